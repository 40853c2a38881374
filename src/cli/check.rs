//! `prelims check PATH...`: what is wrong with banks, all of it at once.

use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use anyhow::Context;

use crate::document::{Look, Severity, json, render};
use crate::shelf::{CheckReport, check, codes};
use crate::text::{by_count, count};

use super::call::Call;
use super::exit::{COULD_NOT_RUN, FINE, PROBLEMS};
use super::format::Format;
use super::output;

/// Check question banks and list everything that is wrong with them
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Banks, folders of banks, topic files or blueprints
    #[arg(value_name = "PATH", required_unless_present = "explain")]
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
    pub fn run(&self, _: &Call) -> anyhow::Result<u8> {
        if let Some(id) = &self.explain {
            return explain(id);
        }
        let report = check(&self.paths);
        let look = if io::stdout().is_terminal() { Look::Coloured } else { Look::Plain };
        output::line(
            match self.format {
                Format::Json => json(&report.diagnostics),
                Format::Text => as_text(&report, look),
            }
            .trim_end(),
        )?;
        for failure in &report.failures {
            output::complain(&format!("cannot check {failure}"));
        }
        let problems = report.count(Severity::Error) + report.count(Severity::Warning);
        Ok(match (report.failures.is_empty(), problems) {
            (false, _) => COULD_NOT_RUN,
            (true, 0) => FINE,
            (true, _) => PROBLEMS,
        })
    }
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
