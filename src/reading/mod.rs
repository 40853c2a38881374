//! Reading: a bank's files in, the bank as far as it is sound and all its problems out.
//!
//! Everything is read twice over: first the facts of all topics, then the items, which may use any
//! of them. All problems are found in one go. This room must not know of files on disk.

mod bank_facts;
mod bank_toml;
pub mod codes;
mod covers;
mod facts;
pub(crate) mod fields;
mod grammar;
mod items;
mod left_out;
mod names;
mod parsed;
#[cfg_attr(
    not(feature = "internals"),
    allow(dead_code, reason = "much of it only tests ask so far")
)]
mod places;
mod standing;
mod tables;
#[cfg(test)]
mod tests;
mod topic;
mod translating;
mod translations;
mod weights;
mod whole;

use std::collections::{HashMap, HashSet};

use self::bank_facts::BankFacts;
use self::bank_toml::Head;
#[cfg(feature = "internals")]
pub use self::grammar::reference;
use self::left_out::LeftOut;
use self::names::{Names, Patience};
pub use self::parsed::{Parsed, parse};
use self::parsed::{Role, name_of};
#[cfg(feature = "internals")]
pub use self::places::{Found, Part, Place};
pub use self::places::{SourceMap, Thing};
pub use self::translating::{ToTranslate, to_translate};
use crate::bank::{Bank, Slug, Style, Topic};
use crate::document::{At, Diagnostic, Page, SourceFile, SourcePlace, TomlTable, has_errors};

/// What came of reading a bank.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The bank as far as it is sound. What has an error is left out, with all that names it: a
    /// bad item goes alone, a bad fact with the items about it, and of two with one id both go.
    /// Fields of bank.toml and of a topic's head that are wrong are as if absent; for a title the
    /// id stands, for a language `und`. There is none where bank.toml is missing, is not TOML
    /// throughout, or has no id or another format: every name in a bank begins with its id.
    pub bank: Option<Bank>,
    /// The name that it gives itself, whether or not it could be read.
    pub id: Option<Slug>,
    /// All that is wrong with it or worth saying, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// How many questions its files hold, bad ones included.
    pub written: usize,
    is_sound: bool,
}

impl Reading {
    /// Whether no error was found, so that the bank is there whole.
    pub fn is_sound(&self) -> bool {
        self.is_sound
    }

    /// How many questions are left out of the bank because of errors.
    pub fn left_out(&self) -> usize {
        let kept = self.bank.iter().flat_map(|bank| &bank.topics).map(|topic| topic.items.len());
        self.written.saturating_sub(kept.sum())
    }
}

/// Reads the files of one bank: [`parse`] and [`assemble`] in one.
pub fn read(files: &[SourceFile], refused: &[String]) -> Reading {
    assemble(files.iter().map(parse).collect(), refused)
}

/// Reads the files of one bank, and says where everything stands. What is read is the same as
/// without, and takes longer.
pub fn read_mapped(files: &[SourceFile], refused: &[String]) -> (Reading, SourceMap) {
    let mut map = SourceMap::default();
    let reading = make(files.iter().map(parse).collect(), refused, Some(&mut map));
    (reading, map)
}

/// Makes one bank of its files. `refused` are paths of files that belong to it but could not be
/// had; what they could explain is not reported again.
pub fn assemble(parsed: Vec<Parsed<'_>>, refused: &[String]) -> Reading {
    make(parsed, refused, None)
}

/// Makes the bank, and notes in `map`, if there is one, where everything stands.
fn make(
    mut parsed: Vec<Parsed<'_>>,
    refused: &[String],
    mut map: Option<&mut SourceMap>,
) -> Reading {
    let translated: Vec<Parsed<'_>> =
        parsed.extract_if(.., |file| matches!(file.role, Role::Translation(_))).collect();
    let head_at = parsed.iter().position(|p| p.role == Role::Head);
    let head_broken = head_at.is_none_or(|at| parsed[at].broken);
    let mut loose = Vec::new();
    let read_head = head_at.and_then(|at| bank_toml::read(&parsed[at].page, &parsed[at].root));
    // Where nothing at all could be had, that is what is wrong.
    let any = !parsed.is_empty() || refused.is_empty();
    if head_at.is_none() && any && !refused.iter().any(|path| name_of(path) == "bank.toml") {
        loose.push(no_bank_file(&parsed));
    }
    let id = read_head.as_ref().map(|head| head.id.clone());
    let known_head = read_head.is_some() && !head_broken;
    let mut head = read_head.unwrap_or_else(stand_in);
    if let (Some(at), true) = (head_at, known_head && !head.topics.is_empty()) {
        match_topics(&parsed, &parsed[at].page, &head, refused);
    }
    // Files that bank.toml does not name are checked too; so the order is that of bank.toml, then
    // theirs.
    for file in &parsed {
        if let Role::Topic(stem) = &file.role
            && !head.topics.iter().any(|t| t.it == *stem)
        {
            head.topics.push(At { it: stem.clone(), span: 0..0 });
        }
    }
    let names = Names {
        bank: head.id.clone(),
        sources: head.sources.iter().map(|s| s.id.clone()).collect(),
        topics: head.topics.iter().map(|t| t.it.clone()).collect(),
        facts: BankFacts::default(),
        tables: HashMap::new(),
        asked: std::cell::RefCell::default(),
        unsure: unsure(&parsed, &head, refused),
        unsure_sources: !known_head,
        patience: Patience::default(),
        left_out: LeftOut::of(std::mem::take(&mut head.bad_sources)).into(),
    };
    if let Some(map) = map.as_deref_mut() {
        // The trees are given up as they are read.
        for file in &parsed {
            map.add(file.map(&head.id));
        }
    }
    let roots = parsed.iter_mut().map(|file| std::mem::take(&mut file.root)).collect();
    let (topics, written, left_out) = read_topics(&parsed, roots, &head, names, map);
    let mut diagnostics = loose;
    for file in parsed.drain(..) {
        diagnostics.extend(file.page.into_problems(file.broken));
    }
    // A translation can be wrong in all ways and changes nothing of its topic.
    let all_read = refused.iter().all(|path| translations::is_translation(path));
    let is_sound = !has_errors(&diagnostics) && known_head && all_read;
    let mut bank = known_head.then_some(Bank {
        id: head.id,
        former_ids: head.former_ids,
        title: head.title,
        language: head.language,
        licence: head.licence,
        authors: head.authors,
        covers: head.covers,
        style: head.style,
        sources: head.sources,
        topics,
    });
    if let Some(bank) = bank.as_mut().filter(|_| !is_sound) {
        left_out.take_from(bank);
    }
    if let Some(bank) = &mut bank {
        // What was left out of the bank cannot be unknown in its translations.
        translations::read_all(&translated, bank, is_sound);
    }
    for file in translated {
        diagnostics.extend(file.page.into_problems(file.broken));
    }
    Reading { bank, id, diagnostics, written, is_sound }
}

fn no_bank_file(parsed: &[Parsed<'_>]) -> Diagnostic {
    let any = parsed.first().map(|file| file.page.file());
    let folder = any.and_then(|p| p.rsplit_once(['/', '\\'])).map_or(".", |(folder, _)| folder);
    Diagnostic::new(codes::NO_BANK_FILE, SourcePlace::whole(folder), "the folder has no bank.toml")
        .help("add a bank.toml with `format`, `id`, `title`, `language` and `topics`")
}

/// What stands in for a `bank.toml` that cannot be read, so that the topics can be checked all the
/// same.
fn stand_in() -> Head {
    // The name is a lawful one; there is no other way to make one.
    let id = Slug::new("bank").unwrap_or_else(|_| unreachable!("`bank` is a slug"));
    Head {
        id,
        former_ids: Vec::new(),
        title: String::new(),
        language: String::new(),
        licence: None,
        authors: Vec::new(),
        covers: Vec::new(),
        style: Style::default(),
        sources: Vec::new(),
        bad_sources: HashSet::new(),
        topics: Vec::new(),
    }
}

/// Compares the topics of `bank.toml` with the files.
fn match_topics(parsed: &[Parsed<'_>], page: &Page<'_>, head: &Head, refused: &[String]) {
    let is_refused = |stem: &Slug| refused.iter().any(|p| name_of(p) == format!("{stem}.toml"));
    let has_file = |stem: &Slug| parsed.iter().any(|p| p.role == Role::Topic(stem.clone()));
    for topic in &head.topics {
        if !has_file(&topic.it) && !is_refused(&topic.it) {
            let message = format!("there is no file `{}.toml`", topic.it);
            let help = "write the file, or remove its name from `topics`";
            page.say(codes::NO_TOPIC_FILE, &topic.span, message, help);
        }
    }
    for file in parsed {
        let Role::Topic(stem) = &file.role else { continue };
        if !head.topics.iter().any(|t| t.it == *stem) {
            let place = SourcePlace::whole(file.page.file());
            let message = format!("bank.toml does not name the topic `{stem}`");
            let help = "add it to `topics` in bank.toml, so that its place in the order is known";
            file.page.report(Diagnostic::new(codes::NOT_NAMED, place, message).help(help));
        }
    }
}

/// Topics of which some facts may be missing because their files could not be read.
fn unsure(parsed: &[Parsed<'_>], head: &Head, refused: &[String]) -> HashSet<Slug> {
    let mut unsure: HashSet<Slug> = head.topics.iter().map(|t| t.it.clone()).collect();
    for file in parsed {
        if let (Role::Topic(stem), false) = (&file.role, file.broken) {
            unsure.remove(stem);
        }
    }
    let refused = refused.iter().filter_map(|p| Slug::new(name_of(p).strip_suffix(".toml")?).ok());
    unsure.extend(refused);
    unsure
}

/// Reads the facts of all topics, then the items of all topics, and says how many items are written
/// and what is to be left out. `roots` are the trees of the files; each is given up as it is read.
fn read_topics<'p, 't>(
    parsed: &'p [Parsed<'t>],
    roots: Vec<TomlTable>,
    head: &Head,
    mut names: Names<'p, 't>,
    mut map: Option<&mut SourceMap>,
) -> (Vec<Topic>, usize, LeftOut) {
    let mut roots: Vec<Option<TomlTable>> = roots.into_iter().map(Some).collect();
    let mut halves = Vec::new();
    for stem in head.topics.iter().map(|t| &t.it) {
        let at = parsed.iter().position(|p| p.role == Role::Topic(stem.clone()));
        let Some((at, root)) = at.and_then(|at| Some((at, roots[at].take()?))) else { continue };
        halves.push((at, topic::read(&parsed[at].page, root, stem, &names)));
    }
    for (at, half) in &mut halves {
        let page = &parsed[*at].page;
        if page.room().is_full() {
            names.unsure.extend(Slug::new(half.topic.id.local()));
        }
        names.facts.add(page, std::mem::take(&mut half.gathered.facts));
        for table in &half.gathered.tables {
            let name = format!("{}/{}", half.topic.id.local(), table.id);
            names.tables.entry(name).or_insert_with(|| table.clone());
        }
    }
    for (at, half) in &mut halves {
        let superseded = std::mem::take(&mut half.gathered.superseded);
        whole::supersede(&parsed[*at].page, &mut names, &half.topic.id, superseded);
        let linked = std::mem::take(&mut half.gathered.linked);
        whole::link(&parsed[*at].page, &mut names, &half.topic.id, linked);
    }
    whole::check_cycles(&names);
    let written = halves.iter().map(|(_, half)| half.items.len()).sum();
    let mut read = Vec::new();
    for (at, half) in halves {
        let page = &parsed[at].page;
        let mut taken = half.gathered.names;
        let mut topic = half.topic;
        let map = map.as_deref_mut().and_then(|map| map.file(at));
        let own =
            items::read_all(page, &names, head.style, half.items, &mut topic, &mut taken, map);
        topic::check_names(page, &names, &topic.id, &taken);
        read.push((topic, own));
    }
    let topics = read.into_iter().zip(names.facts.into_topics());
    let topics = topics.map(|((topic, own), mut facts)| {
        facts.extend(own);
        Topic { facts, ..topic }
    });
    (topics.collect(), written, names.left_out.into_inner())
}
