//! Today's questions: what is worth asking, asked by the questions that are worth most for the time
//! that they take, as many as there is time for.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::time::Duration;

use jiff::civil::Date;

use crate::bank::{FactId, ItemId, TopicId};
use crate::exam::Sitting;
use crate::journal::Goal;
use crate::memory::States;
use crate::plan::{
    Aim, Budget, Cause, Covering, Pace, Planner, Wanted, Week, Why, Worthy, time_spent,
};
use crate::report::{Past, PlannedFact, PlannedQuestion};

use super::super::super::library::Library;
use super::asking::Asking;
use super::planning::Planning;

/// How many facts a question is taken to ask.
const FACTS: u32 = 3;

/// Today's questions.
pub(super) struct Today {
    pub questions: Vec<PlannedQuestion>,
    /// Facts that there was to be time for and that are not asked.
    pub left_out: usize,
    /// The planner, by how many facts the questions do ask in the time.
    pub planner: Planner,
}

/// The time that a goal gives, at a learner's pace; always enough for one question. It is shared
/// out fact by fact, since questions do not all ask as many.
pub(super) fn budget(daily: Duration, pace: &Pace) -> Budget {
    Budget { daily: daily.max(pace.usual()), question: pace.usual() / FACTS, lines: 1 }
}

/// The time that a goal gives to each weekday.
pub(super) fn declared(goal: &Goal) -> Week {
    Week(goal.week().map(|minutes| Duration::from_secs(60) * minutes))
}

/// The time of a day: none where none is given to it, else enough for one question.
pub(super) fn on_day(declared: Week, day: Date, pace: &Pace) -> Duration {
    let time = declared.of(day);
    if time.is_zero() { time } else { time.max(pace.usual()) }
}

impl Planning {
    /// Weighs the facts and asks them. Once the plan of a day was begun it stands: what is left of
    /// it is left, and only what was failed comes again where there is time. Who names topics gets
    /// their questions, whatever was begun.
    pub(super) fn today(&self, planner: Planner, topics: &[TopicId]) -> Today {
        let (day, pace) = (self.now.day(), self.pace());
        let budget = planner.budget();
        let spent = time_spent(&self.journal, day, &pace).get(&day).copied().unwrap_or_default();
        let time = on_day(declared(&self.goal().0), day, &pace).saturating_sub(spent);
        let room = Budget { daily: time, ..budget }.facts();
        let mut wanted = planner.wanted(&*self.memories, day, room);
        let stands = topics.is_empty() && planner.aim(day) != Aim::Today;
        if let Some(sitting) = self.begun_today().filter(|_| stands) {
            let left = self.left_of(sitting);
            if !left.is_empty() {
                let questions = questions_of(left, &wanted, &self.library, &pace);
                return Today { questions, left_out: 0, planner };
            }
            wanted.retain(|wanted| wanted.pick.why.cause == Cause::Failed);
        }
        if time.is_zero() {
            return Today { questions: Vec::new(), left_out: 0, planner };
        }
        let mut questions = self.asked_by(&wanted, &pace, (time, spent.is_zero()));
        let mut planner = planner;
        // What later days can ask is told from what today can. Where that is much less or more than
        // was reckoned, another price is right.
        if let Some(each) = seconds_a_fact(&questions, &wanted) {
            let before = budget.question;
            planner.reckon_with(Budget { question: each, ..budget });
            if topics.is_empty() && !(before / 2 * 3 > each && each > before / 3 * 2) {
                let room = Budget { daily: time, ..planner.budget() }.facts();
                wanted = planner.wanted(&*self.memories, day, room);
                questions = self.asked_by(&wanted, &pace, (time, spent.is_zero()));
            }
        }
        let asked = questions.iter().map(|question| question.facts.len()).sum::<usize>();
        let room = Budget { daily: time, ..planner.budget() }.facts();
        let left_out = wanted.len().min(room).saturating_sub(asked);
        Today { questions, left_out, planner }
    }

    /// Questions that are worth most of all that is left, whatever was planned for today.
    pub(in crate::study) fn beyond(&self, topics: &[TopicId], count: usize) -> Vec<ItemId> {
        let (planner, pace) = (self.planner_for(topics), self.pace());
        let time = pace.usual().saturating_mul(u32::try_from(count).unwrap_or(u32::MAX));
        let room = Budget { daily: time, ..planner.budget() }.facts();
        let mut wanted = planner.wanted(&*self.memories, self.now.day(), room);
        wanted.retain(|wanted| wanted.pick.why.cause != Cause::Failed);
        let questions = self.asked_by(&wanted, &pace, (time, true));
        questions.into_iter().map(|question| question.item).take(count).collect()
    }

    /// The latest sitting of today's plan for the goal that holds.
    fn begun_today(&self) -> Option<&Sitting> {
        let since = self.journal.goal_since();
        let mut newest = self.journal.sittings().iter().rev().map(|(_, sitting)| sitting);
        newest.find(|sitting| {
            let began = sitting.began();
            let planned = sitting.terms().planned && began.day() == self.now.day();
            planned && since.is_none_or(|since| began.at >= since)
        })
    }

    /// What was not answered of a sitting and can still be asked.
    fn left_of(&self, sitting: &Sitting) -> Vec<Covering> {
        let (catalogue, day) = (self.library.catalogue(), self.now.day());
        let known_today = |fact: &FactId| {
            let state = self.memories.state(catalogue.current_fact(fact));
            state.is_some_and(|state| state.last == day && !state.failed)
        };
        let all = sitting.paper().iter().zip(sitting.responses());
        let open = all.filter(|(dealt, response)| {
            let asked = response.committed.is_some() || response.key_seen;
            !asked && !dealt.facts().all(known_today) && self.library.item(&dealt.item).is_some()
        });
        open.map(|(dealt, _)| Covering {
            item: dealt.item.clone(),
            kind: dealt.kind,
            facts: dealt.facts().cloned().collect(),
        })
        .collect()
    }

    /// The questions that ask what is wanted, in the time.
    fn asked_by(
        &self,
        wanted: &[Wanted],
        pace: &Pace,
        time: (Duration, bool),
    ) -> Vec<PlannedQuestion> {
        let asking =
            Asking::new(&self.library, &self.journal, &self.memories, self.now, self.seed());
        let worthy: Vec<Worthy> =
            wanted.iter().map(|wanted| (wanted.pick.fact.clone(), wanted.worth)).collect();
        let chosen = asking.questions(&worthy, pace, time);
        interleaved(questions_of(chosen, wanted, &self.library, pace))
    }

    /// The time that is to be expected of later days, by that which was spent on earlier ones.
    pub(super) fn later(&self, declared: Week, pace: &Pace) -> Week {
        let day = self.now.day();
        let sittings = self.journal.sittings().iter();
        let Some(first) = sittings.map(|(_, sitting)| sitting.began().day()).min() else {
            return declared;
        };
        let spent = time_spent(&self.journal, Week::looked_back_from(day), pace);
        declared.as_kept(&spent, first, day)
    }

    /// How long questions took this learner until today.
    pub(super) fn pace(&self) -> Pace {
        Pace::before(self.now.day(), &self.journal)
    }

    /// From which today's composed questions are drawn: the same all day.
    fn seed(&self) -> u64 {
        let days = self.now.day().since(jiff::civil::Date::ZERO).map_or(0, |span| span.get_days());
        u64::from(days.unsigned_abs())
    }
}

/// What each fact that is wanted takes in these questions; `None` where nothing is.
fn seconds_a_fact(questions: &[PlannedQuestion], wanted: &[Wanted]) -> Option<Duration> {
    let time: Duration = questions.iter().map(|question| question.time).sum();
    let facts = questions.iter().map(|question| question.facts.len()).sum::<usize>();
    // Where all that is wanted is asked, what is there to be asked says nothing of other days.
    let scarce = wanted.len() > facts;
    (scarce && facts > 0).then(|| time / u32::try_from(facts).unwrap_or(u32::MAX))
}

/// The questions, each with the facts for which it is asked.
fn questions_of(
    chosen: Vec<Covering>,
    wanted: &[Wanted],
    library: &Library,
    pace: &Pace,
) -> Vec<PlannedQuestion> {
    let why: HashMap<&FactId, Why> =
        wanted.iter().map(|wanted| (&wanted.pick.fact, wanted.pick.why)).collect();
    let mut asked: HashSet<FactId> = HashSet::new();
    let question = |Covering { item: id, kind, facts }: Covering| {
        let time = pace.of_question(kind, facts.len());
        let mut own = Vec::new();
        for fact in facts.iter().map(|fact| library.catalogue().current_fact(fact)) {
            if let Some(why) = why.get(fact).filter(|_| asked.insert(fact.clone())) {
                let text = library.fact(fact).map(|fact| fact.text.clone()).unwrap_or_default();
                let past = Past::default();
                own.push(PlannedFact { fact: fact.clone(), text, why: *why, past });
            }
        }
        let topic = library.topic(&id.topic()).map(|topic| topic.title.clone()).unwrap_or_default();
        PlannedQuestion { composed: id.recipe().is_some(), item: id, topic, facts: own, time }
    };
    chosen.into_iter().map(question).collect()
}

/// The order of asking: what was believed wrongly first, what was failed today last, and between
/// them questions of one topic apart, as far as there are others to put between them.
fn interleaved(questions: Vec<PlannedQuestion>) -> Vec<PlannedQuestion> {
    let turn = |question: &PlannedQuestion| {
        let causes = || question.facts.iter().map(|fact| fact.why.cause);
        if causes().any(|cause| cause == Cause::Misconception) {
            0
        } else if causes().all(|cause| cause == Cause::Failed) {
            2
        } else {
            1
        }
    };
    let mut turns: BTreeMap<u8, Vec<PlannedQuestion>> = BTreeMap::new();
    for question in questions {
        turns.entry(turn(&question)).or_default().push(question);
    }
    let mut order: Vec<PlannedQuestion> = Vec::new();
    for left in turns.into_values() {
        let mut left: VecDeque<PlannedQuestion> = left.into();
        while !left.is_empty() {
            let mut counts: HashMap<String, usize> = HashMap::new();
            for question in &left {
                *counts.entry(question.topic.clone()).or_default() += 1;
            }
            let last = order.last().map(|question| question.topic.as_str());
            // The topic with most left to ask that was not asked last; that one only if it is
            // alone. Within it the best first.
            let best = (0..left.len()).max_by_key(|at| {
                let topic = left[*at].topic.as_str();
                (Some(topic) != last, counts[topic], std::cmp::Reverse(*at))
            });
            order.extend(best.and_then(|at| left.remove(at)));
        }
    }
    order
}
