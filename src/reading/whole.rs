//! What can be checked only when all facts are known: which fact has taken which one's place,
//! explains which, and never stands beside which.

use std::collections::HashSet;

use super::facts::Link;
use super::names::Names;
use crate::bank::{FactId, TopicId};
use crate::document::{At, Diagnostic, Page};
use crate::reading::codes;

/// Resolves what facts of a topic say to be superseded by.
pub(super) fn supersede(
    page: &Page<'_>,
    names: &mut Names<'_, '_>,
    topic: &TopicId,
    superseded: Vec<(FactId, At<String>)>,
) {
    for (id, by) in superseded {
        let Some(target) = names.fact_id(page, topic, &by) else {
            names.leave_out(topic, id.local());
            continue;
        };
        if let Some(fact) = names.facts.get_mut(&id) {
            fact.superseded_by = Some(target);
        }
    }
}

/// Resolves what facts of a topic say of others for composed questions.
pub(super) fn link(
    page: &Page<'_>,
    names: &mut Names<'_, '_>,
    topic: &TopicId,
    linked: Vec<(FactId, Link, At<String>)>,
) {
    for (id, link, at) in linked {
        let Some(target) = names.fact_id(page, topic, &at) else {
            names.leave_out(topic, id.local());
            continue;
        };
        let Some(fact) = names.facts.get_mut(&id) else { continue };
        match link {
            Link::Because => fact.composing.because = Some(target),
            Link::NotBecause => fact.composing.not_because.push(target),
            Link::Apart => fact.composing.apart.push(target),
        }
    }
}

/// Reports facts that replace each other in a circle, each circle once.
pub(super) fn check_cycles(names: &Names<'_, '_>) {
    let mut done: HashSet<&FactId> = HashSet::new();
    let mut starts: Vec<&FactId> = names.facts.ids().collect();
    starts.sort_unstable();
    for start in starts {
        let mut path: Vec<&FactId> = Vec::new();
        let mut on_path: HashSet<&FactId> = HashSet::new();
        let mut next = Some(start);
        while let Some(id) = next.filter(|id| done.insert(id)) {
            path.push(id);
            on_path.insert(id);
            next = names.fact(id).and_then(|fact| fact.superseded_by.as_ref());
        }
        let Some(again) = next.filter(|id| on_path.contains(id)) else { continue };
        for id in path.iter().skip_while(|id| **id != again) {
            names.leave_out(&id.topic(), id.local());
        }
        let Some((page, place)) = names.facts.place(again) else { continue };
        let message =
            format!("the fact `{}` is superseded by itself, by way of others", again.local());
        let problem = Diagnostic::new(codes::CYCLE, place, message)
            .help("the fact that holds today has no `superseded_by`; remove it there");
        page.report(problem);
    }
}
