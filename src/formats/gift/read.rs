//! GIFT read: titles, escapes, formats, weights, feedback, categories and comments.

use crate::formats::html::{is_html, plain};
use crate::formats::question::{Choice, Found, Key, Question};

/// A question's text with the line on which it begins.
struct Block<'t> {
    line: usize,
    text: String,
    comments: Vec<&'t str>,
}

/// The questions of a GIFT file.
pub fn read(text: &str) -> Vec<Found> {
    let mut out = Vec::new();
    let mut category = None;
    for block in blocks(text) {
        let body = block.text.trim();
        if let Some(path) = body.strip_prefix("$CATEGORY:") {
            let path = path.lines().next().unwrap_or_default().trim();
            let last = path
                .rsplit('/')
                .map(str::trim)
                .find(|part| !part.is_empty() && !part.starts_with('$'));
            category = last.map(str::to_owned);
            continue;
        }
        let mut found = question(&block);
        if let Found::Question(question) = &mut found {
            question.topic.clone_from(&category);
        }
        out.push(found);
    }
    if out.is_empty() {
        out.push(Found::refused(
            1,
            "",
            "no questions were found: GIFT has the answers of a question in braces",
        ));
    }
    out
}

/// The text divided at blank lines outside of braces.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut out: Vec<Block<'_>> = Vec::new();
    let mut comments = Vec::new();
    let mut open: Option<Block<'_>> = None;
    let mut depth = 0_i32;
    for (at, raw) in text.split('\n').enumerate() {
        let line = raw.trim();
        if line.starts_with("//") {
            comments.push(line);
            continue;
        }
        let starts_new = line.starts_with("::") || line.starts_with("$CATEGORY:");
        // Braces that nobody closed end where the next question has its title.
        let after_blank = open.as_ref().is_some_and(|block| block.text.ends_with("\n\n"));
        if (line.is_empty() && depth <= 0) || (starts_new && (after_blank || depth <= 0)) {
            out.extend(open.take());
            depth = 0;
        }
        if line.is_empty() {
            if let Some(block) = &mut open {
                block.text.push('\n');
            }
            continue;
        }
        depth += braces(line);
        let block = open.get_or_insert_with(|| Block {
            line: at + 1,
            text: String::new(),
            comments: std::mem::take(&mut comments),
        });
        block.text.push_str(line);
        block.text.push('\n');
        if line.starts_with("$CATEGORY:") {
            out.extend(open.take());
            depth = 0;
        }
    }
    out.extend(open);
    out
}

/// How many braces more open than close.
fn braces(line: &str) -> i32 {
    let mut escaped = false;
    let mut depth = 0;
    for c in line.chars() {
        match c {
            '{' if !escaped => depth += 1,
            '}' if !escaped => depth -= 1,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    depth
}

/// Where a sign stands that nothing escapes.
fn find(text: &str, signs: &[char]) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, c)| {
        let found = signs.contains(&c) && !escaped;
        escaped = c == '\\' && !escaped;
        found.then_some(at)
    })
}

fn question(block: &Block<'_>) -> Found {
    let mut rest = block.text.trim();
    let mut question = Question { line: block.line, ..Question::default() };
    if let Some(named) = rest.strip_prefix("::")
        && let Some(end) =
            named.match_indices("::").map(|(at, _)| at).find(|at| !named[..*at].ends_with('\\'))
    {
        question.id = Some(unescaped(named[..end].trim()));
        rest = named[end + 2..].trim_start();
    }
    for comment in &block.comments {
        for (mark, is_id) in [("[id:", true), ("[tag:", false)] {
            for (at, _) in comment.match_indices(mark) {
                let value = comment[at + mark.len()..]
                    .split(']')
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .to_owned();
                if is_id { question.id = Some(value) } else { question.tags.push(value) }
            }
        }
    }
    let (format, rest) = format(rest);
    let about = unescaped(rest.split('{').next().unwrap_or_default());
    let refused = |why: &str| Found::refused(block.line, &about, why);
    let Some(open) = find(rest, &['{']) else {
        return Found::note(
            block.line,
            &about,
            "a description without answers; it is no question, and was left out",
        );
    };
    let Some(close) = find(&rest[open + 1..], &['}']).map(|at| open + 1 + at) else {
        return refused("its brace { is never closed");
    };
    let (before, inside, after) =
        (rest[..open].trim(), rest[open + 1..close].trim(), rest[close + 1..].trim());
    if find(after, &['{']).is_some() {
        return refused("it has answers in several places (cloze), which is not taken");
    }
    let stem = if after.is_empty() { before.to_owned() } else { format!("{before} _____ {after}") };
    let (shown_stem, mut media) = shown(&stem, format);
    question.stem = shown_stem;
    let mut text = |raw: &str| {
        let (said, found) = shown(raw, format);
        media += found;
        said
    };
    let (inside, general) = match feedback_at(inside, "####") {
        Some(at) => (inside[..at].trim(), Some(inside[at + 4..].trim())),
        None => (inside, None),
    };
    question.explanation = general.map(&mut text).filter(|text| !text.is_empty());
    if let Err(why) = answers(inside, &mut question, &mut text) {
        return refused(why);
    }
    if media > 0 {
        return refused("it has a picture, which a terminal cannot show");
    }
    question.into()
}

/// Where a mark of feedback stands.
fn feedback_at(text: &str, mark: &str) -> Option<usize> {
    text.match_indices(mark).map(|(at, _)| at).find(|at| !text[..*at].ends_with('\\'))
}

/// Takes the answers.
fn answers(
    inside: &str,
    question: &mut Question,
    text: &mut dyn FnMut(&str) -> String,
) -> Result<(), &'static str> {
    if inside.is_empty() {
        return Err("an essay: it has no choices, and is not taken");
    }
    if inside.starts_with('#') {
        return Err("a numerical question: it has no choices, and is not taken");
    }
    let mut parts = inside.split('#');
    let word = parts.next().unwrap_or_default().trim().to_ascii_uppercase();
    if matches!(word.as_str(), "T" | "TRUE" | "F" | "FALSE") {
        let is_true = word.starts_with('T');
        let (wrong, right) = (parts.next().map(&mut *text), parts.next().map(&mut *text));
        let why = |own: bool| {
            if own == is_true { right.clone() } else { wrong.clone() }.filter(|why| !why.is_empty())
        };
        let choice =
            |said: &str, own| Choice { text: said.to_owned(), why: why(own), ..Choice::default() };
        question.choices = vec![choice("True", true), choice("False", false)];
        question.key = Key::One(usize::from(!is_true));
        question.keeps_order = true;
        return Ok(());
    }
    let raw = divided(inside);
    if raw.is_empty() {
        return Err("its braces hold no answers that begin with = or ~");
    }
    if raw.iter().all(|(right, said)| *right && find_arrow(said)) {
        return Err(
            "a matching question of Moodle, in which each line has a choice of its own; it is not taken",
        );
    }
    if raw.iter().all(|(right, said)| *right && !said.trim_start().starts_with('%')) {
        return Err("a short answer: it has no choices, and is not taken");
    }
    let (mut full, mut part) = (Vec::new(), Vec::new());
    for (place, (right, said)) in raw.iter().enumerate() {
        let said = said.trim();
        let (weight, said) = match said.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
            Some((weight, rest)) => (weight.trim().parse::<f64>().ok(), rest.trim()),
            None => (None, said),
        };
        let (said, why) = match find(said, &['#']) {
            Some(at) => (said[..at].trim(), Some(text(said[at + 1..].trim()))),
            None => (said, None),
        };
        match weight {
            Some(weight) if weight >= 100.0 => full.push(place),
            Some(weight) if weight > 0.0 => part.push(place),
            None if *right => full.push(place),
            _ => {}
        }
        question.choices.push(Choice {
            text: text(said),
            why: why.filter(|why| !why.is_empty()),
            ..Choice::default()
        });
    }
    question.key = match (&full[..], &part[..]) {
        ([one], []) => Key::One(*one),
        ([one], _) => {
            question.changed.push("marks for choices that are right in part were left out".into());
            Key::One(*one)
        }
        ([], []) => return Err("no answer is marked right with = or a weight of 100"),
        ([], _) => Key::AllOf(part),
        _ => Key::AnyOf(full),
    };
    Ok(())
}

/// The answers, each with whether it begins with `=`.
fn divided(inside: &str) -> Vec<(bool, String)> {
    let mut out: Vec<(bool, String)> = Vec::new();
    let mut escaped = false;
    for c in inside.chars() {
        if matches!(c, '=' | '~') && !escaped {
            // "~=" is a mark of older files.
            match out.last_mut() {
                Some((right, said)) if said.is_empty() && c == '=' => *right = true,
                _ => out.push((c == '=', String::new())),
            }
        } else if let Some((_, said)) = out.last_mut() {
            said.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    out
}

fn find_arrow(text: &str) -> bool {
    text.contains("->")
}

/// How a text of the file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Html,
    Plain,
    Markdown,
    Moodle,
}

/// The format that a text begins with, and the rest.
fn format(text: &str) -> (Written, &str) {
    for (mark, format) in [
        ("[html]", Written::Html),
        ("[plain]", Written::Plain),
        ("[markdown]", Written::Markdown),
        ("[moodle]", Written::Moodle),
    ] {
        if let Some(rest) = text.strip_prefix(mark) {
            return (format, rest.trim_start());
        }
    }
    (Written::Moodle, text)
}

/// A text as ours, and how many pictures it had.
fn shown(raw: &str, format_of_stem: Written) -> (String, usize) {
    let (own, rest) = format(raw);
    let format = if rest.len() == raw.len() { format_of_stem } else { own };
    let said = unescaped(rest);
    if format == Written::Html || (format == Written::Moodle && is_html(&said)) {
        let lines = said.replace('\n', if is_html(&said) { " " } else { "<br>" });
        let found = plain(&lines);
        return (found.text, found.media);
    }
    (said.trim().to_owned(), 0)
}

/// The text without its escapes.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('n')) => {
                chars.next();
                out.push('\n');
            }
            ('\\', Some(next @ ('~' | '=' | '#' | '{' | '}' | ':' | '\\'))) => {
                out.push(*next);
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> Vec<Question> {
        read(text)
            .into_iter()
            .filter_map(|found| match found {
                Found::Question(q) => Some(*q),
                _ => None,
            })
            .collect()
    }

    fn refused(text: &str) -> String {
        read(text)
            .into_iter()
            .find_map(|found| match found {
                Found::Refused(said) | Found::Note(said) => Some(said.why),
                Found::Question(_) => None,
            })
            .unwrap_or_default()
    }

    #[test]
    fn questions_of_choices_are_taken_with_all_that_they_have() {
        let text = "// a comment\n$CATEGORY: $course$/top/History\n\n// [id:h1] [tag:x]\n::Title \\: one:: [html]<p>Who\\: <b>really</b>?</p>{\n  =Right#yes\n  ~Wrong \\= no#because\n  ~%50%Half\n####All of it.\n}\n\nThe sun {T} rises.\n\n::M::Which? {~%50%a ~%50%b ~%-100%c}\n";
        let found = taken(text);
        assert_eq!(found.len(), 3);
        let first = &found[0];
        assert_eq!(
            (first.id.as_deref(), first.topic.as_deref(), first.line),
            (Some("h1"), Some("History"), 5)
        );
        assert_eq!(first.stem, "Who: **really**?");
        assert_eq!(first.choices[1].text, "Wrong = no");
        assert_eq!(first.choices[1].why.as_deref(), Some("because"));
        assert_eq!((&first.key, first.explanation.as_deref()), (&Key::One(0), Some("All of it.")));
        assert_eq!(found[1].stem, "The sun _____ rises.");
        assert_eq!(found[1].key, Key::One(0));
        assert_eq!(found[2].key, Key::AllOf(vec![0, 1]));
    }

    #[test]
    fn what_is_no_question_of_choices_is_named() {
        for (text, says) in [
            ("q {}", "essay"),
            ("q {#5:1}", "numerical"),
            ("q {=a =b}", "short answer"),
            ("q {=a -> b =c -> d}", "matching"),
            ("just words", "description"),
            ("q {=a ~b", "never closed"),
            ("q {~a ~b}", "no answer is marked"),
            ("[html]<img src=x> q {=a ~b}", "picture"),
            ("a {=b ~c} d {=e ~f}", "cloze"),
        ] {
            assert!(refused(text).contains(says), "{text}: {}", refused(text));
        }
        // One that is not closed does not take the next with it.
        assert_eq!(taken("::a:: q {=a ~b\n\n::b:: r {=c ~d}").len(), 1);
    }
}
