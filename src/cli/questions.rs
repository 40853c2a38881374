//! Which questions, for how long and for what marks: arguments that several commands share.

use std::time::Duration;

use crate::exam::MarkingScheme;

/// Which questions.
#[derive(Debug, Clone, clap::Args)]
pub struct Set {
    /// Only this topic (`isa`, or `india-us/isa`) or bank (`india-us`); can be given several times
    #[arg(long = "topic", value_name = "TOPIC")]
    pub topics: Vec<String>,
    /// At most this many questions
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub count: Option<u16>,
    /// Draw the questions from this number: the same number gives the same questions
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
}

/// What a set of questions is worth, and for how long it may be answered.
#[derive(Debug, Clone, clap::Args)]
pub struct Rules {
    /// The minutes, such as 12 or 7.5 [default: 72 seconds a question, as in UPSC's General Studies
    /// paper]
    #[arg(long, value_name = "MINUTES", value_parser = minutes)]
    pub minutes: Option<Duration>,
    /// Marks for right, wrong and unanswered, as fractions or decimals
    #[arg(long, value_name = "RIGHT,WRONG[,BLANK]", default_value = "2,-2/3,0", allow_hyphen_values = true, value_parser = MarkingScheme::parse)]
    pub marks: MarkingScheme,
}

/// The longest sitting that can be asked for: a day.
const LONGEST: f64 = 24.0 * 60.0;

fn minutes(text: &str) -> Result<Duration, String> {
    let minutes: f64 =
        text.parse().map_err(|_| "write a number of minutes, such as 25 or 7.5".to_owned())?;
    if minutes > 0.0 && minutes <= LONGEST {
        Ok(Duration::from_secs_f64(minutes * 60.0))
    } else {
        Err(format!("a sitting takes more than 0 and at most {LONGEST} minutes"))
    }
}
