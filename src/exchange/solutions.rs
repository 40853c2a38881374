//! The key, and the solutions: what is right, for every series, and why.
//!
//! Both are for after the paper, so they are files of their own.

use crate::bank::{Freshness, Item, Kind, LanguageCode, When};
use crate::report::{LineTold, asked_in, choices_told, lines_told};
use crate::text::letter;

use super::Medium;
use super::block::{Block, Document};
use super::form::{Posed, PrintedPaper};
use super::paper::{before, printed};
use super::series::{Asked, Booklet};
use super::words::{Words, say};
use crate::exam::{Dealt, Series};
use crate::wording::composed;

/// Letters of the right choices, question by question, a column for each series.
pub fn key(form: &PrintedPaper, series: &[Series], medium: Medium) -> String {
    let booklets: Vec<Booklet> = series.iter().map(|series| form.booklet(*series)).collect();
    let words = form.main_words();
    let mut head = vec![words.number.to_owned()];
    head.extend(series.iter().map(ToString::to_string));
    let rows =
        (0..form.len()).map(|at| {
            let mut row = vec![(at + 1).to_string()];
            row.extend(booklets.iter().map(|b| {
                b.questions.get(at).map_or_else(String::new, |asked| letters(asked, words))
            }));
            row
        });
    medium.write(&Document {
        title: say(words.key, &[&form.title]),
        language: form.language.clone(),
        series: None,
        blocks: vec![
            Block::Title(say(words.key, &[&form.title])),
            Block::Text(words.key_says.to_owned()),
            Block::Columns(vec![Block::Table(head, rows.collect())]),
        ],
    })
}

/// `b`, or `b or d` where several are accepted.
fn letters(asked: &Asked, words: &Words) -> String {
    let letters: Vec<String> = asked.key().iter().map(ToString::to_string).collect();
    letters.join(words.or)
}

/// Every question with its answer, why each line and choice is right or wrong, and what that rests
/// on, in the order of the first of `series` (of A, if none is given).
pub fn solutions(form: &PrintedPaper, series: &[Series], medium: Medium) -> String {
    let first = form.booklet(series.first().copied().unwrap_or(Series::A));
    let others = series.get(1..).unwrap_or_default();
    let others: Vec<Booklet> = others.iter().map(|series| form.booklet(*series)).collect();
    let mut blocks = Vec::new();
    for (at, asked) in first.questions.iter().enumerate() {
        blocks.extend(before(&first, at));
        let mut about =
            vec![Block::Question(printed(&first, asked)), answer(&first, asked, &others)];
        let dealt = &asked.posed.dealt;
        about.extend(whys(&asked.posed.item, dealt, form.main_words()));
        if let (Some(other), Some(words)) = (&asked.posed.other, form.words().nth(1)) {
            about.extend(whys(&other.item, dealt, words));
        }
        about.extend(rests_on(asked.posed, form.main_words()));
        about.extend(own_notes(asked.posed, form.main_words()));
        blocks.push(Block::Together(about));
    }
    medium.write(&Document {
        title: say(form.main_words().solutions, &[&form.title]),
        language: form.language.clone(),
        series: None,
        blocks: vec![
            Block::Title(say(form.main_words().solutions, &[&form.title])),
            Block::Columns(blocks),
        ],
    })
}

/// `Answer: (b)`, and where the question stands in the other series.
fn answer(first: &Booklet, asked: &Asked, others: &[Booklet]) -> Block {
    let elsewhere = others.iter().filter_map(|booklet| {
        let same = booklet.questions.iter().find(|other| other.place == asked.place)?;
        Some(format!("{} {}", booklet.series, same.number))
    });
    let elsewhere: Vec<String> = elsewhere.collect();
    let words = first.form.main_words();
    let (series, number) = (first.series.to_string(), asked.number.to_string());
    let here = (!elsewhere.is_empty())
        .then(|| say(words.elsewhere, &[&series, &number, &elsewhere.join("; ")]));
    Block::Point(say(words.answer, &[&letters(asked, words)]), here, None)
}

/// Why the lines and choices of a question are as they are, in one language.
pub(super) fn whys(item: &Item, dealt: &Dealt, words: &Words) -> Vec<Block> {
    let lines = lines_told(item, dealt).into_iter().enumerate();
    let mut blocks: Vec<Block> = lines.map(|(at, told)| line(item, at, &told, words)).collect();
    blocks.extend(choices_told(item, dealt).map(|(at, right, explanation)| {
        let is = say(words.choice_is[usize::from(right)], &[&letter(at).to_string()]);
        Block::Point(is, None, Some(explanation.to_owned()))
    }));
    blocks.extend(item.explain.clone().map(Block::Rich));
    blocks
}

/// What the learner wrote beside a question and its facts.
pub(super) fn own_notes(posed: &Posed, words: &Words) -> Vec<Block> {
    let note = |note: &String| Block::Point(words.own_note.into(), Some(note.clone()), None);
    posed.notes.iter().map(note).collect()
}

/// What a question rests on, said once whatever the languages.
pub(super) fn rests_on(posed: &Posed, words: &Words) -> Vec<Block> {
    let (item, language) = (&posed.item, posed.item.style.language);
    let mut blocks = Vec::new();
    blocks.extend(
        posed.grounds.in_full().map(|said| Block::Point(words.sources.into(), Some(said), None)),
    );
    blocks.extend(posed.grounds.as_of.map(|when| {
        let again = match item.freshness {
            Freshness::Volatile { review_by } => say(words.review_by, &[&review_by.to_string()]),
            Freshness::Dated | Freshness::Settled => String::new(),
        };
        let when = dated(when, language);
        Block::Point(words.as_of.to_owned(), Some(format!("{when}{again}")), None)
    }));
    blocks.extend(
        item.origin
            .as_ref()
            .map(|origin| Block::Point(words.asked_in.into(), Some(asked_in(origin)), None)),
    );
    blocks
}

/// A date, in figures and the language's months; in English with short ones.
fn dated(when: When, language: LanguageCode) -> String {
    if language == LanguageCode::of("hi") {
        when.worded(&composed(language).months)
    } else {
        when.to_string()
    }
}

/// Why a line of the list is as it is.
fn line(item: &Item, at: usize, told: &LineTold, words: &Words) -> Block {
    let number = item.label(at);
    let is = |of: [&str; 2]| say(of[usize::from(told.is_true)], &[&number]);
    let verdict = match item.kind() {
        Kind::Match => number.clone(),
        Kind::Sequence | Kind::Single => format!("{number}."),
        Kind::Reasons => is(words.reasons),
        Kind::Pairs => is(words.pairs),
        Kind::Statements => is(words.statements),
    };
    let when = told.when.map(|when| format!("{}.", dated(when, item.style.language)));
    let partner =
        told.partner.map(|(number, text)| say(words.goes_with, &[&number.to_string(), text]));
    let truth = told.truth.map(str::to_owned);
    let said: Vec<String> = [when, partner, truth].into_iter().flatten().collect();
    let said = (!said.is_empty()).then(|| said.join(" "));
    Block::Point(verdict, said, told.explanation.map(str::to_owned))
}
