//! The hall: the program itself, driven day by day on a clock that is told, over the banks that
//! ship and a record of its own.
#![expect(clippy::expect_used, reason = "a measurement that fails has no figure")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, ToSpan};
use prelims::bank::FactId;
use prelims::exam::{Command, Dealt};
use prelims::journal::SittingId;
use prelims::study::{Clock, Goal, Options, Request, Study};
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;

use super::make::Course;
use super::mind::Mind;

const DAY: Duration = Duration::from_secs(24 * 3600);

type Time = Arc<Mutex<(Timestamp, Duration)>>;

struct ToldClock(Time);

impl ToldClock {
    fn told(&self) -> (Timestamp, Duration) {
        *self.0.lock().expect("nobody panics with it")
    }
}

impl Clock for ToldClock {
    fn wall(&self) -> Timestamp {
        self.told().0
    }
    fn mono(&self) -> Duration {
        self.told().1
    }
    fn offset(&self, _: Timestamp) -> i32 {
        19_800
    }
}

/// The program, opened by somebody who declares so many minutes a day.
pub struct Hall {
    pub study: Study,
    time: Time,
    /// How many questions were answered.
    pub asked: usize,
    /// How many facts they asked.
    pub lines: usize,
    /// The time that was spent today.
    spent: Duration,
    _folder: tempfile::TempDir,
}

impl Hall {
    pub fn new(course: &Course, seed: usize) -> Self {
        // In memory where there is such a place: it is not the disk that is tried.
        let shm = std::path::Path::new("/dev/shm");
        let folder = if shm.is_dir() { tempfile::tempdir_in(shm) } else { tempfile::tempdir() };
        let folder = folder.expect("a folder");
        let noon = "2026-11-22T06:30:00Z".parse().expect("a time");
        let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000))));
        let options = Options {
            record: folder.path().join("record.sqlite"),
            seed: Some(seed as u64),
            ..Options::default()
        };
        let clock = Box::new(ToldClock(Arc::clone(&time)));
        let mut study = Study::open(&options, clock).expect("it opens");
        let days = i64::try_from(course.days).expect("few");
        let goal = Goal {
            date: study.now().day().checked_add(days.days()).ok(),
            minutes: u32::try_from(course.minutes).expect("few"),
            ..Goal::default()
        };
        study.set_goal(&goal).expect("a goal");
        Self { study, time, asked: 0, lines: 0, spent: Duration::ZERO, _folder: folder }
    }

    /// All facts of the banks, in reading order.
    pub fn facts(&self) -> Vec<FactId> {
        self.study.catalogue().topics().iter().flat_map(|t| t.facts().iter().cloned()).collect()
    }

    /// The banks' own items, as they would be dealt.
    pub fn items(&self) -> Vec<Dealt> {
        let mut lots = ChaCha20Rng::seed_from_u64(7);
        let topics = self.study.catalogue().topics();
        let items = topics.iter().flat_map(prelims::bank::TopicEntry::items);
        let questions = items.filter_map(|item| self.study.question(item)?.item.clone());
        questions.map(|item| prelims::exam::deal(&item, &mut lots)).collect()
    }

    fn pass(&self, passed: Duration) {
        let mut time = self.time.lock().expect("nobody panics with it");
        time.0 += SignedDuration::try_from(passed).expect("short");
        time.1 += passed;
    }

    /// Goes through a day: today's plan for as long as there is time, and fits memory if that is
    /// due.
    pub fn day(&mut self, course: &Course, mind: &mut Mind, day: usize) {
        let (time, mut spent) = (course.time(day), Duration::ZERO);
        while spent < time {
            let Ok(id) = self.study.begin(&Request::Today { seed: Some(day as u64) }) else {
                break;
            };
            self.study.commit().expect("kept");
            if !self.go_through(id, mind, day, (time, &mut spent)) {
                break;
            }
        }
        if self.study.fitted().due
            && let Ok(fit) = self.study.fitting().run(&mut |_| true)
        {
            self.study.keep_fit(&fit).expect("kept");
        }
        self.spent = spent;
    }

    /// Lets time pass until the next day.
    pub fn night(&mut self) {
        let spent = std::mem::take(&mut self.spent);
        self.pass(DAY.saturating_sub(spent));
    }

    /// Answers the questions of a sitting as long as there is time; whether there is some left.
    fn go_through(
        &mut self,
        id: SittingId,
        mind: &mut Mind,
        day: usize,
        (time, spent): (Duration, &mut Duration),
    ) -> bool {
        loop {
            let sitting = self.study.journal().sitting(&id).expect("it was begun");
            if !sitting.is_running() {
                return true;
            }
            let (at, last) = (sitting.at(), sitting.paper().len() - 1);
            let dealt = sitting.paper()[at].clone();
            let lines = dealt.facts().count();
            let takes = mind.takes(lines);
            if *spent + takes > time {
                self.act(id, Command::Submit);
                return false;
            }
            self.pass(takes);
            *spent += takes;
            self.asked += 1;
            self.lines += lines;
            let claim = mind.answer(&dealt, day);
            self.act(id, Command::Choose(claim));
            self.act(id, Command::Commit);
            self.act(id, if at < last { Command::Go(at + 1) } else { Command::Submit });
        }
    }

    fn act(&mut self, id: SittingId, command: Command) {
        let sitting = self.study.journal().sitting(&id).expect("it was begun");
        let Ok(acts) = sitting.decide(command, &self.study.now()) else { return };
        self.study.stage(id, acts);
        self.study.commit().expect("kept");
    }
}
