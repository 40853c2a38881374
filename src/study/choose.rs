//! Choosing: which questions a request brings, and the sitting that begins with them.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;
use rand::seq::SliceRandom;

use crate::bank::{ItemId, TopicEntry, TopicId};
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
        let made_of =
            form.map(|form| self.made_of_these(form, terms.paper.iter().map(|dealt| &dealt.item)));
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
                (practice("Practice"), first(self.together(items), *count))
            }
            Request::Today { .. } => (practice("Today"), self.planned(&[])?),
            Request::Review { topics, count, .. } => {
                self.askable(topics, today)?;
                (practice("Review"), first(self.planned(topics)?, *count))
            }
            Request::Quiz { topics, count, limit, scheme, .. } => {
                let mut items = self.askable(topics, today)?;
                items.shuffle(&mut lots);
                let items = first(self.together(items), Some(*count));
                (("Quiz".to_owned(), Rules::quiz(*limit), scheme.clone()), items)
            }
            Request::These { items } => (practice("Practice"), items.clone()),
            Request::Exam(exam) => return self.exam_terms(exam, seed),
        };
        let paper: Vec<_> = items
            .iter()
            .filter_map(|id| self.shelf.item(id))
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

    /// The items of these topics (of all, if none is named) that may be asked on `today`, in
    /// reading order.
    fn askable(&self, topics: &[TopicId], today: Date) -> Result<Vec<ItemId>, CannotBegin> {
        let catalogue = self.shelf.catalogue();
        if let Some(absent) = topics.iter().find(|id| catalogue.topic(id).is_none()) {
            return Err(CannotBegin::NoSuchTopic(absent.clone()));
        }
        let wanted =
            catalogue.topics().iter().filter(|t| topics.is_empty() || topics.contains(t.id()));
        Ok(wanted
            .flat_map(TopicEntry::items)
            .filter(|item| catalogue.item(item).is_some_and(|i| i.is_fresh(today)))
            .cloned()
            .collect())
    }

    /// The same items with those that share a passage, or else a direction, brought together, in
    /// their file's order, where the first of them stands.
    fn together(&self, items: Vec<ItemId>) -> Vec<ItemId> {
        let catalogue = self.shelf.catalogue();
        let family = |id: &ItemId| Some((id.topic(), catalogue.item(id)?.shared()?.clone()));
        let mut families: BTreeMap<_, Vec<ItemId>> = BTreeMap::new();
        let wanted: HashSet<&ItemId> = items.iter().collect();
        for topic in catalogue.topics() {
            for item in topic.items().iter().filter(|item| wanted.contains(item)) {
                if let Some(family) = family(item) {
                    families.entry(family).or_default().push(item.clone());
                }
            }
        }
        let mut result = Vec::with_capacity(items.len());
        for item in items {
            match family(&item) {
                None => result.push(item),
                // The first of a family brings all of it; the others find it gone.
                Some(family) => result.extend(families.remove(&family).unwrap_or_default()),
            }
        }
        result
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

    /// When each item was last on the screen, by its id of today.
    pub(super) fn seen(&self) -> BTreeMap<ItemId, Timestamp> {
        last_seen(&self.journal, self.shelf.catalogue())
    }
}

fn first(mut items: Vec<ItemId>, count: Option<usize>) -> Vec<ItemId> {
    items.truncate(count.unwrap_or(usize::MAX));
    items
}
