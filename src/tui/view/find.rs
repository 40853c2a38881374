//! Find: the line typed and what it finds.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::study::{Hit, HitKind, MATCH_BEGINS, MATCH_ENDS};

use crate::tui::app::model::Search;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::wrap_line;

pub fn content(search: &Search, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let typed = Line::from(vec![
        Span::styled("Find ", theme.strong()),
        Span::raw(ink.clean(&search.input)),
        Span::styled(if theme.symbols().full == "#" { "_" } else { "▏" }, theme.accent()),
    ]);
    let mut rows = Vec::new();
    let mut follow = 0;
    for (at, hit) in search.hits.iter().enumerate() {
        if at == search.cursor {
            follow = rows.len();
        }
        rows.extend(hit_rows(hit, at, at == search.cursor, ink, columns));
    }
    if rows.is_empty() {
        let text = if search.input.trim().is_empty() {
            "Type a word or two: notes, facts and questions that have them all are listed."
        } else if search.waiting {
            "Searching..."
        } else {
            "Nothing has all of these words. Fewer letters find more: words are found by their beginnings."
        };
        rows = ink.quiet(text, columns);
    }
    if follow < usize::from(body.height).saturating_sub(2) {
        follow = 0;
    }
    let found = match search.hits.len() {
        0 => Line::default(),
        n => Span::styled(format!("{n} found"), theme.quiet()).into(),
    };
    Content {
        heading: (typed, found),
        panes: vec![Pane::follow(body, rows, follow)],
        ..Content::default()
    }
}

fn hit_rows(hit: &Hit, at: usize, here: bool, ink: TextStyle, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let kind = match hit.kind {
        HitKind::Note => "note",
        HitKind::Fact(_) => "fact",
        HitKind::Item(_) => "question",
    };
    let sign = if here { theme.symbols().chosen } else { " " };
    let style = if here { theme.accent() } else { theme.strong() };
    let title = Line::from(vec![
        Span::styled(format!("{sign} "), theme.accent()),
        Span::styled(ink.cut(&hit.title, columns.saturating_sub(14)), style),
        Span::styled(format!("  {kind}"), theme.quiet()),
    ]);
    let mut rows = vec![Row::new(title)];
    let excerpt = wrap_line(&excerpt(&hit.excerpt, ink), columns.saturating_sub(4));
    rows.extend(excerpt.into_iter().take(2).map(|mut line| {
        line.spans.insert(0, Span::raw("    "));
        Row::new(line)
    }));
    rows.into_iter().map(|row| row.target(Target::Row(at))).collect()
}

/// The excerpt with its matches made to stand out.
fn excerpt(text: &str, ink: TextStyle) -> Line<'static> {
    let mut matched = false;
    let mut spans = Vec::new();
    for (i, part) in text.split([MATCH_BEGINS, MATCH_ENDS]).enumerate() {
        if i > 0 {
            matched = !matched;
        }
        let style = if matched { ink.theme.accent() } else { ink.theme.plain() };
        let part = ink.clean(part).replace('\n', " ");
        if !part.is_empty() {
            spans.push(Span::styled(part, style));
        }
    }
    Line::from(spans)
}
