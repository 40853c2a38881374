//! The exams: how to sit them, what they are, and how far the banks fill them.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::detail::detail;
use crate::exam::Marks;
use crate::study::PaperOffer;
use crate::tui::kit::form;
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::split;
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::table::{Cell, Column, Table};
use crate::tui::kit::words;
use crate::tui::state::exam_picks::{ExamPicks, ExamRow};
use crate::tui::texts;

/// The width of the names of settings.
const NAME: usize = 14;
/// The figures after a paper's title.
const FIGURES: [Column; 4] = [
    Column::right("", 11).headed(texts::EXAMS_HEAD_QUESTIONS),
    Column::right("", 9).headed(texts::EXAMS_HEAD_MINUTES),
    Column::right("", 8).headed(texts::EXAMS_HEAD_MARKS),
    Column::left("", 14).headed(texts::EXAMS_HEAD_BANKS),
];
/// The height of what is said of the row under the cursor.
const DETAIL: u16 = 6;

/// How the list looks, with the cursor on this row.
pub fn view(cursor: usize, picks: &ExamPicks, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let width = usize::from(body.width);
    let columns = width.min(MEASURE + 8);
    let listed = picks.rows();
    let titles: Vec<String> = listed.iter().map(|row| title(*row, picks.papers(*row))).collect();
    let table = Table::new(&[], &FIGURES, columns, style);
    let table = table.widened(titles.iter().map(String::as_str), width - columns);
    let mut list = List::new(cursor);
    let mut exam_before = None;
    for (at, (row, title)) in listed.iter().copied().zip(&titles).enumerate() {
        if let ExamRow::Day(exam) | ExamRow::Paper(exam, _) = row
            && exam_before != Some(exam)
        {
            list.push(Row::default());
            let exam_title = picks.offers.get(exam).map_or("", |offer| &offer.title);
            // What the figures are stands over the first exam alone.
            list.push(match exam_before {
                None => table.heading(exam_title, theme.strong()),
                Some(_) => style.title(&style.cut(exam_title, columns)),
            });
            exam_before = Some(exam);
        }
        let here = list.is_at(at);
        list.choice(
            at,
            match row {
                ExamRow::Day(_) | ExamRow::Paper(..) => {
                    let figures = figures(picks.papers(row), picks.extra_time(), style);
                    table.row([], title, figures, here)
                }
                setting => {
                    let value = picks.value(setting);
                    form::setting(name(setting), NAME, value, here, style).into()
                }
            },
        );
    }
    if picks.offers.is_empty() {
        list.push(Row::default());
        list.extend(style.text(&texts::EXAMS_NONE, columns, theme.plain()));
    }
    let (above, below) = split::areas(body, DETAIL);
    let said = listed.get(cursor).map(|row| detail(picks, *row, style, columns));
    let said = split::detail(below, said.unwrap_or_default(), columns, style);
    let heading = Span::styled(texts::EXAMS, theme.strong());
    Content::new(heading, Line::default(), vec![list.into_pane(above), said])
}

fn name(row: ExamRow) -> &'static str {
    match row {
        ExamRow::Series => texts::EXAMS_SERIES.get(),
        ExamRow::Time => texts::EXAMS_TIME.get(),
        ExamRow::Clock => texts::EXAMS_CLOCK.get(),
        ExamRow::Answers => texts::EXAMS_ANSWERS.get(),
        ExamRow::Day(_) | ExamRow::Paper(..) => "",
    }
}

/// The title of a row.
fn title(row: ExamRow, papers: &[PaperOffer]) -> String {
    match (row, papers) {
        (ExamRow::Day(_), [_, _]) => texts::EXAMS_BOTH.into(),
        (ExamRow::Day(_), papers) => texts::ExamsAll { count: papers.len() }.say(),
        (_, [paper, ..]) => paper.title.clone(),
        _ => String::new(),
    }
}

/// The figures of a row's papers, added up: questions, minutes, marks, what the banks have.
fn figures(papers: &[PaperOffer], extra: bool, style: TextStyle) -> [Cell; 4] {
    let full_time = |paper: &PaperOffer| paper.extra_time.filter(|_| extra).unwrap_or(paper.time);
    let count: usize = papers.iter().map(|paper| paper.questions).sum();
    let time: Duration = papers.iter().map(full_time).sum();
    let maximum: Marks = papers.iter().map(|paper| paper.maximum.clone()).sum();
    let plain = |text: String| Cell::from(Line::from(text));
    [
        plain(count.to_string()),
        plain(words::minutes(time)),
        plain(words::whole(&maximum)),
        Cell::from(Line::from(to_be_had(papers, style))),
    ]
}

/// How much of it can be had.
fn to_be_had(papers: &[PaperOffer], style: TextStyle) -> Span<'static> {
    let theme = style.theme;
    let symbols = theme.symbols();
    let count: usize = papers.iter().map(PaperOffer::to_be_had).sum();
    if papers.iter().any(|paper| paper.to_be_had() == 0) {
        Span::styled(format!("{} {}", symbols.wrong, texts::EXAMS_NOT_YET), theme.quiet())
    } else if papers.iter().any(|paper| paper.short.is_some()) {
        Span::styled(format!("{} {count}", symbols.fifty), theme.caution())
    } else {
        Span::styled(format!("{} {count}", symbols.right), theme.right())
    }
}
