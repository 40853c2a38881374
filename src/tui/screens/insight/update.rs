//! Insight: turning its parts, moving on its list.

use super::state::{Insight, Part};
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::{Msg, Target, Way};
use crate::tui::kit::screen::move_cursor;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// What a message does to it.
pub fn update(screen: &mut Insight, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
    let plan = shared.plan.view.clone();
    let plan = plan.as_deref();
    match msg {
        Msg::Figures => {
            screen.figures = !screen.figures;
            screen.scroll = ScrollTo::default();
        }
        Msg::Turn(way) | Msg::Go(way @ (Way::Left | Way::Right)) => screen.turn(*way == Way::Right),
        Msg::Go(way) => {
            let rows = plan.map_or(0, |plan| plan.leeches.len());
            move_cursor(&mut screen.cursor, *way, rows, shared);
        }
        Msg::Enter | Msg::Space if screen.part == Part::Leeches => {
            let leech = plan.and_then(|plan| plan.leeches.get(screen.cursor));
            let note = leech.map(|of| Effect::LoadNote(of.fact.topic(), Some(of.fact.clone())));
            return note.into_iter().collect();
        }
        Msg::Fit => return fit(shared),
        Msg::StopFit => {
            shared.plan.fit.stop();
            shared.say(texts::MEMORY_STOPPED);
            return vec![Effect::StopFit];
        }
        Msg::Goal => return vec![Effect::LoadGoal],
        _ => {}
    }
    vec![]
}

/// A part that is pressed is the one that is then shown.
pub fn pressed(screen: &mut Insight, target: &Target) {
    if let Target::Part(at) = target {
        screen.show(Part::ALL.get(*at).copied().unwrap_or(screen.part));
    }
}

/// Fits memory to the answers, if there are enough.
fn fit(shared: &mut Shared) -> Vec<Effect> {
    let few = shared.plan.view.as_ref().map(|plan| (plan.fit.answers, plan.fit.needed));
    if let Some((answers, needed)) = few.filter(|(answers, needed)| answers < needed) {
        shared.warn(texts::MemoryFew { answers, needed }.say());
        return vec![];
    }
    vec![Effect::Fit(shared.plan.fit.ask())]
}
