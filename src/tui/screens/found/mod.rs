//! A question outside a sitting, with its answer.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::exam::Response;
use crate::exam::as_written;
use crate::journal::About;
use crate::study::Question;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::notebook_keys;
use crate::tui::kit::page::Content;
use crate::tui::kit::question::panes::panes;
use crate::tui::kit::question::shown::{ShownQuestion, nothing_dealt};
use crate::tui::kit::screen::Screen;
use crate::tui::kit::sitting_keys;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// A question outside a sitting.
#[derive(Debug, Clone)]
pub struct Found {
    /// The question.
    question: Arc<Question>,
    /// Whether its answer is shown: who looks a question up may want to answer it.
    shown: bool,
    /// Where it is scrolled to.
    scroll: ScrollTo,
}

impl Found {
    fn is_hidden(&self, _shared: &Shared) -> bool {
        !self.shown
    }

    fn is_shown(&self, _shared: &Shared) -> bool {
        self.shown
    }
}

impl Screen for Found {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_FOUND)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Char(' ')], texts::FOUND_KEY_SHOW, Msg::Space)
                .also(&[Enter])
                .bar(texts::FOUND_KEY_SHOW_BAR)
                .when(Self::is_hidden),
            key(&[Char(' ')], texts::FOUND_KEY_HIDE, Msg::Space)
                .also(&[Enter])
                .bar(texts::FOUND_KEY_HIDE_BAR)
                .when(Self::is_shown),
            key(&[Char('n')], texts::KEY_NOTE, Msg::Note).bar(texts::KEY_NOTE_BAR),
            key(&[Char('o')], texts::KEY_SOURCES, Msg::Sources)
                .bar(texts::KEY_SOURCES_BAR)
                .when(Self::is_shown),
            key(&[Char('!')], texts::KEY_REPORT, Msg::Report).bar(texts::KEY_REPORT_BAR),
            notebook_keys::its_page(),
        ];
        rows.push(
            sitting_keys::language()
                .bar(texts::KEY_LANGUAGE_BAR)
                .when(|screen: &Self, _| screen.question.languages().count() > 1),
        );
        rows.extend(keys::in_text());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::QuestionOpened(question) = msg else { return None };
        Some(Self { question: Arc::clone(question), shown: false, scroll: ScrollTo::default() })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Space => {
                self.shown = !self.shown;
                self.scroll = ScrollTo::default();
            }
            Msg::ItsPage => return vec![Effect::LoadPage(About::from(&self.question.id))],
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
            revealed: self.shown,
            rules: None,
            confides: false,
            marks: None,
            aftermath: &[],
            beside: None,
            planned: false,
            today: shared.now.day(),
        };
        let heading = Span::styled(style.clean(&question.topic), style.theme.strong());
        let id = Span::styled(question.id.to_string(), style.theme.quiet());
        Content::new(heading, id, panes(&shown, self.scroll, style, body))
    }
}
