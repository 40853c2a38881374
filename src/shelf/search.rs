//! Search: an index of notes, facts and items in memory, made when it is first asked and thrown
//! away at the end.
//!
//! SQLite's FTS5 does the work. This file must not know who asks or how hits are shown.

use rusqlite::{Connection, params};

use crate::bank::{Bank, FactId, Item, ItemId, Shape, Topic, TopicId, Translation};
use crate::text::markdown::{Part, Piece, pieces};
use crate::text::question::plain;
use crate::wording::shown;

/// Stands before a matched word in an excerpt.
pub const MATCH_BEGINS: char = '\u{E000}';
/// Stands after a matched word in an excerpt.
pub const MATCH_ENDS: char = '\u{E001}';

/// FTS5's own categories split words at Devanagari's vowel signs, so the marks are counted in.
const SCHEMA: &str = "CREATE VIRTUAL TABLE place USING fts5(
    kind UNINDEXED, id UNINDEXED, topic UNINDEXED, title UNINDEXED, body,
    tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")";

/// Stands between a text and its id.
const DOT: char = '·';
/// How many words of an excerpt stand around a match.
const AROUND: i64 = 24;

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// The topic that it stands in.
    pub topic: TopicId,
    /// The topic's title.
    pub title: String,
    /// The text around the place; matched words stand between [`MATCH_BEGINS`] and [`MATCH_ENDS`].
    pub excerpt: String,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HitKind {
    /// A place in a topic's note.
    Note,
    /// A fact.
    Fact(FactId),
    /// An item.
    Item(ItemId),
}

/// The index.
pub struct SearchIndex {
    db: Connection,
}

impl SearchIndex {
    /// Indexes the banks; `None` if SQLite cannot (it has no room, say): nothing is then found.
    pub fn build(banks: &[Bank]) -> Option<Self> {
        Self::try_build(banks).ok()
    }

    fn try_build(banks: &[Bank]) -> rusqlite::Result<Self> {
        let mut db = Connection::open_in_memory()?;
        db.execute_batch(SCHEMA)?;
        let tx = db.transaction()?;
        {
            let mut insert = tx.prepare("INSERT INTO place VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for topic in banks.iter().flat_map(|bank| &bank.topics) {
                for (kind, id, body) in places(topic) {
                    insert.execute(params![kind, id, topic.id.as_str(), topic.title, body])?;
                }
            }
        }
        tx.commit()?;
        Ok(Self { db })
    }

    /// What `query` finds, best first, at most `limit`. Words are found by their beginnings; all of
    /// them must be there.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        let words: Vec<String> = query
            .split(|c: char| !c.is_alphanumeric() && !is_mark(c))
            .filter(|word| !word.is_empty())
            .map(|word| format!("\"{word}\"*"))
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        self.try_find(&words.join(" "), limit).unwrap_or_default()
    }

    fn try_find(&self, query: &str, limit: usize) -> rusqlite::Result<Vec<Hit>> {
        let mut select = self.db.prepare_cached(
            "SELECT kind, id, topic, title, snippet(place, 4, ?1, ?2, '…', ?3)
             FROM place WHERE place MATCH ?4 ORDER BY rank LIMIT ?5",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let marks = (MATCH_BEGINS.to_string(), MATCH_ENDS.to_string());
        let rows = select.query_map(params![marks.0, marks.1, AROUND, query, limit], |row| {
            let text = |i| row.get::<_, String>(i);
            Ok((text(0)?, text(1)?, text(2)?, text(3)?, text(4)?))
        })?;
        let hit = |(kind, id, topic, title, excerpt): (String, String, String, String, String)| {
            let kind = match kind.as_str() {
                "fact" => HitKind::Fact(id.parse().ok()?),
                "item" => HitKind::Item(id.parse().ok()?),
                _ => HitKind::Note,
            };
            Some(Hit { kind, topic: topic.parse().ok()?, title, excerpt })
        };
        rows.map(|row| row.map(hit)).filter_map(Result::transpose).collect()
    }
}

/// Vowel signs and joiners, which belong to a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{900}'..='\u{DFF}' | '\u{200C}' | '\u{200D}')
}

/// Everything in a topic that can be found: kind, id, text.
fn places(topic: &Topic) -> impl Iterator<Item = (&'static str, &str, String)> {
    let note = topic.note.as_deref().unwrap_or_default();
    let notes = blocks(note).into_iter().map(|text| ("note", topic.id.as_str(), text));
    let facts =
        topic.facts.iter().filter(|fact| !matches!(fact.shape, Shape::Own { .. })).map(|fact| {
            let explanation = fact.explanation.as_ref();
            let explanation = explanation.map(|text| format!(" {DOT} {text}")).unwrap_or_default();
            // Who finds it must not learn what is not so.
            let said = if fact.is_true() { "" } else { "false: " };
            ("fact", fact.id.as_str(), format!("{said}{}{explanation}", fact.text))
        });
    let items = topic.items.iter().map(|item| ("item", item.id.as_str(), text_of(item)));
    let (facts, items) = (facts.map(named), items.map(named));
    let translated = topic.translations.iter().flat_map(|into| translated(topic, into));
    notes.chain(facts).chain(items).chain(translated)
}

/// The same in another language, as far as it is translated; without the ids, by which they are
/// found already.
fn translated<'t>(
    topic: &'t Topic,
    into: &'t Translation,
) -> impl Iterator<Item = (&'static str, &'t str, String)> {
    let note = into.text("", "note").map(String::as_str).unwrap_or_default();
    let notes = blocks(note).into_iter().map(|text| ("note", topic.id.as_str(), text));
    let facts = topic.facts.iter().filter_map(|fact| {
        let owner = fact.id.local();
        let text = Topic::fact_in(fact, into)?;
        let explanation = into.text(owner, "why").map(|text| format!(" {DOT} {text}"));
        // Who finds it must not learn what is not so.
        let said = if fact.is_true() { "" } else { "false: " };
        Some(("fact", fact.id.as_str(), format!("{said}{text}{}", explanation.unwrap_or_default())))
    });
    // What its facts say of a question is found with them.
    let items = topic.items.iter().filter_map(|item| {
        let own = into.texts.iter().filter(|(of, _)| of.owner == item.id.local());
        let mut own: Vec<_> = own.map(|(of, texts)| (&of.field, texts.join(" "))).collect();
        own.sort();
        let texts: Vec<String> = own.iter().map(|(_, text)| plain(text).into_owned()).collect();
        (!texts.is_empty()).then(|| ("item", item.id.as_str(), texts.join(" ")))
    });
    notes.chain(facts).chain(items)
}

/// A place with its id in the text: who has one from a list or a report looks for that.
fn named<'t>(place: (&'static str, &'t str, String)) -> (&'static str, &'t str, String) {
    let (kind, id, text) = place;
    (kind, id, format!("{text} {DOT} {id}"))
}

/// The outermost blocks of a Markdown text (paragraphs, headings, lists, tables), each as the words
/// that a reader sees.
fn blocks(markdown: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let (mut words, mut depth) = (String::new(), 0_usize);
    for piece in pieces(markdown) {
        match piece {
            Piece::Open(_) | Piece::OpenItem(_) | Piece::OpenTable(_) => depth += 1,
            Piece::Close(part) => {
                depth = depth.saturating_sub(1);
                let apart = matches!(part, Part::Cell | Part::Item | Part::Paragraph);
                if apart && depth > 0 && !words.ends_with(' ') {
                    words.push_str(" · ");
                }
            }
            Piece::Text(text) | Piece::Code(text) => words.push_str(&text),
            Piece::Space | Piece::LineEnd => words.push(' '),
            Piece::Address(_) | Piece::Rule => {}
        }
        if depth == 0 && !words.is_empty() {
            blocks.push(std::mem::take(&mut words).trim_end_matches(" · ").to_owned());
        }
    }
    blocks
}

fn text_of(item: &Item) -> String {
    let lines = item.lines().iter().flat_map(|line| line.cells.iter().map(String::as_str));
    let choices: Vec<_> = item.choices.iter().map(|choice| shown::choice(item, choice)).collect();
    let stem = shown::stem(item);
    let parts = std::iter::once(&*stem)
        .chain(lines)
        .chain(choices.iter().map(|choice| &**choice))
        .chain(item.explain.as_deref());
    parts.map(plain).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_found_as_their_reader_sees_them() {
        let note = "# Heading\n\nA *strong* word\nand `code`.\n\n| a | b |\n|---|---|\n| c | **d** |\n\n- one\n- two\n";
        let expected = ["Heading", "A strong word and code.", "a · b · c · d", "one · two"];
        assert_eq!(blocks(note), expected);
    }

    #[test]
    fn what_is_translated_is_found_in_its_language() {
        let options = crate::shelf::ShelfOptions { embedded: true, ..Default::default() };
        let (shelf, _) = crate::shelf::Shelf::open(&options);
        let index = SearchIndex::build(shelf.banks()).unwrap();
        let topics = || shelf.banks().iter().flat_map(|bank| &bank.topics);
        let topic = topics().find(|topic| !topic.translations.is_empty()).unwrap();
        let into = &topic.translations[0];
        let mut facts = topic.facts.iter();
        let (fact, text) =
            facts.find_map(|fact| Some((fact, Topic::fact_in(fact, into)?))).unwrap();
        let words: Vec<&str> = text.split_whitespace().take(6).collect();
        let hits = index.find(&words.join(" "), 10);
        let found = hits.iter().filter(|hit| hit.kind == HitKind::Fact(fact.id.clone()));
        assert_eq!(found.count(), 1, "{words:?} {hits:?}");
        // An id is found once, not once for every language.
        let hits = index.find(fact.id.local(), 50);
        let found = hits.iter().filter(|hit| hit.kind == HitKind::Fact(fact.id.clone()));
        assert_eq!(found.count(), 1, "{hits:?}");
        assert!(hits.iter().all(|hit| !hit.excerpt.is_empty()));
    }

    #[test]
    fn what_is_not_so_is_found_as_not_so() {
        let options = crate::shelf::ShelfOptions { embedded: true, ..Default::default() };
        let (shelf, _) = crate::shelf::Shelf::open(&options);
        let (mut so, mut not_so) = (0, 0);
        for topic in shelf.banks().iter().flat_map(|bank| &bank.topics) {
            let english = places(topic).take_while(|place| place.0 != "item");
            for (kind, id, text) in english.filter(|place| place.0 == "fact") {
                let fact = topic.facts.iter().find(|fact| fact.id.as_str() == id).unwrap();
                assert_eq!(text.starts_with("false: "), !fact.is_true(), "{kind} {text}");
                *if fact.is_true() { &mut so } else { &mut not_so } += 1;
            }
        }
        assert!(so > 500 && not_so > 10, "{so} {not_so}");
    }
}
