//! `prelims import FILE... --into BANK`: questions of other formats put into a bank.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use serde_json::json;

use crate::formats::{Entry, Format as Foreign, Merged, Options, What};
use crate::shelf::{ImportOptions, bounded, bytes_of, import};
use crate::text::count;

use super::call::Call;
use super::exit::{FINE, PROBLEMS};
use super::format::Format;
use super::{files, output};

/// Put questions from other programs, or pasted from Word or a PDF, into a bank
///
/// Reads plain text with numbered questions and lettered choices (answers below each question, at
/// the end, or in a second file), GIFT, Aiken, Moodle XML, CSV and TSV, Anki's text, mdbook-quiz and
/// JSON. The report says what became of every question, by its line. Nothing that stands in the bank
/// is changed unless --update says so.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The files; `-` reads what is pasted, until the end of input (Ctrl-D)
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The bank's folder, which is made where it is missing
    #[arg(long, value_name = "BANK")]
    into: PathBuf,
    /// The topic for all questions; without it, that of their heading or of their file's name
    #[arg(long, value_name = "TOPIC")]
    topic: Option<String>,
    /// The format; without it, it is guessed from the name and the content
    #[arg(long, value_name = "FORMAT")]
    from: Option<Foreign>,
    /// A file with the answers to numbered questions: "1-(a) 2-(c)", "1. b", or a table
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// What a column of a table is: `Heading=FIELD`, of question, a to h, answer, explanation,
    /// why-a to why-h, id, topic, tags, passage; columns without headings are called 1, 2, 3
    #[arg(long = "map", value_name = "COLUMN=FIELD", value_parser = column)]
    map: Vec<(String, String)>,
    /// Change questions that the bank has to what is imported
    #[arg(long)]
    update: bool,
    /// Report only, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// How to print the report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl ValueEnum for Foreign {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

/// `Heading=FIELD`.
fn column(text: &str) -> Result<(String, String), String> {
    let (name, field) =
        text.rsplit_once('=').ok_or("write it as COLUMN=FIELD, such as Stem=question")?;
    Ok((name.trim().to_owned(), field.trim().to_lowercase()))
}

impl Import {
    /// Imports the files. What is refused, or differs from the bank, is a problem.
    pub fn run(&self, _: &Call) -> anyhow::Result<u8> {
        let mut read = Vec::new();
        for path in &self.files {
            let bytes = if path == Path::new("-") {
                bounded(io::stdin().lock()).context("what was pasted cannot be read")?
            } else {
                bytes_of(path)?
            };
            read.push((path.display().to_string(), bytes));
        }
        let answers = self
            .answers
            .as_ref()
            .map(|path| anyhow::Ok((path.display().to_string(), bytes_of(path)?)));
        let options = ImportOptions {
            read: Options {
                from: self.from,
                answers: answers.transpose()?,
                columns: self.map.clone(),
            },
            topic: self.topic.clone(),
            update: self.update,
        };
        let merged = import(&read, &self.into, &options)?;
        let written =
            if self.dry_run { Vec::new() } else { files::put_all(&self.into, &merged.files)? };
        match self.format {
            Format::Json => output::json_lines(&as_json(&merged, &written)?)?,
            Format::Text => output::bank_line(&self.as_text(&merged, &written))?,
        }
        let bad = |line: &&Entry| matches!(line.what, What::Refused | What::Differs);
        Ok(if merged.report.iter().any(|line| bad(&line)) { PROBLEMS } else { FINE })
    }

    fn as_text(&self, merged: &Merged, written: &[PathBuf]) -> String {
        let mut text = String::new();
        for line in
            merged.report.iter().filter(|line| line.what != What::Known || !line.why.is_empty())
        {
            // Writing to a string cannot fail.
            let _ = write!(text, "{}:{}: {}", line.file, line.line, line.what.name());
            if let Some(id) = &line.id {
                let kind = line.kind.map(|kind| format!(" ({kind})")).unwrap_or_default();
                let _ = write!(text, " {id}{kind}");
            }
            if line.id.is_none() && !line.about.is_empty() {
                let _ = write!(text, " \"{}\"", line.about);
            }
            if !line.why.is_empty() {
                let _ = write!(text, ": {}", line.why.join("; "));
            }
            text.push('\n');
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&summary(&merged.report));
        let into = self.into.display();
        if !self.update && merged.report.iter().any(|line| line.what == What::Differs) {
            text.push_str("\nto change the bank's questions that differ, give --update");
        }
        if self.dry_run {
            let _ = write!(text, "\nnothing was written (--dry-run)");
        } else if written.is_empty() {
            let _ = write!(text, "\n{into} is as it was");
        } else {
            let names: Vec<String> =
                written.iter().map(|path| path.display().to_string()).collect();
            let _ = write!(text, "\nwritten: {}", names.join(", "));
            let _ = write!(text, "\nnow: prelims check {into}; prelims practise --only {into}");
        }
        text
    }
}

/// How many became what.
fn summary(report: &[Entry]) -> String {
    let of = |what: What| report.iter().filter(|line| line.what == what).count();
    let taken = of(What::Taken) + of(What::Changed) + of(What::Doubtful);
    let mut parts = vec![format!("{} taken", count(taken, "question"))];
    for (what, says) in [
        (What::Changed, "changed for it"),
        (What::Doubtful, "to be looked at"),
        (What::Updated, "brought up to date"),
        (What::Known, "in the bank already"),
        (What::Differs, "that differ from the bank's, which was left"),
        (What::Refused, "refused"),
    ] {
        if of(what) > 0 {
            let within = matches!(what, What::Changed | What::Doubtful);
            parts.push(format!("{}{} {says}", if within { "of these " } else { "" }, of(what)));
        }
    }
    parts.join(", ")
}

fn as_json(merged: &Merged, written: &[PathBuf]) -> anyhow::Result<String> {
    let line = |line: &Entry| {
        json!({
            "file": line.file, "line": line.line, "what": line.what.name(), "id": line.id,
            "kind": line.kind, "about": line.about, "why": line.why,
        })
    };
    let counts: serde_json::Map<String, serde_json::Value> = What::ALL
        .iter()
        .map(|what| {
            (
                what.name().to_owned(),
                json!(merged.report.iter().filter(|line| line.what == *what).count()),
            )
        })
        .collect();
    let files: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    let lines: Vec<_> = merged.report.iter().map(line).collect();
    Ok(serde_json::to_string_pretty(
        &json!({ "lines": lines, "counts": counts, "written": files }),
    )?)
}
