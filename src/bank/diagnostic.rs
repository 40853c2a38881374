//! Codes and diagnostics under the names by which the reader of items knows them, until it is rewritten.

use super::codes;
pub(crate) use crate::document::{Code, Severity};
pub(crate) use crate::text::quoted;

#[allow(non_upper_case_globals, dead_code, missing_docs)]
impl Code {
    pub(crate) const Syntax: Self = Self::SYNTAX;
    pub(crate) const TooDeep: Self = Self::TOO_DEEP;
    pub(crate) const NotText: Self = Self::NOT_TEXT;
    pub(crate) const FileTooBig: Self = Self::FILE_TOO_BIG;
    pub(crate) const NoBankFile: Self = codes::NO_BANK_FILE;
    pub(crate) const OtherFormat: Self = Self::OTHER_FORMAT;
    pub(crate) const UnknownField: Self = Self::UNKNOWN_FIELD;
    pub(crate) const MissingField: Self = Self::MISSING_FIELD;
    pub(crate) const WrongType: Self = Self::WRONG_TYPE;
    pub(crate) const WrongValue: Self = Self::WRONG_VALUE;
    pub(crate) const BadId: Self = codes::BAD_ID;
    pub(crate) const SameId: Self = Self::SAME_ID;
    pub(crate) const NoTopicFile: Self = codes::NO_TOPIC_FILE;
    pub(crate) const OtherStem: Self = codes::OTHER_STEM;
    pub(crate) const EmptyText: Self = Self::EMPTY_TEXT;
    pub(crate) const TextTooLong: Self = Self::TEXT_TOO_LONG;
    pub(crate) const BadCharacter: Self = Self::BAD_CHARACTER;
    pub(crate) const Picture: Self = Self::PICTURE;
    pub(crate) const OutOfRange: Self = Self::OUT_OF_RANGE;
    pub(crate) const WrongCount: Self = Self::WRONG_COUNT;
    pub(crate) const UnknownFact: Self = codes::UNKNOWN_FACT;
    pub(crate) const UnknownTrap: Self = codes::UNKNOWN_TRAP;
    pub(crate) const UnknownSource: Self = codes::UNKNOWN_SOURCE;
    pub(crate) const UnknownPassage: Self = codes::UNKNOWN_PASSAGE;
    pub(crate) const UnknownDirection: Self = codes::UNKNOWN_DIRECTION;
    pub(crate) const UnknownTable: Self = codes::UNKNOWN_TABLE;
    pub(crate) const OtherBank: Self = codes::OTHER_BANK;
    pub(crate) const BadReference: Self = codes::BAD_REFERENCE;
    pub(crate) const NoKey: Self = codes::NO_KEY;
    pub(crate) const TwoKeys: Self = codes::TWO_KEYS;
    pub(crate) const KeyNotPrinted: Self = codes::KEY_NOT_PRINTED;
    pub(crate) const UnreadableChoice: Self = codes::UNREADABLE_CHOICE;
    pub(crate) const NoSuchStatement: Self = codes::NO_SUCH_STATEMENT;
    pub(crate) const OtherKey: Self = codes::OTHER_KEY;
    pub(crate) const SameChoice: Self = codes::SAME_CHOICE;
    pub(crate) const EqualCells: Self = codes::EQUAL_CELLS;
    pub(crate) const NoReviewDate: Self = codes::NO_REVIEW_DATE;
    pub(crate) const Overlap: Self = codes::OVERLAP;
    pub(crate) const FactTwice: Self = codes::FACT_TWICE;
    pub(crate) const NoSuchAnswer: Self = codes::NO_SUCH_ANSWER;
    pub(crate) const Unsplittable: Self = codes::UNSPLITTABLE;
    pub(crate) const Cycle: Self = codes::CYCLE;
    pub(crate) const WrittenTwice: Self = Self::WRITTEN_TWICE;
    pub(crate) const WrongShape: Self = codes::WRONG_SHAPE;
    pub(crate) const UnclearAsk: Self = codes::UNCLEAR_ASK;
    pub(crate) const UnclearList: Self = codes::UNCLEAR_LIST;
    pub(crate) const NotNamed: Self = codes::NOT_NAMED;
    pub(crate) const PublishedKey: Self = codes::PUBLISHED_KEY;
    pub(crate) const KeyDecides: Self = codes::KEY_DECIDES;
    pub(crate) const AskWithoutNot: Self = codes::ASK_WITHOUT_NOT;
    pub(crate) const Translation: Self = codes::TRANSLATION;
    pub(crate) const MoreProblems: Self = Self::MORE_PROBLEMS;

    pub(crate) fn find(id: &str) -> Option<Self> {
        codes::find(id)
    }
}
