//! `prelims key FILE`: an examiner's key, and what it does to earlier attempts.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use anyhow::anyhow;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;

use crate::bank::{AnswerKey, Claim, FactId, ItemId, Slug, Wording};
use crate::document::{Look, json as problems_json, render};
use crate::exam::{KeyRevision, Ruling};
use crate::shelf::text_file;
use crate::study::{CannotRevise, Revised, Study};

use super::call::Call;
use super::exit::{FINE, PROBLEMS};
use super::format::Format;
use super::{output, paths};

/// Apply an examiner's key: all your earlier attempts are scored again
#[derive(Debug, clap::Args)]
pub struct Key {
    /// The key file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How to print what it changed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Key {
    /// Applies a key file.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let file =
            text_file(&self.file).map_err(|problem| anyhow!(render(&problem, Look::Plain)))?;
        let mut study = Study::open(&paths::options(call.world)?, paths::clock())?;
        match study.revise_keys(&file) {
            Ok(revised) => {
                output::bank_line(&match self.format {
                    Format::Json => as_json(&revised)?,
                    Format::Text => as_text(&revised),
                })?;
                Ok(FINE)
            }
            Err(CannotRevise::Bad(problems)) => {
                let look = if io::stdout().is_terminal() { Look::Coloured } else { Look::Plain };
                let all: Vec<String> =
                    problems.iter().map(|problem| render(problem, look)).collect();
                output::line(&match self.format {
                    Format::Json => problems_json(&problems),
                    Format::Text => all.join("\n\n"),
                })?;
                output::complain("nothing of the key file was kept");
                Ok(PROBLEMS)
            }
            Err(error) => Err(error.into()),
        }
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
    for KeyRevision { item, previous, now, .. } in &revised.kept {
        lines.push(format!("{item}: {} -> {}", ruling(previous), ruling(now)));
    }
    if revised.known > 0 {
        lines.push(format!("{} brought nothing new: already known, or older", revised.known));
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

/// A ruling, for programs.
#[derive(Serialize)]
struct KeptJson<'a> {
    item: &'a ItemId,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lines: Vec<LineJson<'a>>,
    was: RulingJson<'a>,
    now: RulingJson<'a>,
    standing: &'static str,
    dated: Date,
    source: &'a str,
}

#[derive(Serialize)]
struct LineJson<'a> {
    fact: &'a FactId,
    #[serde(skip_serializing_if = "Option::is_none")]
    trap: Option<&'a Slug>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum RulingJson<'a> {
    Accepts(&'a [Claim]),
    Dropped,
}

impl<'a> KeptJson<'a> {
    fn of(revision: &'a KeyRevision) -> Self {
        let KeyRevision { item, lines, previous, now, standing, dated, source } = revision;
        let line = |Wording { fact, trap }: &'a Wording| LineJson { fact, trap: trap.as_ref() };
        let ruling = |ruling: &'a Ruling| match ruling {
            Ruling::Accepts(AnswerKey(claims)) => RulingJson::Accepts(claims),
            Ruling::Dropped => RulingJson::Dropped,
        };
        Self {
            item,
            lines: lines.iter().map(line).collect(),
            was: ruling(previous),
            now: ruling(now),
            standing: standing.name(),
            dated: *dated,
            source,
        }
    }
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
    let kept: Vec<_> = revised.kept.iter().map(KeptJson::of).collect();
    Ok(serde_json::to_string_pretty(&json!({
        "kept": kept, "known": revised.known, "rescored": rescored, "edited": edited,
    }))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::KeyStatus;

    #[test]
    fn a_ruling_is_told_to_programs_with_all_that_it_says() {
        let fact = || FactId::new("b/t/f").unwrap();
        let trap = Some(Slug::new("x").unwrap());
        let mut revision = KeyRevision {
            item: ItemId::new("b/t/i").unwrap(),
            lines: vec![Wording { fact: fact(), trap }, Wording::plain(fact())],
            previous: Ruling::Accepts(AnswerKey(vec![Claim::Named("a".into())])),
            now: Ruling::Dropped,
            standing: KeyStatus::Provisional,
            dated: Date::constant(2026, 11, 24),
            source: "UPSC".into(),
        };
        let whole = json!({
            "item": "b/t/i", "lines": [{ "fact": "b/t/f", "trap": "x" }, { "fact": "b/t/f" }],
            "was": { "accepts": ["c:a"] }, "now": "dropped", "standing": "provisional",
            "dated": "2026-11-24", "source": "UPSC",
        });
        assert_eq!(json!(KeptJson::of(&revision)), whole);
        revision.lines.clear();
        assert_eq!(json!(KeptJson::of(&revision)).get("lines"), None);
    }
}
