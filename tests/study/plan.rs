//! The plan over real files: what is aimed at, what is asked, what it comes to, and what bad input
//! makes of it.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use prelims::bank::TopicEntry;
use prelims::exam::Command;
use prelims::plan::{Aim, Cause, NoForecast};
use prelims::report::{PlanView, RaiseBy};
use prelims::study::{CannotBegin, CannotSet, Goal, Options, Request, Study};

use super::desk::{Desk, ToldClock};
use super::{act, begin, choose, practice};

const DAY: u64 = 24 * 3600;
const TODAY: Date = Date::constant(2026, 11, 22);

/// A paper of ten questions on all that is loaded, with a cut-off of two years.
const PAPER: &str = r#"
format = 1
blueprint = "fair"
title = "The garden's fair"
[[paper]]
id = "one"
title = "Paper I"
minutes = 10
questions = 10
marks = 2
wrong = "1/3"
[[paper.cutoff]]
year = 2024
category = "General"
marks = "9.00"
confidence = "high"
[[paper.cutoff]]
year = 2025
category = "General"
marks = "10.00"
confidence = "high"
[[paper.cutoff]]
year = 2025
category = "Guests"
marks = "2.00"
confidence = "high"
"#;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("bank/blueprints/fair.toml", PAPER);
    desk
}

/// A goal so many days ahead.
fn goal(days: i64, minutes: u32) -> Goal {
    let date = TODAY.checked_add(jiff::Span::new().days(days)).unwrap();
    Goal { date: Some(date), blueprint: "fair".into(), paper: "one".into(), minutes, week: None }
}

fn today() -> Request {
    Request::Today { seed: Some(5) }
}

/// Answers every question of a sitting and hands it in by answering the last.
fn answer(study: &mut Study, request: &Request, right: impl Fn(usize) -> bool) {
    let id = begin(study, request);
    let questions = study.journal().sitting(&id).unwrap().paper().len();
    for question in 0..questions {
        if question > 0 {
            act(study, id, Command::Go(question));
        }
        choose(study, id, right(question));
        act(study, id, Command::Commit);
    }
}

fn causes(plan: &PlanView) -> Vec<Cause> {
    plan.today.iter().flat_map(|q| &q.facts).map(|f| f.why.cause).collect()
}

#[test]
fn the_minutes_of_a_weekday_are_spent_on_it() {
    let desk = desk();
    let mut study = desk.open(1);
    let planned = |study: &mut Study, week: [u32; 7]| {
        study.set_goal(&goal(100, 25).with_week(week)).unwrap();
        study.plan().today.len()
    };
    let weekday = usize::try_from(TODAY.weekday().to_monday_zero_offset()).unwrap();
    let mut week = [30; 7];
    week[weekday] = 0;
    assert_eq!(planned(&mut study, week), 0);
    week[weekday] = 1;
    assert_eq!(planned(&mut study, week), 1);
    week[weekday] = 25;
    assert_eq!(planned(&mut study, week), 4);
}

#[test]
fn the_plan_aims_at_the_goal_and_is_what_today_asks() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(100, 25)).unwrap();
    let plan = study.plan();
    assert_eq!((plan.aim, plan.goal_set), (Aim::Exam { to_go: 100 }, true));
    assert_eq!(plan.paper_title, "The garden's fair · Paper I");
    assert_eq!((plan.facts, plan.seen, plan.unreached, plan.left_out), (5, 0, 0, 0));
    assert_eq!(causes(&plan), [Cause::New; 5]);
    assert_eq!(plan.load.len(), 100);
    assert_eq!(plan.load[0].new, 5);
    let id = begin(&mut study, &today());
    let sitting = study.open_sitting(&id).unwrap().sitting;
    let asked: Vec<_> = sitting.paper().iter().map(|dealt| dealt.item.clone()).collect();
    let planned: Vec<_> = plan.today.iter().map(|question| question.item.clone()).collect();
    assert_eq!(asked, planned);
    assert_eq!(sitting.terms().title, "Today");
    // A review is the same plan, and a part of it.
    let review = Request::Review { topics: vec![], count: Some(2), seed: None };
    let id = begin(&mut study, &review);
    let asked = study.open_sitting(&id).unwrap().sitting.paper().len();
    assert_eq!(asked, 2);
    // After a restart it holds.
    drop(study);
    assert_eq!(desk.open(2).goal(), goal(100, 25));
}

#[test]
fn a_plan_is_made_once_until_something_happens() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(30, 25)).unwrap();
    assert!(study.known_plan().is_none());
    let planning = study.planning();
    let elsewhere = std::thread::spawn(move || planning.run()).join().unwrap();
    assert!(Arc::ptr_eq(&elsewhere, &study.plan()), "made on another thread, known here");
    study.set_goal(&goal(31, 25)).unwrap();
    assert!(study.known_plan().is_none());
    assert_eq!(study.plan().aim, Aim::Exam { to_go: 31 });
    desk.pass(DAY);
    assert!(study.known_plan().is_none());
    assert_eq!(study.plan().aim, Aim::Exam { to_go: 30 });
}

#[test]
fn no_more_is_asked_than_there_is_time_for_and_always_something() {
    let desk = desk();
    let mut study = desk.open(1);
    // At 72 seconds a question of one fact, and less where two sentences stand together.
    for (minutes, questions) in [(1, 1), (2, 1), (3, 2), (25, 4), (1440, 4)] {
        study.set_goal(&goal(200, minutes)).unwrap();
        let plan = study.plan();
        assert_eq!(plan.today.len(), questions, "{minutes} minutes");
        let most = Duration::from_secs(u64::from(minutes) * 60).max(Duration::from_secs(72));
        assert!(plan.time <= most, "{minutes}: {:?}", plan.time);
    }
}

#[test]
fn what_cannot_be_reached_is_said_with_what_would_do() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(2, 1)).unwrap();
    let plan = study.plan();
    assert!(plan.unreached > 0);
    let more = plan.more.unwrap();
    let minutes = u32::try_from(more.as_secs() / 60).unwrap();
    study.set_goal(&goal(2, 1 + minutes)).unwrap();
    assert_eq!(study.plan().unreached, 0, "{minutes} more minutes");
}

#[test]
fn a_goal_that_cannot_be_is_refused_and_changes_nothing() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(0, 25)).unwrap();
    let before = study.goal();
    let yesterday = goal(-1, 25);
    let passed = CannotSet::Passed { date: yesterday.date.unwrap(), today: TODAY };
    assert_eq!(study.set_goal(&yesterday), Err(passed));
    assert!(matches!(study.set_goal(&goal(4000, 25)), Err(CannotSet::TooFar { .. })));
    assert_eq!(study.set_goal(&goal(1, 0)), Err(CannotSet::Minutes(0)));
    assert_eq!(study.set_goal(&goal(1, 1441)), Err(CannotSet::Minutes(1441)));
    let other = Goal { blueprint: "fare".into(), ..goal(1, 25) };
    let said = study.set_goal(&other).unwrap_err().to_string();
    assert_eq!(said, "there is no blueprint `fare`; did you mean `fair`?; there are fair");
    let other = Goal { paper: "two".into(), ..goal(1, 25) };
    let said = study.set_goal(&other).unwrap_err().to_string();
    assert_eq!(said, "`fair` has no paper `two`; it has one");
    assert_eq!(study.goal(), before);
}

#[test]
fn without_an_exam_nothing_is_too_late() {
    let folder = tempfile::tempdir().unwrap();
    let banks = Options {
        record: folder.path().join("record.sqlite"),
        seed: Some(1),
        ..Options::default()
    };
    // All that ships is more than thirty days of a minute.
    let mut study = Study::open(&banks, Box::new(ToldClock::noon())).unwrap();
    study.set_goal(&Goal { minutes: 1, ..Goal::default() }).unwrap();
    let plan = study.plan();
    assert_eq!((plan.aim, plan.unreached, plan.more), (Aim::Retention, 0, None));
    assert!(plan.load.iter().map(|load| load.new).sum::<usize>() < plan.facts);
}

#[test]
fn nothing_is_asked_on_the_day_and_what_is_known_is_kept_after_it() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(1, 25)).unwrap();
    answer(&mut study, &today(), |_| true);
    desk.pass(DAY);
    assert_eq!(study.plan().aim, Aim::Today);
    assert_eq!(study.begin(&today()), Err(CannotBegin::ExamToday));
    desk.pass(DAY);
    let plan = study.plan();
    assert_eq!(plan.aim, Aim::Passed);
    assert_eq!(plan.load.len(), 30);
    assert!(plan.unreached == 0 && plan.more.is_none());
    desk.pass(40 * DAY);
    assert!(causes(&study.plan()).iter().all(|cause| *cause == Cause::Due));
    assert!(study.begin(&today()).is_ok());
}

#[test]
fn clocks_years_off_lose_no_plan_and_no_goal() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(100, 25)).unwrap();
    answer(&mut study, &today(), |n| n > 1);
    let year = 365 * 24 * 3600_i64;
    // Years back: what was asked "later" is neither asked twice nor lost, and the goal is far.
    desk.set_wall(-3 * year);
    let plan = study.plan();
    assert!(matches!(plan.aim, Aim::Exam { to_go } if to_go > 1000), "{:?}", plan.aim);
    assert_eq!(plan.seen, 5);
    // Years ahead: the exam has passed.
    desk.set_wall(9 * year);
    assert_eq!(study.plan().aim, Aim::Passed);
    let then = Goal { date: None, minutes: 7, ..goal(0, 1) };
    study.set_goal(&then).unwrap();
    // And right again: a goal set now holds, although the last was set in years to come.
    desk.set_wall(-6 * year);
    study.set_goal(&goal(50, 30)).unwrap();
    assert_eq!(study.goal().minutes, 30);
    assert_eq!(study.plan().aim, Aim::Exam { to_go: 50 });
    drop(study);
    let mut study = desk.open(2);
    assert_eq!(study.goal().minutes, 30);
    study.set_goal(&goal(50, 31)).unwrap();
    assert_eq!(study.goal().minutes, 31);
}

#[test]
fn what_was_answered_by_a_clock_years_ahead_is_not_lost_to_the_plan() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(100, 25)).unwrap();
    answer(&mut study, &today(), |_| true);
    let states = |study: &Study| -> Vec<_> {
        let facts = study.catalogue().topics().iter().flat_map(TopicEntry::facts);
        facts.map(|fact| study.remembered_state(fact).copied()).collect()
    };
    let before = states(&study);
    let years = 5 * 365 * 24 * 3600_i64;
    desk.set_wall(years);
    answer(&mut study, &practice(), |_| true);
    assert_ne!(states(&study), before);
    desk.set_wall(-years);
    desk.pass(20 * DAY);
    let plan = study.plan();
    assert_eq!((plan.seen, plan.facts_today()), (5, 5), "{:?}", plan.today);
    let notice = study.home().notices.join(" ");
    assert!(notice.contains("The clock says 2026-12-12, but"), "{notice}");
    // The same when it is opened again, and nothing is said any more once something was kept by the
    // right clock.
    drop(study);
    let mut study = desk.open(2);
    assert_eq!((states(&study), &study.plan().today), (before, &plan.today));
    assert_eq!(study.home().notices.len(), 1);
    answer(&mut study, &today(), |_| true);
    assert_eq!(study.home().notices, [""; 0]);
    assert!(states(&study).iter().flatten().all(|state| state.last == plan.day));
}

#[test]
fn banks_that_go_or_change_take_their_facts_with_them() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(100, 25)).unwrap();
    answer(&mut study, &today(), |_| false);
    drop(study);
    desk.pass(DAY);
    let mut without = desk.open_without_banks(2);
    let plan = without.plan();
    assert_eq!((plan.facts, plan.seen, plan.today.len(), plan.paper_known), (0, 0, 0, false));
    assert_eq!(plan.forecast, Err(NoForecast::FewAnswers { answers: 0 }));
    assert_eq!(without.begin(&today()), Err(CannotBegin::NothingToAsk));
    assert_eq!(without.home().due_questions, 0);
    drop(without);
    // A fact that is gone is planned for no more; another that is new is.
    desk.edit("bank/chillies.toml", "id = \"scale\"", "id = \"measure\"");
    let study = desk.open(3);
    let plan = study.plan();
    assert_eq!((plan.facts, plan.seen), (5, 4));
    assert_eq!(causes(&plan).iter().filter(|cause| **cause == Cause::New).count(), 1);
}

#[test]
fn a_forecast_is_refused_until_there_is_enough_and_then_comes_with_raises() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(60, 25)).unwrap();
    assert_eq!(study.plan().forecast, Err(NoForecast::FewAnswers { answers: 0 }));
    assert!(study.plan().raises.is_empty() && study.plan().trend.is_empty());
    for day in 0..16 {
        answer(&mut study, &practice(), |question| (question + day) % 4 != 0);
        desk.pass(DAY);
    }
    let plan = study.plan();
    let forecast = plan.forecast.as_ref().unwrap();
    assert_eq!((forecast.questions, forecast.first_answers, forecast.first_right), (10, 5, 3));
    for share in [&forecast.tomorrow, forecast.on_day.as_ref().unwrap()] {
        assert!(share.low <= share.mean && share.mean <= share.high, "{share:?}");
        let all: f64 = share.shares.iter().map(|(_, chance)| chance).sum();
        assert!((all - 1.0).abs() < 1e-6, "{all}");
    }
    // It is not known how the paper is made up, so there are no marks and no cut-offs.
    assert_eq!(forecast.paper, None);
    // Sixty answers were there on the twelfth evening; since then each evening is on record.
    let last = plan.trend.last().unwrap();
    assert_eq!(last.0, plan.day);
    assert_eq!(plan.trend.len(), 6, "{:?}", plan.trend);
    // What is forgotten over idle days is seen to be.
    desk.pass(5 * DAY);
    let idle = study.plan();
    assert!(idle.trend.last().unwrap().1 < last.1);
    assert_eq!(idle.fit.answers, 5 * 15);
    // If it were sat after a long time, knowing the topic again would bring much.
    desk.pass(400 * DAY);
    let passed = study.plan();
    assert_eq!(passed.aim, Aim::Passed);
    assert!(matches!(passed.raises[0].what, RaiseBy::Topic { .. }), "{:?}", passed.raises);
    assert!(passed.raises.windows(2).all(|pair| pair[0].share >= pair[1].share));
    let later = passed.forecast.as_ref().unwrap();
    assert!(later.on_day.is_none() && later.tomorrow.mean < forecast.tomorrow.mean);
}

#[test]
fn why_a_fact_is_asked_says_what_is_on_record_of_it() {
    let desk = desk();
    let mut study = desk.open(1);
    study.set_goal(&goal(60, 20)).unwrap();
    let reason = |study: &Study| {
        let plan = study.plan();
        let mut all = plan.today.iter().flat_map(|question| &question.facts);
        let planned = all.find(|planned| planned.fact.as_str() == "garden/chillies/americas");
        planned.map(|planned| planned.reason(plan.day, plan.most_to_gain(), "now"))
    };
    assert_eq!(reason(&study).unwrap(), "Next new fact.");
    let wrong = |study: &mut Study, sure: bool| {
        let item = "garden/chillies/origin".parse().unwrap();
        let id = begin(study, &Request::These { items: vec![item] });
        let dealt = &study.journal().sitting(&id).unwrap().paper()[0];
        let place = dealt.misconceptions.iter().position(Option::is_some).unwrap();
        let claim = dealt.choices[place].clone();
        // The same choice again says fifty-fifty, then a guess, then sure.
        for _ in 0..if sure { 4 } else { 1 } {
            act(study, id, Command::Choose(claim.clone()));
        }
        act(study, id, Command::Commit);
    };
    wrong(&mut study, false);
    desk.pass(2 * DAY);
    // 22 November 2026 is a Sunday.
    let chose = "You chose the wrong version on Sunday, so it comes first.";
    assert_eq!(reason(&study).unwrap(), chose);
    wrong(&mut study, true);
    desk.pass(DAY);
    let sure = "You were sure of the wrong version, so it comes first.";
    assert_eq!(reason(&study).unwrap(), sure);
}

#[test]
fn what_is_failed_again_and_again_is_told_with_what_was_believed() {
    let desk = desk();
    let mut study = desk.open(1);
    let fact = "garden/chillies/americas";
    for _ in 0..4 {
        assert!(study.plan().leeches.is_empty());
        let item = "garden/chillies/origin".parse().unwrap();
        let id = begin(&mut study, &Request::These { items: vec![item] });
        // The choice that betrays the belief in the trap.
        let sitting = study.journal().sitting(&id).unwrap();
        let dealt = &sitting.paper()[0];
        let place = dealt.misconceptions.iter().position(Option::is_some).unwrap();
        let claim = dealt.choices[place].clone();
        act(&mut study, id, Command::Choose(claim));
        act(&mut study, id, Command::Commit);
        desk.pass(DAY);
    }
    let leeches = study.plan().leeches.clone();
    assert_eq!(leeches.len(), 1);
    let leech = &leeches[0];
    assert_eq!((leech.fact.as_str(), leech.lapses, leech.reviews), (fact, 4, 4));
    assert_eq!(leech.traps, [("Chillies came from India.".to_owned(), 4)]);
    assert!(leech.suggestion.contains("the same wrong wording 4 times"), "{}", leech.suggestion);
    study.report(&"garden/chillies/origin".parse().unwrap(), "Mexico?");
    study.commit().unwrap();
    let suggestion = study.plan().leeches[0].suggestion.clone();
    assert!(suggestion.contains("found fault"), "{suggestion}");
}
