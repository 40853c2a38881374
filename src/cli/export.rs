//! `prelims export BANK --to FORMAT`: a bank for other programs.

use std::path::PathBuf;

use anyhow::{Context, bail};

use crate::formats::{Exported, Format as Foreign, Loss, export};
use crate::shelf::bank_at;
use crate::text::count;

use super::call::Call;
use super::exit::{FINE, PROBLEMS};
use super::{files, output};

/// Write a bank in the format of another program
///
/// What that format cannot hold is listed, and nothing is written, unless --lossy says so. To
/// standard output, or to a file with --out.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The bank's folder
    #[arg(value_name = "BANK")]
    bank: PathBuf,
    /// The format
    #[arg(long, value_name = "FORMAT", value_parser = foreign)]
    to: Foreign,
    /// Write it although something is lost
    #[arg(long)]
    lossy: bool,
    /// The file to write, instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long, requires = "out")]
    force: bool,
}

/// A format that can be written.
fn foreign(name: &str) -> Result<Foreign, String> {
    let all = || Foreign::ALL.into_iter().filter(|format| *format != Foreign::Text);
    all().find(|format| format.name() == name).ok_or_else(|| {
        let names: Vec<&str> = all().map(Foreign::name).collect();
        format!("the formats are {}", names.join(", "))
    })
}

impl Export {
    /// Writes the bank, or says what would be lost.
    pub fn run(&self, _: &Call) -> anyhow::Result<u8> {
        let bank = bank_at(&self.bank)?;
        let Exported { text, questions, losses } =
            export(&bank, self.to).context("this format is only read")?;
        for Loss { what, of } in &losses {
            output::complain(&format!("{} does not hold {what}: {}", self.to.name(), some(of)));
        }
        if !losses.is_empty() && !self.lossy {
            output::complain("nothing was written; to write it without these, give --lossy");
            return Ok(PROBLEMS);
        }
        match &self.out {
            None => output::text(&text)?,
            Some(path) => {
                if !self.force && path.symlink_metadata().is_ok() {
                    bail!("{} is already there; write over it with --force", path.display());
                }
                files::replace(path, &text)?;
                output::line(&format!("{} in {}", count(questions, "question"), path.display()))?;
            }
        }
        Ok(FINE)
    }
}

/// The first few names, and how many more there are.
fn some(of: &[String]) -> String {
    const MOST: usize = 5;
    let shown = of.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
    match of.len().saturating_sub(MOST) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
