//! Documents: TOML files of ours, with the place of everything in them and all that is wrong with
//! them.
//!
//! Whatever is written as TOML (banks, blueprints, keys) is read through this room, and its
//! problems are told through it: a [`Page`] is a file being read, [`Fields`] asks a table for what
//! it holds, and each problem is a [`Diagnostic`] with a [`Code`] and a [`SourcePlace`]. It must not know
//! what a file is about.

mod block;
pub(crate) mod checks;
pub(crate) mod code;
mod damage;
mod diagnostic;
mod edit;
mod fields;
mod grammar;
mod json;
mod literal;
mod page;
mod place;
mod render;
mod room;
mod slips;
mod tree;
pub(crate) mod values;

pub(crate) use code::codes;
pub use code::{Code, Severity};
pub use diagnostic::{Diagnostic, has_errors};
pub(crate) use edit::{Edit, Step};
pub(crate) use fields::Fields;
#[cfg(feature = "internals")]
pub(crate) use grammar::page_of;
pub(crate) use grammar::{Field, Grammar, Holds};
pub use json::json;
pub(crate) use literal::{literal, literals};
pub use page::SourceFile;
pub(crate) use page::{At, Mark, Page};
pub(crate) use place::Lines;
pub use place::SourcePlace;
pub use render::{Look, render};
pub(crate) use room::Weighs;
pub(crate) use slips::iso_day;
pub(crate) use tree::{Entry, Node, PIECE, Span, TomlTable, Value};
