//! Rows whose columns are known, made questions.

use super::columns::Column;
use super::rows::Row;
use crate::formats::answer::{Base, base, by_words};
use crate::formats::finish::finished;
use crate::formats::plain;
use crate::formats::question::{Choice, Found, Question};

/// The questions of rows whose columns are known.
pub fn questions(rows: &[Row], columns: &[Column]) -> Vec<Found> {
    let raw: Vec<Raw> = rows.iter().map(|row| Raw::of(row, columns)).collect();
    let numbers = raw.iter().filter_map(|Raw { question, answer, .. }| {
        let number = answer.trim().parse::<i64>().ok()?;
        by_words(answer, &question.choices).is_none().then_some((number, question.choices.len()))
    });
    // People count from 1; only programs do not.
    let base = if base(numbers) == Base::Zero { Base::Zero } else { Base::One };
    raw.into_iter().map(|raw| raw.finished(base)).collect()
}

/// A row as a question, its answer not yet looked for among its choices.
struct Raw {
    question: Question,
    answer: String,
    /// The sort of question that the row names.
    sort: String,
    /// Whether a choice is empty between two that are not, which would shift the letters behind it.
    gap: bool,
}

impl Raw {
    fn of(row: &Row, columns: &[Column]) -> Self {
        let mut question = Question { line: row.line, ..Question::default() };
        let (mut answer, mut sort) = (String::new(), String::new());
        let mut choices: Vec<(usize, Choice)> = Vec::new();
        let mut whys: Vec<(usize, String)> = Vec::new();
        for (cell, column) in row.cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()) {
            match column {
                Column::Question => question.stem.clone_from(cell),
                Column::Choice(place) => choices.push((*place, Choice::of(cell.as_str()))),
                Column::Choices => {
                    choices.extend(several(cell).into_iter().map(Choice::of).enumerate());
                }
                Column::Answer => answer.clone_from(cell),
                Column::Explanation => question.explanation = Some(cell.clone()),
                Column::Why(place) => whys.push((*place, cell.clone())),
                Column::Id => question.id = Some(cell.clone()),
                Column::Topic => question.topic = Some(cell.clone()),
                Column::Tags => {
                    question.tags = cell
                        .split([',', ';'])
                        .map(|tag| tag.trim().to_owned())
                        .filter(|tag| !tag.is_empty())
                        .collect();
                }
                Column::Passage => question.passage = Some(cell.clone()),
                Column::Fixed => {
                    question.keeps_order =
                        matches!(cell.to_lowercase().as_str(), "yes" | "true" | "1");
                }
                Column::Sort => sort.clone_from(cell),
                Column::Other => {}
            }
        }
        choices.sort_by_key(|(place, _)| *place);
        let gap = choices.iter().enumerate().any(|(at, (place, _))| at != *place);
        for (place, why) in whys {
            if let Some((_, choice)) = choices.iter_mut().find(|(own, _)| *own == place) {
                choice.why = Some(why);
            }
        }
        question.choices = choices.into_iter().map(|(_, choice)| choice).collect();
        Self { question, answer, sort, gap }
    }

    fn finished(self, base: Base) -> Found {
        let Self { question, answer, sort, gap } = self;
        if gap && !question.stem.trim().is_empty() {
            let why = "a choice is empty between two that are not";
            return Found::refused(question.line, &question.stem, why);
        }
        finished(question, &answer, &sort, base)
    }
}

/// Choices that stand in one cell: by lines, by `|`, or by `;`.
pub fn several(cell: &str) -> Vec<String> {
    let trimmed = cell.trim();
    if let Some(list) = printed_list(trimmed) {
        return list;
    }
    let sign = ['\n', '|', ';'].into_iter().find(|sign| trimmed.contains(*sign));
    let Some(sign) = sign else {
        let text = format!("x\n{trimmed}");
        let found = plain::choices_of(&text);
        return if found.len() > 1 {
            found
        } else {
            trimmed.split(',').map(|part| part.trim().to_owned()).collect()
        };
    };
    let parts = trimmed.split(sign).map(str::trim).filter(|part| !part.is_empty());
    let found = plain::choices_of(&format!("x\n{}", trimmed.replace(sign, "\n")));
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    if found.len() == parts.len() { found } else { parts }
}

/// A list as programs print it: `['a', "b"]`.
fn printed_list(text: &str) -> Option<Vec<String>> {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'))?;
    let mut out = Vec::new();
    let mut rest = inner.trim();
    while let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let end = rest[1..].find(quote)? + 1;
        out.push(rest[1..end].to_owned());
        rest = rest[end + 1..].trim_start().trim_start_matches(',').trim_start();
    }
    (rest.is_empty() && out.len() > 1).then_some(out)
}
