//! What an item asks of its list: `ask`, `not`, and the author's own words.

use super::printed::Open;
use crate::bank::Ask;
use crate::document::At;
use crate::document::Code;
use crate::document::Fields;
use crate::document::Value;
use crate::document::checks;
use crate::document::values::wrong_type;
use crate::reading::codes;
use crate::text::listed;
use crate::text::quoted;
use crate::wording::printed::{Why, asks_for};

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    /// Which or how many.
    pub ask: Ask,
    /// Whether the code is asked for, the stem having said the rest.
    pub code: bool,
    /// The author's own words.
    pub words: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Word {
    Which,
    Count,
    Code,
}

const WORDS: [(&str, Word); 3] =
    [("which", Word::Which), ("count", Word::Count), ("code", Word::Code)];

/// Reads `ask` and `not` of an item written in parts, whose stem is `stem`.
pub(super) fn read(fields: &Fields<'_, '_>, stem: Option<&str>) -> Asked {
    let (word, words) = word(fields);
    let not = fields.bool("not");
    let ask = match word {
        Some(Word::Count) => Ask::Count { not: false },
        _ => Ask::Which { not: false },
    };
    let said = words.as_ref().map(|words| words.it.as_str()).or(stem);
    if not.is_none() && said.is_some_and(|said| asks_for(said) != Some(true)) {
        let place = words.as_ref().map(|words| words.span.clone());
        let place = place.or_else(|| fields.take("stem").map(|stem| stem.node.span.clone()));
        let message =
            "this seems to ask for the false ones, and the item does not say `not = true`";
        let help = "write `not = true` if it asks for the false ones, `not = false` if it does not";
        let place = place.unwrap_or_else(|| fields.span.clone());
        fields.page.say(codes::ASK_WITHOUT_NOT, &place, message, help);
    }
    let ask = with_not(ask, not.is_some_and(|not| not.it));
    Asked { ask, code: word == Some(Word::Code), words: words.map(|words| words.it) }
}

/// Reads `ask` and `not` of a printed text, of which the author's `not` says for certain what is
/// asked.
pub(super) fn of_print(fields: &Fields<'_, '_>, printed: Ask, open: &mut Option<Open>) -> Asked {
    let page = fields.page;
    let (word, words) = word(fields);
    let silent = open.as_ref().is_some_and(|open| open.why == Why::NothingAsks);
    let mut ask = printed;
    if let (Some(word), Some(entry)) = (word, fields.take("ask")) {
        let counts = word == Word::Count;
        if silent {
            ask = if counts { Ask::Count { not: false } } else { Ask::Which { not: false } };
        } else if counts != matches!(printed, Ask::Count { .. }) {
            let message = "the text asks something else than `ask` says";
            page.say(
                codes::OTHER_KEY,
                &entry.node.span,
                message,
                "correct the text or remove `ask`",
            );
        } else if words.is_some() {
            let message = "what is asked is written twice: in `text` and in `ask`";
            let help = "remove `ask`; a text is asked as it is printed";
            page.say(Code::WRITTEN_TWICE, &entry.key_span, message, help);
        }
    }
    let words = words.filter(|_| silent);
    if let (Some(words), Some(doubt)) = (&words, open.as_mut()) {
        match asks_for(&words.it) {
            Some(true) => *open = None,
            _ => *doubt = Open { why: Why::Denial, span: words.span.clone(), other: None },
        }
    }
    if let Some(not) = fields.bool("not") {
        ask = with_not(ask, not.it);
        *open = None;
    }
    Asked { ask, code: false, words: words.map(|words| words.it) }
}

/// The same ask, for the lines that hold or for the others.
pub(super) fn with_not(ask: Ask, not: bool) -> Ask {
    match ask {
        Ask::Which { .. } => Ask::Which { not },
        Ask::Count { .. } => Ask::Count { not },
        Ask::Kind => Ask::Kind,
    }
}

fn word(fields: &Fields<'_, '_>) -> (Option<Word>, Option<At<String>>) {
    let page = fields.page;
    let Some(entry) = fields.take("ask") else { return (None, None) };
    match &entry.node.value {
        Value::Text(_) => (fields.word("ask", &WORDS).map(|w| w.it), None),
        Value::Table(table) => {
            let known = |key: &str| WORDS.iter().find(|(word, _)| *word == key);
            let [one] = table.entries.as_slice() else {
                let message = "`ask` needs exactly one sort of question";
                let help = "write `ask = { count = \"How many of the above ..?\" }`";
                page.say(Code::WRONG_VALUE, &entry.node.span, message, help);
                return (None, None);
            };
            let Some((_, word)) = known(&one.key) else {
                let message = format!("`ask` cannot be `{}`", quoted(&one.key));
                let help = format!("write one of {}", listed(&WORDS.map(|(word, _)| word)));
                page.say(Code::WRONG_VALUE, &one.key_span, message, help);
                return (None, None);
            };
            (Some(*word), checks::read(page, &one.node))
        }
        _ => {
            wrong_type(page, &entry.node, "`which`, `count` or `code`, in quotes");
            (None, None)
        }
    }
}
