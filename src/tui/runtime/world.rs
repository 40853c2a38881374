//! What is outside the loop: what comes in, what waiting comes to, and what the world is asked to do.

use std::fmt;
use std::time::Duration;

use crate::study::{Finder, Hit};

use super::super::effect::ExitReason;
use super::super::key::{Key, Pointer};

/// The most that a search lists.
const HITS: usize = 50;

/// Something from outside.
#[derive(Debug)]
pub enum Input {
    /// A key.
    Key(Key),
    /// The pointer.
    Pointer(Pointer),
    /// The terminal has another size; the loop asks which.
    Resized,
    /// The machine wants the program to end.
    End(ExitReason),
    /// The program was stopped and goes on.
    Continued,
    /// A search is done.
    Found(u64, Vec<Hit>),
}

/// What waiting came to.
#[derive(Debug)]
pub enum Waited {
    /// This came, in that order.
    Came(Vec<Input>),
    /// The time passed.
    Passed,
    /// Nothing will come any more.
    Closed,
}

/// A search for the worker.
#[derive(Clone)]
pub struct Job {
    /// The number of the query.
    pub number: u64,
    /// What to search.
    pub finder: Finder,
    /// What for.
    pub text: String,
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Job({}, {:?})", self.number, self.text)
    }
}

impl Job {
    /// Does the search.
    pub fn run(&self) -> Input {
        Input::Found(self.number, self.finder.find(&self.text, HITS))
    }
}

/// What is outside the loop: keys, signals, the worker, the shell.
pub trait World {
    /// Waits for something to come, no longer than that. What is there already comes all at once.
    fn wait(&mut self, at_most: Option<Duration>) -> Waited;
    /// Gives the worker something to do.
    fn work(&mut self, job: Job);
    /// Gives the terminal back and stops until continued.
    fn suspend(&mut self) -> std::io::Result<()>;
    /// Takes the terminal again, after something else may have changed it.
    fn retake(&mut self) -> std::io::Result<()>;
}
