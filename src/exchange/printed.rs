//! A question as paper shows it: numbers, letters and texts, each in its place, still unescaped.
//!
//! This file must not know what is right.

use std::borrow::Cow;

use crate::bank::{Claim, Item, Kind};
use crate::text::letter;
use crate::wording::shown;

/// A question as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Printed {
    /// Its number in the booklet; none where it stands alone.
    pub number: Option<usize>,
    /// Marks of its own, where the others have another figure.
    pub marks: Option<String>,
    /// What stands before the list.
    pub stem: String,
    /// Headings over the list; empty where there are none.
    pub head: Vec<String>,
    /// The numbered list: a label and one text a column.
    pub lines: Vec<(String, Vec<String>)>,
    /// The line after the list.
    pub ask: Option<String>,
    /// The choices with their letters.
    pub choices: Vec<(char, String)>,
    /// The same question in the other language of the paper.
    pub other: Option<Box<Printed>>,
}

impl Printed {
    /// The item with these choices, in this order.
    pub fn of(item: &Item, choices: &[Claim]) -> Self {
        let text = |claim: &Claim| {
            let choice = item.choice(claim);
            choice.map_or_else(
                || claim.to_string(),
                |choice| shown::choice(item, choice).into_owned(),
            )
        };
        Self {
            number: None,
            marks: None,
            stem: shown::stem(item).into_owned(),
            head: head(item),
            lines: lines(item),
            ask: shown::closing(item).map(Cow::into_owned),
            choices: choices.iter().enumerate().map(|(at, c)| (letter(at), text(c))).collect(),
            other: None,
        }
    }
}

fn head(item: &Item) -> Vec<String> {
    match item.kind() {
        Kind::Match if item.columns().is_empty() => {
            shown::list_heads(item).map(str::to_owned).to_vec()
        }
        _ => item.columns().to_vec(),
    }
}

fn lines(item: &Item) -> Vec<(String, Vec<String>)> {
    let label = |at: usize| match item.kind() {
        Kind::Reasons => format!("{}:", shown::statement_label(item, &item.label(at))),
        _ => format!("{}.", item.label(at)),
    };
    if item.kind() != Kind::Match {
        let lines = item.lines().iter().enumerate();
        return lines.map(|(at, line)| (label(at), line.cells.clone())).collect();
    }
    // The right list may be the longer one.
    let left = |at: usize| item.lines().get(at).map(|line| line.cells.join(" – "));
    let right = |at: usize| item.right().get(at).map(|text| format!("{}. {text}", at + 1));
    (0..item.lines().len().max(item.right().len()))
        .map(|at| {
            let label = if at < item.lines().len() { label(at) } else { String::new() };
            (label, vec![left(at).unwrap_or_default(), right(at).unwrap_or_default()])
        })
        .collect()
}
