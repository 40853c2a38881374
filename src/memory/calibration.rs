//! Calibration: how far the chances of recall can be trusted, told from how often facts were then
//! recalled.
//!
//! A state is the likeliest one and not all that it could be, and facts differ in ways that no
//! state shows; so recall is foretold a little too surely. What was foretold before each answer is
//! laid beside the answers, and a straight line between the logarithms of odds fitted (Platt's
//! scaling, with luck reckoned with), which is also known only so well as the answers allow. This
//! file must not know what is forecast.

/// What was foretold and what came of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prediction {
    /// The chance of recall (FSRS's R) before the answer.
    pub recall: f64,
    /// Whether the answer was a success.
    pub success: bool,
    /// How many times as often such a success comes about where the fact is not recalled as where
    /// it is.
    pub luck: f64,
}

/// The line from foretold odds to those that are borne out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calibration {
    offset: f64,
    slope: f64,
    /// Variance of the offset, covariance, variance of the slope.
    variance: [f64; 3],
    /// The variance of what no answer tells.
    untold: f64,
}

/// How far off the line is before there are answers: the standard deviations of offset and slope.
const USUAL: [f64; 2] = [0.3, 0.15];

/// How far recall on a day to come is off, all facts together, however many answers there are: the
/// states are not all that could be known, and a learner's habits are themselves an estimate. In
/// logarithms of odds; simulated learners' means lie so far from what was foretold of them.
const UNTOLD: f64 = 0.22;

/// In so many days what is untold grows by as much again (as a variance: days add up as chances
/// do).
const DOUBLED: f64 = 20.0;

/// Chances are kept so far, as logarithms of odds, from never and always.
const SUREST: f64 = 6.0;

/// Rounds of the fit: it settles in four or five.
const ROUNDS: usize = 12;

impl Calibration {
    /// The likeliest line; Fisher's scoring with a normal prior.
    pub fn of(answers: &[Prediction]) -> Self {
        let [offset_information, slope_information] = USUAL.map(|usual| usual.powi(-2));
        let (mut offset, mut slope, mut variance) = (0.0, 1.0, [0.0; 3]);
        for _ in 0..ROUNDS {
            let mut information = [offset_information, 0.0, slope_information];
            let mut score = [-offset * offset_information, (1.0 - slope) * slope_information];
            for Prediction { recall, success, luck } in answers.iter().copied() {
                let (x, luck) = (log_odds(recall), luck.min(0.99));
                let recalled = chance(offset + slope * x);
                let expected = luck + (1.0 - luck) * recalled;
                let moves = (1.0 - luck) * recalled * (1.0 - recalled);
                let weight = moves / (expected * (1.0 - expected)).max(1e-9);
                // The derivative of the logarithm of the answer's likelihood, by the odds.
                let off = if success { moves / expected } else { -recalled };
                score[0] += off;
                score[1] += off * x;
                for (sum, of) in information.iter_mut().zip([1.0, x, x * x]) {
                    *sum += weight * moves * of;
                }
            }
            let [a, b, c] = information;
            let determinant = a * c - b * b;
            variance = [c, -b, a].map(|part| part / determinant);
            offset += variance[0] * score[0] + variance[1] * score[1];
            slope += variance[1] * score[0] + variance[2] * score[1];
        }
        Self { offset, slope, variance, untold: UNTOLD * UNTOLD }
    }

    /// The same for so many days from now.
    #[must_use]
    pub fn ahead(self, days: u32) -> Self {
        Self { untold: self.untold * (1.0 + f64::from(days) / DOUBLED), ..self }
    }

    /// Everything is borne out to the letter.
    #[cfg(test)]
    pub const EXACT: Self = Self { offset: 0.0, slope: 1.0, variance: [0.0; 3], untold: 0.0 };

    /// The chance of recall that `recall` comes to, when the line is off by so many standard
    /// deviations. What is sure stays sure.
    pub fn recall(&self, recall: f64, deviations: f64) -> f64 {
        if recall <= 0.0 || recall >= 1.0 {
            return recall.clamp(0.0, 1.0);
        }
        let x = log_odds(recall);
        let [of_offset, of_both, of_slope] = self.variance;
        let deviation =
            (of_offset + 2.0 * x * of_both + x * x * of_slope + self.untold).max(0.0).sqrt();
        chance(self.offset + self.slope * x + deviations * deviation)
    }
}

fn log_odds(chance: f64) -> f64 {
    (chance / (1.0 - chance).max(f64::MIN_POSITIVE)).ln().clamp(-SUREST, SUREST)
}

fn chance(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::rngs::ChaCha8Rng;
    use rand::{RngExt, SeedableRng};

    /// Answers to chances from 0.5 to 0.99, borne out as `truly` says, a coin deciding what is not
    /// recalled.
    fn line(answers: usize, truly: impl Fn(f64) -> f64) -> Calibration {
        let mut lots = ChaCha8Rng::seed_from_u64(3);
        let foretold: Vec<Prediction> = (0..answers)
            .map(|i| {
                let recall = 0.5 + 0.49 * (i % 50) as f64 / 49.0;
                let success = lots.random::<f64>() < truly(recall) || lots.random::<bool>();
                Prediction { recall, success, luck: 0.5 }
            })
            .collect();
        Calibration::of(&foretold)
    }

    #[test]
    fn what_was_foretold_too_surely_is_taken_back() {
        let found = line(4000, |recall| recall - 0.15);
        for recall in [0.6, 0.8, 0.9] {
            let calibrated = found.recall(recall, 0.0);
            assert!((calibrated - (recall - 0.15)).abs() < 0.05, "{recall} {calibrated}");
        }
    }

    #[test]
    fn what_is_borne_out_stays_and_more_answers_make_it_surer() {
        let (few, many) = (line(100, |r| r), line(5000, |r| r));
        let width = |of: &Calibration| of.recall(0.9, 1.0) - of.recall(0.9, -1.0);
        assert!((many.recall(0.9, 0.0) - 0.9).abs() < 0.02, "{many:?}");
        assert!(width(&many) < width(&few) / 2.0);
        assert!(width(&few) < 0.1);
    }

    #[test]
    fn the_further_off_the_less_sure() {
        let found = line(1000, |recall| recall);
        let width = |of: Calibration| of.recall(0.9, 1.0) - of.recall(0.9, -1.0);
        assert!(width(found.ahead(60)) > 1.3 * width(found));
    }

    #[test]
    fn nothing_answered_changes_nothing() {
        let none = Calibration::of(&[]);
        for recall in [0.01, 0.5, 0.99] {
            assert!((none.recall(recall, 0.0) - recall).abs() < 1e-9);
        }
    }

    #[test]
    fn never_and_always_are_borne() {
        let surely = [0.0, 1.0].map(|recall| Prediction { recall, success: true, luck: 0.5 });
        let found = Calibration::of(&surely);
        assert!((0.0..=1.0).contains(&found.recall(1.0, 3.0)));
        assert!((0.0..=1.0).contains(&found.recall(0.0, -3.0)));
    }
}
