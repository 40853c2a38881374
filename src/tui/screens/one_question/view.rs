//! How a question's page looks.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::Outcome;
use crate::report::QuestionRow;
use crate::study::{AnswerTold, FactState, Memory, QuestionPage};
use crate::tui::kit::list::{List, pointer, text_style};
use crate::tui::kit::notebook_rows;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The page, with the cursor on the question or on one of its facts.
pub fn view(
    page: &QuestionPage,
    cursor: usize,
    shared: &Shared,
    style: TextStyle,
    body: Rect,
) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let row = &*page.row;
    let mut list = List::new(cursor);
    let here = list.is_at(0);
    let mark = pointer(here, style);
    list.choice_of(0, style.hanging(&mark, row.brief(), columns, text_style(here, style)));
    list.extend(about(row, style, columns));
    list.push(Row::default());
    list.push(style.title(&texts::PAGE_ANSWERS));
    if page.answers.is_empty() {
        list.extend(style.quiet(&texts::PAGE_ANSWER_NONE, columns));
    }
    for answer in &page.answers {
        list.extend(answered(answer, shared, style, columns));
    }
    list.push(Row::default());
    if !page.facts.is_empty() {
        list.push(style.title(&texts::PAGE_FACTS));
    }
    for (at, fact) in page.facts.iter().enumerate() {
        let here = list.is_at(at + 1);
        list.choice_of(at + 1, of_fact(fact, here, shared, style, columns));
    }
    let title = Span::styled(style.clean(&row.topic_title), theme.strong());
    let id = Span::styled(row.id.local().to_owned(), theme.quiet());
    let id = if row.is_composed() { Line::default() } else { Line::from(id) };
    Content::new(title, id, vec![list.into_pane(body)])
}

/// The answer, how it stands as a mistake, and what the learner wrote.
fn about(row: &QuestionRow, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let mut rows = Vec::new();
    let label = |text: &str| Span::styled(format!("  {text} "), theme.quiet());
    let answers = row.prose.as_ref().map(|prose| prose.answers.join(" / ")).unwrap_or_default();
    if !answers.is_empty() {
        let mark = label(&texts::PAGE_ANSWER);
        rows.extend(style.hanging(&mark, &answers, columns, theme.right()));
    }
    if let Some(mistake) = row.mistake() {
        let (state, look) = if mistake.is_mended() {
            (texts::PAGE_STATE_MENDED, theme.right())
        } else {
            (texts::PAGE_STATE_OPEN, theme.wrong())
        };
        let why = mistake.reason.map(|why| format!(": {}", words::why_wrong(why)));
        let mut line = vec![Span::styled(format!("  {state}{}", why.unwrap_or_default()), look)];
        let since = mistake.since;
        if since.right + since.wrong > 0 {
            let since = texts::PageSince { right: since.right, wrong: since.wrong }.say();
            line.push(Span::styled(format!("  {since}"), theme.quiet()));
        }
        rows.push(Row::new(Line::from(line)));
    }
    rows.extend(notebook_rows::beside(
        row.starred,
        row.note.as_deref().into_iter().chain(row.fact_notes.iter().map(|(_, note)| &**note)),
        &row.lists,
        style,
        columns,
    ));
    for fault in &row.reports {
        let said: &str = if fault.text.is_empty() { &texts::REPORTED_UNSAID } else { &fault.text };
        let mark = label(&texts::PAGE_REPORTS);
        rows.extend(style.hanging(&mark, said, columns, theme.caution()));
    }
    rows
}

/// `  3 days ago    Practice   ✗ wrong   c  1 and 3 only (sure)   00:48`
fn answered(answer: &AnswerTold, shared: &Shared, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let symbols = theme.symbols();
    let (sign, word, look) = match answer.outcome {
        Outcome::Right => (symbols.right, texts::PAGE_RIGHT, theme.right()),
        Outcome::Wrong => (symbols.wrong, texts::PAGE_WRONG, theme.wrong()),
        Outcome::Multiple => (symbols.wrong, texts::PAGE_MULTIPLE, theme.wrong()),
        Outcome::NotAttempted | Outcome::Blank => (symbols.dash, texts::PAGE_BLANK, theme.quiet()),
    };
    let said = answer.confidence.map(|said| format!(" ({})", words::confidence(theme, said).1));
    let chosen = answer.chosen.as_deref().unwrap_or_default();
    let said = format!("{chosen}{}", said.unwrap_or_default());
    let day = words::past(answer.day, shared.now.day());
    let mark = Line::from(vec![
        Span::styled(format!("  {day:<12} "), theme.quiet()),
        Span::raw(format!("{:<10} ", style.cut(&answer.sitting, 10))),
        Span::styled(format!("{} ", words::clock(answer.time)), theme.quiet()),
        Span::styled(format!("{sign} {word}  "), look),
    ]);
    style.marked_text(&mark, &said, theme.plain(), columns)
}

/// A fact, with what is remembered of it.
fn of_fact(
    fact: &FactState,
    here: bool,
    shared: &Shared,
    style: TextStyle,
    columns: usize,
) -> Vec<Row> {
    let mark = pointer(here, style);
    let mut rows = style.hanging(&mark, &fact.text, columns, text_style(here, style));
    let today = shared.now.day();
    let memory: String = match fact.memory {
        Memory::New => texts::PAGE_FACT_NEW.into(),
        Memory::Seen { due, .. } => {
            texts::PageFactAgain { when: words::coming(due.max(today), today) }.say()
        }
    };
    rows.push(Row::new(Span::styled(format!("  {memory}"), style.theme.quiet())));
    rows
}
