//! The grammar of items.

use super::super::standing::STANDING;
use crate::document::{Field, Grammar, Holds};

const LISTED: &[&str] = &["statements", "pairs"];
const SENTENCES: &[&str] = &["statements", "reasons"];

/// What a line was before.
const LINE_WAS: Field =
    Field::maybe("was", Holds::Texts, "Names or texts that it had before; their progress is kept.");

/// `[[item]]`.
pub(in crate::reading) static ITEM: Grammar = Grammar {
    what: "an item",
    written: "`[[item]]`",
    about: "A question. It is written as printed (`text`), or in parts.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name, for ever."),
            Field::always(
                "kind",
                Holds::Word(&["single", "statements", "pairs", "reasons", "match", "sequence"]),
                "What sort of question it is.",
            ),
            Field::maybe(
                "why",
                Holds::Other("texts by number or letter"),
                "`why.1` says why statement 1 is as it is, `why.a` the same of choice (a).",
            ),
            Field::maybe(
                "fact",
                Holds::Other("references by number"),
                "`fact.1` ties statement 1 to a fact.",
            ),
            Field::maybe(
                "means",
                Holds::Other("numbers of lines, or a count, by letter"),
                "`means.c = [1, 3]` says what choice (c) of a printed text means, `means.d = 0` how many.",
            )
            .only_for(&["statements", "pairs", "match", "sequence"]),
            Field::maybe("allow", Holds::Tables("`allow`"), "Warnings that are not to be given."),
            Field::maybe("origin", Holds::Tables("`origin`"), "The paper in which it was asked."),
            Field::maybe("explain", Holds::Text, "The whole explanation."),
        ],
        STANDING,
        &[
            Field::maybe("passage", Holds::Id, "The passage that it is about."),
            Field::maybe("direction", Holds::Id, "The direction that it shares."),
            Field::maybe("marks", Holds::Marks, "Its own marks, instead of the paper's."),
            Field::maybe("dropped", Holds::Text, "Why it is not to be asked any more."),
            Field::maybe("was", Holds::Texts, "Names that it had before; their progress is kept."),
            Field::maybe(
                "before",
                Holds::Other("texts by number"),
                "`before.1` is what statement 1 said before, where that means the same: its progress is kept.",
            )
            .only_for(&["statements", "pairs", "reasons", "match", "sequence"]),
            Field::maybe("text", Holds::Text, "The question as printed, with its choices."),
            Field::maybe(
                "stem",
                Holds::Text,
                "What stands before the list, or the whole question.",
            )
            .needed("for `single` without `text`"),
            Field::maybe(
                "statements",
                Holds::Other("texts, or tables: `statements`"),
                "The statements.",
            )
            .needed("without `text` or `statement`")
            .only_for(SENTENCES),
            Field::maybe(
                "statement",
                Holds::Tables("`statements`"),
                "The same, as `[[item.statement]]`.",
            )
            .only_for(SENTENCES),
            Field::maybe("rows", Holds::Other("rows: names of a table's, or cells"), "The rows.")
                .needed("without `text`, and for `match` without `left`")
                .only_for(&["pairs", "match"]),
            Field::maybe(
                "correct",
                Holds::Numbers,
                "The numbers of the lines that hold; `[]` for none.",
            )
            .needed("where nothing else says it")
            .only_for(&["statements", "pairs", "reasons"]),
            Field::maybe(
                "choices",
                Holds::Other("texts, codes or tables: `choices`"),
                "The choices; codes are drawn where they are left out.",
            )
            .needed("for `single` without `text`"),
            Field::maybe(
                "key",
                Holds::Other("the letter or id of a choice, or several"),
                "The right choice.",
            )
            .needed("for `single`"),
            Field::maybe(
                "columns",
                Holds::Texts,
                "The headings; with `table`, those of its columns that are shown.",
            )
            .only_for(&["pairs", "match"]),
            Field::maybe(
                "ask",
                Holds::Other(
                    "`\"which\"`, `\"count\"`, `\"code\"`, or `{ which = \"..\" }` in own words",
                ),
                "Whether it asks which or how many.",
            )
            .only_for(LISTED),
            Field::maybe("not", Holds::Truth, "Whether it asks for the false ones.")
                .only_for(LISTED),
            Field::maybe(
                "table",
                Holds::Other("a table's name"),
                "The table that it is made from.",
            )
            .only_for(&["pairs", "match"]),
            Field::maybe("explains", Holds::Numbers, "The statements that explain Statement I.")
                .only_for(&["reasons"]),
            Field::maybe("left", Holds::Texts, "List-I.").only_for(&["match"]),
            Field::maybe("right", Holds::Texts, "List-II.").only_for(&["match"]),
            Field::maybe("matches", Holds::Numbers, "The number in List-II of each of List-I.")
                .only_for(&["match"]),
            Field::maybe("events", Holds::Other("references, texts or tables"), "The events.")
                .needed("without `text`")
                .only_for(&["sequence"]),
            Field::maybe("order", Holds::Numbers, "The right order, where dates do not say it.")
                .only_for(&["sequence"]),
            Field::maybe(
                "facts",
                Holds::References,
                "The facts that it tests; without them it is remembered as a fact of its own.",
            )
            .only_for(&["single"]),
            Field::maybe("fixed_order", Holds::Truth, "Whether the choices keep their order.")
                .only_for(&["single"]),
        ],
    ],
};

/// A statement.
pub(in crate::reading) static STATEMENT: Grammar = Grammar {
    what: "a statement",
    written: "`statements`",
    about: "A statement of an item: a text, or this table.",
    fields: &[
        &[
            Field::maybe("id", Holds::Id, "Its own name; without it, it is known by its text."),
            LINE_WAS,
            Field::maybe("truth", Holds::Truth, "Whether it is true."),
            Field::maybe("why", Holds::Text, "Why."),
            Field::maybe("text", Holds::Text, "What is printed.").needed("without `fact`"),
            Field::maybe("fact", Holds::Reference, "The fact, or false wording, that it is."),
        ],
        STANDING,
    ],
};

/// A row of `pairs` whose cells are written in the item.
pub(in crate::reading) static PAIR: Grammar = Grammar {
    what: "a row",
    written: "Rows of `pairs`",
    about: "A row of an item of kind `pairs` without `table`: an array of cells, or this table.",
    fields: &[&[
        Field::always("cells", Holds::Texts, "Its cells, 2 to 4."),
        Field::maybe("truth", Holds::Truth, "Whether it is rightly matched."),
        Field::maybe("why", Holds::Text, "Why."),
        Field::maybe("id", Holds::Id, "Its own name; without it, it is known by its text."),
        LINE_WAS,
        Field::maybe("fact", Holds::Reference, "The fact that it tests."),
        Field::maybe("row", Holds::Id, "Only with `table`."),
        Field::maybe("shows", Holds::Other("names of rows by column"), "Only with `table`."),
    ]],
};

/// A row of `pairs` that is one of a table's.
pub(in crate::reading) static SHOWN_ROW: Grammar = Grammar {
    what: "a row",
    written: "Rows of `pairs` with `table`",
    about: "A row of an item with `table`: the name of one of its rows, or this table.",
    fields: &[&[
        Field::always("row", Holds::Id, "The row."),
        Field::maybe(
            "shows",
            Holds::Other("names of rows by column"),
            "`shows.Subject = \"lemoa\"` prints another row's cell there, which makes it false.",
        ),
        Field::maybe("why", Holds::Text, "Why it is as it is."),
    ]],
};

/// A row of `match` that is one of a table's.
pub(in crate::reading) static MATCHED_ROW: Grammar = Grammar {
    what: "a row",
    written: "Rows of `match` with `table`",
    about: "A row of an item of kind `match` with `table`: the name of one of its rows, or this table.",
    fields: &[&[
        Field::always("row", Holds::Id, "The row."),
        Field::maybe("why", Holds::Text, "Why it goes with what it does."),
    ]],
};

/// An event that is written in the item.
pub(in crate::reading) static DATED: Grammar = Grammar {
    what: "an event",
    written: "`events`",
    about: "An event of an item of kind `sequence`: a reference, a text, or this table.",
    fields: &[&[
        Field::always("text", Holds::Text, "What is printed."),
        Field::maybe("when", Holds::Date, "When it was.").needed("without `order`"),
        Field::maybe("why", Holds::Text, "A remark on it."),
        Field::maybe("id", Holds::Id, "Its own name; without it, it is known by its text."),
        LINE_WAS,
    ]],
};

/// A choice of a `single`.
pub(in crate::reading) static CHOICE: Grammar = Grammar {
    what: "a choice",
    written: "`choices`",
    about: "A choice of an item of kind `single`: a text, or this table.",
    fields: &[&[
        Field::maybe("id", Holds::Id, "Its name; without it, its letter as written."),
        Field::always("text", Holds::Text, "What is printed."),
        Field::maybe("why", Holds::Text, "Why it is right or wrong."),
        Field::maybe("key", Holds::Truth, "Whether it is the right one."),
        Field::maybe(
            "believes",
            Holds::Reference,
            "The false wording, `fact~trap`, that shows in choosing it.",
        ),
    ]],
};

/// A choice of a direction.
pub(in crate::reading) static DIRECTION_CHOICE: Grammar = Grammar {
    what: "a choice",
    written: "Choices of a direction",
    about: "A choice that items share: a text, or this table. Each item says by itself which is right.",
    fields: &[&[
        Field::maybe("id", Holds::Id, "Its name; without it, its letter as written."),
        Field::always("text", Holds::Text, "What is printed."),
        Field::maybe("why", Holds::Text, "Why it is right or wrong."),
    ]],
};

/// A choice of a kind whose choices are codes.
pub(in crate::reading) static CODED_CHOICE: Grammar = Grammar {
    what: "a choice",
    written: "Choices that are codes",
    about: "A choice of any other kind: an array of numbers, a count, a text (\"1 and 2 only\"), \
            or this table. One of the last four may say what the choice means; else the text is read.",
    fields: &[&[
        Field::maybe("text", Holds::Text, "What is printed."),
        Field::maybe("why", Holds::Text, "Why it is right or wrong."),
        Field::maybe("codes", Holds::Numbers, "The lines that it names."),
        Field::maybe("count", Holds::Number, "How many it says there are."),
        Field::maybe("matches", Holds::Numbers, "The number in List-II of each of List-I."),
        Field::maybe("order", Holds::Numbers, "The order that it gives."),
    ]],
};

/// `origin`.
pub(in crate::reading) static ORIGIN: Grammar = Grammar {
    what: "an origin",
    written: "`origin`",
    about: "The paper in which an item was asked.",
    fields: &[&[
        Field::always("exam", Holds::Text, "The examination and paper: \"UPSC CSE GS-I\"."),
        Field::maybe("year", Holds::Number, "The year."),
        Field::maybe("number", Holds::Number, "The question's number."),
        Field::maybe("key", Holds::Text, "The key that was published, as a letter."),
    ]],
};

/// `allow`.
pub(in crate::reading) static ALLOW: Grammar = Grammar {
    what: "an allowance",
    written: "`allow`",
    about: "A warning that is not to be given for an item, and why.",
    fields: &[&[
        Field::always("code", Holds::Text, "The code: `\"W002\"`."),
        Field::always("reason", Holds::Text, "Why it does not matter here."),
    ]],
};
