//! Exams: a paper of a blueprint assembled, dealt and begun; and the day of which it is a part.
//!
//! What a paper is made of is the exam's room's work; here it meets the banks, the record and the
//! clock.

use std::collections::HashMap;
use std::time::Duration;

use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;

use crate::bank::{ItemId, Slug};
use crate::exam::blueprint::{Blueprint, Conditions, PaperPlan};
use crate::exam::{
    AnswerSheet, DayScore, Dealt, Form, PaperScore, Pause, Phase, Sitting, Supply, Terms, assemble,
    assemble_scaled, deal,
};
use crate::journal::SittingId;
use crate::report::{Compared, MadeOf};

use super::Study;
use super::choose::Drawn;
use super::exam_request::{ExamRequest, NextPaper};
use super::request::CannotBegin;

impl Study {
    /// The blueprints that are loaded: the user's before the program's own.
    pub fn blueprints(&self) -> &[Blueprint] {
        self.library.blueprints()
    }

    /// The blueprint of that name.
    pub fn blueprint(&self, id: &Slug) -> Option<&Blueprint> {
        self.library.blueprint(id)
    }

    /// What a sitting of this paper would begin with.
    pub(super) fn exam_terms(
        &self,
        request: &ExamRequest,
        Drawn { seed, day }: Drawn,
    ) -> Result<Terms, CannotBegin> {
        let begins_day = request.paper.is_none();
        let today = self.now().day();
        let blueprint = self.blueprint(&request.blueprint).ok_or_else(|| {
            let known = self.blueprints().iter().map(|b| b.id.to_string()).collect();
            CannotBegin::NoSuchBlueprint { id: request.blueprint.clone(), known }
        })?;
        let plan = match &request.paper {
            None => blueprint.papers.first(),
            Some(paper) => blueprint.paper(paper.as_str()),
        };
        let Some(plan) = plan else {
            let known = blueprint.papers.iter().map(|paper| paper.id.to_string()).collect();
            let paper = request.paper.as_ref().map(Slug::to_string).unwrap_or_default();
            return Err(CannotBegin::NoSuchPaper { paper, known });
        };
        if request.conditions.extra_time && plan.extra.is_none() {
            return Err(CannotBegin::NoExtraTime(plan.title.clone()));
        }
        let last = self.seen();
        let supply = Supply { catalogue: self.library.catalogue(), seen: &last, today, seed };
        let assembled =
            if request.scaled { assemble_scaled(plan, supply) } else { assemble(plan, supply) }?;
        let paper = self.dealt(&assembled.in_series(plan, supply, request.series), seed);
        let day = request.day.or(day.filter(|_| begins_day && blueprint.papers.len() > 1));
        let counts = assembled.counts();
        Ok(Terms {
            title: format!("{}: {}", blueprint.title, plan.title),
            rules: plan.rules(request.conditions, &counts),
            scheme: plan.scheme.clone(),
            seed,
            paper,
            planned: false,
            form: Some(Box::new(plan.form(
                blueprint,
                request.conditions,
                &counts,
                request.series,
                day,
            ))),
        })
    }

    /// The items, dealt in this order. Their choices are drawn in the order of their ids, so that
    /// all series print the same.
    fn dealt(&self, items: &[ItemId], seed: u64) -> Vec<Dealt> {
        let mut lots = ChaCha20Rng::seed_from_u64(seed);
        let mut sorted: Vec<&ItemId> = items.iter().collect();
        sorted.sort_unstable();
        let mut dealt: HashMap<&ItemId, Dealt> = HashMap::with_capacity(sorted.len());
        for id in sorted {
            if let Some(item) = self.library.item(id) {
                dealt.insert(id, deal(&item, &mut lots));
            }
        }
        items.iter().filter_map(|id| dealt.remove(id)).collect()
    }

    /// The sittings of one day of exams, in the order in which they began.
    pub fn day(&self, day: u64) -> Vec<(SittingId, &Sitting)> {
        let of_day = |sitting: &Sitting| form(sitting).and_then(|form| form.day) == Some(day);
        let all = self.journal().sittings().iter().filter(|(_, sitting)| of_day(sitting));
        all.map(|(id, sitting)| (*id, sitting)).collect()
    }

    /// The paper that is sat after this one on its day, once this one is handed in; `None` where it
    /// was the last, or the next has begun.
    pub fn next_of_day(&self, id: &SittingId) -> Option<NextPaper> {
        let sitting = self.journal().sitting(id)?;
        let Phase::Submitted { at, .. } = sitting.phase() else { return None };
        let form = form(sitting)?;
        let day = form.day?;
        let blueprint = self.blueprint(&form.blueprint)?;
        let next: &PaperPlan = blueprint.after(form.paper.as_str())?;
        let begun = self.day(day).iter().any(|(_, other)| {
            other.terms().form.as_ref().is_some_and(|form| form.paper == next.id)
        });
        if begun {
            return None;
        }
        let rules = &sitting.terms().rules;
        let conditions = Conditions {
            strict: rules.pause == Pause::Never,
            // A paper that names no extra time is not refused for it in the middle of a day.
            extra_time: form.extra_time && next.extra.is_some(),
            drill: rules.sheet == AnswerSheet::Ink,
        };
        let whole = Duration::from_secs(60) * next.break_minutes.unwrap_or(0);
        Some(NextPaper {
            request: ExamRequest {
                blueprint: blueprint.id.clone(),
                paper: Some(next.id.clone()),
                series: form.series,
                seed: None,
                conditions,
                scaled: form.scaled_from.is_some(),
                day: Some(day),
            },
            title: format!("{}: {}", blueprint.title, next.title),
            break_left: whole.saturating_sub(at.until(&self.now())),
        })
    }

    /// The score of a sitting as it was dealt, and with what was ruled of its questions since.
    pub fn paper_score(&self, id: &SittingId) -> Option<(PaperScore, PaperScore)> {
        let sitting = self.journal().sitting(id)?;
        Some((PaperScore::as_dealt(sitting), self.score_now(sitting)))
    }

    /// The score with what was ruled of its questions since.
    pub(super) fn score_now(&self, sitting: &Sitting) -> PaperScore {
        PaperScore::of(sitting, |question| {
            let dealt = sitting.paper().get(question)?;
            let revision =
                self.journal().revision(self.library.catalogue().current_item(&dealt.item))?;
            revision.applies_to(dealt).then_some(&revision.now)
        })
    }

    /// The score of all papers of a day that are handed in.
    pub fn day_score(&self, day: u64) -> DayScore {
        let all = self.day(day);
        let overall = all.iter().find_map(|(_, sitting)| form(sitting)?.overall);
        let done = all.iter().filter(|(_, sitting)| !sitting.is_running());
        let papers: Vec<PaperScore> = done.map(|(_, sitting)| self.score_now(sitting)).collect();
        DayScore::of(&papers, overall)
    }

    /// What a sitting of a blueprint's paper is made of; `None` for sittings of no paper.
    pub fn made_of(&self, id: &SittingId) -> Option<MadeOf> {
        let sitting = self.journal().sitting(id)?;
        let items = sitting.paper().iter().map(|dealt| &dealt.item);
        Some(self.library.made_of(form(sitting)?, items))
    }

    /// How a score stands to the cut-offs of its paper, the newest first; empty where none are
    /// known, and where the questions are from banks that cover too little of the paper.
    pub fn against_cutoffs(&self, id: &SittingId) -> Vec<Compared> {
        let Some(sitting) = self.journal().sitting(id) else { return Vec::new() };
        let Some(form) = form(sitting) else { return Vec::new() };
        let stands = self.made_of(id).is_some_and(|made_of| made_of.is_enough());
        // A smaller paper's marks say nothing against the cut-offs of the whole one.
        let stands = stands && form.scaled_from.is_none();
        let Some(plan) = self.library.plan_of(form).filter(|_| stands) else { return Vec::new() };
        let published = self.score_now(sitting).published;
        let mut all: Vec<Compared> = plan
            .cutoffs
            .iter()
            .map(|cutoff| Compared { margin: cutoff.margin(&published), cutoff: cutoff.clone() })
            .collect();
        // Within a year they stay as the blueprint lists them.
        all.sort_by_key(|compared| std::cmp::Reverse(compared.cutoff.year));
        all
    }
}

fn form(sitting: &Sitting) -> Option<&Form> {
    sitting.terms().form.as_deref()
}
