//! The catalogue: every topic, fact and item by id, without the prose.
//!
//! What memory, insight and choosing need of the banks stands here, so that they need not hold (or
//! even load) notes and questions. It must not know where banks come from.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use super::fact::{Fact, Freshness, Wording};
use super::id::{FactId, ItemId, Slug, TopicId};
use super::item::{Item, Kind};
use super::model::{Bank, Topic};
use super::own::Numbered;

/// Everything that is loaded, by id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Catalogue {
    topics: Vec<TopicEntry>,
    items: HashMap<ItemId, ItemEntry>,
    facts: HashMap<FactId, FactEntry>,
    renamed_facts: BTreeMap<FactId, FactId>,
    renamed_items: BTreeMap<ItemId, ItemId>,
}

/// A topic, without its note.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicEntry {
    id: TopicId,
    title: String,
    bank_title: String,
    syllabus: Vec<String>,
    facts: Vec<FactId>,
    items: Vec<ItemId>,
}

/// An item, without its prose.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemEntry {
    kind: Kind,
    facts: Vec<FactId>,
    /// Whether each line of its list is true.
    truths: Vec<bool>,
    passage: Option<Slug>,
    direction: Option<Slug>,
    /// Dropped or superseded: never dealt afresh.
    retired: bool,
    /// Dropped by an examiner's ruling: no more than that.
    ruled_out: bool,
    freshness: Freshness,
}

/// A fact, without its prose.
#[derive(Debug, Clone, PartialEq)]
pub struct FactEntry {
    items: Vec<ItemId>,
    /// Whether it is true as it stands; `None` where a question says of it now what is so and now
    /// what is not.
    is_true: Option<bool>,
    traps: Vec<Slug>,
}

impl TopicEntry {
    /// Its id.
    pub fn id(&self) -> &TopicId {
        &self.id
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The title of its bank.
    pub fn bank_title(&self) -> &str {
        &self.bank_title
    }

    /// The parts of the syllabus that it serves.
    pub fn syllabus(&self) -> &[String] {
        &self.syllabus
    }

    /// Its facts, in file order.
    pub fn facts(&self) -> &[FactId] {
        &self.facts
    }

    /// Its items, in file order.
    pub fn items(&self) -> &[ItemId] {
        &self.items
    }
}

impl ItemEntry {
    /// What sort of question it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The facts that it tests.
    pub fn facts(&self) -> &[FactId] {
        &self.facts
    }

    /// The passage that it shares with others.
    pub fn passage(&self) -> Option<&Slug> {
        self.passage.as_ref()
    }

    /// What it shares with others, so that they are asked together: a passage or else a direction.
    pub fn shared(&self) -> Option<&Slug> {
        // Passages and directions have their names from one namespace.
        self.passage.as_ref().or(self.direction.as_ref())
    }

    /// Whether the item may be dealt in a fresh sitting on `today`: not dropped, superseded or
    /// overdue for a second look.
    pub fn is_fresh(&self, today: Date) -> bool {
        let stale =
            matches!(self.freshness, Freshness::Volatile { review_by } if review_by < today);
        !self.retired && !self.ruled_out && !stale
    }
}

impl FactEntry {
    /// The items that ask it, in file order.
    pub fn items(&self) -> &[ItemId] {
        &self.items
    }
}

impl Catalogue {
    /// Lists what the banks hold, in their order.
    pub fn of<'a>(banks: impl IntoIterator<Item = &'a Bank>) -> Self {
        let mut catalogue = Self::default();
        let banks: Vec<&Bank> = banks.into_iter().collect();
        for bank in &banks {
            for topic in &bank.topics {
                catalogue.topics.push(TopicEntry {
                    id: topic.id.clone(),
                    title: topic.title.clone(),
                    bank_title: bank.title.clone(),
                    syllabus: topic.syllabus.clone(),
                    facts: topic.facts.iter().map(|f| f.id.clone()).collect(),
                    items: topic.items.iter().map(|i| i.id.clone()).collect(),
                });
                topic.facts.iter().for_each(|fact| catalogue.add_fact(fact));
                topic.items.iter().for_each(|item| catalogue.add_item(item));
            }
        }
        for bank in &banks {
            bank.topics.iter().for_each(|topic| catalogue.add_former(bank, topic));
        }
        // Items may ask facts of topics that come later, so the way back is filled in last.
        for topic in &catalogue.topics {
            for item in &topic.items {
                let Some(entry) = catalogue.items.get(item) else { continue };
                for fact in &entry.facts {
                    if let Some(fact) = catalogue.facts.get_mut(fact) {
                        fact.items.push(item.clone());
                    }
                }
            }
        }
        catalogue
    }

    fn add_fact(&mut self, fact: &Fact) {
        let entry = FactEntry {
            items: Vec::new(),
            is_true: fact.says_by_itself(),
            traps: fact.traps.iter().map(|t| t.id.clone()).collect(),
        };
        self.facts.insert(fact.id.clone(), entry);
    }

    /// Notes what names things of a topic had that were renamed with their item, topic or bank. A
    /// name that something else has now is that thing's.
    fn add_former<'b>(&mut self, bank: &'b Bank, topic: &'b Topic) {
        let mut items: Vec<(ItemId, &ItemId)> = Vec::new();
        let mut facts: Vec<(FactId, &FactId)> = Vec::new();
        for fact in &topic.facts {
            let former = fact.former_ids.iter().chain([&fact.id]);
            facts.extend(former.map(|old| (old.clone(), &fact.id)));
        }
        let of_fact = |fact: &'b Fact| (&fact.id, fact.former_ids.as_slice());
        let former_names: HashMap<&FactId, &[FactId]> = topic.facts.iter().map(of_fact).collect();
        for item in &topic.items {
            let former = item.former_ids.iter().chain([&item.id]);
            items.extend(former.map(|old| (old.clone(), &item.id)));
            // What is an item's own is named after it: the item itself, or `item.statement`.
            let (whole, parts) = (item.id.as_fact(), format!("{}.", item.id));
            for (old, own) in
                item.former_ids.iter().flat_map(|old| item.facts().map(move |own| (old, own)))
            {
                if *own == whole {
                    facts.push((old.as_fact(), own));
                    continue;
                }
                let before = former_names.get(own).copied().unwrap_or_default();
                let parts =
                    before.iter().chain([own]).filter_map(|n| n.as_str().strip_prefix(&parts));
                let renamed = parts.map(|part| FactId::new(&format!("{old}.{part}")));
                facts.extend(renamed.filter_map(Result::ok).map(|renamed| (renamed, own)));
            }
        }
        let names = |now: &str, former: &[Slug]| -> Vec<String> {
            std::iter::once(now.to_owned()).chain(former.iter().map(ToString::to_string)).collect()
        };
        let (banks, topics) =
            (names(bank.id.as_str(), &bank.former_ids), names(topic.id.local(), &topic.former_ids));
        for (bank, topic_name) in
            banks.iter().flat_map(|bank| topics.iter().map(move |t| (bank, t)))
        {
            // Under a former name of the topic or bank; a former id may name another topic of it.
            let moved = |old: &str| {
                let (of, local) = old.rsplit_once('/')?;
                let (_, of) = of.split_once('/')?;
                let of = if of == topic.id.local() { topic_name } else { of };
                Some(format!("{bank}/{of}/{local}"))
            };
            for (old, now) in &items {
                let Some(old) = moved(old.as_str()).and_then(|old| ItemId::new(&old).ok()) else {
                    continue;
                };
                if old != **now && !self.items.contains_key(&old) {
                    self.renamed_items.insert(old, (*now).clone());
                }
            }
            for (old, now) in &facts {
                let Some(old) = moved(old.as_str()).and_then(|old| FactId::new(&old).ok()) else {
                    continue;
                };
                if old != **now && !self.facts.contains_key(&old) {
                    self.renamed_facts.insert(old, (*now).clone());
                }
            }
        }
    }

    fn add_item(&mut self, item: &Item) {
        let entry = ItemEntry {
            kind: item.kind(),
            facts: item.facts().cloned().collect(),
            truths: item.lines().iter().map(|line| line.is_true).collect(),
            passage: item.passage.clone(),
            direction: item.direction.clone(),
            retired: item.dropped.is_some() || item.superseded,
            ruled_out: false,
            freshness: item.freshness,
        };
        self.items.insert(item.id.clone(), entry);
    }

    /// Takes these items, and no others, to be dropped by an examiner: they are not dealt afresh.
    pub fn rule_out(&mut self, dropped: &HashSet<ItemId>) {
        for (id, entry) in &mut self.items {
            entry.ruled_out = dropped.contains(id);
        }
    }

    /// The topics, in reading order.
    pub fn topics(&self) -> &[TopicEntry] {
        &self.topics
    }

    /// The topic of that id.
    pub fn topic(&self, id: &TopicId) -> Option<&TopicEntry> {
        self.topics.iter().find(|t| t.id == *id)
    }

    /// The item of that id, or the one that has taken its place under another.
    pub fn item(&self, id: &ItemId) -> Option<&ItemEntry> {
        self.items.get(self.current_item(id))
    }

    /// The fact of that id, or the one that has taken its place under another.
    pub fn fact(&self, id: &FactId) -> Option<&FactEntry> {
        self.facts.get(self.current_fact(id))
    }

    /// The id under which an item of the journal stands in the banks today.
    pub fn current_item<'a>(&'a self, id: &'a ItemId) -> &'a ItemId {
        self.renamed_items.get(id).unwrap_or(id)
    }

    /// The id under which a fact of a sitting stands in the banks today.
    pub fn current_fact<'a>(&'a self, id: &'a FactId) -> &'a FactId {
        let renamed = self.renamed_facts.get(id);
        renamed.or_else(|| self.by_number(&Numbered::of(id)?)).unwrap_or(id)
    }

    /// The fact of line `at` (from 0) of an item, where it is the item's own.
    pub fn own_line(&self, item: &ItemId, at: usize) -> Option<&FactId> {
        let item = self.current_item(item);
        let own = self.items.get(item)?.facts.get(at)?;
        own.as_str().strip_prefix(item.as_str())?.starts_with('.').then_some(own)
    }

    /// The line that a sitting named by its number: where the list has as many lines as it had then
    /// and they can be the same. Where as many are true, but not the same ones, the lines have
    /// changed places; where more or fewer are, somebody corrected what is true.
    fn by_number(&self, numbered: &Numbered) -> Option<&FactId> {
        let then = numbered.truths.as_ref()?;
        // An author may have given a line a number as its name.
        let alone = numbered.alone()?;
        if let Some((now, _)) = self.facts.get_key_value(&alone) {
            return Some(now);
        }
        if let Some(now) = self.renamed_facts.get(&alone) {
            return Some(now);
        }
        let now = &self.items.get(self.current_item(&numbered.item))?.truths;
        let true_of = |truths: &[bool]| truths.iter().filter(|is_true| **is_true).count();
        let same = now == then || (now.len() == then.len() && true_of(now) != true_of(then));
        let at = numbered.number.checked_sub(1)?;
        same.then(|| self.own_line(&numbered.item, at)).flatten()
    }

    /// Whether that wording is true by the banks as they are today; `None` where they no longer
    /// have it, or where that turns on what is printed beside it.
    pub fn is_true(&self, wording: &Wording) -> Option<bool> {
        let fact = self.fact(&wording.fact)?;
        match &wording.trap {
            None => fact.is_true,
            Some(trap) => fact.traps.contains(trap).then_some(false),
        }
    }
}
