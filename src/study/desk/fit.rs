//! Fitting memory to the learner's own answers: making a fit, and keeping it.

use std::sync::Arc;

use crate::journal::{Fitted, What, after};
use crate::memory::{Fit, FitProgress, Memories, NoFit};
use crate::report::Fitting;

use super::super::Study;
use super::super::session::NotSaved;
use super::plan::{fitting, recorded};

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
        fitting(self.journal(), self.session.memories())
    }

    /// Stages what a fit came to; it holds once [`Study::commit`] succeeds, and is used if it
    /// helps.
    pub fn stage_fit(&mut self, fit: &Fit) {
        self.stage_fitted(recorded(fit));
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
