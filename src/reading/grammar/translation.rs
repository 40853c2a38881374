//! The grammar of a translation: the texts of a topic in another language, by the topic's ids.

use crate::document::{Field, Grammar, Holds};

/// From which texts those of the table were made.
const OF: &[Field] = &[Field::maybe(
    "of",
    Holds::Other("fingerprints by field"),
    "`of.text = \"..\"` names the original that `text` was made from, so that a translation is found stale when the original changes. The command `translate` writes it.",
)];

const ID: Field = Field::always("id", Holds::Id, "The name that the topic gives it.");
const WHY: Field = Field::maybe("why", Holds::Text, "Its reason.");

/// A translation's file.
pub(in crate::reading) static TRANSLATION: Grammar = Grammar {
    what: "a translation",
    written: "`topic.hi.toml`",
    about: "The texts of `topic.toml` in another language, which the file's name says (BCP 47). It has texts alone: what is true, which choice is right, in which order things stand and how many there are follows from the topic. A text that is empty or absent is not translated yet. A question is shown in this language where all of its own texts are translated and none is stale.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "The topic's id."),
            Field::maybe("title", Holds::Text, "The topic's title."),
            Field::maybe("subject", Holds::Text, "How a question names it."),
            Field::maybe("note", Holds::Text, "The note."),
            Field::maybe("about", Holds::Tables("`[[about]]`"), "What facts are about."),
            Field::maybe(
                "fact",
                Holds::Tables("`[[fact]]`, `[[event]]` of a translation"),
                "Facts.",
            ),
            Field::maybe(
                "event",
                Holds::Tables("`[[fact]]`, `[[event]]` of a translation"),
                "Events.",
            ),
            Field::maybe("table", Holds::Tables("`[[table]]` of a translation"), "Tables."),
            Field::maybe("set", Holds::Tables("`[[set]]` of a translation"), "Sets."),
            Field::maybe("passage", Holds::Tables("`[[passage]]` of a translation"), "Passages."),
            Field::maybe(
                "direction",
                Holds::Tables("`[[direction]]` of a translation"),
                "Directions.",
            ),
            Field::maybe("item", Holds::Tables("`[[item]]` of a translation"), "Questions."),
        ],
        OF,
    ],
};

/// `[[about]]`.
pub(in crate::reading) static ABOUT: Grammar = Grammar {
    what: "a translated subject",
    written: "`[[about]]`",
    about: "What facts are about, as a question names it.",
    fields: &[&[
        Field::always("original", Holds::Text, "What the facts' `about` says."),
        Field::maybe("text", Holds::Text, "The same in this language."),
    ]],
};

/// `[[fact]]` and `[[event]]`.
pub(in crate::reading) static FACT_TEXTS: Grammar = Grammar {
    what: "a translated fact",
    written: "`[[fact]]`, `[[event]]` of a translation",
    about: "A fact's texts.",
    fields: &[
        &[
            ID,
            Field::maybe("text", Holds::Text, "The sentence, or the event's line."),
            WHY,
            Field::maybe(
                "trap",
                Holds::Tables("`[[fact.trap]]` of a translation"),
                "Its false wordings.",
            ),
        ],
        OF,
    ],
};

/// `[[fact.trap]]`.
pub(in crate::reading) static TRAP_TEXTS: Grammar = Grammar {
    what: "a translated trap",
    written: "`[[fact.trap]]` of a translation",
    about: "A false wording's texts.",
    fields: &[&[ID, Field::maybe("text", Holds::Text, "What is falsely said."), WHY], OF],
};

/// `[[table]]`.
pub(in crate::reading) static TABLE_TEXTS: Grammar = Grammar {
    what: "a translated table",
    written: "`[[table]]` of a translation",
    about: "A table's texts.",
    fields: &[
        &[
            ID,
            Field::maybe("columns", Holds::Texts, "The headings, all of them."),
            Field::maybe("ask", Holds::Text, "The question, with `{}` for a row's first cell."),
            Field::maybe(
                "decoys",
                Holds::Texts,
                "The false cells, column by column as they stand.",
            ),
            Field::maybe("row", Holds::Tables("`[[table.row]]` of a translation"), "The rows."),
        ],
        OF,
    ],
};

/// `[[table.row]]`.
pub(in crate::reading) static ROW_TEXTS: Grammar = Grammar {
    what: "a translated row",
    written: "`[[table.row]]` of a translation",
    about: "A row's texts.",
    fields: &[
        &[
            ID,
            Field::maybe("cells", Holds::Texts, "The cells, all of them."),
            WHY,
            Field::maybe(
                "trap",
                Holds::Tables("`[[fact.trap]]` of a translation"),
                "Its false wordings.",
            ),
        ],
        OF,
    ],
};

/// `[[set]]`.
pub(in crate::reading) static SET_TEXTS: Grammar = Grammar {
    what: "a translated set",
    written: "`[[set]]` of a translation",
    about: "A set's texts. The three questions are for composed questions alone, and stand here whole, since no rule turns a claim of any language into them.",
    fields: &[
        &[
            ID,
            Field::maybe("claim", Holds::Text, "The sentence, with `{}` where the name goes."),
            Field::maybe(
                "noun",
                Holds::Text,
                "What its candidates are, as in \"Consider the following countries\".",
            ),
            Field::maybe(
                "which",
                Holds::Text,
                "The whole question for which of the above belong to it.",
            ),
            Field::maybe(
                "many",
                Holds::Text,
                "The whole question for how many of the above belong to it.",
            ),
            Field::maybe(
                "one",
                Holds::Text,
                "The whole question for which one of the following belongs to it.",
            ),
            Field::maybe(
                "member",
                Holds::Tables("`[[set.member]]` of a translation"),
                "Its candidates, in or out.",
            ),
        ],
        OF,
    ],
};

/// `[[set.member]]`.
pub(in crate::reading) static MEMBER_TEXTS: Grammar = Grammar {
    what: "a translated member",
    written: "`[[set.member]]` of a translation",
    about: "The texts of a candidate for a set.",
    fields: &[
        &[
            ID,
            Field::maybe("text", Holds::Text, "Its name."),
            WHY,
            Field::maybe(
                "trap",
                Holds::Tables("`[[fact.trap]]` of a translation"),
                "Its false wordings.",
            ),
        ],
        OF,
    ],
};

/// `[[passage]]`.
pub(in crate::reading) static PASSAGE_TEXTS: Grammar = Grammar {
    what: "a translated passage",
    written: "`[[passage]]` of a translation",
    about: "A passage's text.",
    fields: &[&[ID, Field::maybe("text", Holds::Text, "The text.")], OF],
};

const CHOICE: Field = Field::maybe(
    "choice",
    Holds::Other("texts by id or letter"),
    "`choice.a`: a choice, by its id, else by its letter as the topic has it. Codes (\"1 and 2 only\") are worded from what they claim and not written here.",
);

/// `[[direction]]`.
pub(in crate::reading) static DIRECTION_TEXTS: Grammar = Grammar {
    what: "a translated direction",
    written: "`[[direction]]` of a translation",
    about: "A direction's texts.",
    fields: &[
        &[
            ID,
            Field::maybe("text", Holds::Text, "The instructions."),
            CHOICE,
            Field::maybe(
                "why",
                Holds::Other("texts by id or letter"),
                "`why.a`: the reason of a choice.",
            ),
        ],
        OF,
    ],
};

/// `[[item]]`.
pub(in crate::reading) static ITEM_TEXTS: Grammar = Grammar {
    what: "a translated item",
    written: "`[[item]]` of a translation",
    about: "A question's texts. What it has from facts and tables is translated there and not here; choices that are codes, and lines that nobody wrote, are worded in the language by themselves.",
    fields: &[
        &[
            ID,
            Field::maybe(
                "stem",
                Holds::Text,
                "What stands before the list, or the whole question.",
            ),
            Field::maybe("closing", Holds::Text, "The line after the list."),
            Field::maybe("columns", Holds::Texts, "The headings, all of them."),
            Field::maybe(
                "line",
                Holds::Other("texts by number"),
                "`line.1`: a statement or event of its own; of a row its cells.",
            ),
            Field::maybe("right", Holds::Texts, "List-II, all of it."),
            CHOICE,
            Field::maybe(
                "why",
                Holds::Other("texts by number, id or letter"),
                "`why.1`, `why.a`: the reason of a line or choice.",
            ),
            Field::maybe("explain", Holds::Text, "The explanation."),
        ],
        OF,
    ],
};
