//! What papers print and what follows from truths: keys, choices, closing lines, and the way back
//! from print to meaning.
//!
//! Everything here is a pure function of bank types. It must not know how banks are written, where
//! they come from, or who answers.

mod codes;
mod order;
pub mod printed;
mod question;
mod read;
mod seed;
mod sets;
pub mod shown;
mod solution;
#[cfg(test)]
mod tests;
mod wording;

pub use order::choice_order;
pub use printed::Printed;
pub use question::{Noun, UNDATED_ORDER, default_stem, question_line};
pub use read::{Expected, read_choice};
pub(in crate::bank) use seed::Lots;
pub use solution::{Solution, Unanswerable};
pub use wording::choice_text;
