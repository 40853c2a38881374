//! The fields that items of all kinds have.
//!
//! It must not know what an item asks.

use crate::reading::codes;
use num_rational::Ratio;

use super::super::names::Names;
use super::super::standing::Provenance;
use super::ItemContext;
use super::extras::{allowed, former, known, marks, origin};
use super::signs::letter;
use crate::bank::{Composing, Fact, FactId, Item, ItemBuilder, ItemId, Origin, Shape, Slug};
use crate::document::Code;
use crate::document::Fields;
use crate::document::checks;
use crate::document::{At, Page};
use crate::document::{Entry, Span};
use crate::text::quoted;

/// What items of all kinds say of themselves.
pub(super) struct Common {
    /// The item's id.
    pub id: ItemId,
    /// The same within its topic.
    pub slug: Slug,
    /// Where it stands: its `[[item]]`.
    pub span: Span,
    /// The explanation.
    pub explain: Option<String>,
    /// Reasons for statements or rows, by number.
    pub whys: Vec<(At<usize>, String)>,
    /// Reasons for choices, by letter.
    pub choice_whys: Vec<(At<char>, String)>,
    /// Facts that are tied to statements, by number.
    pub facts: Vec<(At<usize>, At<String>)>,
    /// What statements said before, by number.
    pub before: Vec<(At<usize>, At<String>)>,
    /// What it rests on.
    pub standing: Provenance,
    /// The key that was published.
    pub published: Option<At<String>>,
    passage: Option<Slug>,
    direction: Option<Slug>,
    origin: Option<Origin>,
    marks: Option<Ratio<i64>>,
    dropped: Option<String>,
    former_ids: Vec<ItemId>,
}

impl Common {
    /// Reads the fields.
    pub fn read(
        context: &ItemContext<'_, '_>,
        fields: &Fields<'_, '_>,
        slug: &At<Slug>,
        extent: &Span,
    ) -> Self {
        let page = context.page;
        let (mut whys, mut choice_whys) = (Vec::new(), Vec::new());
        for entry in fields.entries("why") {
            let Some(explanation) = checks::read(page, &entry.node) else { continue };
            if let Some(n) = number(&entry.key) {
                whys.push((At::new(n, &entry.key_span), explanation.it));
            } else if let Some(letter) = letter(&entry.key) {
                choice_whys.push((At::new(letter, &entry.key_span), explanation.it));
            } else {
                no_number(page, entry, "the number of a statement or the letter of a choice");
            }
        }
        let mut facts = Vec::new();
        for entry in fields.entries("fact") {
            let Some(fact) = super::super::facts::reference(page, &entry.node) else { continue };
            match number(&entry.key) {
                Some(n) => facts.push((At::new(n, &entry.key_span), fact)),
                None => no_number(page, entry, "the number of a statement"),
            }
        }
        let mut before = Vec::new();
        for entry in fields.entries("before") {
            let Some(text) = checks::read(page, &entry.node) else { continue };
            match number(&entry.key) {
                Some(n) => before.push((At::new(n, &entry.key_span), text)),
                None => no_number(page, entry, "the number of a statement"),
            }
        }
        for code in allowed(fields) {
            page.allow(extent, code);
        }
        let (origin, published) = origin(fields);
        Self {
            id: context.topic.id.item(&slug.it),
            slug: slug.it.clone(),
            span: fields.span.clone(),
            explain: fields.text("explain").map(|t| t.it),
            whys,
            choice_whys,
            facts,
            before,
            standing: Provenance::read(fields, context.names, &Provenance::default()),
            published,
            passage: known(context, fields, "passage", codes::UNKNOWN_PASSAGE),
            direction: known(context, fields, "direction", codes::UNKNOWN_DIRECTION),
            origin,
            marks: fields.take("marks").and_then(|entry| marks(page, &entry.node)),
            dropped: fields.text("dropped").map(|t| t.it),
            former_ids: former(context, fields),
        }
    }

    /// The direction that the item shares.
    pub fn direction(&self) -> Option<&Slug> {
        self.direction.as_ref()
    }

    /// The reason given for statement `n`, if there is one.
    pub fn explanation(&self, n: usize) -> Option<String> {
        self.whys
            .iter()
            .find(|(number, _)| number.it == n)
            .map(|(_, explanation)| explanation.clone())
    }

    /// The reason given for a choice, if there is one.
    pub fn choice_why(&self, letter: char) -> Option<String> {
        self.choice_whys
            .iter()
            .find(|(l, _)| l.it == letter)
            .map(|(_, explanation)| explanation.clone())
    }

    /// Reports reasons, facts and former texts of statements that are not there.
    pub fn check_numbers(&self, page: &Page<'_>, lines: usize) {
        let whys = self.whys.iter().map(|(n, _)| (n, "why"));
        let facts = self.facts.iter().map(|(n, _)| (n, "fact"));
        let before = self.before.iter().map(|(n, _)| (n, "before"));
        let all = whys.chain(facts).chain(before);
        for (n, field) in all.filter(|(n, _)| !(1..=lines).contains(&n.it)) {
            let message = format!("`{field}.{}` belongs to no statement; there are {lines}", n.it);
            page.say(Code::OUT_OF_RANGE, &n.span, message, "correct the number, or remove it");
        }
    }

    /// Reports reasons of choices that are not there.
    pub fn check_letters(&self, page: &Page<'_>, letters: &[char]) {
        // Choices that could not be read have been reported.
        if letters.is_empty() {
            return;
        }
        for (letter, _) in self.choice_whys.iter().filter(|(l, _)| !letters.contains(&l.it)) {
            let message = format!("`why.{}` belongs to no choice", letter.it);
            page.say(Code::OUT_OF_RANGE, &letter.span, message, "correct the letter, or remove it");
        }
    }

    /// Warns where the published key is another one than `letters`.
    pub fn check_published(&self, page: &Page<'_>, letters: &[char]) {
        let Some(published) = &self.published else { return };
        let stated: Vec<char> =
            published.it.to_ascii_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
        // Where no choice states the key, that is said by itself.
        if letters.is_empty() || letters.iter().any(|l| stated.contains(l)) {
            return;
        }
        let right: Vec<String> = letters.iter().map(|l| format!("({l})")).collect();
        let message = format!(
            "the published key is {}, but {} follows",
            quoted(&published.it),
            right.join(" or ")
        );
        let help = "look at the source again; if the published key is wrong, add `allow = [{ code = \"W002\", reason = \"..\" }]`";
        page.say(codes::PUBLISHED_KEY, &published.span, message, help);
    }

    /// The item that `begun` is the kind's part of, with what follows from its facts.
    pub fn item(self, names: &Names<'_, '_>, begun: ItemBuilder) -> Item {
        let Provenance { sources, as_of, freshness } = self.standing;
        begun
            .explain(self.explain)
            .rests_on(sources, as_of, freshness)
            .shares(self.passage, self.direction)
            .origin(self.origin)
            .marks(self.marks)
            .dropped(self.dropped)
            .former_ids(self.former_ids)
            .build(|id| names.fact(id))
    }
}

/// A fact that is an item's own.
pub(super) fn own_fact(
    id: FactId,
    is_true: bool,
    text: &str,
    explanation: Option<String>,
    standing: &Provenance,
) -> Fact {
    Fact {
        id,
        shape: Shape::Own { is_true },
        text: text.to_owned(),
        explanation,
        sources: standing.sources.clone(),
        as_of: standing.as_of,
        freshness: standing.freshness.unwrap_or_default(),
        superseded_by: None,
        traps: Vec::new(),
        former_ids: Vec::new(),
        composing: Composing::default(),
    }
}

/// A statement's number as a key: `1`, not `01`.
fn number(key: &str) -> Option<usize> {
    let plain = key.len() <= 2 && !key.starts_with('0') && key.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| key.parse().ok()).flatten()
}

fn no_number(page: &Page<'_>, entry: &Entry, wanted: &str) {
    let message = format!("`{}` is not {wanted}", quoted(&entry.key));
    page.say(Code::WRONG_VALUE, &entry.key_span, message, format!("write {wanted} after the dot"));
}
