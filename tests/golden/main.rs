//! Golden files: what the program reads, makes, keeps and prints, held to the byte, so that code
//! can be moved about and be seen to do the same.
//!
//! Most of it is asked of the built program. What it does not print goes through `adapter`, the one
//! file here that knows the library. `GOLDEN=write cargo test --test golden` stores what is said
//! now; see `kept` for how.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(
    clippy::disallowed_methods,
    reason = "golden files are files, and a variable has them written"
)]

mod adapter; // The library.
mod bad_banks; // Diagnostics as JSON.
mod banks; // Facts and items, field by field.
mod binary; // The built program.
mod entries; // What the journal keeps.
mod help; // Every command's help.
mod kept; // How goldens are stored and compared.
mod learner; // Somebody who learnt for weeks.
mod outputs; // What commands print of banks.
mod papers; // What is printed.
