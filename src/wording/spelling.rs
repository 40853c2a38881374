//! What is peculiar to a language's words in print.

/// Peculiarities by which words are parted and joined.
pub struct Spelling {
    /// Plurals in brackets, which are left out: the "(s)" of "statement(s)".
    pub plurals: &'static [&'static str],
    /// Words in lower case that are two, and those.
    pub contractions: &'static [(&'static str, [&'static str; 2])],
    /// An ending that is a word, and that word: the "n't" of "isn't".
    pub negation: Option<(&'static str, &'static str)>,
    /// Beginnings that a dash parts from such words: the "in" of "in-correct".
    pub prefixes: &'static [(&'static str, &'static str)],
    /// Words that never are the first half of a divided one: the "not" of "not-" at a row's end.
    pub whole: &'static [&'static str],
}

impl Spelling {
    /// No peculiarities.
    pub const PLAIN: Self =
        Self { plurals: &[], contractions: &[], negation: None, prefixes: &[], whole: &[] };
}
