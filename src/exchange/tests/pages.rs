//! Pages of small forms, whole.

use std::sync::Arc;

use super::fixture::{bank, form, whole};
use crate::bank::Item;
use crate::exam::{Fraction, MarkingScheme, Series};
use crate::exchange::{
    ClaimRefused, KeyClaim, Medium, answer_sheet, key, question_paper, solutions,
};

#[test]
fn a_paper_in_markdown() {
    insta::assert_snapshot!(question_paper(&whole(1).booklet(Series::A), Medium::Markdown));
}

#[test]
fn a_paper_in_html() {
    let form = form(&["largest", "capitals", "spring", "neap"], 2, 1);
    insta::assert_snapshot!(question_paper(&form.booklet(Series::B), Medium::Html));
}

#[test]
fn an_answer_sheet() {
    let mut form = form(&["largest", "capitals"], 1, 1);
    form.decline = Some("Question not attempted".into());
    let sheet = answer_sheet(&form, &[Series::A, Series::B]);
    assert_eq!(sheet.matches(">E</span>").count(), 2, "a circle to decline each question");
    insta::assert_snapshot!(sheet);
}

#[test]
fn a_long_answer_sheet_goes_on_over_the_page_and_has_a_row_for_every_question() {
    let mut form = form(&["largest"], 1, 1);
    let one = form.sections[0].questions[0].clone();
    form.sections[0].questions = vec![one; 403];
    let sheet = answer_sheet(&form, &Series::ALL);
    for number in 1..=403 {
        assert_eq!(sheet.matches(&format!("<b>{number}</b>")).count(), 1, "{number}");
    }
    assert_eq!(sheet.matches("class=\"rows\"").count(), 3, "150 rows a page");
}

#[test]
fn keys_and_solutions() {
    let form = whole(1);
    insta::assert_snapshot!("key", key(&form, &Series::ALL, Medium::Markdown));
    let series = [Series::A, Series::B];
    insta::assert_snapshot!("solutions", solutions(&form, &series, Medium::Markdown));
    let html = solutions(&form, &series, Medium::Html);
    assert!(html.contains("See <code>&lt;b&gt;</code> in an atlas."), "{html}");
}

/// What the cover says follows from the rules, to the fraction.
#[test]
fn the_cover_tells_the_rules() {
    let mut form = form(&["largest", "capitals"], 2, 1);
    let cover = |form: &crate::exchange::PrintedPaper| {
        let paper = question_paper(&form.booklet(Series::C), Medium::Markdown);
        paper.split("\n---").next().unwrap().to_owned()
    };
    let upsc = cover(&form);
    assert!(upsc.contains("Time allowed: 1 hour 30 minutes\\\nMaximum marks: 4\\\nQuestions: 2"));
    assert!(
        upsc.contains("wrongly, one-third of the marks assigned to it (2/3) is taken off"),
        "{upsc}"
    );
    assert!(upsc.contains("For a question left blank, nothing is taken off."));
    assert!(upsc.contains("mark series C there"));
    assert!(upsc.contains("Calculators are not allowed."));

    form.scheme = MarkingScheme::parse("5/6,-5/18,-5/18").unwrap();
    form.decline = Some("Question not attempted".into());
    form.time = None;
    let harsh = cover(&form);
    assert!(harsh.contains("Time allowed: no limit\\\nMaximum marks: 1 2/3"), "{harsh}");
    assert!(harsh.contains("left blank, one-third of the marks assigned to it (5/18)"), "{harsh}");
    assert!(
        harsh.contains("Choice (e) of every question says: Question not attempted."),
        "{harsh}"
    );
    assert!(harsh.contains("declined, nothing is taken off."), "{harsh}");
    let paper = question_paper(&form.booklet(Series::A), Medium::Markdown);
    assert_eq!(paper.matches("(e) Question not attempted").count(), 2);
}

#[test]
fn the_cover_tells_the_rules_of_each_section_and_of_the_whole() {
    let mut form = form(&["largest", "capitals", "lists"], 1, 1);
    form.sections[1].scheme = Some(MarkingScheme::parse("5/2,0").unwrap());
    form.sections[1].scheme.as_mut().unwrap().multiple = Fraction::new(1, 2);
    form.blank_limit = Some(Fraction::new(1, 10));
    form.qualifying = Some(Fraction::new(33, 100));
    let paper = question_paper(&form.booklet(Series::A), Medium::Markdown);
    for said in [
        "Maximum marks: 7\\",
        "Part one (1 question); Part two (2 questions)",
        "Part one: All questions carry equal marks: 2 marks each. For a question answered wrongly, one-third",
        "Part two: All questions carry equal marks: 2 1/2 marks each. For a question answered wrongly, nothing is taken off. \
         For a question with more than one circle marked, half of the marks assigned to it (1 1/4) is taken off.",
        "more than 1/10 of the questions",
        "At least 2 31/100 marks",
    ] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    assert!(
        !paper.contains("\\["),
        "a figure that the cover has said does not stand at the question: {paper}"
    );
}

#[test]
fn marks_of_its_own_stand_before_a_question() {
    let paper = question_paper(&whole(1).booklet(Series::A), Medium::Markdown);
    assert!(paper.contains("**10.** \\[3\\] How wide"), "{paper}");
    assert!(paper.contains("carries 2 marks unless another figure"), "{paper}");
    assert!(!paper.contains("**9.** \\["), "{paper}");
    let mut other = form(&["wide"], 1, 1);
    other.scheme.marks = Fraction::from_integer(1);
    let paper = question_paper(&other.booklet(Series::A), Medium::Markdown);
    assert!(paper.contains("equal marks: 3 marks each"), "{paper}");
    assert!(!paper.contains("\\[3\\]"), "{paper}");
}

fn item(name: &str) -> Arc<Item> {
    let bank = bank();
    let mut items = bank.topics.iter().flat_map(|topic| &topic.items);
    Arc::new(items.find(|item| item.id.local() == name).unwrap().clone())
}

#[test]
fn a_claim_needs_a_choice_a_reason_and_three_different_sources() {
    let sources = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let three = sources(&["An atlas, p. 3", "A gazetteer, p. 9", "A survey, 2021"]);
    let claim = |key: &str, reason: &str, sources: &[String]| {
        KeyClaim::new(item("largest"), key, reason, sources)
    };
    assert!(matches!(claim("e", "x", &three), Err(ClaimRefused::NoSuchChoice { last: 'd', .. })));
    assert_eq!(claim("b", "x", &three), Err(ClaimRefused::AlreadyKey('b')));
    assert_eq!(claim("c", " ", &three), Err(ClaimRefused::NoReason));
    for few in [&[][..], &["An atlas"], &["An atlas", "an  ATLAS ", "A survey", " "]] {
        let said = claim("c", "x", &sources(few)).unwrap_err();
        assert!(matches!(said, ClaimRefused::TooFewSources(_)), "{said}");
    }
    let page = claim("(C)", "The Red Sea was measured anew.", &three).unwrap();
    insta::assert_snapshot!(page.page(Medium::Markdown));
    assert!(page.page(Medium::Html).contains("<b>Key claimed:</b> (c) The Red Sea"));
}
