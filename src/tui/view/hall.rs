//! The hall around a question: heading with the clock, sections, palette and pace; and the stopped
//! clock.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::hall::Hall;
use super::super::model::Model;
use super::super::msg::Target;
use super::super::text::line_width;
use super::ink::Ink;
use super::page::{Pane, Row};
use super::question::{self, WIDE, bar_pane, split, with_passage};
use super::sheet::Sheet;
use super::{palette, words};
use crate::text::width;

/// The width of the palette beside a question, and where there is little room.
const PALETTE: u16 = 30;
const NARROW_PALETTE: u16 = 20;
/// From this width on there may be a palette beside a question.
const NARROWEST: u16 = 70;
/// From this width on there is a palette beside a passage and its question.
const WIDEST: u16 = 148;
/// Time left from which the clock warns, or a fifth of a short sitting.
const LAST_MINUTES: Duration = Duration::from_secs(5 * 60);

/// A question that is open in the hall, with what stands around it.
pub(super) fn panes(
    model: &Model,
    hall: &Hall,
    sheet: &Sheet,
    scroll: usize,
    ink: Ink,
    body: Rect,
) -> Vec<Pane> {
    if hall.is_paused() {
        return vec![stopped(ink, body)];
    }
    let tabs = tabs(model, hall, ink, body.width.into());
    let height = u16::try_from(tabs.len()).unwrap_or(u16::MAX).min(body.height / 4);
    let top = Rect { height, ..body };
    let rest = Rect { y: body.y + height, height: body.height - height, ..body };
    let mut panes = vec![Pane::still(top, tabs)];
    let shared = sheet.is_shared() && body.width + 2 >= WIDE;
    let palette = palette_width(sheet, ink, rest).filter(|_| !shared || rest.width >= WIDEST);
    let left = match palette {
        None => rest,
        Some(width) => {
            let (left, bar, right) = split(rest, rest.width - width - 2);
            panes.push(bar_pane(bar, ink));
            panes.extend(palette::beside(hall, &model.now, ink, right));
            left
        }
    };
    panes.extend(if shared {
        with_passage(sheet, scroll, ink, left)
    } else {
        question::panes(sheet, scroll, ink, left)
    });
    panes
}

/// How wide the palette beside a question is: where there is little room, there is one only beside
/// a question that is then still in sight as a whole.
fn palette_width(sheet: &Sheet, ink: Ink, area: Rect) -> Option<u16> {
    if area.width + 2 >= WIDE {
        return Some(PALETTE);
    }
    let room = area.width.checked_sub(NARROW_PALETTE + 3).filter(|_| area.width >= NARROWEST)?;
    let fits = sheet.asked(ink, room.into()).len() <= usize::from(area.height);
    fits.then_some(NARROW_PALETTE)
}

/// The sections, that of the question on the screen standing out, and the time left in it where it
/// has one of its own.
fn tabs(model: &Model, hall: &Hall, ink: Ink, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let sections = hall.sections();
    if sections.is_empty() {
        return Vec::new();
    }
    let left = hall.sitting.section_remaining(&model.now);
    let right = left.map_or_else(String::new, |left| {
        format!("{} left in this section", words::clock_left(left))
    });
    let room = (columns.saturating_sub(right.len()) / sections.len()).max(4);
    let mut row = Row::default();
    let mut from = 0;
    for (at, section) in sections.iter().enumerate() {
        let range = format!(" {}-{}", section.first + 1, section.first + section.count);
        let title = ink.cut(&section.title, room.saturating_sub(range.len() + 4).max(3));
        let here = hall.section() == Some(at);
        let (text, style) = if here {
            (format!("[{title}{range}]"), theme.accent())
        } else if hall.keeps_to_sections() {
            (format!(" {title}{range} "), theme.quiet())
        } else {
            (format!(" {title}{range} "), theme.plain())
        };
        let span = Span::styled(text, style);
        let to = from + u16::try_from(width(&span.content)).unwrap_or(u16::MAX / 64);
        row.targets.push((from, to, Target::Cell(section.first)));
        row.line.spans.extend([span, Span::raw(" ")]);
        from = to + 1;
    }
    vec![row.right(Span::styled(right, theme.strong())), Row::default()]
}

/// While the clock is stopped the question is out of sight.
fn stopped(ink: Ink, body: Rect) -> Pane {
    let mut rows = vec![Row::default(), ink.title("The clock is stopped.")];
    let text = "The questions are put away until it runs again. Nothing is lost by leaving: Home has the \
                sitting under Unfinished.";
    rows.extend(ink.text(text, body.width.into(), ink.theme.plain()));
    Pane::still(body, rows)
}

/// `DTTI · 7 of 18` and `00:48   ⚑ 1   ✓ 5 ✗ 3`; of a form, `GS Paper I · form B` and `1:12:40 left
/// 63 of 100`.
pub(super) fn heading(model: &Model, hall: &Hall, ink: Ink) -> (Line<'static>, Line<'static>) {
    let theme = ink.theme;
    let signs = theme.signs();
    let dot = signs.dot;
    let terms = hall.sitting.terms();
    let running = hall.sitting.is_running();
    let topic = hall.present().map(|(question, ..)| ink.clean(&question.topic));
    let number = format!("{} of {}", hall.at() + 1, hall.len());
    let form = terms.form.as_ref().filter(|_| running);
    let after = form.map_or(number.clone(), |form| format!("form {}", form.series.letter()));
    let mut right = flags(hall, ink);
    if hall.reveals_each() {
        let score = hall.score();
        right.push(Span::styled(format!("{} {}", signs.right, score.right), theme.right()));
        right.push(Span::styled(format!(" {} {}   ", signs.wrong, score.wrong), theme.wrong()));
    }
    right.push(clock(model, hall, ink));
    // The name of a paper may be long and be cut: the number stands where it stays.
    right.extend(form.map(|_| Span::raw(format!("   {number}"))));
    let right = Line::from(right);
    let Some(topic) = topic.filter(|_| hall.reveals_each() || !running) else {
        // A paper does not say what each of its questions is about.
        return titled(model, hall, ink, &after, right);
    };
    let name = format!("{} {dot} {topic}", ink.clean(&terms.title));
    let left =
        Line::from(vec![Span::styled(name, theme.strong()), Span::raw(format!(" {dot} {after}"))]);
    (left, right)
}

/// A heading with the sitting's title, as much of it as there is room for.
pub(super) fn titled(
    model: &Model,
    hall: &Hall,
    ink: Ink,
    after: &str,
    right: Line<'static>,
) -> (Line<'static>, Line<'static>) {
    let dot = ink.theme.signs().dot;
    // Around them are margins and the dot between.
    let rest = line_width(&right) + width(after) + 7;
    let room = usize::from(model.size.width).saturating_sub(rest);
    let title = words::paper_title(&hall.sitting.terms().title, room, ink);
    let left = Line::from(vec![
        Span::styled(title, ink.theme.strong()),
        Span::raw(format!(" {dot} {after}")),
    ]);
    (left, right)
}

/// Whether the question is flagged, and how many are.
fn flags(hall: &Hall, ink: Ink) -> Vec<Span<'static>> {
    let theme = ink.theme;
    let flags = hall.sitting.responses().iter().filter(|r| r.flagged).count();
    let here = hall.present().is_some_and(|(_, _, response)| response.flagged);
    let style = if here { theme.caution() } else { theme.plain() };
    let text = match (here, flags) {
        (_, 0) => return Vec::new(),
        (true, 1) => "flagged".to_owned(),
        (true, n) => format!("flagged, {n} in all"),
        (false, n) => n.to_string(),
    };
    vec![Span::styled(format!("{} {text}   ", theme.signs().flag), style)]
}

/// The time left, or used where none is set; of a sitting that is over, the time that its question
/// took.
pub(super) fn clock(model: &Model, hall: &Hall, ink: Ink) -> Span<'static> {
    let theme = ink.theme;
    let rules = &hall.sitting.terms().rules;
    match hall.sitting.remaining(&model.now) {
        Some(left) if hall.is_paused() => {
            Span::styled(format!("{} left, stopped", words::clock_left(left)), theme.caution())
        }
        Some(left) if hall.sitting.is_running() => {
            let fifth = rules.limit().unwrap_or_default() / 5;
            let late = left < LAST_MINUTES.min(fifth);
            let style = if late { theme.caution() } else { theme.strong() };
            Span::styled(format!("{} left", words::clock_left(left)), style)
        }
        _ => {
            let time = match hall.present() {
                Some((_, _, response)) if !hall.sitting.is_running() => response.time,
                _ => hall.sitting.elapsed(&model.now),
            };
            Span::styled(words::clock(time), theme.plain())
        }
    }
}
