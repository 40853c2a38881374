//! Aiken: a question, lettered choices and a line "ANSWER: B"; strict, and as people write it.

use std::fmt::Write as _;

use super::plain;
use super::question::{Choice, Found, Key, Question};
use crate::text::{capital, place_of_letter};

/// The questions of an Aiken file. What is not as strict as Moodle wants it is read as plain text.
pub fn read(text: &str) -> Vec<Found> {
    strict(text).unwrap_or_else(|| plain::read(text, None))
}

/// The questions, if the whole file is as Moodle wants it.
fn strict(text: &str) -> Option<Vec<Found>> {
    let mut out = Vec::new();
    let mut question = Question::default();
    for (at, raw) in text.split('\n').enumerate() {
        let line = raw.trim();
        if line.is_empty() {
            if !question.choices.is_empty() {
                return None;
            }
            continue;
        }
        if let Some(letter) = line.strip_prefix("ANSWER:") {
            let place = letter.trim().parse().ok().and_then(place_of_letter)?;
            if place >= question.choices.len() || question.choices.len() < 2 {
                return None;
            }
            question.key = Key::One(place);
            out.push(std::mem::take(&mut question).into());
            continue;
        }
        let next = choice(line)
            .filter(|(place, _)| *place == question.choices.len() && !question.stem.is_empty());
        if let Some((_, text)) = next {
            question.choices.push(Choice {
                label: line[..2].to_owned(),
                text: text.to_owned(),
                why: None,
            });
            continue;
        }
        if !question.choices.is_empty() {
            return None;
        }
        if question.stem.is_empty() {
            question.line = at + 1;
        } else {
            question.stem.push('\n');
        }
        question.stem.push_str(line);
    }
    (question == Question::default() && !out.is_empty()).then_some(out)
}

/// A choice as Aiken letters it: `A. ` or `A) `.
fn choice(line: &str) -> Option<(usize, &str)> {
    let mut chars = line.chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    chars.next().filter(|c| matches!(c, '.' | ')'))?;
    let rest = chars.as_str();
    rest.starts_with(' ').then_some((place_of_letter(letter)?, rest.trim()))
}

/// Questions in Aiken; what has no one answer is left out.
pub fn write(questions: &[Question]) -> String {
    let mut out = String::new();
    for question in questions {
        let Key::One(key) = question.key else { continue };
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&question.stem);
        out.push('\n');
        for (place, choice) in question.choices.iter().enumerate() {
            _ = writeln!(out, "{}. {}", capital(place), choice.text);
        }
        _ = writeln!(out, "ANSWER: {}", capital(key));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strict_files_and_others_are_read() {
        for text in [
            "What is a planet?\nA. Moon\nB. Mars\nANSWER: B\n\nAnd\nso on?\nA) x\nB) y\nANSWER: A\n",
            "What is a planet?\nA) Moon\nB) Mars\nAnswer: B\n\nAnd\nso on?\nA) x\nB) y\nC) z\nanswer: a\n",
            "1. What is a planet?\na. Moon\nb. Mars\nANSWER: B\n2. And\nso on?\na. x\nb. y\nANSWER: A\n",
        ] {
            let keys: Vec<Key> = read(text)
                .into_iter()
                .filter_map(|found| match found {
                    Found::Question(q) => Some(q.key),
                    _ => None,
                })
                .collect();
            assert_eq!(keys, [Key::One(1), Key::One(0)], "{text}");
        }
    }
}
