//! What is said before a sitting is handed in or ended.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::exam::{Answer, Marks};
use crate::text;
use crate::tui::kit::page::{Content, Row, Scroll};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::{dialog, palette, words};
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::standing::LeftOut;
use crate::tui::texts;

/// The box, with what would count.
pub fn view(shared: &Shared, look: TextStyle, body: Rect) -> Content {
    let Some(current) = &shared.current else { return Content::default() };
    let columns = dialog::columns(body);
    let (title, rows) = if current.reveals_each() {
        (texts::SUMMARY_END, ending(current, look, columns))
    } else {
        (texts::SUMMARY_HAND_IN, handing_in(shared, current, look, columns))
    };
    Content::over(vec![dialog::pane(&title, rows, Scroll::Still, look, body)])
}

/// What counts of a sitting that is handed in.
fn handing_in(
    shared: &Shared,
    current: &CurrentSitting,
    style: TextStyle,
    columns: usize,
) -> Vec<Row> {
    let (plain, caution) = (style.theme.plain(), style.theme.caution());
    let mut rows = style.text(&in_all(current), columns, plain);
    rows.extend(palette::legend(current, style, columns));
    rows.push(Row::default());
    if current.has_sheet() {
        let sheet = texts::SummarySheet { count: current.rows_filled(), rows: current.len() };
        rows.extend(style.text(&sheet.say(), columns, plain));
    }
    let left_out = current.left_out();
    if left_out.not_transferred > 0 {
        let text = texts::SummaryNotOnSheet { count: left_out.not_transferred }.say();
        rows.extend(style.text(&text, columns, caution));
    }
    rows.extend(
        blanks(current, &left_out).iter().flat_map(|text| style.text(text, columns, caution)),
    );
    if let Some(left) = current.sitting.remaining(&shared.now) {
        let text = texts::SummaryLeft { time: words::clock_left(left) }.say();
        rows.extend(style.text(&text, columns, plain));
    }
    rows.push(Row::new(Span::styled(texts::SUMMARY_HAND_IN_KEYS, style.theme.strong())));
    rows
}

/// `73 of 100 answered, 27 unanswered: 20 of those were never seen.`
fn in_all(current: &CurrentSitting) -> String {
    let responses = current.sitting.responses();
    let open = || responses.iter().filter(|response| response.answer == Answer::Blank);
    let (of, blank) = (responses.len(), open().count());
    let unseen = open().filter(|response| !response.visited).count();
    let (answered, count) = (of - blank, blank);
    match unseen {
        _ if blank == 0 => texts::SummaryAnsweredAll { count: of }.say(),
        0 => texts::SummaryAnswered { answered, of, count }.say(),
        n if n == blank => texts::SummaryAnsweredUnseen { answered, of, count }.say(),
        unseen => texts::SummaryAnsweredSomeUnseen { answered, of, count, unseen }.say(),
    }
}

/// What counts of a practice that is ended before all of it is answered.
fn ending(current: &CurrentSitting, style: TextStyle, columns: usize) -> Vec<Row> {
    let (answered, of) = (current.sitting.counted(), current.len());
    let result: String = match answered {
        0 => texts::SUMMARY_NOTHING.into(),
        n if n == of => texts::SummaryAll { count: of }.say(),
        answered => texts::SummarySome { answered, count: of }.say(),
    };
    let (plain, quiet) = (style.theme.plain(), style.theme.quiet());
    let mut rows = style.text(&result, columns, plain);
    rows.push(Row::default());
    rows.extend(style.text(&texts::SUMMARY_FOR_GOOD, columns, quiet));
    rows.push(Row::default());
    rows.push(Row::new(Span::styled(texts::SUMMARY_END_KEYS, style.theme.strong())));
    rows
}

/// What blanks do to the score, where they do something.
fn blanks(current: &CurrentSitting, left_out: &LeftOut) -> Vec<String> {
    let LeftOut { blank, cost, limit, .. } = left_out;
    let mut parts = Vec::new();
    let free = current.declines() && *current.sitting.terms().scheme.declined.numer() == 0;
    let decline = current.circles(current.at()).len().checked_sub(1).filter(|_| free);
    if *cost > Marks::zero() {
        let (count, marks) = (*blank, cost.to_string());
        parts.push(match decline.map(|at| text::letter(at).to_string()) {
            Some(letter) => texts::SummaryBlanksDeclined { count, marks, letter }.say(),
            None => texts::SummaryBlanks { count, marks }.say(),
        });
    }
    match limit {
        Some(most) if blank > most => parts.push(texts::SummaryTooMany { most }.say()),
        Some(most) if *blank > 0 => {
            parts.push(texts::SummaryUpTo { most }.say());
        }
        _ => {}
    }
    parts
}
