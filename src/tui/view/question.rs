//! A question on the screen, and its answer below or beside it.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::exam::Response;
use crate::study::Question;

use crate::tui::app::model::Model;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::TextStyle;
use crate::tui::view::answer;
use crate::tui::view::current;
use crate::tui::view::sheet::{Sheet, as_written, nothing_dealt};

/// From this width on, question and answer stand side by side.
pub const WIDE: u16 = 100;

/// The open sitting's question.
pub fn content(model: &Model, scroll: usize, ink: TextStyle, body: Rect) -> Content {
    let Some(current) = &model.current else {
        return Content { heading: Default::default(), panes: vec![], ..Content::default() };
    };
    let Some(sheet) = Sheet::of(model, current) else {
        let rows = ink.text("This sitting has no questions.", body.width.into(), ink.theme.plain());
        return Content {
            heading: Default::default(),
            panes: vec![Pane::still(body, rows)],
            ..Content::default()
        };
    };
    let panes = if !sheet.revealed && !current.reveals_each() {
        current::panes(model, current, &sheet, scroll, ink, body)
    } else if !sheet.revealed && sheet.is_shared() && body.width + 2 >= WIDE {
        with_passage(&sheet, scroll, ink, body)
    } else {
        panes(&sheet, scroll, ink, body)
    };
    Content { heading: current::heading(model, current, ink), panes, ..Content::default() }
}

/// A passage stays in sight beside its questions.
pub fn with_passage(sheet: &Sheet, scroll: usize, ink: TextStyle, body: Rect) -> Vec<Pane> {
    let (left, bar, right) = split(body, body.width / 2);
    vec![
        Pane::by(left, sheet.shared(ink, left.width.into()), scroll),
        bar_pane(bar, ink),
        Pane::by(right, sheet.own(ink, right.width.into()), scroll),
    ]
}

/// A question outside a sitting, with its answer.
pub fn found(
    model: &Model,
    question: &Question,
    scroll: usize,
    ink: TextStyle,
    body: Rect,
) -> Content {
    let dealt = question.item.as_deref().map_or_else(|| nothing_dealt(question), as_written);
    let sheet = Sheet {
        question,
        dealt: &dealt,
        response: &Response::default(),
        revealed: true,
        rules: None,
        marks: None,
        aftermath: &[],
        planned: false,
        today: model.now.day(),
    };
    let heading = Span::styled(ink.clean(&question.topic), ink.theme.strong());
    let id = Span::styled(question.id.to_string(), ink.theme.quiet());
    Content {
        heading: (heading.into(), id.into()),
        panes: panes(&sheet, scroll, ink, body),
        ..Content::default()
    }
}

pub fn panes(sheet: &Sheet, scroll: usize, ink: TextStyle, body: Rect) -> Vec<Pane> {
    let columns = usize::from(body.width);
    if !sheet.revealed {
        return vec![Pane::by(body, sheet.asked(ink, columns), scroll)];
    }
    if body.width + 2 >= WIDE {
        let (left, bar, right) = split(body, body.width / 2);
        let asked = sheet.asked(ink, left.width.into());
        let answer = answer::rows(sheet, ink, right.width.into());
        return vec![
            Pane::by(left, asked, scroll),
            bar_pane(bar, ink),
            Pane::by(right, answer, scroll),
        ];
    }
    let mut rows = sheet.asked(ink, columns);
    rows.push(parting(ink, columns));
    rows.extend(answer::rows(sheet, ink, columns));
    vec![Pane::by(body, rows, scroll)]
}

/// How far to scroll for the answer to have its beginning in sight.
pub fn answer_line(model: &Model, ink: TextStyle, body: Rect) -> usize {
    let sheet = model.current.as_ref().and_then(|current| Sheet::of(model, current));
    let Some(sheet) = sheet.filter(|sheet| sheet.revealed) else { return 0 };
    if body.width + 2 >= WIDE {
        return 0;
    }
    let columns = usize::from(body.width);
    let (asked, answer) =
        (sheet.asked(ink, columns).len(), answer::rows(&sheet, ink, columns).len());
    let height = usize::from(body.height);
    // No further than is needed for all of it, or for half a screen of it.
    let needed = (asked + 1 + answer).saturating_sub(height);
    needed.min((asked + 1).saturating_sub(height / 2))
}

/// Cuts an area at a column: what is left of it, a column for a bar between spaces, what is right.
pub fn split(body: Rect, at: u16) -> (Rect, Rect, Rect) {
    let left = Rect { width: at.saturating_sub(1), ..body };
    let bar = Rect { x: body.x + at, width: 1.min(body.width), ..body };
    let x = body.x + at + 2;
    let right = Rect { x, width: body.right().saturating_sub(x), ..body };
    (left, bar, right)
}

pub fn bar_pane(area: Rect, ink: TextStyle) -> Pane {
    let bar = Span::styled(ink.theme.symbols().bar, ink.theme.quiet());
    Pane::still(area, (0..area.height).map(|_| Row::new(bar.clone())).collect())
}

/// The line between a question and its answer.
fn parting(ink: TextStyle, columns: usize) -> Row {
    Row::new(Span::styled(ink.theme.symbols().rule.repeat(columns), ink.theme.quiet()))
}
