//! Diagnostics: what is wrong with a file, where, and what to do about it.
//!
//! It must not know how problems are found or shown.

use super::code::{Code, Severity};
use super::place::SourcePlace;

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub code: Code,
    /// Where.
    pub place: SourcePlace,
    /// What is wrong, in words; lower case, no full stop.
    pub message: String,
    /// The table in which it stands, where that has a name: "item `north-sea`".
    pub about: Option<String>,
    /// A few words at the place, or none.
    pub label: String,
    /// Other places that belong to it, with what stands there.
    pub others: Vec<(SourcePlace, String)>,
    /// What to do.
    pub help: Option<String>,
    /// Of a line that stands for others: how many problems it stands for, by code.
    pub unlisted: Vec<(Code, usize)>,
}

/// Whether any of the problems, listed or not, is an error.
pub fn has_errors(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.count(Severity::Error) > 0)
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(code: Code, place: SourcePlace, message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            code,
            place,
            message,
            about: None,
            label: String::new(),
            others: Vec::new(),
            help: None,
            unlisted: Vec::new(),
        }
    }

    /// The same with a few words at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with advice, where there is some.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// The same with another place.
    #[must_use]
    pub fn other(mut self, place: SourcePlace, label: impl Into<String>) -> Self {
        self.others.push((place, label.into()));
        self
    }

    /// How many problems of that severity it stands for: itself, and those that are not listed for
    /// its sake.
    pub fn count(&self, severity: Severity) -> usize {
        let unlisted = self.unlisted.iter().filter(|(code, _)| code.severity() == severity);
        let own = usize::from(self.severity() == severity);
        own + unlisted.map(|(_, count)| count).sum::<usize>()
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}
