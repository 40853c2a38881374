//! The plan: made while Home waits, begun as soon as it is there, and why its questions are asked.

use crate::plan::{Aim, Cause, Load, NoForecast, Why};
use crate::report::{FitView, Fitting, Past, PlanView, PlannedFact, PlannedQuestion, TopicSummary};
use crate::study::{Goal, Home, Request};
use crate::tui::Making;
use crate::tui::app::update::tests::*;
use crate::tui::screens::AnyScreen;
use crate::tui::screens::today::Today;
use crate::tui::screens::why::Why as WhyScreen;

fn question(at: usize) -> PlannedQuestion {
    let why = Why { cause: Cause::New, now: 0.1, exam: None };
    let fact = format!("b/t/f{at}").parse().unwrap();
    PlannedQuestion {
        item: format!("b/t/i{at}").parse().unwrap(),
        composed: false,
        topic: "T".into(),
        facts: vec![PlannedFact { fact, text: format!("Fact {at}."), why, past: Past::default() }],
        time: Duration::from_secs(60),
    }
}

pub fn plan(questions: usize) -> PlanView {
    let day = moment(0).day();
    let load = |ahead: i8| Load {
        day: day.saturating_add(jiff::Span::new().days(ahead)),
        again: 1,
        new: 2,
    };
    PlanView {
        goal: Goal::default(),
        goal_set: false,
        too_far: None,
        paper_title: "Paper".into(),
        paper_known: true,
        day,
        aim: Aim::Retention,
        today: (1..=questions).map(question).collect(),
        time: Duration::from_secs(60),
        left_out: 0,
        load: (0..30).map(load).collect(),
        each: Duration::from_secs(20),
        unreached: 0,
        more: None,
        facts: 3,
        seen: 0,
        known: 0,
        mistaken: 0,
        made_of: crate::report::MadeOf::default(),
        forecast: Err(NoForecast::FewAnswers { answers: 0 }),
        raises: vec![],
        trend: vec![],
        leeches: vec![],
        fit: Fitting { answers: 0, needed: 200, due: false, fitted: None },
    }
}

/// Home as it is first loaded: it has asked for a plan.
pub fn waiting() -> Model {
    let mut model = home();
    let effects = update(&mut model, Msg::Home(Box::default()));
    assert_eq!(effects, [Effect::LoadPlan(1)]);
    assert_eq!(model.plan.making, Making::Waiting { eager: false });
    model
}

/// Home with a plan of so many questions.
pub fn planned(questions: usize) -> Model {
    let mut model = waiting();
    update(&mut model, Msg::Planned(1, Arc::new(plan(questions))));
    let topic = TopicSummary {
        id: "b/t".parse().unwrap(),
        title: "T".into(),
        bank: "B".into(),
        items: 3,
        facts: 3,
        seen: 0,
        known: 0,
        mistaken: 0,
        due: 3,
        last: None,
    };
    let home = Home { planned: true, topics: vec![topic], ..Home::default() };
    assert_eq!(update(&mut model, Msg::Home(Box::new(home))), []);
    model
}

const TODAY: Effect = Effect::Begin(Request::Today { seed: None });

#[test]
fn home_shows_a_plan_when_it_is_there_and_asks_for_no_other_while_that_holds() {
    let mut model = waiting();
    assert_eq!(update(&mut model, Msg::Planned(1, Arc::new(plan(2)))), [Effect::LoadHome]);
    assert_eq!(model.plan.current().unwrap().today.len(), 2);
    let known = Home { planned: true, ..Home::default() };
    assert_eq!(update(&mut model, Msg::Home(Box::new(known))), []);
    assert_eq!(update(&mut model, Msg::Home(Box::default())), [Effect::LoadPlan(2)]);
    assert!(model.plan.current().is_none(), "what was planned is planned anew");
    assert!(model.plan.view.is_some(), "and stays in sight until then");
}

#[test]
fn a_plan_that_was_overtaken_is_dropped() {
    let mut model = waiting();
    update(&mut model, Msg::Home(Box::default()));
    assert_eq!(update(&mut model, Msg::Planned(1, Arc::new(plan(2)))), []);
    assert!(model.plan.view.is_none());
    assert_eq!(update(&mut model, Msg::NotPlanned(1)), []);
    assert!(model.message.is_none());
    update(&mut model, Msg::Planned(2, Arc::new(plan(1))));
    assert_eq!(model.plan.view.as_ref().unwrap().today.len(), 1);
}

#[test]
fn enter_begins_as_soon_as_the_plan_is_there() {
    let mut model = waiting();
    assert_eq!(update(&mut model, Msg::Enter), []);
    assert_eq!(update(&mut model, Msg::Planned(1, Arc::new(plan(2)))), [TODAY]);
    // Elsewhere nothing begins by itself, neither then nor on coming back.
    let mut model = waiting();
    update(&mut model, Msg::Enter);
    update(&mut model, Msg::Notes);
    assert_eq!(update(&mut model, Msg::Planned(1, Arc::new(plan(2)))), []);
    assert_eq!(update(&mut model, Msg::Back), [Effect::LoadHome]);
    assert_eq!(update(&mut model, Msg::Enter), [TODAY]);
}

#[test]
fn where_nothing_is_planned_enter_practises() {
    let practises =
        |effects: &[Effect]| matches!(effects, [Effect::Begin(Request::Practice { .. })]);
    assert!(practises(&update(&mut planned(0), Msg::Enter)));
    let mut model = waiting();
    update(&mut model, Msg::NotPlanned(1));
    assert!(model.message.as_ref().is_some_and(|message| message.caution));
    assert!(practises(&update(&mut model, Msg::Enter)));
}

/// The plan's questions, the first of them answered.
pub fn answered() -> Model {
    let mut model = planned(1);
    assert_eq!(update(&mut model, Msg::Enter), [TODAY]);
    begin(&mut model, true);
    say(&mut model, Msg::Choose(1));
    say(&mut model, Msg::Enter);
    say(&mut model, Msg::Enter);
    model
}

/// A practice is opened; `planned` says whether it is the plan's.
fn begin(model: &mut Model, planned: bool) {
    let other = sitting(Rules::practice());
    let current = other.shared.current.unwrap();
    let terms = Terms { planned, ..current.sitting.terms().clone() };
    let open = OpenSitting {
        id: ID,
        sitting: Sitting::begin(terms, moment(0)),
        questions: current.questions.to_vec(),
    };
    update(model, Msg::Opened(Box::new(open)));
}

#[test]
fn after_an_answer_of_the_plan_its_reason_is_a_key_away() {
    let mut model = answered();
    assert_eq!(title(&model), "After the answer");
    assert!(matches!(keymap::msg(&model, Key::Char('w')), Some(Msg::Why)));
    update(&mut model, Msg::Why);
    let AnyScreen::Why(WhyScreen { question, shown: true, .. }) = model.top() else { panic!() };
    // Of the two facts that it bears on, the plan asked for one.
    assert_eq!(question.facts.len(), 1);
    assert_eq!(question.facts[0].text, "Fact 1.");
    update(&mut model, Msg::Back);
    assert_eq!(title(&model), "After the answer");
}

#[test]
fn what_was_not_planned_has_no_reason() {
    let mut model = planned(1);
    begin(&mut model, false);
    say(&mut model, Msg::Choose(1));
    say(&mut model, Msg::Enter);
    say(&mut model, Msg::Enter);
    assert_eq!(title(&model), "After the answer");
    assert!(keymap::msg(&model, Key::Char('w')).is_none());
}

#[test]
fn a_sitting_of_the_plan_that_is_gone_on_with_keeps_its_reasons() {
    let mut model = answered();
    update(&mut model, Msg::Back);
    assert!(model.current.is_none());
    // Meanwhile what was answered is planned no more.
    update(&mut model, Msg::Home(Box::default()));
    let number = model.plan.number;
    update(&mut model, Msg::Planned(number, Arc::new(plan(0))));
    begin(&mut model, true);
    let reasons = current(&model).reasons.clone().unwrap();
    assert_eq!(reasons.today.len(), 1);
}

#[test]
fn the_sitting_of_the_plan_that_waits_is_gone_on_with_whatever_is_planned() {
    let waiting = crate::study::Unfinished {
        id: ID,
        title: "Today".into(),
        topic: None,
        todays: true,
        at: 1,
        of: 3,
        remaining: None,
        paused: false,
    };
    for questions in [0, 2] {
        let mut model = planned(questions);
        let home = Home { planned: true, unfinished: vec![waiting.clone()], ..Home::default() };
        update(&mut model, Msg::Home(Box::new(home)));
        assert_eq!(update(&mut model, Msg::Enter), [TODAY]);
    }
    // It need not wait for a plan.
    let mut model = home();
    update(&mut model, Msg::Home(Box::new(Home { unfinished: vec![waiting], ..Home::default() })));
    assert_eq!(update(&mut model, Msg::Enter), [TODAY]);
}

#[test]
fn before_it_is_asked_a_fact_is_hidden() {
    let mut model = planned(2);
    update(&mut model, Msg::Why);
    update(&mut model, Msg::Enter);
    assert!(matches!(model.top(), AnyScreen::Why(WhyScreen { shown: false, .. })));
    update(&mut model, Msg::Figures);
    assert!(matches!(model.top(), AnyScreen::Why(WhyScreen { shown: true, .. })));
    update(&mut model, Msg::Go(Way::Right));
    let AnyScreen::Why(WhyScreen { question, shown: false, .. }) = model.top() else { panic!() };
    assert_eq!(question.item.to_string(), "b/t/i2");
    update(&mut model, Msg::Go(Way::Right));
    assert!(
        matches!(model.top(), AnyScreen::Why(WhyScreen { question, .. }) if question.item.to_string() == "b/t/i2")
    );
    update(&mut model, Msg::Back);
    assert!(matches!(model.top(), AnyScreen::Today(Today { cursor: 1 })));
    assert_eq!(update(&mut model, Msg::Begin), [TODAY]);
}

#[test]
fn the_heading_of_why_cuts_a_topic_no_shorter_than_it_must() {
    let mut view = plan(1);
    view.today[0].topic = "Science, education, diaspora and counter-terrorism".into();
    let mut model = waiting();
    update(&mut model, Msg::Planned(1, Arc::new(view)));
    update(&mut model, Msg::Why);
    update(&mut model, Msg::Enter);
    let heading = |model: &Model| view::layout(model).0.panes[0].rows[0].line.to_string();
    assert_eq!(heading(&model), "Why · Science, education, diaspora and counter-terrorism");
    model.size.width = 40;
    assert_eq!(heading(&model), "Why · Science, education, diaspora a…");
}

#[test]
fn a_plan_that_grew_says_why_and_one_that_shrank_says_nothing() {
    let grown = |before: PlanView, now: PlanView| {
        let mut model = waiting();
        update(&mut model, Msg::Planned(1, Arc::new(before)));
        let number = model.plan.ask();
        update(&mut model, Msg::Planned(number, Arc::new(now)));
        model.plan.grown.clone().unwrap_or_default()
    };
    assert_eq!(grown(plan(5), plan(4)), "");
    assert_eq!(grown(plan(5), plan(5)), "");
    let answers = "2 more than before: your answers changed what is worth asking";
    assert_eq!(grown(plan(5), plan(7)), answers);
    let goal = |questions| {
        let goal = Goal { minutes: 90, ..Goal::default() };
        PlanView { goal, ..plan(questions) }
    };
    assert_eq!(grown(plan(5), goal(7)), "2 more than before: the goal changed");
    let mut fitted = plan(7);
    fitted.fit.fitted = Some(FitView {
        day: fitted.day,
        habits: crate::memory::Habits::default(),
        answers: 250,
        held_back: 50,
        before: 0.5,
        after: 0.4,
        kept: true,
        put_back: false,
    });
    let memory = "2 more than before: memory was fitted to your answers";
    assert_eq!(grown(plan(5), fitted), memory);
    let mut failed = plan(1);
    failed.today[0].facts[0].why.cause = Cause::Failed;
    let again = "1 more than before: what you got wrong today comes again";
    assert_eq!(grown(plan(0), failed.clone()), again);
    // Another day has its own number.
    failed.day = failed.day.tomorrow().unwrap();
    assert_eq!(grown(plan(0), failed), "");
}
