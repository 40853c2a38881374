//! How sure a figure of a blueprint is.

/// How far something can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// Weak or conflicting.
    Low,
    /// One decent source.
    Medium,
    /// Several sources, a primary one, or computed.
    High,
}

impl Certainty {
    /// The word, as blueprints write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}
