//! Choice: the questions of a day, by what they are worth for the seconds that they take.
//!
//! A question is worth the sum over the facts that it asks. Written items that have rested and
//! questions that can be composed are weighed alike, and the best for its seconds is taken until
//! the time is full. This file must not know why a fact is worth asking.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::bank::{Catalogue, FactId, ItemId, Kind, TopicId};

use crate::memory::is_ahead;

use super::pace::Pace;

/// So long a question itself may be remembered, so that asking it again would say little of its
/// facts. Twenty days: a choice is forgotten much sooner than a fact, and few facts are due so
/// seldom that their items rest longer by themselves.
const RECENTLY: SignedDuration = SignedDuration::from_hours(20 * 24);

/// So many others are wanted beside a fact: a question asks four, and among so many some fit. A day
/// seldom has as many of one topic.
const MOST_WANTED: usize = 1000;

/// For so many of a topic's facts, the most wanted, a question is composed to find the best of the
/// topic.
const LEADS: usize = 3;
/// So many are tried, where nothing can stand beside some of them.
const TRIED: usize = 12;

/// The most lines that a composed question has.
const MOST_LINES: usize = 5;

/// The last question may run over the day's time by so little.
const OVER: Duration = Duration::from_secs(1);

/// Whether what was seen at `at` was seen recently at `now`; what a clock that was ahead says was
/// seen long from now was not.
pub fn seen_recently(at: Timestamp, now: Timestamp) -> bool {
    !is_ahead(at, now) && now.duration_since(at) < RECENTLY
}

/// A question, and the facts that it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covering {
    /// The item; its id is all that a composed one needs.
    pub item: ItemId,
    /// What sort of question it is.
    pub kind: Kind,
    /// What it asks, each once.
    pub facts: Vec<FactId>,
}

/// What composes questions.
pub trait Composes {
    /// Whether it can compose one that asks `fact`.
    fn can_ask(&self, fact: &FactId) -> bool;

    /// The part of its facts that an answer to an item tells of, in the mean.
    fn tells(&self, item: &ItemId, kind: Kind) -> f64;

    /// Some that were not seen recently and ask the first of `wanted`, of the others those that fit
    /// with it, and none of `asked`.
    fn compose(&self, wanted: &[FactId], asked: &BTreeSet<FactId>) -> Vec<Covering>;
}

/// What there is to ask with, and what is past.
#[derive(Clone, Copy)]
pub struct Means<'m> {
    /// The written items.
    pub catalogue: &'m Catalogue,
    /// When each item was last on the screen, by its id of today.
    pub seen: &'m BTreeMap<ItemId, Timestamp>,
    /// Facts that were asked on that day already: none of them is asked again for another's sake,
    /// unless a written item is the only one to ask that other.
    pub asked: &'m BTreeSet<FactId>,
    /// The learning day.
    pub day: Date,
    /// The moment.
    pub now: Timestamp,
    /// How long questions take.
    pub pace: &'m Pace,
    /// What composes.
    pub composes: &'m dyn Composes,
}

/// A fact and what asking it is worth, above none.
pub type Worthy = (FactId, f32);

/// Questions that ask `facts`, the best for its seconds first, no fact twice, as many as there is
/// time for; and one in any case, if `at_least_one`.
///
/// A written item comes in where it has rested and asks nothing that was asked that day. Where no
/// question can be composed for a fact, the written item that has rested longest is good enough.
pub fn choose_questions(
    facts: &[Worthy],
    means: &Means<'_>,
    (time, at_least_one): (Duration, bool),
) -> Vec<Covering> {
    let mut choice = Choice::of(facts, means);
    let (mut chosen, mut left) = (Vec::new(), time.saturating_add(OVER));
    let mut most = if at_least_one { Duration::MAX } else { left };
    while let Some((covering, takes)) = choice.best(most) {
        left = left.saturating_sub(takes);
        most = left;
        choice.spend(&covering);
        chosen.push(covering);
    }
    chosen
}

/// A question with what it is worth a second.
#[derive(Debug, Clone)]
struct Offer {
    covering: Covering,
    takes: Duration,
    rate: f64,
}

struct Choice<'c> {
    means: &'c Means<'c>,
    /// What is left to ask, and what each is worth.
    left: HashMap<&'c FactId, f32>,
    /// The same by topic, the most wanted first.
    by_topic: BTreeMap<TopicId, Vec<&'c FactId>>,
    /// Facts that no composed question may ask.
    kept_out: BTreeSet<FactId>,
    /// Facts that no written item may ask twice.
    asked: BTreeSet<FactId>,
    /// Written items that may be asked.
    written: Vec<Offer>,
    /// The best composed questions of each topic; `None` where it has not been looked for.
    composed: BTreeMap<TopicId, Option<Vec<Offer>>>,
}

impl<'c> Choice<'c> {
    fn of(facts: &'c [Worthy], means: &'c Means<'c>) -> Self {
        let mut left: HashMap<&FactId, f32> = HashMap::new();
        let mut by_topic: BTreeMap<TopicId, Vec<&FactId>> = BTreeMap::new();
        for (fact, worth) in facts {
            if left.insert(fact, *worth).is_none() {
                by_topic.entry(fact.topic()).or_default().push(fact);
            }
        }
        for of in by_topic.values_mut() {
            of.sort_by(|a, b| left[b].total_cmp(&left[a]));
        }
        let kept_out = means.asked.iter().filter(|fact| !left.contains_key(fact)).cloned();
        let kept_out: BTreeSet<FactId> = kept_out.collect();
        let composed = by_topic.keys().map(|topic| (topic.clone(), None)).collect();
        let (written, asked) = (Vec::new(), BTreeSet::new());
        let mut choice = Self { means, left, by_topic, kept_out, asked, written, composed };
        choice.find_written(facts);
        choice
    }

    /// Finds the written items that may be asked.
    fn find_written(&mut self, facts: &[Worthy]) {
        let Means { catalogue, seen, day, now, composes, .. } = self.means;
        let mut found: BTreeSet<&ItemId> = BTreeSet::new();
        let asks_again = |item: &ItemId| {
            let entry = catalogue.item(item);
            entry.is_some_and(|entry| entry.facts().iter().any(|f| self.kept_out.contains(f)))
        };
        for (fact, _) in facts {
            let items = catalogue.fact(fact).map_or(&[][..], |entry| entry.items());
            let fresh = items
                .iter()
                .filter(|item| catalogue.item(item).is_some_and(|entry| entry.is_fresh(*day)));
            let rested = |item: &&ItemId| {
                !asks_again(item) && seen.get(*item).is_none_or(|at| !seen_recently(*at, *now))
            };
            let (good, others): (Vec<&ItemId>, Vec<&ItemId>) = fresh.partition(rested);
            if good.is_empty() && !composes.can_ask(fact) {
                let longest = |item: &&ItemId| (asks_again(item), seen.get(*item).copied());
                found.extend(others.into_iter().min_by_key(longest));
            }
            found.extend(good);
        }
        for item in found {
            let Some(entry) = catalogue.item(item) else { continue };
            let facts = entry.facts().to_vec();
            let offer = self.offer(Covering { item: item.clone(), kind: entry.kind(), facts });
            self.written.push(offer);
        }
    }

    fn offer(&self, covering: Covering) -> Offer {
        let takes = self.means.pace.of_question(covering.kind, covering.facts.len());
        let tells = self.means.composes.tells(&covering.item, covering.kind);
        let rate = tells * self.worth(&covering) / takes.as_secs_f64();
        Offer { covering, takes, rate }
    }

    fn worth(&self, covering: &Covering) -> f64 {
        covering.facts.iter().filter_map(|fact| self.left.get(fact)).copied().map(f64::from).sum()
    }

    /// The best question that takes no longer than this.
    fn best(&mut self, most: Duration) -> Option<(Covering, Duration)> {
        let fits = |offer: &&Offer| offer.takes <= most && offer.rate > 0.0;
        // Of two as good the written one: somebody thought about it.
        let better = |a: &&Offer, b: &&Offer| {
            let seen = |o: &Offer| self.means.seen.get(&o.covering.item).copied();
            (a.rate.total_cmp(&b.rate)).then_with(|| seen(b).cmp(&seen(a)))
        };
        let written = self.written.iter().filter(fits).max_by(better).cloned();
        let mut best = written;
        // No question of a topic is worth more a second than its most wanted facts are in the
        // shortest time, so that few topics have to be composed from.
        let mut topics: Vec<(f64, TopicId)> =
            self.composed.keys().map(|topic| (self.bound(topic), topic.clone())).collect();
        topics.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        for (bound, topic) in topics {
            if best.as_ref().is_some_and(|best| best.rate >= bound) {
                break;
            }
            if self.composed.get(&topic).is_some_and(Option::is_none) {
                let offers = self.compose(&topic);
                self.composed.insert(topic.clone(), Some(offers));
            }
            let offers = self.composed.get(&topic).and_then(Option::as_ref);
            for offer in offers.into_iter().flatten().filter(fits) {
                if best.as_ref().is_none_or(|best| offer.rate > best.rate) {
                    best = Some(offer.clone());
                }
            }
        }
        best.map(|offer| (offer.covering, offer.takes))
    }

    /// More than any question of a topic is worth a second.
    fn bound(&self, topic: &TopicId) -> f64 {
        let facts = self.by_topic.get(topic).into_iter().flatten();
        let mut sum = 0.0;
        let mut most = 0.0_f64;
        for (lines, fact) in (1..=MOST_LINES).zip(facts) {
            sum += f64::from(self.left.get(fact).copied().unwrap_or_default());
            let takes = self.means.pace.least(lines);
            most = most.max(sum / takes.as_secs_f64());
        }
        most
    }

    /// Questions composed for the most wanted facts of a topic.
    fn compose(&self, topic: &TopicId) -> Vec<Offer> {
        let Some(facts) = self.by_topic.get(topic) else { return Vec::new() };
        let leads = facts.iter().filter(|fact| self.means.composes.can_ask(fact)).take(TRIED);
        let (mut offers, mut found) = (Vec::new(), 0);
        for lead in leads {
            let others = facts.iter().filter(|fact| *fact != lead).take(MOST_WANTED);
            let wanted: Vec<FactId> =
                std::iter::once(lead).chain(others).map(|fact| (*fact).clone()).collect();
            let composed = self.means.composes.compose(&wanted, &self.kept_out);
            found += usize::from(!composed.is_empty());
            offers.extend(composed.into_iter().map(|covering| self.offer(covering)));
            if found == LEADS {
                break;
            }
        }
        offers
    }

    /// Takes a question: what it asks is not asked again.
    fn spend(&mut self, covering: &Covering) {
        for fact in &covering.facts {
            self.left.remove(fact);
        }
        self.kept_out.extend(covering.facts.iter().cloned());
        self.asked.extend(covering.facts.iter().cloned());
        let asked = &self.asked;
        self.written.retain(|offer| !offer.covering.facts.iter().any(|fact| asked.contains(fact)));
        for (topic, facts) in &mut self.by_topic {
            let before = facts.len();
            facts.retain(|fact| self.left.contains_key(*fact));
            let offers = self.composed.get_mut(topic);
            if facts.len() != before {
                if let Some(offers) = offers {
                    *offers = None;
                }
            } else if let Some(offers) = offers.and_then(Option::as_mut) {
                // One that only stood beside those of another topic.
                offers.retain(|o| !o.covering.facts.iter().any(|fact| asked.contains(fact)));
            }
        }
        self.by_topic.retain(|_, facts| !facts.is_empty());
        self.composed.retain(|topic, _| self.by_topic.contains_key(topic));
    }
}
