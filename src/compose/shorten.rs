//! Shortening: what a question has spelt out once is called by its letters afterwards.
//!
//! Facts stand alone, so each spells out its names: "the Indo-Pacific Economic Framework (IPEF)".
//! Beside each other they would all do so, as no paper does. This file must not know of facts.

/// The most letters of an abbreviation.
const MOST: usize = 8;

/// Shortens texts that are printed one after the other; what comes before them is not changed.
pub(super) fn shorten<'t>(before: Option<&str>, texts: impl Iterator<Item = &'t mut String>) {
    let mut known: Vec<(String, String)> = Vec::new();
    if let Some(before) = before {
        known.extend(spelt_out(before));
    }
    for text in texts {
        let mut new: Vec<(String, String)> = Vec::new();
        for (letters, words) in spelt_out(text) {
            match known.iter().chain(&new).find(|(other, _)| *other == letters) {
                Some((_, earlier)) => {
                    if let Some(name) = name(&letters, earlier, &words) {
                        *text = text.replacen(&format!("{name} ({letters})"), &letters, 1);
                    }
                }
                None => new.push((letters, words)),
            }
        }
        known.extend(new);
    }
}

/// Each abbreviation in brackets with what stands before it.
fn spelt_out(text: &str) -> Vec<(String, String)> {
    let opened = text.match_indices(" (");
    let found = opened.filter_map(|(at, bracket)| {
        let rest = &text[at + bracket.len()..];
        let letters = &rest[..rest.find(')')?];
        let is_short = letters.chars().count() <= MOST
            && letters.chars().all(|c| c.is_alphanumeric() || c == '-')
            && letters.chars().filter(|c| c.is_uppercase()).count() > 1;
        is_short.then(|| (letters.to_owned(), text[..at].to_owned()))
    });
    found.collect()
}

/// The name with which both texts end, as the letters abbreviate it: the fewest words, the first of
/// which begins with the first letter, that have all letters in their order.
fn name<'t>(letters: &str, one: &str, other: &'t str) -> Option<&'t str> {
    let starts = other.match_indices(' ').map(|(at, _)| at + 1).chain([0]);
    let mut starts: Vec<usize> = starts.collect();
    starts.sort_unstable_by(|a, b| b.cmp(a));
    let first = letters.chars().next()?.to_lowercase().to_string();
    let is_named = |name: &&str| {
        name.starts_with(char::is_uppercase)
            && name.to_lowercase().starts_with(&first)
            && has_in_order(name, letters)
    };
    let shared = starts.into_iter().map(|at| &other[at..]).take_while(|name| one.ends_with(name));
    // A single word is no name that was spelt out.
    shared.filter(|name| name.contains(' ')).find(is_named)
}

fn has_in_order(name: &str, letters: &str) -> bool {
    let mut there = name.chars().flat_map(char::to_lowercase);
    letters.chars().flat_map(char::to_lowercase).all(|letter| there.any(|c| c == letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shortened(before: &str, texts: &[&str]) -> Vec<String> {
        let mut texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
        shorten(Some(before), texts.iter_mut());
        texts
    }

    #[test]
    fn a_name_is_spelt_out_once() {
        let texts = shortened(
            "With reference to the Office of Salt Works (OSW), consider the following statements:",
            &[
                "The Office of Salt Works (OSW) is older than the Desert Board (DB).",
                "The Desert Board (DB) keeps camels, unlike the Office of Salt Works (OSW).",
                "The Desert Board (1902) is no Salt Office (OSW) at all.",
            ],
        );
        assert_eq!(
            texts,
            [
                "The OSW is older than the Desert Board (DB).",
                "The DB keeps camels, unlike the OSW.",
                "The Desert Board (1902) is no Salt Office (OSW) at all.",
            ]
        );
    }

    #[test]
    fn what_is_no_abbreviation_of_a_name_stays() {
        for text in ["Mangoes (ripe) are sold in 1954 (Lhasa).", "Salt (NaCl) is not sugar (ABC)."]
        {
            assert_eq!(shortened(text, &[text]), [text]);
        }
    }
}
