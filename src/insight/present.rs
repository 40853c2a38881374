//! Present: the texts of the banks of today of which nothing was asked, to tell what was lost under
//! another name.

use std::collections::{BTreeSet, HashSet};

use crate::bank::own::Numbered;
use crate::bank::{Bank, Fact, FactId, Gist, Item, ItemId, Kind, Shape};
use crate::exam::Dealt;
use crate::wording::{gist, line_gists, question_gist};

/// A name that something may have now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely {
    /// The id in the banks of today.
    pub id: String,
    /// By what it is taken to be the same.
    pub by: LikelyBy,
}

/// By what two things are taken to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LikelyBy {
    /// The text is the same.
    SameText,
    /// A few words of the text have changed, but no digit, negation or name.
    OtherWords,
    /// All that was asked of a topic or bank stands there under the same names.
    SameNames,
}

/// What is there and was not asked.
pub struct Present {
    items: Vec<PresentItem>,
    facts: Vec<PresentFact>,
}

struct PresentItem {
    id: ItemId,
    kind: Kind,
    question: Option<Gist>,
    lines: Vec<Gist>,
}

struct PresentFact {
    id: FactId,
    gists: Vec<Gist>,
    /// Whether it is a line that belongs to one item.
    is_own: bool,
}

impl Present {
    /// Looks through the banks for what is not among `asked`.
    pub fn of(banks: &[Bank], asked: &HashSet<String>) -> Self {
        let mut present = Self { items: Vec::new(), facts: Vec::new() };
        for topic in banks.iter().flat_map(|bank| &bank.topics) {
            let fresh = |id: &str| !asked.contains(id);
            for fact in topic.facts.iter().filter(|fact| fresh(fact.id.as_str())) {
                let is_own = matches!(fact.shape, Shape::Own { .. });
                let gists = fact_gists(fact);
                present.facts.push(PresentFact { id: fact.id.clone(), gists, is_own });
            }
            for item in topic.items.iter().filter(|item| fresh(item.id.as_str())) {
                present.items.push(PresentItem::of(item));
            }
        }
        present
    }

    /// The item that a question may be now which was dealt as `dealt`.
    pub fn item(&self, id: &ItemId, dealt: &Dealt) -> Option<Likely> {
        let asked: Option<Vec<Gist>> = dealt.lines.iter().map(|line| line.gist).collect();
        let all: Vec<Gist> = dealt.gist.into_iter().chain(asked?).collect();
        let of_kind =
            || self.items.iter().filter(|item| item.kind == dealt.kind && !all.is_empty());
        let is_same = |item: &&PresentItem| {
            let exact = |gists: &[Gist]| gists.iter().map(|gist| gist.exact).collect::<Vec<_>>();
            exact(&item.gists()) == exact(&all)
        };
        let is_near = |item: &&PresentItem| {
            let gists = item.gists();
            let mut both = gists.iter().zip(&all);
            item.id.topic() == id.topic()
                && gists.len() == all.len()
                && both.all(|(now, then)| now.distance(then).is_some())
        };
        let one = |mut found: Vec<&PresentItem>, by| {
            let only = found.pop().filter(|_| found.is_empty())?;
            Some(Likely { id: only.id.to_string(), by })
        };
        one(of_kind().filter(is_same).collect(), LikelyBy::SameText)
            .or_else(|| one(of_kind().filter(is_near).collect(), LikelyBy::OtherWords))
    }

    /// The fact that one may be now which was printed so; of an item's own line, a line of `item`.
    pub fn fact(
        &self,
        id: &FactId,
        gists: &BTreeSet<Gist>,
        item: Option<&ItemId>,
    ) -> Option<Likely> {
        let may_be = |fact: &&PresentFact| match item {
            Some(item) => fact.is_own && Numbered::item_of(&fact.id) == Some(item.as_str()),
            None => !fact.is_own,
        };
        let within = || self.facts.iter().filter(may_be);
        let mut same: Vec<&PresentFact> = within()
            .filter(|fact| {
                let exact = |now: &Gist| gists.iter().any(|then| then.exact == now.exact);
                fact.gists.iter().any(exact)
            })
            .collect();
        // The same text elsewhere is another fact where it stands here too.
        let is_near = |fact: &PresentFact| fact.id.topic() == id.topic();
        if same.iter().any(|fact| is_near(fact)) {
            same.retain(|fact| is_near(fact));
        }
        if let Some(only) = same.pop() {
            let id = same.is_empty().then(|| only.id.to_string())?;
            return Some(Likely { id, by: LikelyBy::SameText });
        }
        let distance = |fact: &PresentFact| {
            let pairs = fact
                .gists
                .iter()
                .flat_map(|now| gists.iter().filter_map(move |then| now.distance(then)));
            pairs.min()
        };
        let near = within().filter(|fact| is_near(fact));
        let mut near: Vec<(u32, &PresentFact)> =
            near.filter_map(|fact| Some((distance(fact)?, fact))).collect();
        near.sort_by_key(|(distance, _)| *distance);
        let (least, nearest) = *near.first()?;
        let is_only = near.get(1).is_none_or(|(next, _)| *next > least);
        is_only.then(|| Likely { id: nearest.id.to_string(), by: LikelyBy::OtherWords })
    }
}

impl PresentItem {
    fn of(item: &Item) -> Self {
        let (question, lines) = (question_gist(item), line_gists(item));
        Self { id: item.id.clone(), kind: item.kind(), question, lines }
    }

    fn gists(&self) -> Vec<Gist> {
        self.question.into_iter().chain(self.lines.iter().copied()).collect()
    }
}

/// The gists of all that a question can print of a fact.
fn fact_gists(fact: &Fact) -> Vec<Gist> {
    let traps = fact.traps.iter().map(|trap| gist(&[&trap.text]));
    let whole = match &fact.shape {
        Shape::Row { cells, .. } => gist(cells),
        _ => gist(&[&fact.text]),
    };
    let name = match &fact.shape {
        Shape::Member { name, .. } => Some(gist(&[name])),
        _ => None,
    };
    std::iter::once(whole).chain(traps).chain(name).collect()
}
