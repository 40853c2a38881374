//! The codes of what can be wrong with banks as files and folders, and all codes together.

use crate::document::{Code, codes};
use crate::{compose, exam, reading};

codes! {
    TOO_MANY_FILES "E005" "the bank has more files than the limit";
    OUTSIDE_BANK "E006" "a link leads out of the bank's folder";
    CANNOT_READ "E007" "a file or folder cannot be read";
    MISNAMED "E057" "a file is named nearly as a file of the bank";
    SAME_BANK "E048" "two banks at one level have the same id";
}

/// The codes of all rooms, errors first, then by number.
pub fn all() -> Vec<Code> {
    let tables =
        [Code::CODES, reading::codes::CODES, compose::codes::CODES, exam::codes::CODES, CODES];
    let mut all = tables.concat();
    all.sort_unstable();
    all
}
