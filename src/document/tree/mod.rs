//! The tree of a TOML file, with the place of everything.
//!
//! This folder alone knows the parser, so that another can replace it. Everything else sees
//! [`Node`]. It must not know what a file is about.

mod build;
mod faults;
mod node;
mod parts;
mod receiver;
#[cfg(test)]
mod tests;

use toml_parser::Source;

use self::faults::Faults;
pub(crate) use self::faults::{Fault, Sort, Told};
pub(crate) use self::node::{
    Entry, Node, PIECE, Span, TomlTable, Value, bytes, node_weight, span, weight,
};
use self::receiver::Receiver;

/// Reads a file, going on after faults as well as can be, until there are so many that more of them
/// say nothing.
///
/// What it takes is bounded by the length of the text, whatever that says: the text is taken apart
/// in small parts, and where tree or parts grow out of proportion the rest is not read, which is a
/// fault. Values may be nested 80 deep.
pub(crate) fn parse(text: &str) -> (TomlTable, Told) {
    let source = Source::new(text);
    let mut faults = Faults::of(text);
    let mut receiver = Receiver::of(source);
    parts::each(source, &mut receiver, &mut faults);
    let (root, others) = receiver.finish();
    (root, faults.with(others))
}
