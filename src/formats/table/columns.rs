//! What the columns of a table hold: by their headings, by what was said of them, or by their cells.

use super::rows::Row;
use crate::formats::name::folded;
use crate::formats::question::Found;
use crate::text::place_of_letter;

/// So many choices a question may have.
const CHOICES: usize = 8;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The question.
    Question,
    /// A choice, by its place.
    Choice(usize),
    /// All choices in one cell.
    Choices,
    /// The answer.
    Answer,
    /// The explanation.
    Explanation,
    /// Why a choice is right or wrong.
    Why(usize),
    /// The question's name.
    Id,
    /// Its topic.
    Topic,
    /// Its tags.
    Tags,
    /// The text that it shares with others.
    Passage,
    /// Whether the choices keep their order.
    Fixed,
    /// The sort of question.
    Sort,
    /// Nothing that is taken.
    Other,
}

/// What a column of that heading holds.
pub fn column(heading: &str) -> Column {
    let name = folded(heading);
    match name.as_str() {
        "question"
        | "questions"
        | "questiontext"
        | "questionstem"
        | "questiontitle"
        | "questionstatement"
        | "stem"
        | "prompt"
        | "q"
        | "que"
        | "text"
        | "problem"
        | "front"
        | "प्रश्न"
        | "பதில்கேள்வி"
        | "கேள்வி"
        | "வினா" => return Column::Question,
        "options" | "choices" | "alternatives" | "answers" | "विकल्प" => {
            return Column::Choices;
        }
        "answer"
        | "ans"
        | "correct"
        | "correctanswer"
        | "correctanswers"
        | "correctoption"
        | "correctoptions"
        | "correctchoice"
        | "correctans"
        | "rightanswer"
        | "rightoption"
        | "key"
        | "answerkey"
        | "correctindex"
        | "correctletter"
        | "solutionkey"
        | "answeroption"
        | "उत्तर"
        | "सहीउत्तर"
        | "விடை"
        | "சரியானவிடை"
        | "back"
        | "cop" => return Column::Answer,
        "explanation"
        | "explanations"
        | "explain"
        | "exp"
        | "expl"
        | "rationale"
        | "solution"
        | "detailedsolution"
        | "feedback"
        | "generalfeedback"
        | "hint"
        | "reason"
        | "answerexplanation"
        | "व्याख्या"
        | "விளக்கம்" => return Column::Explanation,
        "id" | "questionid" | "qid" | "uid" | "guid" | "idnumber" | "slug" => return Column::Id,
        "topic" | "chapter" | "subject" | "category" | "deck" | "unit" | "section" | "विषय" =>
        {
            return Column::Topic;
        }
        "tags" | "tag" | "labels" | "keywords" => return Column::Tags,
        "passage" | "context" | "comprehension" | "paragraph" => return Column::Passage,
        "fixedorder" | "keepsorder" => return Column::Fixed,
        "type" | "questiontype" | "qtype" | "kind" => return Column::Sort,
        _ => {}
    }
    for prefix in ["why", "feedback", "explanation", "rationale"] {
        if let Some(place) = name.strip_prefix(prefix).and_then(place) {
            return Column::Why(place);
        }
    }
    let mut bare = name.as_str();
    for prefix in [
        "answeroption",
        "option",
        "choice",
        "answerchoice",
        "answer",
        "opt",
        "op",
        "ans",
        "alternative",
        "विकल्प",
        "विकल्प",
    ] {
        if let Some(rest) = bare.strip_prefix(prefix) {
            // "Answer 1 - max 75 characters"
            bare = rest.split("max").next().unwrap_or(rest);
            break;
        }
    }
    place(bare).map_or(Column::Other, Column::Choice)
}

/// The place that a letter or number from 1 names.
fn place(sign: &str) -> Option<usize> {
    let mut chars = sign.chars();
    let (first, more) = (chars.next()?, chars.next());
    let place = match first.to_digit(10) {
        Some(digit) => (digit as usize).checked_sub(1),
        None => place_of_letter(first).or_else(|| "कखगघ".chars().position(|c| c == first)),
    };
    place.filter(|place| more.is_none() && *place < CHOICES)
}

/// Whether any of what is mapped is the heading of a column.
pub(super) fn is_mapped(map: &[(String, String)], head: &[String]) -> bool {
    map.iter().any(|(name, _)| headed(head, name).is_some())
}

/// Takes what was said of columns, by their headings or numbers.
pub(super) fn map_columns(
    map: &[(String, String)],
    head: &[String],
    columns: &mut [Column],
    out: &mut Vec<Found>,
) {
    for (name, field) in map {
        let numbered = || {
            let number: usize = name.parse().ok()?;
            number.checked_sub(1).filter(|at| *at < columns.len())
        };
        match headed(head, name).or_else(numbered) {
            Some(at) => columns[at] = column(field),
            None => out.push(Found::note(1, name, "there is no column of that name")),
        }
    }
}

/// The place of the column with that heading.
fn headed(head: &[String], name: &str) -> Option<usize> {
    head.iter().position(|heading| heading.trim().eq_ignore_ascii_case(name))
}

/// Columns without headings: question, choices, answer, perhaps an explanation.
pub(super) fn guessed(rows: &[Row]) -> Vec<Column> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let is_answer = |at: usize| {
        let full = rows.iter().filter(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()));
        let good = full.clone().filter(|row| {
            let cell = &row.cells[at];
            let short =
                cell.chars().count() <= 2 && (place(&folded(cell)).is_some() || cell == "0");
            short || row.cells[1..at].iter().any(|other| folded(other) == folded(cell))
        });
        full.clone().count() > 0 && good.count() * 10 >= full.count() * 9
    };
    // A first column of running numbers.
    let offset = usize::from(
        rows.len() > 1
            && rows.iter().all(|row| {
                row.cells
                    .first()
                    .is_some_and(|cell| cell.trim_end_matches('.').parse::<u32>().is_ok())
            }),
    );
    let answer = (offset + 3..width).find(|at| is_answer(*at));
    (0..width)
        .map(|at| match answer {
            _ if at < offset => Column::Other,
            _ if at == offset => Column::Question,
            Some(answer) if at < answer => Column::Choice(at - offset - 1),
            Some(answer) if at == answer => Column::Answer,
            Some(answer) if at == answer + 1 => Column::Explanation,
            _ => Column::Other,
        })
        .collect()
}
