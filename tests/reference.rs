//! The reference pages of the formats and the keys are what the program's own tables say, and the
//! examples of the formats are read.
#![expect(
    clippy::disallowed_methods,
    reason = "reads the pages, and writes them where it is told to"
)]

use std::path::Path;

use prelims::document::SourceFile;
use prelims::exam::{KeyWords, blueprint, key_reference, read_key_file};
use prelims::shelf::{Shelf, ShelfOptions};

/// `REFERENCE=write cargo test --test reference` writes the pages anew.
#[test]
fn the_reference_pages_are_current() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for (name, page) in [
        ("bank-format.md", prelims::reading::reference()),
        ("blueprint-format.md", blueprint::reference()),
        ("key-format.md", key_reference()),
        ("keys.md", prelims::tui::key_page()),
    ] {
        let path = docs.join(name);
        if std::env::var_os("REFERENCE").is_some_and(|word| word == "write") {
            std::fs::write(&path, &page).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        let old = format!("docs/{name} is old: REFERENCE=write cargo test --test reference");
        assert!(kept == page, "{old}");
    }
}

/// The example of a page, as a file.
fn example(page: &str) -> SourceFile {
    let after = page.split("```toml\n").nth(1).unwrap_or_default();
    let text = after.split("```").next().unwrap_or_default();
    SourceFile { path: "example.toml".into(), text: text.into() }
}

#[test]
fn the_example_of_a_blueprint_is_read() {
    let reading = blueprint::read(&example(&blueprint::reference()));
    assert_eq!(reading.diagnostics, []);
    let paper = &reading.blueprint.expect("a blueprint").papers[0];
    assert_eq!((paper.count(), paper.sections.len(), paper.cutoffs.len()), (30, 2, 1));
}

#[test]
fn the_example_of_a_key_file_is_read() {
    let options = ShelfOptions { embedded: true, ..ShelfOptions::default() };
    let (shelf, problems) = Shelf::open(&options);
    assert!(problems.is_empty(), "{problems:?}");
    let words = KeyWords::default();
    let file = example(&key_reference());
    let reading = read_key_file(&file, words, shelf.catalogue(), |id| shelf.item(id));
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.revisions.len(), 2);
}
