//! Other marking schemes under which a sitting can be marked again.

use crate::exam::{Fraction, MarkingScheme};

/// A scheme to mark a sitting under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remarking {
    /// What it is called.
    pub name: String,
    /// The scheme; `None` is the sitting's own.
    pub scheme: Option<MarkingScheme>,
}

/// The schemes under which a sitting whose own is `own` can be marked again, its own first. The
/// marks of a question stay what they are; what is taken off for a wrong answer goes through the
/// parts that commissions take.
pub fn remarkings(own: &MarkingScheme) -> Vec<Remarking> {
    let none = Fraction::from_integer(0);
    let third = Fraction::new(1, 3);
    let named = |name: &str, wrong, blank| Remarking {
        name: name.to_owned(),
        scheme: Some(MarkingScheme::new(own.marks, wrong, blank)),
    };
    let others = [
        named("nothing off for wrong", none, none),
        named("a quarter off for wrong", Fraction::new(1, 4), none),
        named("a third off for wrong", third, none),
        named("half off for wrong", Fraction::new(1, 2), none),
        named("a third off for wrong and blank", third, third),
    ];
    let first = Remarking { name: "its own scheme".into(), scheme: None };
    let differ = others.into_iter().filter(|other| other.scheme.as_ref() != Some(own));
    std::iter::once(first).chain(differ).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_scheme_comes_first_and_once() {
        let all = remarkings(&MarkingScheme::default());
        assert_eq!(all[0].scheme, None);
        assert_eq!(all.len(), 5, "a third off is its own");
        assert!(all[1..].iter().all(|r| r.scheme.as_ref().is_some_and(|s| s.marks == 2.into())));
    }
}
