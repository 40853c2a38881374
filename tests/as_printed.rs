//! Questions as papers print them, in English, Hindi and Marathi: each with what must come of it.
//!
//! An item of `tests/as_printed` begins with `=== kind => what must come of it`: the letter
//! of the key (`-` for none), the truths of its lines (`-` where it is scored by its key alone) or,
//! for a `single`, whether its choices are shuffled, and the codes that `check` tells.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests may panic and read files"
)]

use std::fs;

use prelims::bank::{ChoiceOrder, Item, Kind};
use prelims::document::SourceFile;
use prelims::reading::read;

/// A printed item and what must come of it.
struct Printed {
    kind: String,
    wanted: String,
    fields: String,
    text: String,
}

/// The files of items, each with its language.
const FILES: [(&str, &str); 5] =
    [("en", "en"), ("en-state", "en"), ("hi", "hi"), ("hi-state", "hi"), ("mr", "mr")];

fn items(file: &str) -> Vec<Printed> {
    let all = fs::read_to_string(format!("tests/as_printed/{file}.txt")).unwrap();
    let item = |part: &str| {
        let (head, rest) = part.split_once('\n').unwrap();
        let (kind, wanted) = head.split_once(" => ").unwrap();
        let (fields, text) = rest.split_once("---\n").unwrap();
        let [kind, wanted, fields] = [kind, wanted, fields].map(str::to_owned);
        Printed { kind, wanted, fields, text: text.trim_end().to_owned() + "\n" }
    };
    all.split("\n=== ").skip(1).map(item).collect()
}

fn outcome(language: &str, printed: &Printed) -> (String, Option<Item>) {
    let head = format!(
        "format = 1\nid = \"b\"\ntitle = \"B\"\nlanguage = \"{language}\"\ntopics = [\"t\"]\n"
    );
    let Printed { kind, fields, text, .. } = printed;
    let topic = format!(
        "id = \"t\"\ntitle = \"T\"\n[[item]]\nid = \"q\"\nkind = \"{kind}\"\ntext = '''\n{text}'''\n{fields}"
    );
    let file = |path: &str, text: String| SourceFile { path: path.into(), text };
    let reading = read(&[file("b/bank.toml", head), file("b/t.toml", topic)], &[]);
    let codes = reading.diagnostics.iter().map(|problem| problem.code.id());
    let mut codes: Vec<&str> = codes.collect();
    codes.dedup();
    let item =
        reading.bank.and_then(|bank| bank.topics.into_iter().next()?.items.into_iter().next());
    let mut words: Vec<String> = Vec::new();
    if let Some(item) = &item {
        let right = item.choices.iter().position(|choice| item.key.accepts(&choice.claim));
        words.push(right.and_then(|at| ('a'..='z').nth(at)).map_or("-".into(), String::from));
        words.push(match (item.kind(), kind.as_str(), item.order) {
            (Kind::Single, "single", ChoiceOrder::Shuffled) => "shuffled".into(),
            (Kind::Single, "single", ChoiceOrder::Fixed) => "fixed".into(),
            (Kind::Single, ..) => "-".into(),
            _ => item.lines().iter().map(|line| if line.is_true { 'T' } else { 'F' }).collect(),
        });
    }
    words.extend(codes.into_iter().map(str::to_owned));
    (words.join(" "), item)
}

#[test]
fn every_printed_form_is_read_as_it_is_meant() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (file, language) in FILES {
        for printed in items(file) {
            count += 1;
            let (found, _) = outcome(language, &printed);
            if found != printed.wanted {
                wrong.push(format!("{found} where {} is wanted\n{}", printed.wanted, printed.text));
            }
        }
    }
    assert!(count >= 120, "{count}");
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn nothing_is_added_to_a_text_and_no_choice_is_lost() {
    for (file, language) in FILES {
        for printed in items(file) {
            let Some(item) = outcome(language, &printed).1 else { continue };
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let text = bare(&printed.text);
            for choice in &item.choices {
                let said = choice.text.as_deref().unwrap();
                assert!(text.contains(&bare(said)), "{said}: {}", printed.text);
            }
            for line in item.lines() {
                let whole = line.cells.iter().all(|cell| text.contains(&bare(cell)));
                assert!(whole, "{:?}: {}", line.cells, printed.text);
            }
        }
    }
}
