//! What clocks that jump by years do to memory, and that it is undone when they are right again.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use prelims::bank::{Catalogue, Claim, FactId};
use prelims::exam::{Act, Dealt, MarkingScheme, Rules, Terms};
use prelims::journal::{Entry, Journal, Moment, RunId, SittingId, What};
use prelims::memory::{EvidenceLog, FactMemory, Habits, Memories};
use prelims::plan::{Budget, Exam, Planner};
use proptest::prelude::*;

use crate::dealing::which;

const DAY: i64 = 24 * 3600;
/// When every story here ends.
const NOW: i64 = 1_800_000_000;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

/// Practices of one question each, by the clock's readings in seconds: right unless its place is
/// divisible by `wrong`.
fn journal(readings: &[i64], wrong: usize) -> Journal {
    let mut entries = Vec::new();
    for (n, second) in readings.iter().enumerate() {
        let run = RunId(u128::try_from(n).unwrap() + 1);
        let moment = Moment { run, at: at(*second), offset: 19_800, mono: Duration::ZERO };
        let sitting = SittingId { run, seq: 0 };
        // Three facts in turn.
        let dealt: Dealt = which(n % 3, &[true, true, false], None);
        let right = Claim::Statements(vec![1, 2]);
        let claim = if n % wrong == 0 { Claim::Statements(vec![3]) } else { right };
        let terms = Terms {
            title: "Practice".into(),
            rules: Rules::practice(),
            scheme: MarkingScheme::default(),
            seed: 0,
            paper: vec![dealt],
            planned: false,
            form: None,
        };
        let acts = [
            Act::Began { terms: Box::new(terms) },
            Act::Chosen { question: 0, claim },
            Act::Viewed { question: 0, ms: 20_000 },
            Act::Committed { question: 0 },
        ];
        let entry = |(seq, act): (usize, Act)| {
            let seq = u64::try_from(seq).unwrap();
            Entry { seq, moment, what: What::Act { sitting, act } }
        };
        entries.extend(acts.into_iter().enumerate().map(entry));
    }
    Journal::fold(&entries)
}

fn memories(journal: &Journal, now: i64) -> Memories {
    Memories::of(journal, &Catalogue::default(), Habits::default(), at(now))
}

fn facts(journal: &Journal, now: i64) -> Vec<FactId> {
    EvidenceLog::of(journal, &Catalogue::default(), at(now)).facts().to_vec()
}

fn states(journal: &Journal, now: i64) -> Vec<FactMemory> {
    let memories = memories(journal, now);
    facts(journal, now).iter().map(|fact| *memories.get(fact).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_clock_said_states_and_plan_are_sensible(
        readings in prop::collection::vec(-30 * 365 * DAY..30 * 365 * DAY, 1..25),
        wrong in 1_usize..6,
        now in -20 * 365 * DAY..20 * 365 * DAY,
    ) {
        let readings: Vec<i64> = readings.iter().map(|off| NOW + off).collect();
        let journal = journal(&readings, wrong);
        let now = NOW + now;
        let (facts, memories) = (facts(&journal, now), memories(&journal, now));
        for fact in &facts {
            let state = memories.get(fact).unwrap();
            prop_assert!(state.stability.is_finite() && state.stability > 0.0, "{state:?}");
            prop_assert!((1.0..=10.0).contains(&state.difficulty), "{state:?}");
            prop_assert!(state.due() > state.last, "{state:?}");
            let today = Moment { run: RunId(0), at: at(now), offset: 0, mono: Duration::ZERO }.day();
            let recall = memories.retrievability(fact, today).unwrap();
            prop_assert!((0.0..=1.0).contains(&recall), "{recall}");
        }
        let day = jiff::civil::date(2027, 1, 15);
        let budget = Budget {
            daily: Duration::from_secs(600), question: Duration::from_secs(50), lines: 3,
        };
        for date in [None, Some(jiff::civil::date(2027, 3, 1))] {
            let planner = Planner::new(Exam::on(date, day), facts.clone(), budget);
            let outlook = planner.outlook(&memories, day);
            prop_assert!(outlook.recall.iter().all(|recall| (0.0..=1.0).contains(recall)));
            prop_assert!(planner.today(&memories, day).len() <= facts.len());
        }
    }

    /// Only the readings of a clock that is known to have been ahead are put right; nothing else is
    /// touched.
    #[test]
    fn a_clock_that_was_ahead_for_a_while_changes_nothing_in_the_end(
        days in prop::collection::vec(1_i64..20, 4..16),
        ahead in 2_usize..14,
        years in 1_i64..40,
        wrong in 2_usize..6,
    ) {
        let mut second = NOW - 400 * DAY;
        let right: Vec<i64> = days.iter().map(|days| { second += days * DAY; second }).collect();
        let ahead = ahead.min(right.len() - 1);
        let mut jumped = right.clone();
        jumped[ahead] += years * 365 * DAY + 400 * DAY;
        // As if it had been answered when the one before it was.
        let mut believed = right;
        believed[ahead] = believed[ahead - 1];
        prop_assert_eq!(states(&journal(&jumped, wrong), NOW), states(&journal(&believed, wrong), NOW));
    }
}

#[test]
fn a_fact_that_was_answered_years_ahead_is_not_lost_to_the_plan() {
    let ahead = 5 * 365 * DAY;
    let journal = journal(&[NOW - 60 * DAY, NOW - 59 * DAY, NOW - 58 * DAY, NOW + ahead], 9);
    let today = Moment { run: RunId(0), at: at(NOW), offset: 0, mono: Duration::ZERO }.day();
    for state in states(&journal, NOW) {
        assert!(state.last < today, "{state:?}");
    }
    let memories = memories(&journal, NOW);
    let all = facts(&journal, NOW);
    let budget =
        Budget { daily: Duration::from_secs(3600), question: Duration::from_secs(50), lines: 3 };
    let picks = Planner::new(Exam::on(None, today), all.clone(), budget).today(&memories, today);
    assert_eq!(picks.len(), all.len());
    // While the clock says so, it is so.
    let then = states(&journal, NOW + ahead);
    let later = at(NOW) + SignedDuration::from_secs(ahead - 2 * DAY);
    assert!(then.iter().any(|state| state.last > later.to_zoned(jiff::tz::TimeZone::UTC).date()));
}

#[test]
fn where_every_answer_is_in_days_to_come_it_is_the_clock_of_now_that_is_wrong() {
    let journal = journal(&[NOW, NOW + DAY, NOW + 9 * DAY, NOW + 20 * DAY], 3);
    assert_eq!(states(&journal, NOW - 3000 * DAY), states(&journal, NOW + 30 * DAY));
}
