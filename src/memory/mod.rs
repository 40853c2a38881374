//! Memory: what each response says about each fact, what is remembered of it, and what is due.
//!
//! Everything here is a pure function of journal and catalogue and can be thrown away and rebuilt.
//! This room must not know where either is kept, nor read a clock.

mod belief;
mod calibration;
mod evidence;
mod fact_state;
mod fit;
mod fsrs;
mod grade;
mod hindsight;
mod known;
mod leech;
mod luck;
mod model;
mod ruled;
mod slips;
mod state;
mod tally;

pub use self::fsrs::MemoryState;
pub use belief::{Belief, beliefs, implied};
pub use calibration::{Calibration, Prediction};
pub use evidence::{Evidence, EvidenceLog, believe, evidence_of_question, is_ahead};
pub use fact_state::{State, States};
pub use fit::{Answer, FEWEST_TO_FIT, Fit, FitProgress, NoFit, fit};
pub use grade::{ByLuck, Rating, Verdict, verdicts};
pub use hindsight::Progress;
pub use known::{Asked, KNOWN};
pub use leech::{ENOUGH_SUCCESSES, FEWEST_LAPSES, Leech, leeches};
pub use luck::{OpenChoices, answered_rightly};
pub use model::{AskingOutcome, COIN, Habits, MemoryModel, Outcomes, between};
pub use slips::{Slips, slips, traps_believed};
pub use state::{DESIRED_RETENTION, FactMemory, Memories};
