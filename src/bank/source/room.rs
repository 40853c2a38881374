//! Room: how much memory a file and what is read from it may take, so that no file takes many times its size.
//!
//! A few bytes can make much: a statement that names a fact has the fact's text. It must not know what is read.

use std::cell::Cell;
use std::mem::size_of;

use super::tree::{self, Node, PIECE, Table};
use crate::bank::{
    AnswerKey, Body, Choice, Claim, Closing, Fact, FactId, Item, ItemId, Line, Origin, Shape, Slug,
    Trap, Wording,
};

/// What is read of a file may take so many bytes for each byte of it, in halves. With the text itself, and with what is
/// lost between pieces of memory, that makes less than eight.
const HALVES_A_BYTE: usize = 11;

/// What may be made of any file: some thousands of short items, which take several times their text.
const LEAST: usize = 24 << 20;

/// What is noted beside each fact and item: its name, its place, and where to find it.
const NOTES: usize = 192;

/// How much memory may still be taken.
#[derive(Debug)]
pub(super) struct Room {
    left: Cell<usize>,
    is_full: Cell<bool>,
}

impl Room {
    /// For a file of so many bytes.
    pub fn of(length: usize) -> Self {
        let left = LEAST.max(length.saturating_mul(HALVES_A_BYTE) / 2);
        Self { left: Cell::new(left), is_full: Cell::new(false) }
    }

    /// Whether more was to be taken than there was.
    pub fn is_full(&self) -> bool {
        self.is_full.get()
    }

    /// Notes that a tree is kept.
    pub fn take_tree(&self, root: &Table) {
        self.take(tree::weight(root));
    }

    /// Notes that a part of the tree is not kept any more.
    pub fn give_back(&self, node: &Node) {
        self.left.set(self.left.get().saturating_add(tree::node_weight(node)));
    }

    /// Notes that a fact or item is kept.
    pub fn take_made(&self, made: &impl Weighs) {
        self.take(made.weight() + NOTES);
    }

    fn take(&self, bytes: usize) {
        match self.left.get().checked_sub(bytes) {
            Some(left) => self.left.set(left),
            None => self.is_full.set(true),
        }
    }
}

/// What takes memory.
pub(super) trait Weighs: Sized {
    /// The memory that it takes beyond its own size, in bytes, about.
    fn beyond(&self) -> usize;

    /// All the memory that it takes, in bytes, about.
    fn weight(&self) -> usize {
        size_of::<Self>() + self.beyond()
    }
}

impl Weighs for String {
    fn beyond(&self) -> usize {
        if self.is_empty() { 0 } else { self.len() + PIECE }
    }
}

impl<T: Weighs> Weighs for Option<T> {
    fn beyond(&self) -> usize {
        self.as_ref().map_or(0, T::beyond)
    }
}

impl<T: Weighs> Weighs for Vec<T> {
    fn beyond(&self) -> usize {
        if self.is_empty() { 0 } else { self.iter().map(T::weight).sum::<usize>() + PIECE }
    }
}

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
    Fact { id, shape, text, why, sources, superseded_by, traps, was }
    Trap { id, text, why }
    Wording { fact, trap }
    Line { cells, wording, why, truth }
    Choice { claim, text, why, believes }
    AnswerKey { 0 }
    Origin { exam, key }
    Item {
        id, stem, body, closing, choices, key, explain, sources, passage,
        direction, origin, dropped, was
    }
}

impl<T: Weighs> Weighs for Box<T> {
    fn beyond(&self) -> usize {
        T::weight(self) + PIECE
    }
}

impl Weighs for Body {
    fn beyond(&self) -> usize {
        match self {
            Self::Single { tests } => tests.beyond(),
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
