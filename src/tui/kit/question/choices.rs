//! The choices of a question: in two columns where they are short, else one below the other.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::{self, width};
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Row;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::texts;

/// Before the text: verdict, sign of the choice, letter.
const MARK: usize = 7;

/// The rows of the choices, and of "not attempted" where there is that.
pub fn rows(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = printed(shown, style, columns);
    if shown.declines() {
        let at = shown.dealt.choices.len();
        let (mark, look) = mark(shown, at, style);
        let text =
            style.marked_text(&mark, &texts::QUESTION_NOT_ATTEMPTED, look, columns.min(MEASURE));
        rows.extend(text.into_iter().map(|row| row.target(Target::Choice(at))));
    }
    rows
}

fn printed(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let columns = columns.min(MEASURE);
    let count = shown.dealt.choices.len();
    let texts: Vec<String> = (0..count).map(|at| shown.choice_text(at)).collect();
    let half = columns / 2;
    let sign = width(style.theme.symbols().sure).max(width(style.theme.symbols().guess)) + 2;
    let short = |text: &String| {
        let text = style.plain(text);
        !text.contains('\n') && width(&text) + MARK + sign <= half
    };
    if count >= 4 && count.is_multiple_of(2) && texts.iter().all(short) {
        return two_columns(shown, &texts, style, half);
    }
    let mut rows = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let (mark, look) = mark(shown, at, style);
        let mut lines = style.marked_question(&mark, text, look, columns);
        if let (Some(said), Some(last)) = (said(shown, at, style, true), lines.last_mut()) {
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
fn two_columns(shown: &ShownQuestion, texts: &[String], style: TextStyle, half: usize) -> Vec<Row> {
    let height = texts.len() / 2;
    let cell = |at: usize| -> Vec<Span<'static>> {
        let (mark, look) = mark(shown, at, style);
        let mut spans = mark.spans;
        spans.extend(style.question_line(&texts[at], look).spans);
        // Short choices leave room for a sign, not always for the question how sure one is.
        let taken: usize = spans.iter().map(|span| width(&span.content)).sum();
        let said = said(shown, at, style, false);
        if let Some(said) = said.filter(|said| taken + line_width(said) + 2 <= half) {
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
fn mark(shown: &ShownQuestion, at: usize, style: TextStyle) -> (Line<'static>, Style) {
    let theme = style.theme;
    let symbols = theme.symbols();
    let chosen = shown.chosen() == Some(at);
    let claim = shown.dealt.choices.get(at);
    let struck = claim.is_some_and(|claim| shown.response.struck.contains(claim));
    let (verdict, look) = match (shown.revealed, shown.is_right(at), chosen) {
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
    let letter = if struck { theme.quiet() } else { look.patch(theme.strong()) };
    let line = Line::from(vec![
        Span::styled(format!(" {verdict:<1}{sign:<1} "), look.remove_modifier(CROSSED)),
        Span::styled(text::letter(at).to_string(), letter),
        Span::raw("  "),
    ]);
    (line, look)
}

const CROSSED: ratatui::style::Modifier = ratatui::style::Modifier::CROSSED_OUT;

/// What was said of the choice that is chosen; before anything was, how to say it.
fn said(
    shown: &ShownQuestion,
    at: usize,
    style: TextStyle,
    in_words: bool,
) -> Option<Line<'static>> {
    if !shown.confides || shown.chosen() != Some(at) {
        return None;
    }
    let Some(said) = shown.response.confidence else {
        let letter = text::letter(at).to_string();
        let hint = || texts::QuestionHowSure { letter }.say();
        return (!shown.revealed).then(|| Span::styled(hint(), style.theme.quiet()).into());
    };
    let (sign, word) = words::confidence(style.theme, said);
    let text = if in_words { format!("{sign} {word}") } else { sign.to_owned() };
    Some(Line::from(Span::styled(text, style.theme.accent())))
}
