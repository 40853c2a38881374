//! How Home looks: today, unfinished sittings, forecast, goal, topics.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::lines::{Act, begun, label, with_key};
use super::rows::{HomeRow, rows};
use super::{today, topics};
use crate::report::NotebookView;
use crate::report::words::weekday_date;
use crate::study::{NextPaper, Unfinished};
use crate::tui::app::commands::Commands;
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::{outlook, words};
use crate::tui::state::Shared;
use crate::tui::texts;

/// What stands beside the title of a paper on its line.
const BESIDE: usize = 50;
/// The narrowest that such a title becomes.
const LEAST_TITLE: usize = 10;

/// How Home looks, with the cursor on this row.
pub fn view(cursor: usize, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let home = &*shared.home;
    let width = usize::from(body.width);
    let columns = width.min(MEASURE + 8);
    let mut list = List::new(cursor);
    if is_first_start(shared) {
        list.extend(welcome(style, columns));
    }
    for (at, row) in rows(home).into_iter().enumerate() {
        let here = list.is_at(at);
        match row {
            HomeRow::Today => {
                list.choice_of(at, today::today(shared, here, style, columns));
            }
            HomeRow::Unfinished(n) => {
                if let Some(unfinished) = home.unfinished.get(n) {
                    let waited = shared.home_as_of.until(&shared.now);
                    let drawn = unfinished_row(unfinished, waited, (n == 0, here), style, columns);
                    list.choice(at, drawn);
                }
            }
            HomeRow::NextPaper => {
                if let Some(next) = &home.next_paper {
                    list.choice(at, next_paper(next, shared, here, style, columns));
                }
            }
            HomeRow::Mistakes => list.choice(at, mistakes(shared, here, style, columns)),
            HomeRow::Forecast => {
                list.choice_of(at, today::forecast(shared, here, style, columns));
            }
            HomeRow::Goal => list.choice(at, today::goal(shared, here, style, columns)),
            HomeRow::Topic(_) => {}
        }
    }
    for notice in &home.notices {
        let mark = Span::styled(format!("  {}", label(&texts::HOME_NOTICE)), theme.caution());
        list.extend(style.hanging(&mark, notice, columns, theme.plain()));
    }
    list.push(Row::default());
    if home.topics.is_empty() {
        list.extend(empty(shared.commands, style, columns));
    }
    let (first, day) = (rows(home).len() - home.topics.len(), shared.now.day());
    let room = (columns, width - columns);
    topics::list_topics(&mut list, &home.topics, first, day, style, room);
    let title = Span::styled("prelims", theme.accent());
    Content::new(title, heading(shared, style), vec![list.into_pane(body)])
}

/// The day, and how far it is to the exam.
fn heading(shared: &Shared, style: TextStyle) -> Line<'static> {
    let theme = style.theme;
    let today = shared.now.date();
    let mut line = Line::from(Span::raw(weekday_date(today)));
    let goal = shared.plan.view.as_ref().and_then(|plan| plan.goal.date);
    if let Some(left) = outlook::countdown(goal, today) {
        line.spans.push(Span::styled(format!(" {} ", theme.symbols().dot), theme.quiet()));
        line.spans.push(Span::styled(left, theme.accent()));
    }
    line
}

/// Whether nothing was ever answered, and no goal set.
fn is_first_start(shared: &Shared) -> bool {
    let home = &*shared.home;
    let begun = home.topics.iter().any(|topic| topic.last.is_some()) || !home.unfinished.is_empty();
    let goal = shared.plan.view.as_ref().is_some_and(|view| view.goal_set);
    !begun && !goal && !home.topics.is_empty()
}

/// What this is, in two lines, for who opens it for the first time.
fn welcome(style: TextStyle, columns: usize) -> Vec<Row> {
    let mark = Span::raw("  ");
    let mut rows = style.hanging(&mark, &texts::HOME_WELCOME, columns, style.theme.plain());
    rows.push(Row::default());
    rows
}

/// A sitting that can go on; `waited` is how long ago Home was loaded, for its clock runs on.
fn unfinished_row(
    of: &Unfinished,
    waited: Duration,
    (first, here): (bool, bool),
    style: TextStyle,
    columns: usize,
) -> Row {
    let theme = style.theme;
    let waited = if of.paused { Duration::ZERO } else { waited };
    let left = of.remaining.map(|time| time.saturating_sub(waited));
    let room = columns.saturating_sub(BESIDE).max(LEAST_TITLE);
    let title = match &of.topic {
        Some(topic) => style.cut(&format!("{} {} {topic}", of.title, theme.symbols().dot), room),
        None => words::paper_title(&of.title, room, style),
    };
    let (number, count) = (of.at + 1, of.of);
    let text = match left.map(words::clock_left) {
        Some(time) => texts::HomeQuestionLeft { title, number, count, time }.say(),
        None => texts::HomeQuestion { title, number, count }.say(),
    };
    let mut line = begun(if first { &texts::HOME_RESUME } else { "" }, here, style);
    line.spans.push(Span::raw(text));
    let key = if first { "r" } else { "" };
    with_key(line, &Act { key, does: &texts::HOME_DOES_RESUME }, here, style, columns)
}

/// The paper that comes next today, and when its break is over.
fn next_paper(
    next: &NextPaper,
    shared: &Shared,
    here: bool,
    style: TextStyle,
    columns: usize,
) -> Row {
    let left = next.break_left.saturating_sub(shared.home_as_of.until(&shared.now));
    let when: String = if left.is_zero() {
        texts::HOME_BREAK_OVER.into()
    } else {
        texts::HomeBreakUntil { time: words::time_of_day(&shared.now, left) }.say()
    };
    let room = columns.saturating_sub(BESIDE).max(LEAST_TITLE);
    let title = words::paper_title(&next.title, room, style);
    let text = texts::HomeNextPaperIs { title, when }.say();
    let mut line = begun(&texts::HOME_NEXT_PAPER, here, style);
    line.spans.push(Span::raw(text));
    with_key(line, &Act { key: "b", does: &texts::HOME_DOES_NEXT_PAPER }, here, style, columns)
}

/// How many mistakes there are to mend, once that is known.
fn mistakes(shared: &Shared, here: bool, style: TextStyle, columns: usize) -> Row {
    let mut line = begun(&texts::HOME_MISTAKES, here, style);
    let text: String = match shared.notebook.as_deref() {
        None => String::new(),
        Some(NotebookView { open: 0, .. }) => texts::HOME_MISTAKES_NONE.into(),
        Some(NotebookView { open, certain: 0, .. }) => {
            texts::HomeMistakesOpen { open: *open }.say()
        }
        Some(NotebookView { open, certain, .. }) => {
            texts::HomeMistakesCertain { open: *open, certain: *certain }.say()
        }
    };
    line.spans.push(Span::raw(text));
    with_key(line, &Act { key: "m", does: &texts::HOME_DOES_MISTAKES }, here, style, columns)
}

/// What to do where there is no bank.
fn empty(commands: Commands, style: TextStyle, columns: usize) -> Vec<Row> {
    let Commands { open_bank, help, .. } = commands;
    let text = texts::HomeEmpty { open: open_bank, help }.say();
    style.hanging(&Span::raw("  "), &text, columns, style.theme.plain())
}
