//! The codes of what can be wrong with blueprints and key files, beside what can be wrong with any
//! TOML file and with what a bank has too.

use crate::document::codes;

codes! {
    QUOTAS_OVER_COUNT "E049" "quotas ask for more questions than there are";
    PENALTY_OVER_MARKS "E050" "a penalty is larger than the marks of the question";
    CONTRADICTION "E051" "parts of a blueprint contradict each other";
    UNKNOWN_ITEM "E052" "no bank has such an item";
    UNKNOWN_CHOICE "E053" "the item has no such choice";
}
