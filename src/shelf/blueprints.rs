//! Blueprints on disk: those of a bank, those of the user, those that ship with the program.
//!
//! A blueprint of an earlier level takes the place of one of the same id further down, as with
//! banks. It must not know what is done with a blueprint.

use std::path::Path;

use super::folder::{self, Folder, subfolders};
use super::options::ShelfOptions;
use super::problem::{Problem, Thing};
use crate::exam::blueprint::{Blueprint, BlueprintReading, read, shipped};

/// The folder's name, beside the folder of banks or in a bank.
pub(super) const NAME: &str = "blueprints";

/// Finds and reads all blueprints; bad ones are left out and reported.
pub(super) fn open(options: &ShelfOptions, problems: &mut Vec<Problem>) -> Vec<Blueprint> {
    let of_bank = |bank: &Path| of_folder(&bank.join(NAME), bank);
    let named = options.banks.iter().flat_map(|bank| of_bank(bank)).collect();
    let mut own = Vec::new();
    if let Some(banks) = &options.folder {
        if let Some(beside) = banks.parent() {
            own.extend(of_folder(&beside.join(NAME), beside));
        }
        // A folder that cannot be read was spoken of when its banks were looked for.
        own.extend(subfolders(banks).unwrap_or_default().iter().flat_map(|bank| of_bank(bank)));
    }
    let mut found: Vec<(Blueprint, String)> = Vec::new();
    for level in [named, own] {
        let earlier = found.len();
        for (path, reading) in level {
            match reading.blueprint {
                Some(blueprint) => take(&mut found, earlier, blueprint, path, problems),
                None => problems.push(Problem::Bad { path, diagnostics: reading.diagnostics }),
            }
        }
    }
    if options.embedded {
        let earlier = found.len();
        for blueprint in shipped() {
            take(&mut found, earlier, blueprint, "the program's own".into(), problems);
        }
    }
    found.into_iter().map(|(blueprint, _)| blueprint).collect()
}

fn take(
    found: &mut Vec<(Blueprint, String)>,
    earlier: usize,
    blueprint: Blueprint,
    path: String,
    problems: &mut Vec<Problem>,
) {
    let (id, thing) = (blueprint.id.clone(), Thing::Blueprint);
    match found.iter().position(|(other, _)| other.id == id) {
        None => found.push((blueprint, path)),
        Some(at) if at < earlier => {
            let by = found[at].1.clone();
            problems.push(Problem::Replaced { thing, id, by, instead_of: path });
        }
        Some(at) => {
            let kept = found[at].1.clone();
            problems.push(Problem::Same { thing, id, kept, left_out: path });
        }
    }
}

/// The blueprints of a folder, with their paths; none where there is no such folder.
pub(super) fn of_folder(folder: &Path, within: &Path) -> Vec<(String, BlueprintReading)> {
    if !folder.is_dir() {
        return Vec::new();
    }
    let Folder { files, problems, .. } = folder::files(folder, within);
    let refused = problems.into_iter().map(|problem| {
        let path = problem.place.file.to_string();
        (path, BlueprintReading { blueprint: None, id: None, diagnostics: vec![problem] })
    });
    let readings = files.iter().map(|file| (file.path.clone(), read(file)));
    readings.chain(refused).collect()
}
