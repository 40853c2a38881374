//! Tests of a field's value.

use jiff::civil::Date;

use super::described::Described;
use super::words::Field;

/// From one value to another, both among them; without one of them everything on that side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range<T> {
    /// The least.
    pub from: Option<T>,
    /// The greatest.
    pub to: Option<T>,
}

impl<T: PartialOrd> Range<T> {
    /// Whether a value is in it.
    pub fn holds(&self, value: &T) -> bool {
        self.from.as_ref().is_none_or(|from| from <= value)
            && self.to.as_ref().is_none_or(|to| value <= to)
    }

    /// Whether no value can be.
    pub fn is_empty(&self) -> bool {
        self.from.as_ref().zip(self.to.as_ref()).is_some_and(|(from, to)| from > to)
    }
}

/// One test of a field's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// It goes by this name, in small letters.
    Name(String),
    /// It says this, in small letters.
    Says(String),
    /// Its number is among these.
    Number(Range<i64>),
    /// Its day is among these.
    Day(Range<Date>),
}

impl Test {
    /// Whether something passes it in that field.
    pub fn passes(&self, field: Field, one: &impl Described) -> bool {
        match self {
            Self::Name(name) => one.names(field).iter().any(|own| own.to_lowercase() == *name),
            Self::Says(text) => one.says(text),
            Self::Number(range) => one.number(field).is_some_and(|number| range.holds(&number)),
            Self::Day(range) => one.day(field).is_some_and(|day| range.holds(&day)),
        }
    }
}
