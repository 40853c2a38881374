//! Style: how a bank numbers its lists, and how what nobody wrote is worded.

use crate::text::roman;

/// House wording of derived choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The language in which what nobody wrote is worded.
    pub language: LanguageCode,
    /// How statements are numbered.
    pub numerals: Numerals,
    /// Whether a set of all but some says "only" ("1 and 2 only").
    pub only: bool,
    /// The year whose wording Statement-I/II answers follow.
    pub reasons: u16,
}

impl Default for Style {
    fn default() -> Self {
        let language = LanguageCode::of("en");
        Self { language, numerals: Numerals::Arabic, only: true, reasons: 2024 }
    }
}

/// The longest first part that a tag of BCP 47 can have, in letters.
const LONGEST: usize = 8;

/// A language, by the first part of its BCP 47 tag: `hi` of `hi-IN`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct LanguageCode([u8; LONGEST]);

impl LanguageCode {
    /// The language of a tag, in lower case; nothing of a text that is no tag.
    pub fn of(tag: &str) -> Self {
        let first = tag.split('-').next().unwrap_or_default().as_bytes();
        let mut code = [0; LONGEST];
        if first.len() <= LONGEST && first.iter().all(u8::is_ascii_alphabetic) {
            let letters = first.iter().map(u8::to_ascii_lowercase);
            code.iter_mut().zip(letters).for_each(|(place, letter)| *place = letter);
        }
        Self(code)
    }

    /// The code as it is written: `hi`; empty for a text that was no tag.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|letter| *letter == 0).unwrap_or(LONGEST);
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl std::fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

/// How a list is numbered. Banks choose between the first two; the others are those of lists that
/// are printed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Numerals {
    /// 1, 2, 3.
    #[default]
    Arabic,
    /// I, II, III.
    Roman,
    /// i, ii, iii.
    SmallRoman,
    /// A, B, C.
    Capitals,
    /// a, b, c.
    Letters,
    /// १, २, ३.
    Devanagari,
    /// क, ख, ग.
    KaKha,
    /// अ, ब, स, as Hindi papers have it.
    ABaSa,
    /// अ, ब, क, as Marathi papers have it.
    ABaKa,
    /// A and R, of Assertion (A) and Reason (R).
    AssertionReason,
}

impl Numerals {
    /// The letters or digits of a list, from the first line on; empty for those that are counted.
    pub fn signs(self) -> &'static [char] {
        match self {
            Self::Arabic | Self::Roman | Self::SmallRoman => &[],
            Self::Capitals => &['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'],
            Self::Letters => &['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
            Self::Devanagari => &['१', '२', '३', '४', '५', '६', '७', '८', '९'],
            Self::KaKha => &['क', 'ख', 'ग', 'घ', 'ङ', 'च', 'छ', 'ज', 'झ', 'ञ'],
            Self::ABaSa => &['अ', 'ब', 'स', 'द', 'य', 'र'],
            Self::ABaKa => &['अ', 'ब', 'क', 'ड', 'इ', 'फ'],
            Self::AssertionReason => &['A', 'R'],
        }
    }

    /// The numeral of `n`, which counts from 1.
    pub fn numeral(self, n: usize) -> String {
        let numeral = match self {
            Self::Arabic => None,
            Self::Roman => roman(n).map(str::to_owned),
            Self::SmallRoman => roman(n).map(str::to_ascii_lowercase),
            _ => n.checked_sub(1).and_then(|at| self.signs().get(at)).map(char::to_string),
        };
        numeral.unwrap_or_else(|| n.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_the_first_part_of_its_tag() {
        assert_eq!(LanguageCode::of("hi-IN"), LanguageCode::of("HI"));
        assert_ne!(LanguageCode::of("hi"), LanguageCode::of("hit"));
        for none in ["", "12", "overlongtag", "हि"] {
            assert_eq!(LanguageCode::of(none), LanguageCode::of(""), "{none}");
        }
    }
}
