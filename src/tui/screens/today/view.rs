//! Today's questions: in which order, of which topic, why, and what each adds.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::plan::Cause;
use crate::report::{PlanView, PlannedQuestion, cause_name, causes};

use crate::text::width;
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::table::{Cell, Column, Table};
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The number of a question, before its topic.
const NUMBER: [Column; 1] = [Column::right("", 2).then(2)];
/// The width of what a question adds.
const MARKS: usize = 9;
/// What stands beside topics and causes: the pointer, the number, a gap and the marks.
const BESIDE: usize = 2 + 4 + 2 + MARKS;

/// How the list looks.
pub fn view(cursor: usize, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let heading = Line::from(Span::styled(texts::TODAY, theme.strong()));
    let columns = usize::from(body.width).min(MEASURE + 8);
    let Some(view) = &shared.plan.view else {
        let rows = style.quiet(&texts::TODAY_PLANNING, columns);
        return Content::new(heading, Line::default(), vec![Pane::still(body, rows)]);
    };
    let (count, dot, time) = (view.today.len(), theme.symbols().dot, words::about(view.time));
    let right = texts::TodayRight { count, dot, time }.say();
    let right = Line::from(Span::styled(right, theme.quiet()));
    let mut list = List::new(cursor);
    if view.today.is_empty() {
        list.extend(style.text(&texts::TODAY_NOTHING, columns, theme.plain()));
    } else {
        list_questions(&mut list, view, style, columns);
    }
    list.extend(left_out(view, style, columns));
    Content::new(heading, right, vec![list.into_pane(body)])
}

/// The questions in columns; the causes are as wide as they need, as far as half the line goes.
fn list_questions(list: &mut List, view: &PlanView, style: TextStyle, columns: usize) {
    let theme = style.theme;
    let summaries: Vec<String> = view.today.iter().map(summary).collect();
    let wanted = summaries.iter().map(|summary| width(summary)).max().unwrap_or(0);
    let room = columns.saturating_sub(BESIDE);
    let causes = wanted.clamp(3, (room / 2).max(3));
    let gains = view.today.iter().any(|question| question.gain().is_some());
    let marks = Column::right("", MARKS);
    let marks = if gains { marks.headed(texts::TODAY_HEAD_MARKS) } else { marks };
    let after = [Column::left("", causes + 2).headed(texts::TODAY_HEAD_WHY), marks];
    let table = Table::new(&NUMBER, &after, columns, style);
    list.push(table.heads(&texts::TODAY_HEAD_TOPIC));
    for (at, (question, summary)) in view.today.iter().zip(&summaries).enumerate() {
        let number = Cell::from(Span::styled((at + 1).to_string(), theme.quiet()));
        let is_wrong = question.facts.iter().any(|fact| fact.why.cause == Cause::Misconception);
        let why_style = if is_wrong { theme.wrong() } else { theme.plain() };
        let why = Line::from(Span::styled(style.cut(summary, causes), why_style));
        let marks = question.gain().map(|marks| format!("{marks:+.2}")).unwrap_or_default();
        let after = [why.into(), Span::raw(marks).into()];
        list.choice(at, table.row([number], &question.topic, after, list.is_at(at)));
    }
}

/// The causes of a question's facts, each with how many have it: `mistaken, 2 fading`.
fn summary(question: &PlannedQuestion) -> String {
    let one = |(cause, count)| match count {
        1 => cause_name(cause).to_owned(),
        count => texts::TodayCause { count, cause: cause_name(cause) }.say(),
    };
    causes([question]).into_iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What the plan would have asked and cannot.
fn left_out(view: &PlanView, style: TextStyle, columns: usize) -> Vec<Row> {
    if view.left_out == 0 {
        return vec![];
    }
    let text = texts::TodayLeftOut { count: view.left_out }.say();
    let mut rows = vec![Row::default()];
    rows.extend(style.hanging(&Span::raw("  "), &text, columns, style.theme.quiet()));
    rows
}
