//! The grammar of facts: sentences, tables, events and sets.

use super::super::standing::STANDING;
use crate::document::{Field, Grammar, Holds};

/// What facts of all shapes have, beside what they rest on.
const EVERY: &[Field] = &[
    Field::maybe(
        "about",
        Holds::Text,
        "What it is about, as a question names it: \"the Quad\". Lines of a composed question share it; without it, it is the topic.",
    ),
    Field::maybe(
        "apart",
        Holds::References,
        "Facts that never stand in one composed question with it.",
    ),
    Field::maybe("compose", Holds::Truth, "`false` leaves it out of composed questions."),
    Field::maybe("why", Holds::Text, "Why it is so."),
    Field::maybe("trap", Holds::Tables("`[[fact.trap]]`"), "False wordings that tempt."),
    Field::maybe(
        "traps",
        Holds::Tables("`[[fact.trap]]`"),
        "The same, for a fact that is written in one line.",
    ),
    Field::maybe("was", Holds::References, "Names that it had before; their progress is kept."),
    Field::maybe(
        "superseded_by",
        Holds::Reference,
        "The fact that has taken its place. It leaves fresh papers and stays in history.",
    ),
];

/// `[[fact]]`.
pub(in crate::reading) static FACT: Grammar = Grammar {
    what: "a fact",
    written: "`[[fact]]`",
    about: "A sentence to be remembered, which stands alone under \"Consider the following statements\".",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name, for ever: memory hangs on it."),
            Field::always("text", Holds::Text, "The sentence."),
            Field::maybe(
                "because",
                Holds::Reference,
                "The fact that explains it, for composed Statement-I/II.",
            ),
            Field::maybe(
                "not_because",
                Holds::References,
                "Facts that do not explain it though one might think so, for the same.",
            ),
        ],
        STANDING,
        EVERY,
    ],
};

/// `[[fact.trap]]`.
pub(in crate::reading) static TRAP: Grammar = Grammar {
    what: "a trap",
    written: "`[[fact.trap]]`",
    about: "A false wording that a half-prepared candidate believes.",
    fields: &[&[
        Field::always("id", Holds::Id, "Its name within the fact."),
        Field::always("text", Holds::Text, "What is falsely said."),
        Field::maybe("why", Holds::Text, "Why it is false."),
    ]],
};

/// `[[table]]`.
pub(in crate::reading) static TABLE: Grammar = Grammar {
    what: "a table",
    written: "`[[table]]`",
    about: "A table, each row of which is a fact. Items of kind `pairs` and `match` are made from it.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name within the topic."),
            Field::always("columns", Holds::Texts, "The headings, 2 to 6."),
        ],
        STANDING,
        &[
            Field::maybe("why", Holds::Text, "A remark of the author's; it is not shown."),
            Field::maybe("title", Holds::Text, "A title of the author's; it is not shown."),
            Field::maybe("compose", Holds::Truth, "`false` leaves it out of composed questions."),
            Field::maybe(
                "ask",
                Holds::Text,
                "A question with `{}` for a row's first cell, which the second answers: \"Which one of the following does {} deal with?\"",
            ),
            Field::maybe(
                "decoys",
                Holds::Other("texts by column"),
                "Cells that no row has, by heading, which composed pairs print falsely: `decoys = { Subject = [\"extradition\"] }`.",
            ),
            Field::always("rows", Holds::Tables("`rows`"), "The rows."),
        ],
    ],
};

/// A row of a table.
pub(in crate::reading) static ROW: Grammar = Grammar {
    what: "a row",
    written: "`rows`",
    about: "A row of a `[[table]]`. Sources, date and freshness that it does not have are the table's.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name within the table."),
            Field::always("cells", Holds::Texts, "A text for each column."),
            Field::maybe(
                "like",
                Holds::Text,
                "A word for the rows that could be mistaken for it: false cells come from rows with the same.",
            ),
            Field::maybe(
                "tells",
                Holds::Truth,
                "`true` where the first cell tells what stands in the others: such a row is in no composed pair or match.",
            ),
        ],
        STANDING,
        EVERY,
    ],
};

/// `[[event]]`.
pub(in crate::reading) static EVENT: Grammar = Grammar {
    what: "an event",
    written: "`[[event]]`",
    about: "Something that happened. Items of kind `sequence` are made from events.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name within the topic."),
            Field::always(
                "text",
                Holds::Text,
                "What happened, as a line: \"Signing of the annex\".",
            ),
            Field::always("when", Holds::Date, "When it happened."),
        ],
        STANDING,
        EVERY,
    ],
};

/// `[[set]]`.
pub(in crate::reading) static SET: Grammar = Grammar {
    what: "a set",
    written: "`[[set]]`",
    about: "A set. Of each candidate it is a fact that it belongs to the set, or that it does not.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name within the topic."),
            Field::always(
                "claim",
                Holds::Text,
                "The sentence, with `{}` where the name goes: \"{} has a coast on the North Sea.\"",
            ),
        ],
        STANDING,
        &[
            Field::maybe("compose", Holds::Truth, "`false` leaves it out of composed questions."),
            Field::maybe(
                "noun",
                Holds::Text,
                "What its candidates are, in the plural: \"countries\".",
            ),
            Field::maybe(
                "ask",
                Holds::Text,
                "What is asked of them, where the claim cannot be turned to the plural: \"have both among their members\" makes \"Which of the above have both among their members?\"",
            ),
            Field::maybe("in", Holds::Tables("`in`, `out`"), "What belongs to it.")
                .needed("one of the two"),
            Field::maybe("out", Holds::Tables("`in`, `out`"), "What does not.")
                .needed("one of the two"),
        ],
    ],
};

/// A member of a set.
pub(in crate::reading) static MEMBER: Grammar = Grammar {
    what: "a member",
    written: "`in`, `out`",
    about: "A candidate for membership of a `[[set]]`.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name within the set."),
            Field::always("text", Holds::Text, "The candidate's name, as questions print it."),
        ],
        STANDING,
        EVERY,
    ],
};
