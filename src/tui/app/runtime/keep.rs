//! Keeping: what a batch has staged is committed in one transaction, or the model goes back to where
//! it stood before.

use ratatui::backend::Backend;

use crate::tui::app::backend::StudyBackend;
use crate::tui::app::effect::{Effect, ExitReason};
use crate::tui::app::error::TuiError;
use crate::tui::app::msg::Msg;
use crate::tui::app::runtime::{Batch, Runtime, Undone, World};
use crate::tui::app::update;
use crate::tui::texts;

impl<B: Backend<Error: 'static>, D: StudyBackend, W: World> Runtime<B, D, W> {
    /// Keeps what is staged; if that fails, the model goes back to where it stood.
    pub(super) fn keep(&mut self, batch: &mut Batch) -> Result<(), Undone> {
        if !std::mem::take(&mut batch.staged) {
            return Ok(());
        }
        if let Err(why) = self.desk.commit() {
            let (size, now) = (self.model.size, self.model.now);
            self.model = batch.before.clone();
            (self.model.shared.size, self.model.shared.now) = (size, now);
            batch.later.clear();
            // Nothing is staged now, so what follows (Home and its plan, at most) cannot fail in
            // the same way.
            let mut batch = Batch::of(&self.model);
            return self.handle(Msg::NotSaved(why), &mut batch).and(Err(Undone));
        }
        if self.model.lost.take().is_some() {
            self.model.say(texts::RECORD_BACK);
        }
        batch.before = self.model.clone();
        Ok(())
    }

    /// Keeps what is staged and then does what was to wait for it.
    pub(super) fn finish(&mut self, mut batch: Batch) -> Result<Option<ExitReason>, TuiError> {
        let mut kept = self.keep(&mut batch);
        if let (Ok(()), Some(exit)) = (&kept, batch.exit)
            && let Err(why) = self.desk.check()
        {
            // What was kept is kept no more: that is said before the program ends.
            let mut batch = Batch::of(&self.model);
            kept = self.handle(Msg::NotSaved(why), &mut batch).and(Err(Undone));
            if exit == ExitReason::Quit {
                return Ok(None);
            }
        }
        if kept.is_err() {
            // Who wants out gets out, and is told that the last key was not kept.
            return match (batch.exit, &self.model.message) {
                (Some(_), Some(message)) => Err(TuiError::NotSaved(message.text.clone())),
                (exit, _) => Ok(exit),
            };
        }
        for effect in std::mem::take(&mut batch.later) {
            let beside = |sitting, question| {
                let beside = self.desk.beside(sitting, question);
                beside.map(|beside| Msg::Beside(question, Box::new(beside)))
            };
            let answers = match effect {
                Effect::Aftermath(sitting, question) => {
                    let facts = self.desk.aftermath(&sitting, question);
                    [Some(Msg::Aftermath(question, facts)), beside(&sitting, question)]
                }
                Effect::LoadBeside(sitting, question) => [beside(&sitting, question), None],
                Effect::NextPaper(sitting) => {
                    let next = self.desk.next_of_day(&sitting);
                    [next.map(|next| Msg::NextPaper(Box::new(next))), None]
                }
                _ => [None, None],
            };
            for msg in answers.into_iter().flatten() {
                // Neither asks for anything more.
                drop(update::update(&mut self.model, msg));
            }
        }
        Ok(batch.exit)
    }
}
