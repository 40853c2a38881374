//! The codes of what can be wrong with a bank, beside what can be wrong with any TOML file.

use crate::document::{Code, codes};

codes! {
    NO_BANK_FILE "E008" "the folder has no bank.toml";
    BAD_ID "E014" "the text is not an id" stands_alone;
    NO_TOPIC_FILE "E016" "bank.toml names a topic that has no file";
    OTHER_STEM "E017" "the topic's id is not its file's name" stands_alone;
    UNKNOWN_FACT "E024" "there is no such fact, row, event or member";
    UNKNOWN_TRAP "E025" "the fact has no such trap";
    UNKNOWN_SOURCE "E026" "bank.toml has no such source";
    UNKNOWN_PASSAGE "E027" "the topic has no such passage";
    UNKNOWN_DIRECTION "E028" "the topic has no such direction";
    UNKNOWN_TABLE "E029" "there is no such table";
    OTHER_BANK "E030" "a reference leads to another bank" stands_alone;
    BAD_REFERENCE "E031" "the text is not a reference" stands_alone;
    NO_KEY "E032" "nothing says which answer is right";
    TWO_KEYS "E033" "more than one choice states the key";
    KEY_NOT_PRINTED "E034" "no choice states the key that follows from the truths";
    UNREADABLE_CHOICE "E035" "the choice cannot be read as an answer of this kind";
    NO_SUCH_STATEMENT "E036" "a choice names a statement that is not there";
    OTHER_KEY "E037" "a key or truth that is written contradicts the one that follows";
    SAME_CHOICE "E038" "two choices say the same";
    EQUAL_CELLS "E039" "equal cells leave more than one right answer";
    NO_REVIEW_DATE "E040" "a volatile fact does not say when to look at it again";
    OVERLAP "E041" "two dates overlap, so that no order is certain";
    FACT_TWICE "E042" "an item uses one fact twice";
    NO_SUCH_ANSWER "E043" "no standard answer states this combination of truths";
    UNSPLITTABLE "E044" "the printed text cannot be taken apart";
    CYCLE "E045" "facts replace each other in a circle";
    WRONG_SHAPE "E047" "a fact of this shape cannot be used here";
    UNCLEAR_ASK "E054" "it is not certain what a printed text asks for";
    UNCLEAR_LIST "E055" "it is not certain which list of a printed text the choices are about";
    CONTRADICTION "E056" "one sentence, or one question, is said to be right in two ways";
    NOT_NAMED "W001" "a topic file is not named in bank.toml" stands_alone;
    PUBLISHED_KEY "W002" "the published key differs from the one that follows";
    KEY_DECIDES "W003" "the key alone says what a printed text asks for";
    ASK_WITHOUT_NOT "W004" "the question seems to ask for the false ones, and `not` does not say so";
    ESCAPED "W005" "an escape makes a tab or a line end inside a word";
    SCORED_BY_KEY "I003" "a question is scored by its key; its lines are no evidence";
    ORDER_KEPT "I004" "the choices keep their printed order, because one of them leans on it";
    UNREAD_CHOICE "I005" "what a wrong choice says is not read";
    NO_SUCH_TEXT "E070" "a translation is of something that the topic does not have";
    NO_FINGERPRINT "E071" "a translated text does not say from which original it was made";
    STALE "W070" "the original has changed since a text was translated";
    OTHER_LANGUAGE "W071" "a translation is in a language that it cannot be in";
    UNTRANSLATED "I070" "some texts of a topic are not translated yet";
}

/// The code of that name among all that are reported of a bank's text.
pub(crate) fn find(id: &str) -> Option<Code> {
    CODES.iter().chain(Code::CODES).copied().find(|code| code.id() == id)
}
