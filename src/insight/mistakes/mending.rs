//! Which facts a mistake belongs to, and whether each of them is right since.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::answered::{Answered, Gathered};

/// Answers since a mistake that bore on its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Since {
    /// Answers that had them right.
    pub right: usize,
    /// Answers that had one of them wrong.
    pub wrong: usize,
}

/// What answers said of each fact over time, by the facts' numbers.
pub(super) struct FactPasts {
    facts: Vec<Past>,
}

/// What answers said of one fact.
#[derive(Debug, Clone, Default)]
struct Past {
    /// The learning day on which it was last wrong.
    wrong: Option<Date>,
    /// The learning day on which it was last right in a way that mends.
    mended: Option<Date>,
    /// Every answer that said something of it, by its place, and whether that was right.
    told: Vec<(usize, bool)>,
}

impl FactPasts {
    pub fn of(gathered: &Gathered) -> Self {
        let mut facts = vec![Past::default(); gathered.facts.len()];
        for answered in &gathered.answers {
            for said in &answered.facts {
                let past = &mut facts[said.fact];
                if said.right == Some(false) {
                    past.wrong = past.wrong.max(Some(answered.day));
                }
                if said.mends {
                    past.mended = past.mended.max(Some(answered.day));
                }
                past.told.extend(said.right.map(|right| (answered.order, right)));
            }
        }
        Self { facts }
    }

    /// Whether a fact that was at fault on `day` is right on a later learning day than that, and
    /// than every wrong answer about it.
    pub fn is_mended(&self, fact: usize, day: Date) -> bool {
        let Some(past) = self.facts.get(fact) else { return false };
        past.mended > Some(day) && past.mended > past.wrong
    }

    /// What answers after the one of this place said of these facts.
    pub fn since(&self, facts: &[usize], order: usize) -> Since {
        let mut answers: BTreeMap<usize, bool> = BTreeMap::new();
        for past in facts.iter().filter_map(|fact| self.facts.get(*fact)) {
            let first = past.told.partition_point(|(at, _)| *at <= order);
            for (at, right) in &past.told[first..] {
                *answers.entry(*at).or_insert(true) &= right;
            }
        }
        let right = answers.values().filter(|right| **right).count();
        Since { right, wrong: answers.len() - right }
    }
}

/// The facts that flawed answers to one question were at fault with, each with the last learning
/// day of that, in the order in which they came: of a wrong answer those that it had wrong, and
/// where it does not tell which, all; of a guess or a slow answer all.
pub(super) fn facts_of(flawed: &[&Answered]) -> Vec<(usize, Date)> {
    let mut facts: Vec<(usize, Date)> = Vec::new();
    for answered in flawed {
        let tells = answered.flaws.wrong && answered.facts.iter().any(|s| s.right == Some(false));
        for said in answered.facts.iter().filter(|said| !tells || said.right == Some(false)) {
            match facts.iter_mut().find(|(fact, _)| *fact == said.fact) {
                Some((_, day)) => *day = answered.day,
                None => facts.push((said.fact, answered.day)),
            }
        }
    }
    facts
}
