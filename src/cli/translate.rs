//! `prelims translate BANK LANGUAGE`: the files in which a bank's texts are translated.

use std::path::PathBuf;

use crate::shelf::translations;
use crate::text::count;

use super::call::Call;
use super::exit::FINE;
use super::{files, output};

/// Write the files in which a bank is translated, or add what is new or has changed since
#[derive(Debug, clap::Args)]
pub struct Translate {
    /// The bank's folder
    #[arg(value_name = "BANK")]
    bank: PathBuf,
    /// The language to translate into (BCP 47), such as `hi`
    #[arg(value_name = "LANGUAGE")]
    into: String,
    /// Only this topic; may be given several times
    #[arg(long = "topic", value_name = "TOPIC")]
    topics: Vec<String>,
}

impl Translate {
    /// Writes the files that are not up to date, and says what waits in each.
    pub fn run(&self, _: &Call) -> anyhow::Result<u8> {
        for file in translations(&self.bank, &self.into, &self.topics)? {
            let path = file.path.display();
            if file.before.as_ref() != Some(&file.now.text) {
                files::replace(&file.path, &file.now.text)?;
            }
            let open = count(file.now.open, "text");
            let stale = match file.now.stale {
                0 => String::new(),
                stale => format!(
                    "; of {stale} the original has changed, and the old translation stands above in a comment"
                ),
            };
            output::line(&match file.now.open {
                0 => format!("nothing to translate in {path}"),
                _ => format!("{open} to translate in {path}{stale}"),
            })?;
        }
        Ok(FINE)
    }
}
