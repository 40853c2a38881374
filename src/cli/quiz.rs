//! `prelims quiz`: questions against the clock, the answers at the end.

use crate::plan::DEFAULT_PACE;
use crate::study::Request;
use crate::tui::Start;

use super::call::Call;
use super::listed::ItemsFile;
use super::questions::{Rules, Set};
use super::{named, sit};

/// How many questions a quiz has unless that is said.
const QUIZ: u16 = 10;

/// Take a timed quiz; the answers come at the end
#[derive(Debug, clap::Args)]
pub struct Quiz {
    /// Which questions.
    #[command(flatten)]
    set: Set,
    /// Which questions, one by one.
    #[command(flatten)]
    listed: ItemsFile,
    /// For how long and for what marks.
    #[command(flatten)]
    rules: Rules,
}

impl Quiz {
    /// Sits a quiz.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let Self { set: Set { topics, count, seed }, listed, rules } = self;
        let pace = |count: usize| DEFAULT_PACE * u32::try_from(count).unwrap_or(u32::MAX);
        sit::run(call.world, |study| {
            if let Some(items) = listed.items(study)? {
                let limit = rules.minutes.unwrap_or(pace(items.len()));
                let timed = Some((limit, rules.marks.clone()));
                return Ok(Start::Sit(Request::Listed { items, timed, seed: *seed }));
            }
            let topics = named::topics(topics, study.catalogue())?;
            let count = count.unwrap_or(QUIZ);
            Ok(Start::Sit(Request::Quiz {
                topics,
                count: count.into(),
                limit: rules.minutes.unwrap_or(pace(count.into())),
                scheme: rules.marks.clone(),
                seed: *seed,
            }))
        })
    }
}
