//! What may be said on the command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::bank::Slug;
use crate::exam::{MarkingScheme, Series};
use crate::exchange::Medium;

/// An exam hall, a memory and an author's desk for UPSC-style papers. Alone, `prelims` opens Home.
#[derive(Debug, Parser)]
#[command(name = "prelims", version, about, max_term_width = 100, propagate_version = true)]
pub struct Args {
    /// Where things are and how they look.
    #[command(flatten)]
    pub world: World,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Where things are and how they look.
#[derive(Debug, Clone, clap::Args)]
pub struct World {
    /// A folder that holds a question bank; may be given several times, and wins over banks of the same id elsewhere
    #[arg(long = "bank", value_name = "PATH", global = true)]
    pub banks: Vec<PathBuf>,
    /// The file in which progress is kept
    #[arg(long, value_name = "FILE", env = "PRELIMS_RECORD", global = true)]
    pub record: Option<PathBuf>,
    /// Draw with ASCII characters only
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Practise: untimed, the answer and its explanation after each question
    #[command(visible_alias = "practice")]
    Practise(Set),
    /// Sit a timed quiz: the answers at the end
    Quiz(Quiz),
    /// Review: what is left of today's plan
    Review(Set),
    /// Show or set what is aimed at: the day of the exam, the paper, the minutes a day
    Goal(Goal),
    /// Show the plan: today's questions and why, the days ahead, the forecast
    Plan(Plan),
    /// Fit memory to your own answers, and say whether that foresees them better
    Fit(Fit),
    /// Sit a paper of a real examination under its rules
    Exam(Exam),
    /// List the examinations whose rules are known
    Blueprints(List),
    /// Apply an examiner's key: every earlier attempt is scored anew
    Key(Key),
    /// Check question banks and say everything that is wrong with them
    Check(Check),
    /// List the topics that are loaded
    Topics(List),
    /// List the items that are loaded, with their derived choices and keys
    Items(Items),
    /// List past results, or take one apart: by topic, kind, confidence and time, guesses, changes, slips
    Results(Results),
    /// Write a paper to be printed: question papers, answer sheet, key and solutions
    Paper(Paper),
    /// Write a claim that an item's key is wrong, with at least three sources
    Claim(Claim),
    /// Where progress is kept and what is in it; back it up, restore it, check it
    #[command(subcommand)]
    Record(RecordAction),
    /// Write completions for a shell to standard output
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// Which questions.
#[derive(Debug, Clone, clap::Args)]
pub struct Set {
    /// Only this topic (`isa`, or `india-us/isa`); may be given several times
    #[arg(long = "topic", value_name = "TOPIC")]
    pub topics: Vec<String>,
    /// At most so many questions
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub count: Option<u16>,
    /// Draw the questions and their order from this number, the same each time
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
}

/// A quiz.
#[derive(Debug, Clone, clap::Args)]
pub struct Quiz {
    /// Which questions.
    #[command(flatten)]
    pub set: Set,
    /// Minutes allowed, fractions too [default: 72 seconds a question, as in UPSC's General Studies paper]
    #[arg(long, value_name = "MINUTES", value_parser = minutes)]
    pub minutes: Option<Duration>,
    /// Marks for right, wrong and blank, as fractions or decimals
    #[arg(long, value_name = "RIGHT,WRONG[,BLANK]", default_value = "2,-2/3,0", allow_hyphen_values = true, value_parser = MarkingScheme::parse)]
    pub marks: MarkingScheme,
}

/// A paper of an examination.
#[derive(Debug, Clone, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Exam {
    /// The examination, as `prelims blueprints` names it
    #[arg(value_name = "BLUEPRINT")]
    pub blueprint: String,
    /// One of its papers [default: the first, and then the others of the day]
    #[arg(long, value_name = "PAPER")]
    pub paper: Option<String>,
    /// The order of the questions
    #[arg(long, value_name = "SERIES", default_value = "A", value_parser = <Series as std::str::FromStr>::from_str)]
    pub series: Series,
    /// Assemble the paper from this number, the same each time
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
    /// With the time that is given to those who are entitled to it
    #[arg(long)]
    pub extra_time: bool,
    /// Let the clock be stopped
    #[arg(long)]
    pub relaxed: bool,
    /// Transfer the answers to an answer sheet, in ink
    #[arg(long)]
    pub drill: bool,
    /// Sit a smaller paper of the same proportions where the banks cannot fill the whole one
    #[arg(long)]
    pub scaled: bool,
}

/// What is aimed at.
#[derive(Debug, Clone, clap::Args)]
pub struct Goal {
    /// The day of the exam, such as 2027-05-23
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: Option<Date>,
    /// Aim at no day: keep what is known
    #[arg(long, conflicts_with = "date")]
    pub no_date: bool,
    /// The minutes a day, 1 to 1440
    #[arg(long, value_name = "N")]
    pub minutes: Option<u32>,
    /// The paper, as `prelims blueprints` names it: `upsc-cse/gs-1`, or `upsc-cse` for the first
    #[arg(long, value_name = "BLUEPRINT/PAPER")]
    pub paper: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// The plan.
#[derive(Debug, Clone, clap::Args)]
pub struct Plan {
    /// How many of the days ahead to list; programs are given all of them
    #[arg(long, value_name = "N", default_value = "7")]
    pub days: u16,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// A fit of memory.
#[derive(Debug, Clone, clap::Args)]
pub struct Fit {
    /// Put the average learner's memory back instead
    #[arg(long)]
    pub defaults: bool,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// An examiner's key.
#[derive(Debug, Clone, clap::Args)]
pub struct Key {
    /// The key file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// How to print what it changed
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// What to check.
#[derive(Debug, Clone, clap::Args)]
pub struct Check {
    /// Banks, folders of banks, topic files or blueprints
    #[arg(value_name = "PATH", required_unless_present = "explain")]
    pub paths: Vec<PathBuf>,
    /// How to print problems
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Say what a code means, instead of checking
    #[arg(long, value_name = "CODE")]
    pub explain: Option<String>,
}

/// A list.
#[derive(Debug, Clone, clap::Args)]
pub struct List {
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Past results.
#[derive(Debug, Clone, clap::Args)]
pub struct Results {
    /// The result to take apart: its id or the beginning of it, as the list prints it, or `last`
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// A list of items.
#[derive(Debug, Clone, clap::Args)]
pub struct Items {
    /// Only this topic (`isa`, or `india-us/isa`); may be given several times
    #[arg(long = "topic", value_name = "TOPIC")]
    pub topics: Vec<String>,
    /// Print each item whole, as a paper would, with its key
    #[arg(long)]
    pub full: bool,
    /// Compose so many questions of the topics' facts and traps instead, as review does, and print them whole
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub compose: Option<u16>,
    /// Draw what is composed from this number, the same each time
    #[arg(long, value_name = "NUMBER", requires = "compose")]
    pub seed: Option<u64>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// A paper to be printed.
#[derive(Debug, Clone, clap::Args)]
pub struct Paper {
    /// The blueprint of a real paper, such as `upsc-cse`, by whose quotas and rules it is assembled; without one, a free choice of questions
    #[arg(value_name = "BLUEPRINT", value_parser = <Slug as std::str::FromStr>::from_str, conflicts_with_all = ["topics", "count", "minutes", "marks"])]
    pub blueprint: Option<Slug>,
    /// Which paper of the blueprint, such as `gs-1` [default: the first]
    #[arg(long = "paper", value_name = "PAPER", requires = "blueprint", value_parser = <Slug as std::str::FromStr>::from_str)]
    pub which: Option<Slug>,
    /// A smaller paper of the same proportions, where the banks cannot fill the whole
    #[arg(long, requires = "blueprint")]
    pub scaled: bool,
    /// Which questions; 100 if there are as many.
    #[command(flatten)]
    pub set: Set,
    /// The series to write, each with an order of its own
    #[arg(long, value_name = "SERIES", value_delimiter = ',', default_value = "A,B,C,D", value_parser = <Series as std::str::FromStr>::from_str)]
    pub series: Vec<Series>,
    /// The folder to write into; made where it is missing
    #[arg(long, value_name = "DIR", default_value = "paper")]
    pub out: PathBuf,
    /// What to write it as; the answer sheet is always HTML, and left out of Markdown alone
    #[arg(long, value_enum, default_value_t)]
    pub format: PaperFormat,
    /// Minutes allowed, fractions too [default: 72 seconds a question, as in UPSC's General Studies paper]
    #[arg(long, value_name = "MINUTES", value_parser = minutes)]
    pub minutes: Option<Duration>,
    /// Marks for right, wrong and blank, as fractions or decimals
    #[arg(long, value_name = "RIGHT,WRONG[,BLANK]", default_value = "2,-2/3,0", allow_hyphen_values = true, value_parser = MarkingScheme::parse)]
    pub marks: MarkingScheme,
    /// What the paper is called [default: its name in the blueprint, or "Practice paper"]
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Write over files that are already there
    #[arg(long)]
    pub force: bool,
}

/// What a paper is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum PaperFormat {
    /// HTML made for printing.
    #[default]
    Html,
    /// Markdown.
    Markdown,
    /// Both.
    Both,
}

impl PaperFormat {
    /// What is written.
    pub fn media(self) -> &'static [Medium] {
        match self {
            Self::Html => &[Medium::Html],
            Self::Markdown => &[Medium::Markdown],
            Self::Both => &[Medium::Html, Medium::Markdown],
        }
    }
}

/// A claim against a key.
#[derive(Debug, Clone, clap::Args)]
pub struct Claim {
    /// The item (`isa/status`, or `india-us/isa/status`)
    #[arg(value_name = "ITEM")]
    pub item: String,
    /// The letter of the choice that is right, as `prelims items --full` prints the choices
    #[arg(long, value_name = "LETTER")]
    pub key: String,
    /// A source that bears it out, with page and date; to be given at least three times
    #[arg(long = "source", value_name = "TEXT")]
    pub sources: Vec<String>,
    /// What the sources show
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// The folder to write into; made where it is missing
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub out: PathBuf,
    /// Write over files that are already there
    #[arg(long)]
    pub force: bool,
}

/// Who reads the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// A person.
    #[default]
    Text,
    /// A program.
    Json,
}

/// The record.
#[derive(Debug, Subcommand)]
pub enum RecordAction {
    /// Print where progress is kept
    Path,
    /// Print every entry as a line of JSON
    Export,
    /// Check the file, and list the entries that have no effect and why
    Check {
        /// How to print it
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Write a whole copy of the record to a new file, also while prelims is running
    ///
    /// A copy made in another way may lack the latest answers: they are kept in a second file beside the record until it is closed.
    Backup {
        /// The file to write, which must not be there yet
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Put a backup in the place of the record, after saying what that changes
    ///
    /// The present record is kept beside it, under another name. Close prelims first.
    Restore {
        /// The backup; it is only read
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// The longest sitting that can be asked for: a day.
const LONGEST: f64 = 24.0 * 60.0;

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write a day that there is as 2027-05-23".to_owned())
}

fn minutes(text: &str) -> Result<Duration, String> {
    let minutes: f64 =
        text.parse().map_err(|_| "write a number of minutes, such as 25 or 7.5".to_owned())?;
    if minutes > 0.0 && minutes <= LONGEST {
        Ok(Duration::from_secs_f64(minutes * 60.0))
    } else {
        Err(format!("a sitting takes more than 0 and at most {LONGEST} minutes"))
    }
}

/// The completions for `shell`. They are not written straight to standard output: that panics where its reader has gone away.
pub fn completions(shell: Shell) -> String {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "prelims", &mut text);
    String::from_utf8_lossy(&text).trim_end().to_owned()
}
