//! A page: one file being read, and the problems found in it so far.
//!
//! Problems are kept behind a cell, so that readers can hold parts of the tree while they report. This
//! file must not know what is being read.

use std::cell::RefCell;

use super::tree::Span;
use crate::bank::diagnostic::{Code, Diagnostic, Lines, Place, Severity};

/// So many problems of one file are kept.
const MOST_PROBLEMS: usize = 1000;

/// After so many problems in a file, no more guesses are made at what was meant.
const PATIENCE: usize = 50;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct At<T> {
    /// The value.
    pub it: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> At<T> {
    /// The value at that place.
    pub fn new(it: T, span: &Span) -> Self {
        Self { it, span: span.clone() }
    }
}

/// One file being read.
#[derive(Debug)]
pub(crate) struct Page<'t> {
    lines: Lines<'t>,
    problems: RefCell<Vec<Diagnostic>>,
    more: RefCell<usize>,
    allowed: RefCell<Vec<(Span, Code)>>,
}

impl<'t> Page<'t> {
    /// A file.
    pub fn new(file: &str, text: &'t str) -> Self {
        Self {
            lines: Lines::of(file, text),
            problems: RefCell::default(),
            more: RefCell::default(),
            allowed: RefCell::default(),
        }
    }

    /// The file's text.
    pub fn text(&self) -> &'t str {
        self.lines.text()
    }

    /// The file's path.
    pub fn file(&self) -> &str {
        self.lines.file()
    }

    /// The place of those bytes.
    pub fn place(&self, span: &Span) -> Place {
        self.lines.place(span)
    }

    /// A problem at those bytes; [`Page::report`] it.
    pub fn problem(&self, code: Code, span: &Span, message: impl Into<String>) -> Diagnostic {
        // Past the limit the place would be looked for in vain, and looking takes time.
        let place = if self.problems.borrow().len() < MOST_PROBLEMS {
            self.place(span)
        } else {
            Place::whole(self.file())
        };
        Diagnostic::new(code, place, message)
    }

    /// Reports a problem.
    pub fn report(&self, problem: Diagnostic) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < MOST_PROBLEMS {
            problems.push(problem);
        } else {
            *self.more.borrow_mut() += 1;
        }
    }

    /// Reports a problem that needs no more words than these.
    pub fn say(
        &self,
        code: Code,
        span: &Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report(self.problem(code, span, message).help(help));
    }

    /// Silences a warning between those bytes.
    pub fn allow(&self, span: &Span, code: Code) {
        self.allowed.borrow_mut().push((span.clone(), code));
    }

    /// How many problems there are so far.
    pub fn count(&self) -> usize {
        self.problems.borrow().len() + *self.more.borrow()
    }

    /// Whether there are still so few problems that it is worth guessing what was meant.
    pub fn is_patient(&self) -> bool {
        self.count() < PATIENCE
    }

    /// All problems, in the order of their places, each once.
    pub fn into_problems(self) -> Vec<Diagnostic> {
        let mut problems = self.problems.into_inner();
        let allowed = self.allowed.into_inner();
        problems.retain(|problem| {
            let at = &problem.place.span;
            let hides = |(span, code): &(Span, Code)| {
                *code == problem.code && span.start <= at.start && at.end <= span.end
            };
            problem.severity() == Severity::Error || !allowed.iter().any(hides)
        });
        problems.sort_by_key(|p| (p.place.span.start, p.place.span.end, p.code));
        problems.dedup();
        let more = self.more.into_inner();
        if more > 0 {
            let message = format!("{more} further problems of this file are not listed");
            let place = Place::whole(self.lines.file());
            problems.push(Diagnostic::new(Code::MoreProblems, place, message));
        }
        problems
    }
}
