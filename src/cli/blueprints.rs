//! `prelims blueprints`: the examinations whose rules are known, a paper a line, or all of it as
//! JSON.

use crate::report::{BlueprintView, blueprint_in_words};

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::{output, paths};

/// List the exams that can be sat
#[derive(Debug, clap::Args)]
pub struct Blueprints {
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Blueprints {
    /// Lists the blueprints.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let loaded = paths::shelf(call.world);
        if self.format == Format::Json {
            let all: Vec<_> = loaded.blueprints().iter().map(BlueprintView).collect();
            output::json(&all)?;
            return Ok(FINE);
        }
        for blueprint in loaded.blueprints() {
            output::bank_line(&blueprint_in_words(blueprint))?;
        }
        Ok(FINE)
    }
}
