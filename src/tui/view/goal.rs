//! The goal: paper, day and minutes, what they come to, and the day's month.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::report::words::weekday_date;
use crate::text;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Target;
use crate::tui::goal::{GoalDraft, GoalRow};
use crate::tui::kit::outlook;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;

/// The width of the names of rows.
const NAME: usize = 12;
/// The height of what is said of the row under the cursor.
const DETAIL: u16 = 4;
/// The width of a day in the month.
const CELL: usize = 4;
/// Where the month begins.
const INDENT: usize = 2;

pub fn content(model: &Model, draft: &GoalDraft, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let today = model.now.date();
    let columns = usize::from(body.width).min(MEASURE);
    let height = if body.height > 3 * DETAIL { DETAIL } else { 0 };
    let form = Rect { height: body.height - height, ..body };
    let below = Rect { y: form.bottom(), height, ..body };
    let mut rows = vec![Row::default()];
    let mut follow = 0;
    for (at, row) in GoalDraft::ROWS.into_iter().enumerate() {
        if at == draft.cursor {
            follow = rows.len();
        }
        rows.push(setting(draft, row, at, ink, columns));
        let fault = match row {
            GoalRow::Paper => None,
            GoalRow::Day => draft.day_fault(today),
            GoalRow::Minutes => draft.minutes_fault(),
        };
        if let Some(fault) = fault {
            let mark = Span::raw(" ".repeat(NAME + 2));
            rows.extend(ink.hanging(&mark, &fault, columns, theme.caution()));
        }
    }
    rows.push(Row::default());
    for text in comes_to(model, draft, today) {
        rows.extend(ink.hanging(&Span::raw("  "), &text, columns, theme.plain()));
    }
    rows.push(Row::default());
    rows.extend(month(draft.date, today, ink));
    let mut said =
        vec![Row::new(Span::styled(theme.symbols().rule.repeat(columns), theme.quiet()))];
    said.extend(ink.quiet(hint(draft.row()), columns));
    let heading = Line::from(Span::styled("Goal", theme.strong()));
    let right = format!("today is {}", weekday_date(today));
    let right = Line::from(Span::styled(right, theme.quiet()));
    if follow < usize::from(form.height).saturating_sub(1) {
        follow = 0;
    }
    let panes = vec![Pane::follow(form, rows, follow), Pane::still(below, said)];
    Content { heading: (heading, right), panes, ..Content::default() }
}

/// `▸ Day         ← Sun 23 May 2027 →`
fn setting(draft: &GoalDraft, row: GoalRow, at: usize, ink: TextStyle, columns: usize) -> Row {
    let theme = ink.theme;
    let symbols = theme.symbols();
    let here = at == draft.cursor;
    let (name, value) = match row {
        GoalRow::Paper => ("Exam", paper(draft)),
        GoalRow::Day => ("Day", day(draft, here, ink)),
        GoalRow::Minutes => ("Minutes", minutes(draft, here, ink)),
    };
    let room = columns.saturating_sub(NAME + 2 + 4);
    let value = ink.cut(&value, room);
    let value = if here { format!("{} {value} {}", symbols.left, symbols.forth) } else { value };
    let pointer = format!("{} ", if here { symbols.chosen } else { " " });
    let style = if here { theme.accent() } else { theme.plain() };
    let line = Line::from(vec![
        Span::styled(pointer, theme.accent()),
        Span::styled(format!("{name:<NAME$}"), theme.strong()),
        Span::styled(value, style),
    ]);
    Row::new(line).target(Target::Row(at))
}

fn paper(draft: &GoalDraft) -> String {
    let paper = draft.papers.get(draft.paper);
    paper.map_or_else(
        || "no blueprint is loaded".to_owned(),
        |paper| format!("{}, {}", paper.exam, paper.title),
    )
}

/// The sign at which the next digit goes.
fn caret(ink: TextStyle) -> &'static str {
    if ink.theme.symbols().full == "#" { "_" } else { "▏" }
}

fn day(draft: &GoalDraft, here: bool, ink: TextStyle) -> String {
    match (draft.date, draft.typing()) {
        (Some(date), _) => weekday_date(date),
        (None, Some(typed)) if here => format!("{typed}{}", caret(ink)),
        (None, Some(typed)) => typed,
        (None, None) => "none".to_owned(),
    }
}

fn minutes(draft: &GoalDraft, here: bool, ink: TextStyle) -> String {
    let caret = if here && draft.minutes.is_empty() { caret(ink) } else { "" };
    format!("{}{caret} a day", draft.minutes)
}

/// What the goal means, as far as that can be said at once.
fn comes_to(model: &Model, draft: &GoalDraft, today: Date) -> Vec<String> {
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
    let minutes = u64::from(goal.minutes) * u64::try_from(days).unwrap_or(0);
    let hours = match minutes {
        1 => "a minute".to_owned(),
        0..=90 => format!("{minutes} minutes"),
        minutes => format!("{} hours", words::grouped((minutes + 30) / 60)),
    };
    let questions = questions(model, minutes)
        .map(|n| format!(", about {} questions at your pace", words::grouped(n)));
    let each = text::count(goal.minutes, "minute");
    let come = text::by_count(goal.minutes, "comes", "come");
    let mut all =
        vec![format!("{when}. {each} a day {come} to {hours}{}.", questions.unwrap_or_default())];
    if goal.minutes > 8 * 60 {
        all.push("More than eight hours a day: is that meant?".to_owned());
    }
    // What stands in the plan holds for the goal that is kept, and is said as long as that is the
    // same.
    let kept = model.plan_of_today().filter(|plan| plan.goal == goal);
    all.extend(kept.and_then(|plan| outlook::unreached(plan)).map(|text| format!("{text}.")));
    all
}

/// How many questions go into so many minutes, to two figures; `None` where today asks nothing from
/// which that could be told.
fn questions(model: &Model, minutes: u64) -> Option<u64> {
    let plan = model.plan.view.as_ref()?;
    let today = u128::try_from(plan.today.len()).ok()?;
    let questions = (u128::from(minutes) * 60_000 * today).checked_div(plan.time.as_millis())?;
    let questions = u64::try_from(questions).ok().filter(|questions| *questions > 0)?;
    let unit = 10_u64.pow(questions.ilog10().saturating_sub(1));
    Some(questions / unit * unit)
}

/// The month of the day, or of today: `Mo Tu We ...` and its days, each to be pressed.
fn month(day: Option<Date>, today: Date, ink: TextStyle) -> Vec<Row> {
    let theme = ink.theme;
    let shown = day.unwrap_or(today);
    let first = shown.first_of_month();
    let indent = " ".repeat(INDENT);
    let heads: String =
        ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map(|name| format!("{name:>CELL$}")).concat();
    let title = format!("{indent}  {}", shown.strftime("%B %Y"));
    let mut rows = vec![
        Row::new(Span::styled(title, theme.strong())),
        Row::new(Span::styled(format!("{indent}{heads}"), theme.quiet())),
    ];
    let before = usize::try_from(first.weekday().since(Weekday::Monday)).unwrap_or(0);
    let mut line = Line::from(vec![Span::raw(" ".repeat(INDENT + before * CELL))]);
    let mut targets = Vec::new();
    let mut at = before;
    let mut date = Some(first);
    while let Some(here) = date.filter(|date| date.month() == first.month()) {
        let sign = if day == Some(here) { theme.symbols().chosen } else { "" };
        let style = if day == Some(here) {
            theme.accent()
        } else if here == today {
            theme.strong().add_modifier(Modifier::UNDERLINED)
        } else if here < today {
            theme.quiet()
        } else {
            theme.plain()
        };
        let text = format!("{sign}{}", here.day());
        let space = CELL.saturating_sub(crate::text::width(&text));
        line.spans.push(Span::raw(" ".repeat(space)));
        line.spans.push(Span::styled(text, style));
        let from = u16::try_from(INDENT + at * CELL).unwrap_or(u16::MAX);
        let to = from.saturating_add(u16::try_from(CELL).unwrap_or(0));
        if here >= today {
            targets.push((from, to, Target::Day(here)));
        }
        at += 1;
        date = here.checked_add(1.day()).ok();
        if at == 7 {
            rows.push(Row {
                line: std::mem::take(&mut line),
                targets: std::mem::take(&mut targets),
                ..Row::default()
            });
            line = Line::from(vec![Span::raw(indent.clone())]);
            at = 0;
        }
    }
    if at > 0 {
        rows.push(Row { line, targets, ..Row::default() });
    }
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
    }
}
