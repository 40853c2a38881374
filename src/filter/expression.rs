//! A filter as it was read, and what passes it.

use super::described::Described;
use super::test::Test;
use super::words::{Field, State};

/// Which questions are wanted.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    /// Those that pass every one of these; with none, all.
    All(Vec<Filter>),
    /// Those that pass one of these.
    Any(Vec<Filter>),
    /// Those that do not pass this.
    Not(Box<Filter>),
    /// Those of which this can be said.
    Is(State),
    /// Those with a value that passes one of these tests.
    Has(Field, Vec<Test>),
}

impl Filter {
    /// Whether something passes.
    pub fn lets_pass(&self, one: &impl Described) -> bool {
        match self {
            Self::All(all) => all.iter().all(|filter| filter.lets_pass(one)),
            Self::Any(any) => any.iter().any(|filter| filter.lets_pass(one)),
            Self::Not(not) => !not.lets_pass(one),
            Self::Is(state) => one.is(*state),
            Self::Has(field, tests) => tests.iter().any(|test| test.passes(*field, one)),
        }
    }
}
