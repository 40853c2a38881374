//! Journeys: keys typed into the production loop, over a real study with a bank and a record of its
//! own.
//!
//! Only the terminal, the keys and the clock are stand-ins.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod days; // The day turns by itself.
mod doors; // One-way doors, and keys that came too early.
mod exams; // Exams from Home, and a day of two papers.
mod faulty; // A bank with a bad question.
mod fits; // Memory fitted to the answers, by itself and by hand.
mod halls; // The exam hall, its rules one by one, on papers made by hand.
mod journey; // The stand-ins, and how a screen is put into a snapshot.
mod learner; // Somebody who answers for weeks.
mod losses;
mod lost; // The file of progress lost under the running program.
mod notebook; // Mistakes, notes, stars, lists, pages of questions and facts.
mod pastes; // Pasted text is no key.
mod pictures; // The pictures of the README.
mod plans; // What lies ahead: the plan, its reasons, the goal, insight. // What cannot be kept has not happened.
mod practices; // Practice that is left and gone on with.
mod screens; // What every screen looks like, styles included.
mod settings; // What is set, and that it is kept.
mod storms; // Any keys, any sizes.
mod walks; // Where keys lead, and what they leave in the journal.
