//! What is told of what an item rests on: its sources, when it was true, and where it was asked.
//!
//! Which sources and which date those are is settled when an item is built.

use crate::bank::{Item, Origin, Slug, Source, When};

/// What an item rests on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grounds {
    /// The sources, as far as its bank has them.
    pub sources: Vec<Source>,
    /// When it was true.
    pub as_of: Option<When>,
}

impl Grounds {
    /// What `item` rests on; `source` finds the sources of its bank.
    pub fn of<'s>(item: &Item, source: impl Fn(&Slug) -> Option<&'s Source>) -> Self {
        let mut sources: Vec<Source> = Vec::new();
        for named in item.sources.iter().filter_map(source) {
            // An author may name one twice.
            if !sources.contains(named) {
                sources.push(named.clone());
            }
        }
        Self { sources, as_of: item.as_of }
    }

    /// The gist of it in pieces: `as of 18 Dec 2019`, the first source, `2 more`.
    pub fn in_brief(&self) -> Vec<String> {
        let mut parts = Vec::new();
        parts.extend(self.as_of.map(|when| format!("as of {when}")));
        if let [first, more @ ..] = self.sources.as_slice() {
            parts.push(first.publisher.clone().unwrap_or_else(|| first.title.clone()));
            parts.extend((!more.is_empty()).then(|| format!("{} more", more.len())));
        }
        parts
    }

    /// All sources in a row, each as title, publisher, date and address; `None` where there are
    /// none.
    pub fn in_full(&self) -> Option<String> {
        let one = |source: &Source| {
            let Source { title, publisher, date, url, .. } = source;
            let date = date.map(|date| date.to_string());
            let parts = [Some(title.clone()), publisher.clone(), date, url.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        };
        let said: Vec<String> = self.sources.iter().map(one).collect();
        (!said.is_empty()).then(|| said.join("; "))
    }
}

/// The examination and the year: `UPSC CSE 2019`.
pub fn asked_when(origin: &Origin) -> String {
    let year = origin.year.map(|year| format!(" {year}")).unwrap_or_default();
    format!("{}{year}", origin.exam)
}

/// The same with the question's number: `UPSC CSE 2019, question 12`.
pub fn asked_in(origin: &Origin) -> String {
    let number = origin.number.map(|number| format!(", question {number}")).unwrap_or_default();
    format!("{}{number}", asked_when(origin))
}
