//! Names: what references may lead to, in the whole bank.
//!
//! Filled from the facts of all topics before any item is read, so that items may use facts of
//! later topics. This file must not know what a reference is used for.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

use super::bank_facts::BankFacts;
use super::left_out::LeftOut;
use crate::bank::{Fact, FactId, Slug, Table, TopicId, Wording};
use crate::document::{At, Diagnostic, Page, SourcePlace, Span};
use crate::reading::codes;
use crate::text::{did_you_mean, listed, nearest, quoted};

/// Among more names than these, what was meant is not looked for: it would take long, and find too
/// much.
const MOST_GUESSED: usize = 20_000;

/// So many names are looked at in all for what was meant, in one bank: some tenths of a second.
const MOST_COMPARED: usize = 500_000;

/// How many names may still be looked at for what was meant.
#[derive(Debug)]
pub(super) struct Patience(Cell<usize>);

impl Default for Patience {
    fn default() -> Self {
        Self(Cell::new(MOST_COMPARED))
    }
}

impl Patience {
    /// Whether what was meant is to be looked for among so many names, which are then counted.
    pub fn allows(&self, page: &Page<'_>, names: usize) -> bool {
        let left = self.0.get().checked_sub(names).filter(|_| names < MOST_GUESSED);
        let allows = page.is_patient() && left.is_some();
        if let (true, Some(left)) = (allows, left) {
            self.0.set(left);
        }
        allows
    }
}

/// What references may lead to.
#[derive(Debug)]
pub(super) struct Names<'p, 't> {
    /// The bank.
    pub bank: Slug,
    /// Its sources.
    pub sources: HashSet<Slug>,
    /// Its topics.
    pub topics: HashSet<Slug>,
    /// Its facts.
    pub facts: BankFacts<'p, 't>,
    /// Its tables, as `topic/table`.
    pub tables: HashMap<String, Table>,
    /// Questions that were read, each by the hash of its words: the hashes of what it takes to be
    /// right, and where it stands. Their texts would be as much again as the bank.
    pub asked: RefCell<HashMap<u64, (Vec<u64>, SourcePlace)>>,
    /// Topics of which not all could be read, so that an unknown name in them says nothing.
    pub unsure: HashSet<Slug>,
    /// Whether the same is so of the sources.
    pub unsure_sources: bool,
    /// For looking for what was meant.
    pub patience: Patience,
    /// What is not sound, as it is found.
    pub left_out: RefCell<LeftOut>,
}

/// A reference taken apart.
struct Reference<'r> {
    topic: TopicId,
    name: &'r str,
    trap: Option<&'r str>,
}

impl Names<'_, '_> {
    /// The wording that a reference leads to.
    pub fn wording(&self, page: &Page<'_>, here: &TopicId, text: &At<String>) -> Option<Wording> {
        let reference = self.parts(page, here, text)?;
        let trap = match reference.trap.map(Slug::new) {
            None => None,
            Some(Ok(trap)) => Some(trap),
            Some(Err(_)) => {
                page.report(bad_reference(page, text));
                return None;
            }
        };
        let Ok(id) = FactId::new(&format!("{}/{}", reference.topic, reference.name)) else {
            page.report(bad_reference(page, text));
            return None;
        };
        let Some(fact) = self.facts.get(&id) else {
            self.unknown_fact(page, &text.span, &reference);
            return None;
        };
        if let Some(trap) = &trap
            && !fact.traps.iter().any(|t| t.id == *trap)
        {
            // The traps of a fact that has an error may be there all the same.
            let has_error = self.left_out.borrow().has(&reference.topic, id.local());
            if self.is_unsure(&reference.topic) || has_error {
                page.miss();
                return None;
            }
            let known: Vec<&str> = fact.traps.iter().map(|t| t.id.as_str()).collect();
            let help = match nearest(trap.as_str(), &known) {
                Some(near) => did_you_mean(&near),
                None if known.is_empty() => "the fact has no traps; add one".to_owned(),
                None => format!("its traps are {}", listed(&known)),
            };
            let message = format!("the fact `{}` has no trap `{trap}`", reference.name);
            let problem = page.problem(codes::UNKNOWN_TRAP, &text.span, message);
            let problem = match self.facts.place(&id) {
                Some((_, place)) => problem.other(place, "the fact"),
                None => problem,
            };
            page.report(problem.help(help));
            return None;
        }
        Some(Wording { fact: id, trap })
    }

    /// The fact that a reference without a trap leads to.
    pub fn fact_id(&self, page: &Page<'_>, here: &TopicId, text: &At<String>) -> Option<FactId> {
        let wording = self.wording(page, here, text)?;
        if wording.trap.is_none() {
            return Some(wording.fact);
        }
        let message = "this names a trap, where a fact is wanted";
        page.say(codes::BAD_REFERENCE, &text.span, message, format!("write `{}`", wording.fact));
        None
    }

    /// The fact of that id.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.get(id)
    }

    /// The table that a reference leads to, with its topic.
    pub fn table(
        &self,
        page: &Page<'_>,
        here: &TopicId,
        text: &At<String>,
    ) -> Option<(TopicId, &Table)> {
        let reference = self.parts(page, here, text)?;
        if reference.trap.is_some() || Slug::new(reference.name).is_err() {
            page.report(bad_reference(page, text));
            return None;
        }
        let name = format!("{}/{}", reference.topic.local(), reference.name);
        if self.is_unsure(&reference.topic) && !self.tables.contains_key(&name) {
            page.miss();
            return None;
        }
        if let Some(table) = self.tables.get(&name) {
            return Some((reference.topic, table));
        }
        let patient = self.patience.allows(page, self.tables.len());
        let tables = patient.then_some(&self.tables);
        let mut known: Vec<&String> = tables.into_iter().flat_map(HashMap::keys).collect();
        known.sort_unstable();
        let near = nearest(&name, &known).map(|near| {
            near.strip_prefix(&format!("{}/", here.local())).unwrap_or(&near).to_owned()
        });
        let message = format!("there is no table `{}`", quoted(&text.it));
        let problem = page.problem(codes::UNKNOWN_TABLE, &text.span, message);
        page.report(problem.help("name a `[[table]]`").maybe_help(near.map(|n| did_you_mean(&n))));
        None
    }

    /// Leaves out what has that name in the topic (`sky`, `sea.de`), and all that hangs on it.
    pub fn leave_out(&self, topic: &TopicId, local: &str) {
        self.left_out.borrow_mut().name(topic, local);
    }

    /// Checks that a source is known.
    pub fn source(&self, page: &Page<'_>, id: &At<Slug>) {
        if self.sources.contains(&id.it) {
            return;
        }
        if self.unsure_sources {
            page.miss();
            return;
        }
        let patient = self.patience.allows(page, self.sources.len());
        let sources = patient.then_some(&self.sources).into_iter().flatten();
        let mut known: Vec<&str> = sources.map(Slug::as_str).collect();
        known.sort_unstable();
        let help = nearest(id.it.as_str(), &known).map(|near| did_you_mean(&near));
        let message = format!("bank.toml has no source `{}`", id.it);
        let problem = page.problem(codes::UNKNOWN_SOURCE, &id.span, message);
        page.report(problem.help("add a `[[source]]` to bank.toml").maybe_help(help));
    }

    fn parts<'r>(
        &self,
        page: &Page<'_>,
        here: &TopicId,
        text: &'r At<String>,
    ) -> Option<Reference<'r>> {
        let (path, trap) = match text.it.split_once('~') {
            Some((path, trap)) => (path, Some(trap)),
            None => (text.it.as_str(), None),
        };
        let parts: Vec<&str> = path.splitn(4, '/').collect();
        let (bank, topic, name) = match parts[..] {
            [name] => (self.bank.as_str(), here.local(), name),
            [topic, name] => (self.bank.as_str(), topic, name),
            [bank, topic, name] => (bank, topic, name),
            _ => {
                page.report(bad_reference(page, text));
                return None;
            }
        };
        if bank != self.bank.as_str() {
            let message = format!("this leads to the bank `{}`", quoted(bank));
            let help =
                "a bank stands alone: write the fact into this one, or refer to one of its own";
            page.say(codes::OTHER_BANK, &text.span, message, help);
            return None;
        }
        let Ok(topic) = Slug::new(topic) else {
            page.report(bad_reference(page, text));
            return None;
        };
        let is_known = self.topics.contains(&topic);
        if !is_known && self.unsure_sources {
            page.miss();
            return None;
        }
        if !is_known {
            let patient = self.patience.allows(page, self.topics.len());
            let topics = patient.then_some(&self.topics).into_iter().flatten();
            let mut known: Vec<&str> = topics.map(Slug::as_str).collect();
            known.sort_unstable();
            let help = nearest(topic.as_str(), &known).map(|near| did_you_mean(&near));
            let message = format!("this bank has no topic `{topic}`");
            let problem = page.problem(codes::UNKNOWN_FACT, &text.span, message);
            page.report(problem.help("name a topic of bank.toml").maybe_help(help));
            return None;
        }
        Some(Reference { topic: TopicId::of(&self.bank, &topic), name, trap })
    }

    fn is_unsure(&self, topic: &TopicId) -> bool {
        !self.unsure.is_empty()
            && Slug::new(topic.local()).is_ok_and(|topic| self.unsure.contains(&topic))
    }

    fn unknown_fact(&self, page: &Page<'_>, span: &Span, reference: &Reference<'_>) {
        let Reference { topic, name, .. } = reference;
        if self.is_unsure(topic) {
            page.miss();
            return;
        }
        let mut here = Vec::new();
        let mut elsewhere = Vec::new();
        // Looking for what was meant goes through all facts, which a file of nothing but faults
        // could make endless.
        let patient = self.patience.allows(page, self.facts.ids().len());
        for id in patient.then(|| self.facts.ids()).into_iter().flatten() {
            if id.topic() == *topic {
                here.push(id.local());
            } else if id.local() == *name {
                elsewhere.push(format!("{}/{}", id.topic().local(), id.local()));
            }
        }
        here.sort_unstable();
        elsewhere.sort_unstable();
        let near = elsewhere.into_iter().next().or_else(|| nearest(name, &here));
        let message =
            format!("there is no fact `{}` in the topic `{}`", quoted(name), topic.local());
        let trap = name.split_once(['.', ':', '/']).and_then(|(fact, trap)| {
            let id = FactId::new(&format!("{topic}/{fact}")).ok()?;
            let known = self.fact(&id)?.traps.iter().any(|known| known.id.as_str() == trap);
            known.then(|| format!("{fact}~{trap}"))
        });
        if let Some(trap) = trap {
            let help = format!("a false wording is named behind `~`: write `{trap}`");
            page.report(page.problem(codes::UNKNOWN_FACT, span, message).help(help));
            return;
        }
        let help = "facts, events, rows (`table.row`) and members (`set.member`) can be named";
        let problem = page.problem(codes::UNKNOWN_FACT, span, message);
        page.report(problem.help(help).maybe_help(near.map(|n| did_you_mean(&n))));
    }
}

fn bad_reference(page: &Page<'_>, text: &At<String>) -> Diagnostic {
    let message = format!("`{}` is not a reference", quoted(&text.it));
    page.problem(codes::BAD_REFERENCE, &text.span, message)
        .help("write `fact`, `table.row`, `topic/fact`, with `~trap` for a false wording")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_ends_after_so_many_names() {
        let page = Page::new("f", "");
        let patience = Patience::default();
        let looks = (0..1000).filter(|_| patience.allows(&page, 9_000)).count();
        assert_eq!(looks, MOST_COMPARED / 9_000);
        assert!(!Patience::default().allows(&page, MOST_GUESSED));
    }
}
