//! Forecasts of made-up learners over the banks that ship: what is shown beside what they would
//! truly answer rightly.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, ToSpan};
use prelims::bank::{Claim, Slug};
use prelims::exam::{Command, Dealt};
use prelims::journal::SittingId;
use prelims::report::{ForecastView, ShareView};
use prelims::study::{ExamRequest, Goal, Options, Request, Study};
use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};

use super::begin;
use super::desk::ToldClock;
use super::learner::DAY;

/// So many learners of each make.
const SEEDS: u64 = 3;

/// A study over the banks that ship, on a clock that is told.
pub struct Room {
    pub study: Study,
    time: Arc<Mutex<(Timestamp, Duration, u128)>>,
    _folder: tempfile::TempDir,
}

impl Room {
    /// At 25 minutes a day, of an exam whose day is not named yet.
    pub fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let noon: Timestamp = "2026-11-22T06:30:00Z".parse().unwrap();
        let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000), 1)));
        let record = folder.path().join("record.sqlite");
        let options = Options { record, seed: Some(seed), ..Options::default() };
        let mut study = Study::open(&options, Box::new(ToldClock(Arc::clone(&time)))).unwrap();
        study.set_goal(&Goal { minutes: 25, ..Goal::default() }).unwrap();
        Self { study, time, _folder: folder }
    }

    fn pass(&self, passed: Duration) {
        let mut time = self.time.lock().unwrap();
        time.0 += SignedDuration::try_from(passed).unwrap();
        time.1 += passed;
    }

    /// Answers every question of a sitting, each in fifty seconds, and hands it in.
    fn answer(&mut self, id: SittingId, choose: &mut impl FnMut(&Dealt) -> Claim) {
        let paper = self.study.journal().sitting(&id).unwrap().paper().to_vec();
        let shown = self.study.journal().sitting(&id).unwrap().terms().rules.limit().is_none();
        for (at, dealt) in paper.iter().enumerate() {
            self.pass(Duration::from_secs(50));
            let next = if at + 1 < paper.len() { Command::Go(at + 1) } else { Command::Submit };
            let commit = shown.then_some(Command::Commit);
            let choice = Command::Choose(choose(dealt));
            for command in std::iter::once(choice).chain(commit).chain([next]) {
                let sitting = self.study.journal().sitting(&id).unwrap();
                let acts = sitting.decide(command, &self.study.now()).unwrap();
                self.study.stage(id, acts);
                self.study.commit().unwrap();
            }
        }
    }

    /// So many days of the plan.
    pub fn days(&mut self, days: u32, mut choose: impl FnMut(&Dealt) -> Claim) {
        for day in 0..days {
            self.today(day.into(), &mut choose);
            self.pass(DAY);
        }
    }

    /// What the plan asks today.
    pub fn today(&mut self, seed: u64, choose: &mut impl FnMut(&Dealt) -> Claim) {
        if let Ok(id) = self.study.begin(&Request::Today { seed: Some(seed) }) {
            self.study.commit().unwrap();
            self.answer(id, choose);
        }
    }

    /// A first mock of a hundred questions.
    fn mock(&mut self, seed: u64, mut choose: impl FnMut(&Dealt) -> Claim) -> SittingId {
        let request = ExamRequest {
            paper: Some(Slug::new("gs-1").unwrap()),
            seed: Some(seed),
            ..ExamRequest::of(Slug::new("upsc-cse").unwrap())
        };
        let id = begin(&mut self.study, &Request::Exam(request));
        self.answer(id, &mut choose);
        id
    }

    /// The forecast for an exam in half a year. (To plan each day for it would take tables of their
    /// own.)
    fn forecast(&mut self) -> ForecastView {
        let date = Some(self.study.now().day().checked_add(180.days()).unwrap());
        self.study.set_goal(&Goal { date, minutes: 25, ..Goal::default() }).unwrap();
        self.study.plan().forecast.clone().unwrap()
    }
}

/// Who answers that part of all questions rightly, whatever was learnt, and else picks a wrong
/// choice blindly.
pub fn right_at(share: f64, seed: u64) -> impl FnMut(&Dealt) -> Claim {
    let mut rng = ChaCha20Rng::seed_from_u64(seed);
    move |dealt| {
        let right = rng.random::<f64>() < share;
        let fit: Vec<&Claim> =
            dealt.choices.iter().filter(|claim| dealt.key.accepts(claim) == right).collect();
        fit[rng.random_range(0..fit.len())].clone()
    }
}

/// What part of a fresh paper of a hundred such a learner answers rightly.
pub fn fresh_paper(share: f64, seed: u64) -> f64 {
    let mut rng = ChaCha20Rng::seed_from_u64(1000 + seed);
    (0..100).filter(|_| rng.random::<f64>() < share).count() as f64 / 100.0
}

pub fn holds(view: &ShareView, share: f64) -> bool {
    (view.low - 1e-9..=view.high + 1e-9).contains(&share)
}

/// Runs learners of a make, and says of how many the interval for tomorrow held the share of a
/// fresh paper; `most` is never exceeded, neither tomorrow nor on the day.
fn held(share: f64, most: f64, mut live: impl FnMut(&mut Room, u64)) -> usize {
    let mut held = 0;
    for seed in 0..SEEDS {
        let mut room = Room::new(seed);
        live(&mut room, seed);
        let forecast = room.forecast();
        let (tomorrow, on_day) = (&forecast.tomorrow, forecast.on_day.as_ref().unwrap());
        let sat = fresh_paper(share, seed);
        let told = format!(
            "seed {seed}: tomorrow {}, on the day {}, sat {sat}",
            tomorrow.percent(),
            on_day.percent()
        );
        println!("{told}");
        assert!(tomorrow.high <= most && on_day.high <= most, "{told}");
        held += usize::from(holds(tomorrow, sat));
    }
    held
}

#[test]
fn fifty_of_two_hundred_on_a_first_mock_is_forecast_as_that() {
    // 50 = 2R - 2/3 (100 - R), where everything is answered.
    let share = 43.75 / 100.0;
    let held = held(share, 0.9, |room, seed| {
        let id = room.mock(seed, right_at(share, seed));
        let score = room.study.result(&id, 0).unwrap().analysis.score;
        assert_eq!(score.right + score.wrong, 100);
        assert_eq!(room.study.against_cutoffs(&id), [], "of a part of one subject");
    });
    assert!(held >= 2, "{held} of {SEEDS}");
}

#[test]
fn nine_days_at_fifty_five_in_a_hundred_are_forecast_as_that() {
    let held = held(0.55, 0.9, |room, seed| room.days(9, right_at(0.55, seed)));
    assert!(held >= 2, "{held} of {SEEDS}");
}

#[test]
fn who_is_always_right_is_forecast_so() {
    let held = held(1.0, 1.0, |room, seed| room.days(6, right_at(1.0, seed)));
    assert_eq!(held, usize::try_from(SEEDS).unwrap());
}

#[test]
fn who_is_always_wrong_is_forecast_so() {
    let held = held(0.0, 0.3, |room, seed| {
        room.days(6, right_at(0.0, seed));
        let plan = room.study.plan();
        assert_eq!(plan.known, 0);
        assert!(plan.mistaken > 0);
    });
    assert_eq!(held, usize::try_from(SEEDS).unwrap());
}
