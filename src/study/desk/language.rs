//! The language in which questions are read, where they are translated.

use crate::bank::{Bank, LanguageCode};
use crate::journal::{LanguageSet, What, after};

use super::super::Study;

impl Study {
    /// The language to be read in: that of this run, else the one that was chosen last; without
    /// either, everything is read as its bank has it.
    pub fn language(&self) -> Option<LanguageCode> {
        self.language.or_else(|| self.journal().language())
    }

    /// The languages in which some question can be read, in the order in which the banks have them.
    pub(super) fn languages(&self) -> Vec<LanguageCode> {
        let mut all = Vec::new();
        let of_bank = |bank: &Bank| {
            let topics = bank.topics.iter();
            let others = topics.flat_map(|topic| &topic.translations).map(|other| other.language);
            std::iter::once(bank.style.language).chain(others).collect::<Vec<_>>()
        };
        for language in self.library.banks().iter().flat_map(of_bank) {
            if !all.contains(&language) {
                all.push(language);
            }
        }
        all
    }

    /// Stages that this language was chosen.
    pub fn stage_language(&mut self, language: LanguageCode) {
        // One that was chosen while the clock was ahead gives way to one that is chosen now.
        let after = after(self.journal().language_since(), self.now().at);
        self.session.stage(What::LanguageSet(LanguageSet { language, after }));
    }
}
