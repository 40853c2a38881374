//! Rules that know nothing of the matter: over all written and composed questions none scores five
//! points more or less than guessing.
//!
//! Each is fixed, and of the kind that candidates are taught. `cargo test --test shares --
//! --nocapture` prints what they score.

use std::collections::BTreeSet;

use prelims::bank::{Choice, Claim, Item};
use prelims::text::likeness;
use prelims::wording::shown;

use super::questions::{composed, shipped};

/// So many points, of a hundred, may a rule be from guessing.
const POINTS: f64 = 5.0;

/// What a rule says of a line: true, false, or nothing.
type Judge = fn(&Item, usize) -> Option<bool>;

/// What a rule makes of a question: how good it finds each choice.
enum Rule {
    /// It judges lines; the choice that agrees with it most is taken. Choices that are texts are
    /// judged as lines are.
    Lines(Judge),
    /// The same, where every line of which it says nothing is taken to be true.
    RestTrue(Judge),
    /// It ranks choices.
    Choices(fn(&Item, usize) -> f64),
}

const RULES: [(&str, Rule); 18] = [
    ("absolutes are false", Rule::Lines(absolute)),
    ("hedges are true", Rule::Lines(hedged)),
    ("what sounds extreme is false", Rule::Lines(extreme)),
    ("absolutes are false, all else true", Rule::RestTrue(absolute)),
    ("what sounds extreme is false, all else true", Rule::RestTrue(extreme)),
    ("negations are false, all else true", Rule::RestTrue(negated)),
    ("extremes and absolutes are false, all else true", Rule::RestTrue(suspect)),
    ("what sounds plausible is true", Rule::Lines(plausible)),
    ("negations are false", Rule::Lines(negated)),
    ("numbers and dates are true", Rule::Lines(exact)),
    ("of two that contradict each other one is true", Rule::Lines(contradicted)),
    ("a pair that shares a word is right", Rule::Lines(paired)),
    ("the longest line is true", Rule::Lines(longest_line)),
    ("the longest choice", Rule::Choices(longest)),
    ("the middle count", Rule::Choices(middle)),
    ("never none", Rule::Choices(not_none)),
    ("the choice that names the question", Rule::Choices(names)),
    ("the choice that is most like the others", Rule::Choices(central)),
];

fn words(text: &str) -> BTreeSet<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(str::to_lowercase).collect()
}

fn has_any(text: &str, any: &[&str]) -> bool {
    let words = words(text);
    any.iter().any(|word| words.contains(*word))
}

/// The text that a rule judges: a line's, or a choice's where there are no lines.
fn text(item: &Item, at: usize) -> String {
    match item.lines().get(at) {
        Some(line) => line.cells.join(" | "),
        None => item
            .choices
            .get(at)
            .map(|choice| shown::choice(item, choice).to_string())
            .unwrap_or_default(),
    }
}

fn texts(item: &Item) -> Vec<String> {
    let count = if item.lines().is_empty() { item.choices.len() } else { item.lines().len() };
    (0..count).map(|at| text(item, at)).collect()
}

fn absolute(item: &Item, at: usize) -> Option<bool> {
    let absolutes =
        ["only", "all", "every", "never", "always", "any", "no", "none", "must", "alone"];
    has_any(&text(item, at), &absolutes).then_some(false)
}

fn hedged(item: &Item, at: usize) -> Option<bool> {
    let hedges = ["may", "can", "some", "among", "one", "mainly", "often", "part", "usually"];
    has_any(&text(item, at), &hedges).then_some(true)
}

const EXTREME: [&str; 18] = [
    "alliance",
    "ally",
    "allies",
    "binding",
    "binds",
    "bound",
    "treaty",
    "guarantee",
    "obliges",
    "oblige",
    "automatic",
    "permanent",
    "exempt",
    "replaced",
    "entitles",
    "commits",
    "war",
    "bases",
];

fn extreme(item: &Item, at: usize) -> Option<bool> {
    has_any(&text(item, at), &EXTREME).then_some(false)
}

fn plausible(item: &Item, at: usize) -> Option<bool> {
    let mild = ["cooperation", "partnership", "support", "joint", "training", "meant", "research"];
    let text = text(item, at);
    (has_any(&text, &mild) && !has_any(&text, &EXTREME)).then_some(true)
}

fn suspect(item: &Item, at: usize) -> Option<bool> {
    extreme(item, at).or_else(|| absolute(item, at))
}

fn negated(item: &Item, at: usize) -> Option<bool> {
    let negations = ["not", "no", "without", "neither", "nor", "never", "outside", "left"];
    has_any(&text(item, at), &negations).then_some(false)
}

fn exact(item: &Item, at: usize) -> Option<bool> {
    text(item, at).chars().any(|c| c.is_ascii_digit()).then_some(true)
}

fn contradicted(item: &Item, at: usize) -> Option<bool> {
    let texts = texts(item);
    let like = |other: usize| other != at && likeness(&texts[at], &texts[other]) > 0.6;
    let other = (0..texts.len()).find(|other| like(*other))?;
    // Of the two the earlier.
    Some(at < other)
}

fn paired(item: &Item, at: usize) -> Option<bool> {
    let line = item.lines().get(at)?;
    let (first, others) = line.cells.split_first()?;
    let long = |text: &str| words(text).into_iter().filter(|word| word.len() > 3);
    let there: BTreeSet<String> = others.iter().flat_map(|cell| long(cell)).collect();
    (!others.is_empty()).then(|| long(first).any(|word| there.contains(&word)))
}

fn longest_line(item: &Item, at: usize) -> Option<bool> {
    let texts = texts(item);
    let longest = (0..texts.len()).max_by_key(|at| texts[*at].chars().count())?;
    (at == longest).then_some(true)
}

fn longest(item: &Item, at: usize) -> f64 {
    shown::choice(item, &item.choices[at]).chars().count() as f64
}

fn middle(item: &Item, at: usize) -> f64 {
    match item.choices[at].claim {
        Claim::Count(count) => -(f64::from(count) - item.lines().len() as f64 / 2.0).abs(),
        _ => -(at as f64 - (item.choices.len() - 1) as f64 / 2.0).abs(),
    }
}

fn not_none(item: &Item, at: usize) -> f64 {
    let none = match &item.choices[at].claim {
        Claim::Count(count) => *count == 0,
        Claim::Statements(set) => set.is_empty(),
        _ => false,
    };
    if none { 0.0 } else { 1.0 }
}

fn names(item: &Item, at: usize) -> f64 {
    likeness(&shown::stem(item), &shown::choice(item, &item.choices[at]))
}

fn central(item: &Item, at: usize) -> f64 {
    let named = |choice: &Choice| match &choice.claim {
        Claim::Statements(set) => set.iter().map(|n| format!("n{n}")).collect::<Vec<_>>().join(" "),
        _ => shown::choice(item, choice).to_string(),
    };
    let own = named(&item.choices[at]);
    let others = item.choices.iter().enumerate().filter(|(other, _)| *other != at);
    others.map(|(_, other)| likeness(&own, &named(other))).sum()
}

/// How far a choice agrees with what was judged.
fn agrees(item: &Item, at: usize, judged: &[Option<bool>]) -> f64 {
    let held = |truths: &dyn Fn(usize) -> Option<bool>| {
        let both = judged.iter().enumerate().filter_map(|(n, said)| Some((*said)? == truths(n)?));
        both.map(|same| if same { 1.0 } else { -1.0 }).sum()
    };
    match &item.choices[at].claim {
        Claim::Statements(set) => {
            held(&|n| Some(set.contains(&u8::try_from(n + 1).unwrap_or_default())))
        }
        Claim::Count(count) => {
            let right: f64 = judged
                .iter()
                .map(|said| said.map_or(0.5, |said| if said { 1.0 } else { 0.0 }))
                .sum();
            -(right - f64::from(*count)).abs()
        }
        Claim::Reasons(code) => {
            let truths = code.truths();
            held(&|n| truths.get(n).copied().flatten())
        }
        _ if item.lines().is_empty() => match judged.get(at) {
            Some(Some(true)) => 1.0,
            Some(Some(false)) => -1.0,
            _ => 0.0,
        },
        _ => 0.0,
    }
}

/// The chance that a rule takes the key, where it draws among those that it finds equally good.
fn score(item: &Item, rule: &Rule) -> f64 {
    let judged: Vec<Option<bool>> = match rule {
        Rule::Lines(judge) => (0..texts(item).len()).map(|at| judge(item, at)).collect(),
        Rule::RestTrue(judge) => {
            (0..texts(item).len()).map(|at| judge(item, at).or(Some(true))).collect()
        }
        Rule::Choices(_) => Vec::new(),
    };
    let nothing = judged.iter().all(Option::is_none);
    let worth = |at: usize| match rule {
        Rule::Lines(_) if nothing => 0.0,
        Rule::Lines(_) | Rule::RestTrue(_) => agrees(item, at, &judged),
        Rule::Choices(rank) => rank(item, at),
    };
    let worths: Vec<f64> = (0..item.choices.len()).map(worth).collect();
    let best = worths.iter().copied().fold(f64::MIN, f64::max);
    let taken: Vec<usize> =
        (0..worths.len()).filter(|at| (worths[*at] - best).abs() < 1e-9).collect();
    let right = taken.iter().filter(|at| item.key.accepts(&item.choices[**at].claim)).count();
    right as f64 / taken.len() as f64
}

#[test]
fn no_rule_that_knows_nothing_beats_guessing() {
    let shelf = shipped();
    let topics = shelf.banks().iter().flat_map(|bank| &bank.topics);
    let written: Vec<Item> = topics.flat_map(|topic| topic.items.clone()).collect();
    let composed: Vec<Item> = composed(&shelf).into_iter().map(|(_, item)| item).collect();
    let share = |items: &[&Item], of: &dyn Fn(&Item) -> f64| {
        100.0 * items.iter().map(|item| of(item)).sum::<f64>() / items.len() as f64
    };
    let chance = |item: &Item| 1.0 / item.choices.len() as f64;
    let all: Vec<&Item> = written.iter().chain(&composed).collect();
    let [written, composed] = [&written, &composed].map(|items| items.iter().collect::<Vec<_>>());
    println!("{:48} {:>8} {:>9} {:>6}", "rule: right, in per cent", "written", "composed", "all");
    let line = |name: &str, of: &dyn Fn(&Item) -> f64| {
        let [a, b, c] = [&written, &composed, &all].map(|items| share(items, of));
        println!("{name:48} {a:8.1} {b:9.1} {c:6.1}");
        [a, b, c]
    };
    let guessed = line("guessing", &chance)[2];
    let mut far = Vec::new();
    for (name, rule) in &RULES {
        let [_, _, right] = line(name, &|item| score(item, rule));
        if (right - guessed).abs() > POINTS {
            far.push(format!("{name}: {right:.1} where guessing is right in {guessed:.1}"));
        }
    }
    assert_eq!(far, Vec::<String>::new());
}
