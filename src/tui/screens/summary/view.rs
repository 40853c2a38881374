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

/// The box, with what would count.
pub fn view(shared: &Shared, look: TextStyle, body: Rect) -> Content {
    let Some(current) = &shared.current else { return Content::default() };
    let columns = dialog::columns(body);
    let (title, rows) = if current.reveals_each() {
        ("End it?", ending(current, look, columns))
    } else {
        ("Hand in?", handing_in(shared, current, look, columns))
    };
    Content::over(vec![dialog::pane(title, rows, Scroll::Still, look, body)])
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
        let text = format!(
            "What counts is the answer sheet: {} of {} are filled in.",
            text::count(current.rows_filled(), "row"),
            current.len()
        );
        rows.extend(style.text(&text, columns, plain));
    }
    let left_out = current.left_out();
    if left_out.not_transferred > 0 {
        let n = left_out.not_transferred;
        let is = text::by_count(n, "is", "are");
        let answers = text::count(n, "answer");
        let text = format!("{answers} of the booklet {is} not on the sheet: o goes there.");
        rows.extend(style.text(&text, columns, caution));
    }
    rows.extend(
        blanks(current, &left_out).iter().flat_map(|text| style.text(text, columns, caution)),
    );
    if let Some(left) = current.sitting.remaining(&shared.now) {
        let text =
            format!("{} left. After handing in nothing can be changed.", words::clock_left(left));
        rows.extend(style.text(&text, columns, plain));
    }
    rows.push(Row::new(Span::styled("y hands in. Esc goes back.", style.theme.strong())));
    rows
}

/// `73 of 100 answered, 27 unanswered: 20 of those were never seen.`
fn in_all(current: &CurrentSitting) -> String {
    let responses = current.sitting.responses();
    let open = || responses.iter().filter(|response| response.answer == Answer::Blank);
    let (of, blank) = (responses.len(), open().count());
    let unseen = open().filter(|response| !response.visited).count();
    let never = match unseen {
        0 => String::new(),
        n if n == blank => ", never seen".to_owned(),
        n => format!(": {n} of those {} never seen", text::by_count(n, "was", "were")),
    };
    let unanswered =
        if blank == 0 { String::new() } else { format!(", {blank} unanswered{never}") };
    format!("{} of {of} answered{unanswered}.", of - blank)
}

/// What counts of a practice that is ended before all of it is answered.
fn ending(current: &CurrentSitting, style: TextStyle, columns: usize) -> Vec<Row> {
    let (answered, of) = (current.sitting.counted(), current.len());
    let result = match answered {
        0 => "Nothing is answered yet: it leaves no result.".to_owned(),
        n if n == of => format!("All {of} are answered, and make its result."),
        n => format!(
            "{n} of {of} answered. Only {} in its result; the rest is not scored.",
            text::by_count(n, "that one counts", "those count")
        ),
    };
    let (plain, quiet) = (style.theme.plain(), style.theme.quiet());
    let mut rows = style.text(&result, columns, plain);
    rows.push(Row::default());
    let for_good =
        "Once ended it cannot be resumed. To go on with it later, go back and leave it with q.";
    rows.extend(style.text(for_good, columns, quiet));
    rows.push(Row::default());
    rows.push(Row::new(Span::styled("y ends it. Esc goes back.", style.theme.strong())));
    rows
}

/// What blanks do to the score, where they do something.
fn blanks(current: &CurrentSitting, left_out: &LeftOut) -> Vec<String> {
    let LeftOut { blank, cost, limit, .. } = left_out;
    let mut parts = Vec::new();
    let free = current.declines() && *current.sitting.terms().scheme.declined.numer() == 0;
    let decline = current.circles(current.at()).len().checked_sub(1).filter(|_| free);
    if *cost > Marks::zero() {
        let way_out = decline.map(|at| format!("; {} costs nothing", text::letter(at)));
        parts.push(format!(
            "Blanks, of which there are {blank}, cost {cost} marks{}.",
            way_out.unwrap_or_default()
        ));
    }
    match limit {
        Some(most) if blank > most => parts.push(format!(
            "More than {most} may not be left blank: handed in like this, the paper is not marked."
        )),
        Some(most) if *blank > 0 => {
            parts.push(format!(
                "Up to {most} may be left blank; with more the paper is not marked."
            ));
        }
        _ => {}
    }
    parts
}
