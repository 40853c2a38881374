//! What a recipe is made from, and why it cannot be made any more.

use super::recipe::VERSION;
pub use crate::bank::Facts;
use crate::bank::solve::Unanswerable;
use crate::bank::{FactId, NotAnId};

/// Why a recipe cannot be made any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotMake {
    /// A part that the bank no longer has.
    #[error("`{0}` is gone from the bank")]
    Gone(String),
    /// A part that is no longer what it was.
    #[error("`{part}` {what}, so the question cannot be made as it was")]
    Changed {
        /// The fact, trap, table or set.
        part: String,
        /// What is the matter with it.
        what: &'static str,
    },
    /// A fact stands in the recipe twice.
    #[error("`{0}` stands in the recipe twice")]
    Twice(FactId),
    /// The truths have changed: no choice, or more than one, states what is right now.
    #[error("the facts have changed: what is right now stands in {0} of the choices")]
    NoKey(usize),
    /// Two choices say the same.
    #[error("two choices say the same")]
    SameChoice,
    /// The recipe is one of another composer.
    #[error("the recipe is of version {0} of the composer; this program has version {VERSION}")]
    OtherVersion(u16),
    /// No question can be made of so many lines.
    #[error(transparent)]
    Unanswerable(#[from] Unanswerable),
    /// The id is no recipe that can be read, or the recipe too long for an id.
    #[error(transparent)]
    NotARecipe(#[from] NotAnId),
}
