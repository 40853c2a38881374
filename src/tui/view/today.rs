//! Today's questions: in which order, of which topic, why, and what each adds.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::plan::Cause;
use crate::report::{PlanView, PlannedQuestion, cause_name, causes};

use crate::text::{self, width};
use crate::tui::app::model::Model;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;

/// The width of what a question adds.
const MARKS: usize = 9;

pub fn content(model: &Model, cursor: usize, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let heading = Line::from(Span::styled("Today", theme.strong()));
    let columns = usize::from(body.width).min(MEASURE + 8);
    let Some(view) = &model.plan.view else {
        let rows = ink.quiet("Today is being planned.", columns);
        return Content {
            heading: (heading, Line::default()),
            panes: vec![Pane::still(body, rows)],
            ..Content::default()
        };
    };
    let right = format!(
        "{} {} {}",
        text::count(view.today.len(), "question"),
        theme.symbols().dot,
        words::about(view.time)
    );
    let right = Line::from(Span::styled(right, theme.quiet()));
    let widths = widths(view, columns);
    let mut rows = vec![heads(view, widths, ink)];
    let mut follow = 0;
    for (at, question) in view.today.iter().enumerate() {
        if at == cursor {
            follow = rows.len();
        }
        rows.push(row(question, at, at == cursor, widths, ink));
    }
    if view.today.is_empty() {
        rows = ink.text("Nothing more is worth asking today.", columns, theme.plain());
    }
    rows.extend(left_out(view, ink, columns));
    if follow < usize::from(body.height).saturating_sub(1) {
        follow = 0;
    }
    Content {
        heading: (heading, right),
        panes: vec![Pane::follow(body, rows, follow)],
        ..Content::default()
    }
}

/// How wide a topic's title may be, and how wide the causes: as wide as they need, as far as half
/// the line goes.
fn widths(view: &PlanView, columns: usize) -> (usize, usize) {
    let room = columns.saturating_sub(6 + MARKS + 2);
    let wanted = view.today.iter().map(|question| width(&summary(question))).max().unwrap_or(0);
    let causes = wanted.clamp(3, (room / 2).max(3));
    (room.saturating_sub(causes), causes)
}

fn heads(view: &PlanView, (topic, causes): (usize, usize), ink: TextStyle) -> Row {
    let marks = if gains(view.today.iter()) { "marks" } else { "" };
    let text = format!("      {:<topic$}  {:<causes$}{marks:>MARKS$}", "topic", "why");
    Row::new(Span::styled(text, ink.theme.quiet()))
}

/// Whether there is an exam for which something is gained.
fn gains<'a>(mut questions: impl Iterator<Item = &'a PlannedQuestion>) -> bool {
    questions.any(|question| gain(question).is_some())
}

/// The marks that a question adds on the day, its facts together; `None` where there is no exam.
pub fn gain(question: &PlannedQuestion) -> Option<f32> {
    let gains = question.facts.iter().filter_map(|fact| fact.why.exam);
    gains.map(|gain| gain.marks).reduce(|sum, marks| sum + marks)
}

/// `▸  3  Dams    new, fading    +0.31`
fn row(
    question: &PlannedQuestion,
    at: usize,
    here: bool,
    (room, causes): (usize, usize),
    ink: TextStyle,
) -> Row {
    let theme = ink.theme;
    let cursor = if here { theme.symbols().chosen } else { " " };
    let style = if here { theme.accent() } else { theme.plain() };
    let topic = ink.cut(&question.topic, room);
    let space = " ".repeat(room.saturating_sub(width(&topic)) + 2);
    let why = ink.cut(&summary(question), causes);
    let space_after = " ".repeat(causes.saturating_sub(width(&why)));
    let why_style = if has(question, Cause::Misconception) { theme.wrong() } else { theme.plain() };
    let marks = gain(question).map(|marks| format!("{marks:>+MARKS$.2}")).unwrap_or_default();
    let line = Line::from(vec![
        Span::styled(format!("{cursor} "), theme.accent()),
        Span::styled(format!("{:>2}  ", at + 1), theme.quiet()),
        Span::styled(topic, style),
        Span::raw(space),
        Span::styled(why, why_style),
        Span::raw(space_after),
        Span::raw(marks),
    ]);
    Row::new(line).target(Target::Row(at))
}

fn has(question: &PlannedQuestion, cause: Cause) -> bool {
    question.facts.iter().any(|fact| fact.why.cause == cause)
}

/// The causes of a question's facts, each with how many have it: `believed wrongly, 2 fading`.
fn summary(question: &PlannedQuestion) -> String {
    let one = |(cause, count)| match count {
        1 => cause_name(cause).to_owned(),
        n => format!("{n} {}", cause_name(cause)),
    };
    causes([question]).into_iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What the plan would have asked and cannot.
fn left_out(view: &PlanView, ink: TextStyle, columns: usize) -> Vec<Row> {
    if view.left_out == 0 {
        return vec![];
    }
    let text = format!(
        "{} worth asking today {} no question; a bank with more of them would help.",
        text::count(view.left_out, "fact"),
        text::by_count(view.left_out, "has", "have")
    );
    let mut rows = vec![Row::default()];
    rows.extend(ink.hanging(&Span::raw("  "), &text, columns, ink.theme.quiet()));
    rows
}
