//! The kit: what several screens are made of.

pub mod chart;
pub mod form;
pub mod keys;
pub mod list;
pub mod outlook;
pub mod page;
pub mod screen;
pub mod split;
pub mod style;
pub mod table;
pub mod text;
pub mod theme;
pub mod words;
