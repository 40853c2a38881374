//! A sitting: one go at a paper, as the fold of its acts.
//!
//! `decide` is where every rule is kept; `apply` only records. Neither reads a clock.

use std::time::Duration;

use crate::bank::Claim;

use super::act::{Act, Command, Refusal, SubmittedBy};
use super::clock::{Moment, Stopwatch};
use super::deal::Dealt;
use super::response::{Answer, Confidence, Response};
use super::rules::{Confide, Reveal, Revise, Terms};

/// One go at a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    terms: Terms,
    responses: Vec<Response>,
    at: usize,
    began: Moment,
    phase: Phase,
    watch: Stopwatch,
    /// What `watch` read when the present question came on the screen.
    shown_at: Duration,
    /// The question whose commit can be withdrawn.
    last_commit: Option<usize>,
}

/// Whether a sitting goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It goes on.
    Running,
    /// It is over.
    Submitted {
        /// Who ended it.
        by: SubmittedBy,
        /// When.
        at: Moment,
    },
}

impl Sitting {
    /// The sitting as [`Act::Began`] leaves it.
    pub fn begin(terms: Terms, at: Moment) -> Self {
        let mut responses = vec![Response::default(); terms.paper.len()];
        if let Some(first) = responses.first_mut() {
            first.visited = true;
        }
        Self {
            terms,
            responses,
            at: 0,
            began: at,
            phase: Phase::Running,
            watch: Stopwatch::start(at),
            shown_at: Duration::ZERO,
            last_commit: None,
        }
    }

    /// The terms that it began on.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The questions, in order.
    pub fn paper(&self) -> &[Dealt] {
        &self.terms.paper
    }

    /// What was done with each question; parallel to [`Sitting::paper`].
    pub fn responses(&self) -> &[Response] {
        &self.responses
    }

    /// The question on the screen, counted from 0.
    pub fn at(&self) -> usize {
        self.at
    }

    /// When it began.
    pub fn began(&self) -> Moment {
        self.began
    }

    /// Whether it goes on.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        self.phase == Phase::Running
    }

    /// Whether its clock is stopped.
    pub fn is_paused(&self) -> bool {
        self.watch.is_paused()
    }

    /// The time it has taken, pauses apart: until now, or until it was handed in; never more than was allowed.
    pub fn elapsed(&self, now: &Moment) -> Duration {
        let taken = match self.phase {
            Phase::Running => self.watch.elapsed(now),
            Phase::Submitted { at, .. } => self.watch.elapsed(&at),
        };
        self.terms.rules.limit().map_or(taken, |limit| taken.min(limit))
    }

    /// What is to be taken down when the sitting is found again, on the next start of the program: that it was handed in if its
    /// time has passed meanwhile, else nothing. The time that the program was closed is not time before a question.
    pub fn found_again(&self, now: &Moment) -> Option<Act> {
        let over = self.is_running() && self.remaining(now).is_some_and(|left| left.is_zero());
        over.then_some(Act::Submitted { by: SubmittedBy::Clock })
    }

    /// The time left, if it is limited.
    pub fn remaining(&self, now: &Moment) -> Option<Duration> {
        self.terms.rules.limit().map(|limit| limit.saturating_sub(self.elapsed(now)))
    }

    /// Whether the answer to this question may be shown.
    pub fn is_revealed(&self, question: usize) -> bool {
        let committed = || self.responses.get(question).is_some_and(|r| r.committed.is_some());
        !self.is_running() || (self.terms.rules.reveal == Reveal::Each && committed())
    }

    /// What would follow from `command` at `now`, or why nothing does. Once the time has passed, whatever is asked,
    /// the sitting is handed in.
    pub fn decide(&self, command: Command, now: &Moment) -> Result<Vec<Act>, Refusal> {
        if !self.is_running() {
            return Err(Refusal::Over);
        }
        if self.remaining(now).is_some_and(|left| left.is_zero()) {
            return Ok(self.leaving(now, Act::Submitted { by: SubmittedBy::Clock }));
        }
        if self.is_paused() && !matches!(command, Command::Resume | Command::Submit | Command::Tick)
        {
            return Err(Refusal::Paused);
        }
        let question = self.at;
        match command {
            Command::Choose(claim) => self.decide_choice(claim),
            Command::Clear => {
                let response = self.open_response()?;
                let chosen = response.chosen().is_some();
                Ok(chosen.then_some(Act::Cleared { question }).into_iter().collect())
            }
            Command::Strike(claim) => self.decide_strike(claim),
            Command::Believe(line, belief) => {
                let response = self.open_response()?;
                if line == 0 || usize::from(line) > self.dealt()?.lines.len() {
                    return Err(Refusal::NoSuch);
                }
                let same = response.beliefs.get(&line).copied() == belief;
                Ok(if same { vec![] } else { vec![Act::Believed { question, line, belief }] })
            }
            Command::Flag => {
                let on = !self.response()?.flagged;
                Ok(vec![Act::Flagged { question, on }])
            }
            Command::Go(to) if to >= self.paper().len() => Err(Refusal::NoSuch),
            Command::Go(to) if to == self.at => Ok(vec![]),
            Command::Go(to) => Ok(self.leaving(now, Act::Moved { to })),
            Command::Commit if self.terms.rules.reveal == Reveal::AtEnd => Err(Refusal::AtEndOnly),
            Command::Commit => {
                self.open_response()?;
                Ok(self.leaving(now, Act::Committed { question }))
            }
            Command::Withdraw => match self.last_commit {
                Some(question) if self.terms.rules.revise == Revise::UntilCommitted => {
                    let mut acts = vec![Act::Withdrawn { question }];
                    if question != self.at {
                        acts.push(Act::Moved { to: question });
                    }
                    Ok(acts)
                }
                _ => Err(Refusal::NothingToWithdraw),
            },
            Command::Pause if self.terms.rules.limit().is_none() => Err(Refusal::NoClock),
            Command::Pause => Ok(vec![Act::Paused {}]),
            Command::Resume if self.is_paused() => Ok(vec![Act::Resumed {}]),
            Command::Resume | Command::Tick => Ok(vec![]),
            Command::Submit => Ok(self.leaving(now, Act::Submitted { by: SubmittedBy::Person })),
        }
    }

    fn decide_choice(&self, claim: Claim) -> Result<Vec<Act>, Refusal> {
        let (question, response) = (self.at, self.open_response()?);
        self.knows(&claim)?;
        if response.chosen() != Some(&claim) {
            let struck = response.struck.contains(&claim);
            let restored = struck.then(|| Act::Restored { question, claim: claim.clone() });
            return Ok(restored.into_iter().chain([Act::Chosen { question, claim }]).collect());
        }
        match self.terms.rules.confidence {
            Confide::NotAsked => Ok(vec![]),
            Confide::Asked => {
                let confidence = Confidence::after(response.confidence);
                Ok(vec![Act::Confided { question, confidence }])
            }
        }
    }

    fn decide_strike(&self, claim: Claim) -> Result<Vec<Act>, Refusal> {
        let (question, response) = (self.at, self.open_response()?);
        self.knows(&claim)?;
        if response.struck.contains(&claim) {
            return Ok(vec![Act::Restored { question, claim }]);
        }
        let chosen = response.chosen() == Some(&claim);
        let cleared = chosen.then_some(Act::Cleared { question });
        Ok(cleared.into_iter().chain([Act::Struck { question, claim }]).collect())
    }

    fn knows(&self, claim: &Claim) -> Result<(), Refusal> {
        if self.dealt()?.choices.contains(claim) { Ok(()) } else { Err(Refusal::NoSuch) }
    }

    fn dealt(&self) -> Result<&Dealt, Refusal> {
        self.terms.paper.get(self.at).ok_or(Refusal::NoSuch)
    }

    fn response(&self) -> Result<&Response, Refusal> {
        self.responses.get(self.at).ok_or(Refusal::NoSuch)
    }

    /// The response on the screen, if it can still be changed.
    fn open_response(&self) -> Result<&Response, Refusal> {
        let response = self.response()?;
        if response.committed.is_some() { Err(Refusal::Committed) } else { Ok(response) }
    }

    /// `act`, after the time that the present question was on the screen. What is already shown counts no more.
    fn leaving(&self, now: &Moment, act: Act) -> Vec<Act> {
        let question = self.at;
        let open = self.responses.get(question).is_some_and(|r| r.committed.is_none());
        let shown = self.watch.elapsed(now).saturating_sub(self.shown_at);
        let ms = u64::try_from(shown.as_millis()).unwrap_or(u64::MAX);
        let viewed = (open && ms > 0).then_some(Act::Viewed { question, ms });
        viewed.into_iter().chain([act]).collect()
    }

    /// Takes down what happened. What cannot have happened in this sitting (a journal from elsewhere may say anything) changes nothing.
    pub fn apply(&mut self, act: &Act, at: &Moment) {
        if !self.is_running() {
            return;
        }
        self.watch.note(at);
        match act {
            Act::Began { .. } => {}
            Act::Moved { to } => {
                if let Some(response) = self.responses.get_mut(*to) {
                    response.visited = true;
                    self.at = *to;
                    self.shown_at = self.watch.elapsed(at);
                }
            }
            Act::Paused {} => self.watch.pause(true),
            Act::Resumed {} => self.watch.pause(false),
            Act::Submitted { by } => {
                self.phase = Phase::Submitted { by: *by, at: *at };
                self.last_commit = None;
            }
            Act::Committed { question } => {
                if let Some(response) = self.responses.get_mut(*question) {
                    response.committed = Some(*at);
                    self.last_commit = Some(*question);
                }
            }
            Act::Withdrawn { question } => {
                if let Some(response) = self.responses.get_mut(*question) {
                    response.committed = None;
                    response.key_seen = true;
                    self.last_commit = None;
                    self.shown_at = self.watch.elapsed(at);
                }
            }
            Act::Viewed { question, ms } => {
                if let Some(response) = self.responses.get_mut(*question) {
                    response.time = response.time.saturating_add(Duration::from_millis(*ms));
                    self.shown_at = self.watch.elapsed(at);
                }
            }
            Act::Chosen { question, .. }
            | Act::Cleared { question }
            | Act::Struck { question, .. }
            | Act::Restored { question, .. }
            | Act::Believed { question, .. }
            | Act::Confided { question, .. }
            | Act::Flagged { question, .. } => {
                if let Some(response) = self.responses.get_mut(*question) {
                    response.take_down(act);
                }
            }
        }
    }
}

impl Response {
    /// Takes down an act that concerns this response alone.
    fn take_down(&mut self, act: &Act) {
        match act {
            Act::Chosen { claim, .. } => {
                self.changes += u32::from(self.chosen().is_some());
                self.answer = Answer::Chosen(claim.clone());
                self.confidence = None;
            }
            Act::Cleared { .. } => {
                self.answer = Answer::Blank;
                self.confidence = None;
            }
            Act::Struck { claim, .. } => {
                self.struck.insert(claim.clone());
            }
            Act::Restored { claim, .. } => {
                self.struck.remove(claim);
            }
            Act::Believed { line, belief, .. } => match belief {
                Some(belief) => {
                    self.beliefs.insert(*line, *belief);
                }
                None => {
                    self.beliefs.remove(line);
                }
            },
            Act::Confided { confidence, .. } => self.confidence = Some(*confidence),
            Act::Flagged { on, .. } => self.flagged = *on,
            _ => {}
        }
    }
}
