//! The terminal: raw mode, the other screen, the pointer; keys and signals as inputs.
//!
//! However the program ends, the terminal is given back as it was: on return, on panic, on a signal.
//! What is Unix alone stays behind `cfg(unix)`. This file must not know of models or screens.

use std::io::{self, Stdout, Write, stdout};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::crossterm::event::{self, DisableMouseCapture, EnableMouseCapture, Event};
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute};

use super::key::{Key, Pointer};
use super::paint::Painter;
use super::runtime::{Input, Job, Waited, World};

/// Takes the terminal.
fn take() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, cursor::Hide)
}

/// Gives the terminal back. Every step is tried, whatever became of the one before.
fn give_back() {
    let mut out = stdout();
    drop(execute!(out, DisableMouseCapture));
    drop(execute!(out, LeaveAlternateScreen));
    drop(execute!(out, cursor::Show));
    drop(out.flush());
    drop(disable_raw_mode());
}

/// Holds the terminal, and gives it back when it goes.
#[derive(Debug)]
pub struct Held(());

impl Held {
    /// Takes the terminal; a panic gives it back before it says anything.
    pub fn new() -> io::Result<Self> {
        let before = std::panic::take_hook();
        let holder = thread::current().id();
        std::panic::set_hook(Box::new(move |info| {
            // A panic of another thread ends that thread alone: the screen stays with the loop, unsoiled.
            if thread::current().id() == holder {
                give_back();
                before(info);
            }
        }));
        let held = Self(());
        take()?;
        Ok(held)
    }
}

/// What is drawn on.
pub fn screen() -> io::Result<Terminal<Painter<Stdout>>> {
    Terminal::new(Painter::new(stdout()))
}

impl Drop for Held {
    fn drop(&mut self) {
        give_back();
    }
}

/// Keys, pointer, signals and the workers, on one channel.
#[derive(Debug)]
pub struct Machine {
    inputs: Receiver<Input>,
    searches: Sender<Job>,
    plans: Sender<Job>,
    fits: Sender<Job>,
}

impl Machine {
    /// Starts listening. The threads end with the program.
    pub fn new() -> io::Result<Self> {
        let (send, inputs) = channel();
        signals(send.clone())?;
        let keys = send.clone();
        thread::Builder::new().name("keys".into()).spawn(move || listen(&keys))?;
        // A plan may take seconds, and no search waits for it.
        let searches = worker("search", send.clone())?;
        let plans = worker("plan", send.clone())?;
        // Nor does a plan wait for a fit.
        let fits = worker("fit", send)?;
        Ok(Self { inputs, searches, plans, fits })
    }
}

/// Starts a worker.
fn worker(name: &str, send: Sender<Input>) -> io::Result<Sender<Job>> {
    let (jobs, to_do) = channel::<Job>();
    thread::Builder::new().name(name.into()).spawn(move || work(&to_do, &send))?;
    Ok(jobs)
}

/// Sends what the terminal says, until nobody listens or the terminal is gone.
fn listen(send: &Sender<Input>) {
    loop {
        let input = match event::read() {
            Ok(Event::Key(key)) => Key::of(&key).map(Input::Key),
            Ok(Event::Mouse(mouse)) => Pointer::of(&mouse).map(Input::Pointer),
            Ok(Event::Resize(..)) => Some(Input::Resized),
            Ok(_) => None,
            Err(_) => Some(Input::End(super::ExitReason::HungUp)),
        };
        let Some(input) = input else { continue };
        let last = matches!(input, Input::End(_));
        if send.send(input).is_err() || last {
            return;
        }
    }
}

/// Does jobs. Only the newest of those that wait is done: the others have been typed over, or overtaken.
fn work(jobs: &Receiver<Job>, send: &Sender<Input>) {
    while let Ok(mut job) = jobs.recv() {
        while let Ok(newer) = jobs.try_recv() {
            job = newer;
        }
        // A job that fails says so, rather than ending all jobs to come.
        let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            // If nobody listens any more, the answer finds that out.
            job.run(&mut |input| drop(send.send(input)))
        }));
        let answer = answer.unwrap_or_else(|_| job.failed());
        if send.send(answer).is_err() {
            return;
        }
    }
}

#[cfg(unix)]
fn signals(send: Sender<Input>) -> io::Result<()> {
    use super::ExitReason;
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in signals.forever() {
            let input = match signal {
                SIGTERM => Input::End(ExitReason::Terminated),
                SIGHUP => Input::End(ExitReason::HungUp),
                SIGINT => Input::End(ExitReason::Interrupted),
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

impl World for Machine {
    fn wait(&mut self, at_most: Option<Duration>) -> Waited {
        let first = match at_most {
            None => self.inputs.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(time) => self.inputs.recv_timeout(time),
        };
        match first {
            Err(RecvTimeoutError::Timeout) => Waited::Passed,
            Err(RecvTimeoutError::Disconnected) => Waited::Closed,
            Ok(first) => {
                let mut came = vec![first];
                came.extend(self.inputs.try_iter());
                Waited::Came(came)
            }
        }
    }

    fn work(&mut self, job: Job) {
        // If the worker is gone, the job is not answered, which the screen shows.
        drop(match job {
            Job::Find { .. } => self.searches.send(job),
            Job::Plan { .. } => self.plans.send(job),
            Job::Fit { .. } => self.fits.send(job),
        });
    }

    fn suspend(&mut self) -> io::Result<()> {
        give_back();
        stop()?;
        take()
    }

    fn retake(&mut self) -> io::Result<()> {
        take()
    }
}

/// Stops this program and whatever started it in the same job, as the shell's own Ctrl-Z does.
#[cfg(unix)]
fn stop() -> io::Result<()> {
    Ok(rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?)
}

#[cfg(not(unix))]
fn stop() -> io::Result<()> {
    Err(io::Error::other("this system has no background for programs"))
}
