//! Runs of choices: where letters follow each other in order.
//!
//! This file must not know which run is that of a question.

use super::labels::{Lettering, labels};
use super::lines::Line;

/// Choices that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// How they are lettered.
    pub lettering: Lettering,
    /// The place of its first line among the lines, and of the line after its last label.
    pub lines: std::ops::Range<usize>,
    /// What stands on the first line before the first choice.
    pub before: usize,
    /// The choices.
    pub choices: Vec<Lettered>,
}

/// A choice with its letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lettered {
    /// As it is written.
    pub label: String,
    /// What it says; lines joined by a blank.
    pub text: String,
    /// Its line, by place.
    pub line: usize,
    /// Whether a sign marks it as right.
    pub marked: bool,
}

/// The runs that begin in these lines; `runs` stand in the order of their beginnings.
pub(super) fn within<'r>(runs: &'r [Run], range: &std::ops::Range<usize>) -> &'r [Run] {
    let from = runs.partition_point(|run| run.lines.start < range.start);
    let to = runs.partition_point(|run| run.lines.start < range.end);
    runs.get(from..to).unwrap_or_default()
}

/// So many lines may stand between one letter and the next.
const GAP: usize = 12;

/// The runs of at least two choices, by where they begin.
pub(super) fn runs(lines: &[Line]) -> Vec<Run> {
    let mut out = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        // A lone label has at most a few meanings.
        for label in labels(&line.text).filter(|label| label.place == 0) {
            out.extend(gather(lines, at, 0, label.lettering, 0));
        }
        // "1. Which of these? (a) x (b) y": the first choice stands within the line.
        if let Some((start, lettering)) = begins_inside(&line.text) {
            out.extend(gather(lines, at, start, lettering, start));
        }
    }
    out
}

/// Where a bracketed first letter stands within a line, with the second behind it.
fn begins_inside(text: &str) -> Option<(usize, Lettering)> {
    // A line that holds more of them is no question.
    const MOST: usize = 200;
    let starts = text.match_indices(['(', '[']).map(|(at, _)| at);
    let letters = text
        .char_indices()
        .filter(|(at, c)| c.is_alphanumeric() && text[..*at].ends_with(char::is_whitespace));
    let mut all: Vec<usize> =
        starts.chain(letters.map(|(at, _)| at)).filter(|at| *at > 0).collect();
    all.sort_unstable();
    all.into_iter().take(MOST).find_map(|at| {
        let found = labels(&text[at..]).filter(|label| label.place == 0);
        found.filter(|label| !label.lettering.counts() || label.lettering.bracketed).find_map(
            |label| {
                let second = label.lettering.inside(label.rest, 1)?;
                let third = label.lettering.inside(&label.rest[second..], 2).is_some();
                third.then_some((at, label.lettering))
            },
        )
    })
}

/// The run that begins there, if there is one of two choices or more.
fn gather(
    lines: &[Line],
    at: usize,
    start: usize,
    lettering: Lettering,
    before: usize,
) -> Option<Run> {
    let mut choices: Vec<Lettered> = Vec::new();
    let mut end = at + 1;
    let mut quiet = 0;
    for (place, line) in lines.iter().enumerate().skip(at) {
        let mut rest = if place == at { &line.text[start..] } else { line.text.as_str() };
        let expected = choices.len();
        let begins = lettering.label(rest).filter(|label| label.place == expected);
        let Some(first) = begins else {
            // Another first letter begins another run; an answer ends this one.
            if expected > 1
                && (lettering.label(rest).is_some_and(|l| l.place == 0)
                    || super::words::answer(rest).is_some()
                    || super::words::explained(rest).is_some())
            {
                break;
            }
            quiet += 1;
            if quiet > GAP || expected == 0 {
                break;
            }
            continue;
        };
        quiet = 0;
        end = place + 1;
        let mut label = first;
        loop {
            let expected = choices.len() + 1;
            // What comes behind another first letter is of another question.
            let place_on = |line: &Line| lettering.label(&line.text).map(|label| label.place);
            let mut own = lines[place + 1..]
                .iter()
                .take(GAP)
                .map(place_on)
                .take_while(|place| *place != Some(0));
            let later = own.any(|place| place == Some(expected));
            let inside = lettering.inside(label.rest, expected).filter(|_| !later);
            let (text, tail) = label.rest.split_at(inside.unwrap_or(label.rest.len()));
            let outer = &rest[..rest.len() - label.rest.len()];
            choices.push(choice(label.written, text, outer, place));
            rest = tail;
            match lettering.label(rest) {
                Some(next) if !rest.is_empty() => label = next,
                _ => break,
            }
        }
        if choices.len() >= 8 {
            break;
        }
    }
    (choices.len() >= 2).then_some(Run { lettering, lines: at..end, before, choices })
}

/// Signs that people put beside the right choice.
const MARKS: [&str; 7] = ["✓", "✔", "☑", "✅", "(correct)", "(सही)", "[correct]"];

fn choice(written: &str, text: &str, outer: &str, line: usize) -> Lettered {
    let mut text = text.trim();
    let mut marked = outer.trim_start().starts_with(['✓', '✔'])
        || (outer.trim_start().starts_with('*') && !outer.trim_start().starts_with("**"));
    for mark in MARKS {
        let lower = text.to_lowercase();
        if lower.ends_with(mark) && lower.len() == text.len() {
            text = text[..text.len() - mark.len()].trim_end();
            marked = true;
        }
    }
    // "**b) text**": the whole of it is bold; "b) **text**".
    let bold = outer.contains("**") && text.ends_with("**") && text.matches("**").count() == 1;
    if bold {
        text = text.trim_end_matches('*').trim_end();
        marked = true;
    }
    if let Some(bare) =
        text.strip_suffix(" *").or_else(|| text.strip_suffix('*').filter(|t| !t.contains('*')))
    {
        text = bare.trim_end();
        marked = true;
    }
    Lettered { label: written.to_owned(), text: text.to_owned(), line, marked }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn last(text: &str) -> Vec<(String, String)> {
        let found = runs(&lines(text).all);
        let run = found.last().cloned().unwrap_or_else(|| panic!("{text}"));
        run.choices.into_iter().map(|c| (c.label, c.text)).collect()
    }

    fn is(text: &str, wanted: &[(&str, &str)]) {
        let wanted: Vec<_> =
            wanted.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(last(text), wanted, "{text}");
    }

    #[test]
    fn choices_are_found_however_they_stand() {
        is("(a) 1 only\n(b) 2 only", &[("(a)", "1 only"), ("(b)", "2 only")]);
        is("a) x   b) y\nc) z   d) w", &[("a)", "x"), ("b)", "y"), ("c)", "z"), ("d)", "w")]);
        is("(a)x(b)y(c)z", &[("(a)", "x"), ("(b)", "y"), ("(c)", "z")]);
        is(
            "A. Delhi B. Mumbai C. Chennai",
            &[("A.", "Delhi"), ("B.", "Mumbai"), ("C.", "Chennai")],
        );
        is("What? (a) x (b) y (c) z", &[("(a)", "x"), ("(b)", "y"), ("(c)", "z")]);
        is(
            "(a) Both (b) and (c)\n(b) y\n(c) z",
            &[("(a)", "Both (b) and (c)"), ("(b)", "y"), ("(c)", "z")],
        );
        is(
            "(a) 1 only (b) 2 only\n(c) Both 1 and 2 (d) Neither 1 nor 2",
            &[
                ("(a)", "1 only"),
                ("(b)", "2 only"),
                ("(c)", "Both 1 and 2"),
                ("(d)", "Neither 1 nor 2"),
            ],
        );
        is("(a) Only (b)\n(b) y\n(c) z", &[("(a)", "Only (b)"), ("(b)", "y"), ("(c)", "z")]);
        is("(क) एक\n(ख) दो", &[("(क)", "एक"), ("(ख)", "दो")]);
        is("(a)\nlong\n(b)\nshort", &[("(a)", ""), ("(b)", "")]);
    }
}
