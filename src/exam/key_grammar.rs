//! The grammar of key files, as data, and their reference page.

use crate::document::{Field, Grammar, Holds};

/// A key file.
pub(super) static KEY_FILE: Grammar = Grammar {
    what: "a key file",
    written: "`key.toml`",
    about: "Keys as an examiner published them. The file may have any name.",
    fields: &[&[
        Field::always("format", Holds::Number, "The version of the format: `1`."),
        Field::always("dated", Holds::Other("a day"), "The day on which they were published."),
        Field::always("source", Holds::Text, "Where they were published."),
        Field::always(
            "standing",
            Holds::Word(&["provisional", "final"]),
            "Whether they may still be changed.",
        ),
        Field::always("key", Holds::Tables("`[[key]]`"), "The keys, one an item."),
    ]],
};

/// One item's key.
pub(super) static KEY: Grammar = Grammar {
    what: "a key",
    written: "`[[key]]`",
    about: "What is accepted of one item, or that it is dropped; one of the two.",
    fields: &[&[
        Field::always("item", Holds::Text, "The item, as `bank/topic/item`."),
        Field::maybe(
            "accepts",
            Holds::Texts,
            "The choices that count as right: letters as the bank has the choices, or claims.",
        )
        .needed("without `dropped`"),
        Field::maybe("dropped", Holds::Truth, "Whether the item was dropped."),
    ]],
};

#[cfg(feature = "internals")]
const HEAD: &str = include_str!("key_reference.md");

/// The reference page of key files, in Markdown.
#[cfg(feature = "internals")]
pub fn key_reference() -> String {
    crate::document::page_of(HEAD, &[&KEY_FILE, &KEY])
}
