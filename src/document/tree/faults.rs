//! Faults: what the parser says is wrong, told as [`Fault`]s, and no more of them than are shown.

use toml_parser::{ErrorSink, Expected, ParseError};

use super::node::{self, Span};

/// A place at which the file is not TOML.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    /// Where.
    pub span: Span,
    /// What the parser says.
    pub message: String,
    /// Of which sort it is.
    pub sort: Sort,
}

/// A sort of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// The text is not TOML.
    Syntax,
    /// Values are nested too deep.
    TooDeep,
    /// There is more in the file than may be kept in memory; what follows was not read.
    TooMuch,
}

/// So many faults of one file are told; more of them say nothing new.
const MOST_FAULTS: usize = 25;

/// All that is told of a file's faults.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The faults, in the order in which they were found.
    pub faults: Vec<Fault>,
    /// From here on there are faults that are not told, or at places that are not known.
    pub untold: Option<u32>,
}

/// The faults so far.
#[derive(Debug)]
pub(super) struct Faults {
    /// Where a fault is said to be that has no place.
    end: usize,
    kept: Vec<Fault>,
    untold: Option<u32>,
}

impl Faults {
    /// None yet.
    pub fn of(text: &str) -> Self {
        Self { end: text.len(), kept: Vec::new(), untold: None }
    }

    /// Whether there are so many that reading on would tell nothing.
    pub fn are_many(&self) -> bool {
        self.kept.len() >= MOST_FAULTS
    }

    /// Notes that no more was read than up to that place.
    pub fn too_much(&mut self, span: Span, what: &str) {
        let message = format!("{what}, so what follows was not read");
        self.keep(Fault { span, message, sort: Sort::TooMuch });
    }

    fn keep(&mut self, fault: Fault) {
        // One that says why the rest was not read is told in any case.
        if !self.are_many() || fault.sort == Sort::TooMuch {
            self.kept.push(fault);
        } else {
            self.leave_untold(fault.span.start);
        }
    }

    /// Notes that what is wrong from there on may be told nowhere.
    pub fn leave_untold(&mut self, from: u32) {
        self.untold = Some(self.untold.map_or(from, |known| known.min(from)));
    }

    /// The faults in the order in which they were found, then those others for which there is room.
    pub fn with(mut self, others: Self) -> Told {
        others.kept.into_iter().for_each(|fault| self.keep(fault));
        others.untold.into_iter().for_each(|from| self.leave_untold(from));
        Told { faults: self.kept, untold: self.untold }
    }
}

impl ErrorSink for Faults {
    fn report_error(&mut self, error: ParseError) {
        if error.unexpected().is_none() {
            self.leave_untold(0);
        }
        let span = error.unexpected().map_or((self.end, self.end), |at| (at.start(), at.end()));
        let span = node::span(span.0, span.1);
        if self.are_many() {
            return self.leave_untold(span.start);
        }
        let deep = error.description().contains("recurs");
        let sort = if deep { Sort::TooDeep } else { Sort::Syntax };
        self.keep(Fault { span, message: message(&error), sort });
    }
}

/// What is wrong, and what would have been right.
fn message(error: &ParseError) -> String {
    let mut message = error.description().to_owned();
    let Some(expected) = error.expected() else { return message };
    let name = |expected: &Expected| match expected {
        Expected::Literal("\n") => "newline".to_owned(),
        Expected::Literal("`") => "'`'".to_owned(),
        Expected::Literal(text) if text.bytes().all(|b| b.is_ascii_control()) => {
            format!("`{}`", text.escape_debug())
        }
        Expected::Literal(text) => format!("`{text}`"),
        Expected::Description(text) => (*text).to_owned(),
        _ => "etc".to_owned(),
    };
    let names: Vec<String> = expected.iter().map(name).collect();
    let names = if names.is_empty() { "nothing".to_owned() } else { names.join(", ") };
    message.push_str(", expected ");
    message.push_str(&names);
    message
}
