//! The forecast: how the score on the day is distributed.
//!
//! A paper that nobody has seen asks facts at random, so a question of a kind is answered rightly
//! with a chance that is the mean over the facts, and the questions are alike: the distribution of
//! their sum covers both which facts are asked and which are recalled. That the chances themselves
//! are only believed is laid over it. This file must not know how marks are shown.

use crate::exam::MarkingScheme;

use super::share::{SPREAD, Share};
use crate::memory::Calibration;

/// The questions of one kind on the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Questions {
    /// How many.
    pub count: u32,
    /// How many facts each asks.
    pub lines: u32,
    /// How the learner does when not everything is known.
    pub guessing: Guessing,
}

impl Questions {
    /// The chances that a question is answered rightly, and left blank, when a fact is recalled
    /// with the chance `recall` and the question's facts are drawn at random.
    pub fn outcome(&self, recall: f64) -> (f64, f64) {
        let lines = i32::try_from(self.lines.max(1)).unwrap_or(i32::MAX);
        let known = recall.powi(lines);
        let judged = (recall + (1.0 - recall) * self.guessing.luck).powi(lines);
        let blank = self.guessing.blank;
        (known + (judged - known) * (1.0 - blank), (1.0 - known) * blank)
    }
}

/// What the learner does, on record, with questions of a kind that are not wholly known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guessing {
    /// The chance of a line's being judged rightly that is not recalled: a half for a true or false
    /// statement.
    pub luck: f64,
    /// The chance of leaving the question blank.
    pub blank: f64,
}

impl Default for Guessing {
    /// A coin for each line, and nothing left blank.
    fn default() -> Self {
        Self { luck: 0.5, blank: 0.0 }
    }
}

/// How far the chances of recall are to be trusted.
#[cfg(feature = "internals")]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trust {
    /// How many answers they rest on.
    pub answers: u32,
    /// How far such chances were borne out.
    pub calibration: Calibration,
}

/// The fewest answers that a forecast is made from: below, a tenth of the marks would turn on luck
/// alone.
pub const FEWEST_ANSWERS: u32 = 60;

/// The part of the paper's facts that must have been asked.
pub const LEAST_SEEN: f64 = 0.1;

/// How many of so many facts that is.
pub fn fewest_seen(facts: usize) -> usize {
    // At least one, whatever there is.
    facts.div_ceil(10).max(1)
}

/// The longest paper that is reckoned with: several times any that is set.
pub const MOST_QUESTIONS: u64 = 1000;

/// Why there is no forecast.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum NoForecast {
    /// Too few answers.
    #[error("Forecast after {FEWEST_ANSWERS} answers ({answers} so far)")]
    FewAnswers {
        /// How many there are.
        answers: u32,
    },
    /// Too little of what the paper asks was ever asked.
    #[error("Forecast after {} of {facts} facts were asked ({seen} so far)", fewest_seen(*.facts))]
    FewSeen {
        /// How many were asked.
        seen: usize,
        /// How many there are.
        facts: usize,
    },
    /// The paper asks nothing, or more than can be reckoned with.
    #[error("No forecast: the paper has {questions} questions, and it takes 1 to {MOST_QUESTIONS}")]
    NoPaper {
        /// How many questions it has.
        questions: u64,
    },
}

/// The distribution of the score.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// The least score, in steps.
    lowest: i64,
    /// The size of a step in marks.
    step: f64,
    /// The chance of each score, from the lowest up.
    chances: Vec<f64>,
}

impl Forecast {
    /// The distribution of the score from the chance that each fact is recalled on the day (`None`:
    /// it was never asked, and `prior` is the chance), the paper, and how far the chances are to be
    /// trusted.
    #[cfg(feature = "internals")]
    pub fn of(
        recall: &[Option<f64>],
        prior: f64,
        paper: &[Questions],
        scheme: &MarkingScheme,
        trust: Trust,
    ) -> Result<Self, NoForecast> {
        if trust.answers < FEWEST_ANSWERS {
            return Err(NoForecast::FewAnswers { answers: trust.answers });
        }
        let seen = recall.iter().flatten().count();
        if seen == 0 || (seen as f64) < recall.len() as f64 * LEAST_SEEN {
            return Err(NoForecast::FewSeen { seen, facts: recall.len() });
        }
        let questions = paper.iter().map(|of| u64::from(of.count)).sum::<u64>();
        if questions == 0 || questions > MOST_QUESTIONS {
            return Err(NoForecast::NoPaper { questions });
        }
        let grid = Grid::of(scheme);
        let mut all = Self { lowest: 0, step: grid.step, chances: Vec::new() };
        for (shift, weight) in SPREAD {
            let borne_out =
                |p: &Option<f64>| p.map_or(prior, |p| trust.calibration.recall(p, shift));
            let mean = recall.iter().map(borne_out).sum::<f64>() / recall.len() as f64;
            let groups: Vec<_> = paper
                .iter()
                .map(|of| {
                    let (right, blank) = of.outcome(mean);
                    (of.count, right, blank)
                })
                .collect();
            all.add(weight, grid.sum(&groups));
        }
        Ok(all)
    }

    /// The distribution of the score in so many questions never asked before, each answered rightly
    /// with a chance that is so distributed; `blank` is the part of the others that is left blank.
    pub fn of_share(share: &Share, questions: u32, scheme: &MarkingScheme, blank: f64) -> Self {
        let grid = Grid::of(scheme);
        let mut all = Self { lowest: 0, step: grid.step, chances: Vec::new() };
        for (weight, right) in share.parts() {
            let one = grid.sum(&[(questions, *right, (1.0 - right) * blank)]);
            all.add(*weight, one);
        }
        all
    }

    /// Adds a part of the distribution.
    fn add(&mut self, weight: f64, part: Sum) {
        self.lowest = part.lowest;
        self.chances.resize(part.chances.len(), 0.0);
        for (sum, chance) in self.chances.iter_mut().zip(part.chances) {
            *sum += weight * chance;
        }
    }

    /// The score that is to be expected.
    pub fn mean(&self) -> f64 {
        self.scores().map(|(score, chance)| score * chance).sum()
    }

    /// The interval that holds the score with a chance of about `part` (0.8): the likeliest scores,
    /// as many as come nearest to it, since a score takes only some values and these may be few.
    pub fn interval(&self, part: f64) -> (f64, f64) {
        let scores: Vec<(f64, f64)> = self.scores().filter(|(_, chance)| *chance > 0.0).collect();
        let chance = |i: &usize| scores.get(*i).map_or(0.0, |(_, chance)| *chance);
        let likelier = |a: &usize, b: &usize| chance(a).total_cmp(&chance(b));
        let Some(likeliest) = (0..scores.len()).max_by(likelier) else { return (0.0, 0.0) };
        let (mut low, mut high, mut held) = (likeliest, likeliest, chance(&likeliest));
        loop {
            let above = Some(high + 1).filter(|i| *i < scores.len());
            let next = low.checked_sub(1).into_iter().chain(above).max_by(likelier);
            let Some(next) = next.filter(|i| part - held > held + chance(i) - part) else { break };
            (low, high) = (low.min(next), high.max(next));
            held += chance(&next);
        }
        (scores[low].0, scores[high].0)
    }

    /// The chance of at least `marks`.
    pub fn reaches(&self, marks: f64) -> f64 {
        let near = self.step * 1e-6;
        self.scores().filter(|(score, _)| *score >= marks - near).map(|(_, chance)| chance).sum()
    }

    /// Every score with its chance, from the lowest up.
    pub fn scores(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.chances.iter().enumerate().map(|(i, chance)| (self.score(i), *chance))
    }

    fn score(&self, step: usize) -> f64 {
        (self.lowest as f64 + step as f64) * self.step
    }
}

/// The most steps that a question's marks are apart.
const FINEST: i64 = 500;

/// The grid on which all scores lie.
struct Grid {
    step: f64,
    right: i64,
    wrong: i64,
    blank: i64,
}

/// A distribution on the grid.
struct Sum {
    lowest: i64,
    chances: Vec<f64>,
}

impl Grid {
    fn of(scheme: &MarkingScheme) -> Self {
        let (marks, wrong, blank) = (scheme.marks, scheme.wrong, scheme.blank);
        // Each as a whole number of parts: marks, marks less the penalty, marks less that of a
        // blank, over one denominator. In wide integers, since three odd denominators do not fit
        // the fractions' own.
        let wide = |f: crate::exam::Fraction| (i128::from(*f.numer()), i128::from(*f.denom()));
        let ((m, md), (w, wd), (b, bd)) = (wide(marks), wide(wrong), wide(blank));
        let unit = lcm(md * wd, md * bd);
        let steps = [m * (unit / md), -m * w * (unit / (md * wd)), -m * b * (unit / (md * bd))];
        let common = steps.iter().fold(0, |common, s| gcd(common, *s)).max(1);
        let steps = steps.map(|s| s / common);
        let widest = steps.into_iter().max().unwrap_or(0) - steps.into_iter().min().unwrap_or(0);
        // A scheme of odd fractions would make a grid too fine to sum on; no paper has one, so it
        // is rounded to a coarser.
        let coarse = widest / i128::from(FINEST) + 1;
        let rounded = |s: i128| i64::try_from((s + s.signum() * (coarse / 2)) / coarse);
        let [right, wrong, blank] = steps.map(|s| rounded(s).unwrap_or(0));
        Self { step: common as f64 / unit as f64 * coarse as f64, right, wrong, blank }
    }

    /// The sum over questions, so many of each sort, which are answered rightly and left blank with
    /// these chances.
    fn sum(&self, sorts: &[(u32, f64, f64)]) -> Sum {
        let mut sum = Sum { lowest: 0, chances: vec![1.0] };
        let lowest = self.right.min(self.wrong).min(self.blank);
        let highest = self.right.max(self.wrong).max(self.blank);
        let width = usize::try_from(highest - lowest).unwrap_or(0);
        for (count, right, blank) in sorts {
            let outcomes =
                [(self.right, *right), (self.blank, *blank), (self.wrong, 1.0 - right - blank)];
            for _ in 0..*count {
                let mut next = vec![0.0; sum.chances.len() + width];
                for (i, chance) in sum.chances.iter().enumerate() {
                    for (marks, p) in outcomes {
                        let by = usize::try_from(marks - lowest).unwrap_or(0);
                        next[i + by] += chance * p;
                    }
                }
                sum = Sum { lowest: sum.lowest + lowest, chances: next };
            }
        }
        sum
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

fn lcm(a: i128, b: i128) -> i128 {
    a / gcd(a, b).max(1) * b
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::Fraction;

    const TRUST: Trust = Trust { answers: 500, calibration: Calibration::EXACT };

    fn paper(count: u32) -> [Questions; 1] {
        [Questions { count, lines: 3, guessing: Guessing::default() }]
    }

    fn forecast(recall: f64, trust: Trust) -> Forecast {
        let scheme = MarkingScheme::default();
        Forecast::of(&[Some(recall); 90], 0.0, &paper(100), &scheme, trust).unwrap()
    }

    #[test]
    fn the_distribution_is_the_binomial_on_the_grid_of_marks() {
        let f = forecast(0.6, TRUST);
        let right = 0.8_f64.powi(3);
        assert!((f.mean() - (200.0 * right - 200.0 / 3.0 * (1.0 - right))).abs() < 1e-6);
        assert!((f.scores().map(|(_, p)| p).sum::<f64>() - 1.0).abs() < 1e-9);
        let (all_wrong, chance) = f.scores().next().unwrap();
        assert!((all_wrong + 200.0 / 3.0).abs() < 1e-9);
        assert!((chance / (1.0 - right).powi(100) - 1.0).abs() < 1e-6);
        let (low, high) = f.interval(0.8);
        let deviation = 8.0 / 3.0 * (100.0 * right * (1.0 - right)).sqrt();
        assert!(((high - low) / (2.0 * 1.2816 * deviation) - 1.0).abs() < 0.15, "{low} {high}");
    }

    #[test]
    fn all_known_is_full_marks_for_sure() {
        let (low, high) = forecast(1.0, TRUST).interval(0.8);
        assert!((low - 200.0).abs() < 1e-9 && (high - 200.0).abs() < 1e-9);
        assert!((forecast(1.0, TRUST).reaches(200.0) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn few_scores_are_held_as_nearly_as_they_allow() {
        // 200 (0.2), 197.3 (0.33), 194.7 (0.26), 192 (0.14): three of them come nearest to 0.8.
        let f = forecast(0.9892, TRUST);
        let (low, high) = f.interval(0.8);
        assert!((low - (200.0 - 16.0 / 3.0)).abs() < 1e-9 && (high - 200.0).abs() < 1e-9);
        let held: f64 = f.scores().filter(|(s, _)| *s > low - 0.1).map(|(_, p)| p).sum();
        assert!((held - 0.8).abs() < 0.03, "{held}");
    }

    #[test]
    fn less_trust_is_a_wider_interval() {
        let width = |f: Forecast| f.interval(0.8).1 - f.interval(0.8).0;
        let doubted = Trust { calibration: Calibration::of(&[]), ..TRUST };
        assert!(width(forecast(0.6, doubted)) > width(forecast(0.6, TRUST)));
    }

    #[test]
    fn what_is_left_blank_is_neither_won_nor_lost() {
        let guessing = Guessing { luck: 0.5, blank: 1.0 };
        let paper = [Questions { count: 100, lines: 1, guessing }];
        let scheme = MarkingScheme::default();
        let f = Forecast::of(&[Some(0.5); 10], 0.0, &paper, &scheme, TRUST).unwrap();
        assert!((f.mean() - 100.0).abs() < 1e-6, "{}", f.mean());
        assert!((f.reaches(0.0) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_share_becomes_the_number_of_right_answers() {
        use crate::plan::{Expected, Share};
        let share = Share::now(Expected { share: 0.6, off: 0.0 }, &[]);
        let one = MarkingScheme::new(
            Fraction::from_integer(1),
            Fraction::from_integer(0),
            Fraction::from_integer(0),
        );
        let f = Forecast::of_share(&share, 100, &one, 0.0);
        assert_eq!(f.scores().count(), 101);
        assert!((f.scores().map(|(_, chance)| chance).sum::<f64>() - 1.0).abs() < 1e-9);
        assert!((f.mean() - 100.0 * share.mean()).abs() < 1e-6);
        // Marks are those of the share: 2 for a right answer, -2/3 for each of the others but the
        // half that is left blank.
        let marks = Forecast::of_share(&share, 100, &MarkingScheme::default(), 0.5);
        let right = share.mean();
        assert!((marks.mean() - 100.0 * (2.0 * right - (1.0 - right) / 3.0)).abs() < 1e-6);
    }

    #[test]
    fn too_little_is_refused() {
        let scheme = MarkingScheme::default();
        let of = |recall: &[Option<f64>], count, answers| {
            Forecast::of(recall, 0.0, &paper(count), &scheme, Trust { answers, ..TRUST })
        };
        let half = [Some(0.9), None];
        assert!(of(&half, 100, 60).is_ok());
        assert_eq!(of(&half, 100, 59), Err(NoForecast::FewAnswers { answers: 59 }));
        assert_eq!(of(&[None; 5], 100, 60), Err(NoForecast::FewSeen { seen: 0, facts: 5 }));
        assert_eq!(of(&[], 100, 60), Err(NoForecast::FewSeen { seen: 0, facts: 0 }));
        assert_eq!(of(&half, 0, 60), Err(NoForecast::NoPaper { questions: 0 }));
        assert_eq!(of(&half, 1001, 60), Err(NoForecast::NoPaper { questions: 1001 }));
    }

    #[test]
    fn an_odd_scheme_keeps_to_a_grid_that_can_be_summed() {
        let odd = Fraction::new(9973, 9967);
        let scheme = MarkingScheme::new(odd, Fraction::new(1, 9949), Fraction::new(1, 9941));
        let f = Forecast::of(&[Some(0.5); 10], 0.0, &paper(100), &scheme, TRUST).unwrap();
        assert!(f.scores().count() <= 100 * 501 + 1);
        let right = 0.75_f64.powi(3);
        assert!((f.mean() - 100.0 * right).abs() < 0.5, "{}", f.mean());
    }
}
