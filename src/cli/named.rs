//! Blueprints, papers and topics by the names that a person gives them; where there is none of
//! that name, the nearest is offered.

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

/// The topics that were named, by id or by the last part of it.
pub fn topics(names: &[String], catalogue: &Catalogue) -> anyhow::Result<Vec<TopicId>> {
    names.iter().map(|name| topic(name, catalogue)).collect()
}

fn topic(name: &str, catalogue: &Catalogue) -> anyhow::Result<TopicId> {
    let all = || catalogue.topics().iter().map(TopicEntry::id);
    let named: Vec<&TopicId> =
        all().filter(|id| id.as_str() == name || id.local() == name).collect();
    match named[..] {
        [id] => Ok(id.clone()),
        [] => {
            let near = nearest_of(name, all(), |id| [id.local(), id.as_str()]);
            let hint = or_did_you_mean(near.map(TopicId::local));
            anyhow::bail!("there is no topic `{name}`{hint} (`prelims topics` lists them)")
        }
        _ => {
            let ids: Vec<&str> = named.iter().map(|id| id.as_str()).collect();
            anyhow::bail!("several banks have a topic `{name}`: say which of {}", ids.join(", "))
        }
    }
}
