//! JSON: arrays of questions under the names that people use, in and out.

use std::collections::BTreeMap;

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::answer::{Base, answer_of, base, by_words};
use super::finish::finished;
use super::question::{Choice, Found, Key, Question};
use super::table::{Column, column};
use crate::text::letter;

const STEMS: &[&str] = &[
    "question",
    "questiontext",
    "questionstem",
    "stem",
    "prompt",
    "q",
    "text",
    "title",
    "problem",
    "query",
    "questionname",
];
const OPTIONS: &[&str] =
    &["options", "choices", "answers", "alternatives", "option", "answeroptions", "answerchoices"];
const ANSWERS: &[&str] = &[
    "answer",
    "correctanswer",
    "correct",
    "correctoption",
    "correctindex",
    "answerindex",
    "correctanswerindex",
    "correctoptionindex",
    "answerkey",
    "key",
    "ans",
    "correctanswers",
    "correctchoice",
    "rightanswer",
    "cop",
    "solutionindex",
    "answerid",
    "correctoptionid",
    "answeridx",
    "target",
    "label",
];
const EXPLANATIONS: &[&str] = &[
    "explanation",
    "exp",
    "explain",
    "rationale",
    "solution",
    "feedback",
    "reason",
    "answerexplanation",
    "support",
];
const TOPICS: &[&str] =
    &["topic", "category", "subject", "chapter", "topicname", "subjectname", "section"];

/// The questions of a JSON file.
pub fn read(text: &str) -> Vec<Found> {
    let mut out = Vec::new();
    let raw = match parts(text) {
        Ok(raw) => raw,
        Err(why) => return vec![why],
    };
    let mut made: Vec<(Question, Value, bool)> = Vec::new();
    let mut bad = Vec::new();
    for (line, value) in raw {
        let Value::Object(fields) = value else {
            bad.push(Found::refused(line, "", "it is no object with a question in it"));
            continue;
        };
        made.push(question(line, &fields));
    }
    let numbers = made.iter().filter_map(|(question, answer, is_index)| {
        let number = number_of(answer)?;
        (!is_index && by_words(&text_of(answer), &question.choices).is_none())
            .then_some((number, question.choices.len()))
    });
    let whole = base(numbers);
    for (mut question, answer, is_index) in made {
        let is_number = number_of(&answer).is_some()
            && by_words(&text_of(&answer), &question.choices).is_none();
        // Programs count from 0, and fields that are called an index say so.
        let base = if is_index || whole == Base::Open { Base::Zero } else { whole };
        if is_number && !is_index && whole == Base::Open {
            question.doubts.push("its answer is a number, and nothing in the file tells whether numbers begin with 0 or 1; it was taken as from 0".into());
        }
        if question.key == Key::Unknown {
            out.push(finished(question, &text_of(&answer), "", base));
        } else {
            let key = question.key.clone();
            let mut found = finished(question, "A", "", base);
            if let Found::Question(question) = &mut found {
                question.key = key;
            }
            out.push(found);
        }
    }
    out.extend(bad);
    out.sort_by_key(|found| match found {
        Found::Question(question) => question.line,
        Found::Refused(said) | Found::Note(said) => said.line,
    });
    if out.is_empty() {
        out.push(Found::refused(1, "", "no questions were found in it"));
    }
    out
}

/// The objects of the array of questions, each with its line.
fn parts(text: &str) -> Result<Vec<(usize, Value)>, Found> {
    let fault = |error: &serde_json::Error| {
        Found::refused(error.line().max(1), "", format!("the file is no JSON: {error}"))
    };
    let line_of = |raw: &RawValue| {
        let at = (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        text.get(..at).unwrap_or_default().matches('\n').count() + 1
    };
    let all = |raws: Vec<&RawValue>| {
        raws.into_iter()
            .filter_map(|raw| Some((line_of(raw), serde_json::from_str(raw.get()).ok()?)))
            .collect()
    };
    let trimmed = text.trim();
    if trimmed.starts_with('[') {
        let raws: Vec<&RawValue> = serde_json::from_str(text).map_err(|error| fault(&error))?;
        return Ok(all(raws));
    }
    match serde_json::from_str::<BTreeMap<String, &RawValue>>(text) {
        Ok(fields) => {
            for name in ["questions", "items", "data", "results", "quiz", "mcqs", "records", "rows"]
            {
                let inner = fields
                    .get(name)
                    .and_then(|raw| serde_json::from_str::<Vec<&RawValue>>(raw.get()).ok());
                if let Some(raws) = inner {
                    return Ok(all(raws));
                }
            }
            // Topics that hold arrays each, or one question.
            let mut found = Vec::new();
            for raw in fields.values() {
                if let Ok(raws) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) {
                    found.extend(all(raws));
                }
            }
            found.retain(|(_, value): &(usize, Value)| value.is_object());
            if found.is_empty()
                || fields.keys().any(|key| STEMS.contains(&plain_name(key).as_str()))
            {
                let one = serde_json::from_str(text).map_err(|error| fault(&error))?;
                return Ok(vec![(1, one)]);
            }
            found.sort_by_key(|(line, _)| *line);
            Ok(found)
        }
        // An object on each line.
        Err(error) => {
            let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
            let all: Result<Vec<(usize, Value)>, _> = lines
                .map(|(at, line)| serde_json::from_str(line).map(|value| (at + 1, value)))
                .collect();
            all.map_err(|_| fault(&error))
        }
    }
}

fn plain_name(key: &str) -> String {
    key.chars().filter(char::is_ascii_alphanumeric).flat_map(char::to_lowercase).collect()
}

/// The value under one of these names, the first of them first.
fn field<'v>(fields: &'v Map<String, Value>, names: &[&str]) -> Option<(&'v str, &'v Value)> {
    names.iter().find_map(|name| {
        fields
            .iter()
            .find(|(key, value)| plain_name(key) == *name && !value.is_null())
            .map(|(key, value)| (key.as_str(), value))
    })
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Array(values) => values.iter().map(text_of).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            field(fields, &["text", "value", "answer", "content", "option", "label", "body"])
                .map(|(_, value)| text_of(value))
                .unwrap_or_default()
        }
        other => other.to_string(),
    }
}

fn number_of(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Array(values) => match &values[..] {
            [one] => number_of(one),
            _ => None,
        },
        _ => None,
    }
}

/// A question, with what is said of its answer, and whether that is called an index.
fn question(line: usize, fields: &Map<String, Value>) -> (Question, Value, bool) {
    let stem = field(fields, STEMS).map(|(_, value)| text_of(value)).unwrap_or_default();
    let mut question = Question { line, stem, ..Question::default() };
    let text = |names: &[&str]| {
        field(fields, names).map(|(_, value)| text_of(value)).filter(|text| !text.trim().is_empty())
    };
    question.explanation = text(EXPLANATIONS);
    question.id =
        text(&["id", "slug", "qid", "uid", "questionid"]).filter(|id| id.parse::<u64>().is_err());
    question.topic = text(TOPICS);
    question.passage = text(&["passage", "context", "comprehension", "paragraph"]);
    question.keeps_order = fields.get("fixed_order").and_then(Value::as_bool).unwrap_or(false);
    if let Some((_, Value::Array(tags))) = field(fields, &["tags", "labels", "keywords"]) {
        question.tags = tags.iter().map(text_of).collect();
    }
    let mut right = Vec::new();
    // "answers" may be the choices, or the answer beside "options".
    let options = field(fields, OPTIONS).filter(|(_, value)| value.is_array() || value.is_object());
    let option_key = options.map(|(key, _)| key);
    match options.map(|(_, value)| value) {
        Some(Value::Array(values)) => {
            for (place, value) in values.iter().enumerate() {
                question.choices.push(choice(value, place, &mut right));
            }
        }
        Some(Value::Object(map)) => {
            let mut all: Vec<(&String, &Value)> = map.iter().collect();
            all.sort_by_key(|(key, _)| (*key).clone());
            for (place, (key, value)) in all.into_iter().enumerate() {
                let mut choice = choice(value, place, &mut right);
                if key.chars().count() <= 2 {
                    choice.label = format!("{key}.");
                }
                question.choices.push(choice);
            }
        }
        _ => {
            let mut own: Vec<(usize, &Value)> = fields
                .iter()
                .filter_map(|(key, value)| match column(key) {
                    Column::Choice(place) if !value.is_null() => Some((place, value)),
                    _ => None,
                })
                .collect();
            own.sort_by_key(|(place, _)| *place);
            question.choices = own
                .into_iter()
                .map(|(_, value)| Choice::of(text_of(value)))
                .filter(|choice| !choice.text.is_empty())
                .collect();
        }
    }
    // The right answer and the wrong ones apart.
    let wrong = field(fields, &["incorrectanswers", "wronganswers", "distractors", "incorrect"]);
    if let (true, Some((_, Value::Array(wrong))), Some((_, answer))) =
        (question.choices.is_empty(), wrong, field(fields, ANSWERS))
    {
        let mut all: Vec<String> = wrong.iter().map(text_of).collect();
        all.push(text_of(answer));
        all.sort();
        question.choices = all.into_iter().map(Choice::of).collect();
    } else if let (true, Some(answer)) = (question.choices.is_empty(), fields.get("correct_answer"))
    {
        let all = ["distractor1", "distractor2", "distractor3"]
            .iter()
            .filter_map(|name| fields.get(*name))
            .chain([answer]);
        let mut all: Vec<String> = all.map(text_of).collect();
        all.sort();
        question.choices =
            if all.len() > 1 { all.into_iter().map(Choice::of).collect() } else { Vec::new() };
    }
    question.key = match right[..] {
        [] => Key::Unknown,
        [one] => Key::One(one),
        _ => Key::AllOf(right),
    };
    let answer = ANSWERS.iter().find_map(|name| {
        fields.iter().find(|(key, value)| {
            plain_name(key) == *name && !value.is_null() && Some(key.as_str()) != option_key
        })
    });
    let is_index = answer.is_some_and(|(key, _)| {
        plain_name(key).contains("index") || plain_name(key).contains("idx")
    });
    let mut answer = answer.map_or(Value::Null, |(_, value)| value.clone());
    // The key of an object of choices.
    if let (Value::String(said), Some(Value::Object(map))) =
        (&answer, options.map(|(_, value)| value))
    {
        let mut keys: Vec<&String> = map.keys().collect();
        keys.sort();
        if let Some(place) = keys.iter().position(|key| **key == *said) {
            question.key = Key::One(place);
            answer = Value::Null;
        }
    }
    (question, answer, is_index)
}

fn choice(value: &Value, place: usize, right: &mut Vec<usize>) -> Choice {
    let mut choice = Choice::of(text_of(value));
    if let Value::Object(fields) = value {
        let is_right =
            field(fields, &["iscorrect", "correct", "isanswer", "right", "isright", "answer"]);
        if is_right
            .is_some_and(|(_, value)| *value == Value::Bool(true) || number_of(value) == Some(1))
        {
            right.push(place);
        }
        let why = field(fields, &["why", "feedback", "explanation", "rationale", "reason"]);
        choice.why = why.map(|(_, value)| text_of(value)).filter(|why| !why.is_empty());
    }
    choice
}

/// Questions as a JSON array.
pub fn write(questions: &[Question]) -> String {
    let one = |question: &Question| {
        let mut fields = Map::new();
        let mut put = |name: &str, value: Option<&String>| {
            if let Some(value) = value {
                fields.insert(name.to_owned(), json!(value));
            }
        };
        put("id", question.id.as_ref());
        put("topic", question.topic.as_ref());
        put("passage", question.passage.as_ref());
        put("question", Some(&question.stem));
        put("explanation", question.explanation.as_ref());
        let options = question.choices.iter().enumerate().map(|(place, choice)| {
            let mut option = Map::new();
            option.insert("label".into(), json!(letter(place).to_ascii_uppercase().to_string()));
            option.insert("text".into(), json!(choice.text));
            if let Some(why) = &choice.why {
                option.insert("why".into(), json!(why));
            }
            Value::Object(option)
        });
        fields.insert("options".into(), options.collect());
        fields.insert("answer".into(), json!(answer_of(&question.key)));
        if !question.tags.is_empty() {
            fields.insert("tags".into(), json!(question.tags));
        }
        if question.keeps_order {
            fields.insert("fixed_order".into(), json!(true));
        }
        Value::Object(fields)
    };
    let all: Value = questions.iter().map(one).collect();
    // Writing what was just made cannot fail.
    format!("{}\n", serde_json::to_string_pretty(&all).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Result<Key, String>> {
        read(text)
            .into_iter()
            .filter_map(|found| match found {
                Found::Question(question) => Some(Ok(question.key)),
                Found::Refused(said) => Some(Err(said.why)),
                Found::Note(_) => None,
            })
            .collect()
    }

    #[test]
    fn arrays_under_many_names_are_read() {
        for text in [
            r#"[{"question":"q?","options":["w","x","y"],"answer":"x"}]"#,
            r#"[{"question":"q?","options":["w","x","y"],"answer":"B"}]"#,
            r#"{"questions":[{"text":"q?","choices":[{"text":"w"},{"text":"x","isCorrect":true},{"text":"y"}]}]}"#,
            r#"[{"question":"q?","options":{"A":"w","B":"x","C":"y"},"correct_answer":"B"}]"#,
            r#"[{"question":"q?","options":["w","x","y"],"correctIndex":1}]"#,
            r#"{"question":"q?","opa":"w","opb":"x","opc":"y","cop":1,"exp":"e"}
{"question":"r?","opa":"w","opb":"x","opc":"y","cop":0}"#,
            r#"[{"question":"q?","options":["w","x","y"],"answer":2},{"question":"r?","options":["w","x","y"],"answer":3}]"#,
            r#"[{"question":"q &amp; r?","correct_answer":"x","incorrect_answers":["a","y"]}]"#,
            r#"{"History":[{"question":"q?","option1":"w","option2":"x","answer":"option2"}]}"#,
        ] {
            assert_eq!(keys(text).first(), Some(&Ok(Key::One(1))), "{text}");
        }
        let doubtful = read(r#"[{"question":"q?","options":["w","x","y"],"answer":1}]"#);
        assert!(matches!(&doubtful[..], [Found::Question(q)] if q.doubts.len() == 1));
        for text in [
            "[",
            "{",
            "[1]",
            r#"[{"question":"q?"}]"#,
            r#"[{"question":"q?","options":["a","b"],"answer":"z"}]"#,
        ] {
            assert!(keys(text).iter().all(Result::is_err) && !keys(text).is_empty(), "{text}");
        }
    }
}
