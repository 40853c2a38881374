//! The outlook of the plan, in words: how long until the exam, what a forecast waits for, what will
//! not be reached.

use jiff::civil::Date;
use ratatui::text::{Line, Span};

use crate::plan::{Aim, FEWEST_ANSWERS, NoForecast, fewest_seen};
use crate::report::{PlanView, awaited};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::words;
use crate::tui::texts;

/// The width of the bar of what a forecast still wants.
const BAR: usize = 10;

/// `182 days to 23 May`, `the exam is tomorrow`; nothing where no day is set. Exams are held by the
/// calendar, so `today` is its date, also in the hours after midnight that still belong to the
/// learning day before.
pub fn countdown(date: Option<Date>, today: Date) -> Option<String> {
    let date = date?;
    let named = words::near_date(date, today);
    Some(match (date - today).get_days() {
        ..=-1 => texts::CountdownWas { day: named }.say(),
        0 => texts::COUNTDOWN_TODAY.into(),
        1 => texts::COUNTDOWN_TOMORROW.into(),
        days => texts::CountdownDays { days, day: named }.say(),
    })
}

/// What a forecast still wants, as a bar that fills.
pub fn wanting_line(why: &NoForecast, style: TextStyle) -> Option<Line<'static>> {
    let number = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let (had, of) = match why {
        NoForecast::FewAnswers { answers } => (number(*answers), number(FEWEST_ANSWERS)),
        NoForecast::FewSeen { seen, facts } => (*seen, fewest_seen(*facts)),
        NoForecast::NoPaper { .. } => return None,
    };
    let mut line = words::bar(style.theme, had as f64, of, BAR);
    line.spans.push(Span::raw(format!("  {}", awaited(why))));
    Some(line)
}

/// What cannot be reached, and what would: `38 facts will not be reached; 6 more minutes a day
/// would`
pub fn unreached(view: &PlanView) -> Option<String> {
    // Without an exam to come there is no day by which they would have to be.
    if view.unreached == 0 || !matches!(view.aim, Aim::Exam { .. }) {
        return None;
    }
    let count = view.unreached;
    Some(match view.more_would() {
        Some(more) => texts::OutlookUnreached { count, more }.say(),
        None => texts::OutlookNever { count }.say(),
    })
}
