//! The forecast: what the paper asks, how the learner does with what is not known, and the score that follows.

use std::collections::BTreeMap;

use crate::bank::{Ask, FactId, Item, Kind};
use crate::exam::Scope;
use crate::exam::blueprint::PaperPlan;
use crate::exam::{Fraction, MarkingScheme, Outcome, Reveal, outcome};
use crate::journal::Journal;
use crate::memory::{
    Aim, Calibration, FEWEST_ANSWERS, Forecast, Guessing, LEAST_SEEN, Memories, NoForecast,
    Outlook, Questions, States, Trust,
};
use crate::shelf::Shelf;

use super::planning::Planning;
use super::trend::recall_after;
use super::view::{CutoffChance, ForecastView};

/// The chance with which the interval shown holds the score.
const PART: f64 = 0.8;

/// The most points in which a distribution is drawn.
const POINTS: usize = 120;

/// So many questions that were not known and were answered are put to those on record, so that few blanks say nothing.
const SCEPTICAL: f64 = 20.0;

/// The chance of a blind guess among four choices: of those not known so many were right all the same.
const BLIND: f64 = 0.25;

/// How many questions a paper is taken to have where none is loaded.
const USUAL: usize = 100;

/// What a forecast is made from besides the chances of recall.
pub(super) struct Sheet {
    pub questions: Vec<Questions>,
    pub scheme: MarkingScheme,
    pub full: f64,
}

impl Sheet {
    /// The paper as it is to be expected, for a learner with this record.
    pub fn of(planning: &Planning, paper: Option<&PaperPlan>) -> Self {
        let blank = blanks(&planning.journal);
        let scheme = paper.map_or_else(MarkingScheme::default, |paper| paper.scheme.clone());
        let full = paper.map_or_else(|| scheme.marks * 100, PaperPlan::maximum);
        let questions = questions(&planning.shelf, paper, planning.now.day());
        let questions = questions.into_iter().map(|((lines, luck), count)| Questions {
            count,
            lines,
            guessing: Guessing { luck: luck.0, blank },
        });
        Self { questions: questions.collect(), scheme, full: float(full) }
    }

    /// The same for a learner who leaves that part of what is not known blank.
    pub fn with_blanks(&self, blank: f64) -> Self {
        let questions = self
            .questions
            .iter()
            .map(|of| Questions { guessing: Guessing { blank, ..of.guessing }, ..*of });
        Self { questions: questions.collect(), scheme: self.scheme.clone(), full: self.full }
    }

    /// The marks to be expected when facts are recalled with this chance in the mean.
    pub fn expected(&self, recall: f64) -> f64 {
        let sure = Trust { answers: FEWEST_ANSWERS, calibration: Calibration::EXACT };
        let forecast = self.forecast(&[Some(recall.clamp(0.0, 1.0))], 0.0, sure);
        forecast.map_or(0.0, |forecast| forecast.mean())
    }

    /// The distribution of the score.
    pub fn forecast(
        &self,
        recall: &[Option<f64>],
        prior: f64,
        trust: Trust,
    ) -> Result<Forecast, NoForecast> {
        Forecast::of(recall, prior, &self.questions, &self.scheme, trust)
    }
}

/// How many answers the states of memory rest on.
pub(super) fn answers(memories: &Memories, facts: &[FactId]) -> u32 {
    facts.iter().filter_map(|fact| memories.get(fact)).map(|state| state.reviews).sum()
}

/// A forecast, and the chances of recall that it was made from, fact by fact.
pub(super) struct Made {
    pub view: ForecastView,
    pub recall: Vec<Option<f64>>,
}

/// The forecast of a plan.
pub(super) fn of(
    planning: &Planning,
    sheet: &Sheet,
    paper: Option<&PaperPlan>,
    facts: &[FactId],
    outlook: &Outlook,
) -> Result<Made, NoForecast> {
    let (memories, day) = (&*planning.memories, planning.now.day());
    let answers = answers(memories, facts);
    let ahead = match outlook.aim {
        Aim::Exam { to_go } => to_go,
        Aim::Today | Aim::Passed | Aim::Retention => 0,
    };
    let trust = Trust { answers, calibration: memories.calibration().ahead(ahead) };
    // Whether there is enough to go on is a matter of what was asked, not of what will be.
    let seen = facts.iter().filter(|fact| memories.state(fact).is_some()).count();
    let prior = f64::from(memories.model().prior);
    let recall: Vec<Option<f64>> = match outlook.aim {
        Aim::Exam { .. } => {
            if trust.answers >= FEWEST_ANSWERS && (seen as f64) < facts.len() as f64 * LEAST_SEEN {
                return Err(NoForecast::FewSeen { seen, facts: facts.len() });
            }
            outlook.recall.iter().map(|recall| Some(f64::from(*recall))).collect()
        }
        Aim::Today => recall_after(memories, facts, day.yesterday().unwrap_or(day)),
        Aim::Passed | Aim::Retention => recall_after(memories, facts, day),
    };
    let forecast = sheet.forecast(&recall, prior, trust)?;
    let (low, high) = forecast.interval(PART);
    let last = paper.and_then(|paper| paper.cutoffs.iter().map(|cutoff| cutoff.year).max());
    let cutoffs = paper.map_or(&[][..], |paper| &paper.cutoffs).iter();
    let chance = |cutoff: &crate::exam::blueprint::Cutoff| {
        let marks = cutoff.marks.to_string().parse().ok()?;
        let category = cutoff.category.clone();
        Some(CutoffChance { year: cutoff.year, category, marks, chance: forecast.reaches(marks) })
    };
    let view = ForecastView {
        mean: forecast.mean(),
        low,
        high,
        of: sheet.full,
        cutoffs: cutoffs.filter(|c| Some(c.year) == last).filter_map(chance).collect(),
        scores: thinned(&forecast),
    };
    Ok(Made { view, recall })
}

/// The distribution in no more than [`POINTS`] points, those together that stand together.
fn thinned(forecast: &Forecast) -> Vec<(f64, f64)> {
    let all: Vec<(f64, f64)> = forecast.scores().collect();
    let step = all.len().div_ceil(POINTS).max(1);
    let point = |part: &[(f64, f64)]| {
        let middle = part.first().zip(part.last()).map_or(0.0, |(a, b)| f64::midpoint(a.0, b.0));
        (middle, part.iter().map(|(_, chance)| chance).sum())
    };
    all.chunks(step).map(point).collect()
}

/// A chance as a key: those of one sort of question are equal to the bit.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Luck(f64);

impl Eq for Luck {}
impl PartialOrd for Luck {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Luck {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Lines and luck of a sort of question.
type Sort = (u32, Luck);

/// How many questions of each sort the paper has: each of the blueprint's shares as the banks' own items for it are mixed.
fn questions(
    shelf: &Shelf,
    paper: Option<&PaperPlan>,
    day: jiff::civil::Date,
) -> BTreeMap<Sort, u32> {
    let statements: Sort = (3, Luck(0.5));
    let scope = paper.map(Scope::of);
    let counts = scope
        .as_ref()
        .map_or_else(|| vec![USUAL], |s| s.shares().iter().map(|share| share.count).collect());
    let mut mixes: Vec<BTreeMap<Sort, u32>> = vec![BTreeMap::new(); counts.len()];
    let catalogue = shelf.catalogue();
    for topic in shelf.banks().iter().flat_map(|bank| &bank.topics) {
        let Some(home) = catalogue.topic(&topic.id) else { continue };
        for item in &topic.items {
            let Some(entry) = catalogue.item(&item.id).filter(|entry| entry.is_fresh(day)) else {
                continue;
            };
            for (at, mix) in mixes.iter_mut().enumerate() {
                let taken = scope.as_ref().and_then(|scope| scope.shares().get(at));
                if taken.is_none_or(|share| share.takes(home, entry)) {
                    *mix.entry(sort(item)).or_default() += 1;
                }
            }
        }
    }
    let mut all = BTreeMap::new();
    for (count, mut mix) in counts.into_iter().zip(mixes) {
        if mix.is_empty() {
            mix.insert(statements, 1);
        }
        for (sort, count) in shared(count, &mix) {
            *all.entry(sort).or_default() += count;
        }
    }
    all
}

/// `count` in the proportions of `mix`, so that it adds up.
fn shared(count: usize, mix: &BTreeMap<Sort, u32>) -> Vec<(Sort, u32)> {
    let total: u64 = mix.values().map(|n| u64::from(*n)).sum();
    let count = count as u64;
    let (mut sum, mut given) = (0, 0);
    let part = |(sort, n): (&Sort, &u32)| {
        sum += u64::from(*n);
        let upto = sum * count / total.max(1);
        let own = upto - given;
        given = upto;
        (*sort, u32::try_from(own).unwrap_or(u32::MAX))
    };
    mix.iter().map(part).filter(|(_, count)| *count > 0).collect()
}

/// How many facts an item asks, and the chance a fact that each is judged rightly where it is not known.
fn sort(item: &Item) -> Sort {
    let lines = u32::try_from(item.lines.len()).unwrap_or(u32::MAX).clamp(1, 20);
    let choices = item.choices.len().max(2) as f64;
    let each = |whole: f64| Luck(whole.powf(1.0 / f64::from(lines)));
    match (item.kind, item.ask) {
        // One choice of some.
        (Kind::Single, _) => (1, Luck(1.0 / choices)),
        // Mistakes that cancel give the right sum: of two drawings of coins by chance alone the sums agree as often.
        (Kind::Statements | Kind::Pairs, Ask::Count { .. }) => (lines, each(same_sum(lines))),
        // Each a coin; but one choice of some is right, and who knows nothing finds it no more seldom than that.
        (Kind::Statements | Kind::Pairs | Kind::Reasons, _) => {
            let Luck(of_all) = each(1.0 / choices);
            (lines, Luck(of_all.max(0.5)))
        }
        // Nothing is known of any row: one choice of some.
        (Kind::Match | Kind::Sequence, _) => (lines, each(1.0 / choices)),
    }
}

/// The chance that two times `n` coins show as many heads: (2n choose n) / 4^n.
fn same_sum(n: u32) -> f64 {
    (1..=n).map(|k| (2.0 * f64::from(k) - 1.0) / (2.0 * f64::from(k))).product()
}

/// The chance that a question that is not wholly known is left blank, on the record of exams and quizzes; none where little is known.
fn blanks(journal: &Journal) -> f64 {
    let (mut blank, mut wrong) = (0_u32, 0_u32);
    for (_, sitting) in journal.sittings() {
        if sitting.is_running() || sitting.terms().rules.reveal != Reveal::AtEnd {
            continue;
        }
        for (dealt, response) in sitting.paper().iter().zip(sitting.responses()) {
            match outcome(dealt, response) {
                // What was never on the screen was not left out, there was no time for it.
                Outcome::Blank if response.visited => blank += 1,
                Outcome::Declined => blank += 1,
                Outcome::Wrong | Outcome::Multiple => wrong += 1,
                _ => {}
            }
        }
    }
    let blank = f64::from(blank);
    blank / (blank + f64::from(wrong) / (1.0 - BLIND) + SCEPTICAL)
}

fn float(fraction: Fraction) -> f64 {
    *fraction.numer() as f64 / *fraction.denom() as f64
}
