//! Text of a stranger, put into HTML and Markdown as text and nothing else.
//!
//! This file must not know what the text is about.

use crate::text::clean_for_paper;

/// A plain text as HTML, between tags or in a quoted attribute.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean_for_paper(text.trim()).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            _ => out.push(c),
        }
    }
    out
}

/// A plain text as Markdown that shows it letter for letter. Its lines are kept, by a hard break
/// each.
pub(super) fn markdown(text: &str) -> String {
    let lines: Vec<String> = clean_for_paper(text.trim()).lines().map(markdown_line).collect();
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\\\n")
}

/// The same on one line, for a cell of a table or an item of a list.
pub(super) fn markdown_flat(text: &str) -> String {
    let text = clean_for_paper(text);
    markdown_line(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn markdown_line(line: &str) -> String {
    let line = line.trim();
    let mut out = String::with_capacity(line.len());
    // What begins a block only at the start of a line: headings, quotes, rules, bullets and, after
    // digits, lists.
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let everywhere = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$');
        let at_start = at == 0 && matches!(c, '#' | '>' | '+' | '-' | '=' | ':');
        let after_digits = digits > 0 && at == digits && matches!(c, '.' | ')');
        match c {
            '<' => out.push_str("&lt;"),
            // Only what could be a character reference needs it.
            '&' if !line[at + 1..].starts_with(' ') => out.push_str("&amp;"),
            _ => {
                if everywhere || at_start || after_digits {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_text() {
        assert_eq!(html("a<script>\"'&\n"), "a&lt;script&gt;&quot;&#39;&amp;");
        assert_eq!(html("a\r\nb\u{1b}[m\u{202e}c"), "a<br>b\u{fffd}[mc");
        assert_eq!(html("क्\u{200d}ष"), "क्\u{200d}ष");
    }

    #[test]
    fn markdown_is_text() {
        assert_eq!(markdown("# a *b*\n\n- [c](d)"), "\\# a \\*b\\*\\\n\\- \\[c\\](d)");
        assert_eq!(markdown("1947. <b>&lt;"), "1947\\. &lt;b>&amp;lt;");
        assert_eq!(markdown_flat("a |\n b"), "a \\| b");
    }
}
