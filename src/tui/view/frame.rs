//! The frame around every screen: heading, rules, the message line and the keys.
//!
//! ```text
//!  heading                                    right
//!  ──────────────────────────────────────── ↑ more
//!  body
//!  ──────────────────────────────────────── ↓ more   or a message of up to four lines
//!  Enter answer · Tab palette · ? keys
//! ```

use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::{clean, truncate, width, wrap};
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Page, Pane, Row};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;
use crate::tui::state::Shared;
use crate::tui::texts;

/// Where the parts of the frame are. A terminal too small for all of them loses the rules first,
/// then the heading, then the keys; the body is always there.
pub struct Areas {
    heading: Rect,
    top: Rect,
    /// What the screens fill.
    pub body: Rect,
    bottom: Rect,
    keys: Rect,
}

/// The widest that the frame is drawn, in the middle of what is wider: the two ends of its heading
/// would else be too far apart to be read together. It has room for a passage, its question and the
/// palette side by side.
const WIDEST: u16 = 158;

/// The most lines that a message is given.
const MESSAGE: usize = 4;

impl Areas {
    /// The areas on this screen: a long message takes from the body what it needs.
    pub fn of(shared: &Shared) -> Self {
        let bare = Self::of_size(shared.size);
        let lines = message(shared, &bare).map_or(0, |(lines, _)| lines.len());
        let more = u16::try_from(lines).unwrap_or(0).saturating_sub(bare.bottom.height);
        if bare.bottom.height == 0 || more >= bare.body.height {
            return bare;
        }
        let (body, bottom) = (bare.body.height - more, bare.bottom);
        Self {
            body: Rect { height: body, ..bare.body },
            bottom: Rect { y: bottom.y - more, height: bottom.height + more, ..bottom },
            ..bare
        }
    }

    /// The areas of a terminal of that size.
    fn of_size(size: Size) -> Self {
        let margin = u16::from(size.width >= 30);
        let width = size.width.saturating_sub(2 * margin).min(WIDEST);
        let x = (size.width - width) / 2;
        let line = |y: u16, height: u16| Rect { x, y, width, height };
        let h = size.height;
        let (heading, top, bottom, keys) = match h {
            0 | 1 => (0, 0, 0, 0),
            2 => (0, 0, 0, 1),
            3..=8 => (1, 0, 0, 1),
            _ => (1, 1, 1, 1),
        };
        let body = h.saturating_sub(heading + top + bottom + keys);
        let after = heading + top + body;
        Self {
            heading: line(0, heading),
            top: line(heading, top),
            body: line(heading + top, body),
            bottom: line(after, bottom),
            keys: line(after + bottom, keys),
        }
    }
}

/// What stands at the end of a rule where there is more beyond it.
fn hint(symbol: &str) -> String {
    format!(" {symbol} {} ", texts::FRAME_MORE)
}

/// The message in lines, no more than it is given, and its style.
fn message(shared: &Shared, areas: &Areas) -> Option<(Vec<String>, Style)> {
    let message = shared.message.as_ref()?;
    let theme = shared.theme();
    let style = if message.caution { theme.caution() } else { theme.accent() };
    let text = clean(&message.text, theme.glyphs()).replace('\n', " ");
    let room = usize::from(areas.bottom.width);
    let most = if areas.bottom.height == 0 { 1 } else { MESSAGE };
    let mut lines = wrap(&text, room);
    // At the end of the last line may stand that there is more.
    let hint = width(&hint(theme.symbols().more));
    if let Some(last) = lines.pop() {
        lines.extend(wrap(&last, room.saturating_sub(hint)));
    }
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(truncate(&rest, room, theme.glyphs()).into_owned());
    }
    Some((lines, style))
}

/// Puts a screen's content into the frame, with its keys for the last line.
pub fn page(
    shared: &Shared,
    keys: Vec<(String, &'static str)>,
    areas: &Areas,
    content: Content,
    overlays: Vec<Pane>,
) -> Page {
    let ink = TextStyle::new(shared.theme());
    let theme = ink.theme;
    let symbols = theme.symbols();
    let rule = |width: u16| symbols.rule.repeat(width.into());
    let quiet = |text: String| Line::from(Span::styled(text, theme.quiet()));
    let (left, right) = content.heading;
    let left =
        fit(left, usize::from(areas.heading.width).saturating_sub(line_width(&right) + 1), ink);
    let more = |there_is: fn(&Pane) -> bool, symbol: &str| {
        let is = content.panes.iter().chain(&overlays).any(there_is);
        is.then(|| Span::styled(hint(symbol), theme.accent())).map(Line::from).unwrap_or_default()
    };
    let above = more(Pane::has_above, symbols.above);
    let below = more(Pane::has_more, symbols.more);
    let mut bottom = vec![Row::new(quiet(rule(areas.bottom.width))).right(below.clone())];
    let mut keys = vec![Row::new(bar(keys, ink, areas.keys.width))];
    if let Some((lines, style)) = message(shared, areas) {
        let mut rows: Vec<Row> =
            lines.into_iter().map(|line| Row::new(Span::styled(line, style))).collect();
        // The message stands on the rule, as it were: what is left of the rule follows it.
        if let Some(last) = rows.last_mut() {
            let rest = usize::from(areas.bottom.width).saturating_sub(line_width(&last.line) + 1);
            let rest = Span::styled(symbols.rule.repeat(rest), theme.quiet());
            last.line.spans.extend([Span::raw(" "), rest]);
            last.right = below;
        }
        *(if areas.bottom.height > 0 { &mut bottom } else { &mut keys }) = rows;
    }
    let mut panes = vec![
        Pane::still(areas.heading, vec![Row::new(left).right(right)]),
        Pane::still(areas.top, vec![Row::new(quiet(rule(areas.top.width))).right(above)]),
    ];
    panes.extend(content.panes);
    panes.push(Pane::still(areas.bottom, bottom));
    panes.push(Pane::still(areas.keys, keys));
    panes.extend(overlays);
    Page { panes }
}

/// The least that is left of a name in a heading: with less of it, numbers say nothing either.
const LEAST_NAME: usize = 8;

/// A heading cut to fit: its name, which stands first, is cut, and the numbers after it stay.
fn fit(mut line: Line<'static>, room: usize, ink: TextStyle) -> Line<'static> {
    let over = line_width(&line).saturating_sub(room);
    if over == 0 {
        return line;
    }
    if let [name, _, ..] = line.spans.as_mut_slice() {
        let left = width(&name.content).saturating_sub(over);
        if left >= LEAST_NAME {
            let cut = truncate(&name.content, left, ink.theme.glyphs()).into_owned();
            name.content = cut.into();
            return line;
        }
    }
    let style = line.spans.first().map(|span| span.style).unwrap_or_default();
    let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
    Line::from(Span::styled(truncate(&text, room, ink.theme.glyphs()).into_owned(), style))
}

/// The last line: as many of the keys as fit, the help always among them.
fn bar(mut items: Vec<(String, &'static str)>, ink: TextStyle, room: u16) -> Line<'static> {
    let theme = ink.theme;
    let gap = format!(" {} ", theme.symbols().dot);
    let size = |(key, word): &(String, &str)| width(key) + 1 + width(word);
    let whole = |items: &[(String, &str)]| {
        items.iter().map(size).sum::<usize>() + width(&gap) * items.len().saturating_sub(1)
    };
    // The way out and the help stand last and stay longest.
    while whole(&items) > usize::from(room) && items.len() > 2 {
        items.remove(items.len() - 3);
    }
    let mut spans = Vec::new();
    for (key, word) in items {
        if !spans.is_empty() {
            spans.push(Span::styled(gap.clone(), theme.quiet()));
        }
        spans.push(Span::styled(key, theme.strong()));
        spans.push(Span::styled(format!(" {word}"), theme.quiet()));
    }
    Line::from(spans)
}
