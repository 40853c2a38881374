//! The reference page of blueprints, in Markdown, made from their grammar.

use super::grammar::{BLUEPRINT, CUTOFF, EXTRA, PAPER, QUOTA, SECTION, SOURCE, SUBJECT, SUBJECTS};
use crate::document::{Grammar, page_of};

/// All tables, in the order in which the page has them.
const ALL: [&Grammar; 9] =
    [&BLUEPRINT, &SOURCE, &PAPER, &EXTRA, &SECTION, &QUOTA, &SUBJECTS, &SUBJECT, &CUTOFF];

const HEAD: &str = include_str!("reference.md");

/// The page.
pub fn reference() -> String {
    page_of(HEAD, &ALL)
}
