//! Blueprints: the rules of real papers, as dated data with their sources.
//!
//! A blueprint says how an examination is made up and marked; assembling a paper from banks and
//! sitting it are others' work. Nothing of any examination stands in the code: all of it is in
//! TOML, the shipped ones too.

mod certainty;
mod coverage;
mod cutoff;
mod hall;
mod read;
mod shipped;
mod subjects;
#[cfg(test)]
mod tests;

use std::time::Duration;

use crate::bank::{Kind, Slug, When};

pub use certainty::Certainty;
pub use coverage::{Coverage, ENOUGH};
pub use cutoff::Cutoff;
pub use hall::Conditions;
#[cfg(feature = "internals")]
pub use read::reference;
pub use read::{BlueprintReading, is_blueprint, read};
pub use shipped::shipped;
pub use subjects::{SubjectShare, Subjects};

use super::marks::Fraction;
use super::rules::Decline;
use super::scheme::MarkingScheme;
use super::terms::{DroppedPolicy, Rounding};

/// An examination: its papers, and what they rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct Blueprint {
    /// Its name.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// When its rules were looked up.
    pub as_of: Option<When>,
    /// What is uncertain, and whatever else a reader should know, in Markdown.
    pub note: Option<String>,
    /// The languages of the papers, as BCP 47 has them.
    pub languages: Vec<String>,
    /// The part of the maximum of all papers together that has to be reached.
    pub overall: Option<Fraction>,
    /// The papers, in the order in which they are sat.
    pub papers: Vec<PaperPlan>,
    /// What all of this rests on.
    pub grounds: Vec<Ground>,
}

/// Something that a blueprint rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Its title.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Its date.
    pub date: Option<When>,
    /// How far it can be relied on.
    pub confidence: Certainty,
}

/// A paper of an examination.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperPlan {
    /// Its name within the blueprint.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// Minutes allowed.
    pub minutes: u32,
    /// Minutes that everybody is given besides (to see that every row of the sheet is filled in).
    pub added_minutes: u32,
    /// What those who are entitled to it are given besides.
    pub extra: Option<Extra>,
    /// Minutes between the end of the paper before and the start of this one.
    pub break_minutes: Option<u32>,
    /// How many choices a question has, "not attempted" apart.
    pub options: u8,
    /// What answers earn.
    pub scheme: MarkingScheme,
    /// Whether there is a choice for "not attempted".
    pub decline: Decline,
    /// The part of the questions of which more may not be left blank.
    pub blank_limit: Option<Fraction>,
    /// The part of the maximum that has to be reached.
    pub qualifying: Option<Fraction>,
    /// Whether its marks count for rank.
    pub merit: bool,
    /// What becomes of questions that are dropped from the key.
    pub dropped: DroppedPolicy,
    /// How the published figure is rounded.
    pub rounding: Rounding,
    /// Whether the questions of a section stand in the order of the banks or are drawn into
    /// another.
    pub order: Order,
    /// Its sections, in order.
    pub sections: Vec<SectionPlan>,
    /// How far all this can be relied on.
    pub confidence: Certainty,
    /// How its questions were shared out among subjects in a year, where that is known.
    pub subjects: Option<Subjects>,
    /// What was enough in past years.
    pub cutoffs: Vec<Cutoff>,
}

/// Time given to those who are entitled to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extra {
    /// Minutes for every hour.
    pub per_hour: u32,
    /// Minutes however long the paper is.
    pub flat: u32,
}

/// In which order the questions of a section stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// Drawn by lot; passages keep theirs.
    #[default]
    Shuffled,
    /// As the banks have them.
    Fixed,
}

/// A section of a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionPlan {
    /// Its title; the paper's where it is the only one.
    pub title: String,
    /// How many questions.
    pub count: usize,
    /// A time of its own, in minutes.
    pub minutes: Option<u32>,
    /// A marking scheme of its own.
    pub scheme: Option<MarkingScheme>,
    /// Which items it takes.
    pub from: Wanted,
    /// How many of its questions are to be of which sort; what they leave is taken from all that it
    /// takes.
    pub quotas: Vec<Quota>,
}

/// How many questions are to be of a sort. No question counts for two quotas.
#[derive(Debug, Clone, PartialEq)]
pub struct Quota {
    /// Of which sort.
    pub of: Wanted,
    /// How many.
    pub count: usize,
}

/// A sort of items: all that is said must hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wanted {
    /// In one of these topics: `bank/topic`, the last part of it, or `bank/*`.
    pub topics: Vec<String>,
    /// In a topic that serves one of these parts of the syllabus: the whole of its text, or what
    /// stands before the colon.
    pub syllabus: Vec<String>,
    /// In no topic that serves one of these.
    pub except: Vec<String>,
    /// Of one of these kinds.
    pub kinds: Vec<Kind>,
    /// Whether it is about a passage.
    pub passage: Option<bool>,
}

impl Blueprint {
    /// The paper of that name.
    pub fn paper(&self, id: &str) -> Option<&PaperPlan> {
        self.papers.iter().find(|paper| paper.id.as_str() == id)
    }

    /// The paper that is sat after that one.
    pub fn after(&self, id: &str) -> Option<&PaperPlan> {
        self.papers.iter().skip_while(|paper| paper.id.as_str() != id).nth(1)
    }
}

impl PaperPlan {
    /// How many questions it has.
    pub fn count(&self) -> usize {
        self.sections.iter().map(|section| section.count).sum()
    }

    /// The most that can be earned, where no item has marks of its own.
    pub fn maximum(&self) -> Fraction {
        let of = |section: &SectionPlan| {
            let count = i64::try_from(section.count).unwrap_or(i64::MAX);
            section.scheme.as_ref().unwrap_or(&self.scheme).marks * count
        };
        self.sections.iter().map(of).sum()
    }

    /// The time allowed: with the extra time where that is asked for and there is some.
    pub fn duration(&self, extra_time: bool) -> Duration {
        let minutes = |n: u32| Duration::from_secs(60) * n;
        let extra = self.extra.filter(|_| extra_time).unwrap_or_default();
        // Minutes an hour are seconds a minute.
        let per_hour = Duration::from_secs(u64::from(self.minutes) * u64::from(extra.per_hour));
        minutes(self.minutes) + minutes(self.added_minutes) + minutes(extra.flat) + per_hour
    }
}

impl Quota {
    /// What it asks for, for people: "statements of polity".
    pub fn name(&self) -> String {
        self.of.name()
    }
}

impl Wanted {
    /// What is wanted, for people.
    pub fn name(&self) -> String {
        let kinds: Vec<&str> = self.kinds.iter().map(|kind| kind.name()).collect();
        let mut parts =
            vec![if kinds.is_empty() { "any kind".to_owned() } else { kinds.join(" or ") }];
        let places: Vec<&str> =
            self.topics.iter().chain(&self.syllabus).map(String::as_str).collect();
        if !places.is_empty() {
            parts.push(format!("of {}", places.join(" or ")));
        }
        if !self.except.is_empty() {
            parts.push(format!("not of {}", self.except.join(" or ")));
        }
        match self.passage {
            Some(true) => parts.push("about a passage".to_owned()),
            Some(false) => parts.push("without a passage".to_owned()),
            None => {}
        }
        parts.join(" ")
    }
}
