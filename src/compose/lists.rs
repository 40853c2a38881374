//! Drawing from tables and from events: pairs, matches and sequences.
//!
//! A false pair prints another row's cell. This file must not know how a recipe is printed.

use super::draw::{ALIKE, Drawing, Drawn};
use super::quota::Quota;
use super::recipe::{Part, RecipeKind, Says};
use super::rows::{Printed, clash, shown, tells_itself};
use crate::bank::draws::SeededRng;
use crate::bank::fact::fold;
use crate::bank::{Shape, Slug};

/// Goes at a draw before another length and other truths are tried, and as many of those.
const DRAWS: usize = 20;
/// A match of fewer rows has not four answers; of more than four its choices are long to read.
const MATCHED: std::ops::RangeInclusive<usize> = 3..=4;
/// The same of events.
const ORDERED: std::ops::RangeInclusive<usize> = 3..=4;

/// A row that is drawn: its entry, and the column (by its place among those shown) with the row
/// that lends its cell there.
type Row = (usize, Option<(usize, usize)>);

impl Drawing<'_> {
    /// Rows of the lead's table.
    pub(super) fn rows(&self, rng: &mut SeededRng) -> Option<Drawn> {
        let mates = self.mates(rng);
        // Match questions have grown rare beside pairs (0-4 a year, 2021-2025).
        let matched = rng.chance(1, 4);
        let first = if matched { self.matched(&mates, rng) } else { None };
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
    /// pair true or print a cell more often than the table has it, which would give it away.
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
        let (mut rows, mut printed): (Vec<Row>, Vec<Vec<String>>) = (Vec::new(), Vec::new());
        for (n, at) in order.iter().enumerate() {
            let mut row = cells(at);
            let mut lent = None;
            if n < wrong {
                let place = 1 + rng.below(places.len() - 1);
                let lender = mates.get(rng.below(mates.len()))?;
                row.get_mut(place)?.clone_from(cells(lender).get(place)?);
                if table.has(&row) {
                    return None;
                }
                lent = Some((place, *lender));
            }
            rows.push((*at, lent));
            printed.push(row);
        }
        let times = |place: usize, cell: &str| {
            let there = printed.iter().filter_map(|row: &Vec<String>| row.get(place));
            there.filter(|other| fold(other) == fold(cell)).count()
        };
        let too_often = printed.iter().any(|row| {
            let mut cells = row.iter().enumerate();
            cells.any(|(place, cell)| times(place, cell) > table.times(place, cell))
        });
        (!too_often).then_some(rows)
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
            if chosen.len() < most && taken.iter().all(|other| !clash(other, &cells, &table)) {
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

    /// Events beside the lead whose dates overlap nobody's; of several things, if there are such,
    /// since what was announced is applied later.
    pub(super) fn sequence(&self, rng: &mut SeededRng) -> Option<Drawn> {
        let wanted = ORDERED.start() + rng.weighted(&[1, 2]);
        let chosen = self.ordered(wanted, ALIKE).or_else(|| self.ordered(wanted, 1.0))?;
        self.plain(chosen, RecipeKind::Sequence, rng)
    }

    fn ordered(&self, wanted: usize, alike: f64) -> Option<Vec<usize>> {
        let mut chosen = vec![self.lead];
        for at in &self.beside {
            if chosen.len() >= wanted {
                break;
            }
            if self.is_apart(*at, &chosen, alike) {
                chosen.push(*at);
            }
        }
        if ORDERED.contains(&chosen.len()) { Some(chosen) } else { self.any_three(alike) }
    }

    /// The lead and any two that can stand beside it.
    pub(super) fn any_three(&self, alike: f64) -> Option<Vec<usize>> {
        let apart = |at: &&usize| self.is_apart(**at, &[self.lead], alike);
        let near: Vec<usize> = self.beside.iter().filter(apart).copied().collect();
        near.iter().enumerate().find_map(|(n, one)| {
            let other =
                near[n + 1..].iter().find(|other| self.is_apart(**other, &[*one], alike))?;
            Some(vec![self.lead, *one, *other])
        })
    }

    /// Whether an event is another than each of those, and certainly before or after it.
    fn is_apart(&self, entry: usize, chosen: &[usize], alike: f64) -> bool {
        let Some(event) = self.index.event(entry) else { return false };
        chosen.iter().all(|other| {
            self.may_look(1)
                && self.index.event(*other).is_some_and(|other| other.is_apart(event))
                && self.index.in_order(*other, entry, alike)
        })
    }
}
