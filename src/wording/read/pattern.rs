//! Patterns: phrases with slots, held against the words of a choice.
//!
//! This file must not know what fits a slot.

use super::words::words;
use crate::wording::slots::{Slot, slot};

/// What a choice means that fits a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// The lines in its slot.
    Set,
    /// None of the lines, each of which it names.
    NoneNamed,
    /// None.
    None,
    /// None, of two lines.
    NeitherOfTwo,
    /// All.
    All,
    /// All, of two lines.
    BothOfTwo,
    /// As many as its slot says.
    Count,
}

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Word(String),
    Slot(Slot),
}

/// A phrase with slots.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    pieces: Vec<Piece>,
    pub(super) means: Means,
}

impl Pattern {
    /// The pattern of a phrase, in whose language `and` joins lines.
    pub(super) fn of(phrase: &str, means: Means, and: &str) -> Self {
        let apart = phrase.replace('{', " {").replace('}', "} ");
        let pieces = apart.split_whitespace().flat_map(|part| match slot(part) {
            Some(slot) => vec![Piece::Slot(slot)],
            None => words(part, and).into_iter().map(Piece::Word).collect(),
        });
        Self { pieces: pieces.collect(), means }
    }

    /// The words in each slot, if the choice fits: `fits` says whether words fit a slot.
    pub(super) fn slots<'w>(
        &self,
        words: &'w [&'w str],
        fits: &dyn Fn(Slot, &[&str]) -> bool,
    ) -> Option<Vec<(Slot, &'w [&'w str])>> {
        let mut found = Vec::new();
        fill(&self.pieces, words, fits, &mut found).then_some(found)
    }
}

/// Whether the words fit the pieces; what is in the slots is added, the last slot first.
fn fill<'w>(
    pieces: &[Piece],
    words: &'w [&'w str],
    fits: &dyn Fn(Slot, &[&str]) -> bool,
    found: &mut Vec<(Slot, &'w [&'w str])>,
) -> bool {
    let Some((piece, rest)) = pieces.split_first() else { return words.is_empty() };
    let slot = match piece {
        Piece::Word(word) => {
            return words
                .split_first()
                .is_some_and(|(first, words)| first == word && fill(rest, words, fits, found));
        }
        Piece::Slot(slot) => *slot,
    };
    let (own, others) = (width(piece), rest.iter().map(width));
    let (least, most) = others.fold((0, 0), |(least, most), (few, many)| {
        (least + few, usize::saturating_add(most, many))
    });
    let Some(longest) = words.len().checked_sub(least) else { return false };
    let shortest = words.len().saturating_sub(most).max(own.0);
    for length in shortest..=longest.min(own.1) {
        let (inside, after) = words.split_at(length);
        if fill(rest, after, fits, found) {
            if fits(slot, inside) {
                found.push((slot, inside));
                return true;
            }
            found.clear();
        }
    }
    false
}

/// The fewest and the most words of a piece.
fn width(piece: &Piece) -> (usize, usize) {
    match piece {
        Piece::Word(_) | Piece::Slot(Slot::Number | Slot::All | Slot::Every) => (1, 1),
        Piece::Slot(Slot::Fill | Slot::Things) => (0, usize::MAX),
        Piece::Slot(Slot::List | Slot::Two | Slot::Nor | Slot::Named | Slot::Nouns) => {
            (1, usize::MAX)
        }
    }
}
