//! What cannot be kept has not happened: the screen goes back to what is on the disk.

use prelims::study::{Options, Request, Study};
use prelims::tui::Start;

use crate::journey::{Journey, PLAIN, bank};

#[test]
fn a_sitting_taken_over_elsewhere_is_left_for_home() {
    let journey = Journey::new((80, 24)).keys("jjjt<enter>b");
    // Another copy of the program goes on with the same sitting.
    let id = journey.model().current.as_ref().unwrap().id;
    let options = Options {
        banks: vec![bank().to_owned()],
        record: journey.folder.path().join("record.sqlite"),
        without_embedded: true,
        ..Options::default()
    };
    let mut other = Study::open(&options, journey.clock()).unwrap();
    let open = other.open_sitting(&id).unwrap();
    let acts = open.sitting.decide(prelims::exam::Command::Flag, &other.now()).unwrap();
    other.stage(id, acts);
    other.commit().unwrap();
    let journey = journey.keys("a");
    assert!(journey.model().is_at_home(), "{}", journey.text());
    assert!(journey.model().message.as_ref().is_some_and(|message| message.caution));
    journey.lacks("being planned");
    let disk = journey.on_disk();
    let response = &disk.sitting(&id).unwrap().responses()[0];
    assert!(response.flagged, "what the other one did is kept");
}

#[test]
fn what_cannot_be_kept_is_not_shown_as_done() {
    let journey = Journey::new((80, 24)).keys("jjjt<enter>a");
    let before = journey.text();
    let journey = journey.full(true).at_once("bb<enter>m");
    journey.has("The disk is full.").has("1 of 4");
    let hall = journey.model().current.as_ref().unwrap();
    assert_eq!(journey.on_disk().sitting(&hall.id), Some(&*hall.sitting));
    // But for the message on the rule, the screen is as it was.
    let same = before.lines().zip(journey.text().lines()).filter(|(a, b)| a == b).count();
    assert_eq!(same, 23);
    let journey = journey.full(false).keys("b");
    journey.has("▸ b").lacks("The disk is full.");
}

#[test]
fn a_sitting_that_cannot_be_kept_does_not_begin() {
    let journey = Journey::new((80, 24)).full(true).keys("jjjp<enter>");
    journey.has("The disk is full.").has("Enter start");
    journey.full(false).keys("<enter>").has("1 of 4");
}

#[test]
fn who_leaves_is_told_that_the_last_keys_were_not_kept() {
    let journey = Journey::new((80, 24)).keys("jjjt<enter>").full(true).at_once("a<c-c>");
    assert_eq!(journey.error.as_deref(), Some("The disk is full."));
}

#[test]
fn a_report_that_cannot_be_kept_is_not_thanked_for() {
    let request = Request::These { items: vec!["rivers/courses/which-flow".parse().unwrap()] };
    let journey = Journey::with(Start::Sit(request), PLAIN, (80, 24), true).keys("a<enter>!typo");
    let journey = journey.full(true).keys("<enter>");
    journey.has("The disk is full.").has("typo");
}

#[test]
fn why_something_was_not_kept_and_what_to_do_is_read_whole() {
    let why = "the disk that holds `/home/somebody/.local/share/prelims/record.sqlite` is full; what was saved before is safe, \
               the last step was not saved: make room and try again";
    let journey = Journey::new((80, 24)).keys("jjjt<enter>a").full_because(why).keys("b");
    let text = journey.text().replace('\n', " ");
    let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(&why[1..]), "{said}");
    journey.has("1 of 4").has("q leave");
    insta::assert_snapshot!("not-saved", journey.screen());
    // The message takes no more than it needs, and only while it is read.
    let before = Journey::new((80, 24)).keys("jjjt<enter>a");
    assert_eq!(journey.full(false).keys("<c-l>").screen(), before.screen());
}
