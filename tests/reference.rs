//! The reference page of the bank format is what the program's own grammar says.
#![expect(clippy::disallowed_methods, reason = "reads the page, and writes it where it is told to")]

use std::path::Path;

/// `REFERENCE=write cargo test --test reference` writes the page anew.
#[test]
fn the_reference_page_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/bank-format.md");
    let page = prelims::reading::reference();
    if std::env::var_os("REFERENCE").is_some_and(|word| word == "write") {
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    assert!(
        kept == page,
        "docs/bank-format.md is old: REFERENCE=write cargo test --test reference"
    );
}
