//! The paths in a file, resolved to where they lead.
//!
//! Every path counts, not only those in `use` lines. This file knows modules, and nothing of which rooms
//! may use which.

use crate::lexer::{Token, tokens};

/// Where a path leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Within this crate: the modules and names from its root.
    Here(Vec<String>),
    /// Another crate or a name in scope.
    There(Vec<String>),
}

/// A path in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub line: usize,
    pub target: Target,
    /// Whether it stands only in code for tests.
    pub test: bool,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Scanned {
    pub paths: Vec<Found>,
    /// Modules in files of their own that are only for tests.
    pub test_modules: Vec<Vec<String>>,
    /// Lines that bring in source from elsewhere: `#[path]`, `include!`.
    pub borrowed: Vec<usize>,
}

/// Reads a file that is the module `module` of the crate.
pub fn scan(source: &str, module: &[String]) -> Scanned {
    let mut scanner = Scanner {
        tokens: tokens(source),
        at: 0,
        depth: 0,
        module: module.to_vec(),
        open: Vec::new(),
        test: None,
        in_use: false,
        out: Scanned::default(),
    };
    while scanner.at < scanner.tokens.len() {
        scanner.step();
    }
    scanner.out
}

/// Code for tests, as far as it is known where it ends.
#[derive(Clone, Copy)]
struct Test {
    /// How deep in brackets the attribute stood.
    depth: usize,
    /// Whether the block of its item has begun.
    begun: bool,
}

struct Scanner {
    tokens: Vec<(Token, usize)>,
    at: usize,
    /// How many brackets of any sort are open.
    depth: usize,
    module: Vec<String>,
    /// How deep the brackets were where each inline module began.
    open: Vec<usize>,
    test: Option<Test>,
    in_use: bool,
    out: Scanned,
}

impl Scanner {
    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    fn line(&self) -> usize {
        self.tokens.get(self.at).map_or(0, |(_, line)| *line)
    }

    fn is(&self, ahead: usize, name: &str) -> bool {
        matches!(self.peek(ahead), Some(Token::Name(found)) if found == name)
    }

    fn sign(&self, ahead: usize, sign: char) -> bool {
        self.peek(ahead) == Some(&Token::Sign(sign))
    }

    fn name(&self, ahead: usize) -> Option<String> {
        match self.peek(ahead) {
            Some(Token::Name(name)) => Some(name.clone()),
            _ => None,
        }
    }

    fn step(&mut self) {
        if self.sign(0, '#') && (self.sign(1, '[') || self.sign(1, '!') && self.sign(2, '[')) {
            self.attribute();
        } else if self.is(0, "pub") && self.sign(1, '(') {
            // How far something can be seen is not a use of that place.
            self.at += 2;
            while self.at < self.tokens.len() && !self.sign(0, ')') {
                self.at += 1;
            }
            self.at += 1;
        } else if self.is(0, "include") && self.sign(1, '!') {
            self.out.borrowed.push(self.line());
            self.at += 2;
        } else if self.is(0, "mod") && self.name(1).is_some() {
            self.module();
        } else if self.is(0, "use") {
            self.in_use = true;
            self.at += 1;
        } else if matches!(self.peek(0), Some(Token::Name(_) | Token::Colons)) {
            self.path(None);
        } else {
            self.bracket();
            self.at += 1;
        }
    }

    /// Notes an attribute that makes the next item one for tests, or borrows source.
    fn attribute(&mut self) {
        let line = self.line();
        let inner = self.sign(1, '!');
        self.at += if inner { 3 } else { 2 };
        let from = self.at;
        let mut depth = 1;
        while depth > 0 && self.at < self.tokens.len() {
            match self.peek(0) {
                Some(Token::Sign('[' | '(' | '{')) => depth += 1,
                Some(Token::Sign(']' | ')' | '}')) => depth -= 1,
                _ => {}
            }
            self.at += 1;
        }
        let says = |name: &str| {
            let name = Token::Name(name.to_owned());
            self.tokens[from..self.at].iter().any(|(token, _)| *token == name)
        };
        let is = |at: usize, name: &str| matches!(self.tokens.get(at), Some((Token::Name(found), _)) if found == name);
        if is(from, "path") || is(from, "cfg_attr") && says("path") {
            self.out.borrowed.push(line);
        }
        if says("cfg") && says("test") && !says("not") && self.test.is_none() && !inner {
            self.test = Some(Test { depth: self.depth, begun: false });
        }
    }

    fn module(&mut self) {
        let mut module = self.module.clone();
        module.extend(self.name(1));
        if self.sign(2, '{') {
            self.open.push(self.depth);
            self.module = module;
        } else if self.test.is_some() {
            self.out.test_modules.push(module);
        }
        self.at += 2;
    }

    fn bracket(&mut self) {
        match self.peek(0) {
            Some(Token::Sign('(' | '[' | '{')) => {
                if let Some(test) = &mut self.test {
                    test.begun |=
                        test.depth == self.depth && self.tokens[self.at].0 == Token::Sign('{');
                }
                self.depth += 1;
            }
            Some(Token::Sign(')' | ']' | '}')) => {
                self.depth = self.depth.saturating_sub(1);
                if self.open.last() == Some(&self.depth) && self.sign(0, '}') {
                    self.open.pop();
                    self.module.pop();
                }
                if self.test.is_some_and(|test| test.begun && test.depth == self.depth) {
                    self.test = None;
                }
            }
            Some(Token::Sign(';')) => {
                self.in_use = false;
                if self.test.is_some_and(|test| test.depth == self.depth) {
                    self.test = None;
                }
            }
            _ => {}
        }
    }

    /// Reads a path, and in a `use` line the tree that hangs from it.
    fn path(&mut self, stem: Option<&[String]>) {
        let line = self.line();
        let mut path = stem.map(<[String]>::to_vec).unwrap_or_default();
        let stem = path.len();
        if self.peek(0) == Some(&Token::Colons) {
            // A path that begins with `::` begins at another crate, as one without does here.
            self.at += 1;
        }
        while let Some(name) = self.name(0) {
            path.push(name);
            self.at += 1;
            if self.peek(0) != Some(&Token::Colons) {
                break;
            }
            self.at += 1;
        }
        if self.in_use && self.sign(0, '{') {
            return self.tree(&path);
        }
        let whole = self.in_use && (self.sign(0, '*') || self.is(0, "as"));
        if path.last().is_some_and(|name| name == "self") && path.len() > 1 {
            path.pop();
        }
        if self.is(0, "as") && self.in_use {
            // The other name that it is given is not a path.
            self.at += 2;
        }
        if path.len() > 1 || stem > 0 || self.in_use || whole {
            self.note(line, path);
        }
    }

    fn tree(&mut self, stem: &[String]) {
        self.at += 1;
        while self.at < self.tokens.len() && !self.sign(0, '}') {
            match self.peek(0) {
                Some(Token::Name(_) | Token::Colons) => self.path(Some(stem)),
                Some(Token::Sign('{')) => self.tree(stem),
                Some(Token::Sign('*')) => {
                    self.note(self.line(), stem.to_vec());
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
        self.at += 1;
    }

    fn note(&mut self, line: usize, path: Vec<String>) {
        let mut names = path.into_iter().peekable();
        let mut here = match names.peek().map(String::as_str) {
            Some("crate" | "prelims") => {
                names.next();
                Some(Vec::new())
            }
            Some("self" | "super") => Some(self.module.clone()),
            // Beside the rooms themselves, their bare names lead to them.
            Some(_) if self.module.is_empty() => Some(Vec::new()),
            _ => None,
        };
        if let Some(here) = &mut here {
            while let Some(step) = names.next_if(|name| name == "self" || name == "super") {
                if step == "super" {
                    here.pop();
                }
            }
        }
        let target = match here {
            Some(here) => Target::Here(here.into_iter().chain(names).collect()),
            None => Target::There(names.collect()),
        };
        self.out.paths.push(Found { line, target, test: self.test.is_some() });
    }
}
