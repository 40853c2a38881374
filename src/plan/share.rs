//! The share of right answers that is to be expected of questions never asked before: what the
//! states of memory say, held against what was last seen.
//!
//! States may flatter, and know nothing of how a learner guesses. So three rules stand here. (1) The
//! states are put right by the learner's latest answers to questions asked for the first time: each
//! was foretold by the same states, and by as much as they were off in the logarithm of odds, they
//! are moved. Most learners are as the states say, so that chance moves them little; a few are not,
//! and what is seen of them outweighs the states. As far as the answers did not heed what was
//! foretold of each, the share of right ones stands instead. (2) Those of them that no plan chose
//! also speak for themselves: up to half of the distribution is what they alone say of the share, so
//! that the interval holds what was just seen. (3) What the plan promises for later counts only for the part
//! that this learner has been seen to gain by being asked again ([`crate::memory::Progress`]). This
//! file must not know what a question or a fact is.

/// An answer to a question that was asked for the first time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FirstAnswer {
    /// The chance of a right answer by the states of memory before it.
    pub foretold: f64,
    /// Whether it was right. A question that was seen and left blank was not.
    pub right: bool,
    /// Whether the plan chose it, for what it asks: such answers say how far off the states are,
    /// but not what questions drawn from all would bring.
    pub planned: bool,
}

/// How many of the latest such answers are looked at: two papers' worth. More would hold back who
/// has changed since.
pub const LATEST: usize = 200;

/// What the states say of the share, before it is held against answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected {
    /// The likeliest share.
    pub share: f64,
    /// How far it is off, as a standard deviation in logarithms of odds.
    pub off: f64,
}

/// The distribution of the share of right answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// Weights, which add up to one, and shares.
    parts: Vec<(f64, f64)>,
    /// How the states were moved by the answers, in logarithms of odds.
    moved: f64,
}

/// How far the states are off before there is an answer to tell, as standard deviations in
/// logarithms of odds, each with its chance: simulated learners of the makes that the states were
/// made for are off by about a sixth; of others nothing is known.
const USUAL_OFF: [(f64, f64); 2] = [(0.8, 0.15), (0.2, 1.5)];

/// The points at which it is reckoned how far they are off: from the one edge to the other, finely
/// enough for the narrower of the two.
const OFF_EDGE: f64 = 5.0;
const OFF_STEP: f64 = 0.05;

/// The odds, before any answer, that a learner is right as often whatever is asked: one who only
/// guesses is.
const USUAL_HEEDLESS: f64 = 0.2;

/// After so many answers, what they say of that is half believed; after many more, in full.
const ENOUGH: f64 = 5.0;

/// The weight of what the answers alone say grows towards this, and is half of it at so many
/// answers.
const MOST_WEIGHT: f64 = 0.5;
const HALF_WEIGHT: f64 = 20.0;

/// Shares are kept so far from none and all, where odds have no logarithm.
const EDGE: f64 = 0.002;

/// In how many points the share is drawn that the answers alone say.
const POINTS: u32 = 100;

/// Points and weights over a normal distribution (Gauss and Hermite, five points).
pub(super) const SPREAD: [(f64, f64); 5] = [
    (-2.856_970_013_872_806, 0.011_257_411_327_720_7),
    (-1.355_626_179_974_266, 0.222_075_922_005_612_6),
    (0.0, 0.533_333_333_333_333_3),
    (1.355_626_179_974_266, 0.222_075_922_005_612_6),
    (2.856_970_013_872_806, 0.011_257_411_327_720_7),
];

impl Expected {
    /// From the share when chances of recall are borne out, and when all of them are off by one
    /// standard deviation up or down.
    pub fn of(share: f64, lower: f64, upper: f64) -> Self {
        Self { share, off: (log_odds(upper) - log_odds(lower)).abs() / 2.0 }
    }
}

impl Share {
    /// What is to be expected now, the latest answers coming last.
    pub fn now(expected: Expected, answers: &[FirstAnswer]) -> Self {
        let answers = &answers[answers.len().saturating_sub(LATEST)..];
        let (off_by, by_states) = off_by(answers);
        let moved = off_by.iter().map(|(weight, off)| weight * off).sum();
        let heedless = heedless(answers, by_states);
        let drawn: Vec<FirstAnswer> = answers.iter().filter(|a| !a.planned).copied().collect();
        let count = drawn.len() as f64;
        let seen = MOST_WEIGHT * count / (count + HALF_WEIGHT);
        let middle = log_odds(expected.share);
        let states = off_by.into_iter().flat_map(|(weight, off)| {
            SPREAD.map(|(z, w)| (weight * w, chance(middle + off + z * expected.off)))
        });
        let parts = weighed((1.0 - seen) * (1.0 - heedless), states)
            .chain(weighed(seen, alone(&drawn)))
            .chain(weighed((1.0 - seen) * heedless, alone(answers)));
        Self { parts: parts.collect(), moved }
    }

    /// What is to be expected later, when the states say `then` instead of `now` and `part` of what
    /// they gain is believed. What they lose is believed in full.
    #[must_use]
    pub fn later(&self, now: Expected, then: Expected, part: f64) -> Self {
        let [before, after] =
            [now, then].map(|expected| chance(log_odds(expected.share) + self.moved));
        let to = |share: f64| {
            if after > before {
                // The same part of what is missing, wherever the share stands.
                share + (1.0 - share) * part.clamp(0.0, 1.0) * (after - before) / (1.0 - before)
            } else {
                share * after / before
            }
        };
        let off = (then.off.powi(2) - now.off.powi(2)).max(0.0).sqrt();
        // That more can be lost than is foretold needs no evidence; that more can be gained does.
        let up = off * part.clamp(0.0, 1.0);
        let spread = |(weight, share): &(f64, f64)| {
            let (weight, middle) = (*weight, log_odds(to(*share)));
            SPREAD.map(|(z, w)| (weight * w, chance(middle + z * if z > 0.0 { up } else { off })))
        };
        Self { parts: self.parts.iter().flat_map(spread).collect(), moved: self.moved }
    }

    /// The share in the mean.
    pub fn mean(&self) -> f64 {
        self.parts.iter().map(|(weight, share)| weight * share).sum()
    }

    /// Shares with their weights, which add up to one.
    pub fn parts(&self) -> &[(f64, f64)] {
        &self.parts
    }
}

/// Parts of a distribution, with that weight together.
fn weighed(
    weight: f64,
    parts: impl IntoIterator<Item = (f64, f64)>,
) -> impl Iterator<Item = (f64, f64)> {
    parts.into_iter().map(move |(own, share)| (weight * own, share))
}

/// The chance that the learner is right as often whatever is asked, when `by_states` is the logarithm
/// of the chance of the answers by the states.
fn heedless(answers: &[FirstAnswer], by_states: f64) -> f64 {
    let count = answers.len() as f64;
    let odds = USUAL_HEEDLESS * (of_one_share(answers) - by_states).exp();
    count / (count + ENOUGH) * (1.0 - 1.0 / (1.0 + odds))
}

/// The logarithm of the chance of the answers, if each is right with one and the same chance, every
/// chance having been as likely before.
fn of_one_share(answers: &[FirstAnswer]) -> f64 {
    // Of every answer after those before it, by Laplace's rule of succession.
    let (mut right, mut all, mut sum) = (0.0, 0.0, 0.0);
    for answer in answers {
        let chance = (right + 1.0) / (all + 2.0);
        sum += if answer.right { f64::ln(chance) } else { f64::ln(1.0 - chance) };
        right += f64::from(u8::from(answer.right));
        all += 1.0;
    }
    sum
}

/// By how much the states are off, in logarithms of odds, with the chance of each by the answers,
/// what hardly has one being left out; and the logarithm of the chance of the answers.
fn off_by(answers: &[FirstAnswer]) -> (Vec<(f64, f64)>, f64) {
    // A normal density, but for a factor that all have in common.
    let normal = |off: f64, deviation: f64| (-0.5 * (off / deviation).powi(2)).exp() / deviation;
    let usual =
        |off: f64| USUAL_OFF.iter().map(|(part, d)| part * normal(off, *d)).sum::<f64>().ln();
    #[expect(clippy::cast_possible_truncation, reason = "two hundred")]
    let most = (OFF_EDGE / OFF_STEP) as i32;
    let likely = |step: i32| {
        let off = f64::from(step) * OFF_STEP;
        let each = answers.iter().map(|answer| {
            let right = chance(log_odds(answer.foretold) + off);
            if answer.right { right.ln() } else { (1.0 - right).ln() }
        });
        (usual(off) + each.sum::<f64>(), off)
    };
    let all: Vec<(f64, f64)> = (-most..=most).map(likely).collect();
    let best = all.iter().map(|(likely, _)| *likely).fold(f64::NEG_INFINITY, f64::max);
    let weights = all.into_iter().map(|(likely, off)| ((likely - best).exp(), off));
    let kept: Vec<(f64, f64)> = weights.filter(|(weight, _)| *weight > LEAST_CHANCE).collect();
    let sum: f64 = kept.iter().map(|(weight, _)| weight).sum();
    let chance_of_all = best + (sum * OFF_STEP / std::f64::consts::TAU.sqrt()).ln();
    (kept.into_iter().map(|(weight, off)| (weight / sum, off)).collect(), chance_of_all)
}

/// The least chance, beside that of the likeliest, that is reckoned with.
const LEAST_CHANCE: f64 = 1e-4;

/// What the answers alone say of the share, every share having been as likely before (a beta
/// distribution).
fn alone(answers: &[FirstAnswer]) -> Vec<(f64, f64)> {
    let right = answers.iter().filter(|answer| answer.right).count() as f64;
    let other = answers.len() as f64 - right;
    let share = |point: u32| (f64::from(point) + 0.5) / f64::from(POINTS);
    let weight = |p: f64| right * p.ln() + other * (1.0 - p).ln();
    let most = (0..POINTS).map(|point| weight(share(point))).fold(f64::NEG_INFINITY, f64::max);
    let points: Vec<(f64, f64)> =
        (0..POINTS).map(|point| ((weight(share(point)) - most).exp(), share(point))).collect();
    let all: f64 = points.iter().map(|(weight, _)| weight).sum();
    points.into_iter().map(|(weight, share)| (weight / all, share)).collect()
}

fn log_odds(share: f64) -> f64 {
    let share = share.clamp(EDGE, 1.0 - EDGE);
    (share / (1.0 - share)).ln()
}

fn chance(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(count: u32, right: u32, foretold: f64) -> Vec<FirstAnswer> {
        (0..count).map(|i| FirstAnswer { foretold, right: i < right, planned: false }).collect()
    }

    /// The shares below and above which a tenth of the distribution lies.
    fn interval(share: &Share) -> (f64, f64) {
        let mut parts = share.parts().to_vec();
        parts.sort_by(|a, b| a.1.total_cmp(&b.1));
        let at = |part: f64| {
            let mut sum = 0.0;
            parts.iter().find(|(weight, _)| {
                sum += weight;
                sum >= part
            })
        };
        (at(0.1).unwrap().1, at(0.9).unwrap().1)
    }

    const STATES: Expected = Expected { share: 0.95, off: 0.3 };

    #[test]
    fn weights_add_up_to_one() {
        for share in [
            Share::now(STATES, &[]),
            Share::now(STATES, &answers(1, 0, 0.5)),
            Share::now(STATES, &answers(300, 300, 0.9)),
            Share::now(STATES, &answers(80, 20, 0.9)).later(STATES, STATES, 0.5),
        ] {
            let all: f64 = share.parts().iter().map(|(weight, _)| weight).sum();
            assert!((all - 1.0).abs() < 1e-9, "{all}");
            assert!(share.parts().iter().all(|(w, p)| *w >= 0.0 && (0.0..=1.0).contains(p)));
        }
    }

    #[test]
    fn what_was_seen_outweighs_what_the_states_hope() {
        // A quarter right, where nearly all was foretold and still is.
        let (low, high) = interval(&Share::now(STATES, &answers(100, 25, 0.9)));
        assert!(low < 0.25 && 0.25 < high && high < 0.6, "{low} {high}");
        // The same, where a quarter was foretold and the learner has learnt since: both are held.
        let (low, high) = interval(&Share::now(STATES, &answers(100, 25, 0.25)));
        assert!(low < 0.27 && high > 0.9, "{low} {high}");
    }

    #[test]
    fn who_is_always_right_or_never_is_taken_for_that() {
        let as_foretold = Expected { share: 0.6, off: 0.3 };
        let (low, high) = interval(&Share::now(as_foretold, &answers(100, 100, 0.6)));
        assert!(low > 0.9 && high > 0.98, "{low} {high}");
        let (low, high) = interval(&Share::now(as_foretold, &answers(100, 0, 0.6)));
        assert!(low < 0.02 && high < 0.1, "{low} {high}");
    }

    #[test]
    fn who_answers_whatever_is_asked_alike_is_taken_for_that() {
        // Half is right of what was foretold at three in ten and of what was at nine in ten.
        let each = [0.3, 0.9].map(|foretold| answers(50, 25, foretold));
        let mut all = each.concat();
        for answer in &mut all {
            answer.planned = true;
        }
        let (low, high) = interval(&Share::now(Expected { share: 0.9, off: 0.1 }, &all));
        assert!(low > 0.4 && high < 0.65, "{low} {high}");
    }

    #[test]
    fn what_the_plan_chose_says_only_how_far_off_the_states_are() {
        let mut chosen = answers(100, 95, 0.95);
        for answer in &mut chosen {
            answer.planned = true;
        }
        let states = Expected { share: 0.5, off: 0.1 };
        let (low, high) = interval(&Share::now(states, &chosen));
        assert!(low > 0.35 && high < 0.65, "{low} {high}");
        for answer in &mut chosen {
            answer.foretold = 0.7;
        }
        let (low, _) = interval(&Share::now(states, &chosen));
        assert!(low > 0.65, "{low}");
    }

    #[test]
    fn only_the_latest_answers_count() {
        let latest = answers(200, 180, 0.9);
        let long_ago = [answers(500, 0, 0.5), latest.clone()].concat();
        assert_eq!(Share::now(STATES, &long_ago), Share::now(STATES, &latest));
    }

    #[test]
    fn more_answers_make_it_surer() {
        let width = |count: u32| {
            let foretold = Expected { share: 0.6, off: 0.3 };
            let (low, high) = interval(&Share::now(foretold, &answers(count, count * 2 / 5, 0.6)));
            high - low
        };
        assert!(width(100) < 0.7 * width(10), "{} {}", width(100), width(10));
    }

    #[test]
    fn what_is_promised_for_later_counts_as_far_as_it_was_seen_to_come() {
        let now = Expected { share: 0.4, off: 0.3 };
        let then = Expected { share: 0.9, off: 0.6 };
        let share = Share::now(now, &answers(60, 24, 0.4));
        let mean = |part: f64| share.later(now, then, part).mean();
        // Nothing was seen to be gained, so nothing is promised, not even as a chance.
        assert!(mean(0.0) < share.mean() && mean(0.0) > share.mean() - 0.1, "{}", mean(0.0));
        assert!(interval(&share.later(now, then, 0.0)).1 <= interval(&share).1 + 1e-9);
        assert!(mean(0.5) > mean(0.0) + 0.15 && mean(1.0) > mean(0.5) + 0.15);
        assert!(mean(1.0) < 0.9);
        // The further off, the less is known; and what is lost is lost.
        let width = |(low, high): (f64, f64)| high - low;
        assert!(width(interval(&share.later(now, then, 0.0))) > width(interval(&share)));
        assert!(share.later(then, now, 1.0).mean() < share.mean());
    }
}
