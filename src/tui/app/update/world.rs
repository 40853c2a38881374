//! What the world answers: sittings opened, acts kept or not kept, things loaded, seconds passed.

use std::sync::Arc;

use crate::exam::Command;
use crate::report::PlanView;
use crate::study::NotSaved;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::app::update::{kept, lost, notebook, turns};
use crate::tui::kit::words::sentence;
use crate::tui::screens::AnyScreen;
use crate::tui::state::begin;
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::plan::Making;
use crate::tui::texts;

/// What follows from a message of the world; `None` if it is a person's.
pub fn update(model: &mut Model, msg: &Msg) -> Option<Vec<Effect>> {
    Some(match msg {
        // Nothing more is done in the sitting until it is settled where that is to be kept.
        Msg::Tick if lost::is_asked(model) => vec![],
        Msg::Tick => {
            let mut effects = model.tick();
            // A clock that ran out while Home was looked at: its sitting shows its result.
            if model.is_at_home() {
                effects.extend(model.ran_out().map(Effect::Open));
            }
            if model.is_of_another_day() {
                effects.push(Effect::LoadHome);
            }
            effects
        }
        Msg::Resized(size) => {
            model.size = *size;
            vec![]
        }
        Msg::Appended(entries) => kept::appended(model, entries),
        Msg::Opened(open) => {
            model.close_sitting_screens();
            model.screens.remove(AnyScreen::is_before_sitting);
            let mut current = CurrentSitting::new((**open).clone(), model.language);
            if current.sitting.terms().planned {
                current.reasons = model.plan.reasons(current.id);
            }
            model.current = Some(current);
            enter(model)
        }
        Msg::Cannot(why) => {
            model.warn(why.as_str());
            vec![]
        }
        Msg::NotSaved(NotSaved { lost: Some(lost), .. }) => {
            lost::noticed(model, lost);
            vec![]
        }
        Msg::Rescued(rescued) => lost::rescued(model, rescued),
        Msg::NotSaved(why) => {
            model.warn(sentence(&why.message));
            if why.elsewhere {
                model.leave_sitting();
                vec![Effect::LoadHome]
            } else {
                vec![]
            }
        }
        Msg::Reported => {
            model.say(texts::REPORT_KEPT);
            notebook::refreshed(model)
        }
        Msg::Starred(_)
        | Msg::Reasoned(_)
        | Msg::Noted(_)
        | Msg::Listed(..)
        | Msg::Exported(_)
        | Msg::NoteEdited(_)
        | Msg::Beside(..)
        | Msg::Notebook(_)
        | Msg::QuestionPageOpened(..)
        | Msg::FactPageOpened(..) => notebook::update(model, msg),
        Msg::Home(_) => {
            turns::told(model, msg);
            // Where nothing has happened since the last plan, and the day is the same, it still
            // holds.
            let of_today = model.plan.view.as_ref().is_some_and(|plan| plan.day == model.now.day());
            // How many mistakes there are is told as soon as it is known.
            let answered = model.home.topics.iter().any(|topic| topic.seen > 0);
            let mut effects: Vec<Effect> =
                answered.then_some(Effect::LoadNotebook).into_iter().collect();
            if !(model.home.planned && of_today) {
                effects.push(Effect::LoadPlan(model.plan.ask()));
            }
            effects
        }
        Msg::Planned(number, view) => planned(model, *number, view),
        Msg::NotPlanned(number) => {
            // What was waiting for it does not begin.
            if model.plan.take(*number, None).is_some() {
                model.warn(texts::PLAN_NOT_MADE);
            }
            vec![]
        }
        Msg::FitProgress(number, at) => {
            model.plan.fit.take(*number, Some(*at));
            vec![]
        }
        Msg::Fitted(number, fit) => {
            let awaited = model.plan.fit.take(*number, None) && model.lost.is_none();
            awaited.then_some(Effect::KeepFit(*fit)).into_iter().collect()
        }
        Msg::NotFitted(number, why) => {
            if model.plan.fit.take(*number, None) {
                model.warn(sentence(why));
            }
            vec![]
        }
        Msg::FitKept(used) => {
            // Nobody is told of it in a sitting.
            if model.current.is_none() {
                model.say(if *used { texts::FIT_USED } else { texts::FIT_NOT_USED });
            }
            vec![Effect::LoadPlan(model.plan.ask())]
        }
        Msg::GoalSet => {
            if matches!(model.top(), AnyScreen::Goal(_)) {
                model.screens.pop();
            }
            // What was planned for another goal is not shown as if it were for this one.
            model.plan.view = None;
            model.say(texts::GOAL_KEPT);
            vec![Effect::LoadHome]
        }
        Msg::ResultOpened(_) | Msg::Past(_) | Msg::Found(..) | Msg::NotRescued(_) => {
            turns::told(model, msg);
            vec![]
        }
        Msg::Previewed(_)
        | Msg::Exams(_)
        | Msg::NextPaper(_)
        | Msg::NoteOpened(..)
        | Msg::QuestionOpened(_)
        | Msg::GoalOpened(..) => {
            turns::open(model, msg);
            vec![]
        }
        Msg::Aftermath(at, facts) => {
            if let Some(current) = &mut model.current {
                current.aftermath = Some((*at, facts.as_slice().into()));
            }
            vec![]
        }
        _ => return None,
    })
}

/// Takes in the plan, and begins with it if that was asked for and Home still is on the screen.
fn planned(model: &mut Model, number: u64, view: &Arc<PlanView>) -> Vec<Effect> {
    let Some(before) = model.plan.take(number, Some(view)) else { return vec![] };
    let mut effects = match before {
        Making::Waiting { eager: true } if model.is_at_home() => begin::today(&mut model.shared),
        // What Home says of the topics follows the plan. Away from Home it is loaded on coming
        // back.
        _ if model.is_at_home() => vec![Effect::LoadHome],
        _ => vec![],
    };
    effects.extend(model.plan.fit.ask_once(view).map(Effect::Fit));
    effects
}

/// Puts the open sitting on the screen: its question, or its result if it is over.
fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(current) = &model.current else { return vec![] };
    if !current.sitting.is_running() {
        return kept::show_result(model);
    }
    let (id, at, shown) = (current.id, current.at(), current.is_revealed());
    turns::open(model, &Msg::Question);
    let mut effects = Vec::new();
    if shown {
        effects.push(Effect::Aftermath(id, at));
    }
    // Its time may have passed while the program was away.
    effects.extend(model.command(Command::Tick));
    effects
}
