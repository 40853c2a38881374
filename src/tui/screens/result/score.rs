//! The head of a result: the score, what was won, lost and left, and under which scheme.

use ratatui::text::{Line, Span};

use crate::exam::{Marks, Score};

use crate::report::answered;
use crate::text::width;
use crate::tui::kit::page::Row;
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::screens::result::told::Told;
use crate::tui::screens::result::{advice, paper};
use crate::tui::state::listing::Filter;

/// Total and what it is made of.
pub fn rows(told: Told<'_>, columns: usize) -> Vec<Row> {
    let theme = told.style.theme;
    let symbols = theme.symbols();
    let analysis = &told.view.analysis;
    let Score { total, maximum, won, lost, right, wrong, multiple, declined, blank } =
        &analysis.score;
    let gap = "   ";
    let whole = analysis.answered == analysis.of;
    let percent = total.percent_of(maximum).filter(|_| whole);
    let percent = percent.map(|percent| format!(" ({percent} %)")).unwrap_or_default();
    let of_what = told.view.of_what();
    let mut first = Line::from(vec![
        Span::styled(format!("  {}", told.marks(total)), theme.accent()),
        Span::styled(format!(" of {}{of_what}{percent}", told.marks(maximum)), theme.strong()),
    ]);
    let counts = [
        Span::raw(gap),
        Span::styled(format!("{} {right} right", symbols.right), theme.right()),
        Span::raw(gap),
        Span::styled(format!("{} {wrong} wrong", symbols.wrong), theme.wrong()),
        Span::raw(gap),
        if told.current.reveals_each() {
            Span::raw(answered(analysis.answered, analysis.of))
        } else {
            Span::raw(format!("{} {blank} unanswered", symbols.blank))
        },
    ];
    let mut rows = Vec::new();
    if line_width(&first) + counts.iter().map(|count| width(&count.content)).sum::<usize>()
        > columns
    {
        rows.push(Row::new(first));
        first = Line::from("  ");
        first.spans.extend(counts.into_iter().skip(1));
    } else {
        first.spans.extend(counts);
    }
    // On a line of their own: beside the others they would not fit a screen of 80 columns.
    let rest: Vec<String> = [(*multiple, "with several answers"), (*declined, "not attempted")]
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    let time = words::clock(told.current.sitting.elapsed(&told.shared.now));
    let limit = told.current.sitting.terms().rules.limit();
    let of = limit.map(|limit| format!(" of {}", words::clock(limit))).unwrap_or_default();
    let mut parts = vec![format!("+{} right", told.marks(won))];
    parts.push(if *lost == Marks::zero() {
        "nothing lost".to_owned()
    } else {
        format!("-{} wrong", told.marks(lost))
    });
    if analysis.left > Marks::zero() {
        parts.push(format!("{} unanswered", told.marks(&analysis.left)));
    }
    parts.push(format!("time {time}{of}"));
    let second = format!("  {}", parts.join(&format!(" {} ", symbols.dot)));
    rows.push(Row::new(first));
    if !rest.is_empty() {
        rows.push(Row::new(Span::raw(format!("  {}", rest.join(gap)))));
    }
    rows.push(Row::new(Span::styled(second, theme.quiet())));
    rows.extend(paper::standing(told, columns));
    rows.extend(again(told, columns));
    rows.extend(advice::row(told, to_practise(told), columns));
    rows
}

/// What `p` does: `Practise the 7 wrong and unanswered questions: p`
fn to_practise(told: Told<'_>) -> Option<String> {
    let (listing, sitting) = (&told.current.listing, &told.current.sitting);
    let has = |filter| !listing.filtered(sitting, filter).is_empty();
    let which = match (listing.filter, has(Filter::Wrong), has(Filter::Blank)) {
        (Filter::All, true, true) => "wrong and unanswered".to_owned(),
        (Filter::All, true, false) => Filter::Wrong.name().into(),
        (Filter::All, false, _) => Filter::Blank.name().into(),
        (filter, ..) => filter.name().into(),
    };
    match listing.again(sitting).len() {
        0 => None,
        1 => Some(format!("Practise the {which} question: p")),
        count => Some(format!("Practise the {count} {which} questions: p")),
    }
}

/// Where it is marked under another scheme: which, and what its own gives.
fn again(told: Told<'_>, columns: usize) -> Vec<Row> {
    let view = told.view;
    let (Some(own), Some(other)) = (&view.own, view.remarkings.get(view.remarking)) else {
        return vec![];
    };
    let more = view.analysis.score.total.clone() - own.score.total.clone();
    let text = format!(
        "Marked again, {}: {} against its own {}",
        other.name,
        told.signed(&more),
        told.marks(&own.score.total)
    );
    told.style.hanging(&Span::raw("  "), &text, columns, told.style.theme.caution())
}
