//! `prelims check PATH...`: what is wrong with banks, all of it at once.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use anyhow::Context;

use crate::document::{Look, Severity, json, render};
use crate::insight::Lost;
use crate::shelf::{CheckReport, check, codes};
use crate::text::{by_count, count};

use super::call::{Call, World};
use super::exit::{COULD_NOT_RUN, FINE, PROBLEMS};
use super::format::Format;
use super::lost::{self, LostForm};
use super::{output, paths};

/// Check question banks and list everything that is wrong with them
///
/// With --record it also names the progress that lost its question: what was answered and is not in
/// the banks any more, neither in those that are checked nor in those that are installed. Where the
/// same text stands there under another name, it says what to write so that the progress is kept.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Banks, folders of banks, topic files or blueprints
    #[arg(value_name = "PATH", required_unless_present_any = ["explain", "record"])]
    paths: Vec<PathBuf>,
    /// How to print problems
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Explain a code, instead of checking
    #[arg(long, value_name = "CODE")]
    explain: Option<String>,
}

impl Check {
    /// Checks the banks at the paths given, or says what a code means. Errors and warnings are
    /// problems; what could not be looked at is worse.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        if let Some(id) = &self.explain {
            return explain(id);
        }
        let (paths, record) = self.asked(call.world);
        let report = check(&paths);
        let lost = record.map(|record| progress(call.world, &report, record)).transpose()?;
        let look = if io::stdout().is_terminal() { Look::Coloured } else { Look::Plain };
        match (self.format, &lost) {
            (Format::Json, None) => output::line(json(&report.diagnostics).trim_end())?,
            (Format::Json, Some(lost)) => output::json_lines(&with_lost(&report, lost)?)?,
            (Format::Text, _) => {
                let text = as_text(&report, look);
                if !text.is_empty() {
                    output::line(text.trim_end())?;
                }
                if let Some(lost) = &lost {
                    output::bank_line(&lost::in_words(lost))?;
                }
            }
        }
        for failure in &report.failures {
            output::complain(&format!("cannot check {failure}"));
        }
        let problems = report.count(Severity::Error)
            + report.count(Severity::Warning)
            + lost.map_or(0, |lost| lost.len());
        Ok(match (report.failures.is_empty(), problems) {
            (false, _) => COULD_NOT_RUN,
            (true, 0) => FINE,
            (true, _) => PROBLEMS,
        })
    }

    /// What is to be checked, and the record if it is asked for: an empty name is the usual one.
    fn asked(&self, world: &World) -> (Vec<PathBuf>, Option<PathBuf>) {
        let mut paths = self.paths.clone();
        // The variable that names a record for all commands does not ask for this.
        let is_option = |argument: &OsString| argument.to_string_lossy().starts_with("--record");
        let asked = std::env::args_os().any(|argument| is_option(&argument));
        let mut record = world.record.clone().filter(|_| asked);
        // `--record BANK`: no record is a folder.
        if let Some(folder) = record.clone()
            && folder.is_dir()
        {
            paths.push(folder);
            record = Some(PathBuf::new());
        }
        (paths, record)
    }
}

/// The progress that lost its question, by the banks that were checked and those that are
/// installed.
fn progress(world: &World, report: &CheckReport, record: PathBuf) -> anyhow::Result<Vec<Lost>> {
    let mut options = paths::options(&World { record: Some(record), ..world.clone() })?;
    options.banks.extend(report.folders.iter().cloned());
    Ok(paths::study_to_read_by(&options)?.lost())
}

/// Problems and lost progress for other programs.
fn with_lost(report: &CheckReport, lost: &[Lost]) -> anyhow::Result<String> {
    let problems: serde_json::Value = serde_json::from_str(&json(&report.diagnostics))?;
    let lost: Vec<LostForm<'_>> = lost.iter().map(LostForm::from).collect();
    let all = serde_json::json!({ "problems": problems, "lost": lost });
    Ok(serde_json::to_string_pretty(&all)?)
}

/// Says what a code means.
fn explain(id: &str) -> anyhow::Result<u8> {
    let wanted = id.to_ascii_uppercase();
    let code = codes::all()
        .into_iter()
        .find(|code| code.id() == wanted)
        .with_context(|| format!("there is no code `{id}`; codes look like E001"))?;
    output::line(&format!("{code} ({}): {}", code.severity().name(), code.meaning()))?;
    if let Some(more) = explained(code.id()) {
        output::line("")?;
        output::line(more)?;
    }
    Ok(FINE)
}

/// What is said of every code, a section each.
const EXPLAINED: &str = include_str!("explain.md");

/// The section of a code.
fn explained(id: &str) -> Option<&'static str> {
    let sections = EXPLAINED.split("## ").skip(1);
    sections
        .filter_map(|section| section.split_once('\n'))
        .find(|(of, _)| *of == id)
        .map(|(_, text)| text.trim_end())
}

fn as_text(report: &CheckReport, look: Look) -> String {
    let mut text = String::new();
    for problem in &report.diagnostics {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n", render(problem, look));
    }
    if report.banks + report.blueprints > 0 {
        text.push_str(&summary(report));
        text.push('\n');
    }
    text
}

/// The last line.
fn summary(report: &CheckReport) -> String {
    let mut looked = Vec::new();
    if report.banks > 0 {
        looked.extend([count(report.banks, "bank"), count(report.files, "file")]);
    }
    if report.blueprints > 0 {
        looked.push(count(report.blueprints, "blueprint"));
    }
    let looked = looked.join(", ");
    let [errors, warnings, infos] =
        [Severity::Error, Severity::Warning, Severity::Info].map(|s| report.count(s));
    if errors + warnings + infos == 0 {
        if report.banks == 0 {
            return format!("{looked}: no problems");
        }
        let held = format!("{} and {}", count(report.facts, "fact"), count(report.items, "item"));
        return format!("{looked}: no problems; {held}");
    }
    let mut found = vec![count(errors, "error"), count(warnings, "warning")];
    if infos > 0 {
        found.push(count(infos, "note"));
    }
    let found = found.join(", ");
    let all = report.items + report.left_out;
    match by_count(report.left_out, "is", "are") {
        _ if report.left_out == 0 => format!("{looked}: {found}"),
        are => {
            let all = count(all, "question");
            format!("{looked}: {found}; {} of {all} {are} left out for learners", report.left_out)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_beyond_its_meaning() {
        for code in codes::all() {
            let more = explained(code.id());
            assert!(more.is_some_and(|more| more.len() > code.meaning().len()), "{code}");
        }
    }
}
