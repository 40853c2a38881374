//! Quotas: how many lines a question has, and how many of them are true.
//!
//! The proportions are those of real papers. This file must not know what the lines say.

use crate::bank::draws::SeededRng;

/// How many lines a question is first tried with: two, three, four. Where facts are few it comes to
/// two more often, so that all together are as in the papers (UPSC CSE GS-I 2023-2025).
const LENGTHS: [usize; 3] = [1, 7, 2];
/// How many of two, three and four lines are true where it is asked which, in per cent, none first
/// (UPSC CSE GS-I 2011-2025, with a little more of what often fails to be drawn).
const WHICH: [&[usize]; 3] = [&[43, 31, 26], &[3, 26, 48, 24], &[1, 2, 45, 41, 11]];
/// The same of three and four lines that are counted. Of four "None" is hardly ever a choice.
const COUNTED: [&[usize]; 2] = [&[28, 15, 30, 27], &[0, 15, 35, 30, 20]];

/// Draws of which one is nearly certain to have both true and false lines.
const MIXED: usize = 30;

/// How many lines there are to be, at most `most`, and whether they are counted: half of those that
/// can be (2023-2025).
pub(super) fn length_and_ask(rng: &mut SeededRng, most: usize) -> (usize, bool) {
    let lines = (2 + rng.weighted(&LENGTHS)).min(most);
    (lines, rng.chance(1, 2) && lines > 2)
}

/// How many true and how many false lines there is still room for.
#[derive(Clone)]
pub(super) struct Quota {
    right: usize,
    wrong: usize,
}

impl Quota {
    /// For so many lines, two to four.
    pub fn draw(lines: usize, count: bool, rng: &mut SeededRng) -> Self {
        let shares = if count && lines > 2 {
            COUNTED.get(lines - 3)
        } else {
            WHICH.get(lines.saturating_sub(2))
        };
        let right = shares.map_or(0, |shares| rng.weighted(shares)).min(lines);
        Self { right, wrong: lines - right }
    }

    /// The same with one true line at least, and one false one; `None` where the lots leave none.
    pub fn mixed(lines: usize, count: bool, rng: &mut SeededRng) -> Option<Self> {
        let mut drawn = (0..MIXED).map(|_| Self::draw(lines, count, rng));
        drawn.find(|quota| quota.right > 0 && quota.wrong > 0)
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
