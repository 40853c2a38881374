//! Names: how banks, topics, facts and items are called, and which names are allowed.
//!
//! Ids are validated once, on the way in; everything after may rely on their form. This file must
//! not know what the names stand for.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A text that is not an id of the form wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not {wanted}")]
pub struct NotAnId {
    /// What was given.
    pub text: String,
    /// What would have been accepted, for a person.
    pub wanted: &'static str,
}

/// A local name: a lower-case letter or digit, then up to 63 of those and hyphens.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Arc<str>);

impl Slug {
    /// Reads a name, refusing every other form.
    pub fn new(text: &str) -> Result<Self, NotAnId> {
        if is_slug(text) {
            Ok(Self(text.into()))
        } else {
            Err(NotAnId {
                text: text.into(),
                wanted: "a name of lower-case letters, digits and hyphens, at most 64 long",
            })
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_slug(text: &str) -> bool {
    let word = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    text.len() <= 64
        && text.bytes().next().is_some_and(word)
        && text.bytes().all(|b| word(b) || b == b'-')
}

/// One or two slugs joined by a dot: `lemoa`, `foundational.lemoa`.
fn is_part(text: &str) -> bool {
    match text.split_once('.') {
        Some((whole, part)) => is_slug(whole) && is_slug(part),
        None => is_slug(text),
    }
}

impl FromStr for Slug {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::new(text)
    }
}

impl TryFrom<String> for Slug {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, NotAnId> {
        Self::new(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0.to_string()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// The longest recipe, in bytes: a made-up id in a journal must not cost more than a long question.
const LONGEST_RECIPE: usize = 2000;

/// An item's own name: a slug, or a recipe, which `=` sets apart from every slug.
fn is_item(text: &str) -> bool {
    // Which recipes can be made is not asked here, so that an id that a later composer wrote is
    // still an id.
    let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.,+~@:_".contains(&b);
    match text.strip_prefix('=') {
        Some(recipe) => (1..=LONGEST_RECIPE).contains(&recipe.len()) && recipe.bytes().all(letter),
        None => is_slug(text),
    }
}

/// Defines a path-like id of a fixed number of segments, the last of which passes `$last`.
macro_rules! path_id {
    ($(#[$doc:meta])* $name:ident, $segments:literal, $last:path, $wanted:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Reads an id, refusing every other form.
            pub fn new(text: &str) -> Result<Self, NotAnId> {
                let mut parts = text.split('/');
                let count = text.split('/').count();
                let last = parts.next_back();
                if count == $segments && parts.all(is_slug) && last.is_some_and($last) {
                    Ok(Self(text.into()))
                } else {
                    Err(NotAnId { text: text.into(), wanted: $wanted })
                }
            }

            /// The whole id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The bank's name: the first segment.
            pub fn bank(&self) -> &str {
                self.0.split('/').next().unwrap_or_default()
            }

            /// The last segment.
            pub fn local(&self) -> &str {
                self.0.rsplit('/').next().unwrap_or_default()
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.to_string()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }
    };
}

path_id!(
    /// A topic: `bank/topic`.
    TopicId, 2, is_slug, "a topic's id (`bank/topic`)"
);
path_id!(
    /// An item: `bank/topic/item`. One that was composed has its recipe instead of a name,
    /// `bank/topic/=recipe`: authors' names never begin with `=`, so both stand wherever an item's
    /// id does, and old journals read as they did.
    ItemId, 3, is_item, "an item's id (`bank/topic/item`)"
);
path_id!(
    /// A fact: `bank/topic/fact`, or a part of something that holds several: `table.row`,
    /// `set.member`, `item.statement`. An item that is itself what is remembered has its item's id.
    FactId, 3, is_part, "a fact's id (`bank/topic/fact`, `bank/topic/table.row`)"
);

impl TopicId {
    /// Joins two names.
    pub fn of(bank: &Slug, topic: &Slug) -> Self {
        Self(format!("{bank}/{topic}").into())
    }

    /// The item of this topic with the given name.
    pub fn item(&self, name: &Slug) -> ItemId {
        ItemId(format!("{self}/{name}").into())
    }

    /// The composed item of this recipe, whose first fact stands in this topic.
    pub fn composed(&self, recipe: &str) -> Result<ItemId, NotAnId> {
        ItemId::new(&format!("{self}/={recipe}"))
    }

    /// The fact of this topic with the given name.
    pub fn fact(&self, name: &Slug) -> FactId {
        FactId(format!("{self}/{name}").into())
    }

    /// The part `name` of `whole` (a row, a member, an item's own statement).
    pub fn part(&self, whole: &Slug, name: &Slug) -> FactId {
        FactId(format!("{self}/{whole}.{name}").into())
    }
}

impl ItemId {
    /// The topic that the item stands in.
    pub fn topic(&self) -> TopicId {
        TopicId(topic_of(&self.0).into())
    }

    /// The recipe of a composed item; `None` for one that is written in a bank.
    pub fn recipe(&self) -> Option<&str> {
        self.local().strip_prefix('=')
    }

    /// The item seen as a fact: what a single item without declared facts is remembered as.
    pub fn as_fact(&self) -> FactId {
        FactId(self.0.clone())
    }
}

impl FactId {
    /// The topic that the fact stands in.
    pub fn topic(&self) -> TopicId {
        TopicId(topic_of(&self.0).into())
    }
}

fn topic_of(id: &str) -> &str {
    id.rsplit_once('/').map_or(id, |(topic, _)| topic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_lower_case_words() {
        for good in ["a", "0", "isa", "north-sea", "x--", &"a".repeat(64)] {
            assert!(Slug::new(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "A", "a b", "a.b", "é", "a/b", "a\n", &"a".repeat(65)] {
            assert!(Slug::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn ids_know_their_segments() {
        let fact = FactId::new("india-us/agreements/foundational.lemoa").unwrap();
        assert_eq!(fact.bank(), "india-us");
        assert_eq!(fact.topic().as_str(), "india-us/agreements");
        assert_eq!(fact.local(), "foundational.lemoa");
        for bad in ["a/b", "a/b/c/d", "a//c", "a/b/c.d.e", "a/b/.d", "a/b/C"] {
            assert!(FactId::new(bad).is_err(), "{bad}");
        }
        assert!(ItemId::new("a/b/c.d").is_err());
    }

    #[test]
    fn a_recipe_is_an_items_name_and_nothing_elses() {
        let id = ItemId::new("a/b/=1,sw,x~y+c:t.row@z.2,s1_s1.2").unwrap();
        assert_eq!(id.recipe(), Some("1,sw,x~y+c:t.row@z.2,s1_s1.2"));
        assert_eq!((id.topic().as_str(), id.bank()), ("a/b", "a"));
        assert_eq!(ItemId::new("a/b/c").unwrap().recipe(), None);
        for bad in ["a/b/=", "a/b/=A", "a/b/= ", "a/b/=x/y", "a/=x", "a/b/x=1"] {
            assert!(ItemId::new(bad).is_err(), "{bad}");
        }
        assert!(ItemId::new(&format!("a/b/={}", "x".repeat(2001))).is_err());
        assert!(FactId::new("a/b/=1").is_err() && Slug::new("=1").is_err());
    }
}
