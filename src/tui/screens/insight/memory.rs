//! Memory: with whose parameters is planned, how many answers it takes to fit them, and what the
//! fit gained.

use ratatui::text::{Line, Span};

use crate::report::FitView;

use super::state::Told;
use crate::report::words::date;
use crate::text;
use crate::tui::kit::page::Row;
use crate::tui::kit::words;

/// The width of the bar.
const BAR: usize = 20;

pub fn rows(told: Told<'_>, columns: usize) -> Vec<Row> {
    let (style, theme) = (told.style, told.style.theme);
    let fit = &told.view.fit;
    let whose = match &fit.fitted {
        Some(fitted) if fitted.kept => {
            "Memory is reckoned with parameters of FSRS-6 that were fitted to your own answers."
        }
        _ => "Memory is reckoned with the parameters of FSRS-6 that fit most learners.",
    };
    let mut rows = style.text(whose, columns, theme.plain());
    if let Some(at) = told.shared.plan.fit.at {
        rows.push(Row::default());
        let mut line = Line::from(Span::raw("  "));
        line.spans.extend(words::bar(theme, f64::from(at.done), number(at.of), BAR).spans);
        let percent = at.done * 100 / at.of.max(1);
        line.spans.push(Span::raw(format!("  being fitted to your answers: {percent} %")));
        rows.push(Row::new(line));
    }
    if let Some(fitted) = &fit.fitted {
        rows.push(Row::default());
        rows.extend(style.text(&said(fitted), columns, theme.plain()));
        rows.push(Row::default());
        let bar = |name: &str, loss: f64| {
            let mut line = Line::from(vec![
                Span::raw(format!("  {name:<8}")),
                Span::styled(format!("{loss:.3}  "), theme.strong()),
            ]);
            line.spans.extend(words::bar(theme, loss, 1, BAR).spans);
            Row::new(line)
        };
        rows.extend([bar("average", fitted.before), bar("fitted", fitted.after)]);
    }
    rows.push(Row::default());
    let (answers, needed) = (number(fit.answers), number(fit.needed));
    let mut line = Line::from(Span::raw("  "));
    line.spans.extend(words::bar(theme, answers as f64, needed, BAR).spans);
    let count = if answers < needed {
        format!("  {answers} of the {needed} answers that a fit takes")
    } else {
        format!("  {answers} answers; a fit takes {needed}")
    };
    line.spans.push(Span::raw(count));
    rows.push(Row::new(line));
    let text =
        "Answers that tell of forgetting count: those to facts that were asked on a day before.";
    rows.extend(style.quiet(text, columns));
    rows.push(Row::default());
    let (view, facts) = (told.view, told.view.facts);
    for (count, text) in [
        (view.seen, format!("of the {facts} facts of these banks were ever asked")),
        (view.known, format!("are known, {} mistaken", view.mistaken)),
    ] {
        let mut line = Line::from(Span::raw("  "));
        line.spans.extend(words::bar(theme, count as f64, facts, BAR).spans);
        line.spans.push(Span::raw(format!("  {count} {text}")));
        rows.push(Row::new(line));
    }
    rows
}

fn number(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// When it was fitted, from what, and what came of it.
fn said(fit: &FitView) -> String {
    let day = date(fit.day);
    let from = text::count(number(fit.answers), "answer");
    let when = if fit.put_back { "; put back" } else { "" };
    format!("Fitted to {from}{when} on {day}. {}", fit.in_words())
}
