//! Text from anyone: made harmless, whatever it is about and wherever it goes.
//!
//! The lowest room. It must not know TOML, items or terminals.

mod harm;
mod harmless;
mod names;

pub(crate) use harm::{Harm, harm};
pub use harmless::harmless;
pub(crate) use harmless::{harmless_json, harmless_lines, quoted};
pub(crate) use names::{did_you_mean, listed, nearest};
