//! Dealing: an item as it is put before a person, and as the journal keeps it.
//!
//! A dealt question holds what marking and memory need (claims in printed order, truths, key) and
//! no prose, so that history can be marked and explained after the bank has changed.

use rand::Rng;
use rand::seq::SliceRandom;

use crate::bank::own::with_list;
use crate::bank::{AnswerKey, ChoiceOrder, Claim, FactId, Gist, Item, ItemId, Kind, Line, Wording};
use crate::wording::{line_gists, question_gist};

use super::marks::Fraction;

/// One question of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dealt {
    /// The item.
    pub item: ItemId,
    /// What sort of question it is.
    pub kind: Kind,
    /// What each choice claims, in the order printed.
    pub choices: Vec<Claim>,
    /// The false belief that each choice betrays, where the author said it (`single`); parallel to
    /// `choices`, or empty.
    pub misconceptions: Vec<Option<Wording>>,
    /// The numbered lines.
    pub lines: Vec<DealtLine>,
    /// Whether the false ones are asked for.
    pub not: bool,
    /// The facts that a `single` tests.
    pub facts_tested: Vec<FactId>,
    /// The claims that are right.
    pub key: AnswerKey,
    /// Marks of its own.
    pub marks: Option<Fraction>,
    /// What is kept of the text of a `single`; nothing before version 0.2.0.
    pub gist: Option<Gist>,
}

/// One numbered line of a dealt question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealtLine {
    /// What it tests.
    pub wording: Wording,
    /// Whether it is true, or rightly matched, as printed.
    pub is_true: bool,
    /// What is kept of its text; nothing before version 0.2.0.
    pub gist: Option<Gist>,
}

/// Deals an item: its choices in a fresh order where its kind allows that, the rest as it stands.
pub fn deal(item: &Item, rng: &mut impl Rng) -> Dealt {
    let mut order: Vec<usize> = (0..item.choices.len()).collect();
    if item.order == ChoiceOrder::Shuffled {
        order.shuffle(rng);
    }
    in_order(item, &order)
}

/// An item with its choices as its author wrote them down.
pub fn as_written(item: &Item) -> Dealt {
    in_order(item, &(0..item.choices.len()).collect::<Vec<_>>())
}

fn in_order(item: &Item, order: &[usize]) -> Dealt {
    let believes = |i: &usize| item.choices[*i].believes.as_deref().cloned();
    let misconceptions = order.iter().map(believes).collect::<Vec<_>>();
    let line = |(line, gist): (&Line, Gist)| DealtLine {
        wording: line.wording.clone(),
        is_true: line.is_true,
        gist: Some(gist),
    };
    Dealt {
        item: item.id.clone(),
        kind: item.kind(),
        choices: order.iter().map(|i| item.choices[*i].claim.clone()).collect(),
        misconceptions: if misconceptions.iter().any(Option::is_some) {
            misconceptions
        } else {
            Vec::new()
        },
        lines: item.lines().iter().zip(line_gists(item)).map(line).collect(),
        not: item.asks_for_false(),
        facts_tested: item.facts_tested().to_vec(),
        key: item.key.clone(),
        marks: item.marks,
        gist: question_gist(item),
    }
}

impl Dealt {
    /// Adds to lines that are named by their numbers alone, as version 0.1.0 named an item's own, how
    /// their list looks: by that the banks of today tell whether they still have it.
    pub(super) fn tell_lists(&mut self) {
        let told = |(at, line): (usize, &DealtLine)| {
            let truths = self.lines.iter().map(|line| line.is_true);
            with_list(&self.item, &line.wording.fact, at, truths)
        };
        let told: Vec<Option<FactId>> = self.lines.iter().enumerate().map(told).collect();
        for (line, told) in self.lines.iter_mut().zip(told) {
            if let Some(told) = told {
                line.wording.fact = told;
            }
        }
    }

    /// Every fact that the question tests, in printed order.
    pub fn facts(&self) -> impl Iterator<Item = &FactId> {
        self.facts_tested.iter().chain(self.lines.iter().map(|line| &line.wording.fact))
    }
}
