//! The shelf: finds banks on disk and inside the program, reads them, and finds what is in them.
//!
//! Banks come from three levels: those named on the command line, those in the user's folder, those
//! that ship with the program; a bank of an earlier level takes the place of one of the same id
//! further down. This room must not know of sittings, of progress or of screens.
#![expect(clippy::disallowed_methods, reason = "this room reads banks from disk for all others")]

mod blueprints;
mod check;
pub mod codes;
mod embedded;
mod folder;
mod hinted;
mod import;
mod options;
mod problem;
mod search;
mod translate;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

pub use self::check::{CheckReport, check};
use self::folder::{Folder, subfolders};
pub use self::import::{CannotImport, ImportOptions, bank_at, bounded, bytes_of, import};
pub use self::options::ShelfOptions;
pub use self::problem::{Problem, Thing};
pub use self::search::{Hit, HitKind, MATCH_BEGINS, MATCH_ENDS, SearchIndex};
pub use self::translate::{CannotTranslate, TranslationFile, translations};
use crate::bank::{
    Bank, Catalogue, Fact, FactId, Glossary, Item, ItemId, LanguageCode, Slug, Source, Topic,
    TopicId, item_in,
};
use crate::compose::{CannotMake, Composer, Facts, Recipe, composed_in, make};
use crate::document::{Diagnostic, SourceFile};
use crate::exam::blueprint::Blueprint;
use crate::reading::{Parsed, Reading, assemble, parse};

/// Where something stands: bank, topic, place within the topic.
type ItemPosition = (usize, usize, usize);

/// The banks that could be read.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    banks: Arc<[Bank]>,
    blueprints: Vec<Blueprint>,
    catalogue: Catalogue,
    items: HashMap<ItemId, ItemPosition>,
    facts: HashMap<FactId, ItemPosition>,
    /// Made when something is first composed.
    composer: OnceLock<Arc<Composer>>,
}

impl Shelf {
    /// Finds and reads the banks. What has an error is left out and reported: a question by itself,
    /// a bank of which nothing can be asked whole.
    pub fn open(options: &ShelfOptions) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let named = options.banks.iter().map(|path| from_disk(path)).collect();
        let folder = options.folder.as_deref().filter(|_| !options.only_named);
        let own = folder.map(|f| in_folder(f, &mut problems));
        let ships = options.embedded && !options.only_named;
        let shipped = if ships { embedded::folders() } else { Vec::new() };
        let mut found: Vec<(Bank, String)> = Vec::new();
        for level in [named, own.unwrap_or_default(), shipped] {
            let earlier = found.len();
            for (path, folder_problems, mut reading) in read_level(&level) {
                let diagnostics =
                    [folder_problems, std::mem::take(&mut reading.diagnostics)].concat();
                let (is_sound, left_out) = (reading.is_sound(), reading.left_out());
                let written = reading.written;
                let Some(bank) = reading.bank.filter(|bank| is_sound || holds_any(bank)) else {
                    problems.push(Problem::Bad { path, diagnostics });
                    continue;
                };
                let id = bank.id.clone();
                if !is_sound {
                    let path = path.clone();
                    problems.push(Problem::Partly { path, left_out, written, diagnostics });
                }
                match found.iter().position(|(other, _)| other.id == id) {
                    None => found.push((bank, path)),
                    Some(at) if at < earlier => {
                        let by = found[at].1.clone();
                        problems.push(Problem::Replaced {
                            thing: Thing::Bank,
                            id,
                            by,
                            instead_of: path,
                        });
                    }
                    Some(at) => {
                        let kept = found[at].1.clone();
                        problems.push(Problem::Same {
                            thing: Thing::Bank,
                            id,
                            kept,
                            left_out: path,
                        });
                    }
                }
            }
        }
        let mut shelf = Self::of(found.into_iter().map(|(bank, _)| bank).collect());
        shelf.blueprints = blueprints::open(options, &mut problems);
        (shelf, problems)
    }

    /// A shelf of banks that are already read.
    pub fn of(banks: Vec<Bank>) -> Self {
        let catalogue = Catalogue::of(&banks);
        let (mut items, mut facts) = (HashMap::new(), HashMap::new());
        for (b, bank) in banks.iter().enumerate() {
            for (t, topic) in bank.topics.iter().enumerate() {
                items
                    .extend(topic.items.iter().enumerate().map(|(i, x)| (x.id.clone(), (b, t, i))));
                facts
                    .extend(topic.facts.iter().enumerate().map(|(i, x)| (x.id.clone(), (b, t, i))));
            }
        }
        Self {
            banks: banks.into(),
            blueprints: Vec::new(),
            catalogue,
            items,
            facts,
            composer: OnceLock::new(),
        }
    }

    /// Every id, without the prose.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Takes these items, and no others, to be dropped by an examiner.
    pub fn rule_out(&mut self, dropped: &HashSet<ItemId>) {
        self.catalogue.rule_out(dropped);
    }

    /// The banks, those of the command line first.
    pub fn banks(&self) -> &Arc<[Bank]> {
        &self.banks
    }

    /// The blueprints, those of the command line's banks first, the program's own last.
    pub fn blueprints(&self) -> &[Blueprint] {
        &self.blueprints
    }

    /// What composes questions of these banks.
    pub fn composer(&self) -> &Composer {
        self.composer.get_or_init(|| Arc::new(Composer::over(Arc::clone(&self.banks))))
    }

    /// A composed item, made again from its recipe; `None` where the id is that of a written one.
    ///
    /// # Errors
    /// Which part of the recipe is gone from the banks, or has changed.
    pub fn remake(&self, id: &ItemId) -> Option<Result<Item, CannotMake>> {
        let recipe = Recipe::of(id)?;
        Some(recipe.map_err(CannotMake::from).and_then(|recipe| {
            let bank = self.banks.iter().find(|bank| bank.id.as_str() == id.bank());
            let bank = bank.ok_or_else(|| CannotMake::Gone(id.bank().to_owned()))?;
            make(&recipe, Facts { bank, find: &|fact| self.fact(fact) })
        }))
    }

    /// The item of that id, or the one that has taken its place under another; a composed one is
    /// made again, if the banks still have its parts.
    pub fn item(&self, id: &ItemId) -> Option<Arc<Item>> {
        if let Some(made) = self.remake(id) {
            return made.ok().map(Arc::new);
        }
        let (bank, topic, item) = *self.items.get(self.catalogue.current_item(id))?;
        self.banks.get(bank)?.topics.get(topic)?.items.get(item).cloned().map(Arc::new)
    }

    /// The same item in another language; `None` where not all of the question is translated.
    pub fn item_in(&self, item: &Item, language: LanguageCode) -> Option<Item> {
        let bank = self.banks.iter().find(|bank| bank.id.as_str() == item.id.bank())?;
        let from = Facts { bank, find: &|fact| self.fact(fact) };
        match Recipe::of(&item.id) {
            Some(recipe) => composed_in(&recipe.ok()?, item, language, from),
            None => item_in(item, language, Glossary::default(), from),
        }
    }

    /// The fact of that id, or the one that has taken its place under another.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        let (bank, topic, fact) = *self.facts.get(self.catalogue.current_fact(id))?;
        self.banks.get(bank)?.topics.get(topic)?.facts.get(fact)
    }

    /// The topic of that id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        let bank = self.banks.iter().find(|bank| bank.id.as_str() == id.bank())?;
        bank.topics.iter().find(|topic| topic.id == *id)
    }

    /// A source of the bank of that name.
    pub fn source(&self, bank: &str, source: &Slug) -> Option<&Source> {
        let bank = self.banks.iter().find(|b| b.id.as_str() == bank)?;
        bank.sources.iter().find(|s| s.id == *source)
    }
}

/// One TOML file that belongs to no bank (an examiner's key), within the limits of those that do.
pub fn text_file(path: &Path) -> Result<SourceFile, Box<Diagnostic>> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    folder::one(path, folder)
}

/// Whether the bank has anything to learn.
fn holds_any(bank: &Bank) -> bool {
    bank.topics.iter().any(|topic| !topic.items.is_empty() || !topic.facts.is_empty())
}

fn from_disk(path: &Path) -> (String, Folder) {
    (path.display().to_string(), folder::read(path))
}

/// The banks of a folder of banks; none where the folder does not exist.
fn in_folder(folder: &Path, problems: &mut Vec<Problem>) -> Vec<(String, Folder)> {
    match subfolders(folder) {
        Ok(paths) => paths.iter().map(|path| from_disk(path)).collect(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            let path = folder.display().to_string();
            problems.push(Problem::Unreadable { path, reason: error.to_string() });
            Vec::new()
        }
    }
}

/// Reads several banks. Parsing is most of the work and each file's own, so that is shared out
/// among the cores.
fn read_level(level: &[(String, Folder)]) -> Vec<(String, Vec<Diagnostic>, Reading)> {
    let files: Vec<&SourceFile> = level.iter().flat_map(|(_, folder)| &folder.files).collect();
    let mut parsed = parse_all(&files).into_iter();
    let banks = level.iter().map(|(path, folder)| {
        let own = parsed.by_ref().take(folder.files.len()).collect();
        (path.clone(), folder.problems.clone(), assemble(own, &folder.refused))
    });
    banks.collect()
}

/// Parses the files, each worker whichever is next; they come back in order.
fn parse_all<'t>(files: &[&'t SourceFile]) -> Vec<Parsed<'t>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = BTreeMap::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(at) else { return done };
            done.insert(at, parse(file));
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut done = std::thread::scope(|scope| {
        // A machine that gives no more threads is slower, and no more than that.
        let spawn = |_| std::thread::Builder::new().spawn_scoped(scope, work).ok();
        let others: Vec<_> = (1..cores.min(files.len())).map_while(spawn).collect();
        let mut done = work();
        done.extend(others.into_iter().flat_map(|other| other.join().unwrap_or_default()));
        done
    });
    // What a worker that failed had taken is done again here, so that nothing is lost.
    files
        .iter()
        .enumerate()
        .map(|(at, file)| done.remove(&at).unwrap_or_else(|| parse(file)))
        .collect()
}
