//! What a result suggests to do next: one sentence for each part of it, where the answers bear it
//! out.

use crate::exam::{Confidence, Fraction, Marks, Outcome};
use crate::insight::{Marked, Part};
use crate::text::count_of;

use super::view::{Compared, ResultView};

/// The fewest guesses, or changed answers, that say anything: of three, two go either way by chance.
const FEWEST: usize = 5;
/// The fewest questions of a topic from which it is called the weakest.
const FEWEST_OF_TOPIC: usize = 2;

impl ResultView {
    /// The answers said to be sure that were wrong, which are read first: `You were sure of 2 wrong
    /// answers, Q3 and Q9: read those first.`
    pub fn of_sure(&self) -> Option<String> {
        let wrong = |marked: &&Marked| {
            marked.confidence == Some(Confidence::Sure)
                && matches!(marked.outcome, Outcome::Wrong | Outcome::Multiple)
        };
        let all: Vec<&Marked> = self.analysis.questions.iter().filter(wrong).collect();
        let answers = count_of(all.len(), "wrong answer", "wrong answers");
        let questions = in_questions(all.iter().map(|marked| marked.question));
        let it = if all.len() == 1 { "that" } else { "those" };
        (!all.is_empty())
            .then(|| format!("You were sure of {answers}, {questions}: read {it} first."))
    }

    /// What to do about guesses, once there are enough of them.
    pub fn of_guesses(&self) -> Option<String> {
        let guesses = self.analysis.guesses.as_ref()?;
        // Set against blanks, which may cost something too.
        let cost = guesses.total_without.clone() - self.analysis.score.total.clone();
        if guesses.questions.len() < FEWEST || cost == Marks::zero() {
            return None;
        }
        if cost > Marks::zero() {
            return Some(format!(
                "Your guesses cost {cost} marks: leave a question unanswered unless you can strike out two choices."
            ));
        }
        Some("Your guesses paid: go on like this.".to_owned())
    }

    /// What to do about blanks with two choices left.
    pub fn of_halves(&self) -> Option<String> {
        let halves = self.analysis.halves.as_ref()?;
        (halves.gain > Marks::zero())
            .then(|| "Answer a question when you have struck out two choices.".to_owned())
    }

    /// What to do about right choices that were struck out.
    pub fn of_struck(&self) -> Option<String> {
        let any = !self.analysis.struck_right.is_empty();
        any.then(|| "Strike out only what you can say is wrong.".to_owned())
    }

    /// What to do about changed answers, once there are enough of them.
    pub fn of_changes(&self) -> Option<String> {
        let changes = &self.analysis.changes;
        let gain: Marks = changes.iter().map(|change| change.gain.clone()).sum();
        if changes.len() < FEWEST || gain == Marks::zero() {
            return None;
        }
        let text = if gain < Marks::zero() {
            "Keep your first answer unless you find a reason against it."
        } else {
            "Your second look helped: keep time for one."
        };
        Some(text.to_owned())
    }

    /// The topic to begin with: that with the smallest share of right answers, where others have a
    /// larger one.
    pub fn of_topics(&self) -> Option<String> {
        let enough = |part: &&Part<_>| part.questions.len() >= FEWEST_OF_TOPIC;
        let share = |part: &Part<_>| part.score.right as f64 / part.questions.len().max(1) as f64;
        let topics = self.analysis.topics.iter().zip(&self.topics);
        let enough: Vec<_> = topics.filter(|(part, _)| enough(part)).collect();
        let by_share =
            |a: &&(&Part<_>, &String), b: &&(&Part<_>, &String)| share(a.0).total_cmp(&share(b.0));
        let (weakest, best) = (enough.iter().min_by(by_share)?, enough.iter().max_by(by_share)?);
        let (part, title) = weakest;
        let differ = share(part) < share(best.0);
        let (right, of) = (part.score.right, part.questions.len());
        differ.then(|| format!("Begin with {title}: {right} of {of} right."))
    }

    /// How far the nearest cut-off that was missed is: `7 more right answers would have reached
    /// General 2025.`
    pub fn of_cutoffs(&self) -> Option<String> {
        let missed = |one: &&Compared| one.margin < Marks::zero();
        let newest = self.cutoffs.first()?.cutoff.year;
        let all = self.cutoffs.iter().filter(|one| one.cutoff.year == newest);
        let nearest = all.filter(missed).max_by(|a, b| a.margin.cmp(&b.margin))?;
        let of = i64::try_from(self.analysis.of).ok().filter(|of| *of > 0)?;
        let worth = self.now.maximum.clone() * Fraction::new(1, of).into();
        let reaches =
            |n: &i64| worth.clone() * Fraction::from_integer(*n).into() >= -nearest.margin.clone();
        let more = (1..=of).find(reaches)?;
        let answers = count_of(more, "more right answer", "more right answers");
        let cutoff = &nearest.cutoff;
        Some(format!("{answers} would have reached {} {}.", cutoff.category, cutoff.year))
    }

    /// What to do about slips on the way to the answer sheet.
    pub fn of_sheet(&self) -> Option<String> {
        let sheet = self.analysis.sheet.as_ref()?;
        let text = "Carry answers over ten at a time, and compare the last number each time.";
        (sheet.cost > Marks::zero()).then(|| text.to_owned())
    }
}

/// `Q3 and Q9`, `Q3, Q9 and 4 more`
fn in_questions(questions: impl ExactSizeIterator<Item = usize>) -> String {
    const NAMED: usize = 4;
    let more = questions.len().saturating_sub(NAMED);
    let mut named: Vec<String> = questions.take(NAMED).map(|at| format!("Q{}", at + 1)).collect();
    let last = if more > 0 { Some(format!("{more} more")) } else { named.pop() };
    match (named.is_empty(), last) {
        (false, Some(last)) => format!("{} and {last}", named.join(", ")),
        (_, last) => last.unwrap_or_default(),
    }
}
