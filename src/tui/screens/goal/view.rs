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
use crate::text::width;
use crate::tui::kit::calendar::{Calendar, Day};
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::{form, outlook, split, words};
use crate::tui::state::Shared;
use crate::tui::texts::{self, Text};

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
    let said = split::detail(below, style.quiet(&hint(draft.row()), columns), columns, style);
    let heading = Span::styled(texts::GOAL, theme.strong());
    let right = Span::styled(texts::GoalToday { day: weekday_date(today) }.say(), theme.quiet());
    Content::new(heading, right, vec![list.into_pane(above), said])
}

/// `▸ Day         ← Sun 23 May 2027 →`
fn setting(draft: &GoalDraft, row: GoalRow, here: bool, style: TextStyle, columns: usize) -> Row {
    let (value, after) = match row {
        GoalRow::Paper => (paper(draft), String::new()),
        GoalRow::Day => (day(draft), String::new()),
        GoalRow::Minutes => (draft.minutes(row).to_owned(), format!(" {}", texts::GOAL_A_DAY)),
        GoalRow::Weekdays if draft.is_by_weekday() => {
            (texts::GOAL_BY_WEEKDAY.into(), String::new())
        }
        GoalRow::Weekdays => (texts::GOAL_ALIKE.into(), String::new()),
        GoalRow::Weekday(_) => match draft.minutes(row) {
            "" | "0" => (texts::GOAL_NONE.into(), String::new()),
            minutes => (minutes.to_owned(), format!(" {}", texts::GOAL_MIN)),
        },
    };
    let name = name(row, draft.is_by_weekday());
    if let Some(input) = draft.typing().filter(|_| here) {
        return Row::new(form::typed(&name, NAME, &input, &after, columns, style));
    }
    let value = value + &after;
    // Around the value are the pointer and the signs of the keys that turn it.
    let value = style.cut(&value, columns.saturating_sub(NAME + 2 + 4));
    Row::new(form::setting(&name, NAME, &value, here, style))
}

/// What a row is called; weekdays are as far in as what belongs to the row above.
fn name(row: GoalRow, by_weekday: bool) -> String {
    let name = match row {
        GoalRow::Paper => texts::GOAL_EXAM,
        GoalRow::Day => texts::GOAL_DAY,
        GoalRow::Weekdays if !by_weekday => texts::GOAL_WEEKDAYS,
        GoalRow::Minutes | GoalRow::Weekdays => texts::GOAL_MINUTES,
        GoalRow::Weekday(day) => {
            return format!("  {}", WEEKDAYS.get(day).copied().unwrap_or_default());
        }
    };
    name.into()
}

fn paper(draft: &GoalDraft) -> String {
    let paper = draft.papers.get(draft.paper);
    paper.map_or_else(
        || texts::GOAL_NO_BLUEPRINT.into(),
        |paper| texts::GoalPaper { exam: &paper.exam, paper: &paper.title }.say(),
    )
}

fn day(draft: &GoalDraft) -> String {
    let date = draft.date.map(weekday_date);
    date.or_else(|| draft.typed_day()).unwrap_or_else(|| texts::GOAL_NONE.into())
}

/// What the goal means, as far as that can be said at once.
fn comes_to(draft: &GoalDraft, shared: &Shared, today: Date) -> Vec<String> {
    let Ok(goal) = draft.goal(today) else { return vec![] };
    let Some(date) = goal.date else {
        return vec![texts::GOAL_NO_DAY.into()];
    };
    let days = (date - today).get_days();
    let when: String = match days {
        0 => return vec![texts::GOAL_IS_TODAY.into()],
        1 => texts::GOAL_TOMORROW.into(),
        2..=20 => texts::GoalDays { days }.say(),
        days => texts::GoalWeeks { days, weeks: days / 7 }.say(),
    };
    let minutes = minutes_until(&goal, today, date);
    let hours = match minutes {
        1 => texts::GOAL_ALL_MINUTE.into(),
        0..=90 => texts::GoalAllMinutes { minutes }.say(),
        minutes => texts::GoalAllHours { hours: words::grouped((minutes + 30) / 60) }.say(),
    };
    let time = match questions(shared, minutes).map(words::grouped) {
        Some(questions) => texts::GoalQuestions { time: hours, questions }.say(),
        None => hours,
    };
    let count = goal.minutes;
    let mut all = vec![if goal.week.is_some() {
        texts::GoalComesOnAverage { when, count, all: time }.say()
    } else {
        texts::GoalComes { when, count, all: time }.say()
    }];
    if goal.week().iter().any(|minutes| *minutes > 8 * 60) {
        all.push(texts::GOAL_LONG.into());
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
fn hint(row: GoalRow) -> Text {
    match row {
        GoalRow::Paper => texts::GOAL_HINT_EXAM,
        GoalRow::Day => texts::GOAL_HINT_DAY,
        GoalRow::Minutes => texts::GOAL_HINT_MINUTES,
        GoalRow::Weekdays => texts::GOAL_HINT_WEEKDAYS,
        GoalRow::Weekday(_) => texts::GOAL_HINT_WEEKDAY,
    }
}
