//! `prelims topics`: what is loaded, a topic a line.

use serde_json::json;

use super::args::{Format, World};
use super::{FINE, output, paths};

/// Lists the topics.
pub fn run(world: &World, format: Format) -> anyhow::Result<u8> {
    let shelf = paths::shelf(world);
    let catalogue = shelf.catalogue();
    let topics = catalogue.topics();
    if format == Format::Json {
        let list: Vec<_> = topics
            .iter()
            .map(|topic| {
                json!({
                    "id": topic.id, "title": topic.title, "bank": topic.bank,
                    "facts": topic.facts.len(), "items": topic.items.len(),
                })
            })
            .collect();
        output::line(&serde_json::to_string_pretty(&list)?)?;
        return Ok(FINE);
    }
    let width = topics.iter().map(|topic| topic.id.as_str().len()).max().unwrap_or(0);
    for topic in topics {
        output::bank_line(&format!(
            "{:width$}  {:>4} items  {:>4} facts  {}",
            topic.id,
            topic.items.len(),
            topic.facts.len(),
            topic.title,
        ))?;
    }
    Ok(FINE)
}
