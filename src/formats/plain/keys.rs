//! Answers that stand apart from their questions: at the end of a paper, of a section, or in a file
//! of their own.
//!
//! "1-(a) 2-(c)", "1. b" line by line, rows of a table, columns as a PDF gives them, and solutions
//! that begin with the letter. This file must not know the questions.

use std::ops::Range;

use super::labels::{is_sign_of_choice, number};
use super::lines::Line;
use super::runs::Run;
use super::words;

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    /// The question's number.
    pub number: u32,
    /// What is said of it: letters, or a word for a dropped question.
    pub key: String,
    /// The solution that follows.
    pub explanation: String,
    /// The line, by place.
    pub line: usize,
}

/// Answers that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Which lines, by place.
    pub lines: Range<usize>,
    /// The answers, in order.
    pub answers: Vec<Answer>,
    /// What in it is none, by place of line.
    pub odd: Vec<usize>,
}

/// The blocks of answers among the lines of a paper.
pub(super) fn blocks(lines: &[Line], runs: &[Run]) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let heads = words::is_heading(&lines[at].text) && heads_answers(lines, at);
        let table = !heads && is_table(lines, at);
        if !heads && !table {
            at += 1;
            continue;
        }
        let end = end_of(lines, runs, at, heads);
        let block = read(lines, at..end);
        if block.answers.is_empty() {
            at += 1;
            continue;
        }
        at = block.lines.end;
        out.push(block);
    }
    out
}

/// The answers of a file that holds nothing else.
pub(super) fn whole(lines: &[Line]) -> Block {
    read(lines, 0..lines.len())
}

/// Whether answers follow a heading within a few lines.
fn heads_answers(lines: &[Line], at: usize) -> bool {
    let written = lines[at + 1..].iter().filter(|line| !line.text.is_empty()).take(6);
    let texts: Vec<&str> = written.map(|line| line.text.as_str()).collect();
    // "Answer:" with the letter of one question on the next line is no heading.
    if texts
        .first()
        .is_some_and(|text| words::lone_key(text).is_some_and(|key| number(key).is_none()))
    {
        return false;
    }
    let is_numbers =
        |text: &str| text.split_whitespace().filter(|word| number(word).is_some()).count();
    let entry = |text: &&str| !words::pairs(text).0.is_empty() || entry(text).is_some();
    texts.iter().take(5).any(entry)
        || texts.iter().any(|text| is_numbers(text) >= 3)
        || texts.iter().filter(|text| number(text.trim_matches(['.', ')'])).is_some()).count() >= 2
}

/// Whether a line without a heading over it begins answers: several pairs on it, or one on it and
/// on the next two.
fn is_table(lines: &[Line], at: usize) -> bool {
    let one = |text: &str| {
        let (found, rest) = words::pairs(text);
        if rest.is_empty() { found.len() } else { 0 }
    };
    let here = one(&lines[at].text);
    if here >= 3 || words::after_heading(&lines[at].text).is_some() {
        return true;
    }
    if here == 0 {
        return false;
    }
    let next = lines[at + 1..].iter().filter(|line| !line.text.is_empty()).take(2);
    let numbers: Vec<u32> = std::iter::once(&lines[at])
        .chain(next)
        .flat_map(|line| words::pairs(&line.text).0)
        .map(|(n, _)| n)
        .collect();
    let all = lines[at + 1..]
        .iter()
        .filter(|line| !line.text.is_empty())
        .take(2)
        .all(|line| one(&line.text) > 0);
    all && numbers.len() >= 3 && numbers.windows(2).all(|two| two[1] > two[0])
}

/// Where a block ends: before the question of the next run of choices.
fn end_of(lines: &[Line], runs: &[Run], at: usize, heads: bool) -> usize {
    let is_answers = |line: &Line| {
        line.text.is_empty()
            || words::after_heading(&line.text).is_some()
            || words::pairs(&line.text).0.len()
                > usize::from(!words::pairs(&line.text).1.is_empty())
    };
    if !heads {
        let more = lines[at..].iter().take_while(|line| is_answers(line)).count();
        return at + more;
    }
    // A run of choices belongs to a question, which begins at the last line before it that can be one.
    // Numbers are those of answers and lists, unless nothing in the paper is lettered.
    let lettered = runs.iter().any(|run| run.choices.len() >= 3 && !run.lettering.counts());
    let is_of_question = |run: &&Run| {
        let counts = run.lettering.counts();
        let is_answer = || !words::pairs(&lines[run.lines.start].text).0.is_empty();
        run.choices.len() >= 3 && !(counts && (lettered || is_answer()))
    };
    let from = runs.partition_point(|run| run.lines.start <= at);
    let next = runs[from..].iter().find(is_of_question);
    let Some(run) = next else { return lines.len() };
    let before = (at + 1..=run.lines.start).rev();
    let mut starts = before.filter(|place| {
        words::question(&lines[*place].text).is_some_and(|found| found.number == 1 || found.named)
            && words::pairs(&lines[*place].text).0.is_empty()
    });
    let first = starts.next_back();
    let blank = || {
        let mut place = run.lines.start;
        while place > at + 1 && !lines[place - 1].text.is_empty() {
            place -= 1;
        }
        place
    };
    first.unwrap_or_else(blank)
}

/// A line that begins with a number, an answer and perhaps a solution: "12. (b) The Act of 1935".
fn entry(text: &str) -> Option<(u32, String, &str)> {
    let (found, rest) = words::pairs(text);
    // "5. a, c" and "5. (a) or (c)" name several.
    if let Some(numbered) = words::question(text).filter(|numbered| several(numbered.rest)) {
        return Some((numbered.number, numbered.rest.to_owned(), ""));
    }
    if let ([(number, key)], false) = (&found[..], rest.is_empty()) {
        return Some((*number, (*key).to_owned(), rest));
    }
    let numbered = words::question(text)?;
    let said = words::answer(numbered.rest).map_or(numbered.rest, |(rest, _)| rest);
    let (sign, after) = said.split_at(said.find([' ', ':']).unwrap_or(said.len()));
    if is_dropped(said) {
        return Some((numbered.number, said.to_owned(), ""));
    }
    if several(said) {
        return Some((numbered.number, said.to_owned(), ""));
    }
    let key = words::lone_key(sign)?;
    let bracketed = sign.contains(')')
        || after.trim_start().starts_with([':', '-'])
        || after.is_empty()
        || said != numbered.rest;
    bracketed.then(|| {
        (numbered.number, key.to_owned(), after.trim_start_matches([' ', ':', '-', '–', '.']))
    })
}

/// Whether a text names several letters and nothing else.
pub(super) fn several(text: &str) -> bool {
    let signs: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '&' | '+' | ';'))
        .filter(|part| {
            !part.is_empty() && !matches!(part.to_lowercase().as_str(), "and" | "or" | "और" | "या")
        })
        .collect();
    // "B) 4" is a letter and the words of its choice.
    let joined = text
        .split_whitespace()
        .any(|word| matches!(word.to_lowercase().as_str(), "and" | "or" | "और" | "या"));
    let parted = joined || text.contains([',', '/', '&', '+', ';']);
    parted && signs.len() > 1 && signs.iter().all(|sign| words::lone_key(sign).is_some())
}

/// Whether an answer says that the question was dropped.
pub(in crate::formats) fn is_dropped(text: &str) -> bool {
    let bare =
        text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '*' | '#')).to_lowercase();
    [
        "dropped",
        "deleted",
        "cancelled",
        "canceled",
        "bonus",
        "withdrawn",
        "drop",
        "del",
        "रद्द",
        "विलोपित",
        "निरस्त",
    ]
    .contains(&bare.as_str())
        || bare.starts_with("question dropped")
        || bare.starts_with("dropped ")
}

/// Reads the answers of these lines.
fn read(lines: &[Line], range: Range<usize>) -> Block {
    let mut block = Block { lines: range.clone(), answers: Vec::new(), odd: Vec::new() };
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let mut explaining = false;
    for at in range {
        let text = lines[at].text.replace(['|', '\u{2502}'], " ");
        let text = text.trim();
        let text = words::after_heading(text).unwrap_or(text);
        if text.is_empty() || (at == block.lines.start && words::is_heading(text)) {
            continue;
        }
        let mut add = |number: u32, key: &str, rest: &str| {
            let (key, explanation) = (key.to_owned(), rest.to_owned());
            block.answers.push(Answer { number, key, explanation, line: at });
        };
        let (found, rest) = words::pairs(text);
        if found.len() > 1 && rest.is_empty() || (found.len() == 1 && rest.is_empty()) {
            for (number, key) in found {
                add(number, key, "");
            }
            explaining = false;
            continue;
        }
        if found.len() > 2 {
            for (number, key) in found {
                add(number, key, "");
            }
            block.odd.push(at);
            continue;
        }
        if let Some((number, key, rest)) = entry(text) {
            let due = block_next(&block.answers);
            // Within a solution a numbered line is one of its list, unless it is the next in turn.
            if !explaining
                || due.is_none_or(|due| number == due || number > due && number < due + 5)
                || number == 1
            {
                let explanation = rest.to_owned();
                block.answers.push(Answer { number, key, explanation, line: at });
                explaining = true;
                numbers.clear();
                continue;
            }
        }
        // A row or column of numbers, then one of letters.
        let words_of: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || c == ',')
            .map(|word| word.trim_matches(['(', ')', '[', ']', '.', ':', '*']))
            .filter(|word| !word.is_empty())
            .collect();
        let all_numbers: Option<Vec<u32>> = words_of.iter().map(|word| number(word)).collect();
        let waiting = !numbers.is_empty();
        let signs = words_of.iter().all(|word| is_sign_of_choice(word));
        match all_numbers {
            Some(all) if !explaining && !is_row_of_answers(&numbers, &all, signs) => {
                numbers.extend(all.into_iter().map(|n| (n, at)));
                continue;
            }
            _ => {}
        }
        let heads: Vec<&str> =
            words_of.iter().copied().filter(|word| !is_sign_of_choice(word)).collect();
        let is_head = |word: &&str| {
            [
                "ans",
                "answer",
                "answers",
                "key",
                "उत्तर",
                "q",
                "qno",
                "q.no",
                "no",
                "q.",
                "que",
                "question",
                "प्रश्न",
                "option",
                "correct",
                "s.no",
                "sl",
                "sr",
            ]
            .contains(&word.to_lowercase().as_str())
        };
        if waiting && !explaining && heads.iter().all(is_head) && words_of.len() > heads.len() {
            let letters = words_of.iter().copied().filter(|word| is_sign_of_choice(word));
            let letters: Vec<&str> = letters.collect();
            if letters.len() <= numbers.len() {
                let due: Vec<(u32, usize)> = numbers.drain(..letters.len()).collect();
                for ((number, line), key) in due.into_iter().zip(letters) {
                    block.answers.push(Answer {
                        number,
                        key: key.to_owned(),
                        explanation: String::new(),
                        line,
                    });
                }
                continue;
            }
        }
        // "Q.No. 1 2 3": the head of a row.
        let tail: Vec<u32> = words_of.iter().filter_map(|word| number(word)).collect();
        if tail.len() >= 2 && words_of.iter().filter(|word| number(word).is_none()).all(is_head) {
            numbers = tail.into_iter().map(|n| (n, at)).collect();
            explaining = false;
            continue;
        }
        if words_of.iter().all(is_head) || words::is_heading(text) {
            continue;
        }
        if let (true, Some(last)) = (explaining, block.answers.last_mut()) {
            let rest = words::explained(&lines[at].text).unwrap_or(&lines[at].text);
            if !last.explanation.is_empty() {
                last.explanation.push('\n');
            }
            last.explanation.push_str(rest);
        } else if let (true, Some(last)) =
            (numbers.is_empty() && is_solution(text), block.answers.last_mut())
        {
            // A solution below the letter of its question.
            text.clone_into(&mut last.explanation);
            explaining = true;
        } else if let (Some(rest), Some(last)) =
            (words::explained(&lines[at].text), block.answers.last_mut())
        {
            rest.clone_into(&mut last.explanation);
            explaining = true;
        } else {
            block.odd.push(at);
        }
    }
    block
}

/// Whether a line below an answer is of its solution, and no heading: it is long, or a point of a list.
fn is_solution(text: &str) -> bool {
    const LONG: usize = 45;
    text.starts_with(['•', '-', '–', '*', '●', '▪', '➢']) || text.chars().count() >= LONG
}

/// The number after the last answer's.
fn block_next(answers: &[Answer]) -> Option<u32> {
    answers.last().map(|last| last.number + 1)
}

/// Whether numbers are the answers to those before them: choices may be numbered.
fn is_row_of_answers(before: &[(u32, usize)], all: &[u32], are_signs: bool) -> bool {
    are_signs && all.len() > 1 && all.len() == before.len() && !counts_on(before, all)
}

/// Whether these numbers go on where the others end.
fn counts_on(before: &[(u32, usize)], all: &[u32]) -> bool {
    before.last().zip(all.first()).is_some_and(|((last, _), first)| *first == last + 1)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn answers(text: &str) -> Vec<(u32, String)> {
        whole(&lines(text).all).answers.into_iter().map(|a| (a.number, a.key)).collect()
    }

    #[test]
    fn answers_are_read_in_all_layouts() {
        let wanted: Vec<_> = [(1, "a"), (2, "c"), (3, "b")].map(|(n, k)| (n, k.to_owned())).into();
        for text in [
            "1-(a) 2-(c) 3-(b)",
            "1. a\n2. c\n3. b",
            "1) a, 2) c, 3) b",
            "1 2 3\na c b",
            "Q.No. 1 2 3\nAns a c b",
            "| 1 | 2 | 3 |\n| a | c | b |",
            "1\na\n2\nc\n3\nb",
            "1\n2\n3\na\nc\nb",
            "1. (a) Because.\nMore of it.\n2. (c) So.\n3. (b)",
            "1 a\n2 c\n3 b",
            "Q1: a\nQ2: c\nQ3: b",
            "1. Ans: (a)\n2. Ans: (c)\n3. Ans: (b)",
            "Answer Key\n1-a\t2-c\t3-b",
            "1,a\n2,c\n3,b",
        ] {
            assert_eq!(answers(text), wanted, "{text}");
        }
        assert_eq!(answers("1. a, c\n2. dropped"), [(1, "a, c".into()), (2, "dropped".into())]);
        assert_eq!(answers("1 2 3 4\n3 4 1 2").len(), 4);
    }
}
