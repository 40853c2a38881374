//! Hints for composing, as problems with a place in a file.

use std::sync::Arc;

use super::codes;
use crate::bank::{Bank, FactId};
use crate::compose::{Composer, Hint};
use crate::document::{Diagnostic, Lines, SourceFile};
use crate::reading::{SourceMap, Thing};

/// So many near facts are named; the rest are counted.
const NAMED: usize = 4;

/// What is to be told of a bank that has no errors.
pub(super) fn hints(bank: &Bank, map: &SourceMap, files: &[SourceFile]) -> Vec<Diagnostic> {
    let lines: Vec<Lines<'_>> =
        files.iter().map(|file| Lines::of(&file.path, &file.text)).collect();
    let composer = Composer::over(Arc::new([bank.clone()]));
    let told = composer.hints(bank).into_iter().filter_map(|hint| {
        let place = map.place_of(thing(&hint))?;
        let file = lines.iter().find(|lines| **lines.file() == *place.file())?;
        Some(told(&hint, file.place(&place.key())))
    });
    told.collect()
}

fn thing(hint: &Hint) -> Thing {
    match hint {
        Hint::Unasked(fact) | Hint::Near(fact, _) => Thing::Fact(fact.clone()),
        Hint::AllIn(topic, set) | Hint::NoQuestion(topic, set) => {
            Thing::Set(topic.clone(), set.clone())
        }
        Hint::Far(wording, _) => Thing::Trap(wording.clone()),
    }
}

fn told(hint: &Hint, place: crate::document::SourcePlace) -> Diagnostic {
    let (code, message, help) = match hint {
        Hint::Unasked(fact) => (
            codes::UNASKED,
            format!("no composed question can ask `{}`: nothing can stand beside it", fact.local()),
            "write another fact or row that can, reword a row whose first cell tells the rest, or say `compose = false`",
        ),
        Hint::AllIn(_, set) => (
            codes::ALL_IN,
            format!("the set `{set}` has nothing under `out`, so every candidate is right"),
            "add candidates that are wrongly believed to belong to it",
        ),
        Hint::NoQuestion(_, set) => (
            codes::NO_QUESTION,
            format!("the claim of the set `{set}` cannot be put as \"Which of the above ..?\""),
            "write what is asked of many: `ask = \"have a coast on the North Sea\"`",
        ),
        Hint::Near(fact, others) => (
            codes::NEAR,
            format!("`{}` says nearly the same as {}", fact.local(), named(others)),
            "they are never asked together: reword one, or say `apart = [..]` if that is meant",
        ),
        Hint::Far(wording, like) => (
            codes::FAR_TRAP,
            format!("`{wording}` is only {like:.2} like its fact, so that few will believe it"),
            "keep the words of the fact and change what is confused; 0.5 and more is good",
        ),
    };
    Diagnostic::new(code, place, message).help(help)
}

fn named(facts: &[FactId]) -> String {
    let more = facts.len().saturating_sub(NAMED);
    let mut named: Vec<String> =
        facts.iter().take(NAMED).map(|fact| format!("`{}`", fact.local())).collect();
    if more > 0 {
        named.push(format!("{more} more"));
    }
    match named.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
        None => String::new(),
    }
}
