//! Drawing from sets: which, or how many, of some candidates are members, and the odd one out.
//!
//! This file must not know how a recipe is printed.

use std::collections::HashSet;

use super::draw::{DRAWS, Drawing, Drawn};
use super::frame::{claim_after, set_of};
use super::quota::Quota;
use super::recipe::{Asked, RecipeKind};
use super::words;
use crate::bank::Fact;
use crate::bank::draws::SeededRng;

/// How often, in per cent, members of sets are asked by one of four.
const ONE_MEMBER: usize = 25;

impl Drawing<'_> {
    /// Whether an entry is a member of a set whose claim can be the question.
    pub(super) fn is_better_named(&self, entry: usize) -> bool {
        self.fact(entry).is_some_and(|fact| self.set_asks(fact))
    }

    /// Whether the claim of a member's set can be the question.
    fn set_asks(&self, fact: &Fact) -> bool {
        let ask = set_of(fact, self.bank).and_then(|set| set.ask.as_deref());
        claim_after(fact).and_then(|claim| words::asked_of_set(claim, ask)).is_some()
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
        let lead = self.fact(self.lead)?;
        self.set_asks(lead).then(|| claim_after(lead))?
    }

    /// Whether another member of the lead's set can be asked beside it by its name.
    pub(super) fn has_candidates(&self) -> bool {
        let Some(claim) = self.claim() else { return false };
        let own = self.index.name(self.lead);
        self.others().any(|at| {
            self.index.name(at) != own && self.fact(at).and_then(claim_after) == Some(claim)
        })
    }

    /// Names of candidates for the lead's set.
    pub(super) fn names(&self, rng: &mut SeededRng) -> Option<Drawn> {
        let mut mates = self.candidates(rng)?;
        let one =
            rng.chance(self.alone(ONE_MEMBER), 100).then(|| self.odd_one(&mates, rng)).flatten();
        if one.is_some() {
            return one;
        }
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

    /// The lead among three of its set that are what it is not.
    fn odd_one(&self, mates: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let lead = self.fact(self.lead)?;
        let is_in = lead.is_true();
        let claim = claim_after(lead)?;
        let verb = claim.split_whitespace().next().unwrap_or_default();
        if !is_in && !["is", "was"].contains(&verb) {
            return None;
        }
        let others = mates.iter().copied().filter(|at| {
            *at != self.lead && self.fact(*at).is_some_and(|fact| fact.is_true() != is_in)
        });
        let chosen: Vec<usize> = std::iter::once(self.lead).chain(others).take(4).collect();
        let asked = if is_in { Asked::In } else { Asked::Out };
        if chosen.len() < 4 {
            return None;
        }
        self.plain(chosen, RecipeKind::One(asked), rng)
    }
}
