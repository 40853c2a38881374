//! Documents as Markdown: CommonMark, and tables as GitHub and pandoc read them.
//!
//! This file must not know what a document is about.

use super::block::{Block, Cover, Document};
use super::escape::{markdown as text, markdown_flat as flat};
use super::printed::Printed;
use super::{rich, worded};

/// The document.
pub(super) fn page(document: &Document) -> String {
    let mut out = String::new();
    write_all(&mut out, &document.blocks);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn write_all(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        write(out, block);
    }
}

/// A paragraph; none where there is nothing in it.
fn put(out: &mut String, text: &str) {
    if !text.trim().is_empty() {
        out.push_str(text);
        out.push_str("\n\n");
    }
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Title(title) => put(out, &format!("# {}", flat(title))),
        Block::Heading(heading) => put(out, &format!("## {}", flat(heading))),
        Block::Text(plain) => put(out, &text(plain)),
        Block::Rich(markdown) => put(out, &rich::markdown(markdown)),
        Block::Numbered(items) => numbered(out, items),
        Block::Shared(what, markdown) => {
            put(out, &format!("**{}**", flat(what)));
            put(out, &rich::markdown(markdown));
        }
        Block::Question(printed) => question(out, printed),
        Block::Point(what, plain, more) => {
            let plain = plain.as_deref().map(flat).unwrap_or_default();
            put(out, format!("**{}** {plain}", flat(what)).trim_end());
            put(out, &more.as_deref().map(rich::markdown).unwrap_or_default());
        }
        Block::Table(head, rows) => table(out, head, rows),
        Block::Together(blocks) => {
            write_all(out, blocks);
            put(out, "---");
        }
        Block::Columns(blocks) => write_all(out, blocks),
        Block::Cover(it) => cover(out, it),
    }
}

fn cover(out: &mut String, cover: &Cover) {
    put(out, &format!("# {}", flat(&cover.title)));
    let series: Vec<&str> = cover.parts.iter().map(|part| part.series).collect();
    put(out, &format!("**{} {}**", series.join(" / "), cover.series));
    for part in &cover.parts {
        let facts: Vec<String> =
            part.facts.iter().map(|(what, said)| format!("{what}: {}", flat(said))).collect();
        put(out, &facts.join("\\\n"));
    }
    for part in &cover.parts {
        put(out, &format!("## {}", part.heading));
        numbered(out, &part.instructions);
    }
    put(out, "---");
}

fn numbered(out: &mut String, items: &[String]) {
    let items = items.iter().enumerate().map(|(at, item)| format!("{}. {}", at + 1, flat(item)));
    put(out, &items.collect::<Vec<_>>().join("\n"));
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn table(out: &mut String, head: &[String], rows: &[Vec<String>]) {
    cells(out, head, rows, flat);
}

/// A table whose cells are made by `said`.
fn cells(out: &mut String, head: &[String], rows: &[Vec<String>], said: fn(&str) -> String) {
    let mut lines = vec![row(head.iter().map(|cell| said(cell)))];
    lines.push(row(head.iter().map(|_| "---".to_owned())));
    lines.extend(rows.iter().map(|cells| row(cells.iter().map(|cell| said(cell)))));
    put(out, &lines.join("\n"));
}

fn question(out: &mut String, printed: &Printed) {
    let number = printed.number.map(|number| format!("**{number}.** ")).unwrap_or_default();
    let marks = printed.marks.as_ref().map(|marks| format!("\\[{marks}\\] "));
    let marks = marks.unwrap_or_default();
    put(out, &format!("{number}{marks}{}", worded::markdown(&printed.stem)));
    let columns = printed.lines.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    if columns > 1 {
        let width = columns.max(printed.head.len());
        let at = |cells: &[String], at: usize| cells.get(at).cloned().unwrap_or_default();
        let mut head = vec![String::new()];
        head.extend((0..width).map(|n| at(&printed.head, n)));
        let rows = printed.lines.iter().map(|(label, cells)| {
            let mut row = vec![label.clone()];
            row.extend((0..width).map(|n| at(cells, n)));
            row
        });
        cells(out, &head, &rows.collect::<Vec<_>>(), worded::markdown_flat);
    } else {
        let lines = printed.lines.iter().map(|(label, cells)| {
            // The label is the line's start, where its full stop would begin a list.
            format!("{} {}", text(label), worded::markdown(&cells.join(" – ")))
        });
        put(out, &lines.collect::<Vec<_>>().join("\\\n"));
    }
    put(out, &printed.ask.as_deref().map(worded::markdown).unwrap_or_default());
    let choices = printed.choices.iter();
    let choices = choices.map(|(letter, said)| format!("({letter}) {}", worded::markdown(said)));
    put(out, &choices.collect::<Vec<_>>().join("\\\n"));
    if let Some(other) = &printed.other {
        question(out, other);
    }
}
