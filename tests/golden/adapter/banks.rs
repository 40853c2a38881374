//! Banks: everything in them written out, items dealt, questions composed.
//!
//! Fields have names of this file's own, so that a golden file stays as it is when a field is
//! renamed or moved. Structures are taken apart whole: a field that is added has to be named here.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};
use std::path::PathBuf;

use jiff::civil::Date;
use prelims::bank::{
    Ask, Bank, Choice, ChoiceOrder, Composing, Decoy, Direction, Fact, FactId, Freshness, Item,
    Kind, Line, Numerals, Origin, Passage, Set, Shape, Source, Style, Table, Topic, Translation,
    Trap,
};
use prelims::compose::Wish;
use prelims::exam::{Dealt, DealtLine, deal};
use prelims::shelf::{Shelf, ShelfOptions};
use prelims::wording::shown;
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;

/// Banks that were read.
pub struct Library(Shelf);

/// A question as golden files have it: its id, all its fields, and how it is dealt.
pub struct Posed {
    pub id: String,
    pub fields: String,
    pub dealt: String,
}

impl Library {
    /// The shipped banks, or those at paths.
    pub fn shipped() -> Self {
        Self::open(Vec::new())
    }

    /// The bank at a path of the repository, and no other.
    pub fn bank(path: &str) -> Self {
        Self::open(vec![crate::binary::root().join(path)])
    }

    fn open(banks: Vec<PathBuf>) -> Self {
        let embedded = banks.is_empty();
        let (shelf, problems) =
            Shelf::open(&ShelfOptions { banks, embedded, ..ShelfOptions::default() });
        assert!(problems.is_empty(), "{problems:?}");
        Self(shelf)
    }

    /// Everything in the banks but their items: heads, topics, facts.
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for bank in self.0.banks().iter() {
            all.push((bank.id.to_string(), of_bank(bank)));
            for topic in &bank.topics {
                all.push((topic.id.to_string(), of_topic(topic)));
                let facts = topic.facts.iter().map(|fact| (fact.id.to_string(), of_fact(fact)));
                all.extend(facts);
            }
        }
        all
    }

    /// The items of the banks, each dealt from these seeds.
    pub fn items(&self, seeds: &[u64]) -> Vec<Posed> {
        let topics = self.0.banks().iter().flat_map(|bank| &bank.topics);
        topics.flat_map(|topic| &topic.items).map(|item| posed(item, seeds)).collect()
    }

    /// So many questions composed for a day, of facts from all over the banks, each from a seed of
    /// its own.
    pub fn composed(&self, today: Date, count: usize, seeds: &[u64]) -> Vec<Posed> {
        let topics = self.0.banks().iter().flat_map(|bank| &bank.topics);
        let facts: Vec<&FactId> =
            topics.flat_map(|topic| &topic.facts).map(|fact| &fact.id).collect();
        // A stride that has no divisor in common with the number of facts comes to each of them
        // once.
        let stride = [101, 103, 107].into_iter().find(|n| !facts.len().is_multiple_of(*n)).unwrap();
        let mut made = Vec::new();
        for turn in 0..facts.len() {
            let lead = facts[turn * stride % facts.len()];
            let seed = turn.try_into().unwrap();
            let wish = Wish::of(std::slice::from_ref(lead), today, seed);
            let composed = self.0.composer().compose(&wish);
            made.extend(composed.map(|composed| posed(&composed.item, seeds)));
            if made.len() == count {
                break;
            }
        }
        made
    }
}

/// Lines of `name: value`.
#[derive(Default)]
struct Fields(String);

impl Fields {
    /// A value whose text is a name or a number.
    fn plain(&mut self, name: &str, value: impl Display) {
        writeln!(self.0, "{name}: {value}").unwrap();
    }

    /// A text of an author, with its line ends and marks spelt out as in JSON.
    fn text(&mut self, name: &str, text: &str) {
        self.plain(name, serde_json::Value::from(text));
    }

    fn texts(&mut self, name: &str, texts: &[String]) {
        self.plain(name, serde_json::Value::from(texts));
    }

    /// What may be missing; nothing is said of what is.
    fn maybe(&mut self, name: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    fn maybe_plain(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.plain(name, value);
        }
    }

    fn list(&mut self, name: &str, all: &[impl Display]) {
        self.plain(name, all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    }
}

fn numerals(numerals: Numerals) -> String {
    format!("{numerals:?}").to_lowercase()
}

fn freshness(freshness: Freshness) -> String {
    match freshness {
        Freshness::Settled => "settled".into(),
        Freshness::Dated => "dated".into(),
        Freshness::Volatile { review_by } => format!("volatile, review by {review_by}"),
    }
}

fn of_bank(bank: &Bank) -> String {
    let Bank {
        id,
        former_ids: _,
        title,
        language,
        licence,
        authors,
        covers,
        style,
        sources,
        topics,
    } = bank;
    // The language is that of the bank.
    let Style { language: _, numerals: numbers, only, reasons } = style;
    let mut fields = Fields::default();
    fields.plain("bank", id);
    fields.text("title", title);
    fields.text("language", language);
    fields.maybe("licence", licence.as_ref());
    fields.texts("authors", authors);
    for covers in covers {
        fields.text("covers", &covers.subject);
        fields.maybe("  part", covers.part.as_ref());
    }
    fields.plain("numerals", numerals(*numbers));
    fields.plain("only", only);
    fields.plain("reasons", reasons);
    for Source { id, title, publisher, date, url } in sources {
        fields.plain("source", id);
        fields.text("  title", title);
        fields.maybe("  publisher", publisher.as_ref());
        fields.maybe_plain("  date", date.as_ref());
        fields.maybe("  url", url.as_ref());
    }
    fields.list("topics", &topics.iter().map(|topic| &topic.id).collect::<Vec<_>>());
    fields.0
}

fn of_topic(topic: &Topic) -> String {
    let Topic {
        former_ids: _,
        id,
        title,
        subject,
        syllabus,
        note,
        facts,
        tables,
        sets,
        passages,
        directions,
        items,
        translations,
    } = topic;
    let mut fields = Fields::default();
    fields.plain("topic", id);
    fields.text("title", title);
    fields.maybe("subject", subject.as_ref());
    fields.texts("syllabus", syllabus);
    fields.maybe("note", note.as_ref());
    for Set { id, claim: _, noun, ask } in sets {
        if noun.is_some() || ask.is_some() {
            fields.plain("set", id);
        }
        fields.maybe("  noun", noun.as_ref());
        fields.maybe("  ask", ask.as_ref());
    }
    for Translation { language, texts, missing } in translations {
        fields.plain("translation", language);
        fields.plain("  missing", missing);
        let mut texts: Vec<_> = texts.iter().collect();
        texts.sort();
        for (id, texts) in texts {
            fields.texts(&format!("  {id}"), texts);
        }
    }
    for Table { id, columns, rows, ask, decoys } in tables {
        fields.plain("table", id);
        fields.maybe("  ask", ask.as_ref());
        fields.texts("  columns", columns);
        fields.list("  rows", rows);
        for Decoy { column, text } in decoys {
            fields.text(&format!("  decoy of column {column}"), text);
        }
    }
    for Passage { id, text } in passages {
        fields.plain("passage", id);
        fields.text("  text", text);
    }
    for Direction { id, text, choices } in directions {
        fields.plain("direction", id);
        fields.text("  text", text);
        for choice in choices {
            of_choice(&mut fields, choice.text.as_deref().unwrap(), choice);
        }
    }
    fields.list("facts", &facts.iter().map(|fact| &fact.id).collect::<Vec<_>>());
    fields.list("items", &items.iter().map(|item| &item.id).collect::<Vec<_>>());
    fields.0
}

fn of_fact(fact: &Fact) -> String {
    let Fact {
        id,
        shape,
        text,
        explanation,
        sources,
        as_of,
        freshness: fresh,
        superseded_by,
        traps,
        former_ids,
        composing,
    } = fact;
    let mut fields = Fields::default();
    fields.plain("fact", id);
    match shape {
        Shape::Sentence => fields.plain("shape", "sentence"),
        Shape::Row { table, cells } => {
            fields.plain("shape", format!("row of {table}"));
            fields.texts("cells", cells);
        }
        Shape::Event { when } => fields.plain("shape", format!("event of {when}")),
        Shape::Member { set, name, is_true } => {
            fields.plain("shape", format!("member of {set}: {is_true}"));
            fields.text("name", name);
        }
        Shape::Own { is_true } => fields.plain("shape", format!("an item's own: {is_true}")),
    }
    fields.text("text", text);
    fields.maybe("why", explanation.as_ref());
    fields.list("sources", sources);
    fields.maybe_plain("as of", as_of.as_ref());
    fields.plain("freshness", freshness(*fresh));
    fields.maybe_plain("superseded by", superseded_by.as_ref());
    for Trap { id, text, explanation } in traps {
        fields.plain("trap", id);
        fields.text("  text", text);
        fields.maybe("  why", explanation.as_ref());
    }
    fields.list("was", former_ids);
    let Composing { about, because, not_because, apart, like, tells, left_out } = composing;
    fields.maybe("about", about.as_ref());
    fields.maybe_plain("because", because.as_ref());
    if !not_because.is_empty() {
        fields.list("not because", not_because);
    }
    if *tells {
        fields.plain("tells itself", tells);
    }
    if !apart.is_empty() {
        fields.list("apart", apart);
    }
    fields.maybe("like", like.as_ref());
    if *left_out {
        fields.plain("left out of composed", left_out);
    }
    fields.0
}

fn of_item(item: &Item) -> String {
    // How a list is read from `body`, `closing` and `style` is what the item's own methods say.
    let Item {
        id,
        stem: _,
        body: _,
        closing: _,
        choices,
        key,
        order,
        style,
        explain,
        sources,
        as_of,
        freshness: fresh,
        passage,
        direction,
        origin,
        marks,
        dropped,
        superseded,
        former_ids,
    } = item;
    let mut fields = Fields::default();
    fields.plain("item", id);
    fields.plain("kind", kind_name(item.kind()));
    fields.text("stem", &shown::stem(item));
    fields.texts("columns", item.columns());
    for (place, line) in item.lines().iter().enumerate() {
        let Line { cells, is_true, wording, explanation, truth, when } = line;
        fields.plain("line", item.label(place));
        fields.texts("  cells", cells);
        fields.plain("  holds", is_true);
        fields.plain("  says", wording);
        fields.maybe("  why", explanation.as_ref());
        fields.maybe("  truth", truth.as_ref());
        fields.maybe_plain("  when", when.as_ref());
    }
    fields.plain("numerals", numerals(style.numerals));
    fields.texts("right list", item.right());
    match item.ask() {
        Ask::Which { not } => fields.plain("ask", format!("which, not: {not}")),
        Ask::Count { not } => fields.plain("ask", format!("count, not: {not}")),
        Ask::Kind => fields.plain("ask", "what the kind asks"),
    }
    fields.maybe("question", shown::closing(item).map(Cow::into_owned).as_ref());
    for choice in choices {
        of_choice(&mut fields, &shown::choice(item, choice), choice);
    }
    fields.list("key", &key.0);
    match order {
        ChoiceOrder::Fixed => fields.plain("order", "fixed"),
        ChoiceOrder::Shuffled => fields.plain("order", "shuffled"),
    }
    fields.list("tests", item.facts_tested());
    fields.maybe("explanation", explain.as_ref());
    fields.list("sources", sources);
    fields.maybe_plain("as of", as_of.as_ref());
    fields.plain("freshness", freshness(*fresh));
    fields.maybe_plain("passage", passage.as_ref());
    fields.maybe_plain("direction", direction.as_ref());
    if let Some(Origin { exam, year, number, key }) = origin.as_deref() {
        fields.text("origin", exam);
        fields.maybe_plain("  year", year.as_ref());
        fields.maybe_plain("  number", number.as_ref());
        fields.maybe("  key", key.as_ref());
    }
    fields.maybe_plain("marks", marks.as_ref());
    fields.maybe("dropped", dropped.as_ref());
    fields.plain("superseded", superseded);
    fields.list("was", former_ids);
    fields.list("facts", &item.facts().collect::<Vec<_>>());
    fields.0
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Single => "single",
        Kind::Statements => "statements",
        Kind::Pairs => "pairs",
        Kind::Reasons => "reasons",
        Kind::Match => "match",
        Kind::Sequence => "sequence",
    }
}

fn of_choice(fields: &mut Fields, text: &str, choice: &Choice) {
    let Choice { claim, text: _, explanation, believes } = choice;
    fields.plain("choice", claim);
    fields.text("  text", text);
    fields.maybe("  why", explanation.as_ref());
    fields.maybe_plain("  believes", believes.as_ref());
}

/// The item, and how it is dealt from each seed.
fn posed(item: &Item, seeds: &[u64]) -> Posed {
    let mut dealt = Fields::default();
    for seed in seeds {
        dealt.plain("seed", seed);
        of_dealt(&mut dealt, item, &deal(item, &mut ChaCha20Rng::seed_from_u64(*seed)));
    }
    Posed { id: item.id.to_string(), fields: of_item(item), dealt: dealt.0 }
}

/// Choices with their letters and texts as printed, lines and key.
fn of_dealt(fields: &mut Fields, from: &Item, dealt: &Dealt) {
    let Dealt {
        item,
        kind,
        choices,
        misconceptions,
        lines,
        not,
        facts_tested,
        key,
        marks,
        gist: _,
    } = dealt;
    fields.plain("item", item);
    fields.plain("kind", kind_name(*kind));
    for (letter, claim) in ('a'..).zip(choices) {
        let text = shown::choice(from, from.choice(claim).unwrap());
        fields.text(&format!("({letter}) {claim}"), &text);
    }
    for betrayed in misconceptions {
        fields.plain("betrays", betrayed.as_ref().map(ToString::to_string).unwrap_or_default());
    }
    for DealtLine { wording, is_true, gist: _ } in lines {
        fields.plain("line", format!("{wording}: {is_true}"));
    }
    fields.plain("not", not);
    fields.list("tests", facts_tested);
    fields.list("key", &key.0);
    fields.maybe_plain("marks", marks.as_ref());
}
