//! What is drawn over another screen: sources, a report being typed, handing in, leaving.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::exam::Marks;
use crate::study::Question;
use crate::text;
use crate::tui::app::model::{Model, Screen};
use crate::tui::kit::dialog;
use crate::tui::kit::page::{Pane, Row, Scroll};
use crate::tui::kit::palette;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::words;
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::standing::LeftOut;

/// The box of an overlay.
pub fn panes(model: &Model, screen: &Screen, ink: TextStyle, body: Rect) -> Vec<Pane> {
    let columns = dialog::columns(body);
    let (title, rows, scroll) = match screen {
        Screen::Summary if model.current.as_ref().is_some_and(CurrentSitting::reveals_each) => {
            ("End it?", ending(model, ink, columns), Scroll::Still)
        }
        Screen::Summary => ("Hand in?", summary(model, ink, columns), Scroll::Still),
        Screen::Leave => ("Leave?", leave(model, ink, columns), Scroll::Still),
        Screen::Sources { scroll } => {
            ("Sources", sources(model, ink, columns), Scroll::By(*scroll))
        }
        Screen::Report { input } => ("Report", report(input, ink, columns), Scroll::Still),
        _ => return Vec::new(),
    };
    vec![dialog::pane(title, rows, scroll, ink, body)]
}

fn summary(model: &Model, ink: TextStyle, columns: usize) -> Vec<Row> {
    let Some(current) = &model.current else { return Vec::new() };
    let (plain, caution) = (ink.theme.plain(), ink.theme.caution());
    let mut rows = palette::legend(current, ink, columns);
    rows.push(Row::default());
    if current.has_sheet() {
        let text = format!(
            "What counts is the answer sheet: {} of {} are filled in.",
            text::count(current.rows_filled(), "row"),
            current.len()
        );
        rows.extend(ink.text(&text, columns, plain));
    }
    let left_out = current.left_out();
    if left_out.not_transferred > 0 {
        let n = left_out.not_transferred;
        let is = text::by_count(n, "is", "are");
        let answers = text::count(n, "answer");
        let text = format!("{answers} of the booklet {is} not on the sheet: o goes there.");
        rows.extend(ink.text(&text, columns, caution));
    }
    rows.extend(
        blanks(current, &left_out).iter().flat_map(|text| ink.text(text, columns, caution)),
    );
    if let Some(left) = current.sitting.remaining(&model.now) {
        let text =
            format!("{} left. After handing in nothing can be changed.", words::clock_left(left));
        rows.extend(ink.text(&text, columns, plain));
    }
    rows.push(Row::new(Span::styled("y hands in. Esc goes back.", ink.theme.strong())));
    rows
}

/// What counts of a practice that is ended before all of it is answered.
fn ending(model: &Model, ink: TextStyle, columns: usize) -> Vec<Row> {
    let Some(current) = &model.current else { return Vec::new() };
    let (answered, of) = (current.sitting.counted(), current.len());
    let result = match answered {
        0 => "Nothing is answered yet: it leaves no result.".to_owned(),
        n if n == of => format!("All {of} are answered, and make its result."),
        n => format!(
            "{n} of {of} answered. Only {} in its result; the rest is not scored.",
            text::by_count(n, "that one counts", "those count")
        ),
    };
    let (plain, quiet) = (ink.theme.plain(), ink.theme.quiet());
    let mut rows = ink.text(&result, columns, plain);
    rows.push(Row::default());
    let for_good =
        "Once ended it cannot be resumed. To go on with it later, go back and leave it with q.";
    rows.extend(ink.text(for_good, columns, quiet));
    rows.push(Row::default());
    rows.push(Row::new(Span::styled("y ends it. Esc goes back.", ink.theme.strong())));
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

fn leave(model: &Model, ink: TextStyle, columns: usize) -> Vec<Row> {
    let left = model.current.as_ref().and_then(|current| current.sitting.remaining(&model.now));
    let left = left.map(|time| format!(", with {} left", words::clock_left(time)));
    let text = format!(
        "The clock runs on{}. Every answer is kept, and Home has the sitting under Unfinished until \
         its time is up.",
        left.unwrap_or_default()
    );
    let mut rows = ink.text(&text, columns, ink.theme.plain());
    rows.push(Row::new(Span::styled("y leaves. Esc goes back.", ink.theme.strong())));
    rows
}

/// The question that is being looked at.
fn question(model: &Model) -> Option<&Question> {
    let found = model.screens.iter().rev().find_map(|screen| match screen {
        Screen::Found { question, .. } => Some(&**question),
        _ => None,
    });
    found.or_else(|| {
        model.current.as_ref().and_then(CurrentSitting::present).map(|(question, ..)| question)
    })
}

fn sources(model: &Model, ink: TextStyle, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let mut rows = Vec::new();
    for source in question(model).map_or(&[][..], |question| &question.grounds.sources) {
        let mark = Span::styled(format!("{} ", theme.symbols().bullet), theme.accent());
        rows.extend(ink.hanging(&mark, &source.title, columns, theme.plain()));
        let date = source.date.map(|date| date.to_string());
        let line: Vec<String> = [source.publisher.clone(), date].into_iter().flatten().collect();
        if !line.is_empty() {
            rows.extend(ink.hanging(&Span::raw("  "), &line.join(", "), columns, theme.quiet()));
        }
        if let Some(url) = &source.url {
            rows.extend(ink.hanging(&Span::raw("  "), url, columns, theme.quiet()));
        }
    }
    rows
}

fn report(input: &str, ink: TextStyle, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let ask = "What is wrong with this question? It is kept in your own record; empty is allowed.";
    let mut rows = ink.text(ask, columns, theme.quiet());
    rows.push(Row::default());
    let cursor = if theme.symbols().full == "#" { "_" } else { "▏" };
    rows.extend(ink.text(&format!("{input}{cursor}"), columns, theme.plain()));
    rows
}
