//! The codes of what can be wrong with banks as files and folders, of what composing cannot use, and
//! all codes together.

use crate::document::{Code, codes};
use crate::{exam, reading};

codes! {
    TOO_MANY_FILES "E005" "the bank has more files than the limit";
    OUTSIDE_BANK "E006" "a link leads out of the bank's folder";
    CANNOT_READ "E007" "a file or folder cannot be read";
    MISNAMED "E057" "a file is named nearly as a file of the bank";
    SAME_BANK "E048" "two banks at one level have the same id";
    FAR_TRAP "W080" "a false wording is hardly like its fact";
    UNASKED "I080" "no composed question can ask a fact";
    ALL_IN "I081" "a set has no candidate outside it";
    NO_QUESTION "I082" "the claim of a set cannot be put as a question";
    NEAR "I083" "facts of one subject say nearly the same, and are never asked together";
}

/// The codes of all rooms, errors first, then by number.
pub fn all() -> Vec<Code> {
    let tables = [Code::CODES, reading::codes::CODES, exam::codes::CODES, CODES];
    let mut all = tables.concat();
    all.sort_unstable();
    all
}
