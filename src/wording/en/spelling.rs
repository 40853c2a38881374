//! What is peculiar to English words in print.

use crate::wording::spelling::Spelling;

pub(super) const SPELLING: Spelling = Spelling {
    plurals: &["(s)", "(S)", "(es)", "(ES)"],
    contractions: &[
        ("cannot", ["can", "not"]),
        ("can't", ["can", "not"]),
        ("won't", ["will", "not"]),
        ("shan't", ["shall", "not"]),
    ],
    negation: Some(("n't", "not")),
    prefixes: &[("in", "correct")],
    whole: &["not", "is", "are"],
};
