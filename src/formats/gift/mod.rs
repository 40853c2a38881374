//! GIFT, Moodle's text format for questions.

mod read;
mod write;

pub use read::read;
pub use write::write;
