//! A bank's Markdown, made safe for a page of another's: no raw HTML, no links or pictures that would be
//! fetched, nothing that reaches beyond its own place.
//!
//! On paper a link is no use without its address, so that is printed after its text. This file must not
//! know what the text is about.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::text::clean_for_paper;

/// The same parts of Markdown as on the screen.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// As HTML.
pub(super) fn html(text: &str) -> String {
    let mut events = Vec::new();
    // The address of each open link, and the text that has been said in it.
    let mut links: Vec<(String, String)> = Vec::new();
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push((clean_for_paper(&dest_url), String::new()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let Some((address, said)) = links.pop() else { continue };
                if said.is_empty() {
                    events.push(Event::Text(address.into()));
                } else if said != address && !address.is_empty() {
                    events.push(Event::Text(format!(" ({address})").into()));
                }
            }
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Heading { .. }) => {
                // The page has headings of its own.
                events.extend([Event::Start(Tag::Paragraph), Event::Start(Tag::Strong)]);
            }
            Event::End(TagEnd::Heading(_)) => {
                events.extend([Event::End(TagEnd::Strong), Event::End(TagEnd::Paragraph)]);
            }
            Event::Start(Tag::CodeBlock(_)) => {
                events.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)));
            }
            Event::Code(code) => events.push(Event::Code(clean_for_paper(&code).into())),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                // Character references are resolved by now, so that none can smuggle anything past this.
                let text = clean_for_paper(&text);
                for (_, said) in &mut links {
                    said.push_str(&text);
                }
                events.push(Event::Text(text.into()));
            }
            other => events.push(other),
        }
    }
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, events.into_iter());
    out
}

/// As Markdown within a quotation, whose end also ends what the text leaves open (a fence, a list).
///
/// Tags, character references, links and definitions are broken by an escape; within code the escape itself
/// is seen, which is the price of not depending on how another program reads it.
pub(super) fn markdown(text: &str) -> String {
    let text = clean_for_paper(text.trim())
        .replace("&#", "&amp;#")
        .replace('<', "&lt;")
        .replace("](", "]\\(")
        .replace("][", "]\\[")
        .replace("]:", "]\\:");
    let quoted = text.lines().map(|line| format!("> {line}").trim_end().to_owned());
    quoted.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_html_and_html_becomes_text() {
        assert_eq!(html("a *b* <b>c</b>"), "<p>a <em>b</em> &lt;b&gt;c&lt;/b&gt;</p>\n");
        assert_eq!(
            html("<script>alert(1)</script>"),
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
        );
        assert_eq!(html("# a"), "<p><strong>a</strong></p>\n");
        assert_eq!(html("&#27;[2J"), "<p>\u{fffd}[2J</p>\n");
    }

    #[test]
    fn nothing_is_linked_or_fetched_but_addresses_are_printed() {
        assert_eq!(
            html("[a](javascript:x) ![b](https://c/d.png) <https://e>"),
            "<p>a (javascript:x) b (https://c/d.png) https://e</p>\n"
        );
        assert_eq!(html("[](https://e)"), "<p>https://e</p>\n");
    }

    #[test]
    fn a_quotation_holds_what_is_left_open() {
        assert_eq!(markdown("```\n<b>\n\n[a](b)"), "> ```\n> &lt;b>\n>\n> [a]\\(b)");
        assert_eq!(markdown("&#27; [a]: b"), "> &amp;#27; [a]\\: b");
    }
}
