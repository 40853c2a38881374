//! The notebook: every question with what became of it and what the learner wrote beside it.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError};

use crate::bank::{Catalogue, FactId, Item, ItemId, TopicId};
use crate::exam::Moment;
use crate::filter::Names;
use crate::insight::{AnswerHistory, ItemHistory};
use crate::journal::{About, Journal, Notebook, Position};
use crate::memory::Memories;
use crate::report::{Fault, NotebookView, Prose, QuestionRow, ReportedItem};

use super::super::Study;
use super::super::library::Library;
use super::kept_notebook::KeptNotebook;
use super::seen::last_seen;

/// Everything that the notebook follows from at one moment. It can be sent to another thread.
#[derive(Clone)]
pub struct NotebookTask {
    pub(super) library: Arc<Library>,
    pub(super) journal: Arc<Journal>,
    pub(super) memories: Arc<Memories>,
    pub(super) now: Moment,
    position: Position,
    kept: Arc<KeptNotebook>,
}

impl std::fmt::Debug for NotebookTask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NotebookTask({:?}, {:?})", self.now.day(), self.position)
    }
}

impl NotebookTask {
    /// Reads the notebook out of the journal, which takes seconds for a million answers; what was
    /// read before of the same journal is there at once.
    pub fn run(&self) -> Arc<NotebookView> {
        let from = (self.position, self.now.day());
        // What is kept is replaced whole, so that a thread that panicked has left nothing half
        // done.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, view)) = kept.as_ref().filter(|(known, _)| *known == from) {
            return Arc::clone(view);
        }
        let view = Arc::new(self.read());
        *kept = Some((from, Arc::clone(&view)));
        view
    }

    fn read(&self) -> NotebookView {
        let (journal, catalogue) = (&*self.journal, self.library.catalogue());
        let history = AnswerHistory::of(journal, catalogue, self.now.at);
        let seen = last_seen(journal, catalogue);
        let beside = Beside::of(journal, catalogue);
        let making = Making { library: &self.library, history: &history, beside: &beside };
        let mut rows = Vec::new();
        for topic in self.library.banks().iter().flat_map(|bank| &bank.topics) {
            for item in &topic.items {
                let is_seen = seen.contains_key(&item.id);
                rows.push(Arc::new(making.written(item, &topic.title, is_seen)));
            }
        }
        // What was composed, and what the banks no longer have, is known from the journal alone.
        let others = seen.keys().filter(|id| !self.library.has_written(id));
        rows.extend(others.map(|id| Arc::new(making.other(id))));
        let reported = beside.reported(&self.library);
        NotebookView::of(rows, reported, self.names(&beside.notebook))
    }

    /// What filters may speak of.
    fn names(&self, notebook: &Notebook) -> Names {
        let mut names = Names::default();
        for bank in self.library.banks() {
            names.banks.push(bank.id.to_string());
            for topic in &bank.topics {
                names.topics.extend([topic.id.local(), topic.id.as_str()].map(str::to_owned));
                let exams = topic.items.iter().filter_map(|item| item.origin.as_ref());
                names.exams.extend(exams.map(|origin| origin.exam.clone()));
            }
        }
        names.topics.extend(names.banks.iter().cloned());
        names.lists.extend(notebook.on_lists().map(|(list, _)| list.to_owned()));
        for all in [&mut names.topics, &mut names.banks, &mut names.exams, &mut names.lists] {
            all.sort();
            all.dedup();
        }
        names
    }
}

/// What stands beside questions and facts.
struct Beside {
    notebook: Notebook,
    /// Lists by what is on them.
    lists: HashMap<About, Vec<String>>,
    /// Reports by items.
    reports: BTreeMap<ItemId, Vec<Fault>>,
    /// When each item was last reported.
    order: Vec<ItemId>,
}

impl Beside {
    fn of(journal: &Journal, catalogue: &Catalogue) -> Self {
        let notebook = journal.notebook().of_today(catalogue);
        let mut lists: HashMap<About, Vec<String>> = HashMap::new();
        for (list, about) in notebook.on_lists() {
            lists.entry(about.clone()).or_default().push(list.to_owned());
        }
        let (mut reports, mut order) = (BTreeMap::<_, Vec<Fault>>::new(), Vec::new());
        for report in journal.reports() {
            let item = catalogue.current_item(&report.item);
            let fault = Fault { day: report.moment.day(), text: report.text.clone() };
            reports.entry(item.clone()).or_default().push(fault);
            order.retain(|known| known != item);
            order.push(item.clone());
        }
        Self { notebook, lists, reports, order }
    }

    /// The reported questions, that which was reported last first.
    fn reported(&self, library: &Library) -> Vec<ReportedItem> {
        let reported = |id: &ItemId| ReportedItem {
            id: id.clone(),
            item: library.item(id),
            faults: self.reports.get(id).cloned().unwrap_or_default(),
        };
        self.order.iter().rev().map(reported).collect()
    }
}

/// What rows are made of.
struct Making<'m> {
    library: &'m Library,
    history: &'m AnswerHistory,
    beside: &'m Beside,
}

impl Making<'_> {
    /// The row of a written item.
    fn written(&self, item: &Item, title: &str, seen: bool) -> QuestionRow {
        let history = self.history.get(&item.id);
        let prose = match history.and_then(|history| history.mistake.as_ref()) {
            // With the key that is ruled now.
            Some(mistake) => {
                self.library.item(&item.id).map(|item| Prose::of(&item, mistake.chosen.as_ref()))
            }
            None => Some(Prose::of(item, None)),
        };
        let facts = item.facts().cloned().collect();
        let row = self.row(item.id.clone(), title.to_owned(), item.kind(), facts, history);
        QuestionRow { prose, seen, ..row }
    }

    /// The row of an item that is none of the banks' own.
    fn other(&self, id: &ItemId) -> QuestionRow {
        let topic: TopicId = id.topic();
        let title = self.library.catalogue().topic(&topic).map(|topic| topic.title().to_owned());
        let history = self.history.get(id);
        let mistake = history.and_then(|history| history.mistake.as_ref());
        let item = self.library.item(id);
        let chosen = mistake.and_then(|mistake| mistake.chosen.as_ref());
        let prose = item.as_ref().map(|item| Prose::of(item, chosen));
        let kind = item.as_ref().map(|item| item.kind()).or(history.map(|history| history.kind));
        let facts = match (&item, mistake) {
            (Some(item), _) => item.facts().cloned().collect(),
            (None, Some(mistake)) => mistake.facts.clone(),
            (None, None) => Vec::new(),
        };
        let kind = kind.unwrap_or(crate::bank::Kind::Single);
        let row =
            self.row(id.clone(), title.unwrap_or_else(|| topic.to_string()), kind, facts, history);
        QuestionRow { prose, seen: true, ..row }
    }

    fn row(
        &self,
        id: ItemId,
        topic_title: String,
        kind: crate::bank::Kind,
        facts: Vec<FactId>,
        history: Option<&ItemHistory>,
    ) -> QuestionRow {
        let Beside { notebook, lists, reports, .. } = self.beside;
        let about = About::from(&id);
        let noted = |fact: &FactId| {
            let note = notebook.note(&About::from(fact))?;
            Some((fact.clone(), note.to_owned()))
        };
        QuestionRow {
            topic: id.topic(),
            topic_title,
            kind,
            prose: None,
            seen: false,
            history: history.cloned(),
            starred: notebook.is_starred(&about),
            note: notebook.note(&about).map(str::to_owned),
            fact_notes: facts.iter().filter_map(noted).collect(),
            lists: lists.get(&about).cloned().unwrap_or_default(),
            reports: reports.get(&id).cloned().unwrap_or_default(),
            facts,
            id,
        }
    }
}

impl Study {
    /// Everything that the notebook follows from, as it stands now: to be run on another thread.
    pub fn notebook_task(&self) -> NotebookTask {
        NotebookTask {
            library: Arc::clone(&self.library),
            journal: Arc::clone(self.session.journal()),
            memories: Arc::clone(self.session.memories()),
            now: self.now(),
            position: self.session.position(),
            kept: Arc::clone(&self.notebook),
        }
    }
}
