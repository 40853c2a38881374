//! `prelims key FILE`: an examiner's key, and what it does to earlier attempts.

use std::io::{self, IsTerminal};

use anyhow::anyhow;
use serde_json::json;

use crate::bank::diagnostic::{Look, json as problems_json, render};
use crate::exam::{KeyRevision, Ruling};
use crate::shelf::text_file;
use crate::study::{CannotRevise, Revised, Study};

use super::args::{Format, Key, World};
use super::{FINE, PROBLEMS, output, paths};

/// Applies a key file.
pub fn run(world: &World, key: &Key) -> anyhow::Result<u8> {
    let file = text_file(&key.file).map_err(|problem| anyhow!(render(&problem, Look::Plain)))?;
    let mut study = Study::open(&paths::options(world)?, paths::clock())?;
    match study.revise_keys(&file) {
        Ok(revised) => {
            output::bank_line(&match key.format {
                Format::Json => as_json(&revised)?,
                Format::Text => as_text(&revised),
            })?;
            Ok(FINE)
        }
        Err(CannotRevise::Bad(problems)) => {
            let look = if io::stdout().is_terminal() { Look::Coloured } else { Look::Plain };
            let all: Vec<String> = problems.iter().map(|problem| render(problem, look)).collect();
            output::line(&match key.format {
                Format::Json => problems_json(&problems),
                Format::Text => all.join("\n\n"),
            })?;
            output::complain("nothing of the key file was kept");
            Ok(PROBLEMS)
        }
        Err(error) => Err(error.into()),
    }
}

fn ruling(ruling: &Ruling) -> String {
    match ruling {
        Ruling::Dropped => "dropped".to_owned(),
        Ruling::Accepts(key) => {
            key.0.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ")
        }
    }
}

fn as_text(revised: &Revised) -> String {
    let mut lines = Vec::new();
    for KeyRevision { item, was, now, .. } in &revised.kept {
        lines.push(format!("{item}: {} -> {}", ruling(was), ruling(now)));
    }
    if revised.known > 0 {
        lines.push(format!("{} said what is known already, or an older thing", revised.known));
    }
    for one in &revised.rescored {
        let (before, now) = (&one.before.published, &one.now.published);
        lines.push(format!("{}, {}: {before} -> {now}", one.title, one.sitting));
    }
    for (item, sittings) in &revised.edited {
        let attempts = sittings.len();
        lines.push(format!(
            "{item} was edited since it was asked in {attempts} sitting(s), which keep the score of their own key: sit it again"
        ));
    }
    if revised.rescored.is_empty() {
        lines.push("no earlier score changes".to_owned());
    }
    lines.join("\n")
}

fn as_json(revised: &Revised) -> anyhow::Result<String> {
    let rescored: Vec<_> = revised
        .rescored
        .iter()
        .map(|one| {
            json!({
                "sitting": one.sitting.to_string(), "title": one.title,
                "before": one.before.total.exact(), "now": one.now.total.exact(),
                "published_before": one.before.published.to_string(), "published_now": one.now.published.to_string(),
            })
        })
        .collect();
    let edited: Vec<_> = revised
        .edited
        .iter()
        .map(|(item, sittings)| {
            let sittings: Vec<String> = sittings.iter().map(ToString::to_string).collect();
            json!({ "item": item, "sittings": sittings })
        })
        .collect();
    Ok(serde_json::to_string_pretty(&json!({
        "kept": revised.kept, "known": revised.known, "rescored": rescored, "edited": edited,
    }))?)
}
