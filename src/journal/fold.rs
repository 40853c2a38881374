//! The fold: from entries to sittings.
//!
//! Entries are applied in the order in which the record holds them, which is the order in which
//! they were acknowledged. An entry that cannot be applied is set aside: it changes nothing, and is
//! counted.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;

use crate::bank::{Catalogue, ItemId, LanguageCode};
use crate::exam::{Act, Dealt, KeyRevision, Moment, RunId, Sitting};

use super::aside::Reason;
use super::entry::{Entry, Started, What};
use super::entry_id::SittingId;
use super::fitted::Fitted;
use super::goal::Goal;
use super::notebook::Notebook;
use super::setting::Holding;

/// Everything that happened, folded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journal {
    sittings: Vec<(SittingId, Sitting)>,
    places: HashMap<SittingId, usize>,
    seen: HashMap<ItemId, Timestamp>,
    reports: Vec<Report>,
    revisions: BTreeMap<ItemId, KeyRevision>,
    times_revised: usize,
    starts: HashMap<RunId, Started>,
    goal: Option<Holding<Goal>>,
    fitted: Option<Holding<Fitted>>,
    language: Option<Holding<LanguageCode>>,
    notebook: Notebook,
    set_aside: usize,
}

/// A fault found with an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The item.
    pub item: ItemId,
    /// What was said of it.
    pub text: String,
    /// When.
    pub moment: Moment,
}

impl Journal {
    /// Folds all of `entries`.
    #[cfg(feature = "internals")]
    pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut journal = Self::default();
        entries.into_iter().for_each(|entry| drop(journal.apply(entry)));
        journal
    }

    /// Adds what one entry says; the reason where it is set aside instead.
    pub fn apply(&mut self, entry: &Entry) -> Option<Reason> {
        let reason = self.take(entry).err();
        self.set_aside += usize::from(reason.is_some());
        reason
    }

    /// Counts an entry that could not even be read as one.
    pub fn pass_over(&mut self) {
        self.set_aside += 1;
    }

    fn take(&mut self, entry: &Entry) -> Result<(), Reason> {
        match &entry.what {
            What::Act { sitting, act: Act::Began { terms } } => {
                if !self.places.contains_key(sitting) {
                    let place = self.sittings.len();
                    self.places.insert(*sitting, place);
                    let begun = Sitting::begin((**terms).clone(), entry.moment);
                    self.sittings.push((*sitting, begun));
                    self.see(place, entry.moment.at);
                }
            }
            What::Act { sitting, act } => {
                let place = *self.places.get(sitting).ok_or(Reason::NoBeginning(*sitting))?;
                let of = &mut self.sittings[place].1;
                let questions = of.paper().len();
                if let Some(at) = act.question().filter(|at| *at >= questions) {
                    let question = at.saturating_add(1);
                    return Err(Reason::NoSuchQuestion { question, of: questions });
                }
                of.apply(act, &entry.moment);
                if matches!(act, Act::Moved { .. }) {
                    self.see(place, entry.moment.at);
                }
            }
            What::Reported { item, text } => self.reports.push(Report {
                item: item.clone(),
                text: text.clone(),
                moment: entry.moment,
            }),
            What::KeyRevised(revision) => {
                self.times_revised += 1;
                let known = self.revisions.get(&revision.item);
                if known.is_none_or(|known| revision.outranks(known)) {
                    self.revisions.insert(revision.item.clone(), (**revision).clone());
                }
            }
            What::Started(started) => {
                self.starts.insert(entry.moment.run, *started);
            }
            What::GoalSet(set) => {
                Holding::of(&set.goal, set.after, entry).unless_later(&mut self.goal);
            }
            What::Fitted(fitted) => {
                Holding::of(fitted, fitted.after, entry).unless_later(&mut self.fitted);
            }
            What::LanguageSet(set) => {
                Holding::of(&set.language, set.after, entry).unless_later(&mut self.language);
            }
            What::Notebook(set) => self.notebook.take(set, entry),
            What::Unknown { kind, body } => {
                // An entry that is understood is never of this shape; should one be, it is still
                // not applied.
                let reason = Reason::of(entry.id(), kind, body);
                return Err(reason.unwrap_or(Reason::UnknownKind));
            }
        }
        Ok(())
    }

    /// Takes down that the present question of a sitting came on the screen.
    fn see(&mut self, place: usize, at: Timestamp) {
        let sitting = &self.sittings[place].1;
        if let Some(dealt) = sitting.paper().get(sitting.at()) {
            match self.seen.get_mut(&dealt.item) {
                Some(last) => *last = at.max(*last),
                None => drop(self.seen.insert(dealt.item.clone(), at)),
            }
        }
    }

    /// When each item was last on the screen, by the id under which it was dealt.
    pub fn seen(&self) -> &HashMap<ItemId, Timestamp> {
        &self.seen
    }

    /// The sittings, in the order in which they began.
    pub fn sittings(&self) -> &[(SittingId, Sitting)] {
        &self.sittings
    }

    /// The sitting of that name.
    pub fn sitting(&self, id: &SittingId) -> Option<&Sitting> {
        self.places.get(id).map(|place| &self.sittings[*place].1)
    }

    /// Faults found with items.
    pub fn reports(&self) -> &[Report] {
        &self.reports
    }

    /// What is ruled now of an item's key, if anything was.
    pub fn revision(&self, item: &ItemId) -> Option<&KeyRevision> {
        self.revisions.get(item)
    }

    /// All that is ruled now, an item each.
    pub fn revisions(&self) -> impl Iterator<Item = &KeyRevision> {
        self.revisions.values()
    }

    /// How often a key was revised: more is ruled than before where this is another number.
    pub fn times_revised(&self) -> usize {
        self.times_revised
    }

    /// What is ruled now of a question as it was dealt: not where it was edited since.
    pub fn ruling(&self, dealt: &Dealt, catalogue: &Catalogue) -> Option<&KeyRevision> {
        if self.revisions.is_empty() {
            return None;
        }
        let current = catalogue.current_item(&dealt.item);
        // An item may have been renamed since it was ruled upon.
        let renamed = || self.revisions().find(|r| catalogue.current_item(&r.item) == current);
        let revision = self.revisions.get(current).or_else(renamed)?;
        revision.applies_to(dealt, catalogue).then_some(revision)
    }

    /// A sitting by what is ruled of its questions now.
    pub fn as_ruled<'s>(&self, sitting: &'s Sitting, catalogue: &Catalogue) -> Cow<'s, Sitting> {
        let ruling = |at: usize| Some(&self.ruling(sitting.paper().get(at)?, catalogue)?.now);
        if (0..sitting.paper().len()).all(|at| ruling(at).is_none()) {
            return Cow::Borrowed(sitting);
        }
        Cow::Owned(sitting.ruled(ruling))
    }

    /// How long the machine had been up when a run began, where that run said so.
    pub fn started(&self, run: RunId) -> Option<Started> {
        self.starts.get(&run).copied()
    }

    /// What is aimed at, if that was ever said: of several goals the one set last.
    pub fn goal(&self) -> Option<&Goal> {
        self.goal.as_ref().map(|holding| &holding.value)
    }

    /// When the goal that holds counts as set.
    pub fn goal_since(&self) -> Option<Timestamp> {
        self.goal.as_ref().map(|holding| holding.at)
    }

    /// The fit of memory that holds, if any was made, and when that was.
    pub fn fitted(&self) -> Option<(&Fitted, Moment)> {
        self.fitted.as_ref().map(|holding| (&holding.value, holding.moment))
    }

    /// When the fit that holds counts as made.
    pub fn fitted_since(&self) -> Option<Timestamp> {
        self.fitted.as_ref().map(|holding| holding.at)
    }

    /// The language in which questions are read where they are translated, if one was chosen.
    pub fn language(&self) -> Option<LanguageCode> {
        self.language.as_ref().map(|holding| holding.value)
    }

    /// When the language that holds counts as chosen.
    pub fn language_since(&self) -> Option<Timestamp> {
        self.language.as_ref().map(|holding| holding.at)
    }

    /// What the learner wrote beside questions and facts.
    pub fn notebook(&self) -> &Notebook {
        &self.notebook
    }

    /// How many entries were set aside: they are in the record, but have no effect here.
    pub fn set_aside(&self) -> usize {
        self.set_aside
    }
}
