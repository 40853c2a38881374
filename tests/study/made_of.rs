//! What a mock says that it is made of, and when a score stands beside cut-offs.

use prelims::bank::Slug;
use prelims::exam::Command;
use prelims::report::MadeOf;
use prelims::study::{ExamRequest, Goal, Request, Study};

use super::desk::Desk;
use super::{act, begin, choose};

/// A paper of five questions, four of them on gardening: those are 80 of 100.
pub const PAPER: &str = r#"
format = 1
blueprint = "fair"
title = "The garden's fair"
[[paper]]
id = "one"
title = "Paper I"
minutes = 10
questions = 5
marks = 2
wrong = "1/3"
[paper.subjects]
year = 2026
source = "the gardener"
confidence = "low"
shares = [{ subject = "Gardening", questions = 4 }, { subject = "Kitchen", questions = 1 }]
[[paper.cutoff]]
year = 2025
category = "General"
marks = "5.00"
confidence = "high"
"#;

/// The desk with that paper, and a bank that covers this.
fn desk(covers: &str) -> Desk {
    let desk = Desk::new();
    desk.write("bank/blueprints/fair.toml", PAPER);
    desk.edit("bank/bank.toml", "language = \"en\"", &format!("language = \"en\"\n{covers}"));
    desk
}

/// The paper, and what is said before it is sat.
fn offered(study: &Study) -> (MadeOf, String) {
    let offers = study.exams();
    let offer = &offers.iter().find(|exam| exam.blueprint.as_str() == "fair").unwrap().papers[0];
    (offer.made_of.clone(), offer.made_of.in_words())
}

fn sat(study: &mut Study) -> prelims::journal::SittingId {
    let request = ExamRequest { seed: Some(1), ..ExamRequest::of(Slug::new("fair").unwrap()) };
    let id = begin(study, &Request::Exam(request));
    choose(study, id, true);
    act(study, id, Command::Submit);
    id
}

#[test]
fn a_part_of_a_subject_is_told_and_stands_beside_no_cutoff() {
    let desk = desk(r#"covers = [{ subject = "gardening", part = "Chillies" }]"#);
    let mut study = desk.open(1);
    let said = "5 questions, all on Chillies, a part of gardening (4 of 5 questions in the 2026 paper). \
                The rest of the paper is not loaded.";
    let (made_of, text) = offered(&study);
    assert_eq!(
        (text.as_str(), made_of.is_enough(), made_of.about()),
        (said, false, Some("Chillies"))
    );
    let missing = "part of Gardening (4 of 5 questions in 2026 in all), Kitchen (1)";
    assert_eq!(made_of.not_loaded().as_deref(), Some(missing));
    assert_eq!(made_of.lines(), ["Chillies, a part of gardening: 5 questions, 10 marks"]);
    let id = sat(&mut study);
    let result = study.result(&id, 0).unwrap();
    assert_eq!(result.made_of.as_ref().unwrap().in_words(), said);
    assert_eq!(result.cutoffs, []);
    // What it scored is still told.
    assert_eq!(result.now.maximum.to_string(), "10.00");
}

#[test]
fn a_whole_subject_of_four_in_five_stands_beside_the_cutoffs() {
    let desk = desk(r#"covers = [{ subject = "Gardening" }]"#);
    let mut study = desk.open(1);
    let said = "5 questions, all on Gardening (4 of 5 questions in the 2026 paper). \
                The banks cover the subjects of 4 of 5 questions; the rest is not loaded.";
    let (made_of, text) = offered(&study);
    assert_eq!(text, said);
    assert_eq!(made_of.not_loaded().as_deref(), Some("Kitchen (1 of 5 questions in 2026)"));
    let id = sat(&mut study);
    let result = study.result(&id, 0).unwrap();
    assert_eq!(result.made_of.as_ref().unwrap().in_words(), said);
    // 2 marks for one right answer, and none for four blanks.
    let advice = "2 more right answers would have reached General 2025.";
    assert_eq!(result.of_cutoffs().as_deref(), Some(advice));
    let cutoffs: Vec<_> = result.cutoffs.iter().map(|one| one.margin.to_string()).collect();
    assert_eq!(cutoffs, ["-3.00"]);
    // The bank that its questions are from is gone: nobody knows any more what they covered.
    drop(study);
    let without = desk.open_without_banks(2);
    let made_of = without.made_of(&id).unwrap();
    assert_eq!(made_of.parts[0].title, "garden");
    assert!(!made_of.is_enough() && without.against_cutoffs(&id).is_empty());
}

#[test]
fn a_forecast_has_marks_and_cutoffs_only_where_enough_is_covered() {
    for (covers, enough) in [
        (r#"covers = [{ subject = "Gardening" }]"#, true),
        (r#"covers = [{ subject = "Gardening", part = "Chillies" }]"#, false),
        (r#"covers = [{ subject = "Kitchen" }]"#, false),
    ] {
        let desk = desk(covers);
        let mut study = desk.open(1);
        let (blueprint, paper) = ("fair".to_owned(), "one".to_owned());
        study.set_goal(&Goal { date: None, blueprint, paper, minutes: 25, week: None }).unwrap();
        // Five questions a day are sixty in twelve.
        for _ in 0..12 {
            let id = begin(&mut study, &super::practice());
            for question in 0..5 {
                act(&mut study, id, Command::Go(question));
                choose(&mut study, id, question > 1);
                act(&mut study, id, Command::Commit);
            }
            desk.pass(24 * 3600);
        }
        let forecast = study.plan().forecast.clone().unwrap();
        assert_eq!(forecast.paper.is_some(), enough, "{covers}");
        if let Some(paper) = forecast.paper {
            assert!((paper.of - 10.0).abs() < 1e-9);
            assert!(paper.tomorrow.low <= paper.tomorrow.high && paper.tomorrow.high <= 10.0);
            let [cutoff] = &paper.cutoffs[..] else { panic!("{:?}", paper.cutoffs) };
            assert_eq!(
                (cutoff.year, cutoff.category.as_str(), cutoff.on_day),
                (2025, "General", None)
            );
            assert!((0.0..=1.0).contains(&cutoff.tomorrow));
        }
    }
}

#[test]
fn one_of_five_questions_is_too_little() {
    let desk = desk(r#"covers = [{ subject = "Kitchen" }]"#);
    let mut study = desk.open(1);
    assert_eq!(offered(&study).0.coverage.map(|c| (c.questions, c.of)), Some((1, 5)));
    let id = sat(&mut study);
    assert!(study.against_cutoffs(&id).is_empty());
}

#[test]
fn where_no_shares_are_known_there_are_no_cutoffs() {
    let desk = desk(r#"covers = [{ subject = "Gardening" }]"#);
    let (from, to) =
        (PAPER.find("[paper.subjects]").unwrap(), PAPER.find("[[paper.cutoff]]").unwrap());
    desk.write("bank/blueprints/fair.toml", &format!("{}{}", &PAPER[..from], &PAPER[to..]));
    let mut study = desk.open(1);
    let said = "5 questions, all on Gardening. It is not known how much of the paper that is.";
    let (made_of, text) = offered(&study);
    assert_eq!(text, said);
    assert_eq!(made_of.not_loaded(), None);
    let id = sat(&mut study);
    assert!(study.against_cutoffs(&id).is_empty());
    // A bank that says nothing of what it covers is named by its title.
    let desk = self::desk("");
    assert_eq!(
        offered(&desk.open(1)).1,
        "5 questions, all from Garden. The rest of the paper is not loaded."
    );
}

#[test]
fn several_banks_are_each_counted_once_it_is_sat() {
    let desk = desk(r#"covers = [{ subject = "Gardening", part = "Chillies" }]"#);
    desk.write(
        "bank2/bank.toml",
        "format = 1\nid = \"shed\"\ntitle = \"Shed\"\nlanguage = \"en\"\ntopics = [\"tools\"]\n",
    );
    let item = |n: usize| {
        format!(
            "[[item]]\nid = \"i{n}\"\nkind = \"single\"\nstem = \"Number {n}?\"\nchoices = [\"Yes\", \"No\"]\nkey = \"a\"\n"
        )
    };
    let items: String = (0..5).map(item).collect();
    desk.write("bank2/tools.toml", &format!("id = \"tools\"\ntitle = \"Tools\"\n{items}"));
    let mut study = desk.open_with("bank2", 1);
    let (made_of, text) = offered(&study);
    assert_eq!(
        text,
        "5 questions: on Chillies, a part of Gardening (4 of 5 questions in the 2026 paper); from Shed. \
         The rest of the paper is not loaded."
    );
    assert_eq!(made_of.about(), None);
    let id = sat(&mut study);
    let parts = study.made_of(&id).unwrap().parts;
    assert_eq!(parts.iter().filter_map(|part| part.questions).sum::<usize>(), 5);
    assert!(parts.windows(2).all(|pair| pair[0].questions >= pair[1].questions));
    // A quiz is of no paper.
    let quiz = begin(&mut study, &super::quiz(60));
    assert_eq!(study.made_of(&quiz), None);
}
