//! What is said of a plan adds up: on Home as in the plan, at the pace of a person.

use std::time::Duration;

use prelims::plan::LEAST_PACE;
use prelims::study::{Options, Study};

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
