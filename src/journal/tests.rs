//! How entries are kept: each is read and written again to the letter, and what is refused is
//! refused for a stated reason.
//!
//! `tests/kept.jsonl` has every kind of entry with every field, as lines of an export;
//! `tests/refused.txt` has what is refused.

use serde_json::{Value, json};

use super::{Entry, EntryId, Reason, What};

const KEPT: &str = include_str!("tests/kept.jsonl");
const REFUSED: &str = include_str!("tests/refused.txt");

/// The kinds that this version knows.
const KINDS: [&str; 28] = [
    "away",
    "began",
    "believed",
    "chosen",
    "cleared",
    "committed",
    "confided",
    "declined",
    "fitted",
    "flagged",
    "goal-set",
    "key-revised",
    "language-set",
    "listed",
    "moved",
    "noted",
    "paused",
    "reasoned",
    "reported",
    "restored",
    "resumed",
    "starred",
    "started",
    "struck",
    "submitted",
    "transferred",
    "viewed",
    "withdrawn",
];

/// The name of the sitting that the bodies here speak of.
const SITTING: &str = "00000000000000000000000000c0ffee.0";

/// The name of the entry that a body stands in.
fn id(kind: &str) -> EntryId {
    let text = if kind == "began" { SITTING } else { "00000000000000000000000000c0ffee.99" };
    text.parse().unwrap()
}

/// The body that comes of reading one and writing it.
fn again(kind: &str, body: &str) -> Result<String, Reason> {
    let what = What::read(id(kind), kind, body)?;
    let (written, body) = what.to_parts();
    assert_eq!(written, kind);
    Ok(body)
}

/// The body of a sitting's beginning in which every field is present.
fn whole() -> Value {
    let line: Value = serde_json::from_str(KEPT.lines().next().unwrap()).unwrap();
    line["body"].clone()
}

/// The same with another value, or none, at a place.
fn whole_but(place: &str, value: Option<Value>) -> String {
    let mut body = whole();
    let (parent, field) = place.rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).unwrap();
    match (value, field.parse::<usize>()) {
        (Some(value), Ok(at)) => parent[at] = value,
        (Some(value), Err(_)) => parent[field] = value,
        (None, _) => assert!(parent.as_object_mut().unwrap().remove(field).is_some(), "{place}"),
    }
    body.to_string()
}

#[test]
fn every_entry_is_written_again_to_the_letter() {
    let mut kinds = Vec::new();
    for line in KEPT.lines() {
        let entry = Entry::from_json(line).unwrap();
        assert_eq!(entry.to_json().unwrap(), line);
        let (kind, body) = entry.what.to_parts();
        match &entry.what {
            What::Unknown { .. } => assert!(kind == "flown" || body.contains("from"), "{line}"),
            _ => kinds.push(kind),
        }
    }
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds, KINDS);
}

#[test]
fn what_need_not_be_said_may_be_left_out() {
    for place in [
        "/terms/planned",
        "/terms/form",
        "/terms/rules/navigation",
        "/terms/rules/pause",
        "/terms/rules/decline",
        "/terms/rules/sheet",
        "/terms/rules/warnings",
        "/terms/paper/0/betrays",
        "/terms/paper/0/betrays/1/trap",
        "/terms/paper/0/tests",
        "/terms/paper/0/marks",
        "/terms/paper/1/lines",
        "/terms/paper/1/lines/0/trap",
        "/terms/paper/1/not",
        "/terms/form/sections/0/scheme",
        "/terms/form/sections/0/ms",
        "/terms/form/scaled_from",
        "/terms/form/qualifying",
        "/terms/form/overall",
        "/terms/form/blank_limit",
        "/terms/form/extra_time",
        "/terms/form/day",
    ] {
        let body = whole_but(place, None);
        assert_eq!(again("began", &body).as_ref(), Ok(&body), "{place}");
    }
}

#[test]
fn every_value_of_a_choice_is_written_again_to_the_letter() {
    for (place, values) in [
        ("/terms/rules/reveal", ["each", "at-end"].as_slice()),
        ("/terms/rules/revise", &["until-committed", "until-submitted"]),
        ("/terms/rules/confidence", &["asked", "not-asked"]),
        ("/terms/rules/clock", &["untimed"]),
        ("/terms/form/series", &["A", "B", "C", "D"]),
        ("/terms/form/dropped", &["prorate", "award-all", "exclude"]),
        ("/terms/form/rounding", &["total", "penalties"]),
        ("/terms/paper/0/kind", &["single", "statements", "pairs", "reasons", "match", "sequence"]),
    ] {
        for value in values {
            let body = whole_but(place, Some(json!(value)));
            assert_eq!(again("began", &body).as_ref(), Ok(&body), "{place} {value}");
        }
    }
}

#[test]
fn what_may_be_said_in_several_ways_is_written_in_one() {
    // What is said, but need not be.
    for (place, value) in [
        ("/terms/planned", json!(false)),
        ("/terms/form", json!(null)),
        ("/terms/rules/navigation", json!("free")),
        ("/terms/rules/pause", json!("allowed")),
        ("/terms/rules/decline", json!("none")),
        ("/terms/rules/sheet", json!("none")),
        ("/terms/rules/warnings", json!([])),
        ("/terms/paper/0/betrays", json!([])),
        ("/terms/paper/0/betrays/1/trap", json!(null)),
        ("/terms/paper/0/tests", json!([])),
        ("/terms/paper/0/marks", json!(null)),
        ("/terms/paper/1/lines", json!([])),
        ("/terms/paper/1/lines/0/trap", json!(null)),
        ("/terms/paper/1/not", json!(false)),
        ("/terms/form/sections/0/scheme", json!(null)),
        ("/terms/form/sections/0/ms", json!(null)),
        ("/terms/form/scaled_from", json!(null)),
        ("/terms/form/qualifying", json!(null)),
        ("/terms/form/overall", json!(null)),
        ("/terms/form/blank_limit", json!(null)),
        ("/terms/form/extra_time", json!(false)),
        ("/terms/form/day", json!(null)),
    ] {
        let (said, unsaid) = (whole_but(place, Some(value)), whole_but(place, None));
        assert_eq!(again("began", &said), Ok(unsaid), "{place}");
    }
    let named = whole_but("/sitting", Some(json!(SITTING)));
    assert_eq!(again("began", &named), Ok(whole().to_string()));
    // Values that can be written in another way.
    for (place, value, written) in [
        ("/terms/rules/clock", json!({ "untimed": null }), json!("untimed")),
        ("/terms/rules/reveal", json!({ "each": null }), json!("each")),
        ("/terms/form/series", json!({ "B": null }), json!("B")),
        ("/terms/form/sections/1", json!(["II", 4, 3, null, null]), whole_at("/form/sections/1")),
        ("/terms/paper/1/lines/1", json!(["b/t/g", null, true]), whole_at("/paper/1/lines/1")),
        ("/terms/paper/0/betrays/2", json!(["b/t/g", null]), whole_at("/paper/0/betrays/2")),
        // A wording alone among all these may have fields that are not known, and loses them.
        (
            "/terms/paper/0/betrays/2",
            json!({ "fact": "b/t/g", "more": 1 }),
            whole_at("/paper/0/betrays/2"),
        ),
    ] {
        let said = whole_but(place, Some(value));
        assert_eq!(again("began", &said), Ok(whole_but(place, Some(written))), "{place}");
    }
    for (kind, body, written) in [
        ("moved", r#" {"to": 4, "sitting":"@"} "#, r#"{"sitting":"@","to":4}"#),
        ("moved", r#"{"\u0074o":4,"sitting":"@"}"#, r#"{"sitting":"@","to":4}"#),
        ("paused", r#"{"sitting":"00000000000000000000000000C0FFEE.00"}"#, r#"{"sitting":"@"}"#),
        (
            "believed",
            r#"{"line":1,"question":0,"sitting":"@"}"#,
            r#"{"belief":null,"line":1,"question":0,"sitting":"@"}"#,
        ),
        ("transferred", r#"{"claim":null,"row":1,"sitting":"@"}"#, r#"{"row":1,"sitting":"@"}"#),
        ("submitted", r#"{"by":{"clock":null},"sitting":"@"}"#, r#"{"by":"clock","sitting":"@"}"#),
        ("reported", r#"["b/t/i","T"]"#, r#"{"item":"b/t/i","text":"T"}"#),
        ("reported", r#"{"text":"T","item":"b/t/i"}"#, r#"{"item":"b/t/i","text":"T"}"#),
        (
            "started",
            r#"{"up":1,"boot":"0000000000000000000000000000000A"}"#,
            r#"{"boot":"0000000000000000000000000000000a","up":1}"#,
        ),
        (
            "goal-set",
            r#"{"minutes":1,"date":null,"after":null,"paper":"p","blueprint":"b"}"#,
            r#"{"blueprint":"b","paper":"p","minutes":1}"#,
        ),
        (
            "goal-set",
            r#"[null,"b","p",1,"2026-11-22T15:30:00+05:30"]"#,
            r#"{"blueprint":"b","paper":"p","minutes":1,"after":"2026-11-22T10:00:00Z"}"#,
        ),
        (
            "fitted",
            r#"{"strength":0,"growth":0,"decay":0,"answers":1,"held_back":1,"loss_before":1,"loss_after":0,"kept":true,"put_back":false,"after":null}"#,
            r#"{"strength":0.0,"growth":0.0,"decay":0.0,"answers":1,"held_back":1,"loss_before":1.0,"loss_after":0.0,"kept":true}"#,
        ),
        (
            "key-revised",
            r#"{"item":"b/t/i","lines":[],"was":{"dropped":null},"now":{"accepts":["c:b"]},"standing":{"final":null},"dated":"2026-11-24T10:00","source":"UPSC"}"#,
            r#"{"item":"b/t/i","was":"dropped","now":{"accepts":["c:b"]},"standing":"final","dated":"2026-11-24","source":"UPSC"}"#,
        ),
        (
            "key-revised",
            r#"{"item":"b/t/i","lines":[{"fact":"b/t/f","more":1}],"was":"dropped","now":"dropped","standing":"final","dated":"2026-11-24","source":""}"#,
            r#"{"item":"b/t/i","lines":[{"fact":"b/t/f"}],"was":"dropped","now":"dropped","standing":"final","dated":"2026-11-24","source":""}"#,
        ),
    ] {
        let (body, written) = (body.replace('@', SITTING), written.replace('@', SITTING));
        assert_eq!(again(kind, &body), Ok(written), "{kind} {body}");
    }
}

/// A part of the terms of [`whole`].
fn whole_at(place: &str) -> Value {
    whole()["terms"].pointer(place).unwrap().clone()
}

#[test]
fn forms_from_before_mean_what_they_meant() {
    let scheme = |wrong: [i64; 2]| json!({ "marks": [2, 1], "wrong": wrong, "blank": [0, 1] });
    let now = |wrong: [i64; 2]| json!({ "marks": [2, 1], "wrong": wrong, "multiple": wrong, "blank": [0, 1], "declined": [0, 1] });
    for place in ["/terms/scheme", "/terms/form/sections/0/scheme"] {
        for wrong in [[1, 3], [0, 1]] {
            let old = whole_but(place, Some(scheme(wrong)));
            assert_eq!(again("began", &old), Ok(whole_but(place, Some(now(wrong)))), "{place}");
        }
    }
    let old = whole_but("/terms/form/rounding", None);
    assert_eq!(again("began", &old), Ok(whole_but("/terms/form/rounding", Some(json!("total")))));
    // A header may say more than is known, which is not kept.
    let line = KEPT.lines().last().unwrap();
    let more = line.replacen('{', "{\"more\":1,", 1);
    assert_eq!(Entry::from_json(&more).unwrap().to_json().unwrap(), line);
}

#[test]
fn what_is_refused_is_refused_for_its_reason() {
    for row in REFUSED.lines().filter(|row| !row.starts_with('#')) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [of, text, name, want] = columns[..] else { panic!("{row}") };
        let text = text.replace('@', SITTING);
        let (kind, body) = match of.split_once(' ') {
            None => (of, text),
            Some((kind, place)) => {
                let value = (text != "-").then(|| serde_json::from_str(&text).unwrap());
                (kind, whole_but(place, value))
            }
        };
        let reason = Reason::of(id(kind), kind, &body).unwrap_or_else(|| panic!("{row}"));
        let said = match &reason {
            Reason::UnknownForm(said) | Reason::Unreadable(said) => said,
            _ => "-",
        };
        // How a form is called in the source may change.
        let said = said.split_inclusive("expected struct").next().unwrap_or_default();
        assert_eq!((reason.name(), said), (name, &*want.replace('@', SITTING)), "{row}");
        let kept = What::from_parts(id(kind), kind, &body);
        assert_eq!(kept.to_parts(), (kind.to_owned(), body), "kept to the letter");
    }
}
