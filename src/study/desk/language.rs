//! The language in which questions are read, where they are translated.

use crate::bank::LanguageCode;
use crate::journal::{LanguageSet, What, after};

use super::super::Study;

impl Study {
    /// The language to be read in: that of this run, else the one that was chosen last; without
    /// either, everything is read as its bank has it.
    pub fn language(&self) -> Option<LanguageCode> {
        self.language.or_else(|| self.journal().language())
    }

    /// Stages that this language was chosen.
    pub fn stage_language(&mut self, language: LanguageCode) {
        // One that was chosen while the clock was ahead gives way to one that is chosen now.
        let after = after(self.journal().language_since(), self.now().at);
        self.session.stage(What::LanguageSet(LanguageSet { language, after }));
    }
}
