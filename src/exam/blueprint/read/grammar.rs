//! The grammar of blueprints: which tables there are, and which fields each has, as data.

use crate::document::{Field, Grammar, Holds};

/// A part of a whole.
const PART: Holds = Holds::Other("a part");

/// How sure a figure is.
const CERTAINTY: Field = Field::maybe(
    "confidence",
    Holds::Word(&["high", "medium", "low"]),
    "How sure this is; if absent, medium, and of a cut-off as its paper.",
);

/// Which items a section, quota or paper takes: all that is said must hold.
const WANTED: &[Field] = &[
    Field::maybe(
        "topics",
        Holds::Texts,
        "In one of these topics: `bank/topic`, `topic`, or `bank/*` for a whole bank.",
    ),
    Field::maybe(
        "kinds",
        Holds::Texts,
        "Of one of these kinds: `single`, `statements`, `pairs`, `reasons`, `match`, `sequence`.",
    ),
    Field::maybe(
        "syllabus",
        Holds::Texts,
        "In a topic that serves one of these parts of the syllabus, as topics name them.",
    ),
    Field::maybe(
        "except",
        Holds::Texts,
        "In no topic that serves one of these parts of the syllabus.",
    ),
    Field::maybe(
        "passage",
        Holds::Truth,
        "Only questions about a passage, or only those without one.",
    ),
];

/// What answers earn and cost.
const SCHEME: &[Field] = &[
    Field::maybe("marks", Holds::Marks, "What a right answer earns.").needed("except in a section"),
    Field::maybe("wrong", PART, "The part of a question's marks that a wrong answer costs.")
        .needed("except in a section"),
    Field::maybe("multiple", PART, "The same for several answers."),
    Field::maybe("blank", PART, "The same for no answer."),
    Field::maybe("declined", PART, "The same for the choice \"not attempted\"."),
];

/// A blueprint.
pub(super) static BLUEPRINT: Grammar = Grammar {
    what: "a blueprint",
    written: "`blueprint.toml`",
    about: "An examination and its rules. The file may have any name that ends in `.toml`.",
    fields: &[&[
        Field::always("format", Holds::Number, "The version of the format: `1`."),
        Field::always("blueprint", Holds::Id, "Its name."),
        Field::always("title", Holds::Text, "The examination."),
        Field::maybe("as_of", Holds::Date, "When its rules were looked up."),
        Field::maybe("note", Holds::Text, "What is uncertain, and what else one should know."),
        Field::maybe("languages", Holds::Texts, "The languages of its papers (BCP 47)."),
        Field::maybe("overall", PART, "The part of all papers' marks that is needed to qualify."),
        Field::maybe("source", Holds::Tables("`[[source]]`"), "What its rules are taken from."),
        Field::always("paper", Holds::Tables("`[[paper]]`"), "Its papers, as they are sat."),
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
    about: "A paper of the examination. Its questions are counted here, or in its sections. Several \
            answers cost as much as a wrong one, and no answer and \"not attempted\" nothing, where \
            it does not say.",
    fields: &[
        &[
            Field::always("id", Holds::Id, "Its name within the blueprint."),
            Field::always("title", Holds::Text, "Its title."),
            Field::always("minutes", Holds::Number, "The time allowed, in minutes."),
            Field::maybe(
                "added_minutes",
                Holds::Number,
                "Minutes that everybody is given besides, as to check the answer sheet.",
            ),
            Field::maybe("extra", Holds::Tables("`extra`"), "More time for some candidates."),
            Field::maybe(
                "break_minutes",
                Holds::Number,
                "The break before it; not of the first paper.",
            ),
            Field::maybe(
                "options",
                Holds::Number,
                "How many choices a question has, \"not attempted\" apart; 4, if absent.",
            ),
            Field::maybe("decline", Holds::Truth, "Whether \"not attempted\" is a choice."),
        ],
        SCHEME,
        &[
            Field::maybe(
                "section",
                Holds::Tables("`[[paper.section]]`"),
                "Its sections, if it has several; the fields from `questions` to `quota` are then \
                 theirs.",
            ),
            Field::maybe("questions", Holds::Number, "How many questions it has.")
                .needed("without sections"),
        ],
        WANTED,
        &[
            Field::maybe(
                "quota",
                Holds::Tables("`[[paper.quota]]`"),
                "How many of its questions are of which sort.",
            ),
            Field::maybe(
                "blank_limit",
                PART,
                "The part of the questions of which more may not be left blank.",
            ),
            Field::maybe("qualifying", PART, "The part of its marks that is needed to qualify."),
            Field::maybe(
                "merit",
                Holds::Truth,
                "Whether its marks count for rank; they do, if absent.",
            ),
            Field::maybe(
                "dropped",
                Holds::Word(&["prorate", "award_all", "exclude"]),
                "What becomes of dropped questions: the marks of the others are scaled up (also if \
                 absent), everybody is given theirs, or the maximum falls.",
            ),
            Field::maybe(
                "rounding",
                Holds::Word(&["total", "penalties"]),
                "What is rounded to two decimals: the total (also if absent), or before it the sum \
                 of the penalties, in questions.",
            ),
            Field::maybe(
                "order",
                Holds::Word(&["shuffled", "fixed"]),
                "Whether the questions of a section are drawn into any order (also if absent), or \
                 stand as in the banks.",
            ),
            CERTAINTY,
            Field::maybe(
                "subjects",
                Holds::Tables("`subjects`"),
                "How many questions each subject had in one year.",
            ),
            Field::maybe(
                "cutoff",
                Holds::Tables("`[[paper.cutoff]]`"),
                "The marks that were enough in past years.",
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
            Field::maybe(
                "minutes",
                Holds::Number,
                "Its own time: of all sections or of none; together they make up the paper's.",
            ),
        ],
        SCHEME,
        &[Field::always("questions", Holds::Number, "How many questions it has.")],
        WANTED,
        &[Field::maybe(
            "quota",
            Holds::Tables("`[[paper.section.quota]]`"),
            "How many of its questions are of which sort.",
        )],
    ],
};

/// A quota.
pub(super) static QUOTA: Grammar = Grammar {
    what: "a quota",
    written: "`[[paper.quota]]`",
    about: "So many questions of one sort, also as `[[paper.section.quota]]`. At least one field \
            says which sort. No question counts for two quotas; what they leave is of any sort \
            that the paper or section takes.",
    fields: &[&[Field::always("count", Holds::Number, "How many.")], WANTED],
};

/// Extra time.
pub(super) static EXTRA: Grammar = Grammar {
    what: "the extra time",
    written: "`extra`",
    about: "More time for candidates who are entitled to it.",
    fields: &[&[
        Field::maybe("per_hour", Holds::Number, "Minutes for each hour.").needed("one of the two"),
        Field::maybe("flat", Holds::Number, "Minutes however long the paper is.")
            .needed("one of the two"),
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
        Field::maybe("date", Holds::Date, "When it was published."),
        CERTAINTY,
    ]],
};

/// Shares of subjects.
pub(super) static SUBJECTS: Grammar = Grammar {
    what: "the subjects",
    written: "`subjects`",
    about: "How many questions of a paper each subject had, as `[paper.subjects]`.",
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
    about: "A subject of a paper: `{ subject = \"Polity\", questions = 14 }`.",
    fields: &[&[
        Field::always("subject", Holds::Text, "Its name, as `covers` of a bank names it."),
        Field::always("questions", Holds::Number, "How many questions it had."),
    ]],
};
