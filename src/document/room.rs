//! Room: how much memory a file and what is read from it may take, so that no file takes many times
//! its size.
//!
//! A few bytes can make much: what names another thing may have all its text. It must not know what
//! is read.

use std::cell::Cell;
use std::mem::size_of;

use super::tree::{self, Node, PIECE, TomlTable};

/// What is read of a file may take so many bytes for each byte of it, in halves. With the text
/// itself, and with what is lost between pieces of memory, that makes less than eight.
const HALVES_A_BYTE: usize = 9;

/// What may be made of any file: some thousands of short things, which take several times their
/// text.
const LEAST: usize = 24 << 20;

/// What is noted beside each thing that is made: its name, its place, and where to find it.
const NOTES: usize = 192;

/// How much memory may still be taken.
#[derive(Debug)]
pub(crate) struct Room {
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
    pub fn take_tree(&self, root: &TomlTable) {
        self.take(tree::weight(root));
    }

    /// Notes that a part of the tree is not kept any more.
    pub fn give_back(&self, node: &Node) {
        self.left.set(self.left.get().saturating_add(tree::node_weight(node)));
    }

    /// Notes that something made of the file is kept.
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
pub(crate) trait Weighs: Sized {
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

impl<T: Weighs> Weighs for Box<T> {
    fn beyond(&self) -> usize {
        T::weight(self) + PIECE
    }
}
