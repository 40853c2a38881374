//! The grammar of facts: sentences, tables, events and sets.

use super::super::standing::STANDING;
use crate::document::{Field, Grammar, Holds};

/// What facts of all shapes have, beside what they rest on.
const EVERY: &[Field] = &[
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
