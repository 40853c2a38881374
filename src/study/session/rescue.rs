//! What becomes of a run whose record is gone: all that it knows is held, until it is written to
//! another file.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::bank::Catalogue;
use crate::journal::{Entry, SittingId, What};
use crate::record::{AppendError, Loss, Record, in_the_way};

use super::Session;
use super::fold::Folded;
use super::lost::{Lost, LostRecord, NotSaved, Rescued};

impl Session {
    /// Takes down that the record is lost, and holds what can still be read of it. `staged` is what
    /// could not be kept.
    pub(super) fn lose(&mut self, loss: &Loss, staged: Vec<Entry>) -> NotSaved {
        let before = self.lost.take().unwrap_or_else(|| {
            // Only who writes to a record can lose it.
            let (path, salvaged) = self.record.as_ref().map_or_else(Default::default, |record| {
                let path = std::path::absolute(record.path());
                (path.unwrap_or_else(|_| record.path().to_owned()), record.salvage())
            });
            let known: HashSet<_> = salvaged.entries.iter().map(Entry::id).collect();
            let own = self.run_entries.iter().filter(|entry| !known.contains(&entry.id()));
            let (own, mut entries) = (own.cloned().collect::<Vec<_>>(), salvaged.entries);
            // What this run wrote is known in any case.
            let missing = salvaged.missing.saturating_sub(own.len() as u64);
            entries.extend(own);
            let whole = Lost {
                what: format!("{loss} while prelims was running"),
                proposed: free_name(&path),
                path,
                until: self.run_entries.last().map(|entry| entry.moment),
                held: entries.len(),
                missing,
            };
            LostRecord { lost: whole, entries, unkept: Vec::new() }
        });
        let message = format!("{}, so nothing more is saved in it", before.lost.what);
        let not_saved =
            NotSaved { lost: Some(Box::new(before.lost.clone())), ..NotSaved::of(message) };
        self.lost = Some(LostRecord { unkept: staged, ..before });
        not_saved
    }

    /// Writes all that is held to a new file and goes on with it. What was staged when the loss was
    /// noticed is kept too where all of it was done in `sitting`, which is on the screen as it was
    /// before; the rest has not happened.
    ///
    /// # Errors
    /// Why it could not be written there; everything is as it was.
    pub fn rescue_to(
        &mut self,
        path: &str,
        sitting: Option<SittingId>,
        catalogue: &Catalogue,
    ) -> Result<Rescued, String> {
        let Some(held) = &self.lost else { return Err("the record is not lost".into()) };
        let path = whole_path(path)?;
        let of_it = |entry: &Entry| match &entry.what {
            What::Act { sitting: of, .. } => Some(*of) == sitting,
            // What begins a run is kept with the first that happens in it.
            What::Started(_) => true,
            _ => false,
        };
        let keeps = held.unkept.iter().all(of_it);
        let kept = if keeps { held.unkept.clone() } else { Vec::new() };
        let all: Vec<Entry> = held.entries.iter().chain(&kept).cloned().collect();
        let record = Record::write_new(&path, &all).map_err(|error| match error {
            AppendError::Record(error) => self.hints.told(&error),
            error => format!("`{}` could not be written: {error}", path.display()),
        })?;
        let missing = held.lost.missing;
        if !kept.is_empty() {
            self.start = None;
        }
        self.run_entries.extend(kept.iter().cloned());
        self.record = Some(record);
        self.lost = None;
        // What could not be read any more did not happen either, as far as the new file says.
        self.folded = Folded::default();
        self.read_on(catalogue).map_err(|error| self.hints.told(&error))?;
        Ok(Rescued { path, kept, missing })
    }
}

/// The path that was typed, from the root; `~` is the person's own folder, as in a shell.
fn whole_path(typed: &str) -> Result<PathBuf, String> {
    let typed = typed.trim();
    if typed.is_empty() || typed.ends_with(['/', std::path::MAIN_SEPARATOR]) {
        return Err("name a file, not only a folder".into());
    }
    let path = match (typed.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    };
    std::path::absolute(&path).map_err(|error| format!("`{typed}` is no path: {error}"))
}

/// A name under which nothing is: that of the lost record itself if it is free, else one beside it.
fn free_name(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let end = path.extension().map(|end| format!(".{}", end.to_string_lossy())).unwrap_or_default();
    let names = (1..=u32::MAX).map(|n| match n {
        1 => path.to_owned(),
        n => path.with_file_name(format!("{stem}-{n}{end}")),
    });
    names.into_iter().find(|path| in_the_way(path).is_none()).unwrap_or_else(|| path.to_owned())
}
