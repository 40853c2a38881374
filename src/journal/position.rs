//! Positions: how far into one record something stands.

/// A place in one record: after how many of its entries. Another file has them in another order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position(i64);

impl Position {
    /// Before the first entry, whatever number a damaged file gives to it.
    pub const START: Self = Self(i64::MIN);

    /// After the entry that the record numbers so.
    pub fn after(number: i64) -> Self {
        Self(number)
    }

    /// As a number, for keys of caches and for people: it grows with every entry.
    pub fn number(self) -> i64 {
        self.0
    }
}

impl Default for Position {
    fn default() -> Self {
        Self::START
    }
}
