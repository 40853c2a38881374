//! What is told of a blueprint: its papers in words, and all of it for programs.

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::exam::blueprint::{
    Blueprint, Cutoff, PaperPlan, Quota, SectionPlan, SubjectShare, Subjects, Wanted,
};
use crate::exam::{Decline, DroppedPolicy, Fraction, MarkingScheme, Marks};

use super::figures::{date, fraction};

/// An examination and its papers, a line each.
pub fn blueprint_in_words(blueprint: &Blueprint) -> String {
    let as_of = blueprint.as_of.map(|when| format!(" (as of {when})")).unwrap_or_default();
    let mut lines = vec![format!("{}  {}{as_of}", blueprint.id, blueprint.title)];
    let width = blueprint.papers.iter().map(|paper| paper.id.as_str().len()).max().unwrap_or(0);
    for paper in &blueprint.papers {
        let minutes = paper.minutes + paper.added_minutes;
        let mut parts = vec![
            format!("{} questions", paper.count()),
            format!("{} marks", Marks::from(paper.maximum()).fraction()),
            format!("{minutes} min"),
            scheme(&paper.scheme, paper.decline),
        ];
        parts.extend(paper.qualifying.map(|part| format!("{} % to pass", percent(part))));
        if !paper.merit {
            parts.push("not for rank".to_owned());
        }
        lines.push(format!("  {:width$}  {}: {}", paper.id, paper.title, parts.join(", ")));
    }
    lines.join("\n")
}

/// What answers add: `+2 -2/3`.
fn scheme(scheme: &MarkingScheme, decline: Decline) -> String {
    let zero = Fraction::from_integer(0);
    let off = |part: Fraction| Marks::from(-(scheme.marks * part)).fraction();
    let right = Marks::from(scheme.marks).fraction();
    let mut parts = vec![format!("+{right} {}", off(scheme.wrong))];
    if scheme.blank != zero {
        parts.push(format!("{} for an unanswered one", off(scheme.blank)));
    }
    if decline == Decline::Offered {
        parts.push(format!("{} for \"not attempted\"", off(scheme.declined)));
    }
    parts.join(", ")
}

fn percent(part: Fraction) -> String {
    Marks::from(part * 100).fraction()
}

/// A blueprint, as programs read it.
#[derive(Debug)]
pub struct BlueprintView<'a>(pub &'a Blueprint);

impl Serialize for BlueprintView<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self(blueprint) = self;
        let grounds: Vec<Value> = blueprint
            .grounds
            .iter()
            .map(|ground| {
                json!({
                    "title": ground.title, "url": ground.url, "date": ground.date.map(date),
                    "confidence": ground.confidence.name(),
                })
            })
            .collect();
        json!({
        "id": blueprint.id, "title": blueprint.title, "as_of": blueprint.as_of.map(date),
        "note": blueprint.note, "languages": blueprint.languages, "overall": blueprint.overall.map(fraction),
        "sources": grounds, "papers": blueprint.papers.iter().map(paper_json).collect::<Vec<_>>(),
    })
    .serialize(to)
    }
}

fn paper_json(paper: &PaperPlan) -> Value {
    let dropped = match paper.dropped {
        DroppedPolicy::Prorate => "prorate",
        DroppedPolicy::AwardAll => "award_all",
        DroppedPolicy::Exclude => "exclude",
    };
    json!({
        "id": paper.id, "title": paper.title, "questions": paper.count(), "maximum": fraction(paper.maximum()),
        "minutes": paper.minutes, "added_minutes": paper.added_minutes, "break_minutes": paper.break_minutes,
        "extra": paper.extra.map(|extra| json!({ "per_hour": extra.per_hour, "flat": extra.flat })),
        "options": paper.options, "decline": paper.decline == Decline::Offered, "scheme": scheme_json(&paper.scheme),
        "blank_limit": paper.blank_limit.map(fraction), "qualifying": paper.qualifying.map(fraction), "merit": paper.merit,
        "dropped": dropped, "confidence": paper.confidence.name(),
        "sections": paper.sections.iter().map(section_json).collect::<Vec<_>>(),
        "subjects": paper.subjects.as_ref().map(subjects_json),
        "cutoffs": paper.cutoffs.iter().map(cutoff_json).collect::<Vec<_>>(),
    })
}

fn scheme_json(scheme: &MarkingScheme) -> Value {
    json!({
        "marks": fraction(scheme.marks), "wrong": fraction(scheme.wrong), "multiple": fraction(scheme.multiple),
        "blank": fraction(scheme.blank), "declined": fraction(scheme.declined),
    })
}

fn section_json(section: &SectionPlan) -> Value {
    let quota = |quota: &Quota| json!({ "of": wanted_json(&quota.of), "count": quota.count });
    json!({
        "title": section.title, "questions": section.count, "minutes": section.minutes,
        "scheme": section.scheme.as_ref().map(scheme_json), "from": wanted_json(&section.from),
        "quotas": section.quotas.iter().map(quota).collect::<Vec<_>>(),
    })
}

fn wanted_json(wanted: &Wanted) -> Value {
    let kinds: Vec<&str> = wanted.kinds.iter().map(|kind| kind.name()).collect();
    json!({
        "topics": wanted.topics, "syllabus": wanted.syllabus, "except": wanted.except, "kinds": kinds,
        "passage": wanted.passage,
    })
}

fn subjects_json(subjects: &Subjects) -> Value {
    let share =
        |share: &SubjectShare| json!({ "subject": share.subject, "questions": share.questions });
    json!({
        "year": subjects.year, "source": subjects.source, "confidence": subjects.confidence.name(),
        "shares": subjects.shares.iter().map(share).collect::<Vec<_>>(),
    })
}

fn cutoff_json(cutoff: &Cutoff) -> Value {
    json!({
        "year": cutoff.year, "category": cutoff.category, "marks": cutoff.marks.to_string(),
        "dropped": cutoff.dropped, "source": cutoff.source, "date": cutoff.date.map(date),
        "confidence": cutoff.confidence.name(),
    })
}
