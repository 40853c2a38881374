//! The goal: setting it, and what it is checked against.

use jiff::civil::Date;

use crate::exam::blueprint::{Blueprint, PaperPlan};
use crate::journal::{Goal, GoalSet, MOST_MINUTES, What, after};

use super::super::Study;
use super::super::session::NotSaved;
use crate::text::{nearest, or_did_you_mean};

/// The furthest year that can be aimed at, from this one: nobody plans for longer, and a slip of
/// the key is found.
pub const FURTHEST: i16 = 5;

/// Whether a day is further from `today` than anybody plans.
fn is_too_far(date: Date, today: Date) -> bool {
    i32::from(date.year()) - i32::from(today.year()) > i32::from(FURTHEST)
}

/// Why a goal was not set.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CannotSet {
    /// The day has passed.
    #[error("{date} has passed: today is {today}; name the day of the exam, or no day at all")]
    Passed {
        /// The day that was named.
        date: Date,
        /// Today, by the calendar.
        today: Date,
    },
    /// The day is so far that it must be a slip.
    #[error("{date} is more than {FURTHEST} years from today, {today}: is the year right?")]
    TooFar {
        /// The day that was named.
        date: Date,
        /// Today, by the calendar.
        today: Date,
    },
    /// No day has so many minutes, or none were named.
    #[error("{0} minutes a day cannot be planned with: write 1 to {MOST_MINUTES}")]
    Minutes(u32),
    /// A blueprint that is not loaded.
    #[error("there is no blueprint `{name}`{}; there are {}", or_did_you_mean(nearest(.name, .known).as_deref()), .known.join(", "))]
    NoSuchBlueprint {
        /// The name that was asked for.
        name: String,
        /// Those that are there.
        known: Vec<String>,
    },
    /// A paper that the blueprint does not have.
    #[error("`{blueprint}` has no paper `{name}`{}; it has {}", or_did_you_mean(nearest(.name, .known).as_deref()), .known.join(", "))]
    NoSuchPaper {
        /// The blueprint.
        blueprint: String,
        /// The name that was asked for.
        name: String,
        /// Those that are there.
        known: Vec<String>,
    },
    /// It could not be kept.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
}

/// The goal as it is planned for, and the day on record that is too far to be: a record may come
/// from elsewhere, or the clock have gone back by years, and a plan for a hundred years would take
/// as long as twenty for five.
pub(super) fn planned(goal: Goal, today: Date) -> (Goal, Option<Date>) {
    let too_far = goal.date.filter(|date| is_too_far(*date, today));
    let date = goal.date.filter(|_| too_far.is_none());
    (Goal { date, ..goal }, too_far)
}

impl Study {
    /// What is aimed at: as it was set last, else the default.
    pub fn goal(&self) -> Goal {
        self.journal().goal().cloned().unwrap_or_default()
    }

    /// Whether it was ever set.
    pub fn goal_set(&self) -> bool {
        self.journal().goal().is_some()
    }

    /// The paper that is aimed at, if it is loaded.
    pub fn goal_paper(&self) -> Option<(&Blueprint, &PaperPlan)> {
        let goal = self.goal();
        self.library.paper(&goal.blueprint, &goal.paper)
    }

    /// Whether a goal could be set today.
    ///
    /// # Errors
    /// What is wrong with it, and what would be right.
    pub fn check_goal(&self, goal: &Goal) -> Result<(), CannotSet> {
        let today = self.now().date();
        if let Some(date) = goal.date {
            if date < today {
                return Err(CannotSet::Passed { date, today });
            }
            if is_too_far(date, today) {
                return Err(CannotSet::TooFar { date, today });
            }
        }
        if !(1..=MOST_MINUTES).contains(&goal.minutes) {
            return Err(CannotSet::Minutes(goal.minutes));
        }
        let all = self.blueprints();
        let Some(blueprint) = all.iter().find(|b| b.id.as_str() == goal.blueprint) else {
            let known = all.iter().map(|blueprint| blueprint.id.to_string()).collect();
            return Err(CannotSet::NoSuchBlueprint { name: goal.blueprint.clone(), known });
        };
        if blueprint.paper(&goal.paper).is_none() {
            return Err(CannotSet::NoSuchPaper {
                blueprint: goal.blueprint.clone(),
                name: goal.paper.clone(),
                known: blueprint.papers.iter().map(|paper| paper.id.to_string()).collect(),
            });
        }
        Ok(())
    }

    /// Stages a goal; it holds once [`Study::commit`] succeeds.
    ///
    /// # Errors
    /// As [`Study::check_goal`].
    pub fn stage_goal(&mut self, goal: &Goal) -> Result<(), CannotSet> {
        self.check_goal(goal)?;
        // A goal that was set while the clock was ahead gives way to one that is set now.
        let after = after(self.journal().goal_since(), self.now().at);
        self.session.stage(What::GoalSet(GoalSet { goal: goal.clone(), after }));
        Ok(())
    }

    /// Sets a goal and keeps it.
    ///
    /// # Errors
    /// As [`Study::check_goal`], or that it could not be kept.
    pub fn set_goal(&mut self, goal: &Goal) -> Result<(), CannotSet> {
        self.stage_goal(goal)?;
        Ok(self.commit()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_beyond_the_furthest_is_not_planned_for() {
        let today = Date::constant(2026, 11, 22);
        let goal = |year| Goal { date: Some(Date::constant(year, 1, 1)), ..Goal::default() };
        for year in [-9999, 2020, 2026, 2031] {
            assert_eq!(planned(goal(year), today), (goal(year), None));
        }
        for year in [2032, 2126, 9999] {
            assert_eq!(planned(goal(year), today), (Goal::default(), goal(year).date));
        }
        assert_eq!(planned(Goal::default(), today), (Goal::default(), None));
    }
}
