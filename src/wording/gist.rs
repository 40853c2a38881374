//! The gist of a text: which of its words turn a sentence round, and what is kept of all of them.
//!
//! A text may be of any language, or of two, so that the words of all languages count.

use super::languages::all;
use crate::bank::draws::fnv1a;
use crate::bank::own::text_hash;
use crate::bank::{Claim, Gist, Item, Kind, Line};

/// The gist of texts that belong together, such as the cells of a row.
pub fn gist<T: AsRef<str>>(texts: &[T]) -> Gist {
    let mut turning = Vec::new();
    let mut weights = [0_i32; 32];
    for text in texts {
        for word in text.as_ref().split_whitespace() {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric() && !is_mark(c));
            if word.is_empty() {
                continue;
            }
            let folded = word.to_lowercase();
            if turns(word, &folded) {
                turning.push(folded.clone());
            }
            let hash = fnv1a(1, &folded);
            for (bit, weight) in weights.iter_mut().enumerate() {
                *weight += if hash >> bit & 1 == 1 { 1 } else { -1 };
            }
        }
        // A word that moves to another cell is said of something else.
        turning.push(String::from("|"));
    }
    let words = weights.iter().enumerate().filter(|(_, weight)| **weight > 0);
    Gist {
        exact: text_hash(texts),
        turning: low(fnv1a(2, &turning.join(" "))),
        words: words.fold(0, |bits, (bit, _)| bits | 1 << bit),
    }
}

/// The gists of an item's lines, with what the key puts beside each in a `match`.
pub fn line_gists(item: &Item) -> Vec<Gist> {
    let beside = |at: usize| {
        let number = match item.key.0.first() {
            Some(Claim::Matching(right)) => *right.get(at)?,
            _ => return None,
        };
        item.right().get(usize::from(number).checked_sub(1)?)
    };
    let of = |(at, line): (usize, &Line)| {
        let cells: Vec<&String> = line.cells.iter().chain(beside(at)).collect();
        gist(&cells)
    };
    item.lines().iter().enumerate().map(of).collect()
}

/// The gist of a question that has no list: what it asks, and the answer.
pub fn question_gist(item: &Item) -> Option<Gist> {
    if item.kind() != Kind::Single {
        return None;
    }
    let stem = item.stem.as_deref()?;
    let right = item.choices.iter().filter(|choice| item.key.accepts(&choice.claim));
    let texts: Vec<&str> =
        std::iter::once(stem).chain(right.filter_map(|choice| choice.text.as_deref())).collect();
    Some(gist(&texts))
}

/// Whether a word cannot go without the text meaning something else.
fn turns(word: &str, folded: &str) -> bool {
    let words = || all().iter().map(|language| &language.meaning);
    let may_be_name = |is_written_so: bool| {
        is_written_so && !words().any(|words| words.no_names.contains(&folded))
    };
    let cased = word.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    word.chars().any(char::is_numeric)
        || words().any(|words| words.turning.contains(&folded))
        || words().any(|words| words.endings.iter().any(|end| folded.ends_with(end)))
        || may_be_name(!cased || word.chars().any(char::is_uppercase))
}

/// Whether it belongs to a letter of a script with vowel signs.
fn is_mark(c: char) -> bool {
    // The dandas end sentences.
    ('\u{900}'..='\u{dff}').contains(&c) && !matches!(c, '।' | '॥')
}

/// The lower half.
fn low(hash: u64) -> u32 {
    u32::try_from(hash & 0xffff_ffff).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> bool {
        gist(&[one]).distance(&gist(&[other])).is_some()
    }

    #[test]
    fn a_slip_of_the_pen_is_the_same_text() {
        let of = "The annex of 2019 extends the agreement to the defence industries of the two countries.";
        for other in [
            "The annex of 2019 extends the agreement to the defense industries of the two countries.",
            "The annex of 2019 extends that agreement to the defence industries of the two countries",
            "The annex of 2019 extended the agreement to the defence industries of the two countries.",
        ] {
            assert!(alike(of, other), "{other}");
        }
        let ganga = "गंगा नदी हिमालय के गंगोत्री हिमनद से निकलती है और बंगाल की खाड़ी में गिरती है।";
        assert!(alike(ganga, &ganga.replace("निकलती है", "निकलती हैं")));
    }

    #[test]
    fn another_digit_negation_or_name_is_another_text() {
        let of = "The annex of 2019 is binding upon the private industry of India and is in force.";
        for other in [
            "The annex of 2018 is binding upon the private industry of India and is in force.",
            "The annex of 2019 is not binding upon the private industry of India and is in force.",
            "The annex of 2019 isn't binding upon the private industry of India and is in force.",
            "The annex of 2019 is binding upon the private industry of Japan and is in force.",
            "The annex of 2019 is binding only upon the private industry of India and is in force.",
            "The treaty of 2019 has nothing to do with whatever the industry of India may want.",
        ] {
            assert!(!alike(of, other), "{other}");
        }
        assert!(!alike(
            "Lonar lies in the basin of a river.",
            "Loktak lies in the basin of a river."
        ));
        assert!(!alike("गंगा हिमालय से निकलती है।", "यमुना हिमालय से निकलती है।"));
        assert!(!alike("गंगा हिमालय से निकलती है।", "गंगा हिमालय से नहीं निकलती है।"));
        assert!(!alike("धारा १२ लागू है।", "धारा १३ लागू है।"));
        assert!(gist(&["a lake", "a river"]) != gist(&["a river", "a lake"]));
    }
}
