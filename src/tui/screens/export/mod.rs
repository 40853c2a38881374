//! In which form questions of the notebook are written into a file.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::report::QuestionRow;
use crate::tui::app::effect::{Effect, ExportAs};
use crate::tui::app::key::Key::{Char, Enter, Esc};
use crate::tui::app::msg::Msg;
use crate::tui::kit::dialog;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::{Content, Row, Scroll};
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Export {
    rows: Vec<Arc<QuestionRow>>,
}

impl Screen for Export {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_EXPORT)];
    const KIND: Kind = Kind::Over;

    fn keys() -> Vec<Binding<Self>> {
        vec![
            key(&[Char('h')], texts::EXPORT_KEY_HTML, Msg::Choose(0))
                .also(&[Enter])
                .bar(texts::EXPORT_KEY_HTML_BAR),
            key(&[Char('m')], texts::EXPORT_KEY_MARKDOWN, Msg::Choose(1))
                .bar(texts::EXPORT_KEY_MARKDOWN_BAR),
            key(&[Char('j')], texts::EXPORT_KEY_JSON, Msg::Choose(2))
                .bar(texts::EXPORT_KEY_JSON_BAR),
            key(&[Esc], texts::KEY_BACK, Msg::Back).also(&[Char('q')]).bar(texts::KEY_BACK_BAR),
            keys::interrupt(),
        ]
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::ExportOf(rows) = msg else { return None };
        Some(Self { rows: rows.clone() })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let to = match msg {
            Msg::Choose(0) => ExportAs::Html,
            Msg::Choose(1) => ExportAs::Markdown,
            Msg::Choose(2) => ExportAs::Json,
            _ => return vec![],
        };
        shared.close();
        vec![Effect::Export(self.rows.clone(), to)]
    }

    fn view(&self, _shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let (theme, columns) = (style.theme, dialog::columns(body));
        let says = texts::ExportSays { count: self.rows.len() }.say();
        let mut rows = style.text(&says, columns, theme.plain());
        rows.push(Row::default());
        for (key, says) in [
            ("h", texts::EXPORT_KEY_HTML),
            ("m", texts::EXPORT_KEY_MARKDOWN),
            ("j", texts::EXPORT_KEY_JSON),
        ] {
            rows.push(Row::new(Line::from(format!("{key}  {says}"))));
        }
        Content::over(vec![dialog::pane(&texts::EXPORT, rows, Scroll::Still, style, body)])
    }
}
