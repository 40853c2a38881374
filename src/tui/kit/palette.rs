//! The palette: every question as a cell, told apart by signs as well as by colour.
//!
//! The five states are those of India's computer tests. One that is answered and flagged counts as
//! answered.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::exam::{Answer, Moment, Response};

use crate::text::width;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::{Pane, Row, Scroll};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::standing::Pace;
use crate::tui::texts::{self, Text};

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
    fn word(self, columns: usize) -> Text {
        match self {
            Self::Unseen => texts::PALETTE_UNSEEN,
            Self::Blank => texts::PALETTE_BLANK,
            Self::Answered => texts::PALETTE_ANSWERED,
            Self::Flagged => texts::PALETTE_FLAGGED,
            Self::AnsweredFlagged if columns >= 35 => texts::PALETTE_BOTH,
            Self::AnsweredFlagged if columns >= 17 => texts::PALETTE_BOTH_SHORT,
            Self::AnsweredFlagged => texts::PALETTE_BOTH_SHORTEST,
        }
    }

    fn sign(self, style: TextStyle) -> (String, Style) {
        let theme = style.theme;
        let symbols = theme.symbols();
        match self {
            Self::Unseen => (symbols.unseen.into(), theme.quiet()),
            Self::Blank => (symbols.blank.into(), theme.plain()),
            Self::Answered => (symbols.answered.into(), theme.right()),
            Self::Flagged => (format!("{}{}", symbols.blank, symbols.flag), theme.caution()),
            Self::AnsweredFlagged => {
                (format!("{}{}", symbols.answered, symbols.flag), theme.caution())
            }
        }
    }
}

/// How many cells fit side by side: numbers are counted in tens.
pub fn columns(width: u16) -> usize {
    (usize::from(width) / CELL).clamp(1, 10)
}

/// The palette by itself, with the question under the cursor in sight.
pub fn panes(
    current: &CurrentSitting,
    now: &Moment,
    cursor: usize,
    style: TextStyle,
    body: Rect,
) -> Vec<Pane> {
    let columns = columns(body.width);
    let rows = grid(current, Some(cursor), style, columns, CELL);
    over(body, rows, cursor / columns, tally(current, now, style, body.width.into()))
}

/// The palette beside a question.
pub fn beside(current: &CurrentSitting, now: &Moment, style: TextStyle, area: Rect) -> Vec<Pane> {
    let room = usize::from(area.width);
    let cell = if room >= ROOMY { CELL } else { NARROW_CELL };
    let columns = (room / cell).max(1);
    let rows = grid(current, None, style, columns, cell);
    let all = rows.len();
    let mut panes = over(area, rows, current.at() / columns, tally(current, now, style, room));
    // It follows the question and is not scrolled by itself: what is not in sight is a key away.
    if let Some(grid) = panes.first_mut() {
        let height = usize::from(grid.area.height);
        grid.rows.drain(..grid.offset());
        grid.scroll = Scroll::Still;
        if all > height && height > 2 {
            grid.rows.truncate(height - 1);
            let text = style.cut(&texts::PALETTE_ALL_OF_THEM, room);
            grid.rows.push(Row::new(Span::styled(text, style.theme.quiet())));
        }
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

fn grid(
    current: &CurrentSitting,
    cursor: Option<usize>,
    style: TextStyle,
    columns: usize,
    cell: usize,
) -> Vec<Row> {
    let responses: Vec<(usize, &Response)> =
        current.sitting.responses().iter().enumerate().collect();
    responses.chunks(columns).map(|chunk| row(current, chunk, cursor, style, cell)).collect()
}

fn row(
    current: &CurrentSitting,
    cells: &[(usize, &Response)],
    cursor: Option<usize>,
    style: TextStyle,
    cell: usize,
) -> Row {
    let symbols = style.theme.symbols();
    let mut row = Row::default();
    for (i, (at, response)) in cells.iter().enumerate() {
        let state = State::of(response);
        let (sign, mut look) = state.sign(style);
        let here = *at == current.at();
        // Beside a question there is no cursor, and the question on the screen stands out instead.
        if cursor.map_or(here, |cursor| cursor == *at) {
            // Of a dim cell the reverse would be dim too.
            look = style.theme.accent().add_modifier(Modifier::REVERSED);
        }
        let mark = if here { symbols.chosen } else { " " };
        let text = if cell == CELL {
            format!("{mark}{}{sign}", at + 1)
        } else {
            // The pointer stands in for the first of three digits.
            let number = format!("{mark}{:>2}", at + 1);
            let over = width(&number).saturating_sub(cell - 2);
            format!("{}{sign}", number.get(over * mark.len()..).unwrap_or(&number))
        };
        let space = " ".repeat(cell.saturating_sub(width(&text)));
        row.line.spans.push(Span::styled(text, look));
        row.line.spans.push(Span::raw(space));
        let from = u16::try_from(i * cell).unwrap_or(u16::MAX);
        let to = from.saturating_add(u16::try_from(cell).unwrap_or(0));
        row.targets.push((from, to, Target::Cell(*at)));
    }
    row
}

/// What the signs mean, how many there are of each, and the pace.
fn tally(current: &CurrentSitting, now: &Moment, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = legend(current, style, columns);
    if current.has_sheet() {
        let (count, questions) = (current.rows_filled(), current.len());
        let text = texts::PaletteOnSheet { count, questions }.say();
        rows.push(Row::new(style.cut(&text, columns)));
    }
    if let Some(pace) = current.pace(now).filter(|_| current.sitting.is_running()) {
        let (text, look) = match pace {
            Pace::AllAnswered => (texts::PALETTE_ALL_ANSWERED.into(), style.theme.plain()),
            Pace::Ahead(0) => (texts::PALETTE_ON_PACE.into(), style.theme.plain()),
            Pace::Ahead(n @ 1..) => (texts::PaletteAhead { count: n }.say(), style.theme.right()),
            Pace::Ahead(n) => (texts::PaletteBehind { count: -n }.say(), style.theme.caution()),
        };
        rows.push(Row::default());
        rows.push(Row::new(Span::styled(text, look)));
    }
    rows
}

/// What the signs mean, and how many there are of each.
pub fn legend(current: &CurrentSitting, style: TextStyle, columns: usize) -> Vec<Row> {
    let responses = current.sitting.responses();
    let (sign_width, gap): (usize, usize) = if columns >= ROOMY { (4, 2) } else { (2, 1) };
    let line = |state: State| {
        let count = responses.iter().filter(|r| State::of(r) == state).count();
        let (sign, look) = state.sign(style);
        let space = " ".repeat(sign_width.saturating_sub(width(&sign)));
        let word = state.word(columns.saturating_sub(sign_width + 3 + gap));
        Row::new(Line::from(vec![
            Span::styled(sign, look),
            Span::raw(format!("{space}{count:>3}{}{word}", " ".repeat(gap))),
        ]))
    };
    State::ALL.into_iter().map(line).collect()
}
