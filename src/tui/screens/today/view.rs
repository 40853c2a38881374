//! Today's questions: in which order, of which topic, why, and what each adds.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::plan::Cause;
use crate::report::{PlanView, PlannedQuestion, cause_name, causes};

use crate::text::{self, width};
use crate::tui::app::msg::Target;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::Shared;

/// The width of what a question adds.
const MARKS: usize = 9;

/// How the list looks.
pub fn view(cursor: usize, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let heading = Line::from(Span::styled("Today", theme.strong()));
    let columns = usize::from(body.width).min(MEASURE + 8);
    let Some(view) = &shared.plan.view else {
        let rows = style.quiet("Today is being planned.", columns);
        return Content::new(heading, Line::default(), vec![Pane::still(body, rows)]);
    };
    let right = format!(
        "{} {} {}",
        text::count(view.today.len(), "question"),
        theme.symbols().dot,
        words::about(view.time)
    );
    let right = Line::from(Span::styled(right, theme.quiet()));
    let widths = widths(view, columns);
    let mut rows = vec![heads(view, widths, style)];
    let mut follow = 0;
    for (at, question) in view.today.iter().enumerate() {
        if at == cursor {
            follow = rows.len();
        }
        rows.push(row(question, at, at == cursor, widths, style));
    }
    if view.today.is_empty() {
        rows = style.text("Nothing more is worth asking today.", columns, theme.plain());
    }
    rows.extend(left_out(view, style, columns));
    if follow < usize::from(body.height).saturating_sub(1) {
        follow = 0;
    }
    Content::new(heading, right, vec![Pane::follow(body, rows, follow)])
}

/// How wide a topic's title may be, and how wide the causes: as wide as they need, as far as half
/// the line goes.
fn widths(view: &PlanView, columns: usize) -> (usize, usize) {
    let room = columns.saturating_sub(6 + MARKS + 2);
    let wanted = view.today.iter().map(|question| width(&summary(question))).max().unwrap_or(0);
    let causes = wanted.clamp(3, (room / 2).max(3));
    (room.saturating_sub(causes), causes)
}

fn heads(view: &PlanView, (topic, causes): (usize, usize), style: TextStyle) -> Row {
    let marks = if gains(view.today.iter()) { "marks" } else { "" };
    let text = format!("      {:<topic$}  {:<causes$}{marks:>MARKS$}", "topic", "why");
    Row::new(Span::styled(text, style.theme.quiet()))
}

/// Whether there is an exam for which something is gained.
fn gains<'a>(mut questions: impl Iterator<Item = &'a PlannedQuestion>) -> bool {
    questions.any(|question| question.gain().is_some())
}

/// `▸  3  Dams    new, fading    +0.31`
fn row(
    question: &PlannedQuestion,
    at: usize,
    here: bool,
    (room, causes): (usize, usize),
    style: TextStyle,
) -> Row {
    let theme = style.theme;
    let cursor = if here { theme.symbols().chosen } else { " " };
    let title_style = if here { theme.accent() } else { theme.plain() };
    let topic = style.cut(&question.topic, room);
    let space = " ".repeat(room.saturating_sub(width(&topic)) + 2);
    let why = style.cut(&summary(question), causes);
    let space_after = " ".repeat(causes.saturating_sub(width(&why)));
    let why_style = if has(question, Cause::Misconception) { theme.wrong() } else { theme.plain() };
    let marks = question.gain().map(|marks| format!("{marks:>+MARKS$.2}")).unwrap_or_default();
    let line = Line::from(vec![
        Span::styled(format!("{cursor} "), theme.accent()),
        Span::styled(format!("{:>2}  ", at + 1), theme.quiet()),
        Span::styled(topic, title_style),
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
fn left_out(view: &PlanView, style: TextStyle, columns: usize) -> Vec<Row> {
    if view.left_out == 0 {
        return vec![];
    }
    let text = format!(
        "{} worth asking today {} no question; a bank with more of them would help.",
        text::count(view.left_out, "fact"),
        text::by_count(view.left_out, "has", "have")
    );
    let mut rows = vec![Row::default()];
    rows.extend(style.hanging(&Span::raw("  "), &text, columns, style.theme.quiet()));
    rows
}
