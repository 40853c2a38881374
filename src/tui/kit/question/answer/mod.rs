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

/// The rows of the answer. The verdict and all that is told of the lines stand in the first
/// `height` rows, if that can be had by cutting what the lines say.
pub fn rows(shown: &ShownQuestion, style: TextStyle, columns: usize, height: usize) -> Vec<Row> {
    let judged = judged(shown.dealt, shown.response);
    let mut rows = verdict::rows(shown, &judged, style, columns);
    let mut parts: Vec<Vec<Row>> = Vec::new();
    if let Some(item) = shown.item() {
        let room = height.saturating_sub(rows.len() + usize::from(!rows.is_empty()));
        parts.push(lines::rows(shown, item, &judged, style, (columns, room)));
        parts.push(after::choices(shown, item, style, columns));
        parts.push(item.explain.iter().flat_map(|text| style.markdown(text, columns)).collect());
    }
    parts.push(after::rests_on(shown, style, columns));
    parts.push(after::seen_again(shown, style, columns));
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !rows.is_empty() {
            rows.push(Row::default());
        }
        rows.extend(part);
    }
    rows
}
