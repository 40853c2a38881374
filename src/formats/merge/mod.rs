//! Questions put into a bank: which are new, which it has already, and what its files say then.
//!
//! Nothing that stands in the bank is changed unless that was asked for; the bank as it is to be is
//! read once more before anything of it is kept. This file must not know of files on disk.

mod alike;
mod comers;
mod draft;
mod language;
mod report;
mod target;
mod write;

use crate::document::Severity;
use crate::reading;

use comers::settle_all;
use language::language;
use report::in_order;
use write::{Written, write};

pub use report::{Entry, Merged, What};
pub use target::{Imported, Target};

/// Puts what was imported into the bank.
///
/// # Errors
/// Why the bank cannot be changed.
pub fn merge(imported: Vec<Imported>, target: &Target) -> Result<Merged, String> {
    let language = language(&imported);
    let reading = (!target.files.is_empty()).then(|| reading::read(&target.files, &[]));
    let bank = match &reading {
        None => None,
        Some(reading) => Some(
            reading
                .bank
                .as_ref()
                .ok_or("the bank's own bank.toml cannot be read: run `check` on it")?,
        ),
    };
    let language = bank.map_or(language, |bank| bank.language.clone());
    let mut report = Vec::new();
    let mut comers = settle_all(imported, target, &language, &mut report);
    // What is wrong only beside the rest of the bank is taken out again.
    let before = reading.as_ref().map_or(0, errors);
    for _ in 0..8 {
        let mut lines = report.clone();
        let Written { files, places } = write(&comers, bank, target, &language, &mut lines)?;
        if files.is_empty() {
            return Ok(Merged { files, report: in_order(lines) });
        }
        let after = reading::read(&target.with(&files), &[]);
        if errors(&after) <= before {
            return Ok(Merged { files, report: in_order(lines) });
        }
        let mut bad: Vec<(usize, String)> = Vec::new();
        for problem in
            after.diagnostics.iter().filter(|problem| problem.severity() == Severity::Error)
        {
            let named = problem.about.as_deref().unwrap_or_default();
            let own = places.iter().filter(|(id, _)| named == format!("item `{id}`"));
            bad.extend(own.map(|(_, at)| (*at, problem.message.clone())));
        }
        if bad.is_empty() {
            let first =
                after.diagnostics.iter().find(|problem| problem.severity() == Severity::Error);
            let why = first.map(|problem| problem.message.clone()).unwrap_or_default();
            return Err(format!("the bank would have an error, and nothing was written: {why}"));
        }
        for (at, why) in bad {
            if let Some(place) = comers.iter().position(|comer| comer.at == at) {
                let comer = comers.remove(place);
                report[comer.line].what = What::Refused;
                report[comer.line].why = vec![why];
            }
        }
    }
    Err("the bank would have errors, and nothing was written".into())
}

fn errors(reading: &reading::Reading) -> usize {
    reading.diagnostics.iter().map(|problem| problem.count(Severity::Error)).sum()
}
