//! A sitting: one go at a paper, as the fold of its acts.
//!
//! `apply` only records; what may be done is in `decide`. Neither reads a clock.

use std::collections::BTreeSet;
use std::time::Duration;

use super::act::{Act, SubmittedBy};
use super::clock::{Moment, Stopwatch};
use super::deal::Dealt;
use super::response::{Answer, Response};
use super::rules::{AnswerSheet, Navigation, Reveal};
use super::ruling::Ruling;
use super::terms::Terms;

/// One go at a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    pub(super) terms: Terms,
    pub(super) responses: Vec<Response>,
    pub(super) at: usize,
    began: Moment,
    phase: Phase,
    watch: Stopwatch,
    /// What `watch` read when the present question came on the screen.
    pub(super) shown_at: Duration,
    /// The question whose commit can be withdrawn.
    pub(super) last_commit: Option<usize>,
    /// Questions that are dropped from the key; none but in [`Sitting::ruled`].
    dropped: BTreeSet<usize>,
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
    pub fn begin(mut terms: Terms, at: Moment) -> Self {
        terms.paper.iter_mut().for_each(Dealt::tell_lists);
        let sheet = (terms.rules.sheet == AnswerSheet::Ink).then_some(Answer::Blank);
        let mut responses = vec![Response { sheet, ..Response::default() }; terms.paper.len()];
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
            dropped: BTreeSet::new(),
        }
    }

    /// The same sitting by what was ruled of its questions since (by number from 0): other claims
    /// are accepted, and what is dropped counts for nothing.
    #[must_use]
    pub fn ruled<'r>(&self, ruling: impl Fn(usize) -> Option<&'r Ruling>) -> Self {
        let mut ruled = self.clone();
        for (at, dealt) in ruled.terms.paper.iter_mut().enumerate() {
            match ruling(at) {
                None => {}
                Some(Ruling::Accepts(key)) => dealt.key = key.clone(),
                Some(Ruling::Dropped) => drop(ruled.dropped.insert(at)),
            }
        }
        ruled
    }

    /// Whether a question was dropped from the key: see [`Sitting::ruled`].
    pub fn is_dropped(&self, question: usize) -> bool {
        self.dropped.contains(&question)
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

    /// The time it has taken, pauses apart: until now, or until it was handed in; never more than
    /// was allowed.
    pub fn elapsed(&self, now: &Moment) -> Duration {
        let taken = match self.phase {
            Phase::Running => self.watch.elapsed(now),
            Phase::Submitted { at, .. } => self.watch.elapsed(&at),
        };
        self.terms.rules.limit().map_or(taken, |limit| taken.min(limit))
    }

    /// What is to be taken down when the sitting is found again, on the next start of the program:
    /// that it was handed in if its time has passed meanwhile, else nothing. The time that the
    /// program was closed is not time before a question.
    pub fn found_again(&self, now: &Moment) -> Option<Act> {
        let over = self.is_running() && self.remaining(now).is_some_and(|left| left.is_zero());
        over.then_some(Act::Submitted { by: SubmittedBy::Clock })
    }

    /// The time left, if it is limited.
    pub fn remaining(&self, now: &Moment) -> Option<Duration> {
        self.terms.rules.limit().map(|limit| limit.saturating_sub(self.elapsed(now)))
    }

    /// The last moment at which something happened in it.
    pub fn last(&self) -> Moment {
        self.watch.last()
    }

    /// The section that is open, where one may only go within it; else `None`.
    pub fn open_section(&self, now: &Moment) -> Option<usize> {
        let within = self.terms.rules.navigation == Navigation::WithinSection;
        within.then(|| self.terms.open_section(self.elapsed(now))).flatten()
    }

    /// The time left in the open section, where sections have times of their own.
    pub fn section_remaining(&self, now: &Moment) -> Option<Duration> {
        let (_, to) = self.terms.opening(self.open_section(now)?)?;
        Some(to.saturating_sub(self.elapsed(now)))
    }

    /// Whether the answer to this question may be shown.
    pub fn is_revealed(&self, question: usize) -> bool {
        let committed = || self.responses.get(question).is_some_and(|r| r.committed.is_some());
        !self.is_running() || (self.terms.rules.reveal == Reveal::Each && committed())
    }

    /// Whether a question belongs in the result: where answers are shown one by one, only those
    /// shown do.
    pub fn was_asked(&self, question: usize) -> bool {
        let shown = || self.responses.get(question).is_some_and(|r| r.committed.is_some());
        self.terms.rules.reveal == Reveal::AtEnd || shown()
    }

    /// Whether a question counts in the score. Where answers are shown one by one, what was not
    /// answered is no blank, which some schemes punish: it does not count, be it that its answer
    /// was looked at.
    pub fn counts(&self, question: usize) -> bool {
        let answered =
            || self.responses.get(question).is_some_and(|r| *r.counted() != Answer::Blank);
        !self.is_dropped(question)
            && (self.terms.rules.reveal == Reveal::AtEnd
                || (self.was_asked(question) && answered()))
    }

    /// How many questions can count in the score: all but those that are dropped.
    pub fn countable(&self) -> usize {
        self.terms.paper.len() - self.dropped.len()
    }

    /// How many questions count in the score.
    pub fn counted(&self) -> usize {
        (0..self.terms.paper.len()).filter(|question| self.counts(*question)).count()
    }

    /// Takes down what happened. What cannot have happened in this sitting (a journal from
    /// elsewhere may say anything) changes nothing.
    pub fn apply(&mut self, act: &Act, at: &Moment) {
        if !self.is_running() {
            return;
        }
        if let Act::Away { ms } = act {
            self.watch.note_after(Duration::from_millis(*ms), at);
            return;
        }
        // Without a clock, the time that the program was closed is not time taken.
        let elsewhere = self.watch.last().run != at.run && self.terms.rules.limit().is_none();
        if elsewhere {
            self.watch.note_after(Duration::ZERO, at);
        } else {
            self.watch.note(at);
        }
        match act {
            Act::Began { .. } | Act::Away { .. } => {}
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
            | Act::Transferred { row: question, .. }
            | Act::NotAttempted { question }
            | Act::Cleared { question }
            | Act::Struck { question, .. }
            | Act::Restored { question, .. }
            | Act::Believed { question, .. }
            | Act::ConfidenceSaid { question, .. }
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
            Act::Chosen { claim, .. } => self.answered(Answer::Chosen(claim.clone())),
            Act::Cleared { .. } => self.answered(Answer::Blank),
            Act::NotAttempted { .. } => self.answered(Answer::NotAttempted),
            Act::Transferred { claim, .. } => {
                // Where there is no answer sheet, nothing can have been marked on it.
                self.sheet = self.sheet.take().map(|before| before.with(claim.clone()));
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
            Act::ConfidenceSaid { confidence, .. } => self.confidence = Some(*confidence),
            Act::Flagged { on, .. } => self.flagged = *on,
            _ => {}
        }
    }
}
