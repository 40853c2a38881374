//! The pool: every item that a paper may take, read once and put into classes.
//!
//! Items that the same sorts may take are of one class; only the best of a class are kept, since a
//! paper needs no more. What is best is what was seen least recently, then a lot drawn from the
//! seed and the item's id, so that a supply that grows does not turn everything round.

use std::collections::HashMap;

use jiff::Timestamp;

use super::{Sort, Supply};
use crate::bank::{ItemEntry, ItemId, Slug, TopicEntry};
use crate::exam::blueprint::Wanted;
use crate::exam::lot::lot;

/// The sorts that may take an item, a bit each.
pub(super) type Mask = u64;

/// How soon an item is taken: never seen, then longest ago, then by lot.
pub(super) type Rank = (Option<Timestamp>, u64);

/// An item that may be taken.
#[derive(Debug, Clone)]
pub(super) struct Candidate<'a> {
    pub id: &'a ItemId,
    /// Its place in reading order.
    pub place: usize,
    pub class: usize,
    rank: Rank,
}

/// What is taken together: an item, or those that share a passage, in file order.
#[derive(Debug, Clone)]
pub(super) struct Unit<'a> {
    pub members: Vec<Candidate<'a>>,
    rank: Rank,
}

/// Everything that may be taken.
#[derive(Debug)]
pub(super) struct Pool<'a> {
    /// Best first.
    pub units: Vec<Unit<'a>>,
    /// What sorts may take each class.
    pub classes: Vec<Mask>,
    /// How many items each sort could take.
    eligible: Vec<usize>,
    len: usize,
}

impl<'a> Pool<'a> {
    /// Reads every item once.
    pub fn read(sorts: &[Sort<'_>], needs: &[usize], supply: Supply<'a>) -> Self {
        let Supply { catalogue, seen, today, seed } = supply;
        // Every item asks for its time, so the ordered map is turned into one by hash first.
        let last: HashMap<&ItemId, Timestamp> = seen.iter().map(|(id, at)| (id, *at)).collect();
        let need: usize = needs.iter().sum();
        let mut classes: Vec<Mask> = Vec::new();
        let mut singles: Vec<Vec<Candidate<'a>>> = Vec::new();
        let mut families: HashMap<(usize, &'a Slug), Vec<Candidate<'a>>> = HashMap::new();
        let mut eligible = vec![0; sorts.len()];
        let (mut place, mut len) = (0, 0);
        for (at, topic) in catalogue.topics().iter().enumerate() {
            let open = mask(sorts, |wanted| in_topic(wanted, topic));
            if open == 0 {
                continue;
            }
            for id in topic.items() {
                place += 1;
                let Some(entry) = catalogue.item(id).filter(|entry| entry.is_fresh(today)) else {
                    continue;
                };
                let own = open & mask(sorts, |wanted| is_such(wanted, entry));
                if own == 0 {
                    continue;
                }
                len += 1;
                for (sort, count) in eligible.iter_mut().enumerate() {
                    *count += usize::from(own >> sort & 1 == 1);
                }
                let class = classes.iter().position(|mask| *mask == own).unwrap_or_else(|| {
                    classes.push(own);
                    singles.push(Vec::new());
                    classes.len() - 1
                });
                let rank = (last.get(id).copied(), lot(seed, 0, id.as_str()));
                let candidate = Candidate { id, place, class, rank };
                match entry.passage() {
                    None => keep_best(&mut singles[class], candidate, need),
                    Some(passage) => families.entry((at, passage)).or_default().push(candidate),
                }
            }
        }
        let single =
            |candidate: Candidate<'a>| Unit { rank: candidate.rank, members: vec![candidate] };
        let family = |members: Vec<Candidate<'a>>| {
            // A passage counts as seen as soon as one of its questions was.
            let last = members.iter().map(|m| m.rank.0).max().flatten();
            let lot = members.first().map_or(0, |m| m.rank.1);
            Unit { rank: (last, lot), members }
        };
        let mut units: Vec<Unit<'a>> = singles
            .into_iter()
            .flat_map(|mut class| {
                only_best(&mut class, need);
                class
            })
            .map(single)
            .chain(families.into_values().map(family))
            .collect();
        units.sort_unstable_by_key(|unit| (unit.rank, unit.members.first().map(|m| m.place)));
        Self { units, classes, eligible, len }
    }

    /// How many items may be taken.
    pub fn len(&self) -> usize {
        self.len
    }

    /// How many items that sort could take.
    pub fn eligible(&self, sort: usize) -> usize {
        self.eligible.get(sort).copied().unwrap_or(0)
    }
}

/// Adds a candidate, throwing away what is certainly not among the best `need` every now and then.
fn keep_best<'a>(class: &mut Vec<Candidate<'a>>, candidate: Candidate<'a>, need: usize) {
    class.push(candidate);
    if class.len() >= 8 * need + 64 {
        only_best(class, need);
    }
}

fn only_best(class: &mut Vec<Candidate<'_>>, need: usize) {
    if class.len() > need && need > 0 {
        class.select_nth_unstable_by_key(need - 1, |c| (c.rank, c.place));
        class.truncate(need);
    }
}

fn mask(sorts: &[Sort<'_>], holds: impl Fn(&Wanted) -> bool) -> Mask {
    let all = |sort: &Sort<'_>| holds(&sort.plan.from) && sort.quota.is_none_or(|q| holds(&q.of));
    // A blueprint has no more sorts than there are bits.
    let bits = sorts.iter().enumerate().take(64).filter(|(_, sort)| all(sort));
    bits.fold(0, |mask, (bit, _)| mask | 1 << bit)
}

/// Whether items of a topic are wanted, as far as that depends on the topic.
pub(super) fn in_topic(wanted: &Wanted, topic: &TopicEntry) -> bool {
    let named = |name: &String| match name.split_once('/') {
        Some((bank, "*")) => topic.id().bank() == bank,
        Some(_) => topic.id().as_str() == name,
        None => topic.id().local() == name,
    };
    let serves = |part: &String| {
        let is = |text: &str| text.trim().eq_ignore_ascii_case(part.trim());
        let before_colon = |text: &String| text.split_once(':').map(|(before, _)| is(before));
        topic.syllabus().iter().any(|text| is(text) || before_colon(text) == Some(true))
    };
    (wanted.topics.is_empty() || wanted.topics.iter().any(named))
        && (wanted.syllabus.is_empty() || wanted.syllabus.iter().any(serves))
        && !wanted.except.iter().any(serves)
}

/// Whether an item is wanted, as far as that depends on the item.
pub(super) fn is_such(wanted: &Wanted, item: &ItemEntry) -> bool {
    (wanted.kinds.is_empty() || wanted.kinds.contains(&item.kind()))
        && wanted.passage.is_none_or(|about| about == item.passage().is_some())
}
