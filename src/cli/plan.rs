//! `prelims plan`: today's questions and why, the days ahead, and what they come to.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::plan::{Aim, Cause, Load, Why};
use crate::report::{
    CutoffChance, Leech, MarksView, PlanView, PlannedQuestion, RaiseBy, ShareView,
};
use crate::study::FURTHEST;
use crate::text::{Glyphs, count, count_of, truncate, wrap_hanging};

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::goal::{a_day, aimed, long};
use super::{fit, made_of, output, paths};

/// Show the plan: today's questions and why, the days ahead, the forecast
#[derive(Debug, clap::Args)]
pub struct Plan {
    /// How many of the days ahead to list; programs are given all of them
    #[arg(long, value_name = "N", default_value = "7")]
    days: u16,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// As wide as a terminal surely is.
const COLUMNS: usize = 80;

/// The width of what stands before each paragraph.
const LABEL: usize = 10;

/// How many facts that are failed again and again are shown to a reader.
const LEECHES: usize = 5;

impl Plan {
    /// Shows the plan.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let study = paths::study_to_read(call.world)?;
        let plan = study.plan();
        match self.format {
            Format::Json => output::line(&serde_json::to_string_pretty(&as_json(&plan))?)?,
            Format::Text => output::bank_line(&as_text(&plan, self.days.into()))?,
        }
        Ok(FINE)
    }
}

fn as_text(plan: &PlanView, days: usize) -> String {
    let mut text = Text(Vec::new());
    text.line(&plan.paper_title);
    let day = plan.day.strftime("%a");
    text.line(&format!(
        "{day} {}; {}; {}",
        long(plan.day),
        aimed(plan.aim, plan.goal.date),
        a_day(plan.goal.minutes)
    ));
    if !plan.paper_known {
        text.line("This paper is not loaded: everything that is loaded is planned for.");
    }
    if let Some(date) = plan.too_far {
        text.line(&format!(
            "The exam date {} is more than {FURTHEST} years away, so no day is planned for: set another \
             with `prelims goal --date YYYY-MM-DD`.",
            long(date)
        ));
    }
    if !plan.goal_set {
        text.line("Nothing is aimed at yet: `prelims goal --date YYYY-MM-DD --minutes N`.");
    }
    if plan.facts == 0 {
        text.line("\nNothing that is loaded can be asked in this paper: load a bank (--bank PATH), or aim at another paper.");
        return text.0.join("\n");
    }
    text.0.push(String::new());
    text.paragraph("Today", &today(plan));
    text.paragraph("Forecast", &forecast(plan));
    text.paragraph("Reach", &reach(plan));
    for raise in &plan.raises {
        text.paragraph(
            "Raise",
            &format!("about {:.0} in 100 questions more {}", raise.share * 100.0, by(&raise.what)),
        );
    }
    ahead(&mut text, &plan.load, days);
    for leech in plan.leeches.iter().take(LEECHES) {
        text.paragraph("Leech", &failed(leech));
    }
    if !plan.today.is_empty() {
        text.0.push("\nToday's questions".into());
        let lines = plan.today.iter().enumerate().map(|(at, question)| line(at + 1, question));
        text.0.extend(lines);
    }
    text.0.join("\n")
}

/// Lines under labels.
struct Text(Vec<String>);

impl Text {
    fn line(&mut self, text: &str) {
        self.0.extend(wrap_hanging("", text, COLUMNS));
    }

    fn paragraph(&mut self, label: &str, text: &str) {
        self.0.extend(wrap_hanging(&format!("{label:LABEL$}"), text, COLUMNS));
    }
}

fn today(plan: &PlanView) -> String {
    if plan.today.is_empty() {
        let next = plan.next_day().map(|day| format!("; the next on {}", long(day)));
        return format!("nothing is left to ask{}", next.unwrap_or_default());
    }
    let more = match plan.left_out {
        0 => String::new(),
        n => format!("; {n} more had no question or no time"),
    };
    format!(
        "{}, {}, about {} min: {}{more}",
        count(plan.today.len(), "question"),
        count(plan.facts_today(), "fact"),
        minutes(plan.time),
        causes(plan.today.iter())
    )
}

/// `3 believed wrongly, 12 fading, 39 new`
fn causes<'p>(questions: impl Iterator<Item = &'p PlannedQuestion>) -> String {
    let mut causes: BTreeMap<Cause, usize> = BTreeMap::new();
    for fact in questions.flat_map(|question| &question.facts) {
        *causes.entry(fact.why.cause).or_default() += 1;
    }
    let each = causes.into_iter().map(|(cause, n)| format!("{n} {}", words(cause)));
    each.collect::<Vec<_>>().join(", ")
}

fn words(cause: Cause) -> &'static str {
    match cause {
        Cause::Misconception => "believed wrongly",
        Cause::Fading => "fading",
        Cause::Closing => "once more before the exam",
        Cause::New => "new",
        Cause::Due => "due",
        Cause::Failed => "failed today",
    }
}

/// `If tomorrow: 62-74 % of India-US relations questions right. On 23 May 2027, if you keep to the plan: 85-90 %.`
fn forecast(plan: &PlanView) -> String {
    let forecast = match &plan.forecast {
        Err(why) => {
            let why = why.to_string();
            return why.strip_prefix("Forecast ").unwrap_or(&why).to_owned();
        }
        Ok(forecast) => forecast,
    };
    let when = if plan.aim == Aim::Today { "If today" } else { "If tomorrow" };
    let first =
        format!("{when}: {} of {} right.", forecast.tomorrow.percent(), plan.questions_named());
    let mut said = vec![first];
    if let Some((on_day, date)) = forecast.on_day.as_ref().zip(plan.goal.date) {
        let percent = on_day.percent();
        said.push(format!("On {}, if you keep to the plan: {percent}.", long(date)));
    }
    if let Some(paper) = &forecast.paper {
        let later = paper.on_day.as_ref().map(|marks| format!(", on the day {}", marks.interval()));
        said.push(format!(
            "Marks of {:.0}: {} {}{}.",
            paper.of,
            when.to_lowercase(),
            paper.tomorrow.interval(),
            later.unwrap_or_default()
        ));
        let each = |c: &CutoffChance| {
            let later = c.on_day.map(|chance| format!(", {}", percent(chance)));
            format!(
                "{} {:.2} {}{}",
                c.category,
                c.marks,
                percent(c.tomorrow),
                later.unwrap_or_default()
            )
        };
        let all = paper.cutoffs.iter().map(each).collect::<Vec<_>>().join("; ");
        let chances =
            paper.cutoffs.first().map(|c| format!("Chances of the cut-offs of {}: {all}.", c.year));
        said.extend(chances);
    }
    said.join(" ")
}

/// A chance as far as it is known: never quite none or all.
fn percent(chance: f64) -> String {
    match chance {
        c if c < 0.01 => "<1 %".to_owned(),
        c if c > 0.99 => ">99 %".to_owned(),
        c => format!("{:.0} %", c * 100.0),
    }
}

fn reach(plan: &PlanView) -> String {
    let PlanView { facts, seen, unreached, .. } = plan;
    let rest = match (plan.aim, unreached, plan.more) {
        (Aim::Exam { .. }, 0, _) => "all will be by the exam".to_owned(),
        (Aim::Exam { .. }, n, Some(more)) => {
            let minutes = more.as_secs().div_ceil(60);
            let more = count_of(minutes, "more minute", "more minutes");
            format!("{n} will not be reached; {more} a day would")
        }
        (Aim::Exam { .. }, n, None) => format!("{n} will not be reached, however much time a day"),
        _ => {
            let new: usize = plan.load.iter().map(|load| load.new).sum();
            format!("{new} more will be within thirty days")
        }
    };
    let PlanView { known, mistaken, .. } = plan;
    format!(
        "{seen} of {} of these banks asked so far, {known} known, {mistaken} mistaken; {rest}",
        count(*facts, "fact")
    )
}

fn by(what: &RaiseBy) -> String {
    match what {
        RaiseBy::Minutes(minutes) => format!("by {minutes} more minutes a day"),
        RaiseBy::Topic { title, .. } => format!("by knowing everything of {title}"),
    }
}

/// The days ahead, and what is left in one line.
fn ahead(text: &mut Text, load: &[Load], days: usize) {
    let (shown, rest) = load.split_at(days.min(load.len()));
    for (at, load) in shown.iter().enumerate() {
        let label = if at == 0 { "Ahead" } else { "" };
        let day = load.day.strftime("%a %-d %b").to_string();
        text.paragraph(label, &format!("{day:>10}  {:>4} again  {:>4} new", load.again, load.new));
    }
    let all: Vec<usize> = rest.iter().map(|load| load.again + load.new).collect();
    if let (Some(least), Some(most)) = (all.iter().min(), all.iter().max()) {
        let last = rest.last().map(|load| long(load.day)).unwrap_or_default();
        let facts = if least == most { least.to_string() } else { format!("{least} to {most}") };
        text.paragraph("", &format!("then {facts} facts a day until {last}"));
    }
}

fn failed(leech: &Leech) -> String {
    let Leech { text, lapses, reviews, traps, suggestion, topic, .. } = leech;
    let believed = |(trap, n): &(String, u32)| match n {
        1 => format!("; believed once: {trap}"),
        n => format!("; believed {n} times: {trap}"),
    };
    let believed = traps.iter().map(believed).collect::<Vec<_>>().concat();
    // A row of a table has no stop of its own.
    let stop = if text.trim_end().ends_with(['.', '?', '!']) { "" } else { "." };
    format!(
        "{topic}: {}{stop} Failed {lapses} of {reviews} times{believed}. {suggestion}",
        text.trim_end()
    )
}

/// ` 1  Agreements   3 facts: 2 new, 1 fading`
fn line(number: usize, question: &PlannedQuestion) -> String {
    let why = causes(std::iter::once(question));
    let made = if question.composed { ", composed" } else { "" };
    let topic = truncate(&question.topic, 36, Glyphs::Unicode);
    truncate(&format!("{number:>4}  {topic:36}  {why}{made}"), COLUMNS, Glyphs::Unicode)
        .into_owned()
}

fn minutes(time: Duration) -> u64 {
    time.as_secs().div_ceil(60)
}

fn as_json(plan: &PlanView) -> Value {
    let (aim, to_go) = match plan.aim {
        Aim::Exam { to_go } => ("exam", Some(to_go)),
        Aim::Today => ("today", Some(0)),
        Aim::Passed => ("passed", None),
        Aim::Retention => ("retention", None),
    };
    let load = |load: &Load| json!({ "day": load.day, "again": load.again, "new": load.new });
    let raise = |raise: &crate::report::Raise| {
        let (by, of) = match &raise.what {
            RaiseBy::Minutes(minutes) => ("minutes", json!(minutes)),
            RaiseBy::Topic { topic, .. } => ("topic", json!(topic)),
        };
        json!({ "by": by, "of": of, "share": raise.share })
    };
    let leech = |leech: &Leech| {
        let trap = |(text, times): &(String, u32)| json!({ "text": text, "times": times });
        json!({
            "fact": leech.fact, "text": leech.text, "topic": leech.topic, "lapses": leech.lapses,
            "reviews": leech.reviews, "traps": leech.traps.iter().map(trap).collect::<Vec<_>>(),
            "suggestion": leech.suggestion,
        })
    };
    let goal = &plan.goal;
    json!({
        "goal": {
            "set": plan.goal_set, "date": goal.date, "too_far": plan.too_far, "minutes": goal.minutes,
            "paper": format!("{}/{}", goal.blueprint, goal.paper), "paper_loaded": plan.paper_known,
        },
        "day": plan.day, "aim": aim, "days_to_go": to_go,
        "today": plan.today.iter().map(question_json).collect::<Vec<_>>(),
        "seconds": plan.time.as_secs_f64(), "left_out": plan.left_out,
        "load": plan.load.iter().map(load).collect::<Vec<_>>(),
        "facts": plan.facts, "seen": plan.seen, "known": plan.known, "mistaken": plan.mistaken,
        "made_of": made_of::as_json(&plan.made_of), "unreached": plan.unreached,
        "more_seconds_a_day": plan.more.map(|more| more.as_secs()),
        "forecast": forecast_json(plan), "raises": plan.raises.iter().map(raise).collect::<Vec<_>>(),
        "trend": plan.trend.iter().map(|(day, share)| json!({ "day": day, "share": share })).collect::<Vec<_>>(),
        "leeches": plan.leeches.iter().map(leech).collect::<Vec<_>>(),
        "fit": fit::as_json(&plan.fit),
    })
}

fn question_json(question: &PlannedQuestion) -> Value {
    let fact = |fact: &crate::report::PlannedFact| json!({ "fact": fact.fact, "text": fact.text, "why": why(&fact.why) });
    json!({
        "item": question.item, "composed": question.composed, "topic": question.topic,
        "seconds": question.time.as_secs_f64(), "facts": question.facts.iter().map(fact).collect::<Vec<_>>(),
    })
}

fn why(why: &Why) -> Value {
    let cause = match why.cause {
        Cause::Misconception => "misconception",
        Cause::Fading => "fading",
        Cause::Closing => "closing",
        Cause::New => "new",
        Cause::Due => "due",
        Cause::Failed => "failed",
    };
    let exam = why.exam.map(|gain| {
        json!({
            "recall_if_asked": gain.asked, "recall_if_left": gain.left, "marks": gain.marks,
            "worth": gain.worth, "price": gain.price,
        })
    });
    json!({ "cause": cause, "recall_now": why.now, "exam": exam })
}

/// The forecast. Keys stand in the order of their letters, so that what holds tomorrow comes before what is hoped for the day.
fn forecast_json(plan: &PlanView) -> Value {
    let forecast = match &plan.forecast {
        Err(why) => return json!({ "none": why.to_string() }),
        Ok(forecast) => forecast,
    };
    let share = |share: &ShareView| json!({ "mean": share.mean, "low": share.low, "high": share.high, "shares": share.shares });
    let marks =
        |marks: &MarksView| json!({ "mean": marks.mean, "low": marks.low, "high": marks.high });
    let cutoff = |c: &CutoffChance| {
        json!({
            "year": c.year, "category": c.category, "marks": c.marks,
            "chance_if_tomorrow": c.tomorrow, "chance_on_day": c.on_day,
        })
    };
    let paper = forecast.paper.as_ref().map(|paper| {
        json!({
            "of": paper.of, "if_tomorrow": marks(&paper.tomorrow), "on_day": paper.on_day.as_ref().map(marks),
            "cutoffs": paper.cutoffs.iter().map(cutoff).collect::<Vec<_>>(),
        })
    });
    json!({
        "about": plan.questions_named(), "questions": forecast.questions, "interval": 0.8,
        "if_tomorrow": share(&forecast.tomorrow), "on_day": forecast.on_day.as_ref().map(share),
        "first_answers": { "questions": forecast.first_answers, "right": forecast.first_right },
        "paper": paper,
    })
}
