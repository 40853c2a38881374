//! The sentences of Statement-I/II/III choices.
//!
//! A sentence is brought to a canonical form, word by word, and has then to equal one of the
//! standard sentences, brought to theirs: nothing that merely resembles one is taken for it.

use super::canonical::canonical;
use super::reader::Reader;
use crate::bank::ReasonsCode;
use crate::bank::solve::standard_reasons;

/// The standard answer that these words are, about `lines` statements.
pub(super) fn read(reader: &Reader, words: &[&str], lines: u8) -> Option<ReasonsCode> {
    if !matches!(lines, 2 | 3) {
        return None;
    }
    let standard = standard_reasons(usize::from(lines));
    let said = canonical(&reader.phrases, words);
    let same = reader.sentences.iter().filter(|(_, sentence)| *sentence == said);
    same.map(|(code, _)| *code).find(|code| standard.contains(code))
}
