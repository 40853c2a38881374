//! `prelims plan`: today's questions and why, the days ahead, and what they come to.

use crate::plan::Load;
use crate::report::{PlanView, PlannedQuestion, causes_in_words, words};
use crate::study::FURTHEST;
use crate::text::{Glyphs, truncate, wrap_hanging};

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::{output, paths};

/// Show the plan: today's questions and why, the days ahead, the forecast
#[derive(Debug, clap::Args)]
pub struct Plan {
    /// How many of the days ahead to list; JSON always has all of them
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
            Format::Json => output::json(&*plan)?,
            Format::Text => output::bank_line(&as_text(&plan, self.days.into()))?,
        }
        Ok(FINE)
    }
}

fn as_text(plan: &PlanView, days: usize) -> String {
    let mut text = Text(Vec::new());
    text.line(&plan.paper_title);
    text.line(&plan.aim_in_words());
    if !plan.paper_known {
        text.line("This paper is not loaded, so the plan is for everything that is loaded.");
    }
    if let Some(date) = plan.too_far {
        text.line(&format!(
            "The exam date {} is more than {FURTHEST} years away, so no day is planned for: set another \
             with `prelims goal --date YYYY-MM-DD`.",
            words::date(date)
        ));
    }
    if !plan.goal_set {
        text.line("No goal is set yet: `prelims goal --date YYYY-MM-DD --minutes N`.");
    }
    if plan.facts == 0 {
        text.line("\nNo loaded question fits this paper: open another bank (--bank PATH), or choose another paper as your goal.");
        return text.0.join("\n");
    }
    text.0.push(String::new());
    text.paragraph("Today", &plan.today_in_words());
    text.paragraph("Forecast", &plan.forecast_in_words());
    text.paragraph("Reach", &plan.reach_in_words());
    for raise in &plan.raises {
        text.paragraph("Raise", &raise.in_words());
    }
    ahead(&mut text, &plan.load, days);
    for leech in plan.leeches.iter().take(LEECHES) {
        text.paragraph("Often missed", &leech.in_words());
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
        let last = rest.last().map(|load| words::date(load.day)).unwrap_or_default();
        let facts = if least == most { least.to_string() } else { format!("{least} to {most}") };
        text.paragraph("", &format!("then {facts} facts a day until {last}"));
    }
}

/// ` 1  Agreements   3 facts: 2 new, 1 fading`
fn line(number: usize, question: &PlannedQuestion) -> String {
    let why = causes_in_words([question]);
    let made = if question.composed { ", composed" } else { "" };
    let topic = truncate(&question.topic, 36, Glyphs::Unicode);
    truncate(&format!("{number:>4}  {topic:36}  {why}{made}"), COLUMNS, Glyphs::Unicode)
        .into_owned()
}
