//! The grammar of `bank.toml`, and of a topic's file as a whole.

use crate::document::{Field, Grammar, Holds};

/// `bank.toml`.
pub(in crate::reading) static BANK: Grammar = Grammar {
    what: "bank.toml",
    written: "`bank.toml`",
    about: "What the bank is, and which topics it has.",
    fields: &[&[
        Field::always("format", Holds::Number, "The version of the format: `1`."),
        Field::always("id", Holds::Id, "The bank's name, for ever: progress hangs on it."),
        Field::always("title", Holds::Text, "The bank's title."),
        Field::always("language", Holds::Text, "The language of its texts (BCP 47): `\"en\"`."),
        Field::maybe("was", Holds::Ids, "Names that it had before; their progress is kept."),
        Field::maybe("licence", Holds::Text, "Its licence (SPDX)."),
        Field::maybe("authors", Holds::Texts, "Who wrote it."),
        Field::maybe(
            "covers",
            Holds::Tables("`covers`"),
            "The subjects of examinations that it covers.",
        ),
        Field::maybe(
            "style",
            Holds::Tables("`style`"),
            "How lists are numbered and derived choices are worded.",
        ),
        Field::maybe("source", Holds::Tables("`[[source]]`"), "What facts and items rest on."),
        Field::always(
            "topics",
            Holds::Ids,
            "Its topics, in reading order; each has the file `id.toml`.",
        ),
    ]],
};

/// `style`.
pub(in crate::reading) static STYLE: Grammar = Grammar {
    what: "the style",
    written: "`style`",
    about: "How lists are numbered, and how choices that nobody wrote are worded.",
    fields: &[&[
        Field::maybe("numerals", Holds::Word(&["arabic", "roman"]), "How statements are numbered."),
        Field::maybe(
            "only",
            Holds::Truth,
            "Whether a choice of some says \"only\": \"1 and 2 only\".",
        ),
        Field::maybe(
            "reasons",
            Holds::Number,
            "The year whose wording Statement-I/II answers follow.",
        ),
    ]],
};

/// `covers`.
pub(in crate::reading) static COVERS: Grammar = Grammar {
    what: "a covered subject",
    written: "`covers`",
    about: "A subject of examinations that the bank covers: the whole of it, or a part.",
    fields: &[&[
        Field::always("subject", Holds::Text, "The subject, as blueprints name it."),
        Field::maybe("part", Holds::Text, "The part that is covered; without it, the whole."),
    ]],
};

/// `[[source]]`.
pub(in crate::reading) static SOURCE: Grammar = Grammar {
    what: "a source",
    written: "`[[source]]`",
    about: "A work that facts and items rest on, in `bank.toml`.",
    fields: &[&[
        Field::always("id", Holds::Id, "Its name within the bank."),
        Field::always("title", Holds::Text, "Its title."),
        Field::maybe("publisher", Holds::Text, "Who published it."),
        Field::maybe("date", Holds::Date, "When."),
        Field::maybe("url", Holds::Text, "Where it can be read."),
    ]],
};

/// A topic's file.
pub(in crate::reading) static TOPIC: Grammar = Grammar {
    what: "a topic file",
    written: "`topic.toml`",
    about: "A topic: what to read, what to remember, what to answer.",
    fields: &[&[
        Field::always("id", Holds::Id, "The file's name without `.toml`."),
        Field::always("title", Holds::Text, "The topic's title."),
        Field::maybe(
            "subject",
            Holds::Text,
            "How a question names it: \"the Quad\" in \"With reference to the Quad\".",
        ),
        Field::maybe("was", Holds::Ids, "Names that its file had before; their progress is kept."),
        Field::maybe("syllabus", Holds::Texts, "The parts of the syllabus that it serves."),
        Field::maybe("note", Holds::Text, "What a learner should read."),
        Field::maybe("passage", Holds::Tables("`[[passage]]`"), "Texts that items share."),
        Field::maybe(
            "direction",
            Holds::Tables("`[[direction]]`"),
            "Instructions that items share.",
        ),
        Field::maybe("fact", Holds::Tables("`[[fact]]`"), "Facts that are sentences."),
        Field::maybe("table", Holds::Tables("`[[table]]`"), "Tables, each row of which is a fact."),
        Field::maybe("event", Holds::Tables("`[[event]]`"), "Facts that have a date."),
        Field::maybe("set", Holds::Tables("`[[set]]`"), "Sets, each member of which is a fact."),
        Field::maybe("item", Holds::Tables("`[[item]]`"), "Questions."),
    ]],
};

/// `[[passage]]`.
pub(in crate::reading) static PASSAGE: Grammar = Grammar {
    what: "a passage",
    written: "`[[passage]]`",
    about: "A text that several items are about. They are kept together and in order.",
    fields: &[&[
        Field::always("id", Holds::Id, "Its name within the topic."),
        Field::always("text", Holds::Text, "The text."),
    ]],
};

/// `[[direction]]`.
pub(in crate::reading) static DIRECTION: Grammar = Grammar {
    what: "a direction",
    written: "`[[direction]]`",
    about: "Instructions, and perhaps choices, that several items share.",
    fields: &[&[
        Field::always("id", Holds::Id, "Its name within the topic."),
        Field::always("text", Holds::Text, "The instructions."),
        Field::maybe(
            "choices",
            Holds::Other("texts, or tables"),
            "The choices of the items that have none of their own.",
        ),
    ]],
};
