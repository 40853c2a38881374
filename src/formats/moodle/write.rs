//! Moodle XML written: texts as Markdown, which Moodle shows and which is read back as it stands.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use crate::formats::question::{Key, Question};

/// Questions in Moodle XML.
pub fn write(questions: &[Question]) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    let mut topic = None;
    for question in questions {
        if question.topic != topic {
            topic.clone_from(&question.topic);
            if let Some(topic) = &topic {
                let path = format!("$course$/top/{}", topic.replace('/', "-"));
                _ = writeln!(
                    out,
                    "<question type=\"category\"><category>{}</category></question>",
                    text(&path)
                );
            }
        }
        out.push_str(&one(question));
    }
    out.push_str("</quiz>\n");
    out
}

fn text(said: &str) -> String {
    format!("<text>{}</text>", escape(said))
}

/// A text that says that it is Markdown.
fn marked(name: &str, said: &str) -> String {
    format!("<{name} format=\"markdown\">{}</{name}>", text(said))
}

fn one(question: &Question) -> String {
    let name: String =
        question.stem.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
    let mut out = format!(
        "<question type=\"multichoice\">\n<name>{}</name>\n",
        text(question.id.as_deref().unwrap_or(&name))
    );
    let mut put = |line: String| {
        out.push_str(&line);
        out.push('\n');
    };
    put(marked("questiontext", &question.stem));
    if let Some(explanation) = &question.explanation {
        put(marked("generalfeedback", explanation));
    }
    let single = !matches!(question.key, Key::AllOf(_));
    put(format!(
        "<defaultgrade>1</defaultgrade><single>{single}</single><shuffleanswers>{}</shuffleanswers><answernumbering>abc</answernumbering>",
        !question.keeps_order
    ));
    if let Some(id) = &question.id {
        put(format!("<idnumber>{}</idnumber>", escape(id.as_str())));
    }
    for (place, choice) in question.choices.iter().enumerate() {
        let fraction = match &question.key {
            Key::One(key) if *key == place => "100".to_owned(),
            Key::AnyOf(keys) if keys.contains(&place) => "100".to_owned(),
            Key::AllOf(keys) if keys.contains(&place) => {
                let share = 10_000_000 / keys.len().max(1);
                format!("{}.{:05}", share / 100_000, share % 100_000)
            }
            Key::AllOf(_) => "-100".to_owned(),
            _ => "0".to_owned(),
        };
        let why = choice.why.as_ref().map(|why| marked("feedback", why)).unwrap_or_default();
        put(format!(
            "<answer fraction=\"{fraction}\" format=\"markdown\">{}{why}</answer>",
            text(&choice.text)
        ));
    }
    if !question.tags.is_empty() {
        let tags: Vec<String> =
            question.tags.iter().map(|tag| format!("<tag>{}</tag>", text(tag))).collect();
        put(format!("<tags>{}</tags>", tags.concat()));
    }
    out.push_str("</question>\n");
    out
}
