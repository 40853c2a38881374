//! What a paper's own rules say of a score: the published figure, gates, revised keys, the day, the
//! cut-offs.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::exam::{Fraction, Marks, PaperScore};
use crate::report::Compared;

use crate::text::width;
use crate::tui::kit::page::Row;
use crate::tui::screens::result::told::Told;
use crate::tui::texts;

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
        let text = texts::ResultNotMarked {
            count: too_many.blank,
            questions: too_many.of,
            limit: percent(too_many.limit),
        };
        say(&text.say(), theme.wrong());
    }
    let form = told.current.sitting.terms().form.as_deref();
    if let (Some(qualified), Some(part)) = (now.qualified, form.and_then(|form| form.qualifying)) {
        let marks = told.marks(&(now.maximum.clone() * part.into()));
        let (part, maximum) = (percent(part), told.marks(&now.maximum));
        if qualified {
            let sign = theme.symbols().right;
            say(&texts::ResultReached { sign, marks, part, maximum }.say(), theme.right());
        } else {
            let sign = theme.symbols().wrong;
            say(&texts::ResultMissed { sign, marks, part, maximum }.say(), theme.wrong());
        }
    }
    if view.now != view.dealt {
        say(&revised(told, &view.dealt, now), theme.caution());
    }
    rows
}

/// `33 %`, or the fraction itself where it is no whole number of hundredths.
fn percent(part: Fraction) -> String {
    let hundredths = part * 100;
    if hundredths.is_integer() {
        texts::ResultPartPercent { percent: hundredths.to_string() }.say()
    } else {
        part.to_string()
    }
}

fn revised(told: Told<'_>, dealt: &PaperScore, now: &PaperScore) -> String {
    let (count, now_total) = (now.tally.dropped, told.marks(&now.total));
    let (now_of, dealt_of) = (told.marks(&now.maximum), told.marks(&dealt.maximum));
    let dealt = told.marks(&dealt.total);
    if count == 0 {
        texts::ResultRevised { now: now_total, now_of, dealt, dealt_of }.say()
    } else {
        texts::ResultRevisedDropped { count, now: now_total, now_of, dealt, dealt_of }.say()
    }
}

/// All papers of the day together.
pub fn day(told: Told<'_>, columns: usize) -> Vec<Row> {
    let Some(day) = &told.view.day else { return vec![] };
    let theme = told.style.theme;
    let marks = told.marks(&day.merit);
    let (text, look) = if day.qualified {
        (texts::ResultDayPassed { marks }.say(), theme.right())
    } else {
        (texts::ResultDayMissed { marks }.say(), theme.wrong())
    };
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
    let marks = told.view.now.published.to_string();
    let says = if whole {
        texts::ResultCutoffsWhole { marks }.say()
    } else {
        texts::ResultCutoffsMargin { marks }.say()
    };
    let title = Line::from(vec![
        Span::styled(texts::RESULT_CUTOFFS, theme.strong()),
        Span::styled(format!("  {says}"), theme.quiet()),
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
