//! The choices of a question: in two columns where they are short, else one below the other.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::{self, width};
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::view::sheet::Sheet;

/// Before the text: verdict, sign of the choice, letter.
const MARK: usize = 7;

/// The rows of the choices, and of "not attempted" where there is that.
pub fn rows(sheet: &Sheet, ink: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = printed(sheet, ink, columns);
    if sheet.declines() {
        let at = sheet.dealt.choices.len();
        let (mark, style) = mark(sheet, at, ink);
        let text = ink.marked_text(&mark, "Question not attempted", style, columns.min(MEASURE));
        rows.extend(text.into_iter().map(|row| row.target(Target::Choice(at))));
    }
    rows
}

fn printed(sheet: &Sheet, ink: TextStyle, columns: usize) -> Vec<Row> {
    let columns = columns.min(MEASURE);
    let count = sheet.dealt.choices.len();
    let texts: Vec<String> = (0..count).map(|at| ink.clean(&sheet.choice_text(at))).collect();
    let half = columns / 2;
    let sign = width(ink.theme.symbols().sure).max(width(ink.theme.symbols().guess)) + 2;
    let short = |text: &String| !text.contains('\n') && width(text) + MARK + sign <= half;
    if count >= 4 && count.is_multiple_of(2) && texts.iter().all(short) {
        return two_columns(sheet, &texts, ink, half);
    }
    let mut rows = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let (mark, style) = mark(sheet, at, ink);
        let mut lines = ink.marked_text(&mark, text, style, columns);
        if let (Some(said), Some(last)) = (said(sheet, at, ink, true), lines.last_mut()) {
            if line_width(&last.line) + line_width(&said) + 2 <= columns {
                last.line.spans.push(Span::raw("  "));
                last.line.spans.extend(said.spans);
            } else {
                let mut spans = vec![Span::raw(" ".repeat(MARK.min(columns / 2)))];
                spans.extend(said.spans);
                lines.push(Row::new(Line::from(spans)));
            }
        }
        rows.extend(lines.into_iter().map(|row| row.target(Target::Choice(at))));
    }
    rows
}

/// Down the first column, then down the second, as papers print them.
fn two_columns(sheet: &Sheet, texts: &[String], ink: TextStyle, half: usize) -> Vec<Row> {
    let height = texts.len() / 2;
    let cell = |at: usize| -> Vec<Span<'static>> {
        let (mark, style) = mark(sheet, at, ink);
        let mut spans = mark.spans;
        spans.push(Span::styled(texts[at].clone(), style));
        if let Some(said) = said(sheet, at, ink, false) {
            spans.push(Span::raw("  "));
            spans.extend(said.spans);
        }
        spans
    };
    let row = |y: usize| {
        let (left, right) = (y, y + height);
        let mut line = Line::from(cell(left));
        let gap = half.saturating_sub(line_width(&line));
        line.spans.push(Span::raw(" ".repeat(gap)));
        line.spans.extend(cell(right));
        let middle = u16::try_from(half).unwrap_or(u16::MAX);
        let mut row = Row::new(line);
        row.targets =
            vec![(0, middle, Target::Choice(left)), (middle, u16::MAX, Target::Choice(right))];
        row
    };
    (0..height).map(row).collect()
}

/// What stands before a choice, and how its text looks.
fn mark(sheet: &Sheet, at: usize, ink: TextStyle) -> (Line<'static>, Style) {
    let theme = ink.theme;
    let symbols = theme.symbols();
    let chosen = sheet.chosen() == Some(at);
    let claim = sheet.dealt.choices.get(at);
    let struck = claim.is_some_and(|claim| sheet.response.struck.contains(claim));
    let (verdict, style) = match (sheet.revealed, sheet.is_right(at), chosen) {
        (true, true, _) => (symbols.right, theme.right()),
        (true, false, true) => (symbols.wrong, theme.wrong()),
        (false, _, true) => ("", theme.accent()),
        _ if struck => ("", theme.struck()),
        _ => ("", theme.plain()),
    };
    let sign = match (chosen, struck) {
        (true, _) => symbols.chosen,
        (_, true) => symbols.struck,
        _ => "",
    };
    let letter = if struck { theme.quiet() } else { style.patch(theme.strong()) };
    let line = Line::from(vec![
        Span::styled(format!(" {verdict:<1}{sign:<1} "), style.remove_modifier(CROSSED)),
        Span::styled(text::letter(at).to_string(), letter),
        Span::raw("  "),
    ]);
    (line, style)
}

const CROSSED: ratatui::style::Modifier = ratatui::style::Modifier::CROSSED_OUT;

/// What was said of the choice that is chosen.
fn said(sheet: &Sheet, at: usize, ink: TextStyle, in_words: bool) -> Option<Line<'static>> {
    if !sheet.confides() || sheet.chosen() != Some(at) {
        return None;
    }
    let said = sheet.response.confidence_among(sheet.dealt.choices.len());
    let (sign, word) = words::confidence(ink.theme, said);
    let text = if in_words { format!("{sign} {word}") } else { sign.to_owned() };
    Some(Line::from(Span::styled(text, ink.theme.accent())))
}
