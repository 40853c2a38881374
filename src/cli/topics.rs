//! `prelims topics`: what is loaded and how far it is known, a topic a line.

use serde_json::{Value, json};

use crate::study::{Study, SystemClock, TopicSummary, topics_never_asked};

use super::args::{Format, World};
use super::{FINE, output, paths};

/// Lists the topics.
pub fn run(world: &World, format: Format) -> anyhow::Result<u8> {
    let topics = topics(world)?;
    if format == Format::Json {
        let list: Vec<Value> = topics.iter().map(as_json).collect();
        output::line(&serde_json::to_string_pretty(&list)?)?;
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

/// The topics with what is known of them. Asking makes no record where there is none.
fn topics(world: &World) -> anyhow::Result<Vec<TopicSummary>> {
    let options = paths::options(world)?;
    if !options.record.exists() {
        return Ok(topics_never_asked(&paths::shelf(world), Box::new(SystemClock::new())));
    }
    let study = Study::open(&options, Box::new(SystemClock::new()))?;
    for problem in study.problems() {
        output::complain(&problem.to_string());
    }
    Ok(study.topics())
}

fn as_json(topic: &TopicSummary) -> Value {
    json!({
        "id": topic.id, "title": topic.title, "bank": topic.bank, "items": topic.items,
        "facts": topic.facts, "seen": topic.seen, "known": topic.known, "mistaken": topic.mistaken,
        "last": topic.last,
    })
}
