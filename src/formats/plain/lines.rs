//! The lines of a pasted text, cleaned of what a page or a word processor left in them.
//!
//! This file must not know what the lines say.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use regex::Regex;

use crate::formats::question::Found;

/// A line of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number in the file, from 1.
    pub number: usize,
    /// What it says, without space around it.
    pub text: String,
}

/// The lines, and what was taken out of them.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub all: Vec<Line>,
    pub said: Vec<Found>,
}

/// Signs that a PDF prints as one, and what they are.
const JOINED: &[(char, &str)] = &[
    ('\u{FB00}', "ff"),
    ('\u{FB01}', "fi"),
    ('\u{FB02}', "fl"),
    ('\u{FB03}', "ffi"),
    ('\u{FB04}', "ffl"),
    ('\u{FF08}', "("),
    ('\u{FF09}', ")"),
    ('\u{F0B7}', "•"),
    ('\u{F0A7}', "•"),
    ('\u{F0FC}', "✓"),
    ('\u{F02D}', "-"),
    ('\u{2028}', " "),
    ('\u{2029}', " "),
    ('\u{0B}', " "),
];

/// Page numbers and what printers put at the ends of pages.
static PAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)^[\W_]*(?:
            page\s*(?:no\.?\s*)?[-–|:]?\s*\d+(?:\s*(?:of|/)\s*\d+)?
          | \d+\s*\|\s*p\s*a\s*g\s*e | p\s*a\s*g\s*e\s*\|\s*\d+
          | [-–—]\s*\d{1,4}\s*[-–—]
          | \d{1,4}\s*(?:of|/)\s*\d{1,4}
          | p\.?\s*t\.?\s*o\.? | \(?\s*contd\.?\s*\)? | turn\s+over
          | पृष्ठ\s*(?:संख्या)?\s*[-:]?\s*[\d०-९]+
          | (?:https?://|www\.)\S+
          | (?:download(?:ed)?\s+(?:from|more).*)
          | space\s+for\s+rough\s+work | रफ\s*कार्य\s*के\s*लिए\s*(?:स्थान|जगह)?
        )[\W_]*$",
    )
    .ok()
});

/// Takes the text apart. What was taken out is told by its line.
pub(super) fn lines(text: &str) -> Lines {
    let mut out = Lines::default();
    let mut cleaned = 0;
    let mut breaks = Vec::new();
    for (at, raw) in text.split('\n').enumerate() {
        if raw.contains('\u{c}') {
            breaks.push(out.all.len());
        }
        let (text, changed) = clean(raw);
        cleaned += usize::from(changed);
        out.all.push(Line { number: at + 1, text });
    }
    if cleaned > 0 {
        let why = format!(
            "characters that are not seen or stand for others were made plain on {cleaned} lines"
        );
        out.said.push(Found::note(1, "", why));
    }
    furniture(&mut out, &breaks);
    joined(&mut out);
    out
}

fn clean(raw: &str) -> (String, bool) {
    let mut text = String::with_capacity(raw.len());
    let mut changed = false;
    for c in raw.chars() {
        match c {
            '\u{AD}'
            | '\u{200B}'
            | '\u{2060}'
            | '\u{FEFF}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}' => changed = true,
            '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => text.push(' '),
            '\t' => text.push_str("    "),
            '\u{c}' => {}
            _ => match JOINED.iter().find(|(sign, _)| *sign == c) {
                Some((_, plain)) => {
                    text.push_str(plain);
                    changed = true;
                }
                None if c.is_control() => changed = true,
                None => text.push(c),
            },
        }
    }
    (text.trim().to_owned(), changed)
}

/// Blanks lines that are a page's and not a question's.
fn furniture(out: &mut Lines, breaks: &[usize]) {
    let is_page = |text: &str| PAGE.as_ref().is_some_and(|page| page.is_match(text));
    let mut drop: BTreeSet<usize> = BTreeSet::new();
    for (at, line) in out.all.iter().enumerate() {
        if is_page(&line.text) {
            drop.insert(at);
        }
    }
    // Beside the end of a page, what stands at three ends or more is a heading of pages.
    let folded = |text: &str| {
        let kept = text.chars().filter(|c| !c.is_numeric() && !c.is_whitespace());
        kept.flat_map(char::to_lowercase).collect::<String>()
    };
    let written = |from: usize, back: bool| -> Vec<usize> {
        let all: Box<dyn Iterator<Item = usize>> =
            if back { Box::new((0..from).rev()) } else { Box::new(from..out.all.len()) };
        all.take(20)
            .filter(|at| !out.all[*at].text.is_empty() && !drop.contains(at))
            .take(2)
            .collect()
    };
    let mut ends: HashMap<String, Vec<usize>> = HashMap::new();
    for at in breaks.iter().copied().chain(drop.clone()).take(5_000) {
        for near in [written(at, true), written(at, false)].concat() {
            let text = &out.all[near].text;
            let is_labelled = super::labels::labels(text).next().is_some();
            let kept = folded(text);
            if !is_labelled && kept.chars().count() >= 4 && !super::words::is_of_question(text) {
                let places = ends.entry(kept).or_default();
                if !places.contains(&near) {
                    places.push(near);
                }
            }
        }
    }
    let repeated = ends.into_values().filter(|places| places.len() >= 3);
    drop.extend(repeated.flatten());
    for at in drop {
        let line = &mut out.all[at];
        let text = std::mem::take(&mut line.text);
        out.said.push(Found::note(
            line.number,
            &text,
            "taken for the heading or foot of a page, and left out",
        ));
    }
}

/// Joins words that were divided at the end of a line.
fn joined(out: &mut Lines) {
    let mut count = 0;
    let mut first = 0;
    for at in 0..out.all.len().saturating_sub(1) {
        let (before, after) = out.all.split_at_mut(at + 1);
        let (Some(line), Some(next)) = (before.last_mut(), after.first_mut()) else { continue };
        let Some(head) = line.text.strip_suffix('-') else { continue };
        let word = head.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let small = |text: &str| text.chars().next().is_some_and(char::is_lowercase);
        if word.chars().count() < 2 || !word.chars().all(char::is_lowercase) || !small(&next.text) {
            continue;
        }
        let end = next.text.find(|c: char| !c.is_alphabetic()).unwrap_or(next.text.len());
        // Such words keep their hyphen.
        let keeps = matches!(word, "self" | "non" | "co" | "ex" | "well" | "semi");
        let tail = next.text[..end].to_owned();
        let rest = next.text[end..].trim_start().to_owned();
        line.text = if keeps { format!("{}{tail}", line.text) } else { format!("{head}{tail}") };
        // A sign right after the word belongs to it.
        if let Some(sign) = rest
            .chars()
            .next()
            .filter(char::is_ascii_punctuation)
            .filter(|c| !matches!(c, '(' | '['))
        {
            line.text.push(sign);
            next.text = String::from(rest[sign.len_utf8()..].trim_start());
        } else {
            next.text = rest;
        }
        count += 1;
        first = if first == 0 { line.number } else { first };
    }
    if count > 0 {
        let why = format!("words divided at the ends of lines were joined, {count} in all");
        out.said.push(Found::note(first, "", why));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        lines(text).all.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn pages_and_hyphens_are_mended() {
        assert_eq!(texts("a\nPage 3 of 10\nb"), ["a", "", "b"]);
        assert_eq!(texts("the inter-\nnational law, so"), ["the international", "law, so"]);
        assert_eq!(texts("govern-\nment."), ["government.", ""]);
        assert_eq!(texts("the self-\ngoverning body"), ["the self-governing", "body"]);
        assert_eq!(texts("Indo-\nPacific"), ["Indo-", "Pacific"]);
        assert_eq!(texts("\u{A0}ef\u{FB01}cient\u{AD}"), ["efficient"]);
        let page = "GS Test 4\nx\n\u{c}";
        assert!(!texts(&page.repeat(4)).contains(&"GS Test 4".to_owned()));
        let mut two = lines("GS Test 4\nx\n\u{c}GS Test 4");
        assert_eq!(two.all.remove(0).text, "GS Test 4");
    }
}
