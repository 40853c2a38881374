//! Why JSON is not understood: from the reader's errors to reasons.

use crate::journal::aside::Reason;

/// What an error of the JSON reader means for an entry of this kind.
pub fn reason(kind: &str, error: &serde_json::Error) -> Reason {
    // Serde gives these two errors no code of their own, but their words are fixed.
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    if said.starts_with(&format!("unknown variant `{kind}`,")) {
        return Reason::UnknownKind;
    }
    // "unknown field `x`, expected one of ..": what was expected helps nobody here.
    let short = said.split(", expected").next().unwrap_or_default().to_owned();
    if short.starts_with("unknown field ") || short.starts_with("unknown variant ") {
        return Reason::UnknownForm(short);
    }
    Reason::Unreadable(said.to_owned())
}
