//! Problems: what is not loaded, and why.

use std::fmt;

use crate::bank::Slug;
use crate::document::{Diagnostic, Severity};
use crate::text::{by_count, count, harmless};

/// Why a bank or a part of it is not on the shelf, or what else its owner should know.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A bank or blueprint has errors and is left out.
    Bad {
        /// Where it is.
        path: String,
        /// All that is wrong with it.
        diagnostics: Vec<Diagnostic>,
    },
    /// A bank has errors, and is there without what has them.
    Partly {
        /// Where it is.
        path: String,
        /// How many of its questions are left out.
        left_out: usize,
        /// Of how many that its files hold.
        written: usize,
        /// All that is wrong with it.
        diagnostics: Vec<Diagnostic>,
    },
    /// Two banks or blueprints of one level have the same id; the second is left out.
    Same {
        /// Of which sort they are.
        thing: Thing,
        /// The id.
        id: Slug,
        /// The one that is kept.
        kept: String,
        /// The one that is left out.
        left_out: String,
    },
    /// A bank or blueprint has taken the place of one further down. No fault.
    Replaced {
        /// Of which sort they are.
        thing: Thing,
        /// The id.
        id: Slug,
        /// The one that is used.
        by: String,
        /// The one that is not.
        instead_of: String,
    },
    /// A folder cannot be read.
    Unreadable {
        /// Which.
        path: String,
        /// Why not.
        reason: String,
    },
}

/// What stands on the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A bank.
    Bank,
    /// A blueprint.
    Blueprint,
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Bank => "bank",
            Self::Blueprint => "blueprint",
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bad { path, diagnostics } => {
                write!(f, "{} is left out: {}", harmless(path), errors(diagnostics))
            }
            Self::Partly { path, left_out, written, diagnostics } => {
                let (path, errors) = (harmless(path), errors(diagnostics));
                match by_count(*left_out, (*left_out, "is"), (*left_out, "are")) {
                    (0, _) => write!(f, "{path} has {errors}, but all its questions can be asked"),
                    (out, are) => {
                        let of = count(*written, "question");
                        write!(f, "{path}: {out} of {of} {are} left out because of {errors}")
                    }
                }
            }
            Self::Same { thing, id, kept, left_out } => write!(
                f,
                "two {thing}s have the id `{id}`: {} is used, {} is left out; give one another id",
                harmless(kept),
                harmless(left_out)
            ),
            Self::Replaced { thing, id, by, instead_of } => write!(
                f,
                "the {thing} `{id}` of {} is used instead of {}",
                harmless(by),
                harmless(instead_of)
            ),
            Self::Unreadable { path, reason } => {
                write!(f, "{} cannot be read: {}", harmless(path), harmless(reason))
            }
        }
    }
}

/// How many errors those are, in words.
fn errors(diagnostics: &[Diagnostic]) -> String {
    count(diagnostics.iter().map(|d| d.count(Severity::Error)).sum::<usize>(), "error")
}
