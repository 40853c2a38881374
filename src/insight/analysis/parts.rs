//! Parts: the questions of a sitting that have something in common, marked together.

use std::time::Duration;

use crate::exam::{Dealt, Response, Score};

use super::marker::Marker;

/// Some of the questions, marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<K> {
    /// What they have in common.
    pub of: K,
    /// The questions, from 0.
    pub questions: Vec<usize>,
    /// What they earned.
    pub score: Score,
    /// The time that all of them took.
    pub time: Duration,
}

/// How long a question took, measured by its share of the time allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Speed {
    /// Up to half of it.
    Quick,
    /// Up to one and a half of it.
    Steady,
    /// Longer: it took time from another question.
    Slow,
}

impl Speed {
    /// How `time` stands to `share`.
    pub fn of(time: Duration, share: Duration) -> Self {
        let halves = time.saturating_mul(2);
        if halves <= share {
            Self::Quick
        } else if halves <= share.saturating_mul(3) {
            Self::Steady
        } else {
            Self::Slow
        }
    }

    /// The word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Steady => "steady",
            Self::Slow => "slow",
        }
    }
}

/// The questions that count, by what `of` says of them, in the order in which each is met first;
/// those of which it says nothing are in no part.
pub(super) fn group<K: PartialEq>(
    marker: &Marker<'_>,
    of: impl Fn(usize, &Dealt, &Response) -> Option<K>,
) -> Vec<Part<K>> {
    let mut groups: Vec<(K, Vec<usize>, Duration)> = Vec::new();
    for (question, dealt, response) in marker.counted() {
        let Some(key) = of(question, dealt, response) else { continue };
        match groups.iter_mut().find(|(k, ..)| *k == key) {
            Some((_, questions, time)) => {
                questions.push(question);
                *time = time.saturating_add(response.time);
            }
            None => groups.push((key, vec![question], response.time)),
        }
    }
    let part = |(of, questions, time): (K, Vec<usize>, Duration)| Part {
        score: marker.score(|question| questions.contains(&question)),
        of,
        questions,
        time,
    };
    groups.into_iter().map(part).collect()
}

/// The same parts, by what they have in common.
pub(super) fn sorted<K: Ord>(mut parts: Vec<Part<K>>) -> Vec<Part<K>> {
    parts.sort_by(|a, b| a.of.cmp(&b.of));
    parts
}
