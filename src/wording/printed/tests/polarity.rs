//! What sentences of real papers ask for: the lines that hold, the others, or what is not certain.

use crate::bank::{Ask, Kind};
use crate::wording::printed::{Why, split};

/// What a text asks for.
#[derive(Debug, PartialEq)]
enum Sense {
    Holding,
    Failing,
    Unclear(Why),
}

use Sense::{Failing, Holding, Unclear};

fn sense(kind: Kind, lead: &str, closing: &str) -> Sense {
    let line = if kind == Kind::Pairs { "1. One | a\n2. Two | b\n" } else { "1. One\n2. Two\n" };
    let text = format!("{lead}\n{line}{closing}\n(a) 1 only\n(b) 2 only");
    let printed = split(kind, &text).unwrap_or_else(|complaints| panic!("{text}: {complaints:?}"));
    assert_eq!(printed.lines.len(), 2, "{text}");
    assert_eq!(printed.lines.last().unwrap().1[0], "Two", "{text}");
    let question = Some(closing.to_owned()).filter(|closing| !closing.is_empty());
    assert_eq!(printed.question, question, "{text}");
    match (printed.ask, printed.doubt) {
        (_, Some(doubt)) => {
            assert!(text.get(doubt.place.clone()).is_some(), "{text}: {doubt:?}");
            Unclear(doubt.why)
        }
        (Ask::Which { not } | Ask::Count { not }, None) => {
            if not {
                Failing
            } else {
                Holding
            }
        }
        (Ask::Kind, None) => Holding,
    }
}

const LEAD: &str = "Consider the following statements:";
const CODE: &str = "Select the correct answer using the code given below:";

#[test]
fn closing_lines_that_ask_for_the_lines_that_hold() {
    for closing in [
        "Which of the statements given above is/are correct?",
        "Which of the above statements are correct ?",
        "Which one of the statements given above is correct?",
        "Which of the above is/are true?",
        "Which of the statements given above are correct in respect of the Rajya Sabha?",
        "How many of the above statements are correct?",
        "How many of the statements given above is/are true?",
        "In how many of the above rows is the given information correct?",
        "Which of the above are valid?",
        "Which of the above assumptions is/are implicit?",
        "Which of the above inferences can be drawn from the passage?",
        "Which of the above countries have a coast on the North Sea?",
        "Through how many of the above does the Tropic of Cancer pass?",
        "Which of the above can set off a false alarm in a smoke detector?",
        "Which of the above are used in a false ceiling?",
        "Which of the above would a caller hear who has dialled a wrong number?",
        "Which of the above are not-for-profit bodies?",
        "Which of the above are not only musicians but also painters?",
        "Which of the above are powers that the Governor does not share with the President?",
        "Which of the above would follow if it is not correct?",
        "Which of the above belong to those who were not born in India?",
        "Which of the above went wrong in the trial of 1998?",
        "Which of the above decide whether or not a Bill is a Money Bill?",
        "Which of the above did \u{201c}The Man Who Was Not There\u{201d} name?",
        "Which of the above (the map is not to scale) lie on the coast?",
        "Which of the above grants are allowed no more than once?",
        "Which of the above weigh not more than a kilogram?",
        "The correct statements are",
        "The correct statement(s) is/are:",
        "Correct statements are",
        "Of the above, the correct statements are",
        "Select the correct statements using the code given below:",
        "Choose the correct answer:",
        "Select the correct answer from the codes given below.",
        "Choose the correct option:",
        "Select the answer using the code given below:",
        "Identify the correct statements.",
        "Identify the ones that are true.",
        "Based on the above information, which of the statements are correct?",
        "What is/are the correct statement(s) above?",
        "With reference to the above, which of these statements are true?",
    ] {
        assert_eq!(sense(Kind::Statements, LEAD, closing), Holding, "{closing}");
    }
}

#[test]
fn closing_lines_that_ask_for_the_others() {
    for closing in [
        "Which of the statements given above is/are not correct?",
        "Which of the statements given above is/are NOT correct?",
        "Which of the statements given above is/are **not** correct?",
        "Which of the statements given above is/are <u>not</u> correct?",
        "Which of the statements given above are not correct?",
        "Which of the statements given above isn\u{2019}t correct?",
        "Which of the statements given above is/are incorrect?",
        "Which of the statements given above is/are in-\u{2060}correct?",
        "Which of the above statements is / are INCORRECT ?",
        "Which of the above statements is/are incorect?",
        "Which of the above statements are wrong?",
        "Which of the above is/are false?",
        "Which of the above are the false statements?",
        "Which of the statements given above is/are not true?",
        "Which of the statements given above is/are not true of the Rajya Sabha?",
        "Which of the statements given above about Dr. Ambedkar is/are not correct?",
        "Which of the statements given above about V. S. Naipaul are not correct?",
        "Which of the statements given above about Adm. Nelson are not correct?",
        "Identify the statements about Dr. Ambedkar which are not correct.",
        "Which of the statements that follow from the Act is/are not correct?",
        "Which of the statements regarding the Act that was passed in 1919 is/are incorrect?",
        "Which of the statements given above do not hold good?",
        "How many of the above statements are not correct?",
        "How many of the above statements is/are incorrect with reference to Article 21?",
        "In how many of the above rows is the given information not correct?",
        "In how many of the above rows is the given information incorrect?",
        "Which of the above assumptions is/are not valid?",
        "Which of the above conclusions are invalid?",
        "The incorrect statements are",
        "Incorrect statement is/are:",
        "The incorrect statement among the above is",
        "Identify the incorrect statements.",
        "Identify the statements which are not correct.",
        "Select the incorrect statements using the code given below:",
        "Choose the wrong statement.",
        "Find the incorrect ones.",
        "Pick out the false statement.",
        "Based on the above information, which of the statements are not correct?",
        "Which of the statements given above is/are not a correct statement?",
        "Which statements given above are \u{201c}not correct\u{201d}?",
    ] {
        assert_eq!(sense(Kind::Statements, LEAD, closing), Failing, "{closing}");
    }
}

#[test]
fn pairs_that_are_or_are_not_matched() {
    for (closing, wanted) in [
        ("Which of the pairs given above is/are correctly matched?", Holding),
        ("How many of the pairs given above are correctly matched?", Holding),
        ("Which of the above pairs is/are rightly matched?", Holding),
        ("Which of the pairs given above is/are not correctly matched?", Failing),
        ("How many of the above are not correctly matched?", Failing),
        ("How many pairs given above are not correctly matched?", Failing),
        ("Which of the pairs given above is/are incorrectly matched?", Failing),
        ("Which of the above pairs are wrongly matched?", Failing),
        ("Which of the above pairs is not properly matched?", Failing),
        ("Which of the above pairs is/are not matched correctly?", Failing),
        ("Which of the above pairs are matched incorrectly?", Failing),
        ("Which of the above pairs are mismatched?", Failing),
        ("Which of the above pairs do not match?", Failing),
        ("Which of the above is the incorrectly matched pair?", Failing),
        ("Identify the mismatched pairs.", Failing),
        ("In how many of the above rows is the given information not correctly matched?", Failing),
        ("Which of the above pairs is/are not incorrectly matched?", Unclear(Why::Denial)),
        ("Which of the above are not listed in the Seventh Schedule?", Unclear(Why::Denial)),
    ] {
        assert_eq!(
            sense(Kind::Pairs, "Consider the following pairs:", closing),
            wanted,
            "{closing}"
        );
    }
}

#[test]
fn asks_that_leave_it_open() {
    for closing in [
        // What a thing is not, does not, cannot: its author may list either.
        "Which of the above do not border Nepal?",
        "Which of the above can NOT be amended by a simple majority?",
        "Which of the above cannot be true?",
        "Which of the above bodies does not/do not find mention in the Constitution?",
        "Which of the above is/are not a participant/participants?",
        "Which of the above are not necessarily the consequences of it?",
        "Which of the above is not the reason?",
        "Which of the above is not correct explanation of it?",
        "Which of the above is not a right?",
        "Which of the above marriages are invalid under the Act?",
        "In which of the above is the Governor not bound by advice?",
        "Which of the above has India never signed?",
        "Which of the above is an incorrect description of the Act?",
        "Which of the above claims were declared false?",
        "Which of the above, except Kerala, have a coast?",
        "Which of the above, which were passed in 1919, are not in force?",
        "Which of the above would be true if statement 1 is false?",
        "Which of the above Acts that the Court has upheld are false?",
        "Identify the countries which do not border Nepal.",
        // Two denials, or a choice between both.
        "Which of the statements given above is/are not incorrect?",
        "Which of the statements given above are not false?",
        "Which of the above is/are not correct or false?",
        "Which of the above are true or false?",
        "Which of the above is correct/incorrect?",
        "Which of the statements given above is neither correct nor complete?",
        "What is wrong with the above?",
        "Choose the incorrect option:",
        "Find the odd one out.",
        "Which of the above is an exception?",
    ] {
        assert_eq!(sense(Kind::Statements, LEAD, closing), Unclear(Why::Denial), "{closing}");
    }
}

#[test]
fn the_lead_asks_where_nothing_or_only_the_code_follows_the_list() {
    for (lead, wanted) in [
        ("Which of the following statements is/are correct about the Rajya Sabha?", Holding),
        ("Which of the following are falcons?", Holding),
        ("Which of the following statements is not correct?", Failing),
        ("Which one of the following statements is **not** correct?", Failing),
        ("Consider the following statements and identify the incorrect ones", Failing),
        ("Consider the following statements and find out the wrong one:", Failing),
        ("With reference to the Act, which of the following statements are wrong?", Failing),
        ("A false ceiling is no ceiling. Which of these are used in it?", Holding),
        ("It is not correct to call it a lake. Which of the following rivers feed it?", Holding),
        ("All of the following statements are true EXCEPT", Failing),
        ("All of the following are Fundamental Duties except:", Failing),
        ("Each of the following is correct, except", Failing),
        ("The following are Union Territories except:", Failing),
        ("All of the following are false except:", Unclear(Why::Denial)),
        (
            "Which of the following, except in an emergency, can a Governor do?",
            Unclear(Why::Denial),
        ),
        ("Which of the following can NOT be amended by simple majority?", Unclear(Why::Denial)),
        ("Which of the following is/are not the duty of the Governor?", Unclear(Why::Denial)),
        ("How many of the following are not in Asia?", Unclear(Why::Denial)),
        ("The functions of the Reserve Bank include", Holding),
        ("The countries which do not border India are:", Unclear(Why::Denial)),
        ("Cyclones do not form near the Equator because", Holding),
        ("Parliament controls the Council of Ministers through (2017)", Holding),
        ("What is a smart grid? Which of the following are parts of it?", Holding),
    ] {
        for closing in ["", CODE] {
            assert_eq!(sense(Kind::Statements, lead, closing), wanted, "{lead} {closing}");
        }
    }
}

#[test]
fn where_nothing_asks_only_the_code_is_enough() {
    for lead in [
        LEAD,
        "Consider the following:",
        "The following assumptions have been made:",
        "Consider the following:\nPlace Known for",
    ] {
        assert_eq!(sense(Kind::Statements, lead, ""), Unclear(Why::NothingAsks), "{lead}");
        assert_eq!(sense(Kind::Statements, lead, CODE), Holding, "{lead}");
    }
    let headed = "Consider the following pairs:\nDisease | Caused by";
    assert_eq!(sense(Kind::Pairs, headed, ""), Unclear(Why::NothingAsks));
    let denied = "The following statements about the Act are not correct:";
    assert_eq!(sense(Kind::Statements, denied, CODE), Unclear(Why::Denial));
    let matter =
        "Consider the following statements about false ceilings and not-for-profit schools:";
    assert_eq!(sense(Kind::Statements, matter, CODE), Holding);
}

#[test]
fn a_lead_and_a_closing_line_that_disagree() {
    let holding = "Which of the statements given above is/are correct?";
    let failing = "Which of the following statements are not correct?";
    assert_eq!(sense(Kind::Statements, failing, holding), Unclear(Why::Disagreement));
    let other = "Why is glass not a crystal? Consider the following statements:";
    assert_eq!(sense(Kind::Statements, other, holding), Holding);
}

#[test]
fn a_text_in_another_language_is_never_taken_to_deny_nothing() {
    let lead = "निम्नलिखित कथनों पर विचार कीजिए:";
    for (closing, wanted) in [
        ("उपर्युक्त कथनों में से कौन-सा/से सही है/हैं?", Holding),
        ("उपर्युक्त कथनों में से कौन-सा/से सही नहीं है/हैं?", Failing),
        ("उपर्युक्त में से कौन-सा कथन गलत है?", Failing),
        ("மேற்கண்டவற்றில் எது சரியானது?", Unclear(Why::OtherScript)),
        ("Which of the statements given above is/are correct?", Holding),
        ("Which of the statements given above is/are incorrect?", Failing),
    ] {
        assert_eq!(sense(Kind::Statements, lead, closing), wanted, "{closing}");
    }
}

#[test]
fn kinds_that_cannot_be_asked_for_what_does_not_hold() {
    let text = |lead: &str, closing: &str| {
        format!("{lead}\n1. One\n2. Two\n3. Three\n{closing}\n(a) 1-2-3\n(b) 2-1-3")
    };
    for (lead, closing, why) in [
        ("Arrange the following in chronological order:", "", None),
        ("Arrange the parts so that they make a sensible sentence.", "", None),
        ("Consider the following events:", "What is the correct sequence of the above?", None),
        ("Consider the following events:", CODE, None),
        ("Consider the following events:", "", Some(Why::NothingAsks)),
        ("Which of the following orders is not correct?", "", Some(Why::Denial)),
    ] {
        let printed = split(Kind::Sequence, &text(lead, closing)).unwrap();
        assert_eq!(printed.doubt.map(|doubt| doubt.why), why, "{lead} {closing}");
        assert_eq!(printed.question.is_none(), closing.is_empty(), "{lead} {closing}");
    }
    let reasons = |closing: &str| {
        let text = format!(
            "Statement-I: It rains.\nStatement-II: Clouds hang low.\n{closing}\n(a) One\n(b) Two"
        );
        split(Kind::Reasons, &text).unwrap().doubt.map(|doubt| doubt.why)
    };
    assert_eq!(reasons(""), None);
    assert_eq!(
        reasons("Which one of the following is correct in respect of the above statements?"),
        None
    );
    let denied = "Which one of the following is not correct in respect of the above statements?";
    assert_eq!(reasons(denied), Some(Why::Denial));
}
