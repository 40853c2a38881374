//! The result as drawn: the score above, and below it what it is made of and every question.
//!
//! What fits stands on one page; what does not is turned over in tabs. Parts that have nothing to
//! say are left out.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::words::date;
use crate::tui::kit::page::{Content, Pane, Row, after};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words::paper_title;
use crate::tui::screens::result::tab::Tab;
use crate::tui::screens::result::told::{Told, choose_row};
use crate::tui::screens::result::{overview, parts, questions, score};
use crate::tui::state::drawn::{Layout, ScrollTo};
use crate::tui::texts;

/// From how many columns what the score is made of stands in two panes.
const WIDE: u16 = 100;
/// What stands beside the title in the heading: what the page is, and the day.
const BESIDE_TITLE: usize = 24;
/// Between two panes.
const GAP: u16 = 3;

/// The result: the part turned to, scrolled like this.
pub fn view(told: Told<'_>, tab: Tab, scroll: ScrollTo, body: Rect) -> Content {
    let style = told.style;
    let columns = usize::from(body.width).min(MEASURE + 8);
    let tabs = tabs(told, body);
    let tab = tab.among(&tabs);
    let mut top = score::rows(told, columns);
    let panes = if whole(&tabs) {
        top.extend(after(overview::rows(told, columns)));
        top.extend(after(parts::rows(told, columns)));
        top.push(Row::default());
        vec![questions::pane(told, top, columns, body)]
    } else {
        top.push(strip_of(&tabs, tab, style));
        let height = u16::try_from(top.len() + 1).unwrap_or(u16::MAX).min(body.height);
        let below = Rect { y: body.y + height, height: body.height - height, ..body };
        let mut panes = vec![Pane::still(Rect { height, ..body }, top)];
        panes.extend(match tab {
            Tab::Questions => vec![questions::pane(told, vec![], columns, below)],
            Tab::Parts => vec![Pane::by(below, parts::rows(told, columns), scroll.row(0))],
            Tab::Overview => overview_panes(told, columns, scroll.row(0), below),
        });
        panes
    };
    let room = usize::from(body.width).saturating_sub(BESIDE_TITLE);
    let title = paper_title(&told.current.sitting.terms().title, room, style);
    let title = Span::styled(title, style.theme.strong());
    let left = Line::from(vec![
        title,
        Span::raw(format!(" {} {}", style.theme.symbols().dot, texts::RESULT)),
    ]);
    let right =
        Line::from(Span::styled(date(told.current.sitting.began().date()), style.theme.quiet()));
    let layout = Layout { parts: Tab::numbers(&tabs), ..Layout::default() };
    Content::new(left, right, panes).divided(layout)
}

/// The tabs that the screen has; that of the questions alone where everything stands on one page.
fn tabs(told: Told<'_>, body: Rect) -> Vec<Tab> {
    let columns = usize::from(body.width).min(MEASURE + 8);
    let (overview, parts) = (overview::rows(told, columns), parts::rows(told, columns));
    let (has_overview, has_parts) = (!overview.is_empty(), !parts.is_empty());
    let listed = told.view.analysis.questions.len();
    let rows =
        score::rows(told, columns).len() + after(overview).len() + after(parts).len() + listed + 2;
    let mut tabs = Vec::new();
    if rows > usize::from(body.height) {
        let beside = body.width >= WIDE && has_parts;
        tabs.extend((has_overview || beside).then_some(Tab::Overview));
        tabs.extend((has_parts && !beside).then_some(Tab::Parts));
    }
    tabs.push(Tab::Questions);
    tabs
}

fn whole(tabs: &[Tab]) -> bool {
    matches!(tabs, [_])
}

/// What the score is made of, in two panes where there is room.
fn overview_panes(told: Told<'_>, columns: usize, scroll: usize, area: Rect) -> Vec<Pane> {
    if area.width < WIDE {
        return vec![Pane::by(area, overview::rows(told, columns), scroll)];
    }
    let half = (area.width - GAP) / 2;
    let columns = usize::from(half);
    let panes = [overview::rows(told, columns), parts::rows(told, columns)];
    let panes = panes.into_iter().filter(|rows| !rows.is_empty()).zip([0, half + GAP]);
    panes
        .map(|(rows, x)| Pane::by(Rect { x: area.x + x, width: half, ..area }, rows, scroll))
        .collect()
}

/// `[overview]  parts   questions`
fn strip_of(tabs: &[Tab], shown: Tab, style: TextStyle) -> Row {
    let choices = tabs.iter().map(|tab| (String::from(tab.name()), *tab == shown));
    choose_row(choices, style)
}
