//! What an assembled paper keeps: counts, quotas, passages, freshness, the seed.

use std::collections::BTreeSet;

use super::*;
use crate::bank::Kind;
use crate::document::SourceFile;
use crate::exam::Series;
use crate::exam::blueprint::{self, Blueprint};
use crate::reading::read;

/// A bank of topics, each with so many single items, so many statements items, and passages of so
/// many items.
fn bank(id: &str, topics: &[(&str, &str, usize, usize, &[usize])]) -> crate::bank::Bank {
    let names: Vec<String> = topics.iter().map(|t| format!("\"{}\"", t.0)).collect();
    let head = format!(
        "format = 1\nid = \"{id}\"\ntitle = \"T\"\nlanguage = \"en\"\ntopics = [{}]\n",
        names.join(", ")
    );
    let mut files = vec![SourceFile { path: "bank.toml".into(), text: head }];
    for (topic, syllabus, singles, statements, passages) in topics {
        let mut text = format!("id = \"{topic}\"\ntitle = \"T\"\nsyllabus = [\"{syllabus}\"]\n");
        for passage in 0..passages.len() {
            text.extend(["[[passage]]\nid = \"p", &passage.to_string(), "\"\ntext = \"x\"\n"]);
        }
        let single = |id: String, more: String| {
            format!(
                "[[item]]\nid = \"{id}\"\nkind = \"single\"\nstem = \"?\"\nchoices = [\"x\", \"y\"]\nkey = \"a\"\n{more}"
            )
        };
        for n in 0..*singles {
            text += &single(format!("s{n}"), String::new());
        }
        for n in 0..*statements {
            text.extend([
                "[[item]]\nid = \"l",
                &n.to_string(),
                "\"\nkind = \"statements\"\nstem = \"?\"\nstatements = [{ text = \"a\", truth = true }, { text = \"b\", truth = false }]\n",
            ]);
        }
        for (passage, size) in passages.iter().enumerate() {
            for n in 0..*size {
                text += &single(format!("p{passage}-{n}"), format!("passage = \"p{passage}\"\n"));
            }
        }
        files.push(SourceFile { path: format!("{topic}.toml"), text });
    }
    let reading = read(&files, &[]);
    reading.bank.unwrap_or_else(|| panic!("{:#?}", reading.diagnostics))
}

fn plan(body: &str) -> PaperPlan {
    let text = format!(
        "format = 1\nblueprint = \"b\"\ntitle = \"B\"\n[[paper]]\nid = \"p\"\ntitle = \"P\"\nminutes = 60\nmarks = 2\nwrong = \"1/3\"\n{body}"
    );
    let reading = blueprint::read(&SourceFile { path: "b.toml".into(), text });
    let Some(Blueprint { papers, .. }) = reading.blueprint else { panic!("{reading:#?}") };
    papers.into_iter().next().unwrap()
}

const TODAY: &str = "2026-11-22";

fn supply<'a>(
    catalogue: &'a Catalogue,
    seen: &'a BTreeMap<ItemId, Timestamp>,
    lots: u64,
) -> Supply<'a> {
    Supply { catalogue, seen, today: TODAY.parse().unwrap(), seed: lots }
}

#[test]
fn quotas_are_met_even_where_the_best_items_would_go_elsewhere() {
    // Polity's four statements are all that the second quota can have; the first could take them
    // too, and so could the rest.
    let bank = bank("b", &[("polity", "GS2: polity", 3, 4, &[]), ("history", "GS1", 5, 0, &[])]);
    let catalogue = Catalogue::of([&bank]);
    let plan = plan(
        "questions = 12\n[[paper.quota]]\ntopics = [\"polity\"]\ncount = 3\n[[paper.quota]]\nkinds = [\"statements\"]\ncount = 4\n",
    );
    let seen = BTreeMap::new();
    for seed in 0..50 {
        let form = assemble(&plan, supply(&catalogue, &seen, seed)).unwrap();
        let all: BTreeSet<&ItemId> = form.sections[0].iter().collect();
        assert_eq!(all.len(), 12, "all twelve items, each once");
    }
}

#[test]
fn the_same_seed_gives_the_same_paper_and_series_are_orders_of_it() {
    let bank = bank("b", &[("one", "GS1", 30, 10, &[4, 3, 2])]);
    let catalogue = Catalogue::of([&bank]);
    let plan = plan("questions = 20\n");
    let seen = BTreeMap::new();
    let at = |seed| assemble(&plan, supply(&catalogue, &seen, seed)).unwrap();
    assert_eq!(at(7), at(7));
    assert_ne!(at(7), at(8));
    let form = at(7);
    let orders: Vec<Vec<ItemId>> = Series::ALL
        .map(|series| form.in_series(&plan, supply(&catalogue, &seen, 7), series))
        .into();
    let distinct: BTreeSet<&Vec<ItemId>> = orders.iter().collect();
    assert_eq!(distinct.len(), 4);
    let sorted = |order: &Vec<ItemId>| order.iter().cloned().collect::<BTreeSet<_>>();
    assert!(orders.iter().all(|order| sorted(order) == sorted(&orders[0])));
}

#[test]
fn passages_stay_together_and_in_order() {
    let bank = bank("b", &[("one", "CSAT", 40, 0, &[5, 4, 3, 6, 2])]);
    let catalogue = Catalogue::of([&bank]);
    let plan = plan(
        "[[paper.section]]\ntitle = \"I\"\nquestions = 17\n[[paper.section.quota]]\npassage = true\ncount = 11\n[[paper.section]]\ntitle = \"II\"\nquestions = 9\n",
    );
    let seen = BTreeMap::new();
    for seed in 0..60 {
        let form = assemble(&plan, supply(&catalogue, &seen, seed)).unwrap();
        assert_eq!(form.counts(), [17, 9]);
        let about = |id: &&ItemId| id.local().starts_with('p');
        assert!(form.sections[0].iter().filter(about).count() >= 11);
        for series in Series::ALL {
            let order = form.in_series(&plan, supply(&catalogue, &seen, seed), series);
            let names: Vec<&str> = order.iter().map(ItemId::local).collect();
            for (at, name) in names.iter().enumerate().filter(|(_, n)| n.starts_with('p')) {
                let (passage, number) = name.split_once('-').unwrap();
                let number: usize = number.parse().unwrap();
                if number > 0 {
                    assert_eq!(names[at - 1], format!("{passage}-{}", number - 1), "{names:?}");
                }
            }
        }
    }
}

#[test]
fn what_was_seen_least_recently_comes_first() {
    let bank = bank("b", &[("one", "GS1", 30, 0, &[])]);
    let catalogue = Catalogue::of([&bank]);
    let at = |second: i64| Timestamp::from_second(second).unwrap();
    // Ten never seen, twenty seen one after the other.
    let seen: BTreeMap<ItemId, Timestamp> =
        catalogue.topics()[0].items()[10..].iter().cloned().zip((0..).map(at)).collect();
    let form = assemble(&plan("questions = 15\n"), supply(&catalogue, &seen, 3)).unwrap();
    let expected: BTreeSet<&ItemId> = catalogue.topics()[0].items()[..15].iter().collect();
    assert_eq!(form.sections[0].iter().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn what_is_short_is_said_by_quota_and_the_largest_paper_offered() {
    let bank =
        bank("b", &[("polity", "GS2: polity", 6, 0, &[]), ("maths", "Mathematics", 50, 0, &[])]);
    let catalogue = Catalogue::of([&bank]);
    let plan = plan(
        "[[paper.section]]\ntitle = \"GK\"\nquestions = 20\nexcept = [\"mathematics\"]\n[[paper.section.quota]]\nsyllabus = [\"GS2\"]\ncount = 10\n[[paper.section]]\ntitle = \"Maths\"\nquestions = 40\nsyllabus = [\"Mathematics\"]\n",
    );
    let seen = BTreeMap::new();
    let short = assemble(&plan, supply(&catalogue, &seen, 1)).unwrap_err();
    assert_eq!((short.largest, short.full), (20, 60));
    let said: Vec<_> = short.shortages.iter().map(|s| (&*s.section, s.wanted - s.found)).collect();
    assert_eq!(said.iter().map(|(_, lacking)| lacking).sum::<usize>(), 14);
    assert!(said.iter().all(|(section, _)| *section == "GK"), "{short}");
    let scaled = assemble_scaled(&plan, supply(&catalogue, &seen, 1)).unwrap();
    assert_eq!(scaled.counts(), [6, 14]);
    // Without any question for a section there is no faithful paper of any size.
    let none = PaperPlan { sections: plan.sections[..1].to_vec(), ..plan.clone() };
    let only = bank_of_maths();
    let maths = Catalogue::of([&only]);
    let short = assemble_scaled(&none, supply(&maths, &seen, 1)).unwrap_err();
    assert_eq!(short.largest, 0);
    assert!(short.to_string().contains("GK (any kind of GS2) has 0 of 10"), "{short}");
}

fn bank_of_maths() -> crate::bank::Bank {
    bank("m", &[("maths", "Mathematics", 5, 0, &[])])
}

#[test]
fn kinds_are_told_apart() {
    let bank = bank("b", &[("one", "GS1", 10, 10, &[])]);
    let catalogue = Catalogue::of([&bank]);
    let plan = plan("questions = 8\nkinds = [\"statements\"]\n");
    let seen = BTreeMap::new();
    let form = assemble(&plan, supply(&catalogue, &seen, 1)).unwrap();
    let kinds = form.sections[0].iter().map(|id| catalogue.item(id).unwrap().kind());
    assert!(kinds.into_iter().all(|kind| kind == Kind::Statements));
}

#[test]
fn questions_under_one_direction_stand_together_in_reading_order() {
    let mut bank = bank("b", &[("one", "CSAT", 30, 0, &[3])]);
    for item in &mut bank.topics[0].items[5..12] {
        item.direction = Some("sufficiency".parse().unwrap());
    }
    let catalogue = Catalogue::of([&bank]);
    let plan = plan("questions = 20\n");
    let seen = BTreeMap::new();
    for seed in 0..30 {
        let form = assemble(&plan, supply(&catalogue, &seen, seed)).unwrap();
        let under = |id: &&ItemId| {
            catalogue.item(id).unwrap().shared().is_some_and(|name| name.as_str() == "sufficiency")
        };
        let order = &form.sections[0];
        let places: Vec<usize> =
            order.iter().enumerate().filter(|(_, id)| under(id)).map(|(at, _)| at).collect();
        assert!(places.windows(2).all(|pair| pair[1] == pair[0] + 1), "{order:?}");
        let own: Vec<&ItemId> = order.iter().filter(under).collect();
        let known: Vec<&ItemId> =
            catalogue.topics()[0].items().iter().filter(|id| own.contains(id)).collect();
        assert_eq!(own, known);
    }
}
