//! Insight: turning its parts, moving on its calendar and its list.

use super::state::{Insight, Part};
use crate::report::PlanView;
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::{Msg, Target, Way};
use crate::tui::kit::calendar::WEEK;
use crate::tui::kit::screen::move_cursor;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// About how many days make a month: whole weeks, so that the day of the week stays.
const MONTH: usize = 28;

/// What a message does to it.
pub fn update(screen: &mut Insight, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
    let plan = shared.plan.view.clone();
    let plan = plan.as_deref();
    let on_calendar = screen.part == Part::Load && !screen.figures;
    match msg {
        Msg::Figures => {
            screen.figures = !screen.figures;
            screen.scroll = ScrollTo::default();
        }
        Msg::Go(way) if on_calendar => walk(screen, *way, plan),
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

/// A day or a part that is pressed is the one that is then shown.
pub fn pressed(screen: &mut Insight, shared: &Shared, target: &Target) {
    match target {
        Target::Day(day) => {
            let load = shared.plan.view.as_ref().and_then(|plan| plan.load.first());
            let ahead = load.and_then(|load| usize::try_from((*day - load.day).get_days()).ok());
            screen.day = ahead.unwrap_or(screen.day);
        }
        Target::Part(at) => screen.show(Part::ALL.get(*at).copied().unwrap_or(screen.part)),
        _ => {}
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

/// Moves over the days ahead.
fn walk(screen: &mut Insight, way: Way, plan: Option<&PlanView>) {
    let last = plan.map_or(0, |plan| plan.load.len().saturating_sub(1));
    let at = screen.day.min(last);
    let to = match way {
        Way::Left => at.checked_sub(1),
        Way::Right => Some(at + 1),
        Way::Up => at.checked_sub(WEEK),
        Way::Down => Some(at + WEEK),
        Way::PageUp => Some(at.saturating_sub(MONTH)),
        Way::PageDown => Some((at + MONTH).min(last)),
        Way::First => Some(0),
        Way::Last => Some(last),
    };
    screen.day = to.filter(|to| *to <= last).unwrap_or(at);
}
