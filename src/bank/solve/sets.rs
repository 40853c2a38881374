//! Which sets and which counts stand beside the right one.
//!
//! This file must not know how they are worded.

use crate::bank::draws::SeededRng;

/// Draws after which the wanted place of the key is given up; it cannot be had for some keys.
const DRAWS_FOR_PLACE: usize = 200;
/// Draws after which any four sets will do.
const DRAWS: usize = 400;

/// Four sets of statements in printed order, `key` among them.
///
/// Two statements have the papers' one set. Of three or more, the papers print dozens of variants:
/// shorter sets first, lone numbers ascending, longer ones in no fixed order ("1 and 2 only | 2 and
/// 3 only | 1 and 3 only"), all of them last (UPSC CSE GS-I 2011-2025); "none" is rare, and last of
/// all. Every statement is in some set and out of some other, so that each has to be judged.
pub(super) fn which(key: &[u8], lines: usize, rng: &mut SeededRng) -> Vec<Vec<u8>> {
    let full: Vec<u8> = (1..=u8::MAX).take(lines).collect();
    if lines == 2 {
        return vec![vec![1], vec![2], full, vec![]];
    }
    let place = wanted_place(key, lines, rng);
    for draw in 0..DRAWS {
        let sets = in_order(drawn(key, &full, place, rng), rng);
        let judged = |n: &u8| (1..4).contains(&sets.iter().filter(|s| s.contains(n)).count());
        let placed = sets.get(place).is_some_and(|set| set == key);
        let distinct = sets.iter().enumerate().all(|(at, set)| !sets[..at].contains(set));
        if distinct && full.iter().all(judged) && (placed || draw >= DRAWS_FOR_PLACE) {
            return sets;
        }
    }
    let plain = full.iter().map(|n| vec![*n]).chain([full.clone()]);
    let sets = std::iter::once(key.to_vec()).chain(plain.filter(|set| set != key).take(3));
    in_order(sets.collect(), rng)
}

/// The place at which the key is to stand, so far as printed order leaves a choice.
fn wanted_place(key: &[u8], lines: usize, rng: &mut SeededRng) -> usize {
    match key {
        [] => 3,
        // Lone numbers ascend, so 1 is always first; later places are favoured to make up for it.
        [number] => rng.weighted(&[1, 2, 3][..usize::from(*number).clamp(1, 3)]),
        _ if key.len() == lines => 3 - usize::from(rng.chance(1, 3)),
        _ => rng.below(4),
    }
}

/// The key and three others of about its size; not always distinct.
fn drawn(key: &[u8], full: &[u8], place: usize, rng: &mut SeededRng) -> Vec<Vec<u8>> {
    let lines = full.len();
    let mut sets = vec![key.to_vec()];
    let is_full = key.len() == lines;
    if !is_full && rng.chance(if lines == 3 { 5 } else { 3 }, 8) {
        sets.push(full.to_vec());
    }
    // "None" must be printed where it is wrong too, or it would always be right.
    if !key.is_empty() && (if is_full { place == 2 } else { rng.chance(1, 8) }) {
        sets.push(Vec::new());
    }
    // The key may be the shortest, the middle or the longest: its size is not a hint. Beside all
    // and none, the others are of any size, as they are where all or none is wrong.
    let size = if key.is_empty() || is_full { 1 + rng.below(lines - 1) } else { key.len() };
    let sizes = lines.div_ceil(2).max(3);
    let shortest = (size + rng.below(sizes) + 1).saturating_sub(sizes).clamp(1, lines + 1 - sizes);
    while sets.len() < 4 {
        let size = (shortest + rng.below(sizes)).min(lines - 1);
        let mut set = full.to_vec();
        rng.shuffle(&mut set);
        set.truncate(size);
        set.sort_unstable();
        sets.push(set);
    }
    sets
}

/// Puts sets into the papers' order.
fn in_order(sets: Vec<Vec<u8>>, rng: &mut SeededRng) -> Vec<Vec<u8>> {
    let mut tagged: Vec<_> = sets
        .into_iter()
        .map(|set| {
            let tag = if let [number] = set[..] { usize::from(number) } else { rng.below(1 << 20) };
            ((set.is_empty(), set.len(), tag), set)
        })
        .collect();
    tagged.sort();
    tagged.into_iter().map(|(_, set)| set).collect()
}

/// Four counts in printed order, `key` among them; `None` of fewer than three lines, where four do
/// not differ.
///
/// Of three: "Only one | Only two | All three | None"; of four mostly "Only one ... All four"; of
/// more a window such as "Only two ... Only five" (UPSC CSE GS-I 2022-2025). "None" comes last.
pub(super) fn counts(key: u8, lines: usize, rng: &mut SeededRng) -> Option<Vec<u8>> {
    let most = u8::try_from(lines).ok().filter(|most| *most >= 3 && key <= *most)?;
    let mut sets: Vec<(usize, Vec<u8>)> = vec![(1, vec![1, 2, 3, 0])];
    if most == 4 {
        // The papers' own set weighs most; the others keep "None" from being always right.
        sets = vec![(4, vec![1, 2, 3, 4]), (1, vec![1, 2, 3, 0]), (1, vec![2, 3, 4, 0])];
    } else if most > 4 {
        sets.extend((1..=most - 3).map(|low| (1, (low..low + 4).collect())));
    }
    sets.retain(|(_, set)| set.contains(&key));
    let weights: Vec<usize> = sets.iter().map(|(weight, _)| *weight).collect();
    let at = rng.weighted(&weights);
    sets.into_iter().nth(at).map(|(_, set)| set)
}
