//! Texts about whose width terminals disagree: nothing of them may shift, be cut or stay behind.

#![cfg(unix)]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what the model does not know fails the test"
)]
#![expect(clippy::disallowed_methods, reason = "a test that waits reads the clock")]

mod law;
mod model;
mod notion;
#[expect(dead_code, reason = "the other tests use more of it")]
#[path = "../pty/terminal.rs"]
mod terminal;
mod walk;
