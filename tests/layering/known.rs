//! The circles of files that there are today.
//!
//! A list that may only shrink: what is no longer a circle is struck, and nothing is added.

/// Each circle as its files.
pub const CIRCLES: &[&[&str]] = &[];
