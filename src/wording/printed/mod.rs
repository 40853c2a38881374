//! A question as printed, taken apart: lead, numbered list, closing line and lettered choices.
//!
//! Places are byte ranges into the text as given, so that a complaint can point at it. This module
//! must not know which statements are true, nor what a choice claims.

mod apart;
mod around;
mod ask;
mod by_line;
mod choices;
mod columns;
mod foreign;
mod label;
pub use label::place_of_sign;
mod list;
mod lists;
mod matched;
mod paragraphs;
mod parts;
mod rowed;
mod split;
#[cfg(test)]
mod tests;

pub use crate::wording::asks::Why;
pub use ask::{asks_for, asks_latest_first};
pub use parts::{Complaint, Printed};
pub use split::split;
