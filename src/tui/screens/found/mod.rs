//! A question outside a sitting, with its answer.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::exam::Response;
use crate::study::Question;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::Char;
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::question::panes::panes;
use crate::tui::kit::question::shown::{ShownQuestion, as_written, nothing_dealt};
use crate::tui::kit::screen::Screen;
use crate::tui::kit::sitting_keys;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;

/// A question outside a sitting.
#[derive(Debug, Clone)]
pub struct Found {
    /// The question.
    question: Arc<Question>,
    /// Where it is scrolled to.
    scroll: ScrollTo,
}

impl Screen for Found {
    const CONTEXTS: &'static [Context] = &[Context::new("A question that was found")];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Char('n')], "read the note of its topic", Msg::Note).bar("note"),
            key(&[Char('o')], "what it rests on", Msg::Sources).bar("sources"),
            key(&[Char('!')], "say that something is wrong with it", Msg::Report).bar("report"),
        ];
        rows.push(
            sitting_keys::language()
                .bar("language")
                .when(|screen: &Self, _| screen.question.languages().count() > 1),
        );
        rows.extend(keys::in_text());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::QuestionOpened(question) = msg else { return None };
        Some(Self { question: Arc::clone(question), scroll: ScrollTo::default() })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Note | Msg::Sources | Msg::Report => {
                return shared.open_about(&self.question, msg);
            }
            Msg::Language => {
                let languages: Vec<_> = self.question.languages().collect();
                return shared.next_language(&languages);
            }
            _ => {}
        }
        vec![]
    }

    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        Some(&mut self.scroll)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let question = self.question.in_language(shared.language);
        let dealt = question.item.as_deref().map_or_else(|| nothing_dealt(question), as_written);
        let shown = ShownQuestion {
            question,
            dealt: &dealt,
            response: &Response::default(),
            revealed: true,
            rules: None,
            marks: None,
            aftermath: &[],
            planned: false,
            today: shared.now.day(),
        };
        let heading = Span::styled(style.clean(&question.topic), style.theme.strong());
        let id = Span::styled(question.id.to_string(), style.theme.quiet());
        Content::new(heading, id, panes(&shown, self.scroll, style, body))
    }
}
