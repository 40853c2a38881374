//! What is said of a plan adds up: on Home as in the plan, at the pace of a person.

use std::time::Duration;

use jiff::ToSpan;
use prelims::bank::ItemId;
use prelims::exam::{Command, MarkingScheme};
use prelims::plan::{LEAST_PACE, Load};
use prelims::study::{Goal, Options, Request, Study};

use super::desk::{Desk, ToldClock};
use super::{act, begin, choose, practice};

#[test]
fn home_and_the_plan_mean_the_same_facts() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record.sqlite");
    let options = Options { record, seed: Some(1), ..Options::default() };
    let study = Study::open(&options, Box::new(ToldClock::noon())).unwrap();
    let plan = study.plan();
    let home = study.home();
    assert_eq!(home.topics.iter().map(|topic| topic.facts).sum::<usize>(), plan.facts);
    for topic in home.topics {
        assert!(topic.due <= topic.facts, "{}: {} of {}", topic.id, topic.due, topic.facts);
    }
}

#[test]
fn the_weeks_ahead_add_up_to_the_days_and_begin_with_what_is_asked_today() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record.sqlite");
    let options = Options { record, seed: Some(1), ..Options::default() };
    let mut study = Study::open(&options, Box::new(ToldClock::noon())).unwrap();
    let date = study.now().date().checked_add(100.days()).unwrap();
    let goal = Goal { date: Some(date), ..Goal::default() }.with_week([20, 20, 20, 20, 20, 60, 0]);
    study.set_goal(&goal).unwrap();
    let plan = study.plan();
    assert_eq!(plan.load[0].day, plan.day);
    assert_eq!(plan.load[0].new + plan.load[0].again, plan.facts_today());
    let weeks = plan.weeks();
    let days = |of: fn(&Load) -> usize| plan.load.iter().map(of).sum::<usize>();
    assert_eq!(weeks.iter().map(|week| week.new).sum::<usize>(), days(|load| load.new));
    assert_eq!(weeks.iter().map(|week| week.again).sum::<usize>(), days(|load| load.again));
    let minutes: u64 = plan.load.iter().map(|load| plan.minutes(load)).sum();
    assert_eq!(weeks.iter().map(|week| week.minutes).sum::<u64>(), minutes);
    assert!(weeks.windows(2).all(|two| two[0].last.tomorrow().unwrap() == two[1].first));
    assert_eq!(weeks.last().unwrap().last, date.yesterday().unwrap());
    // No week takes more than is declared for it, but for parts of minutes.
    for week in &weeks[1..weeks.len() - 1] {
        assert!((100..=160 + 7).contains(&week.minutes), "{week:?}");
    }
}

#[test]
fn a_quiz_asks_what_was_not_practised_before() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record.sqlite");
    let options = Options { record, seed: Some(1), ..Options::default() };
    let mut study = Study::open(&options, Box::new(ToldClock::noon())).unwrap();
    let practice = Request::Practice { topics: vec![], count: Some(150), seed: Some(3) };
    let id = begin(&mut study, &practice);
    let items = |study: &Study, id| -> Vec<ItemId> {
        let paper = study.journal().sitting(&id).unwrap().paper().to_vec();
        paper.into_iter().map(|dealt| dealt.item).collect()
    };
    let practised = items(&study, id);
    for question in 0..practised.len() {
        act(&mut study, id, Command::Go(question));
    }
    let (limit, scheme) = (Duration::from_secs(600), MarkingScheme::default());
    let quiz = Request::Quiz { topics: vec![], count: 20, limit, scheme, seed: Some(4) };
    let id = begin(&mut study, &quiz);
    let repeated: Vec<ItemId> =
        items(&study, id).into_iter().filter(|item| practised.contains(item)).collect();
    assert_eq!(repeated, []);
}

#[test]
fn who_taps_through_gets_no_plan_of_hundreds() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    for _ in 0..10 {
        let id = begin(&mut study, &practice());
        let questions = study.journal().sitting(&id).unwrap().paper().len();
        for question in 0..questions {
            act(&mut study, id, prelims::exam::Command::Go(question));
            desk.pass(1);
            choose(&mut study, id, true);
            act(&mut study, id, prelims::exam::Command::Commit);
        }
        desk.pass(24 * 3600);
    }
    desk.pass(99 * 24 * 3600);
    let plan = study.plan();
    let each = plan.today[0].time;
    // Ten answers at the usual pace are put to the fifty.
    assert!(each >= LEAST_PACE && each < Duration::from_secs(30), "{each:?}");
}
