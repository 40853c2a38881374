//! Words that several reports share: days, and what was said of an answer.

use jiff::civil::Date;

use crate::exam::Confidence;

/// A day with its year: `23 May 2027`.
pub fn date(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}

/// A day with its weekday and year: `Sun 23 May 2027`.
pub fn weekday_date(date: Date) -> String {
    date.strftime("%a %-d %b %Y").to_string()
}

/// What was said of an answer before it was shown.
pub fn confidence(said: Confidence) -> &'static str {
    match said {
        Confidence::Sure => "sure",
        Confidence::FiftyFifty => "fifty-fifty",
        Confidence::Guess => "guess",
    }
}
