//! What the learner wrote beside a question or a fact, and why an answer was wrong, as rows.

use ratatui::text::{Line, Span};

use crate::journal::WhyWrong;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::wrap_line_hanging;
use crate::tui::kit::words;
use crate::tui::texts;

/// The star, the notes and the lists; nothing where there are none.
pub fn beside<'n>(
    starred: bool,
    notes: impl Iterator<Item = &'n str>,
    lists: &[String],
    style: TextStyle,
    columns: usize,
) -> Vec<Row> {
    let theme = style.theme;
    let label = |text: &str| Span::styled(format!("  {text} "), theme.quiet());
    let mut rows = Vec::new();
    if starred {
        rows.push(Row::new(Span::styled(format!("  * {}", texts::STARRED), theme.caution())));
    }
    for note in notes {
        rows.extend(style.hanging(&label(&texts::AFTER_YOUR_NOTE), note, columns, theme.plain()));
    }
    if !lists.is_empty() {
        let lists = lists.join(", ");
        rows.extend(style.hanging(&label(&texts::AFTER_LISTS), &lists, columns, theme.plain()));
    }
    rows
}

/// `Why?  1 did not know  2 misread  ...`, the one that was said standing out.
pub fn reasons(said: Option<WhyWrong>, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let mut line = Line::default();
    for (at, why) in WhyWrong::ALL.into_iter().enumerate() {
        let is_said = said == Some(why);
        let (key, look) = if is_said {
            (theme.accent(), theme.accent())
        } else {
            (theme.strong(), theme.quiet())
        };
        // The spaces within do not break, so that a key stays with its reason.
        let words = words::why_wrong(why).replace(' ', "\u{a0}");
        line.spans.push(Span::styled(format!("{}\u{a0}", at + 1), key));
        line.spans.push(Span::styled(words, look));
        line.spans.push(Span::raw("  "));
    }
    line.spans.pop();
    let mark = Span::styled(format!("{}  ", texts::AFTER_WHY), theme.strong());
    let mut lines = wrap_line_hanging(&mark, &line, columns);
    for span in lines.iter_mut().flat_map(|line| &mut line.spans) {
        span.content = span.content.replace('\u{a0}', " ").into();
    }
    lines.into_iter().map(Row::new).collect()
}
