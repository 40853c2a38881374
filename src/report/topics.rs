//! What is told of a topic: what it holds and how far it is known.

use jiff::civil::Date;
use serde::Serialize;

use crate::bank::TopicId;

/// A topic as Home lists it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicSummary {
    /// Its id.
    pub id: TopicId,
    /// Its title.
    pub title: String,
    /// The title of its bank.
    pub bank: String,
    /// How many items it has.
    pub items: usize,
    /// How many of its facts can be asked, by a written item or a composed one: what any paper's
    /// plan is made from.
    pub facts: usize,
    /// How many of those were ever asked.
    pub seen: usize,
    /// How many of them are known: the latest answer right, no guess, on a later learning day than
    /// the first, and recalled now with a chance of 0.8 or more.
    pub known: usize,
    /// How many of them were believed wrongly when they were last asked.
    pub mistaken: usize,
    /// How many are in today's plan.
    #[serde(skip)]
    pub due: usize,
    /// The learning day on which something of it was last asked.
    pub last: Option<Date>,
}
