//! How the program is called, for the few screens that say so. The screens are told; they do not
//! know.

/// Words of the command line.
#[derive(Debug, Clone, Copy)]
pub struct Commands {
    /// How a bank is opened: a command.
    pub open_bank: &'static str,
    /// How one is told where things are: a command.
    pub help: &'static str,
    /// How another record is named: a command that wants its path.
    pub with_record: &'static str,
    /// How a smaller paper is asked for: an option.
    pub scaled: &'static str,
}
