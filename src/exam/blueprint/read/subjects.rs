//! The subjects of a paper and their shares in a year.

use super::grammar;
use crate::bank::same_subject;
use crate::document::{At, Code, Fields};
use crate::exam::codes;
use crate::text::quoted;

use super::certainty;
use super::numbers::{self, MOST_QUESTIONS};
use crate::exam::blueprint::{Certainty, SubjectShare, Subjects};

/// More subjects than any paper has.
const MOST: usize = 100;

/// Reads `[paper.subjects]` of a paper with so many questions.
pub(super) fn read(fields: &Fields<'_, '_>, count: usize) -> Option<Subjects> {
    let page = fields.page;
    let entry = fields.take("subjects")?;
    let inner = Fields::from_node(page, &entry.node, &grammar::SUBJECTS)?;
    let year: Option<At<u16>> = inner.need("year", numbers::whole(&inner, "year", 1950..=2100));
    let source = inner.text("source").map(|t| t.it);
    let confidence = certainty::read(&inner).unwrap_or(Certainty::Medium);
    let shares = shares(&inner);
    inner.finish();
    let sum: usize = shares.iter().map(|share| share.questions).sum();
    if sum > count {
        let message = format!("the subjects have {sum} questions, in a paper of {count}");
        let help = "write how many of the paper's questions each subject had";
        page.say(codes::CONTRADICTION, &entry.key_span, message, help);
    }
    Some(Subjects { year: year?.it, source, confidence, shares })
}

fn shares(fields: &Fields<'_, '_>) -> Vec<SubjectShare> {
    let page = fields.page;
    let nodes = fields.nodes("shares");
    match fields.take("shares") {
        None => fields.missing("shares"),
        Some(entry) if (nodes.is_empty() && fields.is_array("shares")) || nodes.len() > MOST => {
            let message = format!("{} subjects", nodes.len());
            let help = format!("write from 1 to {MOST}, or remove `subjects`");
            page.say(Code::WRONG_COUNT, &entry.key_span, message, help);
            return Vec::new();
        }
        Some(_) => {}
    }
    let mut shares: Vec<SubjectShare> = Vec::new();
    for node in nodes {
        let Some(inner) = Fields::from_node(page, node, &grammar::SUBJECT) else { continue };
        let subject = inner.need_text("subject");
        let questions = numbers::whole(&inner, "questions", 1..=MOST_QUESTIONS);
        let questions: Option<At<usize>> = inner.need("questions", questions);
        inner.finish();
        let (Some(subject), Some(questions)) = (subject, questions) else { continue };
        if shares.iter().any(|known| same_subject(&known.subject, &subject.it)) {
            let message = format!("`{}` is named twice", quoted(&subject.it));
            page.say(Code::SAME_ID, &subject.span, message, "remove one of the two");
        }
        shares.push(SubjectShare { subject: subject.it, questions: questions.it });
    }
    shares
}
