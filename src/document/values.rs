//! Single values: a node read as a number, a truth value, an array.
//!
//! This file must not know in which field a value stands.

use super::code::Code;
use super::page::{At, Page};
use super::tree::{Node, Value};

/// Reports a node that is not `wanted`.
pub(crate) fn wrong_type(page: &Page<'_>, node: &Node, wanted: &str) {
    let message = format!("this is {}, where {wanted} is wanted", node.type_name());
    page.say(Code::WRONG_TYPE, &node.span, message, format!("write {wanted}"));
}

/// An integer.
pub(crate) fn integer(page: &Page<'_>, node: &Node) -> Option<At<i64>> {
    if let Value::Integer(number) = node.value {
        return Some(At::new(number, &node.span));
    }
    wrong_type(page, node, "an integer");
    None
}

/// A number that counts something from 1.
pub(crate) fn count(page: &Page<'_>, node: &Node) -> Option<At<u8>> {
    let number = integer(page, node)?;
    if let Some(n) = u8::try_from(number.it).ok().filter(|n| *n > 0) {
        return Some(At::new(n, &node.span));
    }
    let message = format!("{} is no number in a list, which counts from 1", number.it);
    page.say(Code::OUT_OF_RANGE, &node.span, message, "write a number from 1 on");
    None
}

/// A truth value.
pub(crate) fn bool(page: &Page<'_>, node: &Node) -> Option<bool> {
    if let Value::Bool(value) = node.value {
        return Some(value);
    }
    wrong_type(page, node, "`true` or `false`");
    None
}

/// The elements of an array.
pub(crate) fn array<'a>(page: &Page<'_>, node: &'a Node) -> &'a [Node] {
    if let Value::Array(nodes) = &node.value {
        return nodes;
    }
    wrong_type(page, node, "an array (`[.., ..]`)");
    &[]
}
