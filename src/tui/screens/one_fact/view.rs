//! How a fact's page looks.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::course::chances;
use crate::report::words::date;
use crate::study::{FactPage, Memory};
use crate::tui::kit::chart;
use crate::tui::kit::list::{List, pointer, text_style};
use crate::tui::kit::notebook_rows;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The height of the drawing of memory.
const HEIGHT: usize = 3;
/// The most columns that it takes.
const WIDTH: usize = 60;

/// The page, with the cursor on the fact or on a question that asks it.
pub fn view(
    page: &FactPage,
    cursor: usize,
    shared: &Shared,
    style: TextStyle,
    body: Rect,
) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let mut list = List::new(cursor);
    let here = list.is_at(0);
    let mark = pointer(here, style);
    list.choice_of(0, style.hanging(&mark, &page.state.text, columns, text_style(here, style)));
    if let Some(text) = &page.explanation {
        list.extend(style.marked(Line::from("  "), text, columns));
    }
    let note = page.note.as_deref().into_iter();
    list.extend(notebook_rows::beside(page.starred, note, &[], style, columns));
    list.push(Row::default());
    list.push(style.title(&texts::PAGE_FROM_MEMORY));
    list.extend(memory(page, shared, style, columns));
    if !page.traps.is_empty() {
        list.push(Row::default());
        list.push(style.title(&texts::PAGE_TRAPS));
    }
    for (trap, times) in &page.traps {
        let (believed, look) = match times {
            0 => (texts::PAGE_TRAP_NEVER.into(), theme.quiet()),
            times => (texts::PageTrapTimes { count: *times }.say(), theme.wrong()),
        };
        let mark = Span::styled(format!("  {} ", theme.symbols().wrong), look);
        list.extend(style.hanging(&mark, trap, columns, theme.plain()));
        list.push(Row::new(Span::styled(format!("    {believed}"), look)));
    }
    list.push(Row::default());
    list.push(style.title(&texts::PAGE_QUESTIONS));
    if page.questions.is_empty() {
        list.extend(style.quiet(&texts::PAGE_QUESTIONS_NONE, columns));
    }
    for (at, (_, kind, brief)) in page.questions.iter().enumerate() {
        let here = list.is_at(at + 1);
        let brief = style.cut(brief, columns.saturating_sub(14));
        list.choice(
            at + 1,
            Row::new(Line::from(vec![
                pointer(here, style),
                Span::styled(format!("{:<11}", kind.name()), theme.quiet()),
                Span::styled(brief, text_style(here, style)),
            ])),
        );
    }
    let title = Span::styled(style.clean(&page.topic_title), theme.strong());
    let id = Span::styled(page.id.local().to_owned(), theme.quiet());
    Content::new(title, id, vec![list.into_pane(body)])
}

/// The course of memory drawn, and what it says in a sentence.
fn memory(page: &FactPage, shared: &Shared, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let today = shared.now.day();
    let Memory::Seen { retrievability: now, due, .. } = page.state.memory else {
        return style.quiet(&texts::PAGE_MEMORY_NONE, columns);
    };
    let mut rows = Vec::new();
    let width = columns.saturating_sub(2).min(WIDTH);
    let heights = chances(&page.reviews, now, today, width);
    if heights.is_empty() {
        let count = page.reviews.len();
        rows.extend(style.quiet(&texts::PageMemoryOne { count }.say(), columns));
    } else {
        let drawn = chart::columns(&heights, HEIGHT, theme).into_iter();
        rows.extend(drawn.map(|line| Row::new(Span::styled(format!("  {line}"), theme.accent()))));
        let recalled = |is| page.reviews.iter().filter(|r| r.recalled == Some(is)).count();
        let from = page.reviews.first().map(|review| date(review.day)).unwrap_or_default();
        let (right, wrong) = (recalled(true), recalled(false));
        let says = texts::PageMemoryCourse { from, to: date(today), right, wrong }.say();
        rows.extend(style.quiet(&says, columns));
    }
    let when = words::coming(due.max(today), today);
    let says = texts::PageMemoryNow { chance: words::chance(now), when }.say();
    rows.extend(style.text(&says, columns, theme.plain()));
    rows
}
