//! What English papers print. The wording follows UPSC CSE GS-I 2011-2025.

use crate::bank::ReasonsCode::{
    BothExplain, DoesNotExplain, Explains, FirstOnly, NeitherCorrect, OneOfBothExplains,
    OnlyOneAndItExplains, SecondOnly,
};
use crate::wording::language::{
    AskLines, ByNoun, ClosingLines, Counts, Joint, Labels, Phrases, ReasonsSentence, Sets, Stem,
    Stems,
};

pub(super) const PHRASES: Phrases = Phrases {
    digits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    letters: &[],
    numbers: &[
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ],
    and: Joint { between: ", ", last: " and " },
    nor: Joint { between: ", ", last: " nor " },
    sets: Sets {
        one: "{list} only",
        only: "{list} only",
        plain: "{list}",
        both: "Both {two}",
        neither: "Neither {nor}",
        none: "None of the above",
    },
    counts: ByNoun {
        statement: COUNTS,
        pair: Counts {
            none: "None of the pairs",
            one: "Only {n} pair",
            only: "Only {n} pairs",
            both: "Both pairs",
            all: "All {all} pairs",
        },
        // Rows are counted without the word: "In how many of the above rows ...? Only one"
        // (2023-2025).
        row: COUNTS,
    },
    reasons: &REASONS,
    stems: Stems {
        statements: Stem {
            one: "Consider the following statement:",
            many: "Consider the following statements:",
        },
        pairs: Stem { one: "Consider the following pair:", many: "Consider the following pairs:" },
        lists: Stem { one: "Match List-I with List-II:", many: "Match List-I with List-II:" },
        events: Stem {
            one: "Consider the following event:",
            many: "Consider the following events:",
        },
    },
    closing: CLOSING,
    labels: Labels { statement: "Statement {n}", lists: ["List I", "List II"] },
};

const COUNTS: Counts =
    Counts { none: "None", one: "Only {n}", only: "Only {n}", both: "Both", all: "All {all}" };

/// NOT is printed in capitals: overlooking it is no test of knowledge.
const CLOSING: ClosingLines = ClosingLines {
    which: ByNoun {
        statement: AskLines {
            holding: "Which of the statements given above is/are correct?",
            failing: "Which of the statements given above is/are NOT correct?",
        },
        pair: AskLines {
            holding: "Which of the pairs given above is/are correctly matched?",
            failing: "Which of the pairs given above is/are NOT correctly matched?",
        },
        row: AskLines {
            holding: "In which of the above rows is the given information correctly matched?",
            failing: "In which of the above rows is the given information NOT correctly matched?",
        },
    },
    count: ByNoun {
        statement: AskLines {
            holding: "How many of the above statements are correct?",
            failing: "How many of the above statements are NOT correct?",
        },
        pair: AskLines {
            holding: "How many of the above pairs are correctly matched?",
            failing: "How many of the above pairs are NOT correctly matched?",
        },
        row: AskLines {
            holding: "In how many of the above rows is the given information correctly matched?",
            failing: "In how many of the above rows is the given information NOT correctly matched?",
        },
    },
    code: "Select the correct answer using the code given below:",
    reasons: "Which one of the following is correct in respect of the above statements?",
    order: "Which one of the following is the correct chronological order of the above?",
    undated_order: "Which one of the following is the correct order of the above?",
};

/// Hyphens and "the correct explanation for" up to 2023, "explains" since 2024, "not correct" for
/// "incorrect" since 2025. Three statements were first asked in 2024.
const REASONS: [ReasonsSentence; 18] = [
    ReasonsSentence {
        code: Explains,
        from: 0,
        text: "Both Statement-I and Statement-II are correct and Statement-II is the correct \
               explanation for Statement-I",
    },
    ReasonsSentence {
        code: Explains,
        from: 2024,
        text: "Both Statement I and Statement II are correct and Statement II explains Statement I",
    },
    ReasonsSentence {
        code: DoesNotExplain,
        from: 0,
        text: "Both Statement-I and Statement-II are correct and Statement-II is not the correct \
               explanation for Statement-I",
    },
    ReasonsSentence {
        code: DoesNotExplain,
        from: 2024,
        text: "Both Statement I and Statement II are correct, but Statement II does not explain \
               Statement I",
    },
    ReasonsSentence {
        code: FirstOnly,
        from: 0,
        text: "Statement-I is correct, but Statement-II is incorrect",
    },
    ReasonsSentence {
        code: FirstOnly,
        from: 2024,
        text: "Statement I is correct, but Statement II is incorrect",
    },
    ReasonsSentence {
        code: FirstOnly,
        from: 2025,
        text: "Statement I is correct, but Statement II is not correct",
    },
    ReasonsSentence {
        code: SecondOnly,
        from: 0,
        text: "Statement-I is incorrect, but Statement-II is correct",
    },
    ReasonsSentence {
        code: SecondOnly,
        from: 2024,
        text: "Statement I is incorrect, but Statement II is correct",
    },
    ReasonsSentence {
        code: SecondOnly,
        from: 2025,
        text: "Statement I is not correct, but Statement II is correct",
    },
    ReasonsSentence {
        code: BothExplain,
        from: 0,
        text: "Both Statement-II and Statement-III are correct and both of them explain Statement-I",
    },
    ReasonsSentence {
        code: BothExplain,
        from: 2024,
        text: "Both Statement II and Statement III are correct and both of them explain Statement I",
    },
    ReasonsSentence {
        code: OneOfBothExplains,
        from: 0,
        text: "Both Statement-II and Statement-III are correct, but only one of them explains \
               Statement-I",
    },
    ReasonsSentence {
        code: OneOfBothExplains,
        from: 2024,
        text: "Both Statement II and Statement III are correct, but only one of them explains \
               Statement I",
    },
    ReasonsSentence {
        code: OnlyOneAndItExplains,
        from: 0,
        text: "Only one of Statement-II and Statement-III is correct and that explains Statement-I",
    },
    ReasonsSentence {
        code: OnlyOneAndItExplains,
        from: 2024,
        text: "Only one of Statements II and III is correct and that explains Statement I",
    },
    ReasonsSentence {
        code: NeitherCorrect,
        from: 0,
        text: "Neither Statement-II nor Statement-III is correct",
    },
    ReasonsSentence {
        code: NeitherCorrect,
        from: 2024,
        text: "Neither Statement II nor Statement III is correct",
    },
];
