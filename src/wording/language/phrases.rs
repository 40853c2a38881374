//! What is printed where nobody wrote it.
//!
//! A phrase has slots in braces, which are filled where it is printed and looked for where it is
//! read: `{list}` numbers of lines, `{two}` both of two, `{nor}` the lines denied, `{n}` a number
//! in words, `{all}` the number of all lines.

use crate::bank::ReasonsCode;
use crate::wording::noun::Noun;

/// The phrases of a language.
pub struct Phrases {
    /// The digits from nought to nine.
    pub digits: [char; 10],
    /// The letters of List-I in matchings; empty where they are Latin.
    pub letters: &'static [char],
    /// One, two, three and so on, as far as counts are printed in words.
    pub numbers: &'static [&'static str],
    /// Joins numbers of lines that are meant.
    pub and: Joint,
    /// Joins numbers of lines that are denied.
    pub nor: Joint,
    /// Sets of lines.
    pub sets: Sets,
    /// How many lines.
    pub counts: ByNoun<Counts>,
    /// The Statement-I/II/III choices; of one code the latest that is not after the style's year.
    pub reasons: &'static [ReasonsSentence],
    /// What stands before a list.
    pub stems: Stems,
    /// What is asked after a list.
    pub closing: ClosingLines,
    /// How parts of a question are called.
    pub labels: Labels,
}

/// How numbers are joined: "1, 2 and 3".
pub struct Joint {
    /// Between all but the last two.
    pub between: &'static str,
    /// Before the last.
    pub last: &'static str,
}

impl Joint {
    /// The numerals joined.
    pub fn join(&self, numerals: &[String]) -> String {
        match numerals {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{}{}{last}", first.join(self.between), self.last),
        }
    }
}

/// Sets of lines.
pub struct Sets {
    /// One line, and no other.
    pub one: &'static str,
    /// Some lines, and no others.
    pub only: &'static str,
    /// The same, where the house wording does without "only"; and all of three or more.
    pub plain: &'static str,
    /// Both of two.
    pub both: &'static str,
    /// Neither of two.
    pub neither: &'static str,
    /// None of three or more.
    pub none: &'static str,
}

/// How many lines.
pub struct Counts {
    /// None.
    pub none: &'static str,
    /// One.
    pub one: &'static str,
    /// More than one, but not all.
    pub only: &'static str,
    /// Both of two.
    pub both: &'static str,
    /// All of three or more.
    pub all: &'static str,
}

/// Something for each noun by which lines are called.
pub struct ByNoun<T> {
    /// Of statements.
    pub statement: T,
    /// Of pairs.
    pub pair: T,
    /// Of rows.
    pub row: T,
}

impl<T> ByNoun<T> {
    /// That of one noun.
    pub fn get(&self, noun: Noun) -> &T {
        match noun {
            Noun::Statement => &self.statement,
            Noun::Pair => &self.pair,
            Noun::Row => &self.row,
        }
    }

    /// Those of all nouns.
    pub fn all(&self) -> [&T; 3] {
        Noun::ALL.map(|noun| self.get(noun))
    }
}

/// A sentence that says how two or three statements hang together.
pub struct ReasonsSentence {
    /// What it says.
    pub code: ReasonsCode,
    /// The year of the papers from which on it is worded so.
    pub from: u16,
    /// The sentence.
    pub text: &'static str,
}

/// What stands before a list of one line, and of more.
pub struct Stem {
    /// Before one.
    pub one: &'static str,
    /// Before more, or none.
    pub many: &'static str,
}

/// What stands before a list whose author has written nothing.
pub struct Stems {
    /// Of statements, and of Statement-I/II/III.
    pub statements: Stem,
    /// Of pairs and rows.
    pub pairs: Stem,
    /// Of List-I and List-II.
    pub lists: Stem,
    /// Of events.
    pub events: Stem,
}

/// A question for the lines that hold, and one for those that do not.
pub struct AskLines {
    /// For those that hold.
    pub holding: &'static str,
    /// For those that do not.
    pub failing: &'static str,
}

impl AskLines {
    /// For those that do not hold, or for those that do.
    pub fn worded(&self, not: bool) -> &'static str {
        if not { self.failing } else { self.holding }
    }
}

/// What is asked after a list.
pub struct ClosingLines {
    /// Which lines.
    pub which: ByNoun<AskLines>,
    /// How many.
    pub count: ByNoun<AskLines>,
    /// Points to the code below; the stem has said what is asked.
    pub code: &'static str,
    /// How Statement-I/II/III hang together.
    pub reasons: &'static str,
    /// The order in time.
    pub order: &'static str,
    /// The order, where not all dates are known: it may be one of place, of steps, of words in a
    /// sentence.
    pub undated_order: &'static str,
}

/// How parts of a question are called.
pub struct Labels {
    /// A statement of Statement-I/II/III; `{n}` is its numeral.
    pub statement: &'static str,
    /// The headings of the two lists of a matching.
    pub lists: [&'static str; 2],
}
