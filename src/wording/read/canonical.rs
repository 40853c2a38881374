//! Canonical forms: sentences of Statement-I/II/III choices brought to the same words where they
//! say the same.

/// Phrases and what they come to, tried in this order at every place.
pub(super) type Phrases = Vec<(Vec<String>, Vec<String>)>;

/// The canonical form of these words.
pub(super) fn canonical(phrases: &Phrases, words: &[impl AsRef<str>]) -> Vec<String> {
    // "Statement-I" and "Statement I" are one; so the dashes go before phrases are looked for.
    let words = words.iter().map(AsRef::as_ref).filter(|word| !matches!(*word, "-" | ","));
    let words: Vec<&str> = words.collect();
    let mut canonical: Vec<String> = Vec::new();
    let mut rest = words.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let starts = |phrase: &[String]| rest.get(..phrase.len()).is_some_and(|s| s == phrase);
        if let Some((phrase, means)) = phrases.iter().find(|(phrase, _)| starts(phrase)) {
            canonical.extend(means.iter().cloned());
            rest = &rest[phrase.len()..];
        } else {
            canonical.push((*first).to_owned());
            rest = tail;
        }
    }
    canonical
}
