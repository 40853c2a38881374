//! The load ahead: a calendar of weeks, each day with its shade and its figure, and the day under
//! the cursor in words.

use std::time::Duration;

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::plan::{Aim, Load};
use crate::report::PlanView;

use super::state::Told;
use crate::report::words::weekday_date;
use crate::tui::kit::calendar::{Calendar, Day, week_of};
use crate::tui::kit::outlook;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::MEASURE;
use crate::tui::kit::{chart, words};
use crate::tui::texts;

/// The weeks, behind the months' names.
const WEEKS: Calendar = Calendar { margin: 10, cell: 7, after: 2 };
/// The width of a bar in the table.
const BAR: usize = 20;

pub fn panes(told: Told<'_>, area: Rect) -> Vec<Pane> {
    let columns = usize::from(area.width).min(MEASURE);
    let (style, view) = (told.style, told.view);
    if view.load.iter().all(|load| asked(load) == 0) {
        let text = match view.aim {
            Aim::Today => texts::LOAD_TODAY.into(),
            _ => texts::LoadNone { command: told.shared.commands.open_bank }.say(),
        };
        return vec![Pane::still(area, style.text(&text, columns, style.theme.plain()))];
    }
    if told.screen.figures {
        return vec![Pane::by(area, table(told), told.screen.scroll.row(0))];
    }
    let said = detail(told, columns);
    let height = u16::try_from(said.len()).unwrap_or(u16::MAX).min(area.height / 3);
    let above = Rect { height: area.height - height, ..area };
    let below = Rect { y: above.bottom(), height, ..area };
    let (heads, rows, follow) = calendar(told);
    let top = Rect { height: 1.min(above.height), ..above };
    let weeks = Rect { y: top.bottom(), height: above.height - top.height, ..above };
    let follow = if follow < usize::from(weeks.height).saturating_sub(1) { 0 } else { follow };
    vec![Pane::still(top, vec![heads]), Pane::follow(weeks, rows, follow), Pane::still(below, said)]
}

fn asked(load: &Load) -> usize {
    load.again + load.new
}

/// What a fact takes, by today's plan; nothing where that asks nothing.
fn each(view: &PlanView) -> Option<Duration> {
    let facts = u32::try_from(view.facts_today()).ok().filter(|facts| *facts > 0)?;
    Some(view.time / facts)
}

fn time(view: &PlanView, load: &Load) -> Option<Duration> {
    Some(each(view)? * u32::try_from(asked(load)).ok()?)
}

/// The day under the cursor.
fn cursor(told: Told<'_>) -> usize {
    told.screen.day.min(told.view.load.len().saturating_sub(1))
}

/// The names of the days, the weeks, and the week in which the cursor is.
fn calendar(told: Told<'_>) -> (Row, Vec<Row>, usize) {
    let theme = told.style.theme;
    let load = &told.view.load;
    let heads = WEEKS.heads(told.style);
    let Some(first) = load.first().map(|load| load.day) else { return (heads, vec![], 0) };
    let day = |(ahead, of): (usize, &Load)| Day {
        date: of.day,
        cell: cell(told, of, ahead == cursor(told), ahead == 0),
        can_press: true,
    };
    let mut days: Vec<Day> = load.iter().enumerate().map(day).collect();
    if let Some(exam) = told.view.goal.date.filter(|exam| *exam > first) {
        let text = format!("{} {}", theme.symbols().flag, texts::LOAD_EXAM);
        let cell = vec![Span::styled(format!("{text:^0$}", WEEKS.cell), theme.caution())];
        days.push(Day { date: exam, cell, can_press: false });
    }
    let margin = |week, sunday| month(told, week, first, sunday);
    (heads, WEEKS.weeks(days, margin), week_of(first, cursor(told)))
}

/// The month that begins in a week, or the one of the first.
fn month(told: Told<'_>, week: usize, first: Date, sunday: Date) -> Span<'static> {
    // A week is of the month in which it ends, and named where that is another than the week
    // before's.
    let name = if week == 0 {
        first.strftime("%b %Y").to_string()
    } else if sunday.day() <= 7 {
        sunday.strftime("%b %Y").to_string()
    } else {
        String::new()
    };
    Span::styled(format!("{name:<0$}", WEEKS.margin), told.style.theme.strong())
}

/// `[▒ 54]`: how many facts, and in the shade what part of them is new, since a steady plan asks as
/// many each day.
fn cell(told: Told<'_>, load: &Load, here: bool, today: bool) -> Vec<Span<'static>> {
    let theme = told.style.theme;
    let facts = asked(load);
    let shade = chart::shade(load.new as f64 / facts.max(1) as f64, theme);
    let (open, close) = if here { ("[", "]") } else { (" ", " ") };
    let style = if here || today { theme.accent() } else { theme.plain() };
    let figure = if facts > 999 {
        texts::LoadThousands { count: facts / 1000 }.say()
    } else {
        facts.to_string()
    };
    let mark = if today { theme.symbols().chosen } else { " " };
    vec![
        Span::styled(open, theme.accent()),
        Span::styled(mark, theme.accent()),
        Span::styled(shade, theme.right()),
        Span::styled(format!("{figure:>3}"), if facts == 0 { theme.quiet() } else { style }),
        Span::styled(close, theme.accent()),
    ]
}

/// `Sat 12 Dec 2026, in 20 days: 54 facts, 41 again and 13 new; about 21 min.`
fn detail(told: Told<'_>, columns: usize) -> Vec<Row> {
    let theme = told.style.theme;
    let view = told.view;
    let rule = told.style.rule(columns);
    let Some(load) = view.load.get(cursor(told)) else { return vec![rule] };
    let day = weekday_date(load.day);
    let day = match words::near_day(load.day, &told.shared.now) {
        Some(near) => texts::LoadWhen { day, near }.say(),
        None => day,
    };
    let minutes = time(view, load).filter(|_| asked(load) > 0);
    let (count, again, new) = (asked(load), load.again, load.new);
    let text = match minutes.map(words::about) {
        Some(time) => texts::LoadDayTime { day, count, again, new, time }.say(),
        None => texts::LoadDay { day, count, again, new }.say(),
    };
    let mut rows = vec![rule];
    rows.extend(told.style.text(&text, columns, theme.plain()));
    let whole: usize = view.load.iter().map(asked).sum();
    let unreached = outlook::unreached(view).map(|text| format!(" {text}."));
    let all = texts::LoadAll { count: whole, days: view.load.len() }.say();
    let all = all + &unreached.unwrap_or_default();
    rows.extend(told.style.quiet(&all, columns));
    rows
}

/// Every day in figures.
fn table(told: Told<'_>) -> Vec<Row> {
    let theme = told.style.theme;
    let view = told.view;
    let most = view.load.iter().map(asked).max().unwrap_or(1).max(1);
    let head = format!(
        "  {:<18}{:>7} {:>7}{:>7}   {:>7}",
        texts::LOAD_HEAD_DAY,
        texts::LOAD_HEAD_FACTS,
        texts::LOAD_HEAD_AGAIN,
        texts::LOAD_HEAD_NEW,
        texts::LOAD_HEAD_MINUTES
    );
    let mut rows = vec![Row::new(Span::styled(head, theme.quiet()))];
    for load in &view.load {
        let day = weekday_date(load.day);
        let minutes = time(view, load).map(words::minutes).unwrap_or_default();
        let text = format!(
            "  {day:<18}{:>7} {:>7}{:>7}   {minutes:>7}  ",
            asked(load),
            load.again,
            load.new
        );
        let mut line = Line::from(text);
        line.spans.extend(words::bar(theme, asked(load) as f64, most, BAR).spans);
        rows.push(Row::new(line));
    }
    rows
}
