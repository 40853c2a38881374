//! Memory: with whose parameters is planned, how many answers it takes to fit them, and what the
//! fit gained.

use ratatui::text::{Line, Span};

use crate::report::FitView;

use super::state::Told;
use crate::report::words::date;
use crate::tui::kit::page::Row;
use crate::tui::kit::words;
use crate::tui::texts::{self, Text};

/// The width of the bar.
const BAR: usize = 20;

pub fn rows(told: Told<'_>, columns: usize) -> Vec<Row> {
    let (style, theme) = (told.style, told.style.theme);
    let fit = &told.view.fit;
    let whose = match &fit.fitted {
        Some(fitted) if fitted.kept => texts::MEMORY_FITTED,
        _ => texts::MEMORY_AVERAGE,
    };
    let mut rows = style.text(&whose, columns, theme.plain());
    if let Some(at) = told.shared.plan.fit.at {
        rows.push(Row::default());
        let mut line = Line::from(Span::raw("  "));
        line.spans.extend(words::bar(theme, f64::from(at.done), number(at.of), BAR).spans);
        let percent = at.done * 100 / at.of.max(1);
        let fitting = texts::MemoryFitting { percent }.say();
        line.spans.push(Span::raw(format!("  {fitting}")));
        rows.push(Row::new(line));
    }
    if let Some(fitted) = &fit.fitted {
        rows.push(Row::default());
        rows.extend(style.text(&said(fitted), columns, theme.plain()));
        rows.push(Row::default());
        let bar = |name: Text, loss: f64| {
            let mut line = Line::from(vec![
                Span::raw(format!("  {name:<8}")),
                Span::styled(format!("{loss:.3}  "), theme.strong()),
            ]);
            line.spans.extend(words::bar(theme, loss, 1, BAR).spans);
            Row::new(line)
        };
        let (average, own) = (texts::MEMORY_LOSS_AVERAGE, texts::MEMORY_LOSS_FITTED);
        rows.extend([bar(average, fitted.before), bar(own, fitted.after)]);
    }
    rows.push(Row::default());
    let (answers, needed) = (number(fit.answers), number(fit.needed));
    let mut line = Line::from(Span::raw("  "));
    line.spans.extend(words::bar(theme, answers as f64, needed, BAR).spans);
    let count = if answers < needed {
        texts::MemoryWants { answers, needed }.say()
    } else {
        texts::MemoryHas { answers, needed }.say()
    };
    line.spans.push(Span::raw(format!("  {count}")));
    rows.push(Row::new(line));
    rows.extend(style.quiet(&texts::MEMORY_COUNTS, columns));
    rows.push(Row::default());
    let (view, facts) = (told.view, told.view.facts);
    for (count, text) in [
        (view.seen, texts::MemorySeen { count: view.seen, facts }.say()),
        (view.known, texts::MemoryKnown { count: view.known, mistaken: view.mistaken }.say()),
    ] {
        let mut line = Line::from(Span::raw("  "));
        line.spans.extend(words::bar(theme, count as f64, facts, BAR).spans);
        line.spans.push(Span::raw(format!("  {text}")));
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
    let (answers, how) = (fit.answers, fit.in_words());
    if fit.put_back {
        texts::MemoryFitBack { answers, day, how }.say()
    } else {
        texts::MemoryFit { answers, day, how }.say()
    }
}
