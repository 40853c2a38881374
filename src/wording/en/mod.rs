//! English, as in the papers of the UPSC: choices, leads and closing lines, and the way back from
//! print to meaning.

mod choices;
mod closing;
mod order;
pub mod printed;
mod read;
pub mod shown;
#[cfg(test)]
mod tests;

pub use choices::choice_text;
pub use closing::{Noun, UNDATED_ORDER, default_stem, question_line};
pub use order::choice_order;
pub use printed::Printed;
pub use read::read_choice;
