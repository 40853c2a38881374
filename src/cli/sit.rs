//! Home, practise, quiz, review and exam: straight into the terminal program.

use std::env;
use std::io::IsTerminal;
use std::time::Duration;

use anyhow::ensure;

use crate::exam::blueprint::Conditions;
use crate::plan::DEFAULT_PACE;
use crate::study::{ExamRequest, Request, Study};
use crate::tui::{self, Looks, Start};

use super::args::{Exam, Quiz, Set, World};
use super::record::aside;
use super::{output, paths};

/// How many questions a quiz has unless that is said.
const QUIZ: u16 = 10;

/// Opens Home.
pub fn home(world: &World) -> anyhow::Result<u8> {
    run(world, |_| Ok(Start::Home))
}

/// Practises.
pub fn practise(world: &World, set: &Set) -> anyhow::Result<u8> {
    run(world, |study| {
        let topics = paths::topics(&set.topics, study.catalogue())?;
        let count = set.count.map(usize::from);
        Ok(Start::Sit(Request::Practice { topics, count, seed: set.seed }))
    })
}

/// Reviews.
pub fn review(world: &World, set: &Set) -> anyhow::Result<u8> {
    run(world, |study| {
        let topics = paths::topics(&set.topics, study.catalogue())?;
        let count = set.count.map(usize::from);
        Ok(Start::Sit(Request::Review { topics, count, seed: set.seed }))
    })
}

/// Sits a quiz.
pub fn quiz(world: &World, quiz: &Quiz) -> anyhow::Result<u8> {
    run(world, |study| {
        let topics = paths::topics(&quiz.set.topics, study.catalogue())?;
        let count = quiz.set.count.unwrap_or(QUIZ);
        let pace: Duration = DEFAULT_PACE;
        Ok(Start::Sit(Request::Quiz {
            topics,
            count: count.into(),
            limit: quiz.minutes.unwrap_or(pace * u32::from(count)),
            scheme: quiz.marks.clone(),
            seed: quiz.set.seed,
        }))
    })
}

/// Sits a paper of an examination.
pub fn exam(world: &World, exam: &Exam) -> anyhow::Result<u8> {
    run(world, |study| {
        let blueprint = paths::blueprint(&exam.blueprint, study.blueprints())?;
        let paper = exam.paper.as_ref().map(|name| paths::paper(name, blueprint)).transpose()?;
        Ok(Start::Sit(Request::Exam(ExamRequest {
            blueprint: blueprint.id.clone(),
            paper: paper.map(|paper| paper.id.clone()),
            series: exam.series,
            seed: exam.seed,
            conditions: Conditions {
                strict: !exam.relaxed,
                extra_time: exam.extra_time,
                drill: exam.drill,
            },
            scaled: exam.scaled,
            day: None,
        })))
    })
}

fn run(world: &World, start: impl FnOnce(&Study) -> anyhow::Result<Start>) -> anyhow::Result<u8> {
    ensure!(
        std::io::stdin().is_terminal() && std::io::stdout().is_terminal(),
        "this needs a terminal; `prelims check`, `topics`, `items`, `results` and `record` do not"
    );
    let mut study = Study::open(&paths::options(world)?, paths::clock())?;
    study.say_of_set_aside(aside::notice);
    let start = start(&study)?;
    let ended = tui::run(study, start, looks(world))?;
    if let Some(path) = ended.moved {
        output::complain(&format!(
            "progress is kept in {path} from now on: use `--record {path}`, or set PRELIMS_RECORD to it"
        ));
    }
    Ok(ended.reason.code())
}

/// `NO_COLOR` counts when it is there and not empty, as no-color.org has it.
#[expect(clippy::disallowed_methods, reason = "the command line's room reads the environment")]
fn looks(world: &World) -> Looks {
    let no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Looks { ascii: world.ascii, colour: !no_colour }
}
