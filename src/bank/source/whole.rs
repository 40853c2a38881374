//! What can be checked only when all facts are known: which fact has taken which one's place.

use std::collections::{HashMap, HashSet};

use super::names::Names;
use super::page::Page;
use super::topic::Half;
use crate::bank::FactId;
use crate::bank::diagnostic::{Code, Diagnostic};

/// Resolves `superseded_by`, in the half-read topic and in the names.
pub(super) fn supersede(page: &Page<'_>, names: &mut Names, half: &mut Half<'_>) {
    for (index, by) in &half.gathered.superseded {
        let Some(target) = names.fact_id(page, &half.topic.id, by) else { continue };
        let Some(fact) = half.topic.facts.get_mut(*index) else { continue };
        fact.superseded_by = Some(target.clone());
        if let Some((known, _)) = names.facts.get_mut(&fact.id) {
            known.superseded_by = Some(target);
        }
    }
}

/// Reports facts that replace each other in a circle, each circle once.
pub(super) fn check_cycles<'p, 't: 'p>(pages: impl Iterator<Item = &'p Page<'t>>, names: &Names) {
    let pages: HashMap<&str, &Page<'t>> = pages.map(|page| (page.file(), page)).collect();
    let mut done: HashSet<&FactId> = HashSet::new();
    let mut starts: Vec<&FactId> = names.facts.keys().collect();
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
        let Some((_, place)) = names.facts.get(again) else { continue };
        let message =
            format!("the fact `{}` is superseded by itself, by way of others", again.local());
        let problem = Diagnostic::new(Code::Cycle, place.clone(), message)
            .help("the fact that holds today has no `superseded_by`; remove it there");
        if let Some(page) = pages.get(&*place.file) {
            page.report(problem);
        }
    }
}
