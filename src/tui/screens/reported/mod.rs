//! The questions that were reported, with what was said of each.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::journal::About;
use crate::report::ReportedItem;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::list::{List, pointer, text_style};
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The list of reported questions.
#[derive(Debug, Clone)]
pub struct Reported {
    /// The question under the cursor.
    cursor: usize,
}

fn reported(shared: &Shared) -> &[ReportedItem] {
    shared.notebook.as_ref().map(|view| view.reported.as_slice()).unwrap_or_default()
}

impl Screen for Reported {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_REPORTED)];

    fn keys() -> Vec<Binding<Self>> {
        let open = key(&[Enter], texts::REPORTED_KEY_OPEN, Msg::Enter);
        let mut rows = vec![open.also(&[Char(' ')]).bar(texts::REPORTED_KEY_OPEN_BAR)];
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::ReportedQuestions).then_some(Self { cursor: 0 })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Go(way) => {
                let rows = reported(shared).len();
                move_cursor(&mut self.cursor, *way, rows, shared);
            }
            Msg::Enter => {
                let item = reported(shared).get(self.cursor).map(|item| About::from(&item.id));
                return item.map(Effect::LoadPage).into_iter().collect();
            }
            _ => {}
        }
        vec![]
    }

    fn loads(&self) -> Vec<Effect> {
        vec![Effect::LoadNotebook]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let theme = style.theme;
        let columns = usize::from(body.width).min(MEASURE);
        let mut list = List::new(self.cursor);
        for (at, item) in reported(shared).iter().enumerate() {
            let here = list.is_at(at);
            let id = style.cut(item.id.as_str(), columns.saturating_sub(2));
            let head = vec![pointer(here, style), Span::styled(id, text_style(here, style))];
            let mut rows = vec![Row::new(Line::from(head))];
            for fault in &item.faults {
                let day = format!("    {}  ", words::past(fault.day, shared.now.day()));
                let said: &str =
                    if fault.text.is_empty() { &texts::REPORTED_UNSAID } else { &fault.text };
                let mark = Span::styled(day, theme.quiet());
                rows.extend(style.hanging(&mark, said, columns, theme.plain()));
            }
            list.choice_of(at, rows);
        }
        if reported(shared).is_empty() {
            list.extend(style.text(&texts::REPORTED_NONE, columns, theme.plain()));
        }
        let title = Span::styled(texts::REPORTED, theme.strong());
        Content::new(title, Line::default(), vec![list.into_pane(body)])
    }
}
