//! Walks through the built program in a real pseudo-terminal: at every stop, what terminals show is
//! what they show after the screen has been drawn anew.

use std::cell::RefCell;
use std::ops::Range;
use std::path::Path;

use portable_pty::CommandBuilder;
use tempfile::TempDir;
use vt100::Screen;

use crate::model::Model;
use crate::notion::Widths;
use crate::terminal::Terminal;

/// Sizes of terminals: rows and columns. The last leaves no margins.
const SIZES: [(u16, u16); 3] = [(24, 80), (14, 47), (12, 29)];

/// What a terminal is sent to be cleared.
const CLEAR: &str = "\u{1b}[2J";

/// How every frame ends: the cursor is shown or hidden.
const DRAWN: &str = "\u{1b}[?25";

/// The key that draws the screen anew. It takes a message away too, so the walks press nothing that
/// leads to one.
const ANEW: &str = "\u{c}";

const UP: &str = "\u{1b}[A";
const DOWN: &str = "\u{1b}[B";
const ESC: &str = "\u{1b}";

/// A program under way, and terminals of every notion of widths that show what it writes.
struct Walk {
    terminal: Terminal,
    models: Vec<Model>,
    /// How much of what was written they have taken.
    taken: usize,
    _home: TempDir,
}

impl Walk {
    fn begin((rows, columns): (u16, u16), args: &[&str]) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let bank = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scripts");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_prelims"));
        command.env_clear();
        command.cwd(home.path());
        command.env("HOME", home.path());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.arg("--bank");
        command.arg(bank);
        command.args(args);
        let terminal = Terminal::start(command, rows, columns);
        let models = blank(rows, columns);
        Self { terminal, models, taken: 0, _home: home }
    }

    /// Waits for something on the screen, and looks.
    fn shows(&mut self, text: &str) {
        self.terminal.shows(text);
        self.appearance(text);
    }

    /// Types into a search all at once, waits until it holds `text` and shows what comes of all of
    /// it, and looks.
    fn finds(&mut self, typed: &str, text: &str, shows: &str) {
        self.terminal.keys(typed);
        // Some signs are followed by a blank cell here.
        let heading = format!("Find{text}");
        self.terminal.wait(&format!("`{shows}` for `{text}`"), |screen| {
            let contents = screen.contents();
            let first = contents.lines().next().unwrap_or_default().replace(' ', "");
            first.split(char::is_numeric).next() == Some(heading.as_str())
                && contents.contains(shows)
                && !contents.contains("Searching")
        });
        self.appearance(shows);
    }

    /// Waits until Home has its plan: it comes by itself, and could come between two looks.
    fn is_home(&mut self) {
        self.terminal.wait("Home with its plan", |screen| {
            let text = screen.contents();
            text.contains("Today") && !text.contains("being planned")
        });
        self.appearance("Home");
    }

    /// Presses keys, one after the other, and looks after each.
    fn press(&mut self, keys: &[&str]) {
        for key in keys {
            let before = self.below_the_heading();
            self.terminal.keys(key);
            self.wrote(self.taken, DRAWN);
            if *key == ESC {
                // What was drawn may have been the clock. The next key must not come together with
                // this one, as a key with Alt would.
                self.terminal.wait("what Esc leads to", |screen| rows_below(screen) != before);
            }
            self.appearance(key);
        }
    }

    /// What stands below the first row, in which the time is.
    fn below_the_heading(&self) -> String {
        let seen = RefCell::new(String::new());
        self.terminal.wait("anything", |screen| {
            seen.replace(rows_below(screen));
            true
        });
        seen.into_inner()
    }

    /// Compares what is shown with what is shown once the screen is drawn anew.
    fn appearance(&mut self, after: &str) {
        let last = self.models.clone();
        self.terminal.keys(ANEW);
        let cleared = self.wrote(self.taken, CLEAR);
        self.take(self.taken..cleared);
        let before = self.models.clone();
        let drawn = self.wrote(cleared, DRAWN) + DRAWN.len();
        self.take(cleared..drawn);
        for ((before, last), fresh) in before.iter().zip(&last).zip(&self.models) {
            let differ = before.differences(fresh, timeless);
            // What was drawn after the key may have been the clock, and the key have come together
            // with the next: then nothing has been drawn on what is clean.
            let untouched = before.differences(last, timeless).is_empty();
            assert!(
                differ.is_empty() || untouched,
                "after {after:?}, {:?}\n{}",
                fresh.widths(),
                differ.join("\n")
            );
        }
    }

    /// Waits until something is written, not looking before `from`; where it begins.
    fn wrote(&self, from: usize, what: &str) -> usize {
        let mut at = None;
        self.terminal.wrote(&format!("{what:?}"), |bytes| {
            let tail = bytes.get(from..).unwrap_or_default();
            at = tail.windows(what.len()).position(|bytes| bytes == what.as_bytes());
            at.is_some()
        });
        from + at.unwrap_or(0)
    }

    fn take(&mut self, written: Range<usize>) {
        let bytes = self.terminal.written();
        for model in &mut self.models {
            model.take(&bytes[written.clone()]);
        }
        self.taken = written.end;
    }

    /// Gives the terminal another size. What it shows before it is cleared is not the program's
    /// doing.
    fn resize(&mut self, (rows, columns): (u16, u16)) {
        let from = self.terminal.written().len();
        self.terminal.resize(rows, columns);
        self.models = blank(rows, columns);
        let cleared = self.wrote(from, CLEAR);
        let drawn = self.wrote(cleared, DRAWN) + DRAWN.len();
        self.take(cleared..drawn);
    }
}

fn rows_below(screen: &Screen) -> String {
    let contents = screen.contents();
    contents.split_once('\n').map(|(_, rest)| rest.to_owned()).unwrap_or_default()
}

/// What stands in a row, but for the time in the first.
fn timeless(row: usize, text: &str) -> String {
    match row {
        0 => text.replace(|c: char| c.is_ascii_digit(), "0"),
        _ => text.to_owned(),
    }
}

fn blank(rows: u16, columns: u16) -> Vec<Model> {
    Widths::ALL.map(|widths| Model::new(widths, rows, columns)).to_vec()
}

#[test]
fn nothing_of_a_note_stays_behind() {
    for size in SIZES {
        let mut walk = Walk::begin(size, &[]);
        walk.is_home();
        walk.press(&["n", "\r"]);
        // Scrolled, with the help over it, and on the way back.
        walk.press(&[DOWN, DOWN, DOWN, UP, "?", DOWN, ESC, "q", DOWN, "q"]);
        walk.is_home();
    }
}

#[test]
fn nothing_of_what_is_found_stays_behind() {
    for size in SIZES {
        let mut walk = Walk::begin(size, &[]);
        walk.is_home();
        walk.press(&["n", "/"]);
        for word in ["क्षत्रिय", "கொடி"] {
            walk.finds(word, word, " found");
            walk.press(&[DOWN, DOWN]);
            // No word begins like this.
            walk.finds("ாாा", &format!("{word}ாாा"), "Nothing has");
            // Each sign is a key of its own, and is taken back by itself.
            walk.finds(&"\u{7f}".repeat("ாாா".chars().count()), word, " found");
            walk.finds(&"\u{7f}".repeat(word.chars().count()), "", "Type one or two words");
        }
        walk.finds("स्त्री", "स्त्री", " found");
        walk.press(&["\r", DOWN, DOWN, "q", ESC, "q"]);
        walk.is_home();
    }
}

#[test]
fn nothing_of_a_question_stays_behind() {
    for size in SIZES {
        let mut walk = Walk::begin(size, &["practice", "--seed", "7", "--topic", "scripts/signs"]);
        walk.shows("? keys");
        for _ in 1..4 {
            // Answered and read; its sources looked at, and a report typed, over it.
            walk.press(&[
                "b", "\r", DOWN, DOWN, UP, "o", ESC, "!", "स", "ा", "ா", "\u{7f}", ESC, " ",
            ]);
        }
        let (rows, columns) = size;
        walk.resize((rows + 3, columns + 8));
        walk.press(&["?", ESC]);
    }
}

#[test]
fn nothing_of_the_question_before_stays_behind() {
    for size in SIZES {
        let args = ["quiz", "--seed", "7", "--minutes", "30", "--topic", "scripts/signs"];
        let mut walk = Walk::begin(size, &args);
        walk.shows("? keys");
        walk.press(&["n", "n", "p", "n", "n", "p", "p", "\t", "\t", "?", ESC]);
    }
}
