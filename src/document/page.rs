//! A page: one file being read, and the problems found in it so far.
//!
//! Problems are kept behind a cell, so that readers can hold parts of the tree while they report.
//! This file must not know what is being read.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;

use super::block::name_of_block;
use super::code::{Code, Severity};
use super::damage::Damage;
use super::diagnostic::Diagnostic;
use super::place::{Lines, SourcePlace};
use super::room::Room;
use super::slips::{Slip, slips};
use super::tree::{self, Fault, Sort, Span, TomlTable};
use crate::text::harmless;

/// So many problems of one file are kept.
const MOST_PROBLEMS: usize = 1000;

/// So many of them in a short file: a problem takes many times the room of what is wrong.
const LEAST_PROBLEMS: usize = 100;

/// A problem more is kept for so many bytes of the file.
const BYTES_A_PROBLEM: usize = 64;

/// So many problems of one file are kept that have the same code, so that they do not crowd out
/// others.
const MOST_ALIKE: usize = 200;

/// So many allowances are looked at for a problem that is not kept: its item has the last of them.
const LATEST: usize = 20;

/// After so many problems in a file, no more guesses are made at what was meant.
const PATIENCE: usize = 50;

/// A file to be read: its path and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path, as problems are to name it.
    pub path: String,
    /// The text.
    pub text: String,
}

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
    /// How many problems were found of each code, and how many of them are not kept.
    found: RefCell<BTreeMap<Code, (usize, usize)>>,
    allowed: RefCell<Vec<(Span, Code)>>,
    room: Room,
    told_full: Cell<bool>,
    damage: OnceCell<Damage>,
    /// Bytes in which what is wrong follows from a slip that is told.
    explained: RefCell<Vec<Range<usize>>>,
    /// How many errors there are, and how much could not be had because of an error elsewhere.
    unsound: Cell<usize>,
}

/// A place in the report.
pub(crate) struct Mark {
    problems: usize,
    found: BTreeMap<Code, (usize, usize)>,
    unsound: usize,
}

impl<'t> Page<'t> {
    /// A file.
    pub fn new(file: &str, text: &'t str) -> Self {
        Self {
            lines: Lines::of(file, text),
            problems: RefCell::default(),
            found: RefCell::default(),
            allowed: RefCell::default(),
            room: Room::of(text.len()),
            told_full: Cell::default(),
            damage: OnceCell::new(),
            explained: RefCell::default(),
            unsound: Cell::default(),
        }
    }

    /// The file's text.
    pub fn text(&self) -> &'t str {
        self.lines.text()
    }

    /// What is written at those bytes.
    pub fn text_at(&self, span: &Span) -> &'t str {
        self.text().get(tree::bytes(span)).unwrap_or_default()
    }

    /// The file's path.
    pub fn file(&self) -> &str {
        self.lines.file()
    }

    /// The tree of the file, and whether there are places at which it is not TOML; they are
    /// reported.
    pub fn tree(&self) -> (TomlTable, bool) {
        let (root, told) = tree::parse(self.text());
        let slipped =
            !told.faults.is_empty() && told.faults.iter().all(|fault| fault.sort == Sort::Syntax);
        let found = if slipped { slips(self.text()) } else { Vec::new() };
        let at = |fault: &Fault| tree::bytes(&fault.span).start;
        let follows = |fault: &Fault, slip: &Slip| {
            fault.sort == Sort::Syntax
                && (slip.explains.start..=slip.explains.end).contains(&at(fault))
        };
        // What the parser takes is no slip, whatever it looks like; behind a slip by which the rest is
        // turned inside out, or behind the last fault that it tells, it says nothing.
        let mut slips: Vec<Slip> = Vec::new();
        for slip in found {
            let within = |other: &Slip| other.explains.contains(&slip.place.start);
            let untold = told.untold.is_some_and(|from| from as usize <= slip.place.start);
            let is_one = told.faults.iter().any(|fault| follows(fault, &slip));
            if is_one || untold || slips.iter().any(within) {
                slips.push(slip);
            }
        }
        for slip in &slips {
            let span = tree::span(slip.place.start, slip.place.end);
            let problem = self.problem(Code::SYNTAX, &span, slip.message.as_str());
            let problem = problem.help(slip.help.as_str());
            self.report(match &slip.other {
                None => problem,
                Some((at, says)) => problem.other(self.place(&tree::span(at.start, at.end)), *says),
            });
        }
        *self.explained.borrow_mut() = slips.iter().map(|slip| slip.explains.clone()).collect();
        let is_explained = |fault: &&Fault| slips.iter().any(|slip| follows(fault, slip));
        for fault in told.faults.iter().filter(|fault| !is_explained(fault)) {
            let (code, help) = match fault.sort {
                Sort::TooDeep => {
                    (Code::TOO_DEEP, "write it flatter; no field of a bank is nested so deep")
                }
                Sort::TooMuch => (
                    Code::FILE_TOO_BIG,
                    "close the bracket or quote that is open, or divide the file into several",
                ),
                Sort::Syntax if fault.message.contains("duplicate") => {
                    (Code::SYNTAX, "a key can be set once; remove one of the two")
                }
                Sort::Syntax => (
                    Code::SYNTAX,
                    "look at this line for a quote, bracket or comma that is missing or too much",
                ),
            };
            self.say(code, &fault.span, harmless(&fault.message), help);
        }
        let broken = !told.faults.is_empty();
        if broken {
            self.damage.get_or_init(|| Damage::of(&root, &told));
        }
        (root, broken)
    }

    /// Whether the block that begins there, a table of the file's own, may have lost something
    /// because the text is not TOML somewhere in it. What else it says can still be right, but
    /// nobody knows that it is all that was meant.
    fn is_damaged(&self, block: &Span) -> bool {
        self.damage.get().is_some_and(|damage| damage.has(block))
    }

    /// How much memory what is read of the file may still take.
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// Whether there is no more room for what stands there, which is reported once; the rest of the
    /// file is to be left out.
    pub fn is_full_at(&self, span: &Span) -> bool {
        let is_full = self.room.is_full();
        if is_full {
            self.miss();
        }
        if is_full && !self.told_full.replace(true) {
            let message =
                "the file would take more memory than one of its size may, so the rest is not read";
            self.say(Code::FILE_TOO_BIG, span, message, "divide the file into several");
        }
        is_full
    }

    /// The place of those bytes.
    pub fn place(&self, span: &Span) -> SourcePlace {
        self.lines.place(&tree::bytes(span))
    }

    /// A problem at those bytes; [`Page::report`] it.
    pub fn problem(&self, code: Code, span: &Span, message: impl Into<String>) -> Diagnostic {
        // Where it is not kept the place would be looked for in vain, and looking takes time.
        let place = if self.keeps(code) {
            self.place(span)
        } else {
            SourcePlace::at(self.lines.file(), &tree::bytes(span))
        };
        Diagnostic::new(code, place, message)
    }

    /// Whether another problem of that code would be kept.
    fn keeps(&self, code: Code) -> bool {
        let length = self.text().len();
        let most = (length / BYTES_A_PROBLEM).clamp(LEAST_PROBLEMS, MOST_PROBLEMS);
        let alike = self.found.borrow().get(&code).map_or(0, |(found, _)| *found);
        self.problems.borrow().len() < most && alike < MOST_ALIKE
    }

    /// Reports a problem.
    pub fn report(&self, problem: Diagnostic) {
        let keeps = self.keeps(problem.code);
        if !keeps && self.allowed.borrow().iter().rev().take(LATEST).any(|a| hides(a, &problem)) {
            return;
        }
        if problem.severity() == Severity::Error {
            self.miss();
        }
        let mut found = self.found.borrow_mut();
        let (count, unlisted) = found.entry(problem.code).or_default();
        *count += 1;
        if keeps {
            self.problems.borrow_mut().push(problem);
        } else {
            *unlisted += 1;
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

    /// How far the report has come, so that what is said from here on can be taken back
    /// ([`Page::retract`]).
    pub fn mark(&self) -> Mark {
        Mark {
            problems: self.problems.borrow().len(),
            found: self.found.borrow().clone(),
            unsound: self.unsound.get(),
        }
    }

    /// The first of the errors that were reported since then, if all of them are of those codes.
    pub fn only_since(&self, mark: &Mark, codes: &[Code]) -> Option<Diagnostic> {
        let problems = self.problems.borrow();
        let errors = || {
            let since = problems.iter().skip(mark.problems);
            since.filter(|problem| problem.severity() == Severity::Error)
        };
        let all_told = self.unsound.get() - mark.unsound == errors().count();
        let only = all_told && errors().all(|problem| codes.contains(&problem.code));
        errors().next().filter(|_| only).cloned()
    }

    /// How many errors were reported since then.
    pub fn unsound_since(&self, mark: &Mark) -> usize {
        self.unsound.get() - mark.unsound
    }

    /// Takes back all that was reported since then.
    pub fn retract(&self, mark: Mark) {
        self.problems.borrow_mut().truncate(mark.problems);
        *self.found.borrow_mut() = mark.found;
        self.unsound.set(mark.unsound);
    }

    /// How many problems there are so far.
    pub fn count(&self) -> usize {
        self.found.borrow().values().map(|(count, _)| count).sum()
    }

    /// Notes that something could not be had because of an error that is told elsewhere.
    pub fn miss(&self) {
        self.unsound.set(self.unsound.get() + 1);
    }

    /// How many errors there are so far, with all that was missed ([`Page::miss`]). What is read
    /// while this stays the same is sound, as far as it is known by itself.
    pub fn unsound(&self) -> usize {
        self.unsound.get()
    }

    /// Whether the block that begins there is sound, where [`Page::unsound`] was `before` before it
    /// was read.
    pub fn is_sound_since(&self, before: usize, block: &Span) -> bool {
        self.unsound() == before && !self.is_damaged(block)
    }

    /// Whether there are still so few problems that it is worth guessing what was meant.
    pub fn is_patient(&self) -> bool {
        self.count() < PATIENCE
    }

    /// All problems in the order of their places, each once; then how many are not listed. Where
    /// the file is `broken` ([`Page::tree`] said so), only those that are certainly no consequences
    /// of that.
    pub fn into_problems(self, broken: bool) -> Vec<Diagnostic> {
        let text = self.text();
        let told = |code: Code| !broken || code.is_certain();
        let mut problems = self.problems.into_inner();
        let allowed = self.allowed.into_inner();
        let explained = self.explained.into_inner();
        let follows = |problem: &Diagnostic| {
            let at = problem.place.span.start;
            problem.code != Code::SYNTAX && explained.iter().any(|bytes| bytes.contains(&at))
        };
        problems.retain(|problem| {
            told(problem.code)
                && !follows(problem)
                && (problem.severity() == Severity::Error
                    || !allowed.iter().any(|allowed| hides(allowed, problem)))
        });
        for problem in problems.iter_mut().filter(|problem| problem.place.line > 0) {
            problem.about = name_of_block(text, problem.place.span.start);
        }
        problems.sort_by_key(|p| (p.place.span.start, p.place.span.end, p.code));
        problems.dedup();
        let found = self.found.into_inner().into_iter();
        let unlisted: Vec<(Code, usize)> = found
            .filter(|(code, (_, unlisted))| *unlisted > 0 && told(*code))
            .map(|(code, (_, unlisted))| (code, unlisted))
            .collect();
        if !unlisted.is_empty() {
            let count = unlisted.iter().map(|(_, count)| count).sum::<usize>();
            let each: Vec<String> =
                unlisted.iter().map(|(code, count)| format!("{count} of {code}")).collect();
            let each = each.join(", ");
            let message = format!("{count} further problems of this file are not listed: {each}");
            let place = SourcePlace::whole(self.lines.file());
            let last = Diagnostic::new(Code::MORE_PROBLEMS, place, message);
            problems.push(Diagnostic { unlisted, ..last });
        }
        problems
    }
}

/// Whether an allowance silences a problem.
fn hides((span, code): &(Span, Code), problem: &Diagnostic) -> bool {
    let (span, at) = (tree::bytes(span), &problem.place.span);
    *code == problem.code && span.start <= at.start && at.end <= span.end
}
