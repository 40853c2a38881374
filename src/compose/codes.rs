//! The codes of what an author may want to know of composed questions.

use crate::document::codes;

codes! {
    FAR_TRAP "W080" "a false wording is hardly like its fact";
    UNASKED "I080" "no composed question can ask a fact";
    ALL_IN "I081" "a set has no candidate outside it";
    NO_QUESTION "I082" "the claim of a set cannot be put as a question";
    NEAR "I083" "facts of one subject say nearly the same, and are never asked together";
}
