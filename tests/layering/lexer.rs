//! Rust source as tokens, without comments and the insides of strings.
//!
//! It knows just enough of the language to find paths, and nothing of rooms.

/// A piece of source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A name or keyword; a raw name without its `r#`.
    Name(String),
    /// `::`
    Colons,
    /// Any other sign.
    Sign(char),
    /// A string, character or number: only that there is one.
    Literal,
}

/// The tokens of `source`, each with its line.
pub fn tokens(source: &str) -> Vec<(Token, usize)> {
    let mut lexer = Lexer { rest: source.chars().collect(), at: 0, line: 1, out: Vec::new() };
    while lexer.step() {}
    lexer.out
}

struct Lexer {
    rest: Vec<char>,
    at: usize,
    line: usize,
    out: Vec<(Token, usize)>,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest.get(self.at + ahead).copied()
    }

    fn starts(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.peek(i) == Some(c))
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.line += usize::from(self.peek(0) == Some('\n'));
            self.at += 1;
        }
    }

    fn step(&mut self) -> bool {
        let Some(c) = self.peek(0) else { return false };
        let line = self.line;
        let token = if self.starts("//") {
            while self.peek(0).is_some_and(|c| c != '\n') {
                self.skip(1);
            }
            None
        } else if self.starts("/*") {
            self.comment();
            None
        } else if self.string() || c == '\'' && self.character() {
            Some(Token::Literal)
        } else if c == '\'' {
            // A lifetime: its name is not a path.
            self.skip(1);
            self.name();
            None
        } else if c.is_ascii_digit() {
            self.name();
            Some(Token::Literal)
        } else if c.is_alphabetic() || c == '_' {
            if self.starts("r#") {
                self.skip(2);
            }
            Some(Token::Name(self.name()))
        } else if self.starts("::") {
            self.skip(2);
            Some(Token::Colons)
        } else {
            self.skip(1);
            (!c.is_whitespace()).then_some(Token::Sign(c))
        };
        self.out.extend(token.map(|token| (token, line)));
        true
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(c) = self.peek(0).filter(|c| c.is_alphanumeric() || *c == '_') {
            name.push(c);
            self.skip(1);
        }
        name
    }

    /// Skips a block comment with those inside it.
    fn comment(&mut self) {
        let mut depth = 0;
        while self.at < self.rest.len() {
            if self.starts("/*") {
                depth += 1;
                self.skip(2);
            } else if self.starts("*/") {
                depth -= 1;
                self.skip(2);
                if depth == 0 {
                    return;
                }
            } else {
                self.skip(1);
            }
        }
    }

    /// Skips a string of any sort, if one begins here.
    fn string(&mut self) -> bool {
        let prefix = ["", "b", "c", "r", "br", "cr"].into_iter().find(|prefix| {
            let after = prefix.len();
            let mut hashes = 0;
            while prefix.ends_with('r') && self.peek(after + hashes) == Some('#') {
                hashes += 1;
            }
            self.starts(prefix) && self.peek(after + hashes) == Some('"')
        });
        let Some(prefix) = prefix else { return false };
        self.skip(prefix.len());
        let raw = prefix.ends_with('r');
        let mut hashes = String::new();
        while self.peek(0) == Some('#') {
            hashes.push('#');
            self.skip(1);
        }
        self.skip(1);
        let end = format!("\"{hashes}");
        while self.at < self.rest.len() && !self.starts(&end) {
            self.skip(if !raw && self.peek(0) == Some('\\') { 2 } else { 1 });
        }
        self.skip(end.len());
        true
    }

    /// Skips a character, if this is one and not a lifetime.
    fn character(&mut self) -> bool {
        if self.peek(1) == Some('\\') {
            self.skip(3);
            while self.peek(0).is_some_and(|c| c != '\'') {
                self.skip(1);
            }
            self.skip(1);
            return true;
        }
        let is = self.peek(2) == Some('\'');
        if is {
            self.skip(3);
        }
        is
    }
}

#[test]
fn comments_and_strings_are_left_out() {
    let source = r###"a /* b /* c */ d */ "e \" f" 'g' '\'' '\u{48}' r#"h " i"# b"j" 'k: l<'m> // n
        r#type br##"o"# p"## 1_000u8 q::r"###;
    let names: Vec<String> = tokens(source)
        .into_iter()
        .filter_map(|(token, _)| if let Token::Name(name) = token { Some(name) } else { None })
        .collect();
    assert_eq!(names, ["a", "l", "type", "q", "r"]);
}

#[test]
fn lines_are_counted() {
    let found = tokens("a\n/* \n */ b\n\"\n\n\" c");
    assert_eq!(found.iter().map(|(_, line)| *line).collect::<Vec<_>>(), [1, 3, 4, 6]);
}
