//! Drawing Statement-I and Statement-II: what explains what is an author's word alone.
//!
//! Of two true statements the second explains the first where a fact says `because`, and does not
//! where it says `not_because`; else one of the two is false. This file must not know how a recipe
//! is printed.

use super::draw::{Drawing, Drawn};
use super::fact_index::Said;
use super::recipe::{Part, RecipeKind, Says};
use crate::bank::draws::SeededRng;

/// How often, in per cent, a fact that can be asked so is: about one question in six is Statement-I
/// and Statement-II (UPSC CSE GS-I 2023-2025).
const REASONS: usize = 59;
/// How often both are true, the second is false, and the first is, where the second explains the
/// first and where it does not: authors find more of the latter, and each answer is to be right
/// equally often.
const EXPLAINED: [usize; 3] = [16, 2, 2];
const UNEXPLAINED: [usize; 3] = [34, 33, 33];

/// Two facts of which an author has said whether the second explains the first.
struct Link {
    first: usize,
    second: usize,
    explains: bool,
}

impl Drawing<'_> {
    /// The lead as Statement I or II, with a fact that its author has linked to it: each of the
    /// four answers equally often.
    pub(super) fn reasons(&self, rng: &mut SeededRng) -> Option<Drawn> {
        if !rng.chance(REASONS, 100) {
            return None;
        }
        let mut links = self.links();
        rng.shuffle(&mut links);
        let wanted = |link: &Link| {
            let other = if link.first == self.lead { link.second } else { link.first };
            self.ranks.get(&other).copied().unwrap_or(usize::MAX)
        };
        links.sort_by_key(|link| (wanted(link), !link.explains));
        let link = links.first()?;
        let trap_of =
            |entry: usize, rng: &mut SeededRng| self.tempting(entry, rng).into_iter().next();
        let falses = [trap_of(link.second, rng), trap_of(link.first, rng)];
        let ways = if link.explains { EXPLAINED } else { UNEXPLAINED };
        let weight = |at: usize| if falses[at].is_some() { ways[at + 1] } else { 0 };
        let way = rng.weighted(&[ways[0], weight(0), weight(1)]);
        let plain = |entry: usize| Said { entry, trap: None };
        let (first, second) = match (way, falses) {
            (1, [Some(trap), _]) => (plain(link.first), trap),
            (2, [_, Some(trap)]) => (trap, plain(link.second)),
            _ => (plain(link.first), plain(link.second)),
        };
        Some((RecipeKind::Reasons, vec![self.part(first)?, self.part(second)?]))
    }

    /// The links in which the lead takes part, with facts that may stand beside it.
    fn links(&self) -> Vec<Link> {
        let of = |first: usize, second: usize| {
            let (one, other) = (self.fact(first)?, &self.fact(second)?.id);
            let explains = one.composing.because.as_ref() == Some(other);
            let is_linked = explains || one.composing.not_because.contains(other);
            is_linked.then_some(Link { first, second, explains })
        };
        let both = |at: &usize| [of(self.lead, *at), of(*at, self.lead)];
        self.beside.iter().flat_map(both).flatten().collect()
    }

    /// A wording as a part of a recipe.
    pub(super) fn part(&self, said: Said) -> Option<Part> {
        let fact = self.fact(said.entry)?;
        let says = match said.trap {
            None => Says::Fact,
            Some(trap) => Says::Trap(fact.traps.get(trap)?.id.clone()),
        };
        Some(Part { fact: fact.id.clone(), says })
    }
}
