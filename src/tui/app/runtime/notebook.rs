//! Effects of the notebook: writing in it, reading it, and its pages.
//!
//! This file must not know why anything was asked for.

use ratatui::backend::Backend;

use crate::exchange::Medium;
use crate::journal::NotebookEntry;
use crate::report::rows_as_json;
use crate::tui::app::backend::StudyBackend;
use crate::tui::app::effect::{Effect, ExportAs};
use crate::tui::app::msg::Msg;
use crate::tui::app::runtime::{Batch, Job, Runtime, Undone, World};
use crate::tui::texts;

impl<B: Backend<Error: 'static>, D: StudyBackend, W: World> Runtime<B, D, W> {
    /// Does it; what came of it, where there is something to say.
    pub(super) fn in_notebook(
        &mut self,
        effect: Effect,
        batch: &mut Batch,
    ) -> Result<Option<Msg>, Undone> {
        // What was set before decides what is set now.
        self.keep(batch)?;
        let answer = match effect {
            Effect::Star(about) => Msg::Starred(self.desk.stage_star(&about)),
            Effect::Reason(sitting, question, why) => {
                Msg::Reasoned(self.desk.stage_reason(sitting, question, why))
            }
            Effect::WriteNote(about, text) => {
                let there = !text.is_empty();
                self.desk.stage_notebook(NotebookEntry::Noted { about, text, after: None });
                Msg::Noted(there)
            }
            Effect::PutOnList(about, list, on) => {
                let set = NotebookEntry::Listed { list: list.clone(), about, on, after: None };
                if !set.is_possible() {
                    return Ok(Some(Msg::Cannot(texts::LISTS_NAME.into())));
                }
                self.desk.stage_notebook(set);
                Msg::Listed(list, on)
            }
            other => return Ok(self.read_notebook(other)),
        };
        batch.staged = true;
        self.keep(batch)?;
        Ok(Some(answer))
    }

    /// The same for what writes nothing.
    fn read_notebook(&mut self, effect: Effect) -> Option<Msg> {
        Some(match effect {
            Effect::LoadNotebook => {
                self.world.work(Job::Notebook { task: self.desk.notebook_task() });
                return None;
            }
            Effect::EditNote(text) => match self.world.edit(&text) {
                Ok(text) => Msg::NoteEdited(text),
                Err(why) => Msg::Cannot(why),
            },
            Effect::LoadPage(of) => {
                let (number, task) = (self.model.asked, self.desk.notebook_task());
                self.world.work(Job::Page { number, task, of });
                return None;
            }
            Effect::Export(rows, to) => {
                let (text, ending) = match to {
                    ExportAs::Html => (self.desk.mistakes_page(&rows, Medium::Html), "html"),
                    ExportAs::Markdown => (self.desk.mistakes_page(&rows, Medium::Markdown), "md"),
                    ExportAs::Json => (rows_as_json(&rows), "json"),
                };
                let name = format!("mistakes-{}.{ending}", self.model.now.date());
                match self.world.export(&name, &text) {
                    Ok(path) => Msg::Exported(path),
                    Err(why) => Msg::Cannot(why),
                }
            }
            _ => return None,
        })
    }
}
