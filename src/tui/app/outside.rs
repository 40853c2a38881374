//! What the screens ask of the machine besides the terminal: the learner's editor, and files.
#![expect(clippy::disallowed_methods, reason = "the terminal's side writes what it is asked to")]

use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::tui::texts;

/// So many names are tried for a new file.
const NAMES: u32 = 100;

/// How long the thread that reads keys is waited for: it lets go at once, or something is wrong.
const PATIENCE: Duration = Duration::from_secs(2);

/// The longest text that is taken from the editor, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Writes a text into a new file of about this name in the folder in which the program runs.
///
/// # Errors
/// Why it is not there.
pub fn export(name: &str, text: &str) -> Result<String, String> {
    let folder = env::current_dir().map_err(|error| error.to_string())?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    for n in 1..=NAMES {
        let name = if n == 1 { name.to_owned() } else { format!("{stem}-{n}.{ending}") };
        let path = folder.join(name);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
                written.map_err(|error| format!("{}: {error}", path.display()))?;
                return Ok(path.display().to_string());
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(format!("{}: {error}", path.display())),
        }
    }
    Err(texts::ExportThere { path: folder.join(name).display().to_string() }.say())
}

/// Whether the thread that reads keys reads them; while an editor runs it must not.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<(Mutex<Standing>, Condvar)>);

#[derive(Debug, Default)]
struct Standing {
    /// Whether somebody else reads the keys.
    closed: bool,
    /// Whether the thread knows, and waits.
    waits: bool,
}

impl Gate {
    /// Waits while it is closed: what the thread that reads keys does after each event.
    pub fn pass(&self) {
        let (standing, changed) = &*self.0;
        let mut standing = standing.lock().unwrap_or_else(PoisonError::into_inner);
        while standing.closed {
            standing.waits = true;
            changed.notify_all();
            standing = changed.wait(standing).unwrap_or_else(PoisonError::into_inner);
        }
        standing.waits = false;
    }

    /// Closes it, and waits until the thread has let go of the keys; whether it has.
    fn close(&self) -> bool {
        let (standing, changed) = &*self.0;
        let mut guard = standing.lock().unwrap_or_else(PoisonError::into_inner);
        guard.closed = true;
        // The thread waits for an event: this is one that every terminal's library reads.
        wake();
        let waits = changed.wait_timeout_while(guard, PATIENCE, |standing| !standing.waits);
        waits.unwrap_or_else(PoisonError::into_inner).0.waits
    }

    fn open(&self) {
        let (standing, changed) = &*self.0;
        standing.lock().unwrap_or_else(PoisonError::into_inner).closed = false;
        changed.notify_all();
    }
}

/// Has the system say that the terminal may have another size.
#[cfg(unix)]
fn wake() {
    let own = rustix::process::getpid();
    // That it cannot be is noticed by who waits.
    let _ = rustix::process::kill_process(own, rustix::process::Signal::WINCH);
}

#[cfg(not(unix))]
fn wake() {}

/// Runs the learner's editor on a text, the terminal being its own meanwhile; the text that it was
/// left with.
///
/// # Errors
/// No editor is named, it could not be started, or it said that it failed.
pub fn edit(text: &str, gate: &Gate) -> Result<String, String> {
    let named = ["VISUAL", "EDITOR"].into_iter().find_map(env::var_os);
    let named = named.filter(|editor| !editor.is_empty());
    let Some(editor) = named else { return Err(texts::EDITOR_NONE.into()) };
    let path = note_file(text)?;
    let read = if gate.close() {
        run(&editor.to_string_lossy(), &path)
    } else {
        Err(texts::EDITOR_KEYS.into())
    };
    gate.open();
    drop(fs::remove_file(&path));
    read
}

fn run(editor: &str, path: &PathBuf) -> Result<String, String> {
    // As a shell would take it: a program and its arguments.
    let mut words = editor.split_whitespace();
    let Some(program) = words.next() else { return Err(texts::EDITOR_NONE.into()) };
    let status = Command::new(program).args(words).arg(path).status();
    let status = status.map_err(|error| format!("{program}: {error}"))?;
    if !status.success() {
        return Err(texts::EditorFailed { editor: program.to_owned() }.say());
    }
    let length = fs::metadata(path).map_err(|error| error.to_string())?.len();
    if length > LONGEST {
        return Err(texts::EDITOR_LONG.into());
    }
    fs::read_to_string(path).map_err(|error| error.to_string())
}

/// A new file with this text, which its owner alone can read.
fn note_file(text: &str) -> Result<PathBuf, String> {
    let folder = env::temp_dir();
    for n in 0..NAMES {
        let path = folder.join(format!("prelims-note-{}-{n}.txt", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(mut file) => {
                let written = writeln!(file, "{text}").and_then(|()| file.sync_all());
                written.map_err(|error| format!("{}: {error}", path.display()))?;
                return Ok(path);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(format!("{}: {error}", path.display())),
        }
    }
    Err(texts::ExportThere { path: folder.display().to_string() }.say())
}
