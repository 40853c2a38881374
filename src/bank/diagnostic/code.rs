//! The codes of all problems, each with its severity and its meaning in a line.
//!
//! Codes are stable: one that is no longer used is not given to another problem. This file must not
//! know how a problem is found or shown.

use std::fmt;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The bank is refused.
    Error,
    /// The bank is read; its author should look.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

macro_rules! codes {
    ($($name:ident $code:literal $meaning:literal)*) => {
        /// What is wrong, whatever the words in which it is said.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $(#[doc = $meaning] $name),* }

        impl Code {
            /// All codes, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code as it is printed: `E012`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// What it means, in a line.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning),* }
            }
        }
    };
}

codes! {
    Syntax "E001" "the file is not TOML"
    TooDeep "E002" "arrays and inline tables are nested deeper than any bank needs"
    NotText "E003" "the file is not UTF-8 text"
    FileTooBig "E004" "the file is larger than the limit"
    TooManyFiles "E005" "the bank has more files than the limit"
    OutsideBank "E006" "a link leads out of the bank's folder"
    CannotRead "E007" "a file or folder cannot be read"
    NoBankFile "E008" "the folder has no bank.toml"
    OtherFormat "E009" "the bank is written in a format that this version does not read"
    UnknownField "E010" "there is no such field here"
    MissingField "E011" "a field that must be there is not"
    WrongType "E012" "the value is of another type than the field takes"
    WrongValue "E013" "the value is not one of those that the field takes"
    BadId "E014" "the text is not an id"
    SameId "E015" "two things have the same id"
    NoTopicFile "E016" "bank.toml names a topic that has no file"
    OtherStem "E017" "the topic's id is not its file's name"
    EmptyText "E018" "a text is empty"
    TextTooLong "E019" "a text is longer than the limit"
    BadCharacter "E020" "a text holds a control or direction-changing character"
    Picture "E021" "a picture cannot be shown in a terminal"
    OutOfRange "E022" "a number names nothing, or is out of range"
    WrongCount "E023" "there are too many or too few of something"
    UnknownFact "E024" "there is no such fact, row, event or member"
    UnknownTrap "E025" "the fact has no such trap"
    UnknownSource "E026" "bank.toml has no such source"
    UnknownPassage "E027" "the topic has no such passage"
    UnknownDirection "E028" "the topic has no such direction"
    UnknownTable "E029" "there is no such table"
    OtherBank "E030" "a reference leads to another bank"
    BadReference "E031" "the text is not a reference"
    NoKey "E032" "nothing says which answer is right"
    TwoKeys "E033" "more than one choice states the key"
    KeyNotPrinted "E034" "no choice states the key that follows from the truths"
    UnreadableChoice "E035" "the choice cannot be read as an answer of this kind"
    NoSuchStatement "E036" "a choice names a statement that is not there"
    OtherKey "E037" "a key or truth that is written contradicts the one that follows"
    SameChoice "E038" "two choices say the same"
    EqualCells "E039" "equal cells leave more than one right answer"
    NoReviewDate "E040" "a volatile fact does not say when to look at it again"
    Overlap "E041" "two dates overlap, so that no order is certain"
    FactTwice "E042" "an item uses one fact twice"
    NoSuchAnswer "E043" "no standard answer states this combination of truths"
    Unsplittable "E044" "the printed text cannot be taken apart"
    Cycle "E045" "facts replace each other in a circle"
    WrittenTwice "E046" "the same thing is written in two ways at once"
    WrongShape "E047" "a fact of this shape cannot be used here"
    SameBank "E048" "two banks at one level have the same id"
    QuotasOverCount "E049" "quotas ask for more questions than there are"
    PenaltyOverMarks "E050" "a penalty is larger than the marks of the question"
    Contradiction "E051" "parts of a blueprint contradict each other"
    UnknownItem "E052" "no bank has such an item"
    UnknownChoice "E053" "the item has no such choice"
    UnclearAsk "E054" "it is not certain what a printed text asks for"
    UnclearList "E055" "it is not certain which list of a printed text the choices are about"
    NotNamed "W001" "a topic file is not named in bank.toml"
    PublishedKey "W002" "the published key differs from the one that follows"
    KeyDecides "W003" "the key alone says what a printed text asks for"
    AskWithoutNot "W004" "the question seems to ask for the false ones, and `not` does not say so"
    Translation "I001" "translations are not read yet"
    MoreProblems "I002" "further problems of this file are not listed"
}

impl Code {
    /// How much it matters: its letter says it.
    pub fn severity(self) -> Severity {
        match self.id().as_bytes().first() {
            Some(b'W') => Severity::Warning,
            Some(b'I') => Severity::Info,
            _ => Severity::Error,
        }
    }

    /// The code of that name.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id() == id)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_in_order() {
        let ids: Vec<_> = Code::ALL.iter().map(|c| c.id()).collect();
        let mut rank = ids.clone();
        // E before W before I, then by number.
        rank.sort_by_key(|id| ("EWI".find(&id[..1]), &id[1..]));
        rank.dedup();
        assert_eq!(ids, rank);
    }
}
