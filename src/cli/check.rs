//! `prelims check PATH...`: what is wrong with banks, all of it at once.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::bank::diagnostic::{Code, Look, Severity, json, render};
use crate::shelf::{CheckReport, check};

/// In which form problems are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs: one array of objects.
    Json,
}

/// Checks the banks at those paths. The exit code is 0 where there are no errors and no warnings, 1 where there
/// are, and 2 where something could not be looked at.
pub fn run(paths: &[PathBuf], format: Format) -> ExitCode {
    let report = check(paths);
    let colours = io::stdout().is_terminal();
    let text = match format {
        Format::Json => json(&report.diagnostics) + "\n",
        Format::Text => as_text(&report, if colours { Look::Coloured } else { Look::Plain }),
    };
    // A reader that has gone away (`| head`) wants no more.
    let _ = io::stdout().lock().write_all(text.as_bytes());
    for failure in &report.failures {
        let _ = writeln!(io::stderr(), "error: cannot check {failure}");
    }
    let problems = report.count(Severity::Error) + report.count(Severity::Warning);
    match (report.failures.is_empty(), problems) {
        (false, _) => ExitCode::from(2),
        (true, 0) => ExitCode::SUCCESS,
        (true, _) => ExitCode::from(1),
    }
}

/// Says what a code means. The exit code is 2 where there is no such code.
pub fn explain(id: &str) -> ExitCode {
    let Some(code) = Code::find(&id.to_ascii_uppercase()) else {
        let _ = writeln!(io::stderr(), "error: there is no such code; codes run from E001");
        return ExitCode::from(2);
    };
    let _ = writeln!(io::stdout(), "{code} ({}): {}", code.severity().name(), code.meaning());
    ExitCode::SUCCESS
}

fn as_text(report: &CheckReport, look: Look) -> String {
    let mut text = String::new();
    for problem in &report.diagnostics {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n", render(problem, look));
    }
    if report.banks > 0 {
        text.push_str(&summary(report));
        text.push('\n');
    }
    text
}

/// The last line.
fn summary(report: &CheckReport) -> String {
    let many = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let looked = format!("{}, {}", many(report.banks, "bank"), many(report.files, "file"));
    let [errors, warnings, infos] =
        [Severity::Error, Severity::Warning, Severity::Info].map(|s| report.count(s));
    if errors + warnings + infos == 0 {
        let held = format!("{} and {}", many(report.facts, "fact"), many(report.items, "item"));
        return format!("{looked}: no problems; {held}");
    }
    let mut found = vec![many(errors, "error"), many(warnings, "warning")];
    if infos > 0 {
        found.push(many(infos, "note"));
    }
    format!("{looked}: {}", found.join(", "))
}
