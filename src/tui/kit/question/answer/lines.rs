//! A row for each line of the list: what the learner said of it, what is so, and why.

use ratatui::text::{Line, Span};

use crate::bank::{Item, Kind};
use crate::report::{Judged, Judgement, LineTold, lines_told};
use crate::text::question::plain;
use crate::text::width;
use crate::tui::kit::page::Row;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::texts::{self, Text};

/// Between columns.
const GAP: &str = "  ";
/// Where the reasons begin if they do not stand below the text of their line.
const SHALLOW: usize = 4;

/// How closely the lines are set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Setting {
    /// Each reason below the text of its line.
    Open,
    /// Reasons further to the left, where they take fewer rows.
    Close,
    /// Also, of each line that was judged rightly, no more than one row of its text.
    CutRight,
    /// Also of the others; and what would have been right only where no reason is given.
    CutAll,
}

/// The rows of the lines, set as openly as the room (columns and rows) allows; where that cuts any,
/// also those of the lines in full.
pub fn rows(
    shown: &ShownQuestion,
    item: &Item,
    judged: &[Judged],
    style: TextStyle,
    (columns, height): (usize, usize),
) -> (Vec<Row>, Vec<Row>) {
    if judged.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let table = Table::new(shown, item, judged, style, columns.min(MEASURE));
    let whole = [Setting::Open, Setting::Close].into_iter();
    let mut whole = whole.map(|setting| table.rows(setting));
    if let Some(rows) = whole.find(|rows| rows.len() <= height) {
        return (rows, Vec::new());
    }
    let cut_right = table.rows(Setting::CutRight);
    let cut = if cut_right.len() <= height { cut_right } else { table.rows(Setting::CutAll) };
    let mut whole = vec![style.title(&texts::LINES_WHOLE)];
    whole.extend(table.rows(Setting::Open));
    (cut, whole)
}

/// The lines of a question, and the columns before their texts.
struct Table<'a> {
    shown: &'a ShownQuestion<'a>,
    judged: &'a [Judged],
    told: Vec<LineTold<'a>>,
    texts: Vec<String>,
    style: TextStyle,
    columns: usize,
    /// The widths of number, what was said (0 where nothing was said of any line), and what is so.
    widths: [usize; 3],
}

impl<'a> Table<'a> {
    fn new(
        shown: &'a ShownQuestion,
        item: &'a Item,
        judged: &'a [Judged],
        style: TextStyle,
        columns: usize,
    ) -> Self {
        let told = lines_told(item, shown.dealt);
        let texts = item.lines().iter().zip(&told).map(|(line, told)| {
            let partner = told.partner.map(|(_, text)| text.to_owned());
            let cells = line.cells.iter().cloned().chain(partner).collect::<Vec<_>>();
            let when = told.when.map(|when| format!(" ({when})")).unwrap_or_default();
            plain(&cells.join(" – ")).into_owned() + &when
        });
        let texts = texts.collect();
        let kind = shown.dealt.kind;
        let [you, is] = heads(kind);
        let number = (0..judged.len()).map(|at| width(&shown.numeral(at))).max().unwrap_or(1);
        let widest = |head: &str, all: &mut dyn Iterator<Item = Option<Judgement>>| {
            all.flatten().map(|one| width(&word(kind, one))).chain([width(head)]).max().unwrap_or(0)
        };
        let says = judged.iter().any(|line| line.said.is_some());
        let said = widest(&you, &mut judged.iter().map(|line| line.said));
        let is = widest(&is, &mut judged.iter().map(|line| line.is));
        let widths = [number, if says { said } else { 0 }, is];
        Self { shown, judged, told, texts, style, columns, widths }
    }

    fn rows(&self, setting: Setting) -> Vec<Row> {
        let mut rows = vec![Row::new(self.head())];
        for (at, told) in self.told.iter().enumerate() {
            let mistaken = self.judged.get(at).is_some_and(Judged::is_mistaken);
            let cut = match setting {
                Setting::Open | Setting::Close => false,
                Setting::CutRight => !mistaken,
                Setting::CutAll => true,
            };
            rows.extend(self.line(at, mistaken, cut));
            rows.extend(self.reason(told, setting));
        }
        rows
    }

    fn head(&self) -> Line<'static> {
        let [you, is] = heads(self.shown.dealt.kind);
        let [number, said, so] = self.widths;
        let you = if said > 0 { format!("{you:<said$}{GAP}") } else { String::new() };
        let text = format!("{GAP}{:number$}{GAP}{you}{is:<so$}", "");
        Line::styled(text, self.style.theme.quiet())
    }

    /// Number, what was said, what is so, and a sign where the two differ.
    fn mark(&self, at: usize, mistaken: bool) -> Line<'static> {
        let theme = self.style.theme;
        let [number, said, so] = self.widths;
        let worded = |one: Option<Judgement>| {
            let none = || theme.symbols().dash.to_owned();
            one.map_or_else(none, |one| word(self.shown.dealt.kind, one))
        };
        let judged = self.judged.get(at);
        let numeral = self.shown.numeral(at);
        let mut spans = vec![Span::styled(format!("{GAP}{numeral:>number$}{GAP}"), theme.strong())];
        if said > 0 {
            let look = if mistaken { theme.wrong() } else { theme.plain() };
            let text = worded(judged.and_then(|line| line.said));
            spans.push(Span::styled(format!("{text:<said$}{GAP}"), look));
        }
        let text = worded(judged.and_then(|line| line.is));
        spans.push(Span::styled(format!("{text:<so$} "), theme.strong()));
        let sign = if mistaken { theme.symbols().wrong } else { "" };
        spans.push(Span::styled(format!("{sign:<1} "), theme.wrong()));
        Line::from(spans)
    }

    fn line(&self, at: usize, mistaken: bool, cut: bool) -> Vec<Row> {
        let (style, mark) = (self.style, self.mark(at, mistaken));
        let text = self.texts.get(at).map_or("", String::as_str);
        let look = style.theme.plain();
        if cut {
            let mut line = mark;
            let room = self.columns.saturating_sub(line_width(&line));
            line.spans.push(Span::styled(style.cut(text, room), look));
            return vec![Row::new(line)];
        }
        style.marked_text(&mark, text, look, self.columns)
    }

    /// Why it is so, and what would have been right.
    fn reason(&self, told: &LineTold<'_>, setting: Setting) -> Vec<Row> {
        let indent = match setting {
            Setting::Open => line_width(&self.mark(0, false)),
            _ => SHALLOW,
        };
        let before = Line::from(" ".repeat(indent));
        let style = self.style;
        let mut rows = told.explanation.map_or_else(Vec::new, |explanation| {
            style.marked(before.clone(), explanation, self.columns)
        });
        let untold = setting != Setting::CutAll || rows.is_empty();
        if let Some(truth) = told.truth.filter(|_| untold) {
            let mut line = before;
            let arrow = format!("{} ", style.theme.symbols().forth);
            line.spans.push(Span::styled(arrow, style.theme.quiet()));
            rows.extend(style.marked_text(&line, truth, style.theme.plain(), self.columns));
        }
        rows.into_iter().map(|row| self.standing_back(row)).collect()
    }

    /// A reason stands back a little behind the text of its line.
    fn standing_back(&self, mut row: Row) -> Row {
        row.line.style = self.style.theme.quiet().patch(row.line.style);
        row
    }
}

/// What stands over what was said, and over what is so.
fn heads(kind: Kind) -> [Text; 2] {
    match kind {
        Kind::Pairs => [texts::LINES_YOU, texts::LINES_MATCHED],
        Kind::Match => [texts::LINES_YOU, texts::LINES_KEY],
        Kind::Sequence => [texts::LINES_YOU, texts::LINES_PLACE],
        Kind::Single | Kind::Statements | Kind::Reasons => [texts::LINES_YOU, texts::LINES_IS],
    }
}

fn word(kind: Kind, one: Judgement) -> String {
    match one {
        Judgement::Truth(is_true) => words::truth(kind, is_true).into(),
        Judgement::Partner(number) => number.to_string(),
        Judgement::Place(place) => place.to_string(),
    }
}
