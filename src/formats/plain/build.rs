//! A question made of its lines: stem, choices, answer and explanation.

use super::keys::{is_dropped, several};
use super::labels::places;
use super::lines::Line;
use super::runs::{Run, within};
use super::segment::Segment;
use super::words;
use crate::formats::question::{Choice, Found, Key, Question, short};

/// Why a question without choices is refused.
pub(super) const NO_CHOICES: &str =
    "no choices were found: each is to begin with its letter, (a), (b), (c), (d)";

/// A question, and the answer that its own lines give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Built {
    /// The question; its key is still to be settled.
    pub question: Question,
    /// Its number in the file.
    pub number: Option<u32>,
    /// What its own lines say of the answer, and the line.
    pub said: Vec<(String, usize)>,
    /// The choices that a sign marks.
    pub marked: Vec<usize>,
    /// What follows it: the passage, direction or heading of the next.
    pub after: Vec<Line>,
}

/// Makes a question of its lines, or says why they are none.
pub(super) fn build(lines: &[Line], runs: &[Run], segment: &Segment) -> Result<Built, Found> {
    let range = segment.lines.clone();
    let all = &lines[range.clone()];
    let first = all.first().map_or(0, |line| line.number);
    let about =
        all.iter().map(|line| line.text.as_str()).find(|text| !text.is_empty()).unwrap_or_default();
    let run = last_run(lines, runs, segment);
    let Some(run) = run else {
        return Err(Found::refused(first, about, NO_CHOICES));
    };
    let mut built = Built {
        question: Question { line: first, ..Question::default() },
        number: segment.number,
        said: Vec::new(),
        marked: Vec::new(),
        after: Vec::new(),
    };
    // The stem, without the number.
    let mut stem: Vec<&str> = Vec::new();
    let before = lines.iter().enumerate().take(run.lines.start).skip(range.start);
    for (at, line) in before {
        let text = line.text.as_str();
        let is_first = at == range.start;
        let text = match words::question(text).filter(|_| is_first && segment.number.is_some()) {
            Some(numbered) => numbered.rest,
            None => text,
        };
        if !is_first && words::answer(text).is_some_and(|(_, marked)| marked) {
            if let Some((rest, _)) = words::answer(text) {
                built.said.push((rest.to_owned(), line.number));
            }
            continue;
        }
        if !words::leads_to_choices(text) {
            stem.push(text);
        }
    }
    if run.before > 0 {
        let text = &lines[run.lines.start].text[..run.before];
        let text = match words::question(text)
            .filter(|_| run.lines.start == range.start && segment.number.is_some())
        {
            Some(numbered) => numbered.rest,
            None => text,
        };
        stem.push(text.trim());
    }
    built.question.stem = paragraphs(&stem);
    built.choices(lines, run, range.end);
    if built.question.stem.is_empty() {
        let why = "there is no question before the choices";
        return Err(Found::refused(first, about, why));
    }
    Ok(built)
}

/// The run of choices of a question: the last one before its answer.
fn last_run<'r>(lines: &[Line], runs: &'r [Run], segment: &Segment) -> Option<&'r Run> {
    let range = &segment.lines;
    let all: Vec<&Run> =
        within(runs, range).iter().filter(|run| run.lines.end <= range.end).collect();
    // Only before the answer and the explanation: what comes behind is their list.
    let closed = (range.start + 1..range.end).find(|at| {
        let text = &lines[*at].text;
        words::explained(text).is_some()
            || words::answer(text).is_some_and(|(_, marked)| marked)
            || words::answer_at_end(text).is_some()
    });
    let ends = |run: &Run| closed.is_some_and(|at| at < run.lines.start);
    let open: Vec<&Run> = all.iter().copied().filter(|run| !ends(run)).collect();
    let pool = if open.is_empty() { all } else { open };
    // A run with more choices wins over one of two that ends inside it; "1." of the question itself
    // with the next statement is none.
    let begins = |run: &Run| run.lines.start > range.start || run.before > 0;
    let whole = pool.iter().copied().filter(|run| begins(run) && run.choices.len() >= 3);
    let last = whole.clone().max_by_key(|run| {
        (run.lines.start, run.before, run.choices.len(), !run.lettering.counts())
    });
    // The letters are choices and the numbers statements, if the numbers stand inside the letters.
    let lettered = |run: &Run| {
        whole.clone().find(|other| {
            !other.lettering.counts()
                && other.lines.start < run.lines.start
                && other.lines.end > run.lines.start
        })
    };
    let last = last.map(|run| lettered(run).unwrap_or(run));
    last.or_else(|| {
        pool.iter()
            .copied()
            .filter(|run| begins(run))
            .max_by_key(|run| (run.lines.start, run.before))
    })
}

impl Built {
    /// Whether a line begins the question of the next number.
    pub fn is_before(&self, text: &str) -> bool {
        let next = self.number.map(|number| number + 1);
        next.is_some() && words::question(text).map(|found| found.number) == next
    }

    /// Takes the choices, and what follows them.
    fn choices(&mut self, lines: &[Line], run: &Run, end: usize) {
        let mut texts: Vec<String> = Vec::new();
        for (place, choice) in run.choices.iter().enumerate() {
            let mut text = choice.text.clone();
            if let Some((before, key)) = words::answer_at_end(&text) {
                self.said.push((key.to_owned(), lines[choice.line].number));
                text = String::from(before);
            }
            // Lines that go on before the next label.
            let next = run.choices.get(place + 1).map(|next| next.line);
            let more = choice.line + 1..next.unwrap_or(choice.line + 1);
            let more = lines.get(more).unwrap_or_default();
            for line in more.iter().filter(|line| !line.text.is_empty()) {
                join(&mut text, &line.text);
            }
            if choice.marked {
                self.marked.push(place);
            }
            texts.push(text);
        }
        let mut at = run.lines.end;
        // The last choice goes on until a blank line, an answer or an explanation.
        let mut blank = false;
        while at < end {
            let text = lines[at].text.as_str();
            if words::answer(text).is_some()
                || words::explained(text).is_some()
                || self.is_before(text)
            {
                break;
            }
            if let (Some((before, key)), Some(last)) =
                (words::answer_at_end(text), texts.last_mut())
            {
                join(last, before);
                self.said.push((key.to_owned(), lines[at].number));
                at += 1;
                break;
            }
            blank |= text.is_empty();
            let empty = texts.last().is_some_and(String::is_empty);
            let goes_on = text.chars().next().is_some_and(char::is_lowercase);
            if blank && !empty && !goes_on && !text.is_empty() {
                break;
            }
            if let (Some(last), false) = (texts.last_mut(), text.is_empty()) {
                join(last, text);
            }
            at += 1;
        }
        let labels = run.choices.iter().map(|choice| choice.label.clone());
        let choices = labels.zip(texts).map(|(label, text)| Choice { label, text, why: None });
        self.question.choices = choices.collect();
        self.rest(lines, at, end);
    }

    /// Takes answer, explanation, and what belongs to the next question.
    fn rest(&mut self, lines: &[Line], from: usize, end: usize) {
        let mut explanation: Vec<&str> = Vec::new();
        let mut explaining = false;
        let mut at = from;
        while at < end {
            let text = lines[at].text.as_str();
            if leads_on(text) {
                self.after = lines[at..end].to_vec();
                break;
            }
            if let Some((rest, _)) = words::answer(text)
                .filter(|(rest, marked)| *marked || !explaining || words::lone_key(rest).is_some())
            {
                let mut rest = rest.to_owned();
                if rest.trim().is_empty() {
                    // The letter stands on the next line.
                    let next = (at + 1..end.min(at + 3)).find(|at| !lines[*at].text.is_empty());
                    if let Some(next) = next {
                        rest.clone_from(&lines[next].text);
                        at = next;
                    }
                }
                self.said.push((rest, lines[at].number));
                explaining = true;
            } else if let Some(rest) = words::explained(text) {
                // "Solution: (b)" gives the answer as well.
                let sign = rest.split_whitespace().next().unwrap_or_default();
                let gives = words::lone_key(rest).is_some()
                    || (sign.ends_with(')') && words::lone_key(sign).is_some());
                if self.said.is_empty() && gives {
                    self.said.push((rest.to_owned(), lines[at].number));
                    explaining = true;
                    at += 1;
                    continue;
                }
                explanation.push(rest);
                explaining = true;
            } else if explaining {
                explanation.push(text);
            } else if !text.is_empty() {
                self.after = lines[at..end].to_vec();
                break;
            }
            at += 1;
        }
        let text = paragraphs(&explanation);
        if !text.is_empty() {
            self.question.explanation = Some(text);
        }
    }

    /// Settles the key from what its own lines say, and from `apart`, what the table of answers does,
    /// each with its line.
    pub fn settle(mut self, apart: Option<(&str, usize)>) -> Found {
        let labels: Vec<String> = self.question.choices.iter().map(|c| c.label.clone()).collect();
        let (line, about) = (self.question.line, short(&self.question.stem));
        let mut keys: Vec<(Key, usize)> = Vec::new();
        let mut unread: Option<(String, usize)> = None;
        let all =
            self.said.clone().into_iter().chain(apart.map(|(key, line)| (key.to_owned(), line)));
        for (text, at) in all {
            match self.key_of(&text, &labels) {
                Some((key, rest)) => {
                    if let Some(rest) = rest {
                        self.add_before(&rest);
                    }
                    keys.push((key, at));
                }
                None => unread = Some((text, at)),
            }
        }
        if let ([place], true) = (&self.marked[..], keys.is_empty()) {
            keys.push((Key::One(*place), line));
        }
        if keys.is_empty() {
            let called = self.question.explanation.as_deref().and_then(words::called_right);
            if let Some(place) =
                called.and_then(|sign| places(&sign, &labels)).filter(|place| *place < labels.len())
            {
                self.question.changed.push(
                    "the key is taken from the explanation, which calls the choice right".into(),
                );
                keys.push((Key::One(place), line));
            }
        }
        let Some((first, first_at)) = keys.first().cloned() else {
            let why = match unread {
                Some((text, at)) => {
                    format!("its answer on line {at}, \"{}\", is none of its choices", short(&text))
                }
                None => "nothing says which choice is right".to_owned(),
            };
            return Found::refused(line, &about, why);
        };
        if let Some((_, other_at)) = keys.iter().find(|(key, _)| *key != first) {
            let why = format!(
                "two answers are given for it, on line {first_at} and on line {other_at}, and they differ"
            );
            return Found::refused(line, &about, why);
        }
        if let Some((text, at)) = unread.filter(|(text, _)| words::lone_key(text).is_some()) {
            let why = format!(
                "two answers are given for it, and that on line {at}, \"{}\", is none of its choices",
                short(&text)
            );
            return Found::refused(line, &about, why);
        }
        self.question.key = first;
        self.question.into()
    }

    fn add_before(&mut self, text: &str) {
        let explanation = self.question.explanation.take();
        self.question.explanation = Some(match explanation {
            Some(rest) => format!("{text}\n{rest}"),
            None => text.to_owned(),
        });
    }

    /// What an answer says, and the words behind the letter if they are none of the choice's.
    fn key_of(&self, text: &str, labels: &[String]) -> Option<(Key, Option<String>)> {
        let text = text.trim().trim_matches(['*', '_']).trim();
        if is_dropped(text) {
            return Some((Key::Dropped, None));
        }
        let choices = &self.question.choices;
        let place = |sign: &str| places(sign, labels).filter(|place| *place < choices.len());
        if several(text) {
            let parts =
                text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '&' | '+' | ';'));
            let found: Option<Vec<usize>> = parts.filter_map(words::lone_key).map(place).collect();
            let any = text.contains('/')
                || text.to_lowercase().split_whitespace().any(|word| matches!(word, "or" | "या"));
            return found
                .map(|found| (if any { Key::AnyOf(found) } else { Key::AllOf(found) }, None));
        }
        // A choice's own words.
        let folded = fold(text);
        let by_text = || {
            let mut same = choices
                .iter()
                .enumerate()
                .filter(|(_, choice)| fold(&choice.text) == folded && !folded.is_empty());
            let found = same.next()?;
            same.next().is_none().then_some((Key::One(found.0), None))
        };
        let end = text
            .char_indices()
            .find(|(at, c)| {
                *at > 0 && !c.is_alphanumeric() && !(text.starts_with(['(', '[']) && *c == ' ')
            })
            .map_or(text.len(), |(at, _)| at);
        let (head, tail) = text.split_at(end);
        let sign = words::lone_key(head);
        let closed = tail.starts_with([')', ']', '.', ':', '-', '–', ',', '*', '}', '।']);
        let tail = tail.trim_start_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ')' | ']'
                        | '}'
                        | '.'
                        | ':'
                        | '-'
                        | '–'
                        | '—'
                        | ','
                        | '*'
                        | '_'
                        | '।'
                        | '>'
                        | '='
                )
        });
        let Some(found) = sign.and_then(place) else { return by_text() };
        if tail.is_empty()
            || matches!(
                tail.trim_end_matches(['.', '।', ')', ']']),
                "है" | "is correct" | "is the correct answer" | "is right" | "सही है"
            )
        {
            return Some((Key::One(found), None));
        }
        // "A dog" is no letter and words; "(a) a dog" is.
        if let Some(whole) = by_text() {
            return Some(whole);
        }
        if !closed
            && !head.starts_with(['(', '['])
            && tail.chars().next().is_some_and(char::is_lowercase)
            && head.eq_ignore_ascii_case("a")
        {
            return None;
        }
        let said = fold(tail);
        let matches = |choice: &Choice| {
            let own = fold(&choice.text);
            !own.is_empty() && own == said
        };
        if matches(&choices[found]) {
            return Some((Key::One(found), None));
        }
        // The words of another choice contradict the letter.
        if choices.iter().any(matches) {
            return None;
        }
        let rest = words::explained(tail).unwrap_or(tail).trim();
        let own = fold(&choices[found].text);
        let rest = (!own.is_empty() && fold(rest) != own)
            .then(|| rest.to_owned())
            .filter(|rest| !rest.is_empty());
        Some((Key::One(found), rest))
    }
}

/// A text without case, space and signs.
pub(super) fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a line leads to the questions after it: a passage, directions, a section.
fn leads_on(text: &str) -> bool {
    let lower = text.trim_start_matches(['*', '#', ' ', '[', '(']).to_lowercase();
    [
        "directions",
        "direction:",
        "passage",
        "read the following",
        "section",
        "part-",
        "part ",
        "निर्देश",
        "परिच्छेद",
        "खंड",
        "निम्नलिखित परिच्छेद",
        "set-",
    ]
    .iter()
    .any(|word| lower.starts_with(word))
}

fn join(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

/// Lines as one text, blank lines at the ends left out.
pub(super) fn paragraphs(lines: &[&str]) -> String {
    let mut out = String::new();
    let mut blank = false;
    for line in lines {
        if line.is_empty() {
            blank = !out.is_empty();
            continue;
        }
        if !out.is_empty() {
            out.push_str(if blank { "\n\n" } else { "\n" });
        }
        out.push_str(line);
        blank = false;
    }
    out
}
