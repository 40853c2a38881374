//! Checking banks and blueprints for their authors: all problems of all paths at once.

use std::path::{Path, PathBuf};

use super::hinted::hints;
use super::{blueprints, codes, folder, subfolders};
use crate::bank::Shape;
use crate::document::{Code, Diagnostic, Severity, SourceFile, SourcePlace, has_errors};
use crate::exam::blueprint::{BlueprintReading, is_blueprint};
use crate::reading::{self, read_mapped};
use crate::text::harmless;

/// What checking found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CheckReport {
    /// All problems, in the order of the paths, files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// How many banks were looked at.
    pub banks: usize,
    /// Their folders.
    pub folders: Vec<PathBuf>,
    /// How many blueprints were looked at.
    pub blueprints: usize,
    /// How many of the banks' files were read.
    pub files: usize,
    /// How many facts, as their authors wrote them, and items can be asked: the statements of an
    /// item are its own.
    pub facts: usize,
    /// How many items can be asked.
    pub items: usize,
    /// How many items are left out because of errors.
    pub left_out: usize,
    /// Why some paths could not be looked at at all.
    pub failures: Vec<String>,
}

impl CheckReport {
    /// How many problems of that severity there are, listed or not.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().map(|problem| problem.count(severity)).sum()
    }
}

/// Checks paths: a bank's folder, a folder of banks, one file of a bank, a blueprint, or a folder
/// of blueprints.
pub fn check(paths: &[PathBuf]) -> CheckReport {
    let mut report = CheckReport::default();
    let mut ids: Vec<(String, PathBuf)> = Vec::new();
    for path in paths {
        if let Err(error) = check_path(&mut report, path, &mut ids) {
            report.failures.push(format!("{}: {error}", harmless(&path.display().to_string())));
        }
    }
    report
}

fn check_path(
    report: &mut CheckReport,
    path: &Path,
    ids: &mut Vec<(String, PathBuf)>,
) -> std::io::Result<()> {
    let about = std::fs::metadata(path)?;
    if about.is_file() {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        if let Ok(file) = folder::one(path, folder)
            && (is_blueprint(&file.text) || folder.ends_with(blueprints::NAME))
        {
            let reading = crate::exam::blueprint::read(&file);
            take_blueprints(report, vec![(file.path, reading)], ids);
            return Ok(());
        }
        check_bank(report, folder, Some(path), ids);
        return Ok(());
    }
    if !folder::is_bank(path) && path.file_name().is_some_and(|name| name == blueprints::NAME) {
        take_blueprints(report, blueprints::of_folder(path, path), ids);
        return Ok(());
    }
    let within = if folder::is_bank(path) { Vec::new() } else { subfolders(path)? };
    if within.is_empty() {
        // Unreadable is a failure of this command, not of the bank.
        std::fs::read_dir(path)?;
        check_bank(report, path, None, ids);
    }
    for bank in within {
        check_bank(report, &bank, None, ids);
    }
    Ok(())
}

/// Takes in what reading blueprints found.
fn take_blueprints(
    report: &mut CheckReport,
    readings: Vec<(String, BlueprintReading)>,
    ids: &mut Vec<(String, PathBuf)>,
) {
    for (path, reading) in readings {
        report.blueprints += 1;
        report.diagnostics.extend(reading.diagnostics);
        let Some(id) = reading.id else { continue };
        // Banks and blueprints may share a name; blueprints may not.
        let id = format!("blueprint {id}");
        let folder = PathBuf::from(&path);
        match ids.iter().find(|(other, known)| *other == id && *known != folder) {
            Some((_, first)) => {
                let message = format!("two blueprints have this id: {} and this", first.display());
                let problem = Diagnostic::new(Code::SAME_ID, SourcePlace::whole(&path), message);
                report.diagnostics.push(problem.help("give one of them another id"));
            }
            None => ids.push((id, folder)),
        }
    }
}

/// Checks a bank; where `only` is a file of it, its problems are told alone.
fn check_bank(
    report: &mut CheckReport,
    folder: &Path,
    only: Option<&Path>,
    ids: &mut Vec<(String, PathBuf)>,
) {
    let found = folder::read(folder);
    let (mut reading, map) = read_mapped(&found.files, &found.refused);
    report.banks += 1;
    report.folders.push(folder.to_owned());
    report.files += found.files.len();
    let mut problems = [found.problems, std::mem::take(&mut reading.diagnostics)].concat();
    if let Some(bank) = reading.bank.as_ref().filter(|_| !has_errors(&problems)) {
        problems.extend(hints(bank, &map, &found.files));
    }
    if let Some(only) = only {
        let name = only.file_name();
        problems.retain(|p| Path::new(&*p.place.file).file_name() == name);
        if !found.files.iter().any(|f: &SourceFile| Path::new(&f.path).file_name() == name)
            && problems.is_empty()
        {
            let place = SourcePlace::whole(&only.display().to_string());
            let message = "this is not a file of a bank";
            let help = "name a TOML file that stands beside a bank.toml";
            problems.push(Diagnostic::new(reading::codes::NO_BANK_FILE, place, message).help(help));
        }
    } else if let Some(id) = &reading.id {
        let id = id.to_string();
        match ids.iter().find(|(other, path)| *other == id && path != folder) {
            Some((_, first)) => {
                let place = SourcePlace::whole(&folder.join("bank.toml").display().to_string());
                let message = format!("two banks have the id `{id}`: {} and this", first.display());
                let help = "give one of them another id";
                problems.push(Diagnostic::new(codes::SAME_BANK, place, message).help(help));
            }
            None => ids.push((id, folder.to_owned())),
        }
    }
    report.diagnostics.extend(problems);
    if only.is_none() {
        take_blueprints(report, blueprints::of_folder(&folder.join(blueprints::NAME), folder), ids);
    }
    if only.is_none() {
        report.left_out += reading.left_out();
    }
    if let Some(bank) = &reading.bank {
        let facts = bank.topics.iter().flat_map(|topic| &topic.facts);
        report.facts += facts.filter(|fact| !matches!(fact.shape, Shape::Own { .. })).count();
        report.items += bank.topics.iter().map(|t| t.items.len()).sum::<usize>();
    }
}
