//! Drawing lots that depend on a text alone, the same on every machine and in every release.
//!
//! An item's choices must not change under a candidate's feet, so neither the hasher nor the way in
//! which numbers become lots is left to a library that may improve it. This file must not know what
//! the lots are for.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// Random numbers drawn from a seed, the same on every machine.
pub(crate) struct SeededRng(ChaCha8Rng);

impl SeededRng {
    /// The lots of this seed (an item's id).
    pub(crate) fn of(seed: &str) -> Self {
        let mut bytes = [0; 32];
        for (salt, chunk) in (0_u8..).zip(bytes.chunks_exact_mut(8)) {
            chunk.copy_from_slice(&fnv1a(salt, seed).to_le_bytes());
        }
        Self(ChaCha8Rng::from_seed(bytes))
    }

    /// A number from 0 up to, not including, `bound`; 0 where there is no such number.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        // The high half of a 128-bit product: unbiased to one part in 2^64 / bound.
        let product = u128::from(self.0.next_u64()) * bound as u128;
        usize::try_from(product >> 64).unwrap_or(0)
    }

    /// True `wins` times of `of`.
    pub(crate) fn chance(&mut self, wins: usize, of: usize) -> bool {
        self.below(of) < wins
    }

    /// An index, chosen in proportion to its weight.
    pub(crate) fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if left < *weight {
                return index;
            }
            left -= weight;
        }
        0
    }

    /// Puts `items` into an order of which all are equally likely.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}

/// FNV-1a over a salt and the text, 64 bits.
pub(crate) fn fnv1a(salt: u8, text: &str) -> u64 {
    std::iter::once(salt).chain(text.bytes()).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lots_stay_what_they_were() {
        let mut rng = SeededRng::of("isa/annex");
        let drawn: Vec<usize> = (0..8).map(|_| rng.below(100)).collect();
        let mut again = SeededRng::of("isa/annex");
        assert_eq!(drawn, (0..8).map(|_| again.below(100)).collect::<Vec<_>>());
        assert_eq!(fnv1a(0, ""), 0xaf63_bd4c_8601_b7df, "FNV-1a of one zero byte");
        let mut other = SeededRng::of("isa/annex2");
        assert_ne!(drawn, (0..8).map(|_| other.below(100)).collect::<Vec<_>>());
    }

    #[test]
    fn bounds_hold() {
        let mut rng = SeededRng::of("");
        assert_eq!(rng.below(0), 0);
        assert!((0..500).all(|_| rng.below(3) < 3));
        assert!((0..100).all(|_| rng.weighted(&[0, 2, 0, 1]) % 2 == 1));
        assert_eq!(rng.weighted(&[]), 0);
    }
}
