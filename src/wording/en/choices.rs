//! Claims put into the papers' words.
//!
//! The law of this file is that `read_choice` understands all it prints. It must not know what is
//! right.

use crate::bank::{Claim, Numerals, ReasonsCode, Style};

use super::closing::Noun;
use crate::bank::solve::Expected;
use crate::text::capital;

/// Numbers as words, from 1.
pub(super) const NUMBERS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// What a choice of this claim prints.
///
/// - a set: "1 only", "1 and 3 only", "1, 2 and 3", "Both 1 and 2", "Neither 1 nor 2", "None of the
///   above"; a lone number keeps "only" whatever the style, since a bare "1" reads as a count;
/// - a count: "Only two", "All three", "None", and for pairs "Only two pairs", "None of the pairs";
/// - a match: "A-2, B-1, C-4, D-3", the left list lettered and the right one numbered;
/// - an order: "4-1-2-3";
/// - Statement-I/II/III: the sentences of `style.reasons`' year.
pub fn choice_text(claim: &Claim, expected: &Expected, noun: Noun, style: &Style) -> String {
    match claim {
        Claim::Statements(set) => set_text(set, expected.lines, *style),
        Claim::Count(count) => count_text(usize::from(*count), expected.lines, noun),
        Claim::Matching(matching) => {
            let pairs = matching.iter().enumerate();
            let pairs = pairs.map(|(at, number)| format!("{}-{number}", capital(at)));
            pairs.collect::<Vec<_>>().join(", ")
        }
        Claim::Order(order) => numerals(order, style.numerals).join("-"),
        Claim::Reasons(code) => reasons_text(*code, style.reasons),
        Claim::Named(name) => name.clone(),
    }
}

fn numerals(numbers: &[u8], style: Numerals) -> Vec<String> {
    numbers.iter().map(|n| style.of(usize::from(*n))).collect()
}

fn set_text(set: &[u8], lines: usize, style: Style) -> String {
    let numbers = numerals(set, style.numerals);
    let joined = match numbers.as_slice() {
        [] if lines == 2 => {
            let both = numerals(&[1, 2], style.numerals);
            return format!("Neither {}", both.join(" nor "));
        }
        [] => return "None of the above".to_owned(),
        [one] => return format!("{one} only"),
        [one, other] if lines == 2 => return format!("Both {one} and {other}"),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    };
    if style.only && set.len() < lines { format!("{joined} only") } else { joined }
}

fn count_text(count: usize, lines: usize, noun: Noun) -> String {
    let number = match count.checked_sub(1).and_then(|at| NUMBERS.get(at)) {
        Some(word) => (*word).to_owned(),
        None => count.to_string(),
    };
    // Rows are counted without the word: "In how many of the above rows ...? Only one" (2023-2025).
    let pairs = match noun {
        Noun::Pair if count == 1 => " pair",
        Noun::Pair => " pairs",
        Noun::Statement | Noun::Row => "",
    };
    match count {
        0 if noun == Noun::Pair => "None of the pairs".to_owned(),
        0 => "None".to_owned(),
        2 if lines == 2 => format!("Both{pairs}"),
        _ if count == lines && count > 1 => format!("All {number}{pairs}"),
        _ => format!("Only {number}{pairs}"),
    }
}

/// The sentence of that year: hyphens and "the correct explanation for" up to 2023, "explains"
/// since 2024, "not correct" for "incorrect" since 2025. Three statements were first asked in 2024.
fn reasons_text(code: ReasonsCode, year: u16) -> String {
    let hyphened = year < 2024;
    let dash = if hyphened { "-" } else { " " };
    let (i, ii, iii) =
        (format!("Statement{dash}I"), format!("Statement{dash}II"), format!("Statement{dash}III"));
    let wrong = if year < 2025 { "incorrect" } else { "not correct" };
    match code {
        ReasonsCode::Explains if hyphened => {
            format!("Both {i} and {ii} are correct and {ii} is the correct explanation for {i}")
        }
        ReasonsCode::Explains => format!("Both {i} and {ii} are correct and {ii} explains {i}"),
        ReasonsCode::DoesNotExplain if hyphened => {
            format!("Both {i} and {ii} are correct and {ii} is not the correct explanation for {i}")
        }
        ReasonsCode::DoesNotExplain => {
            format!("Both {i} and {ii} are correct, but {ii} does not explain {i}")
        }
        ReasonsCode::FirstOnly => format!("{i} is correct, but {ii} is {wrong}"),
        ReasonsCode::SecondOnly => format!("{i} is {wrong}, but {ii} is correct"),
        ReasonsCode::BothExplain => {
            format!("Both {ii} and {iii} are correct and both of them explain {i}")
        }
        ReasonsCode::OneOfBothExplains => {
            format!("Both {ii} and {iii} are correct, but only one of them explains {i}")
        }
        ReasonsCode::OnlyOneAndItExplains => {
            let both =
                if hyphened { format!("{ii} and {iii}") } else { "Statements II and III".into() };
            format!("Only one of {both} is correct and that explains {i}")
        }
        ReasonsCode::NeitherCorrect => format!("Neither {ii} nor {iii} is correct"),
    }
}
