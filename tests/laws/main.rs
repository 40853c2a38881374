//! Laws of the pure rooms, over generated sittings: what must hold whatever is done.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod analysis;
mod dealing;
mod marking;
mod memory;
mod papers;
mod sitting;
