//! Exams over real files: the clock, the day, what is short, revised keys.

use std::time::Duration;

use prelims::bank::Slug;
use prelims::document::{Code, SourceFile};
use prelims::exam::blueprint::Conditions;
use prelims::exam::{self, Command, Refusal, Ruling, Series};
use prelims::journal::SittingId;
use prelims::study::{CannotBegin, CannotRevise, ExamRequest, Printing, Request, Study};

use crate::desk::Desk;
use crate::{act, begin, choose};

const BLUEPRINT: &str = r#"
format = 1
blueprint = "garden-exam"
title = "Garden"

[[paper]]
id = "one"
title = "Paper I"
minutes = 10
extra = { per_hour = 20 }
questions = 3
marks = 2
wrong = "1/3"

[[paper.quota]]
passage = true
count = 2

[[paper]]
id = "two"
title = "Paper II"
minutes = 5
break_minutes = 30
questions = 2
marks = 1
wrong = 0
qualifying = "1/2"
merit = false

[[paper]]
id = "long"
title = "Too long"
minutes = 60
questions = 10
marks = 1
wrong = 0
"#;

fn exam() -> ExamRequest {
    let of = ExamRequest::of(Slug::new("garden-exam").unwrap());
    ExamRequest { seed: Some(5), ..of }
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("bank/blueprints/garden-exam.toml", BLUEPRINT);
    desk
}

fn left(study: &Study, id: SittingId) -> Duration {
    study.journal().sitting(&id).unwrap().remaining(&study.now()).unwrap()
}

#[test]
fn an_exam_s_clock_runs_whatever_happens() {
    let desk = desk();
    let mut study = desk.open(1);
    let id = begin(&mut study, &Request::Exam(exam()));
    let pause = study.journal().sitting(&id).unwrap().decide(Command::Pause, &study.now());
    assert_eq!(pause, Err(Refusal::NoPause));
    desk.pass(7);
    std::mem::forget(study);
    desk.close_for(100);
    let study = desk.open(2);
    assert_eq!(left(&study, id), Duration::from_secs(600 - 107));
    let conditions = Conditions { extra_time: true, strict: false, drill: true };
    let mut study = desk.open(3);
    let extra = begin(&mut study, &Request::Exam(ExamRequest { conditions, ..exam() }));
    assert_eq!(left(&study, extra), Duration::from_secs(800));
    act(&mut study, extra, Command::Pause);
    desk.close_for(5000);
    assert_eq!(left(&desk.open(4), extra), Duration::from_secs(800));
}

#[test]
fn setting_the_clock_back_gains_nothing() {
    let desk = desk();
    let mut study = desk.open(1);
    let id = begin(&mut study, &Request::Exam(exam()));
    desk.pass(60);
    act(&mut study, id, Command::Go(1));
    drop(study);
    // The program is closed for two minutes on a machine that stays on, and the clock is set back
    // an hour.
    desk.pass(120);
    desk.set_wall(-3600);
    let study = desk.open(2);
    assert_eq!(left(&study, id), Duration::from_secs(600 - 180));
    drop(study);
    // Set forward by mistake, it takes nothing away.
    desk.set_wall(9000);
    desk.pass(20);
    let study = desk.open(3);
    assert_eq!(left(&study, id), Duration::from_secs(600 - 200));
    drop(study);
    // Started anew with the clock set back: at least what the machine has been up is taken.
    desk.close_for(10);
    desk.set_wall(-9000);
    desk.pass(30);
    let study = desk.open(4);
    assert_eq!(left(&study, id), Duration::from_secs(600 - 230));
    assert_eq!(left(&desk.open(5), id), left(&study, id), "and it stays so");
}

#[test]
fn two_papers_and_the_break_between_them_are_a_day() {
    let desk = desk();
    let mut study = desk.open(1);
    let first = begin(&mut study, &Request::Exam(exam()));
    let form = study.journal().sitting(&first).unwrap().terms().form.clone().unwrap();
    let day = form.day.unwrap();
    assert_eq!(study.next_of_day(&first), None, "while it runs");
    choose(&mut study, first, true);
    act(&mut study, first, Command::Submit);
    desk.pass(600);
    let next = study.next_of_day(&first).unwrap();
    assert_eq!(
        (next.title.as_str(), next.break_left),
        ("Garden: Paper II", Duration::from_secs(1200))
    );
    let second = begin(&mut study, &Request::Exam(next.request));
    assert_eq!(study.next_of_day(&first), None, "it has begun");
    choose(&mut study, second, true);
    act(&mut study, second, Command::Submit);
    let sittings: Vec<SittingId> = study.day(day).into_iter().map(|(id, _)| id).collect();
    assert_eq!(sittings, [first, second]);
    let score = study.day_score(day);
    assert_eq!((score.merit.fraction().as_str(), score.total.fraction().as_str()), ("2", "3"));
    assert!(score.qualified, "one of two is half");
}

#[test]
fn what_is_short_is_said_and_a_smaller_paper_can_be_had() {
    let desk = desk();
    let mut study = desk.open(1);
    let long = ExamRequest { paper: Some(Slug::new("long").unwrap()), ..exam() };
    let Err(CannotBegin::Short(short)) = study.begin(&Request::Exam(long.clone())) else {
        panic!()
    };
    assert_eq!((short.largest, short.full), (5, 10));
    assert!(short.to_string().contains("Too long has 5 of 10 questions"), "{short}");
    let id = begin(&mut study, &Request::Exam(ExamRequest { scaled: true, ..long }));
    let terms = study.journal().sitting(&id).unwrap().terms();
    assert_eq!((terms.paper.len(), terms.form.as_ref().unwrap().scaled_from), (5, Some(10)));
    assert_eq!(left(&study, id), Duration::from_secs(1800), "and half the time");
    let wrong = ExamRequest::of(Slug::new("garden-exma").unwrap());
    assert!(matches!(study.begin(&Request::Exam(wrong)), Err(CannotBegin::NoSuchBlueprint { .. })));
}

#[test]
fn series_print_the_same_questions_with_the_same_choices() {
    let desk = desk();
    let mut study = desk.open(1);
    let mut papers = Vec::new();
    for series in Series::ALL {
        let long = Some(Slug::new("long").unwrap());
        let request = ExamRequest { series, scaled: true, paper: long, ..exam() };
        let id = begin(&mut study, &Request::Exam(request));
        let mut paper = study.journal().sitting(&id).unwrap().paper().to_vec();
        paper.sort_by(|a, b| a.item.cmp(&b.item));
        papers.push(paper);
    }
    assert!(papers.windows(2).all(|pair| pair[0] == pair[1]));
}

fn key(body: &str) -> SourceFile {
    let head = "format = 1\ndated = 2026-11-22\nsource = \"Gazette\"\nstanding = \"final\"\n";
    SourceFile { path: "key.toml".into(), text: format!("{head}{body}") }
}

#[test]
fn a_revised_key_scores_every_attempt_anew_and_the_old_score_stays() {
    let desk = desk();
    let mut study = desk.open(1);
    let id = begin(&mut study, &Request::Exam(exam()));
    let paper = study.journal().sitting(&id).unwrap().paper().to_vec();
    choose(&mut study, id, false);
    act(&mut study, id, Command::Submit);
    let item = paper[0].item.clone();
    let drop = key(&format!("[[key]]\nitem = \"{item}\"\ndropped = true\n"));
    let revised = study.revise_keys(&drop).unwrap();
    let (dealt, now) = study.paper_score(&id).unwrap();
    assert_eq!((dealt.total.fraction().as_str(), now.total.fraction().as_str()), ("-2/3", "0"));
    assert_eq!((now.tally.dropped, revised.rescored.len(), revised.kept.len()), (1, 1, 1));
    // Told again it changes nothing, and so it is after another start.
    let again = study.revise_keys(&drop).unwrap();
    assert_eq!((again.kept.len(), again.known, again.rescored.len()), (0, 1, 0));
    let reopened = desk.open(2);
    assert_eq!(reopened.paper_score(&id).unwrap(), (dealt, now));
    assert_eq!(reopened.journal().revision(&item).unwrap().now, Ruling::Dropped);
}

#[test]
fn a_key_file_that_cannot_be_meant_is_refused_whole() {
    let desk = desk();
    let mut study = desk.open(1);
    let body = "[[key]]\nitem = \"garden/chillies/hott\"\ndropped = true\n[[key]]\nitem = \"garden/chillies/hot\"\naccepts = [\"a\", \"e\"]\n[[key]]\nitem = \"garden/chillies/scale\"\naccepts = [\"B\"]\n";
    let Err(CannotRevise::Bad(problems)) = study.revise_keys(&key(body)) else { panic!() };
    let codes: Vec<Code> = problems.iter().map(|p| p.code).collect();
    assert_eq!(codes, [exam::codes::UNKNOWN_ITEM, exam::codes::UNKNOWN_CHOICE]);
    assert_eq!(problems[0].help.as_deref(), Some("did you mean `garden/chillies/hot`?"));
    let scale = "garden/chillies/scale".parse().unwrap();
    assert_eq!(study.journal().revision(&scale), None, "none of it is kept");
}

#[test]
fn an_item_edited_since_is_named_and_left_as_it_was_scored() {
    let desk = desk();
    let mut study = desk.open(1);
    let scale = "garden/chillies/scale".parse().unwrap();
    let id = begin(&mut study, &Request::These { items: vec![scale] });
    choose(&mut study, id, true);
    act(&mut study, id, Command::Commit);
    act(&mut study, id, Command::Submit);
    drop(study);
    desk.edit(
        "bank/chillies.toml",
        "choices = [\"Heat\", \"Length\"]",
        "choices = [{ id = \"heat\", text = \"Heat\" }, { id = \"length\", text = \"Length\" }]",
    );
    let mut study = desk.open(2);
    let body = key("[[key]]\nitem = \"garden/chillies/scale\"\naccepts = [\"b\"]\n");
    let revised = study.revise_keys(&body).unwrap();
    assert_eq!(revised.edited.len(), 1);
    assert_eq!(revised.edited[0].1, [id]);
    assert!(revised.rescored.is_empty());
}

/// What is printed of a series is what is sat of it, under the paper's own rules.
#[test]
fn each_series_is_the_same_on_paper_and_on_the_screen() {
    for series in Series::ALL {
        let desk = desk();
        let mut study = desk.open(1);
        let form = study.form(&Request::Exam(exam()), Printing::AsWritten).unwrap();
        assert_eq!(form.time, Some(Duration::from_secs(600)));
        assert_eq!(form.title, "Garden: Paper I");
        let booklet = form.booklet(series);
        let printed: Vec<_> =
            booklet.questions.iter().map(|asked| asked.posed.dealt.clone()).collect();
        let id = begin(&mut study, &Request::Exam(ExamRequest { series, ..exam() }));
        assert_eq!(printed, study.journal().sitting(&id).unwrap().terms().paper, "{series}");
    }
}
