//! Reading a filter by recursive descent: alternatives, of conjunctions, of terms.
//!
//! ```text
//! filter = all (("|" | "or") all)*
//! all    = term (["&" | "and"] term)*
//! term   = ("!" | "not") term | "(" filter ")" | quotation | state | field compares values
//! values = value ("," value)*
//! ```

use std::ops::Range as Place;

use jiff::civil::Date;

use super::described::Names;
use super::expression::Filter;
use super::fault::Fault;
use super::test::{Range, Test};
use super::tokens::{Compares, Placed, Sign, Token, tokens};
use super::words::{Field, Shape, State};
use crate::text::{count, did_you_mean, listed, nearest, quoted};

/// The most brackets and negations within each other.
const DEEPEST: usize = 50;

/// The longest filter, in bytes: far more than anybody types.
pub const LONGEST: usize = 2_000;

impl Filter {
    /// Reads a filter; an empty one lets everything pass.
    ///
    /// # Errors
    /// The first thing that is wrong with it, where, and what to write.
    pub fn parse(text: &str, names: &Names) -> Result<Self, Fault> {
        parse(text, names)
    }
}

fn parse(text: &str, names: &Names) -> Result<Filter, Fault> {
    if text.len() > LONGEST {
        let says = format!("a filter has at most {}", count(LONGEST as u64, "byte"));
        return Err(Fault::new("", 0..0, says));
    }
    let tokens = tokens(text)?;
    let mut parser = Parser { text, names, tokens: &tokens, at: 0 };
    if tokens.is_empty() {
        return Ok(Filter::All(Vec::new()));
    }
    let filter = parser.filter(0)?;
    match parser.next() {
        None => Ok(filter),
        Some((Token::Sign(Sign::Closes), at)) => {
            Err(parser.fault(at, "no bracket is open here: write `(` before what belongs to it"))
        }
        Some((_, at)) => Err(parser.fault(at, "write `&` or `|` between the parts of a filter")),
    }
}

struct Parser<'p, 't> {
    text: &'t str,
    names: &'p Names,
    tokens: &'p [Placed<'t>],
    at: usize,
}

impl<'t> Parser<'_, 't> {
    fn peek(&self) -> Option<&Token<'t>> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn next(&mut self) -> Option<Placed<'t>> {
        let token = self.tokens.get(self.at).cloned();
        self.at += usize::from(token.is_some());
        token
    }

    /// Takes the next token if it is this sign.
    fn takes(&mut self, sign: Sign) -> bool {
        let is = self.peek() == Some(&Token::Sign(sign));
        self.at += usize::from(is);
        is
    }

    /// The place after the last token.
    fn end(&self) -> Place<usize> {
        let end = self.tokens.last().map_or(0, |(_, at)| at.end);
        end..end
    }

    fn fault(&self, at: Place<usize>, says: impl Into<String>) -> Fault {
        Fault::new(self.text, at, says)
    }

    fn filter(&mut self, depth: usize) -> Result<Filter, Fault> {
        let mut any = vec![self.all(depth)?];
        while self.takes(Sign::Or) {
            any.push(self.all(depth)?);
        }
        Ok(if any.len() == 1 { any.remove(0) } else { Filter::Any(any) })
    }

    fn all(&mut self, depth: usize) -> Result<Filter, Fault> {
        let mut all = vec![self.term(depth)?];
        loop {
            let follows = match self.peek() {
                Some(Token::Sign(Sign::And)) => self.takes(Sign::And),
                Some(Token::Word(_) | Token::Quoted(_)) => true,
                Some(Token::Sign(sign)) => matches!(sign, Sign::Not | Sign::Opens),
                None => false,
            };
            if !follows {
                return Ok(if all.len() == 1 { all.remove(0) } else { Filter::All(all) });
            }
            all.push(self.term(depth)?);
        }
    }

    fn term(&mut self, depth: usize) -> Result<Filter, Fault> {
        let Some((token, at)) = self.next() else {
            let says = "something has to follow here, such as `starred` or `topic=quad`";
            return Err(self.fault(self.end(), says));
        };
        if depth > DEEPEST {
            return Err(self.fault(at, "there are too many brackets within each other"));
        }
        match token {
            Token::Sign(Sign::Not) => Ok(Filter::Not(Box::new(self.term(depth + 1)?))),
            Token::Sign(Sign::Opens) => {
                if self.takes(Sign::Closes) {
                    return Err(self.fault(at.start..at.end + 1, "nothing stands in this bracket"));
                }
                let inside = self.filter(depth + 1)?;
                if self.takes(Sign::Closes) {
                    return Ok(inside);
                }
                Err(self.fault(at, "this bracket is not closed: write `)` at its end"))
            }
            Token::Sign(_) => {
                let says = "a word is missing before this, such as `starred` or `topic`";
                Err(self.fault(at, says))
            }
            Token::Quoted(text) => Ok(says(text)),
            Token::Word(word) => self.word(word, at),
        }
    }

    /// A state, or a field with its values.
    fn word(&mut self, word: &str, at: Place<usize>) -> Result<Filter, Fault> {
        let small = word.to_lowercase();
        let compares = match self.peek() {
            Some(Token::Sign(Sign::Compares(how))) => Some(*how),
            _ => None,
        };
        let field = Field::ALL.into_iter().find(|field| field.name() == small);
        let state = State::ALL.into_iter().find(|state| state.name() == small);
        match (field, state, compares) {
            (Some(field), _, Some(how)) => {
                self.at += 1;
                let tests = self.values(field, how)?;
                let has = Filter::Has(field, tests);
                Ok(if how == Compares::IsNot { Filter::Not(Box::new(has)) } else { has })
            }
            (None, Some(state), None) => Ok(Filter::Is(state)),
            (Some(field), _, None) => {
                let says = format!("`{small}` needs a value, such as {}", field.example());
                Err(self.fault(at, says))
            }
            (None, Some(_), Some(_)) => {
                let says = format!("`{small}` has no value: write it alone");
                Err(self.fault(at, says))
            }
            (None, None, how) => Err(self.fault(at, unknown(word, how.is_some()))),
        }
    }

    fn values(&mut self, field: Field, how: Compares) -> Result<Vec<Test>, Fault> {
        let mut tests = Vec::new();
        loop {
            match self.next() {
                Some((Token::Word(value) | Token::Quoted(value), at)) => {
                    tests.push(self.test(field, how, value, at)?);
                }
                other => {
                    let at = other.map_or_else(|| self.end(), |(_, at)| at);
                    let says = format!("a value is missing here, as in {}", field.example());
                    return Err(self.fault(at, says));
                }
            }
            if !self.takes(Sign::Comma) {
                return Ok(tests);
            }
        }
    }

    fn test(
        &self,
        field: Field,
        how: Compares,
        value: &str,
        at: Place<usize>,
    ) -> Result<Test, Fault> {
        let equal = matches!(how, Compares::Is | Compares::IsNot);
        match field.shape() {
            Shape::Number => self.range(how, value, at, field).map(Test::Number),
            Shape::Day => self.range(how, value, at, field).map(Test::Day),
            _ if !equal => {
                let says = format!("`{}` is no number: write {}", field.name(), field.example());
                Err(self.fault(at, says))
            }
            Shape::Text => Ok(Test::Says(value.to_lowercase())),
            Shape::Word => self.known(field, &field.words(), value, at),
            Shape::Name => {
                let known = match field {
                    Field::Topic => Some(&self.names.topics),
                    Field::Bank => Some(&self.names.banks),
                    Field::Exam => Some(&self.names.exams),
                    Field::List => Some(&self.names.lists),
                    // There are very many of these, and composed ones are not on any list.
                    _ => None,
                };
                match known {
                    Some(known) => self.known(field, known, value, at),
                    None => Ok(Test::Name(value.to_lowercase())),
                }
            }
        }
    }

    /// A name that has to be one of these.
    fn known<S: AsRef<str>>(
        &self,
        field: Field,
        known: &[S],
        value: &str,
        at: Place<usize>,
    ) -> Result<Test, Fault> {
        let small = value.to_lowercase();
        if known.iter().any(|name| name.as_ref().to_lowercase() == small) {
            return Ok(Test::Name(small));
        }
        let name = field.name();
        let said = match nearest(&small, known) {
            Some(near) => did_you_mean(&near),
            None if known.is_empty() => format!("there is no {name} yet"),
            None => {
                let all: Vec<&str> = known.iter().map(AsRef::as_ref).take(FEW).collect();
                let more = if known.len() > FEW { ", and others" } else { "" };
                format!("there are {}{more}", listed(&all))
            }
        };
        Err(self.fault(at, format!("there is no {name} `{}`: {said}", quoted(value))))
    }

    /// One value, from one to another, or all on one side.
    fn range<T: Valued>(
        &self,
        how: Compares,
        value: &str,
        at: Place<usize>,
        field: Field,
    ) -> Result<Range<T>, Fault> {
        let read = |part: &str| {
            T::read(part).ok_or_else(|| {
                let (part, example) = (quoted(part), field.example());
                self.fault(at.clone(), format!("`{part}` is no {}: write {example}", T::WHAT))
            })
        };
        let one = |part: &str| (!part.is_empty()).then(|| read(part)).transpose();
        let range = match (how, value.split_once("..")) {
            (Compares::Is | Compares::IsNot, Some((from, to))) => {
                Range { from: one(from)?, to: one(to)? }
            }
            (_, Some(_)) => {
                let name = field.name();
                let says = format!("a range is not compared: write {name}={value}");
                return Err(self.fault(at, says));
            }
            (Compares::Is | Compares::IsNot, None) => {
                let value = read(value)?;
                Range { from: Some(value), to: Some(value) }
            }
            (Compares::AtLeast, None) => Range { from: Some(read(value)?), to: None },
            (Compares::AtMost, None) => Range { from: None, to: Some(read(value)?) },
            (Compares::More, None) => Range { from: read(value)?.next(), to: None },
            (Compares::Less, None) => Range { from: None, to: read(value)?.before() },
        };
        if range.is_empty() {
            let (from, to) = value.split_once("..").unwrap_or_default();
            let says = format!("nothing is in this range: write {to}..{from}");
            return Err(self.fault(at, says));
        }
        Ok(range)
    }
}

/// So many names are told where one is not known and none is near.
const FEW: usize = 8;

/// What is said of a word that is none.
fn unknown(word: &str, compared: bool) -> String {
    let (fields, states) = (Field::ALL.map(Field::name), State::ALL.map(State::name));
    let known: Vec<&str> =
        if compared { fields.to_vec() } else { [&states[..], &fields[..]].concat() };
    let small = word.to_lowercase();
    let told = quoted(word);
    // The word of a value was typed by itself: `pairs`, `misread`.
    let of_field = Field::ALL.into_iter().find(|field| field.words().contains(&small.as_str()));
    let help = match (of_field, nearest(&small, &known)) {
        (Some(field), _) if !compared => format!("write {}={small}", field.name()),
        (_, Some(near)) => did_you_mean(&near),
        _ if compared => format!("what can have a value is {}", listed(&known)),
        _ => format!("to look for it in the questions, write text:{told}"),
    };
    format!("`{told}` is no word of filters: {help}")
}

/// Those that say this.
fn says(text: &str) -> Filter {
    Filter::Has(Field::Text, vec![Test::Says(text.to_lowercase())])
}

/// A value that can be compared.
trait Valued: Copy + PartialOrd {
    /// What it is, for a person.
    const WHAT: &'static str;
    fn read(text: &str) -> Option<Self>;
    fn next(self) -> Option<Self>;
    fn before(self) -> Option<Self>;
}

impl Valued for i64 {
    const WHAT: &'static str = "number";
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
    fn next(self) -> Option<Self> {
        self.checked_add(1)
    }
    fn before(self) -> Option<Self> {
        self.checked_sub(1)
    }
}

impl Valued for Date {
    const WHAT: &'static str = "day";
    fn read(text: &str) -> Option<Self> {
        let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        plain.then(|| text.parse().ok()).flatten()
    }
    fn next(self) -> Option<Self> {
        self.tomorrow().ok()
    }
    fn before(self) -> Option<Self> {
        self.yesterday().ok()
    }
}
