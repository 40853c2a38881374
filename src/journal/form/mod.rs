//! Forms: how entries are kept, as JSON.
//!
//! The names that stand here are for ever. A form lists the fields and values of the type that it
//! keeps (`remote`), so that a field or a value that is added to the type without a form does not
//! compile. `old` holds the forms that are read and no longer written.

mod act;
mod body;
mod codec;
mod deal;
mod line;
mod notebook;
mod old;
mod refusal;
mod revision;
mod rules;
mod scheme;
mod setting;
mod tagged;
mod terms;

pub use line::NotAnEntry;
