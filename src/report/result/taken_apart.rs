//! A result taken apart, as programs read it. Questions are numbered as on a paper, from 1.

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::exam::{Outcome, PaperScore, Sitting};
use crate::insight::{
    Analysis, Change, Guesses, Halves, Marked, Part, Past, SheetReview, SlipKind,
};

use super::super::figures::{Figure, numbers};
use super::super::revised::RevisedKey;
use super::super::words::confidence;
use super::past::{PastResult, ScoreTold};
use super::view::{Compared, ResultView};

/// A result with all that is known of it.
#[derive(Debug)]
pub struct TakenApart<'a> {
    /// The result as the list of them has it.
    pub past: &'a Past,
    /// What it is made of.
    pub view: &'a ResultView,
    /// The sitting.
    pub sitting: &'a Sitting,
    /// How many entries of the record have no effect, so that something may be missing.
    pub set_aside: usize,
}

impl Serialize for TakenApart<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let analysis = &self.view.analysis;
        let section = |at: &usize| self.view.sections.get(*at).cloned().unwrap_or_default().into();
        let slow: Vec<usize> = analysis.slow_and_wrong().iter().map(|m| m.question + 1).collect();
        let questions = analysis.questions.iter().map(|marked| question(marked, self.sitting));
        json!({
            "result": PastResult::from(self.past), "paper": paper(self.view),
            "left": Figure::from(&analysis.left), "unasked": analysis.of - analysis.answered,
            "by": {
                "topic": parts(&analysis.topics, |topic| json!(topic)),
                "kind": parts(&analysis.kinds, |kind| kind.name().into()),
                "section": parts(&analysis.sections, section),
                "confidence": parts(&analysis.confidence, |said| said.map(confidence).into()),
                "choices_left": parts(&analysis.choices_left, |left| (*left).into()),
                "speed": parts(&analysis.speeds, |speed| speed.name().into()),
            },
            "seconds_a_question": analysis.share.as_secs_f64(), "slow_and_wrong": slow,
            "guesses": analysis.guesses.as_ref().map(guesses),
            "fifty_fifties": analysis.halves.as_ref().map(halves),
            "changes": analysis.changes.iter().map(change).collect::<Vec<_>>(),
            "right_struck_out": numbers(&analysis.struck_right), "sheet": sheet(analysis),
            "questions": questions.collect::<Vec<_>>(), "set_aside": self.set_aside,
        })
        .serialize(to)
    }
}

fn question(marked: &Marked, sitting: &Sitting) -> Value {
    let outcome = match marked.outcome {
        Outcome::Right => "right",
        Outcome::Wrong => "wrong",
        Outcome::Multiple => "multiple",
        Outcome::NotAttempted => "declined",
        Outcome::Blank => "blank",
    };
    let item = sitting.paper().get(marked.question).map(|dealt| &dealt.item);
    json!({
        "number": marked.question + 1, "item": item, "outcome": outcome,
        "earned": Figure::from(&marked.earned), "confidence": marked.confidence.map(confidence),
        "seconds": marked.time.as_secs_f64(), "speed": marked.speed.name(),
    })
}

/// The questions of a group by what they share, and what each lot earned.
fn parts<K>(parts: &[Part<K>], name: impl Fn(&K) -> Value) -> Vec<Value> {
    let part = |part: &Part<K>| {
        json!({
            "of": name(&part.of), "questions": numbers(&part.questions),
            "score": ScoreTold::from(&part.score), "seconds": part.time.as_secs_f64(),
        })
    };
    parts.iter().map(part).collect()
}

fn guesses(guesses: &Guesses) -> Value {
    json!({
        "questions": numbers(&guesses.questions), "right": guesses.right,
        "earned": Figure::from(&guesses.earned),
        "total_if_left_blank": Figure::from(&guesses.total_without),
    })
}

fn halves(halves: &Halves) -> Value {
    json!({
        "assumes": "each blank with two choices left is answered by the toss of a coin between them",
        "questions": numbers(&halves.questions), "mean_gain": Figure::from(&halves.gain),
        "mean_total": Figure::from(&halves.total_with),
    })
}

fn change(change: &Change) -> Value {
    json!({
        "number": change.question + 1, "way": change.way.name(),
        "gain": Figure::from(&change.gain),
    })
}

/// What the paper's own rules say of the score.
fn paper(view: &ResultView) -> Value {
    let score = |score: &PaperScore| {
        json!({
            "total": Figure::from(&score.total), "maximum": Figure::from(&score.maximum),
            "published": score.published.to_string(), "qualified": score.qualified,
            "marked": score.disqualified.is_none(), "counts_for_rank": score.merit,
            "dropped": score.tally.dropped,
        })
    };
    let cutoff = |Compared { cutoff, margin }: &Compared| {
        json!({
            "year": cutoff.year, "category": cutoff.category, "marks": cutoff.marks.to_string(),
            "margin": margin.to_string(), "confidence": cutoff.confidence.name(),
        })
    };
    json!({
        "as_dealt": score(&view.dealt), "as_ruled_now": score(&view.now),
        "revised": view.revised.iter().map(revised).collect::<Vec<_>>(),
        "cutoffs": view.cutoffs.iter().map(cutoff).collect::<Vec<_>>(), "made_of": view.made_of,
    })
}

fn revised((question, key): &(usize, RevisedKey)) -> Value {
    json!({ "number": question + 1, "key": key.told() })
}

/// The answer sheet, where there was one.
fn sheet(analysis: &Analysis) -> Option<Value> {
    let SheetReview { booklet, slips, cost } = analysis.sheet.as_ref()?;
    let slips = slips.iter().map(|slip| {
        let rows = match slip.kind {
            SlipKind::Shifted(by) => Some(by),
            _ => None,
        };
        json!({
            "number": slip.question + 1, "kind": slip.kind.name(), "rows": rows,
            "cost": Figure::from(&slip.cost),
        })
    });
    Some(json!({
        "cost": Figure::from(cost), "slips": slips.collect::<Vec<_>>(),
        "booklet": {
            "total": Figure::from(&booklet.total), "right": booklet.right,
            "wrong": booklet.wrong, "lost": Figure::from(&booklet.lost),
        },
    }))
}
