//! The built program, run where nothing of the machine reaches it.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// When the program believes that it is: noon in India.
pub const NOW: &str = "2026-11-22T06:30:00Z";

/// The folder of the crate.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A home of its own, which goes with the value.
pub struct Home(TempDir);

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A file or folder in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Everything that the program says to these arguments: what it prints, what it complains of,
    /// and how it ends. It runs in the crate's folder, so that a path of the repository is printed
    /// the same on every machine.
    pub fn says(&self, args: &[&str]) -> String {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("prelims"));
        command.env_clear().env("HOME", self.0.path()).env("PRELIMS_NOW", NOW);
        command.env("TZ", "Asia/Kolkata").env("COLUMNS", "100").env("LANG", "C.UTF-8");
        let output = command.current_dir(root()).args(args).output().unwrap();
        let mut text = String::from_utf8(output.stdout).unwrap();
        for line in String::from_utf8(output.stderr).unwrap().lines() {
            writeln!(text, "stderr: {line}").unwrap();
        }
        if let Some(code) = output.status.code().filter(|code| *code != 0) {
            writeln!(text, "exit code: {code}").unwrap();
        }
        assert!(output.status.code().is_some(), "{args:?} was ended by a signal");
        // Where the home lies is not for the golden files.
        text.replace(self.0.path().to_str().unwrap(), "HOME")
    }
}

/// JSON in lines, its long decimals to five digits: what was reckoned with logarithms differs in
/// the last digits from one machine to another.
pub fn rounded(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for line in json.split_inclusive('\n') {
        let number = line.trim_end().trim_end_matches(',');
        let number = number.rsplit(' ').next().unwrap();
        let long = number.contains('.') && number.len() > "0.12345".len();
        match number.parse::<f64>().ok().filter(|_| long) {
            Some(value) => text += &line.replace(number, &format!("{value:.4e}")),
            None => text += line,
        }
    }
    text
}

#[test]
fn long_decimals_are_rounded_and_nothing_else() {
    let text = "{\n  \"a 0.1234567\": 0.59241551,\n  \"b\": 0.5924,\n  \"c\": \"1.2345678\",\n  -1.4072e-24\n}\n";
    let wanted = "{\n  \"a 0.1234567\": 5.9242e-1,\n  \"b\": 0.5924,\n  \"c\": \"1.2345678\",\n  -1.4072e-24\n}\n";
    assert_eq!(rounded(text), wanted);
}
