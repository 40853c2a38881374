//! A question as the notebook has it, and what filters ask of it.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::bank::{Claim, FactId, Item, ItemId, Kind, TopicId};
use crate::filter::{Described, Field, State};
use crate::insight::{ItemHistory, Mistake};
use crate::journal::WhyWrong;
use crate::report::words;
use crate::text::question::plain;
use crate::wording::shown;

use super::reported::Fault;

/// A question, with what became of it and what the learner wrote beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionRow {
    /// Its id of today.
    pub id: ItemId,
    /// Its topic.
    pub topic: TopicId,
    /// The title of that.
    pub topic_title: String,
    /// What sort of question it is.
    pub kind: Kind,
    /// Its prose; `None` where the banks no longer have it.
    pub prose: Option<Prose>,
    /// The facts that it asks, by their ids of today.
    pub facts: Vec<FactId>,
    /// Whether it was ever on the screen.
    pub seen: bool,
    /// What became of it, if it was ever answered.
    pub history: Option<ItemHistory>,
    /// Whether it has a star.
    pub starred: bool,
    /// The learner's line beside it.
    pub note: Option<String>,
    /// The learner's lines beside facts of it.
    pub fact_notes: Vec<(FactId, String)>,
    /// The lists that it is on.
    pub lists: Vec<String>,
    /// What was reported of it, oldest first.
    pub reports: Vec<Fault>,
}

/// What the notebook needs of a question's prose.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prose {
    /// What it is about, in one line.
    pub brief: String,
    /// The right choices.
    pub answers: Vec<String>,
    /// What was chosen when it last was a mistake.
    pub chosen: Option<String>,
    /// The examination in which it was asked.
    pub exam: Option<String>,
    /// The year of that.
    pub year: Option<i16>,
    /// All its texts in small letters.
    texts: String,
}

impl Prose {
    /// That of `item`, of which `chosen` was chosen when it last was a mistake.
    pub fn of(item: &Item, chosen: Option<&Claim>) -> Self {
        let mut texts = plain(&shown::stem(item)).into_owned();
        let lines = item.lines().iter().flat_map(|line| &line.cells).chain(item.right());
        let choices = item.choices.iter().map(|choice| shown::choice(item, choice));
        for text in lines.map(|text| Cow::from(text.as_str())).chain(choices) {
            texts.push('\n');
            texts.push_str(&plain(&text));
        }
        let origin = item.origin.as_ref();
        Self {
            brief: brief(item),
            answers: item.key.0.iter().filter_map(|claim| choice_in_words(item, claim)).collect(),
            chosen: chosen.and_then(|claim| choice_in_words(item, claim)),
            exam: origin.map(|origin| origin.exam.clone()),
            year: origin.and_then(|origin| origin.year),
            texts: texts.to_lowercase(),
        }
    }
}

/// What a question is about, in one line: the first of its lines, since the stems of statement
/// questions are all alike, else its stem.
fn brief(item: &Item) -> String {
    let text = match item.lines() {
        [first, ..] => first.cells.join(" – "),
        [] => shown::stem(item).into_owned(),
    };
    plain(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A choice in words; `None` where the question no longer has it.
pub fn choice_in_words(item: &Item, claim: &Claim) -> Option<String> {
    let choice = item.choice(claim)?;
    Some(plain(&shown::choice(item, choice)).into_owned())
}

impl QuestionRow {
    /// The mistake that it is, mended or not.
    pub fn mistake(&self) -> Option<&Mistake> {
        self.history.as_ref()?.mistake.as_ref()
    }

    /// Whether it is a mistake that is not mended.
    pub fn is_open(&self) -> bool {
        self.mistake().is_some_and(|mistake| !mistake.is_mended())
    }

    /// Whether it is a mistake that was made though the learner was sure.
    pub fn is_certain(&self) -> bool {
        self.mistake().is_some_and(Mistake::is_certain)
    }

    /// Whether the program composed it.
    pub fn is_composed(&self) -> bool {
        self.id.local().starts_with('=')
    }

    /// What it is about, in one line; its id where the banks no longer have it.
    pub fn brief(&self) -> &str {
        self.prose.as_ref().map_or(self.id.as_str(), |prose| &prose.brief)
    }
}

impl Described for QuestionRow {
    fn is(&self, state: State) -> bool {
        let counted = |count: fn(&ItemHistory) -> usize| {
            self.history.as_ref().is_some_and(|history| count(history) > 0)
        };
        match state {
            State::Seen => self.seen,
            State::Unseen => !self.seen,
            State::Wrong => counted(|history| history.wrong),
            State::Guessed => counted(|history| history.guessed),
            State::Slow => counted(|history| history.slow),
            State::Certain => self.is_certain(),
            State::Mistake => self.mistake().is_some(),
            State::Open => self.is_open(),
            State::Mended => self.mistake().is_some_and(Mistake::is_mended),
            State::Starred => self.starred,
            State::Noted => self.note.is_some() || !self.fact_notes.is_empty(),
            State::Reported => !self.reports.is_empty(),
            State::Composed => self.is_composed(),
        }
    }

    fn names(&self, field: Field) -> Vec<&str> {
        match field {
            Field::Topic => vec![self.topic.as_str(), self.topic.local(), self.topic.bank()],
            Field::Bank => vec![self.topic.bank()],
            Field::Kind => vec![self.kind.name()],
            Field::Exam => self.prose.iter().filter_map(|prose| prose.exam.as_deref()).collect(),
            Field::Reason => {
                let reasons = self.history.iter().flat_map(|history| &history.reasons);
                reasons.map(|why| WhyWrong::name(*why)).collect()
            }
            Field::Confidence => {
                let said = self.history.iter().flat_map(|history| &history.confidences);
                said.map(|said| words::confidence(*said)).collect()
            }
            Field::List => self.lists.iter().map(String::as_str).collect(),
            Field::Item => vec![self.id.as_str(), self.id.local()],
            Field::Fact => {
                self.facts.iter().flat_map(|fact| [fact.as_str(), fact.local()]).collect()
            }
            Field::Year | Field::Times | Field::Date | Field::Text => Vec::new(),
        }
    }

    fn number(&self, field: Field) -> Option<i64> {
        match field {
            Field::Year => self.prose.as_ref()?.year.map(i64::from),
            Field::Times => {
                let wrong = self.history.as_ref().map_or(0, |history| history.wrong);
                i64::try_from(wrong).ok()
            }
            _ => None,
        }
    }

    fn day(&self, field: Field) -> Option<Date> {
        (field == Field::Date).then(|| self.history.as_ref().map(|history| history.last)).flatten()
    }

    fn says(&self, text: &str) -> bool {
        let own = self.note.iter().chain(self.fact_notes.iter().map(|(_, note)| note));
        self.prose.as_ref().is_some_and(|prose| prose.texts.contains(text))
            || own.into_iter().any(|note| note.to_lowercase().contains(text))
    }
}
