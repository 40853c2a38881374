//! What every command is given: where things are, and the whole command line.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser};

use crate::bank::LanguageCode;
use crate::tui::Palette;
use crate::wording::worded;

/// Where things are and how they look.
#[derive(Debug, Clone, clap::Args)]
pub struct World {
    /// The folder of a question bank; can be given several times. It replaces an installed bank
    /// with the same id
    #[arg(long = "bank", value_name = "PATH", global = true)]
    pub banks: Vec<PathBuf>,
    /// Only this bank, and none of your folder or of the program's own; can be given several times
    #[arg(long = "only", value_name = "PATH", global = true)]
    pub only: Vec<PathBuf>,
    /// The file in which progress is kept
    // Without a value, which reads as an empty one, it is the usual one: `check --record` asks for
    // progress to be checked too.
    #[arg(
        long,
        value_name = "FILE",
        env = "PRELIMS_RECORD",
        global = true,
        num_args = 0..=1,
        default_missing_value = "",
        value_parser = OsStringValueParser::new().map(PathBuf::from)
    )]
    pub record: Option<PathBuf>,
    /// Draw with ASCII characters only
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Colours of the screens in this run, instead of those in the settings
    #[arg(long, global = true, value_name = "PALETTE", value_parser = palette)]
    pub theme: Option<Palette>,
    /// The language to read questions in where they are translated, such as `hi`; for papers to be
    /// printed also `both`
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = languages)]
    pub language: Option<Languages>,
}

/// In which languages questions are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// In one.
    One(LanguageCode),
    /// In that of the bank and in its translation, each question in both.
    Both,
}

/// Reads the name of a language.
fn languages(name: &str) -> Result<Languages, String> {
    if name == "both" {
        return Ok(Languages::Both);
    }
    let known = worded().find(|language| *language == LanguageCode::of(name));
    known.map(Languages::One).ok_or_else(|| {
        let all: Vec<String> = worded().map(|language| language.to_string()).collect();
        format!("the languages are {}, and `both` for papers", all.join(", "))
    })
}

impl World {
    /// The banks that are named, and whether they are all there are.
    pub fn banks(&self) -> (Vec<PathBuf>, bool) {
        ([&self.banks[..], &self.only[..]].concat(), !self.only.is_empty())
    }
}

/// Reads the name of a palette.
fn palette(name: &str) -> Result<Palette, String> {
    let named = Palette::ALL.into_iter().find(|palette| palette.name() == name);
    named.ok_or_else(|| {
        let all: Vec<&str> = Palette::ALL.into_iter().map(Palette::name).collect();
        format!("the themes are {}", all.join(", "))
    })
}

/// What a command is called with besides its own arguments.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// Where things are and how they look.
    pub world: &'a World,
    /// The whole command line, for what describes it.
    pub line: fn() -> clap::Command,
}
