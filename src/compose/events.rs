//! Drawing from events: which took place before a year, which in one, and sequences.
//!
//! This file must not know how a recipe is printed.

use super::dated::Event;
use super::draw::{ALIKE, DRAWS, Drawing, Drawn};
use super::quota::{Quota, length_and_ask};
use super::recipe::{Asked, RecipeKind};
use crate::bank::draws::SeededRng;

/// How often, in per cent, events are asked in order, by a year, and one among others: two
/// questions of a hundred are sequences (UPSC CSE GS-I 2021-2025).
const EVENTS: [usize; 3] = [24, 44, 32];
/// The years by which events are asked lie so near to some of them.
const NEAR: i16 = 4;
/// The same of an event that has none so near.
const FAR: i16 = 40;
/// An order of fewer events has not four answers; of more its choices are long to read.
const ORDERED: std::ops::RangeInclusive<usize> = 3..=4;

impl Drawing<'_> {
    /// Events beside the lead: put in order, by a year, or one of them.
    pub(super) fn events(&self, rng: &mut SeededRng) -> Option<Drawn> {
        // The rule by which an event can be asked, whatever is drawn.
        self.any_three(1.0)?;
        // What could not be drawn so is drawn otherwise; in order as a last resort.
        self.among(&self.of_its_subject(), rng).or_else(|| self.among(&self.beside, rng)).or_else(
            || {
                let ordered = self.is_last.then(|| self.ordered(&self.beside, 3, 1.0))?;
                self.plain(ordered?, RecipeKind::Sequence, rng)
            },
        )
    }

    /// Those beside the lead that are about the same, or of its topic.
    fn of_its_subject(&self) -> Vec<usize> {
        let topic = self.fact(self.lead).map(|fact| fact.id.topic());
        let near = |at: &usize| {
            self.index.share_subject(self.lead, *at)
                || self.fact(*at).map(|fact| fact.id.topic()) == topic
        };
        self.beside.iter().copied().filter(near).collect()
    }

    fn among(&self, others: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let first = match rng.weighted(&[EVENTS[0], EVENTS[1], self.alone(EVENTS[2])]) {
            0 => self.sequence(others, rng),
            1 => self.by_year(others, NEAR, rng),
            _ => self.one_year(others, NEAR, rng),
        };
        let first = first
            .or_else(|| self.by_year(others, NEAR, rng))
            .or_else(|| self.one_year(others, NEAR, rng));
        if first.is_some() || !self.is_last {
            return first;
        }
        self.by_year(others, FAR, rng).or_else(|| self.one_year(others, FAR, rng))
    }

    /// Events whose dates overlap nobody's, of several things, since what was announced is applied
    /// later, and none of which tells its place.
    fn sequence(&self, others: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let wanted = ORDERED.start() + rng.weighted(&[1, 2]);
        let chosen = self.ordered(others, wanted, ALIKE)?;
        let tells = |at: &usize| self.index.event(*at).is_none_or(Event::tells_order);
        if chosen.iter().any(tells) {
            return None;
        }
        self.plain(chosen, RecipeKind::Sequence, rng)
    }

    /// Which, or how many, took place before a year that lies among them.
    fn by_year(&self, others: &[usize], within: i16, rng: &mut SeededRng) -> Option<Drawn> {
        for _ in 0..DRAWS {
            let (lines, count) = length_and_ask(rng, 4);
            // A year before or after all of them is no question of knowledge.
            let wanted = Quota::mixed(lines, count, rng)?;
            let near = 2 * rng.below(usize::try_from(within).unwrap_or(0) + 1);
            let shift = i16::try_from(near).ok()? - within;
            let own = self.index.event(self.lead)?.years();
            let year = if shift > 0 { own.1 + (shift + 1) / 2 } else { own.0 + shift / 2 };
            let mut quota = wanted;
            let mut chosen: Vec<usize> = Vec::new();
            for at in std::iter::once(&self.lead).chain(others) {
                let Some(event) = self.index.event(*at) else { continue };
                let (first, last) = event.years();
                let is_near = first > year - within && last < year + within;
                // A year in which it may have been is no question of knowledge.
                let is_sure = last < year || first >= year;
                let is_true = last < year;
                let other = chosen
                    .iter()
                    .all(|other| self.may_look(1) && self.index.in_order(*other, *at, ALIKE));
                if is_near && is_sure && other && quota.has_room(is_true) {
                    quota.take(is_true);
                    chosen.push(*at);
                } else if *at == self.lead {
                    break;
                }
            }
            if quota.is_full() {
                return self.plain(chosen, RecipeKind::Before { count, year }, rng);
            }
        }
        None
    }

    /// The lead among three events of other years.
    fn one_year(&self, others: &[usize], within: i16, rng: &mut SeededRng) -> Option<Drawn> {
        let (year, last) = self.index.event(self.lead)?.years();
        let mut chosen = vec![self.lead];
        for at in others {
            let Some(event) = self.index.event(*at) else { continue };
            let (first, end) = event.years();
            let near = (first - year).abs() <= within && (end < year || first > last);
            let other = chosen
                .iter()
                .all(|other| self.may_look(1) && self.index.in_order(*other, *at, ALIKE));
            if chosen.len() < 4 && near && other {
                chosen.push(*at);
            }
        }
        if chosen.len() < 4 || year != last {
            return None;
        }
        self.plain(chosen, RecipeKind::One(Asked::Year(year)), rng)
    }

    fn ordered(&self, others: &[usize], wanted: usize, alike: f64) -> Option<Vec<usize>> {
        let mut chosen = vec![self.lead];
        for at in others {
            if chosen.len() >= wanted {
                break;
            }
            if self.is_apart(*at, &chosen, alike) {
                chosen.push(*at);
            }
        }
        if ORDERED.contains(&chosen.len()) { Some(chosen) } else { self.any_three(alike) }
    }

    /// The lead and any two that can stand beside it.
    pub(super) fn any_three(&self, alike: f64) -> Option<Vec<usize>> {
        let apart = |at: &&usize| self.is_apart(**at, &[self.lead], alike);
        let near: Vec<usize> = self.beside.iter().filter(apart).copied().collect();
        near.iter().enumerate().find_map(|(n, one)| {
            let other =
                near[n + 1..].iter().find(|other| self.is_apart(**other, &[*one], alike))?;
            Some(vec![self.lead, *one, *other])
        })
    }

    /// Whether an event is another than each of those, and certainly before or after it.
    fn is_apart(&self, entry: usize, chosen: &[usize], alike: f64) -> bool {
        let Some(event) = self.index.event(entry) else { return false };
        chosen.iter().all(|other| {
            self.may_look(1)
                && self.index.event(*other).is_some_and(|other| other.is_apart(event))
                && self.index.in_order(*other, entry, alike)
        })
    }
}
