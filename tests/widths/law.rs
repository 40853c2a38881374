//! Laws of painting, over random frames: what was there before does not matter, and everything
//! stands where it belongs, whatever a terminal thinks of widths.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use prelims::text::{is_plain, width};
use prelims::tui::cells::{Rows, TAIL, put};
use prelims::tui::paint::Painter;
use proptest::prelude::*;
use proptest::sample::select;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Widget};
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::model::Model;
use crate::notion::Widths;

const COLUMNS: u16 = 20;
const ROWS: u16 = 5;

/// Pieces of which lines are made: every sort of cluster about which terminals disagree, and plain
/// text.
const PIECES: [&str; 30] = [
    "a",
    "bc",
    " ",
    "  ",
    "x y",
    "─",
    "का",
    "क्षि",
    "स्त्री",
    "कु",
    "கா",
    "கொ",
    "বাং",
    "ಕ್ಷೂ",
    "മാ",
    "سَلَا",
    "กำลัง",
    "ᄒ\u{1161}\u{11AB}",
    "日本",
    "👩\u{200D}👩\u{200D}👧",
    "🇮🇳",
    "🇮",
    "1\u{FE0F}\u{20E3}",
    "⚔\u{FE0F}",
    "⌚\u{FE0E}",
    "👍🏽",
    "Z\u{351}\u{36B}\u{343}",
    "\u{301}",
    "\u{93E}",
    "✅",
];

/// A line at some place, in a box or not.
type Piece = (u16, u16, bool, Vec<(&'static str, Style)>);

fn styles() -> impl Strategy<Value = Style> {
    select(vec![
        Style::new(),
        Style::new().fg(Color::Red),
        Style::new().bg(Color::Blue),
        Style::new().add_modifier(Modifier::REVERSED),
        Style::new().fg(Color::Indexed(9)).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
    ])
}

fn frames() -> impl Strategy<Value = Vec<Vec<Piece>>> {
    let line = prop::collection::vec((select(&PIECES[..]), styles()), 0..9);
    let piece = (0..COLUMNS, 0..ROWS, prop::bool::weighted(0.2), line);
    let frame = prop::collection::vec(piece, 0..7);
    // Many frames are like the one before but for a piece or two, as on a screen.
    let frames = (frame, prop::collection::vec(any::<prop::sample::Index>(), 0..3));
    prop::collection::vec(frames, 1..4).prop_map(|frames| {
        let mut out: Vec<Vec<Piece>> = Vec::new();
        for (mut frame, kept) in frames {
            if let Some(before) = out.last().filter(|before| !before.is_empty()) {
                let kept: Vec<Piece> = kept.iter().map(|at| at.get(before).clone()).collect();
                frame.splice(0..0, kept);
            }
            out.push(frame);
        }
        out
    })
}

fn draw(frame: &[Piece], buffer: &mut Buffer) {
    for (x, y, boxed, line) in frame {
        let line: Line = line.iter().map(|(text, style)| Span::styled(*text, *style)).collect();
        let mut area = Rect { x: *x, y: *y, width: COLUMNS - x, height: 1 };
        if *boxed {
            let around = Rect { height: 3.min(ROWS - y), ..area };
            Clear.render(around, buffer);
            let block = Block::bordered();
            area = block.inner(around);
            block.render(around, buffer);
        }
        put(buffer, area, &line);
    }
}

/// What takes the bytes.
#[derive(Clone, Default)]
struct Written(Rc<RefCell<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A screen and what is written to it.
struct Screen {
    terminal: Terminal<Painter<Written>>,
    rows: Rows,
    written: Written,
}

impl Screen {
    fn new() -> Self {
        let written = Written::default();
        let viewport = Viewport::Fixed(Rect::new(0, 0, COLUMNS, ROWS));
        let painter = Painter::new(written.clone());
        let options = TerminalOptions { viewport };
        let terminal = Terminal::with_options(painter, options).expect("a painter of fixed size");
        Self { terminal, rows: Rows::default(), written }
    }

    /// Draws a frame; what was written for it, and the frame.
    fn draw(&mut self, frame: &[Piece]) -> (Vec<u8>, Buffer) {
        self.written.0.borrow_mut().clear();
        let rows = &mut self.rows;
        let drawn = self.terminal.draw(|screen| {
            draw(frame, screen.buffer_mut());
            rows.settle(screen.buffer_mut());
        });
        let buffer = drawn.expect("a painter that takes all").buffer.clone();
        (self.written.0.borrow().clone(), buffer)
    }
}

/// What a terminal shows that was blank before this was written.
fn shown(widths: Widths, written: &[u8]) -> Model {
    let mut model = Model::new(widths, ROWS, COLUMNS);
    model.take(written);
    model
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_is_left_of_the_frames_before(frames in frames()) {
        for widths in Widths::ALL {
            let mut screen = Screen::new();
            let mut model = Model::new(widths, ROWS, COLUMNS);
            for frame in &frames {
                model.take(&screen.draw(frame).0);
                let fresh = shown(widths, &Screen::new().draw(frame).0);
                let differ = model.differences(&fresh, |_, text| text.to_owned());
                prop_assert!(differ.is_empty(), "{:?}\n{}", widths, differ.join("\n"));
                prop_assert!(model.wraps());
            }
        }
    }

    #[test]
    fn everything_is_whole_and_in_its_columns(frames in frames()) {
        // Halves of flags that are two columns wide each have less room than they take.
        for widths in [Widths::Characters, Widths::Clusters, Widths::Firsts] {
            let mut screen = Screen::new();
            let mut model = Model::new(widths, ROWS, COLUMNS);
            for frame in &frames {
                let (written, buffer) = screen.draw(frame);
                model.take(&written);
                for (at, cell) in buffer.content.iter().enumerate() {
                    if cell.symbol() == TAIL {
                        continue;
                    }
                    let (y, x) = (at / usize::from(COLUMNS), at % usize::from(COLUMNS));
                    let stands = model.stands(y, x..x + width(cell.symbol()));
                    let wanted = cell.symbol();
                    let well = if is_plain(wanted) { stands == wanted } else { stands.trim_end() == wanted };
                    prop_assert!(well, "{:?} {},{}: {:?} for {:?}", widths, x, y, stands, wanted);
                }
            }
        }
    }

    #[test]
    fn a_frame_like_the_last_writes_no_cell(frames in frames()) {
        let mut screen = Screen::new();
        for frame in &frames {
            screen.draw(frame);
            let again = String::from_utf8(screen.draw(frame).0).expect("text");
            prop_assert!(!again.contains('H'), "{again:?}");
        }
    }
}

#[test]
fn a_screen_without_such_clusters_is_written_as_ever() {
    let mut screen = Screen::new();
    let line = |text: &'static str| vec![(0, 1, false, vec![(text, Style::new())])];
    screen.draw(&line("plain ─ text ✓"));
    let (written, _) = screen.draw(&line("plain ─ test ✓"));
    let written = String::from_utf8(written).expect("text");
    assert!(written.contains("\u{1b}[2;11Hs\u{1b}["), "one cell alone: {written:?}");
    assert!(!written.contains("[?7"), "{written:?}");
    // A row with one is written whole.
    screen.draw(&line("plain का text"));
    let (written, _) = screen.draw(&line("plain का test"));
    let written = String::from_utf8(written).expect("text");
    assert!(written.contains("plain") && !written.contains("[?7"), "{written:?}");
    // Beside a flag, which may run over the edge, nothing wraps.
    let (written, _) = screen.draw(&line("plain 🇮🇳 test"));
    let written = String::from_utf8(written).expect("text");
    assert!(written.contains("[?7l") && written.ends_with("[?7h\u{1b}[?25l"), "{written:?}");
}
