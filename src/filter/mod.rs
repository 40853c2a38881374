//! Filters: a small language that says which questions are wanted.
//!
//! `wrong & topic=quad & kind=pairs & year=2019..2024` is read by the command line and the screens
//! alike; `docs/filters.md` describes it. This room only knows the words: what they are true of is
//! told by whatever is [`Described`].

mod described;
mod expression;
mod fault;
mod parse;
mod test;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

pub use described::{Described, Names};
pub use expression::Filter;
pub use fault::Fault;
pub use parse::LONGEST;
pub use words::{Field, State};
