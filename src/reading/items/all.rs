//! All items of a topic, one after another, each by the reader of its kind.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};

use super::common::Common;
use super::folded::Folded;
use super::{ItemContext, Made, matching, pairs, printed, sequence, single, statements};
use crate::bank::fact::{fold, row_text};
use crate::bank::{Choice, Closing, Fact, FactId, Item, Kind, Slug, Style, Topic};
use crate::document::{At, Code, Fields, Mark, Node, Page, Span};
use crate::reading::fields::BankFields as _;
use crate::reading::names::Names;
use crate::reading::places::FileMap;
use crate::reading::{codes, grammar};
use crate::text::place_of_letter;

/// Reads the items of a topic, gives the facts that are their own, and notes their names. An item
/// with an error is left out. Where the parts of printed texts stand is noted in `map`, if there is
/// one.
pub(in crate::reading) fn read_all(
    page: &Page<'_>,
    names: &Names<'_, '_>,
    style: Style,
    nodes: Vec<Node>,
    topic: &mut Topic,
    taken: &mut Vec<At<Slug>>,
    mut map: Option<&mut FileMap>,
) -> Vec<Fact> {
    let mut items = Vec::new();
    let mut own = Vec::new();
    let context = ItemContext {
        page,
        names,
        style,
        topic,
        passages: topic.passages.iter().map(|passage| &passage.id).collect(),
        // Of two with one name, which is reported, the first is meant.
        directions: topic.directions.iter().rev().map(|d| (&d.id, d)).collect(),
        folded: Folded::default(),
        is_mapped: map.is_some(),
    };
    for node in nodes {
        if page.is_full_at(&node.span) {
            break;
        }
        page.room().give_back(&node);
        let before = page.unsound();
        let Some(made) = read(&context, &node, taken) else { continue };
        page.room().take_made(&made.item);
        made.own.iter().for_each(|fact| page.room().take_made(fact));
        check_twice(page, &made.uses);
        check_asked_before(&context, &node.span, &made.item);
        if let Some(map) = map.as_deref_mut() {
            map.add_unnamed(&made.item);
        }
        if let (Some(map), Some(printed)) = (map.as_deref_mut(), made.printed) {
            let choice = |(letter, place)| Some((place_of_letter(letter)? + 1, place));
            let choices = printed.choices.into_iter().filter_map(choice);
            map.add_printed(&node.span, printed.lines.into_iter(), choices);
        }
        if page.is_sound_since(before, &node.span) {
            items.push(made.item);
            own.extend(made.own);
        }
    }
    topic.items = items;
    own
}

fn read(context: &ItemContext<'_, '_>, node: &Node, taken: &mut Vec<At<Slug>>) -> Option<Made> {
    let fields = Fields::from_node(context.page, node, &grammar::ITEM)?;
    let id = fields.need_slug("id");
    taken.extend(id.clone());
    let kinds = Kind::ALL.map(|kind| (kind.name(), kind));
    let kind = fields.need("kind", fields.word("kind", &kinds));
    // Without a kind it is not known which fields there are; without an id the rest can be checked.
    let kind = kind?.it;
    fields.set_kind(kind.name());
    let id = id.or_else(|| Slug::new("item").ok().map(|slug| At::new(slug, &fields.span)))?;
    let common = Common::read(context, &fields, &id, &node.extent());
    let mark = context.page.mark();
    let made = match kind {
        Kind::Single => single::read(context, &fields, common),
        Kind::Statements => statements::read(context, &fields, common),
        Kind::Reasons => statements::reasons(context, &fields, common),
        Kind::Pairs => pairs::read(context, &fields, common),
        Kind::Match => matching::read(context, &fields, common),
        Kind::Sequence => sequence::read(context, &fields, common),
    };
    let made = scored_by_key(context, &fields, kind, mark, |mark| {
        context.page.retract(mark);
        Common::read(context, &fields, &id, &node.extent())
    })
    .or(made);
    fields.finish();
    made
}

/// Reports a question that stands in the bank with another answer.
fn check_asked_before(context: &ItemContext<'_, '_>, span: &Span, item: &Item) {
    // A question in parts without a text of its own is not known by its words.
    let lines = item.lines().iter().map(|line| row_text(&line.cells));
    let texts = item.choices.iter().filter_map(|choice| choice.text.clone());
    let mut choices: Vec<String> = texts.map(|text| spaced(&text)).collect();
    if item.dropped.is_some() || choices.len() < item.choices.len() {
        return;
    }
    choices.sort();
    let closing = match &item.closing {
        Closing::Written(line) => line.clone(),
        _ => String::new(),
    };
    let stem = item.stem.clone().unwrap_or_default();
    let shared = [&item.passage, &item.direction].map(|id| id.as_ref().map(ToString::to_string));
    let words = std::iter::once(stem).chain(lines).chain([closing]);
    let words = words.chain(shared.into_iter().flatten());
    let words: Vec<String> = words.map(|text| fold(&text).replace(' ', "")).collect();
    let name = hashed(&(words, choices));
    let is_right = |choice: &&Choice| item.key.accepts(&choice.claim);
    let right = item.choices.iter().filter(is_right).filter_map(|choice| choice.text.as_deref());
    let right: Vec<u64> = right.map(|text| hashed(&spaced(text))).collect();
    let page = context.page;
    let mut asked = context.names.asked.borrow_mut();
    let Some((other, place)) = asked.get(&name) else {
        asked.insert(name, (right, page.place(span)));
        return;
    };
    if !other.iter().any(|hash| right.contains(hash)) {
        let message = "the same question stands in this bank with another answer";
        let problem = page.problem(codes::CONTRADICTION, span, message);
        page.report(problem.other(place.clone(), "the other one").help("correct one of the two"));
    }
}

fn hashed(text: &impl Hash) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(text)
}

/// The text with single blanks.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What keeps the lines of a question from being known, but not its key.
const UNSETTLED: [Code; 10] = [
    codes::NO_KEY,
    codes::KEY_NOT_PRINTED,
    codes::UNREADABLE_CHOICE,
    codes::NO_SUCH_STATEMENT,
    codes::SAME_CHOICE,
    codes::NO_SUCH_ANSWER,
    codes::UNSPLITTABLE,
    codes::UNCLEAR_ASK,
    codes::UNCLEAR_LIST,
    Code::WRONG_COUNT,
];

/// A printed question of which nothing but the key is certain, asked as it is printed and scored by
/// its key: its lines are no evidence. Not where its author says what is true of them.
fn scored_by_key(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    kind: Kind,
    mark: Mark,
    again: impl FnOnce(Mark) -> Common,
) -> Option<Made> {
    let page = context.page;
    let said = ["correct", "explains", "matches", "order"];
    if kind == Kind::Single || !fields.has("text") || said.iter().any(|name| fields.has(name)) {
        return None;
    }
    let cause = page.only_since(&mark, &UNSETTLED)?;
    if !printed::is_answered(fields) && !fields.has("dropped") {
        return None;
    }
    let common = again(mark);
    let before = page.mark();
    let made = single::of_kind(context, fields, common, kind);
    if made.is_some() && page.unsound_since(&before) == 0 {
        let span = fields.take("text").map_or(&fields.span, |text| &text.key_span);
        let message = format!(
            "the question is scored by its key alone, and its lines are no evidence: {}",
            cause.message
        );
        let help = match kind {
            Kind::Match => {
                "to have each line count, say what goes with what: `matches = [2, 1, ..]`"
            }
            Kind::Sequence => "to have each line count, say the order: `order = [2, 1, ..]`",
            _ => "to have each line count, say which of them are right: `correct = [1, ..]`",
        };
        page.say(codes::SCORED_BY_KEY, span, message, help);
        return made;
    }
    // What is wrong with it as a question of its kind is told instead.
    page.retract(before);
    page.report(cause);
    None
}

fn check_twice(page: &Page<'_>, uses: &[(FactId, Span)]) {
    let mut seen: HashMap<&FactId, &Span> = HashMap::new();
    for (id, span) in uses {
        let Some(first) = seen.insert(id, span) else { continue };
        let message = format!("the item uses the fact `{}` twice", id.local());
        let problem = page.problem(codes::FACT_TWICE, span, message);
        let help = "one answer would be two pieces of evidence; use another fact, or put it into another item";
        page.report(problem.other(page.place(first), "first here").help(help));
    }
}
