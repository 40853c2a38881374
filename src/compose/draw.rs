//! Drawing: which facts stand together in a question, how they are worded and what is asked, by
//! lots.
//!
//! A question is drawn as the papers draw theirs: two to four lines, any number of them true. This
//! file must not know how a recipe is printed.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::fact_index::{FactIndex, Said};
use super::frame::claim_after;
use super::quota::{Quota, length_and_ask};
use super::recipe::{Part, RecipeKind, Says};
use super::words;
use crate::bank::draws::SeededRng;
use crate::bank::{Bank, Fact, Shape};

/// What is to be composed of: the fact that it is for, and those that may stand beside it.
pub(super) struct Drawing<'d> {
    /// The bank.
    pub bank: &'d Bank,
    /// What there is in it.
    pub index: &'d FactIndex,
    /// The day for which it is composed.
    pub today: Date,
    /// The fact for whose sake it is composed.
    pub lead: usize,
    /// Those that may stand beside it, most wanted first.
    pub beside: Vec<usize>,
    /// Those that were asked already, and may not.
    pub asked: HashSet<usize>,
    /// Where those of `beside` stand that are wanted for their own sake, and so before others of
    /// the same table or set.
    pub ranks: HashMap<usize, usize>,
    /// How many pairs may still be looked at; none fits after that.
    pub looks: Cell<usize>,
}

/// A form and its lines, before choices are put to it.
pub(super) type Drawn = (RecipeKind, Vec<Part>);

/// So many wordings of two facts are held together first.
const FEW: usize = 4;

/// Goes at a draw, each with another length and other truths, before the wish for those is given
/// up.
const DRAWS: usize = 12;

/// Of what a statement says, the share (words weighed by how few facts have them) that another of
/// the same question may say too; found by reading pairs of the shipped bank, one in twelve of
/// which is kept apart by it.
pub(super) const ALIKE: f64 = 0.25;
/// The same where otherwise there would be no question at all.
const ALIKE_AT_MOST: f64 = 0.5;

impl Drawing<'_> {
    /// A question for the lead; `None` where nothing can stand beside it.
    pub fn draw(&self, rng: &mut SeededRng) -> Option<Drawn> {
        match &self.fact(self.lead)?.shape {
            Shape::Sentence => self.statements(rng),
            // A member as a sentence among others is given away more easily than one name among
            // others.
            Shape::Member { .. } => self.names(rng).or_else(|| self.statements(rng)),
            Shape::Row { .. } => self.rows(rng),
            Shape::Event { .. } => self.sequence(rng),
            Shape::Own { .. } => None,
        }
    }

    pub(super) fn fact(&self, entry: usize) -> Option<&Fact> {
        self.index.fact(self.bank, entry)
    }

    /// Whether there is a question for the lead.
    pub fn is_possible(&self) -> bool {
        let Some(lead) = self.fact(self.lead) else { return false };
        match &lead.shape {
            Shape::Sentence => self.has_two(),
            Shape::Member { .. } => self.has_candidates() || self.has_two(),
            Shape::Row { cells, .. } => cells.len() > 1 && self.others().next().is_some(),
            Shape::Event { .. } => self.any_three(1.0).is_some(),
            Shape::Own { .. } => false,
        }
    }

    /// Whether an entry may be asked today beside the lead.
    pub(super) fn usable(&self, entry: usize) -> bool {
        !self.asked.contains(&entry) && self.index.is_usable(self.bank, entry, self.today)
    }

    /// Whether so many pairs more may be looked at, which are then counted.
    pub(super) fn may_look(&self, pairs: usize) -> bool {
        let left = self.looks.get().checked_sub(pairs);
        self.looks.set(left.unwrap_or(0));
        left.is_some()
    }

    /// Whether two statements may stand in one question, as far as it is looked at: see
    /// [`FactIndex::together`].
    fn together(&self, one: Said, other: Said, alike: f64) -> bool {
        self.may_look(self.index.effort(one, other)) && self.index.together(one, other, alike)
    }

    /// The other entries of the lead's table or set that may be asked, in file order.
    fn others(&self) -> impl Iterator<Item = usize> {
        let group = self.index.group(self.lead).iter().copied();
        group.filter(|at| *at != self.lead && self.usable(*at))
    }

    /// The lead and the other entries of its table or set that may be asked: wanted ones first, the
    /// rest shuffled.
    pub(super) fn mates(&self, rng: &mut SeededRng) -> Vec<usize> {
        let mut mates: Vec<usize> = self.others().collect();
        rng.shuffle(&mut mates);
        mates.sort_by_key(|at| self.ranks.get(at).copied().unwrap_or(usize::MAX));
        mates.insert(0, self.lead);
        mates
    }

    /// How many of the mates are asked, and whether they are counted. Where all are wanted none is
    /// left over by itself, since nothing could stand beside it.
    pub(super) fn lines(&self, mates: &[usize], rng: &mut SeededRng) -> (usize, bool) {
        let (lines, count) = length_and_ask(rng, mates.len());
        let alone = mates.len() == lines + 1 && self.all_wanted(mates);
        match lines {
            4 if alone => (3, count),
            _ if alone => (lines + 1, count),
            _ => (lines, count),
        }
    }

    /// Whether all mates of the lead are wanted for their own sake.
    pub(super) fn all_wanted(&self, mates: &[usize]) -> bool {
        mates.iter().all(|at| *at == self.lead || self.ranks.contains_key(at))
    }

    /// Sentences, each as it is or as one of its traps.
    fn statements(&self, rng: &mut SeededRng) -> Option<Drawn> {
        for _ in 0..DRAWS {
            let (lines, count) = length_and_ask(rng, 4);
            let mut quota = Quota::draw(lines, count, rng);
            let mut said: Vec<Said> = Vec::new();
            let others = self.beside.iter().copied().filter(|at| !self.is_better_named(*at));
            for entry in std::iter::once(self.lead).chain(others) {
                if quota.is_full() || self.looks.get() == 0 {
                    break;
                }
                if let Some(line) = self.worded(entry, &quota, &said, rng) {
                    quota.take(line.trap.is_none() && self.fact(entry).is_some_and(Fact::is_true));
                    said.push(line);
                } else if entry == self.lead {
                    // The lead cannot be so many things; draw again.
                    break;
                }
            }
            if quota.is_full() {
                return self.stated(said, count, rng);
            }
        }
        let pair = self.any_two(rng)?;
        self.stated(pair, false, rng)
    }

    /// A wording of an entry for which there is room, and which may stand with `said`.
    fn worded(
        &self,
        entry: usize,
        quota: &Quota,
        said: &[Said],
        rng: &mut SeededRng,
    ) -> Option<Said> {
        let is_true = self.fact(entry)?.is_true();
        let (mut right, mut wrong): (Vec<Said>, Vec<Said>) =
            self.wordings(entry).into_iter().partition(|said| said.trap.is_none() && is_true);
        rng.shuffle(&mut wrong);
        if quota.prefers_false(rng) {
            std::mem::swap(&mut right, &mut wrong);
        }
        let fits = |one: &Said| {
            let is_true = one.trap.is_none() && is_true;
            quota.has_room(is_true) && said.iter().all(|other| self.together(*one, *other, ALIKE))
        };
        right.into_iter().chain(wrong).find(fits)
    }

    /// Whether an entry is a member of a set whose claim can be the question.
    fn is_better_named(&self, entry: usize) -> bool {
        self.fact(entry).and_then(claim_after).and_then(words::asked).is_some()
    }

    /// The sentences that an entry can be: itself, and its traps.
    fn wordings(&self, entry: usize) -> Vec<Said> {
        let Some(fact) = self.fact(entry) else { return Vec::new() };
        match fact.shape {
            Shape::Sentence | Shape::Member { .. } => {
                let traps = (0..fact.traps.len()).map(|trap| Said { entry, trap: Some(trap) });
                std::iter::once(Said { entry, trap: None }).chain(traps).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether there are two for [`Self::any_two`]. Few of the wordings of each are held together
    /// first: a fact may have fifty traps.
    fn has_two(&self) -> bool {
        let of_lead = self.wordings(self.lead);
        let some = |most: usize| {
            let mut others = self.beside.iter().filter(|at| **at != self.lead);
            others.any(|at| self.looks.get() > 0 && self.any_together(&of_lead, *at, most))
        };
        some(FEW) || some(usize::MAX)
    }

    /// Whether any of the first so many wordings of an entry may stand with one of as many of the
    /// lead's.
    fn any_together(&self, of_lead: &[Said], entry: usize, most: usize) -> bool {
        let others = self.wordings(entry);
        let pair = |one: &Said| {
            let mut with = others.iter().take(most);
            with.any(|other| self.together(*one, *other, ALIKE_AT_MOST))
        };
        of_lead.iter().take(most).any(pair)
    }

    /// The lead and any one other, whatever their truths.
    fn any_two(&self, rng: &mut SeededRng) -> Option<Vec<Said>> {
        let mut of_lead = self.wordings(self.lead);
        rng.shuffle(&mut of_lead);
        let others = || self.beside.iter().filter(|at| **at != self.lead);
        let fits = |one: &Said| {
            let mut with = others().flat_map(|at| self.wordings(*at));
            let other = with.find(|other| self.together(*one, *other, ALIKE_AT_MOST))?;
            Some(vec![*one, other])
        };
        of_lead.iter().find_map(fits)
    }

    fn stated(&self, mut said: Vec<Said>, count: bool, rng: &mut SeededRng) -> Option<Drawn> {
        rng.shuffle(&mut said);
        let part = |said: &Said| {
            let fact = self.fact(said.entry)?;
            let says = match said.trap {
                None => Says::Fact,
                Some(trap) => Says::Trap(fact.traps.get(trap)?.id.clone()),
            };
            Some(Part { fact: fact.id.clone(), says })
        };
        let parts: Option<Vec<Part>> = said.iter().map(part).collect();
        // Of two, "how many" has not four answers.
        let count = count && said.len() > 2;
        Some((RecipeKind::Statements { count }, parts?))
    }

    /// The members of the lead's set that can be asked by their names, it among them, in the order
    /// of [`Self::mates`]; `None` if the set's claim is no question.
    fn candidates(&self, rng: &mut SeededRng) -> Option<Vec<usize>> {
        let claim = self.claim()?;
        let mut mates = self.mates(rng);
        let mut seen = HashSet::new();
        // A claim that another member's text does not share was written over; and no name stands
        // twice.
        mates.retain(|at| {
            let fresh = seen.insert(self.index.name(*at));
            fresh && self.fact(*at).and_then(claim_after) == Some(claim)
        });
        Some(mates)
    }

    /// The claim of the lead's set, if it can be the question.
    fn claim(&self) -> Option<&str> {
        let claim = claim_after(self.fact(self.lead)?)?;
        words::asked(claim)?;
        Some(claim)
    }

    /// Whether another member of the lead's set can be asked beside it by its name.
    fn has_candidates(&self) -> bool {
        let Some(claim) = self.claim() else { return false };
        let own = self.index.name(self.lead);
        self.others().any(|at| {
            self.index.name(at) != own && self.fact(at).and_then(claim_after) == Some(claim)
        })
    }

    /// Names of candidates for the lead's set.
    fn names(&self, rng: &mut SeededRng) -> Option<Drawn> {
        let mut mates = self.candidates(rng)?;
        for _ in 0..DRAWS {
            let (lines, count) = self.lines(&mates, rng);
            let mut quota = Quota::draw(lines, count, rng);
            let mut chosen = Vec::new();
            for at in &mates {
                let is_true = self.fact(*at).is_some_and(Fact::is_true);
                if quota.has_room(is_true) {
                    quota.take(is_true);
                    chosen.push(*at);
                } else if *at == self.lead {
                    break;
                }
            }
            if quota.is_full() && lines > 1 {
                return self.plain(chosen, RecipeKind::Names { count }, rng);
            }
        }
        mates.truncate(4);
        if mates.len() < 2 {
            None
        } else {
            self.plain(mates, RecipeKind::Names { count: false }, rng)
        }
    }

    /// The entries as they are, shuffled.
    pub(super) fn plain(
        &self,
        mut chosen: Vec<usize>,
        form: RecipeKind,
        rng: &mut SeededRng,
    ) -> Option<Drawn> {
        rng.shuffle(&mut chosen);
        let part = |at: &usize| Some(Part { fact: self.fact(*at)?.id.clone(), says: Says::Fact });
        let parts: Option<Vec<Part>> = chosen.iter().map(part).collect();
        Some((form, parts?))
    }
}
