//! Pages of the notebook, to be printed or kept.

use std::sync::Arc;

use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;

use crate::exam::{Dealt, deal};
use crate::exchange::{Medium, NotedQuestion, mistakes_page, reported_page};
use crate::report::QuestionRow;
use crate::report::words::date;
use crate::study::library::Printing;

use super::super::Study;

impl Study {
    /// A page of these questions, with what was chosen, what is right and why, and the learner's
    /// own lines.
    pub fn mistakes_page(&self, rows: &[Arc<QuestionRow>], medium: Medium) -> String {
        let notebook = self.notebook_of_today();
        let noted = |row: &'_ Arc<QuestionRow>| -> Option<_> {
            let dealt = self.as_dealt(row)?;
            let mut posed = self.library.posed(&dealt, Printing::AsWritten)?;
            posed.notes = self.own_lines(&notebook, &dealt);
            Some(posed)
        };
        let all: Vec<NotedQuestion<'_>> =
            rows.iter().map(|row| NotedQuestion { row, posed: noted(row) }).collect();
        let title = format!("Mistakes, {}", date(self.now().date()));
        mistakes_page(&title, &all, medium)
    }

    /// The reported questions, for the keepers of their banks.
    pub fn reported_page(&self, medium: Medium) -> String {
        reported_page(&self.notebook_task().run().reported, medium)
    }

    /// A question as it was dealt when it last was a mistake, else as it stands in its bank.
    fn as_dealt(&self, row: &QuestionRow) -> Option<Dealt> {
        let when = row.mistake().map(|mistake| (mistake.sitting, mistake.question));
        let before = when.and_then(|(sitting, question)| {
            self.journal().sitting(&sitting)?.paper().get(question).cloned()
        });
        let fresh = || {
            let item = self.library.item(&row.id)?;
            Some(deal(&item, &mut ChaCha20Rng::seed_from_u64(0)))
        };
        before.or_else(fresh)
    }
}
