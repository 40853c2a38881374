//! Questions on their way into a bank.

use super::report::{Entry, What};
use super::target::{Imported, Target, base};
use crate::bank::Slug;
use crate::formats::name;
use crate::formats::question::{Found, Question, short};
use crate::formats::settle::{Settled, settle};

/// A question on its way.
pub(super) struct Comer {
    /// Its number among all.
    pub at: usize,
    /// Its place in the report.
    pub line: usize,
    /// As it was read.
    pub question: Box<Question>,
    /// As the bank is to have it.
    pub settled: Settled,
    /// What two copies of it have in common.
    pub identity: String,
    /// The topic that it goes to.
    pub topic: Slug,
}

/// Settles every question, with a line of the report for each thing that was found.
pub(super) fn settle_all(
    imported: Vec<Imported>,
    target: &Target,
    language: &str,
    report: &mut Vec<Entry>,
) -> Vec<Comer> {
    let mut comers: Vec<Comer> = Vec::new();
    for Imported { file, found } in imported {
        let stem = base(&file).rsplit_once('.').map_or(base(&file), |(stem, _)| stem).to_owned();
        let told = |line: usize, what, about: String, why: Vec<String>| Entry {
            file: file.clone(),
            line,
            what,
            id: None,
            kind: None,
            about,
            why,
        };
        for found in found {
            let question = match found {
                Found::Note(note) => {
                    report.push(told(note.line, What::Note, note.about, vec![note.why]));
                    continue;
                }
                Found::Refused(note) => {
                    report.push(told(note.line, What::Refused, note.about, vec![note.why]));
                    continue;
                }
                Found::Question(question) => question,
            };
            let about = short(&question.stem);
            let settled = match settle(&question, language) {
                Ok(settled) => settled,
                Err(why) => {
                    report.push(told(question.line, What::Refused, about, vec![why]));
                    continue;
                }
            };
            let what = match (settled.doubts.is_empty(), settled.changed.is_empty()) {
                (false, _) => What::Doubtful,
                (true, false) => What::Changed,
                (true, true) => What::Taken,
            };
            let why = [&settled.doubts[..], &settled.changed].concat();
            let kind = Some(settled.item.kind().name());
            let (at, line) = (comers.len(), report.len());
            report.push(Entry { kind, ..told(question.line, what, about, why) });
            let own = question.topic.as_deref().filter(|topic| !topic.trim().is_empty());
            let given = || name::topic(own.unwrap_or(&stem));
            let topic = target.topic.clone().unwrap_or_else(given);
            let identity = name::identity(&settled.item);
            comers.push(Comer { at, line, question, settled, identity, topic });
        }
    }
    comers
}
