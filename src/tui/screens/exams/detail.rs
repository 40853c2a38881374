//! What is said of the row under the cursor: what a setting means, what a paper would be made of.

use crate::exam::Shortage;
use crate::study::PaperOffer;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::words;
use crate::tui::kit::words::sentence;
use crate::tui::state::exam_picks::{ExamPicks, ExamRow};
use crate::tui::texts;

/// What is said of a row.
pub fn detail(picks: &ExamPicks, row: ExamRow, style: TextStyle, columns: usize) -> Vec<Row> {
    let text = match row {
        ExamRow::Series => texts::EXAMS_SERIES_SAYS,
        ExamRow::Time => texts::EXAMS_TIME_SAYS,
        ExamRow::Clock => texts::EXAMS_CLOCK_SAYS,
        ExamRow::Answers => texts::EXAMS_ANSWERS_SAYS,
        ExamRow::Day(_) | ExamRow::Paper(..) => {
            let papers = picks.papers(row);
            let said = |paper| made_of(paper, papers.len() > 1, picks.extra_time(), style, columns);
            return papers.iter().flat_map(said).collect();
        }
    };
    style.text(&text, columns, style.theme.plain())
}

/// What a paper would be made of, and what the banks lack of it; `named` puts its title first.
fn made_of(
    paper: &PaperOffer,
    named: bool,
    extra: bool,
    style: TextStyle,
    columns: usize,
) -> Vec<Row> {
    let theme = style.theme;
    let mut text;
    let mut text_style = theme.plain();
    match &paper.short {
        None => text = paper.made_of.in_words(),
        Some(short) => {
            let one = |short: &Shortage| {
                let Shortage { section, of, wanted, found } = short;
                let section =
                    if *section == paper.title { texts::EXAMS_QUESTIONS.get() } else { section };
                if of.is_empty() {
                    texts::ExamsHas { found, wanted, section }.say()
                } else {
                    texts::ExamsHasOf { found, wanted, section, of }.say()
                }
            };
            let has = short.shortages.iter().map(one).collect::<Vec<_>>().join(", ");
            if short.largest == 0 {
                text = texts::ExamsLacks { has }.say();
                text_style = theme.caution();
            } else {
                let minutes = words::minutes(paper.time_to_be_had(extra));
                let made = paper.made_of.questions_in_words();
                text = texts::ExamsLargest { made, minutes, has }.say();
            }
        }
    }
    if named {
        text = texts::ExamsNamed { paper: &paper.title, says: text }.say();
    }
    if extra && paper.extra_time.is_none() {
        text = format!("{text} {}", texts::EXAMS_NO_EXTRA);
    }
    style.text(&sentence(&text), columns, text_style)
}
