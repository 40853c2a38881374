//! Letters and numbers before choices and questions, in the scripts of Indian papers.
//!
//! A lettering is one way of writing them: `(a)`, `A.`, `1)`, `(क)`. This file must not know what
//! follows the label.

/// The signs of choices in order, a row for each series; what papers letter by.
const SERIES: &[&[&str]] = &[
    &["a", "b", "c", "d", "e", "f", "g", "h"],
    &["A", "B", "C", "D", "E", "F", "G", "H"],
    &["1", "2", "3", "4", "5", "6", "7", "8"],
    &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"],
    &["I", "II", "III", "IV", "V", "VI", "VII", "VIII"],
    &["१", "२", "३", "४", "५", "६", "७", "८"],
    &["क", "ख", "ग", "घ", "ङ", "च"],
    &["अ", "ब", "स", "द", "य"],
    &["अ", "ब", "क", "ड", "इ"],
    &["ए", "बी", "सी", "डी", "ई"],
    &["அ", "ஆ", "இ", "ஈ", "உ", "ஊ"],
    &["ஏ", "பி", "சி", "டி", "இ"],
    &["ক", "খ", "গ", "ঘ", "ঙ"],
    &["અ", "બ", "ક", "ડ", "ઈ"],
    &["ક", "ખ", "ગ", "ઘ"],
    &["એ", "બી", "સી", "ડી", "ઈ"],
    &["అ", "ఆ", "ఇ", "ఈ", "ఉ"],
    &["ఎ", "బి", "సి", "డి", "ఇ"],
    &["ಅ", "ಆ", "ಇ", "ಈ", "ಉ"],
    &["ಎ", "ಬಿ", "ಸಿ", "ಡಿ", "ಇ"],
    &["എ", "ബി", "സി", "ഡി", "ഇ"],
    &["କ", "ଖ", "ଗ", "ଘ"],
    &["ਕ", "ਖ", "ਗ", "ਘ"],
    &["ੳ", "ਅ", "ੲ", "ਸ"],
];

/// The series that are numbers, as lists of statements have them too.
const COUNTING: [usize; 4] = [2, 3, 4, 5];

/// Words after which a letter names a choice and does not begin one: "Both (a) and (b)".
const NAMING: &[&str] = &[
    "and",
    "or",
    "nor",
    "both",
    "neither",
    "either",
    "than",
    "to",
    "option",
    "options",
    "statement",
    "statements",
    "list",
    "article",
    "section",
    "और",
    "तथा",
    "या",
    "व",
    "एवं",
    "विकल्प",
    "மற்றும்",
    "&",
    "कथन",
];

/// The same where they begin a choice, "Only (b)"; elsewhere they close one: "1 only (b) 2 only".
const NAMING_AT_FIRST: &[&str] = &["only", "मात्र", "केवल"];

/// One way of lettering choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Lettering {
    /// Whether it opens with a bracket.
    pub bracketed: bool,
    close: char,
    series: usize,
}

/// A letter, its place from 0, and what follows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Label<'t> {
    pub lettering: Lettering,
    pub place: usize,
    /// As it is written: `(a)`.
    pub written: &'t str,
    pub rest: &'t str,
}

impl Lettering {
    /// Whether its signs are numbers.
    pub fn counts(self) -> bool {
        COUNTING.contains(&self.series)
    }

    /// The label of this lettering that the text begins with.
    pub fn label(self, text: &str) -> Option<Label<'_>> {
        labels(text).find(|label| label.lettering == self)
    }

    /// Where in `text`, after its beginning, the label of that place stands.
    pub fn inside(self, text: &str, place: usize) -> Option<usize> {
        // No choice is longer, and no line of a paper.
        const FAR: usize = 4_000;
        let text = &text[..text.char_indices().nth(FAR).map_or(text.len(), |(at, _)| at)];
        let signs = |c: char| c == '(' || c == '[' || c.is_alphanumeric();
        text.char_indices().filter(|(_, c)| signs(*c)).map(|(at, _)| at).find(|at| {
            let (before, after) = text.split_at(*at);
            let gap = before.len() - before.trim_end().len();
            let parted = gap > 0 || at == &0 || (self.bracketed && !before.ends_with(['(', '[']));
            let last = before.split_whitespace().next_back().unwrap_or_default();
            let word = last.trim_matches(['(', ')', ',']).to_lowercase();
            let names = NAMING.contains(&word.as_str())
                || (before.trim() == last && NAMING_AT_FIRST.contains(&word.as_str()));
            parted
                && !(names && gap < 3)
                && !last.ends_with(',')
                && self.label(after).is_some_and(|label| label.place == place)
        })
    }
}

/// The labels that `text` can be taken to begin with.
pub(super) fn labels(text: &str) -> impl Iterator<Item = Label<'_>> {
    let trimmed = text.trim_start_matches([
        '*', '_', ' ', '•', '-', '○', '◯', '☐', '□', '✓', '✔', '>', '\t', '#',
    ]);
    let open = trimmed.strip_prefix(['(', '[', '{']);
    let inside = open.unwrap_or(trimmed).trim_start();
    let end = inside.find(|c: char| !is_sign(c)).unwrap_or(inside.len());
    let (word, after) = inside.split_at(end);
    let spaced = after.trim_start_matches(['*', '_', ' ']);
    let close = spaced.chars().next();
    let rest = close.map_or("", |close| &spaced[close.len_utf8()..]);
    let bracketed = open.is_some();
    let next = rest.chars().next();
    let is_apart = next.is_none_or(|c| c.is_whitespace() || c == '*' || c == '_');
    let closed = match close {
        Some(')' | ']' | '}') => true,
        Some('.') => {
            !bracketed
                && (is_apart
                    || next.is_some_and(|c| {
                        c.is_alphabetic() && !word.ends_with(c) && rest.chars().nth(1) != Some('.')
                    }))
        }
        // "A: text", "A - text"
        Some(':') => !bracketed && is_apart,
        Some('-' | '–') => !bracketed && is_apart && spaced.len() < after.len(),
        _ => false,
    };
    let close = match close {
        Some(']' | '}') => ')',
        Some('–') => '-',
        other => other.unwrap_or(' '),
    };
    let rest = rest.trim_start_matches(['*', '_']).trim_start();
    let written = trimmed[..trimmed.len() - rest.len()].trim_end().trim_end_matches(['*', '_']);
    SERIES.iter().enumerate().filter(move |_| closed && !word.is_empty()).filter_map(
        move |(series, signs)| {
            let place = signs.iter().position(|sign| *sign == word)?;
            let lettering = Lettering { bracketed, close, series };
            Some(Label { lettering, place, written, rest })
        },
    )
}

/// Letters, and the vowel signs that stand with them.
fn is_sign(c: char) -> bool {
    c.is_alphanumeric()
}

/// The places, from 0, that a lone sign can mean, those of the given lettering first.
pub(super) fn places(sign: &str, written: &[String]) -> Option<usize> {
    let bare = |label: &str| label.chars().filter(|c| is_sign(*c)).collect::<String>();
    let sign = bare(sign);
    if sign.is_empty() {
        return None;
    }
    // The file's own letters first: the third of अ, ब, क is the first of क, ख, ग.
    let own = written.iter().position(|label| bare(label) == sign);
    let own = own.or_else(|| {
        written.iter().position(|label| bare(label).to_lowercase() == sign.to_lowercase())
    });
    let known = || {
        let found =
            |sign: &str| SERIES.iter().find_map(|signs| signs.iter().position(|s| *s == sign));
        found(&sign).or_else(|| found(&sign.to_lowercase()))
    };
    own.or_else(known)
}

/// Whether the text is one sign of choices and nothing else.
pub(super) fn is_sign_of_choice(text: &str) -> bool {
    SERIES.iter().any(|signs| signs.contains(&text))
}

/// The number that digits of any Indian script are.
pub(super) fn number(digits: &str) -> Option<u32> {
    let mut value: u32 = 0;
    for c in digits.chars() {
        value = value.checked_mul(10)?.checked_add(digit(c)?)?;
    }
    (!digits.is_empty()).then_some(value)
}

/// The first digit of each script that numbers questions.
const ZEROS: [char; 10] = ['0', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦'];

fn digit(c: char) -> Option<u32> {
    let found = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)));
    let of = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|d| *d < 10);
    found.and(ZEROS.iter().find_map(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_all_kinds_are_read() {
        for (text, place, rest) in [
            ("(a) one", 0, "one"),
            ("b) two", 1, "two"),
            ("C. three", 2, "three"),
            ("C.three", 2, "three"),
            ("[D] four", 3, "four"),
            ("(2)two", 1, "two"),
            ("iii) x", 2, "x"),
            ("(ख) दो", 1, "दो"),
            ("स. तीन", 2, "तीन"),
            ("बी) दो", 1, "दो"),
            ("(ஆ) இரண்டு", 1, "இரண்டு"),
            ("**b)** two", 1, "two"),
            ("A - x", 0, "x"),
            ("B: y", 1, "y"),
        ] {
            let found = labels(text).find(|label| label.place == place);
            assert_eq!(found.map(|label| label.rest), Some(rest), "{text}");
        }
        for text in ["A.K. Gopalan", "A man", "1.5 million", "(abc) x", "A-4, B-3", "d", "U.S. x"] {
            assert_eq!(labels(text).next().map(|label| label.written), None, "{text}");
        }
        assert_eq!(number("१२"), Some(12));
        assert_eq!(number("12"), Some(12));
        assert_eq!(number("1x"), None);
    }

    #[test]
    fn a_letter_means_what_it_means_among_its_own() {
        let own = ["(अ)", "(ब)", "(क)", "(ड)"].map(str::to_owned);
        assert_eq!(places("क", &own), Some(2));
        assert_eq!(places("क", &[]), Some(0));
        let digits = ["(1)", "(2)", "(3)"].map(str::to_owned);
        assert_eq!(places("(b)", &digits), Some(1));
        assert_eq!(places("C", &["(a)".into(), "(b)".into(), "(c)".into()]), Some(2));
    }
}
