//! Drawing: which facts stand together in a question, how they are worded and what is asked, by lots.
//!
//! A question is drawn as the papers draw theirs: two to four lines, any number of them true. This file must not know how a recipe
//! is printed.

use jiff::civil::Date;

use super::frame::claim_after;
use super::recipe::{Form, Part, Says};
use super::stock::{Said, Stock};
use super::words;
use crate::bank::derive::Lots;
use crate::bank::fact::fold;
use crate::bank::{Bank, Fact, Shape};

/// What is to be composed of: the fact that it is for, and those that may stand beside it.
pub(super) struct Drawing<'d> {
    /// The bank.
    pub bank: &'d Bank,
    /// What there is in it.
    pub stock: &'d Stock,
    /// The day for which it is composed.
    pub today: Date,
    /// The fact for whose sake it is composed.
    pub lead: usize,
    /// Those that may stand beside it, most wanted first.
    pub beside: Vec<usize>,
    /// How many of `beside` are wanted for their own sake, and so before those of the same table or set.
    pub wanted: usize,
}

/// A form and its lines, before choices are put to it.
pub(super) type Drawn = (Form, Vec<Part>);

/// Goes at a draw, each with another length and other truths, before the wish for those is given up.
const DRAWS: usize = 12;

/// Of what a statement says, the share (words weighed by how few facts have them) that another of the same question may say too;
/// found by reading pairs of the shipped bank, one in twelve of which is kept apart by it.
pub(super) const ALIKE: f64 = 0.25;
/// The same where otherwise there would be no question at all.
const ALIKE_AT_MOST: f64 = 0.5;

/// How many lines a question has, in the papers' proportion: two 2, three 5, four 2 (UPSC CSE GS-I 2024 and 2025).
const LENGTHS: [usize; 3] = [2, 5, 2];

impl Drawing<'_> {
    /// A question for the lead; `None` where nothing can stand beside it.
    pub fn draw(&self, lots: &mut Lots) -> Option<Drawn> {
        match &self.fact(self.lead)?.shape {
            Shape::Sentence => self.statements(lots),
            // A member as a sentence among others is given away more easily than one name among others.
            Shape::Member { .. } => self.names(lots).or_else(|| self.statements(lots)),
            Shape::Row { .. } => self.rows(lots),
            Shape::Event { .. } => self.sequence(lots),
            Shape::Own { .. } => None,
        }
    }

    pub(super) fn fact(&self, entry: usize) -> Option<&Fact> {
        self.stock.fact(self.bank, entry)
    }

    /// Whether an entry may be asked today.
    pub(super) fn usable(&self, entry: usize) -> bool {
        let fact = self.fact(entry);
        fact.is_some_and(|fact| self.stock.usable(self.bank, &fact.id, self.today).is_some())
    }

    /// The lead and the other entries of its table or set that may be asked: wanted ones first, the rest shuffled.
    pub(super) fn mates(&self, lots: &mut Lots) -> Vec<usize> {
        let group = self.stock.group(self.lead);
        let mut mates: Vec<usize> = match group {
            Some((topic, _)) => self.stock.topic(topic).to_vec(),
            None => Vec::new(),
        };
        mates.retain(|at| self.stock.group(*at) == group && *at != self.lead && self.usable(*at));
        lots.shuffle(&mut mates);
        let wanted = &self.beside[..self.wanted.min(self.beside.len())];
        mates.sort_by_key(|at| wanted.iter().position(|w| w == at).unwrap_or(usize::MAX));
        mates.insert(0, self.lead);
        mates
    }

    /// Sentences, each as it is or as one of its traps.
    fn statements(&self, lots: &mut Lots) -> Option<Drawn> {
        for _ in 0..DRAWS {
            let (lines, count) = length_and_ask(lots, 4);
            let mut quota = Quota::draw(lines, count, lots);
            let mut said: Vec<Said> = Vec::new();
            let others = self.beside.iter().copied().filter(|at| !self.is_better_named(*at));
            for entry in std::iter::once(self.lead).chain(others) {
                if quota.is_full() {
                    break;
                }
                if let Some(line) = self.worded(entry, &quota, &said, lots) {
                    quota.take(line.trap.is_none() && self.fact(entry).is_some_and(Fact::holds));
                    said.push(line);
                } else if entry == self.lead {
                    // The lead cannot be so many things; draw again.
                    break;
                }
            }
            if quota.is_full() {
                return self.stated(said, count, lots);
            }
        }
        let pair = self.any_two(lots)?;
        self.stated(pair, false, lots)
    }

    /// A wording of an entry for which there is room, and which may stand with `said`.
    fn worded(&self, entry: usize, quota: &Quota, said: &[Said], lots: &mut Lots) -> Option<Said> {
        let holds = self.fact(entry)?.holds();
        let (mut right, mut wrong): (Vec<Said>, Vec<Said>) =
            self.wordings(entry).into_iter().partition(|said| said.trap.is_none() && holds);
        lots.shuffle(&mut wrong);
        if quota.prefers_false(lots) {
            std::mem::swap(&mut right, &mut wrong);
        }
        let fits = |one: &Said| {
            let is_true = one.trap.is_none() && holds;
            quota.has_room(is_true)
                && said.iter().all(|other| self.stock.together(*one, *other, ALIKE))
        };
        right.into_iter().chain(wrong).find(fits)
    }

    /// Whether an entry is a member of a set whose claim can be the question.
    fn is_better_named(&self, entry: usize) -> bool {
        self.fact(entry).and_then(claim_after).and_then(words::asked).is_some()
    }

    /// The sentences that an entry can be: itself, and its traps.
    fn wordings(&self, entry: usize) -> Vec<Said> {
        let Some(fact) = self.fact(entry) else { return Vec::new() };
        match fact.shape {
            Shape::Sentence | Shape::Member { .. } => {
                let traps = (0..fact.traps.len()).map(|trap| Said { entry, trap: Some(trap) });
                std::iter::once(Said { entry, trap: None }).chain(traps).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The lead and any one other, whatever their truths.
    fn any_two(&self, lots: &mut Lots) -> Option<Vec<Said>> {
        let mut of_lead = self.wordings(self.lead);
        lots.shuffle(&mut of_lead);
        let others = || self.beside.iter().filter(|at| **at != self.lead);
        let fits = |one: &Said| {
            let mut with = others().flat_map(|at| self.wordings(*at));
            let other = with.find(|other| self.stock.together(*one, *other, ALIKE_AT_MOST))?;
            Some(vec![*one, other])
        };
        of_lead.iter().find_map(fits)
    }

    fn stated(&self, mut said: Vec<Said>, count: bool, lots: &mut Lots) -> Option<Drawn> {
        lots.shuffle(&mut said);
        let part = |said: &Said| {
            let fact = self.fact(said.entry)?;
            let says = match said.trap {
                None => Says::Fact,
                Some(trap) => Says::Trap(fact.traps.get(trap)?.id.clone()),
            };
            Some(Part { fact: fact.id.clone(), says })
        };
        let parts: Option<Vec<Part>> = said.iter().map(part).collect();
        // Of two, "how many" has not four answers.
        let count = count && said.len() > 2;
        Some((Form::Statements { count }, parts?))
    }

    /// Names of candidates for the lead's set.
    fn names(&self, lots: &mut Lots) -> Option<Drawn> {
        words::asked(claim_after(self.fact(self.lead)?)?)?;
        let name = |at: &usize| match self.fact(*at).map(|fact| &fact.shape) {
            Some(Shape::Member { name, .. }) => fold(name),
            _ => String::new(),
        };
        let mut mates = self.mates(lots);
        let mut seen = Vec::new();
        // A claim that another member's text does not share was written over; and no name stands twice.
        mates.retain(|at| {
            let fresh = !seen.contains(&name(at));
            seen.push(name(at));
            fresh
                && self.fact(*at).and_then(claim_after)
                    == self.fact(self.lead).and_then(claim_after)
        });
        for _ in 0..DRAWS {
            let (lines, count) = length_and_ask(lots, mates.len());
            let mut quota = Quota::draw(lines, count, lots);
            let mut chosen = Vec::new();
            for at in &mates {
                let holds = self.fact(*at).is_some_and(Fact::holds);
                if quota.has_room(holds) {
                    quota.take(holds);
                    chosen.push(*at);
                } else if *at == self.lead {
                    break;
                }
            }
            if quota.is_full() && lines > 1 {
                return self.plain(chosen, Form::Names { count }, lots);
            }
        }
        mates.truncate(4);
        if mates.len() < 2 { None } else { self.plain(mates, Form::Names { count: false }, lots) }
    }

    /// The entries as they are, shuffled.
    pub(super) fn plain(
        &self,
        mut chosen: Vec<usize>,
        form: Form,
        lots: &mut Lots,
    ) -> Option<Drawn> {
        lots.shuffle(&mut chosen);
        let part = |at: &usize| Some(Part { fact: self.fact(*at)?.id.clone(), says: Says::Fact });
        let parts: Option<Vec<Part>> = chosen.iter().map(part).collect();
        Some((form, parts?))
    }
}

/// How many lines there are to be, at most `most`, and whether they are counted: two in five of those that can be (2023-2025).
pub(super) fn length_and_ask(lots: &mut Lots, most: usize) -> (usize, bool) {
    let lines = (2 + lots.weighted(&LENGTHS)).min(most);
    (lines, lots.chance(2, 5) && lines > 2)
}

/// How many true and how many false lines there is still room for.
pub(super) struct Quota {
    right: usize,
    wrong: usize,
}

impl Quota {
    /// For so many lines: every mixture equally likely, all true less, none true least, as in real papers, where "None" is commoner
    /// among counts than among codes. Of two lines each of the four answers is equally likely.
    pub fn draw(lines: usize, count: bool, lots: &mut Lots) -> Self {
        let mut weights = vec![4; lines + 1];
        weights[0] = match (lines, count) {
            // Of four lines counted "None" is no choice.
            (4, true) => 0,
            (2, _) | (_, true) => 2,
            _ => 1,
        };
        weights[lines] = if lines == 2 { 2 } else { 3 };
        let right = lots.weighted(&weights);
        Self { right, wrong: lines - right }
    }

    /// How many are to be false.
    pub fn wrong(&self) -> usize {
        self.wrong
    }

    fn is_full(&self) -> bool {
        self.right + self.wrong == 0
    }

    fn has_room(&self, right: bool) -> bool {
        if right { self.right > 0 } else { self.wrong > 0 }
    }

    fn take(&mut self, right: bool) {
        let room = if right { &mut self.right } else { &mut self.wrong };
        *room = room.saturating_sub(1);
    }

    /// Whether the next line is rather to be false, in proportion to the room.
    fn prefers_false(&self, lots: &mut Lots) -> bool {
        !lots.chance(self.right, self.right + self.wrong)
    }
}
