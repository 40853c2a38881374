//! What is understood, and what is not.

use super::{Expected, read_choice};
use crate::bank::{Ask, Kind};

const WHICH: Ask = Ask::Which { not: false };
const COUNT: Ask = Ask::Count { not: false };

fn read(text: &str, kind: Kind, ask: Ask, lines: usize) -> Option<String> {
    let expected = Expected { kind, ask, lines, right: lines };
    read_choice(text, &expected).map(|claim| claim.to_string())
}

#[test]
fn sets_in_every_printed_form() {
    let cases = [
        ("1 only", 2, "s1"),
        ("Both 1 and 2", 2, "s1.2"),
        ("Both I and II", 2, "s1.2"),
        ("Neither 1 nor 2", 2, "s"),
        ("Neither I nor II.", 2, "s"),
        ("Neither Statement I nor Statement II", 2, "s"),
        ("1 and 2", 3, "s1.2"),
        ("I and II only", 3, "s1.2"),
        ("Only 1 and 3", 3, "s1.3"),
        ("1, 2 and 3", 3, "s1.2.3"),
        ("1, 2, and 3", 3, "s1.2.3"),
        ("1,2 and 3", 3, "s1.2.3"),
        ("1, 2, 3 and 4", 4, "s1.2.3.4"),
        ("3 and 1 only", 3, "s1.3"),
        ("  II,\u{a0}III  and IV   ONLY ", 4, "s2.3.4"),
        ("2 alone", 3, "s2"),
        ("Statements 1 and 2 only", 3, "s1.2"),
        ("Statement-I only", 2, "s1"),
        ("Pairs 1 & 3 only", 3, "s1.3"),
        ("1 and 2 are correct", 3, "s1.2"),
        ("None of the above", 3, "s"),
        ("\u{201c}None\u{201d}", 3, "s"),
        ("None of the above statements is correct", 3, "s"),
        ("All of the above", 3, "s1.2.3"),
        ("All the three", 3, "s1.2.3"),
        ("All four statements", 4, "s1.2.3.4"),
    ];
    for (text, lines, claim) in cases {
        assert_eq!(read(text, Kind::Statements, WHICH, lines).as_deref(), Some(claim), "{text}");
        assert_eq!(read(text, Kind::Pairs, WHICH, lines).as_deref(), Some(claim), "{text}");
    }
}

#[test]
fn what_is_no_set_is_not_taken_for_one() {
    let cases = [
        "",
        "only",
        "and",
        "1 and",
        "and 1",
        "1 1",
        "1 and 1",
        "0 only",
        "4 only",
        "1 or 2",
        "1-2",
        "1.2",
        "one only",
        "Only one",
        "Only two",
        "Neither 1 nor 2",
        "Both 1, 2 and 3",
        "Both 1",
        "All except 1",
        "All but one",
        "All four",
        "1 and 2 are not correct",
        "not 1",
        "300 only",
        "None except 1",
        "1 and 2 only if 3",
        "ivx only",
        "99999999999999999999",
        "Both",
        "Neither",
        "1 only 2",
    ];
    for text in cases {
        assert_eq!(read(text, Kind::Statements, WHICH, 3), None, "{text}");
    }
    // What is said of correct ones says nothing where the wrong ones are asked for.
    let not = Ask::Which { not: true };
    assert_eq!(read("1 and 2 are correct", Kind::Statements, not, 3), None);
    assert_eq!(read("1 and 2 only", Kind::Statements, not, 3).as_deref(), Some("s1.2"));
}

#[test]
fn counts_in_every_printed_form() {
    let cases = [
        ("Only one", 3, "n1"),
        ("Only two", 3, "n2"),
        ("Only two States", 4, "n2"),
        ("Only three national parks", 4, "n3"),
        ("Only one of the above", 3, "n1"),
        ("Only two of the above statements are correct", 3, "n2"),
        ("All three", 3, "n3"),
        ("All the three", 3, "n3"),
        ("All the four", 4, "n4"),
        ("All three pairs", 3, "n3"),
        ("All", 5, "n5"),
        ("All of the above", 5, "n5"),
        ("Only one pair", 3, "n1"),
        ("No pair", 3, "n0"),
        ("None", 4, "n0"),
        ("None of the pairs", 4, "n0"),
        ("None of the above", 4, "n0"),
        ("Two", 4, "n2"),
        ("2", 4, "n2"),
        ("Both", 2, "n2"),
    ];
    for (text, lines, claim) in cases {
        assert_eq!(read(text, Kind::Pairs, COUNT, lines).as_deref(), Some(claim), "{text}");
    }
    let none = [
        "",
        "Only",
        "Only five",
        "All three",
        "More than two",
        "At least one",
        "Only one or two",
        "Only two are wrong",
        "Only 1 and 3",
        "2 only",
        "1 and 2 only",
        "No",
        "None but one",
        "Only two are not correct",
        "Both",
        "256",
        "Only one two",
    ];
    for text in none {
        assert_eq!(read(text, Kind::Statements, COUNT, 4), None, "{text}");
    }
}

#[test]
fn reasons_of_every_year() {
    let two = [
        (
            "Both Statement-I and Statement-II are correct and Statement-II is the correct explanation for Statement-I",
            "explains",
        ),
        (
            "Both Statement–I and Statement–II are correct and Statement–II is not the correct explanation for Statement–I",
            "does-not-explain",
        ),
        (
            "Both Statement I and Statement II are correct and Statement II explains Statement I.",
            "explains",
        ),
        (
            "Both Statement I and Statement II are correct, but Statement II does not explain Statement I",
            "does-not-explain",
        ),
        (
            "Both the statements are individually true and Statement II is the correct explanation of Statement I",
            "explains",
        ),
        (
            "Both the statements are individually true but Statement II is NOT the correct explanation of Statement I",
            "does-not-explain",
        ),
        ("Statement-I is correct but Statement-II is incorrect", "first-only"),
        ("Statement I is correct but Statement II is not correct", "first-only"),
        ("Statement I is true but Statement II is false", "first-only"),
        ("Statement-I is incorrect but Statement-II is correct", "second-only"),
        ("Statement I is not correct but Statement II is correct", "second-only"),
    ];
    for (text, code) in two {
        let found = read(text, Kind::Reasons, Ask::Kind, 2);
        assert_eq!(found, Some(format!("r:{code}")), "{text}");
        assert_eq!(read(text, Kind::Reasons, Ask::Kind, 3), None, "{text}");
    }
    let three = [
        (
            "Both Statement II and Statement III are correct and both of them explain Statement I",
            "both-explain",
        ),
        (
            "Both Statement II and Statement III are correct but only one of them explains Statement I",
            "one-of-both-explains",
        ),
        (
            "Only one of the Statements II and III is correct and that explains Statement I",
            "only-one-and-it-explains",
        ),
        ("Neither Statement II nor Statement III is correct", "neither-correct"),
    ];
    for (text, code) in three {
        let found = read(text, Kind::Reasons, Ask::Kind, 3);
        assert_eq!(found, Some(format!("r:{code}")), "{text}");
        assert_eq!(read(text, Kind::Reasons, Ask::Kind, 2), None, "{text}");
    }
    let none = [
        "",
        "Both are correct",
        "Statement I is correct",
        "Statement II explains Statement I",
        "Both Statement I and Statement II are incorrect",
        "Both Statement I and Statement II are correct and Statement I explains Statement II",
        "Both Statement I and Statement II are not correct and Statement II explains Statement I",
        "Statement I is correct but Statement III is incorrect",
    ];
    for text in none {
        assert_eq!(read(text, Kind::Reasons, Ask::Kind, 2), None, "{text}");
    }
}

#[test]
fn codes_in_every_printed_form() {
    let matches = [
        ("A-2, B-1, C-4, D-3", "m2.1.4.3"),
        ("A–2; B–1; C–4; D–3.", "m2.1.4.3"),
        ("A-2 B-1 C-4 D-3", "m2.1.4.3"),
        ("(A)-(2), (B)-(1), (C)-(4), (D)-(3)", "m2.1.4.3"),
        ("A → 2, B → 1, C → 4 and D → 3", "m2.1.4.3"),
        ("1-2, 2-1, 3-4, 4-3", "m2.1.4.3"),
        ("B-1, A-2, C-4, D-3", "m2.1.4.3"),
        ("A-ii, B-i, C-iv, D-iii", "m2.1.4.3"),
        ("1-B, 2-A, 3-D, 4-C", "m2.1.4.3"),
        ("2 1 4 3", "m2.1.4.3"),
        ("2, 1, 4, 3", "m2.1.4.3"),
    ];
    for (text, claim) in matches {
        assert_eq!(read(text, Kind::Match, Ask::Kind, 4).as_deref(), Some(claim), "{text}");
    }
    let none = [
        "",
        "2 1 4",
        "2 1 4 5",
        "A-2, B-1, C-4",
        "A-2, A-1, C-4, D-3",
        "A, 2, B, 1, C, 4, D, 3",
        "A-2-B-1-C-4-D-3",
        "A-2, B-1, C-4, E-3",
        "A-2, B-1, C-4, D-0",
        "2 1 4 x",
        "A-2,, B-1, C-4, D-3",
    ];
    for text in none {
        assert_eq!(read(text, Kind::Match, Ask::Kind, 4), None, "{text}");
    }
    for text in [
        "4-1-2-3",
        "4, 1, 2, 3",
        "4 1 2 3",
        "4 – 1 – 2 – 3",
        "IV-I-II-III",
        "4→1→2→3",
        "4, 1, 2 and 3",
    ] {
        assert_eq!(read(text, Kind::Sequence, Ask::Kind, 4).as_deref(), Some("o4.1.2.3"), "{text}");
    }
    for text in ["", "4-1-2", "4-1-2-2", "4-1-2-5", "4123", "4-1-2-3-", "4.1.2.3"] {
        assert_eq!(read(text, Kind::Sequence, Ask::Kind, 4), None, "{text}");
    }
}
