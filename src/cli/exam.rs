//! `prelims exam`: a paper of a real examination, under its rules.

use crate::exam::Series;
use crate::exam::blueprint::Conditions;
use crate::study::{ExamRequest, Request};
use crate::tui::Start;

use super::call::Call;
use super::{named, sit};

/// Sit a paper of a real exam under its rules
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Exam {
    /// The exam, as `prelims blueprints` names it
    #[arg(value_name = "BLUEPRINT")]
    blueprint: String,
    /// One of its papers [default: the first, and then the others of the day]
    #[arg(long, value_name = "PAPER")]
    paper: Option<String>,
    /// The order of the questions
    #[arg(long, value_name = "SERIES", default_value = "A", value_parser = <Series as std::str::FromStr>::from_str)]
    series: Series,
    /// Make the paper from this number: the same number gives the same paper
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// Give the extra time of candidates who have a right to it
    #[arg(long)]
    extra_time: bool,
    /// Allow the clock to be stopped
    #[arg(long)]
    relaxed: bool,
    /// Mark the answers on an answer sheet, in ink
    #[arg(long)]
    drill: bool,
    /// Sit a smaller paper of the same proportions if the banks cannot fill the whole one
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
