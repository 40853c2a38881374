//! What to do by which command: what the rooms below cannot say, because they do not know how the
//! program is called.

use crate::exam::{KeyWords, Short};
use crate::exchange::ClaimRefused;
use crate::record::{RecordError, RestoreError};
use crate::shelf::Problem;
use crate::study::{CannotBegin, CannotOpen, Hints};
use crate::text::harmless;
use crate::tui::Commands;

use super::record::aside;

/// For what the study says.
pub const STUDY: Hints = Hints {
    set_aside: aside::notice,
    record,
    problem,
    keys: KeyWords {
        choices: "as `prelims items --full` prints the choices",
        load: "load its bank with --bank",
    },
};

/// For what the screens say.
pub const SCREENS: Commands = Commands {
    open_bank: "prelims --bank PATH",
    help: "prelims --help",
    with_record: "prelims --record",
    scaled: "--scaled",
};

/// An error, and what can be done about it.
pub fn told(error: &anyhow::Error) -> String {
    let of_record = |error: &CannotOpen| match error {
        CannotOpen::Record(error) => Some(record(error)),
        _ => None,
    };
    let hint = error
        .downcast_ref()
        .map(record)
        .or_else(|| error.downcast_ref().and_then(of_record))
        .or_else(|| error.downcast_ref().map(restoring))
        .or_else(|| error.downcast_ref().map(beginning))
        .or_else(|| error.downcast_ref().map(claiming));
    format!("{error:#}{}", hint.unwrap_or_default())
}

/// For an error of the record.
pub fn record(error: &RecordError) -> &'static str {
    match error {
        RecordError::NotSqlite { .. } | RecordError::StrangeLog { .. } => {
            " with `prelims record restore FILE`"
        }
        RecordError::LogAlone { .. } => {
            ": put the file back, or a backup with `prelims record restore FILE`; to begin again, \
             move the log away"
        }
        RecordError::Corrupt { .. } => {
            ": `prelims record export` prints what can still be read, and `prelims record restore \
             FILE` puts a backup in its place and keeps this file beside it"
        }
        _ => "",
    }
}

/// For what is wrong with a bank.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Bad { path, .. } | Problem::Partly { path, .. } => {
            format!("; see `prelims check {}`", harmless(path))
        }
        _ => String::new(),
    }
}

fn restoring(error: &RestoreError) -> &'static str {
    match error {
        RestoreError::NoBackup(_) => ": name a file that `prelims record backup` wrote",
        RestoreError::Backup(error) | RestoreError::Record(error) => record(error),
        RestoreError::Same(_) => "",
    }
}

fn beginning(error: &CannotBegin) -> &'static str {
    match error {
        CannotBegin::Short(Short { largest: 1.., .. }) => " (--scaled)",
        CannotBegin::NoSuchTopic(_) => ": `prelims topics` lists what is loaded",
        _ => "",
    }
}

fn claiming(error: &ClaimRefused) -> &'static str {
    match error {
        ClaimRefused::TooFewSources(_) => ": name each with --source",
        ClaimRefused::NoReason => ": say with --reason what the sources show",
        _ => "",
    }
}
