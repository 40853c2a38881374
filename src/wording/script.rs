//! Scripts: spellings of one word that differ in signs only, and digits of every script.
//!
//! Papers and PDF copies write one Hindi word in several ways: with or without the dot below
//! (`ग़लत`), with the moon or the dot above (`पाँच`), with joiners of no width. Words are compared
//! in one of them.

/// The word with signs that make no other word of it left out or put alike.
pub fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    word.chars().filter_map(alike).collect()
}

fn alike(c: char) -> Option<char> {
    Some(match c {
        // The dot below, and joiners of no width.
        '\u{93c}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => return None,
        // The moon above.
        '\u{901}' => '\u{902}',
        // Letters that have the dot below in them.
        '\u{929}' => 'न',
        '\u{931}' => 'र',
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95a}' => 'ग',
        '\u{95b}' => 'ज',
        '\u{95c}' => 'ड',
        '\u{95d}' => 'ढ',
        '\u{95e}' => 'फ',
        '\u{95f}' => 'य',
        _ => c,
    })
}

/// The noughts of the scripts of India, each followed by the other digits, and those of full width.
const NOUGHTS: [char; 10] = ['०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '０'];

/// The value of a digit of any of those scripts, or of ASCII.
pub fn digit(c: char) -> Option<usize> {
    let nought = NOUGHTS.into_iter().map(u32::from);
    let of_script = nought.filter_map(|nought| u32::from(c).checked_sub(nought)).find(|d| *d < 10);
    c.to_digit(10).or(of_script).and_then(|digit| usize::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_one() {
        for (one, other) in [("ग़लत", "गलत"), ("पाँच", "पांच"), ("न\u{200d}हीं", "नहीं")]
        {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("दिन"), folded("दीन"));
        assert_eq!(["7", "७", "௭", "７", "x"].map(|c| digit(c.parse().unwrap())), {
            let seven = Some(7);
            [seven, seven, seven, seven, None]
        });
    }
}
