//! What the learner writes beside questions and facts: keeping it, and what stands there.

use crate::exam::Dealt;
use crate::journal::{About, Notebook, NotebookEntry, SittingId, What, WhyWrong, after};

use super::super::Study;

/// What stands beside a question of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BesideQuestion {
    /// Why its answer was wrong, as the learner said.
    pub reason: Option<WhyWrong>,
    /// Whether it has a star.
    pub starred: bool,
    /// The learner's line beside it.
    pub note: Option<String>,
    /// The lists that it is on.
    pub lists: Vec<String>,
    /// The learner's lines beside its facts.
    pub fact_notes: Vec<String>,
}

impl Study {
    /// Stages something that the learner wrote; it holds once [`Study::commit`] succeeds.
    pub fn stage_notebook(&mut self, set: NotebookEntry) {
        // What was written while the clock was ahead gives way to what is written now.
        let since = self.journal().notebook().since(&set);
        let set = set.after(after(since, self.now().at));
        self.session.stage(What::Notebook(set));
    }

    /// Stages that a star is put on, or taken off where it is on; whether it is on then.
    pub fn stage_star(&mut self, about: &About) -> bool {
        let about = about.current(self.catalogue());
        let on = !self.notebook_of_today().is_starred(&about);
        self.stage_notebook(NotebookEntry::Starred { about, on, after: None });
        on
    }

    /// Stages why the answer to a question of a sitting was wrong, or that this is taken back where
    /// it was said already; what is said then.
    pub fn stage_reason(
        &mut self,
        sitting: SittingId,
        question: usize,
        why: WhyWrong,
    ) -> Option<WhyWrong> {
        let said = self.journal().notebook().reason(sitting, question);
        let why = (said != Some(why)).then_some(why);
        self.stage_notebook(NotebookEntry::Reasoned { sitting, question, why, after: None });
        why
    }

    /// What stands beside a question of a sitting.
    pub fn beside(&self, sitting: &SittingId, question: usize) -> Option<BesideQuestion> {
        let dealt = self.journal().sitting(sitting)?.paper().get(question)?;
        let notebook = self.notebook_of_today();
        let reason = self.journal().notebook().reason(*sitting, question);
        Some(BesideQuestion { reason, ..self.beside_dealt(&notebook, dealt) })
    }

    /// Every line of one's own beside a question and its facts.
    pub(super) fn own_lines(&self, notebook: &Notebook, dealt: &Dealt) -> Vec<String> {
        let BesideQuestion { note, fact_notes, .. } = self.beside_dealt(notebook, dealt);
        note.into_iter().chain(fact_notes).collect()
    }

    /// The notebook with everything under its id of today.
    pub(super) fn notebook_of_today(&self) -> Notebook {
        self.journal().notebook().of_today(self.catalogue())
    }

    fn beside_dealt(&self, notebook: &Notebook, dealt: &Dealt) -> BesideQuestion {
        let item = About::from(&dealt.item).current(self.catalogue());
        let facts = dealt.facts().map(|fact| About::from(fact).current(self.catalogue()));
        BesideQuestion {
            reason: None,
            starred: notebook.is_starred(&item),
            note: notebook.note(&item).map(str::to_owned),
            lists: notebook.lists_of(&item).map(str::to_owned).collect(),
            fact_notes: facts.filter_map(|fact| notebook.note(&fact).map(str::to_owned)).collect(),
        }
    }
}
