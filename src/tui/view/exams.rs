//! Exams: how to sit them, what they are, and how far the banks fill them; and the break between
//! two papers.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::{Marks, Shortage};
use crate::study::{NextPaper, PaperOffer};

use crate::text::width;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::kit::words::sentence;
use crate::tui::state::exam_picks::ExamRow;

/// The width of the names of settings.
const NAME: usize = 14;
/// Widths of the figures after a paper's title: questions, minutes, marks, what the banks have.
const FIGURES: [usize; 4] = [11, 9, 8, 14];
/// The height of what is said of the row under the cursor.
const DETAIL: u16 = 6;

pub fn content(model: &Model, cursor: usize, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let columns = usize::from(body.width).min(MEASURE + 8);
    let picks = &model.exams;
    let listed = picks.rows();
    let mut rows = Vec::new();
    let mut follow = 0;
    let mut exam_before = None;
    for (at, row) in listed.iter().copied().enumerate() {
        if let ExamRow::Day(exam) | ExamRow::Paper(exam, _) = row
            && exam_before != Some(exam)
        {
            rows.push(Row::default());
            let title = picks.offers.get(exam).map_or("", |offer| &offer.title);
            rows.push(heads(title, exam_before.is_none(), ink, columns));
            exam_before = Some(exam);
        }
        let here = at == cursor;
        if here {
            follow = rows.len();
        }
        let line = match row {
            ExamRow::Day(_) | ExamRow::Paper(..) => {
                paper(row, picks.papers(row), picks.extra_time(), here, ink, columns)
            }
            setting => self::setting(setting, picks.value(setting), here, ink),
        };
        rows.push(Row::new(line).target(Target::Row(at)));
    }
    if picks.offers.is_empty() {
        rows.push(Row::default());
        rows.extend(ink.text("No blueprint of an exam is loaded.", columns, theme.plain()));
    }
    let height = if body.height > 3 * DETAIL { DETAIL } else { 0 };
    let list = Rect { height: body.height - height, ..body };
    let below = Rect { y: list.bottom(), height, ..body };
    if follow < usize::from(list.height).saturating_sub(1) {
        follow = 0;
    }
    let mut said =
        vec![Row::new(Span::styled(theme.symbols().rule.repeat(columns), theme.quiet()))];
    said.extend(listed.get(cursor).into_iter().flat_map(|row| detail(model, *row, ink, columns)));
    let heading = (Span::styled("Exams", theme.strong()).into(), Line::default());
    Content {
        heading,
        panes: vec![Pane::follow(list, rows, follow), Pane::still(below, said)],
        ..Content::default()
    }
}

fn setting(row: ExamRow, value: &str, here: bool, ink: TextStyle) -> Line<'static> {
    let theme = ink.theme;
    let symbols = theme.symbols();
    let name = match row {
        ExamRow::Series => "Series",
        ExamRow::Time => "Time",
        ExamRow::Clock => "Clock",
        ExamRow::Answers => "Answers",
        ExamRow::Day(_) | ExamRow::Paper(..) => "",
    };
    let value =
        if here { format!("{} {value} {}", symbols.left, symbols.forth) } else { value.to_owned() };
    let style = if here { theme.accent() } else { theme.plain() };
    Line::from(vec![
        pointer(here, ink),
        Span::styled(format!("{name:<NAME$}"), theme.strong()),
        Span::styled(value, style),
    ])
}

fn pointer(here: bool, ink: TextStyle) -> Span<'static> {
    let sign = if here { ink.theme.symbols().chosen } else { " " };
    Span::styled(format!("{sign} "), ink.theme.accent())
}

/// How wide a paper's title may be; what is too narrow shows no figures.
fn title_width(columns: usize) -> Option<usize> {
    columns.checked_sub(FIGURES.iter().sum::<usize>() + 2).filter(|left| *left >= 16)
}

/// The exam's title, and over the first what the figures are.
fn heads(title: &str, first: bool, ink: TextStyle, columns: usize) -> Row {
    let Some(room) = title_width(columns).filter(|_| first) else {
        return ink.title(&ink.cut(title, columns));
    };
    let title = ink.cut(title, room + 2);
    let space = " ".repeat((room + 2).saturating_sub(width(&title)));
    let [questions, minutes, marks, banks] = FIGURES;
    let heads = format!(
        "{:>questions$}{:>minutes$}{:>marks$}  {:<banks$}",
        "questions",
        "minutes",
        "marks",
        "in the banks",
        banks = banks - 2
    );
    Row::new(Line::from(vec![
        Span::styled(title, ink.theme.strong()),
        Span::raw(space),
        Span::styled(heads, ink.theme.quiet()),
    ]))
}

/// The title of a row.
fn title(row: ExamRow, papers: &[PaperOffer]) -> String {
    match (row, papers) {
        (ExamRow::Day(_), [_, _]) => "Both papers, with the break".to_owned(),
        (ExamRow::Day(_), papers) => format!("All {} papers, with the break", papers.len()),
        (_, [paper, ..]) => paper.title.clone(),
        _ => String::new(),
    }
}

fn paper(
    row: ExamRow,
    papers: &[PaperOffer],
    extra: bool,
    here: bool,
    ink: TextStyle,
    columns: usize,
) -> Line<'static> {
    let theme = ink.theme;
    let room = title_width(columns).unwrap_or_else(|| columns.saturating_sub(2));
    let title = ink.cut(&title(row, papers), room);
    let space = " ".repeat(room.saturating_sub(width(&title)));
    let style = if here { theme.accent() } else { theme.plain() };
    let mut line =
        Line::from(vec![pointer(here, ink), Span::styled(title, style), Span::raw(space)]);
    if title_width(columns).is_some() {
        let [questions, minutes, marks, _] = FIGURES;
        let count: usize = papers.iter().map(|paper| paper.questions).sum();
        let time: Duration = papers.iter().map(|paper| full_time(paper, extra)).sum();
        let maximum: Marks = papers.iter().map(|paper| paper.maximum.clone()).sum();
        let (time, maximum) = (words::minutes(time), words::whole(&maximum));
        let figures = format!("{count:>questions$}{time:>minutes$}{maximum:>marks$}  ");
        line.spans.push(Span::raw(figures));
        line.spans.push(had(papers, ink));
    }
    line
}

fn full_time(paper: &PaperOffer, extra: bool) -> Duration {
    paper.extra_time.filter(|_| extra).unwrap_or(paper.time)
}

/// How much of it can be had.
fn had(papers: &[PaperOffer], ink: TextStyle) -> Span<'static> {
    let theme = ink.theme;
    let symbols = theme.symbols();
    let count: usize = papers.iter().map(PaperOffer::to_be_had).sum();
    if papers.iter().any(|paper| paper.to_be_had() == 0) {
        Span::styled(format!("{} not yet", symbols.wrong), theme.quiet())
    } else if papers.iter().any(|paper| paper.short.is_some()) {
        Span::styled(format!("{} {count}", symbols.fifty), theme.caution())
    } else {
        Span::styled(format!("{} {count}", symbols.right), theme.right())
    }
}

/// What is said of the row under the cursor.
fn detail(model: &Model, row: ExamRow, ink: TextStyle, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let picks = &model.exams;
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
            let said = |paper| fill(paper, papers.len() > 1, picks.extra_time(), ink, columns);
            return papers.iter().flat_map(said).collect();
        }
    };
    ink.text(text, columns, theme.plain())
}

/// What a paper would be made of, and what the banks lack of it.
fn fill(paper: &PaperOffer, named: bool, extra: bool, ink: TextStyle, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let name = if named { format!("{}: ", paper.title) } else { String::new() };
    let mut text;
    let mut style = theme.plain();
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
                style = theme.caution();
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
    ink.text(&sentence(&text), columns, style)
}

/// The break between two papers.
pub fn rest(next: &NextPaper, left: Duration, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let columns = usize::from(body.width);
    let clock = words::clock_left(left);
    let (text, style) = if left.is_zero() {
        ("The next paper may begin.".to_owned(), theme.caution())
    } else {
        (format!("The break lasts another {clock}."), theme.strong())
    };
    let parts = [
        ink.text("The paper is handed in. The next one of the day is", columns, theme.plain()),
        ink.text(&next.title, columns, theme.accent()),
        ink.text(&text, columns, style),
        ink.quiet(
            "Enter leads to it, now or when the break is over: it waits, and its clock runs from its beginning. \
             Going back shows the result of the paper before; Home has the next one for the rest of the day.",
            columns,
        ),
    ];
    let mut rows = Vec::new();
    for part in parts {
        rows.push(Row::default());
        rows.extend(part);
    }
    let heading = (Span::styled("Break", theme.strong()).into(), Span::styled(clock, style).into());
    Content { heading, panes: vec![Pane::still(body, rows)], ..Content::default() }
}
