//! Laws of choice: the facts of a day are asked by written or composed questions, each once.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use prelims::bank::{FactId, ItemId, Kind, TopicEntry, TopicId};
use prelims::compose::Wish;
use prelims::journal::Journal;
use prelims::plan::{Composes, Covering, Means, Pace, Worthy, choose_questions};
use prelims::shelf::Shelf;
use proptest::prelude::*;

use crate::banks::{made_up, topic};
use crate::composing::shipped;

fn now() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn today() -> Date {
    "2026-11-22".parse().unwrap()
}

struct OfShelf<'s>(&'s Shelf, u64);

impl Composes for OfShelf<'_> {
    fn can_ask(&self, fact: &FactId) -> bool {
        self.0.composer().can_ask(fact, today())
    }

    fn tells(&self, _: &ItemId, _: Kind) -> f64 {
        1.0
    }

    fn compose(&self, wanted: &[FactId], asked: &BTreeSet<FactId>) -> Vec<Covering> {
        assert!(!wanted.iter().any(|fact| asked.contains(fact)));
        let wish = Wish { asked, ..Wish::of(wanted, today(), self.1) };
        let item = self.0.composer().compose(&wish).map(|composed| composed.item);
        let covering = |item: prelims::bank::Item| Covering {
            facts: item.facts().cloned().collect(),
            kind: item.kind(),
            item: item.id,
        };
        item.map(covering).into_iter().collect()
    }
}

/// Covers `facts` on a day on which every written item of the listed facts was seen so many days
/// ago.
fn cover(
    shelf: &Shelf,
    facts: &[FactId],
    asked: &BTreeSet<FactId>,
    days: &[i64],
    seed: u64,
) -> Vec<Covering> {
    cover_in(Duration::from_secs(24 * 3600), shelf, facts, asked, (days, seed))
}

/// The same in so much time.
fn cover_in(
    time: Duration,
    shelf: &Shelf,
    facts: &[FactId],
    asked: &BTreeSet<FactId>,
    (days, seed): (&[i64], u64),
) -> Vec<Covering> {
    let catalogue = shelf.catalogue();
    let items = catalogue.topics().iter().flat_map(TopicEntry::items);
    let shown: BTreeMap<ItemId, Timestamp> = items
        .zip(days.iter().cycle())
        .filter(|(_, days)| **days > 0)
        .map(|(item, days)| (item.clone(), now() - SignedDuration::from_hours(24 * days)))
        .collect();
    let composes = &OfShelf(shelf, seed);
    let pace = &Pace::before(jiff::civil::Date::MAX, &Journal::default());
    let means = Means { catalogue, seen: &shown, asked, day: today(), now: now(), pace, composes };
    let worthy: Vec<Worthy> = facts.iter().map(|fact| (fact.clone(), 1.0)).collect();
    choose_questions(&worthy, &means, (time, true))
}

/// What holds of every covering.
fn is_sound(shelf: &Shelf, facts: &[FactId], asked: &BTreeSet<FactId>, all: &[Covering]) {
    let mut said: BTreeSet<&FactId> = BTreeSet::new();
    for covering in all {
        let item = shelf.item(&covering.item).unwrap();
        assert_eq!(item.facts().collect::<Vec<_>>(), covering.facts.iter().collect::<Vec<_>>());
        let wanted = covering.facts.iter().any(|fact| facts.contains(fact));
        assert!(wanted, "{} asks nothing of the day", covering.item);
        for fact in &covering.facts {
            assert!(said.insert(fact), "{fact} is asked twice");
            let composed = covering.item.recipe().is_some();
            let before = asked.contains(fact) && !facts.contains(fact);
            assert!(!composed || !before, "{fact} was asked already");
        }
    }
}

/// Facts of several topics, in turn: so many of each.
fn mixed(shelf: &Shelf, each: usize) -> Vec<FactId> {
    let topics = shelf.catalogue().topics();
    let composable = |fact: &&FactId| shelf.composer().can_ask(fact, today());
    let of: Vec<Vec<&FactId>> =
        topics.iter().map(|t| t.facts().iter().filter(composable).take(each).collect()).collect();
    (0..each).flat_map(|n| of.iter().filter_map(move |f| f.get(n).copied().cloned())).collect()
}

#[test]
fn a_day_of_the_shipped_bank_is_asked_whole_with_two_or_three_facts_an_item() {
    let (shelf, _) = shipped();
    let facts = mixed(shelf, 13);
    assert!(facts.len() > 180, "{}", facts.len());
    let none = BTreeSet::new();
    for seed in 0..5 {
        // Every written item was seen yesterday: all is composed.
        let all = cover(shelf, &facts, &none, &[1], seed);
        is_sound(shelf, &facts, &none, &all);
        let asked: Vec<&FactId> = all.iter().flat_map(|covering| &covering.facts).collect();
        // Beside some nothing is left to stand in the end.
        let missed = facts.iter().filter(|fact| !asked.contains(fact)).count();
        assert!(missed * 20 <= facts.len(), "{missed} of {}", facts.len());
        assert!(all.iter().all(|covering| covering.item.recipe().is_some()));
        let a_question = asked.len() as f64 / all.len() as f64;
        // A question in five has one right answer among four, and asks one fact.
        assert!((2.2..3.6).contains(&a_question), "{a_question} facts a question");
        let wanted = asked.iter().filter(|fact| facts.contains(fact)).count();
        // A question keeps to one subject, which leaves less room for what is wanted.
        assert!(wanted * 4 > asked.len() * 3, "{wanted} of {} asked are wanted", asked.len());
        let topics =
            |c: &Covering| c.facts.iter().map(FactId::topic).collect::<BTreeSet<TopicId>>();
        let several = all.iter().filter(|covering| topics(covering).len() > 1).count();
        assert!(several * 20 < all.len(), "{several} of {} are of several topics", all.len());
    }
}

#[test]
fn a_short_day_asks_what_is_worth_most_for_its_seconds_and_always_something() {
    let (shelf, _) = shipped();
    let facts = mixed(shelf, 4);
    let none = BTreeSet::new();
    let asked = |minutes: u64, days: i64| {
        let time = Duration::from_secs(60 * minutes);
        let all = cover_in(time, shelf, &facts, &none, (&[days], 1));
        is_sound(shelf, &facts, &none, &all);
        all
    };
    assert_eq!(asked(0, 1).len(), 1);
    for days in [1, 21] {
        let all = asked(10, days);
        // At 72 seconds for three lines, and no second thrown away on what nobody wants.
        assert!((7..=11).contains(&all.len()), "{}", all.len());
        let wanted = |c: &Covering| c.facts.iter().filter(|fact| facts.contains(fact)).count();
        let (asked, of) = all.iter().fold((0, 0), |(a, o), c| (a + wanted(c), o + c.facts.len()));
        assert!(asked * 10 >= of * 9, "{asked} of {of} asked are wanted");
    }
}

#[test]
fn written_items_that_were_seen_lately_are_not_asked_where_others_can_be_composed() {
    let (shelf, _) = shipped();
    let facts = mixed(shelf, 4);
    let none = BTreeSet::new();
    let written = |days: i64| {
        let all = cover(shelf, &facts, &none, &[days], 1);
        is_sound(shelf, &facts, &none, &all);
        all.iter().filter(|covering| covering.item.recipe().is_none()).count()
    };
    assert_eq!(written(19), 0);
    assert!(written(21) > 0);
}

/// A bank with one written item, which asks a composable fact and a statement of its own.
const SHARED: &str = r#"title = "Salt"
[[fact]]
id = "camels"
text = "Camels carry salt across the desert."
[[fact]]
id = "mangoes"
text = "Mangoes ripen before the monsoon."
[[item]]
id = "written"
kind = "statements"
statements = [{ fact = "camels" }, { id = "own", text = "Rivers end in the sea.", truth = true }]
"#;

fn salt(name: &str) -> FactId {
    format!("made-up/t0/{name}").parse().unwrap()
}

#[test]
fn what_only_a_written_item_can_ask_is_not_left_out() {
    let shelf = made_up(&[SHARED.to_owned()]);
    let (camels, own) = (salt("camels"), salt("written.own"));
    let items = |facts: &[FactId], asked: &[FactId]| -> Vec<String> {
        let asked = asked.iter().cloned().collect();
        let all = cover(&shelf, facts, &asked, &[1], 1);
        all.iter().map(|covering| covering.item.local().to_owned()).collect()
    };
    // Composing for the first would leave nothing to ask the second by.
    assert_eq!(items(&[camels.clone(), own.clone()], &[]), ["written"]);
    // Though the other was asked today, and by itself too.
    assert_eq!(items(std::slice::from_ref(&own), std::slice::from_ref(&camels)), ["written"]);
    // Only by itself is the first asked afresh.
    assert!(items(&[camels], &[])[0].starts_with('='));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_fact_of_a_day_is_asked_twice(
        topics in prop::collection::vec(topic(), 1..4),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..40),
        before in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        seed in any::<u64>(),
    ) {
        let shelf = made_up(&topics);
        let all: Vec<FactId> = shelf.catalogue().topics().iter().flat_map(|t| t.facts().to_vec()).collect();
        let facts: Vec<FactId> = picks.iter().map(|at| at.get(&all).clone()).collect();
        let asked: BTreeSet<FactId> = before.iter().map(|at| at.get(&all).clone()).collect();
        let covered = cover(&shelf, &facts, &asked, &[1, 0, 30], seed);
        is_sound(&shelf, &facts, &asked, &covered);
    }

    #[test]
    fn no_fact_of_a_day_of_the_shipped_bank_is_asked_twice(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..60),
        before in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
        days in prop::collection::vec(0..40_i64, 1..9),
        seed in any::<u64>(),
    ) {
        let (shelf, _) = shipped();
        let all: Vec<FactId> = shelf.catalogue().topics().iter().flat_map(|t| t.facts().to_vec()).collect();
        let facts: Vec<FactId> = picks.iter().map(|at| at.get(&all).clone()).collect();
        let asked: BTreeSet<FactId> = before.iter().map(|at| at.get(&all).clone()).collect();
        let covered = cover(shelf, &facts, &asked, &days, seed);
        is_sound(shelf, &facts, &asked, &covered);
    }
}
