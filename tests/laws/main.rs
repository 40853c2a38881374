//! Laws of the pure rooms, over generated sittings: what must hold whatever is done.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod analysis;
mod banks;
mod clocks;
mod composing;
mod covering;
mod dealing;
mod falling;
mod invariants;
mod marking;
mod memory;
mod papers;
mod places;
mod sitting;
mod sound;
mod translations;
