//! What was drawn of the screen on top: what can be pressed where, how far it scrolls, how it is
//! divided.
//!
//! Keys and updates ask this and never a view. The runtime keeps it, and lays a screen out unseen
//! where what was drawn is of another state or size.

use ratatui::layout::{Position, Rect, Size};

use crate::tui::app::msg::{Target, Way};

/// What was drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The state of which it was drawn: the model's revision.
    pub revision: u64,
    /// The terminal's size then.
    pub size: Size,
    /// What can be pressed, and where; what comes later lies over what comes before. `None` is a
    /// place where nothing can be pressed, whatever lies below.
    pub targets: Vec<(Rect, Option<Target>)>,
    /// How far the text on top is scrolled.
    pub scroll: ScrollRange,
    /// What the screen says of its own layout.
    pub layout: Layout,
}

/// What a screen says of its own layout, so that its keys can follow it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// The parts that can be turned to, by their numbers; none where all stand on one page.
    pub parts: Vec<usize>,
    /// The columns of its grid.
    pub columns: usize,
    /// The rows of one column of its grid.
    pub rows: usize,
}

/// How far a text is scrolled, and how far it can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ScrollRange {
    /// Rows above those in sight.
    pub at: usize,
    /// The most that there can be.
    pub most: usize,
    /// Rows in sight.
    pub height: usize,
    /// The row at which the marked part begins; 0 where there is none.
    pub mark: usize,
}

/// Where a text is scrolled to, as its screen remembers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScrollTo {
    /// So many rows are above those in sight, or as many as there can be.
    Row(usize),
    /// The part that the text was opened for has its beginning in sight.
    Mark,
}

impl Default for ScrollTo {
    fn default() -> Self {
        Self::Row(0)
    }
}

impl Drawn {
    /// What can be pressed at a position.
    pub fn target(&self, at: Position) -> Option<&Target> {
        let hit = self.targets.iter().rev().find(|(area, _)| area.contains(at));
        hit.and_then(|(_, target)| target.as_ref())
    }
}

impl ScrollTo {
    /// Moves from where the text stood when it was drawn, no further than it goes.
    pub fn go(&mut self, way: Way, drawn: ScrollRange) {
        let by = drawn.height.saturating_sub(2).max(1);
        // What stands before the marked part is a screen of its own, one key away.
        let mark = drawn.mark.min(drawn.most);
        let to = match way {
            Way::Up if drawn.at <= mark => drawn.at.saturating_sub(by),
            Way::Down if drawn.at < mark => (drawn.at + by).min(mark),
            Way::Up => drawn.at.saturating_sub(1),
            Way::Down => drawn.at + 1,
            Way::PageUp => drawn.at.saturating_sub(by),
            Way::PageDown => drawn.at + by,
            Way::First => 0,
            Way::Last => drawn.most,
            Way::Left | Way::Right => return,
        };
        *self = Self::Row(to.min(drawn.most));
    }

    /// The row, where the marked part begins at `mark`.
    pub fn row(self, mark: usize) -> usize {
        match self {
            Self::Row(row) => row,
            Self::Mark => mark,
        }
    }
}
