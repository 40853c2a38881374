//! Events as far as composing looks at them: when they were, and whether their text tells it.

use crate::bank::fact::fold;
use crate::bank::{Fact, Shape, When};

/// An event that can be put in order.
#[derive(Debug)]
pub(super) struct Event {
    when: When,
    /// As texts are compared.
    text: String,
}

impl Event {
    /// The first and the last year in which it can have been.
    pub fn years(&self) -> (i16, i16) {
        (self.when.first().year(), self.when.last().year())
    }

    /// Whether its text tells its place in an order: "First ..", "Return of ..".
    pub fn tells_order(&self) -> bool {
        self.text.split(|c: char| !c.is_alphabetic()).any(|word| ORDER_WORDS.contains(&word))
    }

    /// Whether it is another than that one, and certainly before or after it.
    pub fn is_apart(&self, other: &Self) -> bool {
        self.text != other.text && (self.when.before(other.when) || other.when.before(self.when))
    }
}

/// Words that put an event in its place without knowledge of it.
const ORDER_WORDS: [&str; 20] = [
    "first",
    "second",
    "third",
    "renewal",
    "return",
    "end",
    "ending",
    "beginning",
    "start",
    "withdrawal",
    "revival",
    "into",
    "permanent",
    "recast",
    "removal",
    "last",
    "replacement",
    "coming",
    "opening",
    "ruling",
];

/// What there is to know of an event; `None` of what is no event, and of one whose text has a year
/// in it, which gives the order away.
pub(super) fn event(fact: &Fact) -> Option<Event> {
    let year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    match fact.shape {
        Shape::Event { when } if !fact.text.split(|c: char| !c.is_alphanumeric()).any(year) => {
            Some(Event { when, text: fold(&fact.text) })
        }
        _ => None,
    }
}
