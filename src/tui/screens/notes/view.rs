//! The list of notes: topics under the titles of their banks.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::tui::kit::list::{List, pointer, text_style};
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::state::Shared;
use crate::tui::texts;

/// What stands beside a topic's title: the pointer before it, its facts after it.
const BESIDE: usize = 16;

/// How the list looks, with the cursor on this row.
pub fn view(cursor: usize, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let mut list = List::new(cursor);
    let mut bank = None;
    for (at, topic) in shared.home.topics.iter().enumerate() {
        if bank != Some(&topic.bank) {
            if bank.is_some() {
                list.push(Row::default());
            }
            list.push(style.title(&style.cut(&topic.bank, columns)));
            bank = Some(&topic.bank);
        }
        let here = list.is_at(at);
        let title = style.cut(&topic.title, columns.saturating_sub(BESIDE));
        let facts = format!("  {}", texts::CountFacts { count: topic.facts }.say());
        let line = Line::from(vec![
            pointer(here, style),
            Span::styled(title, text_style(here, style)),
            Span::styled(facts, theme.quiet()),
        ]);
        list.choice(at, line);
    }
    if shared.home.topics.is_empty() {
        list.extend(style.text(&texts::NOTES_NONE, columns, theme.plain()));
    }
    let heading = Span::styled(texts::NOTES, theme.strong());
    Content::new(heading, Line::default(), vec![list.into_pane(body)])
}
