//! What an examiner says of a question after it was dealt.

use crate::bank::AnswerKey;

/// What an examiner says of a question after it was dealt.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ruling {
    /// These claims are accepted.
    Accepts(AnswerKey),
    /// The question is dropped.
    Dropped,
}
