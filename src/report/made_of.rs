//! What a paper is made of: from which banks its questions are, which subjects these cover, and how
//! much of the whole paper that is.
//!
//! A mock says this of itself before and after it is sat, and nothing more. Whether a score may
//! stand beside cut-offs is the blueprint's rule ([`Coverage::is_enough`]); here it is asked.

use serde::{Serialize, Serializer};
use serde_json::json;

use crate::bank::Bank;
use crate::exam::blueprint::{Coverage, PaperPlan};
use crate::text::count;

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
}

/// A bank of which a paper is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MadePart {
    /// The bank; its name, where it is not loaded any more.
    #[serde(rename = "bank")]
    pub title: String,
    /// How many questions are from it; `None` where they are still to be drawn from several.
    pub questions: Option<usize>,
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
    /// Questions of a paper that are from these banks, each with its name and how many are of it:
    /// no bank where it is not loaded any more, no number where they are still to be drawn.
    pub fn of(
        paper: Option<&PaperPlan>,
        questions: usize,
        banks: &[(&str, Option<&Bank>, Option<usize>)],
    ) -> Self {
        let covers = || banks.iter().filter_map(|(_, bank, _)| *bank).flat_map(|bank| &bank.covers);
        let subjects = paper.and_then(|paper| paper.subjects.as_ref());
        let part = |(name, bank, questions): &(&str, Option<&Bank>, Option<usize>)| MadePart {
            title: bank.map_or_else(|| (*name).to_owned(), |bank| bank.title.clone()),
            questions: *questions,
            covers: bank.iter().flat_map(|bank| &bank.covers).map(subject(paper)).collect(),
        };
        let mut parts: Vec<MadePart> = banks.iter().map(part).collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.questions));
        Self {
            questions,
            parts,
            year: subjects.map(|subjects| subjects.year),
            coverage: paper.and_then(|paper| Coverage::of(paper, covers())),
        }
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
            None => "It is not known how much of the paper that is.".to_owned(),
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

fn subject(paper: Option<&PaperPlan>) -> impl Fn(&crate::bank::Covers) -> CoveredSubject + '_ {
    let subjects = paper.and_then(|paper| paper.subjects.as_ref());
    move |covers| CoveredSubject {
        subject: covers.subject.clone(),
        part: covers.part.clone(),
        share: subjects.and_then(|all| all.share(&covers.subject)).map(|share| share.questions),
    }
}
