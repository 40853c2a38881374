//! Any keys, any sizes: the loop lives on, and what it shows is what the journal says.

use prelims::exam::{Answer, AnswerSheet, Decline, Navigation, Pause, Section, Terms};
use prelims::journal::Journal;
use prelims::tui::runtime::Input;
use prelims::tui::{Key, Pointer};
use proptest::prelude::*;
use ratatui::layout::Position;

use crate::journey::{Journey, parse};

/// Keys that lead somewhere, more often than others.
fn key() -> impl Strategy<Value = Key> {
    let known = "ptnhriv/a?bcdeABC1230muosSyyxwfgqP[]!<enter><enter><enter><space><tab><esc><bs><up><down>\
                 <left><right><pgup><pgdn><home><end><c-l><c-z>";
    prop_oneof![
        20 => proptest::sample::select(parse(known)),
        1 => any::<char>().prop_map(Key::Char),
    ]
}

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        12 => key().prop_map(Input::Key),
        2 => (0_u16..130, 0_u16..50)
            .prop_map(|(x, y)| Input::Pointer(Pointer::Press(Position { x, y }))),
        1 => any::<bool>().prop_map(|up| Input::Pointer(Pointer::Wheel(if up { -1 } else { 1 }))),
    ]
}

/// What the screen's sitting is must be what the journal folds to.
fn agrees(journey: &Journey, disk: &Journal) {
    if let Some(hall) = &journey.model().current {
        assert_eq!(disk.sitting(&hall.id), Some(&*hall.sitting));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_leave_the_loop_alive_and_the_journal_true(
        batches in proptest::collection::vec(proptest::collection::vec(input(), 1..6), 1..25),
        width in 1_u16..130,
        height in 1_u16..45,
    ) {
        let mut journey = Journey::new((width, height));
        for batch in batches {
            journey = journey.inputs(batch);
            if journey.exit.is_some() {
                break;
            }
        }
        agrees(&journey, &journey.on_disk());
    }
}

/// Rules of an exam hall, in all their combinations.
fn any_hall() -> impl Strategy<Value = (bool, bool, bool, u8)> {
    (any::<bool>(), any::<bool>(), any::<bool>(), 0_u8..3)
}

fn hall((relaxed, declines, ink, sections): (bool, bool, bool, u8), mut terms: Terms) -> Terms {
    if relaxed {
        terms.rules.pause = Pause::Allowed;
    }
    if declines {
        terms.rules.decline = Decline::Offered;
    }
    if ink {
        terms.rules.sheet = AnswerSheet::Ink;
    }
    if sections == 2 {
        terms.rules.navigation = Navigation::WithinSection;
    }
    if let (Some(form), 1..) = (&mut terms.form, sections) {
        let ms = (sections == 2).then_some(60_000);
        form.sections = [(0, 5), (5, 7)]
            .map(|(first, count)| Section { title: "Part".into(), first, count, scheme: None, ms })
            .into();
    }
    terms
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_in_a_hall_leave_it_as_the_journal_has_it(
        batches in proptest::collection::vec(
            // Every second of waiting is drawn, so there is little of it.
            (proptest::collection::vec(input(), 1..8), prop_oneof![4 => Just(0), 1 => 0_u64..70]),
            1..16,
        ),
        rules in any_hall(),
        width in 1_u16..160,
        height in 1_u16..45,
    ) {
        let mut journey = Journey::sitting(12, (width, height), |terms| hall(rules, terms));
        let id = journey.model().current.as_ref().map(|hall| hall.id);
        let mut ink = Vec::new();
        for (batch, seconds) in batches {
            journey = journey.inputs(batch);
            if journey.exit.is_some() {
                break;
            }
            journey = journey.wait(seconds);
            // What is on the answer sheet only ever grows.
            if let Some(hall) = journey.model().current.as_ref().filter(|hall| Some(hall.id) == id) {
                let now = hall.sitting.responses().iter().map(|r| black(r.sheet.as_ref()));
                let now: Vec<usize> = now.collect();
                prop_assert!(ink.iter().zip(&now).all(|(before, now)| before <= now));
                ink = now;
            }
        }
        agrees(&journey, &journey.on_disk());
    }
}

/// How many circles are black, as far as the sheet tells.
fn black(answer: Option<&Answer>) -> usize {
    match answer {
        None | Some(Answer::Blank) => 0,
        Some(Answer::Chosen(_) | Answer::NotAttempted) => 1,
        Some(Answer::Multiple(claims)) => claims.len().max(2),
    }
}

#[test]
fn every_size_draws_every_hall() {
    for rules in [(true, true, true, 1), (false, true, true, 2), (false, false, false, 0)] {
        for keys in ["ame<enter>", "ab<enter><tab>", "am<enter>oab<down>c", "aS", "P", "aq"] {
            let make = |terms| hall(rules, terms);
            let mut journey = Journey::sitting(12, (80, 24), make).keys(keys);
            for width in [1, 2, 3, 8, 29, 30, 60, 72, 80, 99, 100, 101, 150, 250] {
                for height in [1, 2, 3, 4, 8, 9, 24, 100] {
                    journey = journey.resize(width, height);
                }
            }
            let journey = journey.resize(80, 24);
            let same = Journey::sitting(12, (80, 24), make).keys(keys);
            assert_eq!(journey.screen(), same.screen(), "{keys}");
        }
    }
}

#[test]
fn every_size_draws_every_screen() {
    let walks = [
        "<down>",
        "t",
        "jjjp<enter>",
        "jjjp<enter>a<enter><enter>",
        "jjjp<enter>a<enter><enter>o",
        "x",
        "x<enter>",
        "x<enter><rest>y",
        "x<enter><rest>yS<rest>y",
        "jjjt<enter>m<tab>",
        "jjjt<enter>S",
        "jjjp<enter>S",
        "jjjt<enter>q",
        "jjjt<enter>S<rest>y",
        "taa<enter>bb<enter>bbb<enter>S<rest>y<tab>r",
        "jjjt<enter>S<rest>yh",
        "n<enter>",
        "/riv",
        "?",
        "jjjp<enter>a<enter><enter>!ab",
    ];
    for keys in walks {
        let mut journey = Journey::new((80, 24)).keys(keys);
        for width in [1, 2, 3, 5, 8, 13, 29, 30, 39, 40, 60, 98, 99, 100, 101, 250] {
            for height in [1, 2, 3, 4, 8, 9, 24, 100] {
                journey = journey.resize(width, height);
            }
        }
        let journey = journey.resize(80, 24);
        assert_eq!(journey.screen(), Journey::new((80, 24)).keys(keys).screen(), "{keys}");
    }
}
