//! With whose memory is planned: the average learner's, or one fitted to the learner's own answers.

use crate::journal::{Fitted, Journal};
use crate::memory::{FEWEST_TO_FIT, Fit, Habits, Memories};
use crate::report::{FitView, Fitting};

/// What a fit came to, as it is kept; it is used if it helps.
pub(in crate::study) fn recorded(fit: &Fit) -> Fitted {
    Fitted {
        strength: fit.habits.strength,
        growth: fit.habits.growth,
        decay: fit.habits.decay,
        answers: small(fit.answers),
        held_back: small(fit.held_back),
        loss_before: rounded(fit.before),
        loss_after: rounded(fit.after),
        kept: fit.helps(),
        put_back: false,
        after: None,
    }
}

/// With whose memory is planned, by that record.
pub(in crate::study) fn fitting(journal: &Journal, memories: &Memories) -> Fitting {
    let (answers, needed) = (small(memories.answers_again()), small(FEWEST_TO_FIT));
    let last = journal.fitted();
    // One that has grown by half says more than the last fit could hear; what was put back by hand
    // stays.
    let due = answers >= needed
        && last.is_none_or(|(last, _)| {
            !last.put_back && answers >= last.answers.saturating_add(last.answers.div_ceil(2))
        });
    let view = |(fitted, moment): (&Fitted, crate::exam::Moment)| FitView {
        day: moment.day(),
        habits: Habits::of(fitted),
        answers: fitted.answers,
        held_back: fitted.held_back,
        before: fitted.loss_before,
        after: fitted.loss_after,
        kept: fitted.kept,
        put_back: fitted.put_back,
    };
    Fitting { answers, needed, due, fitted: last.map(view) }
}

/// To a millionth, which is read back from the record as it was written.
fn rounded(loss: f64) -> f64 {
    (loss * 1e6).round() / 1e6
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
