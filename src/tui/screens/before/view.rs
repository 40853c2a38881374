//! Before an exam: what it is called, what it asks, what answers earn, and what its clock does.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::{AnswerSheet, Decline, Fraction, MarkingScheme, Marks, Navigation, Terms};
use crate::report::{MadeOf, UNKNOWN};
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts::{self, Text};

/// The width of what stands before a line.
const NAME: usize = 12;
/// The widest that a section's title is.
const TITLE: usize = 36;

/// How the page looks of what would begin; `made_of` says what its paper would be made of.
pub fn view(
    terms: &Terms,
    made_of: Option<&MadeOf>,
    scroll: ScrollTo,
    style: TextStyle,
    body: Rect,
) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let mut rows = style.text(&terms.title, columns, theme.accent());
    rows.push(Row::default());
    for (name, text) in [
        (texts::BEFORE_QUESTIONS, questions(terms)),
        (texts::BEFORE_TIME, time(terms)),
        (texts::BEFORE_MARKS, marks(terms)),
        (texts::BEFORE_ANSWERS, answers(terms)),
    ] {
        let mark = Span::styled(format!("  {name:<NAME$}"), theme.strong());
        rows.extend(style.hanging(&mark, &text, columns, theme.plain()));
    }
    rows.extend(sections(terms, style, columns));
    if let Some(made_of) = made_of {
        let said = |name: &str, text: &str| {
            let mark = Span::styled(format!("  {name:<NAME$}"), theme.strong());
            style.hanging(&mark, text, columns, theme.plain())
        };
        for (at, line) in made_of.lines().iter().enumerate() {
            rows.extend(said(if at == 0 { &texts::BEFORE_MADE_OF } else { "" }, line));
        }
        if made_of.coverage.is_none() {
            rows.extend(said("", UNKNOWN));
        }
        rows.extend(
            made_of.not_loaded().iter().flat_map(|text| said(&texts::BEFORE_NOT_LOADED, text)),
        );
    }
    rows.push(Row::default());
    rows.extend(style.text(&clock(terms), columns, theme.caution()));
    rows.push(Row::default());
    rows.extend(style.text(&texts::BEFORE_KEYS, columns, theme.strong()));
    let heading = Span::styled(texts::BEFORE, theme.strong());
    Content::new(heading, Line::default(), vec![Pane::by(body, rows, scroll.row(0))])
}

/// `80`, `7, since the banks do not fill the paper of 100`
fn questions(terms: &Terms) -> String {
    let form = terms.form.as_ref();
    let whole = form.and_then(|form| form.scaled_from);
    let mut count = terms.paper.len().to_string();
    if let Some(form) = form {
        count = texts::BeforeSeries { count, series: form.series.to_string() }.say();
    }
    match whole {
        Some(whole) => texts::BeforeScaled { count, whole }.say(),
        None => count,
    }
}

fn time(terms: &Terms) -> String {
    let Some(limit) = terms.rules.limit() else { return texts::BEFORE_UNTIMED.into() };
    let extra = terms.form.as_ref().is_some_and(|form| form.extra_time);
    let time = words::minutes_left(limit);
    if extra { texts::BeforeExtra { time }.say() } else { time }
}

/// `200 at most: +2 for a right answer, -2/3 for a wrong one, nothing for a blank`
fn marks(terms: &Terms) -> String {
    let most = words::whole(&terms.maximum());
    let mut earned = earned(&terms.scheme);
    if terms.rules.decline == Decline::Offered {
        let marks = taken(&terms.scheme, terms.scheme.declined);
        earned = texts::BeforeDeclined { earned, marks }.say();
    }
    let marks = texts::BeforeMost { most, earned }.say();
    match terms.most_blanks() {
        Some(count) => texts::BeforeLimit { marks, count }.say(),
        None => marks,
    }
}

/// What answers earn: `+2 for a right answer, -2/3 for a wrong one, nothing for a blank`.
fn earned(scheme: &MarkingScheme) -> String {
    let right = Marks::from(scheme.marks).fraction();
    let (wrong, blank) = (taken(scheme, scheme.wrong), taken(scheme, scheme.blank));
    texts::BeforeEarned { right, wrong, blank }.say()
}

/// What a penalty takes: `-2/3`, `nothing`.
fn taken(scheme: &MarkingScheme, part: Fraction) -> String {
    let marks = Marks::from(scheme.marks) * part.into();
    if marks == Marks::zero() { texts::BEFORE_NOTHING.into() } else { (-marks).fraction() }
}

fn answers(terms: &Terms) -> String {
    match terms.rules.sheet {
        AnswerSheet::None => texts::BEFORE_ANSWERS_QUESTION.into(),
        AnswerSheet::Ink => texts::BEFORE_ANSWERS_SHEET.into(),
    }
}

/// The sections, where there are several: their questions, and what is their own.
fn sections(terms: &Terms, style: TextStyle, columns: usize) -> Vec<Row> {
    let sections = terms.form.as_ref().map_or(&[][..], |form| &form.sections);
    if sections.len() < 2 {
        return Vec::new();
    }
    let theme = style.theme;
    let room = columns.saturating_sub(NAME + 2).min(TITLE);
    let mut rows = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let name = if at == 0 { texts::BEFORE_SECTIONS.get() } else { "" };
        let mark = Span::styled(format!("  {name:<NAME$}"), theme.strong());
        let title = style.cut(&section.title, room);
        let mut parts = vec![
            texts::BeforeSection {
                section: title,
                from: section.first + 1,
                to: section.first + section.count,
            }
            .say(),
        ];
        if let Some(ms) = section.ms {
            parts.push(words::minutes_left(Duration::from_millis(ms)));
        }
        parts.extend(section.scheme.as_ref().filter(|own| **own != terms.scheme).map(earned));
        let text = parts.join(", ");
        rows.extend(style.hanging(&mark, &text, columns, theme.plain()));
    }
    if terms.rules.navigation == Navigation::WithinSection {
        let mark = Span::raw(" ".repeat(NAME + 2));
        rows.extend(style.hanging(&mark, &texts::BEFORE_SECTIONS_CLOSE, columns, theme.plain()));
    }
    rows
}

/// What the clock does, and what closing the program does to it.
fn clock(terms: &Terms) -> Text {
    if terms.rules.is_strict() { texts::BEFORE_STRICT } else { texts::BEFORE_RELAXED }
}
