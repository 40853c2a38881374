//! Filling: units are taken, best first, as long as they find room in some sort.
//!
//! A single item takes a full sort's place by moving another single to a sort that has room, and so
//! on along a path: so no item is refused that could have been had, and the best are had (the
//! greedy rule of a transversal matroid). Items of one class are alike, so paths are looked for
//! among classes and sorts, of which there are few. What shares a passage goes into one section and
//! stays there.

use std::collections::VecDeque;

use super::Sort;
use super::pool::{Candidate, Mask, Pool, Unit};

/// What was taken.
#[derive(Debug, Clone)]
pub(super) struct Filled<'a> {
    /// What each section took: units, each shortened to what was taken of it.
    pub sections: Vec<Vec<Vec<Candidate<'a>>>>,
    /// How many each sort still lacks.
    pub left: Vec<usize>,
}

impl Filled<'_> {
    /// How many are lacking in all.
    pub fn missing(&self) -> usize {
        self.left.iter().sum()
    }
}

/// Fills the sorts as well as can be. Passages can get into the way of each other: where the best
/// order leaves something lacking, single items first may not.
pub(super) fn fill<'a>(pool: &Pool<'a>, sorts: &[Sort<'_>], needs: &[usize]) -> Filled<'a> {
    let best = attempt(pool, sorts, needs, pool.units.iter());
    if best.missing() == 0 {
        return best;
    }
    let (singles, families): (Vec<&Unit<'a>>, Vec<_>) =
        pool.units.iter().partition(|unit| unit.members.len() == 1);
    let other = attempt(pool, sorts, needs, singles.into_iter().chain(families));
    if other.missing() < best.missing() { other } else { best }
}

/// The rooms while they are being filled.
#[derive(Clone)]
struct Rooms {
    left: Vec<usize>,
    /// How many single items of each class each sort holds: those that can be moved.
    held: Vec<Vec<usize>>,
}

fn attempt<'p, 'a: 'p>(
    pool: &Pool<'a>,
    sorts: &[Sort<'_>],
    needs: &[usize],
    units: impl Iterator<Item = &'p Unit<'a>>,
) -> Filled<'a> {
    let sections = sorts.last().map_or(0, |sort| sort.section + 1);
    let of_section: Vec<Mask> = (0..sections)
        .map(|section| {
            let own = sorts.iter().enumerate().filter(|(_, sort)| sort.section == section);
            own.fold(0, |mask, (bit, _)| mask | 1 << bit)
        })
        .collect();
    let mut rooms =
        Rooms { left: needs.to_vec(), held: vec![vec![0; pool.classes.len()]; needs.len()] };
    let mut taken_families: Vec<Vec<Vec<Candidate<'a>>>> = vec![Vec::new(); sections];
    let mut taken: Vec<Candidate<'a>> = Vec::new();
    let mut closed = vec![false; pool.classes.len()];
    let mut postponed = Vec::new();
    for unit in units {
        if rooms.is_full() {
            break;
        }
        let [single] = &unit.members[..] else {
            match place_family(&mut rooms, pool, &of_section, unit, unit.members.len()) {
                Some(section) => taken_families[section].push(unit.members.clone()),
                None => postponed.push(unit),
            }
            continue;
        };
        // Once a class finds no room it never will.
        if closed[single.class] {
            continue;
        }
        if rooms.place(&pool.classes, single.class, Mask::MAX, true) {
            taken.push(single.clone());
        } else {
            closed[single.class] = true;
        }
    }
    // A passage that does not fit whole may still fill what is left, its first questions first.
    for unit in postponed {
        for count in (1..unit.members.len()).rev() {
            if rooms.is_full() {
                break;
            }
            if let Some(section) = place_family(&mut rooms, pool, &of_section, unit, count) {
                taken_families[section].push(unit.members[..count].to_vec());
                break;
            }
        }
    }
    let mut out = taken_families;
    // Which of a class went where does not matter, as long as the numbers are right: the best go
    // first.
    let mut rest = rooms.held.clone();
    for candidate in taken {
        let sort = (0..rest.len()).find(|sort| rest[*sort][candidate.class] > 0);
        if let Some(sort) = sort {
            rest[sort][candidate.class] -= 1;
            out[sorts[sort].section].push(vec![candidate]);
        }
    }
    Filled { sections: out, left: rooms.left }
}

/// Puts the first `count` of a family into one section; `None`, and nothing changed, where none has
/// room.
fn place_family(
    rooms: &mut Rooms,
    pool: &Pool<'_>,
    of_section: &[Mask],
    unit: &Unit<'_>,
    count: usize,
) -> Option<usize> {
    let lacking: usize = rooms.left.iter().sum();
    if count > lacking {
        return None;
    }
    of_section.iter().position(|within| {
        let mut tried = rooms.clone();
        let members = &unit.members[..count];
        let all = members.iter().all(|m| tried.place(&pool.classes, m.class, *within, false));
        if all {
            *rooms = tried;
        }
        all
    })
}

impl Rooms {
    fn is_full(&self) -> bool {
        self.left.iter().all(|left| *left == 0)
    }

    /// Finds room for an item of a class in a sort of `within`, moving others if need be. What is
    /// `movable` may be moved later.
    fn place(&mut self, classes: &[Mask], class: usize, within: Mask, movable: bool) -> bool {
        let sorts = self.left.len();
        // From which sort, and by moving an item of which class, a sort was reached.
        let mut from: Vec<Option<(usize, usize)>> = vec![None; sorts];
        let mut reached = vec![false; sorts];
        let mut queue = VecDeque::new();
        let takes = |class: usize, sort: usize| classes[class] >> sort & 1 == 1;
        for sort in (0..sorts).filter(|sort| takes(class, *sort) && within >> sort & 1 == 1) {
            reached[sort] = true;
            queue.push_back(sort);
        }
        while let Some(sort) = queue.pop_front() {
            if self.left[sort] > 0 {
                self.shift(&from, sort, class, movable);
                return true;
            }
            for other in (0..classes.len()).filter(|other| self.held[sort][*other] > 0) {
                for next in (0..sorts).filter(|next| takes(other, *next)) {
                    if !reached[next] {
                        reached[next] = true;
                        from[next] = Some((sort, other));
                        queue.push_back(next);
                    }
                }
            }
        }
        false
    }

    /// Moves along the path that ends at `last`, and puts an item of `class` at its beginning.
    fn shift(&mut self, from: &[Option<(usize, usize)>], last: usize, class: usize, movable: bool) {
        self.left[last] -= 1;
        let mut at = last;
        while let Some((sort, moved)) = from[at] {
            self.held[sort][moved] -= 1;
            self.held[at][moved] += 1;
            at = sort;
        }
        self.held[at][class] += usize::from(movable);
    }
}
