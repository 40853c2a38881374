//! Drawing pairs: rows of a table, some of them with a cell that is not theirs.
//!
//! A false cell is another row's that could be mistaken for it. This file must not know how a
//! recipe is printed.

use super::draw::{Drawing, Drawn};
use super::quota::Quota;
use super::recipe::{Part, RecipeKind, Says};
use super::rows::{Printed, shown};
use crate::bank::draws::SeededRng;
use crate::bank::fact::fold;
use crate::bank::{Shape, Slug, Table};

/// Goes at a draw, each with another length and other truths.
const DRAWS: usize = 60;

/// A row that is drawn: its entry, and the column (by its place among those shown) with what is
/// printed there in place of its own cell.
pub(super) type Row = (usize, Option<(usize, Cell)>);

/// A cell that is not a row's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// That of another row.
    Of(usize),
    /// One that the table's author wrote as false, by its place among those.
    Decoy(usize),
}

/// What of a table is printed, and whether each value stands there but once.
struct Shown<'s> {
    places: &'s [usize],
    table: &'s Printed,
    is_strict: bool,
}

/// A row as it is printed, beside what it is.
struct Paired {
    at: usize,
    lent: Option<(usize, Cell)>,
    own: Vec<String>,
    printed: Vec<String>,
}

impl Paired {
    /// Whether it may stand beside those: no value is printed twice that need not be, and it is not
    /// another row's cell for its own.
    fn fits(&self, drawn: &[Paired], within: &Shown<'_>) -> bool {
        let times = |place: usize, cell: &str| {
            let same =
                |row: &&Paired| row.printed.get(place).is_some_and(|c| fold(c) == fold(cell));
            drawn.iter().filter(same).count() + 1
        };
        let is_once = |(place, cell): (usize, &String)| {
            let most = if within.is_strict { 1 } else { within.table.times(place, cell).max(1) };
            place == 0 || times(place, cell) <= most
        };
        let swaps = |other: &Paired| {
            let lent = |row: &Paired, from: &Paired| {
                row.lent.is_some_and(|(place, _)| row.printed.get(place) == from.own.get(place))
            };
            lent(self, other) && lent(other, self)
        };
        self.printed.iter().enumerate().all(is_once) && !drawn.iter().any(swaps)
    }
}

impl Drawing<'_> {
    /// Rows, each as it is or with another cell in one column.
    pub(super) fn pairs(&self, mates: &[usize], rng: &mut SeededRng) -> Option<Drawn> {
        let (places, mates) = self.open(mates, rng)?;
        let columns: Vec<u8> = places.iter().filter_map(|at| u8::try_from(at + 1).ok()).collect();
        let table = self.table(&places);
        // A value is printed twice only where nothing else can be.
        for is_strict in [true, false] {
            for _ in 0..DRAWS {
                let (lines, count) = self.lines(&mates, rng);
                let quota = Quota::draw(lines, count, rng);
                let shown = Shown { places: &places, table: &table, is_strict };
                if let Some(rows) = self.mispaired(&mates, &shown, quota, rng) {
                    let form = RecipeKind::Pairs { count, columns };
                    return self.paired(&rows, form, &places, rng);
                }
            }
        }
        // Whatever the table, two of its rows can be asked as they are.
        self.plain(mates[..2].to_vec(), RecipeKind::Pairs { count: false, columns }, rng)
    }

    /// One or two columns beside the first, and the rows that tell themselves in none of them, the
    /// lead and another at least. More than three columns do not fit beside each other in print.
    fn open(&self, mates: &[usize], rng: &mut SeededRng) -> Option<(Vec<usize>, Vec<usize>)> {
        let mut all: Vec<usize> = (1..self.width()).collect();
        rng.shuffle(&mut all);
        all.retain(|place| !self.tells(self.lead, *place));
        let mut places = vec![0];
        let mut open = mates.to_vec();
        let left = |open: &[usize], place: usize| -> Vec<usize> {
            open.iter().copied().filter(|at| !self.tells(*at, place)).collect()
        };
        // Of two rows none can be false without telling the other.
        all.sort_by_key(|place| left(mates, *place).len() < 3);
        for place in all {
            let still = left(&open, place);
            let is_first = places.len() == 1 && still.len() > 1;
            if is_first || places.len() == 2 && (still.len() > 2 || still.len() == open.len()) {
                places.push(place);
                open = still;
            }
        }
        places.sort_unstable();
        (places.len() > 1).then_some((places, open))
    }

    /// Rows of which as many are false as there is room for; `None` where the lots drawn leave no
    /// way to fill it without making a false pair true, printing a cell twice or only swapping two
    /// rows, all of which would give it away.
    fn mispaired(
        &self,
        mates: &[usize],
        shown: &Shown<'_>,
        mut quota: Quota,
        rng: &mut SeededRng,
    ) -> Option<Vec<Row>> {
        let place = 1 + rng.below(shown.places.len() - 1);
        let mut drawn: Vec<Paired> = Vec::new();
        for at in mates {
            if quota.is_full() {
                break;
            }
            let mut ways = [true, false];
            if quota.prefers_false(rng) {
                ways.reverse();
            }
            let row = ways.into_iter().filter(|is_true| quota.has_room(*is_true)).find_map(|way| {
                if way {
                    self.as_it_is(*at, shown, &drawn)
                } else {
                    self.mistaken(*at, place, mates, shown, &drawn, rng)
                }
            });
            match row {
                Some(row) => {
                    quota.take(row.lent.is_none());
                    drawn.push(row);
                }
                None if *at == self.lead => return None,
                None => {}
            }
        }
        quota.is_full().then(|| drawn.into_iter().map(|row| (row.at, row.lent)).collect())
    }

    fn as_it_is(&self, at: usize, within: &Shown<'_>, drawn: &[Paired]) -> Option<Paired> {
        let cells = shown(self.fact(at)?, within.places);
        let row = Paired { at, lent: None, own: cells.clone(), printed: cells };
        row.fits(drawn, within).then_some(row)
    }

    /// A row with the cell of another that could be mistaken for it, or with a false one of the
    /// author's.
    fn mistaken(
        &self,
        at: usize,
        place: usize,
        mates: &[usize],
        within: &Shown<'_>,
        drawn: &[Paired],
        rng: &mut SeededRng,
    ) -> Option<Paired> {
        let own = shown(self.fact(at)?, within.places);
        let like = mates.iter().copied().filter(|mate| *mate != at && self.are_like(*mate, at));
        let table = self.author_table();
        let decoys = table.map_or(&[][..], |table| &table.decoys);
        let column = *within.places.get(place)?;
        let false_cells = (0..decoys.len()).filter(|n| decoys[*n].column == column);
        let mut cells: Vec<Cell> = like.map(Cell::Of).chain(false_cells.map(Cell::Decoy)).collect();
        rng.shuffle(&mut cells);
        cells.into_iter().find_map(|cell| {
            let mut printed = own.clone();
            *printed.get_mut(place)? = match cell {
                Cell::Of(lender) => shown(self.fact(lender)?, &[column]).pop()?,
                Cell::Decoy(n) => decoys.get(n)?.text.clone(),
            };
            let row = Paired { at, lent: Some((place, cell)), own: own.clone(), printed };
            (!within.table.has(&row.printed) && row.fits(drawn, within)).then_some(row)
        })
    }

    /// The lead's table.
    pub(super) fn author_table(&self) -> Option<&Table> {
        let lead = self.fact(self.lead)?;
        let Shape::Row { table: name, .. } = &lead.shape else { return None };
        let topic = self.bank.topics.iter().find(|topic| topic.id == lead.id.topic())?;
        topic.tables.iter().find(|table| table.id == *name)
    }

    /// The rows as parts of a recipe, shuffled.
    pub(super) fn paired(
        &self,
        rows: &[Row],
        form: RecipeKind,
        places: &[usize],
        rng: &mut SeededRng,
    ) -> Option<Drawn> {
        let part = |(at, lent): &Row| {
            let says = match lent {
                None => Says::Fact,
                Some((place, cell)) => {
                    let column = u8::try_from(places.get(*place)? + 1).ok()?;
                    match cell {
                        Cell::Of(lender) => {
                            let (_, row) = self.fact(*lender)?.id.local().split_once('.')?;
                            Says::Cell { of: Slug::new(row).ok()?, column }
                        }
                        Cell::Decoy(n) => {
                            let decoy = self.author_table()?.decoys.get(*n)?;
                            Says::Decoy { mark: Slug::new(&decoy.mark()).ok()?, column }
                        }
                    }
                }
            };
            Some(Part { fact: self.fact(*at)?.id.clone(), says })
        };
        let parts: Option<Vec<Part>> = rows.iter().map(part).collect();
        let mut parts = parts?;
        rng.shuffle(&mut parts);
        Some((form, parts))
    }
}
