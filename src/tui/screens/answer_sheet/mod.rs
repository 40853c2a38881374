//! The answer sheet: the pen moves over its rows and blackens circles.
//!
//! Any row may be filled in, whatever question was meant: slips are what is practised against.

mod view;

use ratatui::layout::Rect;

use crate::exam::Command;
use crate::text::letter;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter, Esc, Left, Right};
use crate::tui::app::msg::{Msg, Target, Way};
use crate::tui::kit::keys::{self, Binding, Context, choice_of, key, letters};
use crate::tui::kit::page::Content;
use crate::tui::kit::question::circles::filled;
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::sitting_keys;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The answer sheet. Where the pen is on it stays with the sitting.
#[derive(Debug, Clone)]
pub struct AnswerSheet {
    /// The second circle of a row that was asked for, with the row: pressed again, it is filled in.
    second: Option<(usize, usize)>,
}

/// Moves the pen; where there is no row, it stays.
fn go(way: Way, shared: &mut Shared) {
    let (rows, columns) = (shared.drawn.layout.rows, shared.drawn.layout.columns);
    let Some(current) = &mut shared.current else { return };
    let last = current.len().saturating_sub(1);
    let to = match way {
        Way::Up => current.row.checked_sub(1),
        Way::Down => Some(current.row + 1),
        Way::Left => current.row.checked_sub(rows),
        Way::Right => Some(current.row + rows),
        Way::PageUp => Some(current.row.saturating_sub(rows * columns)),
        Way::PageDown => Some((current.row + rows * columns).min(last)),
        Way::First => Some(0),
        Way::Last => Some(last),
    };
    current.row = to.filter(|to| *to <= last).unwrap_or(current.row);
}

impl AnswerSheet {
    /// Blackens a circle, and leaves the pen on its row. A second circle of a row spoils it for
    /// good: that is said before it is done.
    fn fill(&mut self, shared: &mut Shared, row: usize, at: usize) -> Vec<Effect> {
        let asked = self.second.take();
        let Some(current) = &mut shared.current else { return vec![] };
        current.row = row;
        let circles = current.circles(row);
        let Some(circle) = circles.get(at).cloned() else {
            let last = letter(circles.len().clamp(1, 8) - 1);
            shared.warn(texts::SheetLetters { last: last.to_string() }.say());
            return vec![];
        };
        let filled = filled(current, row);
        if asked != Some((row, at)) && !filled.is_empty() && !filled.contains(&at) {
            self.second = Some((row, at));
            let (row, letter) = (row + 1, letter(at).to_string());
            shared.warn(texts::SheetSecond { row, letter }.say());
            return vec![];
        }
        shared.command(Command::Transfer(row, circle))
    }
}

impl Screen for AnswerSheet {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_SHEET)];
    const KIND: Kind = Kind::OfSitting;

    fn keys() -> Vec<Binding<Self>> {
        let fill = texts::SHEET_KEY_FILL;
        let back = key(&[Char('q')], texts::SHEET_KEY_BACK, Msg::Back);
        let mut rows = vec![
            letters(fill, |c| Msg::Choose(choice_of(c))).bar(texts::SHEET_KEY_FILL_BAR),
            key(&[Enter], texts::SHEET_KEY_NEXT, Msg::Enter)
                .also(&[Char(' ')])
                .bar(texts::SHEET_KEY_NEXT_BAR),
            sitting_keys::submit(),
            sitting_keys::to_palette(),
            sitting_keys::submit_hint(),
            key(&[Left], texts::SHEET_KEY_LEFT, Msg::Go(Way::Left)),
            key(&[Right], texts::SHEET_KEY_RIGHT, Msg::Go(Way::Right)),
        ];
        rows.extend(keys::in_list());
        rows.extend([
            back.also(&[Esc, Char('o')]).bar(texts::KEY_BACK_BAR),
            keys::help(),
            keys::interrupt(),
        ]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::AnswerSheet).then_some(Self { second: None })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Choose(at) => {
                let row = shared.current.as_ref().map_or(0, |current| current.row);
                return self.fill(shared, row, *at);
            }
            Msg::Go(way) => go(*way, shared),
            Msg::Enter | Msg::Space => go(Way::Down, shared),
            Msg::Submit => shared.open(Msg::Submit),
            Msg::SubmitHint => shared.say_submit_key(),
            Msg::Palette => shared.instead(Msg::Palette),
            _ => {}
        }
        vec![]
    }

    fn pressed(&mut self, shared: &mut Shared, target: &Target) -> Vec<Effect> {
        let Target::Circle(row, at) = target else { return vec![] };
        self.fill(shared, *row, *at)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(shared, style, body)
    }
}
