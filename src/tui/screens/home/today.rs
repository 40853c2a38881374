//! What lies ahead: today's questions, the forecast, how far the time goes.

use jiff::civil::Date;
use ratatui::text::{Line, Span};

use super::lines::{Act, LABEL, begun, with_key};
use crate::plan::{Aim, NoForecast};
use crate::report::{self, PlanView, if_kept_to};
use crate::study::FURTHEST;
use crate::text::width;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;
use crate::tui::kit::{chart, outlook, words};
use crate::tui::state::Shared;
use crate::tui::state::plan::Making;
use crate::tui::texts::{self, Text};

/// The fewest columns of a trend that are worth showing, and the most.
const TREND: (usize, usize) = (4, 14);
/// The columns between that and Enter.
const GAP: usize = 3;

/// Today's line: `Today  18 questions · 54 facts · about 21 min`, and below it why that is more
/// than it was.
pub fn today(shared: &Shared, here: bool, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = vec![asked(shared, here, style, columns)];
    let waits = shared.home.todays().is_some();
    let grown = shared.plan_of_today().and(shared.plan.grown.clone()).filter(|_| !waits);
    for text in night(shared).into_iter().chain(grown) {
        let text = style.cut(&text, columns.saturating_sub(LABEL));
        let line = vec![Span::raw(" ".repeat(LABEL)), Span::styled(text, style.theme.quiet())];
        rows.push(Row::new(Line::from(line)));
    }
    rows
}

/// After midnight, whose plan this still is: the heading has the date of the calendar, by which
/// exams are held.
fn night(shared: &Shared) -> Option<String> {
    let (day, date) = (shared.now.day(), shared.now.date());
    let asks = shared.plan_of_today().is_some_and(|view| !view.today.is_empty());
    let named = day.strftime("%a %-d %b");
    (day != date && asks).then(|| texts::HomeTodayNight { day: named.to_string() }.say())
}

/// The first of these lines.
fn asked(shared: &Shared, here: bool, style: TextStyle, columns: usize) -> Row {
    let (text, does) = asked_today(shared, style);
    let mut line = begun(&texts::HOME_TODAY, here, style);
    line.spans.push(text);
    let act = Act { key: "", does: &does };
    // What stands on the line before what Enter does.
    let why = format!("w {}", texts::HOME_TODAY_WHY);
    let asks = shared.plan_of_today().is_some_and(|view| !view.today.is_empty());
    let end = if here { width(&texts::KEY_NAME_ENTER) + 1 + width(&does) } else { 0 };
    let free = columns.saturating_sub(line_width(&line) + end + GAP);
    if asks && free > width(&why) {
        // Its key would find no room on the last line of a small screen.
        line.spans.push(Span::raw(" ".repeat(free - width(&why))));
        line.spans.push(Span::styled(why, style.theme.quiet()));
    }
    with_key(line, &act, here, style, columns)
}

/// What is said of today, and what Enter does.
fn asked_today(shared: &Shared, style: TextStyle) -> (Span<'static>, String) {
    let theme = style.theme;
    let home = &*shared.home;
    if home.topics.iter().all(|topic| topic.items == 0) {
        return (texts::HOME_TODAY_NOTHING.get().into(), String::new());
    }
    if let Some(waiting) = home.todays() {
        let (number, count) = (waiting.at + 1, waiting.of);
        let text = texts::HomeTodayWaits { number, count }.say();
        return (text.into(), texts::HOME_DOES_RESUME_TODAY.into());
    }
    let Some(view) = shared.plan_of_today() else {
        return match shared.plan.making {
            Making::Failed => (not_planned(shared).get().into(), texts::HOME_DOES_PRACTISE.into()),
            Making::Waiting { eager: true } => {
                (Span::styled(texts::HOME_TODAY_EAGER, theme.quiet()), String::new())
            }
            Making::Waiting { eager: false } | Making::Done => {
                let says = Span::styled(not_planned(shared), theme.quiet());
                (says, texts::HOME_DOES_START.into())
            }
        };
    };
    if view.today.is_empty() {
        // After midnight the exam is over by the calendar, though its learning day is not.
        let exam = view.aim == Aim::Today && view.goal.date >= Some(shared.now.date());
        let text = if exam { texts::HOME_TODAY_EXAM } else { texts::HOME_TODAY_DONE };
        let next = view.next_day().filter(|_| view.aim != Aim::Today);
        let text = match next.map(|day| words::coming_day(day, &shared.now)) {
            Some(when) => texts::HomeTodayMore { what: text, when }.say(),
            None => text.into(),
        };
        return (text.into(), texts::HOME_DOES_MORE.into());
    }
    let dot = theme.symbols().dot;
    let questions = texts::CountQuestions { count: view.today.len() }.say();
    let facts = texts::CountFacts { count: view.facts_today() }.say();
    let text = format!("{questions} {dot} {facts} {dot} {}", words::about(view.time));
    (text.into(), texts::HOME_DOES_START.into())
}

/// What is said while there is no plan.
fn not_planned(shared: &Shared) -> Text {
    match shared.plan.making {
        Making::Failed => texts::HOME_NOT_PLANNED,
        _ => texts::HOME_PLANNING,
    }
}

/// The forecast, or what it waits for.
pub fn forecast(shared: &Shared, here: bool, style: TextStyle, columns: usize) -> Vec<Row> {
    let Some(view) = &shared.plan.view else {
        let mut line = begun(&texts::HOME_FORECAST, here, style);
        line.spans.push(Span::styled(not_planned(shared), style.theme.quiet()));
        return vec![Row::new(line)];
    };
    let mut rows = foretold(view, here, shared.now.day(), style, columns);
    // The key stands on the first row.
    if let Some(first) = rows.first_mut() {
        let line = std::mem::take(first).line;
        *first = with_key(
            line,
            &Act { key: "i", does: &texts::HOME_DOES_INSIGHT },
            here,
            style,
            columns,
        );
    }
    rows
}

/// `If tomorrow 62-74 % of India-US relations questions right   on 23 May  85-90 %`, and of what
/// these are a part.
fn foretold(
    view: &PlanView,
    here: bool,
    today: Date,
    style: TextStyle,
    columns: usize,
) -> Vec<Row> {
    let theme = style.theme;
    let forecast = match &view.forecast {
        Ok(forecast) => forecast,
        Err(why) => return wanting(why, here, style, columns),
    };
    let named = style.clean(&view.questions_named());
    let share = forecast.tomorrow.percent();
    let text = texts::HomeForecastRight { share, questions: named }.say();
    let mut first = begun(view.when(), here, style);
    first.spans.push(Span::raw(style.cut(&text, columns.saturating_sub(LABEL))));
    let mut lines = vec![first];
    if let Some((on_day, date)) = forecast.on_day.as_ref().zip(view.goal.date) {
        let (date, share) = (words::near_date(date, today), on_day.percent());
        let text = texts::HomeForecastDay { day: date.as_str(), share: share.as_str() }.say();
        match lines.last_mut() {
            Some(line) if line_width(line) + 3 + width(&text) <= columns => {
                line.spans.push(Span::raw(format!("   {text}")));
            }
            _ => {
                let text = texts::HomeForecastIfKept { condition: if_kept_to(&date), share }.say();
                lines.push(Line::from(vec![Span::raw(" ".repeat(LABEL)), Span::raw(text)]));
            }
        }
    }
    if let Some(part) = view.made_of.part_of() {
        let text = style.cut(&part, columns.saturating_sub(LABEL));
        lines.push(Line::from(vec![
            Span::raw(" ".repeat(LABEL)),
            Span::styled(text, theme.quiet()),
        ]));
    }
    if let Some(last) = lines.last_mut() {
        let spans = trend(&view.trend, line_width(last), style, columns);
        last.spans.extend(spans);
    }
    lines.into_iter().map(Row::new).collect()
}

/// How what is known went up over the last days, at the right end, as far as there is room.
fn trend(
    trend: &[(Date, f64)],
    taken: usize,
    style: TextStyle,
    columns: usize,
) -> Vec<Span<'static>> {
    let (Some((first, _)), Some((last, _))) = (trend.first(), trend.last()) else { return vec![] };
    let days = texts::HomeTrend { count: (*last - *first).get_days() + 1 }.say();
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

fn wanting(why: &NoForecast, here: bool, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut line = begun(&texts::HOME_FORECAST, here, style);
    if let Some(wanting) = outlook::wanting_line(why, style) {
        line.spans.extend(wanting.spans);
    } else {
        let text = style.cut(&why.to_string(), columns.saturating_sub(LABEL));
        line.spans.push(Span::styled(text, style.theme.quiet()));
    }
    vec![Row::new(line)]
}

/// The goal: `25 minutes a day`, what will not be reached, or that no day is set.
pub fn goal(shared: &Shared, here: bool, style: TextStyle, columns: usize) -> Row {
    let theme = style.theme;
    let (text, look, does) = match shared.plan.view.as_deref() {
        None => (not_planned(shared).into(), theme.quiet(), texts::HOME_DOES_CHANGE),
        Some(view) => match (view.aim, view.too_far) {
            (_, Some(date)) => {
                let day = report::words::date(date);
                let text = texts::HomeGoalTooFar { day, years: FURTHEST }.say();
                (text, theme.caution(), texts::HOME_DOES_CHANGE)
            }
            (Aim::Retention, None) => {
                (texts::HOME_GOAL_NONE.into(), theme.quiet(), texts::HOME_DOES_SET_DAY)
            }
            (Aim::Passed, None) => {
                (texts::HOME_GOAL_PASSED.into(), theme.quiet(), texts::HOME_DOES_SET_NEXT)
            }
            (Aim::Exam { .. } | Aim::Today, None) => {
                let change = texts::HOME_DOES_CHANGE;
                let kept = (report::each_day(&view.goal), theme.plain(), change);
                outlook::unreached(view).map_or(kept, |text| (text, theme.caution(), change))
            }
        },
    };
    let mut line = begun(&texts::HOME_GOAL, here, style);
    line.spans.push(Span::styled(text, look));
    with_key(line, &Act { key: "g", does: &does }, here, style, columns)
}
