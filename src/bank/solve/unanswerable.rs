//! Why no question can be made of what is right about a list.

/// Why no question can be made of it, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unanswerable {
    /// The list is too short to ask about.
    #[error(
        "there are only {found} of at least {wanted} lines that such a question needs: add more, or ask it as `single`"
    )]
    TooFew {
        /// How many lines there are.
        found: usize,
        /// How many it takes.
        wanted: usize,
    },
    /// The list is longer than claims can number.
    #[error(
        "there are {found} lines, and no more than {most} can be numbered in a choice: split the question"
    )]
    TooMany {
        /// How many lines there are.
        found: usize,
        /// How many can be.
        most: usize,
    },
    /// Fewer than four choices differ.
    #[error("four different choices cannot be drawn from {lines} lines: {advice}")]
    TooFewChoices {
        /// How many lines there are.
        lines: usize,
        /// What to do.
        advice: &'static str,
    },
    /// No standard answer of a Statement-I/II question says this.
    #[error("none of the standard choices says this: {problem}; {advice}")]
    NoStandardChoice {
        /// What is the case.
        problem: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// `explains` names what cannot explain.
    #[error(
        "`explains` names {number}, but {problem}: take it out of `explains`, or correct the truths"
    )]
    CannotExplain {
        /// The number it names.
        number: u8,
        /// Why that cannot be.
        problem: &'static str,
    },
    /// A code names what is not there.
    #[error("{number} is named, but there are only {most}: number from 1 to {most}")]
    NoSuchNumber {
        /// The number named.
        number: u8,
        /// How many there are.
        most: usize,
    },
    /// An order names one line twice.
    #[error("{number} stands twice in the order: name each line once")]
    Twice {
        /// The number named twice.
        number: u8,
    },
}
