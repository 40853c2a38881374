//! Painting: cells become bytes for a terminal, in one piece for every frame.
//!
//! Plain cells are left to ratatui. Any other cluster is painted by itself: its cells are blanked,
//! it is written in the first of them, and the cursor is then sent to where the next begins. So
//! what follows stands in its column however wide the terminal takes the cluster to be, and nothing
//! stays behind where it takes it to be narrower. This file must not know where cells come from.

use std::io::{self, Write};
use std::iter;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::crossterm::queue;
use ratatui::crossterm::terminal::{DisableLineWrap, EnableLineWrap};
use ratatui::layout::{Position, Size};

use crate::text::{is_plain, width};
use crate::tui::app::cells::TAIL;

/// A backend that paints on `W`, which is given nothing before a flush.
#[derive(Debug)]
pub struct Painter<W: Write> {
    inner: CrosstermBackend<BatchedWriter<W>>,
}

impl<W: Write> Painter<W> {
    /// A painter for what takes the bytes to the terminal.
    pub fn new(out: W) -> Self {
        Self { inner: CrosstermBackend::new(BatchedWriter { bytes: Vec::new(), out }) }
    }

    /// Whether what is written beyond the right edge goes on in the next row.
    fn wrap(&mut self, wraps: bool) -> io::Result<()> {
        if wraps { queue!(self.inner, EnableLineWrap) } else { queue!(self.inner, DisableLineWrap) }
    }
}

/// Whether some terminal may take a cluster to be wider than it is laid out: flags, each half of
/// which is wide in some, and pictures newer than the terminal. At the right edge it must not go on
/// in the next row.
fn may_run_over(cluster: &str) -> bool {
    // Not so of letters and what stands on them. In tmux, without wrapping, a sign on a letter in
    // the last column would come to stand on the letter before.
    !cluster.chars().all(|c| c.is_alphanumeric() || width(c.encode_utf8(&mut [0; 4])) == 0)
}

/// Bytes that go out together, so that a terminal shows no half of a frame.
#[derive(Debug)]
struct BatchedWriter<W> {
    bytes: Vec<u8>,
    out: W,
}

impl<W: Write> Write for BatchedWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = self.out.write_all(&self.bytes);
        // A second try would write a part of it twice.
        self.bytes.clear();
        written.and_then(|()| self.out.flush())
    }
}

impl<W: Write> Backend for Painter<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut cells = content.filter(|(.., cell)| cell.symbol() != TAIL).peekable();
        let mut wraps = true;
        while let Some(&(x, y, cell)) = cells.peek() {
            if is_plain(cell.symbol()) {
                let plain = iter::from_fn(|| cells.next_if(|(.., cell)| is_plain(cell.symbol())));
                self.inner.draw(plain)?;
                continue;
            }
            if wraps == may_run_over(cell.symbol()) {
                wraps = !wraps;
                self.wrap(wraps)?;
            }
            let mut blank = cell.clone();
            blank.set_symbol(" ");
            let columns = u16::try_from(width(cell.symbol())).unwrap_or(u16::MAX);
            let blanks = (x..x.saturating_add(columns)).map(|x| (x, y, &blank));
            self.inner.draw(blanks.chain(iter::once((x, y, cell))))?;
            cells.next();
        }
        if wraps { Ok(()) } else { self.wrap(true) }
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.inner.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.inner)
    }
}
