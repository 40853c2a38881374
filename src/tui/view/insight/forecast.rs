//! The forecast: how the score is distributed, the cut-offs on it, what would raise it, and how it went up.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::memory::Aim;
use crate::study::{CutoffChance, ForecastView, Raise, RaiseBy};

use super::super::super::model::sentence;
use super::super::super::text::{width, wrap_line};
use super::super::ink::MEASURE;
use super::super::page::{Pane, Row};
use super::super::{ahead, chart, words};
use super::{Told, distribution};

/// From how many columns the drawing and the figures stand side by side: those of a terminal of 100.
const WIDE: u16 = 98;
/// Between two panes.
const GAP: u16 = 3;
/// The height of the drawing where there is little room, and where there is much.
const HEIGHTS: (usize, usize) = (5, 9);
/// From how many rows on there is much.
const TALL: u16 = 26;
/// The width of bars.
const BAR: usize = 10;

pub(super) fn panes(told: Told<'_>, area: Rect) -> Vec<Pane> {
    let scroll = told.screen.scroll;
    let narrow = usize::from(area.width).min(MEASURE);
    let Ok(forecast) = &told.view.forecast else {
        return vec![Pane::by(area, refused(told, narrow), scroll)];
    };
    let height = if area.height >= TALL { HEIGHTS.1 } else { HEIGHTS.0 };
    if area.width < WIDE {
        let mut rows = head(told, forecast, narrow);
        rows.extend(distribution::rows(told, forecast, narrow, height));
        for part in [cutoffs(told, forecast), raises(told, narrow), trend(told, narrow)] {
            rows.extend(after(part));
        }
        return vec![Pane::by(area, rows, scroll)];
    }
    let half = (area.width - GAP) / 2;
    let columns = usize::from(half);
    let mut left = head(told, forecast, columns);
    left.extend(distribution::rows(told, forecast, columns, height));
    left.extend(after(trend(told, columns)));
    let mut right = cutoffs(told, forecast);
    right.extend(after(raises(told, columns)));
    let beside = Rect { x: area.x + half + GAP, width: half, ..area };
    vec![Pane::by(Rect { width: half, ..area }, left, scroll), Pane::by(beside, right, scroll)]
}

/// Rows with a free one before them, if there are any.
fn after(rows: Vec<Row>) -> Vec<Row> {
    let free = (!rows.is_empty()).then(Row::default);
    free.into_iter().chain(rows).collect()
}

/// Why there is no forecast, and what to do for one.
fn refused(told: Told<'_>, columns: usize) -> Vec<Row> {
    let Err(why) = &told.view.forecast else { return vec![] };
    let (ink, theme) = (told.ink, told.ink.theme);
    let mut rows = ink.text(&sentence(&why.to_string()), columns, theme.plain());
    if let Some(mut bar) = ahead::wanting_line(why, ink) {
        bar.spans.insert(0, Span::raw("  "));
        rows.extend([Row::default(), Row::new(bar)]);
    }
    rows.push(Row::default());
    let text = "A forecast from too little would be a guess with decimals. Answer what today's plan asks (Enter on Home): \
                each day brings it nearer.";
    rows.extend(ink.quiet(text, columns));
    rows.extend(after(trend(told, columns)));
    rows
}

/// `95 of 200 to be expected on 23 May · 86-104 with a chance of 80 %`
fn head(told: Told<'_>, forecast: &ForecastView, columns: usize) -> Vec<Row> {
    let theme = told.ink.theme;
    let today = told.model.now.day();
    let when = match (told.view.aim, told.view.goal.date) {
        (Aim::Exam { .. }, Some(date)) => {
            format!("on {}, if the plan is kept", words::near_date(date, today))
        }
        _ => "if it were sat tomorrow".to_owned(),
    };
    let ForecastView { mean, low, high, of, .. } = forecast;
    let line = Line::from(vec![
        Span::styled(format!("{mean:.0}"), theme.accent()),
        Span::styled(format!(" of {of:.0}"), theme.strong()),
        Span::raw(format!(" to be expected {when}; {low:.0}-{high:.0} with a chance of 80 %")),
    ]);
    let mut rows: Vec<Row> = wrap_line(&line, columns).into_iter().map(Row::new).collect();
    // What no bank has, nothing is known of.
    let facts = words::count(told.view.facts, "fact");
    let text = if told.view.paper_known {
        format!("For a paper that asks what is loaded, each of {facts} alike.")
    } else {
        format!("The paper is not loaded: for one that asks all that is, each of {facts} alike.")
    };
    rows.extend(told.ink.quiet(&text, columns));
    rows
}

/// The cut-offs of the last year on record, and the chance of reaching each.
fn cutoffs(told: Told<'_>, forecast: &ForecastView) -> Vec<Row> {
    let theme = told.ink.theme;
    let Some(first) = forecast.cutoffs.first() else {
        let text = "No cut-off of this paper is on record.";
        return vec![Row::new(Span::styled(text, theme.quiet()))];
    };
    let title = Line::from(vec![
        Span::styled(format!("{:<16}", format!("Cut-offs {}", first.year)), theme.strong()),
        Span::styled("  marks   chance to reach it", theme.quiet()),
    ]);
    let row = |cutoff: &CutoffChance| {
        let category = told.ink.cut(&cutoff.category, 12);
        let space = " ".repeat(14_usize.saturating_sub(width(&category)));
        let mut line = Line::from(vec![
            Span::raw(format!("  {category}{space}")),
            Span::raw(format!("{:>7.2}  {:>6}  ", cutoff.marks, words::chance(cutoff.chance))),
        ]);
        line.spans.extend(words::bar(theme, cutoff.chance, 1, BAR).spans);
        Row::new(line)
    };
    std::iter::once(Row::new(title)).chain(forecast.cutoffs.iter().map(row)).collect()
}

/// `10 more minutes a day   +9`
fn raises(told: Told<'_>, columns: usize) -> Vec<Row> {
    let theme = told.ink.theme;
    if told.view.raises.is_empty() {
        return vec![];
    }
    let name = |raise: &Raise| match &raise.what {
        RaiseBy::Minutes(minutes) => {
            let minutes = usize::try_from(*minutes).unwrap_or(usize::MAX);
            format!("{} a day", words::count_of(minutes, "more minute", "more minutes"))
        }
        RaiseBy::Topic { title, .. } => format!("all of {} known", told.ink.clean(title)),
        RaiseBy::Answering => "answering what is now left blank when unsure".to_owned(),
        RaiseBy::LeavingBlank => "leaving blank what one is not sure of".to_owned(),
    };
    let room = columns.saturating_sub(10).min(50);
    let row = |raise: &Raise| {
        let text = told.ink.cut(&name(raise), room);
        let space = " ".repeat(room.saturating_sub(width(&text)));
        Row::new(Line::from(vec![
            Span::raw(format!("  {text}{space}")),
            Span::styled(format!("{:>6}", gained(raise.marks)), theme.right()),
        ]))
    };
    let title = told.ink.title("What would raise it, in marks");
    std::iter::once(title).chain(told.view.raises.iter().map(row)).collect()
}

/// `+9`, `+2.6`
fn gained(marks: f64) -> String {
    let text = format!("{marks:+.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// The last days, as a line and in figures.
fn trend(told: Told<'_>, columns: usize) -> Vec<Row> {
    let theme = told.ink.theme;
    let trend = &told.view.trend;
    let (Some((first, _)), Some((last, now))) = (trend.first(), trend.last()) else {
        return vec![];
    };
    let values: Vec<f64> = trend.iter().map(|(_, marks)| *marks).collect();
    let mut rows = vec![Row::new(Line::from(vec![
        Span::styled("If sat the morning after", theme.strong()),
        Span::styled("  marks to be expected", theme.quiet()),
    ]))];
    if told.screen.figures || trend.len() < 2 {
        for (day, marks) in trend {
            let day = day.strftime("%a %-d %b").to_string();
            rows.push(Row::new(format!("  {day:<11}{marks:>7.1}")));
        }
        return rows;
    }
    let ends = |at: usize| values.get(at).copied().unwrap_or_default();
    let line = Line::from(vec![
        Span::raw(format!("  {} {:.1}  ", first.strftime("%-d %b"), ends(0))),
        Span::styled(
            chart::line(&values, columns.saturating_sub(40).max(8), theme),
            theme.accent(),
        ),
        Span::raw(format!("  {} {now:.1}", last.strftime("%-d %b"))),
        Span::styled(format!("  {:+.1}", now - ends(0)), theme.strong()),
    ]);
    rows.push(Row::new(line));
    rows
}
