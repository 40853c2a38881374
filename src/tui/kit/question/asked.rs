//! A question as it is asked: the texts that it shares with others, stem, list and choices.

use ratatui::text::Span;

use crate::tui::kit::page::Row;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::question::{choices, list};
use crate::tui::kit::style::TextStyle;
use crate::tui::texts;
use crate::wording::shown as worded;

/// The whole of it.
pub fn rows(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = shared(shown, style, columns);
    rows.extend(own(shown, style, columns));
    rows
}

/// The texts that it shares with other questions.
pub fn shared(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let question = shown.question;
    for text in [&question.direction, &question.passage].into_iter().flatten() {
        // A bar beside it sets apart what several questions share.
        let bar = format!("{} ", style.theme.symbols().bar);
        for mut row in style.markdown(text, columns.saturating_sub(2)) {
            row.line.spans.insert(0, Span::styled(bar.clone(), style.theme.quiet()));
            rows.push(row);
        }
        rows.push(Row::default());
    }
    rows
}

/// Stem, list, closing line and choices.
pub fn own(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(item) = shown.item() {
        rows.extend(style.question(&worded::stem(item), columns, style.theme.plain()));
        rows.extend(list::rows(shown, item, style, columns));
        if let Some(line) = worded::closing(item) {
            rows.extend(style.question(&line, columns, style.theme.plain()));
        }
    } else {
        let gone = texts::QuestionGone { question: shown.question.id.to_string() }.say();
        rows.extend(style.text(&gone, columns, style.theme.caution()));
    }
    rows.push(Row::default());
    rows.extend(choices::rows(shown, style, columns));
    rows
}
