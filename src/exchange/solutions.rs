//! The key, and the solutions: what is right, for every series, and why.
//!
//! Both are for after the paper, so they are files of their own.

use crate::bank::{Freshness, Item, Kind};
use crate::report::{LineTold, asked_in, choices_told, lines_told};
use crate::text::letter;

use super::Medium;
use super::block::{Block, Document};
use super::form::PrintedPaper;
use super::paper::{before, printed};
use super::series::{Asked, Booklet};
use crate::exam::Series;

/// Letters of the right choices, question by question, a column for each series.
pub fn key(form: &PrintedPaper, series: &[Series], medium: Medium) -> String {
    let booklets: Vec<Booklet> = series.iter().map(|series| form.booklet(*series)).collect();
    let mut head = vec!["No.".to_owned()];
    head.extend(series.iter().map(ToString::to_string));
    let rows = (0..form.len()).map(|at| {
        let mut row = vec![(at + 1).to_string()];
        row.extend(booklets.iter().map(|b| b.questions.get(at).map_or_else(String::new, letters)));
        row
    });
    medium.write(&Document {
        title: format!("{} – key", form.title),
        language: form.language.clone(),
        series: None,
        blocks: vec![
            Block::Title(format!("{}: key", form.title)),
            Block::Text("The letter of the right choice of each question, by series.".to_owned()),
            Block::Columns(vec![Block::Table(head, rows.collect())]),
        ],
    })
}

/// `b`, or `b or d` where several are accepted.
fn letters(asked: &Asked) -> String {
    let letters: Vec<String> = asked.key().iter().map(ToString::to_string).collect();
    letters.join(" or ")
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
        about.extend(whys(asked));
        blocks.push(Block::Together(about));
    }
    medium.write(&Document {
        title: format!("{} – solutions", form.title),
        language: form.language.clone(),
        series: None,
        blocks: vec![Block::Title(format!("{}: solutions", form.title)), Block::Columns(blocks)],
    })
}

/// `Answer: (b)`, and where the question stands in the other series.
fn answer(first: &Booklet, asked: &Asked, others: &[Booklet]) -> Block {
    let elsewhere = others.iter().filter_map(|booklet| {
        let same = booklet.questions.iter().find(|other| other.place == asked.place)?;
        Some(format!("{} {}", booklet.series, same.number))
    });
    let elsewhere: Vec<String> = elsewhere.collect();
    let here = (!elsewhere.is_empty())
        .then(|| format!("Series {} {}; {}", first.series, asked.number, elsewhere.join("; ")));
    Block::Point(format!("Answer: ({})", letters(asked)), here, None)
}

fn whys(asked: &Asked) -> Vec<Block> {
    let posed = asked.posed;
    let item = &*posed.item;
    let lines = lines_told(item, &posed.dealt).into_iter().enumerate();
    let mut blocks: Vec<Block> = lines.map(|(at, told)| line(item, at, &told)).collect();
    blocks.extend(choices_told(item, &posed.dealt).map(|(at, right, explanation)| {
        let (letter, right) = (letter(at), if right { "right" } else { "wrong" });
        Block::Point(format!("({letter}) {right}."), None, Some(explanation.to_owned()))
    }));
    blocks.extend(item.explain.clone().map(Block::Rich));
    blocks.extend(
        posed.grounds.in_full().map(|said| Block::Point("Sources:".into(), Some(said), None)),
    );
    blocks.extend(posed.grounds.as_of.map(|when| {
        let again = match item.freshness {
            Freshness::Volatile { review_by } => format!("; to be looked at again by {review_by}"),
            Freshness::Dated | Freshness::Settled => String::new(),
        };
        Block::Point("As of".to_owned(), Some(format!("{when}{again}")), None)
    }));
    blocks.extend(
        item.origin
            .as_ref()
            .map(|origin| Block::Point("Asked in".into(), Some(asked_in(origin)), None)),
    );
    blocks
}

/// Why a line of the list is as it is.
fn line(item: &Item, at: usize, told: &LineTold) -> Block {
    let number = item.label(at);
    let verdict = match (item.kind(), told.is_true) {
        (Kind::Match, _) => number,
        (Kind::Sequence | Kind::Single, _) => format!("{number}."),
        (Kind::Reasons, true) => format!("Statement {number} is correct."),
        (Kind::Reasons, false) => format!("Statement {number} is not correct."),
        (Kind::Pairs, true) => format!("{number} is correctly matched."),
        (Kind::Pairs, false) => format!("{number} is not correctly matched."),
        (Kind::Statements, true) => format!("{number} is correct."),
        (Kind::Statements, false) => format!("{number} is not correct."),
    };
    let when = told.when.map(|when| format!("{when}."));
    let partner = told.partner.map(|(number, text)| format!("goes with {number}, {text}."));
    let truth = told.truth.map(str::to_owned);
    let said: Vec<String> = [when, partner, truth].into_iter().flatten().collect();
    let said = (!said.is_empty()).then(|| said.join(" "));
    Block::Point(verdict, said, told.explanation.map(str::to_owned))
}
