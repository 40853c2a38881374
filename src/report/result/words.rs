//! A result in words.

use crate::exam::{Marks, Score};
use crate::insight::{Part, Past, Way};

use super::super::made_of::MadeOf;
use super::super::words::confidence;
use super::past::answered;
use super::view::ResultView;

impl ResultView {
    /// The gist of it for a reader.
    pub fn in_words(&self, past: &Past) -> String {
        let analysis = &self.analysis;
        let Score { total, maximum, won, lost, right, wrong, multiple, declined, blank } =
            &analysis.score;
        let exactly = total.fraction();
        let of_what = if self.is_of_part() { " marks on these questions" } else { "" };
        let mut scored = format!("{total} of {maximum}{of_what} ({exactly} exactly)");
        if let Some(percent) = past.percent {
            scored = format!("{scored}, {percent} %");
        } else if past.answered < past.of {
            scored = format!("{}: {scored}", answered(past.answered, past.of));
        }
        let lost = if *lost == Marks::zero() {
            "nothing lost".to_owned()
        } else {
            format!("-{lost} wrong")
        };
        let mut lines = vec![
            format!("{}, {}", past.title, past.began.date()),
            scored,
            format!("+{won} right, {lost}, {} unanswered", analysis.left),
            format!(
                "{right} right, {wrong} wrong, {blank} unanswered, {multiple} with several answers, {declined} not attempted"
            ),
        ];
        lines.extend(self.made_of.as_ref().map(MadeOf::in_words));
        let revised = self.revised.iter();
        lines.extend(revised.map(|(at, key)| format!("Q{}: {}", at + 1, key.in_words())));
        let titles = analysis.topics.iter().zip(&self.topics);
        lines.push(String::new());
        lines.extend(titles.map(|(part, title)| line(part, title)));
        lines.extend(analysis.kinds.iter().map(|part| line(part, part.of.name())));
        let said = analysis.confidence.iter().filter_map(|part| Some((part.of?, part)));
        lines.extend(said.map(|(said, part)| line(part, confidence(said))));
        lines.push(String::new());
        if let Some(guesses) = &analysis.guesses {
            lines.push(format!(
                "Without your guesses: {} ({} of {} right, {}).",
                guesses.total_without,
                guesses.right,
                guesses.questions.len(),
                guesses.earned
            ));
        }
        if let Some(halves) = &analysis.halves {
            lines.push(format!(
                "Unanswered with two choices left: a guess at each gives {} on average.",
                halves.gain
            ));
        }
        for way in Way::ALL {
            let (count, gain) = analysis.changed(way);
            if count > 0 {
                lines.push(format!("Answers changed, {}: {count}, {gain}", way.name()));
            }
        }
        if let Some(sheet) = &analysis.sheet {
            lines.push(format!(
                "The booklet earns {}; {} slips on the way to the sheet cost {}.",
                sheet.booklet.total,
                sheet.slips.len(),
                sheet.cost
            ));
        }
        let advice = [
            self.of_cutoffs(),
            self.of_sure(),
            self.of_guesses(),
            self.of_halves(),
            self.of_struck(),
            self.of_changes(),
            self.of_sheet(),
            self.of_topics(),
        ];
        let advice: Vec<String> = advice.into_iter().flatten().collect();
        if !advice.is_empty() {
            lines.push(String::new());
            lines.extend(advice);
        }
        lines.join("\n").trim_end().to_owned()
    }
}

/// `   3 of 4      5.33  Title`
fn line<K>(part: &Part<K>, title: &str) -> String {
    format!(
        "{:>4} of {:<4} {:>8}  {title}",
        part.score.right,
        part.questions.len(),
        part.score.total.to_string()
    )
}
