//! Why a question is asked: of today's list, or of the sitting after its answer.

mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::report::PlannedQuestion;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Left, Right};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::Screen;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::state::plan;
use crate::tui::texts;

/// Why a question is asked.
#[derive(Debug, Clone)]
pub struct Why {
    /// The question as it was planned.
    pub question: Arc<PlannedQuestion>,
    /// Its number in today's list, from 0, if it was opened from there.
    listed: Option<usize>,
    /// Whether its facts may be read: they give the answer away.
    pub shown: bool,
    scroll: ScrollTo,
}

impl Why {
    fn of_list(at: usize, shared: &Shared) -> Option<Self> {
        let question = shared.plan.view.as_ref()?.today.get(at)?;
        let question = Arc::new(question.clone());
        Some(Self { question, listed: Some(at), shown: false, scroll: ScrollTo::default() })
    }

    fn of_sitting(shared: &mut Shared) -> Option<Self> {
        let current = shared.current.as_ref()?;
        let reasons = current.present().and_then(|(question, dealt, _)| {
            plan::reasons(current.reasons.as_deref()?, &question.topic, dealt.facts())
        });
        if let Some(question) = reasons {
            let question = Arc::new(question);
            return Some(Self { question, listed: None, shown: true, scroll: ScrollTo::default() });
        }
        if shared.current.as_ref().is_some_and(CurrentSitting::is_of_plan) {
            shared.say(texts::WHY_NOT_PLANNED);
        }
        None
    }

    fn is_listed(&self, _shared: &Shared) -> bool {
        self.listed.is_some()
    }
}

impl Screen for Why {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_WHY)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Right], texts::WHY_KEY_NEXT, Msg::Go(Way::Right))
                .also(&[Char('l')])
                .bar(texts::WHY_KEY_NEXT_BAR)
                .when(Self::is_listed),
            key(&[Left], texts::WHY_KEY_BEFORE, Msg::Go(Way::Left))
                .also(&[Char('h')])
                .bar(texts::WHY_KEY_BEFORE_BAR)
                .when(Self::is_listed),
            key(&[Char('f')], texts::WHY_KEY_FACTS, Msg::Figures)
                .bar(texts::WHY_KEY_FACTS_BAR)
                .when(Self::is_listed),
        ];
        rows.extend(keys::in_text());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        match msg {
            Msg::WhyPlanned(at) => Self::of_list(*at, shared),
            Msg::Why => Self::of_sitting(shared),
            _ => None,
        }
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Go(way @ (Way::Left | Way::Right)) => self.beside(*way == Way::Right, shared),
            Msg::Figures => self.shown = !self.shown,
            _ => {}
        }
        vec![]
    }

    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        Some(&mut self.scroll)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(&self.question, self.shown, self.scroll, shared, style, body)
    }
}

impl Why {
    /// Shows the question beside this one in today's list.
    fn beside(&mut self, forth: bool, shared: &mut Shared) {
        let to = self.listed.and_then(|at| if forth { Some(at + 1) } else { at.checked_sub(1) });
        if let Some((to, next)) = to.and_then(|to| Some((to, Self::of_list(to, shared)?))) {
            *self = next;
            shared.tell(Msg::WhyPlanned(to));
        }
    }
}
