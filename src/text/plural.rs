//! Counts in words: one of something, or several.

use std::fmt::Display;

/// A whole number that counts things.
pub(crate) trait Count: Display + Copy + PartialEq + From<u8> {}

impl<N: Display + Copy + PartialEq + From<u8>> Count for N {}

/// `1 question`, `18 questions`.
pub(crate) fn count(n: impl Count, noun: &str) -> String {
    count_of(n, noun, &format!("{noun}s"))
}

/// `1 guess`, `18 guesses`.
pub(crate) fn count_of(n: impl Count, one: &str, many: &str) -> String {
    format!("{n} {}", by_count(n, one, many))
}

/// The word that goes with so many: `is` with one, `are` with several.
pub(crate) fn by_count<N: Count, T>(n: N, one: T, many: T) -> T {
    if n == N::from(1) { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_one_and_all_else_is_several() {
        assert_eq!(count(1_usize, "fact"), "1 fact");
        assert_eq!(count(0_u64, "fact"), "0 facts");
        assert_eq!(count_of(2_u32, "entry", "entries"), "2 entries");
        assert_eq!(by_count(1_u8, "is", "are"), "is");
    }
}
