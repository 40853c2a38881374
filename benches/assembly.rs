//! How long a paper of 100 questions takes to assemble from a supply of 100,000 items, beside the
//! least that it can: looking at every item once.
#![expect(clippy::expect_used, reason = "a measurement that fails has no figure")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use jiff::Timestamp;
use jiff::civil::Date;
use prelims::bank::{Ask, Bank, Body, Catalogue, ItemId, Kind, Slug, TopicEntry, TopicId};
use prelims::document::SourceFile;
use prelims::exam::blueprint::{PaperPlan, Quota, Wanted, shipped};
use prelims::exam::{Supply, assemble};
use prelims::reading::read;

const TOPICS: usize = 100;
const ITEMS: usize = 1000;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let bank = supply();
    let catalogue = Catalogue::of([&bank]);
    let today: Date = "2026-11-22".parse().expect("a date");
    // A learner who has seen every tenth item.
    let ids = || catalogue.topics().iter().flat_map(TopicEntry::items);
    let times = (0..).filter_map(|second| Timestamp::from_second(second).ok());
    let seen: BTreeMap<ItemId, Timestamp> = ids().step_by(10).cloned().zip(times).collect();
    let plan = plan();
    let mut lots = 0;
    let ours = measure(&mut criterion, "assemble", || {
        lots += 1;
        let supply = Supply { catalogue: &catalogue, seen: &seen, today, seed: lots };
        black_box(assemble(&plan, supply).expect("there is enough"));
    });
    let least = measure(&mut criterion, "read once", || {
        let fresh = |id: &&ItemId| catalogue.item(id).is_some_and(|item| item.is_fresh(today));
        black_box(ids().filter(fresh).count());
    });
    let ratio = ours.as_secs_f64() / least.as_secs_f64();
    println!(
        "\na paper of 100 from {} items: {ours:.2?}, reading them once {least:.2?}, ratio {ratio:.2}",
        TOPICS * ITEMS
    );
}

/// Lets criterion measure, and gives the median.
fn measure(criterion: &mut Criterion, what: &str, mut once: impl FnMut()) -> Duration {
    let mut all = Vec::new();
    criterion.benchmark_group("assembly").sample_size(20).bench_function(what, |bencher| {
        bencher.iter_custom(|times| {
            let took = (0..times).map(|_| {
                let from = Instant::now();
                once();
                from.elapsed()
            });
            let took: Vec<Duration> = took.collect();
            all.extend_from_slice(&took);
            took.iter().sum()
        });
    });
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// General Studies with quotas: a third of it statements, twenty questions about passages, thirty
/// of ten topics.
fn plan() -> PaperPlan {
    let all = shipped();
    let mut plan = all[0].papers[0].clone();
    let topics = (0..10).map(|n| format!("t{n}")).collect();
    let quota = |of: Wanted, count: usize| Quota { of, count };
    plan.sections[0].quotas = vec![
        quota(Wanted { kinds: vec![Kind::Statements], ..Wanted::default() }, 33),
        quota(Wanted { passage: Some(true), ..Wanted::default() }, 20),
        quota(Wanted { topics, ..Wanted::default() }, 30),
    ];
    plan
}

/// A hundred topics of a thousand items, of two kinds, a fifth of them about passages of five.
fn supply() -> Bank {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let head = "format = 1\nid = \"b\"\ntitle = \"B\"\nlanguage = \"en\"\ntopics = [\"t\"]\n";
    let topic = "id = \"t\"\ntitle = \"T\"\nsyllabus = [\"GS2: polity\"]\n[[item]]\nid = \"i\"\nkind = \"single\"\nstem = \"?\"\nchoices = [\"x\", \"y\"]\nkey = \"a\"\n";
    let mut bank =
        read(&[file("bank.toml", head), file("t.toml", topic)], &[]).bank.expect("a sound bank");
    let model = bank.topics.remove(0);
    bank.topics = (0..TOPICS)
        .map(|t| {
            let id: TopicId = format!("b/t{t}").parse().expect("an id");
            let item = |i: usize| {
                let mut item = model.items[0].clone();
                item.id = format!("{id}/i{i}").parse().expect("an id");
                if !i.is_multiple_of(2) {
                    let ask = Ask::Which { not: false };
                    item.body = Body::Statements { lines: Vec::new(), ask };
                }
                let passage = || Slug::new(&format!("p{}", i / 5)).expect("an id");
                item.passage = (i < ITEMS / 5).then(passage);
                item
            };
            let mut topic = model.clone();
            topic.items = (0..ITEMS).map(item).collect();
            topic.id = id;
            topic
        })
        .collect();
    bank
}
