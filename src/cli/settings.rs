//! The file of the settings: TOML beside the platform's other configuration, written by the
//! settings page and by hand.
//!
//! They are not entries of the record: what suits one screen does not suit another, and a record
//! goes from machine to machine. A file that cannot be read is no reason not to start.
#![expect(clippy::disallowed_methods, reason = "reads and writes the file of the settings")]

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::document::{Diagnostic, Field, Fields, Grammar, Holds, Page, SourceFile};
use crate::tui::{KeepSettings, Palette, Settings};

/// How the theme is called that leaves the colours to the program.
const AUTO: &str = "auto";
/// What stands above settings in a new file.
const HEAD: &str =
    "# Settings of prelims. A comma on Home opens the page on which they are changed.\n";

static GRAMMAR: Grammar = Grammar {
    what: "the file of the settings",
    written: "`settings.toml`",
    about: "How the program looks and is used on this machine.",
    fields: &[&[
        Field::maybe(
            "theme",
            Holds::Word(&["auto", "terminal", "light", "dark", "contrast", "none"]),
            "The colours of the screens.",
        ),
        Field::maybe(
            "confidence",
            Holds::Truth,
            "Whether a letter pressed again says how sure one is.",
        ),
        Field::maybe("mouse", Holds::Truth, "Whether the pointer is used."),
    ]],
};

/// The file, and what was read of it.
#[derive(Debug)]
pub struct SettingsFile {
    /// Where it is; `None` where the platform names no place.
    pub path: Option<PathBuf>,
    /// What it says; what it does not say is as usual.
    pub settings: Settings,
    /// What is wrong with it, if anything is.
    pub problem: Option<String>,
}

impl SettingsFile {
    /// Reads the file in the platform's configuration directory.
    pub fn open() -> Self {
        let folder = ProjectDirs::from("", "", "prelims").map(|dirs| dirs.config_dir().to_owned());
        folder.map_or_else(Self::nowhere, |folder| Self::at(&folder.join("settings.toml")))
    }

    fn nowhere() -> Self {
        Self { path: None, settings: Settings::default(), problem: None }
    }

    fn at(path: &Path) -> Self {
        let (settings, problem) = match fs::read_to_string(path) {
            Ok(text) => {
                let (settings, problem) = read(path, &text);
                (settings, problem.map(|problem| told(&problem)))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => (Settings::default(), None),
            Err(error) => {
                (Settings::default(), Some(format!("{} cannot be read: {error}", path.display())))
            }
        };
        Self { path: Some(path.to_owned()), settings, problem }
    }
}

impl KeepSettings for SettingsFile {
    fn keep(&mut self, settings: &Settings) -> Result<(), String> {
        let Some(path) = &self.path else { return Ok(()) };
        let before = fs::read_to_string(path).unwrap_or_default();
        write(path, &written(&before, settings)).map_err(|error| error.to_string())?;
        self.settings = *settings;
        Ok(())
    }
}

/// The settings that a file says, and the first thing that is wrong with it. What it has besides is
/// another version's.
fn read(path: &Path, text: &str) -> (Settings, Option<Diagnostic>) {
    let file = SourceFile { path: path.display().to_string(), text: text.into() };
    let page = Page::new(&file.path, &file.text);
    let (root, broken) = page.tree();
    let fields = Fields::of(&page, &(0..0), &root, &GRAMMAR);
    let themes: Vec<(&str, Option<Palette>)> = std::iter::once((AUTO, None))
        .chain(Palette::ALL.into_iter().map(|palette| (palette.name(), Some(palette))))
        .collect();
    let usual = Settings::default();
    let settings = Settings {
        theme: fields.word("theme", &themes).map_or(usual.theme, |theme| theme.it),
        confidence: fields.bool("confidence").map_or(usual.confidence, |is_on| is_on.it),
        mouse: fields.bool("mouse").map_or(usual.mouse, |is_on| is_on.it),
    };
    (settings, page.into_problems(broken).into_iter().next())
}

/// `settings.toml, line 3: the message`
fn told(problem: &Diagnostic) -> String {
    format!("{}, line {}: {}", problem.place.file, problem.place.line, problem.message)
}

/// The text of the file with these settings: their lines are replaced or added, and all others stay
/// as they are. A text that is no TOML is not kept.
fn written(before: &str, settings: &Settings) -> String {
    let is_sound = !Page::new("", before).tree().1;
    let before = if is_sound && !before.is_empty() { before } else { HEAD };
    let lines = [
        ("theme", format!("\"{}\"", settings.theme.map_or(AUTO, Palette::name))),
        ("confidence", settings.confidence.to_string()),
        ("mouse", settings.mouse.to_string()),
    ];
    let mut text: Vec<String> = before.lines().map(str::to_owned).collect();
    // What follows a header belongs to its table.
    let mut end =
        text.iter().position(|line| line.trim_start().starts_with('[')).unwrap_or(text.len());
    for (name, value) in lines {
        let is_own =
            |line: &String| line.split_once('=').is_some_and(|(key, _)| key.trim() == name);
        let line = format!("{name} = {value}");
        if let Some(own) = text[..end].iter_mut().find(|line| is_own(line)) {
            *own = line;
        } else {
            text.insert(end, line);
            end += 1;
        }
    }
    text.join("\n") + "\n"
}

/// Writes a file in one step, so that no half of it is ever there.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OTHER: Settings =
        Settings { theme: Some(Palette::Dark), confidence: false, mouse: false };

    fn says(text: &str) -> (Settings, Option<String>) {
        let (settings, problem) = read(Path::new("s.toml"), text);
        (settings, problem.map(|problem| told(&problem)))
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deeper").join("settings.toml");
        let mut file = SettingsFile::at(&path);
        assert_eq!((file.settings, &file.problem), (Settings::default(), &None));
        for settings in [OTHER, Settings { theme: None, ..OTHER }, Settings::default()] {
            file.keep(&settings).unwrap();
            let read = SettingsFile::at(&path);
            assert_eq!((read.settings, read.problem), (settings, None));
        }
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn what_others_wrote_stays_as_it_is() {
        let before = "# mine\nmouse   = true # here\nvoice = \"loud\"\n\n[later]\nmouse = 1\n";
        let after = written(before, &OTHER);
        assert_eq!(
            after,
            "# mine\nmouse = false\nvoice = \"loud\"\n\ntheme = \"dark\"\nconfidence = false\n[later]\nmouse = 1\n"
        );
        assert_eq!(says(&after), (OTHER, None));
        assert_eq!(written(&after, &OTHER), after);
        assert_eq!(says(&written("a = = 1", &OTHER)), (OTHER, None));
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_holds() {
        let (settings, problem) = says("mouse = false\ntheme = \"drak\"\n");
        assert_eq!(settings, Settings { mouse: false, ..Settings::default() });
        assert_eq!(problem.unwrap(), "s.toml, line 2: `theme` cannot be `drak`");
        let (settings, problem) = says("confidence = \"off\"\n");
        assert_eq!(settings, Settings::default());
        assert!(problem.unwrap().starts_with("s.toml, line 1: "));
        assert!(says("not at all").1.is_some());
    }

    #[test]
    fn the_grammar_names_every_theme() {
        let Holds::Word(words) = GRAMMAR.fields[0][0].holds else { panic!("a word") };
        let named: Vec<&str> =
            std::iter::once(AUTO).chain(Palette::ALL.into_iter().map(Palette::name)).collect();
        assert_eq!(words, named);
    }
}
