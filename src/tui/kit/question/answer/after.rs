//! What follows the verdict and the lines: why of the choices, sources, when the facts come again.

use ratatui::text::{Line, Span};

use crate::bank::Item;
use crate::exam::{Outcome, outcome};
use crate::report::{asked_when, choices_told};
use crate::study::Memory;
use crate::text;
use crate::tui::kit::notebook_rows;
use crate::tui::kit::page::Row;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::words;
use crate::tui::texts;

/// Why the choice that was chosen is wrong, and why the right ones are right; of a question that
/// was found, all.
pub fn choices(shown: &ShownQuestion, item: &Item, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let symbols = theme.symbols();
    let mut rows = Vec::new();
    // Of a question that was found, nothing was chosen: all is told.
    let wanted = |at, right| right || shown.chosen() == Some(at) || shown.rules.is_none();
    let told = choices_told(item, shown.dealt).filter(|(at, right, _)| wanted(*at, *right));
    for (at, right, explanation) in told {
        let (sign, look) =
            if right { (symbols.right, theme.right()) } else { (symbols.wrong, theme.wrong()) };
        let mark = Line::from(vec![
            Span::styled(format!("{} ", text::letter(at)), theme.strong()),
            Span::styled(format!("{sign:<1} "), look),
        ]);
        rows.extend(style.marked(mark, explanation, columns));
    }
    rows
}

/// `[as of 18 Dec 2019 · Ministry of External Affairs · 2 more: o]`
pub fn rests_on(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let dot = format!(" {} ", style.theme.symbols().dot);
    let mut parts = shown.question.grounds.in_brief();
    let origin = shown.item().and_then(|item| item.origin.as_deref());
    parts.extend(origin.map(asked_when));
    if parts.is_empty() {
        return Vec::new();
    }
    style.quiet(&format!("[{}]", parts.join(&dot)), columns)
}

/// When the facts will be seen again; nothing where a plan for an exam decides that afresh each
/// day.
pub fn seen_again(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    if shown.planned {
        return Vec::new();
    }
    let mut days: Vec<(jiff::civil::Date, usize)> = Vec::new();
    for fact in shown.aftermath {
        if let Memory::Seen { due, .. } = fact.memory {
            match days.iter_mut().find(|(day, _)| *day == due) {
                Some((_, count)) => *count += 1,
                None => days.push((due, 1)),
            }
        }
    }
    days.sort_unstable();
    let text = match days.as_slice() {
        [] => return Vec::new(),
        [(day, _)] => texts::AfterAgain { when: words::coming(*day, shown.today) }.say(),
        days => {
            let each = days.iter().map(|(day, count)| {
                texts::AfterFacts { count: *count, when: words::coming(*day, shown.today) }.say()
            });
            texts::AfterAgainEach { facts: each.collect::<Vec<_>>().join(", ") }.say()
        }
    };
    style.quiet(&text, columns)
}

/// What the learner wrote beside it; and of a wrong answer why it was wrong, or how to say that.
pub fn own(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let Some(beside) = shown.beside else { return Vec::new() };
    let mut rows = Vec::new();
    if is_wrong(shown) {
        rows.extend(notebook_rows::reasons(beside.reason, style, columns));
    }
    let notes = beside.note.iter().chain(&beside.fact_notes).map(String::as_str);
    rows.extend(notebook_rows::beside(beside.starred, notes, &beside.lists, style, columns));
    rows
}

/// Whether it was answered wrongly.
fn is_wrong(shown: &ShownQuestion) -> bool {
    matches!(outcome(shown.dealt, shown.response), Outcome::Wrong | Outcome::Multiple)
}
