//! Claims put into the papers' words.
//!
//! The law of this file is that `read_choice` understands all it prints. It must not know what is
//! right.

use crate::bank::solve::Expected;
use crate::bank::{Claim, ReasonsCode, Style};
use crate::text::capital;
use crate::wording::language::{Joint, Language};
use crate::wording::languages::by_code;
use crate::wording::noun::Noun;
use crate::wording::slots::fill;

/// What a choice of this claim prints in the language of the style.
///
/// In English:
/// - a set: "1 only", "1 and 3 only", "1, 2 and 3", "Both 1 and 2", "Neither 1 nor 2", "None of the
///   above"; a lone number keeps "only" whatever the style, since a bare "1" reads as a count;
/// - a count: "Only two", "All three", "None", and for pairs "Only two pairs", "None of the pairs";
/// - Statement-I/II/III: the sentences of `style.reasons`' year;
///
/// and in any language, but for digits and letters:
/// - a match: "A-2, B-1, C-4, D-3", the left list lettered and the right one numbered;
/// - an order: "4-1-2-3".
pub fn choice_text(claim: &Claim, expected: &Expected, noun: Noun, style: &Style) -> String {
    let language = by_code(style.language);
    match claim {
        Claim::Statements(set) => set_text(language, set, expected.lines, *style),
        Claim::Count(count) => count_text(language, usize::from(*count), expected.lines, noun),
        Claim::Matching(matching) => {
            let pairs = matching.iter().enumerate();
            let pair = |(at, number): (usize, &u8)| {
                let letter = language.phrases.letters.get(at).copied();
                let letter = letter.unwrap_or_else(|| capital(at));
                format!("{letter}-{}", language.number(usize::from(*number)))
            };
            pairs.map(pair).collect::<Vec<_>>().join(", ")
        }
        Claim::Order(order) => numerals(language, order, *style).join("-"),
        Claim::Reasons(code) => reasons_text(language, *code, style.reasons).to_owned(),
        Claim::Named(name) => name.clone(),
    }
}

fn numerals(language: &Language, numbers: &[u8], style: Style) -> Vec<String> {
    numbers.iter().map(|n| language.numeral(usize::from(*n), style.numerals)).collect()
}

fn set_text(language: &Language, set: &[u8], lines: usize, style: Style) -> String {
    let phrases = &language.phrases;
    let sets = &phrases.sets;
    let of = |phrase: &str, joint: &Joint, set: &[u8]| {
        fill(phrase, &joint.join(&numerals(language, set, style)))
    };
    match set {
        [] if lines == 2 => of(sets.neither, &phrases.nor, &[1, 2]),
        [] => sets.none.to_owned(),
        [_] => of(sets.one, &phrases.and, set),
        [_, _] if lines == 2 => of(sets.both, &phrases.and, set),
        _ if style.only && set.len() < lines => of(sets.only, &phrases.and, set),
        _ => of(sets.plain, &phrases.and, set),
    }
}

fn count_text(language: &Language, count: usize, lines: usize, noun: Noun) -> String {
    let word = count.checked_sub(1).and_then(|at| language.phrases.numbers.get(at));
    let number = word.map_or_else(|| language.number(count), |word| (*word).to_owned());
    let counts = language.phrases.counts.get(noun);
    let phrase = match count {
        0 => counts.none,
        2 if lines == 2 => counts.both,
        _ if count == lines && count > 1 => counts.all,
        1 => counts.one,
        _ => counts.only,
    };
    fill(phrase, &number)
}

/// The sentence of that year.
fn reasons_text(language: &Language, code: ReasonsCode, year: u16) -> &'static str {
    let of_code = language.phrases.reasons.iter().filter(|sentence| sentence.code == code);
    let latest = of_code.filter(|sentence| sentence.from <= year).max_by_key(|s| s.from);
    latest.map_or("", |sentence| sentence.text)
}
