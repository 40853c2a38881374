//! What is told of a fit of memory to the learner's own answers.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::memory::Habits;

/// A habit that differs by less from the average one is not worth a word: a twentieth.
const ALIKE: f32 = 0.05;

/// With whose memory is planned, and how far there are answers to fit it to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fitting {
    /// How many answers there are that tell of forgetting: those to facts asked before.
    pub answers: u32,
    /// How many it takes to fit a memory to them.
    pub needed: u32,
    /// Whether a fit is worth making without being asked for.
    pub due: bool,
    /// The fit that was made last; `None` plans with the average learner's memory.
    pub fitted: Option<FitView>,
}

/// A fit of memory to the learner's own answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FitView {
    /// The learning day on which it was made, or the average learner's memory put back.
    pub day: Date,
    /// What it came to.
    #[serde(flatten, serialize_with = "habits")]
    pub habits: Habits,
    /// From how many answers.
    pub answers: u32,
    /// How many of them were held back to try it out.
    pub held_back: u32,
    /// The mean log loss on those by the average learner's memory: how badly they were foreseen.
    #[serde(rename = "log_loss_before")]
    pub before: f64,
    /// The same by one fitted to the others.
    #[serde(rename = "log_loss_after")]
    pub after: f64,
    /// Whether it is used.
    #[serde(rename = "used")]
    pub kept: bool,
    /// Whether the learner put the average learner's memory back in its place.
    pub put_back: bool,
}

/// Habits as programs read them.
#[derive(Serialize)]
struct ShortHabits {
    strength: f64,
    growth: f64,
    decay: f64,
}

fn habits<S: Serializer>(habits: &Habits, to: S) -> Result<S::Ok, S::Error> {
    // To a thousandth, without the digits that a wider number would add.
    let short = |habit: f32| (f64::from(habit) * 1000.0).round() / 1000.0;
    let Habits { strength, growth, decay } = *habits;
    let habits =
        ShortHabits { strength: short(strength), growth: short(growth), decay: short(decay) };
    habits.serialize(to)
}

impl FitView {
    /// What came of it, as a sentence or two.
    pub fn in_words(&self) -> String {
        let FitView { held_back, before, after, .. } = self;
        let tried = format!(
            "n {held_back} answers that were held back, the fitted memory has a mean log loss of {after:.3}, the average one of {before:.3} (lower is better)"
        );
        match (self.kept, self.put_back) {
            (true, _) => format!("{}; o{tried}: it is used.", self.learner()),
            (_, true) => {
                format!("O{tried}: it helped, and you have put the average learner's back.")
            }
            _ => format!("O{tried}: it did not help, and the average learner's is kept."),
        }
    }

    /// How the learner differs from the average one.
    fn learner(&self) -> String {
        let Habits { strength, growth, decay } = self.habits;
        let long = if strength.abs() < ALIKE {
            "remember as long as the average learner".to_owned()
        } else if strength < 0.0 {
            format!("forget about {} times faster than the average learner", times(-strength))
        } else {
            format!("remember about {} times as long as the average learner", times(strength))
        };
        let gain = format!("gain {} times as much from a right answer", times(growth));
        let steep = format!("lose old facts {} times as fast", times(decay));
        let differs = [(growth, gain), (decay, steep)];
        let differs = differs.into_iter().filter(|(habit, _)| habit.abs() >= ALIKE);
        let parts: Vec<String> = [long].into_iter().chain(differs.map(|(_, text)| text)).collect();
        match parts.as_slice() {
            [all @ .., last] if !all.is_empty() => format!("You {} and {last}", all.join(", ")),
            all => format!("You {}", all.concat()),
        }
    }
}

/// A habit as a factor, to two figures.
fn times(habit: f32) -> String {
    match habit.exp() {
        times if times < 0.095 => format!("{times:.2}"),
        times if times < 9.5 => format!("{times:.1}"),
        times => format!("{times:.0}"),
    }
}
