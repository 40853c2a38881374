//! `prelims`: an exam hall, a memory and an author's desk for UPSC-style papers.
//!
//! The rooms stand in floors; a room may use only what is below it, and a test holds that.
//!
//! ```text
//! TOML -> bank -> exam -> journal -> memory -> insight      pure: no clock, no disk, no terminal
//! shelf, record -> study -> tui, cli                        the world
//! ```

pub mod bank;
pub mod cli;
pub mod exam;
pub mod exchange;
pub mod insight;
pub mod journal;
pub mod memory;
pub mod record;
pub mod shelf;
pub mod study;
pub mod tui;
