//! A form: an assembled paper with everything that printing needs.
//!
//! It must not know how the questions were chosen or how they are printed.

use std::sync::Arc;
use std::time::Duration;

use super::words::{Words, words_of};
use crate::bank::{Item, LanguageCode};
use crate::exam::{Dealt, Fraction, MarkingScheme, Marks};
use crate::report::Grounds;

/// An assembled paper. Its questions stand in the order of series A.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedPaper {
    /// What it is called, on its cover and its sheets.
    pub title: String,
    /// The language of its questions, as BCP 47 has it.
    pub language: String,
    /// The other language in which they are printed, where they are in two.
    pub second: Option<LanguageCode>,
    /// The time allowed; `None` where there is no limit.
    pub time: Option<Duration>,
    /// What answers earn, in sections that have no scheme of their own.
    pub scheme: MarkingScheme,
    /// What the choice after all others says by which a question is declined, where the rules have
    /// one.
    pub decline: Option<String>,
    /// The part of the questions of which more may not be left blank; otherwise the paper is not
    /// marked.
    pub blank_limit: Option<Fraction>,
    /// The part of the maximum that has to be reached.
    pub qualifying: Option<Fraction>,
    /// What candidates are told besides what follows from the rules.
    pub instructions: Vec<String>,
    /// Its sections in order: one without a title where the paper has none.
    pub sections: Vec<Section>,
    /// Whether every series keeps the order of series A.
    pub fixed_order: bool,
    /// From which the orders of series B to D are drawn.
    pub seed: u64,
}

/// A section of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// What it is called, where it is called something.
    pub title: Option<String>,
    /// Time of its own.
    pub time: Option<Duration>,
    /// A scheme of its own.
    pub scheme: Option<MarkingScheme>,
    /// Its questions. Those that share a passage or a direction stand together.
    pub questions: Vec<Posed>,
}

/// A question of a form: as it was dealt, and all the prose that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Posed {
    /// The item.
    pub item: Arc<Item>,
    /// The item as it was dealt: its choices in the order of series A, and the key.
    pub dealt: Dealt,
    /// The direction that it shares.
    pub direction: Option<String>,
    /// The passage that it shares, in Markdown.
    pub passage: Option<String>,
    /// What it rests on.
    pub grounds: Grounds,
    /// The same in the other language of the paper, where it is translated.
    pub other: Option<PosedIn>,
    /// What the learner wrote beside it and its facts; printed with the solutions alone.
    pub notes: Vec<String>,
}

/// What a question says in another language.
#[derive(Debug, Clone, PartialEq)]
pub struct PosedIn {
    /// The item.
    pub item: Arc<Item>,
    /// The direction that it shares.
    pub direction: Option<String>,
    /// The passage that it shares, in Markdown.
    pub passage: Option<String>,
}

impl PrintedPaper {
    /// The words around its questions, in each of its languages.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static Words> + use<> {
        [Some(LanguageCode::of(&self.language)), self.second].into_iter().flatten().map(words_of)
    }

    /// The same in its first language.
    pub(super) fn main_words(&self) -> &'static Words {
        words_of(LanguageCode::of(&self.language))
    }

    /// What the choice says that declines a question, if there is one.
    pub(super) fn declining<'s>(&'s self, words: &Words) -> Option<&'s str> {
        self.decline.as_deref().map(|said| words.not_attempted.unwrap_or(said))
    }

    /// Every question, in the order of series A.
    pub fn questions(&self) -> impl Iterator<Item = &Posed> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// How many questions it has.
    pub fn len(&self) -> usize {
        self.questions().count()
    }

    /// The most that can be earned.
    pub fn maximum(&self) -> Marks {
        self.worths().map(Marks::from).sum()
    }

    /// What answers earn in a section, by number from 0.
    pub fn scheme_of(&self, section: usize) -> &MarkingScheme {
        let own = self.sections.get(section).and_then(|section| section.scheme.as_ref());
        own.unwrap_or(&self.scheme)
    }

    /// The marks of a question of that section.
    pub fn worth(&self, section: usize, posed: &Posed) -> Fraction {
        posed.dealt.marks.unwrap_or(self.scheme_of(section).marks)
    }

    /// The marks of every question, in the order of series A.
    pub fn worths(&self) -> impl Iterator<Item = Fraction> {
        self.sections.iter().enumerate().flat_map(move |(at, section)| {
            section.questions.iter().map(move |posed| self.worth(at, posed))
        })
    }

    /// How many choices the question with the most has, the one that declines not counted.
    pub fn most_choices(&self) -> usize {
        self.questions().map(|posed| posed.dealt.choices.len()).max().unwrap_or(0)
    }

    /// How many circles a row of the answer sheet has: the declining choice has the letter after
    /// all others, the same for every question.
    pub fn circles(&self) -> usize {
        self.most_choices() + usize::from(self.decline.is_some())
    }
}

impl Posed {
    /// Whether the two stand together wherever they stand: they share a passage, or else a
    /// direction.
    pub(super) fn belongs_with(&self, other: &Self) -> bool {
        let shared = |posed: &Self| posed.item.passage.clone().or(posed.item.direction.clone());
        let family = shared(self);
        family.is_some() && family == shared(other) && self.item.id.topic() == other.item.id.topic()
    }
}
