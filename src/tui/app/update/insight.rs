//! Insight: turning its parts, moving on its calendar and its list.

use crate::report::PlanView;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::{back, move_cursor, scroll};
use crate::tui::insight::{InsightScreen, InsightTab};

/// The days of a week, and about how many make a month.
const WEEK: usize = 7;
const MONTH: usize = 28;

/// Opens it at its first part.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.screens.push(Screen::Insight(InsightScreen::default()));
    vec![]
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let plan = model.plan.view.clone();
    let plan = plan.as_deref();
    let Some(Screen::Insight(screen)) = model.screens.last_mut() else { return vec![] };
    let on_calendar = screen.tab == InsightTab::Load && !screen.figures;
    match msg {
        Msg::Figures => {
            screen.figures = !screen.figures;
            screen.scroll = 0;
        }
        Msg::Go(way) if on_calendar => walk(screen, *way, plan),
        Msg::Turn(way) | Msg::Go(way @ (Way::Left | Way::Right)) => screen.turn(*way == Way::Right),
        Msg::Go(way) if screen.is_text() => scroll(model, *way),
        Msg::Go(way) => {
            let rows = plan.map_or(0, |plan| plan.leeches.len());
            move_cursor(model, *way, rows);
        }
        Msg::Enter | Msg::Space if screen.tab == InsightTab::Leeches => {
            let leech = plan.and_then(|plan| plan.leeches.get(screen.cursor));
            let note = leech.map(|of| Effect::LoadNote(of.fact.topic(), Some(of.fact.clone())));
            return note.into_iter().collect();
        }
        Msg::Fit => return fit(model),
        Msg::StopFit => {
            model.plan.fit.stop();
            model.say("Stopped; nothing of the fit is kept.");
            return vec![Effect::StopFit];
        }
        Msg::Goal => return vec![Effect::LoadGoal],
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}

/// Fits memory to the answers, if there are enough.
fn fit(model: &mut Model) -> Vec<Effect> {
    let few = model.plan.view.as_ref().map(|plan| (plan.fit.answers, plan.fit.needed));
    if let Some((answers, needed)) = few.filter(|(answers, needed)| answers < needed) {
        model.warn(format!("{answers} of the {needed} answers that a fit takes are there."));
        return vec![];
    }
    vec![Effect::Fit(model.plan.fit.ask())]
}

/// Moves over the days ahead.
fn walk(screen: &mut InsightScreen, way: Way, plan: Option<&PlanView>) {
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
