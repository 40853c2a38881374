//! The kit: what several screens are made of.

pub mod chart;
pub mod page;
pub mod style;
pub mod text;
pub mod theme;
pub mod words;
