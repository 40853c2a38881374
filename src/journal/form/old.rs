//! Old forms: what is still read and no longer written.
//!
//! 0.1.0 is the first version that anybody was given; its entries, and those of the builds before it, are read for ever. A form that
//! only lacks a field stands with the present one, as that field's default.

use serde::Deserialize;

use crate::exam::{Fraction, MarkingScheme, Rounding};

/// A marking scheme as builds before 0.1.0 wrote it: without `multiple` and `declined`. The present form is read by this too.
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
            // Several answers were wrong ones, and nobody could decline.
            multiple: multiple.unwrap_or(wrong),
            blank,
            declined: declined.unwrap_or_default(),
        }
    }
}

/// How the published figure was rounded where a paper's form does not say it, as builds before 0.1.0 may have left it.
pub fn rounding() -> Rounding {
    Rounding::Total
}
