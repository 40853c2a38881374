//! Tempted: which false wordings the learner was asked and which of them were believed.
//!
//! The composer takes it as plain numbers, and knows nothing of the journal.

use std::collections::BTreeMap;

use crate::bank::{Catalogue, Wording};
use crate::compose::Tempted;
use crate::exam::{Dealt, Response};
use crate::journal::Journal;
use crate::memory::{Belief, beliefs};

/// What became of each false wording, by its fact's id of today.
pub(super) fn tempted(journal: &Journal, catalogue: &Catalogue) -> BTreeMap<Wording, Tempted> {
    let mut all: BTreeMap<Wording, Tempted> = BTreeMap::new();
    for (_, sitting) in journal.sittings() {
        let all_dealt = sitting.paper().iter().zip(sitting.responses());
        for (dealt, response) in all_dealt.filter(|(_, response)| !response.key_seen) {
            for (wording, believed) in judged(dealt, response) {
                let fact = catalogue.current_fact(&wording.fact).clone();
                let tempted = all.entry(Wording { fact, ..wording.clone() }).or_default();
                tempted.shown += 1;
                tempted.believed += u32::from(believed);
            }
        }
    }
    all
}

/// The false wordings of a question of which the answer says whether they were believed.
fn judged<'d>(
    dealt: &'d Dealt,
    response: &'d Response,
) -> impl Iterator<Item = (&'d Wording, bool)> {
    let lines = beliefs(dealt, response).into_iter().zip(&dealt.lines);
    let of_lines = lines.filter_map(|(belief, line)| match belief {
        Belief::Held(true) => Some((&line.wording, true)),
        Belief::Held(false) => Some((&line.wording, false)),
        _ => None,
    });
    let chosen = response.chosen();
    let choices = dealt.choices.iter().zip(&dealt.misconceptions);
    let of_choices =
        choices.filter_map(move |(choice, wording)| Some((wording.as_ref()?, chosen? == choice)));
    of_lines.chain(of_choices).filter(|(wording, _)| wording.trap.is_some())
}
