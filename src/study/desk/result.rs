//! Results: a sitting taken apart, with the words that a reader needs, and the list of those before
//! it.

use crate::insight::{Analysis, Past, past, remarkings};
use crate::journal::SittingId;
use crate::report::ResultView;

use super::super::Study;

impl Study {
    /// The result of a sitting, marked under one of the schemes of [`ResultView::remarkings`]; 0 is
    /// its own.
    pub fn result(&self, id: &SittingId, remarking: usize) -> Option<ResultView> {
        let catalogue = self.catalogue();
        let sitting = &*self.journal().as_ruled(self.journal().sitting(id)?, catalogue);
        let remarkings = remarkings(&sitting.terms().scheme);
        let scheme = remarkings.get(remarking)?.scheme.as_ref();
        let analysis = Analysis::of(sitting, catalogue, scheme);
        let own = scheme.map(|_| Box::new(Analysis::of(sitting, catalogue, None)));
        let topic =
            |id| catalogue.topic(id).map_or_else(|| id.to_string(), |t| t.title().to_owned());
        let form = sitting.terms().form.as_deref();
        let section = |at: usize| {
            let section = form.and_then(|form| form.sections.get(at));
            section.map(|section| section.title.clone()).unwrap_or_default()
        };
        let (dealt, now) = self.paper_score(id)?;
        let day = form.and_then(|form| form.day).filter(|day| self.day(*day).len() > 1);
        let paper = self.journal().sitting(id)?.paper().iter().enumerate();
        let revised = |(at, dealt)| Some((at, self.revised(dealt)?));
        Some(ResultView {
            id: *id,
            revised: paper.filter_map(revised).collect(),
            dealt,
            now,
            made_of: self.made_of(id),
            cutoffs: self.against_cutoffs(id),
            day: day.map(|day| self.day_score(day)),
            topics: analysis.topics.iter().map(|part| topic(&part.of)).collect(),
            sections: analysis.sections.iter().map(|part| section(part.of)).collect(),
            analysis,
            remarkings,
            remarking,
            own,
        })
    }

    /// The sittings that were handed in and in which something counts, the newest first. A mock
    /// that is too little of its paper says in its title what it was on: its marks are not the
    /// paper's.
    pub fn past(&self) -> Vec<Past> {
        let named = |past: Past| {
            let part = self.made_of(&past.id).filter(|made_of| !made_of.is_enough());
            let Some(part) = part else { return past };
            // First, since lists cut the end of long titles.
            let about = part
                .about()
                .map_or_else(|| "Part of the paper".to_owned(), |about| format!("{about} only"));
            Past { title: format!("{about} · {}", past.title), ..past }
        };
        past(self.journal(), self.catalogue()).into_iter().map(named).collect()
    }
}
