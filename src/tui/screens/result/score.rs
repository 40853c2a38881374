//! The head of a result: the score, what was won, lost and left, and under which scheme.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::exam::{Marks, Score};

use crate::text::width;
use crate::tui::kit::page::Row;
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::screens::result::told::Told;
use crate::tui::screens::result::{advice, paper};
use crate::tui::state::listing::Filter;
use crate::tui::texts;

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
    let percent = percent.map(|percent| texts::ResultScorePercent { percent }.say());
    let (total, maximum) = (told.marks(total), told.marks(maximum));
    let score = if told.view.is_of_part() {
        texts::ResultScoreOfPart { total, maximum }.say()
    } else {
        texts::ResultScore { total, maximum }.say()
    };
    let mut first = Line::from(Span::styled(format!("  {score}"), theme.accent()));
    let percent = percent.map(|percent| Span::styled(format!(" {percent}"), theme.strong()));
    first.spans.extend(percent);
    let counts = [
        Span::raw(gap),
        counted(symbols.right, &texts::ResultCountRight { count: *right }.say(), theme.right()),
        Span::raw(gap),
        // As the list below counts them.
        counted(
            symbols.wrong,
            &texts::ResultCountWrong { count: wrong + multiple }.say(),
            theme.wrong(),
        ),
        Span::raw(gap),
        if told.current.reveals_each() {
            Span::raw(words::answered(analysis.answered, analysis.of))
        } else {
            let unanswered = texts::ResultCountUnanswered { count: *blank }.say();
            counted(symbols.blank, &unanswered, theme.plain())
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
    let multiple = (*multiple > 0).then(|| texts::ResultCountMultiple { count: *multiple }.say());
    let declined =
        (*declined > 0).then(|| texts::ResultCountNotAttempted { count: *declined }.say());
    let rest: Vec<String> = multiple.into_iter().chain(declined).collect();
    let mut parts = vec![texts::ResultMarksRight { marks: told.marks(won) }.say()];
    parts.push(if *lost == Marks::zero() {
        texts::RESULT_MARKS_NONE_WRONG.into()
    } else {
        texts::ResultMarksWrong { marks: told.marks(lost) }.say()
    });
    if analysis.left > Marks::zero() {
        parts.push(texts::ResultMarksUnanswered { marks: told.marks(&analysis.left) }.say());
    }
    parts.push(time(told));
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

/// A count behind the sign of what is counted.
fn counted(sign: &str, count: &str, look: Style) -> Span<'static> {
    Span::styled(format!("{sign} {count}"), look)
}

/// The time taken, and of how much.
fn time(told: Told<'_>) -> String {
    let sitting = &told.current.sitting;
    let time = words::clock(sitting.elapsed(&told.shared.now));
    match sitting.terms().rules.limit() {
        Some(limit) => texts::ResultTimeOf { time, limit: words::clock(limit) }.say(),
        None => texts::ResultTime { time }.say(),
    }
}

/// What `p` does: `Practise the 7 wrong and unanswered questions: p`
fn to_practise(told: Told<'_>) -> Option<String> {
    let (listing, sitting) = (&told.current.listing, &told.current.sitting);
    let has = |filter| !listing.filtered(sitting, filter).is_empty();
    let count = listing.again(sitting).len();
    let said = match (listing.filter, has(Filter::Wrong), has(Filter::Blank)) {
        (Filter::All, true, true) => texts::ResultPractiseBoth { count }.say(),
        (Filter::All, true, false) | (Filter::Wrong, ..) => {
            texts::ResultPractiseWrong { count }.say()
        }
        (Filter::All, false, _) | (Filter::Blank, ..) => {
            texts::ResultPractiseUnanswered { count }.say()
        }
        (Filter::Flagged | Filter::Guessed | Filter::Slow, ..) => {
            texts::ResultPractiseThese { count }.say()
        }
    };
    (count > 0).then_some(said)
}

/// Where it is marked under another scheme: which, and what its own gives.
fn again(told: Told<'_>, columns: usize) -> Vec<Row> {
    let view = told.view;
    let (Some(own), Some(other)) = (&view.own, view.remarkings.get(view.remarking)) else {
        return vec![];
    };
    let more = view.analysis.score.total.clone() - own.score.total.clone();
    let text = texts::ResultMarkedAgain {
        scheme: &*other.name,
        marks: told.signed(&more),
        own: told.marks(&own.score.total),
    };
    told.style.hanging(&Span::raw("  "), &text.say(), columns, told.style.theme.caution())
}
