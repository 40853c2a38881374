//! The keys of what lies ahead: today's questions and why they are asked, the goal, insight.

use crate::tui::app::key::Key::{
    BackTab, Backspace, Char, Enter, Esc, Left, PageDown, PageUp, Right, Tab,
};
use crate::tui::app::keymap::table::Place::{Goal, Insight, Today, Why};
use crate::tui::app::keymap::table::{Binding, Keys};
use crate::tui::app::keymap::table::{key, many, only};
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::Stride;
use crate::tui::app::msg::{Msg, Way};
use crate::tui::insight::InsightTab;

/// The part of insight that is on the screen.
fn part(model: &Model) -> Option<InsightTab> {
    match model.top() {
        Some(Screen::Insight(screen)) => Some(screen.tab),
        _ => None,
    }
}

fn may_fit(model: &Model) -> bool {
    part(model) == Some(InsightTab::Memory) && model.plan.view.is_some() && !fits(model)
}

/// Whether memory is being fitted on the screen.
pub fn fits(model: &Model) -> bool {
    part(model) == Some(InsightTab::Memory) && model.plan.fit.at.is_some()
}

fn lists_leeches(model: &Model) -> bool {
    part(model) == Some(InsightTab::Leeches)
        && model.plan.view.as_ref().is_some_and(|plan| !plan.leeches.is_empty())
}

fn draws(model: &Model) -> bool {
    let Some(plan) = &model.plan.view else { return false };
    match part(model) {
        Some(InsightTab::Forecast) => plan.forecast.is_ok() || !plan.trend.is_empty(),
        Some(InsightTab::Load) => plan.load.iter().any(|load| load.again + load.new > 0),
        _ => false,
    }
}

/// Whether today asks something.
pub fn has_plan(model: &Model) -> bool {
    model.plan.view.as_ref().is_some_and(|plan| !plan.today.is_empty())
}

fn from_the_list(model: &Model) -> bool {
    matches!(model.screens.as_slice(), [.., Screen::Today { .. }, Screen::Why { .. }])
}

/// The lines.
pub fn keys() -> Vec<Binding> {
    vec![
        // Today's questions.
        only(
            has_plan,
            key(&[Today], &[Enter], &[Char(' ')], "why", "why this one is asked", Msg::Enter),
        ),
        only(
            has_plan,
            key(&[Today], &[Char('s')], &[], "start", "begin with the first of them", Msg::Begin),
        ),
        only(
            from_the_list,
            key(&[Why], &[Right], &[Char('l')], "next", "the question after", Msg::Go(Way::Right)),
        ),
        only(
            from_the_list,
            key(&[Why], &[Left], &[Char('h')], "before", "the question before", Msg::Go(Way::Left)),
        ),
        only(
            from_the_list,
            key(
                &[Why],
                &[Char('f')],
                &[],
                "facts",
                "read the facts, which give the answer away; or hide them again",
                Msg::Figures,
            ),
        ),
        // The goal.
        key(&[Goal], &[Enter], &[], "keep", "keep it; the plan follows it from now on", Msg::Enter),
        key(
            &[Goal],
            &[Right],
            &[Char('l'), Char(' ')],
            "change",
            "the next value of the row: a paper, a day, five minutes",
            Msg::Go(Way::Right),
        ),
        key(&[Goal], &[Left], &[Char('h')], "", "the value before", Msg::Go(Way::Left)),
        key(
            &[Goal],
            &[Char('[')],
            &[],
            "",
            "the day a week earlier",
            Msg::Shift(Stride::Week, false),
        ),
        key(&[Goal], &[Char(']')], &[], "", "the day a week later", Msg::Shift(Stride::Week, true)),
        key(&[Goal], &[PageUp], &[], "", "the day a month earlier", Msg::Go(Way::PageUp)),
        key(&[Goal], &[PageDown], &[], "", "the day a month later", Msg::Go(Way::PageDown)),
        many(
            &[Goal],
            Keys::Numerals,
            "type",
            "type the day, 2027-05-23, or the minutes",
            Msg::Type,
        ),
        key(
            &[Goal],
            &[Backspace],
            &[],
            "clear",
            "take a digit back; the day, where none is being typed",
            Msg::Erase,
        ),
        // Insight.
        key(&[Insight], &[Tab], &[], "turn", "the next part", Msg::Turn(Way::Right)),
        key(&[Insight], &[BackTab], &[], "", "the part before", Msg::Turn(Way::Left)),
        only(
            lists_leeches,
            key(&[Insight], &[Enter], &[Char(' ')], "note", "the note, at this fact", Msg::Enter),
        ),
        only(
            draws,
            key(
                &[Insight],
                &[Char('v')],
                &[],
                "figures",
                "figures in place of the drawing, or back",
                Msg::Figures,
            ),
        ),
        only(
            may_fit,
            key(&[Insight], &[Char('f')], &[], "fit", "fit memory to your own answers", Msg::Fit),
        ),
        only(
            fits,
            key(
                &[Insight],
                &[Esc],
                &[],
                "stop",
                "while memory is fitted: stop it, and keep nothing",
                Msg::StopFit,
            ),
        ),
        key(
            &[Insight],
            &[Right],
            &[Char('l')],
            "",
            "the next part; on the calendar, the day after",
            Msg::Go(Way::Right),
        ),
        key(
            &[Insight],
            &[Left],
            &[Char('h')],
            "",
            "the part before; on the calendar, the day before",
            Msg::Go(Way::Left),
        ),
        key(
            &[Insight],
            &[Char('g')],
            &[],
            "goal",
            "set the exam, its day and the minutes a day",
            Msg::Goal,
        ),
    ]
}
