//! Sittings small enough to be marked by hand, under +2 and -2/3 unless they say otherwise.

use std::time::Duration;

use jiff::Timestamp;

use super::*;
use crate::bank::{AnswerKey, Claim};
use crate::exam::{Act, AnswerSheet, Dealt, Fraction, Moment, Rules, RunId, SubmittedBy, Terms};

fn moment() -> Moment {
    Moment { run: RunId(1), at: Timestamp::UNIX_EPOCH, offset: 0, mono: Duration::ZERO }
}

fn claim(letter: char) -> Claim {
    Claim::Named(letter.into())
}

/// A question with choices a to d, of which a is right, in a topic of this name.
fn dealt(topic: &str, n: usize) -> Dealt {
    Dealt {
        item: format!("b/{topic}/i{n}").parse().unwrap(),
        kind: if topic == "pairs" { Kind::Pairs } else { Kind::Single },
        choices: "abcd".chars().map(claim).collect(),
        misconceptions: vec![],
        lines: vec![],
        not: false,
        facts_tested: vec![],
        key: AnswerKey(vec![claim('a')]),
        marks: None,
        gist: None,
    }
}

fn rules() -> Rules {
    // Ten questions are to take a minute each.
    Rules::quiz(Duration::from_secs(600))
}

struct Sitter(Sitting);

impl Sitter {
    fn of(rules: Rules, paper: Vec<Dealt>) -> Self {
        let scheme = MarkingScheme::default();
        let terms =
            Terms { title: "T".into(), rules, scheme, seed: 1, paper, planned: false, form: None };
        Self(Sitting::begin(terms, moment()))
    }

    fn new(questions: usize) -> Self {
        Self::of(rules(), (0..questions).map(|n| dealt("t", n)).collect())
    }

    /// An answer-sheet drill.
    fn drill(questions: usize) -> Self {
        let rules = Rules { sheet: AnswerSheet::Ink, ..rules() };
        Self::of(rules, (0..questions).map(|n| dealt("t", n)).collect())
    }

    #[expect(clippy::needless_pass_by_value, reason = "acts are written where they are taken")]
    fn act(mut self, act: Act) -> Self {
        self.0.apply(&act, &moment());
        self
    }

    /// Letters are chosen one after the other; a dash takes the answer back.
    fn choose(self, question: usize, letters: &str) -> Self {
        letters.chars().fold(self, |sitter, letter| {
            sitter.act(match letter {
                '-' => Act::Cleared { question },
                letter => Act::Chosen { question, claim: claim(letter) },
            })
        })
    }

    fn say(self, question: usize, confidence: Confidence) -> Self {
        self.act(Act::ConfidenceSaid { question, confidence })
    }

    fn strike(self, question: usize, letters: &str) -> Self {
        letters
            .chars()
            .fold(self, |sitter, letter| sitter.act(Act::Struck { question, claim: claim(letter) }))
    }

    fn take(self, question: usize, seconds: u64) -> Self {
        self.act(Act::Viewed { question, ms: seconds * 1000 })
    }

    /// Booklet answers and sheet rows, a letter for each question; a dash is none.
    fn transfer(mut self, booklet: &str, sheet: &str) -> Self {
        for (question, letter) in booklet.chars().enumerate().filter(|(_, letter)| *letter != '-') {
            self = self.act(Act::Chosen { question, claim: claim(letter) });
        }
        for (row, letter) in sheet.chars().enumerate().filter(|(_, letter)| *letter != '-') {
            self = self.act(Act::Transferred { row, claim: Some(claim(letter)) });
        }
        self
    }

    fn analysis(&self) -> Analysis {
        Analysis::of(&self.0, &Catalogue::default(), None)
    }
}

fn marks(text: &str) -> Marks {
    text.parse().unwrap()
}

#[test]
fn won_lost_and_left() {
    // Right, wrong, wrong, blank, of 2 each: 2 - 4/3 = 2/3, and 2 left.
    let analysis = Sitter::new(4).choose(0, "a").choose(1, "b").choose(2, "c").analysis();
    assert_eq!(analysis.score.total, marks("2/3"));
    assert_eq!(analysis.score.won, marks("2"));
    assert_eq!(analysis.score.lost, marks("4/3"));
    assert_eq!(analysis.left, marks("2"));
    assert_eq!((analysis.score.right, analysis.score.wrong, analysis.score.blank), (1, 2, 1));
}

#[test]
fn practice_that_ended_early_counts_what_was_shown() {
    let paper = (0..3).map(|n| dealt("t", n)).collect();
    let sitter =
        Sitter::of(Rules::practice(), paper).choose(0, "a").act(Act::Committed { question: 0 });
    let analysis = sitter.choose(1, "a").act(Act::Submitted { by: SubmittedBy::Person }).analysis();
    assert_eq!(analysis.score.total, marks("2"));
    assert_eq!((analysis.questions.len(), analysis.answered, analysis.of), (1, 1, 3));
}

#[test]
fn by_topic_and_kind() {
    let paper = vec![dealt("t", 0), dealt("pairs", 1), dealt("t", 2)];
    let analysis = Sitter::of(rules(), paper).choose(0, "a").choose(1, "b").analysis();
    let topics: Vec<_> =
        analysis.topics.iter().map(|p| (p.of.as_str(), &p.questions[..])).collect();
    assert_eq!(topics, [("b/t", &[0, 2][..]), ("b/pairs", &[1][..])]);
    assert_eq!(analysis.topics[0].score.total, marks("2"));
    assert_eq!(analysis.topics[1].score.total, marks("-2/3"));
    assert_eq!(analysis.kinds[1].of, Kind::Pairs);
    assert_eq!(analysis.kinds[1].score.maximum, marks("2"));
    assert!(analysis.sections.is_empty(), "a paper without sections has none");
}

#[test]
fn by_confidence_and_choices_left() {
    // Unsaid is unsaid, also where all but two were struck; it is grouped with what is blank.
    let sitter = Sitter::new(4).choose(0, "a").strike(1, "cd").choose(1, "b");
    let analysis = sitter.choose(2, "c").say(2, Confidence::Guess).analysis();
    let said: Vec<_> = analysis.confidence.iter().map(|p| (p.of, p.score.total.clone())).collect();
    assert_eq!(said, [(None, marks("4/3")), (Some(Confidence::Guess), marks("-2/3")),]);
    let left: Vec<_> = analysis.choices_left.iter().map(|p| (p.of, p.questions.len())).collect();
    assert_eq!(left, [(2, 1), (4, 3)]);
}

#[test]
fn slow_is_longer_than_one_and_a_half_of_a_share() {
    let sitter =
        (1..10).fold(Sitter::new(10).choose(0, "b").take(0, 91), |sitter, n| sitter.choose(n, "a"));
    let analysis =
        sitter.take(1, 90).take(2, 200).choose(2, "d").take(3, 30).take(4, 31).analysis();
    assert_eq!(analysis.share, Duration::from_secs(60));
    let speed = |n: usize| analysis.questions[n].speed;
    assert_eq!([0, 1, 3, 4].map(speed), [Speed::Slow, Speed::Steady, Speed::Quick, Speed::Steady]);
    let slow: Vec<_> = analysis.slow_and_wrong().iter().map(|m| m.question).collect();
    assert_eq!(slow, [2, 0], "the longest first");
    assert_eq!(analysis.speeds[2].time, Duration::from_secs(291));
}

#[test]
fn changes_go_from_the_first_choice_to_the_last() {
    let sitter = Sitter::new(8).choose(0, "ba").choose(1, "ab").choose(2, "bc").choose(3, "aba");
    let sitter = sitter.choose(4, "a-").choose(5, "b-").choose(6, "b-a").choose(7, "c");
    let analysis = sitter.analysis();
    let ways: Vec<_> =
        analysis.changes.iter().map(|c| (c.question, c.way, c.gain.clone())).collect();
    assert_eq!(
        ways,
        [
            (0, Way::WrongToRight, marks("8/3")),
            (1, Way::RightToWrong, marks("-8/3")),
            (2, Way::WrongToWrong, marks("0")),
            (4, Way::RightToNone, marks("-2")),
            (5, Way::WrongToNone, marks("2/3")),
            (6, Way::WrongToRight, marks("8/3")),
        ]
    );
    assert_eq!(analysis.changed(Way::WrongToRight), (2, marks("16/3")));
}

#[test]
fn what_follows_a_look_at_the_key_is_no_change() {
    let paper = vec![dealt("t", 0)];
    let sitter =
        Sitter::of(Rules::practice(), paper).choose(0, "b").act(Act::Committed { question: 0 });
    let sitter = sitter.act(Act::Withdrawn { question: 0 }).choose(0, "a");
    assert_eq!(sitter.act(Act::Committed { question: 0 }).analysis().changes, []);
}

#[test]
fn right_choices_struck_out() {
    let sitter = Sitter::new(3).strike(0, "ad").strike(1, "bc").strike(2, "a");
    let sitter = sitter.act(Act::Restored { question: 2, claim: claim('a') });
    assert_eq!(sitter.analysis().struck_right, [0]);
}

#[test]
fn had_no_guess_been_made() {
    // Right for sure (2), a right guess (2), two wrong ones (-4/3): 8/3; without the guesses 2.
    let sitter = Sitter::new(5).choose(0, "a").choose(1, "a").choose(2, "b").choose(3, "c");
    let sitter = (1..4).fold(sitter, |sitter, n| sitter.say(n, Confidence::Guess));
    let guesses = sitter.analysis().guesses.unwrap();
    assert_eq!((guesses.questions, guesses.right), (vec![1, 2, 3], 1));
    assert_eq!(guesses.earned, marks("2/3"));
    assert_eq!(guesses.total_without, marks("2"));
    assert_eq!(Sitter::new(2).choose(0, "a").analysis().guesses, None);
}

#[test]
fn a_blank_guess_still_costs_where_blanks_cost() {
    // Under +2, -2/3, blank -2/3 a wrong guess costs what the blank would have cost.
    let sitter = Sitter::new(1).choose(0, "b").say(0, Confidence::Guess);
    let third = Fraction::new(1, 3);
    let scheme = MarkingScheme::new(2.into(), third, third);
    let analysis = Analysis::of(&sitter.0, &Catalogue::default(), Some(&scheme));
    assert_eq!(analysis.guesses.unwrap().total_without, marks("-2/3"));
}

#[test]
fn had_all_fifty_fifties_been_answered() {
    // A coin between right and wrong is worth (2 - 2/3)/2 = 2/3; between two wrong ones it costs
    // 2/3.
    let sitter = Sitter::new(4).choose(0, "a").strike(1, "cd").strike(2, "bc").strike(3, "d");
    let halves = sitter.analysis().halves.unwrap();
    assert_eq!((halves.questions, halves.gain), (vec![1, 2], marks("4/3")));
    assert_eq!(halves.total_with, marks("10/3"));
    let misled = Sitter::new(1).strike(0, "ab").analysis().halves.unwrap();
    assert_eq!(misled.gain, marks("-2/3"));
    assert_eq!(Sitter::new(1).strike(0, "bcd").analysis().halves, None);
}

#[test]
fn another_scheme_marks_the_same_answers() {
    let sitter = Sitter::new(4).choose(0, "a").choose(1, "b").choose(2, "c");
    let half = MarkingScheme::parse("1,-1/2").unwrap();
    let analysis = Analysis::of(&sitter.0, &Catalogue::default(), Some(&half));
    assert_eq!(analysis.score.total, marks("0"));
    assert_eq!(analysis.score.maximum, marks("4"));
    assert_eq!(analysis.left, marks("1"));
}

fn slips(booklet: &str, sheet: &str) -> Vec<(usize, SlipKind)> {
    let analysis = Sitter::drill(booklet.len()).transfer(booklet, sheet).analysis();
    analysis.sheet.unwrap().slips.iter().map(|slip| (slip.question, slip.kind)).collect()
}

#[test]
fn a_sheet_that_says_what_the_booklet_says_has_no_slips() {
    assert_eq!(slips("abcd-a", "abcd-a"), []);
    assert_eq!(Sitter::new(1).choose(0, "a").analysis().sheet, None);
}

#[test]
fn rows_that_are_shifted_are_told_from_rows_that_are_off_alone() {
    use SlipKind::{Missed, OtherCircle, SheetOnly, Shifted};
    // The third row was left out, and everything after it stands one too low.
    assert_eq!(
        slips("abcdbca", "ab-cdbc"),
        [(2, Shifted(1)), (3, Shifted(1)), (4, Shifted(1)), (5, Shifted(1)), (6, Shifted(1))]
    );
    // The second question was passed over, and the rows after it stand one too high; the last is
    // left over.
    assert_eq!(slips("abcdb", "acdb-"), [1, 2, 3, 4].map(|n| (n, Shifted(-1))));
    // One row alone that happens to hold its neighbour's letter is another circle.
    assert_eq!(slips("abcd", "abbd"), [(2, OtherCircle)]);
    assert_eq!(slips("abcd", "a-cd"), [(1, Missed)]);
    assert_eq!(slips("a-cd", "abcd"), [(1, SheetOnly)]);
}

#[test]
fn slips_cost_what_the_booklet_would_have_earned() {
    // Booklet a a b -: 2 + 2 - 2/3 = 10/3. AnswerSheet: right, empty, two circles, right: 2 - 2/3 + 2 =
    // 10/3.
    let sitter = Sitter::drill(4).transfer("aab-", "a-ba");
    let sitter = sitter.act(Act::Transferred { row: 2, claim: Some(claim('c')) });
    let analysis = sitter.analysis();
    let sheet = analysis.sheet.unwrap();
    let costs: Vec<_> = sheet.slips.iter().map(|s| (s.question, s.kind, s.cost.clone())).collect();
    assert_eq!(
        costs,
        [
            (1, SlipKind::Missed, marks("2")),
            (2, SlipKind::Double, marks("0")),
            (3, SlipKind::SheetOnly, marks("-2")),
        ]
    );
    assert_eq!(sheet.booklet.total, marks("10/3"));
    assert_eq!((sheet.booklet.right, sheet.booklet.wrong), (2, 1));
    assert_eq!(sheet.booklet.lost, marks("2/3"));
    assert_eq!(sheet.cost, marks("0"));
    assert_eq!((analysis.score.right, analysis.score.multiple, analysis.score.blank), (2, 1, 1));
}
