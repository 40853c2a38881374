//! The goal being set: which paper, on which day, how many minutes a day.
//!
//! What is typed and moved becomes a goal, or a sentence that says what is wrong with it. It must
//! not know how it is drawn.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::report;
use crate::study::{ExamOffer, FURTHEST, Goal};

use crate::tui::app::msg::{Edit, Msg, Stride, Way};
use crate::tui::kit::input::Input;
use crate::tui::texts;

use self::times::Times;

mod times;

/// The digits of a day: four of the year, two of the month, two of the day.
const DIGITS: usize = 8;
/// The digits of a day that have a dash before them.
const DASHED: [usize; 2] = [4, 6];
/// How far a month's key goes.
const MONTH: i64 = 1;

/// A row of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalRow {
    /// Which paper.
    Paper,
    /// Its day.
    Day,
    /// Minutes a day, the same every day.
    Minutes,
    /// Whether each weekday has its own minutes.
    Weekdays,
    /// The minutes of a weekday, from 0 for Monday.
    Weekday(usize),
}

/// The rows where all days are alike.
const EVEN: [GoalRow; 4] = [GoalRow::Paper, GoalRow::Day, GoalRow::Minutes, GoalRow::Weekdays];
/// The rows where each weekday has its own minutes.
const BY_WEEKDAY: [GoalRow; 10] = [
    GoalRow::Paper,
    GoalRow::Day,
    GoalRow::Weekdays,
    GoalRow::Weekday(0),
    GoalRow::Weekday(1),
    GoalRow::Weekday(2),
    GoalRow::Weekday(3),
    GoalRow::Weekday(4),
    GoalRow::Weekday(5),
    GoalRow::Weekday(6),
];

impl GoalRow {
    /// The weekday of the minutes that stand in it; `None` for those of every day.
    fn weekday(self) -> Option<usize> {
        match self {
            Self::Weekday(day) => Some(day),
            _ => None,
        }
    }
}

/// A paper that can be aimed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalPaper {
    /// The blueprint's name.
    pub blueprint: String,
    /// The paper's name within it.
    pub paper: String,
    /// The exam's title.
    pub exam: String,
    /// The paper's title.
    pub title: String,
}

/// The goal as it is being set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalDraft {
    /// The row under the cursor.
    pub cursor: usize,
    /// The papers on offer.
    pub papers: Arc<[GoalPaper]>,
    /// The one picked.
    pub paper: usize,
    /// The day picked.
    pub date: Option<Date>,
    /// The digits of a day as they were typed; none where it was picked in another way.
    day: Input,
    /// The minutes.
    times: Times,
    /// Whether the value of the row under the cursor is being typed.
    is_typing: bool,
}

impl GoalDraft {
    /// The goal as it stands, to be changed; the cursor is on the day, which is what is set first.
    pub fn new(goal: &Goal, offers: &[ExamOffer]) -> Self {
        let paper = |offer: &ExamOffer| -> Vec<GoalPaper> {
            let of = |paper: &crate::study::PaperOffer| GoalPaper {
                blueprint: offer.blueprint.to_string(),
                paper: paper.id.to_string(),
                exam: offer.title.clone(),
                title: paper.title.clone(),
            };
            offer.papers.iter().map(of).collect()
        };
        let papers: Vec<GoalPaper> = offers.iter().flat_map(paper).collect();
        let held = |p: &GoalPaper| p.blueprint == goal.blueprint && p.paper == goal.paper;
        Self {
            cursor: 1,
            paper: papers.iter().position(held).unwrap_or(0),
            papers: papers.into(),
            date: goal.date,
            day: Input::new(DIGITS),
            times: Times::new(goal.minutes, goal.week),
            is_typing: false,
        }
    }

    /// Whether the value of the row under the cursor is being typed.
    pub fn is_typing(&self) -> bool {
        self.is_typing
    }

    /// The rows, from above.
    pub fn rows(&self) -> &'static [GoalRow] {
        if self.times.is_by_weekday() { &BY_WEEKDAY } else { &EVEN }
    }

    /// The minutes of a row, as they are written.
    pub fn minutes(&self, row: GoalRow) -> &str {
        self.times.field(row.weekday()).text()
    }

    /// Whether each weekday has its own minutes.
    pub fn is_by_weekday(&self) -> bool {
        self.times.is_by_weekday()
    }

    /// The row under the cursor.
    pub fn row(&self) -> GoalRow {
        self.rows().get(self.cursor).copied().unwrap_or(GoalRow::Day)
    }

    /// Moves between the rows; what was being typed is left as it stands.
    pub fn step(&mut self, way: Way) {
        let last = self.rows().len() - 1;
        self.go_to(match way {
            Way::Up => self.cursor.saturating_sub(1),
            Way::Down => (self.cursor + 1).min(last),
            Way::First => 0,
            Way::Last => last,
            _ => self.cursor,
        });
    }

    /// Brings this row under the cursor.
    pub fn go_to(&mut self, row: usize) {
        self.cursor = row;
        self.is_typing = false;
    }

    /// The next or the last value of the row under the cursor.
    pub fn turn(&mut self, forth: bool, today: Date) {
        match self.row() {
            GoalRow::Paper => {
                let last = self.papers.len().saturating_sub(1);
                self.paper =
                    if forth { (self.paper + 1).min(last) } else { self.paper.saturating_sub(1) };
            }
            GoalRow::Day => self.shift(Stride::Day, forth, today),
            GoalRow::Weekdays => {
                self.times.set_by_weekday(!self.times.is_by_weekday());
                let at = self.rows().iter().position(|row| *row == GoalRow::Weekdays);
                self.go_to(at.unwrap_or(0));
            }
            row @ (GoalRow::Minutes | GoalRow::Weekday(_)) => {
                self.times.turn(row.weekday(), forth);
                self.is_typing = false;
            }
        }
    }

    /// Moves the day, no further back than today; where none is set yet, from today.
    pub fn shift(&mut self, stride: Stride, forth: bool, today: Date) {
        let from = self.date.unwrap_or(today).max(today);
        let by = if forth { 1 } else { -1 };
        let span = match stride {
            Stride::Day => by.days(),
            Stride::Week => by.weeks(),
            Stride::Month => (by * MONTH).months(),
        };
        let to = from.checked_add(span).unwrap_or(from);
        self.pick(if to.year() - today.year() > FURTHEST { from } else { to.max(today) });
    }

    /// Picks a day.
    pub fn pick(&mut self, day: Date) {
        self.go_to(1);
        self.day = Input::new(DIGITS);
        self.date = Some(day);
    }

    /// Takes in what is typed and edited, for the row under the cursor. A digit begins a new value
    /// where none is being typed; Backspace changes the one that there is.
    pub fn edit(&mut self, msg: &Msg) {
        let row = self.row();
        let field = match row {
            GoalRow::Paper | GoalRow::Weekdays => return,
            GoalRow::Day => &mut self.day,
            GoalRow::Minutes | GoalRow::Weekday(_) => self.times.field_mut(row.weekday()),
        };
        match msg {
            Msg::Type(c) if !c.is_ascii_digit() => return,
            Msg::Type(_) if !self.is_typing || field.text() == "0" => *field = field.emptied(),
            Msg::Erase if !self.is_typing => {
                field.update(&Msg::Edit(Edit::Last));
            }
            _ => {}
        }
        field.update(msg);
        self.is_typing = true;
        if row == GoalRow::Day {
            self.date = written(self.day.text());
            // A whole day is shown as one, and where no digit is left there is no day.
            self.is_typing = self.date.is_none() && !self.day.text().is_empty();
        }
    }

    /// The value being typed, with its caret.
    pub fn typing(&self) -> Option<Input> {
        let input = match self.row() {
            GoalRow::Paper | GoalRow::Weekdays => return None,
            GoalRow::Day => self.day.grouped(&DASHED, '-'),
            row @ (GoalRow::Minutes | GoalRow::Weekday(_)) => {
                self.times.field(row.weekday()).clone()
            }
        };
        self.is_typing.then_some(input)
    }

    /// The day as far as it was typed, `2027-05-2`, where that is no day.
    pub fn typed_day(&self) -> Option<String> {
        let is_typed = self.date.is_none() && !self.day.text().is_empty();
        is_typed.then(|| self.day.grouped(&DASHED, '-').text().to_owned())
    }

    /// What is wrong with the day.
    pub fn day_fault(&self, today: Date) -> Option<String> {
        let Some(day) = self.date else {
            let typed = self.typed_day()?;
            let is_whole = self.day.text().len() == DIGITS;
            return Some(if is_whole {
                texts::GoalFaultNone { day: typed }.say()
            } else {
                texts::GOAL_FAULT_FORM.into()
            });
        };
        if day < today {
            return Some(texts::GoalFaultPassed { day: report::words::date(day) }.say());
        }
        (day.year() - today.year() > FURTHEST)
            .then(|| texts::GoalFaultFar { years: FURTHEST }.say())
    }

    /// What is wrong with what stands in a row.
    pub fn fault(&self, row: GoalRow, today: Date) -> Option<String> {
        match row {
            GoalRow::Paper => None,
            GoalRow::Day => self.day_fault(today),
            GoalRow::Minutes | GoalRow::Weekday(_) => self.times.fault(row.weekday()),
            GoalRow::Weekdays => self.times.fault_of_all(),
        }
    }

    /// The goal that this makes, or what is wrong with it and in which row.
    pub fn goal(&self, today: Date) -> Result<Goal, (GoalRow, String)> {
        if let Some(fault) = self.day_fault(today) {
            return Err((GoalRow::Day, fault));
        }
        let row = |day: Option<usize>| day.map_or(GoalRow::Minutes, GoalRow::Weekday);
        let week = self.times.week().map_err(|(day, fault)| (row(day), fault))?;
        let none = || (GoalRow::Paper, texts::GOAL_FAULT_BLUEPRINT.into());
        let paper = self.papers.get(self.paper).ok_or_else(none)?;
        let goal = Goal {
            date: self.date,
            blueprint: paper.blueprint.clone(),
            paper: paper.paper.clone(),
            ..Goal::default()
        };
        Ok(goal.with_week(week))
    }
}

/// The day of eight digits, if there is such a one.
fn written(digits: &str) -> Option<Date> {
    if digits.len() != DIGITS || !digits.is_ascii() {
        return None;
    }
    let number = |range: std::ops::Range<usize>| digits[range].parse().ok();
    Date::new(digits[..4].parse().ok()?, number(4..6)?, number(6..8)?).ok()
}

#[cfg(test)]
mod tests;
