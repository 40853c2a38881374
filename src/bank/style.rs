//! Style: how a bank numbers its lists, and how what nobody wrote is worded.

use crate::text::roman;

/// House wording of derived choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// How statements are numbered.
    pub numerals: Numerals,
    /// Whether a set of all but some says "only" ("1 and 2 only").
    pub only: bool,
    /// The year whose wording Statement-I/II answers follow.
    pub reasons: u16,
}

impl Default for Style {
    fn default() -> Self {
        Self { numerals: Numerals::Arabic, only: true, reasons: 2024 }
    }
}

/// How a list is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numerals {
    /// 1, 2, 3.
    #[default]
    Arabic,
    /// I, II, III.
    Roman,
}

impl Numerals {
    /// The numeral of `n`, which counts from 1.
    pub fn of(self, n: usize) -> String {
        let roman = if self == Self::Roman { roman(n) } else { None };
        roman.map_or_else(|| n.to_string(), str::to_owned)
    }
}
