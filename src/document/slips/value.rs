//! What stands behind the `=` of a field, as far as one line tells.

use std::ops::Range;

use super::line::Line;
use super::slip::{Slip, bad_escape};
use crate::text::quoted;

/// Where a value ends.
pub(super) enum Ends {
    /// In its line, with what is wrong in it.
    Here(Option<Slip>),
    /// In a later one.
    Later(Opened),
}

/// A text or list that goes on in later lines.
pub(super) struct Opened {
    /// Where it is opened.
    pub place: Range<usize>,
    /// By what.
    pub mark: &'static str,
    /// What closes it.
    pub close: &'static str,
    /// How far a list has come.
    pub list: ListState,
    /// The quotes are curly ones.
    curly: bool,
}

const TRIPLE: &str = "\"\"\"";
const LITERAL: &str = "'''";

impl Opened {
    pub fn is_list(&self) -> bool {
        matches!(self.mark, "[" | "{")
    }

    /// Where the text ends in a line, by what closes it.
    pub fn ends(&self, line: &Line<'_>) -> Option<usize> {
        let curly = || self.curly.then(|| line.text.find(['“', '”'])).flatten();
        line.text.find(self.close).or_else(curly)
    }

    /// What is wrong with a text that ends there all the same: it was opened by curly quotes.
    pub fn mistaken(&self, line: &Line<'_>, end: usize) -> Option<Slip> {
        // Where the closing ones are straight, what is read of the rest is turned inside out.
        let straight = line.text[end..].starts_with(self.close);
        let close = if straight { usize::MAX } else { line.span.end };
        self.curly.then(|| curly(self.place.clone(), TRIPLE).explaining(self.place.start..close))
    }

    /// Where the text is closed by other quotes than those that it is opened by.
    pub fn other_close(&self, line: &Line<'_>) -> Option<usize> {
        let said = line.text.trim();
        let other = match self.mark {
            "\"" | LITERAL => TRIPLE,
            TRIPLE => LITERAL,
            _ => return None,
        };
        let curly = said.chars().count() <= 3
            && !said.is_empty()
            && said.chars().all(|c| matches!(c, '“' | '”'));
        (said == other || curly).then(|| line.text.len() - line.text.trim_start().len())
    }

    /// A text that is opened by one sort of quotes and closed by another.
    pub fn crossed(&self, line: &Line<'_>, _: usize) -> Slip {
        let closes = line.text.trim();
        let message = format!("this text is opened by `{}` and closed by `{closes}`", self.mark);
        let (help, place) = if closes == TRIPLE {
            (format!("write `{TRIPLE}` here too, in place of `{}`", self.mark), self.place.clone())
        } else {
            (format!("write `{}` here, in place of `{closes}`", self.close), line.trimmed())
        };
        Slip {
            other: (place != self.place).then(|| (self.place.clone(), "opened here")),
            ..Slip::of(place, message, help).explaining(self.place.start..usize::MAX)
        }
    }
}

/// How far a list has come at the end of a line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ListState {
    /// How many brackets are open.
    depth: usize,
    /// Whether a value ended, so that a comma or a bracket must follow.
    after_value: bool,
}

/// What is left of a list after a line.
pub(super) enum Rest {
    Open(ListState),
    Closed,
    Slip(Slip),
}

/// Reads the value of a field.
pub(super) fn read(line: &Line<'_>, key: &str, value: &str) -> Ends {
    let said = value.trim();
    let start = line.place_of(value) + (value.len() - value.trim_start().len());
    let whole = start..start + said.len();
    let here = |slip: Slip| Ends::Here(Some(slip.explaining(line.span.clone())));
    if said.is_empty() {
        let help = "write what it is to be behind the `=`, or take the line out";
        return here(Slip::of(
            line.trimmed(),
            format!("`{}` is set to nothing", quoted(key)),
            help,
        ));
    }
    if said.starts_with('=') {
        return here(Slip::of(
            start..start + 1,
            "one `=` sets a field, and here are two",
            "take one out",
        ));
    }
    for mark in [TRIPLE, LITERAL] {
        if let Some(rest) = said.strip_prefix(mark) {
            let place = start..start + mark.len();
            return match rest.find(mark) {
                Some(_) => Ends::Here(None),
                None => Ends::Later(Opened {
                    place,
                    mark,
                    close: mark,
                    list: ListState::default(),
                    curly: false,
                }),
            };
        }
    }
    if said.starts_with(['“', '”', '„', '‘', '’']) {
        let quotes: usize = said
            .chars()
            .take_while(|c| matches!(c, '“' | '”' | '„' | '‘' | '’' | '"'))
            .map(char::len_utf8)
            .sum();
        let place = start..start + quotes;
        let straight = if said.chars().take_while(|c| matches!(c, '“' | '”' | '"')).count() >= 3
        {
            TRIPLE
        } else {
            "\""
        };
        if straight == TRIPLE && quotes == said.len() {
            let slip = Opened {
                place,
                mark: "”””",
                close: TRIPLE,
                list: ListState::default(),
                curly: true,
            };
            return Ends::Later(slip);
        }
        return here(curly(whole, straight));
    }
    match said.chars().next() {
        Some('"') => quoted_text(line, said, start),
        Some('\'') => Ends::Here(None),
        Some(open @ ('[' | '{')) => {
            let (mark, close) = if open == '[' { ("[", "]") } else { ("{", "}") };
            let list = Line { text: said, span: whole.clone() };
            match list_line(&list, ListState::default()) {
                Rest::Open(list) => {
                    let place = start..start + 1;
                    Ends::Later(Opened { place, mark, close, list, curly: false })
                }
                Rest::Closed => Ends::Here(None),
                Rest::Slip(slip) => Ends::Here(Some(slip)),
            }
        }
        _ => bare(line, key, said, start),
    }
}

fn curly(place: Range<usize>, straight: &str) -> Slip {
    let message =
        "these quotes are curly, as word processors make them; TOML has straight ones alone";
    Slip::of(place, message, format!("write `{straight}` in place of each of the two"))
}

/// A text of one line between double quotes.
fn quoted_text(line: &Line<'_>, said: &str, start: usize) -> Ends {
    let here = |slip: Slip| Ends::Here(Some(slip.explaining(line.span.clone())));
    let inner = &said[1..];
    let Some(end) = closing(inner) else {
        if inner.trim().is_empty() {
            let place = start..start + 1;
            return Ends::Later(Opened {
                place,
                mark: "\"",
                close: "\u{0}",
                list: ListState::default(),
                curly: false,
            });
        }
        if let Some(at) = inner.find(['”', '“']) {
            let place = start + 1 + at..start + 1 + at + '”'.len_utf8();
            return here(curly(place, "\""));
        }
        let message = "the quote that opens here is not closed in its line";
        let help = "add `\"` at the end of the line; a text of several lines stands between \"\"\" and \"\"\"";
        return here(Slip::of(start..start + 1, message, help));
    };
    let after = inner[end + 1..].trim_start();
    if let Some(slip) = bad_escape(&inner[..end], start + 1, false) {
        return here(slip);
    }
    if after.is_empty() || after.starts_with('#') {
        return Ends::Here(None);
    }
    let place = start + 1 + end..start + 2 + end;
    if after.ends_with('"') {
        let message = "the text ends at this quote, and more of it follows";
        let single = !said.contains('\'');
        let help = if single {
            "write ' in place of the first and the last quote of the text, so that those within are its own"
        } else {
            "write \\\" for each quote that is part of the text"
        };
        return here(Slip::of(place, message, help));
    }
    let at = start + said.len() - after.len();
    here(after_value(at, after))
}

/// Something behind a value.
fn after_value(at: usize, after: &str) -> Slip {
    let place = at..at + after.len();
    let message = format!("`{}` follows the value, and nothing may", quoted(after));
    let help = match after.trim_end() {
        "," | ";" | "." => "take it out".to_owned(),
        _ => "take it out; a remark begins with `#`, and a second field has a line of its own"
            .to_owned(),
    };
    Slip::of(place, message, help)
}

/// Where the quote stands that closes a text.
fn closing(inner: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at),
            _ => {}
        }
    }
    None
}

/// A value without quotes or brackets.
fn bare(line: &Line<'_>, key: &str, said: &str, start: usize) -> Ends {
    let here = |slip: Slip| Ends::Here(Some(slip.explaining(line.span.clone())));
    let said = said.split(" #").next().unwrap_or(said).trim_end();
    let whole = start..start + said.len();
    let key = key.trim();
    if let Some(rest) = said.strip_suffix([',', ';']).filter(|rest| is_plain(rest.trim_end())) {
        let at = start + rest.len();
        return here(after_value(at, &said[rest.len()..]));
    }
    if is_plain(said) {
        return Ends::Here(None);
    }
    if let Some(day) = iso_day(said) {
        let message = format!("`{}` is no date of TOML, which begins with the year", quoted(said));
        return here(Slip::of(whole, message, format!("write `{key} = {day}`")));
    }
    let numbers = said.trim_matches(['(', ')', ' ']);
    let is_list = |text: &str| text.split(',').all(|n| n.trim().parse::<i64>().is_ok());
    if numbers.contains(',') && is_list(numbers) || said.starts_with('(') && is_list(numbers) {
        let message = "several values stand between square brackets";
        return here(Slip::of(whole, message, format!("write `{key} = [{numbers}]`")));
    }
    if matches!(said.to_ascii_lowercase().as_str(), "true" | "yes" | "on") {
        return here(Slip::of(
            whole,
            "this is not the word `true`",
            format!("write `{key} = true`"),
        ));
    }
    if matches!(said.to_ascii_lowercase().as_str(), "false" | "no" | "off") {
        return here(Slip::of(
            whole,
            "this is not the word `false`",
            format!("write `{key} = false`"),
        ));
    }
    if let Some(text) = said.strip_suffix('"').filter(|text| !text.contains('"')) {
        let help = format!("write `{key} = \"{}\"`", quoted(text));
        return here(Slip::of(whole, "the quote that opens this text is missing", help));
    }
    let help = if said.contains('"') {
        format!("write `{key} = '{}'`", quoted(said))
    } else {
        format!("write `{key} = \"{}\"`", quoted(said))
    };
    here(Slip::of(whole, "a text stands between quotes", help))
}

/// Whether TOML reads it without quotes: a truth value, a number, or what begins like a date.
fn is_plain(said: &str) -> bool {
    let number = said.replace('_', "");
    matches!(said, "true" | "false" | "inf" | "nan")
        || number.parse::<f64>().is_ok() && !number.ends_with('.') && !said.starts_with('.')
        || said.len() >= 10 && said.is_ascii() && is_iso(&said[..10])
}

fn is_iso(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
    bytes.len() == 10
        && digits(0..4)
        && bytes[4] == b'-'
        && digits(5..7)
        && bytes[7] == b'-'
        && digits(8..10)
}

/// A day that begins with its day, as TOML writes it: `15-08-1947`, `15/8/1947`, `15.08.1947`.
pub fn iso_day(said: &str) -> Option<String> {
    let parts: Vec<&str> = said.split(['-', '/', '.']).map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let number =
        |text: &str, most: u32| text.parse::<u32>().ok().filter(|n| (1..=most).contains(n));
    let (day, month) = (number(day, 31)?, number(month, 12)?);
    (year.len() == 4)
        .then(|| number(year, 9999))
        .flatten()
        .map(|year| format!("{year:04}-{month:02}-{day:02}"))
}

/// Reads on in a list, which has come so far before the line.
pub(super) fn list_line(line: &Line<'_>, before: ListState) -> Rest {
    let ListState { mut depth, mut after_value } = before;
    let mut rest = line.text;
    while let Some(c) = rest.chars().next() {
        let start = line.place_of(rest);
        let next = &rest[c.len_utf8()..];
        match c {
            '#' => break,
            '“' | '”' => {
                let end =
                    next.find(['“', '”', '"']).map_or(c.len_utf8(), |at| c.len_utf8() + at + 1);
                let mut end = end;
                while !rest.is_char_boundary(end) {
                    end += 1;
                }
                return Rest::Slip(curly(start..start + end, "\"").explaining(line.span.clone()));
            }
            '"' | '\'' => {
                let end = if c == '"' { closing(next) } else { next.find('\'') };
                let Some(end) = end else {
                    let message = "the quote that opens here is not closed in its line";
                    let help = format!("add `{c}` where the text ends");
                    return Rest::Slip(
                        Slip::of(start..start + 1, message, help).explaining(start..usize::MAX),
                    );
                };
                if let Some(slip) =
                    (c == '"').then(|| bad_escape(&next[..end], start + 1, false)).flatten()
                {
                    return Rest::Slip(slip.explaining(line.span.clone()));
                }
                if after_value {
                    return Rest::Slip(missing_comma(start, line));
                }
                after_value = depth > 0;
                rest = &next[end + 1..];
                continue;
            }
            '[' | '{' => {
                if after_value {
                    return Rest::Slip(missing_comma(start, line));
                }
                depth += 1;
            }
            ']' | '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Rest::Closed;
                }
                after_value = true;
                rest = next;
                continue;
            }
            ';' => {
                let slip = Slip::of(
                    start..start + 1,
                    "values of a list are parted by commas",
                    "write `,` in place of `;`",
                );
                return Rest::Slip(slip.explaining(line.span.clone()));
            }
            _ if after_value && (c.is_alphanumeric() || c == '_') => {
                return Rest::Slip(missing_comma(start, line));
            }
            _ => {}
        }
        if !c.is_whitespace() {
            after_value = false;
        }
        rest = next;
    }
    Rest::Open(ListState { depth, after_value })
}

fn missing_comma(start: usize, line: &Line<'_>) -> Slip {
    let message = "a comma is missing before this value";
    let is_first = line.text[..start - line.span.start].trim().is_empty();
    let help = if is_first {
        "write `,` at the end of the line before"
    } else {
        "write `,` between this value and the one before"
    };
    Slip::of(start..start + 1, message, help).explaining(line.span.clone())
}
