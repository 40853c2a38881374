//! The English words by which papers ask, in tables.
//!
//! This file must not know how words follow on one another.

/// Words that ask by themselves.
pub(super) const ASKING: [&str; 9] =
    ["which", "what", "who", "whom", "whose", "how", "where", "when", "why"];

/// Words that may stand before those: "in which", "through how many".
pub(super) const BEFORE_ASKING: [&str; 16] = [
    "in", "at", "of", "to", "from", "for", "with", "on", "under", "through", "by", "against",
    "between", "among", "over", "during",
];

/// Words with which a closing line begins before it asks: "With reference to the above, which ...".
pub(super) const LEADING: [&str; 30] = [
    "with",
    "in",
    "based",
    "on",
    "according",
    "considering",
    "regarding",
    "from",
    "through",
    "at",
    "to",
    "under",
    "for",
    "of",
    "between",
    "against",
    "over",
    "during",
    "by",
    "given",
    "taking",
    "keeping",
    "if",
    "as",
    "among",
    "out",
    "about",
    "into",
    "after",
    "before",
];

/// Verbs that tell the candidate what to do, and are seldom anything else.
pub(super) const ORDERS: [&str; 9] = [
    "select",
    "choose",
    "identify",
    "pick",
    "tick",
    "indicate",
    "arrange",
    "rearrange",
    "correlate",
];

/// Verbs that do so only before one of [`AFTER_ORDER`]: "State trading" is no order, "state which"
/// is.
pub(super) const ORDERS_BEFORE: [&str; 10] =
    ["find", "mark", "match", "spot", "point", "determine", "state", "order", "put", "sort"];

/// What follows an order: "and identify the incorrect ones".
pub(super) const AFTER_ORDER: [&str; 17] = [
    "the",
    "which",
    "what",
    "your",
    "out",
    "correct",
    "incorrect",
    "those",
    "from",
    "them",
    "all",
    "whether",
    "list",
    "lists",
    "each",
    "these",
    "wrong",
];

/// What such a verb points to where it asks nothing new: "Select the correct answer using the
/// code".
pub(super) const ANSWERS: [&str; 17] = [
    "answer",
    "answers",
    "option",
    "options",
    "code",
    "codes",
    "alternative",
    "alternatives",
    "choice",
    "choices",
    "response",
    "responses",
    "combination",
    "key",
    "set",
    "order",
    "sequence",
];

/// What a line of a list is called where it can be true or false as it stands.
pub(super) const LINES: [&str; 33] = [
    "statement",
    "statements",
    "pair",
    "pairs",
    "one",
    "ones",
    "match",
    "matches",
    "matching",
    "assertion",
    "assertions",
    "sentence",
    "sentences",
    "proposition",
    "propositions",
    "inference",
    "inferences",
    "conclusion",
    "conclusions",
    "assumption",
    "assumptions",
    "row",
    "rows",
    "observation",
    "observations",
    "claim",
    "claims",
    "corollary",
    "corollaries",
    "implication",
    "implications",
    "deduction",
    "deductions",
];

/// Words that point at the list.
pub(super) const POINTERS: [&str; 12] = [
    "following",
    "above",
    "below",
    "these",
    "those",
    "given",
    "statements",
    "pairs",
    "statement",
    "pair",
    "them",
    "rows",
];

/// True, of a line of a list.
pub(super) const TRUE: [&str; 7] =
    ["correct", "true", "right", "valid", "accurate", "factual", "truthful"];

/// Truly, of how something is matched or said.
pub(super) const TRULY: [&str; 6] =
    ["correctly", "rightly", "properly", "accurately", "appropriately", "truly"];

/// False, of a line of a list.
pub(super) const FALSE: [&str; 8] =
    ["incorrect", "false", "wrong", "untrue", "inaccurate", "erroneous", "invalid", "fallacious"];

/// Falsely, of how something is matched or said.
pub(super) const FALSELY: [&str; 7] = [
    "incorrectly",
    "wrongly",
    "improperly",
    "inaccurately",
    "falsely",
    "erroneously",
    "mistakenly",
];

/// Put together, of the parts of a pair.
pub(super) const MATCHED: [&str; 2] = ["matched", "paired"];

/// What can be done rightly or wrongly with a line: "not correctly stated", "incorrectly linked".
pub(super) const DONE: [&str; 15] = [
    "matched",
    "paired",
    "mapped",
    "linked",
    "combined",
    "coupled",
    "tallied",
    "correlated",
    "associated",
    "given",
    "stated",
    "listed",
    "arranged",
    "aligned",
    "matching",
];

/// What can be wrong without being a line of the list: "is an incorrect description".
pub(super) const ACCOUNTS: [&str; 23] = [
    "description",
    "explanation",
    "interpretation",
    "representation",
    "definition",
    "usage",
    "use",
    "spelling",
    "application",
    "example",
    "reason",
    "view",
    "notion",
    "belief",
    "idea",
    "formula",
    "expression",
    "equation",
    "information",
    "fact",
    "feature",
    "characteristic",
    "meaning",
];

/// Put together wrongly.
pub(super) const MISMATCHED: [&str; 4] = ["mismatched", "unmatched", "mispaired", "mismatch"];

/// Verbs of pairs: "do not match".
pub(super) const PAIR: [&str; 3] = ["match", "tally", "correspond"];

/// Words that take something out of what is said.
pub(super) const EXCEPT: [&str; 5] = ["except", "excepting", "excluding", "barring", "save"];

/// Forms of "be".
pub(super) const BE: [&str; 7] = ["is", "are", "was", "were", "be", "been", "being"];

/// Verbs that carry a "not".
pub(super) const AUXILIARY: [&str; 20] = [
    "is", "are", "was", "were", "be", "do", "does", "did", "has", "have", "had", "can", "could",
    "may", "might", "will", "would", "shall", "should", "must",
];

/// Words with which a clause of its own begins.
pub(super) const CLAUSE: [&str; 16] = [
    "that", "which", "who", "whom", "whose", "where", "when", "if", "because", "although",
    "though", "while", "since", "unless", "whether", "whereas",
];

/// Words with which the subject of such a clause begins.
pub(super) const SUBJECT: [&str; 26] = [
    "the", "a", "an", "it", "they", "there", "he", "she", "we", "you", "one", "no", "any", "some",
    "all", "its", "their", "his", "her", "this", "these", "such", "each", "every", "people",
    "india",
];

/// What follows a predicate: "is incorrect about", "is not true of".
pub(super) const AFTER: [&str; 34] = [
    "about",
    "regarding",
    "concerning",
    "in",
    "on",
    "of",
    "for",
    "under",
    "from",
    "by",
    "at",
    "among",
    "amongst",
    "according",
    "relating",
    "related",
    "pertaining",
    "within",
    "during",
    "based",
    "given",
    "above",
    "below",
    "here",
    "today",
    "now",
    "respectively",
    "respecting",
    "as",
    "per",
    "vis",
    "across",
    "wrt",
    "out",
];

/// Words between a verb and what it says that change nothing.
pub(super) const IDLE: [&str; 11] = [
    "a",
    "an",
    "the",
    "factually",
    "clearly",
    "totally",
    "entirely",
    "completely",
    "wholly",
    "grammatically",
    "historically",
];

/// What a lead ends with where the lines of its list go on: "The functions of the Bank include".
pub(super) const UNFINISHED: [&str; 27] = [
    "is",
    "are",
    "was",
    "were",
    "include",
    "includes",
    "included",
    "because",
    "by",
    "of",
    "as",
    "to",
    "from",
    "for",
    "in",
    "that",
    "through",
    "with",
    "comprise",
    "comprises",
    "on",
    "means",
    "if",
    "when",
    "who",
    "where",
    "while",
];

/// Shortened words, whose full stop ends no sentence.
pub(super) const SHORTENED: [&str; 28] = [
    "dr", "mr", "mrs", "ms", "prof", "st", "no", "nos", "art", "arts", "sec", "vs", "etc", "smt",
    "gen", "col", "capt", "rev", "hon", "jr", "sr", "fig", "vol", "govt", "dept", "rs", "viz",
    "lt",
];
