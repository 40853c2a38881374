//! The words of printed papers around their questions, in the languages in which booklets are
//! printed. A language that is not here has its questions between English headings.

mod en;
mod hi;
mod table;

use crate::bank::LanguageCode;

pub(super) use table::{Words, say};

/// The words of a language.
pub(super) fn words_of(language: LanguageCode) -> &'static Words {
    if language == LanguageCode::of("hi") { &hi::WORDS } else { &en::WORDS }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::exam::Fraction;

    #[test]
    fn times_and_parts_in_words() {
        let (en, hi) = (words_of(LanguageCode::of("en")), words_of(LanguageCode::of("hi")));
        let time = |words: &Words, seconds| words.time(Duration::from_secs(seconds));
        assert_eq!(time(en, 7200), "2 hours");
        assert_eq!(time(en, 3690), "1 hour 1 minute 30 seconds");
        assert_eq!(time(hi, 3690), "1 घंटा 1 मिनट 30 सेकंड");
        assert_eq!(en.part(Fraction::new(1, 3)), "one-third");
        assert_eq!(hi.part(Fraction::new(1, 3)), "एक-तिहाई");
        assert_eq!(en.part(Fraction::new(2, 5)), "2/5");
    }

    #[test]
    fn places_are_filled_by_their_numbers_and_what_fills_them_is_not_read() {
        assert_eq!(say("{1} of {0}", &["{1}", "a"]), "a of {1}");
        assert_eq!(say("none", &["a"]), "none");
    }
}
