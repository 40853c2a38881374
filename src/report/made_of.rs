//! What a paper is made of: from which banks its questions are, which subjects these cover, and how
//! much of the whole paper that is.
//!
//! A mock says this of itself before and after it is sat, and nothing more. Whether a score may
//! stand beside cut-offs is the blueprint's rule ([`Coverage::is_enough`]); here it is asked.

use serde::{Serialize, Serializer};
use serde_json::json;

use crate::bank::{Bank, Covers, same_subject};
use crate::exam::Marks;
use crate::exam::blueprint::{Coverage, PaperPlan, SubjectShare, Subjects};
use crate::text::count;

/// What is said where nobody has counted the subjects of a paper.
pub const UNKNOWN: &str = "It is not known how much of the paper that is.";

/// What a paper is made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MadeOf {
    /// How many questions it has.
    pub questions: usize,
    /// The banks that they are from, the one with most questions first.
    pub parts: Vec<MadePart>,
    /// The year from which the subjects' shares are, where they are known.
    pub year: Option<u16>,
    /// How much of the whole paper those banks cover, where that is known.
    pub coverage: Option<Coverage>,
    /// The subjects of the whole paper of which something is missing, as the blueprint has them;
    /// none where that is not known.
    pub missing: Vec<Missing>,
}

/// A subject of the paper that the banks do not cover, or not all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The subject.
    pub subject: String,
    /// How many of the whole paper's questions are on it.
    pub questions: usize,
    /// Whether a part of it is covered.
    pub partly: bool,
}

/// What is drawn from a bank for a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// How many questions.
    pub questions: usize,
    /// What right answers to them earn.
    pub marks: Marks,
}

impl Default for Drawn {
    fn default() -> Self {
        Self { questions: 0, marks: Marks::zero() }
    }
}

/// A bank and what of a paper is from it.
#[derive(Debug, Clone)]
pub struct FromBank<'b> {
    /// Its name.
    pub name: &'b str,
    /// The bank; `None` where it is not loaded any more.
    pub bank: Option<&'b Bank>,
    /// What is drawn from it; `None` where that is still to be drawn from several.
    pub drawn: Option<Drawn>,
}

/// A bank of which a paper is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MadePart {
    /// The bank; its name, where it is not loaded any more.
    #[serde(rename = "bank")]
    pub title: String,
    /// How many questions are from it; `None` where they are still to be drawn from several.
    pub questions: Option<usize>,
    /// What right answers to those earn.
    #[serde(skip)]
    pub marks: Option<Marks>,
    /// What it covers.
    pub covers: Vec<CoveredSubject>,
}

/// A subject that a bank covers, and how much of the paper it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoveredSubject {
    /// The subject.
    pub subject: String,
    /// The part of it that is covered; `None` where all of it is.
    pub part: Option<String>,
    /// How many of the whole paper's questions are on the subject, where that is known.
    #[serde(rename = "questions_in_paper")]
    pub share: Option<usize>,
}

/// For programs, which read the words too: they say what the figures are of.
impl Serialize for MadeOf {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let coverage = self.coverage.map(|coverage| {
            json!({
                "questions": coverage.questions, "of": coverage.of, "year": self.year,
                "enough_for_cutoffs": coverage.is_enough(),
            })
        });
        json!({
            "text": self.in_words(), "questions": self.questions, "banks": self.parts,
            "coverage": coverage,
        })
        .serialize(to)
    }
}

impl MadeOf {
    /// So many questions of a paper, from these banks.
    pub fn of(paper: Option<&PaperPlan>, questions: usize, banks: Vec<FromBank<'_>>) -> Self {
        let covers: Vec<&Covers> =
            banks.iter().filter_map(|from| from.bank).flat_map(|bank| &bank.covers).collect();
        let subjects = paper.and_then(|paper| paper.subjects.as_ref());
        let coverage = paper.and_then(|paper| Coverage::of(paper, covers.iter().copied()));
        let missing = subjects.map(|subjects| missing(subjects, &covers)).unwrap_or_default();
        let part = |FromBank { name, bank, drawn }: FromBank<'_>| {
            let (questions, marks) = drawn.map(|drawn| (drawn.questions, drawn.marks)).unzip();
            MadePart {
                title: bank.map_or_else(|| name.to_owned(), |bank| bank.title.clone()),
                questions,
                marks,
                covers: bank.iter().flat_map(|bank| &bank.covers).map(subject(paper)).collect(),
            }
        };
        let mut parts: Vec<MadePart> = banks.into_iter().map(part).collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.questions));
        Self { questions, parts, year: subjects.map(|subjects| subjects.year), coverage, missing }
    }

    /// Whether the banks cover so much of the paper that a score may be set beside its cut-offs.
    pub fn is_enough(&self) -> bool {
        self.coverage.is_some_and(Coverage::is_enough)
    }

    /// What it is about, where that is one thing: the one part or subject of the one bank, else the
    /// bank's title.
    pub fn about(&self) -> Option<&str> {
        let [part] = self.parts.as_slice() else { return None };
        match part.covers.as_slice() {
            [covers] => Some(covers.part.as_ref().unwrap_or(&covers.subject)),
            _ => Some(&part.title),
        }
    }

    /// `part of International relations, 11 of 100 questions in 2026`, where it is about a part of
    /// one subject whose share is known.
    pub fn part_of(&self) -> Option<String> {
        let ([part], Some(year), Some(Coverage { of, .. })) =
            (self.parts.as_slice(), self.year, self.coverage)
        else {
            return None;
        };
        let [CoveredSubject { subject, part: Some(_), share: Some(share) }] =
            part.covers.as_slice()
        else {
            return None;
        };
        Some(format!("part of {subject}, {share} of {of} questions in {year}"))
    }

    /// `100 questions, all on India-US relations, a part of International relations (11 of 100
    /// questions in the 2026 paper).`
    pub fn questions_in_words(&self) -> String {
        let count = count(self.questions, "question");
        match self.parts.as_slice() {
            [] => format!("{count}."),
            [part] => format!("{count}, all {}.", self.on(part)),
            parts => {
                let each = |part: &MadePart| {
                    let count = part.questions.map(|n| format!("{n} "));
                    format!("{}{}", count.unwrap_or_default(), self.on(part))
                };
                format!("{count}: {}.", parts.iter().map(each).collect::<Vec<_>>().join("; "))
            }
        }
    }

    /// The same, and how much of the whole paper it is.
    pub fn in_words(&self) -> String {
        let rest = match self.coverage {
            None => UNKNOWN.to_owned(),
            Some(Coverage { questions: 0, .. }) => {
                "The rest of the paper is not loaded.".to_owned()
            }
            Some(Coverage { questions, of }) if questions < of => format!(
                "The banks cover the subjects of {questions} of {of} questions; the rest is not loaded."
            ),
            Some(_) => return self.questions_in_words(),
        };
        format!("{} {rest}", self.questions_in_words())
    }

    /// What it is made of, a line for each bank: `India-US relations, a part of International
    /// relations: 100 questions, 200 marks`.
    pub fn lines(&self) -> Vec<String> {
        let line = |part: &MadePart| {
            let name = |covers: &CoveredSubject| match &covers.part {
                Some(of) => format!("{of}, a part of {}", covers.subject),
                None => covers.subject.clone(),
            };
            let names: Vec<String> = part.covers.iter().map(name).collect();
            let name = if names.is_empty() { part.title.clone() } else { names.join("; ") };
            let drawn = part.questions.zip(part.marks.as_ref());
            let drawn = drawn.map(|(questions, marks)| {
                let marks = marks.fraction();
                let word = if marks == "1" { "mark" } else { "marks" };
                format!(": {}, {marks} {word}", count(questions, "question"))
            });
            format!("{name}{}", drawn.unwrap_or_default())
        };
        self.parts.iter().map(line).collect()
    }

    /// What of the whole paper is not loaded: `History (19 of 100 questions in 2026), Polity
    /// (13), part of International relations (11 in all)`; `None` where nothing is known to be missing.
    pub fn not_loaded(&self) -> Option<String> {
        let (year, Coverage { of, .. }) = (self.year?, self.coverage?);
        let each = self.missing.iter().enumerate().map(|(at, missing)| {
            let Missing { subject, questions, partly } = missing;
            let share = match at {
                0 => format!("{questions} of {of} questions in {year}"),
                _ => questions.to_string(),
            };
            if *partly {
                // The share is that of the whole subject.
                format!("part of {subject} ({share} in all)")
            } else {
                format!("{subject} ({share})")
            }
        });
        let each: Vec<String> = each.collect();
        (!each.is_empty()).then(|| each.join(", "))
    }

    /// `on India-US relations, a part of International relations (11 of 100 questions in the 2026
    /// paper)`
    fn on(&self, part: &MadePart) -> String {
        if part.covers.is_empty() {
            return format!("from {}", part.title);
        }
        let subjects: Vec<String> = part.covers.iter().map(|covers| self.subject(covers)).collect();
        format!("on {}", subjects.join(", and on "))
    }

    /// `India-US relations, a part of International relations (11 of 100 questions in the 2026
    /// paper)`
    pub fn subject(&self, covers: &CoveredSubject) -> String {
        let CoveredSubject { subject, part, share } = covers;
        let named = part
            .as_ref()
            .map_or_else(|| subject.clone(), |part| format!("{part}, a part of {subject}"));
        match (share, self.year, self.coverage) {
            (Some(share), Some(year), Some(Coverage { of, .. })) => {
                format!("{named} ({share} of {of} questions in the {year} paper)")
            }
            _ => named,
        }
    }
}

/// The subjects of which these do not cover the whole.
fn missing(subjects: &Subjects, covers: &[&Covers]) -> Vec<Missing> {
    let of = |share: &SubjectShare| {
        let mut known =
            covers.iter().filter(|covers| same_subject(&covers.subject, &share.subject)).peekable();
        let partly = known.peek().is_some();
        let whole = known.any(|covers| covers.part.is_none());
        let SubjectShare { subject, questions } = share.clone();
        (!whole).then_some(Missing { subject, questions, partly })
    };
    subjects.shares.iter().filter_map(of).collect()
}

fn subject(paper: Option<&PaperPlan>) -> impl Fn(&Covers) -> CoveredSubject + '_ {
    let subjects = paper.and_then(|paper| paper.subjects.as_ref());
    move |covers| CoveredSubject {
        subject: covers.subject.clone(),
        part: covers.part.clone(),
        share: subjects.and_then(|all| all.share(&covers.subject)).map(|share| share.questions),
    }
}
