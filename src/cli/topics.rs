//! `prelims topics`: what is loaded and how far it is known, a topic a line.

use crate::report::TopicSummary;

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::{output, paths};

/// List the topics that are loaded
#[derive(Debug, clap::Args)]
pub struct Topics {
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Topics {
    /// Lists the topics.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let topics = paths::study_to_read(call.world)?.topics();
        if self.format == Format::Json {
            output::json(&topics)?;
            return Ok(FINE);
        }
        let width = topics.iter().map(|topic| topic.id.as_str().len()).max().unwrap_or(0);
        for TopicSummary { id, items, facts, known, mistaken, title, .. } in &topics {
            output::bank_line(&format!(
                "{id:width$}  {items:>4} items  {facts:>4} facts  {known:>4} known  {mistaken:>4} mistaken  {title}"
            ))?;
        }
        Ok(FINE)
    }
}
