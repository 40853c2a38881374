//! Key files: what an examiner published after a paper, as TOML, read over the items that it speaks
//! of.
//!
//! Choices are named by the letters under which the bank has them, or by what they claim; what is
//! kept is always the claim. The same reader and the same way of telling problems as for banks.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::key_grammar::{KEY, KEY_FILE};
use super::revision::{KeyRevision, KeyStatus};
use super::ruling::Ruling;
use crate::bank::{AnswerKey, Catalogue, Claim, Item, ItemId, TopicEntry};
use crate::document::{At, Code, Diagnostic, Fields, Page, SourceFile, Span, has_errors};
use crate::exam::codes;
use crate::reading::fields::BankFields;
use crate::text::{did_you_mean, letter, nearest, nearest_of, place_of_letter, quoted};

/// The only format that this version reads.
const FORMAT: i64 = 1;

/// What came of reading a key file.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyReading {
    /// The rulings, if nothing is wrong with the file.
    pub revisions: Vec<KeyRevision>,
    /// All that is wrong with it, by place.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a file says of all its rulings.
struct Head {
    dated: Date,
    source: String,
    standing: KeyStatus,
}

/// What the help for a key file says in words that are not its own: how the program is asked is
/// not known here.
#[derive(Debug, Clone, Copy)]
pub struct KeyWords {
    /// Where the choices stand with their letters: `as the bank has the choices`.
    pub choices: &'static str,
    /// What has to be done so that an item is known: `load its bank`.
    pub load: &'static str,
}

impl Default for KeyWords {
    fn default() -> Self {
        Self { choices: "as the bank has the choices", load: "load its bank" }
    }
}

/// Reads a key file. `item` finds what is loaded.
pub fn read_key_file(
    file: &SourceFile,
    words: KeyWords,
    catalogue: &Catalogue,
    item: impl Fn(&ItemId) -> Option<Arc<Item>>,
) -> KeyReading {
    let page = Page::new(&file.path, &file.text);
    let (root, broken) = page.tree();
    let fields = Fields::of(&page, &(0..0), &root, &KEY_FILE);
    let head = head(&fields);
    let nodes = fields.nodes("key");
    if nodes.is_empty() && !fields.has("key") {
        fields.missing("key");
    }
    let mut revisions: Vec<KeyRevision> = Vec::new();
    let mut known: HashMap<ItemId, Span> = HashMap::new();
    for node in nodes {
        let Some(inner) = Fields::from_node(&page, node, &KEY) else { continue };
        let found = one(&inner, words, catalogue, &item);
        inner.finish();
        let (Some((item, span, now)), Some(head)) = (found, &head) else { continue };
        if let Some(first) = known.get(&item.id) {
            let message = format!("`{}` has two keys", item.id);
            let problem = page.problem(Code::SAME_ID, &span, message);
            page.report(
                problem.other(page.place(first), "first here").help("remove one of the two"),
            );
            continue;
        }
        known.insert(item.id.clone(), span);
        let revision = KeyRevision {
            lines: KeyRevision::lines_of(&item),
            previous: Ruling::Accepts(item.key.clone()),
            item: item.id.clone(),
            now,
            standing: head.standing,
            dated: head.dated,
            source: head.source.clone(),
        };
        revisions.push(revision);
    }
    fields.finish();
    let diagnostics = page.into_problems(broken);
    let sound = !broken && !has_errors(&diagnostics);
    KeyReading { revisions: if sound { revisions } else { Vec::new() }, diagnostics }
}

fn head(fields: &Fields<'_, '_>) -> Option<Head> {
    if let Some(format) = fields.need("format", fields.integer("format"))
        && format.it != FORMAT
    {
        let message = format!("format {} is not one that this version reads", format.it);
        fields.page.say(Code::OTHER_FORMAT, &format.span, message, "write `format = 1`");
    }
    let dated = fields.need("dated", fields.date("dated"));
    let source = fields.need_text("source");
    let words =
        [KeyStatus::Provisional, KeyStatus::Final].map(|standing| (standing.name(), standing));
    let standing = fields.need("standing", fields.word("standing", &words));
    Some(Head { dated: dated?.it, source: source?.it, standing: standing?.it })
}

/// One item's ruling, and where the item is named.
fn one(
    fields: &Fields<'_, '_>,
    words: KeyWords,
    catalogue: &Catalogue,
    item: impl Fn(&ItemId) -> Option<Arc<Item>>,
) -> Option<(Arc<Item>, Span, Ruling)> {
    let page = fields.page;
    let name = fields.need_text("item");
    let accepts = fields.texts("accepts");
    let dropped = fields.bool("dropped").is_some_and(|b| b.it);
    if dropped && fields.has("accepts") {
        let help = "remove `accepts`, or `dropped`";
        page.say(Code::WRITTEN_TWICE, &fields.span, "a dropped item accepts nothing", help);
    } else if !dropped && accepts.is_empty() {
        let message = "this says neither what is accepted nor that the item is dropped";
        let help = "add `accepts = [\"b\"]`, or `dropped = true`";
        page.say(Code::MISSING_FIELD, &fields.span, message, help);
    }
    let name = name?;
    let Some(found) = ItemId::new(&name.it).ok().and_then(|id| item(&id)) else {
        page.report(unknown(page, words, &name, catalogue));
        return None;
    };
    if dropped {
        return Some((found, name.span, Ruling::Dropped));
    }
    let mut claims = Vec::new();
    for text in &accepts {
        if let Some(claim) = claim(&found, &text.it) {
            claims.push(claim);
            continue;
        }
        let last = letter(found.choices.len().saturating_sub(1));
        let message = format!("the item has no choice `{}`", quoted(&text.it));
        let help = format!(
            "write a letter from a to {last}, {}; if the item was edited since, put the choice back",
            words.choices
        );
        page.say(codes::UNKNOWN_CHOICE, &text.span, message, help);
    }
    let all = claims.len() == accepts.len() && !claims.is_empty();
    all.then_some((found, name.span, Ruling::Accepts(AnswerKey(claims))))
}

/// The claim of a choice by its letter, or as claims are written.
fn claim(item: &Item, text: &str) -> Option<Claim> {
    let place = text.parse().ok().and_then(place_of_letter);
    let by_letter = place.filter(|at| *at < item.choices.len());
    let claim = match by_letter {
        Some(at) => item.choices[at].claim.clone(),
        None => text.parse().ok()?,
    };
    item.choices.iter().any(|choice| choice.claim == claim).then_some(claim)
}

fn unknown(
    page: &Page<'_>,
    words: KeyWords,
    name: &At<String>,
    catalogue: &Catalogue,
) -> Diagnostic {
    // Only among the items of the topic that sounds most alike, so that a long file of wrong names
    // takes no time.
    let topic = name.it.rsplit_once('/').map_or("", |(topic, _)| topic);
    let topics = if page.is_patient() { catalogue.topics() } else { &[] };
    let topic = nearest_of(topic, topics, |known| [known.id().as_str()]);
    let known: Vec<&str> =
        topic.into_iter().flat_map(TopicEntry::items).map(ItemId::as_str).collect();
    let near = nearest(&name.it, &known).map(|near| did_you_mean(&near));
    let message = format!("no bank that is loaded has the item `{}`", quoted(&name.it));
    page.problem(codes::UNKNOWN_ITEM, &name.span, message)
        .help(format!("write `bank/topic/item`, and {}", words.load))
        .maybe_help(near)
}
