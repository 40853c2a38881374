//! Quotas: how many lines a question has, and how many of them are true.
//!
//! The proportions are those of real papers. This file must not know what the lines say.

use crate::bank::draws::SeededRng;

/// How many lines a question has, in the papers' proportion: two 2, three 5, four 2 (UPSC CSE GS-I
/// 2024 and 2025).
const LENGTHS: [usize; 3] = [2, 5, 2];

/// How many lines there are to be, at most `most`, and whether they are counted: two in five of
/// those that can be (2023-2025).
pub(super) fn length_and_ask(rng: &mut SeededRng, most: usize) -> (usize, bool) {
    let lines = (2 + rng.weighted(&LENGTHS)).min(most);
    (lines, rng.chance(2, 5) && lines > 2)
}

/// How many true and how many false lines there is still room for.
pub(super) struct Quota {
    right: usize,
    wrong: usize,
}

impl Quota {
    /// For so many lines: every mixture equally likely, all true less, none true least, as in real
    /// papers, where "None" is commoner among counts than among codes. Of two lines each of the
    /// four answers is equally likely.
    pub fn draw(lines: usize, count: bool, rng: &mut SeededRng) -> Self {
        let mut weights = vec![4; lines + 1];
        weights[0] = match (lines, count) {
            // Of four lines counted "None" is no choice.
            (4, true) => 0,
            (2, _) | (_, true) => 2,
            _ => 1,
        };
        weights[lines] = if lines == 2 { 2 } else { 3 };
        let right = rng.weighted(&weights);
        Self { right, wrong: lines - right }
    }

    /// How many are to be false.
    pub fn wrong(&self) -> usize {
        self.wrong
    }

    /// Whether there is room for no more.
    pub fn is_full(&self) -> bool {
        self.right + self.wrong == 0
    }

    /// Whether there is room for a true line, or a false one.
    pub fn has_room(&self, right: bool) -> bool {
        if right { self.right > 0 } else { self.wrong > 0 }
    }

    /// Fills a place with a true line, or a false one.
    pub fn take(&mut self, right: bool) {
        let room = if right { &mut self.right } else { &mut self.wrong };
        *room = room.saturating_sub(1);
    }

    /// Whether the next line is rather to be false, in proportion to the room.
    pub fn prefers_false(&self, rng: &mut SeededRng) -> bool {
        !rng.chance(self.right, self.right + self.wrong)
    }
}
