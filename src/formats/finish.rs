//! The last steps from the cells or fields of a file to a question: HTML made text, and the key found.

use super::answer::{Base, by_words, key};
use super::html::{is_html, plain};
use super::plain::is_dropped;
use super::question::{Found, Key, Question};

/// The question with its key settled, and its HTML made text.
pub fn finished(mut question: Question, answer: &str, sort: &str, base: Base) -> Found {
    let (line, about) = (question.line, question.stem.clone());
    let refused = |why: String| Found::refused(line, &about, why);
    if question.stem.trim().is_empty() {
        return refused("the question's cell is empty".into());
    }
    let mut media = 0;
    let texts = std::iter::once(&mut question.stem)
        .chain(
            question
                .choices
                .iter_mut()
                .flat_map(|choice| std::iter::once(&mut choice.text).chain(&mut choice.why)),
        )
        .chain(&mut question.explanation)
        .chain(&mut question.passage);
    for text in texts {
        if is_html(text) {
            let found = plain(text);
            media += found.media;
            *text = found.text;
        }
    }
    if media > 0 {
        return refused("it has a picture, which a terminal cannot show".into());
    }
    if question.choices.len() < 2 {
        let sort = if sort.is_empty() { String::new() } else { format!(" ({sort})") };
        return refused(format!("it has no choices{sort}, and is not taken"));
    }
    if is_dropped(answer) {
        question.key = Key::Dropped;
        return question.into();
    }
    let answer = if is_html(answer) { plain(answer).text } else { answer.to_owned() };
    // "b or c": an examiner takes either.
    let either = answer.split(" or ").collect::<Vec<_>>();
    let is_choice = by_words(&answer, &question.choices).is_some();
    if either.len() > 1 && !is_choice {
        let keys: Option<Vec<usize>> = either
            .iter()
            .map(|part| match key(part, &question.choices, base) {
                Ok(Key::One(place)) => Some(place),
                _ => None,
            })
            .collect();
        if let Some(keys) = keys {
            question.key = Key::AnyOf(keys);
            return question.into();
        }
    }
    match key(&answer, &question.choices, base) {
        Ok(found) => {
            question.key = found;
            question.into()
        }
        Err(why) => refused(why),
    }
}
