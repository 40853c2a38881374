//! Where things stand, in a file that is easy to follow.

use super::*;
use crate::bank::{TopicId, Wording};

const TOPIC: &str = r#"id = "a"
title = "A"
style = { wrong = 1 }

[[item]]
id = "q"
kind = "statements"
statements = ["One.", { id = "two", text = "Two." }]
correct = [1]
why.2 = "No."
choices = ["1 only", { text = "2 only", why = "W" }]

[[passage]]
id = "p"
text = "P"

[[item.statement]]
text = "Three."

[item.origin]
exam = "E"

[[fact]]
id = "sky"
text = "Blue."
traps = [{ id = "green", text = "Green." }]

[[set]]
id = "sea"
claim = "{} is."
in = [{ id = "de", text = "D" }]
out = [{ id = "la", text = "L" }]

[[item]]
id = "r"
kind = "single"
text = """
Which?
(a) This
(b) That"""
key = "a"

[[itme]]
id = "s"
"#;

fn mapped() -> SourceMap {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let source = "[[source]]\nid = \"s\"\ntitle = \"S\"\n";
    let head = [HEAD, source].concat();
    read_mapped(&[file("b/bank.toml", &head), file("b/a.toml", TOPIC)], &[]).1
}

fn topic() -> TopicId {
    TopicId::new("t/a").unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn said(place: Place<'_>) -> &'static str {
    assert_eq!(place.file(), "b/a.toml");
    &TOPIC[place.value()]
}

#[test]
fn what_has_a_name_is_found_with_its_fields() {
    let map = mapped();
    let item = map.place_of(&topic().item(&slug("q"))).unwrap();
    assert_eq!(&TOPIC[item.key()], "[[item]]");
    assert!(said(item).ends_with("exam = \"E\""), "with what stands elsewhere: {}", said(item));
    let kind = item.field("kind").unwrap();
    assert_eq!((&TOPIC[kind.key()], said(kind)), ("kind", "\"statements\""));
    let why = item.field("why").unwrap().field("2").unwrap();
    assert_eq!((&TOPIC[why.key()], said(why)), ("2", "\"No.\""));
    assert_eq!(said(item.field("origin").unwrap().field("exam").unwrap()), "\"E\"");
    assert!(item.field("stem").is_none() && item.field("exam").is_none());
    let names: Vec<_> = item.fields().filter_map(|field| field.name()).collect();
    let wanted = ["id", "kind", "statements", "correct", "why", "choices", "statement", "origin"];
    assert_eq!(names, wanted);
    let trap = Wording { fact: topic().fact(&slug("sky")), trap: Some(slug("green")) };
    assert_eq!(said(map.place_of(&trap).unwrap()), "{ id = \"green\", text = \"Green.\" }");
    assert_eq!(
        said(map.place_of(&topic().part(&slug("sea"), &slug("la"))).unwrap()),
        "{ id = \"la\", text = \"L\" }"
    );
    assert_eq!(
        said(map.place_of(Thing::Passage(topic(), slug("p"))).unwrap()),
        "[[passage]]\nid = \"p\"\ntext = \"P\""
    );
    assert!(map.place_of(Thing::Set(topic(), slug("sea"))).is_some());
    assert!(map.place_of(Thing::Table(topic(), slug("sea"))).is_none());
    assert_eq!(said(map.place_of(&topic()).unwrap().field("title").unwrap()), "\"A\"");
    assert_eq!(map.place_of(Thing::Bank).unwrap().field("topics").unwrap().file(), "b/bank.toml");
    let source = map.place_of(Thing::Source(slug("s"))).unwrap();
    assert_eq!((source.file(), source.fields().count()), ("b/bank.toml", 2));
    for none in ["nowhere", "sky.x", "q.9", "sea.x"] {
        let id = FactId::new(&format!("t/a/{none}")).unwrap();
        assert!(map.place_of(&id).is_none(), "{none}");
    }
    assert!(map.place_of(&TopicId::new("other/a").unwrap()).is_none());
}

#[test]
fn lines_and_choices_are_found_by_number_and_letter() {
    let map = mapped();
    let item = map.place_of(&topic().item(&slug("q"))).unwrap();
    assert_eq!(said(item.line(1).unwrap()), "\"One.\"");
    assert_eq!(item.line(2).unwrap().part(), Some(Part::Line(2)));
    assert_eq!(said(item.line(2).unwrap().field("text").unwrap()), "\"Two.\"");
    assert_eq!(said(item.line(3).unwrap()), "[[item.statement]]\ntext = \"Three.\"");
    assert!(item.line(4).is_none() && item.line(0).is_none());
    assert_eq!(said(item.choice('a').unwrap()), "\"1 only\"");
    assert_eq!(said(item.choice('B').unwrap().field("why").unwrap()), "\"W\"");
    assert!(item.choice('c').is_none() && item.choice('?').is_none());
    let printed = map.place_of(&topic().item(&slug("r"))).unwrap();
    assert_eq!(said(printed.choice('b').unwrap()), "That");
    assert_eq!(printed.choice('b').unwrap().part(), Some(Part::Choice(1)));
    // What is an item's own stands where the item has it.
    let own = |name: &str| said(map.place_of(&topic().part(&slug("q"), &slug(name))).unwrap());
    let first = crate::bank::own::fingerprint_name(&["One."]).unwrap();
    assert_eq!((own(first.as_str()), own("two")), ("\"One.\"", said(item.line(2).unwrap())));
    let own = map.place_of(&topic().item(&slug("r")).as_fact()).unwrap();
    assert_eq!(own.value(), printed.value());
}

#[test]
fn what_stands_at_a_byte_is_found() {
    let map = mapped();
    let at = |text: &str| {
        let byte = TOPIC.find(text).unwrap();
        map.at("b/a.toml", byte).unwrap()
    };
    let q = Thing::from(&topic().item(&slug("q")));
    for (text, thing, field, part) in [
        ("title", Thing::from(&topic()), Some("title"), None),
        ("wrong", Thing::from(&topic()), Some("style"), None),
        ("[[item]]", q.clone(), None, None),
        ("correct", q.clone(), Some("correct"), None),
        ("One.", q.clone(), Some("statements"), Some(Part::Line(1))),
        ("Two.", q.clone(), Some("statements"), Some(Part::Line(2))),
        ("W\"", q.clone(), Some("choices"), Some(Part::Choice(1))),
        ("No.", q.clone(), Some("why"), None),
        ("P\"", Thing::Passage(topic(), slug("p")), Some("text"), None),
        ("Three.", q.clone(), Some("statement"), Some(Part::Line(3))),
        ("[item.origin]", q.clone(), Some("origin"), None),
        ("exam", q, Some("origin"), None),
        ("Blue.", Thing::Fact(topic().fact(&slug("sky"))), Some("text"), None),
        ("claim", Thing::Set(topic(), slug("sea")), Some("claim"), None),
        ("L\"", Thing::from(&topic().part(&slug("sea"), &slug("la"))), Some("text"), None),
        ("That", Thing::from(&topic().item(&slug("r"))), Some("text"), Some(Part::Choice(1))),
        // It is no item, and has no name by which it could be found.
        ("[[itme]]", Thing::from(&topic()), None, None),
        ("\"s\"", Thing::from(&topic()), Some("id"), None),
    ] {
        let found = at(text);
        assert_eq!((&found.thing, found.field(), found.part()), (&thing, field, part), "{text}");
    }
    let green = at("Green.");
    let trap = Wording { fact: topic().fact(&slug("sky")), trap: Some(slug("green")) };
    assert_eq!((&green.thing, green.field()), (&Thing::from(&trap), Some("text")));
    assert_eq!(green.innermost().name(), Some("text"));
    assert_eq!(at("exam").innermost().name(), Some("exam"));
    // Where an author goes on writing.
    let after = TOPIC.find("\n\n[[set]]").unwrap() + 1;
    let found = map.at("b/a.toml", after).unwrap();
    assert_eq!((found.thing, found.path.len()), (Thing::Fact(topic().fact(&slug("sky"))), 0));
    assert_eq!(map.at("b/a.toml", 34).unwrap().thing, Thing::from(&topic()));
    assert!(map.at("b/other.toml", 0).is_none());
}
