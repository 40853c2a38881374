//! Slips of the pen: where the answer sheet says something else than the booklet, why, and what
//! that cost.
//!
//! What the booklet says is what was known; a slip is an answer that was lost, or another that was
//! made of it, on the way to the sheet.

use crate::exam::{Answer, Dealt, Marks, Outcome, Response, outcome};

use super::marker::Marker;

/// What became of the answers between booklet and sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetReview {
    /// What the booklet's answers would have earned.
    pub booklet: Booklet,
    /// Rows that say something else than the booklet, in order.
    pub slips: Vec<Slip>,
    /// What the slips cost together: the booklet's total less the sheet's. Below nothing where they
    /// happened to help.
    pub cost: Marks,
}

/// The booklet's answers, marked: what was known, whatever the sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booklet {
    /// The sum.
    pub total: Marks,
    /// How many were right.
    pub right: usize,
    /// How many were wrong: errors of knowledge.
    pub wrong: usize,
    /// What the wrong ones took off, as a positive sum.
    pub lost: Marks,
}

/// A row that says something else than the booklet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The question whose row it is, from 0.
    pub question: usize,
    /// What went wrong.
    pub kind: SlipKind,
    /// What it cost: what the booklet's answer would have earned less what the row earned.
    pub cost: Marks,
}

/// What went wrong in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SlipKind {
    /// It is one of several rows that hold the answers of questions so many before theirs (below
    /// nothing: after theirs), or the row that was left out where that began.
    Shifted(i8),
    /// It has more than one circle.
    Double,
    /// It is empty.
    Missed,
    /// It has another circle.
    OtherCircle,
    /// It has a circle where the booklet has no answer.
    SheetOnly,
}

impl SlipKind {
    /// The word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shifted(_) => "shifted row",
            Self::Double => "double mark",
            Self::Missed => "missed row",
            Self::OtherCircle => "another circle",
            Self::SheetOnly => "on the sheet alone",
        }
    }
}

/// How far apart row and question may be in a shift, the likeliest first: one row left out or taken
/// twice, seldom more.
const SHIFTS: [i8; 6] = [1, -1, 2, -2, 3, -3];

/// How many rows that are off it takes to call them a shift: one alone has some other question's
/// letter often enough.
const SHIFTED_ROWS: usize = 2;

/// A circle of a row, by its place, so that rows can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Circle {
    None,
    Choice(usize),
    NotAttempted,
    Several,
}

fn circle(dealt: &Dealt, answer: &Answer) -> Circle {
    match answer {
        Answer::Blank => Circle::None,
        Answer::NotAttempted => Circle::NotAttempted,
        Answer::Multiple(_) => Circle::Several,
        Answer::Chosen(claim) => {
            let place = dealt.choices.iter().position(|choice| choice == claim);
            place.map_or(Circle::None, Circle::Choice)
        }
    }
}

/// What the booklet and the sheet say of a question.
struct Row {
    booklet: Circle,
    sheet: Circle,
}

impl Row {
    fn is_off(&self) -> bool {
        self.booklet != self.sheet
    }
}

pub(super) fn review(marker: &Marker<'_>) -> Option<SheetReview> {
    let sitting = marker.sitting;
    let mut rows = Vec::with_capacity(sitting.paper().len());
    for (dealt, response) in sitting.paper().iter().zip(sitting.responses()) {
        let sheet = circle(dealt, response.sheet.as_ref()?);
        rows.push(Row { booklet: circle(dealt, &response.answer), sheet });
    }
    let shifts = shifts(&rows);
    let mut booklet = Booklet { total: Marks::zero(), right: 0, wrong: 0, lost: Marks::zero() };
    let (mut slips, mut cost) = (Vec::new(), Marks::zero());
    for (question, dealt, response) in marker.counted() {
        let plain = Response { sheet: None, ..response.clone() };
        let known = marker.earned(question, &plain);
        match outcome(dealt, &plain) {
            Outcome::Right => booklet.right += 1,
            Outcome::Wrong => {
                booklet.wrong += 1;
                booklet.lost = booklet.lost - known.clone();
            }
            _ => {}
        }
        booklet.total = booklet.total + known.clone();
        let (Some(row), Some(shift)) = (rows.get(question), shifts.get(question)) else { continue };
        if row.is_off() {
            let lost = known - marker.earned(question, response);
            cost = cost + lost.clone();
            let kind = shift.map_or_else(|| alone(row), SlipKind::Shifted);
            slips.push(Slip { question, kind, cost: lost });
        }
    }
    Some(SheetReview { booklet, slips, cost })
}

/// What went wrong in a row that is off by itself.
fn alone(row: &Row) -> SlipKind {
    match (row.booklet, row.sheet) {
        (_, Circle::Several) => SlipKind::Double,
        (_, Circle::None) => SlipKind::Missed,
        (Circle::None, _) => SlipKind::SheetOnly,
        _ => SlipKind::OtherCircle,
    }
}

/// By how much each row is shifted, if it is: the longest runs first, and no row in two.
fn shifts(rows: &[Row]) -> Vec<Option<i8>> {
    let mut shifts = vec![None; rows.len()];
    let mut runs: Vec<(usize, std::ops::Range<usize>, i8)> =
        SHIFTS.iter().flat_map(|by| runs(rows, *by)).collect();
    // The sort is stable: of runs that explain as much, that of the likeliest shift comes first.
    runs.sort_by_key(|(off, ..)| std::cmp::Reverse(*off));
    for (_, run, by) in runs {
        if shifts[run.clone()].iter().all(Option::is_none) {
            let beside = beside(rows, &run, by);
            for row in run.chain(beside) {
                shifts[row] = Some(by);
            }
        }
    }
    shifts
}

/// The longest runs of rows that hold what the question `by` rows before should have, each with how
/// many of its rows are off.
fn runs(rows: &[Row], by: i8) -> Vec<(usize, std::ops::Range<usize>, i8)> {
    let holds = |row: usize| {
        let from = row.checked_add_signed(-isize::from(by)).and_then(|from| rows.get(from));
        from.is_some_and(|from| from.booklet == rows[row].sheet)
    };
    let telling =
        |row: &usize| rows[*row].is_off() && matches!(rows[*row].sheet, Circle::Choice(_));
    let mut found = Vec::new();
    let mut row = 0;
    while row < rows.len() {
        let end = (row..rows.len()).find(|at| !holds(*at)).unwrap_or(rows.len());
        let off = (row..end).filter(telling).count();
        if off >= SHIFTED_ROWS {
            found.push((off, row..end, by));
        }
        row = end + 1;
    }
    found
}

/// The empty rows beside a run that belong to it: where rows were left out, those before it; where
/// they were taken too early, those left over after it.
fn beside(rows: &[Row], run: &std::ops::Range<usize>, by: i8) -> Vec<usize> {
    let count = usize::from(by.unsigned_abs());
    let beside = if by > 0 {
        run.start.saturating_sub(count)..run.start
    } else {
        run.end..(run.end + count).min(rows.len())
    };
    beside.filter(|row| rows[*row].sheet == Circle::None && rows[*row].is_off()).collect()
}
