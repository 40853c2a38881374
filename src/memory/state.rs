//! State: what is remembered of each fact, by FSRS-6.
//!
//! One review a fact a learning day counts: the first; a later failure the same day makes it Again,
//! later successes are not counted. The model's steps are FSRS-6's. What it cannot know is that
//! half of all statements are judged rightly by someone who knows nothing: a success is believed as
//! far as it was likelier known than lucky. How lucky, and how much is known before a fact is first
//! asked, is told from the answers as they come. This file asks nothing that depends on today.

use std::collections::HashMap;
use std::ops::Range;

use super::fsrs::MemoryState;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::{Catalogue, FactId};
use crate::journal::Journal;

use super::calibration::{Calibration, Prediction};
use super::evidence::{Evidence, EvidenceLog};
use super::fact_state::{State, States};
use super::fit::{Answer, Fit, FitProgress, NoFit, fit};
use super::grade::{Rating, Verdict};
use super::known::Asked;
use super::luck::MOST_LINES;
use super::model::{Habits, MemoryModel};
use super::tally::Tally;

/// The chance of recall at which a fact falls due when no exam date says better.
pub const DESIRED_RETENTION: f32 = 0.9;

/// The most answers by which chances are calibrated: an even sample of more would tell the same to
/// a hundredth.
const CALIBRATED_BY: usize = 20_000;

/// What is remembered of one fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactMemory {
    /// Days until the chance of recall has fallen to 0.9 (FSRS's S).
    pub stability: f32,
    /// From 1, easy, to 10 (FSRS's D).
    pub difficulty: f32,
    /// The learning day of the last review.
    pub last: Date,
    /// How many reviews have counted.
    pub reviews: u32,
    /// How many of them were Again.
    pub lapses: u32,
    /// Whether it was last believed wrongly, and surely.
    pub misconception: bool,
    /// The rating that the last review had.
    pub rating: Rating,
    /// The first and the latest answer about it.
    pub asked: Asked,
    /// Sure and fast successes in a row.
    streak: u32,
}

impl FactMemory {
    /// The learning day on which it falls due: never that of the last review.
    pub fn due(&self) -> Date {
        // Bounded first: a century is far beyond any exam, and the cast is then exact.
        #[expect(clippy::cast_possible_truncation, reason = "bounded to a century of days")]
        let days = self.stability.round().clamp(1.0, 36_500.0) as i64;
        self.last.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX)
    }

    fn memory(&self) -> MemoryState {
        MemoryState { stability: self.stability, difficulty: self.difficulty }
    }
}

/// What is remembered of every fact that was ever asked.
#[derive(Debug, Clone)]
pub struct Memories {
    habits: Habits,
    model: MemoryModel,
    tally: Tally,
    /// Where each fact stands in `known`.
    places: HashMap<FactId, usize>,
    known: Vec<Known>,
    /// When the last answer was counted.
    latest: Option<Timestamp>,
}

#[derive(Debug, Clone)]
struct Known {
    now: FactMemory,
    /// Before the last review, from which a failure later that day is reckoned again.
    before: Option<MemoryState>,
    answers: Vec<Answer>,
}

impl Default for Memories {
    fn default() -> Self {
        Self::under(Habits::default())
    }
}

impl Memories {
    /// Nothing is known yet of a learner with these habits.
    pub fn under(habits: Habits) -> Self {
        let model = MemoryModel::with_habits(habits);
        let (places, known) = (HashMap::new(), Vec::new());
        Self { habits, model, tally: Tally::default(), places, known, latest: None }
    }

    /// Everything that the journal teaches of a learner with these habits, as it is to be believed
    /// at `now`.
    pub fn of(journal: &Journal, catalogue: &Catalogue, habits: Habits, now: Timestamp) -> Self {
        let mut memories = Self::under(habits);
        let gathered = EvidenceLog::of(journal, catalogue, now);
        memories.learn_all(&gathered, 0..gathered.all().len());
        memories
    }

    /// What is remembered of `fact`; `None` if it was never asked.
    pub fn get(&self, fact: &FactId) -> Option<&FactMemory> {
        self.places.get(fact).and_then(|place| self.known.get(*place)).map(|known| &known.now)
    }

    /// The habits that the learner is taken to have.
    pub fn habits(&self) -> Habits {
        self.habits
    }

    /// Every fact that was asked, with its reviews; in no order.
    pub fn reviewed(&self) -> impl Iterator<Item = (&FactId, &FactMemory, &[Answer])> {
        self.places.iter().map(|(fact, place)| {
            let known = &self.known[*place];
            (fact, &known.now, known.answers.as_slice())
        })
    }

    /// The reviews of `fact`, oldest first.
    pub fn reviews_of(&self, fact: &FactId) -> &[Answer] {
        let known = self.places.get(fact).and_then(|place| self.known.get(*place));
        known.map_or(&[], |known| &known.answers)
    }

    /// How the learner's memory is taken to work.
    pub fn model(&self) -> &MemoryModel {
        &self.model
    }

    /// How many reviews have counted.
    #[cfg(feature = "internals")]
    pub fn answers(&self) -> usize {
        self.known.iter().map(|known| known.answers.len()).sum()
    }

    /// How many of them were of facts reviewed before, which alone tell of forgetting.
    pub fn answers_again(&self) -> usize {
        self.known.iter().map(|known| known.answers.len().saturating_sub(1)).sum()
    }

    /// When the last of the answers was counted.
    pub fn latest(&self) -> Option<Timestamp> {
        self.latest
    }

    /// The facts whose last review was on `day`.
    pub fn asked_on(&self, day: Date) -> impl Iterator<Item = &FactId> {
        let asked =
            self.places.iter().filter(move |(_, place)| self.known[**place].now.last == day);
        asked.map(|(fact, _)| fact)
    }

    /// Adds one piece of evidence, not older than those before it.
    #[cfg(feature = "internals")]
    pub fn learn(&mut self, evidence: &Evidence) {
        self.learn_together(std::slice::from_ref(evidence));
    }

    /// Adds what one question says, not older than what was added before it.
    pub fn learn_together(&mut self, question: &[Evidence]) {
        let mut left = question;
        while !left.is_empty() {
            let (together, rest) = left.split_at(of_one_question(left));
            left = rest;
            let place = |at: usize| self.places.get(&together[at].verdict.fact).copied();
            let lucks = self.lucks(together, place);
            for (evidence, luck) in together.iter().zip(lucks) {
                let fact = &evidence.verdict.fact;
                match self.places.get(fact).copied() {
                    Some(place) => self.again(place, evidence, luck),
                    None => self.first(fact, evidence, luck),
                }
            }
            self.tally.update_model(&mut self.model);
        }
    }

    /// Adds a part of all that was gathered, not older than what was added before it.
    pub fn learn_all(&mut self, gathered: &EvidenceLog, part: Range<usize>) {
        let place = |fact| self.places.get(fact).copied();
        let mut places: Vec<Option<usize>> = gathered.facts().iter().map(place).collect();
        let mut left = gathered.all().get(part).unwrap_or_default();
        while !left.is_empty() {
            let (question, rest) = left.split_at(of_one_question(left));
            left = rest;
            let lucks = self.lucks(question, |at| places[question[at].verdict.fact]);
            for (evidence, luck) in question.iter().zip(lucks) {
                let number = evidence.verdict.fact;
                if let Some(place) = places[number] {
                    self.again(place, evidence, luck);
                } else {
                    let place = self.known.len();
                    places[number] = Some(place);
                    self.first(&gathered.facts()[number], evidence, luck);
                    // Histories that grow answer by answer would be moved about more than written.
                    self.known[place].answers.reserve_exact(gathered.counts()[number]);
                }
            }
            self.tally.update_model(&mut self.model);
        }
    }

    /// How many times as often each answer about one question came about where its fact was not
    /// recalled as where it was, by the chances with which its facts were to be recalled; in the
    /// order of the evidence.
    fn lucks<F>(
        &self,
        question: &[Evidence<F>],
        place: impl Fn(usize) -> Option<usize>,
    ) -> [f32; MOST_LINES] {
        let mut recall = [self.model.prior; MOST_LINES];
        let line = |evidence: &Evidence<F>| {
            evidence.verdict.by_luck.map_or(0, |by_luck| usize::from(by_luck.open.line))
        };
        for (at, evidence) in question.iter().enumerate().take(MOST_LINES) {
            if let Some(known) = place(at).map(|place| &self.known[place]) {
                let days = days_between(known.now.last, evidence.day) as f32;
                recall[line(evidence)] = self.model.recall(known.now.stability, days);
            }
        }
        let Some(by_luck) = question.first().and_then(|evidence| evidence.verdict.by_luck) else {
            return [self.model.luck; MOST_LINES];
        };
        let lucks = by_luck.open.lucks(&recall, self.model.unsaid);
        std::array::from_fn(|at| {
            let luck = |evidence: &Evidence<F>| match lucks[line(evidence)] {
                // A line that is judged rightly speaks for its being recalled, if it speaks at all.
                luck if evidence.verdict.is_told() => luck.min(1.0),
                luck => luck,
            };
            question.get(at).map_or(1.0, luck)
        })
    }

    /// The first answer about a fact.
    fn first<F>(&mut self, fact: &FactId, Evidence { verdict, at, day }: &Evidence<F>, luck: f32) {
        self.observe(verdict, *at, true);
        let rating = verdict.rating(0);
        let recall = self.model.prior;
        let state = self.model.posterior_state(None, (recall, luck), rating);
        let (two_sided, told) = (is_two_sided(verdict), verdict.is_told());
        let answer = Answer { day: *day, days: 0, recall, rating, luck, two_sided, told };
        let asked = Asked::once(verdict, *day);
        let now = fact_memory(state, verdict, &answer, asked, None);
        self.places.insert(fact.clone(), self.known.len());
        self.known.push(Known { now, before: None, answers: vec![answer] });
    }

    /// An answer about a fact that was asked before.
    fn again<F>(&mut self, place: usize, evidence: &Evidence<F>, luck: f32) {
        let Evidence { verdict, at, day } = evidence;
        self.hear_of_the_first(place, evidence, luck);
        self.observe(verdict, *at, false);
        let known = &mut self.known[place];
        // A clock set back must not turn a fact's history round: such a review counts as of the
        // last one's day.
        let day = known.now.last.max(*day);
        let again_today = known.now.last == day;
        known.now.asked = known.now.asked.again(verdict, day);
        let rating = verdict.rating(known.now.streak);
        if again_today && (rating != Rating::Again || known.now.rating == Rating::Again) {
            known.now.misconception |= verdict.is_misconception();
            return;
        }
        let (before, days) = if again_today {
            (known.before, known.answers.last().map_or(0, |answer| answer.days))
        } else {
            (Some(known.now.memory()), days_between(known.now.last, day))
        };
        let recall = before
            .map_or(self.model.prior, |before| self.model.recall(before.stability, days as f32));
        let state = self.model.posterior_state(before, (recall, luck), rating);
        if again_today {
            known.answers.pop();
            known.now.reviews -= 1;
        }
        let (two_sided, told) = (is_two_sided(verdict), verdict.is_told());
        let answer = Answer { day, days, recall, rating, luck, two_sided, told };
        known.answers.push(answer);
        known.before = before;
        known.now = fact_memory(state, verdict, &answer, known.now.asked, Some(&known.now));
    }

    /// What the second answer about a fact says of the first: whether that was known or lucky.
    fn hear_of_the_first<F>(&mut self, place: usize, evidence: &Evidence<F>, luck: f32) {
        let known = &self.known[place];
        let [first] = known.answers.as_slice() else { return };
        let days = days_between(first.day, evidence.day);
        let told = evidence.verdict.is_told();
        if days > 0 && told && first.two_sided && first.rating != Rating::Again {
            let success = evidence.verdict.rating(0) != Rating::Again;
            let before = self.tally.known_at_first(&self.model);
            let was = self.model.was_known(before, days as f32, success, luck);
            self.tally.tell(was);
        }
    }

    fn observe<F>(&mut self, verdict: &Verdict<F>, at: Timestamp, first: bool) {
        self.tally.observe(verdict, first);
        self.latest = self.latest.max(Some(at));
    }

    /// The chance of recalling `fact` on `day` (FSRS's R); `None` if it was never asked.
    pub fn retrievability(&self, fact: &FactId, day: Date) -> Option<f64> {
        let state = self.get(fact)?;
        let days = days_between(state.last, day) as f32;
        Some(f64::from(self.model.recall(state.stability, days)))
    }

    /// Whether `fact` is known on `day`: see [`Asked::is_known`].
    pub fn is_known(&self, fact: &FactId, day: Date) -> bool {
        let recall = self.retrievability(fact, day);
        self.get(fact).zip(recall).is_some_and(|(memory, recall)| memory.asked.is_known(recall))
    }

    /// Whether `fact` was believed wrongly when it was last asked.
    pub fn is_mistaken(&self, fact: &FactId) -> bool {
        self.get(fact).is_some_and(|memory| memory.asked.is_mistaken())
    }

    /// How far chances of recall are borne out by the answers.
    pub fn calibration(&self) -> Calibration {
        let histories = self.histories();
        let again = || {
            let again = histories.iter().flat_map(|history| history.iter().skip(1));
            again.filter(|answer| answer.two_sided)
        };
        let step = again().count().div_ceil(CALIBRATED_BY).max(1);
        let foretold = again().step_by(step).map(|answer| Prediction {
            recall: f64::from(answer.recall),
            success: answer.rating != Rating::Again,
            luck: f64::from(answer.luck),
        });
        Calibration::of(&foretold.collect::<Vec<_>>())
    }

    /// Fits the learner's habits to all answers. Plays them through up to some two hundred times;
    /// `go_on` is asked before each.
    pub fn fit(&self, go_on: &mut dyn FnMut(FitProgress) -> bool) -> Result<Fit, NoFit> {
        fit(&self.histories(), &self.model, go_on)
    }

    /// The answers about each fact, in an order that does not change from run to run.
    fn histories(&self) -> Vec<&[Answer]> {
        let mut facts: Vec<(&FactId, usize)> = self.places.iter().map(|(f, p)| (f, *p)).collect();
        facts.sort_unstable();
        facts.into_iter().map(|(_, place)| self.known[place].answers.as_slice()).collect()
    }
}

impl States for Memories {
    fn state(&self, fact: &FactId) -> Option<State> {
        let known = self.get(fact)?;
        Some(State {
            memory: known.memory(),
            last: known.last,
            failed: known.rating == Rating::Again,
            misconception: known.misconception,
        })
    }
}

/// A fact after a review that left `state`.
fn fact_memory<F>(
    state: MemoryState,
    verdict: &Verdict<F>,
    answer: &Answer,
    asked: Asked,
    before: Option<&FactMemory>,
) -> FactMemory {
    let Answer { day, rating, .. } = *answer;
    let count = |of: fn(&FactMemory) -> u32| before.map_or(0, of);
    // A failure later in the day takes the place of that day's success, which was no lapse.
    let sure_and_fast = verdict.right == Some(true) && verdict.fast && rating >= Rating::Good;
    FactMemory {
        stability: state.stability,
        difficulty: state.difficulty,
        last: day,
        reviews: count(|known| known.reviews) + 1,
        lapses: count(|known| known.lapses) + u32::from(rating == Rating::Again),
        misconception: if verdict.is_told() {
            verdict.is_misconception()
        } else {
            before.is_some_and(|known| known.misconception)
        },
        rating,
        asked,
        streak: if sure_and_fast { count(|known| known.streak) + 1 } else { 0 },
    }
}

/// How many pieces of evidence at the beginning are of one question.
fn of_one_question<F>(all: &[Evidence<F>]) -> usize {
    let open = |evidence: &Evidence<F>| evidence.verdict.by_luck.map(|by_luck| by_luck.open);
    let follows = |pair: &[Evidence<F>]| {
        pair[0].at == pair[1].at
            && matches!((open(&pair[0]), open(&pair[1])), (Some(a), Some(b)) if a.is_before(&b))
    };
    1 + all.windows(2).take(MOST_LINES - 1).take_while(|pair| follows(pair)).count()
}

/// Whether an answer could have gone either way.
fn is_two_sided<F>(verdict: &Verdict<F>) -> bool {
    verdict.is_told() && verdict.by_luck.is_some_and(|by_luck| by_luck.two_sided)
}

/// Whole days from `from` to `to`, never less than none.
fn days_between(from: Date, to: Date) -> u32 {
    u32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(0)
}

#[cfg(test)]
mod tests;
