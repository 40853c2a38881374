//! Anki's notes as plain text, with the lines that say how they are written.

use std::fmt::Write as _;

use super::answer::{Base, answer_of};
use super::finish::finished;
use super::html::plain;
use super::plain;
use super::question::{Choice, Found, Key, Question};
use super::table::{self, Column, Row, column, rows, separator};
use crate::text::letter;

/// What the first lines of the file say.
#[derive(Debug, Default)]
struct Head {
    separator: Option<u8>,
    columns: Vec<String>,
    guid: Option<usize>,
    deck: Option<usize>,
    tags: Option<usize>,
    notetype: Option<usize>,
    lines: usize,
}

/// The questions of notes.
pub fn read(text: &str) -> Vec<Found> {
    let mut out = Vec::new();
    let (head, body) = head(text);
    let sign =
        head.separator.unwrap_or_else(|| if body.contains('\t') { b'\t' } else { separator(body) });
    let mut rows = rows(body, sign, true, &mut out);
    for row in &mut rows {
        row.line += head.lines;
    }
    if rows.is_empty() {
        out.push(Found::refused(1, "", "there are no notes in it"));
    }
    let columns: Vec<Column> = head.columns.iter().map(|name| column(name)).collect();
    let is_table = columns.contains(&Column::Question)
        && columns.iter().any(|column| matches!(column, Column::Choice(_)));
    if is_table {
        out.extend(table::questions(&rows, &columns));
        return out;
    }
    for row in &rows {
        out.push(note(row, &head));
    }
    out
}

fn head(text: &str) -> (Head, &str) {
    let mut head = Head::default();
    let mut rest = text;
    while let Some(line) = rest.lines().next().filter(|line| line.starts_with('#')) {
        let (name, value) = line[1..].split_once(':').unwrap_or((&line[1..], ""));
        let value = value.trim_end_matches('\r');
        let place = || value.trim().parse::<usize>().ok().and_then(|at| at.checked_sub(1));
        match name.trim().to_lowercase().as_str() {
            "separator" => {
                head.separator = Some(match value.trim().to_lowercase().as_str() {
                    "tab" => b'\t',
                    "comma" => b',',
                    "semicolon" => b';',
                    "pipe" => b'|',
                    "colon" => b':',
                    "space" => b' ',
                    other => other.bytes().next().unwrap_or(b'\t'),
                });
            }
            "columns" => {
                let sign = char::from(head.separator.unwrap_or(b'\t'));
                head.columns = value.split(sign).map(|name| name.trim().to_owned()).collect();
            }
            "guid column" => head.guid = place(),
            "deck column" => head.deck = place(),
            "tags column" => head.tags = place(),
            "notetype column" => head.notetype = place(),
            _ => {}
        }
        head.lines += 1;
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    (head, rest)
}

/// One note: its fields as a pasted question.
fn note(row: &Row, head: &Head) -> Found {
    let apart = [head.guid, head.deck, head.tags, head.notetype];
    let mut media = 0;
    let fields: Vec<String> = row
        .cells
        .iter()
        .enumerate()
        .filter(|(at, _)| !apart.contains(&Some(*at)))
        .map(|(_, cell)| {
            let found = plain(cell);
            media += found.media + usize::from(cell.contains("[sound:"));
            found.text
        })
        .collect();
    let about = fields.first().cloned().unwrap_or_default();
    let refused = |why: &str| Found::refused(row.line, &about, why);
    if row.cells.iter().any(|cell| cell.contains("{{c1::")) {
        return refused("a cloze note: it has no choices, and is not taken");
    }
    if media > 0 {
        return refused("it has a picture or a sound, which a terminal cannot show");
    }
    let cell =
        |at: Option<usize>| at.and_then(|at| row.cells.get(at)).filter(|cell| !cell.is_empty());
    let mut found = all_in_one(row.line, &fields).unwrap_or_else(|| basic(row.line, &fields));
    if let Found::Question(question) = &mut found {
        question.line = row.line;
        question.id = cell(head.guid).cloned();
        question.topic =
            cell(head.deck).and_then(|deck| deck.rsplit("::").next()).map(str::to_owned);
        question.tags = cell(head.tags)
            .map(|tags| tags.split_whitespace().map(str::to_owned).collect())
            .unwrap_or_default();
    }
    found
}

/// The note type that asks several choices: one field says "0 1 0 0".
fn all_in_one(line: usize, fields: &[String]) -> Option<Found> {
    let bits = fields.iter().position(|field| {
        let marks: Vec<&str> = field.split_whitespace().collect();
        marks.len() >= 2 && marks.iter().all(|mark| matches!(*mark, "0" | "1"))
    })?;
    let marks: Vec<bool> = fields[bits].split_whitespace().map(|mark| mark == "1").collect();
    let stem = fields.first()?.clone();
    let full: Vec<&String> = fields[1..bits]
        .iter()
        .filter(|field| !field.is_empty() && field.parse::<u8>().is_err())
        .collect();
    let choices: Vec<&String> = full.iter().copied().rev().take(marks.len()).rev().collect();
    if choices.len() != marks.len() {
        return None;
    }
    let mut question = Question { line, stem, ..Question::default() };
    question.choices = choices.into_iter().map(|text| Choice::of(text.as_str())).collect();
    let right: Vec<usize> = (0..marks.len()).filter(|at| marks[*at]).collect();
    question.key = match right[..] {
        [one] => Key::One(one),
        _ => Key::AllOf(right),
    };
    let more: Vec<&str> =
        fields[bits + 1..].iter().map(String::as_str).filter(|field| !field.is_empty()).collect();
    question.explanation = (!more.is_empty()).then(|| more.join("\n\n"));
    Some(question.into())
}

/// A card with a question and its choices on one side, and the answer on the other.
fn basic(line: usize, fields: &[String]) -> Found {
    let about = fields.first().cloned().unwrap_or_default();
    let (stem, choices) = plain::parts_of(&about);
    let refused = |why: &str| Found::refused(line, &about, why);
    if choices.len() < 2 {
        // The choices may have fields of their own.
        if fields.len() >= 4 {
            let columns = [
                Column::Question,
                Column::Choice(0),
                Column::Choice(1),
                Column::Choice(2),
                Column::Choice(3),
                Column::Answer,
                Column::Explanation,
            ];
            let row = Row { line, cells: fields.to_vec() };
            let answer =
                fields.iter().skip(2).position(|field| field.chars().count() == 1).map(|at| at + 2);
            if let Some(answer) = answer {
                let columns: Vec<Column> = (0..fields.len())
                    .map(|at| {
                        if at == 0 {
                            Column::Question
                        } else if at < answer {
                            columns[at.min(4)]
                        } else if at == answer {
                            Column::Answer
                        } else if at == answer + 1 {
                            Column::Explanation
                        } else {
                            Column::Other
                        }
                    })
                    .collect();
                return table::questions(&[row], &columns)
                    .into_iter()
                    .next()
                    .unwrap_or_else(|| refused("it has no choices, and is not taken"));
            }
        }
        return refused("a card without choices, which is not taken");
    }
    let mut question = Question { line, stem, choices, ..Question::default() };
    let back = fields.get(1).map(String::as_str).unwrap_or_default();
    let (first, rest) = back.split_once('\n').unwrap_or((back, ""));
    let first = first.trim().trim_start_matches("**").trim_end_matches("**");
    let more: Vec<&str> = std::iter::once(rest.trim())
        .chain(fields.iter().skip(2).map(String::as_str))
        .filter(|text| !text.is_empty())
        .collect();
    let explanation = more.join("\n\n");
    question.explanation = (!explanation.is_empty()).then_some(explanation);
    finished(
        question,
        first.trim_start_matches("Answer:").trim_start_matches("Ans:").trim(),
        "",
        Base::One,
    )
}

/// Questions as notes of two fields, with name, deck and tags.
pub fn write(questions: &[Question]) -> String {
    let mut out = String::from(
        "#separator:tab\n#html:true\n#guid column:1\n#deck column:2\n#tags column:5\n",
    );
    for question in questions {
        let mut front = html(&question.stem);
        for (place, choice) in question.choices.iter().enumerate() {
            _ = write!(front, "<br>({}) {}", letter(place), html(&choice.text));
        }
        let mut back = match &question.key {
            Key::One(place) => format!("({})", letter(*place)),
            other => answer_of(other),
        };
        if let Key::One(place) = question.key {
            _ = write!(
                back,
                " {}",
                html(question.choices.get(place).map_or("", |choice| &choice.text))
            );
        }
        if let Some(explanation) = &question.explanation {
            _ = write!(back, "<br><br>{}", html(explanation));
        }
        let tags: Vec<String> = question.tags.iter().map(|tag| tag.replace(' ', "_")).collect();
        let cell = |text: &str| {
            if text.contains('"') || text.starts_with('#') {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text.to_owned()
            }
        };
        let plain = |text: &Option<String>| text.clone().unwrap_or_default();
        let cells = [plain(&question.id), plain(&question.topic), front, back, tags.join(" ")];
        out.push_str(&cells.map(|text| cell(&text.replace(['\t', '\n'], " "))).join("\t"));
        out.push('\n');
    }
    out
}

/// A text as HTML that is read back as it stands.
fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace("\n\n", "<br><br>").replace('\n', "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_with_choices_are_taken_and_others_named() {
        let text = "#separator:tab\n#html:true\n#tags column:3\nWhich is a planet?<br>(a) Moon<br>(b) Mars<br>(c) Sun\t(b) Mars<br><br>It is.\tx y\nWhat is it?\tA thing\t\nThe {{c1::sun}} rises\t\t\nq?\tw\tx\ty\n";
        let found = read(text);
        let Found::Question(first) = &found[0] else { panic!("{found:?}") };
        assert_eq!(
            (first.line, &first.key, first.explanation.as_deref()),
            (4, &Key::One(1), Some("It is."))
        );
        assert_eq!((first.stem.as_str(), first.tags.len()), ("Which is a planet?", 2));
        assert!(found[1..].iter().all(|found| matches!(found, Found::Refused(_))), "{found:?}");
        let kprim = "#separator:tab\nq?\t\t2\tw\tx\ty\t\t\t0 1 0\tBecause.\n";
        assert!(
            matches!(&read(kprim)[..], [Found::Question(q)] if q.key == Key::One(1) && q.choices.len() == 3),
            "{:?}",
            read(kprim)
        );
    }
}
