//! The answer: verdict, what was said of each line and what is so, explanation, sources, memory.

mod after;
mod lines;
#[cfg(test)]
mod tests;
mod verdict;

use crate::report::judged;
use crate::tui::kit::page::Row;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::TextStyle;

/// The rows of the answer: what decides it, then explanation, what was cut in full, sources and
/// memory.
pub fn rows(shown: &ShownQuestion, style: TextStyle, columns: usize, height: usize) -> Vec<Row> {
    let (deciding, whole) = deciding(shown, style, columns, height);
    let mut parts = vec![deciding, after::own(shown, style, columns)];
    if let Some(item) = shown.item() {
        parts.push(after::choices(shown, item, style, columns));
        parts.push(item.explain.iter().flat_map(|text| style.markdown(text, columns)).collect());
    }
    parts.push(whole);
    parts.push(after::rests_on(shown, style, columns));
    parts.push(after::seen_again(shown, style, columns));
    apart(parts)
}

/// What decides the answer: the verdict, and of every line what the learner said, what is so and
/// why. It takes no more than `height` rows if that can be had by cutting what the lines say; then
/// the lines in full come back beside it, to stand further below.
pub fn deciding(
    shown: &ShownQuestion,
    style: TextStyle,
    columns: usize,
    height: usize,
) -> (Vec<Row>, Vec<Row>) {
    let judged = judged(shown.dealt, shown.response);
    let verdict = verdict::rows(shown, &judged, style, columns);
    let Some(item) = shown.item() else { return (verdict, vec![]) };
    let room = height.saturating_sub(verdict.len() + usize::from(!verdict.is_empty()));
    let (lines, whole) = lines::rows(shown, item, &judged, style, (columns, room));
    (apart(vec![verdict, lines]), whole)
}

/// Parts with an empty row between them.
fn apart(parts: Vec<Vec<Row>>) -> Vec<Row> {
    let mut rows = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !rows.is_empty() {
            rows.push(Row::default());
        }
        rows.extend(part);
    }
    rows
}
