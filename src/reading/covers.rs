//! `covers` of `bank.toml`: which subjects of examinations the bank covers, whole or in part.
//!
//! It must not know which subjects an examination has.

use super::grammar;
use crate::bank::{Covers, same_subject};
use crate::document::{At, Code, Fields};
use crate::text::quoted;

/// More subjects than any examination has.
const MOST: usize = 100;

/// Reads `covers = [{ subject = "..", part = ".." }]`; nothing where any of it is wrong, so that a
/// bank never seems to cover more than it does.
pub(super) fn read(fields: &Fields<'_, '_>) -> Vec<Covers> {
    let page = fields.page;
    let before = page.unsound();
    let nodes = fields.nodes("covers");
    if let Some(entry) = fields.take("covers").filter(|_| nodes.len() > MOST) {
        let message = format!("{} subjects; the limit is {MOST}", nodes.len());
        page.say(Code::WRONG_COUNT, &entry.key_span, message, "divide the bank");
        return Vec::new();
    }
    let mut all: Vec<At<Covers>> = Vec::new();
    for node in nodes {
        let Some(inner) = Fields::from_node(page, node, &grammar::COVERS) else { continue };
        let subject = inner.need_text("subject");
        let part = inner.text("part").map(|part| part.it);
        inner.finish();
        let Some(subject) = subject else { continue };
        let covers = Covers { subject: subject.it, part };
        if let Some(first) = all.iter().find(|known| clash(&known.it, &covers)) {
            let message = format!("`{}` is covered twice", quoted(&covers.subject));
            page.report(
                page.problem(Code::WRITTEN_TWICE, &subject.span, message)
                    .other(page.place(&first.span), "first here")
                    .help("a subject stands once without `part`, or once for each part"),
            );
        }
        all.push(At { it: covers, span: subject.span });
    }
    if page.unsound() > before {
        return Vec::new();
    }
    all.into_iter().map(|at| at.it).collect()
}

/// Whether both cannot stand: the same part twice, or the whole of a subject and something more of
/// it.
fn clash(one: &Covers, other: &Covers) -> bool {
    same_subject(&one.subject, &other.subject)
        && match (&one.part, &other.part) {
            (Some(one), Some(other)) => same_subject(one, other),
            _ => true,
        }
}
