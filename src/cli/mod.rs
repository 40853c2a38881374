//! The command line: arguments, one file a command, exit codes.
//!
//! Results go to stdout, errors to stderr. This room decides nothing about banks or sittings; it hands on.

mod args;
mod blueprints;
mod check;
mod claim;
#[cfg(debug_assertions)]
mod fault;
mod files;
mod fit;
mod goal;
mod items;
mod key;
mod made_of;
mod output;
mod paper;
mod paths;
mod plan;
mod record;
mod results;
mod sit;
mod topics;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

/// It did what was asked.
pub const FINE: u8 = 0;
/// What was checked has problems.
pub const PROBLEMS: u8 = 1;
/// It could not run.
pub const COULD_NOT_RUN: u8 = 2;

/// Runs the program on the arguments it was given.
pub fn main() -> ExitCode {
    let args = Args::parse();
    match run(args) {
        Ok(code) => code.into(),
        Err(error) => {
            output::complain(&format!("{error:#}"));
            COULD_NOT_RUN.into()
        }
    }
}

fn run(args: Args) -> anyhow::Result<u8> {
    let Args { world, command } = args;
    match command {
        None => sit::home(&world),
        Some(Command::Practise(set)) => sit::practise(&world, &set),
        Some(Command::Quiz(quiz)) => sit::quiz(&world, &quiz),
        Some(Command::Review(set)) => sit::review(&world, &set),
        Some(Command::Goal(goal)) => goal::run(&world, &goal),
        Some(Command::Plan(plan)) => plan::run(&world, &plan),
        Some(Command::Fit(fit)) => fit::run(&world, &fit),
        Some(Command::Exam(exam)) => sit::exam(&world, &exam),
        Some(Command::Blueprints(list)) => blueprints::run(&world, list.format),
        Some(Command::Key(key)) => key::run(&world, &key),
        Some(Command::Check(check)) => check::run(&check),
        Some(Command::Topics(list)) => topics::run(&world, list.format),
        Some(Command::Items(list)) => items::run(&world, &list),
        Some(Command::Results(which)) => results::run(&world, &which),
        Some(Command::Paper(paper)) => paper::run(&world, &paper),
        Some(Command::Claim(claim)) => claim::run(&world, &claim),
        Some(Command::Record(action)) => record::run(&world, &action),
        Some(Command::Completions { shell }) => {
            output::line(&args::completions(shell))?;
            Ok(FINE)
        }
    }
}
