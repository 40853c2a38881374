//! Beginning: which questions a request brings, and the sitting that begins with them.

use jiff::civil::Date;
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;
use rand::seq::SliceRandom;

use crate::bank::{ItemId, TopicId};
use crate::exam::{MarkingScheme, Rules, Sitting, Terms, deal};
use crate::journal::SittingId;
use crate::plan::Aim;

use super::super::Study;
use super::request::{CannotBegin, Preview, Request};

/// What is drawn for a sitting before its questions are chosen.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    /// From which questions and choices are drawn.
    pub seed: u64,
    /// The name of the day that an exam may begin.
    pub day: Option<u64>,
}

impl Study {
    /// Stages the beginning of a sitting; it is there once [`Study::commit`] succeeds. Where
    /// today's plan is asked for and a sitting of it waits, that one goes on instead. Practices
    /// that no longer wait then end.
    pub fn begin(&mut self, request: &Request) -> Result<SittingId, CannotBegin> {
        // Another copy may have ended what this one takes to wait.
        self.look_for_more();
        if let Some(waiting) = self.session.waiting_for_today().filter(|_| request.is_todays()) {
            self.resume(waiting);
            return Ok(waiting);
        }
        let drawn = self.draw(request);
        let terms = self.terms(request, drawn)?;
        self.session.stage_end_of_replaced(&terms);
        Ok(self.session.stage_beginning(terms))
    }

    /// What would begin, without beginning it.
    pub fn preview(&mut self, request: &Request) -> Result<Preview, CannotBegin> {
        let drawn = self.draw(request);
        let terms = self.terms(request, drawn)?;
        let made_of = self.library.made_of(&terms);
        Ok(Preview { request: request.clone().seeded(terms.seed), terms, made_of })
    }

    /// Draws what a request needs and does not name.
    pub(super) fn draw(&mut self, request: &Request) -> Drawn {
        let seed = request.seed().unwrap_or_else(|| self.session.draw());
        let day = matches!(request, Request::Exam(_)).then(|| self.session.draw());
        Drawn { seed, day }
    }

    /// What a sitting of this request would begin with: its questions chosen and dealt.
    pub(super) fn terms(&self, request: &Request, drawn: Drawn) -> Result<Terms, CannotBegin> {
        let seed = drawn.seed;
        let mut lots = ChaCha20Rng::seed_from_u64(seed);
        let today = self.now().day();
        let practice =
            |title: &str| (title.to_owned(), Rules::practice(), MarkingScheme::default());
        let planned = request.is_todays();
        let ((title, rules, scheme), items) = match request {
            Request::Practice { topics, count, .. } => {
                let items = self.unseen_first(topics, today, &mut lots)?;
                let items = match count {
                    Some(count) if self.is_past_the_plan() => self.by_worth(topics, *count, items),
                    count => first(self.library.together(items), *count),
                };
                (practice("Practice"), items)
            }
            Request::Today { .. } => (practice("Today"), self.planned(&[])?),
            Request::Review { topics, count, .. } => {
                self.askable(topics, today)?;
                (practice("Review"), first(self.planned(topics)?, *count))
            }
            Request::Quiz { topics, count, limit, scheme, .. } => {
                let items = self.unseen_first(topics, today, &mut lots)?;
                let items = first(self.library.together(items), Some(*count));
                (("Quiz".to_owned(), Rules::quiz(*limit), scheme.clone()), items)
            }
            Request::Listed { items, timed: Some((limit, scheme)), .. } => {
                (("Quiz".to_owned(), Rules::quiz(*limit), scheme.clone()), items.clone())
            }
            Request::Listed { items, timed: None, .. } | Request::These { items } => {
                (practice("Practice"), items.clone())
            }
            Request::Again { items, .. } => {
                (practice("Practice"), self.asked_again(items, today, seed))
            }
            Request::Exam(exam) => return self.exam_terms(exam, drawn),
        };
        let paper: Vec<_> = items
            .iter()
            .filter_map(|id| self.library.item(id))
            .filter(|item| item.dropped.is_none())
            .map(|item| deal(&item, &mut lots))
            .collect();
        if paper.is_empty() {
            return Err(CannotBegin::NothingToAsk);
        }
        Ok(Terms { title, rules, scheme, seed, paper, planned, form: None })
    }

    /// The items of these topics that may be asked on `today`, drawn at random: those never seen
    /// first, then those seen longest ago.
    fn unseen_first(
        &self,
        topics: &[TopicId],
        today: Date,
        lots: &mut ChaCha20Rng,
    ) -> Result<Vec<ItemId>, CannotBegin> {
        let mut items = self.askable(topics, today)?;
        items.shuffle(lots);
        let last = self.seen();
        items.sort_by_key(|item| last.get(item).copied());
        Ok(items)
    }

    /// Whether all that was planned for today was asked, so that what is asked beyond it should be
    /// what is worth most.
    fn is_past_the_plan(&self) -> bool {
        let now = self.now();
        let asked_today = |sitting: &Sitting| {
            sitting.terms().planned && sitting.began().day() == now.day() && !sitting.is_running()
        };
        self.goal_set()
            && self.journal().sittings().iter().any(|(_, sitting)| asked_today(sitting))
            && self.planning().items(&[]).is_empty()
    }

    /// So many items by what they are worth, and then of `others`.
    fn by_worth(&self, topics: &[TopicId], count: usize, others: Vec<ItemId>) -> Vec<ItemId> {
        let mut items = self.planning().beyond(topics, count);
        let others: Vec<ItemId> = others.into_iter().filter(|item| !items.contains(item)).collect();
        items.extend(others);
        first(items, Some(count))
    }

    /// The items of today's plan; with topics, of a plan for their facts alone.
    fn planned(&self, topics: &[TopicId]) -> Result<Vec<ItemId>, CannotBegin> {
        let items = self.planning().items(topics);
        if !items.is_empty() {
            return Ok(items);
        }
        let plan = self.plan();
        match plan.aim {
            _ if plan.facts == 0 => Err(CannotBegin::NothingToAsk),
            Aim::Today => Err(CannotBegin::ExamToday),
            _ => Err(CannotBegin::NothingDue { next: plan.next_day() }),
        }
    }

    /// The items of these topics that may be asked on `today`.
    fn askable(&self, topics: &[TopicId], today: Date) -> Result<Vec<ItemId>, CannotBegin> {
        self.library.askable_items(topics, today).map_err(CannotBegin::NoSuchTopic)
    }
}

fn first(mut items: Vec<ItemId>, count: Option<usize>) -> Vec<ItemId> {
    items.truncate(count.unwrap_or(usize::MAX));
    items
}
