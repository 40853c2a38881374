//! Results: a sitting taken apart, with the words that a reader needs, and the list of those before it.

use crate::exam::{DayScore, PaperScore};
use crate::insight::{Analysis, Past, Remarking, past, remarkings};
use crate::journal::SittingId;

use super::exam::Compared;
use super::made_of::MadeOf;
use super::open::Study;

/// A sitting's result.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultView {
    /// The sitting.
    pub id: SittingId,
    /// The score and what it is made of.
    pub analysis: Analysis,
    /// Titles of its topics, parallel to [`Analysis::topics`].
    pub topics: Vec<String>,
    /// Titles of its sections, parallel to [`Analysis::sections`].
    pub sections: Vec<String>,
    /// The schemes under which it can be marked, its own first.
    pub remarkings: Vec<Remarking>,
    /// Which of them it is marked under.
    pub remarking: usize,
    /// The score by the rules of its paper, by the keys that were dealt.
    pub dealt: PaperScore,
    /// The same with what was ruled of its questions since.
    pub now: PaperScore,
    /// What it was made of, where it was a paper of a blueprint.
    pub made_of: Option<MadeOf>,
    /// How the published figure stands to the cut-offs of its paper, the newest first; empty where the sitting was too little of it.
    pub cutoffs: Vec<Compared>,
    /// The score of all papers of its day that are handed in, where it is of a day of several.
    pub day: Option<DayScore>,
    /// The analysis under its own scheme, where it is marked under another.
    pub own: Option<Box<Analysis>>,
}

impl Study {
    /// The result of a sitting, marked under one of the schemes of [`ResultView::remarkings`]; 0 is its own.
    pub fn result(&self, id: &SittingId, remarking: usize) -> Option<ResultView> {
        let sitting = self.journal().sitting(id)?;
        let catalogue = self.catalogue();
        let remarkings = remarkings(&sitting.terms().scheme);
        let scheme = remarkings.get(remarking)?.scheme.as_ref();
        let analysis = Analysis::of(sitting, catalogue, scheme);
        let own = scheme.map(|_| Box::new(Analysis::of(sitting, catalogue, None)));
        let topic = |id| catalogue.topic(id).map_or_else(|| id.to_string(), |t| t.title.clone());
        let form = sitting.terms().form.as_deref();
        let section = |at: usize| {
            let section = form.and_then(|form| form.sections.get(at));
            section.map(|section| section.title.clone()).unwrap_or_default()
        };
        let (dealt, now) = self.paper_score(id)?;
        let day = form.and_then(|form| form.day).filter(|day| self.day(*day).len() > 1);
        Some(ResultView {
            id: *id,
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

    /// The sittings that were handed in and in which something counts, the newest first. A mock that is too little of its paper says in
    /// its title what it was on: its marks are not the paper's.
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
        past(self.journal()).into_iter().map(named).collect()
    }
}
