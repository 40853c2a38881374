//! The blueprints that ship in the program.

use super::{Blueprint, read};
use crate::document::SourceFile;

/// Their names and texts, those of the Union's examinations first.
pub(super) const TEXTS: [(&str, &str); 8] = [
    ("upsc-cse.toml", include_str!("shipped/upsc-cse.toml")),
    ("cds.toml", include_str!("shipped/cds.toml")),
    ("nda.toml", include_str!("shipped/nda.toml")),
    ("uppsc-pcs.toml", include_str!("shipped/uppsc-pcs.toml")),
    ("mppsc-sse.toml", include_str!("shipped/mppsc-sse.toml")),
    ("rpsc-ras.toml", include_str!("shipped/rpsc-ras.toml")),
    ("bpsc-cce.toml", include_str!("shipped/bpsc-cce.toml")),
    ("territorial-army.toml", include_str!("shipped/territorial-army.toml")),
];

/// Reads them. A test holds that there is nothing wrong with any.
pub fn shipped() -> Vec<Blueprint> {
    let file = |(name, text): &(&str, &str)| SourceFile {
        path: format!("shipped/{name}"),
        text: (*text).to_owned(),
    };
    TEXTS.iter().filter_map(|text| read(&file(text)).blueprint).collect()
}
