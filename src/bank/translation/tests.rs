//! Translating a question by hand-made texts.

use std::collections::HashMap;

use super::*;

#[test]
fn a_fingerprint_is_of_words_and_not_of_the_spaces_between_them() {
    let of = |texts: &[&str]| fingerprint(texts);
    assert_eq!(of(&["a b\n c"]), of(&[" a  b c "]));
    assert_ne!(of(&["a b"]), of(&["ab"]));
    assert_ne!(of(&["a", "b"]), of(&["a b"]));
    assert_ne!(of(&["a", ""]), of(&["", "a"]));
    assert_ne!(of(&["A"]), of(&["a"]));
    assert_eq!(of(&["12 of 13"]).len(), 12);
    // It stands in files, so it must stay the same for ever: FNV-1a of a zero byte and "a \n".
    assert_eq!(of(&["a"]), {
        let bytes = [0_u8, b'a', b' ', b'\n'];
        let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        format!("{hash:016x}")[4..].to_owned()
    });
}

#[test]
fn texts_are_called_by_what_they_belong_to() {
    let said = |owner: &str, field: &str| TextId::new(owner, field).to_string();
    assert_eq!(said("", "note"), "the topic's note");
    assert_eq!(said("sky~green", "why"), "sky~green: why");
    assert_eq!(TextId::about("the Quad").to_string(), "about \"the Quad\"");
}

#[test]
fn a_text_is_found_by_owner_and_field() {
    let texts = HashMap::from([(TextId::new("sky", "text"), vec!["आकाश".to_owned()])]);
    let translation = Translation { language: LanguageCode::of("hi"), texts, missing: 0 };
    assert_eq!(translation.text("sky", "text").map(String::as_str), Some("आकाश"));
    assert_eq!(translation.text("sky", "why"), None);
}
