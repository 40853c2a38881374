//! Plain text, as pasted from Word or a PDF: numbered questions with lettered choices, and their
//! answers wherever these stand.

mod build;
mod keys;
mod labels;
mod lines;
mod runs;
mod segment;
mod starts;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;

use self::build::{Built, NO_CHOICES, build, paragraphs};
pub(super) use self::keys::is_dropped;
use self::keys::{Answer, Block, blocks, whole};
use self::lines::{Line, lines};
use self::runs::runs;
use self::segment::{Segment, segments};
use self::starts::starts;
use super::question::{Choice, Found};

/// The choices of a text that is one question.
pub(super) fn choices_of(text: &str) -> Vec<String> {
    parts_of(text).1.into_iter().map(|choice| choice.text).collect()
}

/// Stem and choices of a text that is one question without its answer.
pub(super) fn parts_of(text: &str) -> (String, Vec<Choice>) {
    let lines = lines(text).all;
    let runs = runs(&lines);
    let whole = Segment { lines: 0..lines.len(), number: None, section: 0 };
    match build(&lines, &runs, &whole) {
        Ok(built) => (built.question.stem, built.question.choices),
        Err(_) => (text.to_owned(), Vec::new()),
    }
}

/// Among so many sections that of a part of the answers is looked for.
const NEAR: usize = 40;
/// So many lines the text of a passage may have.
const PASSAGE: usize = 120;

/// The questions of a text; `answers` is the text of a second file that holds the answers.
pub(super) fn read(text: &str, answers: Option<&str>) -> Vec<Found> {
    let cleaned = lines(text);
    let (lines, mut out) = (cleaned.all, cleaned.said);
    let runs = runs(&lines);
    let blocks = blocks(&lines, &runs);
    let mut is_taken = vec![false; lines.len()];
    for block in &blocks {
        is_taken[block.lines.clone()].fill(true);
    }
    let taken = |at: usize| is_taken.get(at).copied().unwrap_or(false);
    let free: Vec<_> = runs.iter().filter(|run| !taken(run.lines.start)).cloned().collect();
    let is_answer = |at: usize| {
        taken(at)
            || !words::pairs(&lines[at].text).0.is_empty()
                && words::pairs(&lines[at].text).1.is_empty()
    };
    let chain = starts(&lines, &free, is_answer);
    let segments = segments(&lines, &free, &chain, taken);
    if let Some(first) = segments.first() {
        let from = head_passage_at(&lines, first.lines.start).unwrap_or(first.lines.start);
        note_head(&lines[..from], &mut out);
    }
    let mut built: Vec<(Result<Built, Found>, usize, usize)> = Vec::new();
    let mut passage = head_passage(&lines, segments.first().map_or(0, |first| first.lines.start));
    for segment in &segments {
        let mut made = build(&lines, &free, segment);
        if let Ok(question) = &mut made {
            question.question.passage =
                passage.as_ref().filter(|p| p.applies(question.number)).map(|p| p.text.clone());
            let after = std::mem::take(&mut question.after);
            if !after.is_empty() {
                if let Some(found) = Passage::of(&after) {
                    passage = Some(found);
                } else {
                    if heads_section(&after) {
                        passage = None;
                    }
                    for line in after.iter().filter(|line| !line.text.is_empty()) {
                        out.push(if question.is_before(&line.text) {
                            Found::refused(line.number, &line.text, NO_CHOICES)
                        } else {
                            let why = "belongs to no question, and was left out";
                            Found::note(line.number, &line.text, why)
                        });
                    }
                }
            }
        }
        built.push((made, segment.section, segment.lines.end));
    }
    let apart = assign(&built, &blocks, &lines, answers, &mut out);
    for ((made, ..), answer) in built.into_iter().zip(apart) {
        out.push(match made {
            Err(found) => found,
            Ok(mut built) => {
                if let Some((answer, _)) =
                    answer.as_ref().filter(|(answer, _)| !answer.explanation.trim().is_empty())
                {
                    let text = answer.explanation.lines().collect::<Vec<_>>();
                    built.question.explanation.get_or_insert(paragraphs(&text));
                }
                built.settle(answer.as_ref().map(|(answer, line)| (answer.key.as_str(), *line)))
            }
        });
    }
    if !out.iter().any(|found| matches!(found, Found::Question(_) | Found::Refused(_))) {
        out.push(Found::refused(
            1,
            "",
            "no questions were found: each is to have its choices lettered (a), (b), (c), (d)",
        ));
    }
    out
}

/// A text that questions share, and which of them.
#[derive(Debug, Clone)]
struct Passage {
    text: String,
    numbers: Option<(u32, u32)>,
}

impl Passage {
    /// The passage that these lines are, if they are one.
    fn of(lines: &[Line]) -> Option<Self> {
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        let text = paragraphs(&texts);
        let lower = text.to_lowercase();
        let named = [
            "passage",
            "directions",
            "direction:",
            "read the following",
            "निर्देश",
            "परिच्छेद",
            "निम्नलिखित परिच्छेद",
        ]
        .iter()
        .any(|word| lower.trim_start_matches(['*', '#', '[', '(', ' ']).starts_with(word));
        (named && lines.len() <= PASSAGE && text.chars().count() > 30)
            .then(|| Self { numbers: span(&lower), text })
    }

    fn applies(&self, number: Option<u32>) -> bool {
        self.numbers
            .zip(number)
            .is_none_or(|((first, last), number)| (first..=last).contains(&number))
    }
}

/// "(Q. 1 to 5)", "for questions 11-15".
fn span(text: &str) -> Option<(u32, u32)> {
    let head: String = text.lines().take(2).collect::<Vec<_>>().join(" ");
    let numbers: Vec<u32> =
        head.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
    match numbers[..] {
        [first, last, ..] if first < last && last - first < 30 => Some((first, last)),
        _ => None,
    }
}

/// Where the passage before the first question begins, if there is one.
fn head_passage_at(lines: &[Line], end: usize) -> Option<usize> {
    (end.saturating_sub(PASSAGE)..end).find(|at| Passage::of(&lines[*at..end]).is_some())
}

fn head_passage(lines: &[Line], end: usize) -> Option<Passage> {
    head_passage_at(lines, end).and_then(|from| Passage::of(&lines[from..end]))
}

fn heads_section(lines: &[Line]) -> bool {
    lines.first().is_some_and(|line| line.text.chars().count() < 60)
}

/// Says what stands before the first question and is none.
fn note_head(lines: &[Line], out: &mut Vec<Found>) {
    for line in lines.iter().filter(|line| !line.text.is_empty()) {
        out.push(Found::note(
            line.number,
            &line.text,
            "stands before the first question, and was left out",
        ));
    }
}

/// Gives each question the answer that stands apart from it, with its line.
fn assign(
    built: &[(Result<Built, Found>, usize, usize)],
    blocks: &[Block],
    lines: &[Line],
    answers: Option<&str>,
    out: &mut Vec<Found>,
) -> Vec<Option<(Answer, usize)>> {
    let mut given: Vec<Option<(Answer, usize)>> = vec![None; built.len()];
    let sections = built.last().map_or(0, |(_, section, _)| section + 1);
    let mut ends = vec![0; sections];
    let mut places: HashMap<(usize, u32), usize> = HashMap::new();
    for (at, (made, section, end)) in built.iter().enumerate() {
        ends[*section] = ends[*section].max(*end);
        if let Some(number) = number_of(made) {
            places.entry((*section, number)).or_insert(at);
        }
    }
    let unnumbered = places.is_empty();
    // The sections that end before a block and have no answers yet take it in turn.
    let mut next = 0;
    let second = answers.map(|text| {
        let lines = self::lines::lines(text).all;
        (whole(&lines), lines)
    });
    let own = blocks.iter().map(|block| (block, lines));
    for (block, lines) in own.chain(second.as_ref().map(|(block, lines)| (block, &lines[..]))) {
        for at in &block.odd {
            let line = &lines[*at];
            out.push(Found::note(
                line.number,
                &line.text,
                "stands among the answers and is none, and was left out",
            ));
        }
        let parts = parts(&block.answers);
        let before =
            |section: usize| ends.get(section).is_some_and(|end| *end <= block.lines.start);
        let is_apart = second.as_ref().is_some_and(|(own, _)| std::ptr::eq(own, block));
        for (place, part) in parts.iter().enumerate() {
            // One list for all sections, or the solutions after the key: by number alone.
            let again = place == 0 && next >= sections;
            let range = if sections <= 1 || again { 0..sections } else { next..next + 1 };
            let open: Vec<usize> = (range.start..sections.min(range.start + NEAR))
                .filter(|section| is_apart || before(*section))
                .collect();
            let fits = |section: usize| {
                let has = |number: u32| places.contains_key(&(section, number));
                part.iter().filter(|answer| has(answer.number)).count()
            };
            // The section that the numbers fit, the first of those that are open.
            let section = if sections <= 1 {
                Some(0)
            } else {
                open.iter()
                    .copied()
                    .find(|section| fits(*section) * 2 > part.len())
                    .or(open.first().copied())
            };
            let Some(section) = section else { continue };
            if sections > 1 {
                next = section + 1;
            }
            for answer in *part {
                let at = if unnumbered {
                    (answer.number as usize).checked_sub(1).filter(|at| *at < built.len())
                } else {
                    places.get(&(section, answer.number)).copied()
                };
                let line = lines[answer.line].number;
                match at {
                    Some(at) if given[at].is_none() => given[at] = Some((answer.clone(), line)),
                    Some(at) => {
                        let old = given[at].as_mut().filter(|(old, _)| old.key == answer.key);
                        match old {
                            Some((old, _)) => {
                                if old.explanation.is_empty() {
                                    old.explanation.clone_from(&answer.explanation);
                                }
                            }
                            None => out.push(Found::refused(
                                line,
                                &answer.key,
                                format!(
                                    "another answer is given for question {} on line {}",
                                    answer.number,
                                    given[at].as_ref().map_or(0, |(_, line)| *line)
                                ),
                            )),
                        }
                    }
                    None => out.push(Found::note(
                        line,
                        &answer.key,
                        format!("answers question {}, which is not there", answer.number),
                    )),
                }
            }
        }
    }
    given
}

fn number_of(made: &Result<Built, Found>) -> Option<u32> {
    made.as_ref().ok().and_then(|built| built.number)
}

/// Answers divided where their numbers begin anew.
fn parts(answers: &[Answer]) -> Vec<&[Answer]> {
    let mut out = Vec::new();
    let mut from = 0;
    for at in 1..answers.len() {
        // A table may go down its columns; only a new beginning is a new part.
        if answers[at].number == answers[from].number.min(1).max(answers[from].number)
            && answers[at].number < answers[at - 1].number
        {
            out.push(&answers[from..at]);
            from = at;
        }
    }
    out.push(&answers[from..]);
    out.retain(|part| !part.is_empty());
    out
}
