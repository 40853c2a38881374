//! The distribution of the share of right answers: as columns with the interval on them, or in
//! figures.

use ratatui::text::{Line, Span};

use crate::report::{ForecastView, ShareView};

use super::state::Told;
use crate::tui::kit::page::Row;
use crate::tui::kit::{chart, words};
use crate::tui::texts;

/// Shares with less of a chance are not drawn.
const LEAST: f64 = 0.0005;
/// In a table of the distribution, shares are taken together by so many hundredths.
const STEP: usize = 10;
/// The width of bars in the table.
const BAR: usize = 20;

/// From which share to which the drawing goes, in hundredths: those worth drawing, to full tens.
fn range(view: &ShareView) -> (f64, f64) {
    let likely = view.shares.iter().filter(|(_, chance)| *chance > LEAST);
    let (low, high) = likely.fold((100.0_f64, 0.0_f64), |(low, high), (share, _)| {
        (low.min(share * 100.0), high.max(share * 100.0))
    });
    let (low, high) = ((low / 10.0).floor() * 10.0, (high / 10.0).ceil() * 10.0);
    if low < high { (low, high) } else { ((high - 10.0).max(0.0), high.max(10.0)) }
}

/// The distribution as columns, the part within the interval standing out, or as figures.
pub fn rows(told: Told<'_>, forecast: &ForecastView, columns: usize, height: usize) -> Vec<Row> {
    if told.screen.figures {
        let free = std::iter::once(Row::default());
        return free.chain(table(told, forecast)).collect();
    }
    let theme = told.style.theme;
    let view = &forecast.tomorrow;
    let (from, to) = range(view);
    let place = |share: f64| {
        let part = (share * 100.0 - from) / (to - from);
        chart::whole((part * columns as f64 - 0.5).max(0.0)).min(columns.saturating_sub(1))
    };
    let heights = shares(&view.shares, (from / 100.0, to / 100.0), columns);
    let most = heights.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let heights: Vec<f64> = heights.iter().map(|height| height / most).collect();
    let (low, high) = (place(view.low), place(view.high));
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
    rows.push(told.style.rule(columns));
    let label = |share: f64| (place(share), format!("{:.0} %", share * 100.0));
    let named = [view.low, view.high, view.mean, from / 100.0, to / 100.0].map(label);
    rows.push(Row::new(Span::styled(under(&named, columns), theme.plain())));
    rows
}

/// How much of the chance falls on each column. Each share stands for everything nearer to it than
/// to its neighbours, so that a grid coarser than the columns leaves no gaps.
fn shares(points: &[(f64, f64)], (from, to): (f64, f64), columns: usize) -> Vec<f64> {
    let width = (to - from) / columns.max(1) as f64;
    let mut shares = vec![0.0; columns];
    for (at, (share, chance)) in points.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| points.get(at)).map(|(share, _)| *share);
        let after = points.get(at + 1).map(|(share, _)| *share);
        let half = |beside: Option<f64>| beside.map(|beside| (beside - share).abs() / 2.0);
        let below = half(before).or(half(after)).unwrap_or(width / 2.0).max(width / 8.0);
        let above = half(after).or(half(before)).unwrap_or(width / 2.0).max(width / 8.0);
        // At the ends the whole of it stands within the drawing.
        let (low, high) = ((share - below).max(from), (share + above).min(to));
        if low >= high {
            continue;
        }
        for (column, height) in shares.iter_mut().enumerate() {
            let left = from + width * column as f64;
            let overlap = (high.min(left + width) - low.max(left)).max(0.0);
            *height += chance * overlap / (high - low);
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

/// The distribution in figures, by tens of hundredths; what is on a border belongs to the row above
/// it, and all to the last.
fn table(told: Told<'_>, forecast: &ForecastView) -> Vec<Row> {
    let theme = told.style.theme;
    let later = later(forecast.on_day.is_some());
    let when = told.view.when().to_lowercase();
    let heads = format!("{:>10}  {when:>11}{later}", texts::FORECAST_SHARE);
    let mut rows = vec![Row::new(Span::styled(heads, theme.quiet()))];
    let (tomorrow, on_day) = (tens(&forecast.tomorrow), forecast.on_day.as_ref().map(tens));
    let (said, said_later) = (hundredths(&tomorrow), on_day.as_ref().map(|tens| hundredths(tens)));
    for (at, chance) in tomorrow.iter().enumerate() {
        let later = on_day.as_ref().and_then(|on_day| on_day.get(at));
        // Rows in which nothing stands say nothing, at either end.
        if *chance < LEAST && later.is_none_or(|later| *later < LEAST) {
            continue;
        }
        let span = format!("{}-{} %", at * STEP, (at + 1) * STEP);
        let said = said.get(at).map_or("", String::as_str);
        let mut line = Line::from(format!("{span:>10}  {said:>11}"));
        if let Some(later) = said_later.as_ref().and_then(|later| later.get(at)) {
            line.spans.push(Span::raw(format!("  {later:>10}")));
        }
        line.spans.push(Span::raw("  "));
        line.spans.extend(words::bar(theme, *chance, 1, BAR).spans);
        rows.push(Row::new(line));
    }
    rows
}

/// The head of the column for the day of the exam, where there is one.
pub fn later(there_is: bool) -> String {
    if there_is { format!("  {}", texts::FORECAST_ON_DAY) } else { String::new() }
}

/// Chances in whole hundredths that add up to a hundred: where rounding leaves some over, they go to
/// the chances that were cut most. What is less than that is said to be less than one.
fn hundredths(chances: &[f64]) -> Vec<String> {
    let exact = || chances.iter().map(|chance| chance * 100.0);
    let mut whole: Vec<usize> = exact().map(|part| chart::whole(part.floor())).collect();
    let mut by_rest: Vec<usize> = (0..chances.len()).collect();
    let rest = |at: &usize| exact().nth(*at).map_or(0.0, f64::fract);
    by_rest.sort_by(|a, b| rest(b).total_cmp(&rest(a)));
    let left = chart::whole(exact().sum()).saturating_sub(whole.iter().sum());
    for at in by_rest.into_iter().take(left) {
        whole[at] += 1;
    }
    let said = |(whole, chance): (&usize, &f64)| match whole {
        0 if *chance > 0.0 => "< 1 %".to_owned(),
        100 if *chance < 1.0 => "> 99 %".to_owned(),
        whole => format!("{whole} %"),
    };
    whole.iter().zip(chances).map(said).collect()
}

/// The chances of each ten hundredths, which add up to one.
fn tens(view: &ShareView) -> [f64; 100 / STEP] {
    let mut tens = [0.0; 100 / STEP];
    for (share, chance) in &view.shares {
        // A hundredth is not exact as a float; what is meant to be on a border must not fall below
        // it.
        let at = chart::whole((share * 100.0 / STEP as f64 + 1e-9).floor());
        tens[at.min(tens.len() - 1)] += chance;
    }
    tens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_adds_up_to_all_of_it_with_all_right_in_its_last_row() {
        let view = |shares: Vec<(f64, f64)>| ShareView { mean: 0.0, low: 0.0, high: 0.0, shares };
        let even = view((0..=100).map(|i| (f64::from(i) / 100.0, 1.0 / 101.0)).collect());
        let tens = tens(&even);
        assert!((tens.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert!((tens[0] - 10.0 / 101.0).abs() < 1e-9, "0 to 9");
        assert!((tens[9] - 11.0 / 101.0).abs() < 1e-9, "90 to 100");
        assert!((super::tens(&view(vec![(1.0, 1.0)]))[9] - 1.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_said_of_the_rows_adds_up_to_a_hundred() {
        let thirds = [1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0];
        assert_eq!(hundredths(&thirds).iter().filter(|said| *said == "33 %").count(), 2);
        assert_eq!(hundredths(&thirds).iter().filter(|said| *said == "34 %").count(), 1);
        assert_eq!(hundredths(&[0.125, 0.125, 0.75]), ["13 %", "12 %", "75 %"]);
        assert_eq!(hundredths(&[0.002, 0.998]), ["< 1 %", "> 99 %"]);
        assert_eq!(hundredths(&[0.0, 1.0]), ["0 %", "100 %"]);
    }

    #[test]
    fn the_drawing_has_room_for_every_share() {
        let view =
            |share| ShareView { mean: share, low: share, high: share, shares: vec![(share, 1.0)] };
        for share in [0.0, 0.005, 0.3, 0.55, 0.995, 1.0] {
            let (from, to) = range(&view(share));
            assert!(
                from < to && from <= share * 100.0 && share * 100.0 <= to,
                "{share}: {from} {to}"
            );
        }
    }
}
