//! The grammar says what the reader does: every field that is needed is missed, and no other.

use super::*;
use crate::document::{Code, Grammar, Holds};
use crate::reading::grammar;

/// A bank in which each of these tables stands once, a field a line.
const WHOLE: [(&str, &str); 2] = [
    (
        "bank.toml",
        "format = 1\nid = \"t\"\ntitle = \"T\"\nlanguage = \"en\"\ntopics = [\"a\"]\n\
         [[source]]\nid = \"s\"\ntitle = \"S\"\n",
    ),
    (
        "a.toml",
        "id = \"a\"\ntitle = \"A\"\n[[passage]]\nid = \"p\"\ntext = \"P.\"\n[[direction]]\nid = \"d\"\ntext = \"D.\"\n\
         [[fact]]\nid = \"f\"\ntext = \"F.\"\n[[fact.trap]]\nid = \"x\"\ntext = \"X.\"\n\
         [[table]]\nid = \"tab\"\ncolumns = [\"A\", \"B\"]\nrows = []\n\
         [[event]]\nid = \"e\"\ntext = \"E\"\nwhen = 2020-01-01\n[[set]]\nid = \"se\"\nclaim = \"{} is.\"\nin = []\n\
         [[item]]\nid = \"i\"\nkind = \"single\"\nstem = \"?\"\nchoices = [\"x\", \"y\"]\nkey = \"a\"\n",
    ),
];

fn problems(change: impl Fn(&str, &str) -> String) -> Vec<(Code, String)> {
    let file =
        |(path, text): (&str, &str)| SourceFile { path: path.into(), text: change(path, text) };
    let reading = read(&WHOLE.map(file), &[]);
    reading.diagnostics.into_iter().map(|d| (d.code, d.message)).collect()
}

#[test]
fn what_is_needed_is_missed() {
    assert_eq!(problems(|_, text| text.to_owned()), []);
    let tables: [&Grammar; 11] = [
        &grammar::BANK,
        &grammar::SOURCE,
        &grammar::TOPIC,
        &grammar::PASSAGE,
        &grammar::DIRECTION,
        &grammar::FACT,
        &grammar::TRAP,
        &grammar::TABLE,
        &grammar::EVENT,
        &grammar::SET,
        &grammar::ITEM,
    ];
    for table in tables {
        for field in table.of_kind(None) {
            // The field's line in the table's block is taken out.
            let without = |path: &str, text: &str| {
                let head = format!("{}\n", table.written.trim_matches('`'));
                let start = match (text.find(&head), path) {
                    (Some(at), _) => at + head.len(),
                    (None, "bank.toml") if table.what == "bank.toml" => 0,
                    (None, "a.toml") if table.what == "a topic file" => 0,
                    (None, _) => return text.to_owned(),
                };
                let block = text[start..].find("[[").map_or(text.len(), |end| start + end);
                let line = |line: &&str| !line.starts_with(&format!("{} = ", field.name));
                let kept: String = text[start..block].split_inclusive('\n').filter(line).collect();
                format!("{}{kept}{}", &text[..start], &text[block..])
            };
            let missed = format!("{} has no `{}`", table.what, field.name);
            let told = problems(without).contains(&(Code::MISSING_FIELD, missed));
            let needed = field.is_always()
                || table.what == "an item" && ["stem", "choices"].contains(&field.name)
                || table.what == "a set" && field.name == "in";
            assert_eq!(told, needed, "{}: {}", table.what, field.name);
        }
    }
}

#[test]
fn no_field_stands_twice_and_words_are_those_that_are_read() {
    const KINDS: &[&str] = &["single", "statements", "pairs", "reasons", "match", "sequence"];
    for kind in KINDS {
        let names: Vec<&str> = grammar::ITEM.of_kind(Some(kind)).map(|field| field.name).collect();
        let mut once = names.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), names.len(), "{kind}: {names:?}");
        assert!(Kind::ALL.iter().any(|known| known.name() == *kind));
    }
    let kind = grammar::ITEM.of_kind(None).find(|field| field.name == "kind").unwrap();
    assert_eq!(kind.holds, Holds::Word(KINDS));
}
