//! Laws of composed questions, over the shipped bank and over made-up ones.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use jiff::civil::Date;
use prelims::bank::solve::Expected;
use prelims::bank::{
    Ask, Bank, Claim, Fact, FactId, Freshness, Item, ItemId, Kind, Line, ReasonsCode, Shape,
};
use prelims::compose::{Composed, Recipe, Wish};
use prelims::shelf::{Shelf, ShelfOptions};
use prelims::text::likeness;
use prelims::wording::{read_choice, shown};
use proptest::prelude::*;

use crate::banks::{made_up, topic};

/// So many questions of the shipped bank are looked at.
pub const SEEDS: u64 = 2000;
fn today() -> Date {
    "2026-11-22".parse().unwrap()
}

/// The shipped bank, and 2,000 questions of it, each fact in turn for whose sake one is composed.
pub fn shipped() -> &'static (Shelf, Vec<Composed>) {
    static SHIPPED: OnceLock<(Shelf, Vec<Composed>)> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let options = ShelfOptions { embedded: true, ..ShelfOptions::default() };
        let (shelf, problems) = Shelf::open(&options);
        assert_eq!(problems, []);
        let leads: Vec<FactId> = composable(&shelf).map(|fact| fact.id.clone()).collect();
        assert!(leads.len() > 600);
        let all = (0..SEEDS).zip(leads.iter().cycle());
        let all = all
            .map(|(seed, lead)| ask(&shelf, std::slice::from_ref(lead), seed).unwrap())
            .collect();
        (shelf, all)
    })
}

fn facts(shelf: &Shelf) -> impl Iterator<Item = &Fact> {
    shelf.banks().iter().flat_map(|bank: &Bank| &bank.topics).flat_map(|topic| &topic.facts)
}

/// The facts that are to be composable: authored, not superseded, not stale.
pub fn composable(shelf: &Shelf) -> impl Iterator<Item = &Fact> {
    facts(shelf).filter(|fact| {
        let stale =
            matches!(fact.freshness, Freshness::Volatile { review_by } if review_by < today());
        let left_out = fact.superseded_by.is_some() || fact.composing.left_out;
        !matches!(fact.shape, Shape::Own { .. }) && !left_out && !stale
    })
}

pub fn ask(shelf: &Shelf, wanted: &[FactId], seed: u64) -> Option<Composed> {
    shelf.composer().compose(&Wish::of(wanted, today(), seed))
}

/// All that is held of a composed item, each thing worked out anew from the bank.
fn is_sound(shelf: &Shelf, composed: &Composed) {
    let item = &composed.item;
    let id = &item.id;
    let facts: Vec<&Fact> = item.facts().map(|fact| shelf.fact(fact).unwrap()).collect();
    let is_single = item.kind() == Kind::Single;
    assert!(is_single || (2..=4).contains(&item.lines().len()), "{id}");
    assert_eq!(facts.iter().map(|f| &f.id).collect::<BTreeSet<_>>().len(), facts.len(), "{id}");
    let texts: BTreeSet<Vec<String>> = item.lines().iter().map(|line| line.cells.clone()).collect();
    assert!(
        item.kind() == Kind::Pairs || texts.len() == item.lines().len(),
        "{id} prints a line twice"
    );
    for fact in &facts {
        assert!(fact.superseded_by.is_none() && !matches!(fact.shape, Shape::Own { .. }), "{id}");
    }
    assert_eq!(item.choices.len(), 4, "{id}");
    let claims: BTreeSet<&Claim> = item.choices.iter().map(|choice| &choice.claim).collect();
    assert_eq!(claims.len(), 4, "{id}");
    assert_eq!(item.choices.iter().filter(|c| item.key.accepts(&c.claim)).count(), 1, "{id}");
    if is_single {
        is_sound_single(composed);
        return is_remade(shelf, composed);
    }
    assert_eq!(item.key.0, [right_claim(shelf, item, &facts)], "{id}");
    let expected = Expected {
        kind: item.kind(),
        ask: item.ask(),
        lines: item.lines().len(),
        right: item.right().len(),
    };
    for choice in &item.choices {
        assert_eq!(
            read_choice(&shown::choice(item, choice), &expected).as_ref(),
            Some(&choice.claim),
            "{id}"
        );
    }
    let stem = shown::stem(item);
    assert!(shown::closing(item).is_some() && stem.ends_with(':'), "{id}: {item:?}");
    is_remade(shelf, composed);
}

/// A question with one right answer asks, tests one fact, and prints no answer twice.
fn is_sound_single(composed: &Composed) {
    let item = &composed.item;
    let id = &item.id;
    assert!(shown::stem(item).ends_with('?') && shown::closing(item).is_none(), "{id}");
    assert_eq!(item.facts().count(), 1, "{id}");
    let texts: BTreeSet<&str> =
        item.choices.iter().filter_map(|choice| choice.text.as_deref()).collect();
    assert_eq!(texts.len(), 4, "{id}");
    let right = item.choices.iter().find(|choice| item.key.accepts(&choice.claim)).unwrap();
    assert!(right.believes.is_none(), "{id}");
}

/// The id is the recipe, and all that is needed.
fn is_remade(shelf: &Shelf, composed: &Composed) {
    let (item, id) = (&composed.item, &composed.item.id);
    assert_eq!(Recipe::of(id).unwrap().as_ref(), Ok(&composed.recipe), "{id}");
    let again: ItemId = id.to_string().parse().unwrap();
    assert_eq!(shelf.item(&again).as_deref(), Some(item), "{id}");
}

/// What is right, from the bank alone; lines must hold or not as it says.
fn right_claim(shelf: &Shelf, item: &Item, facts: &[&Fact]) -> Claim {
    let numbers = || 1_u8..;
    match item.kind() {
        Kind::Statements | Kind::Pairs => {
            let mut right = Vec::new();
            for ((number, line), fact) in numbers().zip(item.lines()).zip(facts) {
                let is_true = match &fact.shape {
                    Shape::Row { .. } => is_row(shelf, item, fact, &line.cells),
                    Shape::Event { when } => when.last().year() < year_asked(item),
                    _ => line.wording.trap.is_none() && fact.is_true(),
                };
                assert_eq!(line.is_true, is_true, "{}", item.id);
                if is_true {
                    right.push(number);
                }
            }
            match item.ask() {
                Ask::Count { .. } => Claim::Count(u8::try_from(right.len()).unwrap()),
                _ => Claim::Statements(right),
            }
        }
        Kind::Match => {
            let cells = |fact: &Fact| match &fact.shape {
                Shape::Row { cells, .. } => cells.clone(),
                _ => panic!("{} matches what is no row", item.id),
            };
            let topic = shelf.topic(&facts[0].id.topic()).unwrap();
            let table =
                topic.tables.iter().find(|table| table.rows.contains(&facts[0].id)).unwrap();
            let place =
                |n: usize| table.columns.iter().position(|c| *c == item.columns()[n]).unwrap();
            let goes = |left: &str, right: &str| {
                let fits = |fact: &Fact| {
                    let own = cells(fact);
                    own[place(0)] == *left && own[place(1)] == *right
                };
                table.rows.iter().any(|row| fits(shelf.fact(row).unwrap()))
            };
            // Exactly one of the right list goes with each, or the key would not be certain.
            let partner = |line: &Line| {
                let fits = |(_, right): &(u8, &String)| goes(&line.cells[0], right);
                let all: Vec<u8> =
                    numbers().zip(item.right()).filter(fits).map(|(n, _)| n).collect();
                assert_eq!(all.len(), 1, "{}", item.id);
                all[0]
            };
            Claim::Matching(item.lines().iter().map(partner).collect())
        }
        Kind::Reasons => {
            let truths: Vec<bool> =
                item.lines().iter().map(|line| line.wording.trap.is_none()).collect();
            let explains = facts[0].composing.because.as_ref() == Some(&facts[1].id);
            Claim::Reasons(match truths[..] {
                [true, true] if explains => ReasonsCode::Explains,
                [true, true] => ReasonsCode::DoesNotExplain,
                [true, false] => ReasonsCode::FirstOnly,
                _ => ReasonsCode::SecondOnly,
            })
        }
        Kind::Sequence => {
            let when = |fact: &Fact| match fact.shape {
                Shape::Event { when } => when,
                _ => panic!("{} orders what is no event", item.id),
            };
            let mut order: Vec<(u8, _)> =
                numbers().zip(facts.iter().map(|fact| when(fact))).collect();
            order.sort_by_key(|(_, when)| when.first());
            assert!(order.windows(2).all(|pair| pair[0].1.before(pair[1].1)), "{}", item.id);
            Claim::Order(order.into_iter().map(|(n, _)| n).collect())
        }
        Kind::Single => panic!("{} has no lines", item.id),
    }
}

/// The year before which it is asked what took place.
fn year_asked(item: &Item) -> i16 {
    let closing = shown::closing(item).unwrap();
    closing.trim_end_matches('?').rsplit(' ').next().unwrap().parse().unwrap()
}

/// Whether some row of the fact's table prints these cells.
fn is_row(shelf: &Shelf, item: &Item, fact: &Fact, cells: &[String]) -> bool {
    let topic = shelf.topic(&fact.id.topic()).unwrap();
    let table = topic.tables.iter().find(|table| table.rows.contains(&fact.id)).unwrap();
    let places: Vec<usize> = item
        .columns()
        .iter()
        .map(|heading| table.columns.iter().position(|column| column == heading).unwrap())
        .collect();
    table.rows.iter().any(|row| match &shelf.fact(row).unwrap().shape {
        Shape::Row { cells: own, .. } => {
            places.iter().zip(cells).all(|(at, cell)| own[*at] == *cell)
        }
        _ => false,
    })
}

#[test]
fn every_composed_question_of_the_shipped_bank_is_sound() {
    let (shelf, all) = shipped();
    for composed in all {
        is_sound(shelf, composed);
    }
}

#[test]
fn every_composable_fact_is_asked_first_for_its_own_sake() {
    let (shelf, all) = shipped();
    let leads: Vec<&Fact> = composable(shelf).collect();
    for (lead, composed) in leads.iter().cycle().zip(all) {
        assert!(composed.item.facts().any(|fact| *fact == lead.id), "{}", lead.id);
        assert_eq!(composed.item.id.topic(), lead.id.topic());
    }
}

#[test]
fn the_same_seed_composes_the_same_question_and_another_seed_another() {
    let (shelf, all) = shipped();
    let mut differ = 0;
    for ((seed, lead), composed) in (0..200).zip(composable(shelf)).zip(all) {
        let wanted = std::slice::from_ref(&lead.id);
        assert_eq!(ask(shelf, wanted, seed).as_ref(), Some(composed));
        differ += usize::from(ask(shelf, wanted, seed + 1).unwrap().item.id != composed.item.id);
    }
    assert!(differ > 180, "{differ} of 200 differ");
}

#[test]
fn every_trap_is_used() {
    let (shelf, _) = shipped();
    let with_traps = composable(shelf).filter(|f| f.shape == Shape::Sentence && f.traps.len() > 1);
    for fact in with_traps {
        let used: BTreeSet<String> = (0..150)
            .flat_map(|seed| {
                ask(shelf, std::slice::from_ref(&fact.id), seed).unwrap().item.lines().to_vec()
            })
            .filter(|line| line.wording.fact == fact.id)
            .filter_map(|line| Some(line.wording.trap?.to_string()))
            .collect();
        // What is hardly like the fact is drawn where there is nothing else.
        let like = fact.traps.iter().filter(|trap| likeness(&fact.text, &trap.text) >= 0.4);
        let like = like.count();
        let all = if like == 0 { fact.traps.len() } else { like };
        assert!(used.len() >= all, "{}: {used:?}", fact.id);
    }
}

/// Facts that are wanted together are asked together, as far as they fit.
#[test]
fn what_is_wanted_is_asked_before_its_company() {
    let (shelf, _) = shipped();
    let topic = &shelf.banks()[0].topics[0];
    let sentences: Vec<FactId> =
        topic.facts.iter().filter(|f| f.shape == Shape::Sentence).map(|f| f.id.clone()).collect();
    let (mut wanted, mut all) = (0, 0);
    for seed in 0..100 {
        let item = ask(shelf, &sentences[..6], seed).unwrap().item;
        assert!(item.facts().any(|fact| *fact == sentences[0]));
        wanted += item.facts().filter(|fact| sentences[..6].contains(fact)).count();
        all += item.facts().count();
    }
    assert!(wanted * 4 > all * 3, "{wanted} of {all}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn composed_questions_of_any_bank_are_sound(
        topics in prop::collection::vec(topic(), 1..4),
        seed in any::<u64>(),
    ) {
        let shelf = made_up(&topics);
        let all: Vec<FactId> = facts(&shelf).map(|fact| fact.id.clone()).collect();
        for (at, fact) in all.iter().enumerate() {
            // Alone, and with every other fact wanted beside it.
            let wanted: Vec<FactId> = all[at..].to_vec();
            let alone = ask(&shelf, std::slice::from_ref(fact), seed);
            prop_assert_eq!(alone.is_some(), shelf.composer().can_ask(fact, today()), "{}", fact);
            for composed in [alone, ask(&shelf, &wanted, seed)].into_iter().flatten() {
                is_sound(&shelf, &composed);
                prop_assert!(composed.item.facts().any(|asked| asked == fact));
                prop_assert!(composed.item.facts().all(|id| composable(&shelf).any(|f| f.id == *id)));
            }
        }
    }

    /// Whatever stands after the `=`, an id is refused or made or found wanting, and nothing
    /// panics.
    #[test]
    fn any_recipe_is_made_or_found_wanting(
        text in "(1|2|9{1,6}),(s[wc]|n[wc]|p[wc][0-9]{0,4}|m[0-9]{0,3}|q|r|b[wc][0-9]{0,5}|o[spixyc][0-9]{0,5}),[a-z0-9.:~@+-]{0,40},([sonmrc][0-9.:]{0,7}_){0,3}[sn][0-9.]{0,3}",
        fact in 0..30_usize,
        other in 0..30_usize,
    ) {
        let (shelf, _) = shipped();
        let topic = &shelf.banks()[0].topics[0];
        if let Ok(id) = topic.id.composed(&text) {
            drop(shelf.item(&id));
        }
        let name = |at: usize| topic.facts[at].id.local().to_owned();
        let form = text.split(',').nth(1).unwrap_or_default();
        for choices in ["s1_s2_s1.2_s", "n0_n1_n2_n3", "o1.2_o2.1", "m1.2_m2.1", "c:a_c:b"] {
            let text = format!("2,{form},{}+{},{choices}", name(fact), name(other));
            let id = topic.id.composed(&text).unwrap();
            if let Some(item) = shelf.item(&id) {
                prop_assert_eq!(&item.id, &id);
                prop_assert_eq!(item.choices.iter().filter(|c| item.key.accepts(&c.claim)).count(), 1);
            }
        }
    }
}
