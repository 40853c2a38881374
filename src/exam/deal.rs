//! Dealing: an item as it is put before a person, and as the journal keeps it.
//!
//! A dealt question holds what marking and memory need (claims in printed order, truths, key) and
//! no prose, so that history can be marked and explained after the bank has changed.

use rand::Rng;
use rand::seq::SliceRandom;

use crate::bank::{AnswerKey, ChoiceOrder, Claim, FactId, Item, ItemId, Kind, Wording};

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
}

/// One numbered line of a dealt question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealtLine {
    /// What it tests.
    pub wording: Wording,
    /// Whether it is true, or rightly matched, as printed.
    pub is_true: bool,
}

/// Deals an item: its choices in a fresh order where its kind allows that, the rest as it stands.
pub fn deal(item: &Item, rng: &mut impl Rng) -> Dealt {
    let mut order: Vec<usize> = (0..item.choices.len()).collect();
    if item.order == ChoiceOrder::Shuffled {
        order.shuffle(rng);
    }
    let believes = |i: &usize| item.choices[*i].believes.as_deref().cloned();
    let misconceptions = order.iter().map(believes).collect::<Vec<_>>();
    Dealt {
        item: item.id.clone(),
        kind: item.kind(),
        choices: order.iter().map(|i| item.choices[*i].claim.clone()).collect(),
        misconceptions: if misconceptions.iter().any(Option::is_some) {
            misconceptions
        } else {
            Vec::new()
        },
        lines: item
            .lines()
            .iter()
            .map(|line| DealtLine { wording: line.wording.clone(), is_true: line.is_true })
            .collect(),
        not: item.asks_for_false(),
        facts_tested: item.facts_tested().to_vec(),
        key: item.key.clone(),
        marks: item.marks,
    }
}

impl Dealt {
    /// Every fact that the question tests, in printed order.
    pub fn facts(&self) -> impl Iterator<Item = &FactId> {
        self.facts_tested.iter().chain(self.lines.iter().map(|line| &line.wording.fact))
    }
}
