//! A sitting taken apart is still the whole of it.

use std::time::Duration;

use prelims::bank::Catalogue;
use prelims::exam::{
    Act, Answer, AnswerSheet, Confidence, Dealt, MarkingScheme, Marks, Response, Rules, Score,
    Sitting, mark,
};
use prelims::insight::{Analysis, Part};
use proptest::prelude::*;

use crate::dealing::{moment, papers, schemes, terms};

/// What is done with one question: answers in order, choices struck out, circles, confidence,
/// seconds.
type Done = (Vec<Option<usize>>, Vec<usize>, Vec<usize>, Option<u8>, u64);

fn done() -> impl Strategy<Value = Done> {
    let few = || prop::collection::vec(0_usize..8, 0..3);
    let answers = prop::collection::vec(prop::option::weighted(0.8, 0_usize..8), 0..4);
    (answers, few(), few(), prop::option::of(0_u8..3), 0_u64..100)
}

fn sat(rules: Rules, scheme: MarkingScheme, paper: &[Dealt], all: &[Done]) -> Sitting {
    let mut sitting = Sitting::begin(terms(rules, scheme, paper.to_owned()), moment(1, 0, 0));
    for (question, (dealt, (answers, struck, circles, said, seconds))) in
        paper.iter().zip(all).enumerate()
    {
        let claim = |n: &usize| dealt.choices[n % dealt.choices.len()].clone();
        let mut acts: Vec<Act> = answers
            .iter()
            .map(|answer| match answer {
                Some(n) => Act::Chosen { question, claim: claim(n) },
                None => Act::Cleared { question },
            })
            .collect();
        acts.extend(struck.iter().map(|n| Act::Struck { question, claim: claim(n) }));
        acts.extend(
            circles.iter().map(|n| Act::Transferred { row: question, claim: Some(claim(n)) }),
        );
        let confidence = said.map(|n| match n {
            0 => Confidence::Sure,
            1 => Confidence::FiftyFifty,
            _ => Confidence::Guess,
        });
        acts.extend(confidence.map(|confidence| Act::ConfidenceSaid { question, confidence }));
        acts.push(Act::Viewed { question, ms: seconds * 1000 });
        for act in &acts {
            sitting.apply(act, &moment(1, 1, 1));
        }
    }
    sitting
}

fn is_whole<K>(parts: &[Part<K>], whole: &Score, questions: usize) {
    let sum = |of: fn(&Score) -> Marks| parts.iter().map(|part| of(&part.score)).sum::<Marks>();
    assert_eq!(sum(|score| score.total.clone()), whole.total);
    assert_eq!(sum(|score| score.maximum.clone()), whole.maximum);
    assert_eq!(sum(|score| score.lost.clone()), whole.lost);
    assert_eq!(parts.iter().map(|part| part.score.wrong).sum::<usize>(), whole.wrong);
    let mut all: Vec<usize> = parts.iter().flat_map(|part| part.questions.clone()).collect();
    all.sort_unstable();
    assert_eq!(all, (0..questions).collect::<Vec<_>>());
}

proptest! {
    #[test]
    fn the_parts_sum_to_the_whole(
        paper in papers(),
        scheme in schemes(),
        other in prop::option::of(schemes()),
        all in prop::collection::vec(done(), 6),
        drill in any::<bool>(),
    ) {
        let quiz = Rules::quiz(Duration::from_secs(300));
        let rules = if drill { Rules { sheet: AnswerSheet::Ink, ..quiz } } else { quiz };
        let sitting = sat(rules, scheme.clone(), &paper, &all);
        let analysis = Analysis::of(&sitting, &Catalogue::default(), other.as_ref());
        let whole = &analysis.score;
        let used = other.as_ref().unwrap_or(&scheme);
        prop_assert_eq!(whole, &Score::of(&sitting, used, |_| true));
        is_whole(&analysis.topics, whole, paper.len());
        is_whole(&analysis.kinds, whole, paper.len());
        is_whole(&analysis.confidence, whole, paper.len());
        is_whole(&analysis.choices_left, whole, paper.len());
        is_whole(&analysis.speeds, whole, paper.len());
        let earned: Marks = analysis.questions.iter().map(|m| m.earned.clone()).sum();
        prop_assert_eq!(&earned, &whole.total);

        // Without its changes and slips, a sitting earns what the first choices earn.
        let responses = || paper.iter().zip(sitting.responses());
        let earns = |answer: &dyn Fn(&Response) -> Answer| -> Marks {
            let one = |(dealt, response): (_, &Response)| {
                mark(dealt, &Response { answer: answer(response), ..Response::default() }, used)
            };
            responses().map(one).sum()
        };
        let booklet = earns(&|response| response.answer.clone());
        let gained: Marks = analysis.changes.iter().map(|change| change.gain.clone()).sum();
        let first = earns(&|r| r.first_chosen().cloned().map_or(Answer::Blank, Answer::Chosen));
        prop_assert_eq!(booklet.clone() - gained, first);
        if let Some(sheet) = &analysis.sheet {
            prop_assert_eq!(&sheet.booklet.total, &booklet);
            prop_assert_eq!(whole.total.clone() + sheet.cost.clone(), booklet);
            let costs: Marks = sheet.slips.iter().map(|slip| slip.cost.clone()).sum();
            prop_assert_eq!(&costs, &sheet.cost);
        }
        prop_assert_eq!(analysis.sheet.is_some(), drill);
    }

    #[test]
    fn marking_again_under_the_same_scheme_changes_nothing(
        paper in papers(),
        scheme in schemes(),
        all in prop::collection::vec(done(), 6),
    ) {
        let sitting = sat(Rules::quiz(Duration::from_secs(300)), scheme.clone(), &paper, &all);
        let catalogue = Catalogue::default();
        prop_assert_eq!(
            Analysis::of(&sitting, &catalogue, Some(&scheme)),
            Analysis::of(&sitting, &catalogue, None)
        );
    }
}
