//! Where each question begins: the chain of numbers in which every question has its choices.
//!
//! Numbers stand before questions, statements and lines of explanations alike. Of all ways to choose
//! those of questions, the one is taken in which they count on best, and each has a run of choices
//! before the next. This file must not know what a question says.

use super::lines::Line;
use super::runs::{Run, within};
use super::words::{self, Numbered};

/// A line with a number that may be a question's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    /// The line, by place.
    pub line: usize,
    /// The number.
    pub number: u32,
    /// Its own worth as a question's beginning.
    worth: i32,
    style: (bool, bool, char),
}

/// So many numbered lines are looked past for the next question.
const REACH: usize = 250;
/// What a question is worth, against which all else is weighed.
const QUESTION: i32 = 30;

/// The beginnings of the numbered questions, in order. `is_out` says of a line, by place, that it is
/// none (an answer in a table).
pub(super) fn starts(lines: &[Line], runs: &[Run], is_out: impl Fn(usize) -> bool) -> Vec<Start> {
    let all = candidates(lines, is_out);
    if all.is_empty() {
        return Vec::new();
    }
    // The first line at which a run that begins there or later is over.
    let mut over = vec![usize::MAX; lines.len() + 1];
    for run in runs {
        let end = run.lines.end;
        // On the line of the question itself a run may begin only behind the number.
        let begin =
            if run.before > 0 { run.lines.start } else { run.lines.start.saturating_sub(1) };
        over[begin] = over[begin].min(end);
    }
    for at in (0..lines.len()).rev() {
        over[at] = over[at].min(over[at + 1]);
    }
    let mut best: Vec<(i32, Option<usize>)> = Vec::with_capacity(all.len());
    for (place, start) in all.iter().enumerate() {
        let first = if start.number == 1 { 0 } else { -12 };
        let mut found = (first, None);
        for (before, (sum, _)) in best.iter().enumerate().rev().take(REACH) {
            let other = &all[before];
            if over[other.line] > start.line {
                continue;
            }
            let step = step(other, start);
            if sum + step > found.0 {
                found = (sum + step, Some(before));
            }
        }
        let has_choices = over[start.line] != usize::MAX && !is_bare(&all, place, runs);
        let own = if has_choices { QUESTION + start.worth } else { -1000 };
        best.push((found.0 + own, found.1));
    }
    let last = best.iter().enumerate().max_by_key(|(at, (sum, _))| (*sum, std::cmp::Reverse(*at)));
    let mut at = last.filter(|(_, (sum, _))| *sum > 0).map(|(at, _)| at);
    let mut chain = Vec::new();
    while let Some(here) = at {
        chain.push(all[here]);
        at = best[here].1;
    }
    chain.reverse();
    // Where nearly each is the first, they are statements of questions without numbers.
    let firsts = chain.iter().filter(|start| start.number == 1).count();
    if chain.len() > 2 && firsts * 2 > chain.len() {
        return Vec::new();
    }
    chain
}

/// Whether the question of that place has no choices of its own: it stands behind the choices of
/// another, and the next number is its successor, before any choices. In a list of statements no
/// choices stand before one of them.
fn is_bare(all: &[Start], place: usize, runs: &[Run]) -> bool {
    let start = &all[place];
    let Some((before, after)) =
        place.checked_sub(1).and_then(|at| all.get(at)).zip(all.get(place + 1))
    else {
        return false;
    };
    let has_choices = |from: &Start, to: &Start| {
        within(runs, &(from.line..to.line)).iter().any(|run| !run.lettering.counts())
    };
    let is_followed = after.number == start.number + 1 && after.style == start.style;
    start.number > 1 && is_followed && has_choices(before, start) && !has_choices(start, after)
}

/// What it is worth that one question follows the other.
fn step(before: &Start, after: &Start) -> i32 {
    let style = if before.style == after.style { 3 } else { -6 };
    let gap = i64::from(after.number) - i64::from(before.number);
    style
        + match gap {
            1 => 6,
            2..=6 => -8 - 2 * i32::try_from(gap).unwrap_or(6),
            7.. => -24,
            // A section begins anew, or a number is a slip of the hand.
            _ if after.number == 1 => -4,
            0 => -20,
            _ => -26,
        }
}

fn candidates(lines: &[Line], is_out: impl Fn(usize) -> bool) -> Vec<Start> {
    let mut found: Vec<(usize, Numbered<'_>)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if is_out(at) {
            continue;
        }
        if let Some(numbered) = words::question(&line.text) {
            let next = lines.get(at + 1).is_some_and(|line| !line.text.is_empty());
            let nextish = lines.get(at + 2).is_some_and(|line| !line.text.is_empty());
            // A lone number has its question on one of the next lines.
            if !numbered.rest.is_empty() || next || nextish {
                found.push((at, numbered));
            }
        }
    }
    // Whether the list in which the line before stands follows a colon.
    let mut led_before = false;
    let mut worth = |place: usize| {
        let (at, numbered) = found[place];
        let line_before = lines[..at].iter().rev().map(|line| line.text.as_str());
        let mut before = line_before.clone();
        let directly = before.next();
        let written = line_before.clone().find(|text| !text.is_empty());
        let apart = directly.is_none_or(str::is_empty);
        let ended = written.is_none_or(|text| {
            words::answer(text).is_some()
                || words::answer_at_end(text).is_some()
                || super::labels::labels(text).next().is_some_and(|label| label.place >= 2)
        });
        let neighbour =
            |other: Option<&(usize, Numbered<'_>)>| other.map(|(_, other)| other.number);
        let in_list = place > 0
            && neighbour(found.get(place - 1)) == Some(numbered.number.wrapping_sub(1))
            && at - found[place - 1].0 <= 4
            && found[place - 1].1.style == numbered.style;
        let heads_list = neighbour(found.get(place + 1)) == Some(1) && numbered.number != 1
            || (numbered.number == 1 && neighbour(found.get(place + 1)) == Some(1));
        let asks = numbered.rest.ends_with([':', '?', '-', '—']) || {
            let lower = numbered.rest.to_lowercase();
            ["which", "consider", "what", "who", "with reference", "निम्न", "match", "how many"]
                .iter()
                .any(|word| lower.starts_with(word))
        };
        let led = in_list && led_before
            || numbered.number == 1
                && !numbered.named
                && written.is_some_and(|text| text.ends_with([':', ';']) || text.ends_with(":-"));
        led_before = led;
        let score = [
            (led, -40),
            (numbered.named, 16),
            (apart, 4),
            (ended, 4),
            (in_list, -7),
            (heads_list, 4),
            (asks, 4),
        ];
        score.into_iter().filter(|(is, _)| *is).map(|(_, worth)| worth).sum()
    };
    (0..found.len())
        .map(|place| {
            let (line, numbered) = found[place];
            Start { line, number: numbered.number, worth: worth(place), style: numbered.style }
        })
        .collect()
}
