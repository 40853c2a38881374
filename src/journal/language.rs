//! The language in which questions are read, where they are translated.
//!
//! This file must not know which languages there are.

use jiff::Timestamp;

use crate::bank::LanguageCode;

/// A language as it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageSet {
    /// The language.
    pub language: LanguageCode,
    /// When the choice before it counted as made, where that is not before this entry's own time.
    pub after: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::exam::{Moment, RunId};
    use crate::journal::{Entry, Journal, What};

    fn set(run: u128, second: i64, language: &str, after: Option<i64>) -> Entry {
        let at = |second| Timestamp::from_second(second).unwrap();
        let moment = Moment { run: RunId(run), at: at(second), offset: 0, mono: Duration::ZERO };
        let language = LanguageCode::of(language);
        let set = LanguageSet { language, after: after.map(at) };
        Entry { seq: 0, moment, what: What::LanguageSet(set) }
    }

    #[test]
    fn the_one_that_was_chosen_last_holds_in_whatever_order_they_are_read() {
        let all = [set(1, 50, "hi", None), set(2, 70, "en", None)];
        let chosen = |entries: &[&Entry]| Journal::fold(entries.iter().copied()).language();
        assert_eq!(chosen(&[&all[0], &all[1]]), Some(LanguageCode::of("en")));
        assert_eq!(chosen(&[&all[1], &all[0]]), Some(LanguageCode::of("en")));
        assert_eq!(chosen(&[]), None);
        let ahead = set(3, 10, "hi", Some(70));
        assert_eq!(chosen(&[&ahead, &all[1]]), Some(LanguageCode::of("hi")));
    }
}
