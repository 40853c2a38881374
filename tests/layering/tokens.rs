//! Paths and strings among the tokens of a macro call, of a macro's rules, or of an attribute.
//!
//! Nothing says what such tokens will become, so everything that is spelt like a path counts as
//! one.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

use crate::found::How;
use crate::scan::{Scanner, line};

/// Whether `name` stands anywhere in these tokens.
pub fn says(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => says(&group.stream(), name),
        _ => false,
    })
}

/// Attributes whose strings are for those who read the source, or who build it.
const COMMENTS: [&str; 6] = ["doc", "allow", "expect", "warn", "deny", "cfg"];

impl Scanner {
    /// Takes down what the tokens name.
    pub fn tokens(&mut self, tokens: TokenStream) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        Walk { trees: &trees, at: 0 }.all(self);
    }

    /// The same for those inside the brackets of the attribute `name`.
    pub fn attribute_tokens(&mut self, name: &str, tokens: TokenStream) {
        let strings = self.out.strings.len();
        self.tokens(tokens);
        if COMMENTS.contains(&name) {
            self.out.strings.truncate(strings);
        }
    }
}

struct Walk<'a> {
    trees: &'a [TokenTree],
    at: usize,
}

impl Walk<'_> {
    fn all(&mut self, scanner: &mut Scanner) {
        while self.at < self.trees.len() {
            self.step(scanner);
        }
        scanner.in_use = false;
    }

    fn ident(&self, ahead: usize) -> Option<String> {
        match self.trees.get(self.at + ahead) {
            Some(TokenTree::Ident(ident)) => Some(ident.unraw().to_string()),
            _ => None,
        }
    }

    fn sign(&self, ahead: usize, sign: char) -> bool {
        matches!(self.trees.get(self.at + ahead), Some(TokenTree::Punct(p)) if p.as_char() == sign)
    }

    fn colons(&self) -> bool {
        self.sign(0, ':') && self.sign(1, ':')
    }

    fn group(&self, ahead: usize, delimiter: Delimiter) -> Option<TokenStream> {
        match self.trees.get(self.at + ahead) {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group.stream()),
            _ => None,
        }
    }

    fn step(&mut self, scanner: &mut Scanner) {
        if self.sign(0, '#')
            && let Some(attribute) = self.group(1, Delimiter::Bracket)
        {
            let name = attribute.clone().into_iter().next().map(|tree| tree.to_string());
            scanner.attribute_tokens(&name.unwrap_or_default(), attribute);
            self.at += 2;
            return;
        }
        if self.ident(0).as_deref() == Some("pub")
            && let Some(range) = self.group(1, Delimiter::Parenthesis)
            && ["crate", "self", "super", "in"].iter().any(|name| says(&range, name))
        {
            // How far something can be seen is not a use of that place.
            self.at += 2;
            return;
        }
        match &self.trees[self.at] {
            TokenTree::Ident(ident) if ident == "include" && self.sign(1, '!') => {
                scanner.out.borrowed.push(line(ident.span()));
                self.at += 2;
            }
            TokenTree::Ident(ident) if ident == "use" => {
                scanner.in_use = true;
                self.at += 1;
            }
            TokenTree::Ident(_) => self.path(scanner, &[]),
            TokenTree::Punct(_) if self.colons() => {
                self.at += 2;
                if self.ident(0).is_some() {
                    self.path(scanner, &[]);
                }
            }
            TokenTree::Punct(sign) => {
                scanner.in_use &= sign.as_char() != ';';
                self.at += 1;
            }
            TokenTree::Group(group) => {
                if scanner.in_use && group.delimiter() == Delimiter::Brace {
                    Self::tree(scanner, group.stream(), &[]);
                } else {
                    scanner.tokens(group.stream());
                }
                self.at += 1;
            }
            TokenTree::Literal(literal) => {
                if let syn::Lit::Str(text) = syn::Lit::new(literal.clone()) {
                    scanner.note_string(line(literal.span()), text.value());
                }
                self.at += 1;
            }
        }
    }

    /// Takes down the path that begins here, below the names of `stem`.
    fn path(&mut self, scanner: &mut Scanner, stem: &[String]) {
        let at = line(self.trees[self.at].span());
        let mut path = stem.to_vec();
        while let Some(name) = self.ident(0) {
            path.push(name);
            self.at += 1;
            if !self.colons() {
                break;
            }
            self.at += 2;
        }
        if scanner.in_use
            && let Some(TokenTree::Group(group)) = self.trees.get(self.at)
            && group.delimiter() == Delimiter::Brace
        {
            self.at += 1;
            return Self::tree(scanner, group.stream(), &path);
        }
        if path.last().is_some_and(|name| name == "self") && path.len() > 1 {
            path.pop();
        }
        if scanner.in_use && self.ident(0).as_deref() == Some("as") {
            // The other name that it is given is not a path.
            self.at += 2;
        }
        let how = if scanner.in_use { How::Use { exported: false } } else { How::Code };
        scanner.note(at, path, how);
    }

    /// Takes down the names in the braces of a `use`.
    fn tree(scanner: &mut Scanner, tokens: TokenStream, stem: &[String]) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut walk = Walk { trees: &trees, at: 0 };
        while let Some(tree) = walk.trees.get(walk.at) {
            match tree {
                TokenTree::Ident(_) => walk.path(scanner, stem),
                TokenTree::Group(group) => {
                    Self::tree(scanner, group.stream(), stem);
                    walk.at += 1;
                }
                TokenTree::Punct(sign) if sign.as_char() == '*' => {
                    scanner.note(line(sign.span()), stem.to_vec(), How::All { exported: false });
                    walk.at += 1;
                }
                _ => walk.at += 1,
            }
        }
    }
}
