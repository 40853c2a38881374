//! Insight: the forecast, the load ahead, leeches and memory, each a part to be turned to.
//!
//! All of it is the plan that was made last.

mod distribution;
mod forecast;
mod leeches;
mod load;
mod memory;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::PlanView;

use crate::text::width;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Target;
use crate::tui::insight::{InsightScreen, InsightTab};
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;
use crate::tui::view::ahead;

/// What is told of a plan, and how.
#[derive(Clone, Copy)]
struct Told<'a> {
    model: &'a Model,
    screen: &'a InsightScreen,
    view: &'a PlanView,
    ink: TextStyle,
}

pub fn content(model: &Model, screen: &InsightScreen, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let title = Line::from(Span::styled("Insight", theme.strong()));
    let Some(view) = model.plan.view.as_deref() else {
        let rows = ink.quiet("Being planned; in a moment it is here.", body.width.into());
        return Content {
            heading: (title, Line::default()),
            panes: vec![Pane::still(body, rows)],
            ..Content::default()
        };
    };
    let told = Told { model, screen, view, ink };
    let height = 2.min(body.height);
    let strip = Pane::still(Rect { height, ..body }, vec![strip(screen.tab, ink), Row::default()]);
    let below = Rect { y: body.y + height, height: body.height - height, ..body };
    let panes = match screen.tab {
        InsightTab::Forecast => forecast::panes(told, below),
        InsightTab::Load => load::panes(told, below),
        InsightTab::Leeches => leeches::panes(told, below),
        InsightTab::Memory => {
            let columns = usize::from(below.width).min(MEASURE);
            vec![Pane::by(below, memory::rows(told, columns), screen.scroll)]
        }
    };
    let panes = std::iter::once(strip).chain(panes).collect();
    let right = if model.plan.is_waited_for() {
        Line::from(Span::styled("being planned anew", theme.quiet()))
    } else {
        let left = ahead::countdown(view.goal.date, model.now.date());
        Line::from(Span::styled(left.unwrap_or_default(), theme.accent()))
    };
    let dot = format!(" {} ", theme.symbols().dot);
    // The title's own dot is a sign like the others.
    let paper = view.paper_title.replace(" · ", &dot);
    let taken = line_width(&title) + width(&dot) + line_width(&right) + 4;
    let paper = ink.cut(&paper, usize::from(body.width).saturating_sub(taken));
    let left = Line::from(vec![title.spans[0].clone(), Span::raw(dot), Span::raw(paper)]);
    Content { heading: (left, right), panes, ..Content::default() }
}

/// `[forecast]  load   leeches   memory`, each to be pressed.
fn strip(shown: InsightTab, ink: TextStyle) -> Row {
    let theme = ink.theme;
    let mut row = Row::new(Line::from(vec![Span::raw(" ")]));
    for (at, tab) in InsightTab::ALL.into_iter().enumerate() {
        let (text, style) = if tab == shown {
            (format!("[{}]", tab.name()), theme.accent())
        } else {
            (format!(" {} ", tab.name()), theme.quiet())
        };
        let from = u16::try_from(line_width(&row.line)).unwrap_or(u16::MAX);
        row.line.spans.push(Span::styled(text, style));
        let to = u16::try_from(line_width(&row.line)).unwrap_or(u16::MAX);
        row.targets.push((from, to, Target::Part(at)));
        row.line.spans.push(Span::raw(" "));
    }
    row
}
