//! The goal: setting it, and what it is checked against.

use jiff::civil::Date;

use crate::exam::blueprint::{Blueprint, PaperPlan};
use crate::journal::{Goal, GoalSet, MOST_MINUTES, What, after};

use super::super::Study;
use super::super::session::NotSaved;
use super::plan::{FURTHEST, is_too_far};
use crate::text::{nearest, or_did_you_mean};

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
        if !goal.is_possible() {
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
