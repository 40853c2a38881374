//! Drawing: which facts stand together in a question, how they are worded and what is asked, by
//! lots.
//!
//! A question is drawn as the papers draw theirs: two to four lines, any number of them true. This
//! file must not know how a recipe is printed.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use super::fact_index::FactIndex;
use super::quota::length_and_ask;
use super::recipe::{Part, RecipeKind, Says};
use super::tempted::Tempted;
use crate::bank::draws::SeededRng;
use crate::bank::{Bank, Fact, Shape, Wording};

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
    /// What became of false wordings that were asked.
    pub tempted: &'d BTreeMap<Wording, Tempted>,
    /// Whether nothing more is brought, so that what there is has to do.
    pub is_last: bool,
    /// How many pairs may still be looked at; none fits after that.
    pub looks: Cell<usize>,
}

/// A form and its lines, before choices are put to it.
pub(super) type Drawn = (RecipeKind, Vec<Part>);

/// Goes at a draw, each with another length and other truths, before the wish for those is given
/// up.
pub(super) const DRAWS: usize = 16;

/// Of what a statement says, the share (words weighed by how few facts have them) that another of
/// the same question may say too; found by reading pairs of the shipped bank, one in twelve of
/// which is kept apart by it.
pub(super) const ALIKE: f64 = 0.25;
/// The same where otherwise there would be no question at all.
pub(super) const ALIKE_AT_MOST: f64 = 0.5;

impl Drawing<'_> {
    /// A question for the lead; `None` where nothing can stand beside it.
    pub fn draw(&self, rng: &mut SeededRng) -> Option<Drawn> {
        match &self.fact(self.lead)?.shape {
            Shape::Sentence => self.statements(rng),
            // A member as a sentence among others is given away more easily than one name among
            // others.
            Shape::Member { .. } => self.names(rng).or_else(|| self.statements(rng)),
            Shape::Row { .. } => self.rows(rng),
            Shape::Event { .. } => self.events(rng),
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
            Shape::Row { cells, .. } => (1..cells.len()).any(|place| {
                let open = |at: usize| !self.tells(at, place);
                open(self.lead) && self.others().any(open)
            }),
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

    /// The other entries of the lead's table or set that may be asked, in file order.
    pub(super) fn others(&self) -> impl Iterator<Item = usize> {
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

    /// How often, of `share` in a hundred, the lead is asked by itself: a quarter of that where others
    /// are wanted too, since one right answer among four asks one fact, and a list asks several.
    pub(super) fn alone(&self, share: usize) -> usize {
        if self.ranks.is_empty() { share } else { share / 4 }
    }

    /// Whether all mates of the lead are wanted for their own sake.
    pub(super) fn all_wanted(&self, mates: &[usize]) -> bool {
        mates.iter().all(|at| *at == self.lead || self.ranks.contains_key(at))
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
