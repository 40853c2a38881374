//! Insight: the forecast, the load ahead, leeches and memory, each a part to be turned to.
//!
//! All of it is the plan that was made last.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::state::{Insight, Part, Told};
use super::{forecast, leeches, load, memory};
use crate::tui::state::Shared;
use crate::tui::texts;

use crate::text::width;
use crate::tui::app::msg::Target;
use crate::tui::kit::outlook;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;

/// How it looks.
pub fn view(screen: &Insight, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let title = Line::from(Span::styled(texts::INSIGHT, theme.strong()));
    let Some(view) = shared.plan.view.as_deref() else {
        let rows = style.quiet(&texts::INSIGHT_PLANNING, body.width.into());
        return Content::new(title, Line::default(), vec![Pane::still(body, rows)]);
    };
    let told = Told { shared, screen, view, style };
    let height = 2.min(body.height);
    let strip =
        Pane::still(Rect { height, ..body }, vec![strip(screen.part, style), Row::default()]);
    let below = Rect { y: body.y + height, height: body.height - height, ..body };
    let panes = match screen.part {
        Part::Forecast => forecast::panes(told, below),
        Part::Load => load::panes(told, below),
        Part::Leeches => leeches::panes(told, below),
        Part::Memory => {
            let columns = usize::from(below.width).min(MEASURE);
            vec![Pane::by(below, memory::rows(told, columns), screen.scroll.row(0))]
        }
    };
    let panes = std::iter::once(strip).chain(panes).collect();
    let right = if shared.plan.is_waited_for() {
        Line::from(Span::styled(texts::INSIGHT_PLANNING_ANEW, theme.quiet()))
    } else {
        let left = outlook::countdown(view.goal.date, shared.now.date());
        Line::from(Span::styled(left.unwrap_or_default(), theme.accent()))
    };
    let dot = format!(" {} ", theme.symbols().dot);
    // The title's own dot is a sign like the others.
    let paper = view.paper_title.replace(" · ", &dot);
    let taken = line_width(&title) + width(&dot) + line_width(&right) + 4;
    let paper = style.cut(&paper, usize::from(body.width).saturating_sub(taken));
    let left = Line::from(vec![title.spans[0].clone(), Span::raw(dot), Span::raw(paper)]);
    Content::new(left, right, panes)
}

/// `[forecast]  load   leeches   memory`, each to be pressed.
fn strip(shown: Part, style: TextStyle) -> Row {
    let theme = style.theme;
    let mut row = Row::new(Line::from(vec![Span::raw(" ")]));
    for (at, tab) in Part::ALL.into_iter().enumerate() {
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
