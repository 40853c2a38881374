//! What is made before the program is compiled: the door to the screens' texts, which are written
//! in `src/tui/texts`.
//!
//! The banks are embedded in the program, so that it is built again when one is added or taken away.
#![expect(clippy::disallowed_methods, reason = "a build reads files and says where it writes")]

#[path = "build/texts.rs"]
mod texts;

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

/// Where the texts of the screens are written, in the language that every other falls back to.
const ENGLISH: &str = "src/tui/texts/en";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=question-banks");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={ENGLISH}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let english = texts::read(ENGLISH.as_ref())?;
    fs::write(out.join("texts.rs"), texts::door(&english)?)?;
    fs::write(out.join("en.ftl"), english)?;
    Ok(())
}
