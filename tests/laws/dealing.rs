//! Made-up questions and moments for the laws.

use std::time::Duration;

use jiff::Timestamp;
use prelims::bank::{AnswerKey, Claim, FactId, ItemId, Kind, Wording};
use prelims::exam::{Dealt, DealtLine, Fraction, MarkingScheme, Moment, Rules, RunId, Terms};
use proptest::prelude::*;

/// The fact behind a line.
pub fn fact(question: usize, line: usize) -> FactId {
    FactId::new(&format!("bank/topic/q{question}.l{line}")).unwrap()
}

/// A statements question over these truths, with every set as a choice.
pub fn which(question: usize, truths: &[bool], marks: Option<Fraction>) -> Dealt {
    let n = u8::try_from(truths.len()).unwrap();
    let set = |mask: u32| (1..=n).filter(|i| mask >> (i - 1) & 1 == 1).collect::<Vec<u8>>();
    let key = (1..=n).filter(|i| truths[usize::from(i - 1)]).collect();
    Dealt {
        item: ItemId::new(&format!("bank/topic/q{question}")).unwrap(),
        kind: Kind::Statements,
        choices: (0..1_u32 << n).map(|mask| Claim::Statements(set(mask))).collect(),
        misconceptions: vec![],
        lines: truths
            .iter()
            .enumerate()
            .map(|(line, is_true)| DealtLine {
                wording: Wording::plain(fact(question, line)),
                is_true: *is_true,
                gist: None,
            })
            .collect(),
        not: false,
        facts_tested: vec![],
        key: AnswerKey(vec![Claim::Statements(key)]),
        marks,
        gist: None,
    }
}

/// Terms over a paper.
pub fn terms(rules: Rules, scheme: MarkingScheme, paper: Vec<Dealt>) -> Terms {
    Terms { title: "Law".into(), rules, scheme, seed: 0, paper, planned: false, form: None }
}

/// A moment of a run: wall and monotonic clock in milliseconds, which need not agree.
pub fn moment(run: u128, wall: i64, mono: u64) -> Moment {
    Moment {
        run: RunId(run),
        at: Timestamp::from_millisecond(wall).unwrap(),
        offset: 19_800,
        mono: Duration::from_millis(mono),
    }
}

/// Papers of 1 to 6 questions of 1 to 3 statements, some with marks of their own.
pub fn papers() -> impl Strategy<Value = Vec<Dealt>> {
    let marks = prop::option::of((1_i64..20, 1_i64..20).prop_map(|(n, d)| Fraction::new(n, d)));
    let question = (prop::collection::vec(any::<bool>(), 1..=3), marks);
    prop::collection::vec(question, 1..=6).prop_map(|questions| {
        questions.iter().enumerate().map(|(q, (truths, marks))| which(q, truths, *marks)).collect()
    })
}

/// Schemes with penalties of any fraction.
pub fn schemes() -> impl Strategy<Value = MarkingScheme> {
    let part = || (0_i64..7, 1_i64..12).prop_map(|(n, d)| Fraction::new(n, d));
    ((1_i64..50, 1_i64..20), part(), part())
        .prop_map(|((n, d), wrong, blank)| MarkingScheme::new(Fraction::new(n, d), wrong, blank))
}
