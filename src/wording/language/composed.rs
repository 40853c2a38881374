//! What composed questions print before their lines, and ask after them.
//!
//! `{}` is filled: with what the lines are about, with what they are, or with a year.

/// The sentences of composed questions.
pub struct ComposedLines {
    /// Statements about something that is named.
    pub referring: &'static str,
    /// The same in other words.
    pub regarding: &'static str,
    /// One true statement among false ones.
    pub one: &'static str,
    /// The same about something that is named.
    pub one_referring: &'static str,
    /// The same in other words.
    pub one_regarding: &'static str,
    /// Names, of which nothing says what they are.
    pub names: &'static str,
    /// Names of `{}`: countries.
    pub nouns: &'static str,
    /// Rows of three cells or more.
    pub rows: &'static str,
    /// One rightly matched pair among others.
    pub pair: &'static str,
    /// The event that took place in a year.
    pub in_year: &'static str,
    /// Which events took place before a year.
    pub which_before: &'static str,
    /// How many did.
    pub many_before: &'static str,
    /// The months, as dates in sentences name them.
    pub months: [&'static str; 12],
}

impl ComposedLines {
    /// A line with its place filled.
    pub fn fill(line: &str, with: &str) -> String {
        line.replacen("{}", with, 1)
    }
}
