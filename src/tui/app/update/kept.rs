//! Acts that are staged to be kept: they are taken down in the open sitting, and its screens follow.

use crate::exam::{Act, SubmittedBy};
use crate::journal::{Entry, What};
use crate::tui::app::effect::Effect;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::app::update::turns;
use crate::tui::texts;

/// Puts the result of the open sitting in place of its other screens.
pub fn show_result(model: &mut Model) -> Vec<Effect> {
    model.close_sitting_screens();
    turns::open(model, &Msg::Result);
    let result = model.current.as_ref().map(|current| Effect::LoadResult(current.id, 0));
    result.into_iter().chain([Effect::LoadHome]).collect()
}

/// Takes down what has been staged: the only place where a sitting changes.
pub fn appended(model: &mut Model, entries: &[Entry]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for entry in entries {
        let What::Act { sitting, act } = &entry.what else { continue };
        let Some(current) = model.current.as_mut().filter(|current| current.id == *sitting) else {
            continue;
        };
        let before = current.section();
        current.apply(act, &entry.moment);
        match act {
            Act::Moved { .. } => {
                current.nudged = None;
                let section = current.section().filter(|_| current.keeps_to_sections());
                if let Some(section) = section.filter(|section| Some(*section) != before) {
                    opened(model, section);
                }
            }
            Act::Committed { question } => {
                current.nudged = None;
                effects.push(Effect::Aftermath(*sitting, *question));
            }
            Act::Withdrawn { .. } => current.aftermath = None,
            Act::Submitted { by } => effects.extend(submitted(model, *by)),
            _ => {}
        }
    }
    turns::told(model, &Msg::Appended(entries.to_vec()));
    effects
}

/// Says that the time of a section is over and another is open.
fn opened(model: &mut Model, section: usize) {
    let Some(current) = &model.current else { return };
    if let Some(section) = current.sections().get(section) {
        let text = texts::SittingSectionOver { section: &section.title }.say();
        model.warn(text);
    }
}

/// What follows once the sitting is handed in or ended.
fn submitted(model: &mut Model, by: SubmittedBy) -> Vec<Effect> {
    let Some(current) = &model.current else { return vec![] };
    if current.reveals_each() && (0..current.len()).all(|at| !current.counts(at)) {
        model.leave_sitting();
        model.say(texts::SITTING_ENDED);
        return vec![Effect::LoadHome];
    }
    let of_day = current.sitting.terms().form.as_ref().is_some_and(|form| form.day.is_some());
    let next = of_day.then_some(Effect::NextPaper(current.id));
    let mut effects = show_result(model);
    effects.extend(next);
    if by == SubmittedBy::Clock {
        model.warn(texts::SITTING_TIME_UP);
    }
    effects
}
