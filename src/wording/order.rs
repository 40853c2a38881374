//! Whether an item's choices may be put in another order.
//!
//! The rule is the bank format's; the words are those of all languages, since choices are not
//! always in their bank's. This file must not know which choice is right.

use super::language::{Language, LeaningWords};
use super::languages::all;
use super::read::reads_as_code;
use super::script::folded;
use crate::bank::{Choice, ChoiceOrder, Kind, Numerals};
use crate::text::letters;

/// Why choices keep their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// That choice (from 0) speaks of the others or of its place.
    On(usize),
    /// All are numbers.
    Numbers,
    /// They name or count lines, or say how statements hang together.
    Codes,
    /// They are one set: both, only one, neither; sufficient or not.
    Set,
}

/// A `single`'s choices may be shuffled, unless they lean on one another. All other kinds keep the
/// printed order, as the papers do: their choices are codes, whose order is part of the form.
pub fn choice_order(kind: Kind, choices: &[Choice]) -> ChoiceOrder {
    if kind != Kind::Single || leaning(choices).is_some() {
        ChoiceOrder::Fixed
    } else {
        ChoiceOrder::Shuffled
    }
}

/// Why a `single`'s choices keep their order, if they do.
pub fn leaning(choices: &[Choice]) -> Option<Leaning> {
    let text = |choice: &Choice| choice.text.as_deref().unwrap_or_default().to_lowercase();
    let texts: Vec<String> = choices.iter().map(text).collect();
    let words = || all().iter().map(|language| &language.leaning);
    let leans = |text: &String| {
        let said = said(text);
        words()
            .any(|leaning| names_letter(text, texts.len(), leaning) || closes_list(&said, leaning))
    };
    let some = |is: &dyn Fn(&String) -> bool| texts.iter().filter(|text| is(text)).count() > 1;
    if let Some(at) = texts.iter().position(leans) {
        return Some(Leaning::On(at));
    }
    if words().any(|leaning| all_numbers(&texts, leaning)) {
        return Some(Leaning::Numbers);
    }
    let begins = |text: &str, table: &[&str]| {
        said(text).split(' ').next().is_some_and(|first| table.contains(&first))
    };
    let of_set = words().any(|leaning| {
        texts.iter().any(|text| begins(text, leaning.of_all))
            || some(&|text| begins(text, leaning.of_some))
            || some(&|text| said(text).split(' ').any(|word| leaning.sufficiency.contains(&word)))
    });
    if of_set {
        return Some(Leaning::Set);
    }
    // Where they are codes, the first is one.
    let coded = texts.iter().take(2).any(|text| is_code(text));
    (coded && some(&|text| is_code(text))).then_some(Leaning::Codes)
}

/// Whether a word of the text can number or count a line, in digits, letters or words.
fn has_number(text: &str) -> bool {
    let named = |word: &str| {
        let numbers = |language: &&Language| language.phrases.numbers.contains(&word);
        word.chars().nth(1).is_none()
            || word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))
            || all().iter().any(numbers)
    };
    text.contains(char::is_numeric)
        || text
            .split(|c: char| !c.is_alphanumeric() && !is_sign(c))
            .any(|word| !word.is_empty() && named(word))
}

/// No code is longer, in bytes.
const LONGEST_CODE: usize = 400;

/// Whether a choice names or counts lines of some list, or says how statements hang together.
fn is_code(text: &str) -> bool {
    // One word is a name: "Two", "B".
    let name = !text.contains(char::is_whitespace) && !text.contains(char::is_numeric);
    !name && text.len() <= LONGEST_CODE && has_number(text) && reads_as_code(text)
}

/// Whether a choice declines to answer: "Question not attempted". It is the paper's, not one of the
/// question's choices.
pub fn is_decline(text: &str) -> bool {
    let said = said(text);
    all().iter().any(|language| language.leaning.declines.contains(&said.as_str()))
}

/// The words of a choice, folded and in lower case.
fn said(text: &str) -> String {
    let parted = |c: char| {
        c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')' | '"' | '\u{964}' | '*' | ':')
    };
    let text = text.to_lowercase();
    let words = text.split(parted).filter(|word| !word.is_empty());
    words.map(folded).collect::<Vec<_>>().join(" ")
}

/// "12", "₹ 1,000", "5 years" and "10 years": a number each, and the same words after it.
fn all_numbers(texts: &[String], leaning: &LeaningWords) -> bool {
    let mut units = texts.iter().map(|text| unit(text, leaning));
    let Some(Some(first)) = units.next() else { return false };
    units.all(|unit| unit.is_some_and(|unit| singular(unit, leaning) == singular(first, leaning)))
}

/// "1 year" has the unit of "2 years".
fn singular<'t>(unit: &'t str, leaning: &LeaningWords) -> &'t str {
    leaning.plurals.iter().find_map(|ending| unit.strip_suffix(ending)).unwrap_or(unit)
}

/// What follows the number that a text begins with.
fn unit<'t>(text: &'t str, leaning: &LeaningWords) -> Option<&'t str> {
    let lead = ['₹', '$', '€', '£', '+', '-', '−', '~', ' '];
    let text = text.trim().trim_end_matches('.');
    let amount = leaning.money.iter().find_map(|money| text.strip_prefix(money));
    let text = amount.map_or(text, |rest| rest.trim_start_matches('.'));
    let number = text.trim_start_matches(lead);
    let rest = number.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | ',' | '/'));
    (rest.len() < number.len() && number.starts_with(char::is_numeric)).then_some(rest.trim())
}

/// "Both (a) and (b)", "Option c", "Neither A nor B", "a) and b)": another choice is meant by its
/// letter.
fn names_letter(text: &str, choices: usize, leaning: &LeaningWords) -> bool {
    let latin: Vec<char> = letters().take(choices).collect();
    let scripts = [Numerals::KaKha, Numerals::ABaSa, Numerals::ABaKa].map(Numerals::signs);
    let is_letter = |word: &str| {
        let of = |letters: &[char]| letters.iter().take(choices).any(|c| word.chars().eq([*c]));
        of(&latin) || scripts.iter().any(|letters| of(letters))
    };
    // Before a bracket: "(b)", "b)".
    let bracketed = text.match_indices(')').any(|(end, _)| {
        let before = text[..end].trim_end();
        let start = before.char_indices().next_back().map_or(0, |(at, _)| at);
        let (rest, letter) = before.split_at(start);
        let apart = rest.is_empty() || rest.ends_with(['(', ' ']);
        apart && is_letter(letter) && (end > 2 || rest.ends_with('('))
    });
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && !is_sign(c))
        .filter(|word| !word.is_empty())
        .collect();
    let pointed =
        words.windows(2).any(|pair| leaning.options.contains(&pair[0]) && is_letter(pair[1]));
    let letters = words.iter().filter(|word| is_letter(word)).count();
    let only_letters = words.iter().all(|word| is_letter(word) || leaning.joints.contains(word));
    bracketed || pointed || (letters > 1 && only_letters)
}

/// A vowel sign or the like of Devanagari, which is part of a word.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}')
}

/// "None of the above", "All of these", "Cannot be determined", which belong at the end.
fn closes_list(text: &str, leaning: &LeaningWords) -> bool {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let stands_at = |phrase: &str, at: usize| {
        let mut left = words[at..].iter();
        phrase.split(' ').all(|word| left.next() == Some(&word))
    };
    let inside = |phrase: &&str| (0..words.len()).any(|at| stands_at(phrase, at));
    leaning.whole.contains(&text)
        || leaning.beginnings.iter().any(|phrase| stands_at(phrase, 0))
        || words.last().is_some_and(|last| leaning.endings.contains(last))
        || leaning.inside.iter().any(inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Claim;

    fn order(kind: Kind, texts: &[&str]) -> ChoiceOrder {
        let choice =
            |text: &&str| Choice::written(Claim::Named((*text).into()), (*text).to_owned());
        let choices: Vec<Choice> = texts.iter().map(choice).collect();
        choice_order(kind, &choices)
    }

    #[test]
    fn choices_that_lean_on_their_order_keep_it() {
        for fixed in [
            &["1919", "1935", "1947"][..],
            &["₹ 1,000", "₹ 2,000"],
            &["1 year", "5 years"],
            &["12.5%", "20%"],
            &["Delhi", "Mumbai", "None of the above"],
            &["Delhi", "Mumbai", "All of these."],
            &["Delhi", "Mumbai", "Both (a) and (b)"],
            &["Delhi", "Mumbai", "Neither A nor B"],
            &["Delhi", "Mumbai", "The same as option b"],
            &["x > y", "x < y", "Cannot be determined from the given data"],
            &["Delhi", "Mumbai", "More than one of the above"],
            &["Delhi", "Mumbai", "Any two of the above"],
            &["Delhi", "Mumbai", "All above"],
            &["Delhi", "Mumbai", "The first two"],
            &["Delhi", "Mumbai", "Both the reasons a) and b) above are right."],
            &["Delhi", "Mumbai", "None of the preceding"],
            &["Delhi", "Mumbai", "The above three"],
            &["Delhi", "Mumbai", "Data inadequate"],
            &["Only Delhi", "Only Mumbai", "Both Delhi and Mumbai", "Neither"],
            &["Delhi only", "Mumbai only", "Neither Delhi nor Mumbai"],
            &["I alone is sufficient", "II alone is sufficient"],
            &["1 only", "2 only", "Both 1 and 2"],
            &["केवल 1", "केवल 2", "1 और 2 दोनों"],
            &["A is true but R is false", "A is false but R is true"],
            &["गंगा", "सोन", "इनमें से कोई नहीं"],
            &["गंगा", "सोन", "उपर्युक्त सभी"],
            &["गंगा", "सोन", "उपर्युक्त में से एक से अधिक"],
            &["गंगा", "सोन", "(क) और (ख) दोनों"],
            &["गंगा", "सोन", "दोनों"],
            &["गंगा", "सोन", "यापैकी नाही"],
        ] {
            assert_eq!(order(Kind::Single, fixed), ChoiceOrder::Fixed, "{fixed:?}");
        }
        for free in [
            &["Delhi", "Mumbai"][..],
            &["1 January", "26 February"],
            &["1919", "The year after"],
            &["A bank", "A treaty and a bank"],
            &["Vitamin A", "Vitamin B and vitamin C"],
            &["All citizens", "Some"],
            &["Above the Tropic", "Below it"],
            &["गंगा", "सोन", "सभी नागरिक"],
            &["A river (the Ganga)", "A lake (the Wular)"],
            &[],
        ] {
            assert_eq!(order(Kind::Single, free), ChoiceOrder::Shuffled, "{free:?}");
            assert_eq!(order(Kind::Statements, free), ChoiceOrder::Fixed, "{free:?}");
        }
    }
}
