//! A question on the screen: heading with clock and tally, the question, and its answer below or beside it.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::Response;
use crate::study::Question;

use super::super::hall::Hall;
use super::super::model::Model;
use super::Content;
use super::answer;
use super::ink::Ink;
use super::page::{Pane, Row};
use super::palette;
use super::sheet::{Sheet, as_written, nothing_dealt};
use super::words;

/// From this width on, question and answer stand side by side.
const WIDE: u16 = 100;
/// The width of the grid of questions beside an open question.
const GRID: u16 = 25;
/// Time left from which the clock warns, or a fifth of a short sitting.
const LAST_MINUTES: Duration = Duration::from_secs(5 * 60);

/// The open sitting's question.
pub(super) fn content(model: &Model, scroll: usize, ink: Ink, body: Rect) -> Content {
    let Some(hall) = &model.hall else {
        return Content { heading: Default::default(), panes: vec![] };
    };
    let Some(sheet) = Sheet::of(model, hall) else {
        let rows = ink.text("This sitting has no questions.", body.width.into(), ink.theme.plain());
        return Content { heading: Default::default(), panes: vec![Pane::still(body, rows)] };
    };
    let mut panes = panes(&sheet, scroll, ink, body);
    if !sheet.revealed && sheet.is_shared() && body.width + 2 >= WIDE {
        // A passage stays in sight beside its questions.
        let (left, bar, right) = split(body, body.width / 2);
        panes = vec![
            Pane::by(left, sheet.shared(ink, left.width.into()), scroll),
            bar_pane(bar, ink),
            Pane::by(right, sheet.own(ink, right.width.into()), scroll),
        ];
    } else if !sheet.revealed && !hall.reveals_each() && body.width >= WIDE {
        // The exam hall: the grid of questions beside the question.
        let (left, bar, right) = split(body, body.width - GRID - 3);
        panes = self::panes(&sheet, scroll, ink, left);
        panes.push(bar_pane(bar, ink));
        panes.push(palette::beside(hall, ink, right));
    }
    Content { heading: heading(model, hall, ink), panes }
}

/// A question outside a sitting, with its answer.
pub(super) fn found(
    model: &Model,
    question: &Question,
    scroll: usize,
    ink: Ink,
    body: Rect,
) -> Content {
    let dealt = question.item.as_deref().map_or_else(|| nothing_dealt(question), as_written);
    let sheet = Sheet {
        question,
        dealt: &dealt,
        response: &Response::default(),
        revealed: true,
        answered: false,
        confides: false,
        marks: None,
        aftermath: &[],
        today: model.now.day(),
    };
    let heading = Span::styled(ink.clean(&question.topic), ink.theme.strong());
    let id = Span::styled(question.id.to_string(), ink.theme.quiet());
    Content { heading: (heading.into(), id.into()), panes: panes(&sheet, scroll, ink, body) }
}

fn panes(sheet: &Sheet, scroll: usize, ink: Ink, body: Rect) -> Vec<Pane> {
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
pub(super) fn answer_line(model: &Model, ink: Ink, body: Rect) -> usize {
    let sheet = model.hall.as_ref().and_then(|hall| Sheet::of(model, hall));
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
fn split(body: Rect, at: u16) -> (Rect, Rect, Rect) {
    let left = Rect { width: at.saturating_sub(1), ..body };
    let bar = Rect { x: body.x + at, width: 1.min(body.width), ..body };
    let x = body.x + at + 2;
    let right = Rect { x, width: body.right().saturating_sub(x), ..body };
    (left, bar, right)
}

fn bar_pane(area: Rect, ink: Ink) -> Pane {
    let bar = Span::styled(ink.theme.signs().bar, ink.theme.quiet());
    Pane::still(area, (0..area.height).map(|_| Row::new(bar.clone())).collect())
}

/// The line between a question and its answer.
fn parting(ink: Ink, columns: usize) -> Row {
    Row::new(Span::styled(ink.theme.signs().rule.repeat(columns), ink.theme.quiet()))
}

/// `DTTI · 7 of 18` and `00:48   ⚑ 1   ✓ 5 ✗ 3`
fn heading(model: &Model, hall: &Hall, ink: Ink) -> (Line<'static>, Line<'static>) {
    let theme = ink.theme;
    let signs = theme.signs();
    let dot = signs.dot;
    let terms = hall.sitting.terms();
    let topic = hall.present().map(|(question, ..)| ink.clean(&question.topic));
    let name = match topic.filter(|_| hall.reveals_each() || !hall.sitting.is_running()) {
        Some(topic) => format!("{} {dot} {topic}", ink.clean(&terms.title)),
        // A paper does not say what each of its questions is about.
        None => ink.clean(&terms.title),
    };
    let left = Line::from(vec![
        Span::styled(name, theme.strong()),
        Span::raw(format!(" {dot} {} of {}", hall.at() + 1, hall.len())),
    ]);
    let mut right = Vec::new();
    let flags = hall.sitting.responses().iter().filter(|r| r.flagged).count();
    let here = hall.present().is_some_and(|(_, _, response)| response.flagged);
    if flags > 0 {
        let style = if here { theme.caution() } else { theme.plain() };
        let text = match (here, flags) {
            (true, 1) => "flagged".to_owned(),
            (true, n) => format!("flagged, {n} in all"),
            (false, n) => n.to_string(),
        };
        right.push(Span::styled(format!("{} {text}   ", signs.flag), style));
    }
    if hall.reveals_each() {
        let score = hall.score();
        right.push(Span::styled(format!("{} {}", signs.right, score.right), theme.right()));
        right.push(Span::styled(format!(" {} {}   ", signs.wrong, score.wrong), theme.wrong()));
    }
    match hall.sitting.remaining(&model.now) {
        Some(left) if hall.sitting.is_running() => {
            let fifth = terms.rules.limit().unwrap_or_default() / 5;
            let late = left < LAST_MINUTES.min(fifth);
            let style = if late { theme.caution() } else { theme.strong() };
            right.push(Span::styled(format!("{} left", words::clock_left(left)), style));
        }
        _ => {
            // Of a sitting that is over, the time that this question took.
            let time = match hall.present() {
                Some((_, _, response)) if !hall.sitting.is_running() => response.time,
                _ => hall.sitting.elapsed(&model.now),
            };
            right.push(Span::styled(words::clock(time), theme.plain()));
        }
    }
    (left, Line::from(right))
}
