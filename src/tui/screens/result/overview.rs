//! What a score is made of: how sure the answers were, what guesses and changes earned, slips, and
//! the time.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::exam::Marks;
use crate::insight::{SheetReview, SlipKind, Way};

use crate::tui::kit::page::{Row, after};
use crate::tui::kit::words;
use crate::tui::screens::result::told::{Told, numbers};
use crate::tui::screens::result::{advice, paper, parts, strip};
use crate::tui::texts::{self, Text};

/// The width of what changes and slips are called.
const NAME: usize = 18;

/// Everything that there is to say.
pub fn rows(told: Told<'_>, columns: usize) -> Vec<Row> {
    let blocks = [
        paper::day(told, columns),
        cutoffs(told, columns),
        confidence(told, columns),
        guesses(told, columns),
        changes(told, columns),
        slips(told, columns),
        strip::rows(told, columns),
    ];
    let mut blocks = blocks.into_iter().filter(|rows| !rows.is_empty());
    let mut rows = blocks.next().unwrap_or_default();
    rows.extend(blocks.flat_map(after));
    rows
}

fn line(told: Told<'_>, text: &str, columns: usize, look: Style) -> Vec<Row> {
    told.style.hanging(&Span::raw("  "), text, columns, look)
}

fn named(questions: &[usize]) -> String {
    numbers(questions.iter().map(|at| (at + 1).to_string()))
}

/// The cut-offs, and how far the nearest is that was missed.
fn cutoffs(told: Told<'_>, columns: usize) -> Vec<Row> {
    let mut rows = paper::cutoffs(told, columns);
    rows.extend(advice::row(told, told.view.of_cutoffs(), columns));
    rows
}

/// What was said of the answers, where anything was: a bar for each.
fn confidence(told: Told<'_>, columns: usize) -> Vec<Row> {
    let all = &told.view.analysis.confidence;
    if !told.shared.asks_confidence() || all.iter().all(|part| part.of.is_none()) {
        return vec![];
    }
    let answered = all.iter().filter_map(|part| Some((part.of?, part)));
    let rows = answered.map(|(said, part)| {
        let (sign, word) = words::confidence(told.style.theme, said);
        parts::row(told, &format!("{sign} {word}"), part, columns)
    });
    let heads = std::iter::once(parts::heads(told, texts::RESULT_SURE, columns));
    heads.chain(rows).chain(advice::row(told, told.view.of_sure(), columns)).collect()
}

/// What the guesses were worth, and what was left on the table.
fn guesses(told: Told<'_>, columns: usize) -> Vec<Row> {
    let analysis = &told.view.analysis;
    let plain = told.style.theme.plain();
    let mut rows = Vec::new();
    let confides = told.shared.asks_confidence();
    if let Some(guesses) = analysis.guesses.as_ref().filter(|_| confides) {
        let text = texts::ResultWithoutGuesses {
            without: told.marks(&guesses.total_without),
            right: guesses.right,
            count: guesses.questions.len(),
            earned: told.signed(&guesses.earned),
        };
        rows.extend(line(told, &text.say(), columns, plain));
        rows.extend(advice::row(told, told.view.of_guesses(), columns));
    }
    if let Some(halves) = &analysis.halves {
        let text = texts::ResultHalves {
            count: halves.questions.len(),
            numbers: named(&halves.questions),
            gain: told.signed(&halves.gain),
            total: told.marks(&halves.total_with),
        };
        rows.extend(line(told, &text.say(), columns, plain));
        rows.extend(advice::row(told, told.view.of_halves(), columns));
    }
    if !analysis.struck_right.is_empty() {
        let question = |at: &usize| texts::ResultQuestion { number: at + 1 }.say();
        let numbers = numbers(analysis.struck_right.iter().map(question));
        rows.extend(line(told, &texts::ResultStruck { numbers }.say(), columns, plain));
        rows.extend(advice::row(told, told.view.of_struck(), columns));
    }
    rows
}

/// `Changed answers  3 wrong to right +8.00 ...`
fn changes(told: Told<'_>, columns: usize) -> Vec<Row> {
    let (analysis, theme) = (&told.view.analysis, told.style.theme);
    if analysis.changes.is_empty() {
        return vec![];
    }
    let gain = analysis.changes.iter().map(|change| change.gain.clone()).sum();
    let title = texts::ResultChanges { count: analysis.changes.len(), gain: told.signed(&gain) };
    let mut rows = vec![told.style.title(&title.say())];
    for way in Way::ALL {
        let (count, gain) = analysis.changed(way);
        if count == 0 {
            continue;
        }
        let look = match way {
            Way::WrongToRight => theme.right(),
            Way::RightToWrong | Way::RightToNone => theme.wrong(),
            _ => theme.plain(),
        };
        let questions: Vec<usize> =
            analysis.changes.iter().filter(|c| c.way == way).map(|c| c.question).collect();
        let way_name = words::at_left(&changed(way), NAME);
        let text = format!("{way_name}{count:>3}  {:>7}  ", told.signed(&gain));
        let mark = Span::styled(format!("  {text}"), look);
        rows.extend(told.style.hanging(&mark, &named(&questions), columns, theme.quiet()));
    }
    rows.extend(advice::row(told, told.view.of_changes(), columns));
    rows
}

/// The answer sheet: what was known, and what was lost on the way to the sheet.
fn slips(told: Told<'_>, columns: usize) -> Vec<Row> {
    let Some(sheet) = &told.view.analysis.sheet else { return vec![] };
    let theme = told.style.theme;
    let SheetReview { booklet, slips, cost } = sheet;
    let mut rows = vec![told.style.title(&texts::RESULT_SHEET)];
    let knew = texts::ResultSheetKnew {
        total: told.marks(&booklet.total),
        right: booklet.right,
        wrong: booklet.wrong,
        lost: told.marks(&booklet.lost),
    };
    rows.extend(line(told, &knew.say(), columns, theme.plain()));
    if slips.is_empty() {
        rows.extend(line(told, &texts::RESULT_SHEET_SAME, columns, theme.right()));
        return rows;
    }
    let count = slips.len();
    let text = if *cost < Marks::zero() {
        texts::ResultSheetBrought { count, marks: told.marks(&-cost.clone()) }.say()
    } else {
        texts::ResultSheetCost { count, marks: told.marks(cost) }.say()
    };
    rows.extend(line(told, &text, columns, theme.wrong()));
    let sort = |kind: SlipKind| slips.iter().filter(move |of| slip(of.kind) == slip(kind));
    for kind in [
        SlipKind::Shifted(1),
        SlipKind::Double,
        SlipKind::Missed,
        SlipKind::OtherCircle,
        SlipKind::SheetOnly,
    ] {
        let questions: Vec<usize> = sort(kind).map(|slip| slip.question).collect();
        if !questions.is_empty() {
            let cost = sort(kind).map(|slip| slip.cost.clone()).sum();
            let name = words::at_left(&slip(kind), NAME);
            let text = format!("{name}{:>3}  {:>7}  ", questions.len(), told.marks(&cost));
            let mark = Span::raw(format!("    {text}"));
            rows.extend(told.style.hanging(&mark, &named(&questions), columns, theme.quiet()));
        }
    }
    rows.extend(advice::row(told, told.view.of_sheet(), columns));
    rows
}

/// Which way an answer was changed.
fn changed(way: Way) -> Text {
    match way {
        Way::WrongToRight => texts::RESULT_CHANGE_WRONG_RIGHT,
        Way::RightToWrong => texts::RESULT_CHANGE_RIGHT_WRONG,
        Way::WrongToWrong => texts::RESULT_CHANGE_WRONG_WRONG,
        Way::RightToRight => texts::RESULT_CHANGE_RIGHT_RIGHT,
        Way::RightToNone => texts::RESULT_CHANGE_RIGHT_NONE,
        Way::WrongToNone => texts::RESULT_CHANGE_WRONG_NONE,
    }
}

/// What a slip is called.
fn slip(kind: SlipKind) -> Text {
    match kind {
        SlipKind::Shifted(_) => texts::RESULT_SLIP_SHIFTED,
        SlipKind::Double => texts::RESULT_SLIP_DOUBLE,
        SlipKind::Missed => texts::RESULT_SLIP_MISSED,
        SlipKind::OtherCircle => texts::RESULT_SLIP_CIRCLE,
        SlipKind::SheetOnly => texts::RESULT_SLIP_SHEET_ONLY,
    }
}
