//! The tally: how much of what is answered rightly was known, told from all answers together.
//!
//! Someone who does not know a fact and never says so judges half of the statements about it
//! rightly; someone who says which answers are guesses has little luck to be reckoned with. This
//! file must not know of single facts or of days.

use crate::exam::Confidence;

use super::grade::{ByLuck, Rating, Verdict};
use super::model::{COIN, MemoryModel, PRIOR};

/// So many first answers, and so many that were not known, that go as is usual are put to those
/// that were given.
const USUAL: f32 = 20.0;

/// The most that can be believed to be known beforehand: a fact always is worth a question.
const MOST: f32 = 0.9;

/// Rounds after which luck and knowledge agree.
const SETTLED: usize = 8;

/// Answers, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Tally {
    /// First answers to a fact, and how many of them were successes.
    first: (f32, f32),
    /// The sum over them of the chance of being right blindly.
    first_blind: f32,
    /// Facts that were answered rightly at first and asked on a later day, and how many of them had
    /// been known, by their second answers.
    told: (f32, f32),
    /// The luck that was told last, from which the next settles in a round or two.
    luck: f32,
    /// All answers, and how many of them were successes.
    answers: f32,
    successes: f32,
    /// The sums of the chances of being right by luck, where nothing else was known and where all
    /// else was.
    blind: f32,
    informed: f32,
    /// Answers that were said to be guesses.
    guesses: f32,
    /// Answers that were said, or taken, to be sure, and were wrong.
    sure_and_wrong: f32,
}

impl Tally {
    /// Counts an answer.
    pub fn observe<F>(&mut self, verdict: &Verdict<F>, first: bool) {
        if !verdict.is_told() {
            return;
        }
        let Some(ByLuck { blind, informed, two_sided: true, .. }) = verdict.by_luck else { return };
        self.answers += 1.0;
        self.successes += f32::from(u8::from(verdict.rating(0) != Rating::Again));
        self.blind += f32::from(blind) / 100.0;
        self.informed += f32::from(informed) / 100.0;
        if first {
            self.first.0 += 1.0;
            self.first_blind += f32::from(blind) / 100.0;
            self.first.1 += f32::from(u8::from(verdict.rating(0) != Rating::Again));
        }
        match verdict.confidence {
            Confidence::Guess => self.guesses += 1.0,
            Confidence::Sure if verdict.right == Some(false) => self.sure_and_wrong += 1.0,
            Confidence::Sure | Confidence::FiftyFifty => {}
        }
    }

    /// The chance that what is not known is right all the same, by what the choices say: the more
    /// is known of the rest of a question, the fewer choices are left. A coin, where there is
    /// little to tell.
    fn unsaid_luck(&mut self) -> f32 {
        let mean = |sum: f32| (sum + COIN * USUAL) / (self.answers + USUAL);
        let (blind, informed) = (mean(self.blind), mean(self.informed));
        let success = mean(self.successes);
        // How much is known follows from luck, and luck from that; it settles at once.
        for _ in 0..SETTLED {
            let known = ((success - self.luck) / (1.0 - self.luck)).clamp(0.0, 1.0);
            // Mostly there are two others.
            let luck = (blind + (informed - blind) * known * known).min(MOST);
            let moved = (luck - self.luck).abs();
            self.luck = luck;
            if moved < 1e-4 {
                break;
            }
        }
        self.luck
    }

    /// The part of the facts that were answered rightly at first that had been known. Luck is only
    /// what the choices say it is, and some find more in them; so that is no more than a beginning,
    /// and second answers tell.
    pub fn known_at_first(&self, model: &MemoryModel) -> f32 {
        let by_choices = PRIOR / (PRIOR + (1.0 - PRIOR) * model.luck);
        (self.told.1 + by_choices * USUAL) / (self.told.0 + USUAL)
    }

    /// The most that can have been known beforehand: first answers were right more often than
    /// blindly by so much. Who finds more in the choices knew less.
    fn known_at_most(&self, unsaid: f32) -> f32 {
        let (all, successes) = self.first;
        let blind = unsaid * (self.first_blind + COIN * USUAL) / (all + USUAL);
        let usual = PRIOR + (1.0 - PRIOR) * COIN * unsaid;
        let success = (successes + usual * USUAL) / (all + USUAL);
        ((success - blind) / (1.0 - blind)).max(0.0)
    }

    /// Counts a fact that was answered rightly at first, and was then known with this chance.
    pub fn tell(&mut self, was_known: f32) {
        self.told.0 += 1.0;
        self.told.1 += was_known;
    }

    /// What the answers say of luck and of what is known beforehand.
    pub fn update_model(&mut self, model: &mut MemoryModel) {
        let blind = self.unsaid_luck();
        // Of what was not known and not said to be a guess, that made so many wrong.
        let unsaid = self.sure_and_wrong / (1.0 - blind) + USUAL;
        model.unsaid = unsaid / (unsaid + self.guesses);
        model.luck = in_steps(blind * model.unsaid);
        let (all, successes) = self.first;
        let known = successes * self.known_at_first(model);
        let told = (known + PRIOR * USUAL) / (all + USUAL);
        model.prior = in_steps(told.min(self.known_at_most(model.unsaid)).clamp(0.0, MOST));
    }
}

/// So coarsely that what is reckoned from it (the planner's tables) stands for more than one
/// answer.
fn in_steps(chance: f32) -> f32 {
    (chance * 20.0).round() / 20.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::FactId;

    /// A hundred first answers of someone who knows `known` of a hundred facts, the others going
    /// half and half, `said` to be guesses or not.
    fn told(known: u32, said: bool) -> MemoryModel {
        let fact = FactId::new("b/t/f").unwrap();
        let mut tally = Tally::default();
        for i in 0..100 {
            let unknown = i >= known;
            let confidence = if unknown && said { Confidence::Guess } else { Confidence::Sure };
            let right = !unknown || i % 2 == 0;
            let fact = fact.clone();
            let verdict = Verdict {
                fact,
                right: Some(right),
                vouched: right,
                confidence,
                fast: false,
                by_luck: Some(ByLuck::COIN),
            };
            tally.observe(&verdict, true);
            // What was luck is found out when it is asked again.
            if right && confidence == Confidence::Sure {
                tally.tell(f32::from(u8::from(!unknown)));
            }
        }
        let mut model = MemoryModel::default();
        tally.update_model(&mut model);
        model
    }

    #[test]
    fn what_was_known_is_told_apart_from_luck() {
        for said in [false, true] {
            for known in [0, 40, 80] {
                // A sixth of what is believed is what is usual.
                let expected = (known as f32 + 4.0) / 120.0;
                let found = told(known, said).prior;
                assert!((found - expected).abs() < 0.1, "{known} {said}: {found} {expected}");
            }
        }
    }

    #[test]
    fn who_is_right_no_more_often_than_blindly_knew_nothing() {
        let fact = FactId::new("b/t/f").unwrap();
        let mut tally = Tally::default();
        for i in 0..400 {
            let by_luck = Some(ByLuck { blind: 60, informed: 80, ..ByLuck::COIN });
            let (right, confidence) = (i % 5 < 3, Confidence::Sure);
            let fact = fact.clone();
            let verdict = Verdict {
                fact,
                right: Some(right),
                vouched: right,
                confidence,
                fast: false,
                by_luck,
            };
            tally.observe(&verdict, true);
        }
        let mut model = MemoryModel::default();
        tally.update_model(&mut model);
        // No second answer has told; a third of what was right would be taken to have been known.
        assert!(model.prior < 0.06, "{}", model.prior);
    }

    #[test]
    fn who_says_what_is_a_guess_is_not_taken_to_be_lucky() {
        assert!((told(40, false).luck - COIN).abs() < 1e-6);
        assert!(told(40, true).luck < 0.2);
    }
}
