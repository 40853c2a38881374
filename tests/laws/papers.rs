//! Every shipped paper scores as independent arithmetic does, and gives the cut-offs that were
//! published.

use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::Duration;

use num_rational::BigRational;
use prelims::bank::{AnswerKey, Claim, ItemId, Kind};
use prelims::document::SourceFile;
use prelims::exam::blueprint::{Blueprint, Conditions, Cutoff, PaperPlan, read, shipped};
use prelims::exam::{
    Act, Command, Dealt, DroppedPolicy, Fraction, Marks, PaperScore, Refusal, Ruling, Series,
    Sitting, Terms,
};
use proptest::prelude::*;

use crate::dealing::moment;

/// What was done with a question, and what was ruled of it afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    Right,
    Wrong,
    Multiple,
    NotAttempted,
    Blank,
    /// Answered rightly, and dropped.
    Dropped,
}

const ALL: [Done; 6] =
    [Done::Right, Done::Wrong, Done::Multiple, Done::NotAttempted, Done::Blank, Done::Dropped];

/// The shipped blueprints, read once.
static SHIPPED: LazyLock<Vec<Blueprint>> = LazyLock::new(shipped);

fn claim(name: &str) -> Claim {
    Claim::Named(name.into())
}

fn question(number: usize) -> Dealt {
    Dealt {
        item: ItemId::new(&format!("bank/topic/q{number}")).unwrap(),
        kind: Kind::Single,
        choices: ["a", "b", "c", "d"].map(claim).to_vec(),
        misconceptions: vec![],
        lines: vec![],
        not: false,
        facts_tested: vec![],
        key: AnswerKey(vec![claim("b")]),
        marks: None,
        gist: None,
    }
}

/// A sitting of a paper, on an answer sheet, on which this was done.
fn sat(blueprint: &Blueprint, plan: &PaperPlan, done: &[Done]) -> Sitting {
    let conditions = Conditions { drill: true, ..Conditions::default() };
    let counts: Vec<usize> = plan.sections.iter().map(|section| section.count).collect();
    let terms = Terms {
        title: plan.title.clone(),
        rules: plan.rules(conditions, &counts),
        scheme: plan.scheme.clone(),
        seed: 0,
        paper: (0..plan.count()).map(question).collect(),
        planned: false,
        form: Some(Box::new(plan.form(blueprint, conditions, &counts, Series::A, None))),
    };
    let now = moment(1, 0, 0);
    let mut sitting = Sitting::begin(terms, now);
    for (row, done) in done.iter().enumerate() {
        let circles = match done {
            Done::Right | Done::Dropped => vec![Some(claim("b"))],
            Done::Wrong => vec![Some(claim("a"))],
            Done::Multiple => vec![Some(claim("b")), Some(claim("c"))],
            Done::NotAttempted => vec![None],
            Done::Blank => vec![],
        };
        for claim in circles {
            sitting.apply(&Act::Transferred { row, claim }, &now);
        }
    }
    sitting
}

fn score(blueprint: &Blueprint, plan: &PaperPlan, done: &[Done]) -> PaperScore {
    let dropped = Ruling::Dropped;
    let ruling = |at: usize| (done[at] == Done::Dropped).then_some(&dropped);
    PaperScore::of(&sat(blueprint, plan, done), ruling)
}

/// So many of each, in this order; the rest is blank.
fn vector(plan: &PaperPlan, counts: &[(Done, usize)]) -> Vec<Done> {
    let mut done: Vec<Done> =
        counts.iter().flat_map(|(done, n)| std::iter::repeat_n(*done, *n)).collect();
    done.resize(plan.count(), Done::Blank);
    done
}

fn paper(blueprint: &str, paper: &str) -> (Blueprint, PaperPlan) {
    let blueprint = SHIPPED.iter().find(|b| b.id.as_str() == blueprint).unwrap().clone();
    let plan = blueprint.paper(paper).unwrap().clone();
    (blueprint, plan)
}

/// Worked by hand, each to the exact fraction: right, wrong, multiple, declined, dropped; the rest
/// blank.
#[test]
fn worked_examples() {
    use Done::{Dropped, Multiple, NotAttempted, Right, Wrong};
    type Example =
        (&'static str, &'static str, &'static [(Done, usize)], &'static str, &'static str);
    let examples: &[Example] = &[
        // 60*2 - 31*2/3 = 120 - 62/3 = 298/3; published: 2*(60 - 10.33) = 99.34.
        ("upsc-cse", "gs-1", &[(Right, 60), (Wrong, 30), (Multiple, 1)], "99 1/3", "99.34"),
        // One dropped: (59*2 - 20*2/3) * 100/99 = 314/3 * 100/99 = 31400/297; published: 2*(59 -
        // 6.67)*100/99 = 105.717...
        ("upsc-cse", "gs-1", &[(Dropped, 1), (Right, 59), (Wrong, 20)], "105 215/297", "105.72"),
        // 30*5/2 - 10*5/6 = 75 - 25/3 = 200/3; published: 2.5*(30 - 3.33) = 66.675.
        ("upsc-cse", "csat", &[(Right, 30), (Wrong, 10)], "66 2/3", "66.68"),
        // 70*5/6 - 25*5/18 = 1050/18 - 125/18 = 925/18.
        ("cds", "english", &[(Right, 70), (Wrong, 25)], "51 7/18", "51.39"),
        // 120 right less one wrong: 119*5/6 - 5/18 = 1785/18 - 5/18 = 1780/18 = 890/9.
        ("cds", "gk", &[(Right, 119), (Wrong, 1)], "98 8/9", "98.89"),
        // 40 - 20/3 = 100/3.
        ("cds", "maths", &[(Right, 40), (Wrong, 20)], "33 1/3", "33.33"),
        // 50*5/2 - 7*5/6 = 125 - 35/6 = 715/6.
        ("nda", "maths", &[(Right, 50), (Wrong, 7)], "119 1/6", "119.17"),
        // 80*4 - 40*4/3 = 320 - 160/3 = 800/3.
        ("nda", "gat", &[(Right, 80), (Wrong, 40)], "266 2/3", "266.67"),
        // 100*4/3 - 40*4/9 = 1200/9 - 160/9 = 1040/9.
        ("uppsc-pcs", "gs-1", &[(Right, 100), (Wrong, 40)], "115 5/9", "115.56"),
        // 40*2 - 20*2/3 = 80 - 40/3 = 200/3.
        ("uppsc-pcs", "csat", &[(Right, 40), (Wrong, 20)], "66 2/3", "66.67"),
        // 3R - W, the dropped ones left out: 3*60 - 25 = 155.
        ("mppsc-sse", "gs", &[(Right, 60), (Wrong, 25), (Dropped, 2)], "155", "155.00"),
        ("mppsc-sse", "gat", &[(Right, 50), (Wrong, 50)], "100", "100.00"),
        // 90*4/3 - 30*4/9 - 14 blank*4/9 - 16 declined*0 = 1080/9 - 176/9 = 904/9.
        ("rpsc-ras", "gk-gs", &[(Right, 90), (Wrong, 30), (NotAttempted, 16)], "100 4/9", "100.44"),
        // 90 - 30/3 - 10/3 blank - 20 declined*0 = 80 - 10/3 = 230/3.
        ("bpsc-cce", "gs", &[(Right, 90), (Wrong, 30), (NotAttempted, 20)], "76 2/3", "76.67"),
        // 60 - 31/2 = 89/2.
        ("territorial-army", "paper-1", &[(Right, 60), (Wrong, 31)], "44 1/2", "44.50"),
        ("territorial-army", "paper-2", &[(Right, 40), (Wrong, 1)], "39 1/2", "39.50"),
    ];
    let mut worked = BTreeSet::new();
    for (blueprint, id, counts, exact, published) in examples {
        let (blueprint, plan) = paper(blueprint, id);
        let score = score(&blueprint, &plan, &vector(&plan, counts));
        assert_eq!(score.total.fraction(), *exact, "{} {id}", blueprint.id);
        assert_eq!(score.published.to_string(), *published, "{} {id}", blueprint.id);
        worked.insert((blueprint.id.to_string(), (*id).to_owned()));
    }
    let papers: usize = SHIPPED.iter().map(|blueprint| blueprint.papers.len()).sum();
    assert_eq!(worked.len(), papers, "a paper has no worked example");
}

#[test]
fn gates_open_at_the_fraction_and_not_before() {
    use Done::{NotAttempted, Right, Wrong};
    // CSAT's 33 % of 200 is 66; 27 right and 2 wrong are 67 1/2 - 1 2/3.
    let (blueprint, csat) = paper("upsc-cse", "csat");
    let csat =
        |right, wrong| score(&blueprint, &csat, &vector(&csat, &[(Right, right), (Wrong, wrong)]));
    assert_eq!(csat(27, 2).total.fraction(), "65 5/6");
    assert_eq!(csat(27, 2).qualified, Some(false));
    assert_eq!(csat(27, 1).total.fraction(), "66 2/3");
    assert_eq!((csat(27, 1).qualified, csat(27, 1).merit), (Some(true), false));
    // RAS: 15 of 150 left blank are a tenth, 16 are more.
    let (blueprint, ras) = paper("rpsc-ras", "gk-gs");
    let ras = |blank: usize| {
        let done = vector(&ras, &[(Right, 100), (NotAttempted, 50 - blank)]);
        score(&blueprint, &ras, &done)
    };
    assert_eq!(ras(15).disqualified, None);
    let out = ras(16);
    assert_eq!(out.disqualified.map(|d| (d.blank, d.of)), Some((16, 150)));
    assert!(!out.stands());
    // Territorial Army: both papers at two fifths are not half of both together.
    let (blueprint, _) = paper("territorial-army", "paper-1");
    let day = |rights: [usize; 2]| {
        let one = |(plan, right): (&PaperPlan, usize)| {
            score(&blueprint, plan, &vector(plan, &[(Right, right)]))
        };
        let papers: Vec<PaperScore> = blueprint.papers.iter().zip(rights).map(one).collect();
        prelims::exam::DayScore::of(&papers, blueprint.overall)
    };
    assert!(!day([40, 40]).qualified);
    assert!(!day([39, 90]).qualified);
    assert!(day([40, 60]).qualified);
}

/// The independent calculation: plain sums of big rationals, policy by policy.
fn by_hand(plan: &PaperPlan, done: &[Done]) -> BigRational {
    let big = |f: Fraction| BigRational::new((*f.numer()).into(), (*f.denom()).into());
    let whole = |n: usize| BigRational::from_integer(n.into());
    let zero = || whole(0);
    let (mut earned, mut kept, mut all) = (zero(), zero(), zero());
    let mut at = 0;
    for section in &plan.sections {
        let scheme = section.scheme.as_ref().unwrap_or(&plan.scheme);
        let marks = big(scheme.marks);
        for done in &done[at..at + section.count] {
            all += &marks;
            if *done == Done::Dropped {
                continue;
            }
            kept += &marks;
            earned += &marks
                * match done {
                    Done::Right => whole(1),
                    Done::Wrong => -big(scheme.wrong),
                    Done::Multiple => -big(scheme.multiple),
                    Done::NotAttempted => -big(scheme.declined),
                    Done::Blank => -big(scheme.blank),
                    Done::Dropped => zero(),
                };
        }
        at += section.count;
    }
    match plan.dropped {
        DroppedPolicy::Prorate if kept == zero() => zero(),
        DroppedPolicy::Prorate => earned * all / kept,
        DroppedPolicy::AwardAll => earned + all - kept,
        DroppedPolicy::Exclude => earned,
    }
}

/// A rational as [`Marks::fraction`] prints it.
fn printed(value: &BigRational) -> String {
    let negative = *value < BigRational::from_integer(0.into());
    let size = if negative { -value.clone() } else { value.clone() };
    let (whole, rest) = (size.to_integer(), size.fract());
    let sign = if negative { "-" } else { "" };
    if rest == BigRational::from_integer(0.into()) {
        format!("{sign}{whole}")
    } else if whole == 0.into() {
        format!("{sign}{rest}")
    } else {
        format!("{sign}{whole} {rest}")
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_responses_score_as_by_hand(
        picks in prop::collection::vec(0_usize..ALL.len(), 150),
        policy in 0_usize..3,
    ) {
        for blueprint in SHIPPED.iter() {
            for plan in &blueprint.papers {
                let policy =
                    [DroppedPolicy::Prorate, DroppedPolicy::AwardAll, DroppedPolicy::Exclude][policy];
                let own = PaperPlan { dropped: policy, ..plan.clone() };
                for plan in [plan, &own] {
                    let done: Vec<Done> = picks.iter().take(plan.count()).map(|i| ALL[*i]).collect();
                    let score = score(blueprint, plan, &done);
                    prop_assert_eq!(score.total.fraction(), printed(&by_hand(plan, &done)), "{} {}", blueprint.id, plan.id);
                    let t = score.tally;
                    let sum = t.right + t.wrong + t.multiple + t.declined + t.blank + t.dropped;
                    prop_assert_eq!(sum, plan.count());
                    let parts: Marks = score.sections.iter().map(|s| s.total.clone()).sum();
                    prop_assert_eq!(parts, score.won.clone() - score.lost.clone());
                }
            }
        }
    }
}

/// Whether some numbers of right and wrong answers give this cut-off, as its year's dropped
/// questions have it.
fn can_be(blueprint: &Blueprint, plan: &PaperPlan, cutoff: &Cutoff) -> bool {
    let dropped = usize::from(cutoff.dropped.unwrap());
    let near: Marks = "0.005".parse().unwrap();
    let close = |right: usize, wrong: usize| {
        let counts = [(Done::Right, right), (Done::Wrong, wrong), (Done::Dropped, dropped)];
        let published = score(blueprint, plan, &vector(plan, &counts)).published;
        let apart = published - cutoff.marks.clone();
        apart <= near && -apart <= near
    };
    let of = plan.count() - dropped;
    // Only those whose sum comes near are worth marking: a wrong answer costs two thirds of a mark.
    let target: f64 = cutoff.marks.to_string().parse().unwrap();
    (0..=of).any(|right| {
        (0..=of - right).any(|wrong| {
            let sum = (2.0 * right as f64 - wrong as f64 / 1.5) * 100.0 / of as f64;
            (sum - target).abs() < 0.1 && close(right, wrong)
        })
    })
}

#[test]
fn every_published_cut_off_is_a_score_that_pro_rating_gives() {
    let (blueprint, plan) = paper("upsc-cse", "gs-1");
    assert_eq!(plan.cutoffs.len(), 55);
    for cutoff in &plan.cutoffs {
        assert!(
            can_be(&blueprint, &plan, cutoff),
            "{} {}: {}",
            cutoff.year,
            cutoff.category,
            cutoff.marks
        );
    }
    // And the test can fail: an odd hundredth is none, nor a figure of a year with another number
    // of dropped questions.
    let of = |year, category: &str| {
        plan.cutoffs.iter().find(|c| c.year == year && c.category == category).unwrap().clone()
    };
    let odd = Cutoff { marks: "98.01".parse().unwrap(), ..of(2018, "General") };
    assert!(!can_be(&blueprint, &plan, &odd));
    let other = Cutoff { dropped: Some(0), ..of(2024, "General") };
    assert!(!can_be(&blueprint, &plan, &other));
}

/// Sections with times of their own open one after the other, and a smaller paper has smaller ones.
#[test]
fn sections_open_one_after_the_other() {
    let text = "format = 1\nblueprint = \"b\"\ntitle = \"B\"\n[[paper]]\nid = \"p\"\ntitle = \"P\"\nminutes = 30\nmarks = 1\nwrong = 0\nextra = { per_hour = 30 }\n[[paper.section]]\ntitle = \"I\"\nquestions = 4\nminutes = 20\n[[paper.section]]\ntitle = \"II\"\nquestions = 2\nminutes = 10\n";
    let file = SourceFile { path: "b.toml".into(), text: text.into() };
    let blueprint = read(&file).blueprint.unwrap();
    let plan = &blueprint.papers[0];
    let terms = |conditions: Conditions, counts: &[usize]| Terms {
        title: "T".into(),
        rules: plan.rules(conditions, counts),
        scheme: plan.scheme.clone(),
        seed: 0,
        paper: (0..counts.iter().sum()).map(question).collect(),
        planned: false,
        form: Some(Box::new(plan.form(&blueprint, conditions, counts, Series::A, None))),
    };
    let minutes = |n: u64| n * 60_000;
    let at = |ms| moment(1, 0, ms);
    let mut sitting = Sitting::begin(terms(Conditions::default(), &[4, 2]), at(0));
    assert_eq!(sitting.decide(Command::Go(4), &at(5)), Err(Refusal::OtherSection));
    assert_eq!(sitting.section_remaining(&at(minutes(5))), Some(Duration::from_secs(900)));
    // Whatever is asked once the section's time has passed, the next one opens; and there is no way
    // back.
    let later = at(minutes(20));
    for act in sitting.decide(Command::Choose(claim("a")), &later).unwrap() {
        sitting.apply(&act, &later);
    }
    assert_eq!((sitting.at(), sitting.responses()[0].chosen()), (4, None));
    assert_eq!(sitting.responses()[0].time, Duration::from_secs(1200));
    assert_eq!(sitting.decide(Command::Go(0), &later), Err(Refusal::OtherSection));
    assert!(sitting.decide(Command::Go(5), &later).is_ok());
    assert_eq!(sitting.remaining(&later), Some(Duration::from_secs(600)));
    // Half the questions have half the time, half an hour an hour more is half as much again.
    let small = terms(Conditions { extra_time: true, ..Conditions::default() }, &[2, 1]);
    assert_eq!(small.rules.limit(), Some(Duration::from_secs(1350)));
    assert_eq!(small.opening(1), Some((Duration::from_secs(900), Duration::from_secs(1350))));
}
