//! Words by which one sentence is told from another of almost the same words.

/// Such words of a language, all in small letters.
pub struct MeaningWords {
    /// Those that make another statement of a sentence when one comes, goes or takes another's
    /// place: negations, and what is said of how many, how much, where and when.
    pub turning: &'static [&'static str],
    /// Negations that are written together with another word, by its end.
    pub endings: &'static [&'static str],
    /// Those that are no names, though they are written as names are: with a capital, as the first
    /// word of a sentence; or in a script without capitals, where every other word may be one.
    pub no_names: &'static [&'static str],
}
