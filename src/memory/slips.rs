//! Slips: what answers betray of facts that they judged wrongly. Which false wording was believed
//! last, and what a fact was taken for.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use crate::bank::{Catalogue, Claim, FactId, Slug, Wording};
use crate::exam::{Confidence, Dealt, Phase, Response, Reveal, Sitting};
use crate::journal::Journal;

use super::belief::{Belief, beliefs};

/// What answers betray of one fact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slips {
    /// The learning day on which a false wording of it was last believed.
    pub believed: Option<Date>,
    /// The learning day on which an answer to a question of it was last said to be sure.
    pub sure: Option<Date>,
    /// The facts that were taken for it, and how often.
    pub taken_for: BTreeMap<FactId, u32>,
}

impl Slips {
    /// What it was taken for most often, and how often.
    pub fn most_taken_for(&self) -> Option<(&FactId, u32)> {
        self.taken_for.iter().map(|(fact, times)| (fact, *times)).max_by_key(|(_, times)| *times)
    }
}

/// The slips of these facts, by their ids of today; those of which nothing is to be said are left
/// out.
pub fn slips(
    journal: &Journal,
    catalogue: &Catalogue,
    of: &BTreeSet<&FactId>,
) -> HashMap<FactId, Slips> {
    let mut all: HashMap<FactId, Slips> = HashMap::new();
    for (_, sitting) in journal.sittings() {
        for (dealt, response, day) in counted(sitting) {
            let current = |fact: &FactId| catalogue.current_fact(fact).clone();
            for wording in believed(dealt, response) {
                let fact = current(&wording.fact);
                if of.contains(&fact) {
                    let slips = all.entry(fact).or_default();
                    slips.believed = slips.believed.max(Some(day));
                }
            }
            if response.confidence == Some(Confidence::Sure) {
                for fact in dealt.facts().map(current).filter(|fact| of.contains(fact)) {
                    let slips = all.entry(fact).or_default();
                    slips.sure = slips.sure.max(Some(day));
                }
            }
            for (asked, other) in taken_for(dealt, response) {
                let (asked, other) = (current(asked), current(other));
                if asked != other && of.contains(&asked) {
                    *all.entry(asked).or_default().taken_for.entry(other).or_default() += 1;
                }
            }
        }
    }
    all
}

/// How often each false wording of a fact was believed, by the names of its traps.
pub fn traps_believed(
    journal: &Journal,
    catalogue: &Catalogue,
    fact: &FactId,
) -> BTreeMap<Slug, u32> {
    let mut all = BTreeMap::new();
    let sittings = journal.sittings().iter();
    for (dealt, response, _) in sittings.flat_map(|(_, sitting)| counted(sitting)) {
        let of_it = believed(dealt, response).into_iter();
        let of_it = of_it.filter(|wording| catalogue.current_fact(&wording.fact) == fact);
        for trap in of_it.filter_map(|wording| wording.trap) {
            *all.entry(trap).or_default() += 1;
        }
    }
    all
}

/// The questions of a sitting whose answers say what was believed, each with the learning day on
/// which its answer was counted.
fn counted(sitting: &Sitting) -> impl Iterator<Item = (&Dealt, &Response, Date)> {
    let over = match sitting.phase() {
        Phase::Submitted { at, .. } => Some(at),
        Phase::Running => None,
    };
    let each = sitting.terms().rules.reveal == Reveal::Each;
    let all = sitting.paper().iter().zip(sitting.responses());
    all.filter(|(_, response)| !response.key_seen).filter_map(move |(dealt, response)| {
        let at = if each { response.committed } else { over };
        Some((dealt, response, at?.day()))
    })
}

/// The false wordings that an answer says were believed.
pub(super) fn believed(dealt: &Dealt, response: &Response) -> Vec<Wording> {
    let is_trap = |wording: &&Wording| wording.trap.is_some();
    let held = beliefs(dealt, response).into_iter().zip(&dealt.lines);
    let held = held.filter(|(belief, _)| *belief == Belief::Held(true));
    let of_lines = held.map(|(_, line)| &line.wording).filter(is_trap);
    let of_choice = of_choice(dealt, response).filter(is_trap);
    of_lines.chain(of_choice).cloned().collect()
}

/// The false belief that the chosen choice betrays.
fn of_choice<'d>(dealt: &'d Dealt, response: &Response) -> Option<&'d Wording> {
    let place = dealt.choices.iter().position(|choice| Some(choice) == response.chosen())?;
    dealt.misconceptions.get(place)?.as_ref()
}

/// The facts that were asked, each with another that was chosen in its place: in a list matched
/// wrongly, the row whose partner it was given; else the fact that the choice speaks of.
fn taken_for<'d>(dealt: &'d Dealt, response: &Response) -> Vec<(&'d FactId, &'d FactId)> {
    if let (Some(Claim::Matching(chosen)), Some(Claim::Matching(key))) =
        (response.chosen(), dealt.key.0.first())
    {
        let fact = |row: usize| dealt.lines.get(row).map(|line| &line.wording.fact);
        let wrong = chosen.iter().zip(key).enumerate().filter(|(_, (chosen, key))| chosen != key);
        let pairs = wrong.filter_map(|(row, (partner, _))| {
            let other = key.iter().position(|own| own == partner)?;
            Some((fact(row)?, fact(other)?))
        });
        return pairs.collect();
    }
    let other = of_choice(dealt, response).map(|wording| &wording.fact);
    let asked = dealt.facts_tested.iter();
    other.map(|other| asked.map(|fact| (fact, other)).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{AnswerKey, Kind};
    use crate::exam::{Answer, DealtLine};

    fn matching(chosen: &[u8], key: &[u8]) -> Vec<(String, String)> {
        let fact = |row: usize| format!("b/t/f{row}").parse::<FactId>().unwrap();
        let line =
            |row| DealtLine { wording: Wording::plain(fact(row)), is_true: true, gist: None };
        let claim = |right: &[u8]| Claim::Matching(right.into());
        let dealt = Dealt {
            item: "b/t/m".parse().unwrap(),
            kind: Kind::Match,
            choices: vec![claim(key), claim(chosen)],
            misconceptions: vec![],
            lines: (1..=key.len()).map(line).collect(),
            not: false,
            facts_tested: vec![],
            key: AnswerKey(vec![claim(key)]),
            marks: None,
            gist: None,
        };
        let answer = Answer::Chosen(claim(chosen));
        let response = Response { answer, ..Response::default() };
        let said = taken_for(&dealt, &response);
        said.into_iter().map(|(fact, other)| (fact.to_string(), other.to_string())).collect()
    }

    #[test]
    fn rows_whose_partners_were_exchanged_were_taken_for_each_other() {
        let pair = |a: &str, b: &str| (format!("b/t/{a}"), format!("b/t/{b}"));
        assert_eq!(matching(&[2, 1, 3], &[1, 2, 3]), [pair("f1", "f2"), pair("f2", "f1")]);
        assert_eq!(matching(&[1, 2, 3], &[1, 2, 3]), []);
        // A partner that no row has is no other fact.
        assert_eq!(matching(&[4, 2, 3], &[1, 2, 3]), []);
    }
}
