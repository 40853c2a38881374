//! What is picked before practice or a quiz: topics, numbers, minutes, marking.
//!
//! It turns into a request of the study. It must not know how it is drawn.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::bank::TopicId;
use crate::exam::MarkingScheme;
use crate::study::{Home, Request};
use crate::tui::texts::{self, Text};

/// What is picked.
#[derive(Debug, Clone)]
pub struct Picks {
    /// Against the clock.
    pub quiz: bool,
    /// The topics; none picked means all.
    pub topics: BTreeSet<TopicId>,
    /// The topic under Home's cursor when the picker was last opened.
    pub from: Option<TopicId>,
    count: usize,
    /// The minutes that were chosen since the number of questions was; `None` are those that the
    /// paper gives for so many.
    minutes: Option<usize>,
    scheme: usize,
}

/// A row of the picker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickRow {
    /// Practice or quiz.
    Kind,
    /// How many questions.
    Count,
    /// How many minutes.
    Minutes,
    /// Which marking scheme.
    Scheme,
    /// The topic of this number on Home.
    Topic(usize),
}

/// Numbers of questions on offer; the last practice offer is all there are.
const COUNTS: [usize; 8] = [5, 10, 15, 20, 25, 50, 100, usize::MAX];
/// The most that a quiz may have, as a place in `COUNTS`: a paper of a hundred.
const LARGEST_QUIZ: usize = 6;
/// Minutes on offer, those of GS Paper I for every number of questions among them.
const MINUTES: [u64; 12] = [3, 6, 10, 12, 18, 24, 30, 45, 60, 90, 120, 180];
/// The minutes that GS Paper I gives for its questions, and how many those are.
const PAPER: (u64, usize) = (120, 100);
/// Marking schemes on offer, in marks as they are added.
const SCHEMES: [(Text, &str); 4] = [
    (texts::PICKER_SCHEME_GS, "2,-2/3"),
    (texts::PICKER_SCHEME_CSAT, "5/2,-5/6"),
    (texts::PICKER_SCHEME_UPPSC, "4/3,-4/9"),
    (texts::PICKER_SCHEME_NO_PENALTY, "2,0"),
];

impl Default for Picks {
    fn default() -> Self {
        Self {
            quiz: false,
            topics: BTreeSet::new(),
            from: None,
            count: 1,
            minutes: None,
            scheme: 0,
        }
    }
}

impl Picks {
    /// The rows that there are.
    pub fn rows(&self, home: &Home) -> Vec<PickRow> {
        let timed: &[PickRow] = if self.quiz { &[PickRow::Minutes, PickRow::Scheme] } else { &[] };
        let fixed = [PickRow::Kind, PickRow::Count];
        let topics = (0..home.topics.len()).map(PickRow::Topic);
        fixed.into_iter().chain(timed.iter().copied()).chain(topics).collect()
    }

    /// What a row of settings says now.
    pub fn value(&self, row: PickRow) -> String {
        match row {
            PickRow::Kind if self.quiz => texts::PICKER_KIND_QUIZ.into(),
            PickRow::Kind => texts::PICKER_KIND_PRACTICE.into(),
            PickRow::Count => match self.count() {
                Some(count) => count.to_string(),
                None => texts::PICKER_COUNT_ALL.into(),
            },
            PickRow::Minutes if self.minutes.is_none() => {
                texts::PickerMinutesOfPaper { minutes: self.limit() }.say()
            }
            PickRow::Minutes => self.limit().to_string(),
            PickRow::Scheme => SCHEMES[self.scheme].0.into(),
            PickRow::Topic(_) => String::new(),
        }
    }

    /// The next or the last value of a row of settings.
    pub fn turn(&mut self, row: PickRow, forth: bool) {
        let step = |at: usize, last: usize| {
            if forth { (at + 1).min(last) } else { at.saturating_sub(1) }
        };
        match row {
            PickRow::Kind => self.quiz = !self.quiz,
            PickRow::Count => {
                self.count =
                    step(self.count, if self.quiz { LARGEST_QUIZ } else { COUNTS.len() - 1 });
                // Minutes chosen for another number of questions would be another pace.
                self.minutes = None;
            }
            PickRow::Minutes => {
                let limit = self.limit();
                let at = MINUTES.iter().position(|minutes| *minutes >= limit);
                self.minutes = Some(step(at.unwrap_or(0), MINUTES.len() - 1));
            }
            PickRow::Scheme => self.scheme = step(self.scheme, SCHEMES.len() - 1),
            PickRow::Topic(_) => {}
        }
    }

    /// Picks a topic, or drops it.
    pub fn toggle(&mut self, topic: &TopicId) {
        if !self.topics.remove(topic) {
            self.topics.insert(topic.clone());
        }
    }

    /// Picks all topics, or none if all are picked.
    pub fn toggle_all(&mut self, home: &Home) {
        let all: BTreeSet<TopicId> = home.topics.iter().map(|t| t.id.clone()).collect();
        self.topics = if self.topics == all { BTreeSet::new() } else { all };
    }

    /// The minutes of a quiz.
    fn limit(&self) -> u64 {
        let (minutes, questions) = PAPER;
        let count = u64::try_from(self.count().unwrap_or(questions)).unwrap_or(u64::MAX);
        let of_paper = (count * minutes).div_ceil(questions as u64);
        self.minutes.and_then(|at| MINUTES.get(at)).copied().unwrap_or(of_paper)
    }

    /// How many questions; `None` is all.
    fn count(&self) -> Option<usize> {
        let at = if self.quiz { self.count.min(LARGEST_QUIZ) } else { self.count };
        COUNTS.get(at).copied().filter(|count| *count != usize::MAX)
    }

    /// The questions to be had: those of the topics picked, as far as they are wanted.
    pub fn questions(&self, home: &Home) -> usize {
        let picked = |id: &TopicId| self.topics.is_empty() || self.topics.contains(id);
        let there: usize = home.topics.iter().filter(|t| picked(&t.id)).map(|t| t.items).sum();
        self.count().map_or(there, |count| count.min(there))
    }

    /// The request that this makes.
    pub fn request(&self, home: &Home) -> Request {
        // Reading order, and only topics that are still there.
        let topics = home.topics.iter().map(|t| &t.id).filter(|id| self.topics.contains(*id));
        let topics = topics.cloned().collect();
        if self.quiz {
            Request::Quiz {
                topics,
                count: self.count().unwrap_or(usize::MAX),
                limit: Duration::from_secs(60 * self.limit()),
                scheme: MarkingScheme::parse(SCHEMES[self.scheme].1).unwrap_or_default(),
                seed: None,
            }
        } else {
            Request::Practice { topics, count: self.count(), seed: None }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scheme_on_offer_can_be_read() {
        for (name, text) in SCHEMES {
            assert!(MarkingScheme::parse(text).is_ok(), "{name}");
        }
    }

    #[test]
    fn the_minutes_of_a_quiz_follow_its_questions_until_they_are_chosen() {
        let mut picks = Picks { quiz: true, ..Picks::default() };
        assert_eq!(picks.limit(), 12, "ten questions");
        (0..2).for_each(|_| picks.turn(PickRow::Count, true));
        assert_eq!(picks.limit(), 24, "twenty");
        picks.turn(PickRow::Minutes, true);
        assert_eq!(picks.limit(), 30);
        assert_eq!(picks.value(PickRow::Minutes), "30");
        picks.turn(PickRow::Count, false);
        assert_eq!(picks.limit(), 18, "fifteen");
        assert_eq!(picks.value(PickRow::Minutes), "18, as in GS Paper I");
        for (count, _) in COUNTS.iter().zip(0..=LARGEST_QUIZ) {
            let pace = u64::try_from(*count).unwrap() * 120 / 100;
            assert!(MINUTES.contains(&pace), "{pace} cannot be turned to");
        }
    }

    #[test]
    fn a_quiz_never_asks_for_all_there_are() {
        let mut picks = Picks::default();
        (0..20).for_each(|_| picks.turn(PickRow::Count, true));
        assert_eq!(picks.count(), None);
        picks.quiz = true;
        assert_eq!(picks.count(), Some(100));
    }
}
