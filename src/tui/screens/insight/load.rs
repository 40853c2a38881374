//! The load ahead: the weeks, or the days, with what is new and what is asked again, and all of it
//! together.

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::plan::{Aim, Load};

use super::state::Told;
use crate::report::words::weekday_date;
use crate::report::{PlanView, WeekLoad};
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::MEASURE;
use crate::tui::kit::table::{Cell, Column, Table};
use crate::tui::kit::{chart, outlook, words};
use crate::tui::texts;

/// The figures after a week or a day.
const FIGURES: [Column; 4] = [
    Column::right("", 7).headed(texts::LOAD_HEAD_NEW),
    Column::right("", 8).headed(texts::LOAD_HEAD_AGAIN),
    Column::right("", 10).headed(texts::LOAD_HEAD_MINUTES),
    Column::left("", BAR + 2),
];
/// The width of the bar of what is new and what is asked again.
const BAR: usize = 24;
/// How many facts a question asks as a rule: three statements, or three pairs.
const LINES: u32 = 3;
/// The width of the table: what is long enough for a day, and the figures.
const COLUMNS: usize = 72;

pub fn panes(told: Told<'_>, area: Rect) -> Vec<Pane> {
    let columns = usize::from(area.width).min(MEASURE);
    let (style, view) = (told.style, told.view);
    if view.load.iter().all(|load| load.again + load.new == 0) {
        let text = match view.aim {
            Aim::Today => texts::LOAD_TODAY.into(),
            _ => texts::LoadNone { command: told.shared.commands.open_bank }.say(),
        };
        return vec![Pane::still(area, style.text(&text, columns, style.theme.plain()))];
    }
    let said = all(told, columns);
    let height = u16::try_from(said.len()).unwrap_or(u16::MAX).min(area.height / 3);
    let above = Rect { height: area.height - height, ..area };
    let below = Rect { y: above.bottom(), height, ..area };
    let scroll = told.screen.scroll.row(0);
    vec![Pane::by(above, table(told, columns), scroll), Pane::still(below, said)]
}

/// A row of the table.
struct Period {
    title: String,
    new: usize,
    again: usize,
    minutes: u64,
}

impl Period {
    fn of_week(week: &WeekLoad) -> Self {
        let WeekLoad { new, again, minutes, .. } = *week;
        Self { title: week.days(), new, again, minutes }
    }

    fn of_day(view: &PlanView, load: &Load) -> Self {
        let Load { day, new, again } = *load;
        Self { title: weekday_date(day), new, again, minutes: view.minutes(load) }
    }
}

/// Week by week, or day by day, and the exam below them.
fn table(told: Told<'_>, columns: usize) -> Vec<Row> {
    let (view, theme) = (told.view, told.style.theme);
    let (head, periods): (_, Vec<Period>) = if told.screen.figures {
        (texts::LOAD_HEAD_DAY, view.load.iter().map(|load| Period::of_day(view, load)).collect())
    } else {
        (texts::LOAD_HEAD_WEEK, view.weeks().iter().map(Period::of_week).collect())
    };
    let most = periods.iter().map(|period| period.new + period.again).max().unwrap_or(0);
    let table = Table::new(&[], &FIGURES, columns.min(COLUMNS), told.style);
    let mut rows = vec![table.heads(&head)];
    for period in &periods {
        let figure = |n: u64| Cell::from(Span::raw(words::grouped(n)));
        let facts = |n: usize| figure(u64::try_from(n).unwrap_or(u64::MAX));
        let figures = [
            facts(period.new),
            facts(period.again),
            figure(period.minutes),
            Cell::from(bar(told, period, most)),
        ];
        rows.push(table.row([], &period.title, figures, false));
    }
    let last = view.load.last().map_or(Date::MAX, |load| load.day);
    if let Some(exam) = view.goal.date.filter(|exam| *exam > last) {
        let exam = texts::LoadExam { flag: theme.symbols().flag, day: weekday_date(exam) };
        let text = format!("  {}", exam.say());
        rows.push(Row::new(Span::styled(text, theme.caution())));
    }
    rows
}

/// What is new, then what is asked again, as parts of the most that a row has.
fn bar(told: Told<'_>, period: &Period, most: usize) -> Line<'static> {
    let theme = told.style.theme;
    let columns = |facts: usize| chart::whole((facts * BAR) as f64 / most.max(1) as f64);
    let (new, both) = (columns(period.new), columns(period.new + period.again));
    Line::from(vec![
        Span::styled(theme.symbols().full.repeat(new), theme.right()),
        Span::styled(theme.symbols().shade.repeat(both.saturating_sub(new)), theme.accent()),
    ])
}

/// `4,210 facts in 182 days: 900 new █, 3,310 again ▒; about 76 h.`, and what will not be reached.
fn all(told: Told<'_>, columns: usize) -> Vec<Row> {
    let (style, view, theme) = (told.style, told.view, told.style.theme);
    let weeks = view.weeks();
    let sum = |of: fn(&WeekLoad) -> u64| words::grouped(weeks.iter().map(of).sum());
    let new = sum(|week| week.new as u64);
    // A day can be imagined; the sum of half a year cannot.
    let count = view.load.len();
    let again: u64 = weeks.iter().map(|week| week.again as u64).sum();
    let again = words::grouped(again.div_ceil(u64::try_from(count).unwrap_or(1).max(1)));
    let symbols = theme.symbols();
    let (full, shade, minutes) = (symbols.full, symbols.shade, sum(|week| week.minutes));
    let text = texts::LoadAll { count, new, full, again, shade, minutes }.say();
    let seconds = view.each.as_secs().max(1);
    let mut rows = vec![style.rule(columns)];
    rows.extend(style.text(&text, columns, theme.plain()));
    rows.extend(style.quiet(&texts::LoadPace { count: LINES, seconds }.say(), columns));
    if let Some(unreached) = outlook::unreached(view) {
        rows.extend(style.quiet(&format!("{unreached}."), columns));
    }
    rows
}
