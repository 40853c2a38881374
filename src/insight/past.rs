//! Past results: the sittings that were handed in, and how each compares with the one of its kind before.

use std::time::Duration;

use crate::exam::{Moment, Score, Sitting};
use crate::journal::{Journal, SittingId};

/// A sitting that was handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// Its name.
    pub id: SittingId,
    /// What it is called.
    pub title: String,
    /// When it began.
    pub began: Moment,
    /// The time it took.
    pub taken: Duration,
    /// What it earned.
    pub score: Score,
    /// The score in hundredths of the maximum.
    pub percent: i64,
    /// The hundredths more (or less) than in the sitting before it of the same paper, or of the same title where it is a form of none.
    pub change: Option<i64>,
}

/// The sittings that were handed in and in which something counts, the newest first.
pub fn past(journal: &Journal) -> Vec<Past> {
    let mut all: Vec<(Past, &Sitting)> = Vec::new();
    for (id, sitting) in journal.sittings() {
        let score = Score::of_counted(sitting);
        let Some(percent) =
            score.total.percent_of(&score.maximum).filter(|_| !sitting.is_running())
        else {
            continue;
        };
        let before = all.iter().rev().find(|(_, other)| alike(sitting, other));
        let past = Past {
            id: *id,
            title: sitting.terms().title.clone(),
            began: sitting.began(),
            taken: sitting.elapsed(&sitting.last()),
            score,
            percent,
            change: before.map(|(past, _)| percent - past.percent),
        };
        all.push((past, sitting));
    }
    all.into_iter().rev().map(|(past, _)| past).collect()
}

/// Whether two sittings can be compared.
fn alike(one: &Sitting, other: &Sitting) -> bool {
    let (one, other) = (one.terms(), other.terms());
    match (&one.form, &other.form) {
        (Some(a), Some(b)) => (&a.blueprint, &a.paper) == (&b.blueprint, &b.paper),
        (None, None) => one.title == other.title,
        _ => false,
    }
}
