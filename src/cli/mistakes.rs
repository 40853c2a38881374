//! `prelims mistakes`: the questions answered wrongly, by a guess or slowly, a line each, as a page or
//! for programs.

use clap::ValueEnum;

use crate::exchange::Medium;
use crate::filter::Filter;
use crate::report::{QuestionRow, Sort};

use super::call::Call;
use super::exit::FINE;
use super::format::PageFormat;
use super::wanted::Where;
use super::{output, paths};

/// List your mistakes: questions answered wrongly, by a guess or slowly, those to be mended first
#[derive(Debug, clap::Args)]
pub struct Mistakes {
    #[command(flatten)]
    wanted: Where,
    /// In which order to list them
    #[arg(long, value_name = "ORDER", value_enum, default_value_t)]
    sort: Order,
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    format: PageFormat,
}

/// In which order mistakes are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Order {
    /// Those to be mended first, then the mended ones; the latest first
    #[default]
    State,
    /// Those answered last first
    Date,
    /// By topic
    Topic,
    /// Those answered wrongly most often first
    Times,
}

impl Order {
    fn sort(self) -> Sort {
        match self {
            Self::State => Sort::State,
            Self::Date => Sort::Date,
            Self::Topic => Sort::Topic,
            Self::Times => Sort::Times,
        }
    }
}

impl Mistakes {
    /// Lists them.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let study = paths::study_to_read(call.world)?;
        let notebook = study.notebook_task().run();
        let filter = self.wanted.read(&notebook)?.unwrap_or(Filter::All(Vec::new()));
        let rows: Vec<_> = notebook
            .filtered(&filter, self.sort.sort())
            .into_iter()
            .filter(|row| row.mistake().is_some())
            .collect();
        if rows.is_empty() {
            output::complain(if self.wanted.filter.is_some() {
                "no mistake passes this filter"
            } else {
                "there are no mistakes yet"
            });
        }
        match self.format {
            PageFormat::Json => {
                output::json(&rows.iter().map(AsRef::as_ref).collect::<Vec<&QuestionRow>>())?;
            }
            PageFormat::Markdown if rows.is_empty() => {}
            PageFormat::Markdown => {
                output::bank_line(study.mistakes_page(&rows, Medium::Markdown).trim_end())?;
            }
            PageFormat::Text => {
                for row in &rows {
                    output::bank_line(&row.in_words())?;
                }
            }
        }
        Ok(FINE)
    }
}
