//! The pieces of a text, as the parser tells of them one after another.

use std::borrow::Cow;

use toml_datetime::Datetime;
use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::EventReceiver;
use toml_parser::{ErrorSink, ParseError, Span as SourcePlace};

use super::super::faults::Faults;
use super::super::node::{self, Node, TomlTable, Value};
use super::super::parts::DEEPEST;
use super::{Keys, Open, Receiver};

impl EventReceiver for Receiver<'_> {
    fn std_table_open(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.open_header(span, false);
    }

    fn array_table_open(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.open_header(span, true);
    }

    fn std_table_close(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }

    fn array_table_close(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }

    fn simple_key(&mut self, span: SourcePlace, kind: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.pass(span);
        if self.lost || self.build.full().is_some() {
            return;
        }
        let raw = self.raw(span, kind);
        let (is_document, mut lost) = (self.open.is_empty() && self.opened.is_none(), false);
        let Some(keys) = self.keys() else { return self.give_up(span.end()) };
        if !keys.parts.is_empty() && !keys.dotted {
            lost = is_document;
            *keys = Keys::default();
        }
        keys.dotted = false;
        if lost || keys.too_deep {
            self.lost |= lost;
            return;
        }
        if keys.parts.len() > DEEPEST as usize - 1 {
            keys.too_deep = true;
            self.lost |= is_document;
            self.faults.report_error(ParseError::new("recursion limit"));
            return;
        }
        let mut text = Cow::Borrowed("");
        raw.decode_key(&mut text, &mut self.faults);
        let key = self.build.key(&text, node::span(span.start(), span.end()));
        if let Some(keys) = self.keys() {
            keys.parts.push(key);
        }
    }

    fn key_sep(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        match self.keys() {
            Some(keys) => keys.dotted = true,
            None => self.give_up(span.end()),
        }
    }

    fn key_val_sep(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        let is_header = self.opened.is_some();
        match self.keys() {
            Some(keys) => keys.assigned = !is_header,
            None => self.give_up(span.end()),
        }
    }

    fn scalar(&mut self, span: SourcePlace, kind: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.pass(span);
        if !self.is_wanted() {
            return;
        }
        let mut text = Cow::Borrowed("");
        let value = match self.raw(span, kind).decode_scalar(&mut text, &mut self.faults) {
            ScalarKind::String => Value::Text(text.into_owned()),
            ScalarKind::Boolean(value) => Value::Bool(value),
            ScalarKind::DateTime => Value::Date(date(&text, span, &mut self.faults)),
            ScalarKind::Float => Value::Number,
            ScalarKind::Integer(radix) => {
                i64::from_str_radix(&text, radix.value()).map_or(Value::Number, Value::Integer)
            }
        };
        self.put(Node { span: node::span(span.start(), span.end()), value });
    }

    fn array_open(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) -> bool {
        self.pass(span);
        if self.is_wanted() {
            self.open.push(Open::Array { start: span.start(), nodes: Vec::new(), last: None });
        }
        true
    }

    fn array_close(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.pass(span);
        match self.open.last() {
            Some(Open::Array { .. }) => self.close(span.end()),
            _ => self.give_up(span.end()),
        }
    }

    fn inline_table_open(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) -> bool {
        self.pass(span);
        if self.is_wanted() {
            self.open.push(Open::Inline {
                start: span.start(),
                table: TomlTable::default(),
                keys: Keys::default(),
                last: None,
            });
        }
        true
    }

    fn inline_table_close(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.pass(span);
        match self.open.last() {
            Some(Open::Inline { .. }) => self.close(span.end()),
            _ => self.give_up(span.end()),
        }
    }

    fn value_sep(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.pass(span);
        self.settle();
    }

    fn comment(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.interrupt(span);
    }

    fn newline(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.interrupt(span);
    }

    fn error(&mut self, span: SourcePlace, _: &mut dyn ErrorSink) {
        self.interrupt(span);
        if self.open.is_empty() && self.keys.assigned && !self.lost && self.opened.is_none() {
            // A second `=`: the key has no value, and goes on having none.
            self.put(Node { span: 0..0, value: Value::Integer(0) });
        }
    }
}

/// The date as it is written everywhere.
fn date(text: &str, span: SourcePlace, faults: &mut Faults) -> String {
    match text.parse::<Datetime>() {
        Ok(date) => date.to_string(),
        Err(error) => {
            faults.report_error(ParseError::new(error.to_string()).with_unexpected(span));
            String::new()
        }
    }
}
