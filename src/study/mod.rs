//! The study: the one place where banks, record, memory and insight meet.
//!
//! It has three parts: the `library`, which is what is loaded and does not change; the `session`,
//! which reads the clock, draws entropy and keeps what happens (stage, then commit); and the
//! `desk`, which is what screens and commands ask for, answered from the two others. Of those,
//! neither knows the other. Only what takes `&mut self` stages, commits or draws a seed. Nothing
//! here draws on a screen or reads an argument.

mod desk;
mod hints;
mod library;
mod options;
mod session;

use std::sync::Arc;
use std::time::Duration;

use crate::bank::{Catalogue, ItemId, LanguageCode};
use crate::exam::{Act, Moment};
use crate::journal::{Entry, Journal, SittingId, What};
use crate::shelf::Problem;

pub use crate::journal::{Goal, MOST_MINUTES};
pub use desk::{
    AnswerTold, BesideQuestion, CannotBegin, CannotRevise, CannotSet, ExamOffer, ExamRequest,
    FURTHEST, FactPage, FactState, FitTask, Home, Memory, NextPaper, NoteView, NotebookTask,
    OpenSitting, PaperOffer, Planning, Preview, QuestionPage, Request, Rescored, ReviewTold,
    Revised, Unfinished,
};
pub use hints::Hints;
pub use library::{Finder, Hit, HitKind, MATCH_BEGINS, MATCH_ENDS, Printing, Question};
pub use options::Options;
pub use session::{CannotOpen, Clock, Lost, NotSaved, Rescued, SystemClock};

use desk::{KeptNotebook, PlanCache};
pub use library::Library;
use session::Session;

/// Banks, progress and what follows from them, opened.
pub struct Study {
    library: Arc<Library>,
    session: Session,
    /// What is kept between plans.
    plans: Arc<PlanCache>,
    /// The notebook as it was last read.
    notebook: Arc<KeptNotebook>,
    /// What is said besides what happened.
    hints: Hints,
    /// The language of this run, where one was named for it.
    language: Option<LanguageCode>,
    /// How many rulings the library has heard of.
    heeded: usize,
}

impl Study {
    /// Opens banks and record. Banks that cannot be loaded are left out and spoken of in
    /// [`Study::problems`].
    pub fn open(options: &Options, clock: Box<dyn Clock>) -> Result<Self, CannotOpen> {
        let library = Library::open(options);
        let session = Session::open(options, clock, library.catalogue())?;
        Ok(Self::of(library, session, options))
    }

    /// Opens banks and record to be looked at: nothing is written, and no other copy of the program
    /// notices. What ran out meanwhile counts as handed in, as far as this study is asked. Nothing
    /// can be committed.
    pub fn open_to_read(options: &Options, clock: Box<dyn Clock>) -> Result<Self, CannotOpen> {
        let library = Library::open(options);
        let session = Session::open_to_read(options, clock, library.catalogue())?;
        Ok(Self::of(library, session, options))
    }

    fn of(library: Library, session: Session, options: &Options) -> Self {
        let (library, plans) = (Arc::new(library), Arc::default());
        let (hints, language) = (options.hints, options.language);
        let notebook = Arc::default();
        let mut study = Self { library, session, plans, notebook, hints, language, heeded: 0 };
        study.heed_rulings();
        study
    }

    /// Tells the library what is ruled of keys, where that is more than it heard. Plans are then
    /// made anew.
    fn heed_rulings(&mut self) {
        let journal = self.session.journal();
        if self.heeded != journal.times_revised() {
            self.heeded = journal.times_revised();
            Arc::make_mut(&mut self.library).heed(journal.revisions());
            self.plans = Arc::default();
            self.notebook = Arc::default();
        }
    }

    /// Reads what another copy of the program has added.
    fn look_for_more(&mut self) {
        self.session.look_for_more(self.library.catalogue());
        self.heed_rulings();
    }

    /// The present moment.
    pub fn now(&self) -> Moment {
        self.session.now()
    }

    /// What happened, folded.
    pub fn journal(&self) -> &Journal {
        self.session.journal()
    }

    /// What is wrong with banks that could not be loaded.
    pub fn problems(&self) -> &[Problem] {
        self.library.problems()
    }

    /// What is loaded, without the prose.
    pub fn catalogue(&self) -> &Catalogue {
        self.library.catalogue()
    }

    /// Something that can search notes, facts and items on another thread.
    pub fn finder(&self) -> Finder {
        self.library.finder()
    }

    /// Stages what happened in a sitting, stamped with the present moment. The entries come back so
    /// that the screen's own copy of the sitting can apply them.
    pub fn stage(&mut self, sitting: SittingId, acts: Vec<Act>) -> Vec<Entry> {
        self.session.stage_acts(sitting, acts)
    }

    /// Stages that a running sitting goes on in this run of the program: its present question is on
    /// the screen again. A copy of the program in which it was still open then lets go of it. A
    /// clock that was stopped stays so.
    pub fn resume(&mut self, id: SittingId) {
        self.session.stage_resuming(id);
    }

    /// Stages a fault found with an item.
    pub fn report(&mut self, item: &ItemId, text: &str) {
        self.session.stage(What::Reported { item: item.clone(), text: text.to_owned() });
    }

    /// Keeps everything staged, in one durable transaction. On failure nothing that was staged has
    /// happened.
    pub fn commit(&mut self) -> Result<(), NotSaved> {
        let kept = self.session.commit(self.library.catalogue());
        self.heed_rulings();
        kept
    }

    /// From now on waits no longer than this for another program that holds the record: whoever is
    /// at the keys sees nothing meanwhile.
    pub fn wait_at_most(&self, patience: Duration) {
        self.session.wait_at_most(patience);
    }

    /// Looks whether everything that was kept still is: before a screen says so, and before the
    /// program ends.
    ///
    /// # Errors
    /// That the record is lost, and all that is known is held. That it could not be looked at now
    /// says nothing.
    pub fn check(&mut self) -> Result<(), NotSaved> {
        self.session.check()
    }

    /// Writes all that is held of a lost record to a new file and goes on with it. What was staged
    /// when the loss was noticed is kept too where all of it was done in `sitting`, which is on the
    /// screen as it was before; the rest has not happened.
    ///
    /// # Errors
    /// Why it could not be written there; everything is as it was.
    pub fn rescue_to(&mut self, path: &str, sitting: Option<SittingId>) -> Result<Rescued, String> {
        let rescued = self.session.rescue_to(path, sitting, self.library.catalogue());
        if !self.session.is_lost() {
            // Positions in the new file are others: no plan of before may pass for one of its own.
            self.plans = Arc::default();
            self.notebook = Arc::default();
        }
        rescued
    }
}
