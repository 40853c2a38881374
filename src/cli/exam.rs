//! `prelims exam`: a paper of a real examination, under its rules.

use crate::exam::Series;
use crate::exam::blueprint::Conditions;
use crate::study::{ExamRequest, Request};
use crate::tui::Start;

use super::call::Call;
use super::{named, sit};

/// Sit a paper of a real examination under its rules
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Exam {
    /// The examination, as `prelims blueprints` names it
    #[arg(value_name = "BLUEPRINT")]
    blueprint: String,
    /// One of its papers [default: the first, and then the others of the day]
    #[arg(long, value_name = "PAPER")]
    paper: Option<String>,
    /// The order of the questions
    #[arg(long, value_name = "SERIES", default_value = "A", value_parser = <Series as std::str::FromStr>::from_str)]
    series: Series,
    /// Assemble the paper from this number, the same each time
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// With the time that is given to those who are entitled to it
    #[arg(long)]
    extra_time: bool,
    /// Let the clock be stopped
    #[arg(long)]
    relaxed: bool,
    /// Transfer the answers to an answer sheet, in ink
    #[arg(long)]
    drill: bool,
    /// Sit a smaller paper of the same proportions where the banks cannot fill the whole one
    #[arg(long)]
    scaled: bool,
}

impl Exam {
    /// Sits the paper.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        sit::run(call.world, |study| {
            let blueprint = named::blueprint(&self.blueprint, study.blueprints())?;
            let paper =
                self.paper.as_ref().map(|name| named::paper(name, blueprint)).transpose()?;
            Ok(Start::Sit(Request::Exam(ExamRequest {
                blueprint: blueprint.id.clone(),
                paper: paper.map(|paper| paper.id.clone()),
                series: self.series,
                seed: self.seed,
                conditions: Conditions {
                    strict: !self.relaxed,
                    extra_time: self.extra_time,
                    drill: self.drill,
                },
                scaled: self.scaled,
                day: None,
            })))
        })
    }
}
