//! The prose of items: what a screen or a printed paper shows of them.

use std::sync::Arc;

use crate::bank::{AnswerKey, Item, ItemId, Topic};
use crate::exam::{Dealt, KeyRevision, Ruling};
use crate::exchange::Posed;
use crate::report::{Grounds, RevisedKey};

use super::Library;

/// A question with the prose that a screen needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The item as the bank has it today; `None` where it is gone, and history shows what was
    /// logged.
    pub item: Option<Arc<Item>>,
    /// The item's id as it was dealt.
    pub id: ItemId,
    /// Its topic's title.
    pub topic: String,
    /// The passage that it is about, in Markdown.
    pub passage: Option<String>,
    /// The direction that it stands under, in Markdown.
    pub direction: Option<String>,
    /// What it rests on.
    pub grounds: Grounds,
    /// What an examiner ruled of it, where that is another key than it was dealt with, or than its
    /// bank has.
    pub revised: Option<Box<RevisedKey>>,
}

impl Library {
    /// The prose of the item that was dealt under this id, as far as the banks still have it.
    pub fn prose(&self, id: &ItemId) -> Arc<Question> {
        let topic = self.topic(&self.catalogue().current_item(id).topic());
        let item = self.item(id);
        let shared = item.as_ref().zip(topic).map(|(item, topic)| Shared::of(item, topic));
        let Shared { passage, direction } = shared.unwrap_or_default();
        Arc::new(Question {
            id: id.clone(),
            topic: topic.map(|t| t.title.clone()).unwrap_or_default(),
            passage,
            direction,
            grounds: item.as_ref().map(|item| self.grounds(item)).unwrap_or_default(),
            item,
            revised: None,
        })
    }

    /// What was ruled of a question, beside the key that it was dealt with: nothing where the two
    /// say the same.
    pub fn revised(&self, dealt: &Dealt, now: &KeyRevision) -> Option<RevisedKey> {
        let same = |key: &AnswerKey| now.now == Ruling::Accepts(key.clone());
        let as_dealt = !same(&dealt.key);
        let before = if as_dealt { dealt.key.clone() } else { self.written_key(&dealt.item)? };
        (!same(&before)).then(|| {
            let choices = dealt.choices.clone();
            RevisedKey { now: now.clone(), before, as_dealt, choices }
        })
    }

    /// What was dealt with the prose that a printed paper needs; `None` where the banks no longer
    /// have the item.
    pub fn posed(&self, dealt: &Dealt) -> Option<Posed> {
        let item = self.item(&dealt.item)?;
        let topic = self.topic(&item.id.topic());
        let shared = topic.map(|topic| Shared::of(&item, topic));
        let Shared { passage, direction } = shared.unwrap_or_default();
        let grounds = self.grounds(&item);
        Some(Posed { direction, passage, grounds, dealt: dealt.clone(), item })
    }

    /// What an item rests on.
    fn grounds(&self, item: &Item) -> Grounds {
        Grounds::of(item, |slug| self.shelf.source(item.id.bank(), slug))
    }
}

/// What an item shares with others, in Markdown.
#[derive(Default)]
struct Shared {
    passage: Option<String>,
    direction: Option<String>,
}

impl Shared {
    fn of(item: &Item, topic: &Topic) -> Self {
        let passage = item.passage.as_ref().and_then(|name| topic.passage(name));
        let direction = item.direction.as_ref().and_then(|name| topic.direction(name));
        Self {
            passage: passage.map(|passage| passage.text.clone()),
            direction: direction.map(|direction| direction.text.clone()),
        }
    }
}
