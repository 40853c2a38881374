//! Fitting memory to the learner's own answers: making a fit, and keeping it.

use std::sync::Arc;

use crate::journal::{Fitted, Journal, What, after};
use crate::memory::{FEWEST_TO_FIT, Fit, FitProgress, Habits, Memories, NoFit};
use crate::report::{FitView, Fitting};

use super::super::Study;
use super::super::session::NotSaved;

/// Everything that a fit follows from at one moment. It can be sent to another thread.
#[derive(Debug, Clone)]
pub struct FitTask {
    memories: Arc<Memories>,
}

impl FitTask {
    /// Does the work, which takes seconds for some ten thousand answers; `go_on` is asked before
    /// each trial.
    ///
    /// # Errors
    /// There are too few answers, or `go_on` said no.
    pub fn run(&self, go_on: &mut dyn FnMut(FitProgress) -> bool) -> Result<Fit, NoFit> {
        self.memories.fit(go_on)
    }
}

impl Study {
    /// Everything that a fit follows from, as it stands now: to be run on another thread.
    pub fn fitting(&self) -> FitTask {
        FitTask { memories: Arc::clone(self.session.memories()) }
    }

    /// With whose memory is planned now.
    pub fn fitted(&self) -> Fitting {
        of(self.journal(), self.session.memories())
    }

    /// Stages what a fit came to; it holds once [`Study::commit`] succeeds, and is used if it
    /// helps.
    pub fn stage_fit(&mut self, fit: &Fit) {
        self.stage_fitted(Fitted {
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
        });
    }

    /// Keeps what a fit came to.
    ///
    /// # Errors
    /// It could not be kept.
    pub fn keep_fit(&mut self, fit: &Fit) -> Result<(), NotSaved> {
        self.stage_fit(fit);
        self.commit()
    }

    /// Puts the average learner's memory back and keeps that; says whether another was used until
    /// now.
    ///
    /// # Errors
    /// It could not be kept.
    pub fn put_average_back(&mut self) -> Result<bool, NotSaved> {
        let Some((used, _)) = self.journal().fitted().filter(|(fitted, _)| fitted.kept) else {
            return Ok(false);
        };
        let put_back = Fitted { kept: false, put_back: true, ..used.clone() };
        self.stage_fitted(put_back);
        self.commit()?;
        Ok(true)
    }

    fn stage_fitted(&mut self, mut fitted: Fitted) {
        // A fit that was made while the clock was ahead gives way to one that is made now.
        fitted.after = after(self.journal().fitted_since(), self.now().at);
        self.session.stage(What::Fitted(fitted));
    }
}

/// With whose memory is planned, by that record.
pub(super) fn of(journal: &Journal, memories: &Memories) -> Fitting {
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
