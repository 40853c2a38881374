//! What stands around a question: heading with the clock, sections, palette and pace; and the stopped
//! clock.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::app::msg::Target;
use crate::tui::kit::heading::{clock, titled};
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::palette;
use crate::tui::kit::question::panes::{
    self as question, asked_height, bar_pane, is_wide, split, with_passage,
};
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// The width of the palette beside a question, and where there is little room.
const PALETTE: u16 = 30;
const NARROW_PALETTE: u16 = 20;
/// From this width on there may be a palette beside a question.
const NARROWEST: u16 = 70;
/// From this width on there is a palette beside a passage and its question.
const WIDEST: u16 = 148;

/// A question that is being asked, with what stands around it.
pub fn panes(
    shared: &Shared,
    current: &CurrentSitting,
    shown: &ShownQuestion,
    scroll: ScrollTo,
    style: TextStyle,
    body: Rect,
) -> Vec<Pane> {
    if current.is_paused() {
        return vec![stopped(style, body)];
    }
    let tabs = tabs(shared, current, style, body.width.into());
    let height = u16::try_from(tabs.len()).unwrap_or(u16::MAX).min(body.height / 4);
    let top = Rect { height, ..body };
    let rest = Rect { y: body.y + height, height: body.height - height, ..body };
    let mut panes = vec![Pane::still(top, tabs)];
    let has_passage = shown.is_shared() && is_wide(body);
    let palette =
        palette_width(shown, style, rest).filter(|_| !has_passage || rest.width >= WIDEST);
    let left = match palette {
        None => rest,
        Some(width) => {
            let (left, bar, right) = split(rest, rest.width - width - 2);
            panes.push(bar_pane(bar, style));
            panes.extend(palette::beside(current, &shared.now, style, right));
            left
        }
    };
    panes.extend(if has_passage {
        with_passage(shown, scroll, style, left)
    } else {
        question::panes(shown, scroll, style, left)
    });
    panes
}

/// How wide the palette beside a question is: where there is little room, there is one only beside
/// a question that is then still in sight as a whole.
fn palette_width(shown: &ShownQuestion, style: TextStyle, area: Rect) -> Option<u16> {
    if is_wide(area) {
        return Some(PALETTE);
    }
    let room = area.width.checked_sub(NARROW_PALETTE + 3).filter(|_| area.width >= NARROWEST)?;
    let fits = asked_height(shown, style, room.into()) <= usize::from(area.height);
    fits.then_some(NARROW_PALETTE)
}

/// The sections, that of the question on the screen standing out, and the time left in it where it
/// has one of its own.
fn tabs(shared: &Shared, current: &CurrentSitting, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let sections = current.sections();
    if sections.is_empty() {
        return Vec::new();
    }
    let left = current.sitting.section_remaining(&shared.now);
    let right = left.map_or_else(String::new, |left| {
        texts::QuestionSectionLeft { time: words::clock_left(left) }.say()
    });
    let room = (columns.saturating_sub(right.len()) / sections.len()).max(4);
    let mut row = Row::default();
    let mut from = 0;
    for (at, section) in sections.iter().enumerate() {
        let range = format!(" {}-{}", section.first + 1, section.first + section.count);
        let title = style.cut(&section.title, room.saturating_sub(range.len() + 4).max(3));
        let here = current.section() == Some(at);
        let (text, look) = if here {
            (format!("[{title}{range}]"), theme.accent())
        } else if current.keeps_to_sections() {
            (format!(" {title}{range} "), theme.quiet())
        } else {
            (format!(" {title}{range} "), theme.plain())
        };
        let span = Span::styled(text, look);
        let to = from + u16::try_from(width(&span.content)).unwrap_or(u16::MAX / 64);
        row.targets.push((from, to, Target::Cell(section.first)));
        row.line.spans.extend([span, Span::raw(" ")]);
        from = to + 1;
    }
    vec![row.right(Span::styled(right, theme.strong())), Row::default()]
}

/// While the clock is stopped the question is out of sight.
fn stopped(style: TextStyle, body: Rect) -> Pane {
    let mut rows = vec![Row::default(), style.title(&texts::QUESTION_STOPPED)];
    rows.extend(style.text(&texts::QUESTION_STOPPED_SAYS, body.width.into(), style.theme.plain()));
    Pane::still(body, rows)
}

/// `DTTI · 7 of 18` and `00:48   ⚑ 1   ✓ 5 ✗ 3`; of a form, `GS Paper I · form B` and `1:12:40 left
/// 63 of 100`.
pub fn heading(
    shared: &Shared,
    current: &CurrentSitting,
    style: TextStyle,
) -> (Line<'static>, Line<'static>) {
    let theme = style.theme;
    let symbols = theme.symbols();
    let dot = symbols.dot;
    let terms = current.sitting.terms();
    let running = current.sitting.is_running();
    let topic = current.present().map(|(question, ..)| style.clean(&question.topic));
    let number = texts::QuestionNumber { number: current.at() + 1, count: current.len() }.say();
    let form = terms.form.as_ref().filter(|_| running);
    let after = form.map_or(number.clone(), |form| {
        texts::QuestionForm { series: form.series.letter().to_string() }.say()
    });
    let mut right = flags(current, style);
    if current.reveals_each() {
        let score = current.score();
        right.push(Span::styled(format!("{} {}", symbols.right, score.right), theme.right()));
        right.push(Span::styled(format!(" {} {}   ", symbols.wrong, score.wrong), theme.wrong()));
    }
    right.push(clock(shared, current, style));
    // The name of a paper may be long and be cut: the number stands where it stays.
    right.extend(form.map(|_| Span::raw(format!("   {number}"))));
    let right = Line::from(right);
    let Some(topic) = topic.filter(|_| current.reveals_each() || !running) else {
        // A paper does not say what each of its questions is about.
        return titled(shared, current, style, &after, right);
    };
    let name = format!("{} {dot} {topic}", style.clean(&terms.title));
    let left =
        Line::from(vec![Span::styled(name, theme.strong()), Span::raw(format!(" {dot} {after}"))]);
    (left, right)
}

/// Whether the question is flagged, and how many are.
fn flags(current: &CurrentSitting, style: TextStyle) -> Vec<Span<'static>> {
    let theme = style.theme;
    let flags = current.sitting.responses().iter().filter(|r| r.flagged).count();
    let here = current.present().is_some_and(|(_, _, response)| response.flagged);
    let look = if here { theme.caution() } else { theme.plain() };
    let text: String = match (here, flags) {
        (_, 0) => return Vec::new(),
        (true, 1) => texts::QUESTION_FLAGGED.into(),
        (true, count) => texts::QuestionFlaggedOf { count }.say(),
        (false, n) => n.to_string(),
    };
    vec![Span::styled(format!("{} {text}   ", theme.symbols().flag), look)]
}
