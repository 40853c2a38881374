//! The words of the language: what can be said of a question, and the fields that have values.
//!
//! A word that is added here needs a line in `docs/filters.md`; a test sees to it.

use crate::bank::Kind;
use crate::journal::WhyWrong;

/// Something that can be said of a question by one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was on the screen before.
    Seen,
    /// It never was.
    Unseen,
    /// It was answered wrongly before.
    Wrong,
    /// It was answered rightly by a guess before.
    Guessed,
    /// It was answered slowly before.
    Slow,
    /// It was last answered wrongly though the learner was sure.
    Certain,
    /// It is a mistake, mended or not.
    Mistake,
    /// It is a mistake that is not mended.
    Open,
    /// It is a mistake that is mended.
    Mended,
    /// It has a star.
    Starred,
    /// It, or a fact of it, has a note of the learner's own.
    Noted,
    /// A fault of it was reported.
    Reported,
    /// It was composed by the program.
    Composed,
}

impl State {
    /// All of them, in the order in which they are described.
    pub const ALL: [Self; 13] = [
        Self::Seen,
        Self::Unseen,
        Self::Wrong,
        Self::Guessed,
        Self::Slow,
        Self::Certain,
        Self::Mistake,
        Self::Open,
        Self::Mended,
        Self::Starred,
        Self::Noted,
        Self::Reported,
        Self::Composed,
    ];

    /// The word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Unseen => "unseen",
            Self::Wrong => "wrong",
            Self::Guessed => "guessed",
            Self::Slow => "slow",
            Self::Certain => "certain",
            Self::Mistake => "mistake",
            Self::Open => "open",
            Self::Mended => "mended",
            Self::Starred => "starred",
            Self::Noted => "noted",
            Self::Reported => "reported",
            Self::Composed => "composed",
        }
    }
}

/// Something of which a question has a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Its topic, or the bank of that.
    Topic,
    /// Its bank.
    Bank,
    /// Its kind.
    Kind,
    /// The examination in which it was asked.
    Exam,
    /// The year in which it was asked there.
    Year,
    /// Why it was answered wrongly.
    Reason,
    /// What was said of how sure an answer was.
    Confidence,
    /// The lists that it is on.
    List,
    /// How often it was answered wrongly.
    Times,
    /// The learning day on which it was last answered.
    Date,
    /// Its id.
    Item,
    /// A fact that it asks.
    Fact,
    /// Its texts.
    Text,
}

/// What sort of value a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A name.
    Name,
    /// One of a few words.
    Word,
    /// A number.
    Number,
    /// A day.
    Day,
    /// Anything that may stand in a text.
    Text,
}

impl Field {
    /// All of them, in the order in which they are described.
    pub const ALL: [Self; 13] = [
        Self::Topic,
        Self::Bank,
        Self::Kind,
        Self::Exam,
        Self::Year,
        Self::Reason,
        Self::Confidence,
        Self::List,
        Self::Times,
        Self::Date,
        Self::Item,
        Self::Fact,
        Self::Text,
    ];

    /// The word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Bank => "bank",
            Self::Kind => "kind",
            Self::Exam => "exam",
            Self::Year => "year",
            Self::Reason => "reason",
            Self::Confidence => "confidence",
            Self::List => "list",
            Self::Times => "times",
            Self::Date => "date",
            Self::Item => "item",
            Self::Fact => "fact",
            Self::Text => "text",
        }
    }

    /// What sort of value it has.
    pub fn shape(self) -> Shape {
        match self {
            Self::Topic | Self::Bank | Self::Exam | Self::List | Self::Item | Self::Fact => {
                Shape::Name
            }
            Self::Kind | Self::Reason | Self::Confidence => Shape::Word,
            Self::Year | Self::Times => Shape::Number,
            Self::Date => Shape::Day,
            Self::Text => Shape::Text,
        }
    }

    /// How it is written, with a value.
    pub fn example(self) -> &'static str {
        match self {
            Self::Topic => "topic=quad",
            Self::Bank => "bank=india-us",
            Self::Kind => "kind=pairs",
            Self::Exam => "exam=\"UPSC CSE\"",
            Self::Year => "year=2019..2024",
            Self::Reason => "reason=misread",
            Self::Confidence => "confidence=sure",
            Self::List => "list=\"last week\"",
            Self::Times => "times>=2",
            Self::Date => "date=2026-11-01..",
            Self::Item => "item=india-us/isa/annex",
            Self::Fact => "fact=india-us/isa/signed",
            Self::Text => "text:\"co-production\"",
        }
    }

    /// The words that it may have as a value, where they are few.
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Kind => Kind::ALL.into_iter().map(Kind::name).collect(),
            Self::Reason => WhyWrong::ALL.into_iter().map(WhyWrong::name).collect(),
            Self::Confidence => vec!["sure", "fifty-fifty", "guess"],
            _ => Vec::new(),
        }
    }
}
