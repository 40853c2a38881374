//! A learner of whom nothing but the answers is made up: asked by the study what each day's plan
//! asks, and answering.

use std::time::Duration;

use prelims::exam::Command;
use prelims::journal::SittingId;
use prelims::study::{Request, Study};
use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};

/// The fact that is never right.
const NEVER: &str = "rivers/courses/narmada-west";
/// What a question takes.
const QUESTION: Duration = Duration::from_secs(50);
/// From one day to the next.
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Answers everything that is loaded so many times, after a day and after a week by turns: rightly
/// after a day and never after a week, however often it was repeated.
pub fn forget(study: &mut Study, times: u32, pass: impl Fn(Duration)) {
    for time in 0..times {
        let next_day = time.is_multiple_of(2);
        pass(if next_day { DAY } else { DAY * 7 });
        let all = Request::Practice { topics: vec![], count: None, seed: Some(7) };
        let id = study.begin(&all).unwrap();
        study.commit().unwrap();
        while study.journal().sitting(&id).unwrap().is_running() {
            answer(study, &id, next_day);
        }
    }
}

/// Goes through so many days, seven of ten answers right, and those about one fact never; `pass`
/// lets time pass.
pub fn learn(study: &mut Study, days: u32, pass: impl Fn(Duration)) {
    let mut rng = ChaCha20Rng::seed_from_u64(7);
    for day in 0..days {
        let mut spent = Duration::ZERO;
        if let Ok(id) = study.begin(&Request::Today { seed: Some(day.into()) }) {
            study.commit().unwrap();
            while study.journal().sitting(&id).unwrap().is_running() {
                pass(QUESTION);
                spent += QUESTION;
                let right = rng.random_bool(0.7);
                answer(study, &id, right);
            }
        }
        pass(DAY.saturating_sub(spent));
    }
}

/// Answers the present question and goes on to the next, or hands in.
fn answer(study: &mut Study, id: &SittingId, right: bool) {
    let sitting = study.journal().sitting(id).unwrap();
    let (at, last) = (sitting.at(), sitting.paper().len() - 1);
    let dealt = &sitting.paper()[at];
    let hopeless = dealt.facts().any(|fact| fact.to_string() == NEVER);
    let fits = |claim: &&_| dealt.key.accepts(claim) == (right && !hopeless);
    let claim = dealt.choices.iter().find(fits).unwrap().clone();
    let next = if at < last { Command::Go(at + 1) } else { Command::Submit };
    for command in [Command::Choose(claim), Command::Commit, next] {
        let sitting = study.journal().sitting(id).unwrap();
        let acts = sitting.decide(command, &study.now()).unwrap();
        study.stage(*id, acts);
    }
    study.commit().unwrap();
}
