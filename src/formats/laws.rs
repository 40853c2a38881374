//! What holds for every question and every file: written and read it is the same, and nothing that
//! is read can make the readers panic or wait.

use proptest::prelude::*;

use super::answer::{Base, key};
use super::question::{Choice, Found, Key, Question};
use super::settle::settle;
use super::{Format, Options, Source, read, read_as, write_as};

/// Texts with the signs that formats use for themselves.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[A-Za-z]{2,9}",
        1 => Just("=x".to_owned()),
        1 => Just("{a}".to_owned()),
        1 => Just("~b#c:".to_owned()),
        1 => Just("a\\b".to_owned()),
        1 => Just("\"q\"".to_owned()),
        1 => Just("it's".to_owned()),
        1 => Just("<5 & >3".to_owned()),
        1 => Just("<b>x</b>".to_owned()),
        1 => Just("a,b;c|d".to_owned()),
        1 => Just("भारत".to_owned()),
        1 => Just("தமிழ்".to_owned()),
        1 => Just("STRAẞE İ".to_owned()),
        1 => Just("2*3*4".to_owned()),
        1 => Just("**not**".to_owned()),
    ];
    proptest::collection::vec(word, 1..7).prop_map(|words| words.join(" "))
}

fn questions() -> impl Strategy<Value = Vec<Question>> {
    let choice = (words(), proptest::option::of(words()));
    let one = (
        words(),
        proptest::collection::vec(choice, 2..6),
        any::<prop::sample::Index>(),
        proptest::option::of(words()),
        any::<bool>(),
    );
    proptest::collection::vec(one, 1..5).prop_map(|all| {
        let made =
            all.into_iter().enumerate().map(|(at, (stem, choices, key, explanation, two))| {
                let number = at + 1;
                let choices: Vec<Choice> = choices
                    .into_iter()
                    .enumerate()
                    .map(|(place, (text, why))| Choice {
                        label: String::new(),
                        text: format!("{text} c{place}"),
                        why,
                    })
                    .collect();
                let key = Key::One(key.index(choices.len()));
                let stem = if two {
                    format!("Stem{number} {stem}\n1. {stem}")
                } else {
                    format!("Stem{number} {stem}")
                };
                Question {
                    id: Some(format!("item-{number}")),
                    stem,
                    choices,
                    key,
                    explanation,
                    topic: Some("topic".into()),
                    ..Question::default()
                }
            });
        made.collect()
    })
}

/// The questions of a text, without what the format cannot hold.
fn back(format: Format, text: &str) -> Vec<Question> {
    let found = read_as(format, text.trim_start_matches('\u{FEFF}'), None, &[]).into_iter();
    found
        .filter_map(|found| match found {
            Found::Question(question) => Some(Question { line: 0, ..*question }),
            _ => None,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(questions in questions()) {
        for format in [Format::Gift, Format::Moodle, Format::Json, Format::Csv] {
            let text = write_as(format, &questions).unwrap();
            let mut wanted = questions.clone();
            let plain_texts = |q: &Question| super::html::is_html(&q.stem) || q.choices.iter().any(|c| super::html::is_html(&c.text) || c.why.as_deref().is_some_and(super::html::is_html)) || q.explanation.as_deref().is_some_and(super::html::is_html);
            let mut found = back(format, &text);
            // Tables have no way to say that a text is no HTML.
            if matches!(format, Format::Csv | Format::Json) {
                let keep: Vec<bool> = wanted.iter().map(|q| !plain_texts(q)).collect();
                prop_assert_eq!(found.len(), wanted.len(), "{:?}\n{}", format, text);
                let mut at = 0;
                found.retain(|_| { at += 1; keep[at - 1] });
                at = 0;
                wanted.retain(|_| { at += 1; keep[at - 1] });
            }
            prop_assert_eq!(found, wanted, "{:?}\n{}", format, text);
        }
    }

    #[test]
    fn keys_survive_every_format(questions in questions()) {
        for format in [Format::Aiken, Format::Anki, Format::MdbookQuiz] {
            let text = write_as(format, &questions).unwrap();
            let found: Vec<Key> = back(format, &text).into_iter().map(|question| question.key).collect();
            let wanted: Vec<Key> = questions.iter().map(|question| question.key.clone()).collect();
            prop_assert_eq!(found, wanted, "{:?}\n{}", format, text);
        }
    }

    #[test]
    fn nothing_that_is_read_makes_a_reader_panic(questions in questions(), cut in any::<prop::sample::Index>(), put in ".{0,6}", format in 0..Format::ALL.len()) {
        let format = Format::ALL[format];
        let text = write_as(format, &questions).unwrap_or_else(|| write_as(Format::Aiken, &questions).unwrap());
        let at = cut.index(text.len() + 1);
        let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        for text in [format!("{}{put}{}", &text[..at], &text[at..]), text[..at].to_owned(), text[at..].to_owned()] {
            for format in [Some(format), None] {
                let options = Options { from: format, ..Options::default() };
                for found in read(&Source { name: "-", bytes: text.as_bytes() }, &options) {
                    if let Found::Question(question) = found {
                        drop(settle(&question, "en"));
                    }
                }
            }
        }
    }

    #[test]
    fn an_answer_names_choices_that_are_there(
        text in r"(Option |b[).:] ?|[0-9] )?[aAbßẞİıǅΣ&|,;.:() ]{0,9}",
        choices in proptest::collection::vec("[aßẞİıΣ ]{0,4}", 0..5),
    ) {
        let choices: Vec<Choice> = choices.into_iter().map(Choice::of).collect();
        for base in [Base::Zero, Base::One] {
            let places = match key(&text, &choices, base) {
                Ok(Key::One(place)) => vec![place],
                Ok(Key::AllOf(places)) => places,
                found => {
                    prop_assert!(found.is_err(), "{:?}", found);
                    vec![]
                }
            };
            prop_assert!(places.iter().all(|place| *place < choices.len()), "{:?}", places);
        }
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        drop(read(&Source { name: "a.txt", bytes: &bytes }, &Options::default()));
    }
}

#[test]
fn long_files_take_a_bounded_time() {
    // As much as would never end if the work grew with the square of the length.
    let many = [
        "1. a?\n".repeat(4000),
        "(a) x (b) y (c) z\n".repeat(4000),
        "(a) ".repeat(4000),
        "{".repeat(40000),
        "1-a ".repeat(2000),
        "Answers\n".repeat(4000),
        "&lt;".repeat(10000),
        "<".repeat(20000),
        "- \n".repeat(10000),
        "[".repeat(20000),
        "1. Which?\n(a) x\n(b) y\n(c) z\n(d) w\nAns: a\n".repeat(400),
        "<a".repeat(10000),
        "<!--".repeat(10000),
    ];
    for text in many {
        for format in Format::ALL {
            drop(read(
                &Source { name: "-", bytes: text.as_bytes() },
                &Options { from: Some(format), ..Options::default() },
            ));
        }
    }
}
