//! What is said of the row under the cursor: what a setting means, what a paper would be made of.

use crate::exam::Shortage;
use crate::study::PaperOffer;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::words;
use crate::tui::kit::words::sentence;
use crate::tui::state::exam_picks::{ExamPicks, ExamRow};

/// What is said of a row.
pub fn detail(picks: &ExamPicks, row: ExamRow, style: TextStyle, columns: usize) -> Vec<Row> {
    let text = match row {
        ExamRow::Series => "The order in which the questions stand, as booklets A to D have them.",
        ExamRow::Time => {
            "Extra time is for those who are entitled to it, as much as the exam's rules give."
        }
        ExamRow::Clock => {
            "A strict clock runs on while the program is closed. A relaxed one may be stopped with P."
        }
        ExamRow::Answers => {
            "On an answer sheet: answers are marked in the booklet and then carried over to rows of \
             circles, under the same clock. Ink stays, and only the sheet is marked."
        }
        ExamRow::Day(_) | ExamRow::Paper(..) => {
            let papers = picks.papers(row);
            let said = |paper| made_of(paper, papers.len() > 1, picks.extra_time(), style, columns);
            return papers.iter().flat_map(said).collect();
        }
    };
    style.text(text, columns, style.theme.plain())
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
    let name = if named { format!("{}: ", paper.title) } else { String::new() };
    let mut text;
    let mut text_style = theme.plain();
    match &paper.short {
        None => text = format!("{name}{}", paper.made_of.in_words()),
        Some(short) => {
            let one = |short: &Shortage| {
                let Shortage { section, of, wanted, found } = short;
                let of = if of.is_empty() { String::new() } else { format!(" ({of})") };
                let section = if *section == paper.title { "questions" } else { section };
                format!("{found} of {wanted} {section}{of}")
            };
            let has = short.shortages.iter().map(one).collect::<Vec<_>>().join(", ");
            if short.largest == 0 {
                text = format!("{name}the banks have {has}. Install another bank.");
                text_style = theme.caution();
            } else {
                let minutes = words::minutes(paper.time_to_be_had(extra));
                text = format!(
                    "{name}{} That is the largest paper of the same proportions, in {minutes} minutes; the banks have {has}.",
                    paper.made_of.questions_in_words()
                );
            }
        }
    }
    if extra && paper.extra_time.is_none() {
        text.push_str(" No extra time is recorded for it.");
    }
    style.text(&sentence(&text), columns, text_style)
}
