//! `prelims paper`: question papers, answer sheet, key and solutions as files to be printed.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::bank::{ItemId, Slug};
use crate::exam::Series;
use crate::exchange::{Medium, PrintedPaper, answer_sheet, key, question_paper, solutions};
use crate::plan::DEFAULT_PACE;
use crate::study::{ExamRequest, Printing, Request, Study};

use super::call::{Call, Languages};
use super::exit::FINE;
use super::listed::ItemsFile;
use super::questions::{Rules, Set};
use super::wanted::Where;
use super::{files, named, output, paths, wanted};

/// Write a paper for printing: question papers, answer sheet, key and solutions
#[derive(Debug, clap::Args)]
#[command(group = wanted::one_of())]
pub struct Paper {
    /// Make it by the rules of this exam, such as `upsc-cse`; without it, any questions are taken
    #[arg(value_name = "BLUEPRINT", value_parser = <Slug as std::str::FromStr>::from_str, conflicts_with_all = ["topics", "count", "file", "filter", "minutes", "marks"])]
    blueprint: Option<Slug>,
    /// Which paper of the blueprint, such as `gs-1` [default: the first]
    #[arg(long = "paper", value_name = "PAPER", requires = "blueprint", value_parser = <Slug as std::str::FromStr>::from_str)]
    which: Option<Slug>,
    /// Make a smaller paper of the same proportions if the banks cannot fill the whole one
    #[arg(long, requires = "blueprint")]
    scaled: bool,
    /// Which questions; 100 if there are as many.
    #[command(flatten)]
    set: Set,
    /// Which questions, one by one.
    #[command(flatten)]
    listed: ItemsFile,
    /// Which questions, by a filter.
    #[command(flatten)]
    wanted: Where,
    /// The series to write; each has its own order of questions
    #[arg(long, value_name = "SERIES", value_delimiter = ',', default_value = "A,B,C,D", value_parser = <Series as std::str::FromStr>::from_str)]
    series: Vec<Series>,
    /// The folder to write into; it is made if it is missing
    #[arg(long, value_name = "DIR", default_value = "paper")]
    out: PathBuf,
    /// What to write it as; the answer sheet is always HTML, and left out of Markdown alone
    #[arg(long, value_enum, default_value_t)]
    format: PaperFormat,
    /// For how long and for what marks.
    #[command(flatten)]
    rules: Rules,
    /// What the paper is called [default: its name in the blueprint, or "Practice paper"]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Replace files that are already there
    #[arg(long)]
    force: bool,
}

/// How many questions a paper has unless that is said: UPSC's General Studies Paper I.
const PAPER: u16 = 100;

/// What a paper is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum PaperFormat {
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
    fn media(self) -> &'static [Medium] {
        match self {
            Self::Html => &[Medium::Html],
            Self::Markdown => &[Medium::Markdown],
            Self::Both => &[Medium::Html, Medium::Markdown],
        }
    }
}

impl Paper {
    /// Writes its files, and says from which number the same come again.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let mut study = paths::study_to_read(call.world)?;
        // What was chosen for the screens does not decide what is printed.
        let languages = match call.world.language {
            None => Printing::AsWritten,
            Some(Languages::One(language)) => Printing::In(language),
            Some(Languages::Both) => Printing::InBoth,
        };
        let form = match &self.blueprint {
            Some(blueprint) => of_blueprint(&mut study, blueprint, self, languages)?,
            None => of_questions(&mut study, self, languages)?,
        };
        files::write(&self.out, &all(&form, self), self.force)?;
        if self.set.seed.is_none() {
            output::line(&format!("the same papers again: --seed {}", form.seed))?;
        }
        Ok(FINE)
    }
}

/// The paper of a blueprint, as it would be sat.
fn of_blueprint(
    study: &mut Study,
    blueprint: &Slug,
    paper: &Paper,
    languages: Printing,
) -> anyhow::Result<PrintedPaper> {
    let request = ExamRequest {
        paper: paper.which.clone(),
        seed: paper.set.seed,
        scaled: paper.scaled,
        ..ExamRequest::of(blueprint.clone())
    };
    let mut form = study.form(&Request::Exam(request), languages)?;
    form.title = paper.title.clone().unwrap_or(form.title);
    Ok(form)
}

/// Questions of some topics.
fn of_questions(
    study: &mut Study,
    paper: &Paper,
    languages: Printing,
) -> anyhow::Result<PrintedPaper> {
    let (seed, scheme) = (paper.set.seed, paper.rules.marks.clone());
    let asked = paper.set.count.unwrap_or(PAPER);
    let topics = named::topics(&paper.set.topics, study.catalogue())?;
    let listed = match paper.listed.items(study)? {
        None => paper.wanted.items(study, &topics)?.map(|items| first(items, asked)),
        listed => listed,
    };
    let request = match listed {
        Some(items) => Request::Listed { items, timed: Some((DEFAULT_PACE, scheme)), seed },
        None => Request::Quiz { topics, count: asked.into(), limit: DEFAULT_PACE, scheme, seed },
    };
    let mut form = study.form(&request, languages)?;
    let found = u32::try_from(form.len()).unwrap_or(u32::MAX);
    form.time = Some(paper.rules.minutes.unwrap_or(DEFAULT_PACE.saturating_mul(found)));
    form.title = paper.title.clone().unwrap_or_else(|| "Practice paper".to_owned());
    if paper.set.count.is_some_and(|count| u32::from(count) > found) {
        output::complain(&format!("there are only {found} questions of the {asked} asked for"));
    }
    Ok(form)
}

fn first(mut items: Vec<ItemId>, count: u16) -> Vec<ItemId> {
    items.truncate(count.into());
    items
}

fn all(form: &PrintedPaper, paper: &Paper) -> Vec<(String, String)> {
    let mut series: Vec<Series> = Vec::new();
    for one in &paper.series {
        if !series.contains(one) {
            series.push(*one);
        }
    }
    let mut files = Vec::new();
    for medium in paper.format.media() {
        let ending = medium.extension();
        for one in &series {
            let text = question_paper(&form.booklet(*one), *medium);
            files.push((format!("paper-{one}.{ending}"), text));
        }
        if *medium == Medium::Html {
            files.push((format!("answer-sheet.{ending}"), answer_sheet(form, &series)));
        }
        files.push((format!("key.{ending}"), key(form, &series, *medium)));
        files.push((format!("solutions.{ending}"), solutions(form, &series, *medium)));
    }
    files
}
