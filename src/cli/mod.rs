//! The command line: arguments, one file a command, exit codes.

pub mod check;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The arguments.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Says everything that is wrong with banks
    Check {
        /// Folders of banks, folders of such folders, or single files of a bank
        #[arg(required_unless_present = "explain")]
        paths: Vec<PathBuf>,
        /// How problems are told
        #[arg(long, value_enum, default_value_t)]
        format: check::Format,
        /// Say what a code means (E012)
        #[arg(long, value_name = "CODE", conflicts_with = "paths")]
        explain: Option<String>,
    },
}

/// Runs the program on the arguments it was given.
pub fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { explain: Some(code), .. } => check::explain(&code),
        Command::Check { paths, format, .. } => check::run(&paths, format),
    }
}
