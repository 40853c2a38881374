//! Blueprints, papers and topics by the names that a person gives them; where there is none of
//! that name, the nearest is offered.

use std::collections::HashSet;

use anyhow::Context;

use crate::bank::{Catalogue, TopicEntry, TopicId};
use crate::exam::blueprint::{Blueprint, PaperPlan};
use crate::text::{nearest, nearest_of, or_did_you_mean};

/// The blueprint that was named.
pub fn blueprint<'b>(name: &str, all: &'b [Blueprint]) -> anyhow::Result<&'b Blueprint> {
    all.iter().find(|blueprint| blueprint.id.as_str() == name).with_context(|| {
        let hint =
            or_did_you_mean(nearest_of(name, all, |it| [it.id.as_str()]).map(|it| it.id.as_str()));
        format!("there is no blueprint `{name}`{hint} (`prelims blueprints` lists them)")
    })
}

/// The paper of a blueprint that was named.
pub fn paper<'b>(name: &str, blueprint: &'b Blueprint) -> anyhow::Result<&'b PaperPlan> {
    blueprint.paper(name).with_context(|| {
        let known: Vec<&str> = blueprint.papers.iter().map(|paper| paper.id.as_str()).collect();
        let hint = or_did_you_mean(nearest(name, &known).as_deref());
        format!("`{}` has no paper `{name}`{hint} (it has {})", blueprint.id, known.join(", "))
    })
}

/// The topics that were named, by id or by the last part of it; a bank stands for all of its own.
pub fn topics(names: &[String], catalogue: &Catalogue) -> anyhow::Result<Vec<TopicId>> {
    let mut all: Vec<TopicId> = Vec::new();
    for name in names {
        all.extend(topics_of(name, catalogue)?);
    }
    let mut seen = HashSet::new();
    all.retain(|id| seen.insert(id.clone()));
    Ok(all)
}

fn topics_of(name: &str, catalogue: &Catalogue) -> anyhow::Result<Vec<TopicId>> {
    let all = || catalogue.topics().iter().map(TopicEntry::id);
    let of_bank =
        |bank: &str| -> Vec<TopicId> { all().filter(|id| id.bank() == bank).cloned().collect() };
    // `bank/` and `bank/*` are no topic, whatever its topics are called.
    let bank = name.strip_suffix("/*").or_else(|| name.strip_suffix('/'));
    if let Some(topics) = bank.map(of_bank).filter(|topics| !topics.is_empty()) {
        return Ok(topics);
    }
    let named: Vec<&TopicId> =
        all().filter(|id| id.as_str() == name || id.local() == name).collect();
    let bank = of_bank(name);
    match named[..] {
        [] if !bank.is_empty() => Ok(bank),
        [id] if bank.is_empty() || id.as_str() == name => Ok(vec![id.clone()]),
        // The only topic of a bank of the same name.
        [id] if bank == [id.clone()] => Ok(bank),
        [id] => anyhow::bail!(
            "both a bank and a topic are called `{name}`: write `{name}/` for the bank, or `{id}` for the topic"
        ),
        [] => {
            let banks = catalogue.topics().iter().map(|topic| topic.id().bank());
            let near = nearest_of(name, all(), |id| [id.local(), id.as_str()]).map(TopicId::local);
            let near = near.or_else(|| nearest_of(name, banks, |bank| [*bank]));
            let hint = or_did_you_mean(near);
            anyhow::bail!("there is no topic or bank `{name}`{hint} (`prelims topics` lists them)")
        }
        _ => {
            let ids: Vec<&str> = named.iter().map(|id| id.as_str()).collect();
            anyhow::bail!("several banks have a topic `{name}`: say which of {}", ids.join(", "))
        }
    }
}
