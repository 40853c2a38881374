//! Which paper of a blueprint is to be sat, and how.

use crate::bank::Slug;
use crate::exam::Series;
use crate::exam::blueprint::Conditions;

/// Which paper to sit, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExamRequest {
    /// The blueprint.
    pub blueprint: Slug,
    /// The paper; `None` begins with the first, and where there are more, a day of them.
    pub paper: Option<Slug>,
    /// In which order the questions stand.
    pub series: Series,
    /// From which the paper is assembled; `None` draws one.
    pub seed: Option<u64>,
    /// Strictness, extra time, answer sheet.
    pub conditions: Conditions,
    /// Whether a smaller paper of the same proportions will do where the banks cannot fill the
    /// whole one.
    pub scaled: bool,
    /// The day that it belongs to, as [`next_of_day`](super::super::Study::next_of_day) gives it.
    pub day: Option<u64>,
}

impl ExamRequest {
    /// The first paper of a blueprint, strictly.
    pub fn of(blueprint: Slug) -> Self {
        Self {
            blueprint,
            paper: None,
            series: Series::default(),
            seed: None,
            conditions: Conditions::default(),
            scaled: false,
            day: None,
        }
    }
}
