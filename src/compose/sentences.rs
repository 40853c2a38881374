//! Drawing from sentences: statements of one subject, and one true among three traps.
//!
//! This file must not know how a recipe is printed.

use super::draw::{ALIKE, ALIKE_AT_MOST, DRAWS, Drawing, Drawn};
use super::fact_index::Said;
use super::quota::{Quota, length_and_ask};
use super::recipe::{Asked, Part, RecipeKind};
use super::tempted::Tempted;
use crate::bank::draws::SeededRng;
use crate::bank::{Fact, Shape, Wording};
use crate::text::{CLOSE, FAR};

/// So many wordings of two facts are held together first.
const FEW: usize = 4;
/// How often, in per cent, what is less than [`CLOSE`] comes after what is more.
const WEAK: usize = 75;
/// How often, in per cent, sentences are asked by one of four.
const ONE: usize = 30;

impl Drawing<'_> {
    /// Sentences of one subject, each as it is or as one of its traps; of the topic where there are
    /// too few of the subject, and whatever can stand beside the lead where there is nothing else.
    pub(super) fn statements(&self, rng: &mut SeededRng) -> Option<Drawn> {
        let is_sentence =
            |at: &usize| self.fact(*at).is_some_and(|fact| fact.shape == Shape::Sentence);
        let near: Vec<usize> = self
            .beside
            .iter()
            .copied()
            .filter(|at| is_sentence(at) && self.index.share_subject(self.lead, *at))
            .collect();
        let explained = self.reasons(rng);
        if explained.is_some() {
            return explained;
        }
        let one = rng.chance(self.alone(ONE), 100).then(|| self.one_true(&near, rng)).flatten();
        if one.is_some() {
            return one;
        }
        // What can be false in no company of its own subject would always be true: at times it
        // stands among facts of one other subject of its topic, which share that.
        let guests = (self.is_cornered(&near) && rng.chance(1, 4)).then(|| self.guests(rng));
        let listed = guests.and_then(|guests| self.listed(&guests, 3, rng));
        let listed = listed.or_else(|| self.listed(&near, 2, rng));
        let listed = listed.or_else(|| self.stated(self.any_two(&near, rng)?, false, rng));
        // Two lines at least share a subject.
        let listed = listed.or_else(|| {
            let guests = self.guests(rng);
            self.listed(&guests, 3, rng)
        });
        if listed.is_some() {
            return listed;
        }
        let open: Vec<usize> =
            self.beside.iter().copied().filter(|at| !self.is_better_named(*at)).collect();
        let pair = self.any_two(&open, rng).or_else(|| self.any_two(&self.beside, rng))?;
        self.stated(pair, false, rng)
    }

    /// Whether no trap of the lead can stand beside any of these.
    fn is_cornered(&self, near: &[usize]) -> bool {
        let traps = self.wordings(self.lead).into_iter().filter(|said| said.trap.is_some());
        let traps: Vec<Said> = traps.collect();
        let fits = |at: &usize| {
            let others = self.wordings(*at);
            others.iter().any(|other| traps.iter().any(|one| self.together(*one, *other, ALIKE)))
        };
        !traps.is_empty() && near.iter().filter(|at| fits(at)).count() < 2
    }

    /// Sentences of one other subject of the lead's topic.
    fn guests(&self, rng: &mut SeededRng) -> Vec<usize> {
        let topic = self.fact(self.lead).map(|fact| fact.id.topic());
        let far = self.beside.iter().copied().filter(|at| {
            let fact = self.fact(*at);
            fact.is_some_and(|fact| fact.shape == Shape::Sentence && Some(fact.id.topic()) == topic)
                && !self.index.share_subject(self.lead, *at)
        });
        let far: Vec<usize> = far.collect();
        let Some(host) = far.get(rng.below(far.len())).copied() else { return Vec::new() };
        far.into_iter().filter(|at| self.index.share_subject(host, *at)).collect()
    }

    /// The lead and some of these, as the quotas have it, but for what is fewer than `least`.
    fn listed(&self, others: &[usize], least: usize, rng: &mut SeededRng) -> Option<Drawn> {
        for _ in 0..DRAWS {
            let (lines, count) = length_and_ask(rng, 4);
            let lines = lines.max(least);
            let mut quota = Quota::draw(lines, count, rng);
            let mut said: Vec<Said> = Vec::new();
            for entry in std::iter::once(self.lead).chain(others.iter().copied()) {
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
        None
    }

    /// The lead, true, among three traps of others.
    fn one_true(&self, others: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let mut said = vec![Said { entry: self.lead, trap: None }];
        for entry in others {
            let traps = self.tempting(*entry, rng);
            let fits = |one: &&Said| {
                self.index.likeness(**one) >= FAR
                    && said.iter().all(|other| self.together(**one, *other, ALIKE))
            };
            if said.len() < 4
                && let Some(trap) = traps.iter().find(fits)
            {
                said.push(*trap);
            }
        }
        if said.len() < 4 {
            return None;
        }
        let (_, parts) = self.stated(said, false, rng)?;
        Some((RecipeKind::One(Asked::True), parts))
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
        let mut right: Vec<Said> = Vec::new();
        let mut wrong = self.tempting(entry, rng);
        let plain = Said { entry, trap: None };
        if is_true {
            right.push(plain);
        } else {
            wrong.push(plain);
        }
        if quota.prefers_false(rng) {
            std::mem::swap(&mut right, &mut wrong);
        }
        let fits = |one: &Said| {
            let is_true = one.trap.is_none() && is_true;
            quota.has_room(is_true) && said.iter().all(|other| self.together(*one, *other, ALIKE))
        };
        right.into_iter().chain(wrong).find(fits)
    }

    /// The traps of an entry, those before others that are believed and that are like it; what
    /// nobody believes is left out where there are others.
    pub(super) fn tempting(&self, entry: usize, rng: &mut SeededRng) -> Vec<Said> {
        let traps = self.wordings(entry).into_iter().filter(|said| said.trap.is_some());
        let mut traps: Vec<Said> = traps.collect();
        rng.shuffle(&mut traps);
        let became = |said: &Said| {
            let fact = self.fact(said.entry)?;
            let trap = fact.traps.get(said.trap?)?.id.clone();
            let wording = Wording { fact: fact.id.clone(), trap: Some(trap) };
            self.tempted.get(&wording).copied()
        };
        let rank = |said: &Said| {
            let (became, like) = (became(said).unwrap_or_default(), self.index.likeness(*said));
            // What is absurd comes last, and what is only weak mostly after what is not.
            let is_weak = like < CLOSE && rng.chance(WEAK, 100);
            (became.is_retired(), !became.is_believed(), like < FAR, is_weak)
        };
        traps.sort_by_cached_key(rank);
        let tempts = |said: &Said| !became(said).is_some_and(Tempted::is_retired);
        if traps.first().is_some_and(tempts) {
            traps.retain(tempts);
        }
        traps
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
    pub(super) fn has_two(&self) -> bool {
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

    /// The lead and any one of these, whatever their truths.
    fn any_two(&self, others: &[usize], rng: &mut SeededRng) -> Option<Vec<Said>> {
        let mut of_lead = self.wordings(self.lead);
        rng.shuffle(&mut of_lead);
        let fits = |one: &Said| {
            let mut with =
                others.iter().filter(|at| **at != self.lead).flat_map(|at| self.wordings(*at));
            let other = with.find(|other| self.together(*one, *other, ALIKE_AT_MOST))?;
            Some(vec![*one, other])
        };
        of_lead.iter().find_map(fits)
    }

    fn stated(&self, mut said: Vec<Said>, count: bool, rng: &mut SeededRng) -> Option<Drawn> {
        rng.shuffle(&mut said);
        let parts: Option<Vec<Part>> = said.iter().map(|said| self.part(*said)).collect();
        // Of two, "how many" has not four answers.
        let count = count && said.len() > 2;
        Some((RecipeKind::Statements { count }, parts?))
    }

    /// Whether two statements may stand in one question, as far as it is looked at: see
    /// `FactIndex::together`.
    pub(super) fn together(&self, one: Said, other: Said, alike: f64) -> bool {
        self.may_look(self.index.effort(one, other)) && self.index.together(one, other, alike)
    }
}
