//! Forms: how entries are kept, as JSON.
//!
//! The names that stand here are for ever. A form lists the fields and values of the thing that it is the form of (`remote`), so that
//! a field or a value that is added there without a form does not compile. Old forms stand in `old`.

mod act;
mod body;
mod codec;
mod deal;
mod line;
mod old;
mod refusal;
mod revision;
mod rules;
mod scheme;
mod setting;
mod tagged;
mod terms;

pub use line::NotAnEntry;
