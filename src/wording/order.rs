//! Whether an item's choices may be put in another order.
//!
//! The rule is the bank format's; the words are those of all languages, since choices are not
//! always in their bank's. This file must not know which choice is right.

use super::language::Leaning;
use super::languages::all;
use crate::bank::{Choice, ChoiceOrder, Kind};
use crate::text::letters;

/// A `single`'s choices may be shuffled, unless all are numbers, or one of them names a letter or
/// ends in none, all or cannot be determined. All other kinds keep the printed order, as the papers
/// do: their choices are codes, whose order is part of the form.
pub fn choice_order(kind: Kind, choices: &[Choice]) -> ChoiceOrder {
    let text = |choice: &Choice| choice.text.as_deref().unwrap_or_default().to_lowercase();
    if kind != Kind::Single {
        return ChoiceOrder::Fixed;
    }
    let texts: Vec<String> = choices.iter().map(text).collect();
    let leans = |leaning: &Leaning| {
        let tied =
            |text: &String| names_letter(text, texts.len(), leaning) || closes_list(text, leaning);
        all_numbers(&texts, leaning) || texts.iter().any(tied)
    };
    if all().iter().any(|language| leans(&language.leaning)) {
        ChoiceOrder::Fixed
    } else {
        ChoiceOrder::Shuffled
    }
}

/// "12", "₹ 1,000", "5 years" and "10 years": a number each, and the same words after it.
fn all_numbers(texts: &[String], leaning: &Leaning) -> bool {
    let mut units = texts.iter().map(|text| unit(text, leaning));
    let Some(Some(first)) = units.next() else { return false };
    units.all(|unit| unit.is_some_and(|unit| singular(unit, leaning) == singular(first, leaning)))
}

/// "1 year" has the unit of "2 years".
fn singular<'t>(unit: &'t str, leaning: &Leaning) -> &'t str {
    leaning.plurals.iter().find_map(|ending| unit.strip_suffix(ending)).unwrap_or(unit)
}

/// What follows the number that a text begins with.
fn unit<'t>(text: &'t str, leaning: &Leaning) -> Option<&'t str> {
    let lead = ['₹', '$', '€', '£', '+', '-', '−', '~', ' '];
    let text = text.trim().trim_end_matches('.');
    let amount = leaning.money.iter().find_map(|money| text.strip_prefix(money));
    let text = amount.map_or(text, |rest| rest.trim_start_matches('.'));
    let number = text.trim_start_matches(lead);
    let rest = number.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | ',' | '/'));
    (rest.len() < number.len() && number.starts_with(char::is_numeric)).then_some(rest.trim())
}

/// "Both (a) and (b)", "Option c", "Neither A nor B": another choice is meant by its letter.
fn names_letter(text: &str, choices: usize, leaning: &Leaning) -> bool {
    let is_letter = |word: &str| letters().take(choices).any(|c| word.chars().eq([c]));
    let bracketed = letters().take(choices).any(|letter| text.contains(&format!("({letter})")));
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let pointed =
        words.windows(2).any(|pair| leaning.options.contains(&pair[0]) && is_letter(pair[1]));
    let letters = words.iter().filter(|word| is_letter(word)).count();
    let only_letters = words.iter().all(|word| is_letter(word) || leaning.joints.contains(word));
    bracketed || pointed || (letters > 1 && only_letters)
}

/// "None of the above", "All of these", "Cannot be determined", which belong at the end.
fn closes_list(text: &str, leaning: &Leaning) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')' | '"' | '\u{964}'))
        .filter(|word| !word.is_empty())
        .collect();
    let begins = |beginning: &&str| {
        let beginning = beginning.split_whitespace();
        beginning.clone().count() <= words.len() && beginning.zip(&words).all(|(a, b)| a == *b)
    };
    let text = words.join(" ");
    leaning.whole.contains(&text.as_str())
        || leaning.beginnings.iter().any(begins)
        || words.last().is_some_and(|last| leaning.endings.contains(last))
        || leaning.inside.iter().any(|phrase| text.contains(phrase))
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
