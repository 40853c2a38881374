//! The runtime: the only loop.
//!
//! It waits, hands what came to `update`, does what is asked, keeps it all in one transaction, and
//! draws. What cannot be kept has not happened: the model goes back to where it stood. It is
//! generic over the terminal's backend, the desk and the world, so that tests run this very loop.
//! It must not know what any screen looks like or means.

mod keep;
mod notebook;
mod perform;
mod world;

use std::collections::VecDeque;
use std::error::Error;
use std::io;
use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::Size;

use crate::tui::app::backend::StudyBackend;
use crate::tui::app::cells::Rows;
use crate::tui::app::effect::{Effect, ExitReason};
use crate::tui::app::error::{TuiError, is_gone};
use crate::tui::app::key::Pointer;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::app::{keymap, update};
use crate::tui::texts;
use crate::tui::view;

pub use world::{Input, Job, Waited, World};

/// The loop and what it holds.
#[derive(Debug)]
pub struct Runtime<B: Backend, D, W> {
    /// Never dropped: what it does then (it shows the cursor) is done by who gives the terminal
    /// back, and where the terminal is gone it panics, because there is nowhere to complain to
    /// either.
    terminal: ManuallyDrop<Terminal<B>>,
    rows: Rows,
    desk: D,
    world: W,
    model: Model,
    /// Stops the fit that was asked for last.
    stop_fit: Arc<AtomicBool>,
}

/// What has been done since the last commit.
struct Batch {
    /// The model as it stood then.
    before: Model,
    staged: bool,
    /// To be done once everything is kept.
    later: Vec<Effect>,
    exit: Option<ExitReason>,
}

/// Why a batch stopped short: something could not be kept, and what came after it is not to be
/// believed.
struct Undone;

/// What tests look at, and change from outside.
#[cfg(feature = "internals")]
impl<B: Backend<Error: 'static>, D: StudyBackend, W: World> Runtime<B, D, W> {
    /// The desk.
    pub fn desk(&self) -> &D {
        &self.desk
    }

    /// The desk, to be changed.
    pub fn desk_mut(&mut self) -> &mut D {
        &mut self.desk
    }

    /// The terminal.
    pub fn terminal(&self) -> &Terminal<B> {
        &self.terminal
    }

    /// The terminal, to be given another size.
    pub fn terminal_mut(&mut self) -> &mut Terminal<B> {
        &mut self.terminal
    }

    /// The world.
    pub fn world_mut(&mut self) -> &mut W {
        &mut self.world
    }
}

impl<B: Backend<Error: 'static>, D: StudyBackend, W: World> Runtime<B, D, W> {
    /// The loop over these, with nothing on the screen.
    pub fn new(terminal: Terminal<B>, desk: D, world: W, model: Model) -> Self {
        let terminal = ManuallyDrop::new(terminal);
        Self { terminal, rows: Rows::default(), desk, world, model, stop_fit: Arc::default() }
    }

    /// The model as it stands.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Does `first`, then whatever comes, until the program is to end. Where the terminal goes
    /// away, that is an end like another: what was shown is kept, and there is nobody to complain
    /// to.
    pub fn run(&mut self, first: Vec<Effect>) -> Result<ExitReason, TuiError> {
        let ended = match self.go_on(first) {
            Err(TuiError::Gone) => Ok(ExitReason::HungUp),
            ended => ended,
        };
        match (&ended, &self.model.lost) {
            (Ok(_), Some(lost)) => Err(TuiError::Lost { what: lost.what.clone(), held: lost.held }),
            _ => ended,
        }
    }

    fn go_on(&mut self, first: Vec<Effect>) -> Result<ExitReason, TuiError> {
        let mut batch = Batch::of(&self.model);
        let mut exit = match self.carry_out(first, &mut batch) {
            Ok(()) => self.finish(batch)?,
            Err(Undone) => None,
        };
        loop {
            if let Some(reason) = exit {
                return Ok(reason);
            }
            self.draw()?;
            exit = match self.world.wait(self.model.next_change(&self.desk.now())) {
                Waited::Closed => Some(ExitReason::HungUp),
                Waited::Passed => self.step([Msg::Tick])?,
                Waited::Received(inputs) => self.take(inputs)?,
            };
        }
    }

    /// Handles what came, as one batch.
    fn take(&mut self, inputs: Vec<Input>) -> Result<Option<ExitReason>, TuiError> {
        let mut batch = Batch::of(&self.model);
        for input in inputs {
            self.model.now = self.desk.now();
            // A key of the new day is not pressed on the old one's plan.
            if self.model.is_of_another_day() && self.handle(Msg::Tick, &mut batch).is_err() {
                return Ok(None);
            }
            self.lay_out();
            let msg = match input {
                // What a key means depends on what the keys before it have led to.
                Input::Key(key) => {
                    keymap::msg(&self.model, key).or_else(|| keymap::unknown(&self.model, key))
                }
                Input::Pointer(Pointer::Press(at)) => Some(Msg::Press(at)),
                Input::Pointer(Pointer::Wheel(lines)) => Some(Msg::Wheel(lines)),
                Input::Paste(text) => Some(Msg::Paste(text)),
                Input::Resized => Some(Msg::Resized(self.size()?)),
                Input::Found(number, hits) => Some(Msg::Found(number, hits)),
                Input::Planned(number, plan) => Some(Msg::Planned(number, plan)),
                Input::NotPlanned(number) => Some(Msg::NotPlanned(number)),
                Input::FitProgress(number, at) => Some(Msg::FitProgress(number, at)),
                Input::Fitted(number, fit) => Some(Msg::Fitted(number, fit)),
                Input::NotFitted(number, why) => Some(Msg::NotFitted(number, why)),
                Input::Notebook(view) => Some(Msg::Notebook(view)),
                Input::NotRead => Some(Msg::Cannot(texts::NOTEBOOK_NOT_READ.into())),
                Input::QuestionPage(number, Some(page)) => {
                    Some(Msg::QuestionPageOpened(number, page))
                }
                Input::QuestionPage(_, None) => Some(Msg::Cannot(texts::QUESTION_NOT_THERE.into())),
                Input::FactPage(number, Some(page)) => Some(Msg::FactPageOpened(number, page)),
                Input::FactPage(_, None) => Some(Msg::Cannot(texts::FACT_NOT_THERE.into())),
                Input::Continued => {
                    self.world.retake().map_err(|error| failed(&error))?;
                    Some(Msg::Redraw)
                }
                Input::End(reason) => {
                    batch.exit = Some(reason);
                    break;
                }
            };
            let Some(msg) = msg else { continue };
            if self.handle(msg, &mut batch).is_err() {
                return Ok(None);
            }
            if batch.exit.is_some() {
                break;
            }
        }
        self.finish(batch)
    }

    /// Handles messages as one batch.
    fn step(
        &mut self,
        msgs: impl IntoIterator<Item = Msg>,
    ) -> Result<Option<ExitReason>, TuiError> {
        let mut batch = Batch::of(&self.model);
        self.model.now = self.desk.now();
        for msg in msgs {
            if self.handle(msg, &mut batch).is_err() {
                return Ok(None);
            }
        }
        self.finish(batch)
    }

    /// One message and all that follows from it.
    fn handle(&mut self, msg: Msg, batch: &mut Batch) -> Result<(), Undone> {
        let effects = update::update(&mut self.model, msg);
        self.carry_out(effects, batch)
    }

    fn carry_out(&mut self, effects: Vec<Effect>, batch: &mut Batch) -> Result<(), Undone> {
        let mut todo = VecDeque::from(effects);
        while let Some(effect) = todo.pop_front() {
            if let Some(answer) = self.perform(effect, batch)? {
                // What an answer leads to comes before what was asked after it.
                let more = update::update(&mut self.model, answer);
                more.into_iter().rev().for_each(|effect| todo.push_front(effect));
            }
        }
        Ok(())
    }

    /// Lays the screen out unseen where what was drawn is of another state or size: keys that wait
    /// together follow the layout that the ones before them have led to.
    fn lay_out(&mut self) {
        let (drawn, model) = (&self.model.drawn, &self.model);
        if (drawn.revision, drawn.size) != (model.revision, model.size) {
            self.model.shared.drawn = Arc::new(view::unseen(model));
        }
    }

    fn size(&self) -> Result<Size, TuiError> {
        // It had one before.
        self.terminal.size().map_err(|_| TuiError::Gone)
    }

    fn draw(&mut self) -> Result<(), TuiError> {
        // The terminal may have changed without a word.
        let size = self.size()?;
        self.model.size = size;
        self.model.now = self.desk.now();
        let (model, rows) = (&self.model, &mut self.rows);
        let mut drawn = None;
        self.terminal
            .draw(|frame| {
                drawn = Some(view::draw(model, frame));
                rows.settle(frame.buffer_mut());
            })
            .map(drop)
            .map_err(|error| failed(&error))?;
        if let Some(drawn) = drawn {
            self.model.shared.drawn = Arc::new(drawn);
        }
        update::drawn(&mut self.model, self.desk.now());
        Ok(())
    }
}

/// Why nothing can be drawn: because the terminal is gone, or because it fails in another way.
fn failed(error: &(impl Error + 'static)) -> TuiError {
    let error: &(dyn Error + 'static) = error;
    match error.downcast_ref::<io::Error>() {
        Some(error) if is_gone(error) => TuiError::Gone,
        _ => TuiError::Draw(error.to_string()),
    }
}

impl Batch {
    fn of(model: &Model) -> Self {
        Self { before: model.clone(), staged: false, later: Vec::new(), exit: None }
    }
}
