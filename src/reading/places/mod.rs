//! Places: where everything that a bank says stands in its files.
//!
//! A [`SourceMap`] is made of the trees of the files before they are given up, and only where it is
//! asked for: what lints, mends or shows a bank needs it, and what asks questions of it does not. It
//! must not know whether what stands at a place is sound.

mod build;
mod file;
mod found;
mod map;
mod place;
mod thing;

pub(super) use file::{FileMap, FileOf};
#[cfg(feature = "internals")]
pub use found::Found;
pub use map::SourceMap;
#[cfg(feature = "internals")]
pub use place::{Part, Place};
pub use thing::Thing;
