//! Documents as HTML made for printing: one file that asks nothing of the network.
//!
//! This file must not know what a document is about.

use std::fmt::Write;

use super::block::{Block, Cover, Document};
use super::escape::html as text;
use super::printed::Printed;
use super::style;
use crate::text::markdown::{html as rich, html_within};
use crate::text::question::{as_markdown, is_marked};

/// The document.
pub(super) fn page(document: &Document) -> String {
    let mut body = String::new();
    write_all(&mut body, &document.blocks);
    let style = style::of_document(document.series);
    wrap(&document.title, &document.language, &style, &body)
}

/// A whole page around a body. A browser that shows it is forbidden to fetch or run anything,
/// whatever the body says.
pub(super) fn wrap(title: &str, language: &str, style: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        text(language),
        text(title).replace("<br>", " "),
    )
}

/// Writes to a string, which cannot fail.
macro_rules! put {
    ($out:expr, $($what:tt)*) => {{ let _ = writeln!($out, $($what)*); }};
}
pub(super) use put;

fn write_all(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        write(out, block);
    }
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Title(title) => put!(out, "<h1>{}</h1>", text(title)),
        Block::Heading(heading) => put!(out, "<h2>{}</h2>", text(heading)),
        Block::Text(plain) => put!(out, "<p>{}</p>", text(plain)),
        Block::Rich(markdown) => put!(out, "<div class=\"rich\">{}</div>", rich(markdown)),
        Block::Numbered(items) => numbered(out, items),
        Block::Shared(what, markdown) => {
            let shared = rich(markdown);
            // What would leave no room in its column for a question is set smaller.
            let long = if markdown.chars().count() > style::LONG { " long" } else { "" };
            put!(
                out,
                "<div class=\"shared{long}\"><p class=\"what\">{}</p>\n{shared}</div>",
                text(what)
            );
        }
        Block::Question(printed) => question(out, printed),
        Block::Point(what, plain, more) => {
            let plain = plain.as_deref().map(text).unwrap_or_default();
            let more = more.as_deref().map(rich).unwrap_or_default();
            put!(out, "<div class=\"point\"><b>{}</b> {plain} {more}</div>", text(what));
        }
        Block::Table(head, rows) => table(out, "list", head, rows),
        Block::Together(blocks) => within(out, "together", blocks),
        Block::Columns(blocks) => within(out, "columns", blocks),
        Block::Cover(it) => cover(out, it),
    }
}

fn within(out: &mut String, class: &str, blocks: &[Block]) {
    put!(out, "<div class=\"{class}\">");
    write_all(out, blocks);
    put!(out, "</div>");
}

fn cover(out: &mut String, cover: &Cover) {
    let wait = |out: &mut String| {
        for part in &cover.parts {
            put!(out, "<p class=\"wait\">{}</p>", part.wait);
        }
    };
    put!(out, "<div class=\"cover\">");
    wait(out);
    let series: Vec<&str> = cover.parts.iter().map(|part| part.series).collect();
    put!(
        out,
        "<div class=\"series\"><span>{}</span><b>{}</b></div>",
        series.join(" / "),
        cover.series
    );
    put!(out, "<h1>{}</h1>", text(&cover.title));
    for part in &cover.parts {
        put!(out, "<div class=\"facts\">");
        for (what, said) in &part.facts {
            put!(out, "<span>{what}: <b>{}</b></span>", text(said));
        }
        put!(out, "</div>");
    }
    for part in &cover.parts {
        put!(out, "<h2>{}</h2>", part.heading);
        numbered(out, &part.instructions);
    }
    wait(out);
    put!(out, "</div>");
}

fn numbered(out: &mut String, items: &[String]) {
    put!(out, "<ol>");
    for item in items {
        put!(out, "<li>{}</li>", text(item));
    }
    put!(out, "</ol>");
}

/// A text of a question.
fn worded(said: &str) -> String {
    if is_marked(said) { html_within(&as_markdown(said)).trim_end().to_owned() } else { text(said) }
}

fn table(out: &mut String, class: &str, head: &[String], rows: &[Vec<String>]) {
    cells(out, class, head, rows, text);
}

/// A table whose cells are made by `said`.
fn cells(
    out: &mut String,
    class: &str,
    head: &[String],
    rows: &[Vec<String>],
    said: fn(&str) -> String,
) {
    put!(out, "<table class=\"{class}\">");
    let row = |out: &mut String, tag: &str, cells: &[String]| {
        let cells: Vec<String> =
            cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", said(cell))).collect();
        put!(out, "<tr>{}</tr>", cells.concat());
    };
    if head.iter().any(|cell| !cell.is_empty()) {
        put!(out, "<thead>");
        row(out, "th", head);
        put!(out, "</thead>");
    }
    put!(out, "<tbody>");
    for cells in rows {
        row(out, "td", cells);
    }
    put!(out, "</tbody>\n</table>");
}

fn question(out: &mut String, printed: &Printed) {
    put!(out, "<div class=\"question\">");
    parts(out, printed);
    put!(out, "</div>");
}

/// What stands in a question, in one language; then the same in the other.
fn parts(out: &mut String, printed: &Printed) {
    let number =
        printed.number.map(|n| format!("<b class=\"number\">{n}.</b>")).unwrap_or_default();
    let marks = printed.marks.as_ref().map(|marks| format!("[{marks}] "));
    let marks = marks.unwrap_or_default();
    let stem = worded(&printed.stem);
    match stem.strip_prefix("<p>") {
        Some(rest) => put!(out, "<p>{number}{marks}{rest}"),
        None if stem.starts_with('<') => put!(out, "<p>{number}{marks}</p>{stem}"),
        None => put!(out, "<p>{number}{marks}{stem}</p>"),
    }
    if !printed.lines.is_empty() {
        let mut head = printed.head.clone();
        if !head.is_empty() {
            head.insert(0, String::new());
        }
        let rows = printed.lines.iter().map(|(label, cells)| {
            let mut row = vec![label.clone()];
            row.extend(cells.iter().cloned());
            row
        });
        cells(out, "lines", &head, &rows.collect::<Vec<_>>(), worded);
    }
    if let Some(ask) = &printed.ask {
        put!(out, "<p>{}</p>", worded(ask));
    }
    for (letter, said) in &printed.choices {
        let said = worded(said);
        put!(out, "<div class=\"choice\"><span>({letter})</span><span>{said}</span></div>");
    }
    if let Some(other) = &printed.other {
        put!(out, "<div class=\"other\">");
        parts(out, other);
        put!(out, "</div>");
    }
}
