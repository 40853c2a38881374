//! Wording: how papers say things; printing and reading of the same sentences.
//!
//! A language is a folder of tables (`en`) and a line in `languages`; how a claim is printed from
//! them, and how they are turned round to read it back, stands here once. Whatever is printed here
//! is read back here. It must not know which answer is right, nor screens.

mod asks;
mod en;
mod gist;
mod hi;
mod language;
mod languages;
mod mr;
mod noun;
mod order;
mod print;
pub mod printed;
mod read;
mod rows;
mod script;
mod slots;
mod spelling;
#[cfg(test)]
mod tests;
mod tokens;
mod verb_final;

pub use gist::{gist, line_gists, question_gist};
pub use language::ComposedLines;
pub use languages::{composed, language_name, worded};
pub use noun::Noun;
pub use order::{Leaning, choice_order, is_decline, leaning};
pub use print::{choice_text, shown, usual_stem};
pub use printed::{Printed, place_of_sign};
#[cfg(any(test, feature = "internals"))]
pub use read::read_choice;
pub use read::read_choice_in;
