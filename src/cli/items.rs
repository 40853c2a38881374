//! `prelims items`: what is loaded, an item a line, whole, or as JSON.

use std::borrow::Cow;

use std::time::Duration;

use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;
use rand::seq::SliceRandom;
use serde_json::{Value, json};

use crate::bank::{Fact, Item, Line, Topic};
use crate::compose::Wish;
use crate::exam::{Moment, RunId};
use crate::shelf::Shelf;
use crate::text::letter;
use crate::wording::shown;

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::{named, output, paths};

/// List the items that are loaded, with their derived choices and keys
#[derive(Debug, clap::Args)]
pub struct Items {
    /// Only this topic (`isa`, or `india-us/isa`); may be given several times
    #[arg(long = "topic", value_name = "TOPIC")]
    topics: Vec<String>,
    /// Print each item whole, as a paper would, with its key
    #[arg(long)]
    full: bool,
    /// Compose so many questions of the topics' facts and traps instead, as review does, and print them whole
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    compose: Option<u16>,
    /// Draw what is composed from this number, the same each time
    #[arg(long, value_name = "NUMBER", requires = "compose")]
    seed: Option<u64>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Items {
    /// Lists the items.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let shelf = paths::shelf(call.world);
        let wanted = named::topics(&self.topics, shelf.catalogue())?;
        let topics: Vec<&Topic> = topics(&shelf)
            .filter(|topic| wanted.is_empty() || wanted.contains(&topic.id))
            .collect();
        if let Some(count) = self.compose {
            return composed(&shelf, &topics, self, count);
        }
        let items =
            || topics.iter().flat_map(|topic| topic.items.iter().map(move |item| (*topic, item)));
        if self.format == Format::Json {
            let all: Vec<Value> = items().map(|(topic, item)| as_json(topic, item)).collect();
            output::line(&serde_json::to_string_pretty(&all)?)?;
            return Ok(FINE);
        }
        let width = items().map(|(_, item)| item.id.as_str().len()).max().unwrap_or(0);
        for (topic, item) in items() {
            if self.full {
                output::bank_line(&as_text(topic, item))?;
            } else {
                let stem = shown::stem(item);
                let stem = stem.lines().next().unwrap_or_default();
                output::bank_line(&format!(
                    "{:width$}  {:10}  {}  {stem}",
                    item.id,
                    item.kind().name(),
                    key(item)
                ))?;
            }
        }
        Ok(FINE)
    }
}

/// Prints fresh questions, each for another of the topics' facts as long as there are others.
fn composed(shelf: &Shelf, topics: &[&Topic], list: &Items, count: u16) -> anyhow::Result<u8> {
    let clock = paths::clock();
    let at = clock.wall();
    let offset = clock.offset(at);
    let today = Moment { run: RunId(0), at, offset, mono: Duration::ZERO }.day();
    let seed = list.seed.unwrap_or_default();
    let facts = topics.iter().flat_map(|topic| topic.facts.iter().map(move |fact| (*topic, fact)));
    let composer = shelf.composer();
    let mut leads: Vec<(&Topic, &Fact)> =
        facts.filter(|(_, fact)| composer.can_ask(&fact.id, today)).collect();
    leads.shuffle(&mut ChaCha20Rng::seed_from_u64(seed));
    if leads.is_empty() {
        anyhow::bail!(
            "nothing can be composed: there are no two facts, rows, members or three events that can stand together"
        );
    }
    let mut all = Vec::new();
    for (turn, (topic, lead)) in (0..u64::from(count)).zip(leads.iter().cycle()) {
        let wanted = std::slice::from_ref(&lead.id);
        let wish = Wish::of(wanted, today, seed.wrapping_add(turn));
        let Some(made) = composer.compose(&wish) else { continue };
        if list.format == Format::Json {
            all.push(as_json(topic, &made.item));
        } else {
            output::bank_line(&as_text(topic, &made.item))?;
            output::bank_line(&reasons(&made.item))?;
        }
    }
    if list.format == Format::Json {
        output::line(&serde_json::to_string_pretty(&all)?)?;
    }
    Ok(FINE)
}

/// Why each line is as it is, a blank line after it.
fn reasons(item: &Item) -> String {
    let mut lines = Vec::new();
    for (place, line) in item.lines().iter().enumerate() {
        let mark = if line.holds { '+' } else { '-' };
        let when = line.when.map(|when| format!("{when}. ")).unwrap_or_default();
        let why = line.why.as_deref().unwrap_or("(no why)");
        let truth = line.truth.as_ref().filter(|_| !line.holds);
        let truth = truth.map(|truth| format!(" ({truth})")).unwrap_or_default();
        lines.push(format!("  {:>3}. {mark} {when}{why}{truth}", item.label(place)));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn topics(shelf: &Shelf) -> impl Iterator<Item = &Topic> {
    shelf.banks().iter().flat_map(|bank| &bank.topics)
}

/// The letters of the right choices.
fn key(item: &Item) -> String {
    let right = item.choices.iter().enumerate().filter(|(_, c)| item.key.accepts(&c.claim));
    right.map(|(place, _)| letter(place)).collect()
}

fn as_json(topic: &Topic, item: &Item) -> Value {
    let line = |line: &Line| {
        json!({
            "cells": line.cells, "holds": line.holds, "fact": line.wording.to_string(), "why": line.why,
        })
    };
    let choices: Vec<Value> = item
        .choices
        .iter()
        .enumerate()
        .map(|(place, choice)| {
            json!({
                "letter": letter(place), "text": shown::choice(item, choice), "claim": choice.claim,
                "right": item.key.accepts(&choice.claim), "why": choice.why,
            })
        })
        .collect();
    json!({
        "id": item.id, "topic": topic.id, "kind": item.kind().name(), "stem": shown::stem(item),
        "columns": item.columns(), "lines": item.lines().iter().map(line).collect::<Vec<_>>(),
        "right": item.right(), "question": shown::closing(item), "choices": choices, "key": key(item),
        "facts": item.facts().collect::<Vec<_>>(), "passage": item.passage, "direction": item.direction,
        "explain": item.explain, "dropped": item.dropped, "superseded": item.superseded,
    })
}

/// The item as a paper prints it, the right choice marked, a blank line after it.
fn as_text(topic: &Topic, item: &Item) -> String {
    let mut lines = vec![format!("{} ({})", item.id, item.kind().name())];
    let direction = item.direction.as_ref().and_then(|id| topic.direction(id));
    let passage = item.passage.as_ref().and_then(|id| topic.passage(id));
    lines.extend(direction.map(|direction| direction.text.clone()));
    lines.extend(passage.map(|passage| passage.text.clone()));
    lines.push(shown::stem(item).into_owned());
    if !item.columns().is_empty() {
        lines.push(format!("      {}", item.columns().join(" | ")));
    }
    for (place, line) in item.lines().iter().enumerate() {
        let right = item.right().get(place).map(|text| format!("  |  {}. {text}", place + 1));
        let label = item.label(place);
        lines.push(format!(
            "  {label:>3}. {}{}",
            line.cells.join(" | "),
            right.unwrap_or_default()
        ));
    }
    lines.extend(shown::closing(item).map(Cow::into_owned));
    for (place, choice) in item.choices.iter().enumerate() {
        let mark = if item.key.accepts(&choice.claim) { '*' } else { ' ' };
        lines.push(format!("  {mark} ({}) {}", letter(place), shown::choice(item, choice)));
    }
    lines.push(String::new());
    lines.join("\n")
}
