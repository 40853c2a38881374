//! Editing: a TOML file changed in place, with all that its author wrote.
//!
//! Comments, order and spaces stay, but for the lines that begin with [`OURS`], which the program
//! writes over a value and replaces. This file must not know what a file is about.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value};

/// What a line begins with that the program wrote; the author's own comments begin otherwise.
const OURS: &str = "#:";

/// A table of an array of tables: the array's name, and the field and value that tell it from the
/// others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// The array.
    pub array: &'static str,
    /// The field by which its tables are known.
    pub field: &'static str,
    /// The value of that field.
    pub value: String,
}

/// A file that is being edited.
pub(crate) struct Edit(DocumentMut);

impl Edit {
    /// The file of that text.
    ///
    /// # Errors
    /// Where it is no TOML, and why.
    pub fn of(text: &str) -> Result<Self, String> {
        text.parse().map(Self).map_err(|error: toml_edit::TomlError| error.to_string())
    }

    /// The text, edited.
    pub fn into_text(self) -> String {
        self.0.to_string()
    }

    /// What stands in a field (`why.1` is `1` in `why`) of a table: a text, or texts.
    pub fn texts(&self, path: &[Step], field: &str) -> Option<Vec<String>> {
        let mut table = self.0.as_table();
        for step in path {
            table = table.get(step.array)?.as_array_of_tables()?.iter().find(|t| step.is(t))?;
        }
        let mut parts = field.split('.').peekable();
        let mut item = table.get(parts.next()?)?;
        for part in parts {
            item = item.as_table_like()?.get(part)?;
        }
        let text = |value: &Value| value.as_str().map(str::to_owned);
        match item.as_value()? {
            Value::Array(array) => array.iter().map(text).collect(),
            value => Some(vec![text(value)?]),
        }
    }

    /// Sets a field of a table, which is made where it is missing, and puts `above` over it in
    /// comments, in place of what the program wrote there before.
    pub fn set(
        &mut self,
        path: &[Step],
        field: &str,
        texts: &[String],
        is_list: bool,
        above: &[String],
    ) {
        let Some(table) = self.table(path) else { return };
        let value: Value = if is_list {
            texts.iter().collect::<Array>().into()
        } else {
            texts.first().map(String::as_str).unwrap_or_default().into()
        };
        let (whole, name) = match field.rsplit_once('.') {
            Some((whole, name)) => (Some(whole), name),
            None => (None, field),
        };
        let table = match whole {
            Some(whole) => dotted(table, whole),
            None => Some(table),
        };
        let Some(table) = table else { return };
        if let Some(Item::Value(old)) = table.get_mut(name) {
            let decor = old.decor().clone();
            *old = value;
            *old.decor_mut() = decor;
        } else {
            table.insert(name, Item::Value(value));
        }
        if let Some(mut key) = table.key_mut(name) {
            comment(&mut key, above);
        }
    }

    /// Puts fields, each with its value as TOML, into a table that is there, in place of what stands
    /// there under these names; what else it holds stays.
    pub fn put(&mut self, path: &[Step], fields: &[(String, String)]) {
        let Some(table) = self.table(path) else { return };
        for (field, value) in fields {
            let Ok(mut value) = value.parse::<Value>() else { continue };
            let (whole, name) = match field.split_once('.') {
                Some((whole, name)) => (Some(whole), name),
                None => (None, field.as_str()),
            };
            let table = match whole {
                Some(whole) => dotted(table, whole),
                None => Some(&mut *table),
            };
            let Some(table) = table else { continue };
            if let Some(Item::Value(old)) = table.get_mut(name) {
                *value.decor_mut() = old.decor().clone();
                *old = value;
            } else {
                table.insert(name, Item::Value(value));
            }
        }
    }

    /// Adds a text to the end of a list at the top of the file, laid out as the list is.
    pub fn push(&mut self, field: &str, text: &str) {
        let found =
            self.0.as_table_mut().entry(field).or_insert_with(|| Item::Value(Array::new().into()));
        let Some(list) = found.as_array_mut() else { return };
        // The first has nothing before it; those behind it show how the list is laid out.
        let before = list.iter().skip(1).last().map(|value| value.decor().clone());
        list.push(text);
        if let (Some(decor), Some(new)) = (before, list.iter_mut().last()) {
            *new.decor_mut() = decor;
        }
    }

    fn table(&mut self, path: &[Step]) -> Option<&mut Table> {
        let mut table = self.0.as_table_mut();
        for step in path {
            let array = table
                .entry(step.array)
                .or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()))
                .as_array_of_tables_mut()?;
            let at = array.iter().position(|table| step.is(table));
            let at = at.unwrap_or_else(|| {
                let mut new = Table::new();
                new.insert(step.field, Item::Value(step.value.as_str().into()));
                new.decor_mut().set_prefix("\n");
                array.push(new);
                array.len() - 1
            });
            table = array.get_mut(at)?;
        }
        Some(table)
    }
}

impl Step {
    fn is(&self, table: &Table) -> bool {
        table.get(self.field).and_then(Item::as_str) == Some(self.value.as_str())
    }
}

/// The table of that name, whose keys are written with it: `of.text`.
fn dotted<'t>(table: &'t mut Table, path: &str) -> Option<&'t mut Table> {
    let mut table = table;
    for part in path.split('.') {
        let new = || {
            let mut new = Table::new();
            new.set_dotted(true);
            Item::Table(new)
        };
        table = table.entry(part).or_insert_with(new).as_table_mut()?;
    }
    Some(table)
}

/// Puts our lines right above a key, and leaves those of the author.
fn comment(key: &mut toml_edit::KeyMut<'_>, lines: &[String]) {
    let decor = key.leaf_decor_mut();
    let before = decor.prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
    let mut kept: String =
        before.split_inclusive('\n').filter(|line| !line.trim_start().starts_with(OURS)).collect();
    for line in lines.iter().flat_map(|text| text.lines()) {
        let line = format!("{OURS} {line}");
        kept.push_str(line.trim_end());
        kept.push('\n');
    }
    decor.set_prefix(kept);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(value: &str) -> Vec<Step> {
        vec![Step { array: "fact", field: "id", value: value.into() }]
    }

    #[test]
    fn what_an_author_wrote_stays() {
        let text = "# mine\nid = \"a\"   # here too\n\n[[fact]]\nid = \"x\"\n# a thought\n#: Old.\ntext = \"\"  # later\n";
        let mut edit = Edit::of(text).unwrap();
        edit.set(&step("x"), "text", &[String::new()], false, &["New.".into()]);
        let text = edit.into_text();
        let wanted = "# mine\nid = \"a\"   # here too\n\n[[fact]]\nid = \"x\"\n# a thought\n#: New.\ntext = \"\"  # later\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn fields_are_put_in_place_and_lists_go_on() {
        let mut edit =
            Edit::of("topics = [\"a\"] # all\n\n[[fact]]\nid = \"x\"\nkey = \"b\" # mine\n")
                .unwrap();
        edit.push("topics", "b");
        let fields =
            [("key", "\"c\""), ("why.a", "\"no\"")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        edit.put(&step("x"), &fields);
        let wanted = "topics = [\"a\", \"b\"] # all\n\n[[fact]]\nid = \"x\"\nkey = \"c\" # mine\nwhy.a = \"no\"\n";
        assert_eq!(edit.into_text(), wanted);
    }

    #[test]
    fn what_is_missing_is_added_in_its_table() {
        let mut edit = Edit::of("id = \"a\"\n").unwrap();
        let of = ["12".to_owned()];
        edit.set(&step("x"), "why.1", &["one".into()], false, &["Two\n\nlines".into()]);
        edit.set(&step("x"), "of.why.1", &of, false, &[]);
        edit.set(&step("x"), "cells", &["l".into(), "r".into()], true, &[]);
        assert_eq!(edit.texts(&step("x"), "of.why.1").as_deref(), Some(&of[..]));
        let text = edit.into_text();
        let wanted = "id = \"a\"\n\n[[fact]]\nid = \"x\"\n#: Two\n#:\n#: lines\nwhy.1 = \"one\"\nof.why.1 = \"12\"\ncells = [\"l\", \"r\"]\n";
        assert_eq!(text, wanted);
        let read = Edit::of(&text).unwrap();
        assert_eq!(read.texts(&step("x"), "cells").unwrap(), ["l", "r"]);
        assert_eq!(read.texts(&step("y"), "cells"), None);
    }
}
