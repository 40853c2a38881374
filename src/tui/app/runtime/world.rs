//! What is outside the loop: what comes in, what waiting comes to, and what the world is asked to
//! do.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::journal::About;
use crate::memory::{Fit, FitProgress};
use crate::report::{NotebookView, PlanView};
use crate::study::{FactPage, Finder, FitTask, Hit, NotebookTask, Planning, QuestionPage};

use crate::tui::app::effect::ExitReason;
use crate::tui::app::key::{Key, Pointer};
use crate::tui::state::settings::Settings;
use crate::tui::texts;

/// The most that a search lists.
const HITS: usize = 50;

/// Something from outside.
#[derive(Debug)]
pub enum Input {
    /// A key.
    Key(Key),
    /// The pointer.
    Pointer(Pointer),
    /// Pasted text, whatever is in it.
    Paste(String),
    /// The terminal has another size; the loop asks which.
    Resized,
    /// The machine wants the program to end.
    End(ExitReason),
    /// The program was stopped and goes on.
    Continued,
    /// A search is done.
    Found(u64, Vec<Hit>),
    /// A plan is made.
    Planned(u64, Arc<PlanView>),
    /// A plan could not be made.
    NotPlanned(u64),
    /// So far a fit has come.
    FitProgress(u64, FitProgress),
    /// A fit is made.
    Fitted(u64, Fit),
    /// A fit is not made; why.
    NotFitted(u64, String),
    /// The notebook was read.
    Notebook(Arc<NotebookView>),
    /// The notebook could not be read.
    NotRead,
    /// The page of a question, if there is one; the number is that of the asking.
    QuestionPage(u64, Option<Arc<QuestionPage>>),
    /// The page of a fact, if there is one; the number is that of the asking.
    FactPage(u64, Option<Arc<FactPage>>),
}

/// What waiting came to.
#[derive(Debug)]
pub enum Waited {
    /// This came, in that order.
    Received(Vec<Input>),
    /// The time passed.
    Passed,
    /// Nothing will come any more.
    Closed,
}

/// Something for a worker.
#[derive(Debug, Clone)]
pub enum Job {
    /// A search.
    Find {
        /// The number of the query.
        number: u64,
        /// What to search.
        finder: Finder,
        /// What for.
        text: String,
    },
    /// A plan.
    Plan {
        /// The number of the asking.
        number: u64,
        /// From what it follows.
        planning: Planning,
    },
    /// A fit of memory.
    Fit {
        /// The number of the asking.
        number: u64,
        /// From what it follows.
        task: FitTask,
        /// Turns true when it is wanted no more.
        stop: Arc<AtomicBool>,
    },
    /// Reading the notebook.
    Notebook {
        /// From what it follows.
        task: NotebookTask,
    },
    /// Making a page of it.
    Page {
        /// The number of the asking.
        number: u64,
        /// From what it follows.
        task: NotebookTask,
        /// Of what.
        of: About,
    },
}

impl Job {
    /// Does the work; `say` is told how far it has come, where that takes long.
    pub fn run(&self, say: &mut dyn FnMut(Input)) -> Input {
        match self {
            Self::Find { number, finder, text } => Input::Found(*number, finder.find(text, HITS)),
            Self::Plan { number, planning } => Input::Planned(*number, planning.run()),
            Self::Notebook { task } => Input::Notebook(task.run()),
            Self::Page { number, task, of: About::Item(item) } => {
                Input::QuestionPage(*number, task.question_page(item).map(Arc::new))
            }
            Self::Page { number, task, of: About::Fact(fact) } => {
                Input::FactPage(*number, task.fact_page(fact).map(Arc::new))
            }
            Self::Fit { number, task, stop } => {
                let mut percent = None;
                let fit = task.run(&mut |at| {
                    // Every step on the screen costs a drawing.
                    if percent.replace(at.done * 100 / at.of.max(1)) != percent {
                        say(Input::FitProgress(*number, at));
                    }
                    !stop.load(Ordering::Relaxed)
                });
                match fit {
                    Ok(fit) => Input::Fitted(*number, fit),
                    Err(why) => Input::NotFitted(*number, why.to_string()),
                }
            }
        }
    }

    /// What is answered if the work fails.
    pub fn failed(&self) -> Input {
        match self {
            Self::Find { number, .. } => Input::Found(*number, Vec::new()),
            Self::Plan { number, .. } => Input::NotPlanned(*number),
            Self::Notebook { .. } | Self::Page { .. } => Input::NotRead,
            Self::Fit { number, .. } => Input::NotFitted(*number, texts::FIT_NOT_MADE.into()),
        }
    }
}

/// What is outside the loop: keys, signals, the workers, the shell.
pub trait World {
    /// Waits for something to come, no longer than that; it may be woken before. What is there
    /// already comes all at once.
    fn wait(&mut self, at_most: Duration) -> Waited;
    /// Gives a worker something to do. Of several jobs of a sort that wait, only the newest need be
    /// done.
    fn work(&mut self, job: Job);
    /// Gives the terminal back and stops until continued.
    fn suspend(&mut self) -> std::io::Result<()>;
    /// Does as the settings say, as far as that is not a matter of drawing, and keeps them for the
    /// next run; the error says why they could not be kept.
    fn keep_settings(&mut self, settings: &Settings) -> Result<(), String>;
    /// Gives the terminal to the learner's editor with this text in it, and takes it again; the text
    /// that it was left with. The error says why there is none.
    fn edit(&mut self, text: &str) -> Result<String, String>;
    /// Writes a text into a new file of about this name in the folder in which the program was
    /// started; its path. The error says why it is not there.
    fn export(&mut self, name: &str, text: &str) -> Result<String, String>;
    /// Takes the terminal again, after something else may have changed it.
    fn retake(&mut self) -> std::io::Result<()>;
}
