//! Tables of questions: CSV, TSV and what spreadsheets write, in and out.

use super::answer::{Base, base, by_words, key};
use super::html::{is_html, plain};
use super::name::folded;
use super::question::{Choice, Found, Key, Question};
use crate::text::{letter, place_of_letter};

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

/// A row with its line.
pub struct Row {
    /// The line, from 1.
    pub line: usize,
    /// The cells.
    pub cells: Vec<String>,
}

/// The rows of a table, and what is wrong with it.
pub fn rows(text: &str, separator: u8, quoting: bool, out: &mut Vec<Found>) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator).quoting(quoting);
    let mut rows = Vec::new();
    for record in reader.from_reader(text.as_bytes()).into_records() {
        match record {
            Ok(record) => {
                let line = record
                    .position()
                    .map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
                let cells: Vec<String> =
                    record.iter().map(|cell| uncovered(cell.trim()).to_owned()).collect();
                if cells.iter().any(|cell| !cell.is_empty()) {
                    rows.push(Row { line, cells });
                }
            }
            Err(error) => out.push(Found::refused(1, "", format!("a row cannot be read: {error}"))),
        }
    }
    rows
}

/// A cell without the sign that keeps spreadsheets from taking it for a formula.
fn uncovered(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'');
    rest.filter(|rest| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@']))
        .unwrap_or(cell)
}

/// A cell that no spreadsheet takes for a formula.
fn covered(cell: &str) -> String {
    let is_formula = cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// The sign that parts the cells: the one of which the first lines have equally many.
pub fn separator(text: &str) -> u8 {
    let head: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(1).collect();
    let count = |sign: char| {
        let mut quoted = false;
        head.iter()
            .flat_map(|line| line.chars())
            .filter(|c| {
                quoted ^= *c == '"';
                *c == sign && !quoted
            })
            .count()
    };
    let best = ['\t', ';', '|', ','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',');
    if count(best) == 0 { b',' } else { best as u8 }
}

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
        rows.iter_mut().for_each(|row| row.line += 1);
    }
    let Some(first) = rows.first() else {
        out.push(Found::refused(1, "", "the table is empty"));
        return out;
    };
    let mut columns: Vec<Column> = first.cells.iter().map(|cell| column(cell)).collect();
    let named = columns.iter().filter(|column| **column != Column::Other).count();
    let is_head = columns.contains(&Column::Question) && named >= 2
        || mapped(map, &first.cells, &mut columns, &mut out, true);
    let head = first.cells.clone();
    if is_head {
        mapped(map, &head, &mut columns, &mut out, false);
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
        mapped(map, &numbers, &mut columns, &mut out, false);
    }
    if !columns.contains(&Column::Question)
        || !columns.iter().any(|column| matches!(column, Column::Choice(_) | Column::Choices))
    {
        out.push(Found::refused(1, &head.join(", "), "it is not known which columns hold the question and its choices: name them in the first row (Question, A, B, C, D, Answer), or say it"));
        return out;
    }
    out.extend(questions(&rows, &columns));
    out
}

/// Takes what was said of columns; with `only_look` only whether any is named so.
fn mapped(
    map: &[(String, String)],
    head: &[String],
    columns: &mut [Column],
    out: &mut Vec<Found>,
    only_look: bool,
) -> bool {
    let mut any = false;
    for (name, field) in map {
        let at = head.iter().position(|heading| heading.trim().eq_ignore_ascii_case(name)).or_else(
            || {
                let number: usize = name.parse().ok()?;
                number.checked_sub(1).filter(|at| *at < columns.len() && !only_look)
            },
        );
        any |= at.is_some();
        if only_look {
            continue;
        }
        match at {
            Some(at) => columns[at] = column(field),
            None => out.push(Found::note(1, name, "there is no column of that name")),
        }
    }
    any
}

/// Columns without headings: question, choices, answer, perhaps an explanation.
fn guessed(rows: &[Row]) -> Vec<Column> {
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

/// The questions of rows whose columns are known.
pub fn questions(rows: &[Row], columns: &[Column]) -> Vec<Found> {
    let made: Vec<(Question, String, String)> = rows.iter().map(|row| raw(row, columns)).collect();
    let numbers = made.iter().filter_map(|(question, answer, _)| {
        let number = answer.trim().parse::<i64>().ok()?;
        by_words(answer, &question.choices).is_none().then_some((number, question.choices.len()))
    });
    // People count from 1; only programs do not.
    let base = if base(numbers) == Base::Zero { Base::Zero } else { Base::One };
    made.into_iter()
        .map(|(question, answer, sort)| finished(question, &answer, &sort, base))
        .collect()
}

fn raw(row: &Row, columns: &[Column]) -> (Question, String, String) {
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
                question.keeps_order = matches!(cell.to_lowercase().as_str(), "yes" | "true" | "1");
            }
            Column::Sort => sort.clone_from(cell),
            Column::Other => {}
        }
    }
    choices.sort_by_key(|(place, _)| *place);
    // A gap between the choices would shift the letters behind it.
    let gap = choices.iter().enumerate().any(|(at, (place, _))| at != *place);
    for (place, why) in whys {
        if let Some((_, choice)) = choices.iter_mut().find(|(own, _)| *own == place) {
            choice.why = Some(why);
        }
    }
    question.choices = choices.into_iter().map(|(_, choice)| choice).collect();
    if gap {
        question.choices.clear();
        sort = "gap".into();
    }
    (question, answer, sort)
}

/// Choices that stand in one cell: by lines, by `|`, or by `;`.
pub fn several(cell: &str) -> Vec<String> {
    let trimmed = cell.trim();
    if let Ok(list) = serde_free_list(trimmed) {
        return list;
    }
    let sign = ['\n', '|', ';'].into_iter().find(|sign| trimmed.contains(*sign));
    let Some(sign) = sign else {
        let text = format!("x\n{trimmed}");
        let found = super::plain::choices_of(&text);
        return if found.len() > 1 {
            found
        } else {
            trimmed.split(',').map(|part| part.trim().to_owned()).collect()
        };
    };
    let parts = trimmed.split(sign).map(str::trim).filter(|part| !part.is_empty());
    let found = super::plain::choices_of(&format!("x\n{}", trimmed.replace(sign, "\n")));
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    if found.len() == parts.len() { found } else { parts }
}

/// A list as programs print it: `['a', "b"]`.
fn serde_free_list(text: &str) -> Result<Vec<String>, ()> {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).ok_or(())?;
    let mut out = Vec::new();
    let mut rest = inner.trim();
    while let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let end = rest[1..].find(quote).ok_or(())? + 1;
        out.push(rest[1..end].to_owned());
        rest = rest[end + 1..].trim_start().trim_start_matches(',').trim_start();
    }
    if rest.is_empty() && out.len() > 1 { Ok(out) } else { Err(()) }
}

/// The question with its key settled, and its HTML made text.
pub fn finished(mut question: Question, answer: &str, sort: &str, base: Base) -> Found {
    let (line, about) = (question.line, question.stem.clone());
    let refused = |why: String| Found::refused(line, &about, why);
    if question.stem.trim().is_empty() {
        return refused("the question's cell is empty".into());
    }
    if sort == "gap" {
        return refused("a choice is empty between two that are not".into());
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
    if super::plain::is_dropped(answer) {
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

/// A key as its letters.
pub fn answer_of(key: &Key) -> String {
    let capital = |place: &usize| letter(*place).to_ascii_uppercase().to_string();
    match key {
        Key::One(place) => capital(place),
        Key::AnyOf(places) => places.iter().map(capital).collect::<Vec<_>>().join(" or "),
        Key::AllOf(places) => places.iter().map(capital).collect::<Vec<_>>().join(", "),
        Key::Dropped => "dropped".into(),
        Key::Unknown => String::new(),
    }
}

#[cfg(test)]
mod tests {
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
