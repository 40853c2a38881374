//! What opens over a question that has been explained: its note, its sources, a report of it.

use std::sync::Arc;

use crate::study::Question;
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::Msg;
use crate::tui::state::Shared;
use crate::tui::texts;

impl Shared {
    /// Opens the note, the sources or the report of a question, whichever the message asks for.
    pub fn open_about(&mut self, question: &Arc<Question>, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Note => return vec![Effect::LoadNote(question.id.topic(), None)],
            Msg::Sources if question.grounds.sources.is_empty() => {
                self.say(texts::QUESTION_NO_SOURCE);
            }
            Msg::Sources => self.open(Msg::SourcesOf(Arc::clone(question))),
            Msg::Report => self.open(Msg::ReportOf(question.id.clone())),
            _ => {}
        }
        vec![]
    }
}
