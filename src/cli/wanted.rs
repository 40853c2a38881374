//! Questions by a filter (`--where FILTER`): an argument of every command that takes questions.

use anyhow::anyhow;

use crate::bank::{ItemId, TopicId};
use crate::filter::Filter;
use crate::report::{NotebookView, Sort};
use crate::study::Study;

/// That a list of questions (`--items`) leaves a filter nothing to choose among.
pub fn one_of() -> clap::ArgGroup {
    clap::ArgGroup::new("by list or filter").args(["file", "filter"])
}

/// Which questions, by a filter.
#[derive(Debug, Clone, clap::Args)]
pub struct Where {
    /// Only questions that this filter lets pass, such as 'wrong & topic=quad': see docs/filters.md
    #[arg(long = "where", value_name = "FILTER")]
    pub filter: Option<String>,
}

impl Where {
    /// The filter, if one was given.
    ///
    /// # Errors
    /// What is wrong with it, with a caret under the place.
    pub fn read(&self, notebook: &NotebookView) -> anyhow::Result<Option<Filter>> {
        let read = |text: &String| Filter::parse(text, &notebook.names);
        self.filter.as_ref().map(read).transpose().map_err(|fault| anyhow!("{fault}"))
    }

    /// The items of these topics (of all, if there are none) that it lets pass and that can be asked
    /// today, if it was given: those that were never seen first, then those seen longest ago.
    ///
    /// # Errors
    /// What is wrong with it, or that it lets none pass.
    pub fn items(&self, study: &Study, topics: &[TopicId]) -> anyhow::Result<Option<Vec<ItemId>>> {
        if self.filter.is_none() {
            return Ok(None);
        }
        let notebook = study.notebook_task().run();
        let Some(filter) = self.read(&notebook)? else { return Ok(None) };
        let mut rows = notebook.filtered(&filter, Sort::State);
        rows.retain(|row| topics.is_empty() || topics.contains(&row.topic));
        if rows.is_empty() {
            return Err(anyhow!("no question passes this filter"));
        }
        let items = study.askable_of(&rows);
        if items.is_empty() {
            return Err(anyhow!("none of the questions that pass this filter can be asked now"));
        }
        Ok(Some(items))
    }
}
