//! For whom a command prints: an argument of all that list or show something.

use clap::ValueEnum;

/// Who reads the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// For a person to read
    #[default]
    Text,
    /// For a program to read
    Json,
}
