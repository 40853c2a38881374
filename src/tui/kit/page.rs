//! Pages: panes of rows in areas, and what can be pressed in them.
//!
//! Nothing here knows what the rows are about. Areas may be of any size, down to none.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType, Borders, Clear, Widget};

use crate::tui::app::cells::put;
use crate::tui::app::msg::Target;
use crate::tui::kit::text::line_width;
use crate::tui::state::drawn::{Layout, ScrollRange};

/// What a screen puts into the frame.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// The heading, left and right.
    pub heading: (Line<'static>, Line<'static>),
    /// What stands between the rules; for a screen over another, what lies over it.
    pub panes: Vec<Pane>,
    /// What its keys are to know of its layout.
    pub layout: Layout,
}

impl Content {
    /// What stands under a heading.
    pub fn new(
        left: impl Into<Line<'static>>,
        right: impl Into<Line<'static>>,
        panes: Vec<Pane>,
    ) -> Self {
        Self { heading: (left.into(), right.into()), panes, layout: Layout::default() }
    }

    /// Panes over another screen.
    pub fn over(panes: Vec<Pane>) -> Self {
        Self { panes, ..Self::default() }
    }

    /// The same, divided like this.
    pub fn divided(self, layout: Layout) -> Self {
        Self { layout, ..self }
    }
}

/// One line on the screen.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// What it says, from the left.
    pub line: Line<'static>,
    /// What stands at its right end.
    pub right: Line<'static>,
    /// What can be pressed, between which columns of the pane.
    pub targets: Vec<(u16, u16, Target)>,
}

/// How a pane is scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scroll {
    /// Not at all.
    Still,
    /// By so many rows.
    By(usize),
    /// So that this row is in sight.
    Follow(usize),
}

/// Rows in an area.
#[derive(Debug, Clone)]
pub struct Pane {
    /// Where.
    pub area: Rect,
    /// What.
    pub rows: Vec<Row>,
    /// How it is scrolled.
    pub scroll: Scroll,
    /// The row at which its marked part begins; 0 where there is none.
    pub mark: usize,
    /// For what lies over something else: the style of its border, and its title.
    pub border: Option<(Style, Line<'static>)>,
    /// Whether the border is to be of ASCII.
    pub ascii: bool,
}

/// Everything on the screen; what comes later lies over what comes before.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The panes.
    pub panes: Vec<Pane>,
}

impl Row {
    /// A row that says this.
    pub fn new(line: impl Into<Line<'static>>) -> Self {
        Self { line: line.into(), ..Self::default() }
    }

    /// The same, with something at its right end.
    #[must_use]
    pub fn right(mut self, line: impl Into<Line<'static>>) -> Self {
        self.right = line.into();
        self
    }

    /// The same, to be pressed anywhere.
    #[must_use]
    pub fn target(mut self, target: Target) -> Self {
        self.targets.push((0, u16::MAX, target));
        self
    }
}

impl From<Line<'static>> for Row {
    fn from(line: Line<'static>) -> Self {
        Self::new(line)
    }
}

impl Pane {
    /// Rows that stand still.
    pub fn still(area: Rect, rows: Vec<Row>) -> Self {
        Self { area, rows, scroll: Scroll::Still, mark: 0, border: None, ascii: false }
    }

    /// Rows scrolled by so many.
    pub fn by(area: Rect, rows: Vec<Row>, scroll: usize) -> Self {
        Self { scroll: Scroll::By(scroll), ..Self::still(area, rows) }
    }

    /// The same, with a part that begins at this row and is gone to as a whole.
    #[must_use]
    pub fn marked(self, mark: usize) -> Self {
        Self { mark, ..self }
    }

    /// Rows of which this one is in sight.
    pub fn follow(area: Rect, rows: Vec<Row>, row: usize) -> Self {
        Self { scroll: Scroll::Follow(row), ..Self::still(area, rows) }
    }

    /// Where the rows stand: the area without its border.
    pub fn inner(&self) -> Rect {
        if self.border.is_none() {
            return self.area;
        }
        let Rect { x, y, width, height } = self.area;
        Rect {
            x: x.saturating_add(2),
            y: y.saturating_add(1),
            width: width.saturating_sub(4),
            height: height.saturating_sub(2),
        }
    }

    /// The most that it can be scrolled by.
    pub fn most(&self) -> usize {
        self.rows.len().saturating_sub(usize::from(self.inner().height))
    }

    /// The first row in sight.
    pub fn offset(&self) -> usize {
        match self.scroll {
            Scroll::Still => 0,
            Scroll::By(rows) => rows.min(self.most()),
            // The row stays in the middle where it can, so that what is around it is in sight too.
            Scroll::Follow(row) => {
                row.saturating_sub(usize::from(self.inner().height) / 2).min(self.most())
            }
        }
    }

    /// Whether there is more above.
    pub fn has_above(&self) -> bool {
        self.scroll != Scroll::Still && self.offset() > 0
    }

    /// Whether there is more below.
    pub fn has_more(&self) -> bool {
        self.scroll != Scroll::Still && self.offset() < self.most()
    }

    fn draw(&self, frame: &mut Frame) {
        let bounds = frame.area();
        let buffer = frame.buffer_mut();
        if let Some((style, title)) = &self.border {
            let area = self.area.intersection(bounds);
            Clear.render(area, buffer);
            let block = Block::new().borders(Borders::ALL).border_style(*style);
            if self.ascii {
                block.border_set(ASCII_BORDER).render(area, buffer);
            } else {
                block.border_type(BorderType::Rounded).render(area, buffer);
            }
            // Between the corners.
            let width = area.width.saturating_sub(2);
            put(buffer, Rect { x: area.x.saturating_add(1), width, ..area }, title);
        }
        let area = self.inner().intersection(bounds);
        let rows = self.rows.iter().skip(self.offset());
        for (y, row) in (area.top()..area.bottom()).zip(rows) {
            let row_area = Rect { y, height: 1, ..area };
            put(buffer, row_area, &row.line);
            let width = u16::try_from(line_width(&row.right)).unwrap_or(u16::MAX).min(area.width);
            put(buffer, Rect { x: area.right() - width, width, ..row_area }, &row.right);
        }
    }
}

/// Rows with a free one before them, if there are any.
pub fn after(rows: Vec<Row>) -> Vec<Row> {
    let free = (!rows.is_empty()).then(Row::default);
    free.into_iter().chain(rows).collect()
}

const ASCII_BORDER: ratatui::symbols::border::Set<'static> = ratatui::symbols::border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

impl Page {
    /// What can be pressed, and where; see [`Drawn::targets`](crate::tui::state::drawn::Drawn).
    pub fn targets(&self) -> Vec<(Rect, Option<Target>)> {
        let mut all = Vec::new();
        for pane in &self.panes {
            // A pane hides what lies below it.
            all.push((pane.area, None));
            let area = pane.inner();
            let rows = pane.rows.iter().skip(pane.offset());
            for (y, row) in (area.top()..area.bottom()).zip(rows) {
                // The first of a row's targets wins, and what comes later here lies on top.
                for (from, to, target) in row.targets.iter().rev() {
                    let (from, to) = ((*from).min(area.width), (*to).min(area.width));
                    let rect =
                        Rect { x: area.x + from, y, width: to.saturating_sub(from), height: 1 };
                    all.push((rect, Some(target.clone())));
                }
            }
        }
        all
    }

    /// Draws it.
    pub fn draw(&self, frame: &mut Frame) {
        self.panes.iter().for_each(|pane| pane.draw(frame));
    }
}

/// How far what is on top is scrolled, and can be.
pub fn scroll_range<'p>(panes: impl DoubleEndedIterator<Item = &'p Pane> + Clone) -> ScrollRange {
    let range = |pane: &Pane| ScrollRange {
        at: pane.offset(),
        most: pane.most(),
        height: usize::from(pane.inner().height),
        mark: pane.mark,
    };
    let scrolls = |pane: &&Pane| matches!(pane.scroll, Scroll::By(_));
    let over = panes.clone().rev().find(|pane| pane.border.is_some()).filter(scrolls);
    if let Some(pane) = over {
        return range(pane);
    }
    let all = panes.filter(scrolls).map(range);
    // Panes side by side are scrolled together, as far as the longest goes.
    all.fold(ScrollRange { height: 1, ..ScrollRange::default() }, |one, other| ScrollRange {
        at: one.at.max(other.at),
        most: one.most.max(other.most),
        height: one.height.max(other.height),
        mark: one.mark.max(other.mark),
    })
}
