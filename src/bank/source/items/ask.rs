//! What an item asks of its list: `ask`, `not`, and the author's own words.

use super::super::fields::{Fields, listed};
use super::super::text;
use super::super::tree::Value;
use super::super::values::wrong_type;
use crate::bank::Ask;
use crate::bank::diagnostic::{Code, quoted};

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

/// Reads `ask` and `not`; `printed` is what a printed text asks.
pub(super) fn read(fields: &Fields<'_, '_>, printed: Option<Ask>) -> Asked {
    let (word, words) = word(fields);
    let not = fields.bool("not");
    let is_not = not.as_ref().is_some_and(|not| not.it);
    let ask = match (word, printed) {
        (None, Some(printed)) => printed,
        (Some(Word::Count), _) => Ask::Count { not: is_not },
        _ => Ask::Which { not: is_not },
    };
    if let Some(printed) = printed {
        let page = fields.page;
        let (Ask::Which { not: printed_not } | Ask::Count { not: printed_not }) = printed else {
            return Asked { ask, code: false, words };
        };
        if let Some(not) = not.filter(|not| not.it != printed_not) {
            let says = if printed_not { "the false ones" } else { "the true ones" };
            let message = format!("the text asks for {says}, and `not` says otherwise");
            page.say(Code::OtherKey, &not.span, message, "correct the text or remove `not`");
        }
        let same = matches!(
            (ask, printed),
            (Ask::Which { .. }, Ask::Which { .. }) | (Ask::Count { .. }, Ask::Count { .. })
        );
        if let (false, Some(entry)) = (same, fields.take("ask")) {
            let message = "the text asks something else than `ask` says";
            page.say(Code::OtherKey, &entry.node.span, message, "correct the text or remove `ask`");
        }
        return Asked { ask: printed, code: false, words };
    }
    Asked { ask, code: word == Some(Word::Code), words }
}

fn word(fields: &Fields<'_, '_>) -> (Option<Word>, Option<String>) {
    let page = fields.page;
    let Some(entry) = fields.take("ask") else { return (None, None) };
    match &entry.node.value {
        Value::Text(_) => (fields.word("ask", &WORDS).map(|w| w.it), None),
        Value::Table(table) => {
            let known = |key: &str| WORDS.iter().find(|(word, _)| *word == key);
            let [one] = table.entries.as_slice() else {
                let message = "`ask` needs exactly one sort of question";
                let help = "write `ask = { count = \"How many of the above ..?\" }`";
                page.say(Code::WrongValue, &entry.node.span, message, help);
                return (None, None);
            };
            let Some((_, word)) = known(&one.key) else {
                let message = format!("`ask` cannot be `{}`", quoted(&one.key));
                let help = format!("write one of {}", listed(&WORDS.map(|(word, _)| word)));
                page.say(Code::WrongValue, &one.key_span, message, help);
                return (None, None);
            };
            (Some(*word), text::read(page, &one.node).map(|t| t.it))
        }
        _ => {
            wrong_type(page, &entry.node, "`which`, `count` or `code`, in quotes");
            (None, None)
        }
    }
}
