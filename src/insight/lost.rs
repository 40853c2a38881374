//! Lost: progress whose question is not in the banks any more, and what it may be called now.
//!
//! A likely name is one under which the same text stands, or one that differs in nothing that turns
//! a sentence round, and of which nothing was asked yet. For what was dealt before gists were kept,
//! only a topic can be told, by the names of all that was asked of it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::Timestamp;

use crate::bank::own::Numbered;
use crate::bank::{Bank, Catalogue, FactId, Gist, ItemId};
use crate::exam::Dealt;
use crate::journal::Journal;

use super::present::{Likely, LikelyBy, Present};

/// What was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LostKind {
    /// A whole bank.
    Bank,
    /// A whole topic.
    Topic,
    /// A question.
    Item,
    /// A fact, row or member.
    Fact,
    /// A question's own statement, row or event.
    Statement,
}

/// Progress that lost its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// What.
    pub kind: LostKind,
    /// Its id, as the journal has it.
    pub id: String,
    /// How many answers were given to it.
    pub answers: usize,
    /// When the latest was dealt.
    pub latest: Timestamp,
    /// What it may be called now.
    pub likely: Option<Likely>,
}

/// What the journal says of one thing that is gone.
struct Gone {
    answers: usize,
    latest: Timestamp,
    gists: BTreeSet<Gist>,
    dealt: Dealt,
    likely: Option<Likely>,
}

/// All progress that lost its question: whole banks, then topics, then the rest, by id.
pub fn lost(journal: &Journal, banks: &[Bank], catalogue: &Catalogue) -> Vec<Lost> {
    let mut gathered = Gathered::default();
    for (_, sitting) in journal.sittings() {
        let asked = sitting.paper().iter().zip(sitting.responses());
        for (dealt, _) in asked.filter(|(_, response)| response.chosen().is_some()) {
            gathered.add(dealt, sitting.began().at, catalogue);
        }
    }
    if gathered.items.is_empty() && gathered.facts.is_empty() {
        return Vec::new();
    }
    let present = Present::of(banks, &gathered.asked);
    gathered.propose(&present, catalogue);
    gathered.told(banks, catalogue)
}

/// A part of a bank or topic that is gone, and what it may be now.
type Part<'a> = (&'a str, Option<&'a Likely>);

#[derive(Default)]
struct Gathered {
    items: BTreeMap<ItemId, Gone>,
    facts: BTreeMap<FactId, Gone>,
    /// What was asked and is there, by its id of today.
    asked: HashSet<String>,
}

impl Gathered {
    fn add(&mut self, dealt: &Dealt, at: Timestamp, catalogue: &Catalogue) {
        let composed = dealt.item.recipe().is_some();
        let is_there = composed || catalogue.item(&dealt.item).is_some();
        if is_there {
            self.asked.insert(catalogue.current_item(&dealt.item).to_string());
        } else {
            let gone = self.items.entry(dealt.item.clone()).or_insert_with(|| Gone::of(dealt, at));
            gone.add(dealt.gist, at);
        }
        let tested = dealt.facts_tested.iter().map(|fact| (fact, None));
        let lines = dealt.lines.iter().map(|line| (&line.wording.fact, line.gist));
        for (fact, gist) in tested.chain(lines) {
            if catalogue.fact(fact).is_some() {
                self.asked.insert(catalogue.current_fact(fact).to_string());
                continue;
            }
            // What is the item's own is lost and found with it.
            let own = fact.as_str().strip_prefix(dealt.item.as_str());
            if !is_there && own.is_some_and(|rest| rest.is_empty() || rest.starts_with('.')) {
                continue;
            }
            let gone = self.facts.entry(fact.clone()).or_insert_with(|| Gone::of(dealt, at));
            gone.add(gist, at);
        }
    }

    fn propose(&mut self, present: &Present, catalogue: &Catalogue) {
        for (id, gone) in &mut self.items {
            gone.likely = present.item(id, &gone.dealt);
        }
        for (id, gone) in &mut self.facts {
            // Of a line by number nobody knows what it said.
            if Numbered::of(id).is_none() {
                let item =
                    is_own(id, &gone.dealt).then(|| catalogue.current_item(&gone.dealt.item));
                gone.likely = present.fact(id, &gone.gists, item);
            }
        }
    }

    /// What is told: of a bank or topic that is gone as a whole, no parts.
    fn told(&self, banks: &[Bank], catalogue: &Catalogue) -> Vec<Lost> {
        let mut told: BTreeMap<(LostKind, String), Lost> = BTreeMap::new();
        let mut names: HashMap<(LostKind, String), Vec<Part<'_>>> = HashMap::new();
        let items =
            self.items.iter().map(|(id, gone)| (id.as_str(), id.topic(), LostKind::Item, gone));
        let facts = self.facts.iter().map(|(id, gone)| {
            let kind = if is_own(id, &gone.dealt) { LostKind::Statement } else { LostKind::Fact };
            (id.as_str(), id.topic(), kind, gone)
        });
        for (id, topic, kind, gone) in items.chain(facts) {
            let bank = topic.as_str().split('/').next().unwrap_or_default().to_owned();
            let within = if !banks.iter().any(|of| of.id.as_str() == bank) {
                (LostKind::Bank, bank)
            } else if catalogue.topic(&topic).is_none() {
                (LostKind::Topic, topic.to_string())
            } else {
                (kind, id.to_owned())
            };
            let is_part = within.0 < LostKind::Item;
            if is_part {
                names.entry(within.clone()).or_default().push((id, gone.likely.as_ref()));
            }
            let likely = if is_part { None } else { gone.likely.clone() };
            let one = told.entry(within.clone()).or_insert_with(|| Lost {
                kind: within.0,
                id: within.1,
                answers: 0,
                latest: gone.latest,
                likely,
            });
            // A question's answers are not counted once more for each of its facts.
            one.answers += if is_part && kind != LostKind::Item { 0 } else { gone.answers };
            one.latest = one.latest.max(gone.latest);
        }
        for (within, parts) in &names {
            if let Some(whole) = told.get_mut(within) {
                whole.likely = moved(within, parts, catalogue, &self.asked);
            }
        }
        told.into_values().filter(|one| one.answers > 0).collect()
    }
}

impl Gone {
    fn of(dealt: &Dealt, latest: Timestamp) -> Self {
        let gists = BTreeSet::new();
        Self { answers: 0, latest, gists, dealt: dealt.clone(), likely: None }
    }

    fn add(&mut self, gist: Option<Gist>, at: Timestamp) {
        self.answers += 1;
        self.latest = self.latest.max(at);
        self.gists.extend(gist);
    }
}

/// Whether a fact is a line that belongs to the item of `dealt`.
fn is_own(fact: &FactId, dealt: &Dealt) -> bool {
    fact.as_str().strip_prefix(dealt.item.as_str()).is_some_and(|rest| rest.starts_with('.'))
}

/// Where all of a topic or bank may stand now: where what is told of its parts stands under the same
/// names; or where nothing is told of them, the only place that has all those names and of which
/// nothing was asked.
fn moved(
    within: &(LostKind, String),
    parts: &[(&str, Option<&Likely>)],
    catalogue: &Catalogue,
    asked: &HashSet<String>,
) -> Option<Likely> {
    let whole_of = |id: &str, name: &str| {
        let name = format!("/{}", name.get(within.1.len() + 1..)?);
        id.strip_suffix(&name).map(ToOwned::to_owned)
    };
    let likely: Vec<(&str, &Likely)> =
        parts.iter().filter_map(|(name, likely)| Some((*name, (*likely)?))).collect();
    if !likely.is_empty() {
        let places: Option<BTreeSet<String>> =
            likely.iter().map(|(name, likely)| whole_of(&likely.id, name)).collect();
        let mut places = places?.into_iter();
        let id = places.next().filter(|_| places.next().is_none())?;
        let same = likely.iter().all(|(_, likely)| likely.by == LikelyBy::SameText);
        let by = if same { LikelyBy::SameText } else { LikelyBy::OtherWords };
        return Some(Likely { id, by });
    }
    let known: BTreeSet<String> = match within.0 {
        LostKind::Bank => {
            catalogue.topics().iter().map(|topic| topic.id().bank().to_owned()).collect()
        }
        _ => catalogue.topics().iter().map(|topic| topic.id().to_string()).collect(),
    };
    let has_all = |place: &&String| {
        parts.iter().all(|(name, _)| {
            let Some(rest) = name.get(within.1.len()..) else { return false };
            let now = format!("{place}{rest}");
            !asked.contains(&now) && has(&now, catalogue)
        })
    };
    let mut places = known.iter().filter(has_all);
    let id = places.next().filter(|_| places.next().is_none())?.clone();
    Some(Likely { id, by: LikelyBy::SameNames })
}

/// Whether there is an item or a fact of that id.
fn has(id: &str, catalogue: &Catalogue) -> bool {
    ItemId::new(id).is_ok_and(|id| catalogue.item(&id).is_some())
        || FactId::new(id).is_ok_and(|id| catalogue.fact(&id).is_some())
}
