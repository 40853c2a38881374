//! The shipped blueprints are sound, and bad ones are told all that is wrong with them.

use super::*;
use crate::bank::Covers;
use crate::document::{Code, Look, SourceFile, render};
use crate::exam::codes;

fn file(text: &str) -> SourceFile {
    SourceFile { path: "b.toml".into(), text: text.into() }
}

fn codes(text: &str) -> Vec<Code> {
    read(&file(text)).diagnostics.iter().map(|d| d.code).collect()
}

const HEAD: &str = "format = 1\nblueprint = \"b\"\ntitle = \"B\"\n";
const PAPER: &str = "[[paper]]\nid = \"p\"\ntitle = \"P\"\nminutes = 60\nquestions = 10\nmarks = 2\nwrong = \"1/3\"\n";

#[test]
fn every_shipped_blueprint_is_read_without_a_word() {
    for (name, text) in super::shipped::TEXTS {
        assert!(is_blueprint(text), "{name}");
        let reading = read(&SourceFile { path: name.into(), text: text.into() });
        let problems: Vec<String> =
            reading.diagnostics.iter().map(|d| render(d, Look::Plain)).collect();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        let blueprint = reading.blueprint.unwrap();
        assert_eq!(name, format!("{}.toml", blueprint.id));
        assert!(blueprint.note.as_ref().is_some_and(|note| note.contains("Uncertain")), "{name}");
        assert!(!blueprint.grounds.is_empty() && blueprint.as_of.is_some(), "{name}");
    }
    assert_eq!(shipped().len(), super::shipped::TEXTS.len());
}

/// Questions, marks and minutes as the notifications give them.
#[test]
fn the_shipped_papers_have_the_published_sizes() {
    let whole = Fraction::from_integer;
    let expected = [
        ("upsc-cse", "gs-1", 100, 200, 120),
        ("upsc-cse", "csat", 80, 200, 120),
        ("cds", "english", 120, 100, 120),
        ("cds", "gk", 120, 100, 120),
        ("cds", "maths", 100, 100, 120),
        ("nda", "maths", 120, 300, 150),
        ("nda", "gat", 150, 600, 150),
        ("uppsc-pcs", "gs-1", 150, 200, 120),
        ("uppsc-pcs", "csat", 100, 200, 120),
        ("mppsc-sse", "gs", 100, 300, 120),
        ("mppsc-sse", "gat", 100, 300, 120),
        ("rpsc-ras", "gk-gs", 150, 200, 180),
        ("bpsc-cce", "gs", 150, 150, 120),
        ("territorial-army", "paper-1", 100, 100, 120),
        ("territorial-army", "paper-2", 100, 100, 120),
    ];
    let all = shipped();
    assert_eq!(all.iter().map(|b| b.papers.len()).sum::<usize>(), expected.len());
    for (blueprint, paper, count, marks, minutes) in expected {
        let paper = all.iter().find(|b| b.id.as_str() == blueprint).unwrap().paper(paper).unwrap();
        assert_eq!((paper.count(), paper.maximum(), paper.minutes), (count, whole(marks), minutes));
    }
    let gs = all[0].paper("gs-1").unwrap();
    assert_eq!(gs.duration(true), Duration::from_secs(160 * 60), "20 minutes an hour");
    assert_eq!(all[0].after("gs-1").unwrap().break_minutes, Some(180));
}

#[test]
fn impossible_blueprints_are_refused_with_all_that_is_wrong() {
    let with = |more: &str| codes(&format!("{HEAD}{PAPER}{more}"));
    assert_eq!(with(""), []);
    assert_eq!(
        with("[[paper.quota]]\nkinds = [\"match\"]\ncount = 11\n"),
        [codes::QUOTAS_OVER_COUNT]
    );
    assert_eq!(with("blank = 2\n"), [codes::PENALTY_OVER_MARKS]);
    assert_eq!(with("blank = \"-1/3\"\n"), [Code::OUT_OF_RANGE]);
    assert_eq!(with("declined = 0\n"), [codes::CONTRADICTION]);
    assert_eq!(with("break_minutes = 9\n"), [codes::CONTRADICTION]);
    assert_eq!(with("qualifying = 33\n"), [Code::OUT_OF_RANGE]);
    assert_eq!(
        with("[[paper.cutoff]]\nyear = 2020\ncategory = \"G\"\nmarks = 21\n"),
        [codes::CONTRADICTION]
    );
    assert_eq!(with("questoins = 9\n"), [Code::UNKNOWN_FIELD]);
    assert_eq!(with(PAPER), [Code::SAME_ID]);
    let without = |field: &str| {
        let lines = PAPER.lines().filter(|line| !line.starts_with(field));
        codes(&format!("{HEAD}{}", lines.collect::<Vec<_>>().join("\n")))
    };
    for field in ["minutes", "questions", "marks", "wrong", "id", "title"] {
        assert_eq!(without(field), [Code::MISSING_FIELD], "{field}");
    }
    let text = format!(
        "{HEAD}{}{}{}",
        PAPER.replace("questions = 10\n", ""),
        "[[paper.section]]\ntitle = \"one\"\nquestions = 5\nminutes = 20\nwrong = 3\n",
        "[[paper.section]]\ntitle = \"two\"\nquestions = 5\nkinds = [\"single\", \"singel\"]\n"
    );
    assert_eq!(codes(&text), [codes::PENALTY_OVER_MARKS, codes::CONTRADICTION, Code::WRONG_VALUE]);
    assert_eq!(codes(HEAD), [Code::MISSING_FIELD]);
    assert_eq!(codes("format = 2\nblueprint = \"b\"\nmore = 1\n"), [Code::OTHER_FORMAT]);
}

/// The subjects of PAPER, whose questions are ten.
const SUBJECTS: &str = "[paper.subjects]\nyear = 2026\nsource = \"a page\"\nshares = [{ subject = \"History\", questions = 6 }, { subject = \"Art\", questions = 4 }]\n";

#[test]
fn subjects_are_dated_and_make_up_no_more_than_the_paper() {
    let blueprint = read(&file(&format!("{HEAD}{PAPER}{SUBJECTS}"))).blueprint.unwrap();
    let subjects = blueprint.papers[0].subjects.as_ref().unwrap();
    assert_eq!((subjects.year, subjects.source.as_deref()), (2026, Some("a page")));
    assert_eq!(
        (subjects.confidence, subjects.share("history").unwrap().questions),
        (Certainty::Medium, 6)
    );
    let with = |from: &str, to: &str| {
        assert!(SUBJECTS.contains(from), "{from}");
        codes(&format!("{HEAD}{PAPER}{}", SUBJECTS.replace(from, to)))
    };
    assert_eq!(with("questions = 4", "questions = 5"), [codes::CONTRADICTION]);
    assert_eq!(with("questions = 4", "questions = 3"), [], "others may be left");
    assert_eq!(with("questions = 4", "questions = 0"), [Code::OUT_OF_RANGE]);
    assert_eq!(with("questions = 4", "questions = \"4\""), [Code::WRONG_TYPE]);
    assert_eq!(with("Art", "history"), [Code::SAME_ID]);
    assert_eq!(with(", questions = 4", ""), [Code::MISSING_FIELD]);
    assert_eq!(with("year = 2026\n", ""), [Code::MISSING_FIELD]);
    assert_eq!(with("year = 2026", "year = 26"), [Code::OUT_OF_RANGE]);
    assert_eq!(with("source =", "sauce ="), [Code::UNKNOWN_FIELD]);
    assert_eq!(with("questions = 4", "questions = 4, part = 1"), [Code::UNKNOWN_FIELD]);
    let none = "[paper.subjects]\nyear = 2026\n";
    assert_eq!(codes(&format!("{HEAD}{PAPER}{none}")), [Code::MISSING_FIELD]);
    assert_eq!(codes(&format!("{HEAD}{PAPER}{none}shares = []\n")), [Code::WRONG_COUNT]);
    assert_eq!(codes(&format!("{HEAD}{PAPER}subjects = 3\n")), [Code::WRONG_TYPE]);
}

#[test]
fn the_subjects_of_upsc_are_those_of_2026_and_no_other_paper_has_any() {
    let all = shipped();
    let papers = all.iter().flat_map(|b| b.papers.iter().map(move |p| (b.id.as_str(), p)));
    let with: Vec<(&str, &PaperPlan)> =
        papers.filter(|(_, paper)| paper.subjects.is_some()).collect();
    let [("upsc-cse", gs)] = with[..] else { panic!("{with:?}") };
    let subjects = gs.subjects.as_ref().unwrap();
    let sum: usize = subjects.shares.iter().map(|share| share.questions).sum();
    assert_eq!((subjects.year, sum, subjects.confidence), (2026, 100, Certainty::Medium));
    assert_eq!(subjects.share("International Relations").unwrap().questions, 11);
}

#[test]
fn a_score_stands_for_a_paper_from_eighty_of_a_hundred_questions_on() {
    let gs = shipped()[0].paper("gs-1").unwrap().clone();
    let whole = |subject: &str| Covers { subject: subject.to_owned(), part: None };
    let part = |subject: &str| Covers { part: Some("a part".to_owned()), ..whole(subject) };
    let covered = |covers: &[Covers]| Coverage::of(&gs, covers).unwrap();
    assert_eq!(covered(&[]), Coverage { questions: 0, of: 100 });
    // Nobody has said how large a part is, so it counts for nothing.
    assert_eq!(covered(&[part("International relations")]).questions, 0);
    assert_eq!(covered(&[part("History"), part("History"), whole("polity")]).questions, 13);
    // A subject counts once, and only where the paper has it.
    assert_eq!(covered(&[whole("History"), whole("HISTORY"), whole("Astrology")]).questions, 19);
    // 19 + 14 + 14 + 13 + 13 = 73 and geography's 7 are 80; with environment's 9 in its place they
    // are 82; without either, 73.
    let five = ["History", "Current affairs", "Economy", "Polity", "Science and technology"];
    let five: Vec<Covers> = five.map(whole).to_vec();
    let with = |more: Covers| covered(&[five.clone(), vec![more]].concat());
    assert!(!covered(&five).is_enough());
    assert!(with(whole("Geography")).is_enough() && with(whole("Environment")).is_enough());
    assert!(!with(part("Geography")).is_enough());
    assert!(!Coverage { questions: 79, of: 100 }.is_enough());
    assert!(Coverage { questions: 120, of: 150 }.is_enough());
    assert!(!Coverage { questions: 119, of: 150 }.is_enough());
    // Where it is not known how a paper is made up, nothing is known of what is covered.
    let unknown = PaperPlan { subjects: None, ..gs };
    assert_eq!(Coverage::of(&unknown, &five), None);
}

#[test]
fn a_section_has_its_own_scheme_where_it_says_something_of_it() {
    let text = format!(
        "{HEAD}{}{}{}",
        PAPER.replace("questions = 10\n", "blank = \"1/4\"\n"),
        "[[paper.section]]\ntitle = \"one\"\nquestions = 5\n",
        "[[paper.section]]\ntitle = \"two\"\nquestions = 5\nmarks = \"5/2\"\nwrong = 0\n",
    );
    let blueprint = read(&file(&text)).blueprint.unwrap();
    let [one, two] = &blueprint.papers[0].sections[..] else { panic!() };
    assert_eq!(one.scheme, None);
    let (zero, quarter) = (Fraction::from_integer(0), Fraction::new(1, 4));
    let own =
        MarkingScheme { multiple: zero, ..MarkingScheme::new(Fraction::new(5, 2), zero, quarter) };
    assert_eq!(two.scheme, Some(own));
}
