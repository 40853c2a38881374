//! Keys, choices and closing lines against what papers print.

use super::keys::{check, in_print};
use super::{languages, styles};
use crate::bank::solve::{Expected, Solution};
use crate::bank::{Ask, Claim, Kind, Numerals, ReasonsCode, Style};
use crate::wording::en::LANGUAGE;
use crate::wording::print::closing::question_line;
use crate::wording::{Noun, choice_text};

#[test]
fn reasons_follow_the_standard_choices_or_are_refused() {
    use ReasonsCode as R;
    const T: bool = true;
    const F: bool = false;
    let cases: [(&[bool], &[u8], Option<R>); 21] = [
        (&[T, T], &[2], Some(R::Explains)),
        (&[T, T], &[], Some(R::DoesNotExplain)),
        (&[T, F], &[], Some(R::FirstOnly)),
        (&[F, T], &[], Some(R::SecondOnly)),
        (&[F, F], &[], None),
        (&[T, F], &[2], None),
        (&[F, T], &[2], None),
        (&[T, T], &[1], None),
        (&[T, T], &[3], None),
        (&[T, T], &[0], None),
        (&[T, T, T], &[2, 3], Some(R::BothExplain)),
        (&[T, T, T], &[3], Some(R::OneOfBothExplains)),
        (&[T, T, T], &[], None),
        (&[T, T, F], &[2], Some(R::OnlyOneAndItExplains)),
        (&[T, F, T], &[3], Some(R::OnlyOneAndItExplains)),
        (&[T, T, F], &[], None),
        (&[T, T, F], &[3], None),
        (&[T, F, F], &[], Some(R::NeitherCorrect)),
        (&[F, F, F], &[], None),
        (&[T, T, T, T], &[2], None),
        (&[T], &[], None),
    ];
    for (truths, explains, code) in cases {
        let solution = Solution::Reasons { truths, explains };
        assert_eq!(solution.claim().ok(), code.map(Claim::Reasons), "{solution:?}");
        if code.is_some() {
            for style in languages().flat_map(styles) {
                check(&solution, Noun::Statement, style, "s");
            }
        }
    }
}

#[test]
fn codes_have_four_choices_where_there_are_four() {
    let fine: [(&[u8], usize); 8] = [
        (&[2, 1, 4, 3], 4),
        (&[1, 2, 3], 3),
        (&[3, 1], 3),
        (&[2, 4], 4),
        (&[1, 2, 3, 4, 5], 7),
        (&[1, 1, 2, 2], 2),
        (&[1; 26], 255),
        (&[5, 4, 3, 2, 1, 6, 7, 8, 9, 10], 10),
    ];
    for (matching, right) in fine {
        for i in 0..50 {
            let solution = Solution::Match { matching, right };
            check(&solution, Noun::Pair, Style::default(), &i.to_string());
        }
    }
    let refused: [(&[u8], usize); 6] =
        [(&[1, 2], 2), (&[1], 1), (&[1, 0, 2], 3), (&[1, 4, 2], 3), (&[1, 1], 1), (&[1; 27], 4)];
    for (matching, right) in refused {
        let choices = Solution::Match { matching, right }.choices("s");
        assert!(choices.is_err(), "{matching:?} {choices:?}");
    }
    for n in 3..=10 {
        let order: Vec<u8> = (1..=n).rev().collect();
        for style in languages().flat_map(styles) {
            check(&Solution::Sequence { order: &order }, Noun::Statement, style, "s");
        }
    }
    for order in [&[1, 2][..], &[1, 2, 2], &[1, 2, 4], &[]] {
        let choices = Solution::Sequence { order }.choices("s");
        assert!(choices.is_err(), "{order:?} {choices:?}");
    }
}

#[test]
fn printed_as_the_papers_print_them() {
    let texts = |solution: Solution<'_>, noun, style: Style| -> Vec<String> {
        in_print(&solution, noun, style, "s").unwrap().into_iter().map(|(_, text)| text).collect()
    };
    let house = Style::default();
    let roman = Style { numerals: Numerals::Roman, ..house };
    let which = Solution::Which { truths: &[true, false], not: false };
    let two = ["1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"];
    assert_eq!(texts(which, Noun::Statement, house), two);
    let two = ["I only", "II only", "Both I and II", "Neither I nor II"];
    assert_eq!(texts(which, Noun::Statement, roman), two);
    let count = Solution::Count { truths: &[true, false, false], not: true };
    let three = ["Only one", "Only two", "All three", "None"];
    assert_eq!(texts(count, Noun::Row, house), three);
    let three = ["Only one pair", "Only two pairs", "All three pairs", "None of the pairs"];
    assert_eq!(texts(count, Noun::Pair, house), three);
    let none = Solution::Count { truths: &[false; 4], not: false };
    assert!(texts(none, Noun::Statement, house).contains(&"None".to_owned()));
    let expected = which.expected(Kind::Statements);
    let bare = Style { only: false, ..house };
    let expected = Expected { lines: 4, ..expected };
    let text = |set: &[u8], style| {
        choice_text(&Claim::Statements(set.to_vec()), &expected, Noun::Statement, &style)
    };
    assert_eq!(text(&[1, 3], house), "1 and 3 only");
    assert_eq!(text(&[1, 3], bare), "1 and 3");
    assert_eq!(text(&[1, 2, 3, 4], house), "1, 2, 3 and 4");
    assert_eq!(text(&[1, 2, 4], roman), "I, II and IV only");
    assert_eq!(text(&[], house), "None of the above");
}

/// A release that draws otherwise would reprint every item: this pins what is drawn.
#[test]
fn choices_stay_what_they_were() {
    let drawn = |truths: &[bool]| -> Vec<String> {
        let solution = Solution::Which { truths, not: false };
        let choices = in_print(&solution, Noun::Statement, Style::default(), "isa/annex").unwrap();
        choices.into_iter().map(|(_, text)| text).collect()
    };
    assert_eq!(
        drawn(&[true, false, true]),
        ["1 and 3 only", "1 and 2 only", "2 and 3 only", "1, 2 and 3"]
    );
    assert_eq!(
        drawn(&[true, false, true, true, false]),
        ["1, 3 and 4 only", "1, 2, 4 and 5 only", "1, 2, 3, 4 and 5", "None of the above"]
    );
}

#[test]
fn closing_lines() {
    let line = |kind, ask, code, noun| question_line(&LANGUAGE, kind, ask, code, noun, 3);
    let (which, not) = (Ask::Which { not: false }, Ask::Which { not: true });
    let code = "Select the correct answer using the code given below:";
    let cases = [
        (
            Kind::Statements,
            which,
            false,
            Noun::Statement,
            "Which of the statements given above is/are correct?",
        ),
        (Kind::Statements, which, true, Noun::Statement, code),
        (
            Kind::Statements,
            not,
            false,
            Noun::Statement,
            "Which of the statements given above is/are NOT correct?",
        ),
        (
            Kind::Statements,
            Ask::Count { not: false },
            false,
            Noun::Statement,
            "How many of the above statements are correct?",
        ),
        (
            Kind::Pairs,
            which,
            false,
            Noun::Pair,
            "Which of the pairs given above is/are correctly matched?",
        ),
        (
            Kind::Pairs,
            Ask::Count { not: false },
            false,
            Noun::Pair,
            "How many of the above pairs are correctly matched?",
        ),
        (
            Kind::Pairs,
            Ask::Count { not: false },
            false,
            Noun::Row,
            "In how many of the above rows is the given information correctly matched?",
        ),
        (Kind::Match, Ask::Kind, false, Noun::Pair, code),
        (
            Kind::Reasons,
            Ask::Kind,
            false,
            Noun::Statement,
            "Which one of the following is correct in respect of the above statements?",
        ),
    ];
    for (kind, ask, by_code, noun, wanted) in cases {
        assert_eq!(line(kind, ask, by_code, noun).as_deref(), Some(wanted));
    }
    assert_eq!(line(Kind::Single, Ask::Kind, false, Noun::Statement), None);
}
