//! Before an exam: what it is called, what it asks, what answers earn, and what its clock does.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::{AnswerSheet, Decline, Fraction, MarkingScheme, Marks, Navigation, Terms};
use crate::report::{MadeOf, UNKNOWN};
use crate::text;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::drawn::ScrollTo;

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
        ("Questions", questions(terms)),
        ("Time", time(terms)),
        ("Marks", marks(terms)),
        ("Answers", answers(terms)),
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
            rows.extend(said(if at == 0 { "Made of" } else { "" }, line));
        }
        if made_of.coverage.is_none() {
            rows.extend(said("", UNKNOWN));
        }
        rows.extend(made_of.not_loaded().iter().flat_map(|text| said("Not loaded", text)));
    }
    rows.push(Row::default());
    rows.extend(style.text(clock(terms), columns, theme.caution()));
    rows.push(Row::default());
    rows.extend(style.text("y begins it. Esc goes back.", columns, theme.strong()));
    let heading = Span::styled("Before you begin", theme.strong());
    Content::new(heading, Line::default(), vec![Pane::by(body, rows, scroll.row(0))])
}

/// `80`, `7, since the banks do not fill the paper of 100`
fn questions(terms: &Terms) -> String {
    let form = terms.form.as_ref();
    let whole = form.and_then(|form| form.scaled_from);
    let whole = whole.map(|n| format!(", since the banks do not fill the paper of {n}"));
    let series = form.map(|form| format!(", series {}", form.series));
    let of = |part: Option<String>| part.unwrap_or_default();
    format!("{}{}{}", terms.paper.len(), of(series), of(whole))
}

fn time(terms: &Terms) -> String {
    let Some(limit) = terms.rules.limit() else { return "as long as you like".into() };
    let extra = terms.form.as_ref().is_some_and(|form| form.extra_time);
    let extra = if extra { ", extra time included" } else { "" };
    format!("{}{extra}", words::minutes_left(limit))
}

/// `200 at most: +2 for a right answer, -2/3 for a wrong one, nothing for a blank`
fn marks(terms: &Terms) -> String {
    let most = words::whole(&terms.maximum());
    let declined = (terms.rules.decline == Decline::Offered).then(|| {
        format!(", {} for \"not attempted\"", taken(&terms.scheme, terms.scheme.declined))
    });
    let limit = terms.most_blanks().map(|most| {
        format!(". With more than {} the paper is not marked", text::count(most, "blank"))
    });
    let (declined, limit) = (declined.unwrap_or_default(), limit.unwrap_or_default());
    format!("{most} at most: {}{declined}{limit}", earned(&terms.scheme))
}

/// What answers earn: `+2 for a right answer, -2/3 for a wrong one, nothing for a blank`.
fn earned(scheme: &MarkingScheme) -> String {
    let right = Marks::from(scheme.marks).fraction();
    let (wrong, blank) = (taken(scheme, scheme.wrong), taken(scheme, scheme.blank));
    format!("+{right} for a right answer, {wrong} for a wrong one, {blank} for a blank")
}

/// What a penalty takes: `-2/3`, `nothing`.
fn taken(scheme: &MarkingScheme, part: Fraction) -> String {
    let marks = Marks::from(scheme.marks) * part.into();
    if marks == Marks::zero() { "nothing".into() } else { (-marks).fraction() }
}

fn answers(terms: &Terms) -> String {
    match terms.rules.sheet {
        AnswerSheet::None => {
            "marked with the question; they can be changed until you hand in".into()
        }
        AnswerSheet::Ink => {
            "carried over to an answer sheet, in ink: only the sheet is marked, and ink stays"
                .into()
        }
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
        let name = if at == 0 { "Sections" } else { "" };
        let mark = Span::styled(format!("  {name:<NAME$}"), theme.strong());
        let title = style.cut(&section.title, room);
        let mut parts =
            vec![format!("{title}: {}-{}", section.first + 1, section.first + section.count)];
        if let Some(ms) = section.ms {
            parts.push(words::minutes_left(Duration::from_millis(ms)));
        }
        parts.extend(section.scheme.as_ref().filter(|own| **own != terms.scheme).map(earned));
        let text = parts.join(", ");
        rows.extend(style.hanging(&mark, &text, columns, theme.plain()));
    }
    if terms.rules.navigation == Navigation::WithinSection {
        let text = "Each section closes by itself when its time is up, and does not open again.";
        let mark = Span::raw(" ".repeat(NAME + 2));
        rows.extend(style.hanging(&mark, text, columns, theme.plain()));
    }
    rows
}

/// What the clock does, and what closing the program does to it.
fn clock(terms: &Terms) -> &'static str {
    if terms.rules.is_strict() {
        "The clock cannot be stopped. It runs on while the program is closed: come back, and you go on \
         with the time that is then left. When the time is up, what you have answered is handed in."
    } else {
        "The clock runs from the beginning. P stops it; closing the program does not. When the time is \
         up, what you have answered is handed in."
    }
}
