//! What is printed in any language of the list is understood, and nothing panics.

use proptest::prelude::*;

use super::languages;
use crate::bank::solve::{Expected, standard_reasons};
use crate::bank::{Ask, Claim, Kind, LanguageCode, Numerals, ReasonsCode, Style};
use crate::wording::languages::all;
use crate::wording::print::closing::{default_stem, question_line};
use crate::wording::printed::split;
use crate::wording::slots::fill;
use crate::wording::{Noun, choice_text, read_choice};

const WHICH: Ask = Ask::Which { not: false };
const COUNT: Ask = Ask::Count { not: false };

fn language() -> impl Strategy<Value = LanguageCode> {
    prop::sample::select(languages().collect::<Vec<_>>())
}

fn style() -> impl Strategy<Value = Style> {
    let parts = (language(), any::<bool>(), any::<bool>(), 2020_u16..2030);
    parts.prop_map(|(language, roman, only, reasons)| {
        let numerals = if roman { Numerals::Roman } else { Numerals::Arabic };
        Style { language, numerals, only, reasons }
    })
}

fn noun() -> impl Strategy<Value = Noun> {
    prop_oneof![Just(Noun::Statement), Just(Noun::Pair), Just(Noun::Row)]
}

/// Any claim, with what is expected where it stands.
fn claim() -> impl Strategy<Value = (Claim, Expected)> {
    let listed = prop_oneof![Just(Kind::Statements), Just(Kind::Pairs)];
    let set = (listed.clone(), any::<bool>(), prop::collection::vec(any::<bool>(), 1..25))
        .prop_map(|(kind, not, chosen)| {
            let set = (1..).zip(&chosen).filter(|(_, is)| **is).map(|(n, _)| n).collect();
            let ask = Ask::Which { not };
            (Claim::Statements(set), Expected { kind, ask, lines: chosen.len(), right: 0 })
        });
    let count = (listed, any::<bool>(), 1_u8..=255)
        .prop_flat_map(|(kind, not, lines)| (Just((kind, not, lines)), 0..=lines))
        .prop_map(|((kind, not, lines), n)| {
            let ask = Ask::Count { not };
            (Claim::Count(n), Expected { kind, ask, lines: lines.into(), right: 0 })
        });
    let order = (1_u8..25)
        .prop_flat_map(|n| Just((1..=n).collect::<Vec<_>>()).prop_shuffle())
        .prop_map(|order| {
            let lines = order.len();
            let expected = Expected { kind: Kind::Sequence, ask: Ask::Kind, lines, right: 0 };
            (Claim::Order(order), expected)
        });
    let matching = (1_usize..=255, 1_usize..=26)
        .prop_flat_map(|(right, lines)| {
            let most = u8::try_from(right).unwrap();
            (Just(right), prop::collection::vec(1..=most, lines))
        })
        .prop_map(|(right, matching)| {
            let lines = matching.len();
            let expected = Expected { kind: Kind::Match, ask: Ask::Kind, lines, right };
            (Claim::Matching(matching), expected)
        });
    let reasons = (2_usize..=3, 0_usize..4).prop_map(|(lines, which)| {
        let code: ReasonsCode = standard_reasons(lines)[which];
        let expected = Expected { kind: Kind::Reasons, ask: Ask::Kind, lines, right: 0 };
        (Claim::Reasons(code), expected)
    });
    prop_oneof![set, count, order, matching, reasons]
}

proptest! {
    #[test]
    fn what_is_printed_is_understood((claim, expected) in claim(), noun in noun(), style in style()) {
        let text = choice_text(&claim, &expected, noun, &style);
        prop_assert_eq!(read_choice(&text, &expected), Some(claim), "{}", text);
    }

    #[test]
    fn reading_never_panics(
        language in language(),
        text in "\\PC*|[0-9 ,.()A-Diva-d-]{0,40}|(only|both|neither|none|all|of|the|and|1|2|9{30}|,|-|कथन| ){0,12}",
        lines in 0_usize..300,
        right in 0_usize..300,
    ) {
        for kind in Kind::ALL {
            for ask in [WHICH, COUNT, Ask::Kind] {
                let expected = Expected { kind, ask, lines, right };
                if let Some(claim) = read_choice(&text, &expected) {
                    // What was understood can be printed, and is then the same.
                    let style = Style { language, ..Style::default() };
                    let printed = choice_text(&claim, &expected, Noun::Row, &style);
                    if lines <= 26 {
                        prop_assert_eq!(read_choice(&printed, &expected), Some(claim), "{:?}", text);
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_asked_after_a_list_is_read_back_as_it_was_asked() {
    for language in all() {
        for kind in [Kind::Statements, Kind::Pairs] {
            for (not, noun) in [false, true].into_iter().flat_map(|not| Noun::ALL.map(|n| (not, n)))
            {
                for ask in [Ask::Which { not }, Ask::Count { not }] {
                    for code in [false, true] {
                        let line = question_line(language, kind, ask, code, noun, 2).unwrap();
                        let stem = default_stem(language, kind, 2);
                        let text = format!("{stem}\n1. a | b\n2. c | d\n{line}\n(a) x\n(b) y");
                        let printed = split(kind, &text).unwrap();
                        let read = (printed.ask, printed.doubt, printed.question);
                        assert_eq!(read, (ask, None, Some(line)), "{text}");
                    }
                }
            }
        }
        for kind in [Kind::Reasons, Kind::Sequence] {
            let line = question_line(language, kind, Ask::Kind, false, Noun::Statement, 2).unwrap();
            let stem = default_stem(language, kind, 2);
            let label = |numeral: &str| match kind {
                Kind::Reasons => fill(language.phrases.labels.statement, numeral) + ":",
                _ => format!("{numeral}."),
            };
            let (one, two) = (label("I"), label("II"));
            let text = format!("{stem}\n{one} a\n{two} b\n{line}\n(a) x\n(b) y");
            let printed = split(kind, &text).unwrap_or_else(|said| panic!("{text}: {said:?}"));
            let read = (printed.lines.len(), printed.doubt, printed.question);
            assert_eq!(read, (2, None, Some(line)), "{text}");
        }
        let [left, right] = language.phrases.labels.lists;
        let (stem, code) = (default_stem(language, Kind::Match, 2), language.phrases.closing.code);
        let text = format!("{stem}\n{left}\nA. a\nB. b\n{right}\n1. c\n2. d\n{code}\n(a) x\n(b) y");
        let printed = split(Kind::Match, &text).unwrap_or_else(|said| panic!("{text}: {said:?}"));
        let read = (printed.lines.len(), printed.right.len(), printed.doubt, printed.question);
        assert_eq!(read, (2, 2, None, Some(code.to_owned())), "{text}");
    }
}
