//! A question as it is drawn wherever one is shown: as asked, and with its answer.

pub mod answer;
mod asked;
mod choices;
pub mod circles;
mod list;
pub mod panes;
pub mod shown;
