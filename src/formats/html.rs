//! HTML as other programs keep it in questions, made the Markdown of our texts.
//!
//! Emphasis, raised and lowered signs, lists, tables and line ends stay; all other marks go. Nothing
//! of it is ever loaded or run.

use std::fmt::Write as _;

use quick_xml::escape::resolve_html5_entity;

use crate::text::question::is_marked;

/// What HTML came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plain {
    /// The text.
    pub text: String,
    /// How many pictures, sounds or films were in it.
    pub media: usize,
}

/// Whether the text holds marks of HTML.
pub fn is_html(text: &str) -> bool {
    const KNOWN: [&str; 24] = [
        "p", "br", "b", "i", "em", "strong", "sub", "sup", "div", "span", "ul", "ol", "li",
        "table", "tr", "td", "img", "u", "h1", "h2", "h3", "font", "a", "hr",
    ];
    let entity = text.match_indices('&').any(|(at, _)| entity(&text[at..]).is_some());
    // Behind the last `>` nothing is a mark; looking for one there again and again would take long.
    let last = text.rfind('>').unwrap_or(0);
    let named = |at: usize| {
        let body = text[at + 1..].trim_start_matches('/');
        let end = body.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(body.len());
        KNOWN.iter().any(|known| body[..end].eq_ignore_ascii_case(known))
    };
    entity || text[..last].match_indices('<').any(|(at, _)| named(at) && tag(&text[at..]).is_some())
}

/// A mark: its name, and whether it closes.
struct Tag {
    name: String,
    closes: bool,
}

/// The mark that the text begins with, and how long it is.
fn tag(text: &str) -> Option<(Tag, usize)> {
    // No mark that matters is longer; a data picture in one may be.
    let rest = text.strip_prefix('<')?;
    if let Some(comment) = rest.strip_prefix("!--") {
        let end = comment.find("-->")? + 3;
        return Some((Tag { name: "!".into(), closes: false }, 4 + end));
    }
    let closes = rest.starts_with('/');
    let body = rest.trim_start_matches('/');
    if !body.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let end = body.find('>')?;
    let name: String =
        body.chars().take_while(char::is_ascii_alphanumeric).flat_map(char::to_lowercase).collect();
    Some((Tag { name, closes }, text.len() - body.len() + end + 1))
}

/// What an entity at the beginning of the text stands for, and how long it is.
fn entity(text: &str) -> Option<(String, usize)> {
    let rest = text.strip_prefix('&')?;
    let end = rest.char_indices().take(12).find(|(_, c)| *c == ';')?.0;
    let name = &rest[..end];
    let said = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code =
                hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
            char::from_u32(code).filter(|c| *c != '\0')?.to_string()
        }
        None => resolve_html5_entity(name)?.to_owned(),
    };
    Some((said, end + 2))
}

/// The text of HTML.
pub fn plain(html: &str) -> Plain {
    let mut out = Writer::default();
    let mut at = 0;
    let mut words = String::new();
    // Behind the last end of a mark there is none; looking for one again and again would take long.
    let last = html.rfind('>').unwrap_or(0);
    let last_comment = html.rfind("-->").unwrap_or(0);
    while at < html.len() {
        let rest = &html[at..];
        let may = at < if rest.starts_with("<!--") { last_comment } else { last };
        if let Some((tag, length)) = may.then(|| tag(rest)).flatten() {
            out.words(&std::mem::take(&mut words));
            at += length;
            if matches!(tag.name.as_str(), "script" | "style") && !tag.closes {
                let end = html[at..].find(&format!("</{}", tag.name)).unwrap_or(html.len() - at);
                at += end;
            } else {
                out.tag(&tag);
            }
            continue;
        }
        if let Some((said, length)) = entity(rest) {
            words.push_str(&said);
            at += length;
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        words.push(if c.is_whitespace() && !out.pre { ' ' } else { c });
        at += c.len_utf8();
    }
    out.words(&words);
    out.finish()
}

/// What has been written, and in what it stands.
#[derive(Default)]
struct Writer {
    text: String,
    media: usize,
    lists: Vec<Option<usize>>,
    row: Option<Vec<String>>,
    rows: usize,
    pre: bool,
    open: Vec<(&'static str, usize)>,
}

impl Writer {
    fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        // What looks like Markdown and is none is kept from being taken for it.
        let words = words.replace('\u{A0}', " ");
        let words = if is_marked(&words) { escaped(&words) } else { words };
        let target = match &mut self.row {
            Some(row) => match row.last_mut() {
                Some(cell) => cell,
                None => return,
            },
            None => &mut self.text,
        };
        for c in words.chars() {
            if c == ' ' && (target.is_empty() || target.ends_with([' ', '\n'])) {
                continue;
            }
            target.push(c);
        }
    }

    fn target(&mut self) -> &mut String {
        match &mut self.row {
            Some(row) if !row.is_empty() => {
                let last = row.len() - 1;
                &mut row[last]
            }
            _ => &mut self.text,
        }
    }

    /// Ends the line; with `apart` a blank line follows.
    fn end_line(&mut self, apart: bool) {
        if self.row.is_some() {
            let target = self.target();
            if !target.is_empty() && !target.ends_with(' ') {
                target.push(' ');
            }
            return;
        }
        let kept = self.text.trim_end_matches(' ').len();
        self.text.truncate(kept);
        if self.text.is_empty() {
            return;
        }
        let ends = self.text.len() - self.text.trim_end_matches('\n').len();
        for _ in ends..if apart { 2 } else { 1 } {
            self.text.push('\n');
        }
    }

    fn tag(&mut self, tag: &Tag) {
        match (tag.name.as_str(), tag.closes) {
            ("br", _) => {
                if self.row.is_some() {
                    self.end_line(false);
                } else {
                    let kept = self.text.trim_end_matches(' ').len();
                    self.text.truncate(kept);
                    self.text.push('\n');
                }
            }
            ("p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "hr" | "table", _) => {
                self.end_line(true);
                if tag.name == "table" {
                    (self.row, self.rows) = (None, 0);
                }
            }
            ("div" | "dt" | "dd" | "section", _) => self.end_line(false),
            ("pre", closes) => {
                self.end_line(true);
                self.pre = !closes;
            }
            ("ul", false) => {
                self.end_line(false);
                self.lists.push(None);
            }
            ("ol", false) => {
                self.end_line(false);
                self.lists.push(Some(0));
            }
            ("ul" | "ol", true) => {
                self.lists.pop();
                self.end_line(false);
            }
            ("li", false) => {
                self.end_line(false);
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{number}. ")
                    }
                    _ => "- ".to_owned(),
                };
                self.target().push_str(&mark);
            }
            ("tr", false) => {
                self.end_line(false);
                self.row = Some(Vec::new());
            }
            ("td" | "th", false) => {
                if let Some(row) = &mut self.row {
                    row.push(String::new());
                }
            }
            ("tr", true) => {
                if let Some(row) = self.row.take().filter(|row| !row.is_empty()) {
                    let cells: Vec<String> =
                        row.iter().map(|cell| cell.trim().replace('|', "/")).collect();
                    _ = writeln!(self.text, "| {} |", cells.join(" | "));
                    if self.rows == 0 {
                        _ = writeln!(self.text, "|{}", "---|".repeat(cells.len()));
                    }
                    self.rows += 1;
                }
            }
            ("b" | "strong", closes) => self.around("**", closes),
            ("i" | "em", closes) => self.around("*", closes),
            ("sup", closes) => self.around("^", closes),
            ("sub", closes) => self.around("~", closes),
            (
                "img" | "audio" | "video" | "object" | "iframe" | "embed" | "svg" | "canvas",
                false,
            ) => self.media += 1,
            _ => {}
        }
    }

    /// Puts a mark round what stands within; none where nothing does.
    fn around(&mut self, mark: &'static str, closes: bool) {
        if !closes {
            let at = self.target().len();
            self.open.push((mark, at));
            return;
        }
        let Some(place) = self.open.iter().rposition(|(open, _)| *open == mark) else { return };
        let (_, at) = self.open.remove(place);
        let target = self.target();
        let Some(inside) = target.get(at..).map(str::to_owned) else { return };
        let bare = inside.trim();
        if bare.is_empty() || bare.contains('\n') {
            return;
        }
        let lead = inside.len() - inside.trim_start().len();
        let tail = inside.len() - inside.trim_end().len();
        let new =
            format!("{}{mark}{bare}{mark}{}", &inside[..lead], &inside[inside.len() - tail..]);
        target.truncate(at);
        target.push_str(&new);
    }

    fn finish(self) -> Plain {
        let lines: Vec<&str> = self.text.lines().map(str::trim_end).collect();
        let mut text = lines.join("\n");
        while text.contains("\n\n\n") {
            text = text.replace("\n\n\n", "\n\n");
        }
        Plain { text: text.trim().to_owned(), media: self.media }
    }
}

/// The text with a backslash before each sign that may begin Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for c in text.chars() {
        if matches!(c, '*' | '_' | '`' | '^' | '~' | '$' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_those_of_our_texts() {
        for (html, wanted) in [
            ("<p>Which is <b>not</b> so?</p>", "Which is **not** so?"),
            ("<p>a</p><p>b<br>c</p>", "a\n\nb\nc"),
            ("<ol><li>x</li><li>y</li></ol>Which?", "1. x\n2. y\nWhich?"),
            ("H<sub>2</sub>O, 10<sup>2</sup>", "H~2~O, 10^2^"),
            (
                "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
                "| A | B |\n|---|---|\n| 1 | 2 |",
            ),
            ("a &lt; b &amp;&nbsp;c &#2325; &hellip;", "a < b & c क …"),
            ("x < 5 and y > 3", "x < 5 and y > 3"),
            ("<span style=\"color:red\">a</span> <script>alert(1)</script>b", "a b"),
            ("2 *x* 3", "2 \\*x\\* 3"),
            ("<!-- no -->a", "a"),
            ("<p>&nbsp;</p>", ""),
            ("un<b>closed", "unclosed"),
        ] {
            assert_eq!(plain(html).text, wanted, "{html}");
        }
        assert_eq!(plain("<img src='data:image/png;base64,AAAA'>").media, 1);
    }

    #[test]
    fn html_is_told_from_text() {
        assert!(is_html("a<br>b") && is_html("a &amp; b") && is_html("<p>x</p>"));
        assert!(!is_html("a < b and c > d") && !is_html("R&D; x") && !is_html("<UID>"));
    }
}
