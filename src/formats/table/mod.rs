//! Tables of questions: CSV, TSV and what spreadsheets write, in and out.

mod cells;
mod columns;
mod rows;

use super::answer::answer_of;
use super::question::{Found, Question};
use crate::text::letter;

pub use cells::questions;
pub use columns::{Column, column};
pub use rows::{Row, rows, separator};

use columns::{guessed, is_mapped, map_columns};
use rows::covered;

/// The questions of a table; `map` says what some columns hold.
pub fn read(text: &str, map: &[(String, String)]) -> Vec<Found> {
    let mut out = Vec::new();
    let (text, given) = match text.split_once('\n') {
        Some((first, rest))
            if first.trim().to_lowercase().starts_with("sep=") && first.trim().len() == 5 =>
        {
            (rest, first.trim().bytes().last())
        }
        _ => (text, None),
    };
    let mut rows = rows(text, given.unwrap_or_else(|| separator(text)), true, &mut out);
    if given.is_some() {
        for row in &mut rows {
            row.line += 1;
        }
    }
    let Some(first) = rows.first() else {
        out.push(Found::refused(1, "", "the table is empty"));
        return out;
    };
    let mut columns: Vec<Column> = first.cells.iter().map(|cell| column(cell)).collect();
    let named = columns.iter().filter(|column| **column != Column::Other).count();
    let is_head = columns.contains(&Column::Question) && named >= 2 || is_mapped(map, &first.cells);
    let head = first.cells.clone();
    if is_head {
        map_columns(map, &head, &mut columns, &mut out);
        if columns.contains(&Column::Choices)
            && columns.iter().any(|column| matches!(column, Column::Choice(_)))
        {
            columns
                .iter_mut()
                .filter(|column| **column == Column::Choices)
                .for_each(|column| *column = Column::Other);
        }
        rows.remove(0);
        let left: Vec<&str> = head
            .iter()
            .zip(&columns)
            .filter(|(name, column)| **column == Column::Other && !name.is_empty())
            .map(|(name, _)| name.as_str())
            .collect();
        if !left.is_empty() {
            out.push(Found::note(
                1,
                "",
                format!("these columns are not taken: {}", left.join(", ")),
            ));
        }
    } else {
        columns = guessed(&rows);
        let numbers: Vec<String> = (1..=columns.len()).map(|n| n.to_string()).collect();
        map_columns(map, &numbers, &mut columns, &mut out);
    }
    if !columns.contains(&Column::Question)
        || !columns.iter().any(|column| matches!(column, Column::Choice(_) | Column::Choices))
    {
        out.push(Found::refused(1, &head.join(", "), "it is not known which columns hold the question and its choices: name them in the first row (Question, A, B, C, D, Answer), or say which column is which"));
        return out;
    }
    out.extend(questions(&rows, &columns));
    out
}

/// Questions as CSV, which spreadsheets take.
pub fn write(questions: &[Question]) -> String {
    let most = questions.iter().map(|question| question.choices.len()).max().unwrap_or(4).max(4);
    let whys =
        questions.iter().any(|question| question.choices.iter().any(|choice| choice.why.is_some()));
    let mut head: Vec<String> = ["id", "topic", "question"].map(str::to_owned).into();
    head.extend((0..most).map(|place| letter(place).to_ascii_uppercase().to_string()));
    head.extend(["answer", "explanation"].map(str::to_owned));
    if whys {
        head.extend((0..most).map(|place| format!("why {}", letter(place))));
    }
    head.extend(["tags", "passage", "fixed order"].map(str::to_owned));
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut put = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| covered(cell)).collect();
        // Writing to memory cannot fail.
        drop(writer.write_record(&cells));
    };
    put(&head);
    for question in questions {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let mut cells = vec![text(&question.id), text(&question.topic), question.stem.clone()];
        let choice = |place: usize| question.choices.get(place);
        cells.extend(
            (0..most)
                .map(|place| choice(place).map(|choice| choice.text.clone()).unwrap_or_default()),
        );
        cells.push(answer_of(&question.key));
        cells.push(text(&question.explanation));
        if whys {
            cells.extend((0..most).map(|place| {
                choice(place).and_then(|choice| choice.why.clone()).unwrap_or_default()
            }));
        }
        cells.extend([
            question.tags.join(", "),
            text(&question.passage),
            if question.keeps_order { "yes".into() } else { String::new() },
        ]);
        put(&cells);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    // Spreadsheets know UTF-8 by the mark before it.
    format!("\u{FEFF}{}", String::from_utf8(bytes).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::super::question::{Choice, Key};
    use super::*;

    fn keys(text: &str) -> Vec<Result<Key, String>> {
        read(text, &[])
            .into_iter()
            .filter_map(|found| match found {
                Found::Question(question) => Some(Ok(question.key)),
                Found::Refused(said) => Some(Err(said.why)),
                Found::Note(_) => None,
            })
            .collect()
    }

    #[test]
    fn tables_of_all_sorts_are_read() {
        let wanted = vec![Ok(Key::One(1)), Ok(Key::One(3))];
        for text in [
            "Question,A,B,C,D,Answer\nq1?,w,x,y,z,B\nq2?,w,x,y,z,D\n",
            "question;option 1;option 2;option 3;option 4;correct option\nq1?;w;x;y;z;2\nq2?;w;x;y;z;4\n",
            "Question\tOption A\tOption B\tOption C\tOption D\tCorrect Answer\nq1?\tw\tx\ty\tz\tx\nq2?\tw\tx\ty\tz\tz\n",
            "sep=;\nQuestion;A;B;C;D;Answer\nq1?;w;x;y;z;b\nq2?;w;x;y;z;d\n",
            "q1?,w,x,y,z,B\nq2?,w,x,y,z,D\n",
            "1,q1?,w,x,y,z,B\n2,q2?,w,x,y,z,D\n",
            "Question,Options,Answer\nq1?,w|x|y|z,b\nq2?,w|x|y|z,d\n",
            "Question,Options,Answer\nq1?,\"(a) w (b) x (c) y (d) z\",b\nq2?,\"['w', 'x', 'y', 'z']\",z\n",
            "Question,Answer 1,Answer 2,Answer 3,Answer 4,Correct answer(s)\nq1?,w,x,y,z,2\nq2?,w,x,y,z,4\n",
            "question,opa,opb,opc,opd,cop\nq1?,w,x,y,z,1\nq2?,w,x,y,z,3\nq3?,w,x,y,z,0\n",
        ] {
            assert_eq!(keys(text)[..2], wanted, "{text}");
        }
        let map = [
            ("Sawaal".to_owned(), "question".to_owned()),
            ("Sahi".to_owned(), "answer".to_owned()),
        ];
        let found = read("Sawaal,A,B,Sahi\nq?,x,y,B\n", &map);
        assert!(matches!(&found[..], [Found::Question(q)] if q.key == Key::One(1)), "{found:?}");
    }

    #[test]
    fn what_cannot_be_taken_is_named_with_its_line() {
        let found = read("Question,A,B,Answer\n\"two\nlines?\",x,y,A\nq?,x,y,E\nq?,,y,B\n", &[]);
        let lines: Vec<usize> = found
            .iter()
            .filter_map(|found| match found {
                Found::Refused(said) => Some(said.line),
                _ => None,
            })
            .collect();
        assert_eq!(lines, [4, 5]);
        assert!(matches!(&keys("a,b\nc,d\n")[..], [Err(why)] if why.contains("not known")));
    }

    #[test]
    fn cells_that_begin_a_formula_are_covered() {
        let mut question = Question {
            line: 2,
            stem: "=1+1".into(),
            choices: ["-1", "'@x", "+3"].map(Choice::of).into(),
            key: Key::One(0),
            ..Question::default()
        };
        let text = write(std::slice::from_ref(&question));
        assert!(text.contains("'=1+1") && text.contains("'-1") && text.contains("'+3"));
        let found = read(text.trim_start_matches('\u{FEFF}'), &[]);
        question.line = 2;
        assert_eq!(found, [Found::from(question)]);
    }
}
