//! Faults that were reported, for the learner's list and for the keeper of the bank.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Serialize, Serializer};
use serde_json::json;

use crate::bank::{Item, ItemId};

/// One report of a fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The learning day.
    pub day: Date,
    /// What was said; may be empty.
    pub text: String,
}

/// A question of which faults were reported.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportedItem {
    /// Its id of today.
    pub id: ItemId,
    /// The question; `None` where the banks no longer have it.
    pub item: Option<Arc<Item>>,
    /// What was reported, oldest first.
    pub faults: Vec<Fault>,
}

impl Fault {
    /// What was said, or that nothing was.
    pub fn said(&self) -> &str {
        if self.text.is_empty() { "(nothing was said)" } else { &self.text }
    }
}

impl Serialize for ReportedItem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        json!({ "id": self.id, "in_banks": self.item.is_some(), "reports": self.faults })
            .serialize(to)
    }
}

/// A line for each report.
pub fn reported_in_words(all: &[ReportedItem]) -> String {
    let line = |item: &ReportedItem| {
        let faults = item.faults.iter();
        let lines = faults.map(|fault| format!("{}  {}  {}", fault.day, item.id, fault.said()));
        lines.collect::<Vec<_>>().join("\n")
    };
    all.iter().map(line).collect::<Vec<_>>().join("\n")
}
