//! The live state of a sitting is the fold of its journal, and the clock is obeyed, after any
//! commands.

use std::time::Duration;

use prelims::exam::{
    Act, Answer, AnswerSheet, Command, Decline, Phase, Refusal, Rules, Sitting, SubmittedBy,
};
use prelims::journal::{Entry, Journal, SittingId, What};
use proptest::prelude::*;

use crate::dealing::{moment, papers, schemes, terms};

/// What a person may press, in numbers.
#[derive(Debug, Clone)]
enum Press {
    Choose(usize),
    Clear,
    Strike(usize),
    Believe(u8, Option<bool>),
    Flag,
    Decline,
    Transfer(usize, Option<usize>),
    Go(usize),
    Commit,
    Withdraw,
    Pause,
    Resume,
    Submit,
    Tick,
    /// The program is closed and started again.
    Restart,
}

fn presses() -> impl Strategy<Value = Press> {
    prop_oneof![
        6 => (0_usize..9).prop_map(Press::Choose),
        1 => Just(Press::Clear),
        2 => (0_usize..9).prop_map(Press::Strike),
        2 => (0_u8..5, any::<Option<bool>>()).prop_map(|(line, belief)| Press::Believe(line, belief)),
        1 => Just(Press::Flag),
        1 => Just(Press::Decline),
        3 => (0_usize..8, prop::option::of(0_usize..9)).prop_map(|(row, choice)| Press::Transfer(row, choice)),
        4 => (0_usize..8).prop_map(Press::Go),
        4 => Just(Press::Commit),
        2 => Just(Press::Withdraw),
        1 => Just(Press::Pause),
        2 => Just(Press::Resume),
        1 => Just(Press::Submit),
        1 => Just(Press::Tick),
        1 => Just(Press::Restart),
    ]
}

fn command(press: &Press, sitting: &Sitting) -> Option<Command> {
    let choices = &sitting.paper()[sitting.at()].choices;
    Some(match press {
        Press::Choose(n) => Command::Choose(choices[n % choices.len()].clone()),
        Press::Strike(n) => Command::Strike(choices[n % choices.len()].clone()),
        Press::Clear => Command::Clear,
        Press::Believe(line, belief) => Command::Believe(*line, *belief),
        Press::Flag => Command::Flag,
        Press::Decline => Command::Decline,
        Press::Transfer(row, choice) => {
            let choices = sitting.paper().get(*row).map(|dealt| &dealt.choices);
            let circle = |n: &usize| choices.map(|choices| choices[n % choices.len()].clone());
            Command::Transfer(*row, choice.as_ref().and_then(circle))
        }
        Press::Go(to) => Command::Go(*to),
        Press::Commit => Command::Commit,
        Press::Withdraw => Command::Withdraw,
        Press::Pause => Command::Pause,
        Press::Resume => Command::Resume,
        Press::Submit => Command::Submit,
        Press::Tick => Command::Tick,
        Press::Restart => return None,
    })
}

/// Whether everything that was on an answer sheet is still there.
fn stays(before: Option<&Answer>, after: Option<&Answer>) -> bool {
    match (before, after) {
        (None, None)
        | (Some(Answer::Blank), Some(_))
        | (Some(Answer::NotAttempted), Some(Answer::Multiple(_))) => true,
        (Some(Answer::Chosen(claim)), Some(Answer::Multiple(all))) => all.contains(claim),
        (Some(Answer::Multiple(some)), Some(Answer::Multiple(all))) => some.is_subset(all),
        (before, after) => before == after,
    }
}

proptest! {
    #[test]
    fn live_state_is_the_fold_of_the_journal(
        paper in papers(),
        scheme in schemes(),
        which in 0..3,
        script in prop::collection::vec((presses(), 0_u64..9_000, -5_000_i64..20_000), 0..60),
    ) {
        let minute = Duration::from_secs(60);
        let rules = match which {
            0 => Rules::practice(),
            1 => Rules::quiz(minute),
            _ => Rules { decline: Decline::Offered, sheet: AnswerSheet::Ink, ..Rules::exam(minute) },
        };
        let limit = rules.limit();
        let (mut run, mut wall, mut mono, mut seq) = (1_u128, 1_700_000_000_000_i64, 0_u64, 0_u64);
        let start = moment(run, wall, mono);
        let id = SittingId { run: start.run, seq };
        let terms = terms(rules, scheme, paper);
        let mut live = Sitting::begin(terms.clone(), start);
        let began = Act::Began { terms: Box::new(terms) };
        let mut entries = vec![Entry { seq, moment: start, what: What::Act { sitting: id, act: began } }];
        let mut elapsed = Duration::ZERO;
        for (press, later, wall_jump) in script {
            // Within a run the wall clock may jump either way; the monotonic one only goes on.
            mono += later;
            wall += wall_jump;
            let Some(command) = command(&press, &live) else {
                run += 1;
                mono = 0;
                continue;
            };
            let now = moment(run, wall, mono);
            let before = live.clone();
            match live.decide(command, &now) {
                Err(refusal) => {
                    prop_assert_eq!(&live, &before);
                    prop_assert!(live.is_running() || refusal == Refusal::Over);
                }
                Ok(acts) => for act in acts {
                    live.apply(&act, &now);
                    seq += 1;
                    entries.push(Entry { seq, moment: now, what: What::Act { sitting: id, act } });
                },
            }
            for (response, earlier) in live.responses().iter().zip(before.responses()) {
                prop_assert!(stays(earlier.sheet.as_ref(), response.sheet.as_ref()), "ink was taken back");
            }
            // What was taken down is never taken back, whatever the wall clock says on the next
            // start.
            let taken = live.elapsed(&now);
            prop_assert!(taken >= elapsed, "time ran backwards: {taken:?} after {elapsed:?}");
            prop_assert!(limit.is_none_or(|limit| taken <= limit));
            if live != before {
                elapsed = taken;
            }
            if let Phase::Submitted { by: SubmittedBy::Clock, .. } = live.phase() {
                prop_assert_eq!(Some(live.elapsed(&now)), limit);
            }
        }
        let folded = Journal::fold(&entries);
        prop_assert_eq!(folded.sitting(&id), Some(&live));
        prop_assert_eq!(folded.set_aside(), 0);
        // And the journal survives its own form on disk.
        let lines: Vec<String> = entries.iter().map(|entry| entry.to_json().unwrap()).collect();
        let read: Vec<Entry> = lines.iter().map(|line| Entry::from_json(line).unwrap()).collect();
        prop_assert_eq!(&read, &entries);
        // Told twice, the beginning changes nothing.
        let twice = Journal::fold(entries.iter().take(1).chain(&entries));
        prop_assert_eq!(twice.sitting(&id), Some(&live));
    }

    #[test]
    fn nothing_is_answered_once_the_time_has_passed(paper in papers(), late in 60_000_u64..10_000_000, choice in 0_usize..8) {
        let start = moment(1, 0, 0);
        let mut sitting = Sitting::begin(terms(Rules::quiz(Duration::from_secs(60)), prelims::exam::MarkingScheme::default(), paper), start);
        let claim = sitting.paper()[0].choices[choice % sitting.paper()[0].choices.len()].clone();
        // The wall clock has been set back a year; the monotonic clock knows better.
        let now = moment(1, -31_000_000_000, late);
        for act in sitting.decide(Command::Choose(claim), &now).unwrap() {
            sitting.apply(&act, &now);
        }
        prop_assert_eq!(sitting.responses()[0].chosen(), None);
        prop_assert!(!sitting.is_running());
    }
}

#[test]
fn kinds_that_are_not_known_are_kept_to_the_letter() {
    let line = format!(
        r#"{{"id":"{:032x}.7","at":"2026-11-22T10:00:00Z","offset":0,"mono":5,"kind":"transferred","body":{{"sitting":"x", "row" : [1,2]}}}}"#,
        3
    );
    let entry = Entry::from_json(&line).unwrap();
    assert!(matches!(entry.what, What::Unknown { .. }));
    assert_eq!(entry.to_json().unwrap(), line);
}

#[test]
fn nothing_changes_a_sitting_that_is_over() {
    let paper = vec![crate::dealing::which(0, &[true, false], None)];
    let scheme = prelims::exam::MarkingScheme::default();
    let mut sitting =
        Sitting::begin(terms(Rules::practice(), scheme, paper.clone()), moment(1, 0, 0));
    sitting.apply(&Act::Submitted { by: SubmittedBy::Person }, &moment(1, 1, 1));
    let over = sitting.clone();
    // Another copy of the program may have written these before it knew.
    let late = [
        Act::Submitted { by: SubmittedBy::Clock },
        Act::Chosen { question: 0, claim: paper[0].choices[0].clone() },
        Act::Committed { question: 0 },
    ];
    for act in late {
        sitting.apply(&act, &moment(2, 9, 9));
        assert_eq!(sitting, over, "{act:?}");
    }
}
