//! Ink: how texts become rows. Everything that comes from a bank passes through here, cleaned.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::question::{as_markdown, is_marked, plain};
use crate::text::{clean, truncate, wrap};
use crate::tui::kit::page::Row;
use crate::tui::kit::text::{line_width, markdown, wrap_line_hanging};
use crate::tui::kit::theme::Theme;

/// The widest that prose is set: longer lines are hard to read.
pub const MEASURE: usize = 88;

/// The theme at work.
#[derive(Debug, Clone, Copy)]
pub struct TextStyle {
    /// The theme.
    pub theme: Theme,
}

impl TextStyle {
    pub fn new(theme: Theme) -> Self {
        Self { theme }
    }

    /// A text made safe to draw.
    pub fn clean(self, text: &str) -> String {
        clean(text, self.theme.glyphs()).into_owned()
    }

    /// A text of a question made safe, without what is Markdown in it.
    pub fn plain(self, text: &str) -> String {
        self.clean(&plain(text))
    }

    /// A text made safe, on one line and cut to fit.
    pub fn cut(self, text: &str, columns: usize) -> String {
        let text = self.clean(text).replace('\n', " ");
        truncate(&text, columns, self.theme.glyphs()).into_owned()
    }

    /// A plain text, wrapped.
    pub fn text(self, text: &str, columns: usize, style: Style) -> Vec<Row> {
        let columns = columns.min(MEASURE);
        let lines = wrap(&self.clean(text), columns);
        lines.into_iter().map(|line| Row::new(Span::styled(line, style))).collect()
    }

    /// A plain text, wrapped behind a mark.
    pub fn hanging(
        self,
        mark: &Span<'static>,
        text: &str,
        columns: usize,
        style: Style,
    ) -> Vec<Row> {
        let line = Line::from(Span::styled(self.clean(text), style));
        let columns = columns.min(MEASURE);
        wrap_line_hanging(mark, &line, columns).into_iter().map(Row::new).collect()
    }

    /// A plain text behind a mark of several styles.
    pub fn marked_text(
        self,
        mark: &Line<'static>,
        text: &str,
        style: Style,
        columns: usize,
    ) -> Vec<Row> {
        let indent = line_width(mark);
        let room = if indent > columns / 2 { columns } else { columns - indent };
        let lines = wrap(&self.clean(text), room).into_iter().enumerate();
        let row = |(i, line): (usize, String)| {
            let text = Span::styled(line, style);
            let before = if i == 0 {
                mark.spans.clone()
            } else {
                vec![Span::raw(" ".repeat(if room == columns { 0 } else { indent }))]
            };
            Row::new(Line::from(before.into_iter().chain([text]).collect::<Vec<_>>()))
        };
        lines.map(row).collect()
    }

    /// A text in Markdown.
    pub fn markdown(self, text: &str, columns: usize) -> Vec<Row> {
        let styles = self.theme.markdown();
        markdown(text, columns.min(MEASURE), &styles).into_iter().map(Row::new).collect()
    }

    /// A text of a question, in what Markdown it has, over a style.
    pub fn question(self, text: &str, columns: usize, style: Style) -> Vec<Row> {
        if !is_marked(text) {
            return self.text(text, columns, style);
        }
        let mut rows = self.markdown(&as_markdown(text), columns);
        for span in rows.iter_mut().flat_map(|row| &mut row.line.spans) {
            span.style = style.patch(span.style);
        }
        rows
    }

    /// A text of a question behind a mark of one style.
    pub fn hanging_question(
        self,
        mark: &Span<'static>,
        text: &str,
        columns: usize,
        style: Style,
    ) -> Vec<Row> {
        if !is_marked(text) {
            return self.hanging(mark, text, columns, style);
        }
        self.marked_question(&Line::from(mark.clone()), text, style, columns)
    }

    /// A text of a question behind a mark.
    pub fn marked_question(
        self,
        mark: &Line<'static>,
        text: &str,
        style: Style,
        columns: usize,
    ) -> Vec<Row> {
        if !is_marked(text) {
            return self.marked_text(mark, text, style, columns);
        }
        let indent = line_width(mark);
        let columns = columns.min(MEASURE);
        let room = if indent > columns / 2 { columns } else { columns - indent };
        let mut rows = self.question(text, room, style);
        if room == columns && indent > 0 {
            rows.insert(0, Row::new(mark.clone()));
            return rows;
        }
        for (i, row) in rows.iter_mut().enumerate() {
            let before = match i {
                0 => mark.spans.clone(),
                _ => vec![Span::raw(" ".repeat(indent))],
            };
            row.line.spans.splice(0..0, before);
        }
        rows
    }

    /// One line of a question's text, over a style.
    pub fn question_line(self, text: &str, style: Style) -> Line<'static> {
        let rows = self.question(text, usize::from(u16::MAX), style);
        rows.into_iter().next().map(|row| row.line).unwrap_or_default()
    }

    /// A text in Markdown behind a mark.
    pub fn marked(self, mark: Line<'static>, text: &str, columns: usize) -> Vec<Row> {
        let indent = line_width(&mark);
        if indent > columns / 2 {
            let mut rows = vec![Row::new(mark)];
            rows.extend(self.markdown(text, columns));
            return rows;
        }
        let mut rows = self.markdown(text, columns.min(MEASURE).saturating_sub(indent));
        for (i, row) in rows.iter_mut().enumerate() {
            let mut spans =
                if i == 0 { mark.spans.clone() } else { vec![Span::raw(" ".repeat(indent))] };
            spans.append(&mut row.line.spans);
            row.line.spans = spans;
        }
        if rows.is_empty() {
            rows.push(Row::new(mark));
        }
        rows
    }

    /// A rule across so many columns.
    pub fn rule(self, columns: usize) -> Row {
        Row::new(Span::styled(self.theme.symbols().rule.repeat(columns), self.theme.quiet()))
    }

    /// A heading within a text.
    pub fn title(self, text: &str) -> Row {
        Row::new(Span::styled(text.to_owned(), self.theme.strong()))
    }

    /// A remark that stands back.
    pub fn quiet(self, text: &str, columns: usize) -> Vec<Row> {
        self.text(text, columns, self.theme.quiet())
    }
}
