//! The goal being set: which paper, on which day, how many minutes a day.
//!
//! What is typed and moved becomes a goal, or a sentence that says what is wrong with it. It must
//! not know how it is drawn.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::report;
use crate::study::{ExamOffer, FURTHEST, Goal, MOST_MINUTES};

use crate::tui::app::msg::{Edit, Msg, Stride, Way};
use crate::tui::kit::input::Input;

/// By how much an arrow changes the minutes.
const STEP: u32 = 5;
/// The digits of a day: four of the year, two of the month, two of the day.
const DIGITS: usize = 8;
/// The digits of a day that have a dash before them.
const DASHED: [usize; 2] = [4, 6];
/// The most digits of the minutes.
const MINUTE_DIGITS: usize = 4;
/// How far a month's key goes.
const MONTH: i64 = 1;

/// A row of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalRow {
    /// Which paper.
    Paper,
    /// Its day.
    Day,
    /// Minutes a day.
    Minutes,
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
    minutes: Input,
    /// The mean and the minutes of each weekday, where the goal that stands has such.
    week: Option<(u32, [u32; 7])>,
    /// Whether the value of the row under the cursor is being typed.
    is_typing: bool,
}

impl GoalDraft {
    /// The rows, from above.
    pub const ROWS: [GoalRow; 3] = [GoalRow::Paper, GoalRow::Day, GoalRow::Minutes];

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
            minutes: minutes(goal.minutes),
            week: goal.week.map(|week| (goal.minutes, week)),
            is_typing: false,
        }
    }

    /// Whether the value of the row under the cursor is being typed.
    pub fn is_typing(&self) -> bool {
        self.is_typing
    }

    /// The minutes, as they are written.
    pub fn minutes(&self) -> &str {
        self.minutes.text()
    }

    /// The row under the cursor.
    pub fn row(&self) -> GoalRow {
        Self::ROWS.get(self.cursor).copied().unwrap_or(GoalRow::Day)
    }

    /// Moves between the rows; what was being typed is left as it stands.
    pub fn step(&mut self, way: Way) {
        let last = Self::ROWS.len() - 1;
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
            GoalRow::Minutes => {
                let now = self.minutes().parse().unwrap_or(0);
                let next = if forth {
                    now / STEP * STEP + STEP
                } else {
                    now.saturating_sub(1) / STEP * STEP
                };
                self.minutes = minutes(next.clamp(1, MOST_MINUTES));
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
            GoalRow::Paper => return,
            GoalRow::Day => &mut self.day,
            GoalRow::Minutes => &mut self.minutes,
        };
        match msg {
            Msg::Type(c) if !c.is_ascii_digit() => return,
            Msg::Type(_) if !self.is_typing || field.text() == "0" => {
                *field = Input::new(if row == GoalRow::Day { DIGITS } else { MINUTE_DIGITS });
            }
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
            GoalRow::Paper => return None,
            GoalRow::Day => self.day.grouped(&DASHED, '-'),
            GoalRow::Minutes => self.minutes.clone(),
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
            let half = "A day is written 2027-05-23: year, month, day.";
            let is_whole = self.day.text().len() == DIGITS;
            return Some(if is_whole { format!("There is no day {typed}.") } else { half.into() });
        };
        if day < today {
            return Some(format!(
                "{} has passed; set a day to come, or none.",
                report::words::date(day)
            ));
        }
        (day.year() - today.year() > FURTHEST)
            .then(|| format!("That is more than {FURTHEST} years off; set a nearer day, or none."))
    }

    /// What is wrong with the minutes.
    pub fn minutes_fault(&self) -> Option<String> {
        match self.minutes().parse::<u32>() {
            Ok(1..=MOST_MINUTES) => None,
            Ok(0) | Err(_) => Some("At least a minute a day.".to_owned()),
            Ok(_) => Some(format!("A day has {MOST_MINUTES} minutes.")),
        }
    }

    /// The goal that this makes, or what is wrong with it and in which row.
    pub fn goal(&self, today: Date) -> Result<Goal, (GoalRow, String)> {
        let fault =
            |row: GoalRow, text: Option<String>| text.map_or(Ok(()), |text| Err((row, text)));
        fault(GoalRow::Day, self.day_fault(today))?;
        fault(GoalRow::Minutes, self.minutes_fault())?;
        let none = || (GoalRow::Paper, "No blueprint of an exam is loaded.".to_owned());
        let paper = self.papers.get(self.paper).ok_or_else(none)?;
        let minutes = self.minutes().parse().unwrap_or(1);
        // Minutes by weekday stand until others are typed over their mean.
        let week = self.week.filter(|(mean, _)| *mean == minutes).map(|(_, week)| week);
        Ok(Goal {
            date: self.date,
            blueprint: paper.blueprint.clone(),
            paper: paper.paper.clone(),
            minutes,
            week,
        })
    }
}

/// So many minutes, as they are typed.
fn minutes(minutes: u32) -> Input {
    Input::new(MINUTE_DIGITS).with(minutes.to_string())
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
