//! The terminal: raw mode, the other screen, the pointer, marked pastes; keys and signals as
//! inputs.
//!
//! However the program ends, the terminal is given back as it was: on return, on panic, on a
//! signal. What is Unix alone stays behind `cfg(unix)`. This file must not know of models or
//! screens.

use std::io::{self, Stdout, Write, stdout};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
    Event,
};
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute};

use crate::tui::app::effect::ExitReason;
use crate::tui::app::error::TuiError;
use crate::tui::app::key::{Key, Pointer};
use crate::tui::app::outside::{self, Gate};
use crate::tui::app::paint::Painter;
use crate::tui::app::runtime::{Input, Job, Waited, World};
use crate::tui::state::settings::{KeepSettings, Settings};
use crate::tui::texts;

/// Takes the terminal, with the pointer or without.
fn take(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
    point(mouse)
}

/// Has the pointer reported, or leaves it to the terminal.
fn point(mouse: bool) -> io::Result<()> {
    if mouse {
        execute!(stdout(), EnableMouseCapture)
    } else {
        execute!(stdout(), DisableMouseCapture)
    }
}

/// Gives the terminal back. Every step is tried, whatever became of the one before.
fn give_back() {
    let mut out = stdout();
    drop(execute!(out, DisableBracketedPaste));
    drop(execute!(out, DisableMouseCapture));
    drop(execute!(out, LeaveAlternateScreen));
    drop(execute!(out, cursor::Show));
    drop(out.flush());
    drop(disable_raw_mode());
}

/// Holds the terminal, and gives it back when it goes.
#[derive(Debug)]
pub struct TerminalGuard(());

impl TerminalGuard {
    /// Takes the terminal; a panic gives it back before it says anything.
    pub fn new(mouse: bool) -> io::Result<Self> {
        let before = std::panic::take_hook();
        let holder = thread::current().id();
        std::panic::set_hook(Box::new(move |info| {
            // A panic of another thread ends that thread alone: the screen stays with the loop,
            // unsoiled.
            if thread::current().id() == holder {
                give_back();
                before(info);
            }
        }));
        let held = Self(());
        take(mouse)?;
        Ok(held)
    }
}

/// What is drawn on.
pub fn screen() -> io::Result<Terminal<Painter<Stdout>>> {
    Terminal::new(Painter::new(stdout()))
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        give_back();
    }
}

/// How long the loop sleeps at the most. A clock that was set and a machine that slept give no
/// other notice, so the clock is looked at as often as this; twice a minute costs nothing that
/// could be measured.
const LONGEST_SLEEP: Duration = Duration::from_secs(30);

/// Keys, pointer, signals and the workers, on one channel.
#[derive(Debug)]
pub struct EventSource {
    inputs: Receiver<Input>,
    send: Sender<Input>,
    workers: Workers,
    /// Whether keys are read here.
    gate: Gate,
    /// Whether the pointer is used.
    mouse: bool,
    keeper: Box<dyn KeepSettings>,
}

impl EventSource {
    /// Starts listening, to the pointer too if `mouse` says so. The threads end with the program.
    /// Settings are kept by `keeper`.
    ///
    /// # Errors
    /// Without threads for keys and signals there is no program; the workers can be done without.
    pub fn new(mouse: bool, keeper: Box<dyn KeepSettings>) -> Result<Self, TuiError> {
        let (send, inputs) = channel();
        signals(send.clone()).map_err(|error| TuiError::Thread("signals", error))?;
        let (keys, gate) = (send.clone(), Gate::default());
        let watched = gate.clone();
        let listen = move || {
            // Whatever ends the listening, nobody would hear a key any more.
            drop(catch_unwind(AssertUnwindSafe(|| listen(&keys, &watched))));
            drop(keys.send(Input::End(ExitReason::HungUp)));
        };
        let listening = thread::Builder::new().name("keys".into()).spawn(listen);
        listening.map_err(|error| TuiError::Thread("keys", error))?;
        let workers = Workers::start(&send);
        Ok(Self { inputs, send, workers, gate, mouse, keeper })
    }
}

/// Who does jobs; `None` where the system had no thread for one.
#[derive(Debug, Default)]
struct Workers {
    searches: Option<Sender<Job>>,
    plans: Option<Sender<Job>>,
    notebooks: Option<Sender<Job>>,
    pages: Option<Sender<Job>>,
    fits: Option<Sender<Job>>,
}

impl Workers {
    fn start(send: &Sender<Input>) -> Self {
        // A plan may take seconds, and no search waits for it. Nor does a plan wait for a fit.
        let [searches, plans, notebooks, pages, fits] =
            ["search", "plan", "notebook", "page", "fit"]
                .map(|name| worker(name, send.clone()).ok());
        Self { searches, plans, notebooks, pages, fits }
    }

    /// Has the job done, here if there is nobody else; a fit, which can take minutes, is then not
    /// made.
    fn give(&self, job: Job, send: &Sender<Input>) {
        let worker = match job {
            Job::Find { .. } => &self.searches,
            Job::Plan { .. } => &self.plans,
            Job::Notebook { .. } => &self.notebooks,
            Job::Page { .. } => &self.pages,
            Job::Fit { .. } => &self.fits,
        };
        let left = match worker {
            Some(worker) => worker.send(job).err().map(|unsent| unsent.0),
            None => Some(job),
        };
        let answer = match left {
            None => return,
            Some(Job::Fit { number, .. }) => {
                let why = texts::FIT_NO_THREAD;
                Input::NotFitted(number, why.into())
            }
            Some(job) => done(&job, send),
        };
        drop(send.send(answer));
    }
}

/// Starts a worker.
fn worker(name: &str, send: Sender<Input>) -> io::Result<Sender<Job>> {
    let (jobs, to_do) = channel::<Job>();
    thread::Builder::new().name(name.into()).spawn(move || work(&to_do, &send))?;
    Ok(jobs)
}

/// Sends what the terminal says, until nobody listens or the terminal is gone.
fn listen(send: &Sender<Input>, gate: &Gate) {
    loop {
        gate.pass();
        let input = match event::read() {
            Ok(Event::Key(key)) => Key::of(&key).map(Input::Key),
            Ok(Event::Mouse(mouse)) => Pointer::of(&mouse).map(Input::Pointer),
            Ok(Event::Paste(text)) => Some(Input::Paste(text)),
            Ok(Event::Resize(..)) => Some(Input::Resized),
            Ok(_) => None,
            Err(_) => return,
        };
        let Some(input) = input else { continue };
        if send.send(input).is_err() {
            return;
        }
    }
}

/// Does jobs. Only the newest of those that wait is done: the others have been typed over, or
/// overtaken.
fn work(jobs: &Receiver<Job>, send: &Sender<Input>) {
    while let Ok(mut job) = jobs.recv() {
        while let Ok(newer) = jobs.try_recv() {
            job = newer;
        }
        if send.send(done(&job, send)).is_err() {
            return;
        }
    }
}

/// Does a job. One that fails says so, rather than ending all jobs to come.
fn done(job: &Job, send: &Sender<Input>) -> Input {
    let answer = catch_unwind(AssertUnwindSafe(|| {
        // If nobody listens any more, the answer finds that out.
        job.run(&mut |input| drop(send.send(input)))
    }));
    answer.unwrap_or_else(|_| job.failed())
}

#[cfg(unix)]
fn signals(send: Sender<Input>) -> io::Result<()> {
    use signal_hook::consts::{SIGABRT, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGCONT])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in signals.forever() {
            let input = match signal {
                SIGTERM => Input::End(ExitReason::Terminated),
                SIGHUP => Input::End(ExitReason::HungUp),
                SIGINT => Input::End(ExitReason::Interrupted),
                SIGQUIT => Input::End(ExitReason::QuitSignal),
                SIGABRT => Input::End(ExitReason::Aborted),
                _ => Input::Continued,
            };
            if send.send(input).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as where there are signals")]
fn signals(_: Sender<Input>) -> io::Result<()> {
    Ok(())
}

impl World for EventSource {
    fn wait(&mut self, at_most: Duration) -> Waited {
        match self.inputs.recv_timeout(at_most.min(LONGEST_SLEEP)) {
            Err(RecvTimeoutError::Timeout) => Waited::Passed,
            Err(RecvTimeoutError::Disconnected) => Waited::Closed,
            Ok(first) => {
                let mut came = vec![first];
                came.extend(self.inputs.try_iter());
                Waited::Received(came)
            }
        }
    }

    fn work(&mut self, job: Job) {
        self.workers.give(job, &self.send);
    }

    fn suspend(&mut self) -> io::Result<()> {
        give_back();
        stop()?;
        take(self.mouse)
    }

    fn retake(&mut self) -> io::Result<()> {
        take(self.mouse)
    }

    fn edit(&mut self, text: &str) -> Result<String, String> {
        give_back();
        let edited = outside::edit(text, &self.gate);
        take(self.mouse).map_err(|error| error.to_string())?;
        edited
    }

    fn export(&mut self, name: &str, text: &str) -> Result<String, String> {
        outside::export(name, text)
    }

    fn keep_settings(&mut self, settings: &Settings) -> Result<(), String> {
        self.mouse = settings.mouse;
        point(self.mouse).map_err(|error| error.to_string())?;
        self.keeper.keep(settings)
    }
}

/// Stops this program and whatever started it in the same job, as the shell's own Ctrl-Z does.
#[cfg(unix)]
fn stop() -> io::Result<()> {
    Ok(rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?)
}

#[cfg(not(unix))]
fn stop() -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
