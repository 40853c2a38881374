//! Exams: a paper of a blueprint assembled and dealt from what is loaded, for a learner who has seen
//! some of it.

use std::collections::HashMap;

use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;

use crate::bank::{ItemId, Slug};
use crate::exam::blueprint::Blueprint;
use crate::exam::{Dealt, Supply, Terms, assemble, assemble_scaled, deal};

use super::super::Study;
use super::begin::Drawn;
use super::exam_request::ExamRequest;
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
}
