//! The goal: kept before it is shown as kept, and not where something is wrong with it.

use crate::study::{ExamOffer, Goal, PaperOffer};
use crate::tui::GoalRow;
use crate::tui::app::update::tests::plan::planned;
use crate::tui::app::update::tests::*;
use crate::tui::screens::AnyScreen;

fn offers() -> Vec<ExamOffer> {
    let paper = |id: &str| PaperOffer {
        id: id.parse().unwrap(),
        title: id.into(),
        questions: 100,
        time: Duration::from_secs(7200),
        extra_time: None,
        maximum: crate::exam::Marks::zero(),
        made_of: crate::report::MadeOf::default(),
        short: None,
    };
    let papers = vec![paper("gs-1"), paper("csat")];
    vec![ExamOffer { blueprint: "upsc-cse".parse().unwrap(), title: "UPSC CSE".into(), papers }]
}

/// The goal's screen, as Home opens it.
pub fn goal() -> Model {
    let mut model = planned(1);
    assert_eq!(update(&mut model, Msg::Goal), [Effect::LoadGoal]);
    update(&mut model, Msg::GoalOpened(Goal::default(), offers()));
    model
}

#[test]
fn a_goal_is_kept_before_it_is_shown_as_kept() {
    let mut model = goal();
    for digit in "20240101".chars() {
        update(&mut model, Msg::Type(digit));
    }
    let date = Some("2024-01-01".parse().unwrap());
    let wanted = Goal { date, ..Goal::default() };
    assert_eq!(update(&mut model, Msg::Enter), [Effect::SetGoal(wanted)]);
    assert!(matches!(model.top(), AnyScreen::Goal(_)), "it is not kept yet");
    assert_eq!(update(&mut model, Msg::GoalSet), [Effect::LoadHome]);
    assert!(model.is_at_home());
}

#[test]
fn a_goal_with_a_fault_is_not_kept_and_the_cursor_goes_there() {
    let mut model = goal();
    for digit in "20010101".chars() {
        update(&mut model, Msg::Type(digit));
    }
    update(&mut model, Msg::Go(Way::Down));
    assert_eq!(update(&mut model, Msg::Enter), []);
    let AnyScreen::Goal(goal) = model.top() else { panic!() };
    assert_eq!(goal.draft().row(), GoalRow::Day);
    assert_eq!(update(&mut model, Msg::Back), [Effect::LoadHome]);
}
