//! Words: how a title stands in a sentence, and how a set's claim becomes a question.
//!
//! Both are English, as the banks' derived wording is. What cannot be turned with certainty is left
//! alone. This file must not know of facts.

/// Last words of a proper name that takes an article: "the Industrial Security Annex", "the Indian
/// Ocean", "the Gupta Empire".
const NAMED_WITH_ARTICLE: [&str; 38] = [
    "accord",
    "accords",
    "act",
    "agreement",
    "alliance",
    "annex",
    "archipelago",
    "army",
    "code",
    "commission",
    "committee",
    "constitution",
    "convention",
    "council",
    "court",
    "dialogue",
    "empire",
    "framework",
    "fund",
    "himalayas",
    "initiative",
    "movement",
    "ocean",
    "organisation",
    "organization",
    "pact",
    "partnership",
    "plateau",
    "protocol",
    "revolution",
    "river",
    "scheme",
    "sea",
    "sultanate",
    "system",
    "treaty",
    "union",
    "vedas",
];

/// A title as it stands within a sentence: "With reference to ...".
///
/// What follows a colon is left out; a first word that is a capital only because it is first loses
/// it; a proper name whose last word says that it takes an article gets one.
pub(super) fn within(title: &str) -> String {
    let head = title.split(": ").next().unwrap_or(title).trim();
    let mut words = head.split_whitespace();
    let first = words.next().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    let small = |word: &str| ["of", "the", "and", "for", "in", "on", "to"].contains(&word);
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    if ["The", "A", "An"].contains(&first) {
        return format!("{}{}", first.to_lowercase(), &head[first.len()..]);
    }
    // "Industrial Security Annex": every word of weight is a capital, so the first is one in its
    // own right.
    let is_name = !rest.is_empty()
        && rest.iter().filter(|w| !small(w)).all(capital)
        && rest.iter().any(capital);
    if is_name {
        let last = rest.last().map(|word| word.to_lowercase()).unwrap_or_default();
        let article = if NAMED_WITH_ARTICLE.contains(&last.as_str()) { "the " } else { "" };
        return format!("{article}{head}");
    }
    // "Major Defence Partner, STA-1 and ..." and "DTTI and ..." begin with a name; "Military
    // exercises and ..." does not.
    let own_capitals = first.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric());
    let goes_on = !first.ends_with(',') && rest.first().is_some_and(capital);
    // Of a single word nobody can tell: "India", "Polity".
    if own_capitals || goes_on || rest.is_empty() {
        return head.to_owned();
    }
    let mut letters = head.chars();
    letters.next().map(|c| c.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// The same, where an author may have said what is asked of many.
pub(super) fn asked_of_set(rest: &str, ask: Option<&str>) -> Option<(String, String)> {
    match ask {
        Some(ask) => {
            let ask = ask.trim_end_matches(['?', '.']);
            Some((format!("Which of the above {ask}?"), format!("How many of the above {ask}?")))
        }
        None => asked(rest),
    }
}

/// The two questions that a set's claim becomes: which of the above, and how many. `rest` is the
/// claim after its `{}`; `None` where its verb cannot be turned to the plural with certainty.
pub(super) fn asked(rest: &str) -> Option<(String, String)> {
    let rest = rest.strip_prefix(' ')?.trim_end().trim_end_matches('.');
    // "had both among its members": many have not one "its".
    if rest.split_whitespace().any(|word| ["its", "it", "itself", "his", "her"].contains(&word)) {
        return None;
    }
    let (verb, after) = rest.split_once(' ')?;
    let (one, many) = match verb {
        "is" => ("is/are", "are"),
        "was" => ("was/were", "were"),
        "has" => ("has/have", "have"),
        _ => {
            let many = plural_verb(verb)?;
            return Some((which(&many, after), how_many(&many, after)));
        }
    };
    let after = match after.strip_prefix("one of ") {
        Some(group) => format!("among {group}"),
        None if verb == "has" => after.to_owned(),
        None => match plural_noun(after)? {
            // "is/are members" would not do.
            nouns if nouns != after => return Some((which(many, &nouns), how_many(many, &nouns))),
            same => same,
        },
    };
    Some((which(one, &after), how_many(many, &after)))
}

fn which(verb: &str, after: &str) -> String {
    format!("Which of the above {verb} {after}?")
}

fn how_many(verb: &str, after: &str) -> String {
    format!("How many of the above {verb} {after}?")
}

/// "takes" becomes "take"; a past form stays.
fn plural_verb(verb: &str) -> Option<String> {
    let letters = verb.len() > 2 && verb.bytes().all(|b| b.is_ascii_lowercase());
    let adverb = ["also", "not", "once", "now", "never", "still", "always", "itself", "does"];
    if !letters || verb.ends_with("ly") || adverb.contains(&verb) {
        return None;
    }
    if verb.ends_with("ies") && verb.len() > 4 {
        return Some(format!("{}y", &verb[..verb.len() - 3]));
    }
    let hisses = ["sses", "shes", "ches", "xes", "zzes", "goes"];
    if hisses.iter().any(|end| verb.ends_with(end)) {
        return Some(verb[..verb.len() - 2].to_owned());
    }
    let kept = verb.ends_with("ss") || verb.ends_with("us") || !verb.ends_with('s');
    Some(if kept { verb } else { &verb[..verb.len() - 1] }.to_owned())
}

/// "a member of ..." becomes "members of ..."; what has no article stays; other singulars are not
/// turned.
fn plural_noun(after: &str) -> Option<String> {
    let Some(phrase) = after.strip_prefix("a ").or_else(|| after.strip_prefix("an ")) else {
        let counted = after.starts_with("the ");
        return (!counted).then(|| after.to_owned());
    };
    let (noun, rest) = phrase.split_once(' ')?;
    let links = ["of ", "to ", "in "];
    if !links.iter().any(|link| rest.starts_with(link)) || noun.ends_with(['s', 'x', 'h']) {
        return None;
    }
    let vowel_y = ["ay", "ey", "oy", "uy"].iter().any(|end| noun.ends_with(end));
    let plural = match noun.strip_suffix('y') {
        Some(stem) if !vowel_y => format!("{stem}ies"),
        _ => format!("{noun}s"),
    };
    Some(format!("{plural} {rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_in_sentences() {
        for (title, wanted) in [
            ("Foundational and supply agreements", "foundational and supply agreements"),
            ("DTTI and defence industry", "DTTI and defence industry"),
            ("iCET, TRUST and critical technology", "iCET, TRUST and critical technology"),
            ("Industrial Security Annex", "the Industrial Security Annex"),
            ("Indo-Pacific Economic Framework", "the Indo-Pacific Economic Framework"),
            ("Bay of Bengal", "Bay of Bengal"),
            ("The Quad and other groupings", "the Quad and other groupings"),
            ("Space cooperation: NISAR, Artemis Accords", "space cooperation"),
            ("Trade, tariffs and investment", "trade, tariffs and investment"),
            ("Polity", "Polity"),
            ("Trade with China", "trade with China"),
            ("Counter-terrorism and police", "counter-terrorism and police"),
            ("India", "India"),
            ("India-US relations", "India-US relations"),
            ("", ""),
        ] {
            assert_eq!(within(title), wanted);
        }
    }

    #[test]
    fn claims_become_questions() {
        for (claim, which, many) in [
            (
                " has a coast on the North Sea.",
                "has/have a coast on the North Sea?",
                "have a coast on the North Sea?",
            ),
            (" was signed in 2002.", "was/were signed in 2002?", "were signed in 2002?"),
            (" is one of the four.", "is/are among the four?", "are among the four?"),
            (" was a member of IPEF.", "were members of IPEF?", "were members of IPEF?"),
            (" is a party to it all.", "", ""),
            (
                " is a signatory to the Treaty.",
                "are signatories to the Treaty?",
                "are signatories to the Treaty?",
            ),
            (" dates from 2018.", "date from 2018?", "date from 2018?"),
            (" took place in 2025.", "took place in 2025?", "took place in 2025?"),
            (" carries goods.", "carry goods?", "carry goods?"),
            (" passes Delhi.", "pass Delhi?", "pass Delhi?"),
            (" has both among its members.", "", ""),
            (" is the capital of France.", "", ""),
            (" is a river.", "", ""),
            (" also lies there.", "", ""),
            ("'s coast is long.", "", ""),
            ("", "", ""),
        ] {
            let wanted = (!which.is_empty()).then(|| {
                (format!("Which of the above {which}"), format!("How many of the above {many}"))
            });
            assert_eq!(asked(claim), wanted, "{claim}");
        }
    }
}
