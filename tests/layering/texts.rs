//! Words on the screens: no source of the screens has any of its own, so that a translation is a
//! folder of texts.

use crate::source::{SOURCES, sources};

/// Where the screens are, and where their texts are.
const SCREENS: &str = "src/tui/";
const TEXTS: &str = "src/tui/texts/";

/// Words that are for no reader of a screen, by their file. Each stands there, else it is struck.
const EXCEPT: &[(&str, &[&str])] = &[
    // The program's name.
    ("src/tui/screens/home/view.rs", &["prelims"]),
    // Names by which themes are asked for, on the command line and in the file of settings.
    ("src/tui/kit/theme/palette.rs", &["terminal", "light", "dark", "contrast", "none"]),
    // What stands on keys, where arrows cannot be drawn.
    ("src/tui/kit/theme/symbols.rs", &["Up", "Down", "BkSp"]),
    // The names of threads, which the system shows.
    ("src/tui/app/terminal.rs", &["keys", "signals", "search", "plan", "notebook", "page", "fit"]),
    // Names of files, and of what says which editor is wanted.
    ("src/tui/app/outside.rs", &["txt", "VISUAL", "EDITOR", "prelims-note-{}-{n}.txt"]),
    ("src/tui/app/runtime/notebook.rs", &["html", "md", "json", "mistakes-{}.{ending}"]),
    // A word of the language of filters, which is one in all languages.
    ("src/tui/screens/mistakes/state.rs", &["mistake"]),
    // Errors with which the screens end: the command line says them, in its own language.
    (
        "src/tui/app/error.rs",
        &[
            "cannot start: the system has no thread for {0} ({1}); close other programs, or raise the limit on processes or memory",
            "cannot use this terminal: {0}",
            "the terminal is gone",
            "cannot draw on this terminal: {0}",
            "left without saving: {what}; {held} entries were held in memory and are lost unless they can be found in its files",
        ],
    ),
    // The page of the documents on keys, which is in English.
    (
        "src/tui/app/key_page.rs",
        &[
            "# Keys\n\nThis page is made from the program's own key tables. In the program the last line shows the keys\nthat work where you are, and `?` shows all of them. Some work only at times: `r` on Home, for\nexample, only where something is unfinished.\n",
            "On every screen",
            "In a list",
            "a list",
            "In a text",
            "a text",
            "In a line that is typed",
            "a line that is typed",
            "\nAnd the keys in ",
            "\n\n| keys | what they do |\n|---|---|\n",
        ],
    ),
];

/// Whether a string has a word: two letters side by side, in any script, outside what is put in.
fn has_words(says: &str) -> bool {
    let (mut inside, mut before) = (0_u32, false);
    says.chars().any(|c| {
        match c {
            '{' => inside += 1,
            '}' => inside = inside.saturating_sub(1),
            _ => {}
        }
        let letter = inside == 0 && c.is_alphabetic();
        std::mem::replace(&mut before, letter) && letter
    })
}

/// The strings with words of a source, outside tests.
fn worded(source: &crate::source::Source) -> impl Iterator<Item = (usize, &str)> {
    let strings = source.scanned.strings.iter().filter(|string| !source.test && !string.test);
    strings.filter(|string| has_words(&string.says)).map(|text| (text.line, text.says.as_str()))
}

#[test]
fn no_screen_has_words_of_its_own() {
    let mut faults = Vec::new();
    let mut excepted: Vec<(&str, &str)> =
        EXCEPT.iter().flat_map(|(file, words)| words.iter().map(|word| (*file, *word))).collect();
    let all = excepted.clone();
    let screens = || SOURCES.iter().filter(|source| source.file.starts_with(SCREENS));
    for source in screens().filter(|source| !source.file.starts_with(TEXTS)) {
        for (line, says) in worded(source) {
            excepted.retain(|one| *one != (&*source.file, says));
            if !all.contains(&(&*source.file, says)) {
                faults.push(format!("{}:{line}: {says:?} belongs to the texts", source.file));
            }
        }
    }
    let gone = excepted.iter().map(|(file, says)| format!("{file}: {says:?} is gone: strike it"));
    faults.extend(gone);
    assert!(screens().count() > 100);
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn words_are_told_from_signs_formats_and_tests() {
    for (says, want) in [
        ("words", true),
        ("  {} of {}", true),
        ("{count:>3} {name}", false),
        ("%H:%M", false),
        ("▸ {a}-{b} x", false),
        ("शब्द", true),
    ] {
        assert_eq!(has_words(says), want, "{says}");
    }
    let source = "fn f() { g(\"one\", format!(\"{two} three\")) }\n\
                  #[expect(dead_code, reason = \"four\")] #[cfg(feature = \"five\")] fn h() {}\n\
                  #[cfg(test)] mod tests { fn i() { g(\"six\") } }";
    let read = sources([("src/tui/a.rs".to_owned(), source.to_owned())]);
    let found: Vec<_> = read.iter().flat_map(worded).map(|(_, says)| says).collect();
    assert_eq!(found, ["one", "{two} three"]);
}
