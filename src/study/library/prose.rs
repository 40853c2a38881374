//! The prose of items: what a screen or a printed paper shows of them.

use std::sync::Arc;

use crate::bank::{AnswerKey, Item, ItemId, LanguageCode, Slug, Topic};
use crate::exam::{Dealt, KeyRevision, Ruling};
use crate::exchange::{Posed, PosedIn};
use crate::report::{Grounds, RevisedKey};

use super::Library;

/// In which language a paper is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Printing {
    /// As its banks have it.
    #[default]
    AsWritten,
    /// In this one, where a question is translated.
    In(LanguageCode),
    /// As its banks have it, and each question in its translation too.
    InBoth,
}

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
    /// The language of its texts.
    pub language: LanguageCode,
    /// The same question in other languages; each has none of its own.
    pub translations: Vec<Arc<Question>>,
}

impl Question {
    /// The question in that language, where it is translated; else as its bank has it.
    pub fn in_language(&self, language: Option<LanguageCode>) -> &Self {
        let wanted = |other: &&Arc<Self>| Some(other.language) == language;
        self.translations.iter().find(wanted).map_or(self, |other| other)
    }

    /// The languages in which it can be read, its bank's own first.
    pub fn languages(&self) -> impl Iterator<Item = LanguageCode> {
        let others = self.translations.iter().map(|other| other.language);
        std::iter::once(self.language).chain(others)
    }
}

impl Library {
    /// The prose of the item that was dealt under this id, as far as the banks still have it, in
    /// every language in which they have it.
    pub fn prose(&self, id: &ItemId) -> Arc<Question> {
        let topic = self.topic(&self.catalogue().current_item(id).topic());
        let item = self.item(id);
        let mut question = self.worded(id, item.clone(), topic, None);
        if let (Some(item), Some(topic)) = (item, topic) {
            let others = topic.translations.iter().map(|translation| translation.language);
            let others = others.filter_map(|language| {
                let item = self.shelf.item_in(&item, language)?;
                Some(self.worded(id, Some(Arc::new(item)), Some(topic), Some(language)))
            });
            question.translations = others.map(Arc::new).collect();
        }
        Arc::new(question)
    }

    /// An item with what belongs to it, in that language, else in its bank's own.
    fn worded(
        &self,
        id: &ItemId,
        item: Option<Arc<Item>>,
        topic: Option<&Topic>,
        language: Option<LanguageCode>,
    ) -> Question {
        let shared = item.as_ref().zip(topic).map(|(item, topic)| Shared::of(item, topic));
        let Shared { passage, direction } = shared.unwrap_or_default();
        Question {
            id: id.clone(),
            topic: topic.map(|topic| topic.title_in(language).to_owned()).unwrap_or_default(),
            passage,
            direction,
            grounds: item.as_ref().map(|item| self.grounds(item)).unwrap_or_default(),
            language: language.or_else(|| Some(item.as_ref()?.style.language)).unwrap_or_default(),
            item,
            translations: Vec::new(),
            revised: None,
        }
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
    pub fn posed(&self, dealt: &Dealt, languages: Printing) -> Option<Posed> {
        let question = self.prose(&dealt.item);
        let (shown, other) = match languages {
            Printing::AsWritten => (&*question, None),
            Printing::In(language) => (question.in_language(Some(language)), None),
            Printing::InBoth => (&*question, question.translations.first()),
        };
        Some(Posed {
            direction: shown.direction.clone(),
            passage: shown.passage.clone(),
            grounds: shown.grounds.clone(),
            dealt: dealt.clone(),
            item: shown.item.clone()?,
            notes: Vec::new(),
            other: other.and_then(|other| {
                let (direction, passage) = (other.direction.clone(), other.passage.clone());
                Some(PosedIn { item: other.item.clone()?, direction, passage })
            }),
        })
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
        let text = |name: &Slug| topic.shared_in(name, item.style.language).cloned();
        Self {
            passage: item.passage.as_ref().and_then(text),
            direction: item.direction.as_ref().and_then(text),
        }
    }
}
