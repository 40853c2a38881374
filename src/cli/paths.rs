//! Where things are on this machine, and the study opened over them.

use std::path::PathBuf;

use anyhow::Context;
use directories::ProjectDirs;

use crate::shelf::{Problem, Shelf, ShelfOptions};
use crate::study::{Clock, Options, Study, SystemClock};

use super::call::{Languages, World};
use super::hints;
use super::output::complain;
use super::record::aside;

/// The program's folder in the platform's data directory.
fn data() -> Option<PathBuf> {
    Some(ProjectDirs::from("", "", "prelims")?.data_dir().to_owned())
}

/// The file of progress: as named, else in the data directory.
pub fn record(world: &World) -> anyhow::Result<PathBuf> {
    let own = || Some(data()?.join("record.sqlite"));
    // Where `--record` names no file, clap does not look at the variable.
    #[expect(clippy::disallowed_methods, reason = "the command line's room reads the environment")]
    let by_variable = || Some(PathBuf::from(std::env::var_os("PRELIMS_RECORD")?));
    let named = || world.record.clone().filter(|file| !file.as_os_str().is_empty());
    named().or_else(by_variable).or_else(own).context(
        "no home directory was found in which to keep progress; name a file with --record FILE",
    )
}

/// What the study is opened with.
pub fn options(world: &World) -> anyhow::Result<Options> {
    let (banks, only_named) = world.banks();
    Ok(Options {
        banks,
        only_named,
        folder: data().map(|data| data.join("banks")),
        record: record(world)?,
        seed: None,
        without_embedded: false,
        language: match world.language {
            Some(Languages::One(language)) => Some(language),
            Some(Languages::Both) | None => None,
        },
        hints: hints::STUDY,
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

/// The banks alone, for commands that need no progress. What is wrong with any of them goes to
/// stderr.
pub fn shelf(world: &World) -> Shelf {
    let (banks, only_named) = world.banks();
    let (shelf, problems) = Shelf::open(&ShelfOptions {
        banks,
        only_named,
        folder: data().map(|data| data.join("banks")),
        embedded: true,
    });
    say_problems(&problems);
    shelf
}

/// Banks and progress, to be looked at: nothing is written. What is left out of either goes to
/// stderr.
pub fn study_to_read(world: &World) -> anyhow::Result<Study> {
    study_to_read_by(&options(world)?)
}

/// The same with other banks or another record.
pub fn study_to_read_by(options: &Options) -> anyhow::Result<Study> {
    let study = Study::open_to_read(options, clock())?;
    say_problems(study.problems());
    say_what_is_set_aside(&study);
    Ok(study)
}

/// Says on stderr what is wrong with banks.
pub fn say_problems(problems: &[Problem]) {
    for problem in problems {
        complain(&format!("{problem}{}", hints::problem(problem)));
    }
}

/// Says on stderr how many entries have no effect, where there are any.
fn say_what_is_set_aside(study: &Study) {
    let count = study.journal().set_aside();
    if count > 0 {
        complain(&aside::notice(count));
    }
}
