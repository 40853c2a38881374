//! Frames: what a form and its parts come to, line by line, before choices are put to it.
//!
//! This file must not know which forms there are.

use super::recipe::{Part, Says};
use super::source::CannotMake;
use crate::bank::solve::Solution;
use crate::bank::{Ask, Bank, Fact, LanguageCode, Line, Set, Shape, When, Wording};
use crate::wording::composed;

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
    /// What the lines are, where that is said.
    pub noun: Option<String>,
    /// The question, where it is not the form's own.
    pub words: Option<String>,
}

/// What is right, owned: a [`Solution`] borrows it.
pub(super) enum Solved {
    Listed(Ask, Vec<bool>),
    Match(Vec<u8>, usize),
    Sequence(Vec<u8>),
    Reasons(Vec<bool>, Vec<u8>),
}

impl Frame<'_> {
    /// What is right.
    pub fn solution(&self) -> Solution<'_> {
        match &self.solved {
            Solved::Listed(ask, truths) => Solution::of(*ask, truths),
            Solved::Match(matching, right) => Solution::Match { matching, right: *right },
            Solved::Sequence(order) => Solution::Sequence { order },
            Solved::Reasons(truths, explains) => Solution::Reasons { truths, explains },
        }
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
    let truths = lines.iter().map(|line| line.is_true).collect();
    let ask = if count { Ask::Count { not: false } } else { Ask::Which { not: false } };
    Frame {
        facts,
        lines,
        columns: Vec::new(),
        right: Vec::new(),
        solved: Solved::Listed(ask, truths),
        noun: None,
        words,
    }
}

/// A line that is the fact itself, printed as that.
pub(super) fn plain(fact: &Fact, part: &Part, cells: Vec<String>) -> Result<Line, CannotMake> {
    if part.says != Says::Fact {
        return Err(changed(fact, "cannot be worded so in such a question"));
    }
    Ok(Line {
        cells,
        is_true: fact.is_true(),
        wording: Wording::plain(fact.id.clone()),
        explanation: fact.explanation.clone(),
        truth: None,
        when: None,
    })
}

/// An event as a line that holds where its date is as asked; what is told of it begins with the
/// date.
pub(super) fn event(
    fact: &Fact,
    part: &Part,
    holds: impl Fn(When) -> bool,
    language: LanguageCode,
) -> Result<Line, CannotMake> {
    let Shape::Event { when } = fact.shape else {
        return Err(changed(fact, "is no longer an event"));
    };
    let line = plain(fact, part, vec![fact.text.clone()])?;
    let months = &composed(language).months;
    let explanation = Some(dated(when, line.explanation.as_deref(), months));
    Ok(Line { is_true: holds(when), explanation, ..line })
}

/// When it was, and what else is to be said of it.
pub(super) fn dated(when: When, explanation: Option<&str>, months: &[&str; 12]) -> String {
    let explanation = explanation.map(|text| format!(" {text}")).unwrap_or_default();
    format!("{}.{explanation}", when.worded(months))
}

/// The set of which a fact is a member.
pub(super) fn set_of<'b>(fact: &Fact, bank: &'b Bank) -> Option<&'b Set> {
    let Shape::Member { set: name, .. } = &fact.shape else { return None };
    let topic = bank.topics.iter().find(|topic| topic.id == fact.id.topic())?;
    topic.sets.iter().find(|set| set.id == *name)
}

/// The claim of a member's set after the member's name; `None` where the claim does not begin with
/// the name.
pub(super) fn claim_after(fact: &Fact) -> Option<&str> {
    match &fact.shape {
        Shape::Member { name, .. } => fact.text.strip_prefix(name.as_str()),
        _ => None,
    }
}
