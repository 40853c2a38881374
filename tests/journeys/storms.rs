//! Any keys, any sizes: the loop lives on, and what it shows is what the journal says.

use prelims::journal::Journal;
use prelims::tui::runtime::Input;
use prelims::tui::{Key, Pointer};
use proptest::prelude::*;
use ratatui::layout::Position;

use crate::journey::{Journey, parse};

/// Keys that lead somewhere, more often than others.
fn key() -> impl Strategy<Value = Key> {
    let known = "ptnr/a?bcdABC1230muosxwfgq!<enter><enter><enter><space><tab><esc><bs><up><down>\
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
    if let Some(hall) = &journey.model().hall {
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

#[test]
fn every_size_draws_every_screen() {
    let walks = [
        "<down>",
        "t",
        "p<enter>",
        "p<enter>a<enter><enter>",
        "p<enter>a<enter><enter>o",
        "t<enter>m<tab>",
        "t<enter>s",
        "t<enter>q",
        "t<enter>s<enter>",
        "n<enter>",
        "/riv",
        "?",
        "p<enter>a<enter><enter>!ab",
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
