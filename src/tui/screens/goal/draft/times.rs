//! The minutes of the goal being set: one number for every day, or one for each weekday.

use crate::study::MOST_MINUTES;
use crate::tui::kit::input::Input;
use crate::tui::texts;

/// By how much an arrow changes the minutes.
const STEP: u32 = 5;
/// The most digits of the minutes.
const DIGITS: usize = 4;

/// The minutes as they are typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times {
    /// The same every day.
    even: Input,
    /// Those of each weekday, Monday first, where they are set one by one.
    week: Option<Box<[Input; 7]>>,
}

impl Times {
    /// The minutes of a goal: `minutes` a day, or by weekday where that has `week`.
    pub fn new(minutes: u32, week: Option<[u32; 7]>) -> Self {
        Self { even: input(minutes), week: week.map(|week| Box::new(week.map(input))) }
    }

    /// Whether each weekday has its own.
    pub fn is_by_weekday(&self) -> bool {
        self.week.is_some()
    }

    /// Sets each weekday by itself, each beginning with the minutes of all; or all alike, with the
    /// mean of the week.
    pub fn set_by_weekday(&mut self, by_weekday: bool) {
        match &self.week {
            None if by_weekday => self.week = Some(Box::new([(); 7].map(|()| self.even.clone()))),
            Some(_) if !by_weekday => {
                *self = Self::new(mean(self.minutes()).clamp(1, MOST_MINUTES), None);
            }
            _ => {}
        }
    }

    /// What is typed for a weekday, from 0 for Monday; for every day where that is none.
    pub fn field(&self, weekday: Option<usize>) -> &Input {
        let own = weekday.zip(self.week.as_ref()).and_then(|(day, week)| week.get(day));
        own.unwrap_or(&self.even)
    }

    /// The same, to be changed.
    pub fn field_mut(&mut self, weekday: Option<usize>) -> &mut Input {
        let own = weekday.zip(self.week.as_mut()).and_then(|(day, week)| week.get_mut(day));
        own.unwrap_or(&mut self.even)
    }

    /// The next multiple of five, or the last. A weekday may have no minutes, every day may not.
    pub fn turn(&mut self, weekday: Option<usize>, forth: bool) {
        let now: u32 = self.field(weekday).text().parse().unwrap_or(0);
        let next =
            if forth { now / STEP * STEP + STEP } else { now.saturating_sub(1) / STEP * STEP };
        let least = u32::from(weekday.is_none());
        *self.field_mut(weekday) = input(next.clamp(least, MOST_MINUTES));
    }

    /// The minutes of each weekday, Monday first, or the field with which something is wrong and
    /// what that is.
    pub fn week(&self) -> Result<[u32; 7], (Option<usize>, String)> {
        if let Some(fault) = self.fault(None).filter(|_| self.week.is_none()) {
            return Err((None, fault));
        }
        if let Some((day, fault)) = (0..7).find_map(|day| Some((day, self.fault(Some(day))?))) {
            return Err((Some(day), fault));
        }
        match self.fault_of_all() {
            Some(fault) => Err((Some(0), fault)),
            None => Ok(self.minutes()),
        }
    }

    /// What is wrong with the weekdays together.
    pub fn fault_of_all(&self) -> Option<String> {
        let none = self.week.is_some() && self.minutes() == [0; 7];
        none.then(|| texts::GOAL_FAULT_WEEK.into())
    }

    /// What is wrong with what is typed for a weekday, or for every day.
    pub fn fault(&self, weekday: Option<usize>) -> Option<String> {
        let text = self.field(weekday).text();
        match text.parse::<u32>() {
            Ok(1..=MOST_MINUTES) => None,
            // On a weekday there may be no time; left empty it says the same.
            Ok(0) | Err(_) if weekday.is_some() => None,
            Ok(0) | Err(_) => Some(texts::GOAL_FAULT_FEW.into()),
            Ok(_) => Some(texts::GoalFaultMany { minutes: MOST_MINUTES }.say()),
        }
    }

    /// The minutes of each weekday; none where nothing is typed.
    fn minutes(&self) -> [u32; 7] {
        std::array::from_fn(|day| self.field(Some(day)).text().parse().unwrap_or(0))
    }
}

/// The mean of a week, upwards.
fn mean(week: [u32; 7]) -> u32 {
    week.iter().fold(0, |sum: u32, minutes| sum.saturating_add(*minutes)).div_ceil(7)
}

/// So many minutes, as they are typed.
fn input(minutes: u32) -> Input {
    Input::new(DIGITS).with(minutes.to_string())
}
