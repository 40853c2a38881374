//! Quizzes of mdbook-quiz, which are TOML.

use std::fmt::Write as _;

use super::question::{Choice, Found, Key, Question};
use crate::document::{Node, Page, TomlTable, Value, literal, literals};

/// The questions of a quiz.
pub fn read(text: &str) -> Vec<Found> {
    let page = Page::new("quiz.toml", text);
    let (root, broken) = page.tree();
    let mut out = Vec::new();
    if broken {
        for problem in page.into_problems(true).iter().take(5) {
            out.push(Found::refused(
                problem.place.line,
                "",
                format!("the file is no TOML here: {}", problem.message),
            ));
        }
    }
    let line_of = |node: &Node| {
        text.get(..node.span.start as usize).unwrap_or_default().matches('\n').count() + 1
    };
    let Some(Value::Array(nodes)) = get(&root, "questions") else {
        if out.is_empty() {
            out.push(Found::refused(1, "", "no [[questions]] were found in it"));
        }
        return out;
    };
    for node in nodes {
        if let Value::Table(table) = &node.value {
            out.push(question(line_of(node), table));
        }
    }
    out
}

fn get<'t>(table: &'t TomlTable, name: &str) -> Option<&'t Value> {
    table.entries.iter().find(|entry| *entry.key == *name).map(|entry| &entry.node.value)
}

fn text(table: &TomlTable, name: &str) -> Option<String> {
    match get(table, name) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    }
}

fn inner<'t>(table: &'t TomlTable, name: &str) -> Option<&'t TomlTable> {
    match get(table, name) {
        Some(Value::Table(table)) => Some(table),
        _ => None,
    }
}

fn texts(value: Option<&Value>) -> Vec<String> {
    let one = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    };
    match value {
        Some(Value::Array(nodes)) => nodes.iter().filter_map(|node| one(&node.value)).collect(),
        Some(value) => one(value).into_iter().collect(),
        None => Vec::new(),
    }
}

fn question(line: usize, table: &TomlTable) -> Found {
    let prompt = inner(table, "prompt");
    let stem = prompt.and_then(|prompt| text(prompt, "prompt")).unwrap_or_default();
    let sort = text(table, "type").unwrap_or_default();
    let refused = |why: String| Found::refused(line, &stem, why);
    if sort != "MultipleChoice" {
        return refused(match sort.as_str() {
            "ShortAnswer" => "a short answer: it has no choices, and is not taken".into(),
            other => format!("a question of the type \"{other}\", which is not taken"),
        });
    }
    let answer = inner(table, "answer");
    let right = texts(answer.and_then(|answer| get(answer, "answer")));
    let wrong = texts(prompt.and_then(|prompt| get(prompt, "distractors")));
    if right.is_empty() {
        return refused("nothing says which choice is right".into());
    }
    let is_several =
        matches!(answer.and_then(|answer| get(answer, "answer")), Some(Value::Array(_)));
    let at = match prompt.and_then(|prompt| get(prompt, "answerIndex")) {
        Some(Value::Integer(at)) => usize::try_from(*at).ok(),
        _ => None,
    };
    let mut all = wrong;
    if let Some(at) = at.filter(|at| *at <= all.len() && right.len() == 1) {
        all.insert(at, right[0].clone());
    } else {
        all.extend(right.iter().cloned());
        // The program shuffles them; an order that tells nothing is that of their letters.
        all.sort();
    }
    let places: Vec<usize> = (0..all.len()).filter(|at| right.contains(&all[*at])).collect();
    let key = match places[..] {
        [one] if !is_several || right.len() == 1 => Key::One(one),
        _ => Key::AllOf(places),
    };
    let keeps_order = at.is_some();
    let choices = all.into_iter().map(Choice::of).collect();
    let explanation = text(table, "context").filter(|text| !text.trim().is_empty());
    let id = text(table, "id").filter(|id| !is_uuid(id));
    Question {
        line,
        id,
        stem: stem.trim().to_owned(),
        choices,
        key,
        explanation,
        keeps_order,
        ..Question::default()
    }
    .into()
}

/// Whether a name says nothing to anybody.
fn is_uuid(id: &str) -> bool {
    id.len() == 36
        && id.matches('-').count() == 4
        && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// Questions as a quiz.
pub fn write(questions: &[Question]) -> String {
    let mut out = String::new();
    for question in questions {
        let right: Vec<usize> = match &question.key {
            Key::One(place) => vec![*place],
            Key::AllOf(places) => places.clone(),
            _ => continue,
        };
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str("[[questions]]\n");
        if let Some(id) = &question.id {
            _ = writeln!(out, "id = {}", literal(id));
        }
        _ = write!(out, "type = \"MultipleChoice\"\nprompt.prompt = {}\n", literal(&question.stem));
        let (own, others): (Vec<_>, Vec<_>) =
            question.choices.iter().enumerate().partition(|(place, _)| right.contains(place));
        let said = |all: Vec<(usize, &Choice)>| {
            all.into_iter().map(|(_, choice)| choice.text.clone()).collect::<Vec<_>>()
        };
        let own = said(own);
        _ = writeln!(out, "prompt.distractors = {}", literals(&said(others)));
        if let (Key::One(place), [answer]) = (&question.key, &own[..]) {
            _ = write!(out, "prompt.answerIndex = {place}\nanswer.answer = {}\n", literal(answer));
        } else {
            _ = writeln!(out, "answer.answer = {}", literals(&own));
        }
        if let Some(explanation) = &question.explanation {
            _ = writeln!(out, "context = {}", literal(explanation));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quizzes_are_read_and_other_types_named() {
        let text = "[[questions]]\nid = \"one\"\ntype = \"MultipleChoice\"\nprompt.prompt = \"q?\"\nprompt.distractors = [\"a\", \"c\"]\nanswer.answer = \"b\"\ncontext = \"e\"\n\n[[questions]]\ntype = \"ShortAnswer\"\nprompt.prompt = \"q?\"\nanswer.answer = \"b\"\n";
        let found = read(text);
        let [Found::Question(question), Found::Refused(said)] = &found[..] else {
            panic!("{found:?}")
        };
        assert_eq!((&question.key, question.explanation.as_deref()), (&Key::One(1), Some("e")));
        assert!(said.line == 9 && said.why.contains("short answer"), "{said:?}");
        assert!(matches!(&read("x = ")[..], [Found::Refused(_), ..]));
    }
}
