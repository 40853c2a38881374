//! Made-up learners over the banks that ship: what is forecast of them, and what they would score.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, ToSpan};
use prelims::bank::ItemId;
use prelims::report::{ForecastView, ShareView};
use prelims::study::{Goal, Options, Request, Study};
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;
use rand::seq::SliceRandom;

use super::begin;
use super::desk::ToldClock;
use super::learner::Learner;

/// Papers that are sat to tell what would be scored: their mean is known to a hundredth.
const PAPERS: u64 = 30;

/// The forecast on the eve, after forty days of the plan at 25 minutes, and the share of right
/// answers in the morning.
fn foretold_and_scored(mut learner: Learner) -> (ForecastView, f64) {
    let folder = tempfile::tempdir().unwrap();
    let noon: Timestamp = "2026-11-22T06:30:00Z".parse().unwrap();
    let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000), 1)));
    let record = folder.path().join("record.sqlite");
    let options = Options { record, seed: Some(1), ..Options::default() };
    let mut study = Study::open(&options, Box::new(ToldClock(Arc::clone(&time)))).unwrap();
    let date = study.now().day().checked_add(41.days()).unwrap();
    study.set_goal(&Goal { date: Some(date), minutes: 25, ..Goal::default() }).unwrap();
    learner.learn(&mut study, 40, |passed| {
        let mut time = time.lock().unwrap();
        time.0 += SignedDuration::try_from(passed).unwrap();
        time.1 += passed;
    });
    let forecast = study.plan().forecast.clone().unwrap();
    (forecast, scored(&mut learner, &mut study))
}

/// The share of right answers, in the mean over papers of a hundred of all that is loaded.
fn scored(learner: &mut Learner, study: &mut Study) -> f64 {
    let (mut right, mut all) = (0.0, 0.0);
    let topics = study.catalogue().topics().iter();
    let loaded: Vec<ItemId> = topics.flat_map(|topic| topic.items().to_vec()).collect();
    for seed in 0..PAPERS {
        let mut items = loaded.clone();
        items.shuffle(&mut ChaCha20Rng::seed_from_u64(seed));
        items.truncate(100);
        let id = begin(study, &Request::These { items });
        for dealt in study.journal().sitting(&id).unwrap().paper().to_vec() {
            let (claim, _) = learner.choose(&dealt);
            right += f64::from(u8::from(dealt.key.accepts(&claim)));
            all += 1.0;
        }
    }
    right / all
}

#[test]
fn who_learns_scores_about_what_was_forecast() {
    let (forecast, scored) = foretold_and_scored(Learner::who_learns(3));
    let ShareView { low, mean, high, .. } = forecast.tomorrow;
    assert!(low <= scored && scored <= high, "{low} {mean} {high}, scored {scored}");
    assert!(scored > 0.8, "{scored}");
    // Tomorrow is the day.
    assert_eq!(forecast.on_day, None);
}

#[test]
fn who_only_guesses_is_not_taken_for_one_who_knows() {
    let (forecast, scored) = foretold_and_scored(Learner::who_guesses(3));
    let ShareView { low, mean, high, .. } = forecast.tomorrow;
    // The luck of one learner's first answers: a question of a paper more or less.
    let within = low - 0.01..=high + 0.01;
    assert!(within.contains(&scored), "{low} {mean} {high}, scored {scored}");
    assert!((mean - scored).abs() < 0.1, "{mean} {scored}");
}
