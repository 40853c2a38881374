//! The lines of one question: where it ends, and what is heading, passage or direction beside it.
//!
//! This file must not know what its answer is.

use std::ops::Range;

use super::lines::Line;
use super::runs::{Run, within};
use super::starts::Start;
use super::words;

/// The lines of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// Which lines, by place.
    pub lines: Range<usize>,
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// Which sequence of numbers it is of, from 0.
    pub section: usize,
}

/// Divides the lines into questions. `taken` says which lines are answers that stand apart.
pub(super) fn segments(
    lines: &[Line],
    runs: &[Run],
    chain: &[Start],
    taken: impl Fn(usize) -> bool,
) -> Vec<Segment> {
    let mut out = Vec::new();
    let mut section = 0;
    let first = chain.first().map_or(lines.len(), |start| start.line);
    let end_of = |from: usize, to: usize| (from..to).find(|at| taken(*at)).unwrap_or(to);
    unnumbered(lines, runs, 0..end_of(0, first), None, 0, true, &mut out);
    for (place, start) in chain.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| chain.get(place));
        if before.is_some_and(|before| before.number >= start.number) {
            section += 1;
        }
        let next = chain.get(place + 1).map_or(lines.len(), |next| next.line);
        let end = end_of(start.line, next);
        unnumbered(lines, runs, start.line..end, Some(start.number), section, false, &mut out);
    }
    out
}

/// Divides lines that hold more than one question where nothing numbers them.
fn unnumbered(
    lines: &[Line],
    runs: &[Run],
    range: Range<usize>,
    number: Option<u32>,
    section: usize,
    head: bool,
    out: &mut Vec<Segment>,
) {
    let inside: Vec<&Run> = within(runs, &range)
        .iter()
        .filter(|run| run.lines.end <= range.end)
        .filter(|run| run.choices.len() >= 3 || !run.lettering.counts())
        .collect();
    let mut start = range.start;
    let mut number = number;
    let Some(mut last) = inside.first().copied() else {
        if !head {
            out.push(Segment { lines: range, number, section });
        }
        return;
    };
    // An answer before any choices is that of a question that has none.
    if let Some(cut) = without_choices(lines, start, last.lines.start) {
        out.push(Segment { lines: start..cut, number, section });
        start = (cut..last.lines.start).find(|at| !lines[*at].text.is_empty()).unwrap_or(cut);
        number = words::question(&lines[start].text).map(|found| found.number);
    } else if head {
        start = begin_before(lines, range.start, last.lines.start);
    }
    for run in inside.iter().skip(1).copied() {
        if run.lines.start < last.lines.end {
            // The same choices read in another way, or those of a list.
            if run.lines.end > last.lines.end {
                last = run;
            }
            continue;
        }
        let gap = last.lines.end..run.lines.start;
        let closed = gap.clone().rev().find(|at| {
            words::answer(&lines[*at].text).is_some()
                || words::explained(&lines[*at].text).is_some()
        });
        let ended_on_line = words::answer_at_end(&lines[last.lines.end - 1].text).is_some();
        let cut = match closed {
            Some(at) => begin_before(lines, at + 1, run.lines.start),
            None if ended_on_line => begin_before(lines, last.lines.end, run.lines.start),
            // Without an answer between them, a blank line after choices of the same letters.
            None if head && run.lettering == last.lettering => {
                begin_before(lines, last.lines.end, run.lines.start)
            }
            None => {
                last = run;
                continue;
            }
        };
        if cut >= run.lines.start && run.before == 0 {
            last = run;
            continue;
        }
        out.push(Segment { lines: start..cut, number, section });
        (start, number) = (cut, None);
        last = run;
    }
    out.push(Segment { lines: start..range.end, number, section });
}

/// Where a question that has an answer and no choices ends, if one stands before those at `run`.
fn without_choices(lines: &[Line], from: usize, run: usize) -> Option<usize> {
    let answered = (from + 1..run).rev().find(|at| {
        let said = words::answer(&lines[*at].text);
        said.is_some_and(|(rest, marked)| marked && !rest.is_empty())
    });
    answered
        .map(|at| at + 1)
        .filter(|cut| lines[*cut..run].iter().any(|line| !line.text.is_empty()))
}

/// Where the question of choices at `run` begins, not before `from`: the paragraph over them, with
/// those before it as long as they lead to a list.
fn begin_before(lines: &[Line], from: usize, run: usize) -> usize {
    let is_blank = |at: usize| lines[at].text.is_empty();
    // Paragraphs between: each begins after a blank line.
    let mut begins: Vec<usize> = (from..=run.min(lines.len().saturating_sub(1)))
        .filter(|at| !is_blank(*at) && (*at == from || is_blank(at - 1)))
        .filter(|at| *at < run || *at == from)
        .collect();
    let Some(mut found) = begins.pop() else { return run };
    while let Some(before) = begins.last().copied() {
        let text = &lines[found].text;
        let end = (before..found).rev().find(|at| !is_blank(*at)).unwrap_or(before);
        let leads = lines[end].text.ends_with([':', '-', '—', '–'])
            || super::labels::labels(text).next().is_some()
            || text.to_lowercase().starts_with("which of the")
            || text.to_lowercase().starts_with("how many of the")
            || text.to_lowercase().starts_with("select the")
            || text.to_lowercase().starts_with("codes")
            || text.starts_with("उपर्युक्त")
            || text.starts_with("नीचे दिए");
        if !leads {
            break;
        }
        found = before;
        begins.pop();
    }
    found
}
