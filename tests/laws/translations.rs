//! Translations: whatever their texts, they change nothing but texts.
//!
//! The translation is generated: every text of a bank is translated into another that no other
//! has, so that a text which is not looked up, or looked up wrongly, is seen.

use std::collections::BTreeMap;

use jiff::civil::date;
use prelims::bank::solve::Expected;
use prelims::bank::{Bank, FactId, Item, Kind, LanguageCode, originals};
use prelims::compose::{Composer, Wish};
use prelims::document::SourceFile;
use prelims::reading::{read, to_translate};
use prelims::shelf::Shelf;
use prelims::wording::{read_choice, shown};
use proptest::prelude::*;

use crate::composing::shipped;
use crate::sound::{SOUND, files};

/// What every generated text has, and no other: a letter of Tamil, which is in no bank and no
/// phrase of Hindi.
const MARK: char = 'ழ';

fn hindi() -> LanguageCode {
    LanguageCode::of("hi")
}

/// The file with every text filled in with one that stands nowhere else in the bank; `skip` says of
/// which fields to leave that out, by number.
fn filled(topic: &str, text: &str, skip: &dyn Fn(usize) -> bool) -> String {
    let mut out = String::new();
    for (number, line) in text.lines().enumerate() {
        let mut line = line.to_owned();
        let place = if line.starts_with("claim") || line.starts_with("ask") { "{} " } else { "" };
        let mut part = 0;
        while !line.starts_with('#') && line.contains("\"\"") && !skip(number) {
            part += 1;
            let text = format!("\"{place}{MARK}{topic}{number}.{part}\"");
            line = line.replacen("\"\"", &text, 1);
        }
        out += &line;
        out.push('\n');
    }
    out
}

/// The shelf with the bank of that folder, translated as far as `skip` allows.
fn translated(folder: &str, skip: &dyn Fn(usize) -> bool) -> (Bank, Shelf) {
    let mut all: Vec<SourceFile> =
        files(folder).into_iter().filter(|file| !file.path.contains(".hi.")).collect();
    let bank = read(&all, &[]).bank.unwrap();
    let shelf = Shelf::of(vec![bank.clone()]);
    let from = prelims::bank::Facts { bank: &bank, find: &|id| shelf.fact(id) };
    for topic in &bank.topics {
        let text = to_translate(topic, hindi(), from, None).unwrap().text;
        let path = format!("{}.hi.toml", topic.id.local());
        all.push(SourceFile { path, text: filled(topic.id.local(), &text, skip) });
    }
    let reading = read(&all, &[]);
    let said: Vec<_> =
        reading.diagnostics.iter().filter(|p| p.place.file.contains(".hi.")).collect();
    assert!(said.iter().all(|problem| problem.code.id() == "I070"), "{folder}: {said:#?}");
    (bank, Shelf::of(vec![reading.bank.unwrap()]))
}

/// Everything of an item that is no text.
fn structure(item: &Item) -> String {
    let lines: Vec<_> = item
        .lines()
        .iter()
        .map(|line| (&line.wording, line.is_true, line.when, line.cells.len()))
        .collect();
    let choices: Vec<_> =
        item.choices.iter().map(|choice| (&choice.claim, &choice.believes)).collect();
    let facts: Vec<&FactId> = item.facts().collect();
    let Item {
        id,
        key,
        order,
        sources,
        as_of,
        freshness,
        passage,
        direction,
        marks,
        dropped,
        superseded,
        former_ids,
        ..
    } = item;
    format!(
        "{id} {:?} {:?} {lines:?} {choices:?} {facts:?} {} {} {key:?} {order:?} {:?} {sources:?} {as_of:?} {freshness:?} {passage:?} {direction:?} {marks:?} {dropped:?} {superseded} {former_ids:?}",
        item.kind(),
        item.ask(),
        item.columns().len(),
        item.right().len(),
        (item.style.numerals, item.style.only, item.style.reasons)
    )
}

/// What a question prints before it is answered.
fn printed(item: &Item) -> Vec<String> {
    let mut all = vec![shown::stem(item).into_owned()];
    all.extend(item.columns().iter().chain(item.right()).cloned());
    all.extend(item.lines().iter().flat_map(|line| line.cells.clone()));
    all.extend(shown::closing(item).map(std::borrow::Cow::into_owned));
    all.extend(item.choices.iter().map(|choice| shown::choice(item, choice).into_owned()));
    all
}

/// Whether a text is of the translation, or has no word of any other language: numerals and
/// letters of lines are the same in both.
fn is_translated(text: &str) -> bool {
    let is_word = |word: &&str| word.chars().filter(char::is_ascii_alphabetic).count() > 3;
    text.contains(MARK) || !text.split(|c: char| !c.is_alphanumeric()).any(|word| is_word(&word))
}

fn holds(item: &Item, shelf: &Shelf, name: &str) -> bool {
    let Some(other) = shelf.item_in(item, hindi()) else { return false };
    assert_eq!(structure(&other), structure(item), "{name}");
    for text in printed(&other) {
        assert!(is_translated(&text), "{name}: {}: {text}", item.id);
    }
    true
}

#[test]
fn a_whole_translation_is_shown_whole_and_changes_no_more_than_texts() {
    let mut count = 0;
    for folder in SOUND.into_iter().chain(["question-banks/india-us"]) {
        let (bank, shelf) = translated(folder, &|_| false);
        for item in bank.topics.iter().flat_map(|topic| &topic.items) {
            assert!(holds(item, &shelf, folder), "{folder}: {} is not translated", item.id);
            count += 1;
        }
    }
    assert!(count > 300, "{count}");
}

#[test]
fn composed_questions_are_translated_whole() {
    let mut kinds = BTreeMap::new();
    for folder in ["question-banks/india-us", "tests/fixtures/rivers"] {
        let (bank, shelf) = translated(folder, &|_| false);
        let composer = Composer::over(vec![bank.clone()].into());
        let facts = bank.topics.iter().flat_map(|topic| &topic.facts).step_by(3);
        for (seed, fact) in (0..).zip(facts) {
            let wanted = std::slice::from_ref(&fact.id);
            let wish = Wish::of(wanted, date(2026, 11, 28), seed);
            let Some(asked) = composer.compose(&wish) else { continue };
            let form = asked.item.id.recipe().unwrap().split(',').nth(1).unwrap().to_owned();
            let form: String = form.chars().take(2).collect();
            let done = holds(&asked.item, &shelf, folder);
            // What is not in a set has no question of its own in another language.
            assert_eq!(done, form != "ox", "{folder}: {}", asked.item.id);
            *kinds.entry(form).or_insert(0) += 1;
        }
    }
    assert!(kinds.len() > 8, "{kinds:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_partial_translation_never_makes_a_mixed_question(left_out in prop::collection::hash_set(1_usize..200, 0..60), folder in prop::sample::select(&SOUND[..])) {
        let (bank, shelf) = translated(folder, &|number| left_out.contains(&number));
        for item in bank.topics.iter().flat_map(|topic| &topic.items) {
            holds(item, &shelf, folder);
        }
    }

    #[test]
    fn a_damaged_translation_takes_nothing_with_it(at in 0.0..1.0_f64, bytes in "\\PC{0,12}", folder in prop::sample::select(&SOUND[..])) {
        let (bank, shelf) = translated(folder, &|_| false);
        let mut all = files(folder);
        let from = prelims::bank::Facts { bank: &bank, find: &|id| shelf.fact(id) };
        for topic in &bank.topics {
            let mut text = to_translate(topic, hindi(), from, None).unwrap().text;
            text = filled(topic.id.local(), &text, &|_| false);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "any place will do")]
            let mut place = (text.len() as f64 * at) as usize;
            while !text.is_char_boundary(place) {
                place -= 1;
            }
            text.insert_str(place, &bytes);
            all.push(SourceFile { path: format!("{}.hi.toml", topic.id.local()), text });
        }
        let reading = read(&all, &[]);
        prop_assert!(reading.is_sound());
        let mut damaged = reading.bank.unwrap();
        let shelf = Shelf::of(vec![damaged.clone()]);
        for item in bank.topics.iter().flat_map(|topic| &topic.items) {
            if let Some(other) = shelf.item_in(item, hindi()) {
                prop_assert_eq!(structure(&other), structure(item));
            }
        }
        damaged.topics.iter_mut().for_each(|topic| topic.translations.clear());
        prop_assert_eq!(damaged, bank);
    }
}

/// Whether a text has a letter of Hindi, or no word at all.
fn is_hindi(text: &str) -> bool {
    text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c))
        || !text.chars().any(char::is_alphabetic)
        // "A-2, B-1", "2-3-1-4", "I".
        || text.split(|c: char| !c.is_alphanumeric()).all(|word| word.chars().count() < 3)
}

/// The numbers of a text in their order of size.
fn numbers(texts: &[String]) -> Vec<String> {
    let all = texts.join(" ");
    let parts = all.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut numbers: Vec<String> = parts.map(str::to_owned).collect();
    numbers.sort();
    numbers
}

#[test]
fn the_topic_isa_is_translated_whole_and_fresh() {
    let (shelf, _) = shipped();
    let bank = &shelf.banks()[0];
    let topic = bank.topics.iter().find(|topic| topic.id.local() == "isa").unwrap();
    let translation = topic.translation(hindi()).unwrap();
    assert_eq!(translation.missing, 0);
    let from = prelims::bank::Facts { bank, find: &|id| shelf.fact(id) };
    let all = originals(topic, from);
    assert!(all.len() > 150, "{}", all.len());
    for original in &all {
        let texts = &translation.texts[&original.id];
        assert_eq!(numbers(texts), numbers(&original.texts), "{}", original.id);
        assert!(texts.iter().all(|text| is_hindi(text)), "{}: {texts:?}", original.id);
    }
    for item in &topic.items {
        let other = shelf.item_in(item, hindi()).unwrap_or_else(|| panic!("{}", item.id));
        assert_eq!(structure(&other), structure(item));
        is_well_formed(&other);
    }
}

/// Every line is Hindi; the key is printed, and each choice says what it claims.
fn is_well_formed(item: &Item) {
    let told = item.lines().iter().flat_map(|line| [&line.explanation, &line.truth]).flatten();
    let whys = item.choices.iter().filter_map(|choice| choice.explanation.as_ref());
    let told = told.chain(whys).chain(&item.explain).cloned();
    for text in printed(item).into_iter().chain(told) {
        assert!(is_hindi(&text), "{}: {text}", item.id);
    }
    let choices: Vec<_> = item.choices.iter().map(|choice| shown::choice(item, choice)).collect();
    let expected = Expected::of(item);
    for (at, choice) in item.choices.iter().enumerate() {
        assert!(!choices[..at].contains(&choices[at]), "{}: {}", item.id, choices[at]);
        if choice.text.is_none() {
            assert_eq!(read_choice(&choices[at], &expected).as_ref(), Some(&choice.claim));
        }
    }
}

#[test]
fn questions_composed_of_isa_are_well_formed_in_hindi() {
    let (shelf, composed) = shipped();
    let mut forms = BTreeMap::new();
    let of_isa = |item: &&Item| item.facts().all(|fact| fact.topic().local() == "isa");
    for item in composed.iter().map(|composed| &composed.item).filter(of_isa) {
        // The facts of its wrong answers may be of other topics.
        let Some(other) = shelf.item_in(item, hindi()) else {
            assert_eq!(item.kind(), Kind::Single, "{}", item.id);
            continue;
        };
        assert_eq!(structure(&other), structure(item));
        is_well_formed(&other);
        *forms.entry(item.id.recipe().unwrap()[..4].to_owned()).or_insert(0) += 1;
    }
    assert!(forms.len() > 4 && forms.values().sum::<i32>() > 30, "{forms:?}");
}
