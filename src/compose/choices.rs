//! Which sets stand beside the right one in a composed question: the pattern of their sizes is
//! drawn as papers have it, then the sets.
//!
//! Written questions have theirs from `bank/solve`, which stay as they are for ever. This file must
//! not know what the lines say.

use crate::bank::draws::SeededRng;

/// Sizes of the four sets of three lines, in per cent (UPSC CSE GS-I 2011-2025); 0 is "None of the
/// above". Each place is as often the key as any other, so that the sizes of keys follow.
const OF_THREE: [([usize; 4], usize); 7] = [
    ([1, 2, 2, 3], 50),
    ([2, 2, 2, 3], 18),
    ([1, 1, 2, 2], 14),
    ([1, 1, 2, 3], 10),
    ([1, 2, 3, 0], 3),
    ([1, 2, 2, 0], 3),
    ([1, 2, 2, 2], 2),
];
/// The same of four lines, so that keys have the sizes that they have in papers.
const OF_FOUR: [([usize; 4], usize); 7] = [
    ([2, 2, 3, 4], 20),
    ([2, 2, 3, 3], 32),
    ([2, 3, 3, 4], 18),
    ([2, 2, 2, 3], 18),
    ([1, 2, 3, 3], 6),
    ([2, 2, 3, 0], 3),
    ([2, 3, 4, 0], 3),
];
/// How often the key stands first, second, third and last, as far as there is a choice: counts have
/// theirs in the second place more often than elsewhere, and together each is right equally often.
const PLACES: [usize; 4] = [34, 10, 26, 30];
/// Draws of sets of which the best is taken: the one in which knowing all lines but one decides
/// least.
const DRAWS: usize = 100;

/// Four sets in printed order, `key` among them; `None` where there are no such patterns.
pub(super) fn which(key: &[u8], lines: usize, rng: &mut SeededRng) -> Option<Vec<Vec<u8>>> {
    let patterns = match lines {
        3 => &OF_THREE,
        4 => &OF_FOUR,
        _ => return None,
    };
    // As likely as the pattern, and as many places as it has for such a key.
    let places = |sizes: &[usize; 4]| sizes.iter().filter(|size| **size == key.len()).count();
    let weights: Vec<usize> = patterns.iter().map(|(sizes, share)| share * places(sizes)).collect();
    if weights.iter().all(|weight| *weight == 0) {
        return None;
    }
    let (sizes, _) = patterns.get(rng.weighted(&weights))?;
    let place = place_of(key, sizes, rng);
    let mut best: Option<(usize, Vec<Vec<u8>>)> = None;
    for _ in 0..DRAWS {
        let sets = drawn(key, sizes, lines, rng);
        let distinct = sets.iter().enumerate().all(|(at, set)| !sets[..at].contains(set));
        let judged = |n: u8| (1..4).contains(&sets.iter().filter(|s| s.contains(&n)).count());
        let fits = place.is_none_or(|place| sets.get(place).is_some_and(|set| set == key));
        if !distinct || !fits || !numbers(lines).all(judged) {
            continue;
        }
        let told = decided(key, &sets, lines);
        if best.as_ref().is_none_or(|(least, _)| told < *least) {
            best = Some((told, sets));
        }
    }
    best.map(|(_, sets)| sets)
}

/// Where the key is to stand, among the places that the printed order leaves it: lone numbers
/// ascend, so theirs is a matter of which are drawn.
fn place_of(key: &[u8], sizes: &[usize; 4], rng: &mut SeededRng) -> Option<usize> {
    if key.len() == 1 {
        return None;
    }
    let mut order = *sizes;
    order.sort_by_key(|size| (*size == 0, *size));
    let weights: Vec<usize> = (0..4)
        .map(|place| {
            let is_fit = order.get(place) == Some(&key.len());
            if is_fit { PLACES.get(place).copied().unwrap_or_default() } else { 0 }
        })
        .collect();
    Some(rng.weighted(&weights))
}

fn numbers(lines: usize) -> impl Iterator<Item = u8> {
    (1..=u8::MAX).take(lines)
}

/// The key, and random sets of the other sizes, in the papers' order: shorter ones first, lone
/// numbers ascending, "none" last.
fn drawn(key: &[u8], sizes: &[usize; 4], lines: usize, rng: &mut SeededRng) -> Vec<Vec<u8>> {
    let mut others = sizes.to_vec();
    if let Some(own) = others.iter().position(|size| *size == key.len()) {
        others.remove(own);
    }
    let mut sets = vec![key.to_vec()];
    for size in others {
        let mut set: Vec<u8> = numbers(lines).collect();
        rng.shuffle(&mut set);
        set.truncate(size);
        set.sort_unstable();
        sets.push(set);
    }
    let mut tagged: Vec<(bool, usize, usize, Vec<u8>)> = sets
        .into_iter()
        .map(|set| {
            let tag = if let [number] = set[..] { usize::from(number) } else { rng.below(1 << 20) };
            (set.is_empty(), set.len(), tag, set)
        })
        .collect();
    tagged.sort();
    tagged.into_iter().map(|(_, _, _, set)| set).collect()
}

/// For how many lines it needs no judgement of them, who knows all others.
fn decided(key: &[u8], sets: &[Vec<u8>], lines: usize) -> usize {
    let told = |unknown: &u8| {
        let fits = |set: &&Vec<u8>| {
            let mut known = numbers(lines).filter(|n| n != unknown);
            known.all(|n| set.contains(&n) == key.contains(&n))
        };
        sets.iter().filter(fits).count() == 1
    };
    numbers(lines).filter(told).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_have_the_key_once_and_never_three_lone_numbers() {
        let mut rng = SeededRng::of("sets");
        for lines in 3..=4 {
            for key in [&[1][..], &[1, 2], &[2, 3], &[1, 2, 3]] {
                for _ in 0..200 {
                    // Few draws fail, and others are drawn then.
                    let Some(sets) = which(key, lines, &mut rng) else { continue };
                    assert_eq!(sets.iter().filter(|set| *set == key).count(), 1);
                    assert_eq!(sets.len(), 4);
                    assert!(sets.iter().filter(|set| set.len() == 1).count() < 3);
                    assert!(numbers(lines).all(|n| sets.iter().any(|set| set.contains(&n))));
                }
            }
        }
        assert!(which(&[1], 2, &mut rng).is_none());
    }
}
