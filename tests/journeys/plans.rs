//! What lies ahead: today's line, the forecast, reasons, goal and insight, from a plan made by
//! hand.

use std::sync::Arc;
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;
use prelims::exam::blueprint::Coverage;
use prelims::memory::Habits;
use prelims::plan::{Aim, Cause, Gain, Load, NoForecast, Why};
use prelims::report::{
    CoveredSubject, CutoffChance, FitView, Fitting, ForecastView, Leech, MadeOf, MadePart,
    MarksView, PaperForecast, Past, PlanView, PlannedFact, PlannedQuestion, Raise, RaiseBy,
    ShareView,
};
use prelims::study::Goal;
use prelims::tui::runtime::Input;
use prelims::tui::{Appearance, Palette, Pointer, Start};
use ratatui::layout::Position;

use crate::journey::{Journey, PLAIN};

const SMALL: (u16, u16) = (80, 24);
const MIDDLE: (u16, u16) = (100, 29);
const WIDE: (u16, u16) = (120, 40);
const SIZES: [((u16, u16), &str); 3] = [(SMALL, "small"), (MIDDLE, "middle"), (WIDE, "wide")];

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn fact(at: usize, cause: Cause, now: f32, asked: f32, left: f32) -> PlannedFact {
    let texts = [
        "The Industrial Security Annex sets rules for the exchange and protection of classified \
         military information between the defence industries of India and the United States.",
        "The Defence Technology and Trade Initiative seeks to move India-US defence relations \
         from buying and selling towards co-development and co-production.",
        "The Indo-Pacific Economic Framework is an economic framework without a defence or \
         intelligence function.",
    ];
    let marks = (asked - left) * 0.66;
    let exam = Gain { asked, left, marks, worth: marks / 4.0, price: 0.03 };
    PlannedFact {
        fact: format!("rivers/courses/f{at}").parse().unwrap(),
        text: texts[at % texts.len()].into(),
        why: Why { cause, now, exam: Some(exam) },
        past: past(cause),
    }
}

/// What is on record of a fact that is asked for this cause.
fn past(cause: Cause) -> Past {
    let last = match cause {
        Cause::New => return Past::default(),
        Cause::Failed => day("2026-11-22"),
        Cause::Misconception => day("2026-11-17"),
        _ => day("2026-10-30"),
    };
    let wrong = matches!(cause, Cause::Misconception | Cause::Failed);
    Past { last: Some(last), wrong, chose_false: wrong, ..Past::default() }
}

fn questions() -> Vec<PlannedQuestion> {
    let topics = [
        "DTTI and co-production",
        "Agreements (GSOMIA ... SOSA)",
        "iCET and TRUST",
        "Industrial Security Annex (ISA)",
        "IPEF and the Indo-Pacific",
    ];
    let question = |at: usize| {
        let facts = match at {
            0 => vec![
                fact(0, Cause::Misconception, 0.08, 0.71, 0.02),
                fact(1, Cause::Fading, 0.83, 0.88, 0.31),
                fact(2, Cause::New, 0.1, 0.64, 0.1),
            ],
            1..=9 => vec![
                fact(1, Cause::Fading, 0.78, 0.86, 0.3),
                fact(2, Cause::Fading, 0.81, 0.87, 0.4),
                fact(0, Cause::New, 0.1, 0.64, 0.1),
            ],
            10..=16 => (0..3).map(|i| fact(i, Cause::New, 0.1, 0.64, 0.1)).collect(),
            _ => vec![fact(2, Cause::Failed, 0.3, 0.66, 0.5)],
        };
        PlannedQuestion {
            item: format!("rivers/courses/q{at}").parse().unwrap(),
            composed: at % 3 == 2,
            topic: topics[at % topics.len()].into(),
            facts,
            time: Duration::from_secs(70),
        }
    };
    (0..18).map(question).collect()
}

/// A bell over the shares of a hundred questions.
fn bell(mean: f64, deviation: f64) -> ShareView {
    let weight = |s: f64| (-(s - mean) * (s - mean) / (2.0 * deviation * deviation)).exp();
    let points = || (0..=100).map(|i| f64::from(i) / 100.0);
    let all: f64 = points().map(weight).sum();
    let shares = points().map(|s| (s, weight(s) / all)).filter(|(_, chance)| *chance > 1e-9);
    let half = 1.2816 * deviation;
    ShareView { mean, low: mean - half, high: mean + half, shares: shares.collect() }
}

/// Of what is loaded, and nothing of the paper.
fn forecast() -> ForecastView {
    ForecastView {
        questions: 100,
        tomorrow: bell(0.68, 0.047),
        on_day: Some(bell(0.875, 0.05)),
        first_answers: 100,
        first_right: 63,
        paper: None,
    }
}

/// What is loaded is a part of one subject.
fn made_of() -> MadeOf {
    let covers = CoveredSubject {
        subject: "International relations".into(),
        part: Some("India-US relations".into()),
        share: Some(11),
    };
    let title = "India-US relations".into();
    MadeOf {
        questions: 100,
        parts: vec![MadePart { title, questions: Some(100), marks: None, covers: vec![covers] }],
        missing: vec![],
        year: Some(2026),
        coverage: Some(Coverage { questions: 0, of: 100 }),
    }
}

/// Marks and cut-offs, where enough of the paper is loaded.
fn paper() -> PaperForecast {
    let cutoffs = [
        ("General", 92.66, 0.55, 0.91),
        ("EWS", 89.34, 0.68, 0.94),
        ("OBC", 92.0, 0.58, 0.92),
        ("SC", 84.0, 0.86, 0.98),
        ("ST", 82.66, 0.89, 0.995),
        ("PwBD-1", 76.66, 0.97, 1.0),
    ];
    let cutoffs = cutoffs.map(|(category, marks, tomorrow, on_day)| CutoffChance {
        year: 2025,
        category: category.into(),
        marks,
        tomorrow,
        on_day: Some(on_day),
    });
    PaperForecast {
        of: 200.0,
        tomorrow: MarksView { mean: 95.0, low: 85.7, high: 104.3 },
        on_day: Some(MarksView { mean: 118.0, low: 101.0, high: 134.7 }),
        cutoffs: cutoffs.into(),
    }
}

fn load(from: Date, days: i64) -> Vec<Load> {
    let one = |i: i64| {
        let at = usize::try_from(i).unwrap();
        if at == 0 {
            // As many as today's questions ask.
            return Load { day: from, again: 21, new: 31 };
        }
        let new = if at < 90 { 24 - at / 5 } else { 0 };
        let again = if i % 23 == 22 { 0 } else { (at * 7 % 31 + at / 3).min(64) };
        Load {
            day: from.checked_add(i.days()).unwrap(),
            again,
            new: if again == 0 { 0 } else { new },
        }
    };
    (0..days).map(one).collect()
}

/// A plan of half a year, with everything that there can be in it.
pub fn plan() -> PlanView {
    let today = day("2026-11-22");
    let leech = |at: usize, traps: &[(&str, u32)]| Leech {
        fact: "rivers/courses/f1".parse().unwrap(),
        text: fact(at, Cause::New, 0.0, 0.0, 0.0).text,
        topic: "IPEF and the Indo-Pacific".into(),
        lapses: 6 - u32::try_from(at).unwrap(),
        reviews: 9,
        traps: traps.iter().map(|(text, times)| ((*text).to_owned(), *times)).collect(),
        suggestion:
            "The same false wording wins each time: put the two side by side in a note of your own."
                .into(),
    };
    let trend =
        [61.0, 61.5, 63.0, 62.0, 64.5, 66.0, 67.5, 67.0, 69.5, 71.0, 73.5, 75.0, 77.5, 78.9];
    let trend = trend
        .iter()
        .zip(0..)
        .map(|(m, i)| (today.checked_sub((14 - i).days()).unwrap(), *m / 100.0));
    PlanView {
        goal: Goal { date: Some(day("2027-05-23")), ..Goal::default() },
        goal_set: true,
        too_far: None,
        paper_title: "UPSC Civil Services (Preliminary) · General Studies Paper I".into(),
        paper_known: true,
        day: today,
        aim: Aim::Exam { to_go: 182 },
        today: questions(),
        time: Duration::from_secs(18 * 70),
        each: Duration::from_secs(24),
        left_out: 3,
        load: load(today, 182),
        unreached: 38,
        more: Some(Duration::from_secs(360)),
        facts: 900,
        seen: 412,
        known: 287,
        mistaken: 41,
        made_of: made_of(),
        forecast: Ok(forecast()),
        raises: vec![
            Raise { what: RaiseBy::Minutes(10), share: 0.05 },
            Raise {
                what: RaiseBy::Topic {
                    topic: "rivers/courses".parse().unwrap(),
                    title: "iCET and TRUST".into(),
                },
                share: 0.03,
            },
        ],
        trend: trend.collect(),
        leeches: vec![
            leech(
                2,
                &[("IPEF secures defence interoperability and the sharing of intelligence.", 4)],
            ),
            leech(0, &[]),
        ],
        fit: Fitting {
            answers: 1204,
            needed: 200,
            due: false,
            fitted: Some(FitView {
                day: day("2026-11-20"),
                habits: Habits { strength: -0.2, growth: 0.0, decay: 0.4 },
                answers: 1150,
                held_back: 231,
                before: 0.412,
                after: 0.371,
                kept: true,
                put_back: false,
            }),
        },
    }
}

/// Puts a plan in place of the one that follows from the record.
fn planned(size: (u16, u16), appearance: Appearance, plan: PlanView) -> Journey {
    let journey = Journey::with(Start::Home, appearance, size, true);
    let number = journey.model().plan.number;
    journey.inputs(vec![Input::Planned(number, Arc::new(plan))])
}

fn at_all(name: &str, keys: &str, change: fn(&mut PlanView)) {
    for (size, word) in SIZES {
        let mut plan = plan();
        change(&mut plan);
        let journey = planned(size, PLAIN, plan).keys(keys);
        insta::assert_snapshot!(format!("{name}-{word}"), journey.screen());
    }
}

#[test]
fn home_with_a_plan() {
    at_all("home", "", |_| ());
}

#[test]
fn today_and_why() {
    at_all("today", "w<down>", |_| ());
    at_all("why", "w<enter>", |_| ());
    at_all("why-facts", "w<enter>f", |_| ());
}

#[test]
fn insight() {
    at_all("forecast", "i", |_| ());
    at_all("forecast-figures", "iv", |_| ());
    at_all("forecast-paper", "i", |plan| {
        let forecast = ForecastView { paper: Some(paper()), ..forecast() };
        plan.forecast = Ok(forecast);
        // Several banks, which cover enough of the paper together.
        let title = "All".into();
        plan.made_of.parts.push(MadePart { title, questions: None, marks: None, covers: vec![] });
    });
    at_all("load", "i<tab>", |_| ());
    at_all("load-figures", "i<tab>v", |_| ());
    at_all("leeches", "i<tab><tab>", |_| ());
    at_all("memory", "i<tab><tab><tab>", |_| ());
}

#[test]
fn a_forecast_is_refused_from_too_little() {
    let few = |plan: &mut PlanView| {
        plan.forecast = Err(NoForecast::FewAnswers { answers: 41 });
        plan.trend.clear();
        plan.goal.date = None;
        plan.aim = Aim::Retention;
        plan.leeches.clear();
        plan.fit = Fitting { answers: 41, needed: 200, due: false, fitted: None };
        plan.load.truncate(30);
    };
    at_all("home-few", "", few);
    at_all("forecast-few", "i", few);
    at_all("leeches-none", "i<tab><tab>", few);
    at_all("memory-none", "i<tab><tab><tab>", few);
}

#[test]
fn the_goal() {
    at_all("goal-none", "g", |_| ());
    for (size, word) in SIZES {
        let journey = Journey::new(size).keys("g20270523");
        insta::assert_snapshot!(format!("goal-{word}"), journey.screen());
        let journey = journey.keys("<bs>");
        insta::assert_snapshot!(format!("goal-typed-{word}"), journey.screen());
        let journey = journey.keys("[<down><bs><bs>0<enter>");
        insta::assert_snapshot!(format!("goal-fault-{word}"), journey.screen());
        let journey = journey.keys("5<down><right><down><down>90");
        insta::assert_snapshot!(format!("goal-week-{word}"), journey.screen());
    }
}

#[test]
fn a_goal_that_is_set_is_on_disk_and_the_plan_follows_it() {
    let journey = Journey::new(SMALL);
    journey.has("no exam day is set yet");
    let journey = journey.keys("g20270523<down><right><enter>");
    journey.has("182 days to 23 May").has("The goal is saved").lacks("no exam day is set yet");
    let (blueprint, paper) = ("day".to_owned(), "one".to_owned());
    let wanted = Goal { date: Some(day("2027-05-23")), blueprint, paper, minutes: 30, week: None };
    assert_eq!(journey.on_disk().goal(), Some(&wanted));
    assert_eq!(journey.model().plan.view.as_ref().unwrap().goal, wanted);
    let journey = journey.keys("g<bs><enter>");
    journey.has("no exam day is set yet").lacks("days to");
    assert_eq!(journey.on_disk().goal().unwrap().date, None);
}

#[test]
fn minutes_by_weekday_are_set_and_kept() {
    let journey = Journey::new(SMALL).keys("g20270523<down><down><right>");
    journey.has("by weekday").has("Mon").has("Sun");
    // 25 minutes on five days, 70 on Saturday, none on Sunday: 195 in seven days, so 28 on average.
    let journey = journey.keys("<down><down><down><down><down><down>70<down>0");
    journey.has("28 minutes a day on average");
    let journey = journey.keys("<enter>");
    assert_eq!(journey.on_disk().goal().unwrap().week, Some([25, 25, 25, 25, 25, 70, 0]));
    journey.has("25 minutes Mon-Fri, 70 Sat, 0 Sun");
    // It opens as it was kept, and one number for all days is two keys away.
    let journey = journey.keys("g<down><left><enter>");
    let goal = journey.on_disk().goal().unwrap().clone();
    assert_eq!((goal.minutes, goal.week), (28, None));
}

#[test]
fn a_week_without_a_minute_is_not_kept() {
    let journey = Journey::new(SMALL).keys("g<down><down><right>");
    let journey = journey.keys("<down>0<down>0<down>0<down>0<down>0<down>0<down>0<enter>");
    journey.has("At least a minute on one of the days.");
    assert_eq!(journey.on_disk().goal(), None);
}

#[test]
fn a_goal_that_is_left_changes_nothing() {
    let journey = Journey::new(SMALL).keys("g20270523<esc>");
    journey.has("no exam day is set yet");
    assert_eq!(journey.on_disk().goal(), None);
    // Nor does one with a fault, which says what is wrong where it is wrong.
    let journey = journey.keys("g20260101<enter>");
    journey.has("1 Jan 2026 has passed");
    assert_eq!(journey.on_disk().goal(), None);
    let journey = journey.keys("<bs><bs><bs><bs><bs><bs><bs><bs>20261122");
    journey.has("That is today: nothing is asked on the day of the exam.");
    assert_eq!(journey.keys("<enter>").on_disk().goal().unwrap().date, Some(day("2026-11-22")));
}

#[test]
fn a_goal_that_cannot_be_kept_stays_on_the_screen() {
    let journey = Journey::new(SMALL).keys("g20270523").full(true).keys("<enter>");
    journey.has("The disk is full.").has("Sun 23 May 2027");
    assert_eq!(journey.on_disk().goal(), None);
}

#[test]
fn today_is_begun_answered_and_explained() {
    let journey = Journey::new(SMALL).keys("g20270523<enter><enter>");
    let planned = journey.model().plan.view.as_ref().unwrap().today.len();
    let new = |journey: &Journey| {
        let today = &journey.model().plan.view.as_ref().unwrap().today;
        today.iter().flat_map(|q| &q.facts).filter(|f| f.why.cause == Cause::New).count()
    };
    let before = new(&journey);
    journey.has(&format!("1 of {planned}")).lacks("w why");
    let journey = journey.keys("a<enter>");
    journey.has("w why");
    let journey = journey.keys("w");
    journey.has("Why ·").has("Next new fact.").has("On 23 May:");
    let journey = journey.keys("q<space>");
    journey.has(&format!("2 of {planned}"));
    let journey = journey.keys("q");
    assert!(new(&journey) < before, "{} of {before}", new(&journey));
}

#[test]
fn the_load_fixture_begins_with_todays_questions() {
    let plan = plan();
    assert_eq!(plan.load[0].new + plan.load[0].again, plan.facts_today());
}

#[test]
fn no_advice_is_given_that_cannot_be_followed() {
    let said = |to_go: u32, more: u64, minutes: u32| {
        let mut plan = plan();
        plan.aim = Aim::Exam { to_go };
        plan.more = Some(Duration::from_secs(60 * more));
        plan.goal.minutes = minutes;
        planned(SMALL, PLAIN, plan)
    };
    said(182, 6, 25).has("38 facts will not be reached; 6 more minutes a day would");
    said(8, 60, 25).has("60 more minutes a day would");
    said(182, 143, 150).has("143 more minutes a day would");
    // On the eve, and where it is many times what was declared.
    let left = "38 facts will not be reached in the time that is left";
    said(1, 6, 25).has(left).lacks("more minutes");
    said(182, 143, 25).has(left).lacks("143 more minutes");
}

#[test]
fn insight_is_pressed() {
    let press = |x, y| Input::Pointer(Pointer::Press(Position { x, y }));
    let journey =
        planned(SMALL, PLAIN, plan()).inputs(vec![press(20, 4)]).inputs(vec![press(20, 4)]);
    journey.has("if you keep to the plan");
    let journey = journey.inputs(vec![press(15, 2)]);
    journey.has("[load]");
    let journey = journey.keys("q<down>").inputs(vec![press(20, 7)]);
    journey.has("Left and right by a day");
    let journey = journey.inputs(vec![press(10, 16)]);
    journey.has("Tue 24 Nov 2026");
}

#[test]
fn what_lies_ahead_in_ascii_and_without_colour() {
    let appearance = Appearance { ascii: true, palette: Palette::None };
    for (keys, name) in
        [("", "home"), ("w", "today"), ("i", "forecast"), ("i<tab>", "load"), ("g", "goal")]
    {
        let journey = planned(SMALL, appearance, plan()).keys(keys);
        assert!(journey.text().is_ascii(), "{}", journey.text());
        insta::assert_snapshot!(format!("ascii-{name}"), journey.screen());
    }
}

#[test]
fn after_days_of_answers_there_is_a_forecast() {
    let goal = Goal {
        date: Some(day("2027-05-23")),
        blueprint: "large".into(),
        paper: "hundred".into(),
        minutes: 10,
        week: None,
    };
    let journey = Journey::studied(14, &goal, WIDE);
    let view = Arc::clone(journey.model().plan.view.as_ref().unwrap());
    let forecast = view.forecast.as_ref().unwrap();
    journey.has("If tomorrow").has(&format!("{} days", view.trend.len())).has("168 days to 23 May");
    journey.has(&format!("{} of Rivers of India questions right", forecast.tomorrow.percent()));
    journey.has(&format!("on 23 May  {}", forecast.on_day.as_ref().unwrap().percent()));
    let journey = journey.keys("i");
    journey.has("On 23 May, if you keep to the plan: ").has("If sat the next morning");
    let journey = journey.keys("<tab>");
    assert_eq!(view.load.len(), 168);
    journey.has("All 168 days: ").has("exam on Sun 23 May 2027");
    let journey = journey.keys("<tab>");
    let text = view.leeches.first().map(|leech| leech.text.clone()).unwrap();
    journey.has(&text.chars().take(40).collect::<String>());
    let journey = journey.keys("<enter>");
    journey.has("note").has("Facts:");
}

#[test]
fn under_a_plan_for_an_exam_no_due_day_is_promised() {
    let goal = Goal {
        date: Some(day("2027-05-23")),
        blueprint: "large".into(),
        paper: "hundred".into(),
        minutes: 25,
        week: None,
    };
    let answered = |goal: &Goal| {
        let journey = Journey::studied(2, goal, WIDE).keys("<enter>a<enter>");
        // Of a count it is asked which of them.
        let asked = journey.text().contains("Which ones?");
        if asked { journey.keys("<enter>") } else { journey }
    };
    answered(&goal).has("Space next").lacks("asked again");
    answered(&Goal { date: None, ..goal }).has("Space next").has("asked again");
}
