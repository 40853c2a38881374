//! Golden files: stored, compared, and written again on request.
//!
//! A golden is a list of named pieces of text. Small ones are stored as they are; of large ones a
//! line a piece is stored, with its length and a hash. `GOLDEN=write cargo test --test golden`
//! stores what the program says now.
//!
//! The text of every piece is also left in the build folder: as it was when it last agreed with
//! what is stored (`.seen`), and as it is when it does not (`.new`), so that two hashes can be told
//! apart with `diff`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Named pieces of text, in the order in which they are made.
#[derive(Default)]
pub struct Pieces(Vec<(String, String)>);

/// How pieces are stored.
#[derive(Clone, Copy)]
enum Stored {
    /// The text itself.
    Text,
    /// Length in bytes and hash.
    Hash,
}

/// Names of differing pieces that a failure lists; the rest is counted.
const LISTED: usize = 30;

impl Pieces {
    /// Adds a piece. No two have one name.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) {
        let name = name.into();
        assert!(!name.contains(['\t', '\n']), "a piece's name is one field of a line: {name:?}");
        assert!(self.0.iter().all(|(other, _)| *other != name), "two pieces are called {name}");
        self.0.push((name, text.into()));
    }

    /// Compares with the file of that name, which holds the whole text: for what is small.
    pub fn agree_in_text(&self, kind: &str) {
        self.agree(kind, Stored::Text);
    }

    /// Compares with the file of that name, which holds lengths and hashes: for what is large.
    pub fn agree_in_hash(&self, kind: &str) {
        self.agree(kind, Stored::Hash);
    }

    fn agree(&self, kind: &str, stored: Stored) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/kept");
        let file = root.join(kind).with_extension("txt");
        let (seen, new) = (scratch(kind, "seen"), scratch(kind, "new"));
        let now: Vec<(&str, String)> =
            self.0.iter().map(|(name, text)| (name.as_str(), stored.form(text))).collect();
        if std::env::var("GOLDEN").is_ok_and(|wish| wish == "write") {
            fs::write(&file, stored.file(&now)).unwrap();
        }
        let text = fs::read_to_string(&file).unwrap_or_default();
        let before = stored.read(&text);
        let differences = differences(&before, &now);
        if differences.is_empty() {
            assert_eq!(text, stored.file(&now), "{kind}: only the order of the pieces differs");
            fs::write(&seen, self.texts()).unwrap();
            drop(fs::remove_file(&new));
            return;
        }
        fs::write(&new, self.texts()).unwrap();
        let listed = differences.iter().take(LISTED).cloned().collect::<Vec<_>>().join("\n  ");
        let total = now.len();
        panic!(
            "{kind}: {} of {total} pieces differ from {}:\n  {listed}\n\
             The text now: {}\nIt can be compared with the text of the last run that agreed, if there was one: {}\n\
             GOLDEN=write stores what is said now.",
            differences.len(),
            file.display(),
            new.display(),
            seen.display(),
        );
    }

    /// The text of all pieces.
    fn texts(&self) -> String {
        let pieces = self.0.iter().map(|(name, text)| (name.as_str(), Stored::Text.form(text)));
        Stored::Text.file(&pieces.collect::<Vec<_>>())
    }
}

/// A file in the build folder, which git does not see.
fn scratch(kind: &str, ending: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden");
    fs::create_dir_all(&folder).unwrap();
    folder.join(kind).with_extension(ending)
}

/// What became of each piece that is not as it was.
fn differences(before: &BTreeMap<&str, &str>, now: &[(&str, String)]) -> Vec<String> {
    let names: BTreeMap<&str, &String> = now.iter().map(|(name, form)| (*name, form)).collect();
    let mut all = Vec::new();
    for (name, form) in now {
        match before.get(name) {
            None => all.push(format!("new: {name}")),
            Some(old) if old != form => all.push(format!("changed: {name}")),
            Some(_) => {}
        }
    }
    let gone = before.keys().filter(|name| !names.contains_key(*name));
    all.extend(gone.map(|name| format!("gone: {name}")));
    all
}

impl Stored {
    /// What is stored of a text.
    fn form(self, text: &str) -> String {
        match self {
            // Each line behind a bar, so that no line of a text is taken for a name, and line ends
            // and blanks are seen.
            Self::Text => {
                text.split('\n').fold(String::new(), |form, line| form + "|" + line + "\n")
            }
            Self::Hash => format!("{}\t{:016x}\n", text.len(), fnv(text.as_bytes())),
        }
    }

    /// The whole file.
    fn file(self, pieces: &[(&str, String)]) -> String {
        let mut file = String::new();
        for (name, form) in pieces {
            let after = match self {
                Self::Text => '\n',
                Self::Hash => '\t',
            };
            let _ = write!(file, "{name}{after}{form}");
        }
        file
    }

    /// Names and forms, as [`Stored::file`] wrote them.
    fn read(self, file: &str) -> BTreeMap<&str, &str> {
        let mut pieces = BTreeMap::new();
        match self {
            Self::Hash => {
                for line in file.split_inclusive('\n') {
                    pieces.extend(line.split_once('\t'));
                }
            }
            Self::Text => {
                let mut rest = file;
                while let Some((name, after)) = rest.split_once('\n') {
                    let lines =
                        after.split_inclusive('\n').take_while(|line| line.starts_with('|'));
                    let (form, next) = after.split_at(lines.map(str::len).sum());
                    pieces.insert(name, form);
                    rest = next;
                }
            }
        }
        pieces
    }
}

/// FNV-1a in 64 bits: the same on every machine and in every version.
fn fnv(bytes: &[u8]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash
}

#[test]
fn the_hash_is_fnv_1a() {
    // The test vectors of its authors.
    assert_eq!(fnv(b""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(fnv(b"a"), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(fnv(b"foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn a_difference_names_its_piece() {
    for stored in [Stored::Text, Stored::Hash] {
        let forms = |texts: [(&'static str, &str); 2]| texts.map(|(n, t)| (n, stored.form(t)));
        let file = stored.file(&forms([("one", "a\n|b\n\nc"), ("two", "")]));
        let before = stored.read(&file);
        assert_eq!(differences(&before, &forms([("one", "a\n|b\n\nc"), ("two", "")])), [""; 0]);
        let other = forms([("one", "a\n|b\n\nc\n"), ("three", "")]);
        assert_eq!(differences(&before, &other), ["changed: one", "new: three", "gone: two"]);
    }
}
