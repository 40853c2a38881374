//! A question of the open sitting: being asked, with its clock stopped, after its answer, and once
//! the sitting is over.

mod around;
mod keys;
mod update;
mod view;

use ratatui::layout::Rect;

use self::keys::{ASKING, OVER, PAUSED, SHOWN};
use crate::exam::{Act, Command};
use crate::journal::What;
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::{Msg, Target};
use crate::tui::kit::keys::{Binding, Context};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;

/// The question that the open sitting is at.
#[derive(Debug, Clone)]
pub struct Question {
    /// Where it is scrolled to; the mark is its answer.
    scroll: ScrollTo,
}

impl Screen for Question {
    const CONTEXTS: &'static [Context] = &[ASKING, PAUSED, SHOWN, OVER];
    const KIND: Kind = Kind::OfSitting;

    fn keys() -> Vec<Binding<Self>> {
        keys::keys()
    }

    fn context(&self, shared: &Shared) -> Context {
        match &shared.current {
            Some(current) if !current.sitting.is_running() => OVER,
            Some(current) if current.is_revealed() => SHOWN,
            Some(current) if current.is_paused() => PAUSED,
            _ => ASKING,
        }
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::Question).then_some(Self { scroll: ScrollTo::default() })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        update::update(&mut self.scroll, shared, msg)
    }

    fn back(&mut self, shared: &mut Shared) -> Vec<Effect> {
        update::leave(shared)
    }

    fn told(&mut self, shared: &mut Shared, msg: &Msg) {
        let (Msg::Appended(entries), Some(current)) = (msg, &shared.current) else { return };
        for entry in entries {
            match &entry.what {
                What::Act { sitting, act } if *sitting == current.id => match act {
                    Act::Moved { .. } | Act::Withdrawn { .. } => self.scroll = ScrollTo::default(),
                    Act::Committed { .. } => self.scroll = ScrollTo::Mark,
                    _ => {}
                },
                _ => {}
            }
        }
    }

    fn pressed(&mut self, shared: &mut Shared, target: &Target) -> Vec<Effect> {
        match target {
            Target::Choice(at) => self.update(shared, &Msg::Choose(*at)),
            Target::Line(line) => self.update(shared, &Msg::Mark(*line)),
            Target::Cell(question) => shared.command(Command::Go(*question)),
            _ => vec![],
        }
    }

    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        Some(&mut self.scroll)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self.scroll, shared, style, body)
    }
}
