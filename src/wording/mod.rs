//! Wording: how papers say things, a folder for each language; printing and reading of the same
//! sentences.
//!
//! Whatever is printed here is read back here. It must not know which answer is right, nor screens.

mod en;

pub use en::{
    Noun, Printed, UNDATED_ORDER, choice_order, choice_text, default_stem, printed, question_line,
    read_choice, shown,
};
