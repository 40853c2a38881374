//! A bank in another format, and what of it that format cannot hold.
//!
//! What is written is read back and compared, so that no loss goes unsaid. This file must not know
//! how any format is written.

use std::collections::BTreeMap;

use crate::bank::{AnswerKey, Bank, Body, ChoiceOrder, Freshness, Item, Kind, Numerals, Topic};
use crate::wording::shown;

use super::guess::Format;
use super::name::folded;
use super::question::{Choice, Found, Key, Question};
use super::settle::settle;
use super::{read_as, write_as};

/// A bank in another format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The text.
    pub text: String,
    /// How many questions are in it.
    pub questions: usize,
    /// What it does not hold.
    pub losses: Vec<Loss>,
}

/// Something that is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What.
    pub what: String,
    /// Of which questions or topics.
    pub of: Vec<String>,
}

/// The bank's questions in that format; `None` for plain text, which is only read.
pub fn export(bank: &Bank, format: Format) -> Option<Exported> {
    let mut losses: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut lose =
        |what: &str, of: &str| losses.entry(what.to_owned()).or_default().push(of.to_owned());
    let mut questions = Vec::new();
    let mut items: Vec<&Item> = Vec::new();
    for topic in &bank.topics {
        let name = topic.id.local();
        let own = topic.items.iter().filter(|item| item.facts().next().is_some()).count();
        if topic.note.is_some() {
            lose("the topic's note", name);
        }
        let of_items: usize = topic
            .items
            .iter()
            .flat_map(Item::facts)
            .filter(|fact| {
                fact.local().contains('.')
                    || topic.items.iter().any(|item| item.id.as_fact() == **fact)
            })
            .count();
        if topic.facts.len() > of_items.max(own) {
            lose("the topic's facts", name);
        }
        if !topic.translations.is_empty() {
            lose("translations", name);
        }
        for item in &topic.items {
            of_item(item, &mut lose);
            questions.push(question(topic, item));
            items.push(item);
        }
    }
    let text = write_as(format, &questions)?;
    let reread = read_as(format, text.trim_start_matches('\u{FEFF}'), None, &[]);
    let mut read: Vec<Question> = reread
        .into_iter()
        .filter_map(|found| match found {
            Found::Question(question) => Some(*question),
            _ => None,
        })
        .collect();
    let mut written = 0;
    // Those that are read back stand in the order of writing; what is missing was not written.
    for (question, item) in questions.iter().zip(items) {
        let name = item.id.to_string();
        let same = |other: &Question| {
            folded(&other.stem) == folded(&question.stem)
                && other.choices.len() == question.choices.len()
        };
        let Some(at) = read.iter().position(same) else {
            lose("the whole question, which the format cannot hold", &name);
            continue;
        };
        written += 1;
        let other = read.remove(at);
        for what in differences(question, &other) {
            lose(what, &name);
        }
        if item.kind() != Kind::Single {
            let is_same = settle(&other, &bank.language).is_ok_and(|settled| {
                settled.item.kind() == item.kind()
                    && settled.item.lines().len() == item.lines().len()
                    && settled
                        .item
                        .lines()
                        .iter()
                        .zip(item.lines())
                        .all(|(one, other)| one.is_true == other.is_true)
            });
            if !is_same {
                lose("which statements are true", &name);
            }
        }
    }
    let losses = losses.into_iter().map(|(what, of)| Loss { what, of }).collect();
    Some(Exported { text, questions: written, losses })
}

/// What no format holds of an item.
fn of_item(item: &Item, lose: &mut dyn FnMut(&str, &str)) {
    let name = item.id.to_string();
    let own = item.id.as_fact();
    let is_linked = match &item.body {
        Body::Single { facts_tested } => facts_tested.iter().any(|fact| *fact != own),
        _ => item.lines().iter().any(|line| {
            line.wording.trap.is_some() || !line.wording.fact.local().starts_with(item.id.local())
        }),
    };
    let told = [
        ("its ties to facts", is_linked),
        ("sources", !item.sources.is_empty()),
        (
            "the date to which it holds",
            item.as_of.is_some() || item.freshness != Freshness::default(),
        ),
        ("the paper in which it was asked", item.origin.is_some()),
        ("its own marks", item.marks.is_some()),
        ("the shared direction", item.direction.is_some()),
        ("former names", !item.former_ids.is_empty()),
        ("why a statement is so", item.lines().iter().any(|line| line.explanation.is_some())),
        (
            "the belief that a choice betrays",
            item.choices.iter().any(|choice| choice.believes.is_some()),
        ),
    ];
    for (what, is) in told {
        if is {
            lose(what, &name);
        }
    }
}

/// What differs in a question that was read back.
fn differences(before: &Question, after: &Question) -> Vec<&'static str> {
    let whys = |question: &Question| {
        question.choices.iter().map(|choice| choice.why.clone()).collect::<Vec<_>>()
    };
    let texts = |question: &Question| {
        question.choices.iter().map(|choice| choice.text.clone()).collect::<Vec<_>>()
    };
    let all = [
        (
            "its exact text",
            before.stem.trim() != after.stem.trim() || texts(before) != texts(after),
        ),
        ("its key", before.key != after.key),
        (
            "its explanation",
            before.explanation.as_deref().map(str::trim)
                != after.explanation.as_deref().map(str::trim),
        ),
        ("why a choice is right or wrong", whys(before) != whys(after)),
        ("its name", before.id != after.id),
        ("its topic", before.topic != after.topic),
        ("its passage", before.passage != after.passage),
        ("that its choices keep their order", before.keeps_order && !after.keeps_order),
    ];
    all.into_iter().filter(|(_, is)| *is).map(|(what, _)| what).collect()
}

/// An item as a question of any format.
fn question(topic: &Topic, item: &Item) -> Question {
    let AnswerKey(claims) = &item.key;
    let places: Vec<usize> = claims
        .iter()
        .filter_map(|claim| item.choices.iter().position(|choice| choice.claim == *claim))
        .collect();
    let key = match places[..] {
        _ if item.dropped.is_some() => Key::Dropped,
        [one] => Key::One(one),
        [] => Key::Unknown,
        _ => Key::AnyOf(places),
    };
    let choices = item.choices.iter().map(|choice| Choice {
        label: String::new(),
        text: shown::choice(item, choice).into_owned(),
        why: choice.explanation.clone(),
    });
    let passage = item
        .passage
        .as_ref()
        .and_then(|id| topic.passage(id))
        .map(|passage| passage.text.trim().to_owned());
    Question {
        id: Some(item.id.local().to_owned()),
        stem: stem(item),
        choices: choices.collect(),
        key,
        explanation: item.explain.clone(),
        topic: Some(topic.id.local().to_owned()),
        passage,
        keeps_order: item.order == ChoiceOrder::Fixed
            && item.kind() == Kind::Single
            && crate::wording::leaning(&item.choices).is_none(),
        ..Question::default()
    }
}

/// All that is printed before the choices.
fn stem(item: &Item) -> String {
    let mut text = shown::stem(item).trim().to_owned();
    let mut add = |line: String| {
        text.push('\n');
        text.push_str(&line);
    };
    let label = |at: usize| match item.kind() {
        Kind::Reasons if item.style.numerals != Numerals::AssertionReason => {
            format!("{}:", shown::statement_label(item, &item.label(at)))
        }
        Kind::Reasons => format!("{}:", if at == 0 { "Assertion (A)" } else { "Reason (R)" }),
        _ => format!("{}.", item.label(at)),
    };
    if item.kind() == Kind::Match {
        let own: Vec<String> = item.columns().to_vec();
        let heads =
            if own.is_empty() { shown::list_heads(item).map(str::to_owned).to_vec() } else { own };
        add(heads.join(" | "));
        let rows = item.lines().len().max(item.right().len());
        for at in 0..rows {
            let left = item
                .lines()
                .get(at)
                .map(|line| format!("{} {}", label(at), line.cells.join(" – ")))
                .unwrap_or_default();
            let right =
                item.right().get(at).map(|text| format!("{}. {text}", at + 1)).unwrap_or_default();
            add(format!("{left} | {right}"));
        }
    } else {
        if !item.columns().is_empty() {
            add(item.columns().join(" | "));
        }
        for (at, line) in item.lines().iter().enumerate() {
            add(format!("{} {}", label(at), line.cells.join(" | ")));
        }
    }
    if let Some(closing) = shown::closing(item) {
        add(closing.trim().to_owned());
    }
    text
}
