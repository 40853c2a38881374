//! `single`: one best answer among texts.

use super::super::grammar;
use super::common::{Common, own_fact};
use super::printed::check_answer;
use super::signs::key_letter;
use super::{ItemContext, MOST_CHOICES, Made, printed};
use crate::bank::{AnswerKey, Body, Choice, ChoiceOrder, Claim, ItemBuilder, Kind, Wording};
use crate::document::Code;
use crate::document::Fields;
use crate::document::checks;
use crate::document::values;
use crate::document::{At, Page};
use crate::document::{Node, Span, Value};
use crate::reading::codes;
use crate::reading::fields::BankFields;
use crate::text::{letters, quoted};
use crate::wording::{Leaning, is_decline, leaning};

/// So many facts one item may test.
const MOST_FACTS: usize = 50;

/// A choice as it is written.
pub(super) struct Written {
    pub choice: Choice,
    pub letter: char,
    pub key: bool,
    pub believes: Option<At<String>>,
    pub span: Span,
}

impl Written {
    fn text(&self) -> &str {
        self.choice.text.as_deref().unwrap_or_default()
    }
}

/// Reads a `single`.
pub(super) fn read(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    common: Common,
) -> Option<Made> {
    of_kind(context, fields, common, Kind::Single)
}

/// Reads a printed question of that kind as one that is scored by its key alone.
pub(super) fn of_kind(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    mut common: Common,
    kind: Kind,
) -> Option<Made> {
    let page = context.page;
    let before = page.count();
    let mut places = None;
    let (mut answer, mut below) = (None, None);
    let (stem, mut choices) = match printed::read(fields, Kind::Single, &["stem", "choices"]) {
        printed::Reading::Good(text) => {
            places =
                context.is_mapped.then(|| printed::PrintedPlaces::of(Vec::new(), &text.choices));
            answer.clone_from(&text.answer);
            below.clone_from(&text.parts.around.explanation);
            of_print(&text)
        }
        printed::Reading::Bad => (None, Vec::new()),
        printed::Reading::Absent => (fields.need_text("stem").map(|t| t.it), choices(fields, true)),
    };
    let shared = common.direction().and_then(|id| context.directions.get(id));
    // The same choices under one question after another keep one order, as in the papers' data
    // sufficiency.
    let mut alike = false;
    if choices.is_empty() && !fields.has("choices") && !fields.has("text") {
        match shared.filter(|direction| !direction.choices.is_empty()) {
            Some(direction) => {
                choices = share(&direction.choices, &fields.span);
                alike = true;
            }
            None => fields.missing("choices"),
        }
    }
    check_choices(page, fields, &choices);
    check_answer(fields, answer.as_ref());
    let key = key(page, fields, &choices, answer.as_ref());
    common.explain = common.explain.take().or(below);
    let letters: Vec<char> = choices.iter().map(|c| c.letter).collect();
    if kind == Kind::Single {
        common.check_numbers(page, 0);
    }
    common.check_letters(page, &letters);
    let mut uses = Vec::new();
    let facts = fields.nodes("facts");
    if facts.len() > MOST_FACTS {
        let message = format!("the item names {} facts; the limit is {MOST_FACTS}", facts.len());
        page.say(Code::WRONG_COUNT, &fields.span, message, "name those that its answer tells of");
    }
    for node in facts.iter().take(MOST_FACTS) {
        let Some(name) = super::super::facts::reference(page, node) else { continue };
        if let Some(id) = context.names.fact_id(page, &context.topic.id, &name) {
            uses.push((id, name.span));
        }
    }
    let fixed = fields.bool("fixed_order");
    for written in &mut choices {
        written.choice.explanation =
            common.choice_why(written.letter).or(written.choice.explanation.take());
        if let Some(believes) = &written.believes {
            let wording: Option<Wording> = context.names.wording(page, &context.topic.id, believes);
            written.choice.believes = wording.map(Box::new);
        }
    }
    let (key, stem) = (key?, stem?);
    let right: Vec<char> =
        choices.iter().filter(|c| key.accepts(&c.choice.claim)).map(|c| c.letter).collect();
    common.check_published(page, &right);
    if page.count() > before && choices.len() < 2 {
        return None;
    }
    let (choices, spans): (Vec<Choice>, Vec<Span>) =
        choices.into_iter().map(|written| (written.choice, written.span)).unzip();
    let order = match fixed {
        Some(At { it: true, .. }) => ChoiceOrder::Fixed,
        _ if alike || kind != Kind::Single => ChoiceOrder::Fixed,
        Some(At { it: false, .. }) => ChoiceOrder::Shuffled,
        None => {
            let why = leaning(&choices);
            say_why_fixed(page, fields, why, &spans);
            if why.is_some() { ChoiceOrder::Fixed } else { ChoiceOrder::Shuffled }
        }
    };
    let mut own = Vec::new();
    if uses.is_empty() {
        let id = common.id.as_fact();
        own.push(own_fact(id.clone(), true, &stem, common.explain.clone(), &common.standing));
        uses.push((id, common.span.clone()));
    }
    let facts_tested = uses.iter().map(|(id, _)| id.clone()).collect();
    let (id, body) = (common.id.clone(), Body::Single { facts_tested });
    let begun = ItemBuilder::new(id, body, choices, key, order, context.style).stem(Some(stem));
    Some(Made { item: common.item(context.names, begun), own, uses, printed: places })
}

/// Says which choice keeps the others in their printed order.
fn say_why_fixed(page: &Page<'_>, fields: &Fields<'_, '_>, why: Option<Leaning>, spans: &[Span]) {
    let (at, why) = match why {
        Some(Leaning::On(at)) => (Some(at), "this choice speaks of the others or of its place"),
        Some(Leaning::Set) => (None, "they are one set, such as both, only one, neither"),
        Some(Leaning::Codes) => (None, "they name or count lines"),
        // Numbers stand in order by themselves.
        Some(Leaning::Numbers) | None => return,
    };
    let span = at.and_then(|at| spans.get(at)).unwrap_or(&fields.span);
    let message = format!("the choices keep their printed order: {why}");
    let help = "if they may stand in any order all the same, write `fixed_order = false`";
    page.say(codes::ORDER_KEPT, span, message, help);
}

/// Stem and choices of a printed question.
fn of_print(text: &printed::Text) -> (Option<String>, Vec<Written>) {
    let written = |(letter, text): &(char, At<String>)| Written {
        choice: Choice::written(Claim::Named(letter.to_string()), text.it.clone()),
        letter: *letter,
        key: false,
        believes: None,
        span: text.span.clone(),
    };
    let choices = text.choices.iter().filter(|(_, text)| !is_decline(&text.it));
    (Some(text.parts.stem.clone()), choices.map(written).collect())
}

/// The choices of a direction.
pub(in super::super) fn named_choices(fields: &Fields<'_, '_>) -> Vec<Choice> {
    let written = choices(fields, false);
    if !written.is_empty() {
        check_choices(fields.page, fields, &written);
    }
    written.into_iter().map(|written| written.choice).collect()
}

fn share(choices: &[Choice], span: &Span) -> Vec<Written> {
    let written = |(letter, choice): (char, &Choice)| Written {
        choice: choice.clone(),
        letter,
        key: false,
        believes: None,
        span: span.clone(),
    };
    letters().zip(choices).map(written).collect()
}

/// The field `choices`: texts, or tables; `keyed` where they may say that they are the key.
fn choices(fields: &Fields<'_, '_>, keyed: bool) -> Vec<Written> {
    let nodes = fields.nodes("choices");
    letters()
        .zip(nodes)
        .filter_map(|(letter, node)| choice(fields.page, letter, node, keyed))
        .collect()
}

fn choice(page: &Page<'_>, letter: char, node: &Node, keyed: bool) -> Option<Written> {
    let mut written = Written {
        choice: Choice::written(Claim::Named(letter.to_string()), String::new()),
        letter,
        key: false,
        believes: None,
        span: node.span.clone(),
    };
    if let Value::Text(_) = node.value {
        written.choice.text = Some(checks::read(page, node)?.it);
        return Some(written);
    }
    let fields = Fields::from_node(
        page,
        node,
        if keyed { &grammar::CHOICE } else { &grammar::DIRECTION_CHOICE },
    )?;
    if let Some(id) = fields.slug("id") {
        written.choice.claim = Claim::Named(id.it.to_string());
    }
    written.choice.text = Some(fields.need_text("text").map(|t| t.it).unwrap_or_default());
    written.choice.explanation = fields.text("why").map(|t| t.it);
    if keyed {
        written.key = fields.bool("key").is_some_and(|key| key.it);
        written.believes =
            fields.take("believes").and_then(|e| super::super::facts::reference(page, &e.node));
    }
    fields.finish();
    Some(written)
}

/// The text with single blanks. Case stays: "kW" and "KW" are two choices.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Number and difference of choices.
fn check_choices(page: &Page<'_>, fields: &Fields<'_, '_>, choices: &[Written]) {
    if let Some(entry) = fields.take("choices").filter(|_| fields.is_array("choices")) {
        check_count(page, &entry.node.span, fields.nodes("choices").len());
    } else if fields.has("text") && !choices.is_empty() {
        check_count(page, &fields.span, choices.len());
    }
    for (i, choice) in choices.iter().enumerate() {
        let same = |other: &&Written| {
            other.choice.claim == choice.choice.claim
                || spaced(other.text()) == spaced(choice.text())
        };
        let Some(first) = choices[..i].iter().find(same) else { continue };
        if choice.text().is_empty() || choice.span == first.span {
            continue;
        }
        let problem = page.problem(codes::SAME_CHOICE, &choice.span, "two choices say the same");
        let help = "two equal choices cannot both be right or wrong; reword one";
        page.report(problem.other(page.place(&first.span), "the same").help(help));
    }
}

/// Whether so many choices can be printed.
pub(super) fn check_count(page: &Page<'_>, span: &Span, count: usize) {
    if !(2..=MOST_CHOICES).contains(&count) {
        let message = format!("an item cannot have {count} choices");
        page.say(Code::WRONG_COUNT, span, message, format!("give it 2 to {MOST_CHOICES} choices"));
    }
}

/// The key: the field `key`, or the choices that say so.
fn key(
    page: &Page<'_>,
    fields: &Fields<'_, '_>,
    choices: &[Written],
    answer: Option<&At<char>>,
) -> Option<AnswerKey> {
    let flagged: Vec<&Written> = choices.iter().filter(|c| c.key).collect();
    let Some(entry) = fields.take("key") else {
        if let Some(found) = answer.and_then(|a| choices.iter().find(|c| c.letter == a.it)) {
            return Some(AnswerKey(vec![found.choice.claim.clone()]));
        }
        if let [first, second, ..] = flagged[..] {
            let problem = page.problem(
                codes::TWO_KEYS,
                &second.span,
                "two choices say that they are the key",
            );
            let help =
                "leave one; where an examiner accepted several, write `key = [\"a\", \"c\"]`";
            page.report(problem.other(page.place(&first.span), "the other").help(help));
        }
        // What is not asked any more needs no key.
        if flagged.is_empty() && fields.has("dropped") {
            return Some(AnswerKey(Vec::new()));
        }
        // What says it under another name is told by itself.
        if flagged.is_empty() && fields.misnamed("key").is_some() {
            page.miss();
            return None;
        }
        let Some(first) = flagged.first() else {
            let message = "nothing says which choice is right";
            let help = "add `key = \"a\"`, or `key = true` to a choice";
            page.say(codes::NO_KEY, &fields.span, message, help);
            return None;
        };
        return Some(AnswerKey(vec![first.choice.claim.clone()]));
    };
    if let Some(first) = flagged.first() {
        let problem =
            page.problem(Code::WRITTEN_TWICE, &entry.node.span, "the key is written twice");
        page.report(problem.other(page.place(&first.span), "here too").help("remove one of them"));
        return None;
    }
    let nodes = match &entry.node.value {
        Value::Array(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(&entry.node),
    };
    let mut claims = Vec::new();
    for node in nodes {
        let Value::Text(name) = &node.value else {
            let number = match &node.value {
                Value::Integer(number) => usize::try_from(*number).ok(),
                _ => None,
            };
            match number.filter(|n| (1..=choices.len()).contains(n)) {
                Some(number) => {
                    let message = "the key is the letter of a choice, and this is a number";
                    let help = format!("write `key = \"{}\"`", crate::text::letter(number - 1));
                    page.say(Code::WRONG_TYPE, &node.span, message, help);
                }
                None => values::wrong_type(page, node, "the letter of a choice (\"a\")"),
            }
            continue;
        };
        let wanted = key_letter(name);
        let by_name = |c: &&Written| c.choice.claim == Claim::Named(name.clone());
        let found = choices.iter().find(by_name);
        let found = found.or_else(|| choices.iter().find(|c| Some(c.letter) == wanted));
        match found {
            Some(found) if claims.contains(&found.choice.claim) => {
                let message = format!("the key names `{}` twice", quoted(name));
                page.say(codes::TWO_KEYS, &node.span, message, "remove one");
            }
            Some(found) => claims.push(found.choice.claim.clone()),
            None if choices.is_empty() => {}
            None => {
                let message = format!("the key `{}` is the letter of no choice", quoted(name));
                let last = choices.last().map_or('a', |c| c.letter);
                page.say(
                    Code::OUT_OF_RANGE,
                    &node.span,
                    message,
                    format!("write a letter from a to {last}"),
                );
            }
        }
    }
    if nodes.is_empty() {
        page.say(codes::NO_KEY, &entry.node.span, "the key names no choice", "write its letter");
    }
    (!claims.is_empty()).then_some(AnswerKey(claims))
}
