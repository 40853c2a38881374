//! Cells: lines put into a buffer, and which rows of it are to be written anew.
//!
//! A cluster that takes several columns stands in the first of its cells; the others hold [`TAIL`],
//! so that they differ from blank cells. What ratatui finds different between two frames is not
//! enough where terminals disagree about widths: a cluster may have run over its neighbours, or
//! have left cells of its own unwritten. So a row that has or had such a cluster is written from
//! end to end whenever it changes ([`Rows`]), each cluster at its own place ([`crate::tui::app::paint`]).
//! This file must not know what the lines say.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::text::{clusters, is_plain, width};

/// What the cells hold that a cluster covers beside its first.
pub const TAIL: &str = "";

/// Puts a line into the buffer, from the left of the area's first row to no further than its right.
///
/// A cluster that does not fit whole ends the line. Control characters are left out, and so are
/// signs without a letter to stand on.
pub fn put(buffer: &mut Buffer, area: Rect, line: &Line<'_>) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    let (mut x, y) = (area.x, area.y);
    let mut last = None;
    for span in &line.spans {
        let style = line.style.patch(span.style);
        for cluster in clusters(&span.content).filter(|cluster| !cluster.contains(char::is_control))
        {
            let columns = u16::try_from(width(cluster)).unwrap_or(u16::MAX);
            if columns == 0 {
                // A sign in another style than the letter on which it stands.
                if let Some(at) = last {
                    join(&mut buffer[at], cluster);
                }
                continue;
            }
            if columns > area.right() - x {
                return;
            }
            last = Some((x, y));
            buffer[(x, y)].set_symbol(cluster).set_style(style);
            for tail in x + 1..x + columns {
                buffer[(tail, y)].set_symbol(TAIL).set_style(style);
            }
            x += columns;
        }
    }
}

/// Puts a sign on what stands in a cell, if that takes no more room with it.
fn join(cell: &mut Cell, sign: &str) {
    let joined = format!("{}{sign}", cell.symbol());
    if width(&joined) == width(cell.symbol()) {
        cell.set_symbol(&joined);
    }
}

/// The rows on the screen that hold more than plain cells.
#[derive(Debug, Default)]
pub struct Rows {
    area: Rect,
    /// By row; none where all cells are plain and none is turned.
    held: Vec<Option<KeptLine>>,
}

/// A row as it was drawn.
#[derive(Debug)]
struct KeptLine {
    cells: Vec<Cell>,
    /// Whether any cell is not plain.
    delicate: bool,
    /// Whether its cells are marked; see [`Rows::settle`].
    turned: bool,
}

impl Rows {
    /// To be told when the screen has been cleared.
    pub fn forget(&mut self) {
        self.held.clear();
    }

    /// Makes a frame ready to be compared with the last one.
    ///
    /// Clusters of which a part was drawn over are taken away. Then every cell of a row that has to
    /// be written anew is made to differ from what it was: by a mark that says of a cell what is so
    /// anyway, that it is as wide as a cell. Turning the mark on and off writes the row once, and
    /// not in every frame.
    pub fn settle(&mut self, buffer: &mut Buffer) {
        if self.area != buffer.area {
            self.area = buffer.area;
            self.held.clear();
        }
        self.held.resize_with(buffer.area.height.into(), || None);
        let columns = usize::from(buffer.area.width).max(1);
        for (held, cells) in self.held.iter_mut().zip(buffer.content.chunks_mut(columns)) {
            let delicate = mend(cells);
            if !delicate && held.is_none() {
                continue;
            }
            let (was_delicate, was_turned, same) =
                held.as_ref().map_or((false, false, false), |held| {
                    (held.delicate, held.turned, held.cells == *cells)
                });
            let turned = was_turned != (!same && (delicate || was_delicate));
            *held =
                (delicate || turned).then(|| KeptLine { cells: cells.to_vec(), delicate, turned });
            if turned {
                let mark = CellDiffOption::ForcedWidth(NonZeroU16::MIN);
                for cell in cells {
                    cell.diff_option = mark;
                }
            }
        }
    }
}

/// Blanks every cluster that has lost a cell of its own, and every cell that has lost its cluster.
/// Says whether any cell of the row is not plain.
fn mend(cells: &mut [Cell]) -> bool {
    let mut delicate = false;
    let mut x = 0;
    while x < cells.len() {
        let symbol = cells[x].symbol();
        if is_plain(symbol) {
            x += 1;
            continue;
        }
        let tails = x + 1..x + width(symbol).max(1);
        let covers = cells.get(tails.clone());
        if symbol != TAIL && covers.is_some_and(|cells| cells.iter().all(|c| c.symbol() == TAIL)) {
            delicate = true;
            x = tails.end;
        } else {
            cells[x].set_symbol(" ");
            x += 1;
        }
    }
    delicate
}
