//! What lies ahead: today's questions, the forecast, how far the time goes.

use jiff::civil::Date;
use ratatui::text::{Line, Span};

use super::lines::{LABEL, label, with_key};
use crate::plan::{Aim, NoForecast};
use crate::report::{self, PlanView, if_kept_to};
use crate::study::FURTHEST;
use crate::text::{self, width};
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;
use crate::tui::kit::{chart, outlook, words};
use crate::tui::state::Shared;
use crate::tui::state::plan::Making;

/// The fewest columns of a trend that are worth showing, and the most.
const TREND: (usize, usize) = (4, 14);
/// What stands at the end of today's line.
const WHY: &str = "w why";
const ENTER: &str = "   > Enter  start";

/// The lines of what lies ahead.
pub fn rows(shared: &Shared, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = vec![today(shared, style, columns)];
    if let Some(view) = &shared.plan.view {
        rows.extend(forecast(view, shared.now.day(), style, columns));
        rows.extend(reach(view, style, columns));
        rows.extend(no_day(view, style, columns));
    }
    rows
}

/// `Today  18 questions · 54 facts · about 21 min      ▸ Enter  start`
fn today(shared: &Shared, style: TextStyle, columns: usize) -> Row {
    let theme = style.theme;
    let dot = theme.symbols().dot;
    let home = &*shared.home;
    if home.topics.iter().all(|topic| topic.items == 0) {
        return Row::new(Line::from(vec![label("Today", style), "nothing to ask yet".into()]));
    }
    if let Some(waiting) = home.todays() {
        let text = format!("question {} of {}, where you left it", waiting.at + 1, waiting.of);
        let line = Line::from(vec![label("Today", style), Span::raw(text)]);
        return with_key(line, "Enter", "go on", style, columns).target(Target::Today);
    }
    let Some(view) = shared.plan_of_today() else {
        let text = match shared.plan.making {
            Making::Failed => {
                let line = Line::from(vec![label("Today", style), "could not be planned".into()]);
                return with_key(line, "Enter", "something", style, columns).target(Target::Today);
            }
            Making::Waiting { eager: true } => "being planned; it begins as soon as that is done",
            Making::Waiting { eager: false } | Making::Done => "being planned",
        };
        let text = Span::styled(text, theme.quiet());
        return Row::new(Line::from(vec![label("Today", style), text])).target(Target::Today);
    };
    if view.today.is_empty() {
        // After midnight the exam is over by the calendar, though its learning day is not.
        let exam = view.aim == Aim::Today && view.goal.date >= Some(shared.now.date());
        let text = if exam { "the exam: nothing is asked any more" } else { "done" };
        let next = view.next_day().filter(|_| view.aim != Aim::Today);
        let next =
            next.map(|day| format!("; {} there is more", words::coming_day(day, &shared.now)));
        let text = format!("{text}{}", next.unwrap_or_default());
        let line = Line::from(vec![label("Today", style), Span::raw(text)]);
        return with_key(line, "Enter", "some more", style, columns).target(Target::Today);
    }
    let text = format!(
        "{} {dot} {} {dot} {}",
        text::count(view.today.len(), "question"),
        text::count(view.facts_today(), "fact"),
        words::about(view.time)
    );
    let mut line = Line::from(vec![label("Today", style), Span::raw(text)]);
    let why = width(&format!("{WHY}{ENTER}"));
    if line_width(&line) + why < columns {
        // Its key would find no room on the last line of a small screen.
        let space = columns - line_width(&line) - why;
        line.spans.push(Span::raw(" ".repeat(space)));
        line.spans.push(Span::styled("w", theme.strong()));
        line.spans.push(Span::styled(" why", theme.quiet()));
    }
    with_key(line, "Enter", "start", style, columns).target(Target::Today)
}

/// `If tomorrow 62-74 % of India-US relations questions right   on 23 May  85-90 %`, and of what
/// these are a part.
fn forecast(view: &PlanView, today: Date, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let forecast = match &view.forecast {
        Ok(forecast) => forecast,
        Err(why) => return wanting(why, style, columns),
    };
    let named = style.clean(&view.questions_named());
    let text = format!("{} of {named} right", forecast.tomorrow.percent());
    let mut lines = vec![Line::from(vec![
        label(view.when(), style),
        Span::raw(style.cut(&text, columns.saturating_sub(LABEL))),
    ])];
    if let Some((on_day, date)) = forecast.on_day.as_ref().zip(view.goal.date) {
        let (date, share) = (words::near_date(date, today), on_day.percent());
        let text = format!("on {date}  {share}");
        match lines.last_mut() {
            Some(line) if line_width(line) + 3 + width(&text) <= columns => {
                line.spans.push(Span::raw(format!("   {text}")));
            }
            _ => {
                let text = format!("{}: {share}", if_kept_to(&date));
                lines.push(Line::from(vec![label("", style), Span::raw(text)]));
            }
        }
    }
    if let Some(part) = view.made_of.part_of() {
        let text = style.cut(&part, columns.saturating_sub(LABEL));
        lines.push(Line::from(vec![label("", style), Span::styled(text, theme.quiet())]));
    }
    if let Some(last) = lines.last_mut() {
        let spans = trend(&view.trend, line_width(last), style, columns);
        last.spans.extend(spans);
    }
    lines.into_iter().map(|line| Row::new(line).target(Target::Forecast)).collect()
}

/// How what is known went up over the last days, at the right end, as far as there is room.
fn trend(
    trend: &[(Date, f64)],
    taken: usize,
    style: TextStyle,
    columns: usize,
) -> Vec<Span<'static>> {
    let (Some((first, _)), Some((last, _))) = (trend.first(), trend.last()) else { return vec![] };
    let days = text::count(usize::try_from((*last - *first).get_days() + 1).unwrap_or(1), "day");
    let days = format!(" {days}");
    let (fewest, most) = TREND;
    let room = columns.saturating_sub(taken + width(&days) + 2).min(most);
    if trend.len() < fewest || room < fewest {
        return vec![];
    }
    let values: Vec<f64> = trend.iter().map(|(_, share)| share * 100.0).collect();
    let drawn = chart::line(&values, room, style.theme);
    let space = columns.saturating_sub(taken + width(&drawn) + width(&days));
    vec![
        Span::raw(" ".repeat(space)),
        Span::styled(drawn, style.theme.accent()),
        Span::styled(days, style.theme.quiet()),
    ]
}

fn wanting(why: &NoForecast, style: TextStyle, columns: usize) -> Vec<Row> {
    let Some(line) = outlook::wanting_line(why, style) else {
        let text = why.to_string();
        return style.hanging(&label("Forecast", style), &text, columns, style.theme.quiet());
    };
    let spans: Vec<Span<'static>> =
        std::iter::once(label("Forecast", style)).chain(line.spans).collect();
    vec![Row::new(Line::from(spans)).target(Target::Forecast)]
}

fn reach(view: &PlanView, style: TextStyle, columns: usize) -> Vec<Row> {
    let Some(text) = outlook::unreached(view) else { return vec![] };
    let line = Line::from(vec![label("Time", style), Span::styled(text, style.theme.caution())]);
    vec![with_key(line, "g", "goal", style, columns).target(Target::Goal)]
}

/// Without a day the plan has no aim: an invitation to set one.
fn no_day(view: &PlanView, style: TextStyle, columns: usize) -> Vec<Row> {
    let text = match (view.aim, view.too_far) {
        (_, Some(date)) => {
            let date = report::words::date(date);
            format!("{date} is more than {FURTHEST} years away: not planned for")
        }
        (Aim::Retention, None) => "no day is set yet".to_owned(),
        (Aim::Passed, None) => "the exam has been".to_owned(),
        (Aim::Exam { .. } | Aim::Today, None) => return vec![],
    };
    let line = Line::from(vec![label("Goal", style), Span::styled(text, style.theme.quiet())]);
    vec![with_key(line, "g", "set the exam's day", style, columns).target(Target::Goal)]
}
