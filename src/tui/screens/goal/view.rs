//! The goal: paper, day and minutes, what they come to, and the day's month.

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;

use super::draft::{GoalDraft, GoalRow};
use crate::report::WEEKDAYS;
use crate::report::words::weekday_date;
use crate::study::Goal;
use crate::text::{self, width};
use crate::tui::kit::calendar::{Calendar, Day};
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::{form, outlook, split, words};
use crate::tui::state::Shared;

/// The width of the names of rows.
const NAME: usize = 12;
/// The height of what is said of the row under the cursor.
const DETAIL: u16 = 4;
/// The month.
const MONTH: Calendar = Calendar { margin: 2, cell: 4, after: 0 };

/// How it looks.
pub fn view(draft: &GoalDraft, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let today = shared.now.date();
    let columns = usize::from(body.width).min(MEASURE);
    let mut list = List::new(draft.cursor);
    for (at, row) in draft.rows().iter().enumerate() {
        list.choice(at, setting(draft, *row, list.is_at(at), style, columns));
        if let Some(fault) = draft.fault(*row, today) {
            let mark = Span::raw(" ".repeat(NAME + 2));
            list.extend(style.hanging(&mark, &fault, columns, theme.caution()));
        }
    }
    list.push(Row::default());
    for text in comes_to(draft, shared, today) {
        list.extend(style.hanging(&Span::raw("  "), &text, columns, theme.plain()));
    }
    let (above, below) = split::areas(body, DETAIL);
    let month = month(draft.date, today, style);
    // On a small terminal the weekdays take its room.
    let fits = list.height() + 1 + month.len() <= usize::from(above.height);
    if fits || !draft.is_by_weekday() {
        list.push(Row::default());
        list.extend(month);
    }
    let said = split::detail(below, style.quiet(hint(draft.row()), columns), columns, style);
    let heading = Span::styled("Goal", theme.strong());
    let right = Span::styled(format!("today is {}", weekday_date(today)), theme.quiet());
    Content::new(heading, right, vec![list.into_pane(above), said])
}

/// `▸ Day         ← Sun 23 May 2027 →`
fn setting(draft: &GoalDraft, row: GoalRow, here: bool, style: TextStyle, columns: usize) -> Row {
    let (value, after) = match row {
        GoalRow::Paper => (paper(draft), ""),
        GoalRow::Day => (day(draft), ""),
        GoalRow::Minutes => (draft.minutes(row).to_owned(), " a day"),
        GoalRow::Weekdays if draft.is_by_weekday() => ("by weekday".to_owned(), ""),
        GoalRow::Weekdays => ("all alike".to_owned(), ""),
        GoalRow::Weekday(_) => match draft.minutes(row) {
            "" | "0" => ("none".to_owned(), ""),
            minutes => (minutes.to_owned(), " min"),
        },
    };
    let name = name(row, draft.is_by_weekday());
    if let Some(input) = draft.typing().filter(|_| here) {
        return Row::new(form::typed(&name, NAME, &input, after, columns, style));
    }
    let value = value + after;
    // Around the value are the pointer and the signs of the keys that turn it.
    let value = style.cut(&value, columns.saturating_sub(NAME + 2 + 4));
    Row::new(form::setting(&name, NAME, &value, here, style))
}

/// What a row is called; weekdays are as far in as what belongs to the row above.
fn name(row: GoalRow, by_weekday: bool) -> String {
    let name = match row {
        GoalRow::Paper => "Exam",
        GoalRow::Day => "Day",
        GoalRow::Weekdays if !by_weekday => "Weekdays",
        GoalRow::Minutes | GoalRow::Weekdays => "Minutes",
        GoalRow::Weekday(day) => {
            return format!("  {}", WEEKDAYS.get(day).copied().unwrap_or_default());
        }
    };
    name.to_owned()
}

fn paper(draft: &GoalDraft) -> String {
    let paper = draft.papers.get(draft.paper);
    paper.map_or_else(
        || "no blueprint is loaded".to_owned(),
        |paper| format!("{}, {}", paper.exam, paper.title),
    )
}

fn day(draft: &GoalDraft) -> String {
    let date = draft.date.map(weekday_date);
    date.or_else(|| draft.typed_day()).unwrap_or_else(|| "none".to_owned())
}

/// What the goal means, as far as that can be said at once.
fn comes_to(draft: &GoalDraft, shared: &Shared, today: Date) -> Vec<String> {
    let Ok(goal) = draft.goal(today) else { return vec![] };
    let Some(date) = goal.date else {
        let text =
            "No day: each fact is asked again when its chance of recall has fallen to nine in ten.";
        return vec![text.to_owned()];
    };
    let days = (date - today).get_days();
    let when = match days {
        0 => return vec!["That is today: nothing is asked on the day of the exam.".to_owned()],
        1 => "That is tomorrow".to_owned(),
        2..=20 => format!("{days} days to go"),
        days => format!("{days} days to go, {} weeks", days / 7),
    };
    let minutes = minutes_until(&goal, today, date);
    let hours = match minutes {
        1 => "a minute".to_owned(),
        0..=90 => format!("{minutes} minutes"),
        minutes => format!("{} hours", words::grouped((minutes + 30) / 60)),
    };
    let questions = questions(shared, minutes)
        .map(|n| format!(", about {} questions at your pace", words::grouped(n)));
    let each = text::count(goal.minutes, "minute");
    let come = text::by_count(goal.minutes, "comes", "come");
    let mean = if goal.week.is_some() { " on average" } else { "" };
    let questions = questions.unwrap_or_default();
    let mut all = vec![format!("{when}. {each} a day{mean} {come} to {hours}{questions}.")];
    if goal.week().iter().any(|minutes| *minutes > 8 * 60) {
        all.push("More than eight hours a day: is that meant?".to_owned());
    }
    // What stands in the plan holds for the goal that is kept, and is said as long as that is the
    // same.
    let kept = shared.plan_of_today().filter(|plan| plan.goal == goal);
    all.extend(kept.and_then(|plan| outlook::unreached(plan)).map(|text| format!("{text}.")));
    all
}

/// The minutes of all days from today until the day before the exam.
fn minutes_until(goal: &Goal, today: Date, exam: Date) -> u64 {
    let week = goal.week();
    let days = today.series(1.day()).take_while(|day| *day < exam);
    let of = |day: Date| usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    days.filter_map(|day| week.get(of(day))).map(|minutes| u64::from(*minutes)).sum()
}

/// How many questions go into so many minutes, to two figures; `None` where today asks nothing from
/// which that could be told.
fn questions(shared: &Shared, minutes: u64) -> Option<u64> {
    let plan = shared.plan.view.as_ref()?;
    let today = u128::try_from(plan.today.len()).ok()?;
    let questions = (u128::from(minutes) * 60_000 * today).checked_div(plan.time.as_millis())?;
    let questions = u64::try_from(questions).ok().filter(|questions| *questions > 0)?;
    let unit = 10_u64.pow(questions.ilog10().saturating_sub(1));
    Some(questions / unit * unit)
}

/// The month of the day, or of today: its days, of which those to come can be pressed.
fn month(day: Option<Date>, today: Date, style: TextStyle) -> Vec<Row> {
    let theme = style.theme;
    let first = day.unwrap_or(today).first_of_month();
    let margin = " ".repeat(MONTH.margin);
    let title = format!("{margin}  {}", first.strftime("%B %Y"));
    let cell = |date: Date| {
        let picked = day == Some(date);
        let look = if picked {
            theme.accent()
        } else if date == today {
            theme.strong().add_modifier(Modifier::UNDERLINED)
        } else if date < today {
            theme.quiet()
        } else {
            theme.plain()
        };
        let sign = if picked { theme.symbols().chosen } else { "" };
        let text = format!("{sign}{}", date.day());
        let space = " ".repeat(MONTH.cell.saturating_sub(width(&text)));
        let cell = vec![Span::raw(space), Span::styled(text, look)];
        Day { date, cell, can_press: date >= today }
    };
    let days = first.series(1.day()).take_while(|date| date.month() == first.month());
    let mut rows = vec![style.title(&title), MONTH.heads(style)];
    rows.extend(MONTH.weeks(days.map(cell).collect(), |_, _| Span::raw(margin.clone())));
    rows
}

/// How the row under the cursor is changed.
fn hint(row: GoalRow) -> &'static str {
    match row {
        GoalRow::Paper => {
            "Left and right: the papers of all exams that are known. The plan and the forecast are for this one."
        }
        GoalRow::Day => {
            "Left and right by a day, [ and ] by a week, PgUp and PgDn by a month; or type it, 2027-05-23. \
             Backspace takes it away: then there is no day, and the plan keeps what is known."
        }
        GoalRow::Minutes => {
            "Left and right by five, or type them. The plan of a day is never longer."
        }
        GoalRow::Weekdays => {
            "Left or right: the same minutes every day, or minutes for each weekday."
        }
        GoalRow::Weekday(_) => {
            "Left and right by five, or type them; 0 where you have no time on that day. The plan of a day is never longer."
        }
    }
}
