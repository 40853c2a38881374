//! `prelims`: an exam hall, a memory and an author's desk for UPSC-style papers.
//!
//! The rooms stand in floors; a room may use only what is below it, and a test holds that.
//!
//! ```text
//! text, document          strings from anyone; TOML files with the place of everything
//! bank                    facts and items, as data
//! wording                 how papers say things, printed and read
//! reading, compose        banks from TOML; fresh questions from facts
//! formats                 questions as other programs and people write them
//! exam, journal           sittings and marks; what happened, entry by entry
//! memory, plan, insight   what is remembered, what to ask, what the past says
//! filter                  a small language that says which questions are wanted
//! report                  what is told to people and programs, once
//! exchange                papers to be printed
//! shelf, record, study    the world: files, clock, entropy
//! tui, cli                the screens and the command line
//! ```
//!
//! The rooms are private to the crate, so that the compiler finds what nobody uses. The feature
//! `internals` makes them public for tests and benches; `Cargo.toml` turns it on for those.
#![cfg_attr(
    not(feature = "internals"),
    allow(
        unused_imports,
        unfulfilled_lint_expectations,
        reason = "names that a room gives to tests and benches, and their documentation, are \
                  checked where the rooms are public"
    )
)]

#[cfg(not(feature = "internals"))]
mod text;
#[cfg(feature = "internals")]
pub mod text;

#[cfg(not(feature = "internals"))]
mod document;
#[cfg(feature = "internals")]
pub mod document;

#[cfg(not(feature = "internals"))]
mod bank;
#[cfg(feature = "internals")]
pub mod bank;

#[cfg(not(feature = "internals"))]
mod wording;
#[cfg(feature = "internals")]
pub mod wording;

#[cfg(not(feature = "internals"))]
mod reading;
#[cfg(feature = "internals")]
pub mod reading;

#[cfg(not(feature = "internals"))]
mod compose;
#[cfg(feature = "internals")]
pub mod compose;

#[cfg(not(feature = "internals"))]
mod formats;
#[cfg(feature = "internals")]
pub mod formats;

#[cfg(not(feature = "internals"))]
mod exam;
#[cfg(feature = "internals")]
pub mod exam;

#[cfg(not(feature = "internals"))]
mod journal;
#[cfg(feature = "internals")]
pub mod journal;

#[cfg(not(feature = "internals"))]
mod exchange;
#[cfg(feature = "internals")]
pub mod exchange;

#[cfg(not(feature = "internals"))]
mod memory;
#[cfg(feature = "internals")]
pub mod memory;

#[cfg(not(feature = "internals"))]
mod plan;
#[cfg(feature = "internals")]
pub mod plan;

#[cfg(not(feature = "internals"))]
mod filter;
#[cfg(feature = "internals")]
pub mod filter;

#[cfg(not(feature = "internals"))]
mod insight;
#[cfg(feature = "internals")]
pub mod insight;

#[cfg(not(feature = "internals"))]
mod report;
#[cfg(feature = "internals")]
pub mod report;

#[cfg(not(feature = "internals"))]
mod record;
#[cfg(feature = "internals")]
pub mod record;

#[cfg(not(feature = "internals"))]
mod shelf;
#[cfg(feature = "internals")]
pub mod shelf;

#[cfg(not(feature = "internals"))]
mod study;
#[cfg(feature = "internals")]
pub mod study;

#[cfg(not(feature = "internals"))]
mod tui;
#[cfg(feature = "internals")]
pub mod tui;

#[cfg(not(feature = "internals"))]
mod cli;
#[cfg(feature = "internals")]
pub mod cli;

pub use cli::main;
