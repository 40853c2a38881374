//! What a paper is made of, as JSON.

use serde_json::{Value, json};

use crate::report::{CoveredSubject, MadeOf, MadePart};

/// Of which banks the questions are, and how much of the whole paper these cover; without an answer where that is not known.
pub fn as_json(made_of: &MadeOf) -> Value {
    let covers = |covers: &CoveredSubject| json!({ "subject": covers.subject, "part": covers.part, "questions_in_paper": covers.share });
    let part = |part: &MadePart| {
        json!({
            "bank": part.title, "questions": part.questions,
            "covers": part.covers.iter().map(covers).collect::<Vec<_>>(),
        })
    };
    let coverage = made_of.coverage.map(|coverage| {
        json!({ "questions": coverage.questions, "of": coverage.of, "year": made_of.year, "enough_for_cutoffs": coverage.is_enough() })
    });
    json!({
        "text": made_of.in_words(), "questions": made_of.questions,
        "banks": made_of.parts.iter().map(part).collect::<Vec<_>>(), "coverage": coverage,
    })
}
