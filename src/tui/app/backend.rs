//! The desk: what the loop needs of the study.
//!
//! [`Study`] is the one that the program uses. Tests may put another in its place, one whose disk
//! is full.

use std::sync::Arc;

use crate::bank::{ItemId, LanguageCode, TopicId};
use crate::exam::{Act, Moment};
use crate::exchange::Medium;
use crate::insight::Past;
use crate::journal::{About, Entry, NotebookEntry, SittingId, WhyWrong};
use crate::memory::Fit;
use crate::report::{QuestionRow, ResultView};
use crate::study::{
    BesideQuestion, CannotBegin, CannotSet, ExamOffer, FactState, Finder, FitTask, Goal, Home,
    NextPaper, NotSaved, NoteView, NotebookTask, OpenSitting, Planning, Preview, Question, Request,
    Rescued, Study,
};

/// What the loop needs of the study; each is as [`Study`] says.
#[expect(missing_docs, reason = "the study says what each does")]
pub trait StudyBackend {
    fn now(&self) -> Moment;
    fn home(&self) -> Home;
    fn exams(&self) -> Vec<ExamOffer>;
    fn next_of_day(&self, id: &SittingId) -> Option<NextPaper>;
    fn preview(&mut self, request: &Request) -> Result<Preview, CannotBegin>;
    fn begin(&mut self, request: &Request) -> Result<SittingId, CannotBegin>;
    fn resume(&mut self, sitting: SittingId);
    fn stage(&mut self, sitting: SittingId, acts: Vec<Act>) -> Vec<Entry>;
    fn report(&mut self, item: &ItemId, text: &str);
    fn commit(&mut self) -> Result<(), NotSaved>;
    fn check(&mut self) -> Result<(), NotSaved>;
    fn rescue_to(&mut self, path: &str, sitting: Option<SittingId>) -> Result<Rescued, String>;
    fn open_sitting(&self, id: &SittingId) -> Option<OpenSitting>;
    fn note(&self, topic: &TopicId) -> Option<NoteView>;
    fn question(&self, item: &ItemId) -> Option<Arc<Question>>;
    fn aftermath(&self, sitting: &SittingId, question: usize) -> Vec<FactState>;
    fn result(&self, id: &SittingId, remarking: usize) -> Option<ResultView>;
    fn past(&self) -> Vec<Past>;
    fn finder(&self) -> Finder;
    fn planning(&self) -> Planning;
    fn goal(&self) -> Goal;
    fn stage_goal(&mut self, goal: &Goal) -> Result<(), CannotSet>;
    fn stage_language(&mut self, language: LanguageCode);
    fn fitting(&self) -> FitTask;
    fn stage_fit(&mut self, fit: &Fit);
    fn notebook_task(&self) -> NotebookTask;
    fn beside(&self, sitting: &SittingId, question: usize) -> Option<BesideQuestion>;
    fn stage_star(&mut self, about: &About) -> bool;
    fn stage_reason(&mut self, of: SittingId, question: usize, why: WhyWrong) -> Option<WhyWrong>;
    fn stage_notebook(&mut self, set: NotebookEntry);
    fn mistakes_page(&self, rows: &[Arc<QuestionRow>], medium: Medium) -> String;
}

impl StudyBackend for Study {
    fn now(&self) -> Moment {
        Self::now(self)
    }
    fn home(&self) -> Home {
        Self::home(self)
    }
    fn exams(&self) -> Vec<ExamOffer> {
        Self::exams(self)
    }
    fn next_of_day(&self, id: &SittingId) -> Option<NextPaper> {
        Self::next_of_day(self, id)
    }
    fn preview(&mut self, request: &Request) -> Result<Preview, CannotBegin> {
        Self::preview(self, request)
    }
    fn begin(&mut self, request: &Request) -> Result<SittingId, CannotBegin> {
        Self::begin(self, request)
    }
    fn resume(&mut self, sitting: SittingId) {
        Self::resume(self, sitting);
    }
    fn stage(&mut self, sitting: SittingId, acts: Vec<Act>) -> Vec<Entry> {
        Self::stage(self, sitting, acts)
    }
    fn report(&mut self, item: &ItemId, text: &str) {
        Self::report(self, item, text);
    }
    fn commit(&mut self) -> Result<(), NotSaved> {
        Self::commit(self)
    }
    fn check(&mut self) -> Result<(), NotSaved> {
        Self::check(self)
    }
    fn rescue_to(&mut self, path: &str, sitting: Option<SittingId>) -> Result<Rescued, String> {
        Self::rescue_to(self, path, sitting)
    }
    fn open_sitting(&self, id: &SittingId) -> Option<OpenSitting> {
        Self::open_sitting(self, id)
    }
    fn note(&self, topic: &TopicId) -> Option<NoteView> {
        Self::note(self, topic)
    }
    fn question(&self, item: &ItemId) -> Option<Arc<Question>> {
        Self::question(self, item)
    }
    fn aftermath(&self, sitting: &SittingId, question: usize) -> Vec<FactState> {
        Self::aftermath(self, sitting, question)
    }
    fn result(&self, id: &SittingId, remarking: usize) -> Option<ResultView> {
        Self::result(self, id, remarking)
    }
    fn past(&self) -> Vec<Past> {
        Self::past(self)
    }
    fn finder(&self) -> Finder {
        Self::finder(self)
    }
    fn planning(&self) -> Planning {
        Self::planning(self)
    }
    fn goal(&self) -> Goal {
        Self::goal(self)
    }
    fn stage_goal(&mut self, goal: &Goal) -> Result<(), CannotSet> {
        Self::stage_goal(self, goal)
    }
    fn stage_language(&mut self, language: LanguageCode) {
        Self::stage_language(self, language);
    }
    fn fitting(&self) -> FitTask {
        Self::fitting(self)
    }
    fn stage_fit(&mut self, fit: &Fit) {
        Self::stage_fit(self, fit);
    }
    fn notebook_task(&self) -> NotebookTask {
        Self::notebook_task(self)
    }
    fn beside(&self, sitting: &SittingId, question: usize) -> Option<BesideQuestion> {
        Self::beside(self, sitting, question)
    }
    fn stage_star(&mut self, about: &About) -> bool {
        Self::stage_star(self, about)
    }
    fn stage_reason(&mut self, of: SittingId, question: usize, why: WhyWrong) -> Option<WhyWrong> {
        Self::stage_reason(self, of, question, why)
    }
    fn stage_notebook(&mut self, set: NotebookEntry) {
        Self::stage_notebook(self, set);
    }
    fn mistakes_page(&self, rows: &[Arc<QuestionRow>], medium: Medium) -> String {
        Self::mistakes_page(self, rows, medium)
    }
}
