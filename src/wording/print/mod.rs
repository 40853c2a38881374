//! What is printed where nobody wrote it: choices, leads and closing lines, from a language's
//! phrases.

mod choices;
pub(super) mod closing;
pub mod shown;

pub use choices::choice_text;
pub use closing::usual_stem;
