//! Text from anyone: made harmless, measured, wrapped, named, whatever it is about and wherever it
//! goes.
//!
//! The lowest room. It must not know TOML, items or terminals.

mod clean;
mod harm;
mod harmless;
mod likeness;
pub(crate) mod markdown;
mod math;
mod names;
mod numerals;
mod plural;
pub(crate) mod question;
mod scripts;
mod signs;
mod width;
mod wrap;

pub use clean::clean;
pub(crate) use clean::clean_for_paper;
pub(crate) use harm::{Harm, harm};
pub use harmless::harmless;
pub(crate) use harmless::{harmless_json, harmless_lines, quoted};
pub use likeness::{CLOSE, FAR, likeness};
pub(crate) use names::{did_you_mean, listed, nearest, nearest_of, or_did_you_mean};
pub(crate) use numerals::{capital, letter, letters, of_roman, place_of_letter, roman};
pub(crate) use plural::{by_count, count, count_of};
pub(crate) use scripts::set_scripts;
pub use signs::Glyphs;
pub use width::{clusters, is_plain, truncate, width};
pub(crate) use wrap::wrap_pieces;
pub use wrap::{wrap, wrap_hanging};
