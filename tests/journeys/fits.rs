//! Memory fitted to one's own answers: by itself, by hand, stopped, and when it cannot be kept.

use std::time::Duration;

use prelims::memory::{Fit, FitProgress, Habits};
use prelims::report::Fitting;
use prelims::tui::runtime::Input;

use crate::journey::Journey;

const SMALL: (u16, u16) = (80, 24);
/// To the part of memory.
const MEMORY: &str = "i<tab><tab><tab>";
/// Enough rounds of everything for a fit, and too few.
const ENOUGH: u32 = 18;
const FEW: u32 = 5;

fn fitting(journey: &Journey) -> Fitting {
    journey.model().plan.view.as_ref().unwrap().fit.clone()
}

/// So far has it come, at the `number`th asking.
fn percent(number: u64, percent: u32) -> Input {
    Input::FitProgress(number, FitProgress { done: percent * 2, of: 200 })
}

/// A fit that foresees with such a loss what the average learner's memory foresees with 0.6.
fn fit(after: f64) -> Fit {
    let habits = Habits { strength: -0.7, growth: 0.0, decay: 0.0 };
    Fit { habits, answers: 230, held_back: 50, before: 0.6, after }
}

#[test]
fn with_enough_answers_memory_is_fitted_by_itself_once() {
    let journey = Journey::forgetful(ENOUGH, false, SMALL);
    journey.has("Memory now follows your own answers, and so does the plan.");
    let made = fitting(&journey).fitted.unwrap();
    assert!(made.kept && !fitting(&journey).due, "{made:?}");
    assert_eq!(Habits::on_record(&journey.on_disk()), made.habits);
    let journey = journey.keys(MEMORY);
    journey.has("You forget about").has("(lower is better): it");
    journey.has("f fit").lacks("Esc stop");
    insta::assert_snapshot!("fitted-small", journey.screen());
    // Not again with the same answers, but whoever asks gets one.
    let (day, later) = (made.day, Duration::from_secs(30 * 3600));
    let journey = journey.restart(later);
    assert_eq!(fitting(&journey).fitted.unwrap().day, day);
    let journey = journey.keys(MEMORY).keys("f");
    journey.has("Memory now follows your own answers");
    assert_eq!(fitting(&journey).fitted.unwrap().day, day.tomorrow().unwrap());
}

#[test]
fn too_few_answers_are_said_to_be() {
    let journey = Journey::forgetful(FEW, false, SMALL);
    let answers = fitting(&journey).answers;
    assert!((1..200).contains(&answers), "{answers}");
    let journey = journey.keys(MEMORY).keys("f");
    journey.has(&format!("There are {answers} of the 200 answers that are needed to fit memory."));
    journey.lacks("fitting to your answers").has("f fit");
    assert!(journey.on_disk().fitted().is_none());
}

#[test]
fn a_fit_shows_how_far_it_is_and_is_stopped() {
    let journey = Journey::forgetful(ENOUGH, true, SMALL).keys(MEMORY);
    journey.has("fitting to your answers: 0 %").has("Esc stop").lacks("f fit");
    let journey = journey.inputs(vec![percent(1, 40)]);
    journey.has("fitting to your answers: 40 %");
    insta::assert_snapshot!("fitting-small", journey.screen());
    let journey = journey.keys("<esc>");
    journey.has("Stopped. Nothing was changed.").has("[memory]").lacks("fitting to your answers");
    // What still comes of it comes too late, be it that it was just made.
    let journey = journey.inputs(vec![percent(1, 60), Input::Fitted(1, fit(0.5))]);
    journey.lacks("fitting to your answers").has("f fit");
    let journey = journey.keys("f").inputs(vec![percent(1, 99), Input::Fitted(1, fit(0.5))]);
    journey.has("fitting to your answers: 0 %");
    assert!(journey.on_disk().fitted().is_none());
    // The worker hears that it is to stop.
    let mut journey = journey.keys("<esc>").let_go();
    assert!(!journey.runtime.world_mut().fitted);
    assert!(journey.on_disk().fitted().is_none());
    // Esc leaves again, and the one that is asked for now is made.
    let mut journey = journey.keys("f").let_go();
    assert!(journey.runtime.world_mut().fitted);
    assert!(journey.on_disk().fitted().unwrap().0.kept);
    journey.keys("<esc>").has("Today ");
}

#[test]
fn a_fit_goes_on_while_other_screens_are_looked_at() {
    let journey = Journey::forgetful(ENOUGH, true, SMALL).keys("jjjp<enter>a");
    let before = journey.text();
    let journey = journey.let_go();
    assert_eq!(journey.text(), before, "nobody is told in a sitting");
    assert!(journey.on_disk().fitted().unwrap().0.kept);
    journey.keys("<enter><enter>S<rest>y").has("result");
}

#[test]
fn a_fit_that_does_not_help_is_said_not_to() {
    let journey = Journey::forgetful(ENOUGH, true, SMALL).keys(MEMORY);
    let journey = journey.inputs(vec![Input::Fitted(1, fit(0.65))]);
    journey.has("The fit did not help, so the average learner's memory is used.");
    journey.has("Your memory is estimated with the values of FSRS-6 that fit most learners.");
    journey.has("log loss of 0.650, the average one of 0.600").has("it did not help");
    assert_eq!(Habits::on_record(&journey.on_disk()), Habits::default());
    assert!(!journey.on_disk().fitted().unwrap().0.kept);
}

#[test]
fn a_fit_that_fails_is_said_to_and_can_be_asked_for_again() {
    let journey = Journey::forgetful(ENOUGH, true, SMALL).keys(MEMORY);
    let journey = journey.inputs(vec![Input::NotFitted(1, "memory could not be fitted".into())]);
    journey.has("Memory could not be fitted.").lacks("fitting to your answers").has("f fit");
}

#[test]
fn a_fit_that_cannot_be_kept_has_not_happened() {
    let journey = Journey::forgetful(ENOUGH, true, SMALL).keys(MEMORY).full(true);
    let journey = journey.let_go();
    journey.has("The disk is full.").lacks("fitting to your answers").has("f fit");
    assert_eq!(fitting(&journey).fitted, None);
    assert!(journey.on_disk().fitted().is_none());
    let journey = journey.full(false).keys("f").let_go();
    assert!(journey.on_disk().fitted().unwrap().0.kept);
}
