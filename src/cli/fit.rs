//! `prelims fit`: memory fitted to the learner's own answers, or the average learner's put back.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::memory::{FitProgress, NoFit};
use crate::study::Study;
use crate::tui::ExitReason;

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::{output, paths};

/// Fit memory to your own answers, and say whether that predicts them better
#[derive(Debug, clap::Args)]
pub struct Fit {
    /// Go back to the average learner's memory instead
    #[arg(long)]
    defaults: bool,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Fit {
    /// Fits, and says what came of it.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let mut study = Study::open(&paths::options(call.world)?, paths::clock())?;
        paths::say_problems(study.problems());
        let text = if self.defaults {
            put_back(&mut study)?
        } else {
            let stop = stopped_by_the_person()?;
            let mut shown = Shown { on: io::stderr().is_terminal(), percent: None };
            let fit = study.fitting().run(&mut |at| {
                shown.show(at);
                !stop.load(Ordering::Relaxed)
            });
            shown.take_away();
            // Who stops it while the last trial runs has stopped it too.
            if fit == Err(NoFit::Stopped) || stop.load(Ordering::Relaxed) {
                output::complain("stopped; nothing was changed");
                return Ok(ExitReason::Interrupted.code());
            }
            study.keep_fit(&fit?)?;
            said(&study)
        };
        match self.format {
            Format::Json => {
                output::json(&study.fitted())?;
            }
            Format::Text => output::line(&text)?,
        }
        Ok(FINE)
    }
}

fn put_back(study: &mut Study) -> anyhow::Result<String> {
    Ok(if study.put_average_back()? {
        "The average learner's memory is used again; `prelims fit` fits yours.".to_owned()
    } else {
        "The average learner's memory was already in use.".to_owned()
    })
}

fn said(study: &Study) -> String {
    study.fitted().fitted.map(|fit| fit.in_words()).unwrap_or_default()
}

/// How far it has come, on one line of the terminal.
struct Shown {
    on: bool,
    percent: Option<u32>,
}

impl Shown {
    fn show(&mut self, at: FitProgress) {
        let percent = at.done * 100 / at.of.max(1);
        if self.on && self.percent != Some(percent) {
            self.percent = Some(percent);
            write(&format!("\rfitting memory to your answers: {percent} % (Ctrl-C stops)"));
        }
    }

    /// Leaves the line empty.
    fn take_away(&self) {
        if self.on && self.percent.is_some() {
            write("\r\u{1b}[K");
        }
    }
}

/// Whoever cannot be shown it can do without.
fn write(text: &str) {
    let mut to = io::stderr().lock();
    drop(to.write_all(text.as_bytes()).and_then(|()| to.flush()));
}

/// Turns true once the person presses Ctrl-C.
#[cfg(unix)]
fn stopped_by_the_person() -> io::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop))?;
    Ok(stop)
}

/// Elsewhere Ctrl-C ends the program at once, and nothing has been kept by then.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as where there are signals")]
fn stopped_by_the_person() -> io::Result<Arc<AtomicBool>> {
    Ok(Arc::default())
}
