//! Composing: fresh questions from facts and traps, in the kinds and wording of real papers.
//!
//! Sentences and their traps become `statements`, candidates for a set become "which (or how many)
//! of the above", rows of a table become `pairs` or a `match`, dated events a `sequence`. What was
//! drawn is a [`Recipe`], and that is the item's id: from it the same item is made again for as
//! long as the bank has its parts. Everything here is a pure function of banks, wishes and a seed.
//! It must not know who asks, nor what is remembered.

mod choices;
mod dated;
mod draw;
mod events;
mod fact_index;
mod forms;
mod frame;
mod heads;
mod hints;
mod lists;
mod make;
mod members;
mod one;
mod pairs;
mod quota;
mod reasons;
mod recipe;
mod rows;
mod sentences;
mod shorten;
mod source;
mod subject;
mod tempted;
#[cfg(test)]
mod tests;
mod translated;
mod vocabulary;
mod words;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

pub use hints::Hint;
pub use make::make;
pub use recipe::{Asked, Part, Recipe, RecipeKind, Says, VERSION};
pub use source::{CannotMake, Facts};
pub use tempted::Tempted;
pub use translated::composed_in;

use self::draw::Drawing;
use self::fact_index::FactIndex;
use self::make::make_with;
use self::rows::Memo;
use crate::bank::draws::SeededRng;
use crate::bank::solve::Solution;
use crate::bank::{Bank, Claim, FactId, Item, TopicId, Wording};

/// Composes questions of the facts of some banks; made once, since it counts all their words.
#[derive(Debug)]
pub struct Composer {
    banks: Arc<[Bank]>,
    indexes: HashMap<String, (usize, FactIndex)>,
}

/// What is wanted of a question.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'w> {
    /// The facts to be asked, most wanted first. The first is asked for certain; of the others
    /// those that fit with it, where they are of its topic or named in `company`.
    pub wanted: &'w [FactId],
    /// Facts that may stand beside it; if there are none, those of its topic, and where those do
    /// not suffice, of its bank.
    pub company: &'w [FactId],
    /// Facts that are not to stand beside it, since they were asked already.
    pub asked: &'w BTreeSet<FactId>,
    /// How often facts have stood in questions: of those that may stand beside it the least used
    /// come first.
    pub used: &'w BTreeMap<FactId, usize>,
    /// What became of false wordings: those that are believed come before others, and what nobody
    /// believes is asked no more.
    pub tempted: &'w BTreeMap<Wording, Tempted>,
    /// The day for which it is composed: what is to be looked at again before that day is left out.
    pub today: Date,
    /// From which all lots are drawn: the same wish over the same banks gives the same item.
    pub seed: u64,
}

static NONE: BTreeSet<FactId> = BTreeSet::new();
static UNUSED: BTreeMap<FactId, usize> = BTreeMap::new();
static UNTRIED: BTreeMap<Wording, Tempted> = BTreeMap::new();

impl<'w> Wish<'w> {
    /// A wish for these facts, in whatever company.
    pub fn of(wanted: &'w [FactId], today: Date, seed: u64) -> Self {
        let (asked, used, tempted) = (&NONE, &UNUSED, &UNTRIED);
        Self { wanted, company: &[], asked, used, tempted, today, seed }
    }
}

/// A question that was composed.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// The item, complete.
    pub item: Item,
    /// What it was made from.
    pub recipe: Recipe,
}

/// Goes at drawing choices of counts.
const PLACINGS: usize = 24;
/// So many of a topic's facts are looked at first for one that can stand beside another.
const NEAR: usize = 64;
/// So many facts may stand beside another. The banks that ship have seven hundred.
const COMPANY: usize = 2000;
/// So many pairs are looked at to see whether anything can stand beside a fact: in a bank of
/// thousands that are all alike it would take long to find that nothing can. In the banks that ship
/// some tens suffice.
const ASKING: usize = 4000;
/// So many pairs are looked at to draw one question. Where all facts of the shipped banks keep it
/// company, a question takes some thousands.
const LOOKS: usize = 200_000;

impl Composer {
    /// Makes the indexes of the banks.
    pub fn over(banks: Arc<[Bank]>) -> Self {
        let indexes = banks.iter().enumerate();
        let indexes =
            indexes.map(|(at, bank)| (bank.id.to_string(), (at, FactIndex::of(bank)))).collect();
        Self { banks, indexes }
    }

    /// Whether a question can be composed that asks `fact` on `today`: it is a sentence, row, event
    /// or member, not superseded and not overdue for a second look, and there is something that can
    /// stand beside it.
    pub fn can_ask(&self, fact: &FactId, today: Date) -> bool {
        let wanted = std::slice::from_ref(fact);
        let drawing = self.drawing(&Wish::of(wanted, today, 0));
        drawing.is_some_and(|mut drawing| drawing.finds_company(&fact.topic()))
    }

    /// A question that asks the first of the wanted facts, by today's ids; `None` where there is
    /// none to compose.
    pub fn compose(&self, wish: &Wish<'_>) -> Option<Composed> {
        let lead = wish.wanted.first()?;
        let mut drawing = self.drawing(wish)?;
        let mut company = drawing.company(wish);
        let mut rng = SeededRng::of(&format!("{} {lead}", wish.seed));
        rng.shuffle(&mut company);
        drawing.least_used(&mut company, wish);
        company.truncate(COMPANY);
        drawing.bring(&company);
        let mut drawn = drawing.draw(&mut rng);
        if drawn.is_none() && wish.company.is_empty() {
            let mut company: Vec<usize> = drawing.index.all().collect();
            rng.shuffle(&mut company);
            drawing.least_used(&mut company, wish);
            company.truncate(COMPANY);
            drawing.looks.set(LOOKS);
            drawing.is_last = true;
            drawing.bring(&company);
            drawn = drawing.draw(&mut rng);
        }
        let (form, parts) = drawn?;
        let (bank, index) = (drawing.bank, drawing.index);
        let find =
            |id: &FactId| index.usable(bank, id, wish.today).and_then(|at| index.fact(bank, at));
        let facts = Facts { bank, find: &find };
        let recipe =
            Recipe { topic: lead.topic(), version: VERSION, form, parts, choices: Vec::new() };
        finish(recipe, facts, &mut rng)
    }

    /// What is wanted, as entries of the index.
    fn drawing<'d>(&'d self, wish: &Wish<'d>) -> Option<Drawing<'d>> {
        let (lead, others) = wish.wanted.split_first()?;
        let (at, index) = self.indexes.get(lead.bank())?;
        let bank = self.banks.get(*at)?;
        let entry = |id: &FactId| index.usable(bank, id, wish.today);
        let lead_entry = entry(lead)?;
        let named: HashSet<&FactId> = wish.company.iter().collect();
        let allowed = |id: &&FactId| id.topic() == lead.topic() || named.contains(id);
        let mut beside: Vec<usize> = others.iter().filter(allowed).filter_map(entry).collect();
        beside.retain(|other| *other != lead_entry);
        let mut ranks = HashMap::new();
        for (rank, at) in beside.iter().enumerate() {
            ranks.entry(*at).or_insert(rank);
        }
        let asked = wish.asked.iter().filter_map(entry).collect();
        let (today, looks) = (wish.today, Cell::new(LOOKS));
        let is_last = !wish.company.is_empty();
        let (lead, tempted) = (lead_entry, wish.tempted);
        Some(Drawing { bank, index, today, lead, beside, asked, ranks, tempted, is_last, looks })
    }
}

impl Drawing<'_> {
    /// Whether anything can stand beside the lead, which is of that topic: the nearest mostly
    /// suffice, and a topic may have thousands.
    fn finds_company(&mut self, topic: &TopicId) -> bool {
        self.looks.set(ASKING);
        let index = self.index;
        let (near, far) = index.topic(topic).split_at(index.topic(topic).len().min(NEAR));
        let all: Vec<usize> = index.all().take(COMPANY).collect();
        [near, &far[..far.len().min(COMPANY)], &all].into_iter().any(|company| {
            self.looks.get() > 0 && {
                self.bring(company);
                self.is_possible()
            }
        })
    }

    /// Those that may keep the lead company.
    fn company(&self, wish: &Wish<'_>) -> Vec<usize> {
        let entry = |id: &FactId| self.index.usable(self.bank, id, wish.today);
        match wish.wanted.first() {
            Some(lead) if wish.company.is_empty() => self.index.topic(&lead.topic()).to_vec(),
            _ => wish.company.iter().filter_map(entry).collect(),
        }
    }

    /// Puts those first that were used least.
    fn least_used(&self, company: &mut [usize], wish: &Wish<'_>) {
        if !wish.used.is_empty() {
            let used = |at: &usize| {
                let fact = self.fact(*at);
                fact.and_then(|fact| wish.used.get(&fact.id)).copied().unwrap_or_default()
            };
            company.sort_by_key(used);
        }
    }

    /// Lets these stand beside the lead too.
    fn bring(&mut self, company: &[usize]) {
        let there: HashSet<usize> = self.beside.iter().copied().chain([self.lead]).collect();
        let new = company.iter().copied().filter(|at| !there.contains(at) && self.usable(*at));
        let new: Vec<usize> = new.collect();
        self.beside.extend(new);
    }
}

/// Draws choices to the lines, and makes the item.
fn finish(mut recipe: Recipe, facts: Facts<'_>, rng: &mut SeededRng) -> Option<Composed> {
    let memo = Memo::default();
    recipe.choices = if let RecipeKind::One(_) = recipe.form {
        one::claims(recipe.parts.len())
    } else {
        let frame = forms::frame(&recipe, facts, &memo).ok()?;
        let solution = frame.solution();
        let key = solution.claim().ok()?;
        let drawn = key.statements().and_then(|set| choices::which(set, recipe.parts.len(), rng));
        match drawn {
            Some(sets) => sets.into_iter().map(Claim::Statements).collect(),
            None => usual(&solution, recipe.parts.len(), rng)?,
        }
    };
    let item = make_with(&recipe, facts, &memo).ok()?;
    Some(Composed { item, recipe })
}

/// Choices as they are drawn for written items. Of four lines the papers count from "Only one" to
/// "All four".
fn usual(solution: &Solution<'_>, lines: usize, rng: &mut SeededRng) -> Option<Vec<Claim>> {
    let mut all = Vec::new();
    for _ in 0..PLACINGS {
        all = solution.choices(&rng.below(1 << 30).to_string()).ok()?;
        if lines != 4 || !all.contains(&Claim::Count(0)) {
            break;
        }
    }
    Some(all)
}
