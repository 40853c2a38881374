//! What may be asked of the study, and how it can refuse: plain data.

use std::time::Duration;

use jiff::civil::Date;

use crate::bank::{ItemId, Slug, TopicId};
use crate::exam::{MarkingScheme, Rules, Short, Terms};
use crate::report::MadeOf;

use super::exam_request::ExamRequest;

/// What to sit. No topics means all of them; no seed means that one is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Untimed, with the answer after each question; those least recently seen first.
    Practice {
        /// The topics to draw from.
        topics: Vec<TopicId>,
        /// How many questions at the most; `None` is all there are.
        count: Option<usize>,
        /// From which the order is drawn.
        seed: Option<u64>,
    },
    /// Against the clock, with the answers at the end.
    Quiz {
        /// The topics to draw from.
        topics: Vec<TopicId>,
        /// How many questions at the most.
        count: usize,
        /// The time allowed.
        limit: Duration,
        /// What answers earn.
        scheme: MarkingScheme,
        /// From which the paper is drawn.
        seed: Option<u64>,
    },
    /// Today's plan, under practice's rules.
    Today {
        /// From which the order of the choices is drawn.
        seed: Option<u64>,
    },
    /// What is left of today's plan, under practice's rules: of some topics, planned for them
    /// alone.
    Review {
        /// The topics to draw from.
        topics: Vec<TopicId>,
        /// How many questions at the most; `None` is all that are planned.
        count: Option<usize>,
        /// From which the order of the choices is drawn.
        seed: Option<u64>,
    },
    /// These items in this order: against the clock like a quiz, or like practice.
    Listed {
        /// The items.
        items: Vec<ItemId>,
        /// The time allowed and what answers earn, where there is a clock.
        timed: Option<(Duration, MarkingScheme)>,
        /// From which the order of the choices is drawn.
        seed: Option<u64>,
    },
    /// These items once more, under practice's rules: in place of a composed one, which is not asked
    /// again, a fresh one about the same facts.
    Again {
        /// The items, in order.
        items: Vec<ItemId>,
        /// From which questions and the order of the choices are drawn.
        seed: Option<u64>,
    },
    /// A paper of a blueprint, under its rules.
    Exam(ExamRequest),
    /// These items, under practice's rules: the wrong ones of a result, what is on a note's screen.
    These {
        /// The items, in order.
        items: Vec<ItemId>,
    },
}

impl Request {
    /// Whether it is asked about before it begins: an exam, and whatever has a clock that cannot be
    /// stopped.
    pub fn asks_first(&self) -> bool {
        match self {
            Self::Exam(_) => true,
            Self::Quiz { limit, .. } | Self::Listed { timed: Some((limit, _)), .. } => {
                Rules::quiz(*limit).is_strict()
            }
            Self::Practice { .. }
            | Self::Today { .. }
            | Self::Review { .. }
            | Self::Listed { timed: None, .. }
            | Self::Again { .. }
            | Self::These { .. } => false,
        }
    }

    /// Whether it asks for what is left of today's plan, all of it.
    pub fn is_todays(&self) -> bool {
        match self {
            Self::Today { .. } => true,
            Self::Review { topics, count, .. } => topics.is_empty() && count.is_none(),
            _ => false,
        }
    }

    /// From which everything is drawn, where it is asked for.
    pub(super) fn seed(&self) -> Option<u64> {
        match self {
            Self::Exam(exam) => exam.seed,
            Self::Practice { seed, .. }
            | Self::Quiz { seed, .. }
            | Self::Today { seed }
            | Self::Listed { seed, .. }
            | Self::Again { seed, .. }
            | Self::Review { seed, .. } => *seed,
            Self::These { .. } => None,
        }
    }

    /// The same, drawn from this seed, so that what was looked at is what begins.
    #[must_use]
    pub fn seeded(mut self, with: u64) -> Self {
        match &mut self {
            Self::Practice { seed, .. }
            | Self::Quiz { seed, .. }
            | Self::Today { seed }
            | Self::Listed { seed, .. }
            | Self::Again { seed, .. }
            | Self::Review { seed, .. } => *seed = Some(with),
            Self::Exam(exam) => exam.seed = Some(with),
            Self::These { .. } => {}
        }
        self
    }
}

/// What would begin, to be read before it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// What to ask [`Study::begin`](super::super::Study::begin) for: its seed is drawn.
    pub request: Request,
    /// The terms on which it would begin: title, clock, marks, sections, and the questions as they
    /// would be dealt.
    pub terms: Terms,
    /// What it would be made of, where it is a paper of a blueprint.
    pub made_of: Option<MadeOf>,
}

/// Why a sitting did not begin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotBegin {
    /// No item fits the request.
    #[error("there is nothing to ask: the topics chosen have no questions")]
    NothingToAsk,
    /// Review was asked for, and nothing is due.
    #[error("nothing is due{}; practise something new meanwhile", .next.map(|d| format!(" before {d}")).unwrap_or_default())]
    NothingDue {
        /// The first day on which something will be.
        next: Option<Date>,
    },
    /// The exam is today, and nothing is planned for its day.
    #[error("the exam is today: nothing is planned; practise what you like")]
    ExamToday,
    /// A blueprint that is not loaded.
    #[error("there is no blueprint `{id}`; there are {}", .known.join(", "))]
    NoSuchBlueprint {
        /// The name that was asked for.
        id: Slug,
        /// Those that are there.
        known: Vec<String>,
    },
    /// A paper that the blueprint does not have.
    #[error("the blueprint has no paper `{paper}`; it has {}", .known.join(", "))]
    NoSuchPaper {
        /// The name that was asked for.
        paper: String,
        /// Those that are there.
        known: Vec<String>,
    },
    /// The blueprint does not say how much extra time there is.
    #[error("no extra time is recorded for {0}: sit it without, or write a blueprint with `extra`")]
    NoExtraTime(String),
    /// The banks cannot fill the paper.
    #[error(transparent)]
    Short(#[from] Short),
    /// A topic that no bank has.
    #[error("there is no topic `{0}`")]
    NoSuchTopic(TopicId),
}
