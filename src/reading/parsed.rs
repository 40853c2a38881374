//! Files of a bank, parsed: each by itself, before anything of the others is known.

use super::codes;
use super::places::{FileMap, FileOf};
use crate::bank::{LanguageCode, Slug, TopicId};
use crate::document::{Diagnostic, Page, SourceFile, SourcePlace, TomlTable};

/// A file of a bank, parsed and not yet understood. Files can be parsed apart from each other, on
/// several threads.
pub struct Parsed<'t> {
    pub(super) page: Page<'t>,
    pub(super) root: TomlTable,
    pub(super) role: Role,
    pub(super) broken: bool,
}

/// What a file is by its name.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    /// `bank.toml`.
    Head,
    /// A topic's.
    Topic(Slug),
    /// A topic's texts in another language.
    Translation(Named),
    /// None that is read.
    Ignored,
}

/// What a translation's file is of, by its name.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Named {
    /// The topic.
    pub topic: Slug,
    /// The language.
    pub language: LanguageCode,
}

impl Named {
    /// `isa.hi` is the topic `isa` in Hindi.
    pub fn of(stem: &str) -> Option<Self> {
        let (topic, tag) = stem.split_once('.')?;
        let language = LanguageCode::of(tag);
        let is_tag = !language.as_str().is_empty() && !tag.contains('.');
        Some(Self { topic: Slug::new(topic).ok().filter(|_| is_tag)?, language })
    }
}

impl Parsed<'_> {
    /// Where everything stands in the file, as one of a bank of that name.
    pub(super) fn map(&self, bank: &Slug) -> FileMap {
        let of = match &self.role {
            Role::Head => FileOf::Bank,
            Role::Topic(stem) => FileOf::Topic(TopicId::of(bank, stem)),
            Role::Translation(_) | Role::Ignored => FileOf::Nothing,
        };
        FileMap::of(self.page.file(), self.page.text().len(), of, &self.root)
    }
}

/// Parses one file.
pub fn parse(file: &SourceFile) -> Parsed<'_> {
    let page = Page::new(&file.path, &file.text);
    let role = role(&page, name_of(&file.path));
    if role == Role::Ignored {
        return Parsed { page, root: TomlTable::default(), role, broken: false };
    }
    let (root, broken) = page.tree();
    page.room().take_tree(&root);
    Parsed { page, root, role, broken }
}

/// The last part of a path.
pub(super) fn name_of(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// What a file is by its name.
fn role(page: &Page<'_>, name: &str) -> Role {
    let stem = name.strip_suffix(".toml").unwrap_or(name);
    if name == "bank.toml" {
        return Role::Head;
    }
    if let Some(named) = Named::of(stem) {
        return Role::Translation(named);
    }
    if let Ok(stem) = Slug::new(stem) {
        return Role::Topic(stem);
    }
    let place = SourcePlace::whole(page.file());
    let message = "no topic can have this file's name, so it is left out";
    let help = "name it with lower-case letters, digits and hyphens; a translation of it is `name.hi.toml`";
    page.report(Diagnostic::new(codes::NOT_NAMED, place, message).help(help));
    Role::Ignored
}
