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

/// When something was, within a sentence: `today`, `yesterday`, `on Tuesday`, `on 3 Nov`, and with
/// its year where that is another.
pub fn on_day(day: Date, today: Date) -> String {
    let ago = day.until(today).map_or(0, |span| span.get_days());
    match ago {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=6 => day.strftime("on %A").to_string(),
        _ if day.year() == today.year() => day.strftime("on %-d %b").to_string(),
        _ => format!("on {}", date(day)),
    }
}

/// A chance in hundredths, as far as it is known: never quite none or all.
pub fn percent(chance: f64) -> String {
    match chance {
        c if c < 0.01 => "< 1 %".to_owned(),
        c if c > 0.99 => "> 99 %".to_owned(),
        c => format!("{:.0} %", c * 100.0),
    }
}

/// What was said of an answer before it was shown.
pub fn confidence(said: Confidence) -> &'static str {
    match said {
        Confidence::Sure => "sure",
        Confidence::FiftyFifty => "fifty-fifty",
        Confidence::Guess => "guess",
    }
}
