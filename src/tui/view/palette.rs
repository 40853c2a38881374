//! The palette: every question as a cell, told apart by signs as well as by colour.
//!
//! The five states are those of India's computer tests. One that is answered and flagged counts as
//! answered.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::exam::{Answer, Moment, Response};

use super::super::hall::Hall;
use super::super::model::Model;
use super::super::msg::Target;
use super::super::standing::Pace;
use super::Content;
use super::hall::titled;
use super::ink::Ink;
use super::page::{Pane, Row, Scroll};
use super::words;
use crate::text::{self, width};

/// The width of a cell: number, sign and flag.
const CELL: usize = 6;
/// The width of a cell where there is little room.
const NARROW_CELL: usize = 5;
/// From this width on cells are not narrow.
const ROOMY: usize = 24;

/// What a question is like, as far as the palette tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Unseen,
    Blank,
    Answered,
    Flagged,
    AnsweredFlagged,
}

impl State {
    const ALL: [Self; 5] =
        [Self::Answered, Self::Blank, Self::Flagged, Self::AnsweredFlagged, Self::Unseen];

    fn of(response: &Response) -> Self {
        match (response.answer != Answer::Blank, response.flagged, response.visited) {
            (true, true, _) => Self::AnsweredFlagged,
            (true, false, _) => Self::Answered,
            (false, true, _) => Self::Flagged,
            (false, false, true) => Self::Blank,
            (false, false, false) => Self::Unseen,
        }
    }

    /// The word, no wider than that.
    fn word(self, columns: usize) -> &'static str {
        match self {
            Self::Unseen => "not visited",
            Self::Blank => "not answered",
            Self::Answered => "answered",
            Self::Flagged => "flagged",
            Self::AnsweredFlagged if columns >= 35 => "answered and flagged, which counts",
            Self::AnsweredFlagged if columns >= 17 => "answered, flagged",
            Self::AnsweredFlagged => "both: counts",
        }
    }

    fn sign(self, ink: Ink) -> (String, Style) {
        let theme = ink.theme;
        let signs = theme.signs();
        match self {
            Self::Unseen => (signs.unseen.into(), theme.quiet()),
            Self::Blank => (signs.blank.into(), theme.plain()),
            Self::Answered => (signs.answered.into(), theme.right()),
            Self::Flagged => (format!("{}{}", signs.blank, signs.flag), theme.caution()),
            Self::AnsweredFlagged => (format!("{}{}", signs.answered, signs.flag), theme.caution()),
        }
    }
}

/// How many cells fit side by side.
pub(super) fn columns(width: u16) -> usize {
    (usize::from(width) / CELL).clamp(1, 10)
}

/// The palette as a screen of its own.
pub(super) fn content(model: &Model, cursor: usize, ink: Ink, body: Rect) -> Content {
    let Some(hall) = &model.hall else {
        return Content { heading: Default::default(), panes: vec![] };
    };
    let columns = columns(body.width);
    let rows = grid(hall, Some(cursor), ink, columns, CELL);
    let below = tally(hall, &model.now, ink, body.width.into());
    let panes = over(body, rows, cursor / columns, below);
    let right = match hall.sitting.remaining(&model.now) {
        Some(time) => Line::from(format!("{} left", words::clock_left(time))),
        None => Line::default(),
    };
    Content { heading: titled(model, hall, ink, "palette", right), panes }
}

/// The palette beside a question.
pub(super) fn beside(hall: &Hall, now: &Moment, ink: Ink, area: Rect) -> Vec<Pane> {
    let room = usize::from(area.width);
    let cell = if room >= ROOMY { CELL } else { NARROW_CELL };
    let columns = (room / cell).max(1);
    let rows = grid(hall, None, ink, columns, cell);
    let mut panes = over(area, rows, hall.at() / columns, tally(hall, now, ink, room));
    // It follows the question and is not scrolled by itself, so there is never "more" of it.
    if let Some(grid) = panes.first_mut() {
        grid.rows.drain(..grid.offset());
        grid.scroll = Scroll::Still;
    }
    panes
}

/// The grid with one of its rows in sight, and below it what never scrolls away.
fn over(area: Rect, grid: Vec<Row>, follow: usize, below: Vec<Row>) -> Vec<Pane> {
    let lines = u16::try_from(grid.len() + 1).unwrap_or(u16::MAX);
    let kept = u16::try_from(below.len()).unwrap_or(u16::MAX);
    // A third of the height belongs to the grid, however much is to be said below.
    let most = area.height.saturating_sub(kept).max(area.height.div_ceil(3));
    let height = lines.min(most);
    let top = Rect { height, ..area };
    let rest = Rect { y: area.y + height, height: area.height - height, ..area };
    vec![Pane::follow(top, grid, follow), Pane::still(rest, below)]
}

fn grid(hall: &Hall, cursor: Option<usize>, ink: Ink, columns: usize, cell: usize) -> Vec<Row> {
    let responses: Vec<(usize, &Response)> = hall.sitting.responses().iter().enumerate().collect();
    responses.chunks(columns).map(|chunk| row(hall, chunk, cursor, ink, cell)).collect()
}

fn row(
    hall: &Hall,
    cells: &[(usize, &Response)],
    cursor: Option<usize>,
    ink: Ink,
    cell: usize,
) -> Row {
    let signs = ink.theme.signs();
    let mut row = Row::default();
    for (i, (at, response)) in cells.iter().enumerate() {
        let state = State::of(response);
        let (sign, mut style) = state.sign(ink);
        let here = *at == hall.at();
        // Beside a question there is no cursor, and the question on the screen stands out instead.
        if cursor.map_or(here, |cursor| cursor == *at) {
            style = style.add_modifier(Modifier::REVERSED);
        }
        let mark = if here { signs.chosen } else { " " };
        let text = if cell == CELL {
            format!("{mark}{}{sign}", at + 1)
        } else {
            // The pointer stands in for the first of three digits.
            let number = format!("{mark}{:>2}", at + 1);
            let over = width(&number).saturating_sub(cell - 2);
            format!("{}{sign}", number.get(over * mark.len()..).unwrap_or(&number))
        };
        let space = " ".repeat(cell.saturating_sub(width(&text)));
        row.line.spans.push(Span::styled(text, style));
        row.line.spans.push(Span::raw(space));
        let from = u16::try_from(i * cell).unwrap_or(u16::MAX);
        let to = from.saturating_add(u16::try_from(cell).unwrap_or(0));
        row.targets.push((from, to, Target::Cell(*at)));
    }
    row
}

/// What the signs mean, how many there are of each, and the pace.
fn tally(hall: &Hall, now: &Moment, ink: Ink, columns: usize) -> Vec<Row> {
    let mut rows = legend(hall, ink, columns);
    if hall.has_sheet() {
        let text = format!("{} of {} on sheet", hall.rows_filled(), hall.len());
        rows.push(Row::new(ink.cut(&text, columns)));
    }
    if let Some(pace) = hall.pace(now).filter(|_| hall.sitting.is_running()) {
        let (text, style) = match pace {
            Pace::AllSeen => ("all seen".to_owned(), ink.theme.plain()),
            Pace::Ahead(0) => ("on pace".to_owned(), ink.theme.plain()),
            Pace::Ahead(n @ 1..) => (format!("pace +{}", questions(n)), ink.theme.right()),
            Pace::Ahead(n) => (format!("pace -{}", questions(-n)), ink.theme.caution()),
        };
        rows.push(Row::default());
        rows.push(Row::new(Span::styled(text, style)));
    }
    rows
}

fn questions(n: i64) -> String {
    text::count(n, "question")
}

/// What the signs mean, and how many there are of each.
pub(super) fn legend(hall: &Hall, ink: Ink, columns: usize) -> Vec<Row> {
    let responses = hall.sitting.responses();
    let (sign_width, gap): (usize, usize) = if columns >= ROOMY { (4, 2) } else { (2, 1) };
    let line = |state: State| {
        let count = responses.iter().filter(|r| State::of(r) == state).count();
        let (sign, style) = state.sign(ink);
        let space = " ".repeat(sign_width.saturating_sub(width(&sign)));
        let word = state.word(columns.saturating_sub(sign_width + 3 + gap));
        Row::new(Line::from(vec![
            Span::styled(sign, style),
            Span::raw(format!("{space}{count:>3}{}{word}", " ".repeat(gap))),
        ]))
    };
    State::ALL.into_iter().map(line).collect()
}
