//! The terminal's room.

pub mod text;
