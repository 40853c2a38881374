//! The distribution of the score: as columns with the interval and the cut-offs on them, or in figures.

use ratatui::text::{Line, Span};

use crate::study::ForecastView;

use super::super::super::text::width;
use super::super::page::Row;
use super::super::{ahead, chart, words};
use super::Told;

/// Scores with less of a chance are not drawn.
const LEAST: f64 = 0.0005;
/// Cut-offs further from every likely score than this are told in figures alone.
const NEAR: f64 = 20.0;
/// In a table of the distribution, marks are taken together by so many.
const STEP: f64 = 10.0;
/// The width of bars in the table.
const BAR: usize = 20;

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
    let (low, high) = ((low / 10.0).floor() * 10.0, ((high / 10.0).floor() + 1.0) * 10.0);
    // Nothing lies beyond full marks.
    (low, high.min(forecast.of.max(low + 10.0)))
}

/// The distribution as columns or as figures: the part within the interval stands out, cut-offs are marked below.
pub(super) fn rows(
    told: Told<'_>,
    forecast: &ForecastView,
    columns: usize,
    height: usize,
) -> Vec<Row> {
    if told.screen.figures {
        let free = std::iter::once(Row::default());
        return free.chain(table(told, forecast)).collect();
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
        // At the ends the whole of it stands within the drawing.
        let (low, high) = ((marks - below).max(from), (marks + above).min(to));
        if low >= high {
            continue;
        }
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
        line.spans.extend(words::bar(theme, chance, 1, BAR).spans);
        rows.push(Row::new(line));
    }
    rows
}
