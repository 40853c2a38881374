//! Drawing from tables: pairs, matches, and one row among four.
//!
//! A false pair prints another row's cell. This file must not know how a recipe is printed.

use super::draw::{Drawing, Drawn};
use super::pairs::{Cell, Row};
use super::recipe::{Asked, Part, RecipeKind, Says};
use super::rows::{Printed, clash, shown};
use crate::bank::Shape;
use crate::bank::draws::SeededRng;
use crate::bank::fact::fold;

/// A match of fewer rows has not four answers; of more than four its choices are long to read.
const MATCHED: std::ops::RangeInclusive<usize> = 3..=4;
/// How often, in per cent, rows are asked by one of them, as a match, and as pairs: pairs and rows
/// are eight questions of a hundred, a match one (UPSC CSE GS-I 2023-2025).
const ROWS: [usize; 3] = [54, 6, 40];

impl Drawing<'_> {
    /// Rows of the lead's table.
    pub(super) fn rows(&self, rng: &mut SeededRng) -> Option<Drawn> {
        let mates = self.mates(rng);
        let first = match rng.weighted(&[self.alone(ROWS[0]), ROWS[1], ROWS[2]]) {
            0 => self.one_row(&mates, rng),
            // Match questions have grown rare beside pairs (0-4 a year, 2021-2025).
            1 => self.matched(&mates, rng),
            _ => None,
        };
        first.or_else(|| self.pairs(&mates, rng))
    }

    /// What every row of the lead's table prints in these columns, those included that are not
    /// asked any more.
    pub(super) fn table(&self, places: &[usize]) -> Printed {
        Printed::of(self.index.rows(self.bank, self.lead).map(|row| shown(row, places)))
    }

    /// Whether a row's first cell tells what stands in that of this column: its author has said so,
    /// or a word of it stands there that stands in no other row's.
    pub(super) fn tells(&self, entry: usize, place: usize) -> bool {
        self.fact(entry).is_some_and(|fact| fact.composing.tells) || self.index.tells(entry, place)
    }

    /// How many columns the lead's table has.
    pub(super) fn width(&self) -> usize {
        match self.fact(self.lead).map(|fact| &fact.shape) {
            Some(Shape::Row { cells, .. }) => cells.len(),
            _ => 0,
        }
    }

    /// Whether two rows could be mistaken for each other, as far as their author has said.
    pub(super) fn are_like(&self, one: usize, other: usize) -> bool {
        let like = |at: usize| self.fact(at).map(|fact| fact.composing.like.as_deref());
        like(one) == like(other)
    }

    /// One of four: the lead's cell among those of its column, or the lead as the pair that is
    /// right.
    fn one_row(&self, mates: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let lead = self.lead;
        let cells = |at: &usize| self.fact(*at).map(|f| shown(f, &[0, 1])).unwrap_or_default();
        let table = self.table(&[0, 1]);
        if self.width() < 2 || self.tells(lead, 1) {
            return None;
        }
        let mut chosen = vec![lead];
        for at in mates {
            let [own, new] = [cells(&lead), cells(at)];
            let differs = chosen.iter().all(|other| fold(&cells(other)[1]) != fold(&new[1]));
            let is_wrong = !table.has(&[own[0].clone(), new[1].clone()]);
            if chosen.len() < 4 && differs && is_wrong && self.are_like(*at, lead) {
                chosen.push(*at);
            }
        }
        if chosen.len() < 4 {
            return None;
        }
        if self.author_table().is_some_and(|table| table.ask.is_some()) && rng.chance(3, 4) {
            rng.shuffle(&mut chosen);
            // Years and amounts stand in their order.
            if chosen.iter().all(|at| cells(at)[1].starts_with(char::is_numeric)) {
                chosen.sort_by_key(|at| cells(at)[1].clone());
            }
            let row = chosen.iter().position(|at| *at == lead)? + 1;
            let form = RecipeKind::One(Asked::Cell(u8::try_from(row).ok()?));
            let part =
                |at: &usize| Some(Part { fact: self.fact(*at)?.id.clone(), says: Says::Fact });
            let parts: Option<Vec<Part>> = chosen.iter().map(part).collect();
            return Some((form, parts?));
        }
        // The other three go round, so that no two are only swapped.
        let mut rows: Vec<Row> = vec![(lead, None)];
        for (at, lender) in [(1, 2), (2, 3), (3, 1)] {
            let row = [cells(&chosen[at])[0].clone(), cells(&chosen[lender])[1].clone()];
            let told = self.tells(chosen[at], 1);
            if table.has(&row) || told || !self.are_like(chosen[at], chosen[lender]) {
                return None;
            }
            rows.push((chosen[at], Some((1, Cell::Of(chosen[lender])))));
        }
        self.paired(&rows, RecipeKind::One(Asked::Pair), &[0, 1], rng)
    }

    fn matched(&self, mates: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let width = self.width();
        if width < 2 {
            return None;
        }
        let mut columns: Vec<usize> =
            (1..width).filter(|place| !self.tells(self.lead, *place)).collect();
        rng.shuffle(&mut columns);
        let places = [0, *columns.first()?];
        let table = self.table(&places);
        let mut chosen: Vec<usize> = Vec::new();
        let mut taken: Vec<Vec<String>> = Vec::new();
        let tells = |at: &&usize| self.tells(**at, places[1]);
        let (lead, others) = mates.split_first()?;
        // Of five that are all wanted none is to be left over by itself.
        let most = MATCHED.end() - usize::from(mates.len() == 5 && self.all_wanted(mates));
        for at in std::iter::once(lead).chain(others.iter().filter(|at| !tells(at))) {
            let cells = self.fact(*at).map(|fact| shown(fact, &places)).unwrap_or_default();
            let like = self.are_like(*at, *lead);
            if chosen.len() < most
                && like
                && taken.iter().all(|other| !clash(other, &cells, &table))
            {
                chosen.push(*at);
                taken.push(cells);
            }
        }
        let columns = places.iter().filter_map(|at| u8::try_from(at + 1).ok()).collect();
        if !MATCHED.contains(&chosen.len()) {
            return None;
        }
        self.plain(chosen, RecipeKind::Match { columns }, rng)
    }
}
