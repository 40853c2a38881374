//! Gists: what a sitting keeps of a text that it dealt, so that the text can be told again under
//! another name without being kept itself.

use std::fmt;
use std::str::FromStr;

/// What is kept of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gist {
    /// A hash of the whole, but for case, blanks and composition: equal texts have the same, and
    /// others do not.
    pub exact: u64,
    /// A hash of what a text cannot lose without meaning something else: its digits, its negations
    /// and other words that turn a sentence round, and its names.
    pub turning: u32,
    /// A hash of all words of which few bits differ where few words do.
    pub words: u32,
}

/// The most bits of `words` that differ between two wordings of one text. Of two texts that have
/// nothing to do with each other 16 differ, give or take three.
const ALIKE: u32 = 6;

impl Gist {
    /// How many bits the words differ by, where the texts may be two wordings of one: nothing that
    /// turns a sentence round has changed, and little else.
    pub fn distance(&self, other: &Self) -> Option<u32> {
        let bits = (self.words ^ other.words).count_ones();
        (self.turning == other.turning && bits <= ALIKE).then_some(bits)
    }
}

impl fmt::Display for Gist {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}{:08x}{:08x}", self.exact, self.turning, self.words)
    }
}

/// A text that is not a gist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not 32 hexadecimal digits")]
pub struct NotAGist(String);

impl FromStr for Gist {
    type Err = NotAGist;
    fn from_str(text: &str) -> Result<Self, NotAGist> {
        let part = |from: usize, to: usize| {
            let digits = text.get(from..to).filter(|_| text.len() == 32)?;
            let plain = digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
            plain.then(|| u64::from_str_radix(digits, 16).ok()).flatten()
        };
        let short = |from, to| part(from, to).and_then(|part| u32::try_from(part).ok());
        match (part(0, 16), short(16, 24), short(24, 32)) {
            (Some(exact), Some(turning), Some(words)) => Ok(Self { exact, turning, words }),
            _ => Err(NotAGist(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gist_is_written_and_read() {
        let gist = Gist { exact: 0xab, turning: 7, words: u32::MAX };
        assert_eq!(gist.to_string(), "00000000000000ab00000007ffffffff");
        assert_eq!(gist.to_string().parse(), Ok(gist));
        for bad in ["", "+0000000000000ab00000007ffffffff", "00000000000000AB00000007ffffffff"] {
            assert!(bad.parse::<Gist>().is_err(), "{bad}");
        }
    }
}
