//! A fault on purpose, so that tests can see what becomes of the terminal. Only debug builds have it.

use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;

use crate::study::{Clock, SystemClock};

/// A clock that panics once a file is there.
struct Faulty {
    clock: SystemClock,
    file: PathBuf,
}

impl Clock for Faulty {
    fn wall(&self) -> Timestamp {
        assert!(!self.file.exists(), "a fault on purpose");
        self.clock.wall()
    }

    fn mono(&self) -> Duration {
        self.clock.mono()
    }

    fn offset(&self, at: Timestamp) -> i32 {
        self.clock.offset(at)
    }
}

/// The clock that fails as soon as the file that `PRELIMS_PANIC` names is there.
#[expect(clippy::disallowed_methods, reason = "the command line's room reads the environment")]
pub fn clock() -> Option<Box<dyn Clock>> {
    let file = std::env::var_os("PRELIMS_PANIC")?;
    Some(Box::new(Faulty { clock: SystemClock::new(), file: file.into() }))
}
