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

/// The same, of what can also be a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum PageFormat {
    /// For a person to read
    #[default]
    Text,
    /// For a program to read
    Json,
    /// A page in Markdown
    Markdown,
}
