//! GIFT written, with all its signs escaped.

use std::fmt::Write as _;

use crate::formats::html::is_html;
use crate::formats::question::{Key, Question};

/// Questions in GIFT.
pub fn write(questions: &[Question]) -> String {
    let mut out = String::new();
    let mut topic = None;
    for question in questions {
        if question.topic != topic {
            topic.clone_from(&question.topic);
            if let Some(topic) = &topic {
                _ = write!(out, "$CATEGORY: $course$/{}\n\n", topic.replace(['/', '\n'], "-"));
            }
        }
        out.push_str(&one(question));
        out.push('\n');
    }
    out
}

fn one(question: &Question) -> String {
    let mut out = String::new();
    let tags: Vec<String> = question.tags.iter().map(|tag| format!(" [tag:{tag}]")).collect();
    if !tags.is_empty() {
        _ = writeln!(out, "//{}", tags.concat());
    }
    if let Some(id) = &question.id {
        _ = write!(out, "::{}::", escaped(id));
    }
    // What is no HTML and looks like it is said to be none.
    let texts = || {
        question
            .choices
            .iter()
            .map(|choice| &choice.text)
            .chain([&question.stem])
            .chain(question.choices.iter().filter_map(|choice| choice.why.as_ref()))
            .chain(&question.explanation)
    };
    let plain = texts().any(|text| is_html(text));
    if plain {
        out.push_str("[plain]");
    }
    out.push_str(&escaped(&question.stem));
    if let Some(is_true) = truth(question) {
        _ = write!(out, " {{{}", if is_true { "T" } else { "F" });
        if let Some(explanation) = &question.explanation {
            _ = write!(out, "####{}", escaped(explanation));
        }
        out.push_str("}\n");
        return out;
    }
    out.push_str(" {\n");
    let weight = |place: usize| match &question.key {
        Key::One(key) if *key == place => "=".to_owned(),
        Key::AnyOf(keys) if keys.contains(&place) => "=".to_owned(),
        Key::AllOf(keys) if keys.contains(&place) => {
            let share = 100_000 / keys.len().max(1);
            format!("~%{}.{:03}%", share / 1000, share % 1000)
        }
        Key::AllOf(_) => "~%-100%".to_owned(),
        _ => "~".to_owned(),
    };
    for (place, choice) in question.choices.iter().enumerate() {
        _ = write!(out, "\t{}{}", weight(place), escaped(&choice.text));
        if let Some(why) = &choice.why {
            _ = write!(out, "#{}", escaped(why));
        }
        out.push('\n');
    }
    if let Some(explanation) = &question.explanation {
        _ = writeln!(out, "\t####{}", escaped(explanation));
    }
    out.push_str("}\n");
    out
}

/// What a question of true or false is answered by: GIFT has a form for it, whose two choices keep
/// their order.
fn truth(question: &Question) -> Option<bool> {
    let [yes, no] = &question.choices[..] else { return None };
    let is_plain = yes.text == "True" && no.text == "False" && question.keeps_order;
    match question.key {
        Key::One(place) if is_plain && yes.why.is_none() && no.why.is_none() => Some(place == 0),
        _ => None,
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.trim().chars() {
        match c {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    // A format's mark at the beginning would be taken for one; so would a weight.
    if out.starts_with('[') || out.starts_with('%') || out.starts_with("//") {
        out.insert(0, ' ');
    }
    out
}
