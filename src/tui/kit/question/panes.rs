//! A question on the screen, with its answer below or beside it.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::question::{answer, asked};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::drawn::ScrollTo;

/// From this width of the terminal on, question and answer stand side by side: each half then has
/// room for a line of prose.
const WIDE: u16 = 100;

/// Whether there is room for two things side by side. The body is without the terminal's margins.
pub fn is_wide(body: Rect) -> bool {
    body.width + 2 >= WIDE
}

/// How many rows a question takes as it is asked.
pub fn asked_height(shown: &ShownQuestion, style: TextStyle, columns: usize) -> usize {
    asked::rows(shown, style, columns).len()
}

/// The question, and its answer once it is shown; the mark is where the answer begins.
pub fn panes(shown: &ShownQuestion, scroll: ScrollTo, style: TextStyle, body: Rect) -> Vec<Pane> {
    let columns = usize::from(body.width);
    if !shown.revealed {
        return vec![Pane::by(body, asked::rows(shown, style, columns), scroll.row(0))];
    }
    if is_wide(body) {
        let (left, bar, right) = split(body, body.width / 2);
        let asked = asked::rows(shown, style, left.width.into());
        let answer = answer::rows(shown, style, right.width.into(), right.height.into());
        return vec![
            Pane::by(left, asked, scroll.row(0)),
            bar_pane(bar, style),
            Pane::by(right, answer, scroll.row(0)),
        ];
    }
    let mut rows = asked::rows(shown, style, columns);
    rows.push(style.rule(columns));
    let mark = rows.len();
    rows.extend(answer::rows(shown, style, columns, body.height.into()));
    vec![Pane::by(body, rows, scroll.row(mark)).marked(mark)]
}

/// A passage that stays in sight beside its question.
pub fn with_passage(
    shown: &ShownQuestion,
    scroll: ScrollTo,
    style: TextStyle,
    body: Rect,
) -> Vec<Pane> {
    let (left, bar, right) = split(body, body.width / 2);
    vec![
        Pane::by(left, asked::shared(shown, style, left.width.into()), scroll.row(0)),
        bar_pane(bar, style),
        Pane::by(right, asked::own(shown, style, right.width.into()), scroll.row(0)),
    ]
}

/// Cuts an area at a column: what is left of it, a column for a bar between spaces, what is right.
pub fn split(body: Rect, at: u16) -> (Rect, Rect, Rect) {
    let left = Rect { width: at.saturating_sub(1), ..body };
    let bar = Rect { x: body.x + at, width: 1.min(body.width), ..body };
    let x = body.x + at + 2;
    let right = Rect { x, width: body.right().saturating_sub(x), ..body };
    (left, bar, right)
}

/// The bar between two panes.
pub fn bar_pane(area: Rect, style: TextStyle) -> Pane {
    let bar = Span::styled(style.theme.symbols().bar, style.theme.quiet());
    Pane::still(area, (0..area.height).map(|_| Row::new(bar.clone())).collect())
}
