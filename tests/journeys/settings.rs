//! Settings: what each does at once, and that each is kept.

use prelims::exam::Confidence;
use prelims::tui::{Palette, Settings};

use crate::journey::Journey;

const SMALL: (u16, u16) = (80, 24);

fn kept(journey: &mut Journey) -> Vec<Settings> {
    journey.runtime.world_mut().settings.clone()
}

#[test]
fn settings() {
    for (size, word) in [(SMALL, "80"), ((120, 40), "120")] {
        let journey = Journey::new(size).keys(",");
        insta::assert_snapshot!(format!("settings-{word}"), journey.screen());
    }
}

#[test]
fn a_theme_is_seen_at_once_and_every_change_is_kept() {
    let usual = Settings::default();
    let mut journey = Journey::new(SMALL).keys(",<right>");
    assert_eq!(journey.runtime.model().appearance.palette, Palette::Light);
    let light = Settings { theme: Some(Palette::Light), ..usual };
    assert_eq!(kept(&mut journey), [light]);
    let mut journey = journey.keys("<left><down><enter><down><right>");
    assert_eq!(journey.runtime.model().appearance.palette, Palette::Terminal);
    let without = Settings { confidence: false, ..usual };
    assert_eq!(kept(&mut journey), [light, usual, without, Settings { mouse: false, ..without }]);
    assert!(journey.keys("<esc>").runtime.model().is_at_home());
}

#[test]
fn without_confidence_the_letter_pressed_again_does_nothing() {
    let said = |journey: &Journey| {
        let current = journey.model().current.as_ref().unwrap();
        current.sitting.responses()[0].confidence
    };
    let off = Journey::new(SMALL).keys(",<down><enter><esc>p<enter>aa");
    assert_eq!(said(&off), None);
    assert!(!off.text().contains("fifty-fifty"));
    // What was said before is shown no more either.
    let on = Journey::new(SMALL).keys("p<enter>aa");
    assert_eq!(said(&on), Some(Confidence::FiftyFifty));
    assert!(on.text().contains("fifty-fifty"));
    let on = on.keys("<tab>,<down><enter><esc><esc>");
    assert!(!on.text().contains("fifty-fifty"), "{}", on.text());
    let on = on.keys("<enter>");
    assert!(!on.text().contains("fifty-fifty"), "{}", on.text());
}

#[test]
fn without_confidence_a_result_does_not_speak_of_it() {
    let on = Journey::new(SMALL).keys("jjjp<enter>aa<enter><enter>S<rest>y");
    assert!(on.text().contains("How sure"), "{}", on.text());
    let off = Journey::new(SMALL)
        .keys("jjjp<enter>aa<enter><enter><tab>,<down><enter><esc><esc>S<rest>y");
    assert!(!off.text().contains("How sure"), "{}", off.text());
}

#[test]
fn what_cannot_be_kept_is_said_and_holds_for_the_run() {
    let mut journey = Journey::new(SMALL);
    journey.runtime.world_mut().refuses = Some("the disk is full".into());
    let journey = journey.keys(",<down><right>");
    assert!(journey.text().contains("The settings could not be kept: the disk is full."));
    assert!(!journey.runtime.model().setup.settings.confidence);
}
