//! `prelims record check`: whether the file is whole, and which entries are set aside.

use std::path::Path;

use serde_json::{Value, json};

use crate::record::{Record, RecordError};
use crate::text::by_count;

use super::super::exit::{COULD_NOT_RUN, FINE, PROBLEMS};
use super::super::format::Format;
use super::super::output;
use super::aside::{self, SetAside};
use super::said;

/// How often a record that another program is changing is read again.
const TRIES: usize = 5;

/// What was found.
struct Findings {
    entries: u64,
    faults: Vec<String>,
    aside: Vec<SetAside>,
}

/// Checks the record.
pub fn run(path: &Path, format: Format) -> anyhow::Result<u8> {
    let Some(Findings { entries, faults, aside }) = find(path)? else {
        said::no_progress(path);
        return Ok(COULD_NOT_RUN);
    };
    let whole = faults.is_empty() && aside.is_empty();
    match format {
        Format::Json => {
            let aside: Vec<Value> = aside.iter().map(SetAside::as_json).collect();
            let all = json!({
                "path": path.to_string_lossy(), "entries": entries, "damage": faults, "set_aside": aside,
            });
            output::json_lines(&serde_json::to_string_pretty(&all)?)?;
        }
        Format::Text => {
            output::bank_line(&format!("`{}`: {}", path.display(), said::entries(entries)))?;
            for fault in &faults {
                output::bank_line(&format!("the file is damaged: {fault}"))?;
            }
            for one in &aside {
                output::bank_line(&one.in_words())?;
            }
            output::line(&summary(&faults, aside.len()))?;
        }
    }
    Ok(if whole { FINE } else { PROBLEMS })
}

fn find(path: &Path) -> Result<Option<Findings>, RecordError> {
    for _ in 0..TRIES {
        let Some(record) = Record::open_to_read(path)? else { return Ok(None) };
        let faults = record.faults()?;
        let (entries, aside) = aside::read(&record)?;
        if record.stood_still() {
            return Ok(Some(Findings { entries, faults, aside }));
        }
    }
    Err(RecordError::Locked { path: path.to_owned() })
}

fn summary(faults: &[String], aside: usize) -> String {
    let mut said = Vec::new();
    if !faults.is_empty() {
        said.push(
            "`prelims record export` prints what can still be read; `prelims record restore FILE` puts a backup in the place of the \
             damaged file and keeps that beside it."
                .to_owned(),
        );
    }
    if aside > 0 {
        let (entries, are, have) =
            by_count(aside, ("entry", "is", "has"), ("entries", "are", "have"));
        said.push(format!("{aside} {entries} {are} set aside: kept, but {have} no effect."));
    }
    if said.is_empty() {
        said.push("All is well.".to_owned());
    }
    said.join("\n")
}
