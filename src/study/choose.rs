//! Choosing: which questions a request brings, and the sitting that begins with them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;
use rand::seq::SliceRandom;

use crate::bank::{ItemId, TopicId};
use crate::exam::{Act, MarkingScheme, Rules, Terms, deal};
use crate::journal::{SittingId, What};
use crate::plan::Aim;

use super::fresh::last_seen;
use super::open::Study;
use super::request::{CannotBegin, Preview, Request};

impl Study {
    /// Stages the beginning of a sitting; it is there once [`Study::commit`] succeeds. Where
    /// today's plan is asked for and a sitting of it waits, that one goes on instead. Practices
    /// that no longer wait then end.
    pub fn begin(&mut self, request: &Request) -> Result<SittingId, CannotBegin> {
        if self.staged.is_empty() {
            // Another copy may have ended what this one takes to wait. A record that cannot be read
            // now is spoken of when something is to be kept in it.
            drop(self.read_on());
        }
        if let Some(waiting) = self.todays().filter(|_| request.is_todays()) {
            self.resume(waiting);
            return Ok(waiting);
        }
        let terms = self.terms(request)?;
        self.end_what_is_replaced(&terms);
        let id = SittingId { run: self.run, seq: self.next_seq };
        let began = Act::Began { terms: Box::new(terms) };
        let entry = self.entry(What::Act { sitting: id, act: began });
        self.staged.push(entry);
        Ok(id)
    }

    /// What would begin, without beginning it.
    pub fn preview(&mut self, request: &Request) -> Result<Preview, CannotBegin> {
        let terms = self.terms(request)?;
        let form = terms.form.as_deref();
        let made_of = form
            .map(|form| self.library.made_of(form, terms.paper.iter().map(|dealt| &dealt.item)));
        Ok(Preview { request: request.clone().seeded(terms.seed), terms, made_of })
    }

    /// What a sitting of this request would begin with: its questions chosen and dealt.
    pub(super) fn terms(&mut self, request: &Request) -> Result<Terms, CannotBegin> {
        let asked = match request {
            Request::Exam(exam) => exam.seed,
            Request::Practice { seed, .. }
            | Request::Today { seed }
            | Request::Review { seed, .. }
            | Request::Quiz { seed, .. } => *seed,
            Request::These { .. } => None,
        };
        let seed = self.draw(asked);
        let mut lots = ChaCha20Rng::seed_from_u64(seed);
        let today = self.now().day();
        let practice =
            |title: &str| (title.to_owned(), Rules::practice(), MarkingScheme::default());
        let planned = request.is_todays();
        let ((title, rules, scheme), items) = match request {
            Request::Practice { topics, count, .. } => {
                let mut items = self.askable(topics, today)?;
                items.shuffle(&mut lots);
                let last = self.seen();
                items.sort_by_key(|item| last.get(item).copied());
                (practice("Practice"), first(self.library.together(items), *count))
            }
            Request::Today { .. } => (practice("Today"), self.planned(&[])?),
            Request::Review { topics, count, .. } => {
                self.askable(topics, today)?;
                (practice("Review"), first(self.planned(topics)?, *count))
            }
            Request::Quiz { topics, count, limit, scheme, .. } => {
                let mut items = self.askable(topics, today)?;
                items.shuffle(&mut lots);
                let items = first(self.library.together(items), Some(*count));
                (("Quiz".to_owned(), Rules::quiz(*limit), scheme.clone()), items)
            }
            Request::These { items } => (practice("Practice"), items.clone()),
            Request::Exam(exam) => return self.exam_terms(exam, seed),
        };
        let paper: Vec<_> = items
            .iter()
            .filter_map(|id| self.library.item(id))
            .map(|item| deal(&item, &mut lots))
            .collect();
        if paper.is_empty() {
            return Err(CannotBegin::NothingToAsk);
        }
        Ok(Terms { title, rules, scheme, seed, paper, planned, form: None })
    }

    /// Stages that a running sitting goes on in this run of the program: its present question is on
    /// the screen again. A copy of the program in which it was still open then lets go of it. A
    /// clock that was stopped stays so.
    pub fn resume(&mut self, id: SittingId) {
        let running = self.journal.sitting(&id).filter(|sitting| sitting.is_running());
        let Some(sitting) = running else { return };
        let set_aside = sitting.is_paused() && sitting.terms().rules.limit().is_none();
        let resumed = set_aside.then_some(Act::Resumed {});
        let moved = Act::Moved { to: sitting.at() };
        self.stage(id, resumed.into_iter().chain([moved]).collect());
    }

    /// The items of today's plan; with topics, of a plan for their facts alone.
    fn planned(&self, topics: &[TopicId]) -> Result<Vec<ItemId>, CannotBegin> {
        let items = self.planning().items(topics);
        if !items.is_empty() {
            return Ok(items);
        }
        let plan = self.plan();
        match plan.aim {
            _ if plan.facts == 0 => Err(CannotBegin::NothingToAsk),
            Aim::Today => Err(CannotBegin::ExamToday),
            _ => Err(CannotBegin::NothingDue { next: plan.next_day() }),
        }
    }

    /// The items of these topics that may be asked on `today`.
    fn askable(&self, topics: &[TopicId], today: Date) -> Result<Vec<ItemId>, CannotBegin> {
        self.library.askable_items(topics, today).map_err(CannotBegin::NoSuchTopic)
    }

    /// When each item was last on the screen, by its id of today.
    pub(super) fn seen(&self) -> BTreeMap<ItemId, Timestamp> {
        last_seen(&self.journal, self.library.catalogue())
    }
}

fn first(mut items: Vec<ItemId>, count: Option<usize>) -> Vec<ItemId> {
    items.truncate(count.unwrap_or(usize::MAX));
    items
}
