//! `prelims practise`: questions without a clock, the answer after each.

use crate::study::Request;
use crate::tui::Start;

use super::call::Call;
use super::questions::Set;
use super::{named, sit};

/// Practise without a clock; each answer is explained at once
#[derive(Debug, clap::Args)]
#[command(visible_alias = "practice")]
pub struct Practise {
    #[command(flatten)]
    set: Set,
}

impl Practise {
    /// Practises.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let Set { topics, count, seed } = &self.set;
        sit::run(call.world, |study| {
            let topics = named::topics(topics, study.catalogue())?;
            let count = count.map(usize::from);
            Ok(Start::Sit(Request::Practice { topics, count, seed: *seed }))
        })
    }
}
