//! `prelims record export`: every entry as a line of JSON.

use std::path::Path;

use anyhow::ensure;

use crate::journal::{Position, Reason};
use crate::record::Record;

use super::super::exit::{FINE, PROBLEMS};
use super::super::output;
use super::aside::SetAside;
use super::said;

/// Prints every entry that can be printed, and says which were left out.
pub fn run(path: &Path) -> anyhow::Result<u8> {
    let Some(record) = Record::open_to_read(path)? else {
        said::no_progress(path);
        return Ok(FINE);
    };
    let mut left_out = Vec::new();
    let mut written = Ok(());
    record.for_each(Position::START, |position, row| match row {
        Ok(entry) => match entry.to_json() {
            Ok(line) if written.is_ok() => written = output::json_line(&line),
            Ok(_) => {}
            // A body that is no JSON cannot be part of a line of it.
            Err(_) => {
                let reason = Reason::Unreadable("its body is not JSON".to_owned());
                left_out.push(SetAside::of(position, &entry, &reason));
            }
        },
        Err(unread) => left_out.push(SetAside::unread(position, &unread)),
    })?;
    written?;
    ensure!(record.stood_still(), "another program wrote to the record meanwhile: export it again");
    if left_out.is_empty() {
        return Ok(FINE);
    }
    for one in &left_out {
        output::complain(&format!("left out: {}", one.in_words()));
    }
    output::complain(&format!(
        "{} could not be exported; the record was not changed",
        said::entries(left_out.len() as u64)
    ));
    Ok(PROBLEMS)
}
