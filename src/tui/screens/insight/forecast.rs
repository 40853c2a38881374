//! The forecast: what share of the questions would be right, tomorrow and on the day, what would
//! raise it, and how it went up.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::{CutoffChance, ForecastView, Raise, RaiseBy, ShareView, if_kept_to};

use super::distribution;
use super::state::Told;
use crate::text::width;
use crate::tui::kit::outlook;
use crate::tui::kit::page::{Pane, Row, after};
use crate::tui::kit::style::MEASURE;
use crate::tui::kit::text::wrap_line;
use crate::tui::kit::words::sentence;
use crate::tui::kit::{chart, words};
use crate::tui::texts;

/// From so many columns on the drawing and the figures stand side by side: a terminal of 100.
const WIDE: u16 = 98;
/// Between two panes.
const GAP: u16 = 3;
/// The height of the drawing where there is little room, and where there is much.
const HEIGHTS: (usize, usize) = (5, 9);
/// From how many rows on there is much.
const TALL: u16 = 26;

pub fn panes(told: Told<'_>, area: Rect) -> Vec<Pane> {
    let scroll = told.screen.scroll.row(0);
    let narrow = usize::from(area.width).min(MEASURE);
    let Ok(forecast) = &told.view.forecast else {
        return vec![Pane::by(area, refused(told, narrow), scroll)];
    };
    let height = if area.height >= TALL { HEIGHTS.1 } else { HEIGHTS.0 };
    if area.width < WIDE {
        let mut rows = head(told, forecast, narrow);
        rows.extend(distribution::rows(told, forecast, narrow, height));
        for part in [paper(told, forecast), raises(told, narrow), trend(told, narrow)] {
            rows.extend(after(part));
        }
        return vec![Pane::by(area, rows, scroll)];
    }
    let half = (area.width - GAP) / 2;
    let columns = usize::from(half);
    let mut left = head(told, forecast, columns);
    left.extend(distribution::rows(told, forecast, columns, height));
    left.extend(after(trend(told, columns)));
    let mut right = paper(told, forecast);
    let between = !right.is_empty();
    let raises = raises(told, columns);
    right.extend(if between { after(raises) } else { raises });
    let beside = Rect { x: area.x + half + GAP, width: half, ..area };
    vec![Pane::by(Rect { width: half, ..area }, left, scroll), Pane::by(beside, right, scroll)]
}

/// Why there is no forecast, and what to do for one.
fn refused(told: Told<'_>, columns: usize) -> Vec<Row> {
    let Err(why) = &told.view.forecast else { return vec![] };
    let (style, theme) = (told.style, told.style.theme);
    let mut rows = match outlook::wanting_line(why, style) {
        Some(mut bar) => {
            bar.spans
                .insert(0, Span::styled(format!("{}  ", texts::HOME_FORECAST), theme.strong()));
            vec![Row::new(bar)]
        }
        None => style.text(&format!("{why}."), columns, theme.plain()),
    };
    rows.push(Row::default());
    rows.extend(style.quiet(&texts::FORECAST_REFUSED, columns));
    rows.extend(after(trend(told, columns)));
    rows
}

/// `If tomorrow: 62-74 % of India-US relations questions right`, then `On 23 May, if you keep to
/// the plan: 85-90 %`, and of what.
fn head(told: Told<'_>, forecast: &ForecastView, columns: usize) -> Vec<Row> {
    let (style, theme, view) = (told.style, told.style.theme, told.view);
    let line = |when: String, share: &ShareView, after: String| {
        let line = Line::from(vec![
            Span::styled(texts::ForecastWhen { when }.say() + " ", theme.strong()),
            Span::styled(share.percent(), theme.accent()),
            Span::raw(after),
        ]);
        wrap_line(&line, columns).into_iter().map(Row::new).collect::<Vec<Row>>()
    };
    let named = style.clean(&view.questions_named());
    let mut rows = line(
        view.when().into(),
        &forecast.tomorrow,
        format!(" {}", texts::ForecastRight { questions: named }.say()),
    );
    if let Some((on_day, date)) = forecast.on_day.as_ref().zip(view.goal.date) {
        let date = words::near_date(date, told.shared.now.day());
        rows.extend(line(if_kept_to(&date), on_day, String::new()));
    }
    // What no bank has, nothing is known of.
    let seen = match forecast.first_answers {
        0 => String::new(),
        answers => {
            let right = forecast.first_right;
            format!(" {}", texts::ForecastSeen { answers, right }.say())
        }
    };
    let of = texts::ForecastOf { questions: forecast.questions, count: view.facts };
    let text = of.say() + &seen;
    rows.extend(style.quiet(&text, columns));
    if let Some(part) = view.made_of.part_of() {
        rows.extend(style.quiet(&sentence(&texts::ForecastPart { part }.say()), columns));
    }
    rows
}

/// The paper's marks and the cut-offs of the last year on record with the chances of reaching each;
/// nothing where too little of the paper is loaded.
fn paper(told: Told<'_>, forecast: &ForecastView) -> Vec<Row> {
    let Some(paper) = &forecast.paper else { return vec![] };
    let theme = told.style.theme;
    let when = told.view.when().to_lowercase();
    let text = paper.in_words(&when);
    let mut rows = vec![Row::new(Span::raw(text))];
    let Some(first) = paper.cutoffs.first() else { return rows };
    let later = distribution::later(paper.on_day.is_some());
    let marks = texts::FORECAST_MARKS;
    let cutoffs = texts::ForecastCutoffs { year: first.year }.say();
    rows.push(Row::new(Line::from(vec![
        Span::styled(format!("{cutoffs:<16}"), theme.strong()),
        Span::styled(format!("  {marks}  {when:>11}{later}"), theme.quiet()),
    ])));
    let row = |cutoff: &CutoffChance| {
        let category = told.style.cut(&cutoff.category, 12);
        let space = " ".repeat(14_usize.saturating_sub(width(&category)));
        let later = cutoff.on_day.map(|chance| format!("  {:>10}", words::chance(chance)));
        let chances =
            format!("{:>11}{}", words::chance(cutoff.tomorrow), later.unwrap_or_default());
        Row::new(format!("  {category}{space}{:>7.2}  {chances}", cutoff.marks))
    };
    rows.extend(paper.cutoffs.iter().map(row));
    rows
}

/// `10 more minutes a day   +9`, in questions of a hundred.
fn raises(told: Told<'_>, columns: usize) -> Vec<Row> {
    let theme = told.style.theme;
    if told.view.raises.is_empty() {
        return vec![];
    }
    let name = |raise: &Raise| match &raise.what {
        RaiseBy::Minutes(minutes) => texts::ForecastMinutes { count: *minutes }.say(),
        RaiseBy::Topic { title, .. } => {
            texts::ForecastTopic { topic: told.style.clean(title) }.say()
        }
    };
    let room = columns.saturating_sub(10).min(50);
    let row = |raise: &Raise| {
        let text = told.style.cut(&name(raise), room);
        let space = " ".repeat(room.saturating_sub(width(&text)));
        Row::new(Line::from(vec![
            Span::raw(format!("  {text}{space}")),
            Span::styled(format!("{:>+6.0}", raise.share * 100.0), theme.right()),
        ]))
    };
    let title = Row::new(Line::from(vec![
        Span::styled(texts::FORECAST_RAISES, theme.strong()),
        Span::styled(format!("  {}", texts::FORECAST_RAISES_OF), theme.quiet()),
    ]));
    std::iter::once(title).chain(told.view.raises.iter().map(row)).collect()
}

/// The last days, as a line and in figures.
fn trend(told: Told<'_>, columns: usize) -> Vec<Row> {
    let theme = told.style.theme;
    let trend = &told.view.trend;
    let (Some((first, _)), Some((last, now))) = (trend.first(), trend.last()) else {
        return vec![];
    };
    let values: Vec<f64> = trend.iter().map(|(_, share)| share * 100.0).collect();
    let mut rows = vec![Row::new(Line::from(vec![
        Span::styled(texts::FORECAST_TREND, theme.strong()),
        Span::styled(format!("  {}", texts::FORECAST_TREND_OF), theme.quiet()),
    ]))];
    if told.screen.figures || trend.len() < 2 {
        for (day, share) in trend {
            let day = day.strftime("%a %-d %b").to_string();
            rows.push(Row::new(format!("  {day:<11}{:>4.0} %", share * 100.0)));
        }
        return rows;
    }
    let ends = |at: usize| values.get(at).copied().unwrap_or_default();
    let line = Line::from(vec![
        Span::raw(format!("  {} {:.0} %  ", first.strftime("%-d %b"), ends(0))),
        Span::styled(
            chart::line(&values, columns.saturating_sub(40).max(8), theme),
            theme.accent(),
        ),
        Span::raw(format!("  {} {:.0} %", last.strftime("%-d %b"), now * 100.0)),
        Span::styled(format!("  {:+.0}", now * 100.0 - ends(0)), theme.strong()),
    ]);
    rows.push(Row::new(line));
    rows
}
