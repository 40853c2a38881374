//! The break between two papers of a day.

mod view;

use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;

use crate::exam::Moment;
use crate::study::{NextPaper, Request};
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::Enter;
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::current::second_of;
use crate::tui::texts;

/// The break between two papers of a day.
#[derive(Debug, Clone)]
pub struct Between {
    /// What comes next.
    next: Arc<NextPaper>,
    /// When so much of the break was left as `next` says.
    since: Moment,
}

impl Between {
    /// What is left of the break.
    fn left(&self, now: &Moment) -> Duration {
        self.next.break_left.saturating_sub(self.since.until(now))
    }
}

impl Screen for Between {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_BETWEEN)];
    const KIND: Kind = Kind::BeforeSitting;

    fn keys() -> Vec<Binding<Self>> {
        let next = key(&[Enter], texts::BREAK_KEY_NEXT, Msg::Enter);
        let mut rows = vec![next.bar(texts::BREAK_KEY_NEXT_BAR)];
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        match msg {
            // One paper has just been handed in.
            Msg::NextPaper(next) => {
                Some(Self { next: Arc::new((**next).clone()), since: shared.now })
            }
            // Home says which paper is next.
            Msg::Break => {
                let next = Arc::new(shared.home.next_paper.clone()?);
                Some(Self { next, since: shared.home_as_of })
            }
            _ => None,
        }
    }

    fn update(&mut self, _shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let Msg::Enter = msg else { return vec![] };
        let mut request = self.next.request.clone();
        // Half a day is better ended with a smaller paper than with none.
        request.scaled = true;
        vec![Effect::to_sit(Request::Exam(request))]
    }

    fn next_change(&self, now: &Moment) -> Option<Duration> {
        Some(self.left(now)).filter(|left| !left.is_zero()).map(second_of)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(&self.next.title, self.left(&shared.now), style, body)
    }
}
