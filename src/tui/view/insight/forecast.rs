//! The forecast: how the score is distributed, the cut-offs on it, what would raise it, and how it went up.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::memory::Aim;
use crate::study::{CutoffChance, ForecastView, Raise, RaiseBy};

use super::super::super::model::sentence;
use super::super::super::text::width;
use super::super::ink::MEASURE;
use super::super::page::{Pane, Row};
use super::super::{ahead, chart, words};
use super::Told;

/// From how many columns the drawing and the figures stand side by side: those of a terminal of 100.
const WIDE: u16 = 98;
/// Between two panes.
const GAP: u16 = 3;
/// The height of the drawing where there is little room, and where there is much.
const HEIGHTS: (usize, usize) = (5, 9);
/// From how many rows on there is much.
const TALL: u16 = 26;
/// Scores with less of a chance are not drawn.
const LEAST: f64 = 0.0005;
/// Cut-offs further from every likely score than this are told in figures alone.
const NEAR: f64 = 20.0;
/// The width of bars.
const BAR: usize = 10;
/// In a table of the distribution, marks are taken together by so many.
const STEP: f64 = 10.0;

pub(super) fn panes(told: Told<'_>, area: Rect) -> Vec<Pane> {
    let scroll = told.screen.scroll;
    let narrow = usize::from(area.width).min(MEASURE);
    let Ok(forecast) = &told.view.forecast else {
        return vec![Pane::by(area, refused(told, narrow), scroll)];
    };
    let height = if area.height >= TALL { HEIGHTS.1 } else { HEIGHTS.0 };
    if area.width < WIDE {
        let mut rows = head(told, forecast, narrow);
        rows.extend(distribution(told, forecast, narrow, height));
        for part in [cutoffs(told, forecast), raises(told, narrow), trend(told, narrow)] {
            rows.extend(after(part));
        }
        return vec![Pane::by(area, rows, scroll)];
    }
    let half = (area.width - GAP) / 2;
    let columns = usize::from(half);
    let mut left = head(told, forecast, columns);
    left.extend(distribution(told, forecast, columns, height));
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
        _ => "if it were sat today".to_owned(),
    };
    let ForecastView { mean, low, high, of, .. } = forecast;
    let line = Line::from(vec![
        Span::styled(format!("{mean:.0}"), theme.accent()),
        Span::styled(format!(" of {of:.0}"), theme.strong()),
        Span::raw(format!(" to be expected {when}; {low:.0}-{high:.0} with a chance of 80 %")),
    ]);
    super::super::super::text::wrap_line(&line, columns).into_iter().map(Row::new).collect()
}

/// From which marks to which the drawing goes: the scores worth drawing and the cut-offs near them, to full tens.
fn range(forecast: &ForecastView) -> (f64, f64) {
    let likely = forecast.scores.iter().filter(|(_, chance)| *chance > LEAST);
    let wider = |(low, high): (f64, f64), marks: f64| (low.min(marks), high.max(marks));
    let none = (f64::INFINITY, f64::NEG_INFINITY);
    let (low, high) = likely.map(|(marks, _)| *marks).fold(none, wider);
    if low > high {
        return (0.0, forecast.of.max(1.0));
    }
    let near = |marks: &f64| *marks > low - NEAR && *marks < high + NEAR;
    let cutoffs = forecast.cutoffs.iter().map(|cutoff| cutoff.marks).filter(near);
    let (low, high) = cutoffs.fold((low, high), wider);
    ((low / 10.0).floor() * 10.0, ((high / 10.0).floor() + 1.0) * 10.0)
}

/// The distribution as columns or as figures: the part within the interval stands out, cut-offs are marked below.
fn distribution(
    told: Told<'_>,
    forecast: &ForecastView,
    columns: usize,
    height: usize,
) -> Vec<Row> {
    if told.screen.figures {
        return after(table(told, forecast));
    }
    let theme = told.ink.theme;
    let (from, to) = range(forecast);
    let place = |marks: f64| {
        let part = (marks - from) / (to - from);
        chart::whole((part * columns as f64 - 0.5).max(0.0)).min(columns.saturating_sub(1))
    };
    let heights = shares(&forecast.scores, (from, to), columns);
    let most = heights.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let heights: Vec<f64> = heights.iter().map(|height| height / most).collect();
    let (low, high) = (place(forecast.low), place(forecast.high));
    let mut rows = vec![Row::default()];
    for line in chart::columns(&heights, height, theme) {
        let cells: Vec<char> = line.chars().collect();
        let part = |range: std::ops::Range<usize>| -> String {
            cells.get(range).unwrap_or_default().iter().collect()
        };
        rows.push(Row::new(Line::from(vec![
            Span::styled(part(0..low), theme.quiet()),
            Span::styled(part(low..high + 1), theme.accent()),
            Span::styled(part(high + 1..columns), theme.quiet()),
        ])));
    }
    rows.push(Row::new(Span::styled(theme.signs().rule.repeat(columns), theme.quiet())));
    let label = |marks: f64| (place(marks), format!("{marks:.0}"));
    let named = [forecast.mean, forecast.low, forecast.high, from, to].map(label);
    rows.push(Row::new(Span::styled(under(&named, columns), theme.plain())));
    if !forecast.cutoffs.is_empty() {
        rows.push(cutoff_marks(told, forecast, place, columns));
    }
    rows
}

/// How much of the chance falls on each column. Each score stands for everything nearer to it than to its neighbours, so that a grid
/// coarser than the columns leaves no gaps.
fn shares(scores: &[(f64, f64)], (from, to): (f64, f64), columns: usize) -> Vec<f64> {
    let width = (to - from) / columns.max(1) as f64;
    let mut shares = vec![0.0; columns];
    for (at, (marks, chance)) in scores.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| scores.get(at)).map(|(marks, _)| *marks);
        let after = scores.get(at + 1).map(|(marks, _)| *marks);
        let half = |beside: Option<f64>| beside.map(|beside| (beside - marks).abs() / 2.0);
        let below = half(before).or(half(after)).unwrap_or(width / 2.0).max(width / 8.0);
        let above = half(after).or(half(before)).unwrap_or(width / 2.0).max(width / 8.0);
        let (low, high) = (marks - below, marks + above);
        for (column, share) in shares.iter_mut().enumerate() {
            let left = from + width * column as f64;
            let overlap = (high.min(left + width) - low.max(left)).max(0.0);
            *share += chance * overlap / (high - low);
        }
    }
    shares
}

/// Labels under their columns, as many as find room; the first come first.
fn under(labels: &[(usize, String)], columns: usize) -> String {
    let mut line: Vec<char> = vec![' '; columns];
    for (at, text) in labels {
        let length = text.chars().count();
        let from = at.saturating_sub(length / 2).min(columns.saturating_sub(length));
        let around = from.saturating_sub(1)..(from + length + 1).min(columns);
        if length <= columns && line[around].iter().all(|c| *c == ' ') {
            for (cell, c) in line[from..].iter_mut().zip(text.chars()) {
                *cell = c;
            }
        }
    }
    line.into_iter().collect::<String>().trim_end().to_owned()
}

/// The cut-offs below the marks: `↑ General 92.66`, the others as signs alone.
fn cutoff_marks(
    told: Told<'_>,
    forecast: &ForecastView,
    place: impl Fn(f64) -> usize,
    columns: usize,
) -> Row {
    let theme = told.ink.theme;
    let sign = theme.signs().up.chars().next().filter(|c| !c.is_ascii()).unwrap_or('^');
    let mut cells = vec![' '; columns];
    let (from, to) = range(forecast);
    for cutoff in forecast.cutoffs.iter().filter(|of| of.marks >= from && of.marks <= to) {
        cells[place(cutoff.marks)] = sign;
    }
    let mut spans = Vec::new();
    if let Some(first) =
        ahead::last_cutoff(forecast).filter(|of| of.marks >= from && of.marks <= to)
    {
        let name = format!(" {} {:.2} ", told.ink.clean(&first.category), first.marks);
        let at = place(first.marks);
        let free = cells.iter().skip(at + 1).take(width(&name)).all(|c| *c == ' ');
        if free && at + 1 + width(&name) <= columns {
            let before: String = cells[..=at].iter().collect();
            let rest: String = cells[at + 1 + width(&name)..].iter().collect();
            spans = vec![
                Span::styled(before, theme.caution()),
                Span::styled(name, theme.plain()),
                Span::styled(rest, theme.caution()),
            ];
        }
    }
    if spans.is_empty() {
        spans.push(Span::styled(cells.into_iter().collect::<String>(), theme.caution()));
    }
    Row::new(Line::from(spans))
}

/// The distribution in figures, by tens of marks.
fn table(told: Told<'_>, forecast: &ForecastView) -> Vec<Row> {
    let theme = told.ink.theme;
    let (from, to) = range(forecast);
    let steps = chart::whole((to - from) / STEP);
    let mut rows = vec![Row::new(Span::styled("     marks  chance", theme.quiet()))];
    for step in 0..steps {
        let low = from + STEP * step as f64;
        let within = |marks: f64| marks >= low && marks < low + STEP;
        let part = forecast.scores.iter().filter(|(marks, _)| within(*marks));
        let chance: f64 = part.map(|(_, chance)| chance).sum();
        let span = format!("{low:.0}-{:.0}", low + STEP);
        let mut line = Line::from(format!("{span:>10}  {:>6}  ", words::chance(chance)));
        line.spans.extend(words::bar(theme, chance, 1, 2 * BAR).spans);
        rows.push(Row::new(line));
    }
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
            Span::styled(format!("{:>+6.1}", raise.marks), theme.right()),
        ]))
    };
    let title = told.ink.title("What would raise it, in marks");
    std::iter::once(title).chain(told.view.raises.iter().map(row)).collect()
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
        Span::styled("If sat that evening", theme.strong()),
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
