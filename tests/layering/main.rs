//! Holds the house in its order: floors, no circles of files, crates in their places, no words of
//! the command line below it, and none of a reader's language in the source of the screens.
//!
//! Whatever breaks a rule today stands in a list with the rule. Such a list may only shrink: what
//! is not in it fails, and what is in it and gone fails too, so that it is struck.
#![expect(clippy::disallowed_methods, reason = "reads the source itself")]
#![expect(clippy::panic, clippy::expect_used, reason = "a test that cannot read has failed")]

mod circles;
mod crates;
mod floors;
mod found;
mod graph;
mod known;
mod scan;
mod source;
mod texts;
mod tokens;
mod words;
