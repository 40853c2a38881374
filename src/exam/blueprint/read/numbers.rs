//! Numbers of a blueprint: fractions, minutes, counts, each within its range.
//!
//! This file must not know what a number is for.

use std::ops::RangeInclusive;

use crate::document::{At, Code, Fields, Value, values};
use crate::exam::codes;
use crate::exam::marks::{Fraction, parse_fraction};
use crate::text::quoted;

/// So many questions a paper may have.
pub(super) const MOST_QUESTIONS: i64 = 1000;

/// The longest paper: a day.
pub(super) const LONGEST: i64 = 24 * 60;

/// A fraction, written as an integer or in quotes; exactly, since a TOML float is none.
pub(super) fn fraction(fields: &Fields<'_, '_>, name: &str) -> Option<At<Fraction>> {
    const WANTED: &str = "an integer, or a fraction in quotes (\"5/6\", \"0.25\")";
    let node = &fields.take(name)?.node;
    let text = match &node.value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        _ => {
            values::wrong_type(fields.page, node, WANTED);
            return None;
        }
    };
    if let Ok(fraction) = parse_fraction(&text) {
        return Some(At::new(fraction, &node.span));
    }
    let message = format!("`{}` is not a number of marks or a part", quoted(&text));
    fields.page.say(Code::WRONG_VALUE, &node.span, message, format!("write {WANTED}"));
    None
}

/// A part of a whole: from 0 to 1.
pub(super) fn part(fields: &Fields<'_, '_>, name: &str) -> Option<Fraction> {
    let fraction = fraction(fields, name)?;
    if (Fraction::from_integer(0)..=Fraction::from_integer(1)).contains(&fraction.it) {
        return Some(fraction.it);
    }
    let message = format!("{} is no part of a whole", fraction.it);
    fields.page.say(
        Code::OUT_OF_RANGE,
        &fraction.span,
        message,
        "write a fraction from 0 to 1: \"33/100\"",
    );
    None
}

/// A penalty: the part of a question's marks that is taken off.
pub(super) fn penalty(fields: &Fields<'_, '_>, name: &str) -> Option<Fraction> {
    let fraction = fraction(fields, name)?;
    if fraction.it > Fraction::from_integer(1) {
        let message = format!("a penalty of {} times the marks of the question", fraction.it);
        let help = "penalties are parts of the question's marks: \"1/3\" of 2 marks takes 2/3 off";
        fields.page.say(codes::PENALTY_OVER_MARKS, &fraction.span, message, help);
        return None;
    }
    if fraction.it < Fraction::from_integer(0) {
        let message = "a penalty cannot add marks";
        let help = "write what is taken off without a sign: \"1/3\"";
        fields.page.say(Code::OUT_OF_RANGE, &fraction.span, message, help);
        return None;
    }
    Some(fraction.it)
}

/// Marks of a question: more than none.
pub(super) fn marks(fields: &Fields<'_, '_>, name: &str) -> Option<At<Fraction>> {
    let fraction = fraction(fields, name)?;
    if fraction.it > Fraction::from_integer(0) {
        return Some(fraction);
    }
    let message = "a question is worth more than nothing";
    fields.page.say(
        Code::OUT_OF_RANGE,
        &fraction.span,
        message,
        "write the marks of one question: 2, \"5/6\"",
    );
    None
}

/// A whole number in a range.
pub(super) fn whole<T: TryFrom<i64>>(
    fields: &Fields<'_, '_>,
    name: &str,
    range: RangeInclusive<i64>,
) -> Option<At<T>> {
    let number = fields.integer(name)?;
    let within = range.contains(&number.it).then(|| T::try_from(number.it).ok()).flatten();
    if let Some(value) = within {
        return Some(At::new(value, &number.span));
    }
    let message = format!("`{name}` cannot be {}", number.it);
    let help = format!("write a number from {} to {}", range.start(), range.end());
    fields.page.say(Code::OUT_OF_RANGE, &number.span, message, help);
    None
}
