//! Tests of what stands on the screen after an answer.

use std::sync::Arc;

use jiff::civil::Date;

use crate::bank::{Claim, Item};
use crate::exam::{Answer, Fraction, MarkingScheme, Response, Rules, mark};
use crate::report::{Grounds, judged};
use crate::shelf::{Shelf, ShelfOptions};
use crate::study::Question;
use crate::tui::kit::question::answer::{lines, verdict};
use crate::tui::kit::question::shown::{ShownQuestion, as_written};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::theme::{Appearance, Palette, Theme};

/// The rows and columns that the frame leaves of 80 by 24.
const SMALL: (usize, usize) = (78, 20);

fn shipped() -> Vec<Item> {
    let (shelf, _) = Shelf::open(&ShelfOptions { embedded: true, ..ShelfOptions::default() });
    let topics = shelf.banks().iter().flat_map(|bank| &bank.topics);
    topics.flat_map(|topic| topic.items.iter().cloned()).collect()
}

/// What is shown of an item after this response.
fn shown<T>(item: &Item, response: &Response, of: impl FnOnce(&ShownQuestion) -> T) -> T {
    let (dealt, rules) = (as_written(item), Rules::practice());
    let question = Question {
        item: Some(Arc::new(item.clone())),
        id: item.id.clone(),
        topic: String::new(),
        passage: None,
        direction: None,
        grounds: Grounds::default(),
    };
    of(&ShownQuestion {
        question: &question,
        dealt: &dealt,
        response,
        revealed: true,
        rules: Some(&rules),
        marks: Some(mark(
            &dealt,
            response,
            &MarkingScheme::new(2.into(), Fraction::new(-2, 3), 0.into()),
        )),
        aftermath: &[],
        planned: true,
        today: Date::constant(2026, 11, 22),
    })
}

fn chosen(claim: &Claim) -> Response {
    Response { answer: Answer::Chosen(claim.clone()), ..Response::default() }
}

#[test]
fn verdict_and_lines_of_every_shipped_item_stand_on_the_smallest_screen() {
    let style = TextStyle::new(Theme::new(Appearance { ascii: false, palette: Palette::Terminal }));
    let (columns, height) = SMALL;
    let mut items = 0;
    for item in shipped() {
        items += 1;
        for choice in &item.choices {
            let response = chosen(&choice.claim);
            let taken = shown(&item, &response, |shown| {
                let judged = judged(shown.dealt, &response);
                let verdict = verdict::rows(shown, &judged, style, columns).len();
                let room = (columns, height - verdict - 1);
                verdict + 1 + lines::rows(shown, &item, &judged, style, room).len()
            });
            assert!(taken <= height, "{} takes {taken} rows", item.id);
        }
    }
    assert!(items > 200, "{items}");
}
