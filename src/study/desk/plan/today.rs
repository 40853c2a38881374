//! Today's questions: what the planner picks, asked by items, as many as there is time for.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use crate::bank::FactId;
use crate::memory::States;
use crate::plan::pace;
use crate::plan::{Budget, Covering, Pick, Planner, Why};
use crate::report::{PlannedFact, PlannedQuestion};

use super::super::super::library::Library;
use super::asking::Asking;
use super::planning::Planning;

/// How many facts a question is taken to ask, until it is seen how many it does.
const FACTS: u32 = 3;

/// How often the time is tried to be met.
const TRIES: usize = 3;

/// Today's questions.
pub(super) struct Today {
    pub questions: Vec<PlannedQuestion>,
    /// Facts that were picked and are not asked.
    pub left_out: usize,
    /// The planner, by how many facts the questions do ask in the time.
    pub planner: Planner,
}

/// The time that a goal gives, at a learner's pace; always enough for one question. It is shared
/// out fact by fact, since questions do not all ask as many.
pub(super) fn budget(minutes: u32, pace: Duration) -> Budget {
    let daily = Duration::from_secs(60) * minutes;
    Budget { daily: daily.max(pace), question: pace / FACTS, lines: 1 }
}

impl Planning {
    /// Picks facts and asks them. A bank whose questions ask one fact each takes more time than one
    /// of statements: the planner is given fewer facts until the questions fit.
    pub(super) fn today(&self, planner: Planner, facts: &[FactId]) -> Today {
        let (day, pace) = (self.now.day(), self.pace());
        let asking =
            Asking::new(&self.library, &self.journal, &self.memories, self.now, self.seed());
        let mut budget = planner.budget();
        let mut planner = planner;
        let mut questions = Vec::new();
        let (mut picked, mut time) = (0, Duration::ZERO);
        for _ in 0..TRIES {
            time = self.time_left(facts, budget);
            let picks = planner.today(&*self.memories, day);
            picked = picks.len();
            questions = questions_of(&picks, &asking, &self.library, pace);
            let needs = pace.saturating_mul(u32::try_from(questions.len()).unwrap_or(u32::MAX));
            if needs <= time || time.is_zero() {
                break;
            }
            // So long a fact does take, in these questions.
            let asked = questions.iter().map(|question| question.facts.len()).sum::<usize>();
            let each = needs / u32::try_from(asked.max(1)).unwrap_or(u32::MAX);
            // Where that is as was reckoned, whole questions do not fit the time; they are cut off
            // below.
            if each <= budget.question {
                break;
            }
            budget.question = each.min(budget.daily);
            planner = planner.over(facts.to_vec(), budget);
        }
        let room = time.as_secs_f64() / pace.as_secs_f64();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small count"
        )]
        questions.truncate((room as usize).max(usize::from(!time.is_zero())));
        let asked = questions.iter().map(|question| question.facts.len()).sum::<usize>();
        Today { questions, left_out: picked.saturating_sub(asked), planner }
    }

    /// How long a question takes this learner.
    pub(super) fn pace(&self) -> Duration {
        pace(&self.journal)
    }

    /// What is left of today's time after what was asked today.
    fn time_left(&self, facts: &[FactId], budget: Budget) -> Duration {
        let day = self.now.day();
        let today = |fact: &&FactId| self.memories.state(fact).is_some_and(|s| s.last == day);
        let asked = facts.iter().filter(today).count();
        let left = 1.0 - asked as f64 / budget.facts().max(1) as f64;
        budget.daily.mul_f64(left.clamp(0.0, 1.0))
    }

    /// From which today's composed questions are drawn: the same all day.
    fn seed(&self) -> u64 {
        let days = self.now.day().since(jiff::civil::Date::ZERO).map_or(0, |span| span.get_days());
        u64::from(days.unsigned_abs())
    }
}

/// The questions that ask what was picked, each with the facts for which it is asked.
fn questions_of(
    picks: &[Pick],
    asking: &Asking<'_>,
    library: &Library,
    pace: Duration,
) -> Vec<PlannedQuestion> {
    let facts: Vec<FactId> = picks.iter().map(|pick| pick.fact.clone()).collect();
    let why: HashMap<&FactId, Why> = picks.iter().map(|pick| (&pick.fact, pick.why)).collect();
    let mut asked: HashSet<FactId> = HashSet::new();
    let question = |Covering { item: id, facts }: Covering| {
        let mut own = Vec::new();
        for fact in facts.iter().map(|fact| library.catalogue().current_fact(fact)) {
            if let Some(why) = why.get(fact).filter(|_| asked.insert(fact.clone())) {
                let text = library.fact(fact).map(|fact| fact.text.clone()).unwrap_or_default();
                own.push(PlannedFact { fact: fact.clone(), text, why: *why });
            }
        }
        let topic = library.topic(&id.topic()).map(|topic| topic.title.clone()).unwrap_or_default();
        PlannedQuestion { composed: id.recipe().is_some(), item: id, topic, facts: own, time: pace }
    };
    asking.items(&facts).into_iter().map(question).collect()
}
