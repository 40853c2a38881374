//! What filters mean, and what is said of those that mean nothing.

use jiff::civil::{Date, date};

use super::*;

/// A question as filters see it.
#[derive(Default)]
struct Question {
    states: Vec<State>,
    names: Vec<(Field, &'static str)>,
    numbers: Vec<(Field, i64)>,
    day: Option<Date>,
    text: &'static str,
}

impl Described for Question {
    fn is(&self, state: State) -> bool {
        self.states.contains(&state)
    }
    fn names(&self, field: Field) -> Vec<&str> {
        self.names.iter().filter(|(of, _)| *of == field).map(|(_, name)| *name).collect()
    }
    fn number(&self, field: Field) -> Option<i64> {
        self.numbers.iter().find(|(of, _)| *of == field).map(|(_, number)| *number)
    }
    fn day(&self, _: Field) -> Option<Date> {
        self.day
    }
    fn says(&self, text: &str) -> bool {
        self.text.to_lowercase().contains(text)
    }
}

fn names() -> Names {
    let all = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Names {
        topics: all(&["quad", "india-us/quad", "isa", "india-us"]),
        banks: all(&["india-us", "polity"]),
        exams: all(&["UPSC CSE"]),
        lists: all(&["last week"]),
    }
}

/// A pair of the Quad, asked in 2021, answered wrongly twice, misread.
fn question() -> Question {
    Question {
        states: vec![State::Seen, State::Wrong, State::Open, State::Mistake],
        names: vec![
            (Field::Topic, "quad"),
            (Field::Topic, "india-us/quad"),
            (Field::Kind, "pairs"),
            (Field::Exam, "UPSC CSE"),
            (Field::Reason, "misread"),
            (Field::List, "last week"),
        ],
        numbers: vec![(Field::Year, 2021), (Field::Times, 2)],
        day: Some(date(2026, 11, 20)),
        text: "Malabar is an exercise of the Navy",
    }
}

fn passes(text: &str) -> bool {
    let filter = Filter::parse(text, &names());
    filter.unwrap_or_else(|fault| panic!("{fault}")).lets_pass(&question())
}

#[test]
fn words_and_fields_mean_what_they_say() {
    for yes in [
        "",
        "wrong",
        "WRONG",
        "wrong & topic=quad & kind=pairs & year=2019..2024",
        "topic=India-US/quad",
        "kind=match,pairs",
        "reason=misread",
        "exam=\"upsc cse\"",
        "list='last week'",
        "text:\"an EXERCISE\"",
        "\"malabar is\"",
        "text:navy",
        "times>=2",
        "times>1 times<3 times\u{2264}2",
        "year=2021",
        "year=2021..",
        "year=..2021",
        "year!=2020",
        "date=2026-11-20",
        "date>2026-11-19 & date<2026-11-21",
        "date=2026-11-01..2026-11-30",
    ] {
        assert!(passes(yes), "{yes}");
    }
    for no in [
        "unseen",
        "mended",
        "topic=isa",
        "kind=match",
        "kind!=pairs",
        "text:army",
        "times>2",
        "times<2",
        "year=2022..",
        "year=..2020",
        "date<2026-11-20",
        "date=2026-11-21..",
        "confidence=sure",
    ] {
        assert!(!passes(no), "{no}");
    }
}

#[test]
fn and_binds_more_than_or_and_may_be_left_out() {
    assert!(passes("mended & starred | wrong"));
    assert!(!passes("mended & (starred | wrong)"));
    assert!(passes("wrong open"));
    assert!(!passes("wrong mended"));
    assert!(passes("wrong and not mended or starred"));
    assert!(passes("!mended !!wrong"));
    assert!(!passes("not (wrong | mended)"));
    assert!(passes("not wrong | wrong"));
    assert!(passes("wrong && open || mended"));
    assert!(passes("(((wrong)))"));
}

/// The place, as text, and what is said there.
fn fault(text: &str) -> (String, String) {
    let fault = Filter::parse(text, &names()).expect_err(text);
    (text[fault.at.clone()].to_owned(), fault.says)
}

#[test]
fn a_fault_is_told_where_it_is_with_what_to_write() {
    for (text, at, says) in [
        ("wrng & open", "wrng", "`wrng` is no word of filters: did you mean `wrong`?"),
        ("topik=quad", "topik", "`topik` is no word of filters: did you mean `topic`?"),
        (
            "wrong & malabar",
            "malabar",
            "`malabar` is no word of filters: to look for it in the questions, write text:malabar",
        ),
        ("pairs", "pairs", "`pairs` is no word of filters: write kind=pairs"),
        ("wrong misread", "misread", "`misread` is no word of filters: write reason=misread"),
        ("topic=qaud", "qaud", "there is no topic `qaud`: did you mean `quad`?"),
        ("bank=xyz", "xyz", "there is no bank `xyz`: there are `india-us` and `polity`"),
        ("kind=pair", "pair", "there is no kind `pair`: did you mean `pairs`?"),
        ("topic", "topic", "`topic` needs a value, such as topic=quad"),
        ("year= & wrong", "&", "a value is missing here, as in year=2019..2024"),
        ("year=", "", "a value is missing here, as in year=2019..2024"),
        ("kind=pairs,", "", "a value is missing here, as in kind=pairs"),
        ("year=last", "last", "`last` is no number: write year=2019..2024"),
        ("year=2024..2019", "2024..2019", "nothing is in this range: write 2019..2024"),
        ("year>2019..2024", "2019..2024", "a range is not compared: write year=2019..2024"),
        ("date=20.11.2026", "20.11.2026", "`20.11.2026` is no day: write date=2026-11-01.."),
        ("topic<quad", "quad", "`topic` is no number: write topic=quad"),
        ("wrong=yes", "wrong", "`wrong` has no value: write it alone"),
        ("wrong &", "", "something has to follow here, such as `starred` or `topic=quad`"),
        ("& wrong", "&", "a word is missing before this, such as `starred` or `topic`"),
        ("(wrong", "(", "this bracket is not closed: write `)` at its end"),
        ("wrong)", ")", "no bracket is open here: write `(` before what belongs to it"),
        ("()", "()", "nothing stands in this bracket"),
        ("text:\"navy", "\"navy", "this quotation is not closed: write \" at its end"),
        ("wrong, open", ",", "write `&` or `|` between the parts of a filter"),
    ] {
        assert_eq!(fault(text), (at.to_owned(), says.to_owned()), "{text}");
    }
}

#[test]
fn a_caret_stands_under_the_place_whatever_is_before_it() {
    let fault = Filter::parse("text:\"ह日\" & wrng", &names()).unwrap_err();
    // A syllable of Devanagari takes one column here and a Han character two.
    let expected = "`wrng` is no word of filters: did you mean `wrong`?\n  text:\"ह日\" & wrng\n               ^^^^";
    assert_eq!(fault.to_string(), expected);
    let end = Filter::parse("wrong &", &names()).unwrap_err().to_string();
    assert!(end.ends_with("\n  wrong &\n         ^"), "{end}");
}

#[test]
fn no_text_makes_it_panic_or_run_deep() {
    let deep = format!("{}wrong", "(".repeat(1_500));
    assert!(fault(&deep).1.contains("too many brackets"));
    assert!(fault(&"!".repeat(1_500)).1.contains("too many brackets"));
    let long = "wrong ".repeat(LONGEST);
    assert!(Filter::parse(&long, &names()).is_err());
    for text in ["\u{1b}[31m", "=", "\"", "\u{201C}", "..", "year=..", "a\u{301}=", "!", "\n"] {
        drop(Filter::parse(text, &names()).map_err(|fault| fault.to_string()));
    }
}

#[test]
fn the_page_has_every_word_and_what_it_shows_can_be_read() {
    let page = include_str!("../../docs/filters.md");
    for word in State::ALL.map(State::name).into_iter().chain(Field::ALL.map(Field::name)) {
        assert!(page.contains(&format!("| `{word}")), "{word} is not described");
    }
    for word in Field::ALL.into_iter().flat_map(Field::words) {
        assert!(page.contains(&format!("`{word}`")), "{word} is not described");
    }
    let shown = page.split("```text").skip(1).filter_map(|part| part.split("```").next());
    let known = Names {
        topics: vec!["quad".into(), "isa".into()],
        banks: vec!["india-us".into()],
        exams: vec!["UPSC CSE".into()],
        lists: vec!["last week".into()],
    };
    let mut count = 0;
    for line in shown.flat_map(str::lines).filter(|line| !line.trim().is_empty()) {
        count += 1;
        assert_eq!(Filter::parse(line, &known).map(drop).map_err(|f| f.to_string()), Ok(()));
    }
    assert!(count >= 8, "{count}");
}

#[test]
fn every_example_of_a_field_can_be_read() {
    let mut known = names();
    known.lists.push("last week".into());
    for field in Field::ALL {
        Filter::parse(field.example(), &known).unwrap_or_else(|fault| panic!("{fault}"));
    }
}
