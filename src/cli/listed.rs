//! Items by name: those of a file (`--items FILE`, one a line) and those on the command line.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};

use crate::bank::{ItemId, TopicEntry};
use crate::study::Study;
use crate::text::{harmless, nearest_of, or_did_you_mean, quoted};

/// So many wrong names are told of one list, with what was meant.
const TOLD: usize = 20;

/// A list of items, in place of a choice of questions.
#[derive(Debug, Clone, clap::Args)]
pub struct ItemsFile {
    /// These questions in this order: a file with the id of one on each line; what follows `#` is a
    /// comment
    #[arg(long = "items", value_name = "FILE", conflicts_with_all = ["topics", "count"])]
    pub file: Option<PathBuf>,
}

impl ItemsFile {
    /// The items that it lists, if it was given.
    ///
    /// # Errors
    /// All that is wrong with it, a line each.
    pub fn items(&self, study: &Study) -> anyhow::Result<Option<Vec<ItemId>>> {
        self.file.as_deref().map(|file| of_file(file, study)).transpose()
    }
}

#[expect(clippy::disallowed_methods, reason = "the command line reads the file that it is given")]
fn of_file(file: &Path, study: &Study) -> anyhow::Result<Vec<ItemId>> {
    let path = harmless(&file.display().to_string());
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read `{path}`"))?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let without_comment = |line: &str| line.split('#').next().unwrap_or_default().trim().to_owned();
    let lines = text.lines().map(without_comment).enumerate();
    let named: Vec<(String, String)> = lines
        .filter(|(_, name)| !name.is_empty())
        .map(|(at, name)| (format!("{path}, line {}: ", at + 1), name))
        .collect();
    if named.is_empty() {
        bail!(
            "`{path}` names no question: write the id of one on each line, as `prelims items` prints it"
        );
    }
    found(&named, study)
}

/// The items of those names.
///
/// # Errors
/// All that is wrong with them, a line each.
pub fn items(names: &[String], study: &Study) -> anyhow::Result<Vec<ItemId>> {
    let all: Vec<_> = names.iter().map(|name| (String::new(), name.clone())).collect();
    found(&all, study)
}

/// The items of those names, each with what is said before an error of it.
fn found(named: &[(String, String)], study: &Study) -> anyhow::Result<Vec<ItemId>> {
    let catalogue = study.catalogue();
    let all = || catalogue.topics().iter().flat_map(TopicEntry::items);
    let mut by_name: HashMap<&str, Vec<&ItemId>> = HashMap::new();
    for id in all() {
        for name in names_of(id) {
            by_name.entry(name).or_default().push(id);
        }
    }
    let (mut items, mut faults): (Vec<ItemId>, Vec<String>) = (Vec::new(), Vec::new());
    let mut taken: HashSet<ItemId> = HashSet::new();
    for (place, name) in named {
        let one = match by_name.get(name.as_str()).map(Vec::as_slice) {
            Some([id]) => Ok((*id).clone()),
            Some(several) => {
                let ids: Vec<&str> = several.iter().take(TOLD).map(|id| id.as_str()).collect();
                Err(format!(
                    "several questions are called `{name}`: say which of {}",
                    ids.join(", ")
                ))
            }
            None => other(name, study).ok_or_else(|| {
                let near = || nearest_of(name, all(), |id| names_of(id));
                let near = (faults.len() < TOLD).then(near).flatten().map(ItemId::as_str);
                let name = quoted(name);
                format!(
                    "there is no question `{name}`{} (`prelims items` lists them)",
                    or_did_you_mean(near)
                )
            }),
        };
        let one = one.and_then(|id| askable(study, id)).and_then(|id| {
            let fresh = taken.insert(id.clone());
            fresh.then(|| id.clone()).ok_or_else(|| format!("`{id}` is named twice"))
        });
        match one {
            Ok(id) => items.push(id),
            Err(fault) => faults.push(format!("{place}{fault}")),
        }
    }
    if faults.is_empty() {
        return Ok(items);
    }
    let more = faults.len().saturating_sub(TOLD);
    faults.truncate(TOLD);
    if more > 0 {
        faults.push(format!("and {more} more like these"));
    }
    Err(anyhow!(faults.join("\n")))
}

/// What an item is called: `bank/topic/item`, and as much of its end as says which it is.
fn names_of(id: &ItemId) -> [&str; 3] {
    let whole = id.as_str();
    let in_bank = whole.split_once('/').map_or(whole, |(_, rest)| rest);
    [whole, in_bank, id.local()]
}

/// An item that had this name before, or that is composed under it.
fn other(name: &str, study: &Study) -> Option<ItemId> {
    let id = ItemId::new(name).ok()?;
    study.question(&id).and_then(|question| Some(question.item.as_ref()?.id.clone()))
}

/// The item, unless it is not to be asked.
fn askable(study: &Study, id: ItemId) -> Result<ItemId, String> {
    let question = study.question(&id);
    let dropped = question.and_then(|question| question.item.as_ref()?.dropped.clone());
    match dropped {
        Some(why) => Err(format!("`{id}` is dropped ({}); leave it out", harmless(&why))),
        None => Ok(id),
    }
}
