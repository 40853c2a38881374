//! Forms: from the parts of a recipe to a frame, form by form.
//!
//! Here a recipe meets the bank: each part is found, worded and held to be still what it was. This
//! file must not know how a recipe is drawn or written.

use super::frame::{Frame, Solved, changed, claim_after, event, listed, plain, set_of};
use super::heads;
use super::recipe::{Part, Recipe, RecipeKind, Says};
use super::rows::{Memo, matched, pairs};
use super::source::{CannotMake, Facts};
use super::words;
use crate::bank::solve::Unanswerable;
use crate::bank::{Fact, LanguageCode, Line, Shape, Wording};

/// What the parts come to; says which of them is gone or changed.
pub(super) fn frame<'b>(
    recipe: &Recipe,
    from: Facts<'b>,
    memo: &Memo,
) -> Result<Frame<'b>, CannotMake> {
    let Recipe { form, parts, .. } = recipe;
    let facts = found(parts, from)?;
    match form {
        RecipeKind::Statements { count } => {
            let lines: Result<Vec<Line>, _> =
                facts.iter().zip(parts).map(|(fact, part)| sentence(fact, &part.says)).collect();
            Ok(listed(facts, lines?, *count, None))
        }
        RecipeKind::Names { count } => names(facts, parts, *count, recipe.version, from),
        RecipeKind::Pairs { count, columns } => pairs(facts, parts, *count, columns, from, memo),
        RecipeKind::Match { columns } => matched(facts, parts, columns, from, memo),
        RecipeKind::Sequence => sequence(facts, parts),
        RecipeKind::Before { count, year } => {
            before(facts, parts, *count, *year, from.bank.style.language)
        }
        RecipeKind::Reasons => reasons(facts, parts),
        // Those are no lists, and made elsewhere.
        RecipeKind::One(_) => Err(CannotMake::NoKey(0)),
    }
}

/// The facts of parts, each once.
pub(super) fn found<'b>(parts: &[Part], from: Facts<'b>) -> Result<Vec<&'b Fact>, CannotMake> {
    let mut facts: Vec<&Fact> = Vec::new();
    for part in parts {
        let fact =
            (from.find)(&part.fact).ok_or_else(|| CannotMake::Gone(part.fact.to_string()))?;
        if facts.iter().any(|other| other.id == fact.id) {
            return Err(CannotMake::Twice(fact.id.clone()));
        }
        facts.push(fact);
    }
    Ok(facts)
}

/// A fact, or one of its traps, as a statement.
pub(super) fn sentence(fact: &Fact, says: &Says) -> Result<Line, CannotMake> {
    let speaks = matches!(fact.shape, Shape::Sentence | Shape::Member { .. });
    match says {
        Says::Fact if speaks => {
            let wording = Wording::plain(fact.id.clone());
            Ok(Line {
                cells: vec![fact.text.clone()],
                is_true: fact.is_true(),
                wording,
                explanation: fact.explanation.clone(),
                truth: None,
                when: None,
            })
        }
        Says::Trap(name) => {
            let wording = Wording { fact: fact.id.clone(), trap: Some(name.clone()) };
            let trap = fact.traps.iter().find(|trap| trap.id == *name);
            let trap = trap.ok_or_else(|| CannotMake::Gone(wording.to_string()))?;
            Ok(Line {
                cells: vec![trap.text.clone()],
                is_true: false,
                wording,
                explanation: trap.explanation.clone(),
                truth: Some(fact.text.clone()),
                when: None,
            })
        }
        _ => Err(changed(fact, "is no longer a sentence")),
    }
}

/// Names of candidates for one set; the question is the set's claim.
fn names<'b>(
    facts: Vec<&'b Fact>,
    parts: &[Part],
    count: bool,
    version: u16,
    from: Facts<'b>,
) -> Result<Frame<'b>, CannotMake> {
    let mut lines = Vec::new();
    let mut of = None;
    for (fact, part) in facts.iter().zip(parts) {
        let Shape::Member { set, name, .. } = &fact.shape else {
            return Err(changed(fact, "is no longer a member of a set"));
        };
        if *of.get_or_insert((fact.id.topic(), set)) != (fact.id.topic(), set) {
            return Err(changed(fact, "belongs to another set than the others"));
        }
        lines.push(plain(fact, part, vec![name.clone()])?);
    }
    let first = facts.first().copied();
    let set = first.filter(|_| version > 1).and_then(|fact| set_of(fact, from.bank));
    let asked = first
        .and_then(claim_after)
        .and_then(|claim| words::asked_of_set(claim, set.and_then(|set| set.ask.as_deref())));
    let Some((which, many)) = asked else {
        return Err(match facts.first() {
            Some(fact) => changed(fact, "belongs to a set whose claim is no question"),
            None => CannotMake::Unanswerable(Unanswerable::TooFew { found: 0, wanted: 2 }),
        });
    };
    let frame = listed(facts, lines, count, Some(if count { many } else { which }));
    Ok(Frame { noun: set.and_then(|set| set.noun.clone()), ..frame })
}

/// Events, before a year or not.
fn before<'b>(
    facts: Vec<&'b Fact>,
    parts: &[Part],
    count: bool,
    year: i16,
    language: LanguageCode,
) -> Result<Frame<'b>, CannotMake> {
    let lines: Result<Vec<Line>, _> = facts
        .iter()
        .zip(parts)
        .map(|(fact, part)| event(fact, part, |when| when.last().year() < year, language))
        .collect();
    Ok(listed(facts, lines?, count, Some(heads::before(count, year, language))))
}

/// Statement I and Statement II. That the second explains the first is what an author has said.
fn reasons<'b>(facts: Vec<&'b Fact>, parts: &[Part]) -> Result<Frame<'b>, CannotMake> {
    let lines: Result<Vec<Line>, _> =
        facts.iter().zip(parts).map(|(fact, part)| sentence(fact, &part.says)).collect();
    let lines = lines?;
    let ([first, second], [is_true, other]) = (&facts[..], &lines[..]) else {
        return Err(CannotMake::NoKey(0));
    };
    let explains =
        is_true.is_true && other.is_true && first.composing.because.as_ref() == Some(&second.id);
    let truths = lines.iter().map(|line| line.is_true).collect();
    let solved = Solved::Reasons(truths, if explains { vec![2] } else { Vec::new() });
    Ok(Frame { solved, ..listed(facts, lines, false, None) })
}

fn sequence<'b>(facts: Vec<&'b Fact>, parts: &[Part]) -> Result<Frame<'b>, CannotMake> {
    let mut lines = Vec::new();
    let mut dated = Vec::new();
    for ((number, fact), part) in (1_u8..).zip(&facts).zip(parts) {
        let Shape::Event { when } = fact.shape else {
            return Err(changed(fact, "is no longer an event"));
        };
        dated.push((when, number, *fact));
        let line = plain(fact, part, vec![fact.text.clone()])?;
        lines.push(Line { when: Some(when), ..line });
    }
    dated.sort_by_key(|(when, _, _)| when.first());
    for pair in dated.windows(2) {
        if !pair[0].0.before(pair[1].0) {
            return Err(changed(pair[1].2, "has a date that overlaps another's"));
        }
    }
    let order = dated.into_iter().map(|(_, number, _)| number).collect();
    Ok(Frame { solved: Solved::Sequence(order), ..listed(facts, lines, false, None) })
}
