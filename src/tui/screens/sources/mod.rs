//! What a question rests on.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::study::Question;
use crate::tui::app::key::Key::{Char, Enter, Esc};
use crate::tui::app::msg::Msg;
use crate::tui::kit::dialog;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::{Content, Row, Scroll};
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// What a question rests on.
#[derive(Debug, Clone)]
pub struct Sources {
    /// The question.
    question: Arc<Question>,
    /// Where it is scrolled to.
    scroll: ScrollTo,
}

impl Screen for Sources {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_SOURCES)];
    const KIND: Kind = Kind::Over;

    fn keys() -> Vec<Binding<Self>> {
        let back = key(&[Char('q')], texts::KEY_BACK, Msg::Back);
        let back = back.also(&[Esc, Enter, Char('o'), Char(' ')]).bar(texts::KEY_BACK_BAR);
        let mut rows = Vec::from(keys::in_text());
        rows.extend([back, keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::SourcesOf(question) = msg else { return None };
        Some(Self { question: Arc::clone(question), scroll: ScrollTo::default() })
    }

    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        Some(&mut self.scroll)
    }

    fn view(&self, _shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let rows = rows(&self.question, style, dialog::columns(body));
        let scroll = Scroll::By(self.scroll.row(0));
        Content::over(vec![dialog::pane(&texts::SOURCES, rows, scroll, style, body)])
    }
}

fn rows(question: &Question, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let mut rows = Vec::new();
    for source in &question.grounds.sources {
        let mark = Span::styled(format!("{} ", theme.symbols().bullet), theme.accent());
        rows.extend(style.hanging(&mark, &source.title, columns, theme.plain()));
        let date = source.date.map(|date| date.to_string());
        let line: Vec<String> = [source.publisher.clone(), date].into_iter().flatten().collect();
        if !line.is_empty() {
            rows.extend(style.hanging(&Span::raw("  "), &line.join(", "), columns, theme.quiet()));
        }
        if let Some(url) = &source.url {
            rows.extend(style.hanging(&Span::raw("  "), url, columns, theme.quiet()));
        }
    }
    rows
}
