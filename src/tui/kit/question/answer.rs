//! The answer: verdict, why of each line and choice, what decided it, explanation, sources, memory.

use ratatui::text::{Line, Span};

use crate::bank::{Claim, Item, Kind};
use crate::exam::{Outcome, outcome};
use crate::report::{LineTold, asked_when, choices_told, lines_told};
use crate::study::Memory;

use crate::text;
use crate::tui::kit::page::Row;
use crate::tui::kit::question::circles::letters;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::{line_width, wrap_line};
use crate::tui::kit::words;
use crate::tui::state::current::takes_marks;

/// The rows of the answer.
pub fn rows(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    if shown.rules.is_some() {
        rows.extend(wrap_line(&verdict(shown, style), columns).into_iter().map(Row::new));
        let believed = believed(shown);
        rows.extend(
            believed.iter().flat_map(|text| style.text(text, columns, style.theme.caution())),
        );
    }
    let mut parts: Vec<Vec<Row>> = Vec::new();
    if let Some(item) = shown.item() {
        parts.push(lines(shown, item, style, columns));
        parts.push(choices(shown, item, style, columns));
        parts.push(item.explain.iter().flat_map(|text| style.markdown(text, columns)).collect());
    }
    parts.push(rests_on(shown, style, columns));
    parts.push(seen_again(shown, style, columns));
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !rows.is_empty() {
            rows.push(Row::default());
        }
        rows.extend(part);
    }
    rows
}

/// `✗ Wrong  -0.67 · you said fifty-fifty · the answer is b`
fn verdict(shown: &ShownQuestion, style: TextStyle) -> Line<'static> {
    let theme = style.theme;
    let symbols = theme.symbols();
    let (sign, word, look) = match outcome(shown.dealt, shown.response) {
        Outcome::Right => (symbols.right, "Right", theme.right()),
        Outcome::Wrong => (symbols.wrong, "Wrong", theme.wrong()),
        Outcome::Multiple => (symbols.wrong, "Several answers", theme.wrong()),
        Outcome::NotAttempted => (symbols.dash, "Not attempted", theme.caution()),
        Outcome::Blank => (symbols.dash, "Not answered", theme.caution()),
    };
    let mut parts = Vec::new();
    if let Some(marks) = &shown.marks {
        let plus = if marks.to_string().starts_with('-') { "" } else { "+" };
        parts.push(format!("{plus}{marks}"));
    }
    if let Some(said) = shown.response.confidence {
        parts.push(format!("you said {}", words::confidence(theme, said).1));
    }
    parts.extend(on_the_sheet(shown));
    if outcome(shown.dealt, shown.response) != Outcome::Right {
        let right = (0..shown.dealt.choices.len()).filter(|at| shown.is_right(*at));
        let right: Vec<String> = right.map(|at| text::letter(at).to_string()).collect();
        parts.push(format!("the answer is {}", right.join(" or ")));
    }
    if shown.response.key_seen {
        parts.push("counted, but you had seen the answer".to_owned());
    }
    let text = parts.join(&format!(" {} ", symbols.dot));
    let verdict = Span::styled(format!("{sign} {word}  "), look);
    Line::from(vec![verdict, Span::raw(text)])
}

/// What the answer sheet has, where it is not what the booklet has.
fn on_the_sheet(shown: &ShownQuestion) -> Option<String> {
    let booklet = &shown.response.answer;
    let transferred = shown.response.sheet.as_ref().filter(|answer| *answer != booklet)?;
    Some(match (letters(shown.dealt, transferred), letters(shown.dealt, booklet)) {
        (on, _) if on.is_empty() => "not on the answer sheet".to_owned(),
        (on, b) if b.is_empty() => format!("{on} on the answer sheet, nothing in the booklet"),
        (on, b) => format!("{on} on the answer sheet, {b} in the booklet"),
    })
}

/// What the answer says of each line, where it says so.
fn implied(shown: &ShownQuestion) -> Vec<Option<bool>> {
    let lines = shown.dealt.lines.len();
    match shown.response.chosen() {
        Some(Claim::Statements(set)) => (1..=lines)
            .map(|n| Some(u8::try_from(n).is_ok_and(|n| set.contains(&n)) != shown.dealt.not))
            .collect(),
        Some(Claim::Reasons(code)) => code.truths(),
        _ => Vec::new(),
    }
}

/// The beliefs that decided a wrong answer: those that its choice implies, else those that were
/// marked.
fn believed(shown: &ShownQuestion) -> Vec<String> {
    let said = outcome(shown.dealt, shown.response);
    if !takes_marks(shown.dealt.kind) || said == Outcome::Blank {
        return Vec::new();
    }
    let implied = implied(shown);
    let mut took = [Vec::new(), Vec::new()];
    for (at, line) in shown.dealt.lines.iter().enumerate() {
        let marked = || shown.response.beliefs.get(&u8::try_from(at + 1).unwrap_or(0)).copied();
        let belief = implied.get(at).copied().flatten().or_else(marked);
        if let Some(belief) = belief.filter(|belief| *belief != line.is_true) {
            took[usize::from(belief)].push(shown.numeral(at));
        }
    }
    let [took_false, took_true] = took;
    let (yes, no) = match shown.dealt.kind {
        Kind::Pairs => ("rightly matched", "wrongly matched"),
        _ => ("true", "false"),
    };
    let part = |numbers: &[String], word: &str| {
        (!numbers.is_empty()).then(|| format!("{} to be {word}", and(numbers)))
    };
    let parts: Vec<String> =
        [part(&took_true, yes), part(&took_false, no)].into_iter().flatten().collect();
    if parts.is_empty() {
        return Vec::new();
    }
    let decided = if said == Outcome::Wrong { "; that decided it" } else { "" };
    vec![format!("You took {}{decided}.", parts.join(" and "))]
}

/// `1`, `1 and 3`, `1, 2 and 3`.
fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Why each line is as it is.
fn lines(shown: &ShownQuestion, item: &Item, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let symbols = theme.symbols();
    let marked = takes_marks(item.kind());
    let mut rows = Vec::new();
    for (at, told) in lines_told(item, shown.dealt).into_iter().enumerate() {
        let LineTold { is_true, when, partner, truth, explanation } = told;
        // A match's right answer is nowhere else in words.
        let partner = partner.map(|(number, text)| format!("{number}, {text}"));
        let parts = [when.map(|when| when.to_string()), partner, explanation.map(str::to_owned)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let text = parts.join(". ");
        if text.is_empty() && truth.is_none() {
            continue;
        }
        let (sign, look) = match (marked, is_true) {
            (false, _) => ("", theme.strong()),
            (true, true) => (symbols.right, theme.right()),
            (true, false) => (symbols.wrong, theme.wrong()),
        };
        let mark = Line::from(vec![
            Span::styled(format!("{} ", shown.numeral(at)), theme.strong()),
            Span::styled(format!("{sign:<1} "), look),
        ]);
        let indent = line_width(&mark);
        let arrow = |before: Line<'static>, truth: &str| {
            let mut line = before;
            line.spans.push(Span::styled(format!("{} ", symbols.forth), theme.quiet()));
            style.marked_text(&line, truth, theme.plain(), columns)
        };
        match truth {
            Some(truth) if text.is_empty() => rows.extend(arrow(mark, truth)),
            Some(truth) => {
                rows.extend(style.marked(mark, &text, columns));
                rows.extend(arrow(Line::from(" ".repeat(indent)), truth));
            }
            None => rows.extend(style.marked(mark, &text, columns)),
        }
    }
    rows
}

/// Why the choice that was chosen is wrong, and why the right ones are right; of a question that
/// was found, all.
fn choices(shown: &ShownQuestion, item: &Item, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let symbols = theme.symbols();
    let mut rows = Vec::new();
    // Of a question that was found, nothing was chosen: all is told.
    let wanted = |at, right| right || shown.chosen() == Some(at) || shown.rules.is_none();
    let told = choices_told(item, shown.dealt).filter(|(at, right, _)| wanted(*at, *right));
    for (at, right, explanation) in told {
        let (sign, look) =
            if right { (symbols.right, theme.right()) } else { (symbols.wrong, theme.wrong()) };
        let mark = Line::from(vec![
            Span::styled(format!("{} ", text::letter(at)), theme.strong()),
            Span::styled(format!("{sign:<1} "), look),
        ]);
        rows.extend(style.marked(mark, explanation, columns));
    }
    rows
}

/// `[as of 18 Dec 2019 · Ministry of External Affairs · 2 more: o]`
fn rests_on(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let dot = format!(" {} ", style.theme.symbols().dot);
    let mut parts = shown.question.grounds.in_brief();
    let origin = shown.item().and_then(|item| item.origin.as_deref());
    parts.extend(origin.map(asked_when));
    if parts.is_empty() {
        return Vec::new();
    }
    style.quiet(&format!("[{}]", parts.join(&dot)), columns)
}

/// When the facts will be seen again; nothing where a plan for an exam decides that afresh each
/// day.
fn seen_again(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    if shown.planned {
        return Vec::new();
    }
    let mut days: Vec<(jiff::civil::Date, usize)> = Vec::new();
    for fact in shown.aftermath {
        if let Memory::Seen { due, .. } = fact.memory {
            match days.iter_mut().find(|(day, _)| *day == due) {
                Some((_, count)) => *count += 1,
                None => days.push((due, 1)),
            }
        }
    }
    days.sort_unstable();
    let text = match days.as_slice() {
        [] => return Vec::new(),
        [(day, _)] => format!("Seen again {}.", words::coming(*day, shown.today)),
        days => {
            let each = days.iter().map(|(day, count)| {
                format!("{} {}", text::count(*count, "fact"), words::coming(*day, shown.today))
            });
            format!("Seen again: {}.", each.collect::<Vec<_>>().join(", "))
        }
    };
    style.quiet(&text, columns)
}
