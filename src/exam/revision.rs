//! A key that is changed after its item was dealt: what is ruled now, by whom, and since when.
//!
//! Serialized names are for ever. This file must not know where rulings are read or kept.

use jiff::civil::Date;

use super::deal::Dealt;
use super::ruling::Ruling;
use crate::bank::own::Numbered;
use crate::bank::{AnswerKey, Catalogue, Claim, FactId, Item, ItemId, Wording};

/// One item's key as it is ruled now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRevision {
    /// The item.
    pub item: ItemId,
    /// Its numbered lines when this was ruled: claims count them, so a question whose lines stood
    /// otherwise is not meant.
    pub lines: Vec<Wording>,
    /// What was accepted before, by the banks or by an earlier ruling.
    pub previous: Ruling,
    /// What is accepted now.
    pub now: Ruling,
    /// Whether it is the examiner's last word.
    pub standing: KeyStatus,
    /// When it was published.
    pub dated: Date,
    /// Where it was published.
    pub source: String,
}

/// Whether a key is the examiner's last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyStatus {
    /// Objections may still change it.
    Provisional,
    /// It is.
    Final,
}

impl KeyStatus {
    /// The word, as key files write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Provisional => "provisional",
            Self::Final => "final",
        }
    }
}

impl KeyRevision {
    /// The lines of an item, as they are kept here.
    pub fn lines_of(item: &Item) -> Vec<Wording> {
        item.lines().iter().map(|line| line.wording.clone()).collect()
    }

    /// Whether this speaks of a question as it was dealt: its lines are the same, and what is
    /// accepted is among its choices. If not, the item was edited in between.
    pub fn applies_to(&self, dealt: &Dealt, catalogue: &Catalogue) -> bool {
        let lines = dealt.lines.iter().map(|line| &line.wording);
        self.means(lines, catalogue, |claim| dealt.choices.contains(claim))
    }

    /// The item with this as its key, or dropped; as it is, where it was edited since.
    #[must_use]
    pub fn ruled(&self, mut item: Item, catalogue: &Catalogue) -> Item {
        let lines = item.lines().iter().map(|line| &line.wording);
        if self.means(lines, catalogue, |claim| {
            item.choices.iter().any(|choice| choice.claim == *claim)
        }) {
            match &self.now {
                Ruling::Accepts(key) => item.key = key.clone(),
                Ruling::Dropped => item.dropped = Some(self.source.clone()),
            }
        }
        item
    }

    fn means<'w>(
        &self,
        lines: impl Iterator<Item = &'w Wording>,
        catalogue: &Catalogue,
        has: impl Fn(&Claim) -> bool,
    ) -> bool {
        match &self.now {
            Ruling::Dropped => true,
            Ruling::Accepts(AnswerKey(claims)) => {
                let lines: Vec<&Wording> = lines.collect();
                let mut both = self.lines.iter().zip(&lines).enumerate();
                lines.len() == self.lines.len()
                    && both.all(|(at, (ruled, line))| is_same(ruled, line, at, catalogue))
                    && claims.iter().all(has)
            }
        }
    }

    /// Whether this outranks an earlier ruling on the same item: published later, or the same day
    /// with more standing. Of two that are alike the later entry counts.
    pub fn outranks(&self, other: &Self) -> bool {
        (self.dated, self.standing) >= (other.dated, other.standing)
    }
}

/// Whether line `at` (from 0) of a question is the one that was ruled upon. Rulings of version 0.1.0
/// name an item's own lines by their numbers; that there are as many is asked elsewhere.
fn is_same(ruled: &Wording, line: &Wording, at: usize, catalogue: &Catalogue) -> bool {
    let today = catalogue.current_fact(&line.fact);
    let numbered = |fact: &FactId| Numbered::of(fact).and_then(|numbered| numbered.alone());
    let by_number = || {
        let numbered_now = Numbered::of(&ruled.fact).filter(|ruled| ruled.number == at + 1);
        numbered(&line.fact).as_ref() == Some(&ruled.fact)
            || numbered_now.is_some_and(|it| catalogue.own_line(&it.item, at) == Some(today))
    };
    ruled.trap == line.trap && (catalogue.current_fact(&ruled.fact) == today || by_number())
}
