//! What is told of a result: the result as data, in words, and as programs read it.

mod advice;
mod past;
mod taken_apart;
mod view;
mod words;

pub use past::{PastResult, answered};
pub use taken_apart::TakenApart;
pub use view::{Compared, ResultView};
