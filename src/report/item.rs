//! What is told of an item: as it is printed with its key, why each line is as it is, and all of it
//! for programs.

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::bank::{Item, Line, Topic};
use crate::text::letter;
use crate::text::question::plain;
use crate::wording::shown;

/// An item and the topic that it is of.
#[derive(Debug, Clone, Copy)]
pub struct ItemView<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// The item.
    pub item: &'a Item,
}

impl ItemView<'_> {
    /// The item as a paper prints it, the right choice marked, a blank line after it.
    pub fn printed(&self) -> String {
        let Self { topic, item } = *self;
        let mut lines = vec![format!("{} ({})", item.id, item.kind().name())];
        let shared = item.direction.iter().chain(&item.passage);
        lines.extend(shared.filter_map(|id| topic.shared_in(id, item.style.language)).cloned());
        lines.push(plain(&shown::stem(item)).into_owned());
        if !item.columns().is_empty() {
            lines.push(format!("      {}", item.columns().join(" | ")));
        }
        for (place, line) in item.lines().iter().enumerate() {
            let right = item.right().get(place).map(|text| format!("  |  {}. {text}", place + 1));
            let label = item.label(place);
            lines.push(format!(
                "  {label:>3}. {}{}",
                plain_all(&line.cells).join(" | "),
                plain(&right.unwrap_or_default())
            ));
        }
        lines.extend(shown::closing(item).map(|line| plain(&line).into_owned()));
        for (place, choice) in item.choices.iter().enumerate() {
            let mark = if item.key.accepts(&choice.claim) { '*' } else { ' ' };
            let text = shown::choice(item, choice);
            lines.push(format!("  {mark} ({}) {}", letter(place), plain(&text)));
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// Why each line is as it is, a blank line after it.
    pub fn reasons(&self) -> String {
        let item = self.item;
        let mut lines = Vec::new();
        for (place, line) in item.lines().iter().enumerate() {
            let mark = if line.is_true { '+' } else { '-' };
            let when = line.when.map(|when| format!("{when}. ")).unwrap_or_default();
            let explanation = line.explanation.as_deref().unwrap_or("(no why)");
            let truth = line.truth.as_ref().filter(|_| !line.is_true);
            let truth = truth.map(|truth| format!(" ({truth})")).unwrap_or_default();
            lines.push(format!("  {:>3}. {mark} {when}{explanation}{truth}", item.label(place)));
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// The letters of the right choices.
    pub fn key(&self) -> String {
        let item = self.item;
        let right = item.choices.iter().enumerate().filter(|(_, c)| item.key.accepts(&c.claim));
        right.map(|(place, _)| letter(place)).collect()
    }
}

/// Texts of a question without what is Markdown in them.
fn plain_all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| plain(text).into_owned()).collect()
}

impl Serialize for ItemView<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { topic, item } = *self;
        let line = |line: &Line| {
            json!({
                "cells": plain_all(&line.cells), "holds": line.is_true, "fact": line.wording.to_string(), "why": line.explanation,
            })
        };
        let choices: Vec<Value> = item
            .choices
            .iter()
            .enumerate()
            .map(|(place, choice)| {
                json!({
                    "letter": letter(place), "text": plain(&shown::choice(item, choice)), "claim": choice.claim,
                    "right": item.key.accepts(&choice.claim), "why": choice.explanation,
                })
            })
            .collect();
        json!({
            "id": item.id, "topic": topic.id, "kind": item.kind().name(), "stem": plain(&shown::stem(item)),
            "columns": item.columns(), "lines": item.lines().iter().map(line).collect::<Vec<_>>(),
            "right": plain_all(item.right()),
            "question": shown::closing(item).map(|line| plain(&line).into_owned()), "choices": choices, "key": self.key(),
            "facts": item.facts().collect::<Vec<_>>(), "passage": item.passage, "direction": item.direction,
            "explain": item.explain, "dropped": item.dropped, "superseded": item.superseded,
        })
        .serialize(to)
    }
}
