//! Beginning what today asks.

use crate::study::Request;
use crate::tui::app::effect::Effect;
use crate::tui::state::Shared;
use crate::tui::state::plan::Making;

/// How many questions are practised when the plan asks nothing more.
const FRESH: usize = 10;

/// Begins what Home's line of today says: the sitting of the plan that waits; else the plan, as
/// soon as it is there; where it asks nothing more, the practice that waits, or what is new.
pub fn today(shared: &mut Shared) -> Vec<Effect> {
    if shared.home.todays().is_some() {
        return vec![Effect::Begin(Request::Today { seed: None })];
    }
    if let Making::Waiting { eager } = &mut shared.plan.making {
        *eager = true;
        return vec![];
    }
    if shared.plan_of_today().is_some_and(|plan| !plan.today.is_empty()) {
        return vec![Effect::Begin(Request::Today { seed: None })];
    }
    // Beginning another practice would end the one that waits.
    let waiting = shared.home.unfinished.iter().find(|waiting| waiting.remaining.is_none());
    if let Some(waiting) = waiting {
        return vec![Effect::Open(waiting.id)];
    }
    vec![Effect::Begin(Request::Practice { topics: vec![], count: Some(FRESH), seed: None })]
}
