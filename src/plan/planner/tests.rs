//! Laws of the planner.

use std::collections::HashMap;
use std::time::Duration;

use crate::memory::MemoryState;
use jiff::ToSpan;

use super::*;

fn day(n: i64) -> Date {
    Date::constant(2026, 1, 1).checked_add(n.days()).unwrap()
}

fn facts(n: usize) -> Vec<FactId> {
    (0..n).map(|i| FactId::new(&format!("b/t{}/f{i}", i / 10)).unwrap()).collect()
}

fn budget(minutes: u64) -> Budget {
    Budget { daily: Duration::from_secs(60 * minutes), question: Duration::from_secs(50), lines: 3 }
}

fn planner(n: usize, minutes: u64, date: Option<Date>) -> Planner {
    Planner::new(Exam::on(date, day(0)), facts(n), budget(minutes))
}

fn state(stability: f32, last: Date) -> State {
    let memory = MemoryState { stability, difficulty: 5.0 };
    State { memory, last, failed: false, misconception: false }
}

/// Every second fact asked in the days before `until`.
fn half_known(n: usize, until: i64) -> HashMap<FactId, State> {
    let asked = facts(n).into_iter().enumerate().filter(|(i, _)| i % 2 == 0);
    let ago = |i: usize| until - 1 - i64::try_from(i % 9).unwrap();
    asked.map(|(i, fact)| (fact, state(0.5 + (i % 40) as f32, day(ago(i))))).collect()
}

#[test]
fn the_same_gives_the_same_plan_and_no_fact_twice() {
    let (states, when) = (half_known(200, 20), day(20));
    let picks = planner(200, 20, Some(day(60))).today(&states, when);
    assert_eq!(picks, planner(200, 20, Some(day(60))).today(&states, when));
    assert_eq!(picks.len(), 72);
    let mut ids: Vec<&FactId> = picks.iter().map(|pick| &pick.fact).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), picks.len());
}

#[test]
fn what_was_asked_today_is_not_asked_again_unless_it_failed() {
    let mut states: HashMap<FactId, State> =
        facts(30).into_iter().map(|fact| (fact, state(0.3, day(5)))).collect();
    let planner = planner(30, 60, Some(day(40)));
    assert_eq!(planner.today(&states, day(5)), []);
    let failed = facts(30)[7].clone();
    states.insert(failed.clone(), State { failed: true, ..state(0.3, day(5)) });
    let picks = planner.today(&states, day(5));
    let causes: Vec<(&FactId, Cause)> = picks.iter().map(|p| (&p.fact, p.why.cause)).collect();
    assert_eq!(causes, [(&failed, Cause::Failed)]);
}

#[test]
fn what_was_asked_today_has_used_its_time() {
    let planner = planner(200, 20, Some(day(60)));
    let mut states = half_known(200, 20);
    let all = planner.today(&states, day(20));
    for pick in &all[..30] {
        states.insert(pick.fact.clone(), state(1.0, day(20)));
    }
    assert_eq!(planner.today(&states, day(20)).len(), all.len() - 30);
}

#[test]
fn a_fact_known_for_sure_on_the_day_is_not_picked_before_others() {
    let mut states = half_known(60, 20);
    let sure = facts(60)[3].clone();
    states.insert(sure.clone(), state(36_500.0, day(19)));
    let picks = planner(60, 10, Some(day(30))).today(&states, day(20));
    assert_eq!(picks.len(), 36);
    assert!(picks.iter().all(|pick| pick.fact != sure));
}

#[test]
fn every_pick_says_what_it_gains() {
    let picks = planner(200, 10, Some(day(60))).today(&half_known(200, 20), day(20));
    for pick in &picks {
        let gain = pick.why.exam.unwrap();
        assert!((0.0..=1.0).contains(&pick.why.now), "{pick:?}");
        assert!(gain.worth > 0.0 && gain.price > 0.0, "{pick:?}");
        assert!(gain.asked > gain.left && gain.marks > 0.0, "{pick:?}");
        let of_new = (gain.left - MemoryModel::default().prior).abs() < f32::EPSILON;
        assert_eq!(pick.why.cause == Cause::New, of_new, "{pick:?}");
    }
}

#[test]
fn facts_of_one_topic_stand_apart() {
    let picks = planner(200, 20, Some(day(60))).today(&half_known(200, 20), day(20));
    let massed = picks.windows(2).filter(|two| two[0].fact.topic() == two[1].fact.topic()).count();
    assert_eq!(massed, 0);
}

#[test]
fn nothing_is_set_for_the_day_of_the_exam_or_after() {
    let planner = planner(60, 20, Some(day(30)));
    let states = half_known(60, 20);
    assert_eq!(planner.aim(day(30)), Aim::Today);
    assert_eq!(planner.today(&states, day(30)), []);
    let outlook = planner.outlook(&states, day(20));
    assert_eq!(outlook.days.last().unwrap().day, day(29));
    assert_eq!(planner.outlook(&states, day(30)).days, []);
}

#[test]
fn without_an_exam_or_after_it_what_fell_to_nine_tenths_is_due() {
    let mut states: HashMap<FactId, State> = HashMap::new();
    let all = facts(3);
    states.insert(all[0].clone(), state(5.0, day(0)));
    states.insert(all[1].clone(), state(5.0, day(7)));
    for (date, aim) in [(None, Aim::Retention), (Some(day(8)), Aim::Passed)] {
        let planner = planner(3, 20, date);
        assert_eq!(planner.aim(day(10)), aim);
        let picks = planner.today(&states, day(10));
        let mut causes: Vec<(&FactId, Cause)> =
            picks.iter().map(|p| (&p.fact, p.why.cause)).collect();
        causes.sort();
        assert_eq!(causes, [(&all[0], Cause::Due), (&all[2], Cause::New)]);
        assert!(picks.iter().all(|pick| pick.why.exam.is_none()));
    }
}

#[test]
fn no_time_and_absurd_time_are_borne() {
    let states = half_known(60, 20);
    assert_eq!(planner(60, 0, Some(day(30))).today(&states, day(20)), []);
    let endless = Budget { daily: Duration::MAX, question: Duration::ZERO, lines: 0 };
    assert_eq!(endless.facts(), 86_400);
    let exam = Exam::on(Some(day(30)), day(0));
    let picks = Planner::new(exam, facts(60), endless).today(&states, day(20));
    assert!(picks.len() <= 60);
    assert_eq!(planner(0, 20, Some(day(30))).today(&states, day(20)), []);
}

#[test]
fn clocks_that_jump_and_dates_far_off_are_borne() {
    let states = half_known(60, 20);
    let planner = planner(60, 20, Some(Date::MAX));
    for when in [Date::MIN, day(-4000), day(20), day(4000)] {
        assert!(planner.today(&states, when).len() <= 72, "{when}");
    }
}

#[test]
fn more_time_never_promises_less() {
    let states = half_known(300, 20);
    let planner = planner(300, 20, Some(day(60)));
    let promised: Vec<f32> = [0, 1, 5, 10, 20, 40, 120, 1440, 100_000]
        .map(|minutes| planner.attainable(&states, day(20), budget(minutes)).unwrap())
        .into();
    assert!(promised.windows(2).all(|two| two[0] <= two[1] + 1e-6), "{promised:?}");
    assert!(promised[0] + 0.2 < promised[6], "{promised:?}");
}

#[test]
fn new_facts_enter_over_time_and_all_are_gone_through_at_the_end() {
    let planner = planner(90, 5, Some(day(60)));
    let outlook = planner.outlook(&HashMap::new(), day(0));
    assert_eq!((outlook.days.len(), outlook.unreached, outlook.more), (60, 0, None));
    assert!(outlook.days.iter().all(|load| load.again + load.new <= 18));
    let last: usize = outlook.days[50..].iter().map(|load| load.again).sum();
    assert!(last >= 90, "{last}");
    let mean = outlook.recall.iter().sum::<f32>() / 90.0;
    assert!(mean > 0.85, "{mean}");
}

#[test]
fn what_cannot_be_reached_is_said_with_numbers() {
    let planner = planner(300, 3, Some(day(10)));
    let outlook = planner.outlook(&HashMap::new(), day(0));
    // Nine facts a day for ten days.
    assert!(outlook.unreached >= 300 - 90, "{}", outlook.unreached);
    let more = outlook.more.unwrap().as_secs() / 60;
    assert!((5..=20).contains(&more), "{more}");
}

#[test]
fn missed_days_leave_no_heap() {
    let planner = planner(200, 20, Some(day(90)));
    let after = planner.today(&half_known(200, 20), day(50));
    assert_eq!(after.len(), 72, "a day's work, however many were missed");
}

#[test]
fn misconceptions_come_first() {
    let mut states = half_known(60, 20);
    let wrong = facts(60)[8].clone();
    let misconception = State { failed: true, misconception: true, ..state(0.3, day(18)) };
    states.insert(wrong.clone(), misconception);
    let picks = planner(60, 20, Some(day(40))).today(&states, day(20));
    assert_eq!((&picks[0].fact, picks[0].why.cause), (&wrong, Cause::Misconception));
}

#[test]
fn new_facts_come_a_question_of_each_topic_in_turn() {
    for exam in [Some(day(120)), None] {
        // Ten topics of twenty facts; eighteen facts a day.
        let picks = planner(200, 5, exam).today(&HashMap::new(), day(0));
        let mut of_topic: HashMap<_, usize> = HashMap::new();
        for pick in &picks {
            *of_topic.entry(pick.fact.topic()).or_default() += 1;
        }
        assert_eq!(picks.len(), 18);
        assert!(of_topic.len() == 6 && of_topic.values().all(|n| *n == 3), "{of_topic:?}");
    }
}

#[test]
fn where_time_is_short_new_facts_enter_at_an_even_pace() {
    // Seven hundred of a thousand still to enter in seventy days, and time for eighteen facts a
    // day.
    let asked = facts(300).into_iter().zip(0_u16..);
    let states: HashMap<FactId, State> = asked
        .map(|(fact, i)| (fact, state(0.5 + f32::from(i % 9), day((10 + i % 20).into()))))
        .collect();
    let picks = planner(1000, 5, Some(day(100))).today(&states, day(30));
    assert_eq!(picks.len(), 18);
    let new = picks.iter().filter(|pick| pick.why.cause == Cause::New).count();
    assert!((10..18).contains(&new), "{new}");
}

#[test]
fn what_is_ahead_is_reckoned_by_the_days_on_which_somebody_comes() {
    let mut planner = planner(400, 20, Some(day(28)));
    let sum = |of: &Outlook| of.days.iter().map(|load| load.again + load.new).sum::<usize>();
    let even = planner.outlook(&HashMap::new(), day(0));
    // The first of January 2026 is a Thursday.
    let mut week = Week::even(Duration::ZERO);
    week.0[5] = Duration::from_secs(60 * 70);
    planner.expect(Duration::from_secs(60 * 10), week);
    let weekends = planner.outlook(&HashMap::new(), day(0));
    let asked = |n: usize| weekends.days[n].again + weekends.days[n].new;
    assert_eq!((asked(0), asked(1), asked(2), asked(3)), (36, 0, 252, 0));
    assert!(sum(&weekends) < sum(&even) * 3 / 4, "{} {}", sum(&weekends), sum(&even));
    let recall = |of: &Outlook| of.recall.iter().sum::<f32>();
    assert!(recall(&weekends) < recall(&even));
    let budget = planner.budget();
    let less = planner.attainable(&HashMap::new(), day(0), budget).unwrap();
    planner.expect(Duration::from_secs(60 * 20), Week::even(Duration::from_secs(60 * 20)));
    assert!(less < planner.attainable(&HashMap::new(), day(0), budget).unwrap());
}
