//! Old forms: what is still read and no longer written.
//!
//! Entries of 0.1.0, the first version, and of the builds before it are read for ever. Where an old
//! form only lacks an optional field, the present form reads it, and says there since when.

use serde::Deserialize;

use crate::exam::{Fraction, MarkingScheme, Rounding};

/// A marking scheme as builds before 0.1.0 wrote it: `multiple` and `declined` may be missing. The
/// present form, in which they never are, is read by this too.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeBefore {
    marks: Fraction,
    wrong: Fraction,
    multiple: Option<Fraction>,
    blank: Fraction,
    declined: Option<Fraction>,
}

impl From<SchemeBefore> for MarkingScheme {
    fn from(scheme: SchemeBefore) -> Self {
        let SchemeBefore { marks, wrong, multiple, blank, declined } = scheme;
        Self {
            marks,
            wrong,
            // Several answers counted as a wrong one then, and nobody could decline.
            multiple: multiple.unwrap_or(wrong),
            blank,
            declined: declined.unwrap_or_default(),
        }
    }
}

/// How the published figure is rounded where a paper of a build before 0.1.0 does not say it.
pub fn rounding() -> Rounding {
    Rounding::Total
}
