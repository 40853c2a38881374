//! How Home looks: what lies ahead, unfinished sittings, topics.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::lines::{label, label_in, with_key};
use super::{today, topics};
use crate::report::words::weekday_date;
use crate::study::{NextPaper, Unfinished};
use crate::tui::app::commands::Commands;
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::{outlook, words};
use crate::tui::state::Shared;

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
    list.extend(today::rows(shared, style, columns));
    for (at, unfinished) in home.unfinished.iter().enumerate() {
        list.choice(at, unfinished_row(unfinished, at, list.is_at(at), style, columns));
    }
    if let Some(next) = &home.next_paper {
        list.push(next_paper(next, shared, style, columns));
    }
    for notice in &home.notices {
        let mark = label_in("Notice", theme.caution());
        list.extend(style.hanging(&mark, notice, columns, theme.plain()));
    }
    list.push(Row::default());
    if home.topics.is_empty() {
        list.extend(empty(shared.commands, style, columns));
    }
    let (first, day) = (home.unfinished.len(), shared.now.day());
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

fn unfinished_row(of: &Unfinished, at: usize, here: bool, style: TextStyle, columns: usize) -> Row {
    let theme = style.theme;
    let left = of.remaining.map(|time| format!(", {} left", words::clock_left(time)));
    let room = columns.saturating_sub(BESIDE).max(LEAST_TITLE);
    let title = match &of.topic {
        Some(topic) => style.cut(&format!("{} {} {topic}", of.title, theme.symbols().dot), room),
        None => words::paper_title(&of.title, room, style),
    };
    let text = format!("{title}, question {} of {}{}", of.at + 1, of.of, left.unwrap_or_default());
    let mut label = label(if at == 0 { "Unfinished" } else { "" }, style);
    if here {
        let cursor = format!("{} ", theme.symbols().chosen);
        label = Span::styled(label.content.replacen("  ", &cursor, 1), theme.accent());
    }
    let line = Line::from(vec![label, Span::raw(text)]);
    if here || at == 0 { with_key(line, "r", "resume", style, columns) } else { Row::new(line) }
}

/// The paper that comes next today, and when its break is over.
fn next_paper(next: &NextPaper, shared: &Shared, style: TextStyle, columns: usize) -> Row {
    let left = next.break_left.saturating_sub(shared.home_as_of.until(&shared.now));
    let when = if left.is_zero() {
        "the break is over".to_owned()
    } else {
        format!("break until {}", words::time_of_day(&shared.now, left))
    };
    let room = columns.saturating_sub(BESIDE).max(LEAST_TITLE);
    let text = format!("{}, {when}", words::paper_title(&next.title, room, style));
    let line = Line::from(vec![label("Next paper", style), Span::raw(text)]);
    with_key(line, "b", "next paper", style, columns)
}

/// What to do where there is no bank.
fn empty(commands: Commands, style: TextStyle, columns: usize) -> Vec<Row> {
    let Commands { open_bank, help, .. } = commands;
    let text = format!(
        "There are no banks. Put a bank's folder into your banks folder, or start with \
         `{open_bank}`; `{help}` says where the banks folder is."
    );
    style.hanging(&Span::raw("  "), &text, columns, style.theme.plain())
}
