//! The table of words that a language fills in.
//!
//! `{0}`, `{1}` and so on are filled. This file must not know any page.

use std::time::Duration;

use crate::exam::{Fraction, Marks};
use crate::text::by_count;

/// One of something, and several.
pub(in crate::exchange) type Counted = [&'static str; 2];

/// The words of one language.
pub(in crate::exchange) struct Words {
    /// Before the booklet is opened.
    pub wait: &'static str,
    /// Beside the letter of the series.
    pub series: &'static str,
    /// Over the instructions.
    pub instructions: &'static str,
    /// Time, marks, number of questions; and a time without limit.
    pub facts: [&'static str; 3],
    pub no_limit: &'static str,
    /// What the booklet holds, and in which parts.
    pub contents: &'static str,
    pub in_parts: &'static str,
    pub questions: Counted,
    pub roll: &'static str,
    /// The choices: how many, the last letter, and what for where one declines.
    pub choices: &'static str,
    pub choice_count: Counted,
    pub up_to: &'static str,
    pub to_answer: &'static str,
    pub declining: &'static str,
    /// What the choice says that declines, where the paper's own words are in another language.
    pub not_attempted: Option<&'static str>,
    pub circle: &'static str,
    /// Marks.
    pub equal_marks: &'static str,
    pub usual_marks: &'static str,
    pub marks: Counted,
    pub nothing_off: &'static str,
    pub part_off: &'static str,
    pub several_wrong: &'static str,
    pub several: &'static str,
    pub wrong: &'static str,
    pub blank: &'static str,
    pub declined: &'static str,
    pub blank_limit: &'static str,
    pub qualifying: &'static str,
    /// The whole, half, a third, a fourth, a fifth.
    pub parts: [&'static str; 5],
    pub hours: Counted,
    pub minutes: Counted,
    pub seconds: Counted,
    pub no_time: &'static str,
    /// Over what several questions share: a direction, a passage; one question, two, or more.
    pub directions_for: &'static str,
    pub passage_for: &'static str,
    pub which: [&'static str; 3],
    /// Titles of documents.
    pub of_series: &'static str,
    pub key: &'static str,
    pub key_says: &'static str,
    pub number: &'static str,
    pub or: &'static str,
    pub solutions: &'static str,
    pub sheet: &'static str,
    /// The solutions.
    pub answer: &'static str,
    pub elsewhere: &'static str,
    pub choice_is: [&'static str; 2],
    pub sources: &'static str,
    pub as_of: &'static str,
    /// Before what the learner wrote beside a question.
    pub own_note: &'static str,
    pub review_by: &'static str,
    pub asked_in: &'static str,
    /// What a line is: not so, and so. Of Statement-I/II, of pairs, of statements.
    pub reasons: [&'static str; 2],
    pub pairs: [&'static str; 2],
    pub statements: [&'static str; 2],
    pub goes_with: &'static str,
    /// The answer sheet.
    pub pen: &'static str,
    pub declines: &'static str,
    pub fields: [&'static str; 4],
    pub sheet_series: &'static str,
    pub roll_number: &'static str,
}

impl Words {
    /// So many of something.
    pub fn count(n: usize, of: Counted) -> String {
        say(by_count(n, of[0], of[1]), &[&n.to_string()])
    }

    /// A part as a rule says it: "one-third", "half", else as a fraction.
    pub fn part(&self, part: Fraction) -> String {
        let named = match (part.numer(), part.denom()) {
            (1, of @ 1..=5) => usize::try_from(of - 1).ok().and_then(|at| self.parts.get(at)),
            _ => None,
        };
        named.map_or_else(|| Marks::from(part).fraction(), |named| (*named).to_owned())
    }

    /// `2 hours`, `1 hour 30 minutes`, `90 seconds` as `1 minute 30 seconds`.
    pub fn time(&self, time: Duration) -> String {
        let seconds = usize::try_from(time.as_secs()).unwrap_or(usize::MAX);
        let parts = [
            (seconds / 3600, self.hours),
            (seconds / 60 % 60, self.minutes),
            (seconds % 60, self.seconds),
        ];
        let parts = parts.into_iter().filter(|(n, _)| *n > 0);
        let said: Vec<String> = parts.map(|(n, of)| Self::count(n, of)).collect();
        if said.is_empty() { self.no_time.to_owned() } else { said.join(" ") }
    }
}

/// A sentence with its places filled.
pub(in crate::exchange) fn say(sentence: &str, with: &[&str]) -> String {
    let mut said = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let (place, after) = after.split_once('}').unwrap_or((after, ""));
        let filled = place.parse::<usize>().ok().and_then(|at| with.get(at));
        said.push_str(filled.copied().unwrap_or_default());
        rest = after;
    }
    said.push_str(rest);
    said
}
