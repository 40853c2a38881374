//! The text of a question: stems, lines and choices, in the Markdown of notes, as far as nothing that
//! was typed can be lost by it.
//!
//! A question is full of signs that are no Markdown: "2*x*3", "124_A_", "<5 years", "1. numbered" as a
//! choice. So only what can be nothing else is taken for Markdown: emphasis that stands round whole
//! words, code, `10^2^` and `H~2~O`, simple mathematics between dollar signs, and tables. Line ends
//! stay. All else is escaped, so that the one reader of Markdown shows it as it was typed. This file
//! must not know where the text is shown.

use std::borrow::Cow;

use super::markdown::{Part, Piece, pieces};
use super::math;
use super::scripts::script;

/// What a sign may begin that is Markdown in a question.
const SIGNS: [char; 8] = ['*', '_', '`', '^', '~', '$', '\\', '|'];

/// Whether there is Markdown in the text.
pub(crate) fn is_marked(text: &str) -> bool {
    if !text.contains(SIGNS) {
        return false;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut unwanted = String::new();
    let marked_line = |line: &&str| {
        let starts = line.char_indices();
        let mut before = None;
        starts.into_iter().any(|(at, c)| {
            let found =
                SIGNS.contains(&c) && marked(&mut unwanted, c, &line[at..], before).is_some();
            before = Some(c);
            found
        })
    };
    (0..lines.len()).any(|at| table(&lines[at..]) > 0) || lines.iter().any(marked_line)
}

/// The text as Markdown that [`pieces`] shows as it was typed but for what is Markdown in it.
pub(crate) fn as_markdown(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut at = 0;
    while at < lines.len() {
        let rows = table(&lines[at..]);
        if rows > 0 {
            if !out.is_empty() {
                out.push_str("\n\n");
            }
            for row in &lines[at..at + rows] {
                out.push_str(&table_row(row));
                out.push('\n');
            }
            at += rows;
            if at < lines.len() {
                out.push('\n');
            }
            continue;
        }
        let (line, next) = (lines[at], lines.get(at + 1));
        inline(&mut out, line);
        if let Some(next) = next.filter(|_| !line.is_empty()) {
            // A hard break within a paragraph.
            let ends = next.is_empty() || table(&lines[at + 1..]) > 0;
            out.push_str(if ends { "\n\n" } else { "\\\n" });
        }
        at += 1;
    }
    out
}

/// The text without what is Markdown in it: for one line of a list, for search and for programs.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if !is_marked(text) {
        return Cow::Borrowed(text);
    }
    let marked = as_markdown(text);
    let mut out = String::with_capacity(text.len());
    let mut row_begins = false;
    for piece in pieces(&marked) {
        match piece {
            Piece::Text(said) | Piece::Code(said) => out.push_str(&said),
            Piece::Space => out.push(' '),
            Piece::LineEnd | Piece::Close(Part::Head | Part::Row) => out.push('\n'),
            Piece::Open(Part::Paragraph) | Piece::OpenTable(_) if !out.is_empty() => {
                out.truncate(out.trim_end().len());
                out.push_str("\n\n");
            }
            Piece::Open(Part::Head | Part::Row) => row_begins = true,
            Piece::Open(Part::Cell) if !std::mem::take(&mut row_begins) => out.push_str(" | "),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    Cow::Owned(out)
}

/// How many of these lines are a table: a head, a line of dashes, and rows.
fn table(lines: &[&str]) -> usize {
    let is_row = |line: &&&str| line.starts_with('|') && line.len() > 1;
    let is_rule = |line: &&str| {
        line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    };
    match lines {
        [head, rule, ..] if is_row(&head) && is_rule(rule) && rule.contains('|') => {
            2 + lines[2..].iter().take_while(is_row).count()
        }
        _ => 0,
    }
}

fn table_row(row: &str) -> String {
    if row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) {
        return row.to_owned();
    }
    let inner = row.strip_prefix('|').unwrap_or(row);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut out = String::from("|");
    for cell in inner.split('|') {
        out.push(' ');
        inline(&mut out, cell.trim());
        out.push_str(" |");
    }
    out
}

/// One line, with all escaped that is no Markdown of a question.
fn inline(out: &mut String, line: &str) {
    let mut before: Option<char> = None;
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if let Some(end) = marked(out, c, rest, before) {
            before = rest[..end].chars().next_back();
            rest = &rest[end..];
            continue;
        }
        literal(out, c);
        before = Some(c);
        rest = &rest[c.len_utf8()..];
    }
}

fn literal(out: &mut String, c: char) {
    if c.is_ascii_punctuation() {
        out.push('\\');
    }
    out.push(c);
}

/// Takes what is Markdown at the beginning of `rest`, and says where it ends.
fn marked(out: &mut String, c: char, rest: &str, before: Option<char>) -> Option<usize> {
    match c {
        '*' | '_' => emphasis(out, c, rest, before),
        '`' => {
            let end = 1 + rest[1..].find('`').filter(|end| *end > 0)?;
            out.push_str(&rest[..=end]);
            Some(end + 1)
        }
        '^' | '~' => {
            let (set, end) = script(c, rest, before)?;
            out.push_str(&set);
            Some(end)
        }
        '$' => {
            let end = 1 + rest[1..].find('$')?;
            let inner = &rest[1..end];
            let is_math = inner.contains(['\\', '^', '_', '{', '=']);
            let after = rest[end + 1..].chars().next();
            let apart = !inner.starts_with(' ')
                && !inner.ends_with(' ')
                && after.is_none_or(|c| !c.is_ascii_digit());
            let said = math::readable(inner).filter(|_| is_math && apart)?;
            said.chars().for_each(|c| literal(out, c));
            Some(end + 1)
        }
        '\\' => {
            let escaped = rest[1..].chars().next().filter(|c| SIGNS.contains(c))?;
            literal(out, escaped);
            Some(1 + escaped.len_utf8())
        }
        _ => None,
    }
}

/// Emphasis round whole words: `*so*`, `**so**`, `***so***`, and the same with `_`.
fn emphasis(out: &mut String, sign: char, rest: &str, before: Option<char>) -> Option<usize> {
    let run = rest.chars().take_while(|c| *c == sign).count();
    let is_word = |c: char| c.is_alphanumeric();
    let opens = before.is_none_or(|c| !is_word(c) && c != sign && c != '\\');
    let first = rest[run..].chars().next()?;
    if run > 3 || !opens || !(is_word(first) || matches!(first, '"' | '\'' | '“' | '‘' | '(' | '$'))
    {
        return None;
    }
    let mark = &rest[..run];
    let ends = |at: &usize| {
        let (inner, after) = (&rest[run..*at], &rest[at + run..]);
        let last = inner.chars().next_back();
        let closes = last.is_some_and(|c| {
            is_word(c)
                || !c.is_ascii() && !c.is_whitespace()
                || matches!(c, '"' | '\'' | ')' | '.' | ',' | '?' | '!' | '%' | ':')
        });
        let apart = after.chars().next().is_none_or(|c| !is_word(c) && c != sign);
        closes && apart && last != Some(sign)
    };
    let found = rest[run..].match_indices(mark).map(|(at, _)| run + at).find(ends)?;
    out.push_str(mark);
    inline(out, &rest[run..found]);
    out.push_str(mark);
    Some(found + run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_markdown_stays_as_it_was_typed() {
        for typed in [
            "2*x*3 = 9*1*0",
            "Section 124_A_ of the code",
            "<5 years; 5<age<10 & <UID>; R&D; &lt;10;",
            "1. numbered",
            "- dash",
            "* star",
            "> quote",
            "# a heading?",
            "Fill in ______ and (___) here",
            "x^2 = 49, 10^-3 m, ~5 and ~10",
            "$5 billion and $10 billion",
            "US$5-$10, a = $b",
            "C:\\temp\\new",
            "snake_case_name and __init__x",
            "a | b",
            "[a](b) ![c](d) <https://e>",
            "p ^ q ~ r",
        ] {
            assert_eq!(plain(typed), typed);
            let marked = as_markdown(typed);
            let said: String = pieces(&marked)
                .filter_map(|piece| match piece {
                    Piece::Text(text) => Some(text.into_owned()),
                    Piece::Open(Part::Paragraph) | Piece::Close(Part::Paragraph) => None,
                    other => panic!("{typed}: {other:?}"),
                })
                .collect();
            assert_eq!(said, typed);
        }
    }

    #[test]
    fn markdown_is_taken_out_of_plain_texts() {
        for (typed, expected) in [
            ("Which is **not** correct?", "Which is not correct?"),
            ("*mens rea* and **actus reus** and `code`", "mens rea and actus reus and code"),
            ("कौन-सा **सही नहीं** है?", "कौन-सा सही नहीं है?"),
            ("10^2^ and H~2~O and 5^th^ (a)^-1^ and x^α^", "10² and H₂O and 5ᵗʰ (a)⁻¹ and x^α^"),
            ("what is $x^2 + y_1$?", "what is x² + y₁?"),
            (r"$\frac{1}{2}$ of \*this\*", "1/2 of *this*"),
            ("***so***, (_so_) “**so**”", "so, (so) “so”"),
            ("a\n1. b\n\nc *d*", "a\n1. b\n\nc d"),
            ("So:\n| A | B |\n|---|---|\n| 1 | *2* |\nWhich?", "So:\n\nA | B\n1 | 2\n\nWhich?"),
        ] {
            assert_eq!(plain(typed), expected, "{typed}");
        }
    }

    #[test]
    fn lines_stay_lines() {
        let marked = as_markdown("a\n2. b\n- c");
        let ends = pieces(&marked).filter(|piece| *piece == Piece::LineEnd).count();
        assert_eq!(ends, 2, "{marked}");
    }
}
