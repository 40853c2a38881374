//! What is told of a question once it was answered: of each line and each choice why it is as it
//! is.

use crate::bank::{Claim, Item, Kind, When};
use crate::exam::Dealt;

/// What is told of a line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct LineTold<'i> {
    /// Whether it is true or rightly matched, as it was dealt.
    pub is_true: bool,
    /// When it happened, for an event of a sequence.
    pub when: Option<When>,
    /// What a line of a match goes with by the key: the number and the text.
    pub partner: Option<(u8, &'i str)>,
    /// What would have been right, where it is false and that is known.
    pub truth: Option<&'i str>,
    /// Why it is as it is.
    pub explanation: Option<&'i str>,
}

/// What is told of the lines of an item that was dealt so.
pub fn lines_told<'i>(item: &'i Item, dealt: &Dealt) -> Vec<LineTold<'i>> {
    let told = |(at, line): (usize, &'i crate::bank::Line)| {
        let is_true = dealt.lines.get(at).map_or(line.is_true, |dealt| dealt.is_true);
        LineTold {
            is_true,
            when: line.when.filter(|_| item.kind() == Kind::Sequence),
            partner: partner(item, dealt, at),
            truth: line.truth.as_deref().filter(|_| !is_true),
            explanation: line.explanation.as_deref(),
        }
    };
    item.lines().iter().enumerate().map(told).collect()
}

fn partner<'i>(item: &'i Item, dealt: &Dealt, at: usize) -> Option<(u8, &'i str)> {
    let Some(Claim::Matching(right)) = dealt.key.0.first() else { return None };
    let number = *right.get(at)?;
    let text = item.right().get(usize::from(number).checked_sub(1)?)?;
    Some((number, text))
}

/// Of each choice of which something is to be told, in the order dealt: its place from 0, whether
/// it is right, and why.
pub fn choices_told<'i>(
    item: &'i Item,
    dealt: &Dealt,
) -> impl Iterator<Item = (usize, bool, &'i str)> {
    dealt.choices.iter().enumerate().filter_map(|(at, claim)| {
        let explanation = item.choice(claim)?.explanation.as_deref()?;
        Some((at, dealt.key.accepts(claim), explanation))
    })
}
