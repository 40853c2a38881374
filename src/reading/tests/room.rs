//! What is read of a file takes no more memory than its size allows, whatever it says.

use std::fmt::Write as _;

use super::*;
use crate::bank::{Bank, Body, Choice, Closing, Fact};
use crate::document::{Code, PIECE, Weighs};

/// A bank of two topics.
fn of_two(a: &str, b: &str) -> Reading {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let head =
        HEAD.replace("[\"a\"]", "[\"a\", \"b\"]") + "[[source]]\nid = \"s\"\ntitle = \"S\"\n";
    read(&[file("bank.toml", &head), file("a.toml", a), file("b.toml", b)], &[])
}

/// A topic of two facts with that text and of items about both, and another of one fact.
fn of_items(text: &str, items: usize) -> Reading {
    let mut topic = String::from("id = \"a\"\ntitle = \"A\"\n");
    for id in ["one", "two"] {
        let _ = write!(topic, "[[fact]]\nid = \"{id}\"\ntext = \"{id} {text}\"\n");
    }
    for i in 0..items {
        let _ = write!(topic, "[[item]]\nid = \"i{i}\"\nkind = \"statements\"\n");
        topic += "ask = \"which\"\nstatements = [{ fact = \"one\" }, { fact = \"two\" }]\n";
    }
    of_two(&topic, "id = \"b\"\ntitle = \"B\"\n[[fact]]\nid = \"f\"\ntext = \"F.\"\n")
}

#[test]
fn items_cannot_make_much_of_a_long_fact() {
    let text = "x".repeat(19_000);
    // 24 MiB hold about 620 items of twice 19,000 bytes.
    assert!(of_items(&text, 600).is_sound());
    let reading = of_items(&text, 700);
    let found: Vec<Code> = reading.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(found, [Code::FILE_TOO_BIG]);
    let place = &reading.diagnostics[0].place;
    assert_eq!(&*place.file, "a.toml");
    assert!(place.line > 600 * 5 && place.line < 680 * 5, "{place:?}");
    assert!(!reading.is_sound());
}

#[test]
fn rows_cannot_make_much_of_a_long_list_of_sources() {
    let sources = vec!["\"s\""; 3000].join(", ");
    let table = |rows: usize| {
        let mut topic = String::from("id = \"a\"\ntitle = \"A\"\n[[table]]\nid = \"t\"\n");
        let _ = write!(topic, "columns = [\"X\", \"Y\"]\nsources = [{sources}]\nrows = [\n");
        for i in 0..rows {
            let _ = writeln!(topic, "{{ id = \"r{i}\", cells = [\"x\", \"{i}\"] }},");
        }
        let other = format!(
            "id = \"b\"\ntitle = \"B\"\n[[fact]]\nid = \"f\"\ntext = \"F.\"\nsuperseded_by = \"a/t.r{}\"\n",
            rows - 1
        );
        let reading = of_two(&format!("{topic}]\n"), &other);
        reading.diagnostics.iter().map(|d| (d.code, d.place.line)).collect::<Vec<_>>()
    };
    assert_eq!(table(100), []);
    // A name takes 16 bytes in the list and more beside it; 24 MiB hold some hundreds of rows. That
    // the other topic names one that was not read is no fault of its own.
    let found = table(900);
    assert!(matches!(found[..], [(Code::FILE_TOO_BIG, 120..600)]), "{found:?}");
}

fn lines(item: &mut Item) -> &mut Vec<crate::bank::Line> {
    match &mut item.body {
        Body::Statements { lines, .. } => lines,
        other => panic!("{other:?}"),
    }
}

fn written(item: &mut Item) -> &mut String {
    match &mut item.closing {
        Closing::Written(line) => line,
        other => panic!("{other:?}"),
    }
}

type Change = fn(&mut Item, &dyn Fn(&mut String));

#[test]
fn every_text_of_an_item_and_a_fact_counts() {
    let text = "kind = \"statements\"\nstatements = [{ fact = \"sky~green\" }, \"One.\"]\ncorrect = [2]\nexplain = \"So.\"\nstem = \"Of these:\"\nask = { which = \"Which?\" }\n";
    let bank: Bank = bank(&format!("[[item]]\nid = \"q\"\n{text}why.a = \"No.\"\n"));
    let item = &bank.topics[0].items[0];
    let longer = |text: &mut String| text.push_str(&"x".repeat(500));
    let changes: [Change; 8] = [
        |item, longer| longer(item.stem.get_or_insert_default()),
        |item, longer| longer(written(item)),
        |item, longer| longer(item.explain.as_mut().unwrap()),
        |item, longer| longer(&mut lines(item)[1].cells[0]),
        |item, longer| longer(lines(item)[0].explanation.as_mut().unwrap()),
        |item, longer| longer(lines(item)[0].truth.as_mut().unwrap()),
        |item, longer| longer(item.choices[2].text.get_or_insert_default()),
        |item, longer| longer(item.choices[0].explanation.as_mut().unwrap()),
    ];
    for (i, change) in changes.iter().enumerate() {
        let mut other = item.clone();
        change(&mut other, &longer);
        let grown = other.weight() - item.weight();
        // A text that was not there has its own piece of memory.
        assert!(grown == 500 || grown == 500 + PIECE, "{i}: {grown}");
    }
    let mut other = item.clone();
    other.choices.push(other.choices[0].clone());
    assert!(other.weight() > item.weight() + size_of::<Choice>());
    let fact = &bank.topics[0].facts[0];
    let changes: [fn(&mut Fact); 4] = [
        |fact| fact.text += "x",
        |fact| fact.explanation.as_mut().unwrap().push('x'),
        |fact| fact.traps[0].text += "x",
        |fact| fact.traps[0].explanation.as_mut().unwrap().push('x'),
    ];
    for change in changes {
        let mut other = fact.clone();
        change(&mut other);
        assert_eq!(other.weight(), fact.weight() + 1);
    }
}
