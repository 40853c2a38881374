//! The forecast: what share of the questions on what is loaded would be answered rightly, tomorrow
//! and on the day.
//!
//! By which rules the states of memory are held against what was seen stands in [`Share`]. A fact
//! that was believed wrongly when it was last asked counts as one never asked: that it was
//! explained since is no evidence. Until more of a paper is loaded than the rule of
//! [`crate::exam::blueprint::Coverage`] asks for there are no marks and no cut-offs, for nothing is
//! known of the rest.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::bank::{Catalogue, FactId};
use crate::exam::blueprint::{Cutoff, PaperPlan};
use crate::exam::{Dealt, Fraction, MarkingScheme, Outcome, Reveal, outcome};
use crate::journal::Journal;
use crate::memory::{Calibration, Memories, answered_rightly};
use crate::plan::{
    Aim, Expected, FEWEST_ANSWERS, FirstAnswer, Forecast, LEAST_SEEN, MOST_QUESTIONS, NoForecast,
    Outlook, Questions, Share,
};
use crate::report::{CutoffChance, ForecastView, MarksView, PaperForecast, ShareView};

use super::answered::Answered;
use super::planning::Planning;
use super::sorts;

/// The chance with which the interval shown holds the share.
pub(super) const PART: f64 = 0.8;

/// The most points in which a distribution is drawn.
const POINTS: usize = 120;

/// So many questions that were not known and were answered are put to those on record, so that few
/// blanks say nothing.
const SCEPTICAL: f64 = 20.0;

/// The chance of a blind guess among four choices: of those not known so many were right all the
/// same.
const BLIND: f64 = 0.25;

/// What a forecast is made from besides the chances of recall.
pub(super) struct ExpectedPaper {
    questions: Vec<Questions>,
    /// The banks' own items for it, each with how many questions it stands for.
    items: Vec<(Dealt, f64)>,
    /// The part of what is not known that is left blank.
    blank: f64,
    scheme: MarkingScheme,
    full: Fraction,
}

impl ExpectedPaper {
    /// The paper as it is to be expected, for a learner with this record.
    pub fn of(planning: &Planning, paper: Option<&PaperPlan>) -> Self {
        let blank = blanks(&planning.journal);
        let scheme = paper.map_or_else(MarkingScheme::default, |paper| paper.scheme.clone());
        let full = paper.map_or_else(|| scheme.marks * 100, PaperPlan::maximum);
        let questions = sorts::questions(&planning.library, paper, planning.now.day());
        let questions = questions
            .into_iter()
            .map(|(sort, count)| Questions { count, ..sorts::one(sort, blank) });
        let items = sorts::items(&planning.library, paper, planning.now.day());
        Self { questions: questions.collect(), items, blank, scheme, full }
    }

    /// How many questions it has.
    pub fn count(&self) -> u64 {
        self.questions.iter().map(|of| u64::from(of.count)).sum()
    }

    /// The shares of its questions that are answered rightly and left blank when facts are recalled
    /// with this chance in the mean.
    fn outcome(&self, recall: f64) -> (f64, f64) {
        let count = self.count().max(1) as f64;
        let sum = |(right, blank): (f64, f64), of: &Questions| {
            let (r, b) = of.outcome(recall.clamp(0.0, 1.0));
            let part = f64::from(of.count) / count;
            (right + part * r, blank + part * b)
        };
        self.questions.iter().fold((0.0, 0.0), sum)
    }

    /// The share of its questions that is answered rightly when facts are recalled with this chance
    /// in the mean.
    pub fn share(&self, recall: f64) -> f64 {
        self.outcome(recall).0
    }

    /// What the states of memory say, from the chance of recalling each fact; `None` was never
    /// asked. Facts of one question are mostly of one topic, and known or not together: so it is
    /// told question by question, from the banks' own.
    fn expected(
        &self,
        (catalogue, facts): (&Catalogue, &[FactId]),
        recall: &[Option<f64>],
        prior: f64,
        borne_out: &Calibration,
    ) -> Expected {
        let places: HashMap<&FactId, usize> = facts.iter().zip(0..).collect();
        let share = |deviations: f64| {
            let each = |p: &Option<f64>| p.map_or(prior, |p| borne_out.recall(p, deviations));
            let chances: Vec<f64> = recall.iter().map(each).collect();
            let all: f64 = self.items.iter().map(|(_, count)| count).sum();
            if all <= 0.0 {
                return self.share(chances.iter().sum::<f64>() / chances.len().max(1) as f64);
            }
            let of = |fact: &FactId| {
                let place = places.get(catalogue.current_fact(fact));
                place.and_then(|place| chances.get(*place)).copied().unwrap_or(prior)
            };
            let right = |(dealt, count): &(Dealt, f64)| {
                let (right, known) = answered_rightly(dealt, of);
                count * (known + (right - known) * (1.0 - self.blank))
            };
            self.items.iter().map(right).sum::<f64>() / all
        };
        Expected::of(share(0.0), share(-1.0), share(1.0))
    }
}

/// What is to be expected on the morning after a day.
pub(super) struct Estimate {
    pub share: Share,
    /// The answers that it was held against.
    pub firsts: Vec<FirstAnswer>,
    /// What the states say, and how far their chances are borne out.
    expected: Expected,
    borne_out: Calibration,
    /// The chances of recall, fact by fact; `None` counts as never asked.
    pub recall: Vec<Option<f64>>,
}

/// The estimate from `memories` as they are at the end of `day`, for a paper on the morning of
/// `morning`.
///
/// # Errors
/// There is too little to go on.
pub(super) fn estimate(
    (catalogue, memories): (&Catalogue, &Memories),
    facts: &[FactId],
    sheet: &ExpectedPaper,
    answered: &Answered<'_>,
    (day, morning): (Date, Date),
) -> Result<Estimate, NoForecast> {
    let answers = answered.until(day);
    if answers < FEWEST_ANSWERS {
        return Err(NoForecast::FewAnswers { answers });
    }
    let seen = facts.iter().filter(|fact| memories.get(fact).is_some()).count();
    if seen == 0 || (seen as f64) < facts.len() as f64 * LEAST_SEEN {
        return Err(NoForecast::FewSeen { seen, facts: facts.len() });
    }
    let questions = sheet.count();
    if questions == 0 || questions > MOST_QUESTIONS {
        return Err(NoForecast::NoPaper { questions });
    }
    let (prior, gained) = (f64::from(memories.model().prior), memories.progress().part());
    let recall: Vec<Option<f64>> = facts
        .iter()
        .map(|fact| {
            let recall = memories.retrievability(fact, morning)?;
            // That it was explained since counts as far as this learner was seen to gain by that.
            let known =
                if memories.is_mistaken(fact) { prior + gained * (recall - prior) } else { recall };
            Some(known)
        })
        .collect();
    let borne_out = memories.calibration();
    let expected =
        sheet.expected((catalogue, facts), &recall, f64::from(memories.model().prior), &borne_out);
    let firsts = answered.firsts((catalogue, memories), &borne_out, sheet.blank, day);
    let share = Share::now(expected, &firsts);
    Ok(Estimate { share, firsts, expected, borne_out, recall })
}

/// A forecast, and what it was made from.
pub(super) struct Made {
    pub view: ForecastView,
    pub estimate: Estimate,
    /// The part of what the plan promises that is believed.
    pub believed: f64,
}

/// The forecast of a plan.
pub(super) fn of(
    planning: &Planning,
    sheet: &ExpectedPaper,
    paper: Option<&PaperPlan>,
    facts: &[FactId],
    (answered, outlook): (&Answered<'_>, &Outlook),
) -> Result<Made, NoForecast> {
    let (memories, day) = (&*planning.memories, planning.now.day());
    let morning = match outlook.aim {
        Aim::Today => day,
        Aim::Exam { .. } | Aim::Passed | Aim::Retention => day.tomorrow().unwrap_or(day),
    };
    let catalogue = planning.library.catalogue();
    let estimate = estimate((catalogue, memories), facts, sheet, answered, (day, morning))?;
    let believed = memories.progress().part();
    let on_day = match outlook.aim {
        // Tomorrow is the day.
        Aim::Exam { to_go } if to_go > 1 => {
            let recall: Vec<_> = outlook.recall.iter().map(|r| Some(f64::from(*r))).collect();
            let prior = f64::from(memories.model().prior);
            let then = sheet.expected(
                (catalogue, facts),
                &recall,
                prior,
                &estimate.borne_out.ahead(to_go),
            );
            Some(estimate.share.later(estimate.expected, then, believed))
        }
        _ => None,
    };
    let paper = paper.map(|paper| beside(paper, sheet, &estimate.share, on_day.as_ref()));
    let questions = u32::try_from(sheet.count()).unwrap_or(u32::MAX);
    let view = ForecastView {
        questions,
        tomorrow: shown(&estimate.share, questions),
        on_day: on_day.map(|share| shown(&share, questions)),
        first_answers: estimate.firsts.len(),
        first_right: estimate.firsts.iter().filter(|first| first.right).count(),
        paper,
    };
    Ok(Made { view, estimate, believed })
}

/// The distribution of the share over so many questions.
fn shown(share: &Share, questions: u32) -> ShareView {
    let (one, none) = (Fraction::from_integer(1), Fraction::from_integer(0));
    let forecast = Forecast::of_share(share, questions, &MarkingScheme::new(one, none, none), 0.0);
    let of = f64::from(questions.max(1));
    let (low, high) = forecast.interval(PART);
    let shares = thinned(&forecast).into_iter().map(|(right, chance)| (right / of, chance));
    ShareView {
        mean: forecast.mean() / of,
        low: low / of,
        high: high / of,
        shares: shares.collect(),
    }
}

/// Marks, and the chances of the cut-offs of the last year on record.
fn beside(
    paper: &PaperPlan,
    sheet: &ExpectedPaper,
    tomorrow: &Share,
    on_day: Option<&Share>,
) -> PaperForecast {
    let questions = u32::try_from(sheet.count()).unwrap_or(u32::MAX);
    let marks = |share: &Share| {
        // Of what is not answered rightly, so much is left blank.
        let (right, blank) = sheet.outcome(share.mean());
        let blank = if right < 1.0 { (blank / (1.0 - right)).clamp(0.0, 1.0) } else { 0.0 };
        Forecast::of_share(share, questions, &sheet.scheme, blank)
    };
    let view = |forecast: &Forecast| {
        let (low, high) = forecast.interval(PART);
        MarksView { mean: forecast.mean(), low, high }
    };
    let (tomorrow, on_day) = (marks(tomorrow), on_day.map(marks));
    let last = paper.cutoffs.iter().map(|cutoff| cutoff.year).max();
    let chance = |cutoff: &Cutoff| {
        let marks = cutoff.marks.to_string().parse().ok()?;
        Some(CutoffChance {
            year: cutoff.year,
            category: cutoff.category.clone(),
            marks,
            tomorrow: tomorrow.reaches(marks),
            on_day: on_day.as_ref().map(|forecast| forecast.reaches(marks)),
        })
    };
    let cutoffs = paper.cutoffs.iter().filter(|c| Some(c.year) == last);
    PaperForecast {
        of: *sheet.full.numer() as f64 / *sheet.full.denom() as f64,
        tomorrow: view(&tomorrow),
        on_day: on_day.as_ref().map(view),
        cutoffs: cutoffs.filter_map(chance).collect(),
    }
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

/// The chance that a question that is not wholly known is left blank, on the record of exams and
/// quizzes; none where little is known.
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
                Outcome::NotAttempted => blank += 1,
                Outcome::Wrong | Outcome::Multiple => wrong += 1,
                _ => {}
            }
        }
    }
    let blank = f64::from(blank);
    blank / (blank + f64::from(wrong) / (1.0 - BLIND) + SCEPTICAL)
}
