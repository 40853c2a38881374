//! What a bank covers of the subjects that examinations ask.

/// A subject of examinations, and what of it a bank covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covers {
    /// The subject, as blueprints name it: `International relations`.
    pub subject: String,
    /// The part of it that the bank is about; `None` where the bank covers the whole of it.
    pub part: Option<String>,
}

/// Whether two texts name the same subject: letter case and blanks make no difference.
pub fn same_subject(one: &str, other: &str) -> bool {
    let words = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    words(one) == words(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_are_the_same_whatever_their_case_and_blanks() {
        assert!(same_subject("International relations", " international  Relations"));
        assert!(!same_subject("History", "Art history"));
    }
}
