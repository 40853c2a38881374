//! `prelims review`: what is left of today's plan.

use crate::study::Request;
use crate::tui::Start;

use super::call::Call;
use super::questions::Set;
use super::{named, sit};

/// Answer what is left of today's questions
#[derive(Debug, clap::Args)]
pub struct Review {
    #[command(flatten)]
    set: Set,
}

impl Review {
    /// Reviews.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let Set { topics, count, seed } = &self.set;
        sit::run(call.world, |study| {
            let topics = named::topics(topics, study.catalogue())?;
            let count = count.map(usize::from);
            Ok(Start::Sit(Request::Review { topics, count, seed: *seed }))
        })
    }
}
