//! Frames of questions with one right answer among four: sentences, cells, pairs, members, events.
//!
//! This file must not know how a recipe is drawn or written.

use super::forms::sentence;
use super::frame::{changed, claim_after, event, plain};
use super::heads;
use super::recipe::{Asked, Part, Recipe, Says};
use super::rows::{Memo, pairs};
use super::shorten::shorten;
use super::source::{CannotMake, Facts};
use super::subject;
use crate::bank::{
    AnswerKey, Body, Choice, Claim, Fact, FactId, Item, ItemBuilder, Line, Shape, Table,
};
use crate::text::letters;
use crate::wording::choice_order;

/// The columns of a table of which a pair is printed.
const PRINTED: [u8; 2] = [1, 2];

/// Makes the item: `facts` are those of the parts.
pub(super) fn one<'b>(
    recipe: &Recipe,
    asked: Asked,
    facts: &[&'b Fact],
    from: Facts<'b>,
    memo: &Memo,
) -> Result<Item, CannotMake> {
    let mut found = found(recipe, asked, facts, from, memo)?;
    if recipe.shortens() {
        // Choices are shuffled when they are asked, so that none of them spells out for another.
        for answer in &mut found.answers {
            shorten(Some(&found.stem), std::iter::once(&mut answer.text));
        }
    }
    let right: Vec<&Answer> = found.answers.iter().filter(|answer| answer.is_right).collect();
    let [right] = right[..] else { return Err(CannotMake::NoKey(right.len())) };
    let key = right.fact.clone();
    let same = |at: usize| found.answers[..at].iter().any(|a| a.text == found.answers[at].text);
    if recipe.choices.len() != found.answers.len() || (0..found.answers.len()).any(same) {
        return Err(CannotMake::SameChoice);
    }
    let mut choices = Vec::new();
    let mut keys = Vec::new();
    for (answer, claim) in found.answers.into_iter().zip(&recipe.choices) {
        if answer.is_right {
            keys.push(claim.clone());
        }
        let choice = Choice::written(claim.clone(), answer.text);
        choices.push(Choice {
            explanation: answer.explanation,
            believes: answer.believes.map(Box::new),
            ..choice
        });
    }
    let body = Body::Single { facts_tested: vec![key] };
    let order = choice_order(body.kind(), &choices);
    let (id, style) = (recipe.id()?, from.bank.style);
    let item =
        ItemBuilder::new(id, body, choices, AnswerKey(keys), order, style).stem(Some(found.stem));
    Ok(item.build(|id| facts.iter().copied().find(|fact| fact.id == *id)))
}

/// The claims of so many answers: letters, in the order of the parts.
pub(super) fn claims(answers: usize) -> Vec<Claim> {
    letters().take(answers).map(|letter| Claim::Named(letter.to_string())).collect()
}

/// The question and its answers.
struct Found {
    stem: String,
    answers: Vec<Answer>,
}

struct Answer {
    text: String,
    is_right: bool,
    /// The fact that is known by giving this answer where it is right.
    fact: FactId,
    explanation: Option<String>,
    believes: Option<crate::bank::Wording>,
}

impl Answer {
    /// A line as an answer.
    fn of(line: Line) -> Self {
        let Line { mut cells, is_true, wording, explanation, .. } = line;
        let fact = wording.fact.clone();
        let believes = wording.trap.is_some().then_some(wording);
        let text = if cells.len() == 1 { cells.remove(0) } else { cells.join(" : ") };
        Self { text, is_right: is_true, fact, explanation, believes }
    }
}

fn found<'b>(
    recipe: &Recipe,
    asked: Asked,
    facts: &[&'b Fact],
    from: Facts<'b>,
    memo: &Memo,
) -> Result<Found, CannotMake> {
    let parts = &recipe.parts;
    let of = |stem: String, lines: Vec<Line>| Found {
        stem,
        answers: lines.into_iter().map(Answer::of).collect(),
    };
    let language = from.bank.style.language;
    let head = |about| heads::stem(&recipe.form, about, None, language).unwrap_or_default();
    match asked {
        Asked::True => {
            let lines: Result<Vec<Line>, _> =
                facts.iter().zip(parts).map(|(fact, part)| sentence(fact, &part.says)).collect();
            let named = subject::of(recipe, facts, from.bank);
            let named = named.map(|(way, subject)| (way, subject.named()));
            Ok(of(head(named.as_ref().map(|(way, subject)| (*way, subject.as_str()))), lines?))
        }
        Asked::Pair => {
            let frame = pairs(facts.to_vec(), parts, false, &PRINTED, from, memo)?;
            Ok(of(head(None), frame.lines))
        }
        Asked::Cell(row) => cell(facts, parts, usize::from(row), from),
        Asked::In | Asked::Out => {
            let is_in = asked == Asked::In;
            let lines = members(facts, parts)?
                .into_iter()
                .map(|line| Line { is_true: line.is_true == is_in, ..line });
            let first = facts.first().copied();
            let stem = first.and_then(|fact| question(fact, is_in, from));
            let Some(stem) = stem else {
                return Err(no_question(first));
            };
            Ok(of(stem, lines.collect()))
        }
        Asked::Year(year) => {
            let lines: Result<Vec<Line>, _> = facts
                .iter()
                .zip(parts)
                .map(|(fact, part)| event(fact, part, |when| when.first().year() == year, language))
                .collect();
            Ok(of(head(None), lines?))
        }
    }
}

/// The second cell of the row of that number, among those of the others.
fn cell(facts: &[&Fact], parts: &[Part], row: usize, from: Facts<'_>) -> Result<Found, CannotMake> {
    let first = row.checked_sub(1).and_then(|at| facts.get(at).copied());
    let Some(first) = first else { return Err(no_question(None)) };
    let table = table(first, from).ok_or_else(|| changed(first, "is no longer a row"))?;
    let ask = table.ask.as_ref();
    let ask = ask.ok_or_else(|| changed(first, "is of a table that asks nothing any more"))?;
    let mut answers = Vec::new();
    let mut left = String::new();
    for (fact, part) in facts.iter().zip(parts) {
        if !table.rows.contains(&fact.id) || part.says != Says::Fact {
            return Err(changed(fact, "is a row of another table than the others"));
        }
        let Shape::Row { cells, .. } = &fact.shape else {
            return Err(changed(fact, "is no longer a row"));
        };
        let [own, text, ..] = &cells[..] else {
            return Err(changed(fact, "has not two cells"));
        };
        let is_right = fact.id == first.id;
        if is_right {
            left.clone_from(own);
        }
        answers.push(Answer {
            text: text.clone(),
            is_right,
            fact: fact.id.clone(),
            explanation: Some(format!("{own}: {text}.")),
            believes: None,
        });
    }
    Ok(Found { stem: ask.replacen("{}", &left, 1), answers })
}

/// The table of which a fact is a row.
pub(super) fn table<'b>(fact: &Fact, from: Facts<'b>) -> Option<&'b Table> {
    let topic = from.bank.topics.iter().find(|topic| topic.id == fact.id.topic())?;
    topic.tables.iter().find(|table| table.rows.contains(&fact.id))
}

fn members(facts: &[&Fact], parts: &[Part]) -> Result<Vec<Line>, CannotMake> {
    let mut of = None;
    let mut lines = Vec::new();
    for (fact, part) in facts.iter().zip(parts) {
        let Shape::Member { set, name, .. } = &fact.shape else {
            return Err(changed(fact, "is no longer a member of a set"));
        };
        if *of.get_or_insert((fact.id.topic(), set)) != (fact.id.topic(), set) {
            return Err(changed(fact, "belongs to another set than the others"));
        }
        lines.push(plain(fact, part, vec![name.clone()])?);
    }
    Ok(lines)
}

/// The question that a member's set puts of one candidate; `None` where its claim is none.
pub(super) fn question(fact: &Fact, is_in: bool, from: Facts<'_>) -> Option<String> {
    let claim = claim_after(fact)?.strip_prefix(' ')?.trim_end().trim_end_matches('.');
    let noun = super::frame::set_of(fact, from.bank).and_then(|set| set.noun.as_deref());
    let noun = noun.map(|noun| format!(" {noun}")).unwrap_or_default();
    let claim = if is_in {
        claim.to_owned()
    } else {
        let (verb, rest) = claim.split_once(' ')?;
        ["is", "was"].contains(&verb).then(|| format!("{verb} NOT {rest}"))?
    };
    Some(format!("Which one of the following{noun} {claim}?"))
}

fn no_question(fact: Option<&Fact>) -> CannotMake {
    match fact {
        Some(fact) => changed(fact, "belongs to a set whose claim is no question"),
        None => CannotMake::NoKey(0),
    }
}
