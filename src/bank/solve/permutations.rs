//! Near misses of a code: the permutations that stand beside the right one in match and sequence
//! questions.
//!
//! This file must not know what the numbers stand for.

use crate::bank::draws::SeededRng;

/// Four distinct codes in shuffled order, `key` among them; `None` where there are not four.
///
/// The places are split in two halves; each half is right or turned, which gives four codes. So
/// every place has to be judged, every partner is printed equally often, and the key cannot be told
/// by what the choices have in common. Numbers up to `most` that the key leaves out take part.
pub(super) fn near(key: &[u8], most: usize, rng: &mut SeededRng) -> Option<Vec<Vec<u8>>> {
    let spare = (1..=u8::MAX).take(most).filter(|n| !key.contains(n));
    let slots: Vec<u8> = key.iter().copied().chain(spare).collect();
    // Where numbers repeat, a turn can change nothing; another split may.
    for _ in 0..64 {
        let mut codes =
            if slots.len() < 4 { any_four(key, &slots, rng)? } else { halves(key, &slots, rng) };
        rng.shuffle(&mut codes);
        let distinct = codes.iter().enumerate().all(|(at, code)| !codes[..at].contains(code));
        if distinct && codes.len() == 4 {
            return Some(codes);
        }
    }
    None
}

/// The key with neither, one, the other or both halves of the slots turned.
fn halves(key: &[u8], slots: &[u8], rng: &mut SeededRng) -> Vec<Vec<u8>> {
    let mut real: Vec<usize> = (0..key.len()).collect();
    let mut spare: Vec<usize> = (key.len()..slots.len()).collect();
    rng.shuffle(&mut real);
    rng.shuffle(&mut spare);
    // Dealt alternately, so that both halves hold a place of the key and at least two slots.
    let dealt: Vec<usize> = real.into_iter().chain(spare).collect();
    let half = |odd| dealt.iter().copied().skip(odd).step_by(2).collect::<Vec<_>>();
    let (first, second) = (half(0), half(1));
    let turned = |groups: &[&[usize]]| {
        let mut code = slots.to_vec();
        for group in groups {
            let next = group.iter().cycle().skip(1);
            for (place, from) in group.iter().zip(next) {
                code[*place] = slots[*from];
            }
        }
        code.truncate(key.len());
        code
    };
    vec![turned(&[]), turned(&[&first]), turned(&[&second]), turned(&[&first, &second])]
}

/// The key and three of the other orders of at most three slots.
fn any_four(key: &[u8], slots: &[u8], rng: &mut SeededRng) -> Option<Vec<Vec<u8>>> {
    let &[a, b, c] = slots else { return None };
    let all = [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
    let mut others: Vec<Vec<u8>> = Vec::new();
    for order in all {
        let code = order.get(..key.len())?.to_vec();
        if code != key && !others.contains(&code) {
            others.push(code);
        }
    }
    rng.shuffle(&mut others);
    others.truncate(3);
    others.push(key.to_vec());
    Some(others)
}
