//! The lines of a list while they are read: what is printed, whether it holds, and which fact it
//! tests.
//!
//! Whatever says whether a line is true (its fact, `truth`, `correct`) must agree. This file must
//! not know the kind of the item.

use super::super::standing::Provenance;
use super::common::{Common, own_fact};
use super::{ItemContext, short};
use crate::bank::fact::{fold, row_text};
use crate::bank::own::fingerprint_name;
use crate::bank::{Fact, FactId, Line, Shape, Slug, When, Wording};
use crate::document::Code;
use crate::document::Fields;
use crate::document::values;
use crate::document::{At, Page};
use crate::document::{Node, Span, Value};
use crate::reading::codes;
use crate::text::{listed, of_roman, place_of_letter};

/// A line of a list.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// Where it stands.
    pub span: Span,
    /// What is printed.
    pub cells: Vec<String>,
    /// Whether it holds, as its fact, its row or its `truth` says.
    pub is_true: Option<At<bool>>,
    /// The fact that it tests, where it is not its own.
    pub wording: Option<At<Wording>>,
    /// Its own name, in place of one that follows from its text.
    pub name: Option<Slug>,
    /// Names or texts that it had before.
    pub former: Vec<At<String>>,
    /// Why it is as it is.
    pub explanation: Option<String>,
    /// What would have been right.
    pub truth: Option<String>,
    /// When it happened.
    pub when: Option<When>,
    /// What it rests on, where it says so itself.
    pub standing: Option<Provenance>,
}

impl Draft {
    /// A line that prints that and says nothing else.
    pub fn of(span: &Span, cells: Vec<String>) -> Self {
        Self {
            span: span.clone(),
            cells,
            is_true: None,
            wording: None,
            name: None,
            former: Vec::new(),
            explanation: None,
            truth: None,
            when: None,
            standing: None,
        }
    }

    /// Notes which fact the line tests, and what that says of it.
    pub fn tie(&mut self, context: &ItemContext<'_, '_>, wording: Wording, span: &Span) {
        let Some(fact) = context.names.fact(&wording.fact) else { return };
        let trap = wording.trap.as_ref().and_then(|t| fact.traps.iter().find(|o| o.id == *t));
        self.explanation = self
            .explanation
            .take()
            .or_else(|| trap.map_or(&fact.explanation, |t| &t.explanation).clone());
        if trap.is_some() {
            self.truth = Some(fact.text.clone());
        }
        self.wording = Some(At::new(wording, span));
    }
}

/// What the item's `why.N`, `fact.N` and `before.N` say of its lines.
pub(super) fn tie_numbered(context: &ItemContext<'_, '_>, common: &Common, lines: &mut [Draft]) {
    for (number, reference) in &common.facts {
        let Some(line) = number.it.checked_sub(1).and_then(|i| lines.get_mut(i)) else { continue };
        if let Some(wording) = &line.wording {
            let message = format!("statement {} is tied to a fact twice", number.it);
            let problem = context.page.problem(Code::WRITTEN_TWICE, &number.span, message);
            let place = context.page.place(&wording.span);
            context.page.report(problem.other(place, "here too").help("remove one of them"));
            continue;
        }
        if let Some(wording) = context.names.wording(context.page, &context.topic.id, reference) {
            line.tie(context, wording, &reference.span);
        }
    }
    for (number, text) in &common.before {
        if let Some(line) = number.it.checked_sub(1).and_then(|i| lines.get_mut(i)) {
            line.former.push(text.clone());
        }
    }
    common.check_numbers(context.page, lines.len());
    for (i, line) in lines.iter_mut().enumerate() {
        line.explanation = common.explanation(i + 1).or(line.explanation.take());
    }
}

/// Whether each line holds. `correct` lists those that do; every line needs it, or something of its
/// own.
pub(super) fn truths(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    lines: &[Draft],
    by_fact: bool,
) -> Option<Vec<bool>> {
    let page = context.page;
    let before = page.count();
    let correct = fields.has("correct").then(|| numbers(page, fields, "correct", lines.len()));
    let mut truths = Vec::new();
    let mut untold = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let said =
            correct.as_ref().map(|correct| correct.iter().any(|n| usize::from(n.it) == i + 1));
        let fact = line.wording.as_ref().filter(|_| by_fact).and_then(|wording| {
            let fact = context.names.fact(&wording.it.fact)?;
            Some((wording, wording.it.trap.is_none() && fact.is_true()))
        });
        let own = line.is_true.as_ref();
        let told = own.map(|own| own.it).or(said);
        if let (Some(told), Some((wording, is_true))) = (told, fact)
            && told != is_true
        {
            let span = own.map_or(&wording.span, |own| &own.span);
            contradiction(context, i + 1, told, &wording.it, span, &line.span);
        } else if let (Some(own), Some(said)) = (own, said)
            && own.it != said
        {
            let (is, not) = if own.it { ("true", " not") } else { ("false", "") };
            let message = format!("statement {} is {is} here, but is{not} in `correct`", i + 1);
            let help = "correct one of the two; where every statement says its truth, `correct` is not needed";
            page.say(codes::OTHER_KEY, &own.span, message, help);
        }
        if let Some(is_true) = told.or(fact.map(|(_, is_true)| is_true)) {
            truths.push(is_true);
        } else {
            untold.push(i);
        }
    }
    if truths.len() == lines.len() {
        check_agreement(page, lines, &truths);
    }
    if let Some(first) = untold.first() {
        // Where nothing is said at all, one thing is missing, not as many as there are lines.
        let message = match untold[..] {
            [only] => format!("nothing says whether line {} is right", only + 1),
            _ if untold.len() == lines.len() => {
                "nothing says which of the lines are right".to_owned()
            }
            _ => {
                let numbers: Vec<String> = untold.iter().map(|i| (i + 1).to_string()).collect();
                format!("nothing says whether lines {} are right", numbers.join(", "))
            }
        };
        let help = "list the numbers of the right ones in `correct` (`[]` for none), or give each line a `truth` or a `fact`";
        page.say(codes::NO_KEY, &lines[*first].span, message, help);
    }
    (page.count() == before && truths.len() == lines.len()).then_some(truths)
}

/// Reports a sentence that stands twice in the list, once true and once false.
fn check_agreement(page: &Page<'_>, lines: &[Draft], truths: &[bool]) {
    let texts: Vec<String> = lines.iter().map(|line| fold(&row_text(&line.cells))).collect();
    for (i, text) in texts.iter().enumerate() {
        let same = |other: &usize| texts[*other] == *text && truths[*other] != truths[i];
        let Some(first) = (0..i).find(same) else { continue };
        let message = format!(
            "lines {} and {} say the same, and one is true, the other false",
            first + 1,
            i + 1
        );
        let problem = page.problem(codes::CONTRADICTION, &lines[i].span, message);
        let place = page.place(&lines[first].span);
        page.report(problem.other(place, "the same sentence").help("correct one of the two"));
    }
}

/// A statement is said to be true, its fact says otherwise; or the other way round.
fn contradiction(
    context: &ItemContext<'_, '_>,
    n: usize,
    told: bool,
    wording: &Wording,
    span: &Span,
    line: &Span,
) {
    let word = |is_true: bool| if is_true { "true" } else { "false" };
    let name = match &wording.trap {
        Some(trap) => format!("{}~{trap}", short(&wording.fact, &context.topic.id)),
        None => short(&wording.fact, &context.topic.id),
    };
    let message =
        format!("statement {n} is said to be {}, but `{name}` is {}", word(told), word(!told));
    let traps: Vec<String> = context
        .names
        .fact(&wording.fact)
        .map(|f| f.traps.iter().map(|t| format!("{}~{}", f.id.local(), t.id)).collect())
        .unwrap_or_default();
    let traps: Vec<&str> = traps.iter().map(String::as_str).collect();
    let help = match (told, traps.is_empty()) {
        (false, false) => format!("tie it to a trap ({}), or correct `correct`", listed(&traps)),
        (false, true) => {
            "give the fact a trap and tie the statement to that, or correct `correct`".into()
        }
        (true, _) => "tie it to the fact without its trap, or correct `correct`".into(),
    };
    let problem = context.page.problem(codes::OTHER_KEY, span, message);
    context.page.report(problem.other(context.page.place(line), "the statement").help(help));
}

/// Numbers of lines, each once and none beyond `most`.
pub(super) fn numbers(
    page: &Page<'_>,
    fields: &Fields<'_, '_>,
    field: &str,
    most: usize,
) -> Vec<At<u8>> {
    let mut numbers: Vec<At<u8>> = Vec::new();
    let number = |node: &Node| match &node.value {
        Value::Text(label) => labelled(label).map(|number| At::new(number, &node.span)),
        _ => None,
    };
    let number = |node: &Node| number(node).or_else(|| values::count(page, node));
    for number in fields.nodes(field).iter().filter_map(number) {
        if usize::from(number.it) > most {
            let message = format!("`{field}` names {}, but there are only {most}", number.it);
            page.say(
                Code::OUT_OF_RANGE,
                &number.span,
                message,
                format!("write numbers from 1 to {most}"),
            );
        } else if numbers.iter().any(|other| other.it == number.it) {
            let message = format!("`{field}` names {} twice", number.it);
            page.say(Code::OUT_OF_RANGE, &number.span, message, "write it once");
        } else {
            numbers.push(number);
        }
    }
    numbers
}

/// The number of a line by the label that papers print: "II", "B", and "A" and "R" of Assertion and
/// Reason.
fn labelled(label: &str) -> Option<u8> {
    let label = label.trim_matches(['(', ')', '.']);
    let place = match label {
        "R" => Some(1),
        _ => of_roman(label)
            .map(|number| number - 1)
            .or_else(|| label.parse().ok().and_then(place_of_letter)),
    };
    place.and_then(|place| u8::try_from(place + 1).ok())
}

/// What a wording prints, or why it cannot be printed by itself.
pub(super) fn wording_text(
    page: &Page<'_>,
    fact: &Fact,
    wording: &Wording,
    span: &Span,
) -> Option<String> {
    if let Some(trap) = &wording.trap {
        return fact.traps.iter().find(|t| t.id == *trap).map(|t| t.text.clone());
    }
    let what = match fact.shape {
        Shape::Row { .. } => "a row of a table",
        Shape::Event { .. } => "an event",
        _ => return Some(fact.text.clone()),
    };
    let message = format!("`{}` is {what}, which is not a sentence", fact.id.local());
    let help = "give the statement a `text` beside the `fact`, or name one of its traps";
    page.say(codes::WRONG_SHAPE, span, message, help);
    None
}

/// The lines as the item has them, its own facts, and where facts are used. `partners` is what the
/// key puts beside each line, which a line of a `match` does not say itself.
pub(super) fn finish(
    context: &ItemContext<'_, '_>,
    common: &Common,
    drafts: Vec<Draft>,
    truths: &[bool],
    partners: &[Option<String>],
) -> (Vec<Line>, Vec<Fact>, Vec<(FactId, Span)>) {
    let mut lines = Vec::with_capacity(drafts.len());
    let (mut own, mut uses): (Vec<Fact>, Vec<(FactId, Span)>) = (Vec::new(), Vec::new());
    for (i, (draft, is_true)) in drafts.into_iter().zip(truths).enumerate() {
        let wording = if let Some(At { it, span }) = draft.wording {
            uses.push((it.fact.clone(), span));
            it
        } else {
            let beside = partners.get(i).and_then(Option::as_deref);
            let cells: Vec<&str> = draft.cells.iter().map(String::as_str).chain(beside).collect();
            let Some(by_text) = fingerprint_name(&cells) else { continue };
            let part = |name: &Slug| context.topic.id.part(&common.slug, name);
            let is_taken = |id: &FactId| own.iter().any(|fact| fact.id == *id);
            let id = match &draft.name {
                Some(name) => part(name),
                // A text that stands twice is two lines.
                None if is_taken(&part(&by_text)) => {
                    let Ok(again) = Slug::new(&format!("{by_text}-{}", i + 1)) else { continue };
                    part(&again)
                }
                None => part(&by_text),
            };
            let standing = draft.standing.as_ref().unwrap_or(&common.standing);
            let text = row_text(&draft.cells);
            let mut fact =
                own_fact(id.clone(), *is_true, &text, draft.explanation.clone(), standing);
            // Before it had a name of its own, it was known by its text.
            fact.former_ids = draft.name.iter().map(|_| part(&by_text)).collect();
            fact.former_ids.extend(former(context, common, &draft.former));
            own.push(fact);
            uses.push((id.clone(), draft.span.clone()));
            Wording::plain(id)
        };
        let truth = draft.truth.filter(|_| !is_true);
        let (cells, explanation, when) = (draft.cells, draft.explanation, draft.when);
        lines.push(Line { cells, is_true: *is_true, wording, explanation, truth, when });
    }
    (lines, own, uses)
}

/// The ids that a line's `was` names: of a name, or of the text that it had.
fn former(context: &ItemContext<'_, '_>, common: &Common, was: &[At<String>]) -> Vec<FactId> {
    let named = |old: &At<String>| {
        let name = Slug::new(&old.it).ok().or_else(|| fingerprint_name(&[&old.it]))?;
        Some(context.topic.id.part(&common.slug, &name))
    };
    was.iter().filter_map(named).collect()
}

/// A node of a list of references: a text, or a table with that field.
pub(super) fn named(page: &Page<'_>, node: &Node) -> Option<At<String>> {
    super::super::facts::reference(page, node)
}
