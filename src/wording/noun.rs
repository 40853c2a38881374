//! What the lines of a list are called.

use crate::bank::Kind;

/// What the lines of a list are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noun {
    /// A sentence, or a thing named.
    Statement,
    /// A row of two cells.
    Pair,
    /// A row of three cells, or of any number that the author calls rows.
    Row,
}

impl Noun {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Statement, Self::Pair, Self::Row];

    /// What lines of so many cells are called in a question of that kind.
    pub fn of(kind: Kind, cells: usize) -> Self {
        match kind {
            Kind::Pairs if cells > 2 => Self::Row,
            Kind::Pairs | Kind::Match => Self::Pair,
            Kind::Single | Kind::Statements | Kind::Reasons | Kind::Sequence => Self::Statement,
        }
    }
}
