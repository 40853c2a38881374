//! Which file uses which: the paths of the crate, followed to the files that define what they name.
//!
//! A name counts to the file that defines it, however many modules hand it on, and to the module
//! through which those outside it reach it: who uses that has its own code beside. A `mod.rs` that
//! only declares its children and hands on what they have uses none of them, and its children do
//! not use it by going through it. It uses what its own code names.

use std::collections::BTreeMap;

use crate::found::{Contents, Found, How, Import, Target};
use crate::source::{Source, sources};

/// How many imports a name is followed through: several times any that there are.
const FAR: usize = 8;

/// One file's use of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    pub line: usize,
    pub path: String,
}

/// Of every file the files that it uses, each with the first place where it does.
pub type Graph<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Use>>;

/// The uses among these files. Code for tests does not count.
pub fn graph(sources: &[Source]) -> Graph<'_> {
    let crate_ = Crate::of(sources);
    let mut graph = Graph::new();
    for source in sources.iter().filter(|source| !source.test) {
        let uses = graph.entry(source.file.as_str()).or_default();
        let paths = source.scanned.paths.iter().chain(&source.scanned.names);
        for found in paths.filter(|found| !found.test) {
            for file in crate_.used(&source.module, found) {
                if file != source.file {
                    let path = found.target.names().join("::");
                    uses.entry(file).or_insert(Use { line: found.line, path });
                }
            }
        }
    }
    graph
}

/// All modules, each with the file that it is in.
struct Crate<'a> {
    modules: BTreeMap<&'a [String], (&'a str, &'a Contents)>,
}

impl<'a> Crate<'a> {
    fn of(sources: &'a [Source]) -> Self {
        let files = sources.iter().filter(|source| !source.test);
        let modules = files.flat_map(|source| {
            let inside = source.scanned.modules.iter();
            inside.map(|(module, held)| (module.as_slice(), (source.file.as_str(), held)))
        });
        Self { modules: modules.collect() }
    }

    /// The files that a path in the file of the module `file` uses: the one that defines what it
    /// names, and the one of the module by whose name that is reached from outside.
    fn used(&self, file: &[String], found: &Found) -> Vec<&'a str> {
        let Some(path) = self.absolute(&found.module, &found.target, FAR) else {
            return Vec::new();
        };
        let own_child = path.len() > file.len() && path.starts_with(file);
        let counts = match found.how {
            // What is only handed on is not used.
            How::Use { exported: true } | How::All { exported: true } if own_child => false,
            How::Code | How::All { .. } => true,
            // What was imported counts where it was; what is handed on counts here.
            How::Alone => own_child,
            // What is used of a module counts where it is.
            How::Use { .. } => !self.modules.contains_key(path.as_slice()),
        };
        if !counts {
            return Vec::new();
        }
        let named = (0..=path.len()).rev().find_map(|n| self.modules.get_key_value(&path[..n]));
        let through = named.filter(|(module, _)| !module.is_empty() && !file.starts_with(module));
        let through = through.map(|(_, (file, _))| *file);
        self.defining(&path, FAR).into_iter().chain(through).collect()
    }

    /// A path from the root of the crate; `None` where it leads out of it, or to a local name.
    fn absolute(&self, module: &[String], target: &Target, far: usize) -> Option<Vec<String>> {
        let path = match target {
            Target::Here(path) => return Some(path.clone()),
            Target::There(path) => path,
        };
        let (first, rest) = path.split_first()?;
        let inside: Vec<String> = module.iter().chain(path).cloned().collect();
        let (_, contents) = self.modules.get(module)?;
        if contents.defined.contains(first) {
            return Some(inside);
        }
        let import = contents.imports.iter().find(|import| import.name.as_ref() == Some(first))?;
        let mut path = self.import(module, import, far)?;
        path.extend_from_slice(rest);
        Some(path)
    }

    fn import(&self, module: &[String], import: &Import, far: usize) -> Option<Vec<String>> {
        self.absolute(module, &import.target, far.checked_sub(1)?)
    }

    /// The file that defines what a path from the root names, as far as that can be followed: else
    /// the file of the module in which it is named.
    fn defining(&self, path: &[String], far: usize) -> Option<&'a str> {
        let length = (0..=path.len()).rev().find(|n| self.modules.contains_key(&path[..*n]))?;
        let (module, rest) = path.split_at(length);
        let (file, _) = self.modules.get(module)?;
        let named = rest.first().and_then(|name| self.named(module, name, far));
        Some(named.unwrap_or(file))
    }

    /// The file that defines what is called `name` in a module, where it is found.
    fn named(&self, module: &[String], name: &String, far: usize) -> Option<&'a str> {
        let far = far.checked_sub(1)?;
        let (file, contents) = self.modules.get(module)?;
        if contents.defined.contains(name) {
            return Some(file);
        }
        if let Some(import) = contents.imports.iter().find(|i| i.name.as_ref() == Some(name)) {
            return self.defining(&self.import(module, import, far)?, far);
        }
        contents.imports.iter().filter(|import| import.name.is_none()).find_map(|import| {
            let from = self.import(module, import, far)?;
            self.modules.get(from.as_slice()).and_then(|_| self.named(&from, name, far))
        })
    }
}

/// The uses among such files, as "a -> b".
#[cfg(test)]
fn uses(files: &[(&str, &str)]) -> Vec<String> {
    let sources = sources(files.iter().map(|(file, text)| (format!("src/{file}"), (*text).into())));
    let graph = graph(&sources);
    let uses = graph.iter().flat_map(|(file, used)| used.keys().map(move |used| (file, used)));
    uses.map(|(file, used)| format!("{file} -> {used}").replace("src/a/", "")).collect()
}

#[test]
fn a_module_that_hands_on_is_seen_through() {
    let handing_on = "mod b; mod c; pub use b::B; pub(crate) use c::{C as D, e};";
    let b = ("a/b.rs", "use super::D; struct B; fn f() { super::e() }");
    let c = ("a/c.rs", "pub struct C; pub fn e() {}");
    assert_eq!(uses(&[("a/mod.rs", handing_on), b, c]), ["b.rs -> c.rs"]);
    let used = format!("{handing_on} fn f(x: B) {{ vec![D] }}");
    let all = ["b.rs -> c.rs", "mod.rs -> b.rs", "mod.rs -> c.rs"];
    assert_eq!(uses(&[("a/mod.rs", &used), b, c]), all, "its own code uses them");
    let defining = ("a/mod.rs", "mod b; pub use b::B; struct D; fn e() {}");
    assert_eq!(uses(&[defining, b]), ["b.rs -> mod.rs"], "what is defined in it");
    let star = ("a/mod.rs", "mod b; mod c; pub use b::*; pub use c::*;");
    let b = ("a/b.rs", "use super::*; struct B; fn f() { super::e() }");
    assert_eq!(uses(&[star, b, c]), ["b.rs -> c.rs", "b.rs -> mod.rs"], "a star hides what it is");
}

#[test]
fn a_module_with_code_of_its_own_is_used_by_who_goes_through_it_from_outside() {
    let module = ("a/mod.rs", "mod b; pub use b::B; impl crate::x::X { fn f() {} }");
    let files = [module, ("a/b.rs", "pub struct B;"), ("x.rs", "pub struct X(crate::a::B);")];
    let all = ["mod.rs -> src/x.rs", "src/x.rs -> b.rs", "src/x.rs -> mod.rs"];
    assert_eq!(uses(&files), all);
}

#[test]
fn paths_are_followed_however_they_are_spelt() {
    let c = ("a/c.rs", "pub struct C; impl C { fn new() {} } pub mod d { pub struct E; }");
    for b in [
        "use super::c::C;",
        "use crate::a::c::{self, C as X};",
        "use super::c; fn f() { c::C::new() }",
        "use crate::a::c as x; fn f() { format!(\"{}\", x::C) }",
        "use crate::a; type T = a::c::C;",
        "fn f() { use super::c; c::d::E }",
        "type T = crate::a::c::d::E;",
        "use super::c::*;",
        "mod inner { type T = super::super::c::C; }",
        "mod inner { use super::super::c; type T = c::C; }",
    ] {
        let files = [("a/mod.rs", "mod b; mod c;"), ("a/b.rs", b), c];
        assert_eq!(uses(&files), ["b.rs -> c.rs"], "{b}");
    }
    for b in [
        "#[cfg(test)] mod tests { use super::super::c::C; }",
        "#[cfg(test)] use super::c::C;",
        "/// [`super::c::C`]\nfn f(c: u8) { c.new() }",
        "use std::c; fn f() { c::C }",
        "use super::c;",
    ] {
        let files = [("a/mod.rs", "mod b; mod c;"), ("a/b.rs", b), c];
        assert_eq!(uses(&files), [""; 0], "{b}");
    }
}
