//! The list of notes: topics under the titles of their banks.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Notes;
use crate::text;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::state::Shared;

/// How the list looks.
pub fn view(screen: &Notes, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let mut rows = Vec::new();
    let mut follow = 0;
    let mut bank = None;
    for (at, topic) in shared.home.topics.iter().enumerate() {
        if bank != Some(&topic.bank) {
            if bank.is_some() {
                rows.push(Row::default());
            }
            rows.push(style.title(&style.cut(&topic.bank, columns)));
            bank = Some(&topic.bank);
        }
        let here = at == screen.cursor;
        if here {
            follow = rows.len();
        }
        let sign = if here { theme.symbols().chosen } else { " " };
        let here_style = if here { theme.accent() } else { theme.plain() };
        let facts = format!("  {}", text::count(topic.facts, "fact"));
        let line = Line::from(vec![
            Span::styled(format!("{sign} "), theme.accent()),
            Span::styled(style.cut(&topic.title, columns.saturating_sub(16)), here_style),
            Span::styled(facts, theme.quiet()),
        ]);
        rows.push(Row::new(line).target(Target::Row(at)));
    }
    if rows.is_empty() {
        rows =
            style.text("There are no topics, so there are no notes yet.", columns, theme.plain());
    }
    if follow < usize::from(body.height).saturating_sub(1) {
        follow = 0;
    }
    let heading = Span::styled("Notes", theme.strong());
    Content::new(heading, Line::default(), vec![Pane::follow(body, rows, follow)])
}
