//! Find: the line typed and what it finds.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::study::{Hit, HitKind, MATCH_BEGINS, MATCH_ENDS};

use crate::tui::kit::input::Input;
use crate::tui::kit::list::{List, pointer};
use crate::tui::kit::page::Content;
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::{line_width, wrap_line};
use crate::tui::texts;

/// What there is to show.
pub struct Search<'a> {
    /// The line typed.
    pub input: &'a Input,
    /// What was found last, and the hit under the cursor.
    pub hits: &'a [Hit],
    pub cursor: usize,
    /// Whether an answer is still to come.
    pub waiting: bool,
}

/// How it looks.
pub fn view(search: &Search, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let mut list = List::new(search.cursor);
    for (at, hit) in search.hits.iter().enumerate() {
        list.choice_of(at, hit_rows(hit, list.is_at(at), style, columns));
    }
    if search.hits.is_empty() {
        let text = if search.input.text().trim().is_empty() {
            texts::FIND_HINT
        } else if search.waiting {
            texts::FIND_SEARCHING
        } else {
            texts::FIND_NOTHING
        };
        list.extend(style.quiet(&text, columns));
    }
    let found = match search.hits.len() {
        0 => Line::default(),
        n => Span::styled(texts::FindFound { count: n }.say(), theme.quiet()).into(),
    };
    let mut typed = Line::from(Span::styled(format!("{} ", texts::FIND), theme.strong()));
    let taken = line_width(&typed) + line_width(&found) + 1;
    let room = usize::from(body.width).saturating_sub(taken);
    typed.spans.extend(search.input.line(theme.plain(), style, room));
    Content::new(typed, found, vec![list.into_pane(body)])
}

fn hit_rows(hit: &Hit, here: bool, style: TextStyle, columns: usize) -> Vec<Line<'static>> {
    let theme = style.theme;
    let kind = match hit.kind {
        HitKind::Note => texts::FIND_NOTE,
        HitKind::Fact(_) => texts::FIND_FACT,
        HitKind::Item(_) => texts::FIND_QUESTION,
    };
    let title_style = if here { theme.accent() } else { theme.strong() };
    let title = Line::from(vec![
        pointer(here, style),
        Span::styled(style.cut(&hit.title, columns.saturating_sub(14)), title_style),
        Span::styled(format!("  {kind}"), theme.quiet()),
    ]);
    let mut lines = vec![title];
    let excerpt = wrap_line(&excerpt(&hit.excerpt, style), columns.saturating_sub(4));
    lines.extend(excerpt.into_iter().take(2).map(|mut line| {
        line.spans.insert(0, Span::raw("    "));
        line
    }));
    lines
}

/// The excerpt with its matches made to stand out.
fn excerpt(text: &str, style: TextStyle) -> Line<'static> {
    let mut matched = false;
    let mut spans = Vec::new();
    for (i, part) in text.split([MATCH_BEGINS, MATCH_ENDS]).enumerate() {
        if i > 0 {
            matched = !matched;
        }
        let shown = if matched { style.theme.accent() } else { style.theme.plain() };
        let part = style.clean(part).replace('\n', " ");
        if !part.is_empty() {
            spans.push(Span::styled(part, shown));
        }
    }
    Line::from(spans)
}
