//! Sentences that say of single lines whether they hold: "Statement 1 is correct but Statements 2
//! and 3 are incorrect".

use super::listed::numbers;
use super::reader::Reader;
use super::truth_words::has;

/// The lines that hold, if the words say of every line whether it does, and nothing else.
pub(super) fn read(reader: &Reader, words: &[&str], lines: u8) -> Option<Vec<u8>> {
    let truths = &reader.truths;
    let mut said: Vec<Option<bool>> = vec![None; lines.into()];
    let mut only = false;
    let mut rest = words;
    while !rest.is_empty() {
        let clause = (0..rest.len()).find_map(|at| Some((at, truths.verdict(&rest[at..])?)));
        let (at, (length, holds)) = clause?;
        let (named, none) = named(reader, &rest[..at], lines)?;
        only |= named.len() < usize::from(lines) && rest[..at].iter().any(|w| has(&truths.only, w));
        for line in named {
            let slot = said.get_mut(usize::from(line).checked_sub(1)?)?;
            if slot.replace(holds != none).is_some() {
                return None;
            }
        }
        rest = &rest[at + length..];
        while let [first, tail @ ..] = rest
            && (has(&truths.between, first) || matches!(*first, "," | "-"))
        {
            rest = tail;
        }
    }
    // "Only statement 1 is correct" says of the others what it does not name.
    let told = |truth: &Option<bool>| truth.or(only.then_some(false));
    let told: Option<Vec<bool>> = said.iter().map(told).collect();
    Some((1..).zip(told?).filter(|(_, holds)| *holds).map(|(line, _)| line).collect())
}

/// The lines that a clause names, and whether it denies them: "neither ... nor".
fn named(reader: &Reader, words: &[&str], lines: u8) -> Option<(Vec<u8>, bool)> {
    let truths = &reader.truths;
    let every = || (1..=lines).collect::<Vec<u8>>();
    let plain = |word: &&&str| !has(&truths.idle, word) && !has(&truths.only, word);
    let bare: Vec<&str> = words.iter().filter(plain).copied().collect();
    if let [neither, tail @ ..] = bare.as_slice()
        && has(&truths.neither, neither)
    {
        let named =
            if tail.is_empty() { Some(every()) } else { numbers(reader, tail, &reader.denied) };
        return named.map(|named| (named, true));
    }
    let both = words.iter().any(|word| has(&truths.both, word));
    let all = words.iter().any(|word| has(&truths.all, word));
    let counted = |word: &&str| super::listed::is_number_of(reader, word, lines);
    let rest: Vec<&str> = bare.iter().filter(|w| !has(&truths.all, w)).copied().collect();
    if (both && lines == 2 && rest.is_empty()) || (all && rest.iter().all(counted)) {
        return Some((every(), false));
    }
    let found = numbers(reader, &rest, &reader.joined)?;
    (!both || found.len() == 2).then_some((found, false))
}
