//! The command line: the list of commands, and what becomes of what was typed.
//!
//! Each command is a file: its arguments, its help and what it does. Results go to stdout, errors
//! to stderr. This room decides nothing about banks or sittings; it hands on.

mod blueprints;
mod call;
mod check;
mod claim;
mod completions;
mod exam;
mod exit;
mod export;
#[cfg(debug_assertions)]
mod fault;
mod files;
mod fit;
mod format;
mod goal;
mod hints;
mod import;
mod items;
mod key;
mod listed;
mod lost;
mod mistakes;
mod named;
mod output;
mod paper;
mod paths;
mod plan;
mod practise;
mod questions;
mod quiz;
mod record;
mod results;
mod review;
mod settings;
mod sit;
mod topics;
mod translate;
mod wanted;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

#[cfg(feature = "internals")]
pub use hints::SCREENS;

use call::{Call, World};
use exit::COULD_NOT_RUN;

/// Makes the list of commands, and runs the one that was asked for.
macro_rules! commands {
    ($($name:ident($arguments:ty),)*) => {
        /// What to do.
        #[derive(Debug, Subcommand)]
        enum Command {
            $($name($arguments),)*
        }

        impl Command {
            fn run(&self, call: &Call) -> anyhow::Result<u8> {
                match self {
                    $(Self::$name(command) => command.run(call),)*
                }
            }
        }
    };
}

// In the order in which the help lists them.
commands! {
    Practise(practise::Practise),
    Quiz(quiz::Quiz),
    Review(review::Review),
    Mistakes(mistakes::Mistakes),
    Goal(goal::Goal),
    Plan(plan::Plan),
    Fit(fit::Fit),
    Exam(exam::Exam),
    Blueprints(blueprints::Blueprints),
    Key(key::Key),
    Check(check::Check),
    Import(import::Import),
    Export(export::Export),
    Translate(translate::Translate),
    Topics(topics::Topics),
    Items(items::Items),
    Results(results::Results),
    Paper(paper::Paper),
    Claim(claim::Claim),
    Record(record::Record),
    Completions(completions::Completions),
}

/// An exam hall, a memory and an author's desk for UPSC-style papers. Alone, `prelims` opens Home.
#[derive(Debug, Parser)]
#[command(name = "prelims", version, about, max_term_width = 100, propagate_version = true)]
struct Args {
    /// Where things are and how they look.
    #[command(flatten)]
    world: World,
    /// What to do.
    #[command(subcommand)]
    command: Option<Command>,
}

/// Runs the program on the arguments it was given.
pub fn main() -> ExitCode {
    let Args { world, command } = Args::parse();
    let call = Call { world: &world, line: Args::command };
    let done = command.map_or_else(|| sit::home(&world), |command| command.run(&call));
    match done {
        Ok(code) => code.into(),
        Err(error) => {
            output::complain(&hints::told(&error));
            COULD_NOT_RUN.into()
        }
    }
}
