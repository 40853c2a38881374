//! Texts with two numbered lists, and with an ask that stands elsewhere than on a line of its own.

use crate::bank::{Ask, Kind, Numerals};
use crate::wording::printed::{Printed, split};

fn read(text: &str) -> Printed {
    split(Kind::Statements, text).unwrap_or_else(|complaints| panic!("{text}: {complaints:?}"))
}

fn lines(printed: &Printed) -> Vec<&str> {
    printed.lines.iter().map(|(_, cells)| cells[0].as_str()).collect()
}

const PREMISES: &str = "Consider the following statements:\n\
    I. The lamps of the old town burned oil.\n\
    II. It is false that oil was dear.\n";
const ASK: &str = "Which of the following inferences can be drawn from the above statements?\n";
const INFERENCES: &str =
    "1. Lighting depended on trade.\n2. The town had no gas.\n3. It had a wall.\n";
const CODE: &str = "Select the correct answer using the code given below:\n";

#[test]
fn the_list_is_the_one_whose_numerals_the_choices_use() {
    let text = format!(
        "{PREMISES}{ASK}{INFERENCES}{CODE}(a) 1 and 2 only\n(b) 1, 2 and 3\n(c) None of the above"
    );
    let printed = read(&text);
    assert_eq!(
        lines(&printed),
        ["Lighting depended on trade.", "The town had no gas.", "It had a wall."]
    );
    assert_eq!(printed.numerals, Numerals::Arabic);
    // The other list stays, line by line, and what it says is no part of the ask.
    assert_eq!(printed.stem, format!("{PREMISES}{ASK}").trim_end());
    assert_eq!((printed.ask, printed.doubt.clone()), (Ask::Which { not: false }, None));
    assert_eq!(printed.question.as_deref(), Some(CODE.trim_end()));
    assert!(printed.rivals.is_empty());
    for (place, cells) in &printed.lines {
        assert_eq!(&text[place.clone()], cells[0]);
    }
}

#[test]
fn and_the_other_way_round() {
    let text = "Consider the following facts:\n1. It rained.\n2. The river rose.\n3. A dam broke.\n\
                Which of the following are likely causes?\nI. The monsoon\nII. Neglect\n\
                (a) I only\n(b) II only\n(c) Both I and II\n(d) Neither I nor II";
    let printed = read(text);
    assert_eq!(lines(&printed), ["The monsoon", "Neglect"]);
    assert_eq!(printed.numerals, Numerals::Roman);
    assert_eq!(printed.question, None);
    // The first list, with a second after it that the choices do not name.
    let text = "Consider the following statements:\n1. It rained.\n2. The river rose.\nNotes:\n\
                I. A dam broke.\nII. Nobody was hurt.\nWhich of the statements given above is/are correct?\n\
                (a) 1 only\n(b) 2 only";
    let printed = read(text);
    assert_eq!(lines(&printed), ["It rained.", "The river rose."]);
    let question = printed.question.unwrap();
    assert!(
        question.starts_with("Notes:\nI. A dam broke.\nII. Nobody was hurt.\nWhich"),
        "{question}"
    );
}

#[test]
fn a_list_inside_a_line_is_part_of_the_line() {
    let text = "Consider the following statements:\n1. The Act has:\n(i) a preamble\n(ii) a schedule\n\
                2. It is in force.\nHow many of the above statements are correct?\n(a) Only one\n(b) Both";
    let printed = read(text);
    assert_eq!(lines(&printed), ["The Act has: (i) a preamble (ii) a schedule", "It is in force."]);
    assert!(printed.rivals.is_empty());
    let named = read(&text.replace("of the above statements are correct", "of them are known"));
    assert_eq!((lines(&named).len(), named.rivals.len()), (2, 0));
}

#[test]
fn counts_do_not_say_which_list() {
    let counts = "(a) Only one\n(b) Only two\n(c) All three\n(d) None";
    let ask = "How many of the above can be drawn from them?\n";
    let open = read(&format!("{PREMISES}Consider also:\n{INFERENCES}{ask}{counts}"));
    assert_eq!(open.rivals.len(), 1);
    assert_eq!((open.lines.len(), open.rivals[0].lines.len()), (2, 3));
    // A count in figures names no lines either.
    let figures = "(a) 1\n(b) 2\n(c) 3";
    let open = read(&format!("{PREMISES}Consider also:\n{INFERENCES}{ask}{figures}"));
    assert_eq!(open.rivals.len(), 1);
    // The ask may name what the heading over one of them does.
    let headed = read(&format!(
        "{PREMISES}Conclusions:\n{INFERENCES}How many of the above conclusions follow?\n{counts}"
    ));
    assert_eq!((headed.lines.len(), headed.rivals.len()), (3, 0));
}

#[test]
fn one_list_is_taken_whatever_the_choices_name() {
    let text =
        "Consider:\nI. One\nII. Two\nWhich of the above is/are correct?\n(a) 1 only\n(b) 2 only";
    assert_eq!(lines(&read(text)), ["One", "Two"]);
}

#[test]
fn numbering_that_begins_again_is_named() {
    let text = "Statements:\n1. One\n2. Two\nConclusions:\n1. Three\n2. Four\nWhich of these follow?\n\
                (a) 1 only\n(b) 2 only";
    let complaints = split(Kind::Statements, text).unwrap_err();
    assert!(
        complaints.iter().any(|(_, says)| says.contains("begins again at 1")),
        "{complaints:?}"
    );
}

#[test]
fn a_question_behind_the_last_line_is_no_part_of_it() {
    let tail = "Which of the statements given above is/are not correct?\n(a) 1 only\n(b) 2 only";
    for text in [
        format!("Consider the following:\n1. A won.\n2. C ran slowly. {tail}"),
        format!(
            "Consider the following:\n1. A won.\n2. C ran\nslowly. {}",
            tail.replacen("given", "given\n", 1)
        ),
    ] {
        let printed = read(&text);
        assert_eq!(lines(&printed), ["A won.", "C ran slowly."], "{text}");
        assert_eq!(printed.ask, Ask::Which { not: true }, "{text}");
        let question = "Which of the statements given above is/are not correct?";
        assert_eq!(printed.question.as_deref(), Some(question), "{text}");
    }
}

#[test]
fn an_opening_before_the_ask_belongs_to_the_closing_line() {
    let text = "Consider the following countries:\n1. Finland\n2. Norway\nWith reference to the above\n\
                countries, which of them have a coast?\n(a) 1 only\n(b) 2 only";
    let printed = read(text);
    assert_eq!(lines(&printed), ["Finland", "Norway"]);
    let question = "With reference to the above countries, which of them have a coast?";
    assert_eq!(printed.question.as_deref(), Some(question));
}
