//! All that the golden files need of the library: names that change in the code change here and
//! nowhere else.

mod banks; // Banks, items, composed questions.
mod journal; // Entries.
mod learner; // A record of somebody who learnt for weeks.

pub use banks::{Library, Posed};
pub use journal::{KINDS, again, keep};
pub use learner::learn;
