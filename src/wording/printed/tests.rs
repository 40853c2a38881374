//! Questions as papers and books print them, taken apart.

use proptest::prelude::*;

mod lists;
mod polarity;

use super::{Complaint, Printed, split};
use crate::bank::{Ask, Kind, Numerals};

fn whole(kind: Kind, text: &str) -> Printed {
    split(kind, text).unwrap_or_else(|complaints| panic!("{complaints:?}"))
}

fn lines(printed: &Printed) -> Vec<Vec<&str>> {
    printed.lines.iter().map(|(_, cells)| cells.iter().map(String::as_str).collect()).collect()
}

fn choices(printed: &Printed) -> Vec<(char, &str)> {
    printed.choices.iter().map(|(_, letter, text)| (*letter, text.as_str())).collect()
}

/// The problems, each with the text that it points at.
fn problems(kind: Kind, text: &str) -> Vec<(String, String)> {
    let complaints: Vec<Complaint> = split(kind, text).expect_err(text);
    complaints.into_iter().map(|(place, says)| (text[place].to_owned(), says)).collect()
}

const NORTH_SEA: &str = "\
Consider the following countries:
1. Finland
2. Germany
3. Norway
How many of the above have a coast on the North Sea?
(a) Only one
(b) Only two
(c) All three
(d) None
";

#[test]
fn the_formats_own_example() {
    let printed = whole(Kind::Statements, NORTH_SEA);
    assert_eq!(printed.stem, "Consider the following countries:");
    assert_eq!(lines(&printed), [["Finland"], ["Germany"], ["Norway"]]);
    assert_eq!(printed.ask, Ask::Count { not: false });
    let question = "How many of the above have a coast on the North Sea?";
    assert_eq!(printed.question.as_deref(), Some(question));
    let wanted = [('a', "Only one"), ('b', "Only two"), ('c', "All three"), ('d', "None")];
    assert_eq!(choices(&printed), wanted);
    for (place, cells) in &printed.lines {
        assert_eq!(&NORTH_SEA[place.clone()], cells[0]);
    }
    for (place, _, text) in &printed.choices {
        assert_eq!(&NORTH_SEA[place.clone()], text);
    }
}

#[test]
fn wrapped_lines_other_letters_and_windows_line_ends() {
    let text = "Consider the following statements with reference\r\nto the Rajya Sabha:\r\n\r\n\
        I. It was set up\r\n1947. That is a year.\r\nII) It is permanent, as V. S. Naipaul\r\nV.S. Pant said\r\n\r\n\
        Which of the statements given above\r\nis/are not correct?\r\n\r\n\
        A. I only\r\nB. II only\r\nC. Both I\r\nand II\r\nD. Neither I nor II\r\n";
    let printed = whole(Kind::Statements, text);
    assert_eq!(
        printed.stem,
        "Consider the following statements with reference to the Rajya Sabha:"
    );
    let wanted = [
        ["It was set up 1947. That is a year."],
        ["It is permanent, as V. S. Naipaul V.S. Pant said"],
    ];
    assert_eq!(lines(&printed), wanted);
    assert_eq!(printed.numerals, Numerals::Roman);
    assert_eq!(printed.ask, Ask::Which { not: true });
    let wanted =
        [('a', "I only"), ('b', "II only"), ('c', "Both I and II"), ('d', "Neither I nor II")];
    assert_eq!(choices(&printed), wanted);
}

#[test]
fn choices_on_one_line() {
    let text = "Consider:\n1. One\n2. Two\nWhich is/are correct?\n\
        (a) 1 only (b) 2 only\n(c) Both 1 and 2 (d) Neither 1 nor 2";
    let printed = whole(Kind::Statements, text);
    let wanted =
        [('a', "1 only"), ('b', "2 only"), ('c', "Both 1 and 2"), ('d', "Neither 1 nor 2")];
    assert_eq!(choices(&printed), wanted);
    let text = "Which?\n(a) One\n(b) Two\n(c) Both (a) and (b)\n(d) Neither (a) nor (b)";
    assert_eq!(choices(&whole(Kind::Single, text))[2], ('c', "Both (a) and (b)"));
}

#[test]
fn the_ask_may_stand_in_the_stem() {
    let tail = "1. One\n2. Two\n3. Three\nSelect the correct answer using the code given below:\n\
                (a) 1 and 2 only\n(b) 3 only";
    for (stem, ask) in [
        ("Which of the following are falcons?", Ask::Which { not: false }),
        ("Which of the following statements are NOT correct?", Ask::Which { not: true }),
        ("A false ceiling is a ceiling. Which of these are used in it?", Ask::Which { not: false }),
        ("How many of these are incorrectly matched?", Ask::Count { not: true }),
    ] {
        let printed = whole(Kind::Statements, &format!("{stem}\n{tail}"));
        assert_eq!(printed.ask, ask, "{stem}");
    }
}

#[test]
fn pairs_have_columns() {
    let text = "Consider the following pairs:\nPort | Known as | Coast\n---|---|---\n\
        1. Kamarajar | First as a company | east\n2. Mundra | Largest\nprivately owned | west\n\
        In how many of the above rows is the given information correctly matched?\n\
        (a) Only one\n(b) None";
    let printed = whole(Kind::Pairs, text);
    assert_eq!(printed.columns, ["Port", "Known as", "Coast"]);
    assert_eq!(printed.stem, "Consider the following pairs:");
    assert_eq!(lines(&printed)[1], ["Mundra", "Largest privately owned", "west"]);
    assert_eq!(printed.ask, Ask::Count { not: false });
    let bad = text.replace("Mundra | Largest", "Mundra Largest");
    let found = problems(Kind::Pairs, &bad);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "Mundra Largest\nprivately owned | west");
    assert!(found[0].1.contains("2 columns where 3"), "{found:?}");
}

#[test]
fn statements_with_reasons() {
    let text = "Consider the following statements:\nStatement-I:\nIt rains.\nStatement-II: Clouds\n\
        hang low.\nWhich one of the following is correct in respect of the above statements?\n\
        (a) Both Statement-I and Statement-II are correct and Statement-II explains Statement-I\n\
        (b) Both Statement-I and Statement-II are correct, but Statement-II does not\nexplain \
        Statement-I";
    let printed = whole(Kind::Reasons, text);
    assert_eq!(lines(&printed), [["It rains."], ["Clouds hang low."]]);
    assert_eq!((printed.ask, printed.numerals), (Ask::Kind, Numerals::Roman));
    assert_eq!(&text[printed.lines[0].0.clone()], "It rains.");
    assert_eq!(printed.choices.len(), 2);
}

#[test]
fn matches_side_by_side_and_one_below_the_other() {
    let beside = "Match List-I with List-II:\nList-I (Author) | List-II (Book)\n\
        A. Kalidasa | 1. Mudrarakshasa\nB. Vishakhadatta | 2. Meghaduta\n| 3. Mricchakatika\n\
        Codes:\nA B\n(a) 2 1\n(b) 1 2";
    let below = "Match List-I with List-II:\nList-I (Author)\nA. Kalidasa\nB. Vishakhadatta\n\
        List-II (Book)\n1. Mudrarakshasa\n2. Meghaduta\n3. Mricchakatika\n\
        Select the correct answer using the code given below:\nA B\n(a) 2 1\n(b) 1 2";
    for text in [beside, below] {
        let printed = whole(Kind::Match, text);
        assert_eq!(printed.stem, "Match List-I with List-II:");
        assert_eq!(printed.columns, ["List-I (Author)", "List-II (Book)"]);
        assert_eq!(lines(&printed), [["Kalidasa"], ["Vishakhadatta"]]);
        assert_eq!(printed.right, ["Mudrarakshasa", "Meghaduta", "Mricchakatika"]);
        assert_eq!(choices(&printed), [('a', "2 1"), ('b', "1 2")]);
        for (place, cells) in &printed.lines {
            assert_eq!(&text[place.clone()], cells[0]);
        }
    }
    let question = "Select the correct answer using the code given below:";
    assert_eq!(whole(Kind::Match, below).question.as_deref(), Some(question));
    assert_eq!(whole(Kind::Match, beside).question, None);
}

#[test]
fn a_single_is_all_stem() {
    let text = "Consider this:\n1. a thing\n\nWhich is it?\na) One\nb) Two";
    let printed = whole(Kind::Single, text);
    assert_eq!(printed.stem, "Consider this:\n1. a thing\n\nWhich is it?");
    assert_eq!(choices(&printed), [('a', "One"), ('b', "Two")]);
}

#[test]
fn every_problem_says_where_and_what_to_do() {
    let cut = |from: &str, to: &str| NORTH_SEA.replace(from, to);
    for (text, place, says) in [
        (cut("3. Norway", "4. Norway"), "4. Norway", "number 4 stands where 3 should"),
        (cut("2. Germany\n3. Norway\n", ""), "1. Finland\nHow", "fewer than two lines"),
        (cut("1. Finland\n", ""), "2. Germany", "begins with 2"),
        (cut("2. Germany", "2."), "", "line 2 has nothing"),
        (cut("(b)", "(c)"), "(c) Only two", "(c) stands where (b) should"),
        (cut("(d) None", "(d)"), "", "choice (d) says nothing"),
        (cut("(d) None", "(d) None\nAnswer: some"), "Answer: some", "take this line out"),
        (cut("(a) Only one\n", ""), "(b) Only two", "begin with (a)"),
    ] {
        let found = problems(Kind::Statements, &text);
        assert!(
            found.iter().any(|(at, why)| at.starts_with(place) && why.contains(says)),
            "{says}: {found:?}"
        );
    }
    let without = NORTH_SEA.split("(a)").next().unwrap();
    assert!(problems(Kind::Statements, without)[0].1.contains("there are no choices"));
    assert!(problems(Kind::Statements, "").len() == 2);
    assert!(problems(Kind::Match, NORTH_SEA)[0].1.contains("List-I and List-II"));
}

proptest! {
    #[test]
    fn nothing_panics_and_places_are_in_the_text(
        text in "\\PC{0,60}|(Statement-I:|Statement-II:|1\\.|2\\.|3\\)|\\(1\\)|I\\.|II\\.|999999999999\\.|A\\.|B\\.|\
                 \\(a\\)|\\(b\\)|a\\)|b\\)|List-I|List-II|Which|How many|not correct|कथन| \\| |\\||\u{a0}| |\n|\r\n|x|\\?|:|é){0,40}",
    ) {
        for kind in Kind::ALL {
            match split(kind, &text) {
                Ok(printed) => {
                    prop_assert!(printed.choices.len() >= 2);
                    let lines = printed.lines.iter().map(|(place, _)| place);
                    for place in lines.chain(printed.choices.iter().map(|(place, ..)| place)) {
                        prop_assert!(text.get(place.clone()).is_some(), "{place:?}");
                    }
                }
                Err(complaints) => {
                    prop_assert!(!complaints.is_empty());
                    for (place, says) in complaints {
                        prop_assert!(text.get(place.clone()).is_some(), "{place:?} {says}");
                    }
                }
            }
        }
    }
}
