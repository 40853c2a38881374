//! The text of a question as Markdown of another's page: its own Markdown kept, all else as text.
//!
//! This file must not know what the text is about.

use super::escape;
use crate::text::markdown::{Part, Piece, pieces};
use crate::text::question::{as_markdown, is_marked};

/// A text of a question; its lines are kept, by a hard break each.
pub(super) fn markdown(text: &str) -> String {
    written(text, "\\\n", escape::markdown)
}

/// The same on one line, for a cell of a table.
pub(super) fn markdown_flat(text: &str) -> String {
    written(text, " ", escape::markdown_flat).replace('\n', " ")
}

fn written(text: &str, line_end: &str, plain: fn(&str) -> String) -> String {
    if !is_marked(text) {
        return plain(text);
    }
    let marked = as_markdown(text);
    let mut out = String::new();
    // What was said since the last sign, so that it is escaped in one.
    let mut said = String::new();
    let flush = |out: &mut String, said: &mut String| {
        let (before, after) =
            (said.starts_with(' '), said.ends_with(' ') && !said.trim().is_empty());
        out.push_str(if before { " " } else { "" });
        out.push_str(&plain(said));
        out.push_str(if after { " " } else { "" });
        said.clear();
    };
    let mut row = 0;
    for piece in pieces(&marked) {
        let sign = match &piece {
            Piece::Text(text) => {
                said.push_str(text);
                continue;
            }
            // In code nothing can be escaped, and another reader could take it for a tag.
            Piece::Code(code) if code.contains(['<', '&', '>']) => {
                said.push_str(code);
                continue;
            }
            Piece::Space => {
                said.push(' ');
                continue;
            }
            Piece::LineEnd => line_end.to_owned(),
            Piece::Open(Part::Strong) | Piece::Close(Part::Strong) => "**".to_owned(),
            Piece::Open(Part::Emphasis) | Piece::Close(Part::Emphasis) => "*".to_owned(),
            Piece::Code(code) => format!("`{}`", crate::text::clean_for_paper(code)),
            Piece::Open(Part::Paragraph) | Piece::OpenTable(_)
                if !out.is_empty() || !said.is_empty() =>
            {
                "\n\n".to_owned()
            }
            Piece::OpenTable(sides) => {
                row = sides.len();
                String::new()
            }
            Piece::Open(Part::Head | Part::Row) => "|".to_owned(),
            Piece::Open(Part::Cell) => " ".to_owned(),
            Piece::Close(Part::Cell) => " |".to_owned(),
            Piece::Close(Part::Head) => format!("\n|{}\n", " --- |".repeat(row)),
            Piece::Close(Part::Row) => "\n".to_owned(),
            _ => String::new(),
        };
        if let Piece::OpenTable(sides) = &piece {
            row = sides.len();
        }
        flush(&mut out, &mut said);
        if sign == "\n\n" {
            out.truncate(out.trim_end().len());
        }
        out.push_str(&sign);
    }
    flush(&mut out, &mut said);
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_emphasised_is_and_all_else_is_text() {
        for (text, expected) in [
            ("is **not** so?", "is **not** so?"),
            ("10^2^ * H~2~O", "10² \\* H₂O"),
            ("a_b <b> `x` `<b>`", "a\\_b &lt;b> `x` &lt;b>"),
            ("a *b*\n- c", "a *b*\\\n\\- c"),
            ("T:\n|A|B|\n|-|-|\n|*1*|2|\nW?", "T:\n\n| A | B |\n| --- | --- |\n| *1* | 2 |\n\nW?"),
        ] {
            assert_eq!(markdown(text), expected, "{text}");
        }
        assert_eq!(markdown_flat("a **b**\nc"), "a **b** c");
    }
}
