//! The time of every question as a strip: a column for each, with how it came out below.

use ratatui::text::{Line, Span};

use crate::exam::Outcome;
use crate::insight::{Marked, Speed};

use crate::tui::kit::page::Row;
use crate::tui::kit::words;
use crate::tui::screens::result::advice;
use crate::tui::screens::result::told::{Told, numbers};
use crate::tui::texts;

/// Questions stand in tens.
const TEN: usize = 10;
/// What stands before the first ten of a row: the number of the first question.
const LABEL: usize = 6;
/// Below so many questions the list says it as well.
const ENOUGH: usize = 5;

/// The strip, and the questions that were slow and wrong.
pub fn rows(told: Told<'_>, columns: usize) -> Vec<Row> {
    let analysis = &told.view.analysis;
    let theme = told.style.theme;
    let timed = analysis.questions.iter().any(|marked| !marked.time.is_zero());
    if !timed || analysis.questions.len() < ENOUGH {
        return vec![];
    }
    let slow = analysis.questions.iter().filter(|marked| marked.speed == Speed::Slow).count();
    let share = words::clock(analysis.share);
    let from = words::clock(analysis.share * 3 / 2);
    let title = Line::from(vec![
        Span::styled(texts::RESULT_STRIP, theme.strong()),
        Span::styled(
            format!("  {}", texts::ResultStripShare { share, from: &*from, count: slow }.say()),
            theme.quiet(),
        ),
    ]);
    let mut rows = vec![Row::new(title)];
    let tens = (columns.saturating_sub(LABEL) / (TEN + 1)).max(1);
    for chunk in analysis.questions.chunks(tens * TEN) {
        let first = chunk.first().map_or(0, |marked| marked.question + 1);
        let mut heights = vec![Span::styled(format!("{first:>5} "), theme.quiet())];
        let mut symbols = vec![Span::raw(" ".repeat(LABEL))];
        for (at, marked) in chunk.iter().enumerate() {
            if at > 0 && at % TEN == 0 {
                heights.push(Span::raw(" "));
                symbols.push(Span::raw(" "));
            }
            let (sign, look) = sign(told, marked);
            heights.push(Span::styled(height(told, marked), look));
            symbols.push(Span::styled(sign, look));
        }
        rows.push(Row::new(Line::from(heights)));
        rows.push(Row::new(Line::from(symbols)));
    }
    let wasted = analysis.slow_and_wrong();
    if !wasted.is_empty() {
        let named = wasted.iter().map(|marked| {
            let (number, time) = (marked.question + 1, words::clock(marked.time));
            texts::ResultSlowWrongQuestion { number, time }.say()
        });
        let text = texts::ResultSlowWrong { questions: numbers(named) }.say();
        rows.extend(told.style.hanging(&Span::raw("  "), &text, columns, theme.wrong()));
        let next = texts::ResultSlowWrongNext { from }.say();
        let limited = told.current.sitting.terms().rules.limit().is_some();
        rows.extend(advice::row(told, limited.then_some(next), columns));
    }
    rows
}

/// A column: two eighths for each half of a question's share, so that what is slow stands above
/// three quarters.
fn height(told: Told<'_>, marked: &Marked) -> &'static str {
    let levels = told.style.theme.symbols().levels;
    let share = told.view.analysis.share.as_millis().max(1);
    let eighths = (marked.time.as_millis() * 4).div_ceil(share).clamp(1, 8);
    levels[usize::try_from(eighths - 1).unwrap_or(7)]
}

fn sign(told: Told<'_>, marked: &Marked) -> (&'static str, ratatui::style::Style) {
    let theme = told.style.theme;
    let symbols = theme.symbols();
    match marked.outcome {
        Outcome::Right => (symbols.dot, theme.right()),
        Outcome::Wrong | Outcome::Multiple => (symbols.wrong, theme.wrong()),
        Outcome::Blank | Outcome::NotAttempted => (symbols.blank, theme.quiet()),
    }
}
