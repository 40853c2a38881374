//! The study on real files: what is kept, what comes back, and what two copies of the program do to
//! each other.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "tests write their banks to disk")]

mod advice;
mod desk;
#[path = "../../benches/learning/program/elimination.rs"]
mod elimination;
mod exam;
mod fit;
mod forecasts;
mod fresh;
mod known;
mod languages;
mod learner;
mod learners;
mod lost;
mod made_of;
mod plan;
mod renames;
mod rulings;
mod sums;
mod ten_days;

use std::time::Duration;

use prelims::bank::Claim;
use prelims::exam::{Command, MarkingScheme, Phase, SubmittedBy};
use prelims::journal::{Position, SittingId};
use prelims::memory::{Habits, Memories};
use prelims::plan::Cause;
use prelims::study::{Memory, Printing, Request, Study};

use desk::Desk;

fn quiz(seconds: u64) -> Request {
    Request::Quiz {
        topics: vec![],
        count: 4,
        limit: Duration::from_secs(seconds),
        scheme: MarkingScheme::default(),
        seed: Some(7),
    }
}

fn practice() -> Request {
    Request::Practice { topics: vec![], count: None, seed: Some(7) }
}

fn begin(study: &mut Study, request: &Request) -> SittingId {
    let id = study.begin(request).unwrap();
    study.commit().unwrap();
    id
}

/// Does something in a sitting, as the screens do.
fn act(study: &mut Study, id: SittingId, command: Command) {
    let acts = study.journal().sitting(&id).unwrap().decide(command, &study.now()).unwrap();
    study.stage(id, acts);
    study.commit().unwrap();
}

/// Chooses on the present question: the right choice, or the first wrong one.
fn choose(study: &mut Study, id: SittingId, right: bool) {
    let sitting = study.journal().sitting(&id).unwrap();
    let dealt = &sitting.paper()[sitting.at()];
    let claim: Claim =
        dealt.choices.iter().find(|claim| dealt.key.accepts(claim) == right).unwrap().clone();
    act(study, id, Command::Choose(claim));
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = begin(&mut study, &quiz(600));
    choose(&mut study, id, true);
    desk.pass(10);
    act(&mut study, id, Command::Go(2));
    let before = study.open_sitting(&id).unwrap().sitting;
    // Killed: no destructor runs.
    std::mem::forget(study);
    desk.close_for(30);
    let study = desk.open(2);
    let after = study.open_sitting(&id).unwrap().sitting;
    assert_eq!(after, before);
    assert_eq!(after.at(), 2);
    assert_eq!(after.remaining(&study.now()), Some(Duration::from_secs(600 - 10 - 30)));
    let unfinished = study.home().unfinished;
    assert_eq!((unfinished[0].id, unfinished[0].at, unfinished[0].of), (id, 2, 4));
}

#[test]
fn the_time_that_the_program_was_closed_is_not_time_before_a_question() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = begin(&mut study, &quiz(600));
    desk.pass(5);
    drop(study);
    desk.close_for(100);
    let mut study = desk.open(2);
    study.resume(id);
    study.commit().unwrap();
    desk.pass(3);
    act(&mut study, id, Command::Go(1));
    let sitting = study.open_sitting(&id).unwrap().sitting;
    assert_eq!(sitting.responses()[0].time, Duration::from_secs(3));
    assert_eq!(sitting.elapsed(&study.now()), Duration::from_secs(108));
}

#[test]
fn a_quiz_whose_time_passed_meanwhile_is_handed_in_as_it_stood() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = begin(&mut study, &quiz(600));
    choose(&mut study, id, true);
    drop(study);
    desk.close_for(601);
    let study = desk.open(2);
    let sitting = study.open_sitting(&id).unwrap().sitting;
    assert!(matches!(sitting.phase(), Phase::Submitted { by: SubmittedBy::Clock, .. }));
    assert_eq!(sitting.elapsed(&study.now()), Duration::from_secs(600));
    assert!(study.home().unfinished.is_empty());
    assert_eq!(study.past().len(), 1);
    // And it stays so.
    assert_eq!(desk.open(3).open_sitting(&id).unwrap().sitting, sitting);
}

#[test]
fn what_was_failed_comes_first_tomorrow_by_an_item_that_covers_it() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let today = Request::Today { seed: None };
    let id = begin(&mut study, &practice());
    choose(&mut study, id, false);
    act(&mut study, id, Command::Commit);
    let failed = study.aftermath(&id, 0);
    assert!(failed.iter().any(|f| matches!(f.memory, Memory::Seen { misconception: true, .. })));
    let again = |study: &Study| {
        let plan = study.plan();
        let facts = plan.today.iter().flat_map(|question| &question.facts);
        facts.filter(|fact| failed.iter().any(|f| f.id == fact.fact)).map(|f| f.why.cause).collect()
    };
    let causes: Vec<Cause> = again(&study);
    assert!(
        causes.iter().all(|cause| *cause == Cause::Failed),
        "the same day only where time is left"
    );
    desk.pass(24 * 3600);
    assert!(again(&study).contains(&Cause::Misconception));
    assert_eq!(study.plan().today[0].facts[0].why.cause, Cause::Misconception, "before all others");
    let review = begin(&mut study, &today);
    let sitting = study.open_sitting(&review).unwrap().sitting;
    let asked: Vec<_> = sitting.paper().iter().flat_map(|d| d.facts().cloned()).collect();
    let wrong =
        failed.iter().filter(|f| matches!(f.memory, Memory::Seen { misconception: true, .. }));
    for fact in wrong {
        assert!(asked.contains(&fact.id), "{} is due and not asked", fact.id);
    }
}

#[test]
fn memory_while_it_runs_is_the_fold_of_the_journal() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = begin(&mut study, &practice());
    let questions = study.journal().sitting(&id).unwrap().paper().len();
    for question in 0..questions {
        act(&mut study, id, Command::Go(question));
        choose(&mut study, id, question % 2 == 0);
        act(&mut study, id, Command::Commit);
        desk.pass(3600);
        if question == 1 {
            act(&mut study, id, Command::Withdraw);
            choose(&mut study, id, true);
            act(&mut study, id, Command::Commit);
        }
    }
    let now = study.now().at;
    let folded = Memories::of(study.journal(), study.catalogue(), Habits::default(), now);
    let again = desk.open(2);
    for topic in study.catalogue().topics() {
        for fact in topic.facts() {
            assert_eq!(study.remembered_state(fact), folded.get(fact), "{fact}");
            assert_eq!(again.remembered_state(fact), folded.get(fact), "{fact}");
        }
    }
    // What was answered after its key was seen teaches nothing.
    let sitting = study.journal().sitting(&id).unwrap();
    assert!(sitting.responses()[1].key_seen);
    for fact in sitting.paper()[1].facts() {
        let elsewhere = (0..questions)
            .filter(|q| *q != 1)
            .any(|q| sitting.paper()[q].facts().any(|f| f == fact));
        assert!(elsewhere || folded.get(fact).is_none(), "{fact}");
    }
}

#[test]
fn two_copies_on_one_file_both_keep_what_they_do() {
    let desk = Desk::new();
    let (mut one, mut two) = (desk.open(1), desk.open(2));
    let first = begin(&mut one, &practice());
    let second = begin(&mut two, &practice());
    choose(&mut one, first, true);
    choose(&mut two, second, true);
    act(&mut one, first, Command::Commit);
    act(&mut two, second, Command::Commit);
    let third = desk.open(3);
    assert_eq!(
        third.open_sitting(&first).unwrap().sitting,
        one.open_sitting(&first).unwrap().sitting
    );
    assert_eq!(
        third.open_sitting(&second).unwrap().sitting,
        two.open_sitting(&second).unwrap().sitting
    );
}

#[test]
fn a_sitting_taken_over_by_another_copy_is_let_go_of() {
    let desk = Desk::new();
    let mut one = desk.open(1);
    let id = begin(&mut one, &quiz(600));
    let mut two = desk.open(2);
    two.resume(id);
    two.commit().unwrap();
    choose(&mut two, id, true);
    let taken_over = two.open_sitting(&id).unwrap().sitting;
    let acts = one.journal().sitting(&id).unwrap().decide(Command::Flag, &one.now()).unwrap();
    one.stage(id, acts);
    let refused = one.commit().unwrap_err();
    assert!(refused.elsewhere, "{refused}");
    assert_eq!(one.open_sitting(&id).unwrap().sitting, taken_over);
    assert_eq!(desk.open(3).open_sitting(&id).unwrap().sitting, taken_over);
}

#[test]
fn the_same_seed_deals_the_same_paper() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let papers: Vec<_> = (0..2)
        .map(|_| {
            let id = begin(&mut study, &quiz(600));
            study.open_sitting(&id).unwrap().sitting.paper().to_vec()
        })
        .collect();
    assert_eq!(papers[0], papers[1]);
    let other = Request::Quiz {
        topics: vec![],
        count: 4,
        limit: Duration::from_secs(60),
        scheme: MarkingScheme::default(),
        seed: Some(8),
    };
    let id = begin(&mut study, &other);
    assert_ne!(study.open_sitting(&id).unwrap().sitting.paper(), papers[0]);
}

#[test]
fn items_of_a_passage_stay_together_and_in_order() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    for seed in 0..20 {
        let request = Request::Practice { topics: vec![], count: None, seed: Some(seed) };
        let id = begin(&mut study, &request);
        let sitting = study.open_sitting(&id).unwrap().sitting;
        let names: Vec<&str> = sitting.paper().iter().map(|d| d.item.local()).collect();
        let at = names.iter().position(|n| *n == "passage-one").unwrap();
        assert_eq!(names[at + 1], "passage-two", "{names:?}");
    }
}

#[test]
fn progress_survives_a_bank_that_is_gone() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = begin(&mut study, &quiz(600));
    choose(&mut study, id, true);
    act(&mut study, id, Command::Submit);
    drop(study);
    let study = desk.open_without_banks(2);
    let open = study.open_sitting(&id).unwrap();
    assert_eq!(prelims::exam::Score::of_all(&open.sitting).right, 1);
    assert!(open.questions.iter().all(|question| question.item.is_none()));
}

#[test]
fn words_are_found_by_their_beginnings_in_notes_facts_and_items() {
    let desk = Desk::new();
    let study = desk.open(1);
    let finder = study.finder();
    let hits = finder.find("jalap", 10);
    assert!(!hits.is_empty());
    assert!(hits.iter().all(|hit| hit.excerpt.contains("\u{E000}")));
    for nonsense in ["", "\"", "* OR", "a AND", "(", "jalap nowhere-at-all", "\u{0}"] {
        drop(finder.find(nonsense, 10));
    }
    assert!(finder.find("jalap nowhereatall", 10).is_empty());
}

/// With one seed the questions on the screen and on paper are the same, in the same order, and
/// printing keeps nothing.
#[test]
fn what_is_printed_is_what_would_be_sat() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let form = study.form(&quiz(600), Printing::AsWritten).unwrap();
    assert!(study.journal().sittings().is_empty());
    let id = begin(&mut study, &quiz(600));
    let sat = study.journal().sitting(&id).unwrap().terms();
    let printed: Vec<_> = form.questions().map(|posed| posed.dealt.clone()).collect();
    assert_eq!(printed, sat.paper);
    assert_eq!(form.time, Some(Duration::from_secs(600)));
    assert_eq!((form.seed, &form.scheme), (7, &sat.scheme));
    assert!(form.questions().all(|posed| posed.item.id == posed.dealt.item));
}

#[test]
fn a_study_that_only_reads_hands_in_what_ran_out_without_writing_it() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = begin(&mut study, &quiz(600));
    choose(&mut study, id, true);
    std::mem::forget(study);
    desk.close_for(601);
    let before = desk.record().read(Position::START).unwrap().len();
    let mut reader = desk.open_to_read(2);
    assert_eq!(reader.past().len(), 1);
    assert!(reader.home().unfinished.is_empty());
    let looked_at = reader.open_sitting(&id).unwrap().sitting;
    // It keeps nothing, and says so.
    reader.begin(&practice()).unwrap();
    let refused = reader.commit().unwrap_err();
    assert!(refused.message.contains("only to be read"), "{refused}");
    assert_eq!(desk.record().read(Position::START).unwrap().len(), before);
    // Whoever opens it to write hands it in the same.
    assert_eq!(desk.open(2).open_sitting(&id).unwrap().sitting, looked_at);
}

/// Practices do not pile up: one of them waits, and one sitting of the day's plan.
#[test]
fn what_waits_without_a_clock_is_one_practice_and_one_of_today() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let first = begin(&mut study, &practice());
    choose(&mut study, first, false);
    act(&mut study, first, Command::Commit);
    act(&mut study, first, Command::Leave);
    let timed = begin(&mut study, &quiz(6 * 3600));
    let today = begin(&mut study, &Request::Today { seed: None });
    let waiting = |study: &Study| -> Vec<_> {
        study.home().unfinished.iter().map(|unfinished| unfinished.id).collect()
    };
    assert_eq!(
        waiting(&study),
        [timed, today, first],
        "the clock that runs first; nothing is ended"
    );
    // The same plan is gone on with, in this run and in the next, by `review` too.
    assert_eq!(begin(&mut study, &Request::Today { seed: None }), today);
    drop(study);
    desk.close_for(60);
    let mut study = desk.open(2);
    let review = Request::Review { topics: vec![], count: None, seed: None };
    assert_eq!(begin(&mut study, &review), today);
    let second = begin(&mut study, &practice());
    assert_eq!(waiting(&study), [timed, second, today]);
    let past = study.past();
    assert_eq!(past.len(), 1, "of those that ended, one had an answer");
    assert_eq!((past[0].id, past[0].answered, past[0].percent), (first, 1, None));
    assert_eq!(past[0].taken, Duration::ZERO, "the time that it waited is not time taken");
    // On the next day the plan of this one is offered no more. Looking at that writes nothing.
    drop(study);
    desk.close_for(24 * 3600);
    let study = desk.open(3);
    assert_eq!(waiting(&study), [second]);
    assert!(study.journal().sitting(&today).unwrap().is_running());
    drop(study);
    let mut study = desk.open(4);
    let tomorrow = begin(&mut study, &Request::Today { seed: None });
    assert_ne!(tomorrow, today);
    assert!(!study.journal().sitting(&today).unwrap().is_running());
    assert_eq!(waiting(&study), [tomorrow, second]);
    assert_eq!(study.past().len(), 2, "the quiz ran out; of the old plan nothing was answered");
}

/// Looked at and not answered is no blank: some schemes punish blanks.
#[test]
fn a_practice_scores_what_was_answered_and_nothing_else() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = begin(&mut study, &practice());
    act(&mut study, id, Command::Commit);
    act(&mut study, id, Command::Go(1));
    choose(&mut study, id, true);
    act(&mut study, id, Command::Commit);
    act(&mut study, id, Command::Submit);
    let of = study.journal().sitting(&id).unwrap().paper().len();
    let schemes = study.result(&id, 0).unwrap().remarkings.len();
    for scheme in 0..schemes {
        let analysis = study.result(&id, scheme).unwrap().analysis;
        assert_eq!(analysis.score.total, analysis.score.maximum, "scheme {scheme}");
        assert_eq!((analysis.score.blank, analysis.score.right), (0, 1));
        assert_eq!((analysis.answered, analysis.of, analysis.questions.len()), (1, of, 2));
        assert_eq!(analysis.left, prelims::exam::Marks::zero());
    }
    assert_eq!(study.past()[0].percent, None);
}
