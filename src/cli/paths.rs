//! Where things are on this machine, and the study opened over them.

use std::path::PathBuf;

use anyhow::Context;
use directories::ProjectDirs;

use crate::bank::{Catalogue, TopicId};
use crate::exam::blueprint::{Blueprint, PaperPlan};
use crate::shelf::{Shelf, ShelfOptions};
use crate::study::{Clock, Options, Study, SystemClock};

use super::args::World;
use super::output::complain;
use super::record::aside;
use crate::text::{nearest, nearest_of, or_did_you_mean};

/// The program's folder in the platform's data directory.
fn data() -> Option<PathBuf> {
    Some(ProjectDirs::from("", "", "prelims")?.data_dir().to_owned())
}

/// The file of progress: as named, else in the data directory.
pub fn record(world: &World) -> anyhow::Result<PathBuf> {
    let own = || Some(data()?.join("record.sqlite"));
    world.record.clone().or_else(own).context(
        "no home directory was found in which to keep progress; name a file with --record FILE",
    )
}

/// What the study is opened with.
pub fn options(world: &World) -> anyhow::Result<Options> {
    Ok(Options {
        banks: world.banks.clone(),
        folder: data().map(|data| data.join("banks")),
        record: record(world)?,
        seed: None,
        without_embedded: false,
    })
}

/// The clock by which a run goes: the machine's, or in a debug build the one that a test sets.
pub fn clock() -> Box<dyn Clock> {
    #[cfg(debug_assertions)]
    if let Some(clock) = super::fault::clock() {
        return clock;
    }
    Box::new(SystemClock::new())
}

/// The banks alone, for commands that need no progress. What is wrong with any of them goes to stderr.
pub fn shelf(world: &World) -> Shelf {
    let (shelf, problems) = Shelf::open(&ShelfOptions {
        banks: world.banks.clone(),
        folder: data().map(|data| data.join("banks")),
        embedded: true,
    });
    for problem in problems {
        complain(&problem.to_string());
    }
    shelf
}

/// Banks and progress, to be looked at: nothing is written. What is left out of either goes to stderr.
pub fn study_to_read(world: &World) -> anyhow::Result<Study> {
    let study = Study::open_to_read(&options(world)?, clock())?;
    for problem in study.problems() {
        complain(&problem.to_string());
    }
    say_what_is_set_aside(&study);
    Ok(study)
}

/// Says on stderr how many entries have no effect, where there are any.
fn say_what_is_set_aside(study: &Study) {
    let count = study.journal().set_aside();
    if count > 0 {
        complain(&aside::notice(count));
    }
}

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
    let all = || catalogue.topics().iter().map(|topic| &topic.id);
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
