//! The help: a list of keys under the title of each context.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::kit::context::AllKeys;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// How it looks.
pub fn view(keys: &AllKeys, scroll: ScrollTo, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let mut rows = Vec::new();
    for (context, lines) in keys {
        if !rows.is_empty() {
            rows.push(Row::default());
        }
        rows.push(style.title(&context.title));
        let widest = lines.iter().map(|line| width(&line.keys)).max().unwrap_or(0);
        for line in lines {
            let space = " ".repeat(widest.saturating_sub(width(&line.keys)) + 2);
            let mark = Line::from(vec![
                Span::raw("  "),
                Span::styled(line.keys.clone(), theme.accent()),
                Span::raw(space),
            ]);
            rows.extend(style.marked_text(&mark, line.text, theme.plain(), columns));
        }
    }
    let heading = Span::styled(texts::HELP, theme.strong());
    Content::new(heading, Line::default(), vec![Pane::by(body, rows, scroll.row(0))])
}
