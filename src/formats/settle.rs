//! A question made an item of a bank: as TOML that a person would have written, which the readers of
//! banks have read back with the same choices and key.
//!
//! Structure is taken only where those readers are certain and the key settles what is true;
//! otherwise the question stays a `single`, as printed.

use std::fmt::Write as _;

use crate::bank::{AnswerKey, Claim, Item, Kind, Slug};
use crate::document::{Code, Severity, SourceFile, literal, literals};
use crate::reading;
use crate::text::{Harm, harm, letter};
use crate::wording::printed::split;
use crate::wording::{Leaning, is_decline, leaning};

use super::legacy;
use super::question::{Choice, Key, Question};

/// An item to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// Its fields but for the id, each with its value as TOML, in the order of writing.
    pub fields: Vec<(String, String)>,
    /// The same as the readers of banks understand it.
    pub item: Item,
    /// What was changed.
    pub changed: Vec<String>,
    /// What its author should look at.
    pub doubts: Vec<String>,
}

/// Makes an item of a question, in a bank of that language.
///
/// # Errors
/// Why it cannot be one.
pub fn settle(question: &Question, language: &str) -> Result<Settled, String> {
    let (question, changed) = cleaned(question);
    if let Some(font) = legacy::font(&whole(&question)) {
        return Err(format!(
            "its text was typed for the font {font} and means nothing without it: convert it to Unicode"
        ));
    }
    if question.choices.len() < 2 {
        return Err(format!("it has {} choices, and a question needs two", question.choices.len()));
    }
    if let Some(place) = question.choices.iter().position(|choice| choice.text.trim().is_empty()) {
        return Err(format!("choice ({}) says nothing", letter(place)));
    }
    let mut settled = match &question.key {
        Key::Unknown => return Err("nothing says which choice is right".into()),
        Key::AllOf(places) => all_of(&question, places, language)?,
        _ => one_of(&question, language)?,
    };
    settled.changed.extend(question.changed.iter().cloned().chain(changed));
    settled.doubts.extend(question.doubts.iter().cloned());
    Ok(settled)
}

/// The same without what no text of a bank may hold.
fn cleaned(question: &Question) -> (Question, Option<String>) {
    let mut count = 0;
    let mut clean = |text: &str| -> String {
        let kept = |c: &char| match harm(*c) {
            Some(Harm::Controls) => matches!(c, '\n' | '\t'),
            Some(Harm::Turns) => false,
            _ => !matches!(c, '\u{FEFF}' | '\u{AD}'),
        };
        let out: String = text.chars().filter(kept).collect();
        count += usize::from(out.len() != text.len());
        out.trim().to_owned()
    };
    let mut question = question.clone();
    question.stem = clean(&question.stem);
    for choice in &mut question.choices {
        choice.text = clean(&choice.text);
        choice.why = choice.why.take().map(|why| clean(&why)).filter(|why| !why.is_empty());
    }
    question.explanation =
        question.explanation.take().map(|text| clean(&text)).filter(|text| !text.is_empty());
    question.passage =
        question.passage.take().map(|text| clean(&text)).filter(|text| !text.is_empty());
    let said = (count > 0)
        .then(|| "characters that control a terminal or cannot be seen were taken out".to_owned());
    (question, said)
}

fn whole(question: &Question) -> String {
    let mut text = question.stem.clone();
    for choice in &question.choices {
        text.push(' ');
        text.push_str(&choice.text);
    }
    if let Some(explanation) = &question.explanation {
        text.push(' ');
        text.push_str(explanation);
    }
    text
}

/// The fields that stand behind the question itself.
fn rest(question: &Question, by_letter: bool) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let field = |name: &str, value: String| (name.to_owned(), value);
    if let Key::Dropped = question.key {
        fields.push(field("dropped", literal("The answer key says that it was dropped.")));
    }
    if let Some(explanation) = &question.explanation {
        fields.push(field("explain", literal(explanation)));
    }
    for (place, choice) in question.choices.iter().enumerate() {
        let name = if by_letter { letter(place).to_string() } else { (place + 1).to_string() };
        fields.extend(choice.why.as_ref().map(|why| field(&format!("why.{name}"), literal(why))));
    }
    fields
}

/// The key as TOML.
fn key(question: &Question) -> Option<String> {
    let one = |place: &usize| letter(*place).to_string();
    match &question.key {
        Key::One(place) => Some(literal(&one(place))),
        Key::AnyOf(places) => Some(literals(&places.iter().map(one).collect::<Vec<_>>())),
        _ => None,
    }
}

/// A question of which one choice is right.
fn one_of(question: &Question, language: &str) -> Result<Settled, String> {
    let key = key(question);
    let mut doubts = Vec::new();
    let text = printed(question);
    if let (Some(text), Key::One(place), Some(key)) = (&text, &question.key, &key) {
        match structured(question, text, *place, key, language) {
            Structure::Certain(settled) => return Ok(*settled),
            Structure::Doubtful(why) => doubts.push(why),
            Structure::None => {}
        }
    }
    let mut fields = vec![("kind".to_owned(), literal("single"))];
    if let Some(text) = &text {
        fields.push(("text".to_owned(), literal(&format!("{text}\n"))));
    } else {
        let texts: Vec<String> =
            question.choices.iter().map(|choice| choice.text.clone()).collect();
        fields.push(("stem".to_owned(), literal(&question.stem)));
        fields.push(("choices".to_owned(), literals(&texts)));
    }
    fields.extend(key.map(|key| ("key".to_owned(), key)));
    if question.keeps_order {
        fields.push(("fixed_order".to_owned(), "true".to_owned()));
    }
    fields.extend(rest(question, true));
    let (item, said) = read(&fields, language)?;
    same_choices(question, &item, &question.key)?;
    doubts.extend(said);
    Ok(Settled { fields, item, changed: Vec::new(), doubts })
}

/// What became of looking for structure.
enum Structure {
    None,
    Doubtful(String),
    Certain(Box<Settled>),
}

/// The question with its parts, where they are certain and the key settles the truths.
fn structured(
    question: &Question,
    text: &str,
    place: usize,
    key: &str,
    language: &str,
) -> Structure {
    let mut doubt = Structure::None;
    for kind in [Kind::Reasons, Kind::Match, Kind::Sequence, Kind::Pairs, Kind::Statements] {
        let Ok(parts) = split(kind, text) else { continue };
        if parts.lines.len() < 2 || parts.choices.len() != question.choices.len() {
            continue;
        }
        // What speaks of pairs is no list of statements.
        let speaks = |words: &[&str]| {
            let lower = text.to_lowercase();
            words.iter().any(|word| lower.contains(word))
        };
        let of_pairs =
            speaks(&["pairs", "matched", "युग्म", "सुमेलित", "in how many of the above rows"]);
        let of_order = speaks(&["sequence", "chronolog", "order", "क्रम", "arrange"]);
        let fits = match kind {
            Kind::Pairs => of_pairs && parts.lines.iter().all(|(_, cells)| cells.len() > 1),
            Kind::Statements => {
                !of_pairs && !speaks(&["chronolog", "sequence", "कालानुक्रम", "arrange"])
            }
            Kind::Sequence => of_order,
            _ => true,
        };
        if !fits {
            continue;
        }
        if parts.doubt.is_some() || !parts.rivals.is_empty() {
            if matches!(kind, Kind::Pairs | Kind::Statements) && is_coded(question) {
                doubt = Structure::Doubtful("it is kept as printed, because it is not certain what its list and closing line ask".into());
            }
            continue;
        }
        let mut fields = vec![
            ("kind".to_owned(), literal(kind.name())),
            ("text".to_owned(), literal(&format!("{text}\n"))),
            ("key".to_owned(), key.to_owned()),
        ];
        fields.extend(rest(question, true));
        let Ok((item, said, codes)) = read_coded(&fields, language) else { continue };
        let scored = reading::codes::SCORED_BY_KEY;
        if codes.contains(&scored) && !matches!(kind, Kind::Statements | Kind::Pairs) {
            continue;
        }
        if codes.contains(&scored) {
            doubt = Structure::Doubtful(format!(
                "it is kept as `single`: its key does not say which of the {} lines hold; to have each remembered, write kind = \"{}\" and `correct`",
                parts.lines.len(),
                kind.name()
            ));
            continue;
        }
        if !said.is_empty()
            || same_choices(question, &item, &Key::One(place)).is_err()
            || item.kind() != kind
        {
            continue;
        }
        let changed = Vec::new();
        return Structure::Certain(Box::new(Settled { fields, item, changed, doubts: Vec::new() }));
    }
    doubt
}

/// Whether the choices are codes of lines.
fn is_coded(question: &Question) -> bool {
    question.choices.iter().filter(|choice| choice.text.chars().any(char::is_numeric)).count() * 2
        >= question.choices.len()
}

/// The question as it is printed, if the readers of banks find the same parts in it.
fn printed(question: &Question) -> Option<String> {
    let as_written = |own: bool| {
        let mut text = question.stem.clone();
        for (place, choice) in question.choices.iter().enumerate() {
            let label = if own { choice.label.clone() } else { format!("({})", letter(place)) };
            text.push('\n');
            text.push_str(&label);
            text.push(' ');
            text.push_str(&choice.text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        text
    };
    let is_same = |text: &String| {
        let Ok(parts) = split(Kind::Single, text) else { return false };
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let choices = parts.choices.iter().map(|(_, _, text)| words(text));
        parts.around.answer.is_none()
            && parts.around.explanation.is_none()
            && parts.around.number.is_none()
            && words(&parts.stem) == words(&question.stem)
            && choices.eq(question.choices.iter().map(|choice| words(&choice.text)))
    };
    // Line ends within a choice would be lost.
    if question.choices.iter().any(|choice| choice.text.contains('\n')) {
        return None;
    }
    let has_labels = question.choices.iter().all(|choice| !choice.label.is_empty());
    let own = has_labels.then(|| as_written(true)).filter(is_same);
    own.or_else(|| Some(as_written(false)).filter(is_same))
}

/// A question of which several choices are right together: its choices are statements.
fn all_of(question: &Question, places: &[usize], language: &str) -> Result<Settled, String> {
    let several = "it has several right answers, and cannot be made statements: ";
    let choices: Vec<_> = question
        .choices
        .iter()
        .map(|choice| crate::bank::Choice::written(Claim::Named("x".into()), choice.text.clone()))
        .collect();
    let leans = matches!(leaning(&choices), Some(Leaning::On(_) | Leaning::Set | Leaning::Codes));
    if leans || question.choices.iter().any(|choice| is_decline(&choice.text)) {
        return Err(format!("{several}one of its choices speaks of the others"));
    }
    let texts: Vec<String> = question.choices.iter().map(|choice| choice.text.clone()).collect();
    let mut correct: Vec<usize> = places.iter().map(|place| place + 1).collect();
    correct.sort_unstable();
    let correct: Vec<String> = correct.iter().map(ToString::to_string).collect();
    let mut fields = vec![
        ("kind".to_owned(), literal("statements")),
        ("stem".to_owned(), literal(&question.stem)),
        ("statements".to_owned(), literals(&texts)),
        ("ask".to_owned(), literal("code")),
        ("correct".to_owned(), format!("[{}]", correct.join(", "))),
    ];
    fields.extend(rest(question, false));
    let (item, doubts) = read(&fields, language).map_err(|why| format!("{several}{why}"))?;
    let changed =
        vec!["its choices became statements, because several of them are right".to_owned()];
    Ok(Settled { fields, item, changed, doubts })
}

/// Whether the item has the question's choices in their order, and its key.
fn same_choices(question: &Question, item: &Item, key: &Key) -> Result<(), String> {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let own = question
        .choices
        .iter()
        .filter(|choice| !is_decline(&choice.text))
        .map(|choice| words(&choice.text));
    let read = item.choices.iter().map(|choice| words(choice.text.as_deref().unwrap_or_default()));
    if !own.eq(read) {
        return Err("the readers of banks take its choices apart in another way".into());
    }
    let right = |place: &usize| {
        let choice: Option<&Choice> = question.choices.get(*place);
        let wanted = choice.map(|choice| words(&choice.text));
        let found = item
            .choices
            .iter()
            .find(|c| Some(words(c.text.as_deref().unwrap_or_default())) == wanted);
        found.is_some_and(|found| item.key.accepts(&found.claim))
    };
    let places: &[usize] = match key {
        Key::One(place) => std::slice::from_ref(place),
        Key::AnyOf(places) => places,
        _ => &[],
    };
    let AnswerKey(claims) = &item.key;
    let is_all = places.iter().all(right) && claims.len() == places.len();
    if is_all || *key == Key::Dropped { Ok(()) } else { Err("its key names no choice".into()) }
}

fn read(fields: &[(String, String)], language: &str) -> Result<(Item, Vec<String>), String> {
    read_coded(fields, language).map(|(item, said, _)| (item, said))
}

/// Reads an item as one of a bank: what it is, what is warned of, and the codes of all that is said.
fn read_coded(
    fields: &[(String, String)],
    language: &str,
) -> Result<(Item, Vec<String>, Vec<Code>), String> {
    let file = |path: &str, text: String| SourceFile { path: path.to_owned(), text };
    let head = format!(
        "format = 1\nid = \"b\"\ntitle = \"b\"\nlanguage = {}\ntopics = [\"t\"]\n",
        literal(language)
    );
    let name = Slug::new("i").map_err(|error| error.to_string())?;
    let topic = format!("id = \"t\"\ntitle = \"t\"\n\n{}", block(&name, None, fields));
    let reading = reading::read(&[file("bank.toml", head), file("t.toml", topic)], &[]);
    let errors = reading.diagnostics.iter().filter(|problem| problem.severity() == Severity::Error);
    if let Some(problem) = errors.clone().next() {
        return Err(problem.message.clone());
    }
    let warnings =
        reading.diagnostics.iter().filter(|problem| problem.severity() == Severity::Warning);
    let said = warnings.map(|problem| problem.message.clone()).collect();
    let codes = reading.diagnostics.iter().map(|problem| problem.code).collect();
    let item =
        reading.bank.and_then(|bank| bank.topics.into_iter().next()?.items.into_iter().next());
    item.map(|item| (item, said, codes)).ok_or_else(|| "it cannot be read as a question".to_owned())
}

/// An item as it stands in a topic's file.
pub fn block(id: &Slug, passage: Option<&Slug>, fields: &[(String, String)]) -> String {
    let mut out = format!("[[item]]\nid = \"{id}\"\n");
    for (name, value) in fields {
        _ = writeln!(out, "{name} = {value}");
        if name == "kind"
            && let Some(passage) = passage
        {
            _ = writeln!(out, "passage = \"{passage}\"");
        }
    }
    out
}
