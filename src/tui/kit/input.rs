//! A line of text that is typed, with its caret; edited as shells do.
//!
//! Moving and erasing go by grapheme clusters, so that a letter and its signs are one step. Only
//! Backspace in an Indic script takes the last sign typed alone. The caret may stand inside a
//! cluster only while one is being typed: a sign that joins what follows does not throw the caret
//! behind it.

use std::ops::{Range, RangeInclusive};

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::text::width;
use crate::tui::app::msg::{Edit, Msg};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::wrap_line_hanging;

/// Stands for a space under the caret while lines are wrapped: it is not dropped at a break.
const HELD: &str = "\u{a0}";

/// The Indic scripts from Devanagari to Sinhala.
const INDIC: RangeInclusive<char> = '\u{900}'..='\u{dff}';
/// Invisible characters that say how the sign before them joins what follows.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// A line of text being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    text: String,
    /// The byte before which the caret stands.
    caret: usize,
    /// The most characters that it takes.
    longest: usize,
}

impl Input {
    /// An empty line that takes at most so many characters.
    pub fn new(longest: usize) -> Self {
        Self { text: String::new(), caret: 0, longest }
    }

    /// The same, with a text in it and the caret at its end. What is too long is kept: it can be
    /// made shorter, and no longer.
    pub fn with(self, text: String) -> Self {
        Self { caret: text.len(), text, ..self }
    }

    /// The same without a text.
    pub fn emptied(&self) -> Self {
        Self::new(self.longest)
    }

    /// What is typed so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the caret stands behind all of it.
    pub fn is_at_end(&self) -> bool {
        self.caret == self.text.len()
    }

    /// The same as it is shown, with a sign before the characters of these numbers, from 0.
    pub fn grouped(&self, before: &[usize], sign: char) -> Self {
        let mut shown = Self::new(self.longest);
        for (number, (at, c)) in self.text.char_indices().enumerate() {
            if before.contains(&number) {
                shown.text.push(sign);
            }
            if at == self.caret {
                shown.caret = shown.text.len();
            }
            shown.text.push(c);
        }
        if self.is_at_end() {
            shown.caret = shown.text.len();
        }
        shown
    }

    /// Takes in what is typed and edited, and leaves other messages alone. Whether the text is
    /// another than before.
    pub fn update(&mut self, msg: &Msg) -> bool {
        match msg {
            Msg::Type(c) => self.insert(*c),
            Msg::Erase => self.erase(self.last_typed()..self.caret),
            Msg::Edit(edit) => self.edit(*edit),
            _ => false,
        }
    }

    fn edit(&mut self, edit: Edit) -> bool {
        let to = match edit {
            Edit::Delete => return self.erase(self.caret..self.after()),
            Edit::EraseWord => return self.erase(self.word()..self.caret),
            Edit::EraseBefore => return self.erase(0..self.caret),
            Edit::EraseAfter => return self.erase(self.caret..self.text.len()),
            Edit::Left => self.before(),
            Edit::Right => self.after(),
            Edit::First => 0,
            Edit::Last => self.text.len(),
        };
        self.caret = to;
        false
    }

    fn insert(&mut self, c: char) -> bool {
        if self.text.chars().count() >= self.longest {
            return false;
        }
        self.text.insert(self.caret, c);
        self.caret += c.len_utf8();
        true
    }

    fn erase(&mut self, range: Range<usize>) -> bool {
        self.caret = range.start;
        let erases = !range.is_empty();
        self.text.replace_range(range, "");
        erases
    }

    /// The beginning of the cluster before the caret, or of the one in which it stands.
    fn before(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        cursor.prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0)
    }

    /// The end of the cluster after the caret, or of the one in which it stands.
    fn after(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len())
    }

    /// The beginning of what Backspace takes: the cluster before the caret, as far as the caret.
    ///
    /// Of an Indic syllable it takes the last letter, vowel sign, virama or nukta alone. Each of
    /// them is a key of its own, and who hits the wrong vowel sign wants to mend that and keep the
    /// consonants. A Latin letter with its accents and an emoji of several parts look like one
    /// thing, and go as one.
    fn last_typed(&self) -> usize {
        let cluster = self.text[..self.caret].graphemes(true).next_back().unwrap_or_default();
        if !cluster.starts_with(|c| INDIC.contains(&c)) {
            return self.caret - cluster.len();
        }
        // A joiner cannot be seen, so it goes with the sign that it stands behind.
        let seen = cluster.trim_end_matches(JOINERS);
        let last = seen.chars().next_back().map_or(0, char::len_utf8);
        self.caret - cluster.len() + seen.len() - last
    }

    /// The beginning of the word before the caret: words are what stands between spaces.
    fn word(&self) -> usize {
        let words = self.text[..self.caret].trim_end();
        let after_space = |(at, c): (usize, char)| at + c.len_utf8();
        words.char_indices().rfind(|(_, c)| c.is_whitespace()).map_or(0, after_space)
    }

    /// The cluster under the caret, as bytes; empty at the end.
    fn under(&self) -> Range<usize> {
        let mut clusters = self.text.grapheme_indices(true);
        let under = clusters.find(|(at, cluster)| self.caret < at + cluster.len());
        under.map_or(self.text.len()..self.text.len(), |(at, cluster)| at..at + cluster.len())
    }

    /// The text in one line of so many columns, scrolled so that the caret is in sight.
    pub fn line(&self, look: Style, style: TextStyle, columns: usize) -> Line<'static> {
        let [before, caret, after] = self.parts(style);
        // Of what follows a third of the line at most, so that what is edited has its surroundings.
        let follows = width(&after).min(columns / 3);
        let room = columns.saturating_sub(width(&caret) + follows);
        let from = last_columns(&before, room);
        let left = columns.saturating_sub(width(&before[from..]) + width(&caret));
        let to = first_columns(&after, left);
        spans([&before[from..], &caret, &after[..to]], look)
    }

    /// The text in as many lines as it takes, each behind the mark or as far in.
    pub fn lines(
        &self,
        mark: &Span<'static>,
        look: Style,
        style: TextStyle,
        columns: usize,
    ) -> Vec<Line<'static>> {
        let [before, caret, after] = self.parts(style);
        let caret = if caret == " " { HELD.to_owned() } else { caret };
        let line = spans([&before, &caret, &after], look);
        let mut lines = wrap_line_hanging(mark, &line, columns);
        for span in lines.iter_mut().flat_map(|line| &mut line.spans) {
            if span.style == turned(look) && span.content == HELD {
                span.content = " ".into();
            }
        }
        lines
    }

    /// What stands before, under and after the caret, made safe to draw.
    fn parts(&self, style: TextStyle) -> [String; 3] {
        let under = self.under();
        let clean = |text: &str| style.clean(text).replace('\n', " ");
        let mut caret = clean(&self.text[under.clone()]);
        if caret.trim().is_empty() {
            // At the end, or on a space of any sort.
            " ".clone_into(&mut caret);
        } else if width(&caret) == 0 {
            // On a sign without a letter.
            caret.insert(0, ' ');
        }
        [clean(&self.text[..under.start]), caret, clean(&self.text[under.end..])]
    }
}

/// The style of the caret in a text of that style: its colours turned about.
fn turned(look: Style) -> Style {
    if look.add_modifier.contains(Modifier::REVERSED) {
        look.remove_modifier(Modifier::REVERSED)
    } else {
        look.add_modifier(Modifier::REVERSED)
    }
}

fn spans([before, caret, after]: [&str; 3], look: Style) -> Line<'static> {
    let span = |text: &str, style| Span::styled(text.to_owned(), style);
    let all = [span(before, look), span(caret, turned(look)), span(after, look)];
    Line::from(all.into_iter().filter(|span| !span.content.is_empty()).collect::<Vec<_>>())
}

/// Where the longest end of a text begins that goes into so many columns.
fn last_columns(text: &str, columns: usize) -> usize {
    let mut from = text.len();
    let mut taken = 0;
    for (at, cluster) in text.grapheme_indices(true).rev() {
        taken += width(cluster);
        if taken > columns {
            break;
        }
        from = at;
    }
    from
}

/// Where the longest beginning of a text ends that goes into so many columns.
fn first_columns(text: &str, columns: usize) -> usize {
    let mut taken = 0;
    let fits = |cluster: &&str| {
        taken += width(cluster);
        taken <= columns
    };
    text.graphemes(true).take_while(fits).map(str::len).sum()
}

#[cfg(test)]
mod tests;
