//! The lines around a list: what stands before it and what is asked after it.
//!
//! Wording follows UPSC CSE GS-I 2011-2025. This file must not know what is right.

use crate::bank::{Ask, Kind};
use crate::text::by_count;

/// What the lines of a list are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noun {
    /// A sentence, or a thing named.
    Statement,
    /// A row of two cells.
    Pair,
    /// A row of three cells, or of any number that the author calls rows.
    Row,
}

impl Noun {
    /// What lines of so many cells are called in a question of that kind.
    pub fn of(kind: Kind, cells: usize) -> Self {
        match kind {
            Kind::Pairs if cells > 2 => Self::Row,
            Kind::Pairs | Kind::Match => Self::Pair,
            Kind::Single | Kind::Statements | Kind::Reasons | Kind::Sequence => Self::Statement,
        }
    }
}

/// The line after a list of `n`, or `None` where nothing is asked there (`single`, or no list).
///
/// `code` asks by "Select the correct answer using the code given below:", which supposes that the
/// stem has said what is asked. NOT is printed in capitals: overlooking it is no test of knowledge.
/// The papers have worded these lines alike over the years, so no style bears on them.
pub fn question_line(kind: Kind, ask: Ask, code: bool, noun: Noun, n: usize) -> Option<String> {
    const CODE: &str = "Select the correct answer using the code given below:";
    if n == 0 {
        return None;
    }
    let line = match (kind, ask) {
        (Kind::Single, _) => return None,
        (Kind::Reasons, _) => {
            "Which one of the following is correct in respect of the above statements?".to_owned()
        }
        (Kind::Match, _) => CODE.to_owned(),
        (Kind::Sequence, _) => {
            "Which one of the following is the correct chronological order of the above?".to_owned()
        }
        (_, Ask::Count { not }) => count_line(noun, not),
        (_, Ask::Which { not: true }) if code => format!("{} {CODE}", which_line(noun, true)),
        (_, Ask::Which { not: false }) if code => CODE.to_owned(),
        (_, Ask::Which { not }) => which_line(noun, not),
        (_, Ask::Kind) => which_line(noun, false),
    };
    Some(line)
}

/// The same for events whose dates are not all known: their order may be one of place, of steps, of
/// words in a sentence.
pub const UNDATED_ORDER: &str = "Which one of the following is the correct order of the above?";

fn which_line(noun: Noun, not: bool) -> String {
    let not = if not { "NOT " } else { "" };
    match noun {
        Noun::Statement => format!("Which of the statements given above is/are {not}correct?"),
        Noun::Pair => format!("Which of the pairs given above is/are {not}correctly matched?"),
        Noun::Row => {
            format!("In which of the above rows is the given information {not}correctly matched?")
        }
    }
}

fn count_line(noun: Noun, not: bool) -> String {
    let not = if not { "NOT " } else { "" };
    match noun {
        Noun::Statement => format!("How many of the above statements are {not}correct?"),
        Noun::Pair => format!("How many of the above pairs are {not}correctly matched?"),
        Noun::Row => {
            format!(
                "In how many of the above rows is the given information {not}correctly matched?"
            )
        }
    }
}

/// What stands before a list of `n` where the author has written nothing; empty for `single`.
pub fn default_stem(kind: Kind, n: usize) -> String {
    let plural = by_count(n, "", "s");
    match kind {
        Kind::Single => String::new(),
        Kind::Statements | Kind::Reasons => format!("Consider the following statement{plural}:"),
        Kind::Pairs => format!("Consider the following pair{plural}:"),
        Kind::Match => "Match List-I with List-II:".to_owned(),
        Kind::Sequence => format!("Consider the following event{plural}:"),
    }
}
