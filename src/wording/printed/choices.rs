//! The lettered choices at the end.
//!
//! This file must not know what is asked.

use std::ops::Range;

use super::label::{self, Lettering, Series};
use super::parts::Complaint;
use crate::bank::Kind;
use crate::text::letter;
use crate::wording::languages::all;
use crate::wording::rows::{Row, place_of};

/// A choice's place, letter and text.
pub(super) type Lettered = (Range<usize>, char, String);

/// The rows before the choices, and the choices.
pub(super) fn find<'r, 'a>(
    kind: Kind,
    rows: &'r [Row<'a>],
    complaints: &mut Vec<Complaint>,
) -> (&'r [Row<'a>], Vec<Lettered>) {
    let Some((first, lettering)) = first_choice(kind, rows) else {
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
    let lettered = |row: &&Row<'_>| {
        label::choices(row.text).any(|(_, lettering, _)| lettering.bracketed && !lettering.counts())
    };
    if let Some(row) = rows.iter().find(lettered) {
        return (row.place(), "the choices do not begin with (a): letter them from (a)".into());
    }
    let end = place_of(rows).end;
    let advice = "there are no choices: write each on its own line, (a), (b), (c), (d), or give the \
                  question as `stem` and `statements`, and they are derived";
    (end..end, advice.into())
}

/// Where the choices begin, and how they are lettered: the last "(a)" that a "(b)" of the same
/// style follows, else the last "(a)".
fn first_choice(kind: Kind, rows: &[Row<'_>]) -> Option<(usize, Lettering)> {
    let mut second: Vec<Lettering> = Vec::new();
    let mut lone = None;
    for (at, row) in rows.iter().enumerate().rev() {
        for (place, lettering, rest) in label::choices(row.text) {
            let followed =
                || second.contains(&lettering) || next_inside(rest, 1, lettering).is_some();
            match place {
                0 if followed() && can_be_choices(kind, rows, at, lettering) => {
                    return Some((at, lettering));
                }
                0 if !lettering.counts() => lone = lone.or(Some((at, lettering))),
                1 => second.push(lettering),
                _ => {}
            }
        }
    }
    lone
}

/// Whether numbers from that row on are those of choices: a list, or what else the kind asks about,
/// stands before them.
fn can_be_choices(kind: Kind, rows: &[Row<'_>], at: usize, lettering: Lettering) -> bool {
    if !lettering.counts() || kind == Kind::Single {
        return true;
    }
    let before = &rows[..at];
    let listed = |series: &Series| {
        let labelled = |wanted| {
            let is = |row: &Row<'_>| series.label(row.text).is_some_and(|(n, _)| n == wanted);
            before.iter().any(is)
        };
        labelled(1) && labelled(2)
    };
    let numbered = Series::NUMBERED.iter().any(listed);
    // "1." and "2." twice: the second time they are the choices.
    numbered
        && (lettering.bracketed || !lettering.is_as_of_lists() || kind == Kind::Reasons || {
            let lists = before.iter().filter(|row| lettering.label(row.text).is_some()).count();
            lists == 0 || listed(&Series::Arabic)
        })
}

/// Where in `text` the choice of that place stands as the next one of the same line.
fn next_inside(text: &str, place: usize, lettering: Lettering) -> Option<usize> {
    let starts = text.char_indices().filter(|(at, c)| {
        let before = &text[..*at];
        let parted = before.is_empty() || before.ends_with(char::is_whitespace);
        // Without a bracket it takes more than one blank to part two choices.
        let far = lettering.bracketed || before.ends_with("  ") || before.ends_with('\t');
        parted && far && !c.is_whitespace()
    });
    starts.map(|(at, _)| at).find(|at| {
        let (before, after) = text.split_at_checked(*at).unwrap_or((text, ""));
        // "(a) Both (a) and (b)" names a letter; a next choice does not follow "and".
        let last = before.split_whitespace().next_back().unwrap_or("");
        !names_letter_after(&last.to_lowercase())
            && !last.ends_with(',')
            && lettering.label(after).is_some_and(|(other, _)| other == place)
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
    let mut expected = 0;
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_blank()) {
        let mut rest = row.text;
        if lettering.label(rest).is_none() {
            if let Some((place, _, text)) = choices.last_mut() {
                text.push_str(if text.is_empty() { "" } else { " " });
                text.push_str(rest);
                place.end = row.place().end;
            }
            continue;
        }
        // A letter that begins a row of its own is not the one inside this row.
        let begins_later = |place: usize| {
            let labelled =
                |row: &Row<'_>| lettering.label(row.text).is_some_and(|(p, _)| p == place);
            rows[at + 1..].iter().any(labelled)
        };
        while let Some((place, after)) = lettering.label(rest) {
            if place != expected {
                let (found, wanted) = (letter(place), letter(expected));
                let advice = format!(
                    "choice ({found}) stands where ({wanted}) should: letter the choices in order"
                );
                complaints.push((row.place_of_rest(rest), advice));
            }
            let next = place + 1;
            let inside = next_inside(after, next, lettering).filter(|_| !begins_later(next));
            let (text, tail) =
                after.split_at_checked(inside.unwrap_or(after.len())).unwrap_or((after, ""));
            let start = row.place_of_rest(after).start;
            let text = text.trim_end();
            choices.push((start..start + text.len(), letter(place), text.to_owned()));
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
