//! The grammar of banks: which tables there are, and which fields each has, as data.

mod facts;
mod items;
mod translation;
mod whole;

pub(super) use facts::{EVENT, FACT, MEMBER, ROW, SET, TABLE, TRAP};
pub(super) use items::{
    ALLOW, CHOICE, CODED_CHOICE, DATED, DIRECTION_CHOICE, ITEM, MATCHED_ROW, ORIGIN, PAIR,
    SHOWN_ROW, STATEMENT,
};
pub(super) use translation::{
    ABOUT, DIRECTION_TEXTS, FACT_TEXTS, ITEM_TEXTS, MEMBER_TEXTS, PASSAGE_TEXTS, ROW_TEXTS,
    SET_TEXTS, TABLE_TEXTS, TRANSLATION, TRAP_TEXTS,
};
pub(super) use whole::{BANK, COVERS, DIRECTION, PASSAGE, SOURCE, STYLE, TOPIC};

/// All tables, in the order in which the reference page has them.
#[cfg(feature = "internals")]
const ALL: [&crate::document::Grammar; 36] = [
    &BANK,
    &STYLE,
    &COVERS,
    &SOURCE,
    &TOPIC,
    &PASSAGE,
    &DIRECTION,
    &DIRECTION_CHOICE,
    &FACT,
    &TRAP,
    &TABLE,
    &ROW,
    &EVENT,
    &SET,
    &MEMBER,
    &ITEM,
    &STATEMENT,
    &PAIR,
    &SHOWN_ROW,
    &MATCHED_ROW,
    &DATED,
    &CHOICE,
    &CODED_CHOICE,
    &ORIGIN,
    &ALLOW,
    &TRANSLATION,
    &ABOUT,
    &FACT_TEXTS,
    &TRAP_TEXTS,
    &TABLE_TEXTS,
    &ROW_TEXTS,
    &SET_TEXTS,
    &MEMBER_TEXTS,
    &PASSAGE_TEXTS,
    &DIRECTION_TEXTS,
    &ITEM_TEXTS,
];

/// The reference page of the format, in Markdown.
#[cfg(feature = "internals")]
pub fn reference() -> String {
    let head = "# The bank format, version 1\n\n\
        A bank is a folder: `bank.toml`, and a TOML file for each topic. This page lists every table and field. It is made \
        from the program's own tables and kept current by a test.\n\n\
        - An **id** has lower-case letters, digits and hyphens, begins with a letter or digit, and has at most 64 of them. \
        Facts, tables, events, sets, passages, directions and items of one topic share one namespace.\n\
        - A **reference** names a fact: `fact`, `table.row`, `set.member`, or one of another topic, `topic/fact`. \
        `fact~trap` names a false wording of it.\n\
        - A **date** is a day (`2019-12-18`), a month (`\"2019-12\"`) or a year (`\"2019\"`).\n\
        - Texts of notes, explanations and reasons are Markdown.\n\
        - A topic's texts in another language stand in a file of their own, `topic.hi.toml`; its tables come last here.\n\n\
        ## A bank in two languages\n\n\
        The command `translate my-bank hi` writes a file `topic.hi.toml` for each topic: every text that a learner reads, empty, with \
        the original above it in lines that begin with `#:`. Fill in what you like, in any order; a question appears in Hindi \
        once all of its own texts and those of its facts are there, and until then it stays as it is, whole. Explanations \
        that are not translated are shown in the original.\n\n\
        - Run the command again after the topic has changed. It adds what is new; where an original has changed, it empties the \
        text, with the old translation above it in a comment. Your own comments and the order of the file stay.\n\
        - `of` names the original that each text was made from. Where the original has changed since, `check` warns \
        (W070), says what it says now, and learners are shown the original: what was true before may not be true any more.\n\
        - Leave the codes, the closing line and the numerals alone: \"1 and 2 only\" is worded from what it claims (\"केवल 1 और 2\").\n\
        - A translation cannot change what is true, the key, the order or the number of anything. Its errors leave out the text \
        in question and nothing else.\n\
        - Two choices or lines that differ must differ in the translation too; otherwise the question stays in the original.\n";
    crate::document::page_of(head, &ALL)
}
