//! The result: the score above, and below it what it is made of and every question.
//!
//! What fits stands on one page; what does not is turned over in tabs. Parts that have nothing to
//! say are left out.

mod overview;
mod paper;
mod parts;
mod questions;
mod score;
mod strip;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::Marks;
use crate::report::ResultView;
use crate::report::words::date;

use crate::tui::app::model::Model;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::result::{ResultScreen, Tab};
use crate::tui::state::current::CurrentSitting;

/// From how many columns what the score is made of stands in two panes.
const WIDE: u16 = 100;
/// Between two panes.
const GAP: u16 = 3;

/// What is told of a result, and how.
#[derive(Clone, Copy)]
struct Told<'a> {
    model: &'a Model,
    current: &'a CurrentSitting,
    screen: &'a ResultScreen,
    view: &'a ResultView,
    ink: TextStyle,
}

impl Told<'_> {
    fn of<'a>(model: &'a Model, screen: &'a ResultScreen, ink: TextStyle) -> Option<Told<'a>> {
        let (current, view) = (model.current.as_ref()?, screen.view.as_deref()?);
        Some(Told { model, current, screen, view, ink })
    }

    fn marks(&self, marks: &Marks) -> String {
        if self.screen.fraction { marks.fraction() } else { marks.to_string() }
    }

    /// With its sign, for what was gained or lost.
    fn signed(&self, marks: &Marks) -> String {
        let sign = if *marks > Marks::zero() { "+" } else { "" };
        format!("{sign}{}", self.marks(marks))
    }
}

/// The result's screen.
pub fn content(model: &Model, screen: &ResultScreen, ink: TextStyle, body: Rect) -> Content {
    let Some(told) = Told::of(model, screen, ink) else {
        return Content { heading: Default::default(), panes: vec![], ..Content::default() };
    };
    let columns = usize::from(body.width).min(MEASURE + 8);
    let tabs = tabs(model, screen, ink, body);
    let tab = shown(screen, &tabs);
    let mut top = score::rows(told, columns);
    let panes = if whole(&tabs) {
        top.extend(after(overview::rows(told, columns)));
        top.extend(after(parts::rows(told, columns)));
        top.push(Row::default());
        vec![questions::pane(told, top, columns, body)]
    } else {
        top.push(strip_of(&tabs, tab, ink));
        let height = u16::try_from(top.len() + 1).unwrap_or(u16::MAX).min(body.height);
        let below = Rect { y: body.y + height, height: body.height - height, ..body };
        let mut panes = vec![Pane::still(Rect { height, ..body }, top)];
        panes.extend(match tab {
            Tab::Questions => vec![questions::pane(told, vec![], columns, below)],
            Tab::Parts => vec![Pane::by(below, parts::rows(told, columns), screen.scroll)],
            Tab::Overview => overview_panes(told, columns, below),
        });
        panes
    };
    let title = Span::styled(ink.clean(&told.current.sitting.terms().title), ink.theme.strong());
    let left = Line::from(vec![title, Span::raw(format!(" {} result", ink.theme.symbols().dot))]);
    let right =
        Line::from(Span::styled(date(told.current.sitting.began().date()), ink.theme.quiet()));
    Content { heading: (left, right), panes, ..Content::default() }
}

/// The tabs that the screen has; that of the questions alone where everything stands on one page.
pub fn tabs(model: &Model, screen: &ResultScreen, ink: TextStyle, body: Rect) -> Vec<Tab> {
    let Some(told) = Told::of(model, screen, ink) else { return vec![Tab::Questions] };
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

/// The tab that is shown: the one turned to, as far as there is such a one.
pub fn shown(screen: &ResultScreen, tabs: &[Tab]) -> Tab {
    let turned_to = tabs.iter().find(|tab| **tab == screen.tab);
    turned_to.or(tabs.first()).copied().unwrap_or(Tab::Questions)
}

fn whole(tabs: &[Tab]) -> bool {
    matches!(tabs, [_])
}

/// Rows with a free one before them, if there are any.
fn after(rows: Vec<Row>) -> Vec<Row> {
    let free = (!rows.is_empty()).then(Row::default);
    free.into_iter().chain(rows).collect()
}

/// What the score is made of, in two panes where there is room.
fn overview_panes(told: Told<'_>, columns: usize, area: Rect) -> Vec<Pane> {
    let scroll = told.screen.scroll;
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
fn strip_of(tabs: &[Tab], shown: Tab, ink: TextStyle) -> Row {
    let choices = tabs.iter().map(|tab| (tab.name().to_owned(), *tab == shown));
    choose_row(choices, ink)
}

/// Words of which one is chosen.
fn choose_row(words: impl Iterator<Item = (String, bool)>, ink: TextStyle) -> Row {
    let theme = ink.theme;
    let mut spans = vec![Span::raw(" ")];
    for (text, chosen) in words {
        let (text, style) = if chosen {
            (format!("[{text}]"), theme.accent())
        } else {
            (format!(" {text} "), theme.quiet())
        };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
    }
    Row::new(Line::from(spans))
}
