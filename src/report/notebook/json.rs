//! A question of the notebook for programs.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::insight::Mistake;
use crate::journal::WhyWrong;
use crate::report::words::confidence;

use super::row::QuestionRow;

impl QuestionRow {
    fn mistake_as_json(&self, mistake: &Mistake) -> Value {
        let flaws = mistake.flaws;
        json!({
            "day": mistake.day, "sitting": mistake.sitting.to_string(), "question": mistake.question + 1,
            "wrong": flaws.wrong, "guessed": flaws.guessed, "slow": flaws.slow,
            "chosen": self.prose.as_ref().and_then(|prose| prose.chosen.as_ref()), "claim": mistake.chosen,
            "confidence": mistake.confidence.map(confidence),
            "seconds": mistake.time.as_secs(), "reason": mistake.reason.map(WhyWrong::name),
            "mended": mistake.is_mended(), "facts": mistake.facts, "open_facts": mistake.open,
            "since": { "right": mistake.since.right, "wrong": mistake.since.wrong },
        })
    }
}

impl Serialize for QuestionRow {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let history = self.history.as_ref();
        let prose = self.prose.as_ref();
        let own =
            |(fact, text): &(crate::bank::FactId, String)| json!({ "fact": fact, "text": text });
        json!({
            "id": self.id, "topic": self.topic, "kind": self.kind.name(), "about": self.brief(),
            "exam": prose.and_then(|prose| prose.exam.as_ref()), "year": prose.and_then(|prose| prose.year),
            "answers": prose.map_or(&[][..], |prose| &prose.answers), "facts": self.facts, "seen": self.seen, "composed": self.is_composed(),
            "answered": history.map_or(0, |h| h.answers), "right": history.map_or(0, |h| h.right),
            "wrong": history.map_or(0, |h| h.wrong), "guessed": history.map_or(0, |h| h.guessed),
            "slow": history.map_or(0, |h| h.slow), "last": history.map(|h| h.last),
            "mistake": self.mistake().map(|mistake| self.mistake_as_json(mistake)),
            "starred": self.starred, "note": self.note, "lists": self.lists,
            "fact_notes": self.fact_notes.iter().map(own).collect::<Vec<_>>(),
            "reports": self.reports,
        })
        .serialize(to)
    }
}

/// Questions as JSON, laid out in lines.
pub fn rows_as_json(rows: &[Arc<QuestionRow>]) -> String {
    let rows: Vec<&QuestionRow> = rows.iter().map(AsRef::as_ref).collect();
    // No row can fail to be written: all keys are strings.
    serde_json::to_string_pretty(&rows).unwrap_or_default()
}
