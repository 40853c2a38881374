//! The command line: arguments, one file a command, exit codes.

use std::process::ExitCode;

/// Runs the program on the arguments it was given.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}
