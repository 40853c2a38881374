//! `prelims results`: past results, a line each, or one of them taken apart.

use anyhow::{Context, bail};

use crate::insight::Past;
use crate::journal::SittingId;
use crate::report::{PastResult, TakenApart, answered};

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::{output, paths};

/// List past results, or show one in detail: by topic, kind, confidence and time, guesses,
/// changes, slips
#[derive(Debug, clap::Args)]
pub struct Results {
    /// The result to show: its id or the beginning of it, as in the list, or `last`
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The letters of a run's name in a short id, long enough that two runs seldom share them.
const SHORT: usize = 8;

impl Results {
    /// Lists past results, or takes one apart.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let record = paths::record(call.world)?;
        let study = paths::study_to_read(call.world)?;
        if !record.exists() {
            if self.id.is_some() {
                bail!("there is no progress yet at `{}`", record.display());
            }
            if self.format == Format::Json {
                output::line("[]")?;
            }
            output::complain(&format!("there is no progress yet at `{}`", record.display()));
            return Ok(FINE);
        }
        let past = study.past();
        let Some(name) = &self.id else {
            list(&past, self.format)?;
            return Ok(FINE);
        };
        let found = find(&past, name)?;
        let gone = || format!("the result `{name}` is not in the record");
        let view = study.result(&found.id, 0).with_context(gone)?;
        let sitting = study.journal().sitting(&found.id).with_context(gone)?;
        match self.format {
            Format::Json => {
                let set_aside = study.journal().set_aside();
                output::json(&TakenApart { past: found, view: &view, sitting, set_aside })?;
            }
            Format::Text => output::bank_line(&view.in_words(found))?,
        }
        Ok(FINE)
    }
}

/// `3f2a91c4.17`
fn short(id: SittingId) -> String {
    let run: String = id.run.to_string().chars().take(SHORT).collect();
    format!("{run}.{}", id.seq)
}

/// Whether `name` is the beginning of that sitting's id: of the run's name, with its number after a
/// point or without.
fn names(name: &str, id: SittingId) -> bool {
    let (run, seq) = match name.rsplit_once('.') {
        Some((run, seq)) => (run, Some(seq)),
        None => (name, None),
    };
    let is_seq = seq.is_none_or(|seq| seq == id.seq.to_string());
    !run.is_empty() && id.run.to_string().starts_with(run) && is_seq
}

fn find<'p>(past: &'p [Past], name: &str) -> anyhow::Result<&'p Past> {
    if name == "last" {
        return past.first().context("you have not finished a sitting yet");
    }
    let found: Vec<&Past> = past.iter().filter(|past| names(name, past.id)).collect();
    match found[..] {
        [one] => Ok(one),
        [] => bail!("there is no result `{name}` (`prelims results` lists them)"),
        _ => {
            let names: Vec<String> = found.iter().map(|past| short(past.id)).collect();
            bail!("`{name}` begins the ids of several results: {}", names.join(", "))
        }
    }
}

fn list(past: &[Past], format: Format) -> anyhow::Result<()> {
    if format == Format::Json {
        return output::json(&past.iter().map(PastResult::from).collect::<Vec<_>>());
    }
    if past.is_empty() {
        output::complain("you have not finished a sitting yet");
    }
    for one in past {
        let score = format!("{} of {}", one.score.total, one.score.maximum);
        let percent = one.percent.map_or_else(String::new, |percent| format!("{percent} %"));
        let title = if one.answered < one.of {
            format!("{}, {}", one.title, answered(one.answered, one.of))
        } else {
            one.title.clone()
        };
        let change = one.change.map_or_else(String::new, |change| format!("{change:+}"));
        output::bank_line(&format!(
            "{:14}  {}  {score:>17}  {percent:>6}  {change:>4}  {title}",
            short(one.id),
            one.began.date(),
        ))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::RunId;

    #[test]
    fn a_result_is_named_by_the_beginning_of_its_id() {
        let id = SittingId { run: RunId(0x3f2a_91c4 << 96), seq: 17 };
        assert_eq!(short(id), "3f2a91c4.17");
        for name in ["3f2a91c4.17", "3f.17", "3f2a91c4", "3f", &id.to_string()] {
            assert!(names(name, id), "{name}");
        }
        for name in ["3f2a91c4.1", ".17", "4f.17", "4f", "3f2a91c5", ""] {
            assert!(!names(name, id), "{name}");
        }
    }
}
