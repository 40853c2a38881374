//! Which questions of a result are listed.

/// Which questions a result lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the filters are what they are called")]
pub enum Filter {
    All,
    Wrong,
    Blank,
    Flagged,
    Guessed,
    Slow,
}

impl Filter {
    /// All filters, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::All, Self::Wrong, Self::Blank, Self::Flagged, Self::Guessed, Self::Slow];

    /// The name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Wrong => "wrong",
            Self::Blank => "blank",
            Self::Flagged => "flagged",
            Self::Guessed => "guessed",
            Self::Slow => "slow",
        }
    }
}
