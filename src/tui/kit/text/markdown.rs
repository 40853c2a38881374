//! Markdown laid out as lines of a given width.
//!
//! Blocks become lines behind the marks of what holds them (bullets, numbers, quote bars). Tables
//! are laid out next door. This file must not know of screens or what the text is about.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::text::markdown::{Part, Piece, pieces};
use crate::text::{Glyphs, clean, set_scripts, width};
use crate::tui::kit::text::lines::wrap_line;
use crate::tui::kit::text::styles::Styles;
use crate::tui::kit::text::table::Table;

/// `text` as lines of at most `columns`; none if there are no columns.
///
/// Nothing is left out: raw HTML is shown as text, links show their address. The text is cleaned
/// here, after its character references are resolved, so that none can smuggle a control character
/// in.
pub fn markdown(text: &str, columns: usize, styles: &Styles) -> Vec<Line<'static>> {
    if columns == 0 {
        return Vec::new();
    }
    let mut page = Page::new(columns, styles);
    for piece in pieces(&set_scripts(text)) {
        page.take(piece);
    }
    page.end_text();
    page.lines
}

/// What is being laid out.
struct Page<'s> {
    columns: usize,
    styles: &'s Styles,
    lines: Vec<Line<'static>>,
    /// Text of the block that is open, and the styles laid over one another for what comes next.
    text: Vec<Span<'static>>,
    style: Vec<Style>,
    /// What stands before every line, and how it was before each open block.
    margin: Vec<Span<'static>>,
    outer: Vec<usize>,
    /// Marks that replace parts of the margin on the next line only.
    marks: Vec<(usize, Span<'static>)>,
    /// Whether the next block is to stand apart from the last.
    gap: bool,
    /// How many lists are open.
    lists: usize,
    table: Option<Table>,
    /// Within a block of code or HTML, where line ends count.
    verbatim: bool,
}

impl<'s> Page<'s> {
    fn new(columns: usize, styles: &'s Styles) -> Self {
        Self {
            columns,
            styles,
            lines: Vec::new(),
            text: Vec::new(),
            style: vec![Style::new()],
            margin: Vec::new(),
            outer: Vec::new(),
            marks: Vec::new(),
            gap: false,
            lists: 0,
            table: None,
            verbatim: false,
        }
    }

    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Open(part) => self.open(part),
            Piece::OpenItem(number) => self.open_item(number),
            Piece::OpenTable(sides) => {
                self.end_text();
                self.table = Some(Table::new(sides));
            }
            Piece::Close(part) => self.close(part),
            Piece::Text(text) => self.say(&text),
            Piece::Code(code) => self.say_in(&code, self.over(self.styles.code)),
            Piece::Address(address) => {
                // It is no part of the link's text.
                self.style.pop();
                self.say_in(&address, self.over(self.styles.quiet));
                self.style.push(self.over(self.styles.link));
            }
            Piece::Space => self.say(" "),
            Piece::LineEnd => self.say("\n"),
            Piece::Rule => {
                self.end_text();
                let rule = match self.styles.glyphs {
                    Glyphs::Unicode => "─",
                    Glyphs::Ascii => "-",
                };
                self.put(vec![Span::styled(rule.repeat(self.room()), self.styles.quiet).into()]);
                self.gap = true;
            }
        }
    }

    fn open(&mut self, part: Part) {
        match part {
            Part::Heading => {
                self.end_text();
                self.gap = true;
                self.style.push(self.over(self.styles.heading));
            }
            Part::CodeBlock => {
                self.end_text();
                self.verbatim = true;
                self.style.push(self.over(self.styles.code));
            }
            Part::HtmlBlock => {
                self.end_text();
                self.verbatim = true;
            }
            Part::Quote => {
                self.end_text();
                let bar = match self.styles.glyphs {
                    Glyphs::Unicode => "│ ",
                    Glyphs::Ascii => "| ",
                };
                self.indent(bar, None);
            }
            Part::List => {
                self.end_text();
                self.lists += 1;
            }
            Part::Head => self.style.push(self.over(self.styles.heading)),
            Part::Row => self.table.iter_mut().for_each(Table::row),
            Part::Emphasis => self.style.push(self.over(self.styles.emphasis)),
            Part::Strong => self.style.push(self.over(self.styles.strong)),
            Part::Struck => {
                self.style.push(self.over(Style::new().add_modifier(Modifier::CROSSED_OUT)));
            }
            Part::Link => self.style.push(self.over(self.styles.link)),
            // A paragraph in a list has text before it only when the item began without one.
            Part::Paragraph | Part::Item | Part::Table | Part::Cell | Part::Other => {
                self.end_text();
            }
        }
    }

    fn open_item(&mut self, number: Option<u64>) {
        self.end_text();
        let mark = match (number, self.styles.glyphs) {
            (Some(number), _) => format!("{number}. "),
            (None, Glyphs::Unicode) => "• ".to_owned(),
            (None, Glyphs::Ascii) => "- ".to_owned(),
        };
        self.indent(&" ".repeat(width(&mark)), Some(mark));
    }

    fn close(&mut self, part: Part) {
        match part {
            Part::Paragraph => {
                self.end_text();
                self.gap = true;
            }
            Part::Heading => {
                self.end_text();
                self.style.pop();
                self.gap = false;
            }
            Part::CodeBlock => {
                self.end_text();
                self.style.pop();
                self.verbatim = false;
                self.gap = true;
            }
            Part::HtmlBlock => {
                self.end_text();
                self.verbatim = false;
                self.gap = true;
            }
            Part::Quote => {
                self.outdent();
                self.gap = true;
            }
            Part::List => {
                self.lists = self.lists.saturating_sub(1);
                // A list within a list stands apart only if its items do.
                self.gap |= self.lists == 0;
            }
            Part::Item => self.outdent(),
            Part::Cell => {
                let cell = std::mem::take(&mut self.text).into();
                self.table.iter_mut().for_each(|table| table.cell(Line::clone(&cell)));
            }
            Part::Table => {
                if let Some(table) = self.table.take() {
                    self.put(table.lay_out(self.room(), self.styles));
                    self.gap = true;
                }
            }
            Part::Head | Part::Emphasis | Part::Strong | Part::Struck | Part::Link => {
                self.style.pop();
            }
            Part::Row | Part::Other => {}
        }
    }

    /// A style laid over the one in force.
    fn over(&self, style: Style) -> Style {
        self.style.last().copied().unwrap_or_default().patch(style)
    }

    fn say(&mut self, text: &str) {
        self.say_in(text, self.over(Style::new()));
    }

    fn say_in(&mut self, text: &str, style: Style) {
        let text = clean(text, self.styles.glyphs).into_owned();
        self.text.push(Span::styled(text, style));
    }

    /// The columns that are left beside the margin.
    fn room(&self) -> usize {
        self.columns - self.margin.iter().map(|span| width(&span.content)).sum::<usize>()
    }

    /// Opens a block with `margin` before its lines and `mark` in its place on the first. Where it
    /// would take more than a quarter of the room there is no margin, and the mark is said as text.
    fn indent(&mut self, margin: &str, mark: Option<String>) {
        self.outer.push(self.margin.len());
        if width(margin) * 4 <= self.room() {
            let mark = mark.map(|mark| Span::styled(mark, self.styles.quiet));
            self.marks.extend(mark.map(|mark| (self.margin.len(), mark)));
            self.margin.push(Span::styled(margin.to_owned(), self.styles.quiet));
        } else if let Some(mark) = mark {
            self.text.push(Span::styled(mark, self.styles.quiet));
        }
    }

    /// Closes what [`Page::indent`] opened, showing its mark even if nothing was said in it.
    fn outdent(&mut self) {
        self.end_text();
        let margin = self.outer.pop().unwrap_or(0);
        if self.marks.iter().any(|(at, _)| *at >= margin) {
            self.put(vec![Line::default()]);
        }
        self.margin.truncate(margin);
    }

    /// Ends the text that is open, if there is any, and puts it on the page.
    fn end_text(&mut self) {
        let mut text = std::mem::take(&mut self.text);
        if self.verbatim {
            // The line end that closes the block is not a line of it.
            if let Some(last) = text.last_mut() {
                let end = last.content.trim_end_matches('\n').len();
                last.content.to_mut().truncate(end);
            }
        }
        if !text.is_empty() {
            self.put(wrap_line(&text.into(), self.room()));
        }
    }

    /// Puts lines on the page behind the margin.
    fn put(&mut self, lines: Vec<Line<'static>>) {
        let blank = |margin: &[Span<'static>]| {
            let mut margin = margin.to_vec();
            while margin.last().is_some_and(|span| span.content.trim().is_empty()) {
                margin.pop();
            }
            margin
        };
        if std::mem::take(&mut self.gap) && !self.lines.is_empty() {
            let marked = self.marks.first().map_or(self.margin.len(), |(at, _)| *at);
            self.lines.push(blank(&self.margin[..marked]).into());
        }
        for line in lines {
            let mut margin = self.margin.clone();
            let marked = !self.marks.is_empty();
            for (at, mark) in self.marks.drain(..) {
                margin[at] = mark;
            }
            if line.spans.is_empty() && !marked {
                margin = blank(&margin);
            }
            margin.extend(line.spans);
            self.lines.push(margin.into());
        }
    }
}

#[cfg(test)]
mod tests;
