//! The exam: what a sitting is, what may be done in it, and what it earns.
//!
//! A sitting decides, then applies: [`Sitting::decide`] turns a [`Command`] into [`Act`]s or
//! refuses, and [`Sitting::apply`] changes the state by an act, so that the journal of acts is the
//! whole truth. Practice, quiz and review are [`Rules`]; nothing here knows them by name, nor knows
//! of disks, clocks or screens.

mod act;
mod assemble;
pub mod blueprint;
mod clock;
pub mod codes;
mod deal;
mod decide;
mod key_file;
mod key_grammar;
mod lot;
mod marks;
mod paper_score;
mod response;
mod result;
mod revision;
mod rules;
mod ruling;
mod scheme;
mod series;
mod sitting;
mod terms;

pub use act::{Act, Command, Refusal, SubmittedBy};
pub use assemble::{Assembled, Scope, Share, Short, Shortage, Supply, assemble, assemble_scaled};
pub use clock::{Moment, RunId};
pub use deal::{Dealt, DealtLine, as_written, deal};
pub use key_file::{KeyReading, KeyWords, read_key_file};
#[cfg(feature = "internals")]
pub use key_grammar::key_reference;
pub use marks::{Fraction, Marks, NotMarks, parse_fraction};
pub use paper_score::{DayScore, Disqualified, PaperScore, SectionScore, Tally};
pub use response::{Answer, Confidence, Response};
pub use result::{Outcome, Score, mark, outcome, outcome_by};
pub use revision::{KeyRevision, KeyStatus};
pub use rules::{
    AnswerSheet, Confide, Decline, Navigation, Pause, Reveal, Revise, Rules, TimeLimit,
};
pub use ruling::Ruling;
pub use scheme::MarkingScheme;
pub use series::in_series;
pub use sitting::{Phase, Sitting};
pub use terms::{DroppedPolicy, Form, NoSuchSeries, Rounding, Section, Series, Terms};
