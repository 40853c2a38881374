//! What is told of a forecast: shares of right answers, marks, chances of cut-offs.

use serde::Serialize;
use serde_json::{Value, json};

use crate::plan::NoForecast;

/// What share of the questions of a paper on what is loaded would be answered rightly. What comes
/// first here is shown first.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastView {
    /// Of how many questions, none of them asked before.
    pub questions: u32,
    /// If the paper were sat tomorrow; on the day of the exam, if it is sat then.
    pub tomorrow: ShareView,
    /// On the day of the exam, if the plan is kept; `None` where there is none to come, or where
    /// that is tomorrow.
    pub on_day: Option<ShareView>,
    /// The latest answers to questions asked for the first time, against which it was held.
    pub first_answers: usize,
    /// How many of those were right.
    pub first_right: usize,
    /// The paper's marks; `None` where too little of it is loaded for its score to be spoken of.
    pub paper: Option<PaperForecast>,
}

/// A share of right answers and how sure it is. All are parts of one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShareView {
    /// In the mean.
    pub mean: f64,
    /// The lower end of the interval that holds it with a chance of 80 %.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Shares and their chances, thinned so that they can be drawn; the chances add up to one.
    pub shares: Vec<(f64, f64)>,
}

/// The marks of a paper of which enough is loaded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PaperForecast {
    /// Full marks.
    pub of: f64,
    /// If it were sat tomorrow.
    #[serde(rename = "if_tomorrow")]
    pub tomorrow: MarksView,
    /// On the day, as in [`ForecastView::on_day`].
    pub on_day: Option<MarksView>,
    /// The cut-offs of the last year on record.
    pub cutoffs: Vec<CutoffChance>,
}

/// Marks and how sure they are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MarksView {
    /// In the mean.
    pub mean: f64,
    /// The lower end of the interval that holds them with a chance of 80 %.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The chances of reaching a cut-off.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CutoffChance {
    /// The year of the examination.
    pub year: u16,
    /// The category, as it is published.
    pub category: String,
    /// The marks.
    pub marks: f64,
    /// The chance of at least so many, if the paper were sat tomorrow.
    #[serde(rename = "chance_if_tomorrow")]
    pub tomorrow: f64,
    /// The same on the day.
    #[serde(rename = "chance_on_day")]
    pub on_day: Option<f64>,
}

/// The chance with which an interval holds what is foretold.
const INTERVAL: f64 = 0.8;

impl ForecastView {
    /// For programs; `about` names the questions that it is of.
    pub(super) fn as_json(&self, about: &str) -> Value {
        json!({
            "about": about, "questions": self.questions, "interval": INTERVAL,
            "if_tomorrow": self.tomorrow, "on_day": self.on_day,
            "first_answers": { "questions": self.first_answers, "right": self.first_right },
            "paper": self.paper,
        })
    }
}

impl ShareView {
    /// The interval in hundredths: `62-74 %`.
    pub fn percent(&self) -> String {
        let (low, high) = (self.low * 100.0, self.high * 100.0);
        if (low - high).abs() < 0.5 {
            return format!("{high:.0} %");
        }
        format!("{low:.0}-{high:.0} %")
    }
}

impl MarksView {
    /// The interval in whole marks: `86-104`.
    pub fn interval(&self) -> String {
        format!("{:.0}-{:.0}", self.low, self.high)
    }
}

impl PaperForecast {
    /// `Marks of 200: if tomorrow 86-104, on the day 92-110`, where `when` is `if tomorrow`.
    pub fn in_words(&self, when: &str) -> String {
        let on_day = self.on_day.map(|marks| format!(", on the day {}", marks.interval()));
        let (of, on_day) = (self.of, on_day.unwrap_or_default());
        format!("Marks of {of:.0}: {when} {}{on_day}", self.tomorrow.interval())
    }
}

/// Under what a forecast for the day holds; before the figure: `On 23 May, if you keep to the
/// plan`.
pub fn if_kept_to(date: &str) -> String {
    format!("On {date}, if you keep to the plan")
}

/// Why there is no forecast, to stand behind the word "Forecast".
pub fn awaited(why: &NoForecast) -> String {
    let why = why.to_string();
    why.strip_prefix("Forecast ").unwrap_or(&why).to_owned()
}
