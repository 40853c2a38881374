//! Tempted: what became of false wordings that were asked, as plain numbers.
//!
//! This file must not know whose answers they are.

/// What became of a false wording that was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tempted {
    /// How many answers said whether it was believed.
    pub shown: u32,
    /// In how many of them it was.
    pub believed: u32,
}

/// A false wording that was seen through so often, and never believed, tempts nobody.
const RETIRES: u32 = 6;

impl Tempted {
    /// Whether it was asked often enough and nobody believed it.
    pub(super) fn is_retired(self) -> bool {
        self.shown >= RETIRES && self.believed == 0
    }

    /// Whether one answer in three or more believed it.
    pub(super) fn is_believed(self) -> bool {
        self.believed > 0 && self.believed * 3 >= self.shown
    }
}
