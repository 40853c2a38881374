//! Mistakes of a small journal, worked out by hand.
//!
//! Statements b/t/a, b/t/b and b/t/c: the first is true, the others are not. A question of two of
//! them has the four usual choices.

use super::*;
use crate::bank::{AnswerKey, Wording};
use crate::exam::{Act, Dealt, DealtLine, MarkingScheme, Moment, Rules, RunId, SubmittedBy, Terms};
use crate::journal::{Entry, EntryId, NotebookEntry, What};

/// 22 November 2026 is day 0; all answers are given at noon UTC.
fn moment(day: i64) -> Moment {
    let noon = "2026-11-22T12:00:00Z".parse::<Timestamp>().unwrap();
    let at = noon.checked_add(jiff::SignedDuration::from_hours(24 * day)).unwrap();
    Moment { run: RunId(1), at, offset: 0, mono: Duration::ZERO }
}

fn day(day: i64) -> Date {
    moment(day).day()
}

fn fact(name: &str) -> FactId {
    format!("b/t/{name}").parse().unwrap()
}

/// "Which is correct", of two facts; `a` is the only true one.
fn which(item: &str, facts: [&str; 2]) -> Dealt {
    let lines = facts.map(|name| DealtLine {
        wording: Wording::plain(fact(name)),
        is_true: name == "a",
        gist: None,
    });
    let right: Vec<u8> =
        lines.iter().zip(1..).filter(|(line, _)| line.is_true).map(|(_, n)| n).collect();
    Dealt {
        item: format!("b/t/{item}").parse().unwrap(),
        kind: Kind::Statements,
        choices: ["s1", "s2", "s1.2", "s"].map(claim).into(),
        misconceptions: vec![],
        lines: lines.into(),
        not: false,
        facts_tested: vec![],
        key: AnswerKey(vec![Claim::Statements(right)]),
        marks: None,
        gist: None,
    }
}

/// How many of two facts are correct.
fn how_many(item: &str, facts: [&str; 2]) -> Dealt {
    let which = which(item, facts);
    let count = u8::try_from(which.lines.iter().filter(|line| line.is_true).count()).unwrap();
    Dealt {
        choices: ["n0", "n1", "n2"].map(claim).into(),
        key: AnswerKey(vec![Claim::Count(count)]),
        ..which
    }
}

fn claim(text: &str) -> Claim {
    text.parse().unwrap()
}

/// A journal that is written answer by answer, each in a practice of its own.
#[derive(Default)]
struct Book {
    entries: Vec<Entry>,
}

impl Book {
    fn push(&mut self, day: i64, what: What) -> EntryId {
        let seq = self.entries.len() as u64;
        let entry = Entry { seq, moment: moment(day), what };
        let id = entry.id();
        self.entries.push(entry);
        id
    }

    /// An answer in practice, the confidence said of it, and the seconds that it took.
    fn answer(
        &mut self,
        on: i64,
        dealt: Dealt,
        choice: &str,
        said: Option<Confidence>,
        seconds: u64,
    ) -> SittingId {
        self.answer_under(Rules::practice(), on, dealt, choice, said, seconds)
    }

    fn answer_under(
        &mut self,
        rules: Rules,
        on: i64,
        dealt: Dealt,
        choice: &str,
        said: Option<Confidence>,
        seconds: u64,
    ) -> SittingId {
        let terms = Terms {
            title: "Practice".into(),
            rules,
            scheme: MarkingScheme::default(),
            seed: 1,
            paper: vec![dealt],
            planned: false,
            form: None,
        };
        let seq = self.entries.len() as u64;
        let sitting = EntryId { run: RunId(1), seq };
        self.push(on, What::Act { sitting, act: Act::Began { terms: Box::new(terms) } });
        let question = 0;
        let mut acts = vec![
            Act::Viewed { question, ms: seconds * 1000 },
            Act::Chosen { question, claim: claim(choice) },
        ];
        acts.extend(said.map(|confidence| Act::ConfidenceSaid { question, confidence }));
        acts.push(Act::Committed { question });
        for act in acts {
            self.push(on, What::Act { sitting, act });
        }
        sitting
    }

    fn submit(&mut self, on: i64, sitting: SittingId) {
        self.push(on, What::Act { sitting, act: Act::Submitted { by: SubmittedBy::Person } });
    }

    fn history(&self) -> AnswerHistory {
        let journal = Journal::fold(&self.entries);
        AnswerHistory::of(&journal, &Catalogue::default(), moment(100).at)
    }

    /// How many mistakes are open, and how many of those were made though the learner was sure.
    fn to_mend(&self) -> (usize, usize) {
        let history = self.history();
        let mistakes = history.items.values().filter_map(|item| item.mistake.as_ref());
        let open: Vec<_> = mistakes.filter(|mistake| !mistake.is_mended()).collect();
        (open.len(), open.iter().filter(|mistake| mistake.is_certain()).count())
    }

    fn of(&self, item: &str) -> ItemHistory {
        self.history().get(&format!("b/t/{item}").parse().unwrap()).unwrap().clone()
    }

    fn mistake(&self, item: &str) -> Mistake {
        self.of(item).mistake.unwrap()
    }
}

const SURE: Option<Confidence> = Some(Confidence::Sure);
const GUESS: Option<Confidence> = Some(Confidence::Guess);

#[test]
fn a_mistake_belongs_to_the_facts_that_were_wrong_and_is_mended_by_any_question_on_a_later_day() {
    let mut book = Book::default();
    // "1 and 2" of a (true) and b (false): b is believed wrongly, a is not.
    book.answer(0, which("q", ["a", "b"]), "s1.2", SURE, 20);
    let mistake = book.mistake("q");
    assert_eq!(mistake.facts, [fact("b")]);
    assert_eq!(mistake.flaws, Flaws { wrong: true, guessed: false, slow: false });
    assert_eq!((mistake.day, mistake.confidence), (day(0), SURE));
    assert_eq!(mistake.chosen, Some(claim("s1.2")));
    assert!(!mistake.is_mended());
    assert_eq!(book.to_mend(), (1, 1));

    // Right the same day mends nothing: the answer was just read.
    book.answer(0, which("other", ["a", "b"]), "s1", SURE, 20);
    assert!(!book.mistake("q").is_mended());
    // Nor does a guess on the next day.
    book.answer(1, which("guess", ["a", "b"]), "s1", GUESS, 20);
    assert!(!book.mistake("q").is_mended());
    // Nor a wrong answer that happens to judge b rightly: it says that a and b are both false.
    book.answer(1, which("luck", ["a", "b"]), "s", SURE, 20);
    assert!(!book.mistake("q").is_mended());
    // Another question, of b and c, does.
    book.answer(1, which("last", ["c", "b"]), "s", SURE, 20);
    let mended = book.mistake("q");
    assert!(mended.is_mended(), "{mended:?}");
    // Since then b was right four times; the wrong answer had a wrong, but b right.
    assert_eq!(mended.since, Since { right: 4, wrong: 0 });
    // What stays open: "luck" (a is wrong there), and the guess of a and b: b is right since, a not.
    assert_eq!(book.mistake("luck").open, [fact("a")]);
    assert_eq!(book.mistake("guess").open, [fact("a"), fact("b")]);
    assert_eq!(book.to_mend(), (2, 1));

    // A new wrong answer about b opens it again, in whatever question.
    book.answer(3, which("new", ["a", "b"]), "s1.2", None, 20);
    assert_eq!(book.mistake("q").open, [fact("b")]);
    assert_eq!(book.mistake("q").since, Since { right: 4, wrong: 1 });
    book.answer(4, which("again", ["a", "b"]), "s1", None, 20);
    for item in ["q", "new", "luck", "guess"] {
        assert!(book.mistake(item).is_mended(), "{item}");
    }
}

#[test]
fn what_is_not_told_of_any_fact_is_laid_on_all() {
    let mut book = Book::default();
    // "Both" of a and c when one is: a count of all says of each that it was thought true.
    book.answer(0, how_many("all", ["a", "c"]), "n2", None, 20);
    assert_eq!(book.mistake("all").facts, [fact("c")]);
    // "Only one" when neither is says nothing of either.
    book.answer(0, how_many("one", ["b", "c"]), "n1", None, 20);
    assert_eq!(book.mistake("one").facts, [fact("b"), fact("c")]);
    book.answer(2, which("b", ["a", "b"]), "s1", None, 20);
    assert_eq!(book.mistake("one").open, [fact("c")]);
}

#[test]
fn a_guess_and_a_slow_answer_are_mistakes_of_all_their_facts() {
    let mut book = Book::default();
    book.answer(0, which("guess", ["a", "b"]), "s1", GUESS, 20);
    // A question's share is 72 seconds, and 108 is one and a half of it.
    book.answer(0, which("steady", ["a", "c"]), "s1", None, 108);
    book.answer(0, which("slow", ["a", "c"]), "s1", None, 109);
    assert_eq!(book.of("steady").mistake, None);
    let guess = book.mistake("guess");
    assert_eq!(guess.flaws, Flaws { wrong: false, guessed: true, slow: false });
    assert_eq!(guess.facts, [fact("a"), fact("b")]);
    let slow = book.mistake("slow");
    assert_eq!(slow.flaws, Flaws { wrong: false, guessed: false, slow: true });
    let history = book.of("slow");
    assert_eq!((history.answers, history.right, history.wrong, history.slow), (1, 1, 0, 1));
    book.answer(1, which("q", ["a", "c"]), "s1", None, 20);
    assert!(book.mistake("slow").is_mended());
    assert_eq!(book.mistake("guess").open, [fact("b")]);
}

#[test]
fn the_same_question_keeps_all_its_faults_until_each_is_mended() {
    let mut book = Book::default();
    // First c is wrong, then b is; c is not asked rightly since.
    book.answer(0, which("q", ["c", "b"]), "s1", None, 20);
    book.answer(1, which("q", ["c", "b"]), "s2", None, 20);
    let history = book.of("q");
    assert_eq!((history.answers, history.wrong, history.last), (2, 2, day(1)));
    assert_eq!(book.mistake("q").facts, [fact("c"), fact("b")]);
    assert_eq!(book.mistake("q").chosen, Some(claim("s2")), "the latest is told");
    book.answer(2, which("b", ["a", "b"]), "s1", None, 20);
    assert_eq!(book.mistake("q").open, [fact("c")]);
    book.answer(3, which("c", ["a", "c"]), "s1", None, 20);
    assert!(book.mistake("q").is_mended());
}

#[test]
fn an_exam_counts_once_it_is_handed_in_and_what_followed_a_look_at_the_key_never() {
    let mut book = Book::default();
    let exam = Rules::exam(Duration::from_secs(100));
    let sitting = book.answer_under(exam, 0, which("q", ["a", "b"]), "s1.2", None, 20);
    assert_eq!(book.history(), AnswerHistory::default());
    book.submit(0, sitting);
    assert_eq!(book.mistake("q").facts, [fact("b")]);

    let mut book = Book::default();
    let sitting = book.answer(0, which("q", ["a", "b"]), "s1.2", None, 20);
    book.push(0, What::Act { sitting, act: Act::Withdrawn { question: 0 } });
    book.push(0, What::Act { sitting, act: Act::Committed { question: 0 } });
    assert_eq!(book.history(), AnswerHistory::default());
}

#[test]
fn the_reason_goes_with_the_answer_that_it_was_given_for() {
    let mut book = Book::default();
    let first = book.answer(0, which("q", ["a", "b"]), "s1.2", None, 20);
    let why = |sitting, why| {
        let why = Some(why);
        What::Notebook(NotebookEntry::Reasoned { sitting, question: 0, why, after: None })
    };
    book.push(0, why(first, WhyWrong::Misread));
    assert_eq!(book.mistake("q").reason, Some(WhyWrong::Misread));
    let second = book.answer(1, which("q", ["a", "b"]), "s2", None, 20);
    assert_eq!(book.mistake("q").reason, None, "of the second nothing is said yet");
    book.push(1, why(second, WhyWrong::SillySlip));
    let said = book.of("q").reasons;
    assert_eq!(said, [WhyWrong::Misread, WhyWrong::SillySlip]);
}

#[test]
fn answers_dated_by_a_clock_that_was_ahead_can_still_be_mended() {
    let mut book = Book::default();
    book.answer(0, which("a", ["a", "c"]), "s1", None, 20);
    // Far ahead of the day on which all this is looked at.
    book.answer(5_000, which("q", ["a", "b"]), "s1.2", None, 20);
    book.answer(1, which("b", ["a", "b"]), "s1", None, 20);
    assert!(book.mistake("q").is_mended());
}

#[test]
fn all_answers_to_one_question_are_listed_oldest_first() {
    let mut book = Book::default();
    book.answer(0, which("q", ["a", "b"]), "s1.2", SURE, 20);
    book.answer(1, which("r", ["a", "b"]), "s1", None, 20);
    book.answer(2, which("q", ["a", "b"]), "s1", GUESS, 300);
    let journal = Journal::fold(&book.entries);
    let all = answers_to(&"b/t/q".parse().unwrap(), &journal, &Catalogue::default());
    let told: Vec<_> = all.iter().map(|a| (a.day, a.is_right(), a.confidence)).collect();
    assert_eq!(told, [(day(0), false, SURE), (day(2), true, GUESS)]);
    assert!(all[1].flaws.guessed && all[1].flaws.slow && !all[1].flaws.wrong);
}
