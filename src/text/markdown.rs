//! Markdown, taken apart into pieces or written as HTML. Nothing else knows the parser.
//!
//! All that read Markdown read the same parts of it: tables and struck text beside what is common.
//! Raw HTML is text like any other, and a link's address is said after its text. The pieces stand
//! in a row, not in a tree, so that no nesting of a stranger's can be too deep for a reader.

use std::borrow::Cow;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::clean::clean_for_paper;
use super::scripts::set_scripts;

const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// A piece of a text: the begin or end of a part, or something said in it. Texts are as they were
/// written, with character references resolved: they are to be made harmless.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Piece<'t> {
    /// A part begins.
    Open(Part),
    /// An item of a list begins: with its number, where the list has numbers.
    OpenItem(Option<u64>),
    /// A table begins: with the side to which each column stands.
    OpenTable(Vec<Side>),
    /// The innermost part ends.
    Close(Part),
    /// Text; in blocks of code and of HTML it has line ends.
    Text(Cow<'t, str>),
    /// Code within a line.
    Code(Cow<'t, str>),
    /// Where the link goes that is about to be closed, in brackets unless the link has no text.
    /// Links whose text is their address have none.
    Address(String),
    /// A line ends where it may end elsewhere.
    Space,
    /// A line ends.
    LineEnd,
    /// A rule between blocks.
    Rule,
}

/// A part of a text, which holds pieces and other parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A paragraph.
    Paragraph,
    /// A heading of any level.
    Heading,
    /// A block of code.
    CodeBlock,
    /// A block of HTML, which is shown as it is written.
    HtmlBlock,
    /// A quotation.
    Quote,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// The head of a table.
    Head,
    /// A row of a table under its head.
    Row,
    /// A cell of a table.
    Cell,
    /// Emphasised text.
    Emphasis,
    /// Strong text.
    Strong,
    /// Struck text.
    Struck,
    /// The text of a link or of a picture.
    Link,
    /// A part that is not among these.
    Other,
}

/// The side to which a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// As texts of the language do.
    Start,
    /// In the middle.
    Centre,
    /// To the right.
    End,
}

/// A Markdown text, piece by piece.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    // The next number of each open list; none where it has bullets.
    let mut numbers: Vec<Option<u64>> = Vec::new();
    steps(text).map(move |step| match step {
        Step::Address(address) => Piece::Address(address),
        Step::Event(Event::Start(Tag::Item)) => {
            let next = numbers.last_mut().and_then(Option::as_mut);
            Piece::OpenItem(next.map(|next| std::mem::replace(next, next.saturating_add(1))))
        }
        Step::Event(Event::Start(Tag::Table(sides))) => {
            Piece::OpenTable(sides.into_iter().map(side).collect())
        }
        Step::Event(Event::Start(tag)) => {
            if let Tag::List(first) = tag {
                numbers.push(first);
            }
            Piece::Open(part(tag.to_end()))
        }
        Step::Event(Event::End(tag)) => {
            if let TagEnd::List(_) = tag {
                numbers.pop();
            }
            Piece::Close(part(tag))
        }
        Step::Event(Event::Code(code)) => Piece::Code(code.into()),
        Step::Event(Event::SoftBreak) => Piece::Space,
        Step::Event(Event::HardBreak) => Piece::LineEnd,
        Step::Event(Event::Rule) => Piece::Rule,
        Step::Event(Event::TaskListMarker(done)) => {
            Piece::Text(if done { "[x] " } else { "[ ] " }.into())
        }
        Step::Event(
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text),
        ) => Piece::Text(text.into()),
    })
}

/// A Markdown text of a stranger as HTML that is safe on a page of another's: no raw HTML, no links
/// or pictures that would be fetched, nothing that reaches beyond its own place.
pub(crate) fn html(text: &str) -> String {
    let mut events = Vec::new();
    let text = set_scripts(text);
    for step in steps(&text) {
        match step {
            // On paper a link is no use without its address.
            Step::Address(address) => {
                events.push(Event::Text(clean_for_paper(&address).into()));
            }
            Step::Event(event) => safe(event, &mut events),
        }
    }
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, events.into_iter());
    out
}

/// The same without the paragraph round it, for what stands within one.
pub(crate) fn html_within(text: &str) -> String {
    let whole = html(text);
    let inner = whole.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>\n"));
    let inner = inner.filter(|inner| !inner.contains("<p>")).map(str::to_owned);
    inner.unwrap_or(whole)
}

/// An event as it may stand on a page.
fn safe<'t>(event: Event<'t>, events: &mut Vec<Event<'t>>) {
    match event {
        Event::Start(Tag::Link { .. } | Tag::Image { .. })
        | Event::End(TagEnd::Link | TagEnd::Image) => {}
        Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
        // The page has headings of its own.
        Event::Start(Tag::Heading { .. }) => {
            events.extend([Event::Start(Tag::Paragraph), Event::Start(Tag::Strong)]);
        }
        Event::End(TagEnd::Heading(_)) => {
            events.extend([Event::End(TagEnd::Strong), Event::End(TagEnd::Paragraph)]);
        }
        Event::Start(Tag::CodeBlock(_)) => {
            events.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)));
        }
        Event::Code(code) => events.push(Event::Code(clean_for_paper(&code).into())),
        // Character references are resolved by now, so that none can smuggle anything past this.
        Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
            events.push(Event::Text(clean_for_paper(&text).into()));
        }
        other => events.push(other),
    }
}

/// What the parser tells, and the addresses of links.
enum Step<'t> {
    Event(Event<'t>),
    /// See [`Piece::Address`].
    Address(String),
}

/// What the parser tells of a text, with the address of each link before the link's end.
fn steps(text: &str) -> impl Iterator<Item = Step<'_>> {
    // The address of each open link, and the text that has been said in it.
    let mut links: Vec<(String, String)> = Vec::new();
    Parser::new_ext(text, OPTIONS).flat_map(move |event| {
        let mut address = None;
        match &event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push((dest_url.to_string(), String::new()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                address = links.pop().and_then(|(address, said)| after(address, &said));
            }
            Event::Text(said) | Event::Code(said) | Event::InlineHtml(said) => {
                for (_, text) in &mut links {
                    text.push_str(said);
                }
            }
            Event::SoftBreak => links.iter_mut().for_each(|(_, text)| text.push(' ')),
            _ => {}
        }
        address.map(Step::Address).into_iter().chain([Step::Event(event)])
    })
}

/// What is said of an address after a link's text.
fn after(address: String, said: &str) -> Option<String> {
    if address.is_empty() || said == address || address.strip_prefix("mailto:") == Some(said) {
        return None;
    }
    Some(if said.is_empty() { address } else { format!(" ({address})") })
}

fn part(tag: TagEnd) -> Part {
    match tag {
        TagEnd::Paragraph => Part::Paragraph,
        TagEnd::Heading(_) => Part::Heading,
        TagEnd::CodeBlock => Part::CodeBlock,
        TagEnd::HtmlBlock => Part::HtmlBlock,
        TagEnd::BlockQuote(_) => Part::Quote,
        TagEnd::List(_) => Part::List,
        TagEnd::Item => Part::Item,
        TagEnd::Table => Part::Table,
        TagEnd::TableHead => Part::Head,
        TagEnd::TableRow => Part::Row,
        TagEnd::TableCell => Part::Cell,
        TagEnd::Emphasis => Part::Emphasis,
        TagEnd::Strong => Part::Strong,
        TagEnd::Strikethrough => Part::Struck,
        TagEnd::Link | TagEnd::Image => Part::Link,
        _ => Part::Other,
    }
}

fn side(alignment: Alignment) -> Side {
    match alignment {
        Alignment::Right => Side::End,
        Alignment::Center => Side::Centre,
        Alignment::Left | Alignment::None => Side::Start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart_in_order() {
        let found: Vec<Piece<'_>> = pieces("9. a *b*\n10. `c`").collect();
        let expected = [
            Piece::Open(Part::List),
            Piece::OpenItem(Some(9)),
            Piece::Text("a ".into()),
            Piece::Open(Part::Emphasis),
            Piece::Text("b".into()),
            Piece::Close(Part::Emphasis),
            Piece::Close(Part::Item),
            Piece::OpenItem(Some(10)),
            Piece::Code("c".into()),
            Piece::Close(Part::Item),
            Piece::Close(Part::List),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn an_address_is_said_unless_it_is_the_text() {
        let addresses = |text| {
            let addresses = pieces(text).filter_map(|piece| match piece {
                Piece::Address(address) => Some(address),
                _ => None,
            });
            addresses.collect::<Vec<String>>()
        };
        assert_eq!(addresses("[a](b) [`c`](d) [](e)"), [" (b)", " (d)", "e"]);
        assert_eq!(addresses("<https://e> <a@b.c> [f]()"), [] as [&str; 0]);
    }

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
}
