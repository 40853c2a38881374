//! Translations: the texts of topics in other languages, read once the topics are.
//!
//! Nothing here can change a topic: a text that is wrong, stale or unknown is left out by itself
//! and named, and the original is shown in its place. So is a stale one: what its original says has
//! changed, perhaps what is true with it, and a learner is better served by another language than
//! by what was true before.

mod reader;

use std::collections::HashMap;

use super::codes;
use super::parsed::{Named, Parsed, Role, name_of};
use crate::bank::{Bank, Fact, FactId, Facts, LanguageCode};
use crate::document::{Diagnostic, Page, SourcePlace};
use crate::text::{did_you_mean, listed, nearest};
use crate::wording::worded;

/// Whether that is the path of a translation.
pub(super) fn is_translation(path: &str) -> bool {
    let name = name_of(path);
    name.strip_suffix(".toml").is_some_and(|stem| Named::of(stem).is_some())
}

/// Reads the translations of a bank's topics, which are known by now. Where the
/// bank is not sound (`is_sure` is false), something may have been left out of them.
pub(super) fn read_all(files: &[Parsed<'_>], bank: &mut Bank, is_sure: bool) {
    let mut read = Vec::new();
    if files.is_empty() {
        return;
    }
    let of_bank = LanguageCode::of(&bank.language);
    let facts: HashMap<&FactId, &Fact> =
        bank.topics.iter().flat_map(|topic| &topic.facts).map(|fact| (&fact.id, fact)).collect();
    let find = |id: &FactId| facts.get(id).copied();
    let from = Facts { bank, find: &find };
    for file in files {
        let Role::Translation(named) = &file.role else { continue };
        if !is_usable(&file.page, named.language, of_bank) {
            continue;
        }
        let at = bank.topics.iter().position(|topic| topic.id.local() == named.topic.as_str());
        let Some(at) = at else {
            let topics: Vec<&str> = bank.topics.iter().map(|topic| topic.id.local()).collect();
            if is_sure {
                no_topic(&file.page, named, &topics);
            }
            continue;
        };
        let topic = &bank.topics[at];
        read.push((at, reader::read(&file.page, &file.root, named.language, topic, from, is_sure)));
    }
    for (at, translation) in read {
        bank.topics[at].translations.push(translation);
    }
}

/// Whether questions can be worded in the language of a file, which is not that of its bank; says
/// why not.
pub(super) fn is_usable(page: &Page<'_>, language: LanguageCode, of_bank: LanguageCode) -> bool {
    let place = || SourcePlace::whole(page.file());
    if language == of_bank {
        let message = format!("the bank itself is in the language `{language}`");
        let help = "name the file after the language into which it translates";
        page.report(Diagnostic::new(codes::OTHER_LANGUAGE, place(), message).help(help));
        return false;
    }
    if worded().any(|known| known == language) {
        return true;
    }
    let known: Vec<String> = worded().map(|language| language.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let message = format!("questions cannot be worded in `{language}`, so the file is left out");
    let help = format!("the languages are {}", listed(&known));
    page.report(Diagnostic::new(codes::OTHER_LANGUAGE, place(), message).help(help));
    false
}

/// Reports a file of a topic that there is not.
pub(super) fn no_topic(page: &Page<'_>, named: &Named, topics: &[&str]) {
    let place = SourcePlace::whole(page.file());
    let message = format!("the bank has no topic `{}` to be translated", named.topic);
    let help = nearest(named.topic.as_str(), topics).map_or_else(
        || "name the file after its topic: `topic.hi.toml` beside `topic.toml`".to_owned(),
        |near| did_you_mean(&near),
    );
    page.report(Diagnostic::new(codes::NO_SUCH_TEXT, place, message).help(help));
}
