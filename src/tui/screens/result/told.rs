//! What is told of a result, and the rows that its parts have in common.

use ratatui::text::{Line, Span};

use crate::exam::Marks;
use crate::report::ResultView;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::texts;

/// What is told of a result, and how.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// What the screens share.
    pub shared: &'a Shared,
    /// The sitting.
    pub current: &'a CurrentSitting,
    /// How it came out.
    pub view: &'a ResultView,
    /// Whether marks are shown as fractions.
    pub fraction: bool,
    /// How texts look.
    pub style: TextStyle,
}

impl<'a> Told<'a> {
    /// What there is to tell of the open sitting; `None` until it is known how it came out.
    pub fn of(shared: &'a Shared, fraction: bool, style: TextStyle) -> Option<Self> {
        let current = shared.current.as_ref()?;
        let view = current.listing.view.as_deref()?;
        Some(Self { shared, current, view, fraction, style })
    }

    /// Marks as a decimal, or as the fraction that they are.
    pub fn marks(&self, marks: &Marks) -> String {
        if self.fraction { marks.fraction() } else { marks.to_string() }
    }

    /// With its sign, for what was gained or lost.
    pub fn signed(&self, marks: &Marks) -> String {
        let sign = if *marks > Marks::zero() { "+" } else { "" };
        format!("{sign}{}", self.marks(marks))
    }
}

/// The most questions that are named in a line.
const NAMED: usize = 10;

/// `4, 17, 20 and 3 more`, as printed.
pub fn numbers(questions: impl ExactSizeIterator<Item = String>) -> String {
    let more = questions.len().saturating_sub(NAMED);
    let named = questions.take(NAMED).collect::<Vec<_>>().join(", ");
    if more > 0 { texts::ResultNumbersMore { numbers: named, more }.say() } else { named }
}

/// Words of which one is chosen.
pub fn choose_row(words: impl Iterator<Item = (String, bool)>, style: TextStyle) -> Row {
    let theme = style.theme;
    let mut spans = vec![Span::raw(" ")];
    for (text, chosen) in words {
        let (text, look) = if chosen {
            (format!("[{text}]"), theme.accent())
        } else {
            (format!(" {text} "), theme.quiet())
        };
        spans.push(Span::styled(text, look));
        spans.push(Span::raw(" "));
    }
    Row::new(Line::from(spans))
}
