//! Files of a bank, parsed: each by itself, before anything of the others is known.

use super::codes;
use super::places::{FileMap, FileOf};
use crate::bank::{Slug, TopicId};
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
    /// None that is read.
    Ignored,
}

impl Parsed<'_> {
    /// Where everything stands in the file, as one of a bank of that name.
    pub(super) fn map(&self, bank: &Slug) -> FileMap {
        let of = match &self.role {
            Role::Head => FileOf::Bank,
            Role::Topic(stem) => FileOf::Topic(TopicId::of(bank, stem)),
            Role::Ignored => FileOf::Nothing,
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
    if stem.contains('.') {
        let place = SourcePlace::whole(page.file());
        let message = "translations are not read yet; this file is left out";
        page.report(Diagnostic::new(codes::TRANSLATION, place, message));
        return Role::Ignored;
    }
    if let Ok(stem) = Slug::new(stem) {
        return Role::Topic(stem);
    }
    let place = SourcePlace::whole(page.file());
    let message = "no topic can have this file's name, so it is left out";
    let help = "name it with lower-case letters, digits and hyphens";
    page.report(Diagnostic::new(codes::NOT_NAMED, place, message).help(help));
    Role::Ignored
}
