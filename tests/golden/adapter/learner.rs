//! A record of somebody who learnt for some weeks: made by the study itself, from a seed, by a
//! clock that is told the time.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use prelims::bank::Claim;
use prelims::exam::blueprint::Conditions;
use prelims::exam::{Command, Dealt, MarkingScheme, Sitting};
use prelims::journal::{Goal, SittingId, What};
use prelims::study::{Clock, ExamRequest, Options, Request, Study};
use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};

/// What the clocks say: the wall's, that of the machine, and which start of the machine it is.
#[derive(Clone, Copy)]
struct Time {
    wall: Timestamp,
    up: Duration,
    boot: u128,
}

struct ToldClock(Arc<Mutex<Time>>);

impl Clock for ToldClock {
    fn wall(&self) -> Timestamp {
        self.0.lock().unwrap().wall
    }

    fn mono(&self) -> Duration {
        self.0.lock().unwrap().up
    }

    fn offset(&self, _: Timestamp) -> i32 {
        19_800
    }

    fn boot(&self) -> Option<u128> {
        Some(self.0.lock().unwrap().boot)
    }
}

/// The learner, and the time.
struct Learner {
    time: Arc<Mutex<Time>>,
    /// When the present day's sitting began, by the wall clock.
    evening: Timestamp,
    options: Options,
    rng: ChaCha20Rng,
}

/// On the evening of each day something is sat. The last of them is the eve of the day on which the
/// program is asked.
const FIRST_DAY: &str = "2026-11-02T12:30:00Z";

/// On this day, counted from 0, the wall clock is found to be so many days ahead, and is set back
/// in the middle of a sitting.
const SET_BACK: (u32, i64) = (10, 4);

/// How often the program is run, and for how many days.
const RUNS: u32 = 6;
const DAYS: u32 = 4;

/// So many questions of a paper are gone through.
const MOST_ASKED: usize = 30;

/// Writes a new record of somebody who learnt from the shipped banks and from the bank at a path of
/// the repository.
pub fn learn(record: &Path, bank: &str) {
    let wall: Timestamp = FIRST_DAY.parse().unwrap();
    let time = Arc::new(Mutex::new(Time { wall, up: Duration::from_secs(1000), boot: 1 }));
    let banks = vec![crate::binary::root().join(bank)];
    let options = Options { banks, record: record.to_owned(), ..Options::default() };
    let mut learner = Learner { time, evening: wall, options, rng: ChaCha20Rng::seed_from_u64(7) };
    for run in 0..RUNS {
        learner.run(run);
    }
}

impl Learner {
    /// A run of the program over some days, after which the machine is off for a day.
    fn run(&mut self, run: u32) {
        let options = Options { seed: Some(run.into()), ..self.options.clone() };
        let mut study = Study::open(&options, Box::new(ToldClock(Arc::clone(&self.time)))).unwrap();
        assert_eq!(study.problems(), []);
        if run == 0 {
            let date = Some(jiff::civil::date(2026, 12, 20));
            study.set_goal(&Goal { date, minutes: 20, ..Goal::default() }).unwrap();
        }
        for day in run * DAYS..(run + 1) * DAYS {
            self.day(&mut study, day);
        }
        let mut time = self.time.lock().unwrap();
        time.boot += 1;
        time.up = Duration::from_secs(30);
    }

    /// One evening, and the time until the next.
    fn day(&mut self, study: &mut Study, day: u32) {
        let seed = Some(day.into());
        let topics = Vec::new();
        let request = match day % 8 {
            0 | 1 | 2 | 6 => Request::Practice { topics, count: Some(14), seed },
            3 => Request::Quiz {
                topics,
                count: 20,
                limit: Duration::from_secs(1440),
                scheme: MarkingScheme::default(),
                seed,
            },
            5 => Request::Exam(ExamRequest {
                seed,
                conditions: Conditions { drill: true, strict: day > 8, ..Conditions::default() },
                scaled: true,
                ..ExamRequest::of("day".parse().unwrap())
            }),
            7 => Request::Exam(ExamRequest {
                seed,
                scaled: true,
                ..ExamRequest::of("bpsc-cce".parse().unwrap())
            }),
            _ => Request::Today { seed },
        };
        // Set back, the clock comes to days of which the plan was done already.
        let more = Request::Practice { topics: Vec::new(), count: Some(9), seed };
        let id = study.begin(&request).or_else(|_| study.begin(&more)).unwrap();
        study.commit().unwrap();
        self.sit(study, id, day);
        if day % 8 == 2 {
            let item = study.journal().sitting(&id).unwrap().paper()[0].item.clone();
            study.report(&item, "Is this so?");
        }
        study.commit().unwrap();
        self.evening += SignedDuration::from_hours(24);
        let until = self.evening.duration_since(self.time.lock().unwrap().wall);
        self.pass(until.as_secs().try_into().unwrap());
    }

    fn pass(&mut self, seconds: u64) {
        let mut time = self.time.lock().unwrap();
        time.wall += SignedDuration::from_secs(seconds.cast_signed());
        time.up += Duration::from_secs(seconds);
    }

    /// Goes through a sitting's questions, and hands it in.
    fn sit(&mut self, study: &mut Study, id: SittingId, day: u32) {
        let sitting = study.journal().sitting(&id).unwrap().clone();
        let mut hall = CurrentSitting { study, id, sitting };
        // A long paper is begun, and mostly left blank.
        for question in 0..hall.sitting.paper().len().min(MOST_ASKED) {
            if question == 2 && day == SET_BACK.0 {
                let back = SignedDuration::from_hours(24 * SET_BACK.1);
                self.evening -= back;
                self.time.lock().unwrap().wall -= back;
            }
            let seconds = self.rng.random_range(5..60);
            self.pass(seconds);
            hall.act(Command::Go(question));
            self.answer(&mut hall, question);
        }
        hall.act(Command::Submit);
        study.commit().unwrap();
    }

    /// One of the ways of going about a question.
    fn answer(&mut self, hall: &mut CurrentSitting<'_>, question: usize) {
        let dealt = hall.sitting.paper()[question].clone();
        let right = self.one_in(3);
        let (chosen, other) = (claim(&dealt, !right), claim(&dealt, right));
        match self.rng.random_range(0..8) {
            // Looked at, and left blank.
            0 => return,
            1 => hall.act(Command::Strike(other)),
            2 if !dealt.lines.is_empty() => {
                hall.act(Command::Believe(1, Some(dealt.lines[0].is_true)));
            }
            3 => hall.act(Command::Flag),
            4 => {
                hall.act(Command::Choose(other));
                self.pass(7);
            }
            5 => {
                hall.act(Command::Decline);
                hall.act(Command::Decline);
            }
            6 => {
                hall.act(Command::Pause);
                if hall.sitting.is_paused() {
                    self.pass(600);
                }
                hall.act(Command::Resume);
            }
            _ => {}
        }
        hall.act(Command::Choose(chosen.clone()));
        // Said again, the same choice says how sure one is.
        for _ in 0..self.rng.random_range(0..4) {
            hall.act(Command::Choose(chosen.clone()));
        }
        // Now and then a row is skipped on the answer sheet, or the circle for "not attempted"
        // blackened.
        let row = question + usize::from(self.one_in(6));
        hall.act(Command::Transfer(row, (!self.one_in(9)).then_some(chosen)));
        if self.one_in(30) {
            hall.act(Command::Clear);
        }
        self.pass(3);
        hall.act(Command::Commit);
        if self.one_in(20) {
            hall.act(Command::Withdraw);
        }
    }

    fn one_in(&mut self, n: u32) -> bool {
        self.rng.random_range(0..n) == 0
    }
}

/// A sitting that is gone through.
struct CurrentSitting<'s> {
    study: &'s mut Study,
    id: SittingId,
    sitting: Sitting,
}

impl CurrentSitting<'_> {
    /// Does what the rules of the sitting allow; what they refuse is not done.
    fn act(&mut self, command: Command) {
        let acts = self.sitting.decide(command, &self.study.now()).unwrap_or_default();
        for entry in self.study.stage(self.id, acts) {
            if let What::Act { act, .. } = &entry.what {
                self.sitting.apply(act, &entry.moment);
            }
        }
    }
}

/// A right or a wrong choice.
fn claim(dealt: &Dealt, right: bool) -> Claim {
    dealt.choices.iter().find(|claim| dealt.key.accepts(claim) == right).unwrap().clone()
}
