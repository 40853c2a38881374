//! Slips: what a hand or a word processor does to a file so that it is no TOML, told as its author
//! would say it.
//!
//! The parser says where it could not go on, which is often far behind the slip, and once for each
//! line that follows from it. So where it found a fault, the text is gone through once more, line by
//! line, for slips that are known; what they explain is not told again. This file must not know what
//! a file is about.

mod line;
mod slip;
mod value;

use std::ops::Range;

use self::line::{Line, lines};
pub(super) use self::slip::Slip;
use self::slip::bad_escape;
pub(crate) use self::value::iso_day;
use self::value::{Ends, Opened};
use crate::text::quoted;

/// So many slips of a file are told.
const MOST: usize = 25;

/// Longer files are no hand's work, and looking through them takes room and time.
const LONGEST: usize = 1 << 20;

/// So many fields of a table are remembered: no table of a bank has as many.
const MOST_FIELDS: usize = 100;

/// The slips of a file, in order.
pub(super) fn slips(text: &str) -> Vec<Slip> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    if let Some(slip) = old_line_ends(text) {
        return vec![slip];
    }
    let all: Vec<Line<'_>> = lines(text).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() && found.len() < MOST {
        at = take(text, &all, at, &mut found);
    }
    found.extend(head_below(&all));
    found.sort_by_key(|slip: &Slip| slip.place.start);
    found.truncate(MOST);
    found
}

/// Takes what begins in line `at`; gives the line after it.
fn take(text: &str, all: &[Line<'_>], at: usize, found: &mut Vec<Slip>) -> usize {
    let line = &all[at];
    let said = line.text.trim();
    if said.is_empty() || said.starts_with('#') {
        return at + 1;
    }
    if let Some(slip) = strange_character(line) {
        found.push(slip);
        return at + 1;
    }
    if said.starts_with('[') {
        found.extend(header(line));
        return at + 1;
    }
    let Some((key, value)) = line.assignment() else {
        found.push(no_assignment(line));
        return at + 1;
    };
    match value::read(line, key, value) {
        Ends::Here(slip) => {
            found.extend(slip);
            at + 1
        }
        Ends::Later(opened) => multi_line(text, all, at, &opened, found),
    }
}

/// Takes a text or list of several lines that is opened in line `at`.
fn multi_line(
    text: &str,
    all: &[Line<'_>],
    at: usize,
    opened: &Opened,
    found: &mut Vec<Slip>,
) -> usize {
    let mut list = opened.list;
    // It is closed by the same line for whichever field within it that is asked.
    let mut is_closed = false;
    for (next, line) in all.iter().enumerate().skip(at + 1) {
        // A field or header within a text is one that the text should have ended before, if another
        // text opens on that line or the text never ends.
        let begins_anew = line.looks_like_field() || line.is_header();
        if line.text.contains(|c: char| c.is_control() && c != '\t' && c != '\u{1b}') {
            found.extend(strange_character(line));
        }
        if opened.is_list() {
            if begins_anew {
                let place = opened.place.clone();
                let slip = Slip::of(
                    place.clone(),
                    format!("the `{}` that opens here is not closed", opened.mark),
                    format!("add `{}` at the end of what it holds", opened.close),
                );
                found.push(slip.explaining(place.start..usize::MAX));
                return next;
            }
            match value::list_line(line, list) {
                value::Rest::Open(now) => list = now,
                value::Rest::Closed => return next + 1,
                value::Rest::Slip(slip) => {
                    let rest = all[next + 1..].iter();
                    let over = |line: &Line<'_>| line.text.trim_start().starts_with([']', '}']);
                    let left = rest.take_while(|line| {
                        !over(line) && !line.looks_like_field() && !line.is_header()
                    });
                    let after = next + 1 + left.count();
                    let closed = all.get(after).is_some_and(over);
                    let end = all.get(after).map_or(text.len(), |line| line.span.end);
                    let Range { start, end: own } = slip.explains.clone();
                    found.push(slip.explaining(start..end.max(own)));
                    return after + usize::from(closed);
                }
            }
            continue;
        }
        if begins_anew && !is_closed {
            is_closed = !never_closed(all, next, opened);
            if !is_closed {
                found.push(unclosed(all, at, next, opened, text.len()));
                return next;
            }
        }
        if let Some(end) = opened.ends(line) {
            found.extend(opened.mistaken(line, end));
            if opened.mark == "\"\"\"" {
                found.extend(bad_escape(
                    &text[opened.place.end..line.span.start + end],
                    opened.place.end,
                    true,
                ));
            }
            return next + 1;
        }
        if let Some(end) = opened.other_close(line) {
            found.push(opened.crossed(line, end));
            return next + 1;
        }
    }
    let slip = Slip::of(
        opened.place.clone(),
        format!("the text that opens here with `{}` is not closed", opened.mark),
        format!("put `{}` on a line of its own after the last line of the text", opened.close),
    );
    found.push(slip.explaining(opened.place.start..text.len()));
    all.len()
}

/// Whether the text that is open in line `at`, which looks like a field, was never closed: it is
/// closed by what opens the next text, or by nothing.
fn never_closed(all: &[Line<'_>], at: usize, opened: &Opened) -> bool {
    let ends = |line: &&Line<'_>| opened.ends(line).is_some() || opened.other_close(line).is_some();
    let Some(line) = all[at..].iter().find(ends) else { return true };
    let after = line.assignment().map(|(_, value)| value.trim_start());
    after.is_some_and(|value| {
        value.starts_with(opened.close) && !value[3.min(value.len())..].contains(opened.close)
    })
}

fn unclosed(all: &[Line<'_>], at: usize, next: usize, opened: &Opened, end: usize) -> Slip {
    let before = all[next].text.trim();
    let slip = Slip {
        other: Some((all[next].trimmed(), "this is no part of the text")),
        ..Slip::of(
            opened.place.clone(),
            format!("the text that opens here with `{}` is not closed", opened.mark),
            format!(
                "put `{}` on a line of its own after the last line of the text, before `{}`",
                opened.close,
                quoted(before)
            ),
        )
    };
    // What is read of the rest of the file is turned inside out.
    let from = all[at].span.start;
    slip.explaining(from..end)
}

/// A file whose lines end as old Macintoshes ended them.
fn old_line_ends(text: &str) -> Option<Slip> {
    let at = text.find('\r')?;
    let old = !text[at + 1..].starts_with('\n');
    let message = "the lines of this file end in an old way (CR alone), which TOML does not know";
    let help = "save the file with LF line ends (your editor may say \"Unix\" or \"Linux\")";
    (old && !text.contains('\n'))
        .then(|| Slip::of(at..at + 1, message, help).explaining(0..text.len()))
}

/// A blank or sign that looks like one of TOML's and is none, outside of texts.
fn strange_character(line: &Line<'_>) -> Option<Slip> {
    let outside = line.outside_of_quotes();
    if let Some((at, c)) = line.text.char_indices().find(|(_, c)| c.is_control() && *c != '\t') {
        let start = line.span.start + at;
        let message =
            format!("a character that cannot be seen stands here (U+{:04X})", u32::from(c));
        let slip = Slip::of(start..start + c.len_utf8(), message, "delete it");
        return Some(slip.explaining(line.span.clone()));
    }
    let (at, c) = outside.char_indices().find(|(_, c)| {
        matches!(
            c,
            '\u{A0}' | '\u{202F}' | '\u{2000}'
                ..='\u{200F}' | '\u{2060}' | '\u{3000}' | '\u{FEFF}' | '\u{AD}'
        ) || meant(*c).is_some()
    })?;
    let start = line.span.start + at;
    let place = start..start + c.len_utf8();
    let slip = match meant(c) {
        Some(sign) => Slip::of(
            place,
            format!("`{c}` is not the sign `{sign}` of TOML, though it looks like it"),
            format!("write `{sign}`"),
        ),
        None => Slip::of(
            place,
            format!(
                "a blank that is none stands here (U+{:04X}, which cannot be seen)",
                u32::from(c)
            ),
            "delete it, and type an ordinary blank if one is wanted",
        ),
    };
    Some(slip.explaining(line.span.clone()))
}

/// The sign of TOML that a sign of another script was meant to be.
fn meant(c: char) -> Option<char> {
    Some(match c {
        '＝' => '=',
        '［' => '[',
        '］' => ']',
        '｛' => '{',
        '｝' => '}',
        '，' => ',',
        '＃' => '#',
        '＂' => '"',
        _ => return None,
    })
}

/// A header whose brackets do not match.
fn header(line: &Line<'_>) -> Option<Slip> {
    let said = line.text.trim();
    let said = said.split('#').next().unwrap_or_default().trim_end();
    let opens = said.bytes().take_while(|b| *b == b'[').count();
    let closes = said.bytes().rev().take_while(|b| *b == b']').count();
    let name = said.trim_matches(['[', ']', ' ']);
    let is_name = !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    if !is_name || (opens == closes && (1..=2).contains(&opens)) {
        return None;
    }
    let message = format!("the brackets round `{}` do not match", quoted(name));
    let slip = Slip::of(line.trimmed(), message, format!("write `[[{name}]]`"));
    Some(slip.explaining(line.span.clone()))
}

/// A line that sets nothing.
fn no_assignment(line: &Line<'_>) -> Slip {
    let said = line.text.trim();
    let place = line.trimmed();
    for mark in ["//", "--", ";", "<!--", "%"] {
        if said.starts_with(mark) {
            let help = format!("write `#` in place of `{mark}`");
            return Slip::of(place, "a comment begins with `#`", help)
                .explaining(line.span.clone());
        }
    }
    if let Some((key, value)) = said.split_once(':')
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
        && !value.trim().is_empty()
    {
        let help = format!("write `{key} = {}`", quoted(value.trim()));
        let slip = Slip::of(place, "a field is set by `=`, not by `:`", help);
        return slip.explaining(line.span.clone());
    }
    let message =
        "this line is no field (`name = value`), no header (`[[..]]`) and no comment (`#`)";
    let help = "if it is part of a text, put it between the quotes of that text; a text of several \
                lines stands between \"\"\" and \"\"\"";
    Slip::of(place, message, help).explaining(line.span.clone())
}

/// The head of a file that stands below its first table, of which it is then a part.
fn head_below(all: &[Line<'_>]) -> Option<Slip> {
    let first = all.iter().position(Line::is_header)?;
    if all[..first].iter().any(|line| line.assignment().is_some()) {
        return None;
    }
    let mut keys: Vec<&str> = Vec::new();
    for line in &all[first..] {
        if line.is_header() {
            keys.clear();
        }
        let Some((key, _)) = line.assignment() else { continue };
        if keys.contains(&key) && matches!(key, "id" | "title" | "format") {
            let message = format!(
                "`{key}` stands twice below `{}`, and nothing stands above it",
                all[first].text.trim()
            );
            let help = format!(
                "the lines that are about the whole file (`id`, `title` and so on) stand at its top: move them above the first `{}`",
                all[first].text.trim()
            );
            return Some(Slip {
                other: Some((all[first].trimmed(), "everything from here on is part of this")),
                ..Slip::of(line.trimmed(), message, help).explaining(line.span.clone())
            });
        }
        if keys.len() < MOST_FIELDS {
            keys.push(key);
        }
    }
    None
}
