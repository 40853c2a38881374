//! `prelims practise`: questions without a clock, the answer after each.

use crate::study::Request;
use crate::tui::Start;

use super::call::Call;
use super::listed::ItemsFile;
use super::questions::Set;
use super::wanted::Where;
use super::{listed, named, sit, wanted};

/// Practise without a clock; each answer is explained at once
#[derive(Debug, clap::Args)]
#[command(visible_alias = "practice", group = wanted::one_of())]
pub struct Practise {
    /// These questions in this order, by their ids as `prelims items` prints them
    #[arg(value_name = "ITEM", conflicts_with_all = ["topics", "count", "file", "filter"])]
    items: Vec<String>,
    #[command(flatten)]
    set: Set,
    #[command(flatten)]
    listed: ItemsFile,
    #[command(flatten)]
    wanted: Where,
}

impl Practise {
    /// Practises.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let Set { topics, count, seed } = &self.set;
        sit::run(call.world, |study| {
            let named = match &self.items[..] {
                [] => self.listed.items(study)?,
                names => Some(listed::items(names, study)?),
            };
            if let Some(items) = named {
                return Ok(Start::Sit(Request::Listed { items, timed: None, seed: *seed }));
            }
            let topics = named::topics(topics, study.catalogue())?;
            let count = count.map(usize::from);
            if let Some(mut items) = self.wanted.items(study, &topics)? {
                items.truncate(count.unwrap_or(usize::MAX));
                return Ok(Start::Sit(Request::Again { items, seed: *seed }));
            }
            Ok(Start::Sit(Request::Practice { topics, count, seed: *seed }))
        })
    }
}
