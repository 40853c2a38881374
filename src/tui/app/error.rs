//! Why the screens could not go on, and whether it is because the terminal is gone.

use std::io;

/// Why the screens could not go on.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    /// The system has no thread for what cannot be done without.
    #[error(
        "cannot start: the system has no thread for {0} ({1}); close other programs, or raise the limit on processes or memory"
    )]
    Thread(&'static str, io::Error),
    /// The terminal could not be taken.
    #[error("cannot use this terminal: {0}")]
    Terminal(io::Error),
    /// The terminal went away.
    #[error("the terminal is gone")]
    Gone,
    /// Nothing could be drawn.
    #[error("cannot draw on this terminal: {0}")]
    Draw(String),
    /// The record was lost, and the person left without writing it elsewhere.
    #[error(
        "left without saving: {what}; {held} entries were held in memory and are lost unless they can be found in its files"
    )]
    Lost {
        /// What became of which file.
        what: String,
        /// How many entries were held.
        held: usize,
    },
    /// The last keys before the end could not be kept.
    #[error("{0}")]
    NotSaved(String),
}

/// Whether an error says that the terminal is no longer there: its window was closed, its line hung
/// up.
pub fn is_gone(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let gone = [Errno::IO, Errno::PIPE, Errno::NXIO, Errno::NODEV, Errno::BADF];
        if Errno::from_io_error(error).is_some_and(|errno| gone.contains(&errno)) {
            return true;
        }
    }
    error.kind() == io::ErrorKind::BrokenPipe
}
