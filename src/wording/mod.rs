//! Wording: how papers say things; printing and reading of the same sentences.
//!
//! A language is a folder of tables (`en`) and a line in `languages`; how a claim is printed from
//! them, and how they are turned round to read it back, stands here once. Whatever is printed here
//! is read back here. It must not know which answer is right, nor screens.

mod asks;
mod en;
mod language;
mod languages;
mod noun;
mod order;
mod print;
pub mod printed;
mod read;
mod rows;
mod slots;
mod spelling;
#[cfg(test)]
mod tests;
mod tokens;

pub use noun::Noun;
pub use order::choice_order;
pub use print::{choice_text, shown};
pub use printed::Printed;
pub use read::read_choice;
