//! Whether an item's choices may be put in another order.
//!
//! The rule is the bank format's. This file must not know which choice is right.

use crate::bank::{Choice, ChoiceOrder, Kind};
use crate::text::letters;

/// A `single`'s choices may be shuffled, unless all are numbers, or one of them names a letter or
/// ends in none, all or cannot be determined. All other kinds keep the printed order, as the papers
/// do: their choices are codes, whose order is part of the form.
pub fn choice_order(kind: Kind, choices: &[Choice]) -> ChoiceOrder {
    let text = |choice: &Choice| choice.text.as_deref().unwrap_or_default().to_lowercase();
    let texts: Vec<String> = choices.iter().map(text).collect();
    let tied = |text: &String| names_letter(text, texts.len()) || closes_list(text);
    if kind != Kind::Single || all_numbers(&texts) || texts.iter().any(tied) {
        ChoiceOrder::Fixed
    } else {
        ChoiceOrder::Shuffled
    }
}

/// "12", "₹ 1,000", "5 years" and "10 years": a number each, and the same words after it.
fn all_numbers(texts: &[String]) -> bool {
    let mut units = texts.iter().map(|text| unit(text));
    let Some(Some(first)) = units.next() else { return false };
    units.all(|unit| unit.is_some_and(|unit| singular(unit) == singular(first)))
}

/// "1 year" has the unit of "2 years".
fn singular(unit: &str) -> &str {
    unit.strip_suffix('s').unwrap_or(unit)
}

/// What follows the number that a text begins with.
fn unit(text: &str) -> Option<&str> {
    let lead = ['₹', '$', '€', '£', '+', '-', '−', '~', ' '];
    let text = text.trim().trim_end_matches('.');
    let text = text.strip_prefix("rs").map_or(text, |rest| rest.trim_start_matches('.'));
    let number = text.trim_start_matches(lead);
    let rest = number.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | ',' | '/'));
    (rest.len() < number.len() && number.starts_with(char::is_numeric)).then_some(rest.trim())
}

/// "Both (a) and (b)", "Option c", "Neither A nor B": another choice is meant by its letter.
fn names_letter(text: &str, choices: usize) -> bool {
    let is_letter = |word: &str| letters().take(choices).any(|c| word.chars().eq([c]));
    let bracketed = letters().take(choices).any(|letter| text.contains(&format!("({letter})")));
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let pointed = words.windows(2).any(|pair| {
        matches!(pair[0], "option" | "options" | "choice" | "choices") && is_letter(pair[1])
    });
    let letters = words.iter().filter(|word| is_letter(word)).count();
    let joins = ["both", "either", "neither", "and", "or", "nor", "only", "of"];
    let only_letters = words.iter().all(|word| is_letter(word) || joins.contains(word));
    bracketed || pointed || (letters > 1 && only_letters)
}

/// "None of the above", "All of these", "Cannot be determined", which belong at the end.
fn closes_list(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')' | '"'))
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        ["none" | "all" | "both" | "neither"]
        | ["none" | "all", "of", "the" | "these" | "them" | "those", ..]
        | ["all", "the", "above", ..]
        | [.., "none" | "all"] => true,
        words => {
            let text = words.join(" ");
            ["cannot be determined", "can not be determined", "can't be determined"]
                .iter()
                .any(|phrase| text.contains(phrase))
        }
    }
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
            &[],
        ] {
            assert_eq!(order(Kind::Single, free), ChoiceOrder::Shuffled, "{free:?}");
            assert_eq!(order(Kind::Statements, free), ChoiceOrder::Fixed, "{free:?}");
        }
    }
}
