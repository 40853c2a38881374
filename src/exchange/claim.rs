//! A claim against a key: a page that says which item, what its key should be, why, and who bears
//! that out.
//!
//! UPSC takes objections to its provisional key only with three authentic sources (the notice of 27
//! May 2026), and so does this. Whether the claim is right is not known here.

use std::sync::Arc;

use crate::bank::{Claim, Item};
use crate::report::asked_in;
use crate::wording::shown;

use super::Medium;
use super::block::{Block, Document};
use super::printed::Printed;
use crate::text::{letter, place_of_letter};

/// As many different sources as a claim must name.
pub const LEAST_SOURCES: usize = 3;

/// A claim that another choice is right than the key says.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyClaim {
    item: Arc<Item>,
    passage: Option<String>,
    direction: Option<String>,
    language: String,
    place: usize,
    reason: String,
    sources: Vec<String>,
}

/// Why a claim is not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClaimRefused {
    /// The letter names no choice.
    #[error("the question has no choice `{said}`: its choices are a to {last}")]
    NoSuchChoice {
        /// What was said.
        said: String,
        /// The last choice's letter.
        last: char,
    },
    /// The key has it already.
    #[error("the key already says ({0}): there is nothing to claim")]
    AlreadyKey(char),
    /// Too few sources.
    #[error("a claim needs at least {LEAST_SOURCES} different sources, and {0} given")]
    TooFewSources(Given),
    /// No reason.
    #[error("a claim needs a reason")]
    NoReason,
}

/// How many were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given(usize);

impl std::fmt::Display for Given {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            0 => f.write_str("none is"),
            1 => f.write_str("only one is"),
            n => write!(f, "only {n} are"),
        }
    }
}

impl KeyClaim {
    /// Claims that the choice of letter `key`, as the bank has the choices, is right. Sources that
    /// say the same count once, whatever their case and spaces.
    pub fn new(
        item: Arc<Item>,
        key: &str,
        reason: &str,
        sources: &[String],
    ) -> Result<Self, ClaimRefused> {
        let bare = key.trim().trim_matches(['(', ')']);
        let place =
            bare.parse().ok().and_then(place_of_letter).filter(|at| *at < item.choices.len());
        let last = letter(item.choices.len().saturating_sub(1));
        let none = || ClaimRefused::NoSuchChoice { said: key.to_owned(), last };
        let place = place.ok_or_else(none)?;
        if item.choices.get(place).is_some_and(|choice| item.key.accepts(&choice.claim)) {
            return Err(ClaimRefused::AlreadyKey(letter(place)));
        }
        let alike =
            |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let mut named: Vec<String> = Vec::new();
        for source in sources.iter().map(|source| source.trim()).filter(|source| !source.is_empty())
        {
            if !named.iter().any(|other| alike(other) == alike(source)) {
                named.push(source.to_owned());
            }
        }
        if named.len() < LEAST_SOURCES {
            return Err(ClaimRefused::TooFewSources(Given(named.len())));
        }
        if reason.trim().is_empty() {
            return Err(ClaimRefused::NoReason);
        }
        let (reason, sources) = (reason.trim().to_owned(), named);
        let language = "en".to_owned();
        Ok(Self { item, passage: None, direction: None, language, place, reason, sources })
    }

    /// The same, with what the question shares with others and the language of its bank.
    #[must_use]
    pub fn with(
        mut self,
        direction: Option<String>,
        passage: Option<String>,
        language: &str,
    ) -> Self {
        (self.direction, self.passage) = (direction, passage);
        language.clone_into(&mut self.language);
        self
    }

    /// The claim as a page.
    pub fn page(&self, medium: Medium) -> String {
        let item = &*self.item;
        let claims: Vec<Claim> = item.choices.iter().map(|choice| choice.claim.clone()).collect();
        let say = |at: usize| {
            let text = item.choices.get(at).map(|choice| shown::choice(item, choice));
            let text = text.unwrap_or_default();
            format!("({}) {text}", letter(at))
        };
        let right = (0..claims.len()).filter(|at| item.key.accepts(&claims[*at]));
        let right: Vec<String> = right.map(say).collect();
        let title = "Claim against a key".to_owned();
        let point = |what: &str, said: String| Block::Point(what.to_owned(), Some(said), None);
        let mut blocks = vec![Block::Title(title.clone()), point("Question:", item.id.to_string())];
        if let Some(origin) = &item.origin {
            blocks.push(point("Asked in:", asked_in(origin)));
            blocks.extend(origin.key.clone().map(|key| point("Key that was published:", key)));
        }
        let shared = |what: &str, text: String| Block::Shared(what.to_owned(), text);
        blocks.extend(self.direction.clone().map(|text| shared("Directions", text)));
        blocks.extend(self.passage.clone().map(|text| shared("Passage", text)));
        blocks.push(Block::Question(Printed::of(item, &claims)));
        blocks.push(point("Key as it stands:", right.join(" or ")));
        blocks.push(point("Key claimed:", say(self.place)));
        blocks.push(Block::Heading("Reason".to_owned()));
        blocks.push(Block::Text(self.reason.clone()));
        blocks.push(Block::Heading("Sources".to_owned()));
        blocks.push(Block::Numbered(self.sources.clone()));
        let title = format!("{title}: {}", item.id);
        medium.write(&Document { title, language: self.language.clone(), series: None, blocks })
    }
}
