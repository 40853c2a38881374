//! The result: the score, what it is made of, and every question.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::{Confidence, Marks, Outcome, Score, mark};

use super::super::hall::Hall;
use super::super::model::{Filter, Model};
use super::super::msg::Target;
use super::super::text::width;
use super::Content;
use super::ink::{Ink, MEASURE};
use super::page::{Pane, Row};
use super::words;

/// The width of bars.
const BAR: usize = 12;
/// Topics shown in the summary; the list below has every question anyway.
const TOPICS: usize = 8;

/// The result with the row under the cursor, the filter and whether fractions are shown.
pub(super) fn content(
    model: &Model,
    (cursor, filter, fraction): (usize, Filter, bool),
    ink: Ink,
    body: Rect,
) -> Content {
    let Some(hall) = &model.hall else {
        return Content { heading: Default::default(), panes: vec![] };
    };
    let columns = usize::from(body.width).min(MEASURE + 8);
    let mut rows = score(model, hall, fraction, ink);
    rows.extend(by_confidence(hall, ink));
    rows.extend(by_topic(hall, ink, columns));
    rows.push(Row::default());
    rows.push(filters(hall, filter, ink));
    let first = rows.len();
    let listed = hall.filtered(filter);
    if listed.is_empty() {
        rows.extend(ink.quiet("  None of these.", columns));
    }
    for (row, at) in listed.into_iter().enumerate() {
        rows.push(question(hall, at, row, cursor == row, fraction, ink, columns));
    }
    let mut follow = first + cursor;
    if follow < usize::from(body.height).saturating_sub(1) {
        follow = 0;
    }
    let title = Span::styled(ink.clean(&hall.sitting.terms().title), ink.theme.strong());
    let left = Line::from(vec![title, Span::raw(format!(" {} result", ink.theme.signs().dot))]);
    let right = Line::from(Span::styled(
        hall.sitting.began().date().strftime("%-d %b %Y").to_string(),
        ink.theme.quiet(),
    ));
    Content { heading: (left, right), panes: vec![Pane::follow(body, rows, follow)] }
}

fn marks(marks: &Marks, fraction: bool) -> String {
    if fraction { marks.fraction() } else { marks.to_string() }
}

/// Total and what it is made of.
fn score(model: &Model, hall: &Hall, fraction: bool, ink: Ink) -> Vec<Row> {
    let theme = ink.theme;
    let signs = theme.signs();
    let Score { total, maximum, won, lost, right, wrong, multiple, declined, blank } = hall.score();
    let gap = "   ";
    let mut first = Line::from(vec![
        Span::styled(format!("  {}", marks(&total, fraction)), theme.accent()),
        Span::styled(format!(" of {}", marks(&maximum, fraction)), theme.strong()),
        Span::raw(gap),
        Span::styled(format!("{} {right} right", signs.right), theme.right()),
        Span::raw(gap),
        Span::styled(format!("{} {wrong} wrong", signs.wrong), theme.wrong()),
        Span::raw(gap),
        Span::raw(format!("{} {blank} blank", signs.blank)),
    ]);
    for (count, word) in [(multiple, "with several answers"), (declined, "not attempted")] {
        if count > 0 {
            first.push_span(Span::raw(format!("{gap}{count} {word}")));
        }
    }
    let time = words::clock(hall.sitting.elapsed(&model.now));
    let limit = hall.sitting.terms().rules.limit();
    let of = limit.map(|limit| format!(" of {}", words::clock(limit))).unwrap_or_default();
    let lost_text = if lost == Marks::zero() {
        "none lost".to_owned()
    } else {
        format!("{} lost by wrong answers", marks(&lost, fraction))
    };
    let dot = signs.dot;
    let won = marks(&won, fraction);
    let second = format!("  {won} won {dot} {lost_text} {dot} time {time}{of}");
    let mut rows = vec![Row::new(first), Row::new(Span::styled(second, theme.quiet()))];
    let unasked = (0..hall.len()).filter(|at| !hall.counts(*at)).count();
    if unasked > 0 {
        let text = format!("  {} not answered before it ended", words::count(unasked, "question"));
        rows.push(Row::new(Span::styled(text, theme.quiet())));
    }
    rows
}

/// What was said before the answers, against how they came out.
fn by_confidence(hall: &Hall, ink: Ink) -> Vec<Row> {
    let theme = ink.theme;
    let mut parts = Vec::new();
    for said in [Confidence::Sure, Confidence::FiftyFifty, Confidence::Guess] {
        let with =
            (0..hall.len()).filter(|at| hall.counts(*at) && hall.confidence(*at) == Some(said));
        let (all, right) = with.fold((0, 0), |(all, right), at| {
            (all + 1, right + usize::from(hall.outcome(at) == Some(Outcome::Right)))
        });
        if all > 0 {
            let (sign, word) = words::confidence(theme, said);
            parts.push(format!("{sign} {word}: {right} of {all} right"));
        }
    }
    if parts.is_empty() {
        return Vec::new();
    }
    vec![Row::new(Span::raw(format!("  {}", parts.join("   "))))]
}

fn by_topic(hall: &Hall, ink: Ink, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let mut topics: Vec<(&str, usize, usize)> = Vec::new();
    for at in (0..hall.len()).filter(|at| hall.counts(*at)) {
        let Some((question, ..)) = hall.nth(at) else { continue };
        let right = usize::from(hall.outcome(at) == Some(Outcome::Right));
        match topics.iter_mut().find(|(title, ..)| *title == question.topic) {
            Some((_, got, all)) => {
                *got += right;
                *all += 1;
            }
            None => topics.push((&question.topic, right, 1)),
        }
    }
    if topics.len() < 2 {
        return Vec::new();
    }
    // The weakest first: that is where the next hour goes.
    topics.sort_by(|(_, a, of_a), (_, b, of_b)| (a * of_b).cmp(&(b * of_a)));
    let room = columns.saturating_sub(BAR + 16).min(44);
    let more = topics.len().saturating_sub(TOPICS);
    let mut rows = vec![Row::default()];
    for (title, right, all) in topics.into_iter().take(TOPICS) {
        let title = ink.cut(title, room);
        let space = " ".repeat(room.saturating_sub(width(&title)) + 2);
        let mut line = Line::from(vec![Span::raw("  "), Span::raw(title), Span::raw(space)]);
        line.spans.extend(words::bar(theme, right as f64, all, BAR).spans);
        line.spans.push(Span::raw(format!("  {right} of {all}")));
        rows.push(Row::new(line));
    }
    if more > 0 {
        let text = format!("  and {} more", words::count(more, "topic"));
        rows.push(Row::new(Span::styled(text, theme.quiet())));
    }
    rows
}

fn filters(hall: &Hall, chosen: Filter, ink: Ink) -> Row {
    let theme = ink.theme;
    let mut spans = vec![Span::styled("Questions: ", theme.strong())];
    for filter in Filter::ALL {
        let text = format!("{} {}", filter.name(), hall.filtered(filter).len());
        let (text, style) = if filter == chosen {
            (format!("[{text}]"), theme.accent())
        } else {
            (format!(" {text} "), theme.quiet())
        };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
    }
    Row::new(Line::from(spans))
}

/// `▸ 12 ✗ ⚑ -0.67 ◐  With reference to ...`
fn question(
    hall: &Hall,
    at: usize,
    row: usize,
    here: bool,
    fraction: bool,
    ink: Ink,
    columns: usize,
) -> Row {
    let theme = ink.theme;
    let signs = theme.signs();
    let Some((question, dealt, response)) = hall.nth(at) else { return Row::default() };
    let (sign, style) = match hall.outcome(at) {
        Some(Outcome::Right) => (signs.right, theme.right()),
        Some(Outcome::Wrong) => (signs.wrong, theme.wrong()),
        _ => (signs.blank, theme.quiet()),
    };
    let earned = marks(&mark(dealt, response, &hall.sitting.terms().scheme), fraction);
    let said = hall.confidence(at).map_or("", |said| words::confidence(theme, said).0);
    let flag = if response.flagged { signs.flag } else { "" };
    let cursor = if here { signs.chosen } else { " " };
    let mut line = Line::from(vec![
        Span::styled(format!("{cursor} "), theme.accent()),
        Span::raw(format!("{:>3} ", at + 1)),
        Span::styled(format!("{sign} {earned:>6} "), style),
        Span::raw(format!("{said:<3} ")),
        Span::styled(format!("{flag:<2}"), theme.caution()),
        Span::styled(format!("{:>6}  ", words::clock(response.time)), theme.quiet()),
    ]);
    let text = question.item.as_ref().map_or_else(
        || question.id.to_string(),
        |item| match item.lines.first().map(|line| line.cells.join(" – ")) {
            // Stems of statement questions are all alike: the first statement says which it is.
            Some(first) => first,
            None => item.stem.clone(),
        },
    );
    let room = columns.saturating_sub(line.width());
    let style = if here { theme.accent() } else { theme.plain() };
    line.spans.push(Span::styled(ink.cut(&text, room), style));
    Row::new(line).target(Target::Row(row))
}
