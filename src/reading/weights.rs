//! Weights: the memory that facts and items take, for the budget of the file of which they are
//! read.

use std::mem::size_of;

use crate::bank::{
    AnswerKey, Body, Choice, Claim, Closing, Composing, Fact, FactId, Item, ItemId, Line, Origin,
    Shape, Slug, Trap, Wording,
};
use crate::document::{PIECE, Weighs};

/// Names, whose letters stand beside two counts.
macro_rules! names {
    ($($name:ty),*) => {$(
        impl Weighs for $name {
            fn beyond(&self) -> usize {
                self.as_str().len() + 2 * size_of::<usize>() + PIECE
            }
        }
    )*};
}

/// Structures whose memory is that of these fields.
macro_rules! structures {
    ($($name:ty { $($field:tt),* })*) => {$(
        impl Weighs for $name {
            fn beyond(&self) -> usize {
                [$(self.$field.beyond()),*].iter().sum()
            }
        }
    )*};
}

/// What takes nothing beyond its own size.
macro_rules! plain {
    ($($name:ty),*) => {$(
        impl Weighs for $name {
            fn beyond(&self) -> usize {
                0
            }
        }
    )*};
}

names!(Slug, FactId, ItemId);
plain!(u8);
structures! {
    Fact { id, shape, text, explanation, sources, superseded_by, traps, former_ids, composing }
    Composing { about, because, not_because, apart, like }
    Trap { id, text, explanation }
    Wording { fact, trap }
    Line { cells, wording, explanation, truth }
    Choice { claim, text, explanation, believes }
    AnswerKey { 0 }
    Origin { exam, key }
    Item {
        id, stem, body, closing, choices, key, explain, sources, passage,
        direction, origin, dropped, former_ids
    }
}

impl Weighs for Body {
    fn beyond(&self) -> usize {
        match self {
            Self::Single { facts_tested } => facts_tested.beyond(),
            Self::Statements { lines, .. } | Self::Reasons { lines } | Self::Sequence { lines } => {
                lines.beyond()
            }
            Self::Pairs { columns, lines, .. } => columns.beyond() + lines.beyond(),
            Self::Match { columns, lines, right } => {
                columns.beyond() + lines.beyond() + right.beyond()
            }
        }
    }
}

impl Weighs for Closing {
    fn beyond(&self) -> usize {
        match self {
            Self::Written(line) => line.beyond(),
            Self::Absent | Self::Usual | Self::ByCode => 0,
        }
    }
}

impl Weighs for Shape {
    fn beyond(&self) -> usize {
        match self {
            Self::Sentence | Self::Event { .. } | Self::Own { .. } => 0,
            Self::Row { table, cells } => table.beyond() + cells.beyond(),
            Self::Member { set, name, .. } => set.beyond() + name.beyond(),
        }
    }
}

impl Weighs for Claim {
    fn beyond(&self) -> usize {
        match self {
            Self::Statements(numbers) | Self::Matching(numbers) | Self::Order(numbers) => {
                numbers.beyond()
            }
            Self::Named(name) => name.beyond(),
            Self::Count(_) | Self::Reasons(_) => 0,
        }
    }
}
