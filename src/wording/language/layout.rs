//! By which words a printed question is taken apart, and which choices keep their place.

/// By which words a printed question is taken apart. All are in lower case.
pub struct Layout {
    /// What a line of Statement-I/II/III begins with.
    pub statements: &'static [&'static str],
    /// What an assertion begins with.
    pub assertions: &'static [&'static str],
    /// What the reason for it begins with.
    pub reasons: &'static [&'static str],
    /// What the headings of List-I and List-II begin with.
    pub lists: &'static [&'static str],
    /// Headings over a table of codes.
    pub code_heads: &'static [&'static str],
    /// What a line begins with that gives the answer away.
    pub answers: &'static [&'static str],
    /// What a line begins with that explains the answer.
    pub explanations: &'static [&'static str],
    /// Words after which "(b)" names a choice and does not begin it.
    pub before_letter: &'static [&'static str],
    /// Words that a closing line begins with; a wrapped statement begins with them only by chance.
    pub openings: &'static [&'static str],
    /// Phrases by which events are asked for from the latest to the earliest.
    pub latest_first: &'static [&'static str],
    /// What stands before the number of a question.
    pub question: &'static [&'static str],
}

/// By which words a choice leans on its place or on others. All are in lower case.
pub struct LeaningWords {
    /// Words that name a choice before its letter: "option b".
    pub options: &'static [&'static str],
    /// Words that join letters: "both a and b".
    pub joints: &'static [&'static str],
    /// Whole choices.
    pub whole: &'static [&'static str],
    /// What a choice begins with.
    pub beginnings: &'static [&'static str],
    /// The last word of a choice.
    pub endings: &'static [&'static str],
    /// Phrases anywhere in a choice.
    pub inside: &'static [&'static str],
    /// Money's name before a number: "rs".
    pub money: &'static [&'static str],
    /// What is taken off the end of a unit, so that "1 year" has that of "2 years".
    pub plurals: &'static [&'static str],
    /// Whole choices that decline to answer: "Question not attempted".
    pub declines: &'static [&'static str],
    /// First words of a choice that speaks of two others: both, neither.
    pub of_all: &'static [&'static str],
    /// First words of choices of which two make a set: only one, only the other.
    pub of_some: &'static [&'static str],
    /// Words of data sufficiency, whose choices keep their order where two of them have one.
    pub sufficiency: &'static [&'static str],
}
