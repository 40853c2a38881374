//! The list of mistakes as it stands: its filter, what passes it, and what is selected.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::bank::ItemId;
use crate::filter::{Fault, Filter};
use crate::report::{QuestionRow, Sort};
use crate::tui::kit::input::Input;
use crate::tui::state::Shared;

/// The filter that the screen opens with.
const AT_FIRST: &str = "mistake";

/// The longest filter that can be typed.
const LONGEST: usize = 500;

/// The list as it stands.
#[derive(Debug, Clone)]
pub struct Mistakes {
    /// The line of the filter, and whether it is being typed.
    pub input: Input,
    pub typing: bool,
    /// The filter that holds, as it was typed.
    pub holds: String,
    /// What is wrong with what is typed.
    pub fault: Option<Fault>,
    pub sort: Sort,
    /// The questions that pass.
    pub rows: Arc<[Arc<QuestionRow>]>,
    /// The question under the cursor.
    pub cursor: usize,
    /// Those that are selected.
    pub selected: BTreeSet<ItemId>,
}

impl Mistakes {
    /// The mistakes, before any are known.
    pub fn new() -> Self {
        Self {
            input: Input::new(LONGEST).with(AT_FIRST.to_owned()),
            typing: false,
            holds: AT_FIRST.to_owned(),
            fault: None,
            sort: Sort::default(),
            rows: [].into(),
            cursor: 0,
            selected: BTreeSet::new(),
        }
    }

    /// Reads the filter that is typed, and lists what passes it. While it cannot be read, what was
    /// listed before stays.
    pub fn list(&mut self, shared: &Shared) {
        let Some(notebook) = &shared.notebook else { return };
        match Filter::parse(self.input.text(), &notebook.names) {
            Ok(filter) => {
                self.fault = None;
                let here = self.here().map(|row| row.id.clone());
                self.rows = notebook.filtered(&filter, self.sort).into();
                let found = here.and_then(|id| self.rows.iter().position(|row| row.id == id));
                self.cursor = found.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
                let listed = |id: &ItemId| self.rows.iter().any(|row| row.id == *id);
                self.selected.retain(listed);
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    /// The question under the cursor.
    pub fn here(&self) -> Option<&Arc<QuestionRow>> {
        self.rows.get(self.cursor)
    }

    /// Those that are selected, or else all that are listed.
    pub fn wanted(&self) -> Vec<Arc<QuestionRow>> {
        let wanted =
            |row: &&Arc<QuestionRow>| self.selected.is_empty() || self.selected.contains(&row.id);
        self.rows.iter().filter(wanted).cloned().collect()
    }
}
