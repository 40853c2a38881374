//! Documents: TOML files of ours, with the place of everything in them and all that is wrong with them.
//!
//! Whatever is written as TOML (banks, blueprints, keys) is read through this room, and its problems are
//! told through it. It must not know what a file is about.

mod code;
mod diagnostic;

pub(crate) use code::codes;
pub use code::{Code, Severity};
pub(crate) use diagnostic::Lines;
pub use diagnostic::{Diagnostic, Look, Place, has_errors, json, render};
