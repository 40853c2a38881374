//! Asks: what sentences of a printed question ask, behind which each language keeps its grammar.

use std::ops::Range;

use super::rows::Row;
use super::tokens::Token;

/// What the asks of a text come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Whether the lines that do not hold are asked for.
    pub not: bool,
    /// Whether it is asked how many.
    pub counts: bool,
    /// Why that is not certain, if it is not.
    pub doubt: Option<Doubt>,
}

/// What leaves it uncertain whether the lines that hold or those that do not are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Where.
    pub place: Range<usize>,
    /// The other place, of two that disagree.
    pub other: Option<Range<usize>>,
    /// Why.
    pub why: Why,
}

/// Why what is asked is not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A "not", an "except" or the like of which it is not known what it denies, or two of them.
    Denial,
    /// Two sentences ask for different things.
    Disagreement,
    /// No sentence asks anything.
    NothingAsks,
    /// It is asked in a script that is not read.
    OtherScript,
}

/// What one sentence asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Polarity {
    /// The lines that hold.
    Holding,
    /// The lines that do not.
    Failing,
    /// That is not certain, because of the token at that place in the sentence.
    Uncertain(usize),
}

/// What sentences ask together, each with its polarity: that is certain if all are and agree.
pub fn agreed<'t>(counts: bool, asks: impl Iterator<Item = (&'t [Token], Polarity)>) -> Found {
    let mut first: Option<(bool, Range<usize>)> = None;
    let doubtful = |doubt| Found { not: false, counts, doubt: Some(doubt) };
    for (tokens, polarity) in asks {
        let place = place(tokens);
        let not = match polarity {
            Polarity::Holding => false,
            Polarity::Failing => true,
            Polarity::Uncertain(at) => {
                let place = tokens.get(at).map_or(place, |token| token.place.clone());
                return doubtful(Doubt { place, other: None, why: Why::Denial });
            }
        };
        match &first {
            None => first = Some((not, place)),
            Some((said, other)) if *said != not => {
                let other = Some(other.clone());
                return doubtful(Doubt { place, other, why: Why::Disagreement });
            }
            Some(_) => {}
        }
    }
    Found { not: first.is_some_and(|(not, _)| not), counts, doubt: None }
}

/// Where the tokens stand.
pub fn place(tokens: &[Token]) -> Range<usize> {
    let start = tokens.first().map_or(0, |token| token.place.start);
    start..tokens.last().map_or(start, |token| token.place.end)
}

/// How the sentences of a language ask.
pub trait Asks: Sync {
    /// What the rows before a list and those after it ask; `None` where nothing asks in this
    /// language.
    fn asked(&self, lead: &[Row<'_>], closing: &[Row<'_>]) -> Option<Found>;

    /// Whether the last sentence that asks of a list asks how many.
    fn counts(&self, rows: &[Row<'_>]) -> bool;

    /// Whether the rows begin with a sentence that asks of the list, after some words of its own:
    /// "With reference to the above, which of the statements ...".
    fn begins(&self, rows: &[Row<'_>]) -> bool;

    /// Where in the text a question about the list begins that stands behind its last line, after a
    /// full stop.
    fn after_stop(&self, rows: &[Row<'_>]) -> Option<usize>;

    /// The noun by which the first sentence that asks calls the lines, so that a heading with the
    /// same noun is known ([`Asks::is_headed`]).
    fn noun(&self, rows: &[Row<'_>]) -> Option<String>;

    /// Whether a heading has that noun.
    fn is_headed(&self, heading: &Row<'_>, noun: &str) -> bool;
}
