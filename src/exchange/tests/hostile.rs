//! Text of a stranger in every place where a form has text: it is shown, and it does nothing.

use std::sync::Arc;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::fixture::whole;
use crate::bank::{Body, Closing};
use crate::exam::Series;
use crate::exchange::{
    KeyClaim, Medium, PrintedPaper, answer_sheet, key, question_paper, solutions,
};

/// Tags that pages are made of.
const TAGS: [&str; 36] = [
    "!doctype",
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "h1",
    "h2",
    "p",
    "div",
    "span",
    "b",
    "br",
    "ol",
    "ul",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "blockquote",
    "hr",
    "sup",
    "i",
    "u",
    "s",
    "small",
    "dl",
];

/// `text` in every place of a form that comes from a bank or a command line.
fn spoilt(text: &str) -> PrintedPaper {
    let mut form = whole(5);
    let text = || text.to_owned();
    form.title = text();
    form.language = text();
    form.decline = Some(text());
    form.instructions = vec![text()];
    for section in &mut form.sections {
        section.title = Some(text());
        for posed in &mut section.questions {
            posed.passage = posed.passage.as_ref().map(|_| text());
            posed.direction = posed.direction.as_ref().map(|_| text());
            for source in &mut posed.grounds.sources {
                source.title = text();
                source.url = Some(text());
            }
            let item = Arc::make_mut(&mut posed.item);
            item.stem = Some(text());
            item.explain = Some(text());
            if item.closing != Closing::Absent {
                item.closing = Closing::Written(text());
            }
            let (mut none, mut empty) = (Vec::new(), Vec::new());
            let (lines, columns, right) = match &mut item.body {
                Body::Single { .. } => (&mut Vec::new(), &mut none, &mut empty),
                Body::Statements { lines, .. }
                | Body::Reasons { lines }
                | Body::Sequence { lines } => (lines, &mut none, &mut empty),
                Body::Pairs { columns, lines, .. } => (lines, columns, &mut empty),
                Body::Match { columns, lines, right } => (lines, columns, right),
            };
            for heading in columns.iter_mut().chain(right) {
                *heading = text();
            }
            for line in lines {
                line.cells.iter_mut().for_each(|cell| *cell = text());
                line.explanation = Some(text());
                line.truth = Some(text());
            }
            for choice in &mut item.choices {
                choice.text = Some(text());
                choice.explanation = Some(text());
            }
        }
    }
    form
}

fn pages(text: &str, medium: Medium) -> Vec<String> {
    let form = spoilt(text);
    let item = Arc::clone(&form.sections[0].questions[0].item);
    let sources: Vec<String> = (0..3).map(|n| format!("{n}{text}")).collect();
    let mut pages = vec![
        question_paper(&form.booklet(Series::B), medium),
        key(&form, &Series::ALL, medium),
        solutions(&form, &Series::ALL, medium),
    ];
    let reason = format!("-{text}");
    let claim = KeyClaim::new(item, "a", &reason, &sources).unwrap();
    pages.push(claim.with(Some(text.into()), Some(text.into()), text).page(medium));
    if medium == Medium::Html {
        pages.push(answer_sheet(&form, &Series::ALL));
    }
    pages
}

/// Only tags that pages are made of, each closed, with no attribute that acts or fetches; nothing
/// that hides.
fn is_inert(html: &str) {
    for tag in html.split('<').skip(1) {
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '!')
            .collect();
        assert!(TAGS.contains(&name.as_str()), "<{name} in {html}");
        let inside = tag.split('>').next().unwrap_or_default();
        for bad in [" on", "href", "src", "url("] {
            assert!(!inside.contains(bad) || name == "meta" || name == "html", "<{inside}>");
        }
    }
    for tag in ["div", "p", "table", "style", "ol", "ul", "blockquote", "pre"] {
        let opened =
            html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "<{tag}> in {html}");
    }
    hides_nothing(html);
}

fn hides_nothing(page: &str) {
    let acts = |c: &char| {
        (c.is_control() && *c != '\n') || matches!(c, '\u{202e}' | '\u{200f}' | '\u{feff}')
    };
    assert_eq!(page.chars().find(acts), None);
    assert!(!page.to_lowercase().contains("<script"));
}

/// What a Markdown reader makes of a page: no tags, no links, no pictures; and every question is
/// still there.
fn is_plain(markdown: &str, numbers: usize) {
    hides_nothing(markdown);
    assert!(!markdown.contains('<'), "{markdown}");
    let (mut strong, mut open) = (Vec::new(), false);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                panic!("{event:?} in {markdown}")
            }
            Event::Start(Tag::Strong) => open = true,
            Event::End(TagEnd::Strong) => open = false,
            Event::Text(text) if open => strong.push(text.into_string()),
            _ => {}
        }
    }
    for number in 1..=numbers {
        assert!(strong.contains(&format!("{number}.")), "question {number} in {markdown}");
    }
}

fn check(text: &str) {
    for page in &pages(text, Medium::Html) {
        is_inert(page);
    }
    let pages = pages(text, Medium::Markdown);
    for (page, numbers) in pages.iter().zip([10, 0, 10, 0]) {
        is_plain(page, numbers);
    }
}

#[test]
fn known_tricks_do_nothing() {
    for text in [
        "<script>alert(1)</script>",
        "</style><script>",
        "\"><img src=x onerror=alert(1)>",
        "&lt;script&gt; &#60;script&#62; &#27;[2J &#x202e;",
        "<!-- never closed",
        "```\nnever closed",
        "~~~html\n<b>",
        "    code <b>",
        "![a](https://b/c.png) [d](javascript:e) <javascript:f> [g][h]\n\n[h]: javascript:i\n[g]: <j>",
        "[a\\](b) [c]\\(d) \\[e](f) \\![g](h)",
        "[a\\\\](b)",
        "> quote\n1. list\n\n   - deep\n\n     # deeper\n===\n---",
        "| a | b |\n|---|---|\n| c | d",
        "**never _closed `at all",
        "\u{1b}[2J\u{7}\u{202e}\u{feff}\u{9b}m\r\u{0}",
        "<https://example.org> www.example.org",
        "a\\\n\\",
    ] {
        check(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_does_anything(text in "(\\PC|[<>&#;!\\[\\]()`*_~|\\\\:\\-\n\t\u{1b}\u{0}\u{202e}]|<script>|</style>|&#27;|\n\n|\\]\\(|\\]:){0,24}") {
        check(&text);
    }
}
