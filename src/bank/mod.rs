//! The bank: topics, notes, facts and items, as data.
//!
//! Plain data, and what follows from it whatever the language: which claim is right, and what the
//! other choices claim. It must not know how banks are written, how anything is worded, files,
//! clocks or screens.

mod catalogue;
mod claim;
mod covers;
pub(crate) mod draws;
pub(crate) mod fact;
mod gist;
mod id;
mod item;
mod model;
pub(crate) mod own;
pub mod solve;
mod style;
mod translation;
mod when;

pub use catalogue::{Catalogue, FactEntry, ItemEntry, TopicEntry};
pub use claim::{Claim, ReasonsCode};
pub use covers::{Covers, same_subject};
pub use fact::{Composing, Fact, Freshness, Shape, Trap, Wording};
pub use gist::{Gist, NotAGist};
pub use id::{FactId, ItemId, NotAnId, Slug, TopicId};
pub use item::{
    AnswerKey, Ask, Body, Choice, ChoiceOrder, Closing, Item, ItemBuilder, Kind, Line, Origin,
};
pub use model::{Bank, Decoy, Direction, Facts, Passage, Set, Source, Table, Topic};
pub use style::{LanguageCode, Numerals, Style};
pub use translation::{
    Glossary, Original, TableTexts, TextId, Translation, fingerprint, item_in, item_passes,
    originals,
};
pub use when::When;
