//! What a paper's own rules say of a score: the published figure, gates, revised keys, the day, the
//! cut-offs.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::exam::{Fraction, Marks, PaperScore};
use crate::report::Compared;

use crate::text::{self, width};
use crate::tui::kit::page::Row;
use crate::tui::screens::result::told::Told;

/// The width of a cut-off with the margin, of the margin alone, and of the year before them.
const WHOLE: usize = 14;
const MARGIN: usize = 9;
const YEAR: usize = 7;

/// What has to be known beside the score itself: what it is of, whether it stands, and whether keys
/// were revised since.
pub fn standing(told: Told<'_>, columns: usize) -> Vec<Row> {
    let (view, theme) = (told.view, told.style.theme);
    let mut rows = Vec::new();
    let mut say = |text: &str, look: Style| {
        rows.extend(told.style.hanging(&Span::raw("  "), text, columns, look));
    };
    if let Some(made_of) = &view.made_of {
        say(&made_of.in_words(), theme.plain());
    }
    let now = &view.now;
    if let Some(too_many) = now.disqualified {
        let text = format!(
            "{} of {} left blank, more than {}: the paper is not marked",
            too_many.blank,
            too_many.of,
            percent(too_many.limit)
        );
        say(&text, theme.wrong());
    }
    let form = told.current.sitting.terms().form.as_deref();
    if let (Some(qualified), Some(part)) = (now.qualified, form.and_then(|form| form.qualifying)) {
        let wanted = now.maximum.clone() * part.into();
        let (sign, word, look) = if qualified {
            (theme.symbols().right, "reached", theme.right())
        } else {
            (theme.symbols().wrong, "missed", theme.wrong())
        };
        let text = format!(
            "{sign} {word}: {} ({} of {}) have to be",
            told.marks(&wanted),
            percent(part),
            told.marks(&now.maximum)
        );
        say(&text, look);
    }
    if view.now != view.dealt {
        say(&revised(told, &view.dealt, now), theme.caution());
    }
    rows
}

/// `33 %`, or the fraction itself where it is no whole number of hundredths.
fn percent(part: Fraction) -> String {
    let hundredths = part * 100;
    if hundredths.is_integer() { format!("{hundredths} %") } else { format!("{part}") }
}

fn revised(told: Told<'_>, dealt: &PaperScore, now: &PaperScore) -> String {
    let dropped = match now.tally.dropped {
        0 => String::new(),
        n => format!(", {} dropped", text::count(n, "question")),
    };
    format!(
        "Keys were revised since{dropped}: {} of {} as ruled now, {} of {} as dealt",
        told.marks(&now.total),
        told.marks(&now.maximum),
        told.marks(&dealt.total),
        told.marks(&dealt.maximum),
    )
}

/// All papers of the day together.
pub fn day(told: Told<'_>, columns: usize) -> Vec<Row> {
    let Some(day) = &told.view.day else { return vec![] };
    let theme = told.style.theme;
    let (text, look) = if day.qualified {
        ("every paper of the day qualifies", theme.right())
    } else {
        ("what has to be reached is missed in a paper, or in all together", theme.wrong())
    };
    let text = format!("The day: {} count for rank; {text}.", told.marks(&day.merit));
    told.style.hanging(&Span::raw("  "), &text, columns, look)
}

/// A line for each year: the cut-off of each category and what the published figure is above it.
pub fn cutoffs(told: Told<'_>, columns: usize) -> Vec<Row> {
    let all = &told.view.cutoffs;
    if all.is_empty() {
        return vec![];
    }
    let theme = told.style.theme;
    let mut categories: Vec<&str> = Vec::new();
    let mut years: Vec<u16> = Vec::new();
    for Compared { cutoff, .. } in all {
        if !categories.contains(&cutoff.category.as_str()) {
            categories.push(&cutoff.category);
        }
        if !years.contains(&cutoff.year) {
            years.push(cutoff.year);
        }
    }
    // A category of a single year has a line of its own below, not a column.
    let of = |category: &str| all.iter().filter(|one| one.cutoff.category == category).count();
    let (columned, single): (Vec<&str>, Vec<&str>) =
        categories.into_iter().partition(|category| years.len() == 1 || of(category) > 1);
    let room = columns.saturating_sub(YEAR);
    let whole = columned.len() * WHOLE <= room;
    let each = if whole { WHOLE } else { MARGIN };
    let columned = &columned[..columned.len().min(room / each)];
    let says = if whole { "cut-off, and what is above it" } else { "what is above the cut-off" };
    let title = Line::from(vec![
        Span::styled("Cut-offs", theme.strong()),
        Span::styled(format!("  {says}; published as {}", told.view.now.published), theme.quiet()),
    ]);
    let mut heads = Line::from(" ".repeat(YEAR));
    for name in columned {
        let name = told.style.cut(name, each - 1);
        let name = " ".repeat(each.saturating_sub(width(&name))) + &name;
        heads.push_span(Span::styled(name, theme.quiet()));
    }
    let mut rows = vec![Row::new(title), Row::new(heads)];
    for year in years {
        let mut line = Line::from(format!("  {year:<width$}", width = YEAR - 2));
        for category in columned {
            let of = |one: &&Compared| one.cutoff.year == year && one.cutoff.category == **category;
            line.spans.extend(cell(told, all.iter().find(of), each));
        }
        rows.push(Row::new(line));
    }
    let others = all.iter().filter(|one| single.contains(&one.cutoff.category.as_str()));
    let others: Vec<String> = others
        .map(|one| {
            let name = format!("{} {}", one.cutoff.category, one.cutoff.year);
            format!("{name}: {} {}", one.cutoff.marks, signed(&one.margin))
        })
        .collect();
    if !others.is_empty() {
        let text = others.join("; ");
        rows.extend(told.style.hanging(&Span::raw("  "), &text, columns, theme.quiet()));
    }
    rows
}

/// Published figures are decimals, so their differences are too.
fn signed(margin: &Marks) -> String {
    let sign = if *margin >= Marks::zero() { "+" } else { "" };
    format!("{sign}{margin}")
}

fn cell(told: Told<'_>, one: Option<&Compared>, each: usize) -> Vec<Span<'static>> {
    let theme = told.style.theme;
    let Some(Compared { cutoff, margin }) = one else {
        return vec![Span::styled(format!("{:>each$}", theme.symbols().dash), theme.quiet())];
    };
    let look = if *margin >= Marks::zero() { theme.right() } else { theme.wrong() };
    let figure =
        if each == WHOLE { format!("{:>7}", cutoff.marks.to_string()) } else { String::new() };
    let left = each - width(&figure);
    vec![
        Span::styled(figure, theme.quiet()),
        Span::styled(format!("{:>left$}", signed(margin)), look),
    ]
}
