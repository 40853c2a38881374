//! Revised keys: a key file is read over the banks and kept, and every attempt that it touches is
//! scored anew.

use crate::bank::ItemId;
use crate::document::{Diagnostic, SourceFile, has_errors};
use crate::exam::{KeyRevision, PaperScore, Ruling, read_key_file};
use crate::journal::{SittingId, What};

use super::super::Study;
use super::super::session::NotSaved;

/// What a key file has done.
#[derive(Debug, Clone, PartialEq)]
pub struct Revised {
    /// The rulings that are new.
    pub kept: Vec<KeyRevision>,
    /// How many said what was ruled already, or were outranked by a later one.
    pub known: usize,
    /// The sittings whose score is now another, oldest first.
    pub rescored: Vec<Rescored>,
    /// Items that were edited since they were dealt, with the sittings in which they are still
    /// scored by the key that was dealt.
    pub edited: Vec<(ItemId, Vec<SittingId>)>,
}

/// A sitting that was scored anew.
#[derive(Debug, Clone, PartialEq)]
pub struct Rescored {
    /// The sitting.
    pub sitting: SittingId,
    /// What it is called.
    pub title: String,
    /// Its score before this file.
    pub before: PaperScore,
    /// Its score now.
    pub now: PaperScore,
}

/// Why a key file changed nothing.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CannotRevise {
    /// It has errors.
    #[error("the key file has {} problem(s)", .0.len())]
    Bad(Vec<Diagnostic>),
    /// It could not be kept.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
}

impl Study {
    /// Reads a key file and keeps its rulings, all or none.
    pub fn revise_keys(&mut self, file: &SourceFile) -> Result<Revised, CannotRevise> {
        let catalogue = self.library.catalogue();
        let reading = read_key_file(file, self.hints.keys, catalogue, |id| self.library.item(id));
        if has_errors(&reading.diagnostics) {
            return Err(CannotRevise::Bad(reading.diagnostics));
        }
        let before = self.finished_scores();
        let all = reading.revisions.len();
        let mut kept = Vec::new();
        for mut revision in reading.revisions {
            if let Some(known) = self.journal().revision(&revision.item) {
                let same = (&known.now, known.standing, known.dated, &known.lines)
                    == (&revision.now, revision.standing, revision.dated, &revision.lines);
                if same || !revision.outranks(known) {
                    continue;
                }
                revision.previous = known.now.clone();
            }
            kept.push(revision);
        }
        for revision in &kept {
            self.session.stage(What::KeyRevised(Box::new(revision.clone())));
        }
        self.commit()?;
        let rescored = self.finished_scores().into_iter().zip(before).filter_map(
            |((sitting, title, now), (_, _, before))| {
                (now != before).then_some(Rescored { sitting, title, before, now })
            },
        );
        let rescored = rescored.collect();
        let edited = kept.iter().filter_map(|revision| self.edited_since(revision)).collect();
        Ok(Revised { known: all - kept.len(), kept, rescored, edited })
    }

    fn finished_scores(&self) -> Vec<(SittingId, String, PaperScore)> {
        let done = self.journal().sittings().iter().filter(|(_, sitting)| !sitting.is_running());
        done.map(|(id, sitting)| (*id, sitting.terms().title.clone(), self.score_now(sitting)))
            .collect()
    }

    /// The sittings in which an item was dealt otherwise than a ruling means it.
    fn edited_since(&self, revision: &KeyRevision) -> Option<(ItemId, Vec<SittingId>)> {
        if revision.now == Ruling::Dropped {
            return None;
        }
        let sittings: Vec<SittingId> = self
            .journal()
            .sittings()
            .iter()
            .filter(|(_, sitting)| {
                sitting.paper().iter().any(|dealt| {
                    *self.library.catalogue().current_item(&dealt.item) == revision.item
                        && !revision.applies_to(dealt, self.library.catalogue())
                })
            })
            .map(|(id, _)| *id)
            .collect();
        (!sittings.is_empty()).then(|| (revision.item.clone(), sittings))
    }
}
