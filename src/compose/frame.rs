//! Frames: what a form and its parts come to, line by line, before choices are put to it.
//!
//! Here a recipe meets the bank: each part is found, worded and held to be still what it was. This file must not know how a recipe
//! is drawn or written.

use super::make::{CannotMake, Facts};
use super::recipe::{Form, Part, Says};
use super::rows::{Memo, matched, pairs};
use super::words;
use crate::bank::solve::{Solution, Unanswerable};
use crate::bank::{Ask, Fact, Line, Shape, Wording};

/// What a form and its parts come to, before choices are put to it.
pub(super) struct Frame<'b> {
    /// The facts of the lines.
    pub facts: Vec<&'b Fact>,
    /// The lines.
    pub lines: Vec<Line>,
    /// Headings over the lines.
    pub columns: Vec<String>,
    /// The right list of a match.
    pub right: Vec<String>,
    /// What is right.
    pub solved: Solved,
    /// The stem after the topic.
    pub stem: &'static str,
    /// The question, where it is not the form's own.
    pub words: Option<String>,
}

/// What is right, owned: a [`Solution`] borrows it.
pub(super) enum Solved {
    Listed(Ask, Vec<bool>),
    Match(Vec<u8>, usize),
    Sequence(Vec<u8>),
}

impl Frame<'_> {
    /// What is right.
    pub fn solution(&self) -> Solution<'_> {
        match &self.solved {
            Solved::Listed(ask, truths) => Solution::of(*ask, truths),
            Solved::Match(matching, right) => Solution::Match { matching, right: *right },
            Solved::Sequence(order) => Solution::Sequence { order },
        }
    }
}

/// What the parts come to; says which of them is gone or changed.
pub(super) fn frame<'b>(
    form: &Form,
    parts: &[Part],
    from: Facts<'b>,
    memo: &Memo,
) -> Result<Frame<'b>, CannotMake> {
    let mut facts: Vec<&Fact> = Vec::new();
    for part in parts {
        let fact =
            (from.find)(&part.fact).ok_or_else(|| CannotMake::Gone(part.fact.to_string()))?;
        if facts.iter().any(|other| other.id == fact.id) {
            return Err(CannotMake::Twice(fact.id.clone()));
        }
        facts.push(fact);
    }
    match form {
        Form::Statements { count } => {
            let lines: Result<Vec<Line>, _> =
                facts.iter().zip(parts).map(|(fact, part)| sentence(fact, &part.says)).collect();
            Ok(listed(facts, lines?, *count, None))
        }
        Form::Names { count } => names(facts, parts, *count),
        Form::Pairs { count, columns } => pairs(facts, parts, *count, columns, from, memo),
        Form::Match { columns } => matched(facts, parts, columns, from, memo),
        Form::Sequence => sequence(facts, parts),
    }
}

/// A part that is no longer what it was.
pub(super) fn changed(fact: &Fact, what: &'static str) -> CannotMake {
    CannotMake::Changed { part: fact.id.to_string(), what }
}

/// Sentences or names, true or false.
pub(super) fn listed(
    facts: Vec<&Fact>,
    lines: Vec<Line>,
    count: bool,
    words: Option<String>,
) -> Frame<'_> {
    let truths = lines.iter().map(|line| line.holds).collect();
    let ask = if count { Ask::Count { not: false } } else { Ask::Which { not: false } };
    let stem = if words.is_some() {
        "consider the following:"
    } else {
        "consider the following statements:"
    };
    Frame {
        facts,
        lines,
        columns: Vec::new(),
        right: Vec::new(),
        solved: Solved::Listed(ask, truths),
        stem,
        words,
    }
}

/// A fact, or one of its traps, as a statement.
fn sentence(fact: &Fact, says: &Says) -> Result<Line, CannotMake> {
    let speaks = matches!(fact.shape, Shape::Sentence | Shape::Member { .. });
    match says {
        Says::Fact if speaks => {
            let wording = Wording::plain(fact.id.clone());
            Ok(Line {
                cells: vec![fact.text.clone()],
                holds: fact.holds(),
                wording,
                why: fact.why.clone(),
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
                holds: false,
                wording,
                why: trap.why.clone(),
                truth: Some(fact.text.clone()),
                when: None,
            })
        }
        _ => Err(changed(fact, "is no longer a sentence")),
    }
}

/// A line that is the fact itself, printed as that.
pub(super) fn plain(fact: &Fact, part: &Part, cells: Vec<String>) -> Result<Line, CannotMake> {
    if part.says != Says::Fact {
        return Err(changed(fact, "cannot be worded so in such a question"));
    }
    Ok(Line {
        cells,
        holds: fact.holds(),
        wording: Wording::plain(fact.id.clone()),
        why: fact.why.clone(),
        truth: None,
        when: None,
    })
}

/// The claim of a member's set after the member's name; `None` where the claim does not begin with the name.
pub(super) fn claim_after(fact: &Fact) -> Option<&str> {
    match &fact.shape {
        Shape::Member { name, .. } => fact.text.strip_prefix(name.as_str()),
        _ => None,
    }
}

/// Names of candidates for one set; the question is the set's claim.
fn names<'b>(facts: Vec<&'b Fact>, parts: &[Part], count: bool) -> Result<Frame<'b>, CannotMake> {
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
    let asked = facts.first().copied().and_then(claim_after).and_then(words::asked);
    let Some((which, many)) = asked else {
        return Err(match facts.first() {
            Some(fact) => changed(fact, "belongs to a set whose claim is no question"),
            None => CannotMake::Unanswerable(Unanswerable::TooFew { found: 0, wanted: 2 }),
        });
    };
    Ok(listed(facts, lines, count, Some(if count { many } else { which })))
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
    Ok(Frame {
        solved: Solved::Sequence(order),
        stem: "consider the following events:",
        ..listed(facts, lines, false, None)
    })
}
