//! The bank: topics, notes, facts and items, as data.
//!
//! This room reads TOML text into a checked model, says everything that is wrong with it, and derives
//! what the author need not write: choices and keys from truths. It must not know of files, clocks,
//! sittings or screens.

mod catalogue;
mod claim;
pub mod codes;
pub mod compose;
mod covers;
pub mod derive;
pub(crate) mod diagnostic;
mod fact;
pub(crate) mod fields;
mod id;
mod item;
mod model;
mod source;
mod when;

pub use catalogue::{Catalogue, FactEntry, ItemEntry, TopicEntry};
pub use claim::{Claim, ReasonsCode};
pub use covers::{Covers, same_subject};
pub use fact::{Fact, Freshness, Shape, Trap, Wording};
pub use id::{FactId, ItemId, NotAnId, Slug, TopicId};
pub use item::{
    AnswerKey, Ask, Body, Choice, ChoiceOrder, Closing, Item, ItemBuilder, Kind, Line, Origin,
};
pub use model::{Bank, Direction, Numerals, Passage, Source, Style, Table, Topic};
pub use source::{Parsed, Reading, assemble, parse, read};
pub use when::When;
