//! Likeness: how much two sentences have in common, word for word.
//!
//! A false wording tempts where it is like the truth. This is the one rule of it.

use std::collections::BTreeSet;

/// A false wording less like its fact is seen through by whoever knows the fact half.
pub const FAR: f64 = 0.4;
/// One that is so like it or more is easily taken for it.
pub const CLOSE: f64 = 0.5;

/// How much two sentences are alike, from 0 (no word in common) to 1 (the same words): twice the
/// words that they share, of the words that both have. Case, order and signs do not count.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (words(one), words(other));
    let all = one.len() + other.len();
    if all == 0 { 1.0 } else { (2 * one.intersection(&other).count()) as f64 / all as f64 }
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    let words = words.map(|word| word.trim_matches('.').to_lowercase());
    words.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shares_more_words_is_more_alike() {
        let truth = "The treaty was signed at Lhasa in 1954.";
        assert!((likeness(truth, "the treaty was signed at lhasa in 1954") - 1.0).abs() < 1e-9);
        assert!(likeness(truth, "The treaty was signed at Ushuaia in 1954.") > 0.8);
        assert!(likeness(truth, "Camels carry salt.") < 0.1);
    }
}
