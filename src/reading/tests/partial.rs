//! What goes with something that has an error, and what stays.

use std::fmt::Write as _;

use super::*;
use crate::document::Code;

/// What is left of a bank of topics `a` and `b`, of which that is the text beside their heads: the
/// names of facts, then those of items.
fn left(a: &str, b: &str) -> String {
    left_under(HEAD, a, b)
}

fn left_under(head: &str, a: &str, b: &str) -> String {
    let reading = read(&files(head, a, b), &[]);
    assert!(!reading.is_sound());
    names(&reading.bank.unwrap())
}

fn files(head: &str, a: &str, b: &str) -> [SourceFile; 3] {
    let file = |path: &str, text: String| SourceFile { path: path.into(), text };
    let topic = |id: &str, text: &str| {
        let head = format!("title = \"{id}\"\n{text}");
        if text.starts_with("id") { head } else { format!("id = \"{id}\"\n{head}") }
    };
    let head = head.replace("[\"a\"]", "[\"a\", \"b\"]");
    [file("bank.toml", head), file("a.toml", topic("a", a)), file("b.toml", topic("b", b))]
}

fn names(bank: &Bank) -> String {
    let facts = bank.topics.iter().flat_map(|topic| &topic.facts).map(|fact| fact.id.local());
    let items = bank.topics.iter().flat_map(|topic| &topic.items).map(|item| item.id.local());
    format!("{} | {}", facts.collect::<Vec<_>>().join(" "), items.collect::<Vec<_>>().join(" "))
}

fn fact(id: &str, more: &str) -> String {
    format!("[[fact]]\nid = \"{id}\"\ntext = \"{id}.\"\n{more}\n")
}

/// An item about these facts.
fn about(id: &str, facts: &[&str]) -> String {
    let lines: Vec<String> = facts.iter().map(|f| format!("{{ fact = \"{f}\" }}")).collect();
    format!("[[item]]\nid = \"{id}\"\nkind = \"statements\"\nstatements = [{}]\n", lines.join(", "))
}

fn single(id: &str, more: &str) -> String {
    format!(
        "[[item]]\nid = \"{id}\"\nkind = \"single\"\nstem = \"{id}?\"\nkey = \"a\"\nchoices = [\"x\", \"y\"]\n{more}\n"
    )
}

const BAD: &str = "nonsense = 1";

#[test]
fn a_bad_fact_goes_with_what_is_about_it() {
    let facts =
        [fact("x", BAD), fact("y", ""), fact("z", ""), fact("old", "superseded_by = \"x\"")];
    let older = fact("older", "superseded_by = \"a/old\"");
    let items = [about("q", &["x", "y"]), about("r", &["y", "z"])];
    let single = single("s", "facts = [\"a/x\"]");
    assert_eq!(
        left(&[facts.concat(), items.concat()].concat(), &[older, single].concat()),
        "y z | r"
    );
}

#[test]
fn a_false_wording_goes_with_its_fact() {
    let trap = "[[fact.trap]]\nid = \"no\"\ntext = \"\"\n";
    let believes = "[[item]]\nid = \"q\"\nkind = \"single\"\nstem = \"?\"\nkey = \"a\"\nchoices = [\"x\", { text = \"y\", believes = \"x~no\" }]\n";
    assert_eq!(left(&[&fact("x", trap), believes, &fact("y", "")].concat(), ""), "y | ");
}

#[test]
fn a_table_with_a_bad_row_goes_whole_and_a_set_does_not() {
    let table = |third: &str| {
        format!(
            "[[table]]\nid = \"t\"\ncolumns = [\"X\", \"Y\"]\nrows = [{{ id = \"a\", cells = [\"1\", \"2\"] }}, {{ id = \"b\", cells = [\"3\", \"4\"] }}, {third}]\n"
        )
    };
    let pairs = "[[item]]\nid = \"p\"\nkind = \"pairs\"\ntable = \"t\"\nrows = [\"a\", \"b\"]\n";
    // What is said of the other rows may be wrong by the one that is missing.
    for bad in [
        "{ id = \"c\", cells = [\"5\"] }",
        "{ cells = [\"5\", \"6\"] }",
        "{ id = \"a\", cells = [\"5\", \"6\"] }",
    ] {
        assert_eq!(left(&[&table(bad), pairs].concat(), &fact("f", "")), "f | ", "{bad}");
    }
    let gone = table("{ id = \"c\", cells = [\"5\", \"6\"], superseded_by = \"b/f\" }");
    assert_eq!(left(&[&gone, pairs].concat(), &fact("f", BAD)), " | ");
    let set = |bad: &str| {
        let set = format!(
            "[[set]]\nid = \"s\"\nclaim = \"{{}} is.\"\nin = [{{ id = \"a\", text = \"A\" }}, {{ id = \"b\", text = \"B\" }}]\nout = [{{ id = \"c\", text = \"C\" }}, {bad}]\n"
        );
        let items = [about("q", &["s.a", "s.b"]), about("r", &["s.b", "s.c"])].concat();
        left(&[set, items].concat(), "")
    };
    assert_eq!(set("{ id = \"d\" }"), "s.a s.b s.c | q r");
    assert_eq!(set("{ id = \"a\", text = \"D\" }"), "s.b s.c | r");
    assert_eq!(set("{ id = \"d\", text = \"D\" }]\nnonsense = [1"), " | ");
}

#[test]
fn of_two_with_one_name_both_go() {
    let items = [about("q", &["x", "y"]), about("r", &["y", "z"])].concat();
    let facts = [fact("x", ""), fact("y", ""), fact("z", "")].concat();
    for other in [fact("x", ""), single("x", ""), "[[passage]]\nid = \"x\"\ntext = \"T\"\n".into()]
    {
        assert_eq!(left(&[&*facts, &*other, &*items].concat(), ""), "y z | r", "{other}");
    }
    assert_eq!(left(&[&*facts, &*items, &about("q", &["y", "z"])].concat(), ""), "x y z | r");
}

#[test]
fn a_bad_passage_or_direction_goes_with_its_items() {
    for what in ["passage", "direction"] {
        let part =
            |id: &str, more: &str| format!("[[{what}]]\nid = \"{id}\"\ntext = \"T\"\n{more}\n");
        let item = |id: &str, of: &str| single(id, &format!("{what} = \"{of}\""));
        let items = [item("q", "x"), item("r", "y"), item("s", "y")].concat();
        let parts = [part("x", BAD), part("y", "")].concat();
        assert_eq!(left(&[&*parts, &*items].concat(), ""), "r s | r s");
    }
}

#[test]
fn a_bad_source_goes_with_what_rests_on_it() {
    let source =
        |id: &str, more: &str| format!("[[source]]\nid = \"{id}\"\ntitle = \"T\"\n{more}\n");
    let rests = |id: &str, on: &str| fact(id, &format!("sources = [\"{on}\"]"));
    let facts = [rests("x", "s"), rests("y", "t"), fact("z", "")].concat();
    let items =
        [about("q", &["x", "z"]), about("r", &["y", "z"]), single("u", "sources = [\"s\"]")];
    let topic = [facts, items.concat()].concat();
    for bad in [source("s", BAD), source("s", "") + &source("s", "")] {
        let head = [HEAD, &source("t", ""), &bad].concat();
        assert_eq!(left_under(&head, &topic, ""), "y z | r", "{bad}");
    }
}

#[test]
fn facts_in_a_circle_go_with_those_that_lead_to_it() {
    let by = |id: &str, by: &str| fact(id, &format!("superseded_by = \"{by}\""));
    let facts = [by("x", "y"), by("y", "x"), by("into", "x"), by("old", "new"), fact("new", "")];
    assert_eq!(left(&facts.concat(), ""), "old new | ");
}

#[test]
fn what_hangs_on_a_long_chain_is_found_in_one_pass() {
    let mut chain = fact("f0", BAD);
    for i in 1..20_000 {
        let by = i - 1;
        let _ = write!(chain, "[[fact]]\nid = \"f{i}\"\ntext = \"F\"\nsuperseded_by = \"f{by}\"\n");
    }
    assert_eq!(left(&chain, ""), " | ");
}

#[test]
fn a_topic_of_which_the_name_is_uncertain_goes() {
    let items = [about("q", &["a/x", "y"]), about("r", &["y", "z"])].concat();
    let b = [fact("y", ""), fact("z", ""), items].concat();
    assert_eq!(left(&format!("id = \"other\"\n{}", fact("x", "")), &b), "y z | r");
    assert_eq!(left(&format!("id = 5\n{}", fact("x", "")), &b), "y z | r");
}

#[test]
fn what_could_not_be_had_is_missed_even_where_it_is_not_told() {
    // Nobody knows whether the fact is there, so that this is no error of the item's own.
    let b = [single("q", "facts = [\"a/x\"]"), single("r", "")].concat();
    let mut files = files(HEAD, "", &b).to_vec();
    files.remove(1);
    for refused in [vec!["a.toml".to_owned()], Vec::new()] {
        let reading = read(&files, &refused);
        assert_eq!(reading.diagnostics.len(), usize::from(refused.is_empty()));
        assert!(!reading.is_sound());
        assert_eq!(names(&reading.bank.unwrap()), "r | r");
    }
}

#[test]
fn what_a_broken_file_may_have_lost_is_missed() {
    let a = [fact("x", ""), "[[fact]]\nid = \"y\nnonsense".to_owned()].concat();
    let believes = |id: &str, what: &str| {
        format!(
            "[[item]]\nid = \"{id}\"\nkind = \"single\"\nstem = \"{id}?\"\nkey = \"a\"\nchoices = [\"x\", {{ text = \"y\", believes = \"{what}\" }}]\n"
        )
    };
    let b = [believes("q", "a/x~no"), believes("r", "a/y~no"), believes("s", "a/x")].concat();
    assert_eq!(left(&a, &b), "x s | s");
    let pairs = "[[item]]\nid = \"p\"\nkind = \"pairs\"\ntable = \"a/t\"\nrows = [\"a\", \"b\"]\n";
    assert_eq!(left(&a, &[pairs, &single("s", "")].concat()), "x s | s");
}

#[test]
fn a_head_is_there_as_far_as_it_is_sound() {
    let head = "format = 1\nid = \"t\"\nlanguage = \"in English\"\ntopics = [\"a\"]\nstyle = { numerals = \"roman\", only = 5 }\ncovers = [{ subject = \"S\" }, { subject = \"S\" }]\n";
    let bank = read(&files(head, "syllabus = 5\n", ""), &[]).bank.unwrap();
    assert_eq!((&*bank.title, &*bank.language), ("t", "und"));
    assert_eq!((bank.style.numerals, bank.style.only), (Numerals::Roman, Style::default().only));
    assert!(bank.covers.is_empty(), "it does not claim what may be wrong");
    let topic = SourceFile { path: "a.toml".into(), text: fact("x", "") };
    let bank = read(&[files(HEAD, "", "")[0].clone(), topic], &[]).bank.unwrap();
    assert_eq!(bank.topics[0].title, "a");
    for head in
        ["", "x =", "format = 1\ntitle = \"T\"\n", &HEAD.replace('1', "2"), &format!("{HEAD}x =")]
    {
        assert_eq!(read(&files(head, &fact("x", ""), ""), &[]).bank, None, "{head}");
    }
}

#[test]
fn what_stands_apart_from_a_fault_is_there() {
    let facts = [fact("x", ""), fact("y", ""), fact("z", "")].concat();
    let items = [about("q", &["x", "y"]), about("r", &["y", "z"])].concat();
    for bad in ["not = tru", "explain = \"open", "correct = [1, 2", "not", "stem = 'a' 'b'"] {
        let broken = about("bad", &["x", "y"]) + bad + "\n";
        let found = left(&[&*facts, &*broken, &*items].concat(), "");
        assert!(
            found == "x y z | q r" || found == "x y z | " || found == "x y z | r",
            "{bad}: {found}"
        );
        let before = left(&[&*facts, &*items, &*broken].concat(), "");
        assert_eq!(before, "x y z | q r", "{bad}");
    }
}

#[test]
fn what_there_is_no_room_for_is_not_there() {
    let text = "x".repeat(19_000);
    let mut topic = [fact("x", ""), fact("y", "")].concat().replace("x.", &text);
    for i in 0..1500 {
        topic += &about(&format!("i{i}"), &["x", "y"]);
    }
    let reading = read(&files(HEAD, &topic, ""), &[]);
    assert!(reading.diagnostics.iter().all(|d| d.code == Code::FILE_TOO_BIG));
    let items = reading.bank.unwrap().topics[0].items.len();
    assert!((600..1400).contains(&items), "{items}");
}
