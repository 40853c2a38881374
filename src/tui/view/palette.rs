//! The palette: every question as a cell, told apart by signs as well as by colour.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::exam::Response;

use super::super::hall::Hall;
use super::super::model::Model;
use super::super::msg::Target;
use super::super::text::width;
use super::Content;
use super::ink::Ink;
use super::page::{Pane, Row};

/// The width of a cell: number, sign and flag.
const CELL: usize = 6;

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
        match (response.chosen().is_some(), response.flagged, response.visited) {
            (true, true, _) => Self::AnsweredFlagged,
            (true, false, _) => Self::Answered,
            (false, true, _) => Self::Flagged,
            (false, false, true) => Self::Blank,
            (false, false, false) => Self::Unseen,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Unseen => "not visited",
            Self::Blank => "not answered",
            Self::Answered => "answered",
            Self::Flagged => "flagged",
            Self::AnsweredFlagged => "answered, flagged",
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
    let mut rows = grid(hall, Some(cursor), ink, columns);
    let at = cursor / columns;
    rows.push(Row::default());
    rows.extend(legend(hall, ink));
    let title = Span::styled(ink.clean(&hall.sitting.terms().title), ink.theme.strong());
    let left = Line::from(vec![title, Span::raw(format!(" {} palette", ink.theme.signs().dot))]);
    let right = match hall.sitting.remaining(&model.now) {
        Some(time) => Line::from(format!("{} left", super::words::clock_left(time))),
        None => Line::default(),
    };
    Content { heading: (left, right), panes: vec![Pane::follow(body, rows, at)] }
}

/// The palette beside a question.
pub(super) fn beside(hall: &Hall, ink: Ink, area: Rect) -> Pane {
    let columns = columns(area.width);
    let mut rows = grid(hall, None, ink, columns);
    let follow = hall.at() / columns;
    rows.push(Row::default());
    rows.extend(legend(hall, ink));
    Pane::follow(area, rows, follow)
}

fn grid(hall: &Hall, cursor: Option<usize>, ink: Ink, columns: usize) -> Vec<Row> {
    let responses: Vec<(usize, &Response)> = hall.sitting.responses().iter().enumerate().collect();
    responses.chunks(columns).map(|chunk| row(hall, chunk, cursor, ink)).collect()
}

fn row(hall: &Hall, cells: &[(usize, &Response)], cursor: Option<usize>, ink: Ink) -> Row {
    let mut row = Row::default();
    for (i, (at, response)) in cells.iter().enumerate() {
        let (sign, mut style) = State::of(response).sign(ink);
        if cursor == Some(*at) {
            style = style.add_modifier(Modifier::REVERSED);
        }
        let here = if *at == hall.at() { ink.theme.signs().chosen } else { " " };
        let text = format!("{here}{}{sign}", at + 1);
        let space = " ".repeat(CELL.saturating_sub(width(&text)));
        row.line.spans.push(Span::styled(text, style));
        row.line.spans.push(Span::raw(space));
        let from = u16::try_from(i * CELL).unwrap_or(u16::MAX);
        let to = from.saturating_add(u16::try_from(CELL).unwrap_or(0));
        row.targets.push((from, to, Target::Cell(*at)));
    }
    row
}

/// What the signs mean, and how many there are of each.
pub(super) fn legend(hall: &Hall, ink: Ink) -> Vec<Row> {
    let responses = hall.sitting.responses();
    let line = |state: State| {
        let count = responses.iter().filter(|r| State::of(r) == state).count();
        let (sign, style) = state.sign(ink);
        let space = " ".repeat(4_usize.saturating_sub(width(&sign)));
        Row::new(Line::from(vec![
            Span::styled(sign, style),
            Span::raw(format!("{space}{count:>3}  {}", state.word())),
        ]))
    };
    State::ALL.into_iter().map(line).collect()
}
