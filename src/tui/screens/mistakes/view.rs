//! How the list of mistakes looks: the filter, what is wrong with it, and a line for each question.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::state::Mistakes;
use crate::insight::Mistake;
use crate::report::{QuestionRow, Sort};
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::table::{Cell, Column, Table};
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::texts;

/// Selected, starred, how it stands, what was wrong with it; the day.
const BEFORE: [Column; 4] = [
    Column::left("", 3).then(1),
    Column::left("", 1).then(1),
    Column::left("", 1).then(1),
    Column::left("", 6).then(1),
];
/// Why it was wrong, the topic, and when that was.
const AFTER: [Column; 3] = [
    Column::left("", 20).headed(texts::MISTAKES_HEAD_WHY),
    Column::left("", 14).headed(texts::MISTAKES_HEAD_TOPIC),
    Column::right("", 13),
];
/// The same where there is little room.
const NARROW: [Column; 1] = [Column::right("", 13)];
/// From so many columns on there is room for all figures.
const WIDE: usize = 96;

/// The list.
pub fn view(screen: &Mistakes, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let columns = usize::from(body.width);
    let top = top(screen, shared, style, columns);
    let height = u16::try_from(top.len()).unwrap_or(u16::MAX).min(body.height);
    let head = Rect { height, ..body };
    let rest = Rect { y: body.y + height, height: body.height - height, ..body };
    let theme = style.theme;
    let title = Line::from(Span::styled(texts::MISTAKES, theme.strong()));
    Content::new(
        title,
        counts(screen, shared, style),
        vec![Pane::still(head, top), list(screen, shared, style, rest)],
    )
}

/// `3 selected · most often wrong first · 23 of 640`
fn counts(screen: &Mistakes, shared: &Shared, style: TextStyle) -> Line<'static> {
    let all = shared.notebook.as_ref().map_or(0, |view| view.rows.len());
    let order = match screen.sort {
        Sort::State => texts::MISTAKES_BY_STATE,
        Sort::Date => texts::MISTAKES_BY_DATE,
        Sort::Topic => texts::MISTAKES_BY_TOPIC,
        Sort::Times => texts::MISTAKES_BY_TIMES,
    };
    let mut parts = Vec::new();
    if !screen.selected.is_empty() {
        parts.push(texts::MistakesSelected { count: screen.selected.len() }.say());
    }
    parts.push(order.into());
    parts.push(texts::MistakesCount { shown: screen.rows.len(), all }.say());
    let dot = format!(" {} ", style.theme.symbols().dot);
    Span::styled(parts.join(&dot), style.theme.quiet()).into()
}

/// The line of the filter, with a caret under what is wrong in it and what to write.
fn top(screen: &Mistakes, shared: &Shared, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let label = format!("{}  ", texts::MISTAKES_FILTER);
    let before = crate::text::width(&label);
    let room = columns.saturating_sub(before);
    let mut line = Line::from(Span::styled(label, theme.strong()));
    if screen.typing {
        line.spans.extend(screen.input.line(theme.plain(), style, room));
    } else {
        line.spans.push(Span::styled(style.cut(screen.input.text(), room), theme.accent()));
    }
    let mut rows = vec![Row::new(line)];
    if let Some(fault) = screen.fault.as_ref().filter(|_| shared.notebook.is_some()) {
        let (at, under) = fault.columns();
        if at < room {
            let carets = "^".repeat(under.min(room - at));
            let line = format!("{}{carets}", " ".repeat(before + at));
            rows.push(Row::new(Span::styled(line, theme.wrong())));
        }
        rows.extend(style.text(&fault.says, columns, theme.caution()));
    }
    rows.push(Row::default());
    rows
}

fn list(screen: &Mistakes, shared: &Shared, style: TextStyle, area: Rect) -> Pane {
    let theme = style.theme;
    let columns = usize::from(area.width);
    let prose = columns.min(MEASURE);
    let Some(notebook) = &shared.notebook else {
        return Pane::still(area, style.quiet(&texts::MISTAKES_READING, prose));
    };
    if screen.rows.is_empty() {
        let any = notebook.rows.iter().any(|row| row.mistake().is_some());
        let text = if any { texts::MISTAKES_NONE_PASS } else { texts::MISTAKES_NONE };
        return Pane::still(area, style.text(&text, prose, theme.plain()));
    }
    let after: &[Column] = if columns >= WIDE { &AFTER } else { &NARROW };
    let table = Table::new(&BEFORE, after, columns, style);
    let mut list = List::new(screen.cursor);
    // Of very many only those around the cursor are drawn.
    let height = usize::from(area.height).max(1);
    let first = screen.cursor.saturating_sub(height);
    let shown = screen.rows.iter().enumerate().skip(first).take(2 * height);
    for (at, row) in shown {
        let wide = columns >= WIDE;
        let selected = screen.selected.contains(&row.id);
        let after = figures(row, shared, wide, style);
        let before = signs(row, selected, style);
        list.choice(at, table.row(before, row.brief(), after, list.is_at(at)));
    }
    list.into_pane(area)
}

/// `[x] * ✗ wrong`
fn signs(row: &QuestionRow, selected: bool, style: TextStyle) -> [Cell; 4] {
    let theme = style.theme;
    let symbols = theme.symbols();
    let (sign, look) = match row.mistake() {
        Some(mistake) if mistake.is_mended() => (symbols.right, theme.right()),
        Some(_) => (symbols.wrong, theme.wrong()),
        None => (" ", theme.quiet()),
    };
    let flaw = row.mistake().map_or("", |mistake| match mistake.flaws {
        flaws if flaws.wrong => texts::MISTAKES_WRONG.get(),
        flaws if flaws.guessed => texts::MISTAKES_GUESSED.get(),
        _ => texts::MISTAKES_SLOW.get(),
    });
    let star = if row.starred { "*" } else { " " };
    [
        Span::raw(if selected { symbols.on } else { symbols.off }).into(),
        Span::styled(star, theme.caution()).into(),
        Span::styled(sign, look).into(),
        Span::styled(flaw, theme.quiet()).into(),
    ]
}

/// Why it was wrong, its topic, and when that was.
fn figures(row: &QuestionRow, shared: &Shared, wide: bool, style: TextStyle) -> Vec<Cell> {
    let theme = style.theme;
    let day = row.mistake().map(|mistake: &Mistake| mistake.day);
    let day = day.or(row.history.as_ref().map(|history| history.last));
    let day = day.map(|day| words::past(day, shared.now.day())).unwrap_or_default();
    let day = Cell::from(Span::styled(day, theme.quiet()));
    if !wide {
        return vec![day];
    }
    let why = row.mistake().and_then(|mistake| mistake.reason);
    let why = why.map_or("", |why| words::why_wrong(why).get());
    vec![
        Span::styled(why, theme.plain()).into(),
        Span::styled(style.cut(row.topic.local(), 12), theme.quiet()).into(),
        day,
    ]
}
