//! The lettered choices at the end.
//!
//! This file must not know what is asked.

use std::ops::Range;

use super::label::{self, Lettering};
use super::parts::Complaint;
use crate::text::letters;
use crate::wording::languages::all;
use crate::wording::rows::{Row, place_of};

/// A choice's place, letter and text.
pub(super) type Lettered = (Range<usize>, char, String);

/// The rows before the choices, and the choices.
pub(super) fn find<'r, 'a>(
    rows: &'r [Row<'a>],
    complaints: &mut Vec<Complaint>,
) -> (&'r [Row<'a>], Vec<Lettered>) {
    let Some((first, lettering)) = first_choice(rows) else {
        complaints.push(none_found(rows));
        return (rows, Vec::new());
    };
    let (body, rest) = rows.split_at(first);
    let choices = gather(rest, lettering, complaints);
    if choices.len() < 2 {
        complaints.push((
            place_of(rest),
            "there is only one choice: write each on its own line, (a), (b), (c), (d)".into(),
        ));
    }
    (body, choices)
}

fn none_found(rows: &[Row<'_>]) -> Complaint {
    let stray =
        rows.iter().find(|row| label::choice(row.text).is_some_and(|(_, l, _)| l.bracketed));
    if let Some(row) = stray {
        return (row.place(), "the choices do not begin with (a): letter them from (a)".into());
    }
    let end = place_of(rows).end;
    let advice = "there are no choices: write each on its own line, (a), (b), (c), (d), or give the \
                  question as `stem` and `statements`, and they are derived";
    (end..end, advice.into())
}

/// The last "(a)" that a "(b)" of the same style follows, else the last "(a)".
fn first_choice(rows: &[Row<'_>]) -> Option<(usize, Lettering)> {
    let mut seen_b: Vec<Lettering> = Vec::new();
    let mut lone = None;
    for (at, row) in rows.iter().enumerate().rev() {
        let Some((letter, lettering, rest)) = label::choice(row.text) else { continue };
        match letter {
            'a' if seen_b.contains(&lettering) || next_inside(rest, 'b', lettering).is_some() => {
                return Some((at, lettering));
            }
            'a' => lone = lone.or(Some((at, lettering))),
            'b' => seen_b.push(lettering),
            _ => {}
        }
    }
    lone
}

/// Where in `text` "(b)" stands as the next choice of the same line.
fn next_inside(text: &str, letter: char, lettering: Lettering) -> Option<usize> {
    if !lettering.bracketed {
        return None;
    }
    text.match_indices('(').map(|(at, _)| at).find(|at| {
        let (before, after) = text.split_at_checked(*at).unwrap_or((text, ""));
        // "(a) Both (a) and (b)" names a letter; a next choice does not follow "and".
        let last = before.split_whitespace().next_back().unwrap_or("");
        let parted = before.is_empty() || before.ends_with(char::is_whitespace);
        parted
            && !names_letter_after(&last.to_ascii_lowercase())
            && !last.ends_with(',')
            && label::choice(after).is_some_and(|(l, style, _)| l == letter && style == lettering)
    })
}

/// Whether a letter after that word names a choice.
fn names_letter_after(word: &str) -> bool {
    all().iter().any(|language| language.layout.before_letter.contains(&word))
}

fn gather(
    rows: &[Row<'_>],
    lettering: Lettering,
    complaints: &mut Vec<Complaint>,
) -> Vec<Lettered> {
    let mut choices: Vec<Lettered> = Vec::new();
    let mut expected = 'a';
    for row in rows.iter().filter(|row| !row.is_blank()) {
        if is_answer(row.text) {
            let advice = "the answer is not part of the question: take this line out; the key \
                          follows from `correct`, or is given as `key`";
            complaints.push((row.place(), advice.into()));
            continue;
        }
        let mut rest = row.text;
        let labelled = label::choice(rest).filter(|(_, style, _)| *style == lettering);
        if labelled.is_none() {
            if let Some((place, _, text)) = choices.last_mut() {
                text.push_str(if text.is_empty() { "" } else { " " });
                text.push_str(rest);
                place.end = row.place().end;
            }
            continue;
        }
        while let Some((letter, _, after)) = label::choice(rest) {
            if letter != expected {
                let advice = format!(
                    "choice ({letter}) stands where ({expected}) should: letter the choices in order"
                );
                complaints.push((row.place_of_rest(rest), advice));
            }
            let next = following(letter);
            let cut = next_inside(after, next, lettering).unwrap_or(after.len());
            let (text, tail) = after.split_at_checked(cut).unwrap_or((after, ""));
            let start = row.place_of_rest(after).start;
            let text = text.trim_end();
            choices.push((start..start + text.len(), letter, text.to_owned()));
            expected = next;
            rest = tail;
            if rest.is_empty() {
                break;
            }
        }
    }
    for (place, letter, text) in &choices {
        if text.is_empty() {
            let advice = format!("choice ({letter}) says nothing: write its text after the letter");
            complaints.push((place.clone(), advice));
        }
    }
    choices
}

fn following(letter: char) -> char {
    letters().skip_while(|c| *c != letter).nth(1).unwrap_or('a')
}

/// "Answer: (b)", "Ans. b", "Correct answer - C", "Solution: ..." as question banks add it.
fn is_answer(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '_', '[', '(']).to_lowercase();
    all()
        .iter()
        .flat_map(|language| language.layout.answers)
        .filter_map(|word| text.strip_prefix(word))
        .any(|rest| rest.trim_start().starts_with([':', '-', '–', '=', '.']))
}
