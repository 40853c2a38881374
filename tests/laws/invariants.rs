//! What holds of every bank that is sound, looked at from outside: nothing here knows how a bank is
//! read.

use std::collections::{HashMap, HashSet};

use prelims::bank::solve::Solution;
use prelims::bank::{
    Bank, Body, Claim, Fact, FactId, Item, Kind, Line, Shape, Slug, Topic, Wording,
};

type Facts<'b> = HashMap<&'b FactId, &'b Fact>;

/// What is wrong with a bank; nothing, if it is sound.
pub fn broken(bank: &Bank) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut say = |holds: bool, what: String| {
        if !holds {
            wrong.push(what);
        }
    };
    say(!bank.title.is_empty() && !bank.language.is_empty(), "the head has gaps".to_owned());
    say(twice(bank.sources.iter().map(|s| &s.id)).is_none(), "two sources of one name".to_owned());
    say(twice(bank.topics.iter().map(|t| &t.id)).is_none(), "two topics of one name".to_owned());
    let sources: HashSet<&Slug> = bank.sources.iter().map(|s| &s.id).collect();
    let all = || bank.topics.iter().flat_map(|topic| &topic.facts);
    say(twice(all().map(|fact| &fact.id)).is_none(), "two facts of one name".to_owned());
    let facts: Facts<'_> = all().map(|fact| (&fact.id, fact)).collect();
    for fact in all() {
        say(fact_holds(fact, bank, &facts, &sources), format!("the fact {}", fact.id));
    }
    for topic in &bank.topics {
        say(!topic.title.is_empty(), format!("{} has no title", topic.id));
        let names = names(topic);
        let again = twice(names.iter());
        say(again.is_none(), format!("{} names {again:?} twice", topic.id));
        for table in &topic.tables {
            let whole = table.rows.iter().all(|row| facts.contains_key(row));
            say(whole, format!("the table {}/{}", topic.id, table.id));
        }
        for item in &topic.items {
            let holds = item_holds(item, topic, &facts, &sources);
            say(holds.is_ok(), format!("{}: {holds:?}", item.id));
        }
        let asked: HashSet<&FactId> = topic.items.iter().flat_map(Item::facts).collect();
        for fact in topic.facts.iter().filter(|f| matches!(f.shape, Shape::Own { .. })) {
            say(asked.contains(&fact.id), format!("{} belongs to no item", fact.id));
        }
    }
    wrong
}

/// The first that is there twice.
fn twice<T: std::hash::Hash + Eq>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut seen = HashSet::new();
    let mut again = None;
    for one in all {
        if seen.contains(&one) {
            again = again.or(Some(one));
        } else {
            seen.insert(one);
        }
    }
    again
}

/// All names of a topic that share one space.
fn names(topic: &Topic) -> Vec<String> {
    let own = |fact: &&Fact| !matches!(fact.shape, Shape::Own { .. });
    let facts = topic.facts.iter().filter(own).map(|fact| fact.id.local());
    let wholes = facts.clone().filter_map(|name| Some(name.split_once('.')?.0));
    let mut names: HashSet<&str> = wholes.collect();
    topic.tables.iter().for_each(|table| {
        names.insert(table.id.as_str());
    });
    let parts = topic.passages.iter().map(|p| p.id.as_str());
    let parts = parts.chain(topic.directions.iter().map(|d| d.id.as_str()));
    let parts = parts.chain(topic.items.iter().map(|item| item.id.local()));
    let simple = facts.filter(|name| !name.contains('.'));
    names.into_iter().chain(parts).chain(simple).map(str::to_owned).collect()
}

fn fact_holds(fact: &Fact, bank: &Bank, facts: &Facts<'_>, sources: &HashSet<&Slug>) -> bool {
    let mut next = Some(&fact.id);
    let mut steps = 0;
    while let Some(id) = next {
        let Some(fact) = facts.get(id) else { return false };
        next = fact.superseded_by.as_ref();
        steps += 1;
        if steps > facts.len() {
            return false;
        }
    }
    let in_table = match &fact.shape {
        Shape::Row { table, cells } => bank.topics.iter().any(|topic| {
            let is_it = |t: &&prelims::bank::Table| t.id == *table && topic.id == fact.id.topic();
            let table = topic.tables.iter().find(is_it);
            table.is_some_and(|t| t.columns.len() == cells.len() && t.rows.contains(&fact.id))
        }),
        _ => true,
    };
    let traps = twice(fact.traps.iter().map(|trap| &trap.id)).is_none()
        && fact.traps.iter().all(|trap| !trap.text.is_empty());
    in_table && traps && !fact.text.is_empty() && fact.sources.iter().all(|s| sources.contains(s))
}

/// What keeps an item from being asked.
fn item_holds(
    item: &Item,
    topic: &Topic,
    facts: &Facts<'_>,
    sources: &HashSet<&Slug>,
) -> Result<(), &'static str> {
    let hold = |holds: bool, what| if holds { Ok(()) } else { Err(what) };
    let known = |wording: &Wording| {
        facts.get(&wording.fact).is_some_and(|fact| {
            wording.trap.as_ref().is_none_or(|trap| fact.traps.iter().any(|t| t.id == *trap))
        })
    };
    hold((2..=8).contains(&item.choices.len()), "number of choices")?;
    hold(twice(item.choices.iter().map(|c| &c.claim)).is_none(), "two choices claim the same")?;
    // What is not asked any more needs no key.
    hold(!item.key.0.is_empty() || item.dropped.is_some(), "no key")?;
    hold(item.key.0.iter().all(|claim| item.choice(claim).is_some()), "the key is no choice")?;
    hold(item.facts().next().is_some(), "it tests nothing")?;
    hold(item.facts().all(|fact| facts.contains_key(fact)), "a fact is not there")?;
    hold(twice(item.facts()).is_none(), "a fact is tested twice")?;
    hold(item.lines().iter().all(|line| known(&line.wording)), "a wording is not there")?;
    let mut beliefs = item.choices.iter().filter_map(|choice| choice.believes.as_deref());
    hold(beliefs.all(known), "a belief is not there")?;
    hold(item.sources.iter().all(|s| sources.contains(s)), "a source is not there")?;
    hold(item.passage.iter().all(|id| topic.passage(id).is_some()), "no such passage")?;
    hold(item.direction.iter().all(|id| topic.direction(id).is_some()), "no such direction")?;
    let superseded = item.facts().any(|fact| facts[fact].superseded_by.is_some());
    hold(item.superseded == superseded, "whether a fact is superseded")?;
    if item.kind() == Kind::Single {
        return hold(item.stem.as_ref().is_some_and(|stem| !stem.is_empty()), "no stem");
    }
    hold((2..=10).contains(&item.lines().len()), "number of lines")?;
    hold(item.lines().iter().flat_map(|l| &l.cells).all(|c| !c.is_empty()), "an empty line")?;
    hold(item.lines().iter().all(|line| agrees(item.kind(), line, facts)), "truth and fact")?;
    hold(item.key.0.len() == 1 && follows(item, &item.key.0[0]), "the key does not follow")
}

/// Whether a line says of itself what its fact says of it.
fn agrees(kind: Kind, line: &Line, facts: &Facts<'_>) -> bool {
    let fact = facts[&line.wording.fact];
    let is_own = matches!(fact.shape, Shape::Own { .. });
    let sentences = matches!(kind, Kind::Statements | Kind::Reasons);
    let by_fact = line.wording.trap.is_none() && fact.is_true();
    !(is_own || sentences) || line.is_true == by_fact
}

/// Whether the claim follows from the lines.
fn follows(item: &Item, key: &Claim) -> bool {
    let truths: Vec<bool> = item.lines().iter().map(|line| line.is_true).collect();
    let lines = truths.len();
    let is_key = |solution: Solution<'_>| solution.claim().as_ref() == Ok(key);
    match (&item.body, key) {
        (Body::Statements { ask, .. } | Body::Pairs { ask, .. }, _) => {
            is_key(Solution::of(*ask, &truths))
        }
        (Body::Reasons { .. }, _) => [&[][..], &[2], &[3], &[2, 3]].into_iter().any(|explains| {
            let there = explains.iter().all(|n| usize::from(*n) <= lines);
            there && is_key(Solution::Reasons { truths: &truths, explains })
        }),
        (Body::Match { right, .. }, Claim::Matching(matching)) => {
            matching.len() == lines && is_key(Solution::Match { matching, right: right.len() })
        }
        (Body::Sequence { .. }, Claim::Order(order)) => {
            order.len() == lines && is_key(Solution::Sequence { order })
        }
        _ => false,
    }
}
