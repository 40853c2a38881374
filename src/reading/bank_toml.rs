//! `bank.toml`: the bank's name, style, sources and topics.
//!
//! It must not know what is in the topics.

use super::grammar;
use std::collections::{HashMap, HashSet};

use super::covers;
use crate::bank::{Covers, LanguageCode, Numerals, Slug, Source, Style};
use crate::document::{At, Code, Fields, Page, TomlTable};
use crate::reading::fields::{self, BankFields};
use crate::text::quoted;

/// The only format that this version reads.
const FORMAT: i64 = 1;

/// A bank has no more topics than files.
const MOST_TOPICS: usize = 1000;

/// The language of a bank that does not say it rightly: "undetermined", as BCP 47 has it.
const NO_LANGUAGE: &str = "und";

/// What `bank.toml` says, as far as it is sound. Where it says something wrong, which is reported,
/// the field is as if it were absent; for a title the bank's id stands, for a language `und`.
#[derive(Debug)]
pub(super) struct Head {
    /// The bank's name.
    pub id: Slug,
    /// Names that it had before.
    pub former_ids: Vec<Slug>,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: String,
    /// Its licence.
    pub licence: Option<String>,
    /// Its authors.
    pub authors: Vec<String>,
    /// The subjects that it covers, whole or in part.
    pub covers: Vec<Covers>,
    /// House wording.
    pub style: Style,
    /// Its sources, those included that are not sound.
    pub sources: Vec<Source>,
    /// Sources with an error, and those of whose name there are two.
    pub bad_sources: HashSet<Slug>,
    /// Its topics, in reading order.
    pub topics: Vec<At<Slug>>,
}

/// Reads `bank.toml`; `None` where another format, or no name, makes the rest meaningless.
pub(super) fn read(page: &Page<'_>, root: &TomlTable) -> Option<Head> {
    let fields = Fields::of(page, &(0..0), root, &grammar::BANK);
    if let Some(format) = fields.need("format", fields.integer("format"))
        && format.it != FORMAT
    {
        let message = format!("format {} is not one that this version reads", format.it);
        page.say(Code::OTHER_FORMAT, &format.span, message, "write `format = 1`");
        return None;
    }
    let id = fields.need_slug("id");
    let title = fields.need_text("title");
    let language = fields.need_text("language");
    let id = id?.it;
    let language = language.and_then(|l| checked_language(page, l));
    let language = language.unwrap_or_else(|| NO_LANGUAGE.to_owned());
    let code = LanguageCode::of(&language);
    let mut bad_sources = HashSet::new();
    let head = Head {
        title: title.map_or_else(|| id.to_string(), |t| t.it),
        id,
        language,
        licence: fields.text("licence").map(|t| t.it),
        former_ids: fields.slugs("was"),
        authors: fields.texts("authors").into_iter().map(|t| t.it).collect(),
        covers: covers::read(&fields),
        style: style(&fields, code),
        sources: sources(&fields, &mut bad_sources),
        bad_sources,
        topics: topics(&fields),
    };
    fields.finish();
    Some(head)
}

fn checked_language(page: &Page<'_>, language: At<String>) -> Option<String> {
    let part = |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    let first = language.it.split('-').next().unwrap_or_default();
    let letters = first.len() >= 2 && first.bytes().all(|b| b.is_ascii_alphabetic());
    if !letters || !language.it.split('-').all(part) {
        let message = format!("`{}` is not a language tag", quoted(&language.it));
        page.say(
            Code::WRONG_VALUE,
            &language.span,
            message,
            "write one as BCP 47 has it: `en`, `hi`",
        );
        return None;
    }
    Some(language.it)
}

/// The bank's style; what nobody wrote is worded in the bank's language.
fn style(fields: &Fields<'_, '_>, language: LanguageCode) -> Style {
    let mut style = Style { language, ..Style::default() };
    let Some(entry) = fields.take("style") else { return style };
    let Some(inner) = Fields::from_node(fields.page, &entry.node, &grammar::STYLE) else {
        return style;
    };
    let numerals = [("arabic", Numerals::Arabic), ("roman", Numerals::Roman)];
    if let Some(numerals) = inner.word("numerals", &numerals) {
        style.numerals = numerals.it;
    }
    if let Some(only) = inner.bool("only") {
        style.only = only.it;
    }
    if let Some(year) = inner.integer("reasons") {
        match u16::try_from(year.it).ok().filter(|y| (2000..=2100).contains(y)) {
            Some(year) => style.reasons = year,
            None => fields.page.say(
                Code::OUT_OF_RANGE,
                &year.span,
                format!("{} is not the year of a paper", year.it),
                "write the year whose wording is wanted: 2023 or 2024",
            ),
        }
    }
    inner.finish();
    style
}

fn sources(fields: &Fields<'_, '_>, bad: &mut HashSet<Slug>) -> Vec<Source> {
    let page = fields.page;
    let mut seen: HashMap<Slug, _> = HashMap::new();
    let mut sources = Vec::new();
    for node in fields.nodes("source") {
        let before = page.unsound();
        let Some(source) = Fields::from_node(page, node, &grammar::SOURCE) else { continue };
        let id = source.need_slug("id");
        let title = source.need_text("title");
        let publisher = source.text("publisher").map(|t| t.it);
        let (date, url) = (source.when("date").map(|d| d.it), source.text("url").map(|t| t.it));
        source.finish();
        let Some(id) = id else { continue };
        if let Some(first) = seen.insert(id.it.clone(), id.span.clone()) {
            page.report(same_id(page, &id, &first));
        }
        if !page.is_sound_since(before, &node.span) {
            bad.insert(id.it.clone());
        }
        let title = title.map(|t| t.it).unwrap_or_default();
        sources.push(Source { id: id.it, title, publisher, date, url });
    }
    sources
}

fn topics(fields: &Fields<'_, '_>) -> Vec<At<Slug>> {
    let page = fields.page;
    let nodes = fields.nodes("topics");
    if nodes.is_empty() {
        if !fields.has("topics") {
            fields.missing("topics");
        } else if let Some(entry) = fields.take("topics").filter(|_| fields.is_array("topics")) {
            let message = "the bank has no topics";
            page.say(Code::WRONG_COUNT, &entry.node.span, message, "name at least one topic file");
        }
    }
    if let Some(entry) = fields.take("topics").filter(|_| nodes.len() > MOST_TOPICS) {
        let message = format!("{} topics; the limit is {MOST_TOPICS}", nodes.len());
        page.say(Code::WRONG_COUNT, &entry.key_span, message, "divide the bank");
        return Vec::new();
    }
    let mut topics: Vec<At<Slug>> = Vec::new();
    for topic in nodes.iter().filter_map(|node| fields::slug(page, node)) {
        match topics.iter().find(|t| t.it == topic.it) {
            Some(first) => page.report(same_id(page, &topic, &first.span)),
            None => topics.push(topic),
        }
    }
    topics
}

fn same_id(
    page: &Page<'_>,
    id: &At<Slug>,
    first: &crate::document::Span,
) -> crate::document::Diagnostic {
    page.problem(Code::SAME_ID, &id.span, format!("`{}` is named twice", id.it))
        .other(page.place(first), "first here")
        .help("give one of the two another id, or remove it")
}
