//! Memory: what each response says about each fact, what is remembered of it, and what is due.
//!
//! Everything here is a pure function of journal and catalogue and can be thrown away and rebuilt. This room
//! must not know where either is kept, nor read a clock.

mod belief;
mod due;
mod evidence;
mod grade;
mod state;

pub use belief::{Belief, beliefs};
pub use due::{covering_items, due_facts};
pub use evidence::{Evidence, evidence_of, evidence_of_question};
pub use grade::{Rating, Verdict, verdicts};
pub use state::{DESIRED_RETENTION, FactMemory, Memories, Parameters};
