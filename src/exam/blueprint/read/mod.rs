//! Reading a blueprint: TOML in, a checked blueprint or everything that is wrong with it out.
//!
//! The same reader and the same way of telling problems as for banks. This file reads what stands
//! above the papers; a file on disk is unknown to it.

mod certainty;
mod grammar;
mod numbers;
mod paper;
#[cfg(feature = "internals")]
mod reference;
mod scheme;
mod section;
mod subjects;

use crate::bank::Slug;
use crate::document::{At, Code, Diagnostic, Fields, Page, SourceFile, has_errors};
use crate::reading::fields::BankFields;
use crate::text::quoted;

use super::{Blueprint, Certainty, Ground, PaperPlan};

#[cfg(feature = "internals")]
pub use reference::reference;

/// The only format that this version reads.
const FORMAT: i64 = 1;
/// So many papers an examination may have.
const MOST_PAPERS: usize = 20;

/// What came of reading a blueprint.
#[derive(Debug, Clone, PartialEq)]
pub struct BlueprintReading {
    /// The blueprint, if nothing is wrong with it.
    pub blueprint: Option<Blueprint>,
    /// The name that it gives itself, whether or not it could be read.
    pub id: Option<Slug>,
    /// All that is wrong with it, by place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whether a file says of itself that it is a blueprint: it has the field `blueprint` before any
/// table.
pub fn is_blueprint(text: &str) -> bool {
    let lines = text.lines().map(str::trim_start).take_while(|line| !line.starts_with('['));
    let mut names = lines.filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim());
    names.any(|name| name == "blueprint")
}

/// Reads a blueprint.
pub fn read(file: &SourceFile) -> BlueprintReading {
    let page = Page::new(&file.path, &file.text);
    let (root, broken) = page.tree();
    let fields = Fields::of(&page, &(0..0), &root, &grammar::BLUEPRINT);
    let id = fields.need_slug("blueprint");
    let known = fields.need("format", fields.integer("format"));
    let blueprint = match known {
        Some(format) if format.it != FORMAT => {
            let message = format!("format {} is not one that this version reads", format.it);
            page.say(Code::OTHER_FORMAT, &format.span, message, "write `format = 1`");
            None
        }
        _ => Some(all(&fields, id.as_ref())),
    };
    if blueprint.is_some() {
        fields.finish();
    }
    let diagnostics = page.into_problems(broken);
    let sound = !broken && !has_errors(&diagnostics);
    BlueprintReading {
        blueprint: blueprint.flatten().filter(|_| sound),
        id: id.map(|id| id.it),
        diagnostics,
    }
}

fn all(fields: &Fields<'_, '_>, id: Option<&At<Slug>>) -> Option<Blueprint> {
    let title = fields.need_text("title");
    let grounds = fields.nodes("source").iter().filter_map(|node| {
        let fields = Fields::from_node(fields.page, node, &grammar::SOURCE)?;
        let title = fields.need_text("title");
        let ground = Ground {
            title: title.map(|t| t.it).unwrap_or_default(),
            url: fields.text("url").map(|t| t.it),
            date: fields.when("date").map(|d| d.it),
            confidence: certainty::read(&fields).unwrap_or(Certainty::Medium),
        };
        fields.finish();
        Some(ground)
    });
    let grounds = grounds.collect();
    let as_of = fields.when("as_of").map(|w| w.it);
    let note = fields.text("note").map(|t| t.it);
    let languages = fields.texts("languages").into_iter().map(|t| t.it).collect();
    let overall = numbers::part(fields, "overall");
    let papers = papers(fields);
    Some(Blueprint {
        id: id?.it.clone(),
        title: title?.it,
        as_of,
        note,
        languages,
        overall,
        papers,
        grounds,
    })
}

fn papers(fields: &Fields<'_, '_>) -> Vec<PaperPlan> {
    let page = fields.page;
    let nodes = fields.nodes("paper");
    match fields.take("paper") {
        None => fields.missing("paper"),
        Some(entry) if nodes.is_empty() && fields.is_array("paper") => {
            let message = "the blueprint has no papers";
            page.say(Code::WRONG_COUNT, &entry.node.span, message, "add a `[[paper]]`");
        }
        Some(entry) if nodes.len() > MOST_PAPERS => {
            let message = format!("{} papers; the limit is {MOST_PAPERS}", nodes.len());
            page.say(Code::WRONG_COUNT, &entry.key_span, message, "divide the blueprint");
            return Vec::new();
        }
        Some(_) => {}
    }
    let mut named: Vec<At<Slug>> = Vec::new();
    let mut papers = Vec::new();
    for node in nodes {
        let Some(inner) = Fields::from_node(page, node, &grammar::PAPER) else { continue };
        let id = inner.need_slug("id");
        if let Some(id) = &id {
            match named.iter().find(|known| known.it == id.it) {
                Some(first) => page.report(
                    page.problem(
                        Code::SAME_ID,
                        &id.span,
                        format!("`{}` is named twice", quoted(id.it.as_str())),
                    )
                    .other(page.place(&first.span), "first here")
                    .help("give one of the two papers another id"),
                ),
                None => named.push(id.clone()),
            }
        }
        papers.extend(paper::read(&inner, id.map(|id| id.it), papers.is_empty()));
        inner.finish();
    }
    papers
}
