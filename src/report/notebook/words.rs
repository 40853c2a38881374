//! The questions of the notebook in words: a line each, and the words for mistakes.

use crate::insight::{Flaws, Mistake, Since};
use crate::journal::WhyWrong;
use crate::report::words::confidence;
use crate::text::count;

use super::row::QuestionRow;

/// Why an answer was wrong, for people.
pub fn why_wrong(why: WhyWrong) -> &'static str {
    match why {
        WhyWrong::DidNotKnow => "did not know",
        WhyWrong::Misread => "misread",
        WhyWrong::EliminatedWrongly => "eliminated wrongly",
        WhyWrong::Overconfident => "overconfident",
        WhyWrong::SillySlip => "silly slip",
        WhyWrong::ChangedFromRight => "changed from right",
    }
}

/// What was wrong with an answer: `wrong, slow`.
pub fn flaws(flaws: Flaws) -> String {
    let all = [(flaws.wrong, "wrong"), (flaws.guessed, "guessed"), (flaws.slow, "slow")];
    let those: Vec<&str> = all.iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect();
    those.join(", ")
}

impl Mistake {
    /// `wrong (sure), misread`.
    pub fn in_words(&self) -> String {
        let said = self.confidence.map(|said| format!(" ({})", confidence(said)));
        let why = self.reason.map(|why| format!(", {}", why_wrong(why)));
        format!("{}{}{}", flaws(self.flaws), said.unwrap_or_default(), why.unwrap_or_default())
    }

    /// `Open: its facts came up 3 times since, right 2 times`.
    pub fn standing(&self) -> String {
        let Since { right, wrong } = self.since;
        let state = if self.is_mended() { "Mended" } else { "Open" };
        match right + wrong {
            0 => format!("{state}: its facts did not come up since"),
            all => {
                let (all, right) = (count(all as u64, "time"), count(right as u64, "time"));
                format!("{state}: its facts came up {all} since, right {right}")
            }
        }
    }
}

impl QuestionRow {
    /// The question in one line: day, state, star, what was wrong, id, and what it is about.
    pub fn in_words(&self) -> String {
        let star = if self.starred { '*' } else { ' ' };
        let (day, state, what) = if let Some(mistake) = self.mistake() {
            let state = if mistake.is_mended() { "mended" } else { "open" };
            (mistake.day.to_string(), state, mistake.in_words())
        } else {
            let day = self.history.as_ref().map(|history| history.last.to_string());
            let state = if self.history.is_some() { "answered" } else { "" };
            (day.unwrap_or_default(), state, String::new())
        };
        format!("{day:10}  {state:8} {star} {what:26}  {}  {}", self.id, self.brief())
    }
}
