//! The trail: what is known of the entries that were read or written, in a few bytes each
//! sixty-four.
//!
//! It tells whether entries that are read again are those that were read before. This file must not
//! know of files.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::journal::EntryId;

/// How many entries share one digest: what is damaged is known to within so many, and a million
/// entries take a quarter of a megabyte.
const BLOCK: u64 = 64;

/// Which entries a record held as far as it was read.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    blocks: Vec<Block>,
    /// The place up to which everything was read, or passed over on purpose.
    end: i64,
}

/// Some entries one after the other.
#[derive(Debug, Clone)]
pub struct Block {
    /// They stand after this place.
    pub after: i64,
    /// Up to this one.
    pub upto: i64,
    /// How many they are.
    pub count: u64,
    /// The last of them.
    pub last: EntryId,
    digest: DefaultHasher,
}

impl Trail {
    /// Takes down that what stands up to a place was not read and is not known.
    pub fn skip_to(&mut self, place: i64) {
        self.end = self.end.max(place);
    }

    /// Takes down that this entry stands at a place. What stands before the end of the trail is
    /// known already.
    pub fn add(&mut self, position: i64, id: EntryId) {
        if position <= self.end {
            return;
        }
        let end = std::mem::replace(&mut self.end, position);
        let block = self.blocks.last_mut();
        if let Some(block) = block.filter(|block| block.count < BLOCK && block.upto == end) {
            block.add(position, id);
            return;
        }
        let digest = DefaultHasher::new();
        let mut block = Block { after: end, upto: end, count: 0, last: id, digest };
        block.add(position, id);
        self.blocks.push(block);
    }

    /// The entries in their order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

impl Block {
    fn add(&mut self, position: i64, id: EntryId) {
        (position, id.run.0, id.seq).hash(&mut self.digest);
        self.upto = position;
        self.count += 1;
        self.last = id;
    }

    /// Whether these are its entries.
    pub fn is_of(&self, entries: impl IntoIterator<Item = (i64, EntryId)>) -> bool {
        let mut digest = DefaultHasher::new();
        for (position, id) in entries {
            (position, id.run.0, id.seq).hash(&mut digest);
        }
        digest.finish() == self.digest.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::RunId;

    fn id(seq: u64) -> EntryId {
        EntryId { run: RunId(3), seq }
    }

    #[test]
    fn every_entry_counts_and_so_does_its_place() {
        let mut trail = Trail::default();
        let all: Vec<(i64, EntryId)> =
            (1..=200_i64).map(|at| (at, id(at.unsigned_abs()))).collect();
        for (at, id) in &all {
            trail.add(*at, *id);
        }
        // What is known already is not taken down twice.
        trail.add(5, id(999));
        assert_eq!(trail.blocks().last().unwrap().upto, 200);
        assert_eq!(trail.blocks().iter().map(|block| block.count).sum::<u64>(), 200);
        for block in trail.blocks() {
            let own: Vec<_> = all
                .iter()
                .filter(|(at, _)| (block.after + 1..=block.upto).contains(at))
                .copied()
                .collect();
            assert!(block.is_of(own.iter().copied()));
            assert!(!block.is_of(own.iter().skip(1).copied()));
            assert!(!block.is_of(own.iter().map(|(at, of)| (*at, id(of.seq + 1)))));
            assert!(!block.is_of(own.iter().map(|(at, of)| (*at + 1, *of))));
        }
    }

    #[test]
    fn what_was_passed_over_is_in_no_block() {
        let mut trail = Trail::default();
        for at in 1..=3 {
            trail.add(at, id(at.unsigned_abs()));
        }
        trail.skip_to(7);
        trail.skip_to(5);
        for at in 7..=9 {
            trail.add(at, id(at.unsigned_abs()));
        }
        let places: Vec<_> = trail.blocks().iter().map(|b| (b.after, b.upto, b.count)).collect();
        assert_eq!(places, [(0, 3, 3), (7, 9, 2)]);
    }
}
