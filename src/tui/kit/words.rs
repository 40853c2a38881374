//! Small things in words: times, days, numbers, confidence, claims.

use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{SignedDuration, ToSpan};
use ratatui::text::{Line, Span};

use crate::bank::{Claim, Kind};
use crate::exam::{Confidence, Marks, Moment};
use crate::journal::WhyWrong;
use crate::report;
use crate::study::Memory;
use crate::text::{capital, width};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::theme::Theme;
use crate::tui::texts::{self, Text};

/// An error's words, which are written to stand within a sentence, as a sentence.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

/// `7:05`, `1:12:40`.
pub fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if h > 0 { format!("{h}:{m:02}:{s:02}") } else { format!("{m:02}:{s:02}") }
}

/// The time left: a second that has begun is shown until it is used up.
pub fn clock_left(time: Duration) -> String {
    let begun = u64::from(time.subsec_nanos() > 0);
    clock(Duration::from_secs(time.as_secs() + begun))
}

/// The time left: full minutes in words, as long as they are the whole truth to the second; else by
/// the clock.
pub fn minutes_left(left: Duration) -> String {
    let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    if seconds > 0 && seconds.is_multiple_of(60) {
        texts::TimeMinutes { count: seconds / 60 }.say()
    } else {
        clock_left(left)
    }
}

/// The title of a paper in so many columns: where the whole of it is too long, the exam's name
/// before the colon is left out.
pub fn paper_title(title: &str, columns: usize, ink: TextStyle) -> String {
    let title = &ink.clean(title);
    let own = title.rsplit_once(": ").filter(|_| width(title) > columns).map(|(_, own)| own);
    ink.cut(own.unwrap_or(title), columns)
}

/// The same of a title that says first what of the paper it was on: `India-US relations only ·
/// General Studies Paper I`.
pub fn short_title(title: &str, columns: usize, ink: TextStyle) -> String {
    let parted = title.split_once(" · ").filter(|_| width(title) > columns);
    match parted.and_then(|(about, paper)| Some((about, paper.rsplit_once(": ")?.1))) {
        Some((about, own)) => format!("{about} · {own}"),
        None => paper_title(title, columns, ink),
    }
}

/// A line that is true, or rightly matched; and one that is not.
pub fn truth(kind: Kind, is_true: bool) -> Text {
    match (kind, is_true) {
        (Kind::Pairs, true) => texts::TRUTH_MATCHED,
        (Kind::Pairs, false) => texts::TRUTH_NOT_MATCHED,
        (_, true) => texts::TRUTH_TRUE,
        (_, false) => texts::TRUTH_FALSE,
    }
}

/// Marks without decimals where they have none.
pub fn whole(marks: &Marks) -> String {
    let text = marks.to_string();
    text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
}

/// In minutes, a part of one counted as one.
pub fn minutes(time: Duration) -> String {
    time.as_secs().div_ceil(60).to_string()
}

/// The local time of day, so long after a moment: `14:32`.
pub fn time_of_day(from: &Moment, after: Duration) -> String {
    let at = SignedDuration::try_from(after).ok().and_then(|after| from.at.checked_add(after).ok());
    let offset = Offset::from_seconds(from.offset).unwrap_or(Offset::UTC);
    offset.to_datetime(at.unwrap_or(from.at)).strftime("%H:%M").to_string()
}

/// About so long: `under a minute`, `about 21 min`, `about 2 h`.
pub fn about(time: Duration) -> String {
    match time.as_secs().div_ceil(60) {
        0 | 1 => texts::TIME_ABOUT_MINUTE.into(),
        minutes @ 2..=90 => texts::TimeAboutMinutes { minutes }.say(),
        minutes => texts::TimeAboutHours { hours: (minutes + 30) / 60 }.say(),
    }
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// So many days are counted; those further off are named by their dates.
const COUNTED: i32 = 30;

/// When something will be: `today`, `tomorrow`, `in 5 days`, `on 3 Feb 2027`.
pub fn coming(day: Date, today: Date) -> String {
    match days(today, day) {
        ..=0 => texts::DAY_TODAY.into(),
        1 => texts::DAY_TOMORROW.into(),
        days @ 2..=COUNTED => texts::DayIn { days }.say(),
        _ => texts::DayOn { day: report::words::date(day) }.say(),
    }
}

/// When a learning day will be: `today` for the one that runs, and after midnight `from 4:00` for
/// the one that begins then; else as [`coming`] says by the calendar.
pub fn coming_day(day: Date, now: &Moment) -> String {
    if day <= now.day() {
        texts::DAY_TODAY.into()
    } else if day == now.date() {
        texts::DayFrom { time: "4:00" }.say()
    } else {
        coming(day, now.date())
    }
}

/// When something was: `today`, `yesterday`, `3 days ago`, `3 Feb 2026`.
pub fn past(day: Date, today: Date) -> String {
    match days(day, today) {
        ..=0 => texts::DAY_TODAY.into(),
        1 => texts::DAY_YESTERDAY.into(),
        days @ 2..=COUNTED => texts::DayAgo { days }.say(),
        _ => report::words::date(day),
    }
}

/// A day, with its year where that is not plain: `23 May`, `23 May 2028`.
pub fn near_date(day: Date, today: Date) -> String {
    let year = today.checked_add(1.year()).unwrap_or(Date::MAX);
    if day >= today && day < year {
        day.strftime("%-d %b").to_string()
    } else {
        report::words::date(day)
    }
}

/// How many of a sitting's questions were answered.
pub fn answered(answered: usize, of: usize) -> String {
    texts::ResultAnswered { answered, of }.say()
}

/// A text at the left of so many columns.
pub fn at_left(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// A text at the right of so many columns.
pub fn at_right(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(text))))
}

/// A number with its thousands apart: `3,900`.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A chance in hundredths, never saying sure what is not: `58 %`, `< 1 %`.
pub fn chance(chance: f64) -> String {
    match chance * 100.0 {
        percent if percent <= 0.0 => texts::Chance { percent: "0" }.say(),
        percent if percent < 1.0 => texts::ChanceBelow { percent: "1" }.say(),
        percent if percent > 99.0 => texts::ChanceAbove { percent: "99" }.say(),
        percent => texts::Chance { percent: format!("{percent:.0}") }.say(),
    }
}

/// The sign and the word of a confidence.
pub fn confidence(theme: Theme, said: Confidence) -> (&'static str, Text) {
    let symbols = theme.symbols();
    match said {
        Confidence::Sure => (symbols.sure, texts::CONFIDENCE_SURE),
        Confidence::FiftyFifty => (symbols.fifty, texts::CONFIDENCE_FIFTY),
        Confidence::Guess => (symbols.guess, texts::CONFIDENCE_GUESS),
    }
}

/// Why an answer was wrong, in words.
pub fn why_wrong(why: WhyWrong) -> Text {
    match why {
        WhyWrong::DidNotKnow => texts::WHY_DID_NOT_KNOW,
        WhyWrong::Misread => texts::WHY_MISREAD,
        WhyWrong::EliminatedWrongly => texts::WHY_ELIMINATED_WRONGLY,
        WhyWrong::Overconfident => texts::WHY_OVERCONFIDENT,
        WhyWrong::SillySlip => texts::WHY_SILLY_SLIP,
        WhyWrong::ChangedFromRight => texts::WHY_CHANGED_FROM_RIGHT,
    }
}

/// What a choice claims, where the bank no longer has its words.
pub fn claim(claim: &Claim) -> String {
    let list = |numbers: &[u8], between: &str| {
        numbers.iter().map(u8::to_string).collect::<Vec<_>>().join(between)
    };
    match claim {
        Claim::Statements(set) if set.is_empty() => texts::CLAIM_NONE.into(),
        Claim::Statements(set) => list(set, ", "),
        Claim::Count(n) => n.to_string(),
        Claim::Matching(right) => {
            let pairs = right.iter().enumerate();
            let pairs = pairs.map(|(at, right)| format!("{}-{right}", capital(at)));
            pairs.collect::<Vec<_>>().join(", ")
        }
        Claim::Order(order) => list(order, "-"),
        Claim::Reasons(code) => code.name().replace('-', " "),
        Claim::Named(name) => name.clone(),
    }
}

/// A bar of `full` out of `of`, `columns` wide. Something shows as something, and not quite all as
/// not quite all.
pub fn bar(theme: Theme, full: f64, of: usize, columns: usize) -> Line<'static> {
    let filled = part(full, of, columns);
    let symbols = theme.symbols();
    Line::from(vec![
        Span::styled(symbols.full.repeat(filled), theme.right()),
        Span::styled(symbols.empty.repeat(columns - filled), theme.quiet()),
    ])
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share between 0 and 1 of a few columns"
)]
fn part(full: f64, of: usize, columns: usize) -> usize {
    let share = if of == 0 { 0.0 } else { (full / of as f64).clamp(0.0, 1.0) };
    let filled = (share * columns as f64).round() as usize;
    if share > 0.0 && share < 0.999 && columns > 1 {
        filled.clamp(1, columns - 1)
    } else {
        filled.min(columns)
    }
}

/// The kind of a question.
pub fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Single => texts::KIND_SINGLE,
        Kind::Statements => texts::KIND_STATEMENTS,
        Kind::Pairs => texts::KIND_PAIRS,
        Kind::Reasons => texts::KIND_REASONS,
        Kind::Match => texts::KIND_MATCH,
        Kind::Sequence => texts::KIND_SEQUENCE,
    }
}

/// What is remembered, in a word or two.
pub fn memory(memory: &Memory, today: Date) -> String {
    match memory {
        Memory::New => texts::MEMORY_NEW.into(),
        Memory::Seen { due, .. } if *due <= today => texts::MEMORY_DUE.into(),
        Memory::Seen { due, .. } => coming(*due, today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::kit::theme::{Appearance, Palette};

    #[test]
    fn times_are_read_at_a_glance() {
        let seconds = Duration::from_secs;
        assert_eq!(clock(seconds(48)), "00:48");
        assert_eq!(clock(seconds(4360)), "1:12:40");
        assert_eq!(clock_left(Duration::from_millis(59_001)), "01:00");
        assert_eq!(clock_left(Duration::ZERO), "00:00");
        assert_eq!(about(seconds(1260)), "about 21 min");
    }

    #[test]
    fn a_long_title_gives_up_the_name_of_the_exam_first() {
        let title = "India-US relations only · UPSC Civil Services: General Studies Paper I";
        let appearance = Appearance { ascii: false, palette: Palette::None };
        let short = |columns| short_title(title, columns, TextStyle::new(Theme::new(appearance)));
        assert_eq!(short(80), title);
        assert_eq!(short(60), "India-US relations only · General Studies Paper I");
    }

    #[test]
    fn days_are_near_or_dated() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let today = day("2026-11-22");
        assert_eq!(coming(day("2026-11-23"), today), "tomorrow");
        assert_eq!(coming(day("2026-11-27"), today), "in 5 days");
        assert_eq!(coming(day("2027-02-03"), today), "on 3 Feb 2027");
        assert_eq!(past(day("2026-11-21"), today), "yesterday");
        assert_eq!(past(day("2026-11-19"), today), "3 days ago");
    }

    #[test]
    fn a_bar_never_says_all_or_nothing_wrongly() {
        assert_eq!(part(0.01, 100, 10), 1);
        assert_eq!(part(99.0, 100, 10), 9);
        assert_eq!(part(100.0, 100, 10), 10);
        assert_eq!(part(0.0, 0, 10), 0);
    }
}
