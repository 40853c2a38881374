//! A topic's note, with what is remembered of its facts.

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::bank::FactId;
use crate::study::{FactState, Memory, NoteView};
use crate::text::width;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::{line_width, wrap_line_hanging};
use crate::tui::kit::words;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// One note; the fact that was looked for, `wanted`, stands out.
pub fn view(
    note: &NoteView,
    wanted: Option<&FactId>,
    scroll: ScrollTo,
    today: Date,
    style: TextStyle,
    body: Rect,
) -> Content {
    let theme = style.theme;
    let title = Span::styled(style.clean(&note.title), theme.strong());
    let (rows, fact) = note_rows(note, wanted, today, style, body);
    // The fact that was looked for stands in the middle where there is room.
    let mark = fact.saturating_sub(usize::from(body.height) / 2);
    let pane = Pane::by(body, rows, scroll.row(mark));
    Content::new(title, Span::styled(texts::NOTE_PAGE, theme.quiet()), vec![pane])
}

/// The rows of a note, and the row at which the fact looked for begins.
fn note_rows(
    view: &NoteView,
    wanted: Option<&FactId>,
    today: Date,
    style: TextStyle,
    body: Rect,
) -> (Vec<Row>, usize) {
    let columns = usize::from(body.width).min(MEASURE);
    let mut rows = if view.note.trim().is_empty() {
        style.quiet(&texts::NOTE_EMPTY, columns)
    } else {
        style.markdown(&view.note, columns)
    };
    if !view.facts.is_empty() {
        let seen = view.facts.iter().filter(|fact| fact.memory != Memory::New).count();
        rows.push(Row::default());
        rows.push(style.title(&texts::NoteFacts { seen, facts: view.facts.len() }.say()));
        if view.askable > view.facts.len() {
            // Home counts these too.
            let text = texts::NoteAskable { seen: view.seen, facts: view.askable }.say();
            rows.extend(style.quiet(&text, columns));
        }
    }
    let mut line = 0;
    for fact in &view.facts {
        let here = wanted == Some(&fact.id);
        if here {
            line = rows.len();
        }
        rows.extend(fact_rows(fact, here, today, style, columns));
    }
    (rows, line)
}

fn fact_rows(
    fact: &FactState,
    here: bool,
    today: Date,
    style: TextStyle,
    columns: usize,
) -> Vec<Row> {
    let theme = style.theme;
    let (sign, sign_style) = match &fact.memory {
        _ if fact.superseded => (theme.symbols().struck, theme.quiet()),
        Memory::New => (theme.symbols().guess, theme.quiet()),
        Memory::Seen { mistaken: true, .. } => (theme.symbols().wrong, theme.wrong()),
        Memory::Seen { known: true, due, .. } if *due > today => {
            (theme.symbols().sure, theme.right())
        }
        Memory::Seen { .. } => (theme.symbols().fifty, theme.caution()),
    };
    // In colour alone it would not stand out for everybody.
    let pointer = if here { theme.symbols().chosen } else { "" };
    let mark = Span::styled(format!("{sign:<2}{pointer:<1} "), sign_style);
    let body = match (fact.superseded, here) {
        (true, _) => theme.struck(),
        (false, true) => theme.accent(),
        (false, false) => theme.plain(),
    };
    let mut text = Line::from(Span::styled(style.clean(&fact.text), body));
    if !fact.is_true {
        // Before the text, which by itself would be learnt as it stands.
        let not_so = format!("{} {} ", theme.symbols().wrong, texts::NOTE_NOT_SO);
        text.spans.insert(0, Span::styled(not_so, theme.wrong()));
    }
    let lines = wrap_line_hanging(&mark, &text, columns.min(MEASURE));
    let mut lines: Vec<Row> = lines.into_iter().map(Row::new).collect();
    let said = format!("  [{}]", state(&fact.memory, fact.asked, fact.superseded, today));
    match lines.last_mut() {
        Some(last) if line_width(&last.line) + width(&said) <= columns => {
            last.line.spans.push(Span::styled(said, theme.quiet()));
        }
        _ => lines.push(Row::new(Span::styled(format!("  {said}"), theme.quiet()))),
    }
    lines
}

/// `new`, `mistaken, due`, `not known yet, tomorrow`, `known, 88 %, in 3 days`
fn state(memory: &Memory, asked: bool, superseded: bool, today: Date) -> String {
    if superseded {
        return texts::NOTE_SUPERSEDED.into();
    }
    match memory {
        Memory::New if !asked => texts::NOTE_NOT_ASKED.into(),
        Memory::Seen { retrievability, known, mistaken, .. } => {
            let how: String = match (mistaken, known) {
                (true, _) => texts::NOTE_MISTAKEN.into(),
                // Before it is known, the chance is a model's hope.
                (false, false) => texts::NOTE_NOT_KNOWN.into(),
                (false, true) => {
                    let chance = format!("{:.0}", retrievability * 100.0);
                    texts::NoteKnown { chance }.say()
                }
            };
            texts::NoteState { how, when: words::memory(memory, today) }.say()
        }
        Memory::New => words::memory(memory, today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::kit::theme::Theme;
    use crate::tui::kit::theme::{Appearance, Palette};

    #[test]
    fn what_is_not_so_is_said_to_be_not_so() {
        let style =
            TextStyle::new(Theme::new(Appearance { ascii: false, palette: Palette::Terminal }));
        let fact = |is_true| FactState {
            id: "b/t/quad.france".parse().unwrap(),
            text: "France is a member of the Quad.".into(),
            asked: true,
            is_true,
            superseded: false,
            memory: Memory::New,
        };
        let rows = |is_true| fact_rows(&fact(is_true), false, Date::MIN, style, 80);
        assert_eq!(
            rows(false)[0].line.to_string(),
            "○   ✗ false: France is a member of the Quad.  [new]"
        );
        assert_eq!(rows(false)[0].line.spans[1].style, style.theme.wrong());
        assert_eq!(rows(true)[0].line.to_string(), "○   France is a member of the Quad.  [new]");
    }
}
