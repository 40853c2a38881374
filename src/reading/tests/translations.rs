//! What is read of translations, and what is told of those that are wrong.

use super::*;
use crate::bank::{Facts, Glossary, LanguageCode, Translation, item_in};
use crate::document::Code;

const TOPIC: &str = r#"
id = "a"
title = "A"

[[fact]]
id = "sky"
text = "The sky is blue."
[[fact.trap]]
id = "green"
text = "The sky is green."

[[set]]
id = "north-sea"
claim = "{} lies on the North Sea."
in = [{ id = "norway", text = "Norway" }]

[[item]]
id = "i"
kind = "statements"
stem = "Consider these:"
statements = [{ fact = "sky~green" }, { text = "Grass is green.", truth = true }]
"#;

const HINDI: &str = r#"
id = "a"
[[fact]]
id = "sky"
text = "आकाश नीला है।"
of.text = "SKY"
[[fact.trap]]
id = "green"
text = "आकाश हरा है।"
of.text = "GREEN"
[[item]]
id = "i"
stem = "इन पर विचार कीजिए:"
line.2 = "घास हरी है।"
of.stem = "STEM"
of.line.2 = "GRASS"
"#;

/// The bank with that translation, in which the words of the fingerprints are filled in.
fn read_with(translation: &str) -> Reading {
    let of = |text: &str| crate::bank::fingerprint(&[text]);
    let translation = translation
        .replace("SKY", &of("The sky is blue."))
        .replace("GREEN", &of("The sky is green."))
        .replace("STEM", &of("Consider these:"))
        .replace("GRASS", &of("Grass is green."))
        .replace("CLAIM", &of("{} lies on the North Sea."));
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let head = HEAD.replace("topics", "licence = \"x\"\ntopics");
    read(&[file("bank.toml", &head), file("a.hi.toml", &translation), file("a.toml", TOPIC)], &[])
}

fn in_hindi(bank: &Bank) -> Option<Item> {
    let facts = || bank.topics.iter().flat_map(|topic| &topic.facts);
    let find = |id: &FactId| facts().find(|fact| fact.id == *id);
    let from = Facts { bank, find: &find };
    item_in(&bank.topics[0].items[0], LanguageCode::of("hi"), Glossary::default(), from)
}

fn translation(bank: &Bank) -> &Translation {
    &bank.topics[0].translations[0]
}

fn codes_of(reading: &Reading) -> Vec<&'static str> {
    reading.diagnostics.iter().map(|problem| problem.code.id()).collect()
}

#[test]
fn ids_get_their_texts_and_keep_everything_else() {
    let reading = read_with(HINDI);
    assert!(reading.is_sound());
    let bank = reading.bank.unwrap();
    let (item, original) = (in_hindi(&bank).unwrap(), &bank.topics[0].items[0]);
    assert_eq!(shown::stem(&item), "इन पर विचार कीजिए:");
    assert_eq!(item.lines()[0].cells, ["आकाश हरा है।"]);
    assert_eq!(item.lines()[0].truth.as_deref(), Some("आकाश नीला है।"));
    assert_eq!(item.lines()[1].cells, ["घास हरी है।"]);
    assert_eq!(shown::closing(&item).unwrap(), "उपर्युक्त कथनों में से कौन-सा/से सही है/हैं?");
    let choices: Vec<_> = item.choices.iter().map(|c| shown::choice(&item, c)).collect();
    assert_eq!(choices, ["केवल 1", "केवल 2", "1 और 2 दोनों", "न तो 1, न ही 2"]);
    assert_eq!(item.key, original.key);
    assert!(!item.lines()[0].is_true && item.lines()[1].is_true);
}

#[test]
fn half_a_question_is_not_shown() {
    let bank = read_with(&HINDI.replace("घास हरी है।", "")).bank.unwrap();
    assert_eq!(in_hindi(&bank), None);
    assert_eq!(translation(&bank).text("sky", "text").map(String::as_str), Some("आकाश नीला है।"));
}

#[test]
fn a_stale_text_is_told_and_its_original_shown() {
    let reading = read_with(&HINDI.replace("GREEN", "000000000000"));
    assert!(reading.is_sound());
    let stale = reading.diagnostics.iter().find(|p| p.code == codes::STALE).unwrap();
    assert!(stale.message.contains("\"The sky is green.\""), "{}", stale.message);
    let now = crate::bank::fingerprint(&["The sky is green."]);
    assert!(stale.help.as_ref().unwrap().contains(&now), "{stale:?}");
    assert_eq!((stale.place.line, stale.place.column), (9, 1));
    assert_eq!(in_hindi(&reading.bank.unwrap()), None);
}

#[test]
fn no_two_lines_come_to_say_the_same() {
    let bank = read_with(&HINDI.replace("घास हरी है।", "आकाश हरा है।")).bank.unwrap();
    assert_eq!(in_hindi(&bank), None);
}

#[test]
fn errors_of_a_translation_are_its_own() {
    for (wrong, right, code) in [
        ("id = \"i\"", "id = \"j\"", "E070"),
        ("line.2 =", "line.3 =", "E070"),
        ("of.stem =", "of.stems =", "E071"),
        ("stem = \"", "stam = \"", "E010"),
        ("id = \"i\"", "id = \"sky\"", "E015"),
        ("[[item]]", "[[item]", "E001"),
        ("id = \"a\"", "id = \"b\"", "E017"),
    ] {
        let text = HINDI.replace(wrong, right);
        assert_ne!(text, HINDI);
        let reading = read_with(&text);
        let said = codes_of(&reading);
        assert!(said.contains(&code), "{right}: {said:?}");
        assert!(reading.is_sound(), "{right}");
        let bank = reading.bank.unwrap();
        assert_eq!(bank.topics[0].items.len(), 1, "{right}");
    }
}

#[test]
fn a_claim_keeps_the_place_of_its_name() {
    let set = "[[set]]\nid = \"north-sea\"\nclaim = \"X उत्तरी सागर पर है।\"\nof.claim = \"CLAIM\"\n";
    let with = |name: &str| read_with(&format!("{HINDI}{}", set.replace('X', name)));
    assert!(codes_of(&with("वह")).contains(&Code::WRONG_VALUE.id()));
    let bank = with("{}").bank.unwrap();
    assert!(translation(&bank).text("north-sea", "claim").is_some());
    assert!(translation(&with("वह").bank.unwrap()).text("north-sea", "claim").is_none());
}

#[test]
fn what_a_bad_topic_lacks_is_not_missed_in_its_translation() {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let topic = TOPIC.replace("truth = true", "truth = 1");
    let files = [file("bank.toml", HEAD), file("a.hi.toml", HINDI), file("a.toml", &topic)];
    let reading = read(&files, &[]);
    assert!(!reading.is_sound());
    let said: Vec<_> =
        reading.diagnostics.iter().filter(|p| &*p.place.file == "a.hi.toml").collect();
    // The words of the fingerprints are no fingerprints here.
    assert!(said.iter().all(|problem| problem.code == codes::STALE), "{said:#?}");
}

#[test]
fn what_waits_is_written_and_what_is_written_stays() {
    let reading = read_with(HINDI);
    let bank = reading.bank.unwrap();
    let facts = || bank.topics.iter().flat_map(|topic| &topic.facts);
    let find = |id: &FactId| facts().find(|fact| fact.id == *id);
    let from = Facts { bank: &bank, find: &find };
    let hindi = LanguageCode::of("hi");
    let whole = to_translate(&bank.topics[0], hindi, from, None).unwrap();
    // Title, sky and its trap, claim and member, stem and line; the set's questions are not needed.
    assert_eq!((whole.open, whole.stale), (7, 0));
    assert!(whole.text.contains("#: The sky is green.\ntext = \"\"\n"), "{}", whole.text);
    let again = to_translate(&bank.topics[0], hindi, from, Some(&whole.text)).unwrap();
    assert_eq!(again, whole);
    let old = "id = \"a\"\n# mine\n[[fact]]\nid = \"sky\"\n# thought about\ntext = \"आसमान नीला है।\" # so\nof.text = \"000000000000\"\n";
    let now = to_translate(&bank.topics[0], hindi, from, Some(old)).unwrap();
    assert_eq!((now.open, now.stale), (7, 1));
    let kept = "# mine\n[[fact]]\nid = \"sky\"\n# thought about\n#: The sky is blue.\n#: (before: आसमान नीला है।)\ntext = \"\" # so\nof.text = \"";
    assert!(now.text.contains(kept), "{}", now.text);
    // A text that nobody says the original of is left for `check` to tell of.
    let told = old.replace("of.text = \"000000000000\"\n", "");
    let now = to_translate(&bank.topics[0], hindi, from, Some(&told)).unwrap();
    assert!(now.text.contains("text = \"आसमान नीला है।\" # so"), "{}", now.text);
    assert!(to_translate(&bank.topics[0], hindi, from, Some("id = ")).is_err());
}
