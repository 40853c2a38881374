//! What a result suggests to do next: only what its answers bear out.

use std::time::Duration;

use prelims::exam::{Command, MarkingScheme};
use prelims::report::ResultView;
use prelims::study::{Options, Request, Study};

use super::desk::ToldClock;
use super::{act, begin};

/// The result of a quiz in which so many answers are given, rightly where `right` says so, each
/// said `again` times more: once says fifty-fifty, twice a guess, three times sure.
fn result(answers: usize, again: usize, right: impl Fn(usize) -> bool) -> ResultView {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record.sqlite");
    let options = Options { record, seed: Some(1), ..Options::default() };
    let mut study = Study::open(&options, Box::new(ToldClock::noon())).unwrap();
    let scheme = MarkingScheme::default();
    let limit = Duration::from_secs(1200);
    let quiz = Request::Quiz { topics: vec![], count: 20, limit, scheme, seed: Some(7) };
    let id = begin(&mut study, &quiz);
    for question in 0..answers {
        act(&mut study, id, Command::Go(question));
        let dealt = &study.journal().sitting(&id).unwrap().paper()[question];
        let fits = |claim: &&_| dealt.key.accepts(claim) == right(question);
        let claim = dealt.choices.iter().find(fits).unwrap().clone();
        for _ in 0..=again {
            act(&mut study, id, Command::Choose(claim.clone()));
        }
    }
    act(&mut study, id, Command::Submit);
    study.result(&id, 0).unwrap()
}

#[test]
fn guesses_are_advised_on_once_there_are_enough_and_as_they_turned_out() {
    let cost = "Your guesses cost 4.67 marks: leave a question unanswered unless you can strike out two \
                choices.";
    assert_eq!(result(7, 2, |_| false).of_guesses().as_deref(), Some(cost));
    let paid = result(7, 2, |_| true).of_guesses();
    assert_eq!(paid.as_deref(), Some("Your guesses paid: go on like this."));
    // Four say nothing; and nothing is said of answers that were no guesses.
    assert_eq!(result(4, 2, |_| false).of_guesses(), None);
    assert_eq!(result(7, 0, |_| false).of_guesses(), None);
    // One right and three wrong are as much as blanks.
    assert_eq!(result(8, 2, |question| question < 2).of_guesses(), None);
}

#[test]
fn what_one_was_sure_of_and_had_wrong_is_read_first() {
    let sure = result(3, 3, |question| question == 1).of_sure();
    let said = "You were sure of 2 wrong answers, Q1 and Q3: read those first.";
    assert_eq!(sure.as_deref(), Some(said));
    let sure = result(6, 3, |_| false).of_sure();
    let said = "You were sure of 6 wrong answers, Q1, Q2, Q3, Q4 and 2 more: read those first.";
    assert_eq!(sure.as_deref(), Some(said));
    assert_eq!(result(3, 3, |_| true).of_sure(), None);
    // Sureness that was not said is none.
    assert_eq!(result(3, 0, |_| false).of_sure(), None);
}

#[test]
fn what_a_result_counts_adds_up() {
    let view = result(11, 0, |question| question % 3 == 0);
    let analysis = &view.analysis;
    let score = &analysis.score;
    assert_eq!((score.right, score.wrong, score.blank), (4, 7, 9));
    assert_eq!(score.right + score.wrong + score.multiple + score.declined + score.blank, 20);
    assert_eq!(score.won.clone() - score.lost.clone(), score.total);
    // What is right, wrong and unanswered is worth all that there was.
    let wrong = prelims::exam::Marks::from(prelims::exam::Fraction::from_integer(14));
    assert_eq!(score.won.clone() + wrong + analysis.left.clone(), score.maximum);
    let topics = |of: fn(&prelims::exam::Score) -> usize| -> usize {
        analysis.topics.iter().map(|part| of(&part.score)).sum()
    };
    assert_eq!(topics(|score| score.right), score.right);
    assert_eq!(topics(|score| score.wrong), score.wrong);
    assert_eq!(topics(|score| score.blank), score.blank);
    assert_eq!(analysis.topics.iter().map(|part| part.questions.len()).sum::<usize>(), 20);
}
