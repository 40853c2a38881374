//! The shipped blueprints are sound, and bad ones are told all that is wrong with them.

use super::*;
use crate::bank::SourceFile;
use crate::bank::diagnostic::{Code, Look, render};

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
    assert_eq!(with("[[paper.quota]]\nkinds = [\"match\"]\ncount = 11\n"), [Code::QuotasOverCount]);
    assert_eq!(with("blank = 2\n"), [Code::PenaltyOverMarks]);
    assert_eq!(with("blank = \"-1/3\"\n"), [Code::OutOfRange]);
    assert_eq!(with("declined = 0\n"), [Code::Contradiction]);
    assert_eq!(with("break_minutes = 9\n"), [Code::Contradiction]);
    assert_eq!(with("qualifying = 33\n"), [Code::OutOfRange]);
    assert_eq!(
        with("[[paper.cutoff]]\nyear = 2020\ncategory = \"G\"\nmarks = 21\n"),
        [Code::Contradiction]
    );
    assert_eq!(with("questoins = 9\n"), [Code::UnknownField]);
    assert_eq!(with(PAPER), [Code::SameId]);
    let without = |field: &str| {
        let lines = PAPER.lines().filter(|line| !line.starts_with(field));
        codes(&format!("{HEAD}{}", lines.collect::<Vec<_>>().join("\n")))
    };
    for field in ["minutes", "questions", "marks", "wrong", "id", "title"] {
        assert_eq!(without(field), [Code::MissingField], "{field}");
    }
    let text = format!(
        "{HEAD}{}{}{}",
        PAPER.replace("questions = 10\n", ""),
        "[[paper.section]]\ntitle = \"one\"\nquestions = 5\nminutes = 20\nwrong = 3\n",
        "[[paper.section]]\ntitle = \"two\"\nquestions = 5\nkinds = [\"single\", \"singel\"]\n"
    );
    assert_eq!(codes(&text), [Code::PenaltyOverMarks, Code::Contradiction, Code::WrongValue]);
    assert_eq!(codes(HEAD), [Code::MissingField]);
    assert_eq!(codes("format = 2\nblueprint = \"b\"\nmore = 1\n"), [Code::OtherFormat]);
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
        MarkingScheme { multiple: zero, ..MarkingScheme::of(Fraction::new(5, 2), zero, quarter) };
    assert_eq!(two.scheme, Some(own));
}
