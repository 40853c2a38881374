//! What decides an answer stands on the smallest screen, for every shipped question.

use jiff::civil::Date;

use crate::exam::as_written;
use crate::exam::{Answer, Fraction, MarkingScheme, Response, Rules, mark};
use crate::study::{Library, Options};
use crate::tui::kit::page::Row;
use crate::tui::kit::question::answer::deciding;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::theme::{Appearance, Palette, Theme};

/// The columns and rows that the frame leaves of 80 by 24.
const SMALL: (usize, usize) = (78, 20);

fn text(row: &Row) -> String {
    row.line.to_string()
}

#[test]
fn what_decides_an_answer_stands_on_the_smallest_screen() {
    let library = Library::open(&Options::default());
    let appearance = Appearance { ascii: false, palette: Palette::Terminal };
    let style = TextStyle::new(Theme::new(appearance));
    let (columns, height) = SMALL;
    let rules = Rules::practice();
    let scheme = MarkingScheme::new(2.into(), Fraction::new(-2, 3), 0.into());
    let topics = library.banks().iter().flat_map(|bank| &bank.topics);
    let items: Vec<_> = topics.flat_map(|topic| &topic.items).collect();
    assert!(items.len() > 200, "{}", items.len());
    let (mut translated, mut cut) = (0, 0);
    for item in items {
        let (whole, dealt) = (library.prose(&item.id), as_written(item));
        for language in whole.languages() {
            translated += usize::from(language != whole.language);
            let question = whole.in_language(Some(language));
            for choice in &item.choices {
                let answer = Answer::Chosen(choice.claim.clone());
                let response = Response { answer, ..Response::default() };
                let shown = ShownQuestion {
                    question,
                    dealt: &dealt,
                    response: &response,
                    revealed: true,
                    confides: true,
                    rules: Some(&rules),
                    marks: Some(mark(&dealt, &response, &scheme)),
                    aftermath: &[],
                    beside: None,
                    planned: true,
                    today: Date::constant(2026, 11, 22),
                };
                let (rows, whole) = deciding(&shown, style, columns, height);
                let taken = rows.len();
                assert!(taken <= height, "{} takes {taken} rows in {language}", item.id);
                // What is cut says so, and stands whole below.
                let is_cut = |rows: &[Row]| rows.iter().any(|row| text(row).ends_with('…'));
                assert!(!is_cut(&rows) || !whole.is_empty(), "{} is cut for good", item.id);
                assert!(!is_cut(&whole), "{} is cut again", item.id);
                cut += usize::from(!whole.is_empty());
            }
        }
    }
    assert!(cut > 0, "no item is long enough to be cut");
    assert_eq!(translated, 17, "the topic that is translated whole");
}
