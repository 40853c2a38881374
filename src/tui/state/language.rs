//! The language in which questions and notes are read.

use crate::bank::LanguageCode;
use crate::tui::app::effect::Effect;
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::texts;
use crate::wording::language_name;

impl Shared {
    /// Goes on to the next of the languages in which what is on the screen can be read. It is the
    /// language of everything that is translated from then on.
    pub fn next_language(&mut self, languages: &[LanguageCode]) -> Vec<Effect> {
        let shown = languages.iter().position(|language| Some(*language) == self.language);
        let next = languages.get(shown.unwrap_or(0) + 1).or_else(|| languages.first());
        let Some(next) = next.copied().filter(|_| languages.len() > 1) else {
            self.warn(texts::LANGUAGE_NONE);
            return vec![];
        };
        self.read_in(next);
        self.say(texts::LanguageNow { language: language_name(next) }.say());
        vec![Effect::SetLanguage(next)]
    }

    /// Reads in that language.
    fn read_in(&mut self, language: LanguageCode) {
        self.language = Some(language);
        if let Some(current) = &mut self.current {
            current.language = self.language;
        }
    }

    /// The languages in which the question on the screen can be read.
    pub fn languages_of_question(&self) -> Vec<LanguageCode> {
        let question =
            self.current.as_ref().and_then(|current| current.questions.get(current.at()));
        question.map(|question| question.languages().collect()).unwrap_or_default()
    }

    /// The languages in which any question of the open sitting can be read.
    pub fn languages_of_sitting(&self) -> Vec<LanguageCode> {
        let mut all: Vec<LanguageCode> = Vec::new();
        let questions = self.current.iter().flat_map(CurrentSitting::all_questions);
        for language in questions.flat_map(|question| question.languages().collect::<Vec<_>>()) {
            if !all.contains(&language) {
                all.push(language);
            }
        }
        all
    }
}
