//! Past results: the sittings that were handed in, and how each compares with the one of its kind
//! before.

use std::time::Duration;

use crate::bank::Catalogue;
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
    /// How many of its questions count in the score: of a practice, those that were answered.
    pub answered: usize,
    /// How many questions it had.
    pub of: usize,
    /// The score in hundredths of the maximum; `None` of a practice that ended before all was
    /// answered, which is no measure of anything.
    pub percent: Option<i64>,
    /// The hundredths more (or less) than in the sitting before it of the same paper, or of the
    /// same title where it is a form of none.
    pub change: Option<i64>,
}

/// The sittings that were handed in and in which something counts, the newest first, by what is
/// ruled of their questions now.
pub fn past(journal: &Journal, catalogue: &Catalogue) -> Vec<Past> {
    let mut all: Vec<(Past, &Sitting)> = Vec::new();
    for (id, sitting) in journal.sittings() {
        if sitting.is_running() {
            continue;
        }
        let ruled = journal.as_ruled(sitting, catalogue);
        let (answered, of) = (ruled.counted(), ruled.countable());
        if answered == 0 {
            continue;
        }
        let score = Score::of_counted(&ruled);
        let percent = score.total.percent_of(&score.maximum).filter(|_| answered == of);
        let before = all
            .iter()
            .rev()
            .find_map(|(past, other)| past.percent.filter(|_| alike(sitting, other)));
        let past = Past {
            id: *id,
            title: sitting.terms().title.clone(),
            began: sitting.began(),
            taken: sitting.elapsed(&sitting.last()),
            score,
            answered,
            of,
            percent,
            change: percent.zip(before).map(|(percent, before)| percent - before),
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
