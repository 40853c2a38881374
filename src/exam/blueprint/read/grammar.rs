//! The grammar of blueprints: which tables there are, and which fields each has, as data.

use crate::document::{Field, Grammar, Holds};

/// How sure a figure is.
const CERTAINTY: Field =
    Field::maybe("confidence", Holds::Word(&["high", "medium", "low"]), "How sure it is.");

/// Which items a section, quota or paper takes.
const WANTED: &[Field] = &[
    Field::maybe("topics", Holds::References, "Topics, as `topic` or `bank/topic`."),
    Field::maybe("kinds", Holds::Texts, "Kinds of items."),
    Field::maybe("syllabus", Holds::Texts, "Parts of the syllabus, as topics name them."),
    Field::maybe("except", Holds::Texts, "Parts of the syllabus that are left out."),
    Field::maybe(
        "passage",
        Holds::Truth,
        "Whether items with a passage are wanted, or those without.",
    ),
];

/// What answers earn and cost.
const SCHEME: &[Field] = &[
    Field::maybe("marks", Holds::Marks, "What a right answer earns.").needed("on a paper"),
    Field::maybe("wrong", Holds::Marks, "What a wrong answer costs.").needed("on a paper"),
    Field::maybe(
        "multiple",
        Holds::Marks,
        "What more than one answer costs; as a wrong one, if absent.",
    ),
    Field::maybe("blank", Holds::Marks, "What no answer costs."),
    Field::maybe("declined", Holds::Marks, "What the choice for \"not attempted\" costs."),
];

/// A blueprint.
pub(super) static BLUEPRINT: Grammar = Grammar {
    what: "a blueprint",
    written: "`blueprint.toml`",
    about: "An examination and its rules.",
    fields: &[&[
        Field::always("blueprint", Holds::Id, "Its name."),
        Field::always("format", Holds::Number, "The version of the format: `1`."),
        Field::always("title", Holds::Text, "The examination."),
        Field::maybe("source", Holds::Tables("`[[source]]`"), "What its rules are taken from."),
        Field::maybe("as_of", Holds::Date, "When they held."),
        Field::maybe("note", Holds::Text, "What is uncertain."),
        Field::maybe("languages", Holds::Texts, "The languages of its papers."),
        Field::maybe("overall", Holds::Marks, "The share of all marks that is needed to qualify."),
        Field::always("paper", Holds::Tables("`[[paper]]`"), "Its papers."),
    ]],
};

/// What a blueprint is taken from.
pub(super) static SOURCE: Grammar = Grammar {
    what: "a source",
    written: "`[[source]]`",
    about: "What the rules are taken from.",
    fields: &[&[
        Field::always("title", Holds::Text, "Its title."),
        Field::maybe("url", Holds::Text, "Where it can be read."),
        Field::maybe("date", Holds::Date, "Its date."),
        CERTAINTY,
    ]],
};

/// A paper.
pub(super) static PAPER: Grammar = Grammar {
    what: "a paper",
    written: "`[[paper]]`",
    about: "A paper of the examination.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name within the blueprint."),
            Field::always("title", Holds::Text, "Its title."),
            Field::always("minutes", Holds::Number, "The time allowed."),
            Field::maybe("added_minutes", Holds::Number, "Minutes that were added on the day."),
            Field::maybe("break_minutes", Holds::Number, "The break before the next paper."),
            Field::maybe("decline", Holds::Truth, "Whether \"not attempted\" is a choice."),
        ],
        SCHEME,
        &[
            Field::maybe(
                "section",
                Holds::Tables("`[[paper.section]]`"),
                "Its sections, if it has several.",
            ),
            Field::maybe("questions", Holds::Number, "How many questions it has.")
                .needed("without sections"),
        ],
        WANTED,
        &[
            Field::maybe("quota", Holds::Tables("`[[paper.quota]]`"), "How many of each sort."),
            Field::maybe("extra", Holds::Tables("`extra`"), "More time for some candidates."),
            Field::maybe("options", Holds::Number, "How many choices each question has."),
            Field::maybe(
                "blank_limit",
                Holds::Other("a share"),
                "The share that may be left blank.",
            ),
            Field::maybe(
                "qualifying",
                Holds::Other("a share"),
                "The share of marks that is needed.",
            ),
            Field::maybe("merit", Holds::Truth, "Whether its marks count for merit."),
            Field::maybe("dropped", Holds::Other("a word"), "What becomes of dropped questions."),
            Field::maybe("rounding", Holds::Other("a word"), "How marks are rounded."),
            Field::maybe("order", Holds::Other("a word"), "In which order its questions stand."),
            CERTAINTY,
            Field::maybe(
                "subjects",
                Holds::Tables("`subjects`"),
                "How many questions each subject had.",
            ),
            Field::maybe(
                "cutoff",
                Holds::Tables("`[[paper.cutoff]]`"),
                "The marks that were needed.",
            ),
        ],
    ],
};

/// A section of a paper.
pub(super) static SECTION: Grammar = Grammar {
    what: "a section",
    written: "`[[paper.section]]`",
    about: "A section of a paper. What it does not say of marks, the paper says.",
    fields: &[
        &[
            Field::always("title", Holds::Text, "Its title."),
            Field::maybe("minutes", Holds::Number, "Its own time."),
        ],
        SCHEME,
        &[Field::always("questions", Holds::Number, "How many questions it has.")],
        WANTED,
        &[Field::maybe("quota", Holds::Tables("`[[paper.quota]]`"), "How many of each sort.")],
    ],
};

/// A quota.
pub(super) static QUOTA: Grammar = Grammar {
    what: "a quota",
    written: "`[[paper.quota]]`",
    about: "So many questions of one sort.",
    fields: &[WANTED, &[Field::always("count", Holds::Number, "How many.")]],
};

/// Extra time.
pub(super) static EXTRA: Grammar = Grammar {
    what: "the extra time",
    written: "`extra`",
    about: "More time for candidates who are entitled to it.",
    fields: &[&[
        Field::maybe("per_hour", Holds::Number, "Minutes for each hour.").needed("one of the two"),
        Field::maybe("flat", Holds::Number, "Minutes in all.").needed("one of the two"),
    ]],
};

/// A cut-off.
pub(super) static CUTOFF: Grammar = Grammar {
    what: "a cut-off",
    written: "`[[paper.cutoff]]`",
    about: "The marks that the last candidate of a category needed.",
    fields: &[&[
        Field::always("year", Holds::Number, "The year."),
        Field::always("category", Holds::Text, "The category."),
        Field::always("marks", Holds::Marks, "The marks."),
        Field::maybe("dropped", Holds::Number, "How many questions were dropped that year."),
        Field::maybe("source", Holds::Text, "Where it was published."),
        Field::maybe("date", Holds::Date, "When."),
        CERTAINTY,
    ]],
};

/// Shares of subjects.
pub(super) static SUBJECTS: Grammar = Grammar {
    what: "the subjects",
    written: "`subjects`",
    about: "How many questions of a paper each subject had.",
    fields: &[&[
        Field::always("year", Holds::Number, "The year of the paper."),
        Field::maybe("source", Holds::Text, "Who counted."),
        CERTAINTY,
        Field::always("shares", Holds::Tables("`shares`"), "The subjects."),
    ]],
};

/// A subject's share.
pub(super) static SUBJECT: Grammar = Grammar {
    what: "a subject",
    written: "`shares`",
    about: "A subject of a paper.",
    fields: &[&[
        Field::always("subject", Holds::Text, "Its name."),
        Field::always("questions", Holds::Number, "How many questions it had."),
    ]],
};
