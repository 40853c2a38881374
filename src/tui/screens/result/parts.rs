//! Bars: the questions by topic, section, kind, choices left and speed, each with what it earned.
//!
//! A group that would say little is left out: one part alone, or parts of one question each.

use ratatui::text::{Line, Span};

use crate::insight::{Part, Speed};

use crate::text::width;
use crate::tui::kit::page::{Row, after};
use crate::tui::kit::words;
use crate::tui::screens::result::advice;
use crate::tui::screens::result::told::Told;
use crate::tui::texts::{self, Text};

/// The widths of the figures after a part's name: right, marks, time.
const FIGURES: [usize; 3] = [11, 9, 7];

/// The width of bars.
fn bar(columns: usize) -> usize {
    if columns < 70 { 7 } else { 12 }
}

/// The width of names.
fn room(columns: usize) -> usize {
    columns.saturating_sub(bar(columns) + FIGURES.iter().sum::<usize>() + 4).min(44)
}

/// Everything that there is to say.
pub fn rows(told: Told<'_>, columns: usize) -> Vec<Row> {
    let analysis = &told.view.analysis;
    let topics = analysis.topics.iter().zip(told.view.topics.iter().cloned());
    let sections = analysis.sections.iter().zip(told.view.sections.iter().cloned());
    let kinds = analysis.kinds.iter().map(|part| (part, String::from(words::kind(part.of))));
    let speeds = analysis.speeds.iter().map(|part| (part, String::from(speed(part.of))));
    let struck =
        told.current.sitting.responses().iter().any(|response| !response.struck.is_empty());
    let left = analysis.choices_left.iter().filter(|_| struck);
    let left = left.map(|part| (part, texts::ResultChoices { count: part.of }.say()));
    let mut groups = [
        group(told, texts::RESULT_SECTIONS, sections.collect(), false, columns),
        group(told, texts::RESULT_TOPICS, topics.collect(), true, columns),
        group(told, texts::RESULT_KINDS, kinds.collect(), true, columns),
        group(told, texts::RESULT_CHOICES_LEFT, left.collect(), false, columns),
        group(told, texts::RESULT_SPEEDS, speeds.collect(), false, columns),
    ];
    let [_, topics, ..] = &mut groups;
    if !topics.is_empty() {
        topics.extend(advice::row(told, told.view.of_topics(), columns));
    }
    let mut groups = groups.into_iter().filter(|rows| !rows.is_empty());
    let mut rows = groups.next().unwrap_or_default();
    rows.extend(groups.flat_map(after));
    rows
}

/// A title and a bar for each part; the weakest first where their order says nothing, since that is
/// where the next hour goes.
fn group<K>(
    told: Told<'_>,
    title: Text,
    mut parts: Vec<(&Part<K>, String)>,
    weakest_first: bool,
    columns: usize,
) -> Vec<Row> {
    let questions: usize = parts.iter().map(|(part, _)| part.questions.len()).sum();
    if parts.len() < 2 || questions < 2 * parts.len() {
        return vec![];
    }
    if weakest_first {
        parts.sort_by(|(a, _), (b, _)| {
            (a.score.right * b.questions.len()).cmp(&(b.score.right * a.questions.len()))
        });
    }
    let rows = parts.into_iter().map(|(part, name)| row(told, &name, part, columns));
    std::iter::once(heads(told, title, columns)).chain(rows).collect()
}

fn speed(speed: Speed) -> Text {
    match speed {
        Speed::Quick => texts::SPEED_QUICK,
        Speed::Steady => texts::SPEED_STEADY,
        Speed::Slow => texts::SPEED_SLOW,
    }
}

fn timed(told: Told<'_>) -> bool {
    told.view.analysis.questions.iter().any(|marked| !marked.time.is_zero())
}

/// The title of a group, and what its figures are.
pub fn heads(told: Told<'_>, title: Text, columns: usize) -> Row {
    let theme = told.style.theme;
    let [right, marks, time] = FIGURES;
    let space = " ".repeat((room(columns) + bar(columns) + 4).saturating_sub(width(&title)));
    let each = if timed(told) { texts::RESULT_HEAD_EACH.get() } else { "" };
    let heads = [
        words::at_left(&format!("  {}", texts::RESULT_HEAD_RIGHT), right),
        words::at_right(&texts::RESULT_HEAD_MARKS, marks),
        words::at_right(each, time),
    ];
    Row::new(Line::from(vec![
        Span::styled(title, theme.strong()),
        Span::raw(space),
        Span::styled(heads.concat(), theme.quiet()),
    ]))
}

/// `Dams   ███░░░░░░░░░   1 of 4     +0.67  01:12`
pub fn row<K>(told: Told<'_>, name: &str, part: &Part<K>, columns: usize) -> Row {
    let theme = told.style.theme;
    let [_, marks, time] = FIGURES;
    let name = told.style.cut(name, room(columns));
    let space = " ".repeat(room(columns).saturating_sub(width(&name)) + 2);
    let count = part.questions.len();
    let mut line = Line::from(vec![Span::raw("  "), Span::raw(name), Span::raw(space)]);
    let right = part.score.right;
    line.spans.extend(words::bar(theme, right as f64, count, bar(columns)).spans);
    let right =
        texts::ResultPartRight { right: format!("{right:>3}"), count: format!("{count:<3}") };
    line.spans.push(Span::raw(format!(" {}", right.say())));
    line.spans.push(Span::raw(format!("{:>marks$}", told.signed(&part.score.total))));
    if timed(told) {
        let each = part.time / u32::try_from(count).unwrap_or(u32::MAX).max(1);
        let each = format!("{:>time$}", words::clock(each));
        line.spans.push(Span::styled(each, theme.quiet()));
    }
    Row::new(line)
}
