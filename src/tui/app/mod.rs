//! The application: the model, what changes it, the loop that drives it, and the terminal.

pub mod backend;
pub mod cells;
pub mod commands;
pub mod effect;
pub mod error;
pub mod key;
#[cfg(feature = "internals")]
pub mod key_page;
pub mod keymap;
pub mod model;
pub mod msg;
mod outside;
pub mod paint;
pub mod runtime;
pub mod stack;
pub mod terminal;
pub mod update;
