//! What composed questions print in English.

use crate::wording::language::ComposedLines;

pub(super) const COMPOSED: ComposedLines = ComposedLines {
    referring: "With reference to {}, consider the following statements:",
    regarding: "Consider the following statements in respect of {}:",
    one: "Which one of the following statements is correct?",
    one_referring: "With reference to {}, which one of the following statements is correct?",
    one_regarding: "Which one of the following statements about {} is correct?",
    names: "Consider the following:",
    nouns: "Consider the following {}:",
    rows: "Consider the following information:",
    pair: "Which one of the following pairs is correctly matched?",
    in_year: "Which one of the following took place in {}?",
    which_before: "Which of the above took place before the year {}?",
    many_before: "How many of the above took place before the year {}?",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};
