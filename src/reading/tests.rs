//! What reading makes of every kind at every depth of writing.

mod as_printed;
mod grammar;
mod partial;
mod places;
mod room;
mod translations;

use std::borrow::Cow;

use super::*;
use crate::bank::{
    AnswerKey, Ask, ChoiceOrder, Claim, FactId, Freshness, Item, Kind, Numerals, ReasonsCode, Shape,
};
use crate::wording::shown;

const HEAD: &str = r#"
format = 1
id = "t"
title = "T"
language = "en"
topics = ["a"]
"#;

const FACTS: &str = r#"
id = "a"
title = "A"

[[fact]]
id = "sky"
text = "The sky is blue."
why = "It scatters."
freshness = "volatile"
review_by = 2027-01-01
[[fact.trap]]
id = "green"
text = "The sky is green."
why = "That is grass."

[[table]]
id = "cap"
columns = ["Country", "Capital"]
freshness = "dated"
rows = [
  { id = "in", cells = ["India", "New Delhi"], was = ["bharat"] },
  { id = "np", cells = ["Nepal", "Kathmandu"] },
  { id = "bt", cells = ["Bhutan", "Thimphu"], why = "Since 1961." },
]

[[event]]
id = "one"
text = "First"
when = "2001"

[[event]]
id = "two"
text = "Second"
when = 2002-05-01
superseded_by = "one"

[[set]]
id = "sea"
claim = "{} has a coast."
in = [{ id = "de", text = "Germany" }]
out = [{ id = "fi", text = "Laos" }]

[[direction]]
id = "ds"
text = "Decide."
choices = ["Yes", "No"]

"#;

fn bank(items: &str) -> Bank {
    let file = |path: &str, text: String| SourceFile { path: path.into(), text };
    let files = [file("b/bank.toml", HEAD.into()), file("b/a.toml", format!("{FACTS}{items}"))];
    let reading = read(&files, &[]);
    assert_eq!(reading.diagnostics, []);
    reading.bank.unwrap()
}

fn item(fields: &str) -> Item {
    let bank = bank(&format!("[[item]]\nid = \"q\"\n{fields}"));
    bank.topics[0].items[0].clone()
}

fn texts(item: &Item) -> Vec<Cow<'_, str>> {
    item.choices.iter().map(|choice| shown::choice(item, choice)).collect()
}

fn truths(item: &Item) -> Vec<bool> {
    item.lines().iter().map(|line| line.is_true).collect()
}

#[test]
fn a_printed_question_is_read_whole() {
    let item = item(
        r#"
kind = "statements"
text = """
Consider the following countries:
1. Finland
2. Germany
3. Norway
How many of the above have a coast on the North Sea?
(a) Only one
(b) Only two
(c) All three
(d) None
"""
correct = [2, 3]
why.1 = "Finland lies on the Baltic."
why.b = "Germany and Norway."
fact.2 = "sea.de"
"#,
    );
    assert_eq!(shown::stem(&item), "Consider the following countries:");
    assert_eq!(
        shown::closing(&item).as_deref(),
        Some("How many of the above have a coast on the North Sea?")
    );
    assert_eq!(item.ask(), Ask::Count { not: false });
    assert_eq!(item.key, AnswerKey(vec![Claim::Count(2)]));
    assert_eq!(texts(&item), ["Only one", "Only two", "All three", "None"]);
    assert_eq!(item.choices[1].explanation.as_deref(), Some("Germany and Norway."));
    assert_eq!(truths(&item), [false, true, true]);
    let facts: Vec<_> = item.facts().map(FactId::as_str).collect();
    let (first, third) = (own_name("Finland"), own_name("Norway"));
    assert_eq!(facts, [&*format!("t/a/{first}"), "t/a/sea.de", &*format!("t/a/{third}")]);
    assert_eq!(item.lines()[0].explanation.as_deref(), Some("Finland lies on the Baltic."));
}

#[test]
fn facts_give_text_truth_and_reason() {
    let item = item(
        r#"
kind = "statements"
statements = [{ fact = "sky~green" }, { fact = "a/sea.fi" }, { id = "own", text = "Own.", truth = true }]
not = true
choices = [[1], [2, 1], [1, 2, 3], "None"]
"#,
    );
    assert_eq!(truths(&item), [false, false, true]);
    assert_eq!(item.key, AnswerKey(vec![Claim::Statements(vec![1, 2])]));
    let line = &item.lines()[0];
    assert_eq!(line.cells, ["The sky is green."]);
    assert_eq!(line.explanation.as_deref(), Some("That is grass."));
    assert_eq!(line.truth.as_deref(), Some("The sky is blue."));
    assert_eq!(line.wording.to_string(), "t/a/sky~green");
    assert_eq!(item.lines()[1].cells, ["Laos has a coast."]);
    assert_eq!(item.lines()[2].wording.to_string(), "t/a/q.own");
    // The least settled of its facts says how long it may be asked.
    assert!(matches!(item.freshness, Freshness::Volatile { .. }));
}

#[test]
fn members_of_one_set_are_named_where_the_question_says_the_rest() {
    let fields = |ask: &str| {
        format!(
            "kind = \"statements\"\nstatements = [{{ fact = \"sea.de\" }}, {{ fact = \"sea.fi\" }}]\n{ask}"
        )
    };
    let named = item(&fields("ask = { which = \"Which have a coast?\" }"));
    assert_eq!(named.lines()[0].cells, ["Germany"]);
    assert_eq!(shown::closing(&named).as_deref(), Some("Which have a coast?"));
    assert_eq!(item(&fields("")).lines()[0].cells, ["Germany has a coast."]);
}

#[test]
fn blocks_are_statements_too() {
    let item = item(
        "kind = \"statements\"\n[[item.statement]]\ntext = \"One.\"\ntruth = true\n[[item.statement]]\nfact = \"sky\"\nwhy = \"Own reason.\"\n",
    );
    assert_eq!(item.key, AnswerKey(vec![Claim::Statements(vec![1, 2])]));
    assert_eq!(item.lines()[1].explanation.as_deref(), Some("Own reason."));
    assert_eq!(texts(&item).len(), 4);
}

#[test]
fn pairs_compare_with_their_table() {
    let item = item(
        "kind = \"pairs\"\ntable = \"cap\"\nrows = [\"in\", { row = \"np\", shows = { Capital = \"bt\" } }, { row = \"bt\" }]\n",
    );
    assert_eq!(item.columns(), ["Country", "Capital"]);
    assert_eq!(truths(&item), [true, false, true]);
    assert_eq!(item.lines()[1].cells, ["Nepal", "Thimphu"]);
    assert_eq!(item.lines()[1].truth.as_deref(), Some("Nepal: Kathmandu"));
    assert_eq!(item.lines()[2].explanation.as_deref(), Some("Since 1961."));
    assert_eq!(item.key, AnswerKey(vec![Claim::Statements(vec![1, 3])]));
    assert_eq!(item.freshness, Freshness::Dated);
    let free = "kind = \"pairs\"\nask = \"count\"\nrows = [[\"a\", \"x\"], [\"b\", \"y\"], [\"c\", \"z\"]]\ncorrect = [2]\n";
    assert_eq!(self::item(free).key, AnswerKey(vec![Claim::Count(1)]));
}

#[test]
fn reasons_follow_from_truths() {
    let item = item(
        "kind = \"reasons\"\nstatements = [\"One.\", \"Two.\"]\ncorrect = [1, 2]\nexplains = [2]\n",
    );
    assert_eq!(item.key, AnswerKey(vec![Claim::Reasons(ReasonsCode::Explains)]));
    assert_eq!((item.style.numerals, item.order), (Numerals::Roman, ChoiceOrder::Fixed));
    assert_eq!(item.choices.len(), 4);
}

#[test]
fn a_match_is_made_of_rows_or_lists() {
    let rows = item("kind = \"match\"\ntable = \"cap\"\nrows = [\"in\", \"np\", \"bt\"]\n");
    assert_eq!(rows.right(), ["Kathmandu", "New Delhi", "Thimphu"]);
    assert_eq!(rows.key, AnswerKey(vec![Claim::Matching(vec![2, 1, 3])]));
    assert!(rows.choices.iter().any(|c| rows.key.accepts(&c.claim)));
    let lists = item(
        "kind = \"match\"\nleft = [\"a\", \"b\", \"c\"]\nright = [\"x\", \"y\", \"z\", \"w\"]\nmatches = [4, 1, 2]\n",
    );
    assert_eq!(lists.key, AnswerKey(vec![Claim::Matching(vec![4, 1, 2])]));
    assert_eq!(lists.lines()[0].cells, ["a"]);
}

#[test]
fn a_sequence_is_ordered_by_dates_or_by_its_author() {
    let dated = item(
        "kind = \"sequence\"\nevents = [\"two\", { text = \"Last\", when = \"2010\" }, \"one\"]\n",
    );
    assert_eq!(dated.key, AnswerKey(vec![Claim::Order(vec![3, 1, 2])]));
    // One of its facts has been replaced, so it leaves fresh papers.
    assert!(dated.superseded);
    let said = item(
        "kind = \"sequence\"\nevents = [\"The egg\", \"The hen\", \"Soup\"]\norder = [2, 1, 3]\n",
    );
    assert_eq!(said.key, AnswerKey(vec![Claim::Order(vec![2, 1, 3])]));
}

#[test]
fn a_single_tests_its_facts_or_is_one() {
    let plain = item(
        "kind = \"single\"\nstem = \"Which?\"\nexplain = \"E\"\nmarks = \"5/6\"\nchoices = [\"x\", { id = \"why\", text = \"y\", why = \"no\", believes = \"sky~green\" }]\nkey = [\"a\", \"why\"]\n",
    );
    let named = |name: &str| Claim::Named(name.into());
    assert_eq!(plain.key, AnswerKey(vec![named("a"), named("why")]));
    assert_eq!(plain.facts_tested(), [plain.id.as_fact()]);
    assert_eq!(plain.choices[1].believes.as_ref().unwrap().to_string(), "t/a/sky~green");
    assert_eq!(plain.order, ChoiceOrder::Shuffled);
    assert_eq!(plain.marks.unwrap().to_string(), "5/6");
    let tied = item(
        "kind = \"single\"\nstem = \"Which?\"\nfacts = [\"sky\"]\nfixed_order = true\nchoices = [{ text = \"x\", key = true }, \"y\"]\n",
    );
    assert_eq!(tied.facts_tested()[0].as_str(), "t/a/sky");
    assert_eq!(tied.order, ChoiceOrder::Fixed);
    let shared = item("kind = \"single\"\nstem = \"?\"\ndirection = \"ds\"\nkey = \"b\"\n");
    assert_eq!(texts(&shared), ["Yes", "No"]);
    assert_eq!(shared.order, ChoiceOrder::Fixed, "one order under all that share them");
}

/// What a statement of the item `q` without an id is called within its topic.
fn own_name(text: &str) -> String {
    format!("q.{}", crate::bank::own::fingerprint_name(&[text]).unwrap())
}

#[test]
fn own_statements_become_facts_and_old_names_lead_on() {
    let bank = bank(
        "[[item]]\nid = \"q\"\nwas = [\"old\"]\nkind = \"statements\"\nstatements = [\"One.\", \"Two.\"]\ncorrect = [2]\nwhy.1 = \"No.\"\n",
    );
    let topic = &bank.topics[0];
    let own: Vec<_> = topic.facts.iter().filter(|f| matches!(f.shape, Shape::Own { .. })).collect();
    assert_eq!(
        own.iter().map(|f| f.id.local()).collect::<Vec<_>>(),
        [own_name("One."), own_name("Two.")]
    );
    assert_eq!(own.iter().map(|f| f.is_true()).collect::<Vec<_>>(), [false, true]);
    assert_eq!(own.iter().map(|f| f.text.as_str()).collect::<Vec<_>>(), ["One.", "Two."]);
    assert_eq!(own[0].explanation.as_deref(), Some("No."));
    assert_eq!(topic.items[0].former_ids[0].as_str(), "t/a/old");
    let row = topic.facts.iter().find(|f| f.id.local() == "cap.in").unwrap();
    assert_eq!(row.former_ids[0].as_str(), "t/a/cap.bharat");
    let order: Vec<_> = topic.facts.iter().map(|f| f.id.local()).take(5).collect();
    assert_eq!(order, ["sky", "cap.in", "cap.np", "cap.bt", "one"]);
    assert_eq!(topic.items[0].kind(), Kind::Statements);
}
