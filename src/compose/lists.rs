//! Drawing from tables: pairs, matches, and one row among four.
//!
//! A false pair prints another row's cell. This file must not know how a recipe is printed.

use super::draw::{Drawing, Drawn};
use super::quota::Quota;
use super::recipe::{Asked, Part, RecipeKind, Says};
use super::rows::{Printed, clash, shown, tells_itself};
use crate::bank::draws::SeededRng;
use crate::bank::fact::fold;
use crate::bank::{Shape, Slug};

/// Goes at a draw before another length and other truths are tried, and as many of those.
const DRAWS: usize = 20;
/// A match of fewer rows has not four answers; of more than four its choices are long to read.
const MATCHED: std::ops::RangeInclusive<usize> = 3..=4;
/// How often, in per cent, rows are asked by one of them, as a match, and as pairs: pairs and rows
/// are eight questions of a hundred, a match one (UPSC CSE GS-I 2023-2025).
const ROWS: [usize; 3] = [52, 5, 43];

/// A row that is drawn: its entry, and the column (by its place among those shown) with the row
/// that lends its cell there.
type Row = (usize, Option<(usize, usize)>);

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
    fn table(&self, places: &[usize]) -> Printed {
        Printed::of(self.index.rows(self.bank, self.lead).map(|row| shown(row, places)))
    }

    /// Whether a row's first cell tells what stands in that of this column.
    fn tells(&self, entry: usize, place: usize) -> bool {
        let cells = self.fact(entry).map(|fact| shown(fact, &[0, place]));
        matches!(cells.as_deref(), Some([left, right]) if tells_itself(left, right))
    }

    /// How many columns the lead's table has.
    fn width(&self) -> usize {
        match self.fact(self.lead).map(|fact| &fact.shape) {
            Some(Shape::Row { cells, .. }) => cells.len(),
            _ => 0,
        }
    }

    fn pairs(&self, mates: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let mut places: Vec<usize> = (1..self.width()).collect();
        rng.shuffle(&mut places);
        places.sort_by_key(|place| self.tells(self.lead, *place));
        // More than three do not fit beside each other in print.
        places.truncate(2);
        places.sort_unstable();
        places.insert(0, 0);
        let columns: Vec<u8> = places.iter().filter_map(|at| u8::try_from(at + 1).ok()).collect();
        if mates.len() < 2 || places.len() < 2 {
            return None;
        }
        let table = self.table(&places);
        for _ in 0..DRAWS {
            let (lines, count) = self.lines(mates, rng);
            let wrong = Quota::draw(lines, count, rng).wrong();
            let chosen = &mates[..lines];
            for _ in 0..DRAWS {
                if let Some(rows) = self.mispaired(chosen, mates, (&places, &table), wrong, rng) {
                    return self.paired(
                        &rows,
                        RecipeKind::Pairs { count, columns: columns.clone() },
                        &places,
                        rng,
                    );
                }
            }
        }
        // Whatever the table, two of its rows can be asked as they are.
        self.plain(mates[..2].to_vec(), RecipeKind::Pairs { count: false, columns }, rng)
    }

    /// The rows with other rows' cells in `wrong` of them; `None` where the lots drawn make a false
    /// pair true, print a cell twice, or only swap two printed rows, all of which would give it
    /// away.
    fn mispaired(
        &self,
        chosen: &[usize],
        mates: &[usize],
        (places, table): (&[usize], &Printed),
        wrong: usize,
        rng: &mut SeededRng,
    ) -> Option<Vec<Row>> {
        let cells = |at: &usize| self.fact(*at).map(|fact| shown(fact, places)).unwrap_or_default();
        let mut order = chosen.to_vec();
        rng.shuffle(&mut order);
        // What would tell that it is right had better be wrong.
        order.sort_by_key(|at| !places[1..].iter().any(|place| self.tells(*at, *place)));
        let place = 1 + rng.below(places.len() - 1);
        let (mut rows, mut printed): (Vec<Row>, Vec<Vec<String>>) = (Vec::new(), Vec::new());
        for (n, at) in order.iter().enumerate() {
            let mut row = cells(at);
            let mut lent = None;
            if n < wrong {
                let lenders: Vec<&usize> =
                    mates.iter().filter(|mate| *mate != at && self.are_like(**mate, *at)).collect();
                let lender = *lenders.get(rng.below(lenders.len()))?;
                row.get_mut(place)?.clone_from(cells(lender).get(place)?);
                if table.has(&row) {
                    return None;
                }
                lent = Some((place, *lender));
            }
            rows.push((*at, lent));
            printed.push(row);
        }
        let lender = |at: usize| {
            let (_, lent) = rows.iter().find(|(row, _)| *row == at)?;
            lent.map(|(_, lender)| lender)
        };
        let swapped = rows.iter().any(|(at, _)| lender(*at).and_then(lender) == Some(*at));
        let times = |cell: &str| {
            let there = printed.iter().filter_map(|row: &Vec<String>| row.get(place));
            there.filter(|other| fold(other) == fold(cell)).count()
        };
        // A value that several rows of the table have may be printed as often.
        let twice = printed
            .iter()
            .any(|row| row.get(place).is_some_and(|cell| times(cell) > table.times(place, cell)));
        (!twice && !swapped).then_some(rows)
    }

    /// Whether two rows could be mistaken for each other, as far as their author has said.
    fn are_like(&self, one: usize, other: usize) -> bool {
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
        let asks = self.bank.topics.iter().flat_map(|topic| &topic.tables).any(|table| {
            table.ask.is_some() && self.fact(lead).is_some_and(|f| table.rows.contains(&f.id))
        });
        if asks && rng.chance(3, 4) {
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
            if table.has(&row) || !self.are_like(chosen[at], chosen[lender]) {
                return None;
            }
            rows.push((chosen[at], Some((1, chosen[lender]))));
        }
        self.paired(&rows, RecipeKind::One(Asked::Pair), &[0, 1], rng)
    }

    fn paired(
        &self,
        rows: &[Row],
        form: RecipeKind,
        places: &[usize],
        rng: &mut SeededRng,
    ) -> Option<Drawn> {
        let part = |(at, lent): &Row| {
            let says = match lent {
                None => Says::Fact,
                Some((place, lender)) => {
                    let (_, row) = self.fact(*lender)?.id.local().split_once('.')?;
                    let column = u8::try_from(places.get(*place)? + 1).ok()?;
                    Says::Cell { of: Slug::new(row).ok()?, column }
                }
            };
            Some(Part { fact: self.fact(*at)?.id.clone(), says })
        };
        let parts: Option<Vec<Part>> = rows.iter().map(part).collect();
        let mut parts = parts?;
        rng.shuffle(&mut parts);
        Some((form, parts))
    }

    fn matched(&self, mates: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let width = self.width();
        if width < 2 {
            return None;
        }
        let mut columns: Vec<usize> = (1..width).collect();
        rng.shuffle(&mut columns);
        columns.sort_by_key(|place| self.tells(self.lead, *place));
        let places = [0, *columns.first()?];
        let table = self.table(&places);
        let mut chosen: Vec<usize> = Vec::new();
        let mut taken: Vec<Vec<String>> = Vec::new();
        let tells = |at: &&usize| self.tells(**at, places[1]);
        let (lead, others) = mates.split_first()?;
        // Of five that are all wanted none is to be left over by itself.
        let most = MATCHED.end() - usize::from(mates.len() == 5 && self.all_wanted(mates));
        let (told, open): (Vec<&usize>, Vec<&usize>) = others.iter().partition(tells);
        for at in std::iter::once(lead).chain(open).chain(told) {
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
