//! The kit: what several screens are made of.

pub mod calendar;
pub mod chart;
pub mod context;
pub mod dialog;
pub mod form;
pub mod heading;
pub mod input;
pub mod keys;
pub mod list;
pub mod notebook_keys;
pub mod notebook_rows;
pub mod outlook;
pub mod page;
pub mod palette;
pub mod question;
pub mod screen;
pub mod sitting_keys;
pub mod split;
pub mod style;
pub mod table;
pub mod text;
pub mod theme;
pub mod words;
