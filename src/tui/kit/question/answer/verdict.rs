//! The verdict: right or wrong, the marks, what was chosen, what the answer is; and slips.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::exam::{Outcome, outcome};
use crate::report::{Judged, Judgement, RevisedKey};
use crate::text::{letter, width};
use crate::tui::kit::page::Row;
use crate::tui::kit::question::circles::letters;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::{line_width, wrap_line};
use crate::tui::kit::words;
use crate::tui::texts;

/// The rows of the verdict; none for a question that was asked of nobody.
pub fn rows(
    shown: &ShownQuestion,
    judged: &[Judged],
    style: TextStyle,
    columns: usize,
) -> Vec<Row> {
    if shown.rules.is_none() {
        return Vec::new();
    }
    let mut rows = choices(shown, style, columns);
    let revised = shown.question.revised.as_deref().map(RevisedKey::in_words);
    let mut remarks: Vec<String> = revised.map(|words| style.clean(&words)).into_iter().collect();
    remarks.extend(on_the_sheet(shown));
    if shown.response.key_seen {
        remarks.push(texts::VERDICT_SEEN.into());
    }
    remarks.extend(slips(shown, judged));
    rows.extend(remarks.iter().flat_map(|text| {
        let mark = Span::raw("  ");
        style.hanging(&mark, text, columns, style.theme.caution())
    }));
    rows
}

/// `✗ Wrong  -0.67   you: c  1 and 3 only (fifty-fifty)   answer: b  1 and 2 only`, in one row
/// where there is room, else in three.
fn choices(shown: &ShownQuestion, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let verdict = verdict(shown, style);
    let chosen = shown.chosen().filter(|at| *at < shown.dealt.choices.len());
    let said = shown.response.confidence.filter(|_| shown.confides);
    let said = said.map(|said| words::confidence(theme, said).1);
    let said = said.map(|said| format!(" ({said})")).unwrap_or_default();
    let one = |at: usize| format!("{}  {}", letter(at), style.plain(&shown.choice_text(at)));
    let right: Vec<usize> =
        (0..shown.dealt.choices.len()).filter(|at| shown.is_right(*at)).collect();
    let mut parts: Vec<(&str, String, Style)> = Vec::new();
    let is_right = outcome(shown.dealt, shown.response) == Outcome::Right;
    match chosen {
        Some(at) if is_right => parts.push(("", format!("{}{said}", one(at)), theme.right())),
        Some(at) => parts.push((&texts::VERDICT_YOU, format!("{}{said}", one(at)), theme.wrong())),
        None => {}
    }
    let others = right.iter().filter(|at| !(is_right && chosen == Some(**at)));
    parts.extend(others.enumerate().map(|(i, at)| {
        let says = match (is_right, i) {
            (true, _) => texts::VERDICT_ALSO.get(),
            (false, 0) => texts::VERDICT_ANSWER.get(),
            (false, _) => texts::VERDICT_OR.get(),
        };
        (says, one(*at), theme.right())
    }));
    let mut line = verdict.clone();
    for (says, text, look) in &parts {
        let says = if says.is_empty() { String::new() } else { format!("{says}: ") };
        line.spans.push(Span::raw(format!("   {says}")));
        line.spans.push(Span::styled(text.replace("  ", " "), *look));
    }
    if line_width(&line) <= columns && !parts.iter().any(|(_, text, _)| text.contains('\n')) {
        return vec![Row::new(line)];
    }
    let mut rows: Vec<Row> = wrap_line(&verdict, columns).into_iter().map(Row::new).collect();
    let widest = parts.iter().map(|(says, ..)| width(says)).max().unwrap_or(0);
    for (says, text, look) in parts {
        let mark = if widest == 0 { "  ".to_owned() } else { format!("  {says:<widest$}  ") };
        rows.extend(style.hanging(&Span::styled(mark, theme.quiet()), &text, columns, look));
    }
    rows
}

/// `✗ Wrong  -0.67`
fn verdict(shown: &ShownQuestion, style: TextStyle) -> Line<'static> {
    let theme = style.theme;
    let symbols = theme.symbols();
    let (sign, word, look) = match outcome(shown.dealt, shown.response) {
        Outcome::Right => (symbols.right, texts::VERDICT_RIGHT, theme.right()),
        Outcome::Wrong => (symbols.wrong, texts::VERDICT_WRONG, theme.wrong()),
        Outcome::Multiple => (symbols.wrong, texts::VERDICT_MULTIPLE, theme.wrong()),
        Outcome::NotAttempted => (symbols.dash, texts::VERDICT_NOT_ATTEMPTED, theme.caution()),
        Outcome::Blank => (symbols.dash, texts::VERDICT_BLANK, theme.caution()),
    };
    let mut spans = vec![Span::styled(format!("{sign} {word}"), look)];
    if let Some(marks) = &shown.marks {
        let plus = if marks.to_string().starts_with('-') { "" } else { "+" };
        spans.push(Span::raw(format!("  {plus}{marks}")));
    }
    Line::from(spans)
}

/// What the answer sheet has, where it is not what the booklet has.
fn on_the_sheet(shown: &ShownQuestion) -> Option<String> {
    let booklet = &shown.response.answer;
    let transferred = shown.response.sheet.as_ref().filter(|answer| *answer != booklet)?;
    Some(match (letters(shown.dealt, transferred), letters(shown.dealt, booklet)) {
        (on, _) if on.is_empty() => texts::VERDICT_NOT_ON_SHEET.into(),
        (sheet, b) if b.is_empty() => texts::VerdictOnlyOnSheet { sheet }.say(),
        (sheet, booklet) => texts::VerdictOnSheet { sheet, booklet }.say(),
    })
}

/// Marks that the choice contradicts: `Slip: you marked 2 true, but your choice says false.`
fn slips(shown: &ShownQuestion, judged: &[Judged]) -> Vec<String> {
    let slips = judged.iter().enumerate().filter(|(_, line)| line.slip);
    slips
        .filter_map(|(at, line)| {
            let Some(Judgement::Truth(marked)) = line.said else { return None };
            let word = |is_true| words::truth(shown.dealt.kind, is_true);
            let (marked, chosen) = (word(marked), word(!marked));
            Some(texts::VerdictSlip { line: shown.numeral(at), marked, chosen }.say())
        })
        .collect()
}
