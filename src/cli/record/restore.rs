//! `prelims record restore`: a backup takes the place of the present record, after it was said what
//! that changes.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::record::{Comparison, Extent, Present, compare, restore};

use super::super::exit::{COULD_NOT_RUN, FINE};
use super::super::{hints, output};
use super::said::entries;

/// Says what would change, asks, and restores.
pub fn run(path: &Path, file: &Path, yes: bool) -> anyhow::Result<u8> {
    let comparison = compare(path, file)?;
    output::bank_line(&in_words(&comparison, path, file))?;
    if !yes {
        if !io::stdin().is_terminal() {
            output::complain(
                "nothing was changed: there is no terminal to ask on; give --yes to restore",
            );
            return Ok(COULD_NOT_RUN);
        }
        if !asked()? {
            output::complain("nothing was changed");
            return Ok(COULD_NOT_RUN);
        }
    }
    let done = restore(path, file)?;
    output::bank_line(&format!("restored: {}, in `{}`", entries(done.entries), path.display()))?;
    if let Some(kept) = done.kept {
        output::bank_line(&format!("the record from before is kept as `{}`", kept.display()))?;
    }
    Ok(FINE)
}

/// Whether the person says yes. Nothing but `y` is a yes.
fn asked() -> io::Result<bool> {
    let mut prompt = io::stderr().lock();
    write!(prompt, "Replace the record with the backup? y or n: ")?;
    prompt.flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(answer.trim() == "y")
}

fn in_words(found: &Comparison, path: &Path, file: &Path) -> String {
    let Comparison { backup, present, both, different, only_backup, only_present } = found;
    let mut lines = vec![format!("backup  `{}`: {}", file.display(), extent(backup))];
    let record = path.display();
    match present {
        Present::None => lines.push(format!("record  `{record}`: none yet")),
        Present::Unread(error) => {
            lines.push(format!("record  cannot be read: {error}{}", hints::record(error)));
        }
        Present::Read(present) => {
            lines.push(format!("record  `{record}`: {}", extent(present)));
            lines.push(format!(
                "in both {both}, only in the backup {only_backup}, only in the record {only_present}"
            ));
        }
    }
    if *different > 0 {
        lines.push(format!(
            "{} in both say something else in the two: one of the files was edited or is damaged",
            entries(*different)
        ));
    }
    if *only_present > 0 {
        lines.push(format!(
            "The record loses the {} that only it has; the present file is kept beside it.",
            entries(*only_present)
        ));
    }
    lines.join("\n")
}

/// `63 entries, 2026-11-03 to 2026-11-22`
fn extent(of: &Extent) -> String {
    let days = of.first.zip(of.last).map(|(first, last)| match (first.date(), last.date()) {
        (first, last) if first == last => format!(", {first}"),
        (first, last) => format!(", {first} to {last}"),
    });
    format!("{}{}", entries(of.entries), days.unwrap_or_default())
}
