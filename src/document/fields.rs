//! The fields of a table, asked for by name and type; what is left over is unknown.
//!
//! Values of a wrong type are reported here and then count as absent. This file must not know which
//! fields there are.

use std::cell::{Cell, RefCell};

use super::checks;
use super::code::Code;
use super::page::{At, Page};
use super::tree::{Entry, Node, Span, Table, Value};
use super::values;
use crate::text::{did_you_mean, listed, nearest, quoted};

/// A table whose fields are being asked for.
pub(crate) struct Fields<'a, 't> {
    /// The file.
    pub page: &'a Page<'t>,
    /// Where the table stands: its header, or its braces.
    pub span: Span,
    what: &'static str,
    table: &'a Table,
    taken: Vec<Cell<bool>>,
    names: RefCell<Vec<String>>,
}

impl<'a, 't> Fields<'a, 't> {
    /// The fields of `table`, which is `what` ("a fact").
    pub fn of(page: &'a Page<'t>, span: &Span, table: &'a Table, what: &'static str) -> Self {
        let taken = vec![Cell::new(false); table.entries.len()];
        let names = RefCell::default();
        Self { page, span: span.clone(), what, table, taken, names }
    }

    /// The fields of a node, which must be a table.
    pub fn from_node(page: &'a Page<'t>, node: &'a Node, what: &'static str) -> Option<Self> {
        if let Value::Table(table) = &node.value {
            return Some(Self::of(page, &node.span, table, what));
        }
        values::wrong_type(page, node, &format!("{what}, written as a table"));
        None
    }

    /// The entry of that name, which is now known.
    pub fn take(&self, name: &str) -> Option<&'a Entry> {
        if !self.names.borrow().iter().any(|n| n == name) {
            self.names.borrow_mut().push(name.to_owned());
        }
        let index = self.table.entries.iter().position(|e| *e.key == *name)?;
        self.taken[index].set(true);
        self.table.entries.get(index)
    }

    /// Whether there is such a field; it is now known.
    pub fn has(&self, name: &str) -> bool {
        self.take(name).is_some()
    }

    /// A field read by a function that reports what is wrong with it.
    pub fn with<T>(
        &self,
        name: &str,
        read: impl Fn(&Page<'t>, &'a Node) -> Option<T>,
    ) -> Option<At<T>> {
        let entry = self.take(name)?;
        read(self.page, &entry.node).map(|it| At::new(it, &entry.node.span))
    }

    /// Reports that a field is missing.
    pub fn missing(&self, name: &str) {
        let message = format!("{} has no `{name}`", self.what);
        self.page.say(Code::MISSING_FIELD, &self.span, message, format!("add `{name} = ..`"));
    }

    /// The same field, which must be there: reported where it is absent.
    pub fn need<T>(&self, name: &str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.has(name) {
            self.missing(name);
        }
        value
    }

    /// A text, checked for length and characters.
    pub fn text(&self, name: &str) -> Option<At<String>> {
        self.with(name, |page, node| checks::read(page, node).map(|at| at.it))
    }

    /// The same, which must be there.
    pub fn need_text(&self, name: &str) -> Option<At<String>> {
        self.need(name, self.text(name))
    }

    /// Texts.
    pub fn texts(&self, name: &str) -> Vec<At<String>> {
        self.nodes(name).iter().filter_map(|node| checks::read(self.page, node)).collect()
    }

    /// An integer.
    pub fn integer(&self, name: &str) -> Option<At<i64>> {
        self.with(name, |page, node| values::integer(page, node).map(|at| at.it))
    }

    /// A truth value.
    pub fn bool(&self, name: &str) -> Option<At<bool>> {
        self.with(name, values::bool)
    }

    /// Whether the field is there and is an array.
    pub fn is_array(&self, name: &str) -> bool {
        self.take(name).is_some_and(|entry| matches!(entry.node.value, Value::Array(_)))
    }

    /// The elements of an array; none where the field is absent.
    pub fn nodes(&self, name: &str) -> &'a [Node] {
        self.take(name).map_or(&[], |entry| values::array(self.page, &entry.node))
    }

    /// The entries of a table with free keys (`why.1 = ..`); none where the field is absent.
    pub fn entries(&self, name: &str) -> &'a [Entry] {
        match self.take(name) {
            None => &[],
            Some(Entry { node: Node { value: Value::Table(table), .. }, .. }) => &table.entries,
            Some(entry) => {
                let wanted = format!("`{name}.1 = ..` and so on");
                values::wrong_type(self.page, &entry.node, &wanted);
                &[]
            }
        }
    }

    /// One of some words.
    pub fn word<T: Copy>(&self, name: &str, words: &[(&str, T)]) -> Option<At<T>> {
        let entry = self.take(name)?;
        let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let Value::Text(word) = &entry.node.value else {
            values::wrong_type(self.page, &entry.node, &format!("one of {}", listed(&names)));
            return None;
        };
        if let Some((_, value)) = words.iter().find(|(known, _)| known == word) {
            return Some(At::new(*value, &entry.node.span));
        }
        let message = format!("`{name}` cannot be `{}`", quoted(word));
        let help = page_patience(self.page, word, &names)
            .map_or_else(|| format!("write one of {}", listed(&names)), |near| did_you_mean(&near));
        self.page.say(Code::WRONG_VALUE, &entry.node.span, message, help);
        None
    }

    /// Reports every field that was not asked for.
    pub fn finish(self) {
        let names = self.names.borrow();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        for (entry, taken) in self.table.entries.iter().zip(&self.taken) {
            if taken.get() {
                continue;
            }
            let message = format!("{} has no field `{}`", self.what, quoted(&entry.key));
            let near = page_patience(self.page, &entry.key, &names);
            let help = near.map_or_else(
                || format!("remove it; the fields are {}", listed(&names)),
                |near| did_you_mean(&near),
            );
            self.page.say(Code::UNKNOWN_FIELD, &entry.key_span, message, help);
        }
    }
}

/// The name that was probably meant, as long as there are not too many problems to guess.
fn page_patience(page: &Page<'_>, wrong: &str, names: &[&str]) -> Option<String> {
    page.is_patient().then(|| nearest(wrong, names)).flatten()
}
