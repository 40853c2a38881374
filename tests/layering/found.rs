//! What is found in a file: paths, strings, and what its modules define and import.

use std::collections::BTreeMap;

/// Where a path leads, as far as its own first names tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Within this crate: the modules and names from its root.
    Here(Vec<String>),
    /// Another crate or a name in scope.
    There(Vec<String>),
}

impl Target {
    /// The names, from wherever they begin.
    pub fn names(&self) -> &[String] {
        let (Self::Here(names) | Self::There(names)) = self;
        names
    }
}

/// How a path stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// In code.
    Code,
    /// A name alone in code, which may be anything's.
    Alone,
    /// In a `use`.
    Use { exported: bool },
    /// In a `use` of all that it leads to.
    All { exported: bool },
}

/// A path in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub line: usize,
    /// The module in which it stands: that of the file, or one inside it.
    pub module: Vec<String>,
    pub target: Target,
    pub how: How,
    /// Whether it stands only in code for tests.
    pub test: bool,
}

/// A string in a file.
#[derive(Debug, Clone)]
pub struct Text {
    pub line: usize,
    pub says: String,
    /// Whether it stands only in code for tests.
    pub test: bool,
}

/// A name that a `use` brings into a module; without one, all the names of its target.
#[derive(Debug, Clone)]
pub struct Import {
    pub name: Option<String>,
    pub target: Target,
}

/// What a module names, but for its code for tests.
#[derive(Debug, Default)]
pub struct Contents {
    pub defined: Vec<String>,
    pub imports: Vec<Import>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Scanned {
    /// Paths of two names or more, and what is named in a `use`.
    pub paths: Vec<Found>,
    /// Names that stand alone: each is [`How::Alone`].
    pub names: Vec<Found>,
    /// Strings, but for documentation and the reasons of lints.
    pub strings: Vec<Text>,
    /// The module that the file is, and those inside it.
    pub modules: BTreeMap<Vec<String>, Contents>,
    /// Modules in files of their own that are only for tests.
    pub test_modules: Vec<Vec<String>>,
    /// Lines that bring in source from elsewhere: `#[path]`, `include!`.
    pub borrowed: Vec<usize>,
}
