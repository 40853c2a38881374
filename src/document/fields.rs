//! The fields of a table, asked for by name and type.
//!
//! Which fields there are is in the table's [`Grammar`]. Values of a wrong type are reported here
//! and then count as absent.

use std::cell::Cell;

use super::checks;
use super::code::Code;
use super::grammar::{Grammar, Holds};
use super::page::{At, Page};
use super::tree::{Entry, Node, Span, TomlTable, Value};
use super::values;
use crate::text::{listed, nearest, quoted};

/// So many unknown fields of a table are looked at for one that is missing.
const MOST_MISNAMED: usize = 20;

/// Fields, and what other programs or their authors call them.
const SYNONYMS: [(&str, &[&str]); 16] = [
    (
        "key",
        &[
            "answer",
            "ans",
            "answers",
            "answer_key",
            "correct_answer",
            "correct_option",
            "correct_choice",
            "solution_key",
            "right",
        ],
    ),
    ("choices", &["options", "option", "opts", "alternatives", "answers", "choice"]),
    ("stem", &["question", "q", "ask", "prompt", "statement_of_question", "question_text"]),
    ("text", &["question", "q", "body", "content", "name", "statement", "sentence", "fact"]),
    ("explain", &["explanation", "solution", "rationale", "reason", "notes", "explanations"]),
    ("why", &["because", "reason", "explanation"]),
    ("statements", &["statement", "lines", "list"]),
    ("correct", &["true", "truths", "correct_statements", "right", "answer"]),
    ("kind", &["type", "form", "format", "question_type"]),
    ("id", &["name", "code", "slug", "key"]),
    ("title", &["name", "heading", "topic"]),
    ("sources", &["source", "references", "reference", "ref", "refs"]),
    ("note", &["notes", "theory", "summary"]),
    ("origin", &["year", "exam", "asked_in", "pyq"]),
    ("passage", &["paragraph", "comprehension"]),
    ("licence", &["license"]),
];

/// Words that a field takes, and what others call the same.
const WORDS: [(&str, &[&str]); 6] = [
    (
        "single",
        &[
            "mcq",
            "mcqs",
            "multiple-choice",
            "multiplechoice",
            "single-choice",
            "objective",
            "single-correct",
            "choice",
            "question",
        ],
    ),
    ("statements", &["statement", "statement-based", "multi-statement", "multiple-statements"]),
    ("reasons", &["assertion-reason", "assertion", "ar", "a-r", "reason", "statement-i-ii"]),
    ("match", &["matching", "match-the-following", "match-list", "matches", "lists"]),
    ("pairs", &["pair", "pairing", "matched-pairs"]),
    ("sequence", &["order", "ordering", "chronology", "chronological", "arrange"]),
];

/// A table whose fields are being asked for.
pub(crate) struct Fields<'a, 't> {
    /// The file.
    pub page: &'a Page<'t>,
    /// Where the table stands: its header, or its braces.
    pub span: Span,
    table: &'a TomlTable,
    grammar: &'static Grammar,
    /// The kind of table, once that is known.
    kind: Cell<Option<&'static str>>,
}

impl<'a, 't> Fields<'a, 't> {
    /// The fields of `table`, whose grammar that is.
    pub fn of(
        page: &'a Page<'t>,
        span: &Span,
        table: &'a TomlTable,
        grammar: &'static Grammar,
    ) -> Self {
        Self { page, span: span.clone(), table, grammar, kind: Cell::new(None) }
    }

    /// The fields of a node, which must be a table.
    pub fn from_node(
        page: &'a Page<'t>,
        node: &'a Node,
        grammar: &'static Grammar,
    ) -> Option<Self> {
        if let Value::Table(table) = &node.value {
            return Some(Self::of(page, &node.span, table, grammar));
        }
        values::wrong_type(page, node, &format!("{}, written as a table", grammar.what));
        None
    }

    /// Says of which kind the table is, so that fields of other kinds are unknown.
    pub fn set_kind(&self, kind: &'static str) {
        self.kind.set(Some(kind));
    }

    /// The entry of that name.
    pub fn take(&self, name: &str) -> Option<&'a Entry> {
        debug_assert!(self.grammar.has(name), "{} has no field {name}", self.grammar.what);
        self.table.entries.iter().find(|entry| *entry.key == *name)
    }

    /// Whether there is such a field.
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

    /// The field that stands here under another program's word for it, or misspelt: that is told
    /// by itself.
    pub fn misnamed(&self, name: &str) -> Option<&'a Entry> {
        let unknown = self.table.entries.iter().filter(|entry| !self.grammar.has(&entry.key));
        let mut unknown = unknown.take(MOST_MISNAMED);
        unknown.find(|entry| self.meant(&entry.key).as_deref() == Some(name))
    }

    /// The field that a name which is none was meant to be.
    fn meant(&self, wrong: &str) -> Option<String> {
        let names: Vec<&str> =
            self.grammar.of_kind(self.kind.get()).map(|field| field.name).collect();
        let plain = wrong.to_ascii_lowercase().replace([' ', '-'], "_");
        let known = SYNONYMS.iter().filter(|(_, words)| words.contains(&plain.as_str()));
        let known =
            known.map(|(name, _)| *name).find(|name| names.contains(name) && !self.has(name));
        let same = || names.iter().copied().find(|name| *name == plain);
        let found = same().or(known).map(str::to_owned);
        found.or_else(|| page_patience(self.page, wrong, &names))
    }

    /// Reports that a field is missing.
    pub fn missing(&self, name: &str) {
        if let Some(entry) = self.misnamed(name) {
            self.unknown(entry);
            return;
        }
        let message = format!("{} has no `{name}`", self.grammar.what);
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
        let Some(entry) = self.take(name) else { return &[] };
        let tables = self.grammar.of_kind(self.kind.get()).find(|field| field.name == name);
        match (tables.map(|field| field.holds), &entry.node.value) {
            (_, Value::Array(_)) => values::array(self.page, &entry.node),
            (Some(Holds::Tables(header)), _) if header.contains("[[") => {
                self.not_tables(entry, header);
                &[]
            }
            (_, Value::Text(text)) => {
                let message = format!("`{name}` is a list, and this is one text");
                let help = format!("write `{name} = [\"{}\"]`", quoted(text));
                self.page.say(Code::WRONG_TYPE, &entry.node.span, message, help);
                &[]
            }
            (_, Value::Integer(number)) => {
                let message = format!("`{name}` is a list, and this is one number");
                let help = format!("write `{name} = [{number}]`");
                self.page.say(Code::WRONG_TYPE, &entry.node.span, message, help);
                &[]
            }
            _ => values::array(self.page, &entry.node),
        }
    }

    /// Reports a field that stands once, of which there can be several, each under a header.
    fn not_tables(&self, entry: &Entry, header: &str) {
        let name = &entry.key;
        let (message, help) = if matches!(entry.node.value, Value::Table(_)) {
            let single = header.replace("[[", "[").replace("]]", "]");
            (
                format!("{single} would be the only one, and there can be several"),
                format!("write {header}, in two brackets, above each of them"),
            )
        } else {
            (
                format!("`{name}` cannot be written like this: it is a table of its own"),
                format!("write {header} on a line below, and its fields (`id`, `text`) under it"),
            )
        };
        self.page.say(Code::WRONG_TYPE, &entry.node.span, message, help);
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
        let plain = word.trim().to_ascii_lowercase().replace([' ', '_'], "-");
        let known = WORDS.iter().find(|(_, words)| words.contains(&plain.as_str()));
        let known = known.map(|(name, _)| *name).or(Some(plain.as_str()));
        let known = known.filter(|known| names.contains(known)).map(str::to_owned);
        let help = known.or_else(|| page_patience(self.page, word, &names)).map_or_else(
            || format!("write one of {}", listed(&names)),
            |near| format!("write `{name} = \"{near}\"`"),
        );
        self.page.say(Code::WRONG_VALUE, &entry.node.span, message, help);
        None
    }

    /// Looks whether a field that nothing is made of is sound.
    pub fn check_text(&self, name: &str) {
        self.text(name);
    }

    /// The same of an array.
    pub fn check_array(&self, name: &str) {
        self.nodes(name);
    }

    /// Reports every field that the table cannot have.
    pub fn finish(self) {
        let names: Vec<&str> =
            self.grammar.of_kind(self.kind.get()).map(|field| field.name).collect();
        for entry in self.table.entries.iter().filter(|entry| !names.contains(&&*entry.key)) {
            self.unknown(entry);
        }
    }

    /// Reports a field that the table cannot have.
    fn unknown(&self, entry: &Entry) {
        let names: Vec<&str> =
            self.grammar.of_kind(self.kind.get()).map(|field| field.name).collect();
        let message = format!("{} has no field `{}`", self.grammar.what, quoted(&entry.key));
        let near = self.meant(&entry.key);
        let help = near.map_or_else(
            || format!("take it out; the fields are {}", listed(&names)),
            |near| format!("write `{near}` in place of `{}`", quoted(&entry.key)),
        );
        self.page.say(Code::UNKNOWN_FIELD, &entry.key_span, message, help);
    }
}

/// The name that was probably meant, as long as there are not too many problems to guess.
fn page_patience(page: &Page<'_>, wrong: &str, names: &[&str]) -> Option<String> {
    page.is_patient().then(|| nearest(wrong, names)).flatten()
}
